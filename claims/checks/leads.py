"""The part that a paragraph is about where a figure names none: that of the figures told before it."""

from __future__ import annotations

from bisect import bisect_left

from claims.model import Claim, Reading

Lead = tuple[str | None, str | None]
"""Subject and part."""


class Leads:
    """The measures that a reading tells, by their places."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.telling = sorted((claim for claim in reading.claims if claim.type != "date"), key=_place)
        self.places = [_place(claim) for claim in self.telling]

    def of(self, claim: Claim) -> Lead | None:
        """What the paragraph told last before the claim's sentence; ``None`` for a claim that says itself, or where it told nothing.

        "Revenue grew 33.6% in Premium Lifestyle. Gross margins were up slightly to 47.7%." is of Premium Lifestyle, said or not.
        """
        text = self.reading.document.field(claim.field)
        if claim.scope is not None or (claim.subject and claim.subject in text[claim.sentence_start : claim.sentence_end]):
            return None
        at = bisect_left(self.places, (claim.field, claim.sentence_start)) - 1
        paragraph = text.rfind("\n", 0, claim.sentence_start) + 1
        if at < 0 or self.places[at] < (claim.field, paragraph):
            return None
        return self.telling[at].subject, self.telling[at].scope


def _place(claim: Claim) -> tuple[str, int]:
    return claim.field, claim.start
