"""How two claims stand to each other: first the gate, then the comparison table (DESIGN, section 3).

The gate asks, axis by axis, whether the two speak of the same thing; the first axis that says no is
named in the relation. Only then are values compared, on intervals and on how precisely each was written.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from claims.match.interval import HALF, stated, written
from claims.match.periods import is_event, nested, same_period
from claims.match.phrases import Words, same_name, same_part, tokens
from claims.model import Claim, PairRelation, RelationKind

_OWN_VOICE = frozenset({"actual", "reported_by_others"})
_PLANNED = frozenset({"actual", "reported_by_others", "forecast"})


def relate(a: Claim, b: Claim, words: Words = tokens) -> PairRelation:
    """Compare two claims. ``words`` splits phrases, as :data:`claims.match.phrases.Words` says.

    ``kind`` is ``agrees``, ``refines``, ``conflicts`` or ``not_comparable``; then ``axis`` says why.
    The relation is symmetric: the pair's order is that of the claims' ids.
    """
    if b.id < a.id:
        a, b = b, a
    axis = differing_axis(a, b, words)
    if axis:
        return PairRelation(a.id, b.id, "not_comparable", axis, _detail(a, b, axis))
    return PairRelation(a.id, b.id, _compare_dates(a, b) if a.type == "date" else compare_values(a, b))


def differing_axis(a: Claim, b: Claim, words: Words = tokens) -> str | None:
    """The first axis on which two claims differ, ``None`` if they are comparable."""
    subject, scope = same_part(a.subject, a.scope, b.subject, b.scope, words)
    checks = (
        ("entity", subject or (a.content == b.content and a.subject is None and b.subject is None)),
        ("metric", _same_metric(a, b)),
        ("scope", scope),
        ("basis", (a.basis or "") == (b.basis or "")),
        ("period", same_period(a, b)),
        ("growth basis", a.growth_basis is None or b.growth_basis is None or a.growth_basis == b.growth_basis),
        ("correction", not (a.superseded or b.superseded)),
        ("modality", same_voice(a, b)),
        ("unit", a.unit == b.unit),
        (
            "direction",
            a.type != "growth_rate" or a.direction is None or b.direction is None or a.direction == b.direction or _both_exact(a, b),
        ),
    )
    return next((axis for axis, same in checks if not same), None)


def _both_exact(a: Claim, b: Claim) -> bool:
    return stated(a).exact and stated(b).exact


def _same_metric(a: Claim, b: Claim) -> bool:
    if a.type != b.type:
        return False
    if a.metric is None and b.metric is None:
        return a.content == b.content and a.noun is not None and same_name(a.noun, b.noun)
    return a.metric == b.metric


def same_voice(a: Claim, b: Claim) -> bool:
    """Results with results, plans with plans; between outlets an announced measure is one whatever its tense.

    Two forecasts of a result are two opinions unless they come from the same mouth; two reports of a plan are not.
    """
    pair = {a.modality, b.modality}
    if pair <= _OWN_VOICE:
        return True
    if a.document != b.document and is_event(a) and pair <= _PLANNED:
        return True
    if pair != {"forecast"}:
        return False
    return is_event(a) or a.attribution == b.attribution or same_name(a.attribution, b.attribution)


def _compare_dates(a: Claim, b: Claim) -> RelationKind:
    """Dates compare by their days: the same, one within the other, overlapping, or apart."""
    if a.period_start is None or b.period_start is None or a.period_end is None or b.period_end is None:
        return "agrees"
    first, second = (a.period_start, a.period_end), (b.period_start, b.period_end)
    if first == second:
        return "agrees"
    if nested(first, second):
        return "refines"
    return "conflicts" if first[1] < second[0] or second[1] < first[0] else "agrees"


def compare_values(a: Claim, b: Claim) -> RelationKind:
    """The comparison table, for two claims that passed the gate."""
    x, y = stated(a), stated(b)
    if x == y and (not x.exact or a.direction == b.direction or a.type != "growth_rate" or None in (a.direction, b.direction)):
        return "agrees"
    if a.type == "growth_rate" and a.direction and b.direction and a.direction != b.direction:
        return "conflicts"
    if x.exact and y.exact:
        return "refines" if _rounds_to(a, b) or _rounds_to(b, a) else "conflicts"
    if not written(a).meets(written(b)):
        return "conflicts"
    if (x.exact and y.contains(x)) or (y.exact and x.contains(y)):
        return "refines"
    return "agrees"


def _rounds_to(sharp: Claim, coarse: Claim) -> bool:
    """Whether ``coarse`` is ``sharp`` written less precisely, in one of the readings of its trailing zeros.

    Half of the last digit may have been rounded either way (12.5 to 12 or 13).
    """
    if sharp.low is None or coarse.low is None or coarse.precision is None:
        return False
    widest = coarse.coarse_precision or coarse.precision
    finest = sharp.precision or Decimal(0)
    unit = coarse.precision
    while unit <= widest:
        if unit > finest and abs(sharp.low - coarse.low) <= unit * HALF:
            return True
        unit *= 10
    return False


def rounded(value: Decimal, precision: Decimal) -> Decimal:
    """A value to a unit, halves away from zero.

    >>> rounded(Decimal("90757"), Decimal(100))
    Decimal('90800')
    """
    return (value / precision).quantize(Decimal(1), rounding=ROUND_HALF_UP) * precision


def _detail(a: Claim, b: Claim, axis: str) -> str:
    names = {"entity": "subject", "growth basis": "growth_basis", "correction": "superseded"}
    values = [getattr(claim, names.get(axis, axis)) for claim in (a, b)]
    return f"{values[0] or 'none'} / {values[1] or 'none'}"
