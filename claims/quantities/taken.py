"""Spans of dates and periods, which figures keep out of, with two exceptions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from claims.quantities import counts
from claims.quantities.tokens import Tokens, word_set


class Taken:
    """The spans of one text, asked by token."""

    def __init__(self, tokens: Tokens, spans: Sequence[tuple[int, int]]) -> None:
        self.tokens = tokens
        self.spans = sorted(span for span in spans if span[0] < span[1])
        self.starts = [start for start, _ in self.spans]

    def until(self, i: int) -> int | None:
        """The token behind the date or period that holds token i, or None."""
        k = bisect_right(self.starts, self.tokens.start[i]) - 1
        if k < 0 or self.spans[k][1] <= self.tokens.start[i]:
            return None
        digits = self.tokens.digits.get(i)
        start, end = self.spans[k]
        if digits and (digits.grouped or self.tokens.end[i] > end):
            return None
        if digits and (start, end) == (self.tokens.start[i], self.tokens.end[i]) and self._counted_year(i):
            return None
        stop = i + 1
        while stop < len(self.tokens) and self.tokens.start[stop] < end:
            stop += 1
        return stop

    def _counted_year(self, i: int) -> bool:
        """ "hired 2023 people": a bare year between a verb or hedge and a noun for people or things."""
        before, after = self.tokens.at(i - 1), self.tokens.at(i + 1)
        return after in counts.PLURALS and before in _COUNT_VERBS


_COUNT_VERBS = word_set(
    "hired employs employed employ cut cuts shed sheds axed added adds laid dismissed recruited recruits opened closed "
    "sold built than least nearly almost about roughly around some exactly affecting affects all these those fired"
)
