"""Findings become flags: a key that outlives edits, a severity that admits guesses, one flag per cause.

**Key.** The hash of the rule and, per claim in order, the page's address, subject, metric, scope, period,
low, high, unit and modality; for a phrase that is no claim the page's address and the phrase, case folded,
with punctuation and space collapsed. No offsets and no quotes of claims, so that an edit elsewhere, a longer
span or a renamed pattern keeps a person's decision.

**Severity.** A rule says the most it dares; a claim with one inherited axis lowers ``error`` to ``warning``,
and a guess (a subject or period from nowhere but the publication, a small margin) lowers it to ``info``.

**Cause and consequence.** Two findings of one document that share two claims or phrases have one cause: the
first in the order of :data:`CAUSES` stays, the other becomes ``info`` and is listed under it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from claims.checks.finding import Finding
from claims.model import CLEAR_MARGIN, GUESS_MARGIN, Claim, Document, Evidence, Flag, Severity, content_hash
from claims.regex import regex

_LEVELS: tuple[Severity, ...] = ("error", "warning", "info")
_PUNCTUATION = regex(r"[\W_]+")
_PLACES = {"title": 0, "lede": 1, "summary": 2}
_IN_BODY = 3
_MISS_STEP = Decimal("0.000001")
"""A flag's miss is kept to as many places as the warehouse keeps: both sort alike."""
CAUSES = (
    "unit_slip",
    "value_conflict",
    "sum_mismatch",
    "growth_mismatch",
    "percent_of_total",
    "ratio_mismatch",
    "direction_mismatch",
    "descriptor_mismatch",
    "event_count",
    "date_order",
    "weekday_mismatch",
    "duration_mismatch",
    "scope_mismatch",
    "silent_edit",
    "cross_source",
    "reference_conflict",
)
"""From cause to consequence: a slip of the unit makes sums and growth rates wrong, not the other way."""


def flags_from(findings: Iterable[Finding], claims_by_id: Mapping[str, Claim], documents_by_id: Mapping[str, Document]) -> tuple[Flag, ...]:
    """Turn findings into flags, in the order of the review queue.

    ``documents_by_id`` maps the documents' public ids. The order depends on content alone: severity, place, ratio
    by which the values miss, number of independent sources, newest, key.
    """
    return queue([findings], claims_by_id, documents_by_id)


def queue(
    batches: Iterable[Iterable[Finding]], claims_by_id: Mapping[str, Claim], documents_by_id: Mapping[str, Document]
) -> tuple[Flag, ...]:
    """Flags of several documents, or of documents and their comparison, in one queue order.

    Cause and consequence are looked for within a batch, as if each had been turned into flags alone.
    """
    flags = [flag for findings in batches for flag in _settle(findings, claims_by_id, documents_by_id)]
    return tuple(sorted(flags, key=lambda flag: _queue_order(flag, documents_by_id)))


def _settle(findings: Iterable[Finding], claims_by_id: Mapping[str, Claim], documents_by_id: Mapping[str, Document]) -> list[Flag]:
    """One flag per key and cause."""
    by_key: dict[str, Finding] = {}
    for finding in findings:
        key = flag_key(finding, claims_by_id, documents_by_id)
        known = by_key.get(key)
        by_key[key] = finding if known is None else min(known, finding, key=_strength)
    flags = {key: _flag(key, finding, claims_by_id) for key, finding in by_key.items()}
    causes = sorted(by_key, key=lambda key: (_rank(by_key[key].rule), _LEVELS.index(flags[key].severity), key))
    _list_consequences(causes, by_key, flags)
    return [flags[key] for key in by_key]


def flag_key(finding: Finding, claims_by_id: Mapping[str, Claim], documents_by_id: Mapping[str, Document]) -> str:
    """The key of a finding: see the module's docstring."""
    parts: list[object] = ["flag", finding.rule]
    for claim in (claims_by_id[claim_id] for claim_id in finding.claims):
        parts += [_address(claim.document, documents_by_id), claim.subject, claim.metric, claim.scope, claim.period]
        parts += [_number(claim.low), _number(claim.high), claim.unit, claim.modality]
    for evidence in finding.phrases:
        parts += [_address(evidence.document, documents_by_id), normal_phrase(evidence.quote)]
    return content_hash(*parts)


