"""The period of a bare level in brackets: "SEK 1,452 million (1,381) in the first quarter", "1,204 people (1,188)".

Reports on the continent and in the North set the figure of the year before behind each figure, without a word: what stands alone in
brackets, in the same measure and unit as the figure right in front of them, is of the same period a year before.
"""

from __future__ import annotations

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.model import Period, Shift
from claims.regex import regex

GAP = regex(r"\s*\(\s*(?:[+-]|profit of |loss of )?(?:[A-Z]{2,3}\s?)?[^\w\s()]?$")
CLOSES = regex(r"\s*(?:people|employees|staff|percent|per cent)?\s*\)")
YEAR_BEFORE = Shift(-1, "year")


def base_in_brackets(view: SentenceView, mention: Mention, before: Mention) -> bool:
    """Whether a mention stands alone in brackets behind one of its own measure and unit."""
    figure, other = mention.figure, before.figure
    if figure is None or other is None or mention.metric != before.metric or mention.type != before.type:
        return False
    if figure.unit is not None and other.unit is not None and figure.kind == other.kind == "money" and figure.unit != other.unit:
        return False  # "€212 million ($230 million)" is one amount
    end = other.noun_end or other.end
    return GAP.fullmatch(view.text, end, figure.start) is not None and CLOSES.match(view.text, figure.end, view.sentence.end) is not None


def can_shift(period: Period) -> bool:
    """A year before makes sense of a stretch, not of the day of publication."""
    return period.kind != "day"
