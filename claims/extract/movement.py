"""Which way a figure moves, and by what comparison: rise or fall beside it, year on year or not."""

from __future__ import annotations

from claims.extract.cues import Sense
from claims.extract.view import SentenceView
from claims.model import Direction, Quantity
from claims.regex import regex

REACH = 6
"""A verb of change governs a figure at most this many words behind it."""

SEQUENTIAL = regex(
    r"(?i)\b(?:quarter[- ](?:on|over)[- ]quarter|qoq|q-o-q|sequential(?:ly)?|from the (?:previous|prior|preceding|first|second|third|fourth|last) (?:quarter|three months)"
    r"|over the (?:previous|prior|first|second|third|fourth) quarter|on the (?:previous |prior )?quarter|month[- ](?:on|over)[- ]month|mom)\b"
)
LIKE_FOR_LIKE = regex(
    r"(?i)\b(?:like[- ]for[- ]like|lfl|same[- ]store|comparable|organic(?:ally)?|underlying sales|existing (?:stores|shops)|underlying basis)\b"
)
CONSTANT_CURRENCY = regex(
    r"(?i)\b(?:constant (?:currency|currencies|exchange rates)|currency[- ]neutral|at constant rates|excluding currency|cc\b|in local currenc(?:y|ies))"
)
RAISED = frozenset({"raised", "raises", "raising"})
"""Of money they speak of funds that come in, not of an amount that goes up."""
YEARLY = regex(
    r"(?i)\b(?:year[- ](?:on|over)[- ]year|yoy|y-o-y|on[- ]year|on the year|from a year (?:ago|earlier|before)|than a year (?:ago|earlier|before)|annual(?:ly)?|a year earlier|in the year)\b"
)
CAGR = regex(r"(?i)\b(?:cagr|compound(?:ed)? annual|a year on average|per year|per annum|annualised|annualized|a year since)\b")


def direction_of(view: SentenceView, figure: Quantity, named_by: tuple[int, int] | None = None) -> Direction | None:
    """Up or down where a sign, or a verb or noun of change close by, says so; None for a level.

    ``named_by`` is a verb that says what the figure is of, and so not which way it moves: "lost $3 million" is a loss.
    """
    if figure.signed:
        return "up" if figure.signed == "+" else "down"
    best: tuple[float, Direction] | None = None
    for hit in view.sensed(Sense.RISE, Sense.FALL, Sense.MORE, Sense.FEWER):
        if named_by and named_by[0] <= hit.start < named_by[1]:
            continue
        if figure.kind == "money" and view.text[hit.start : hit.end].lower() in RAISED:
            continue
        inside = hit.start >= figure.start and hit.end <= figure.end
        if inside and figure.kind != "multiple":
            continue  # a word of the hedge: "more than 7%"
        before = hit.end <= figure.start
        if before or inside:
            near, far = hit.end, figure.start
            limit = REACH
        else:
            near, far = figure.end, hit.start
            limit = 2
        distance = 0 if inside else view.word_distance(near, far) + 3 * view.boundary(near, far)
        if distance <= limit and (best is None or distance < best[0]):
            up = bool(hit.value & {Sense.RISE, Sense.MORE}) and not hit.value & {Sense.FALL, Sense.FEWER}
            best = (distance, "up" if up else "down")
    return best[1] if best else None


def growth_basis_of(view: SentenceView, figure: Quantity) -> str | None:
    """``yoy``, ``qoq``, ``cagr`` or None where the clause does not say."""
    clause = clause_text(view, figure)
    if SEQUENTIAL.search(clause):
        return "qoq"
    if CAGR.search(clause):
        return "cagr"
    return "yoy" if YEARLY.search(clause) else None


def basis_of(view: SentenceView, figure: Quantity) -> str | None:
    """``like_for_like`` or ``constant_currency`` where the clause says so."""
    clause = clause_text(view, figure)
    if LIKE_FOR_LIKE.search(clause):
        return "like_for_like"
    return "constant_currency" if CONSTANT_CURRENCY.search(clause) else None


def clause_text(view: SentenceView, figure: Quantity) -> str:
    """The text around the figure up to the next strong clause boundaries and other figures of its kind."""
    start, end = view.sentence.start, view.sentence.end
    for at, weight in view.breaks:
        if weight >= 1 and at <= figure.start:
            start = max(start, at)
        elif weight >= 1 and at >= figure.end:
            end = min(end, at)
    for other in view.figures:
        if other is not figure and other.kind == figure.kind:
            if other.end <= figure.start:
                start = max(start, other.end)
            elif other.start >= figure.end:
                end = min(end, other.start)
    return view.text[start:end]