def normal_phrase(text: str) -> str:
    """Case folded, with punctuation and space collapsed.

    >>> normal_phrase("Friday, June 27 ")
    'friday june 27'
    """
    return _PUNCTUATION.sub(" ", text.casefold()).strip()


def _number(value: object) -> str | None:
    return None if value is None else f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"


def _address(document: str, documents_by_id: Mapping[str, Document]) -> str:
    known = documents_by_id.get(document)
    return known.address if known else document


def _strength(finding: Finding) -> tuple[int, int, tuple[str, ...], tuple[tuple[str, str, int, int], ...]]:
    """Of two findings with one key the firmer stays, then the earlier in its text, whatever order they came in."""
    spans = tuple((e.document, e.field, e.start, e.end) for e in finding.phrases)
    return _LEVELS.index(finding.severity), -finding.sources, finding.claims, spans


def _flag(key: str, finding: Finding, claims_by_id: Mapping[str, Claim]) -> Flag:
    claims = [claims_by_id[claim_id] for claim_id in finding.claims]
    evidence = {Evidence(c.document, c.field, c.start, c.end, c.quote) for c in claims} | set(finding.phrases)
    ordered = tuple(sorted(evidence, key=lambda e: (e.document, e.field != "title", e.start, e.end)))
    return Flag(
        key, finding.rule, _severity(finding, claims), finding.claims, ordered, finding.sentence, finding.arithmetic,
        place_rank=_place_rank(finding, claims), miss=finding.miss.quantize(_MISS_STEP), sources=finding.sources,
    )  # fmt: skip


def _place_rank(finding: Finding, claims: list[Claim]) -> int:
    places = [claim.place for claim in claims] + [evidence.field for evidence in finding.phrases]
    return min((_PLACES.get(place, _IN_BODY) for place in places), default=_IN_BODY)


def _severity(finding: Finding, claims: list[Claim]) -> Severity:
    worst = max((_doubt(claim, finding.rests_on) for claim in claims), default=0)
    return _LEVELS[max(_LEVELS.index(finding.severity), worst)]


def _doubt(claim: Claim, rests_on: tuple[str, ...]) -> int:
    """0: every axis that the finding rests on is stated; 1: one is inherited; 2: one is a guess."""
    if not rests_on:
        return 0
    who = claim.subject_source if "subject" in rests_on else None
    when = claim.period_source if "period" in rests_on else None
    if who == "guessed" or when == "published" or claim.certainty < GUESS_MARGIN:
        return 2
    return 1 if "inherited" in (who, when) or claim.certainty < CLEAR_MARGIN else 0


def _list_consequences(causes: list[str], findings: Mapping[str, Finding], flags: dict[str, Flag]) -> None:
    """Make every flag that shares two pieces of evidence with a stronger one its consequence."""
    settled: list[str] = []
    found_at: dict[tuple[str, str, int, int], list[int]] = defaultdict(list)
    """A piece of evidence -> the settled flags that have it, by their number."""
    for key in causes:
        mine = _pieces(flags[key])
        shared = Counter(number for piece in mine for number in found_at[piece])
        number = min((number for number, count in shared.items() if count >= min(2, len(mine))), default=None)
        cause = None if number is None else settled[number]
        if cause is None or flags[key].severity == "info" or flags[cause].severity == "info":
            for piece in mine:
                found_at[piece].append(len(settled))
            settled.append(key)
            continue
        flags[key] = replace(flags[key], severity="info")
        flags[cause] = replace(flags[cause], consequences=tuple(sorted({*flags[cause].consequences, key})))


def _pieces(flag: Flag) -> set[tuple[str, str, int, int]]:
    return {(e.document, e.field, e.start, e.end) for e in flag.evidence}


def _rank(rule: str) -> int:
    return CAUSES.index(rule) if rule in CAUSES else len(CAUSES)


def _queue_order(flag: Flag, documents_by_id: Mapping[str, Document]) -> tuple[object, ...]:
    """What the view flags_in_order of the warehouse sorts by too."""
    dates = [document.published for e in flag.evidence if (document := documents_by_id.get(e.document)) and document.published]
    newest = -max(dates, default=date.min).toordinal()
    return _LEVELS.index(flag.severity), flag.place_rank, -flag.miss, -flag.sources, newest, flag.id
