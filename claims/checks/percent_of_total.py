"""A share that the part and the total beside it do not give.

"Employs 31,500 people, of whom 12,000, or 45 %, are carers": 12,000 of 31,500 is 38 %. The part and its share stand
side by side ("12,000, or 45 %", "12,000 (45 %)", "31,000 of them, more than half"), the total is the larger figure
of the same unit that they are part of; or the share names its total ("about 5 % of the workforce of 12,400") and the
part is what the sentence before announces ("the cuts amount to"). If any total in reach fits, the rule is silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.changes import by_sentence, figure_start, is_level
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio
from claims.checks.wording import brief, figure, on_one_scale, percent_words
from claims.match.interval import HUNDRED, Interval, quotient, written
from claims.model import Claim, Reading

RULE = "percent_of_total"

_BESIDE = re.compile(
    r"^(?:[^.;,()\d]{0,45},\s*or\s+|(?:\s+(?:people|of (?:them|whom|these|those)|jobs|posts|employees|workers|staff"
    r"|positions|in all))?\s*"
    r"(?:\(|,\s*|[–—-]\s*))"
    r"(?:about|some|around|roughly|nearly|almost|equal to|equivalent to|or|just|over|under|well)?\s*(?:under|over)?\s*$",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\bof (?:whom|them|which|these|those|its|the|their|our)\b", re.IGNORECASE)
_NAMED_TOTAL = re.compile(
    r"^[^.;,]{0,6}\bof\s+(?:the|its|their|our|a|an|his)\s+(?:[\w'’-]+\s+){0,3}(?:workforce|staff|headcount|employees"
    r"|payroll|people|total)\b"
    r"(?:\s+(?:of|which numbers|numbering|totalling))?\s+(?:about|some|around|roughly|nearly|more than|over)?\s*$",
    re.IGNORECASE,
)
_OF_ITS = re.compile(
    r"^\s*of\s+(?:(?:the|its|our|their|all|a|an)\s+)?(?:[\w'’-]+\s+){0,3}?(?:about|some|around|roughly|nearly|more than"
    r"|over)?\s*$",
    re.IGNORECASE,
)
_OR_PEOPLE = re.compile(
    r"^[^.;,()\d]{0,30}(?:,\s*(?:or|which is|that is)|\(|[–—-])\s*(?:about|some|around|roughly|nearly)?\s*$", re.IGNORECASE
)
_OF_A_WHOLE = re.compile(r"(?:\d|%|per\s?cent)(?:\s+\w+)?\s+(?:out\s+)?of\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE)
_ITS_OWN_WHOLE = re.compile(r"^\s+of\s+(?!(?:them|whom|these|those|it|the (?:total|whole|group|workforce)|all)\b)", re.IGNORECASE)
_MORE = re.compile(r"^\s*(?:more|further|others?)\b", re.IGNORECASE)
_THE_CUTS = re.compile(
    r"^\W*(?:the|these|those|this|that|they|it)\b(?:\s+[\w-]+){0,3}?\s+(?:amounts?|equals?|represents?|is|are"
    r"|corresponds?|affects?|accounts?|comes?)\b",
    re.IGNORECASE,
)
EXAMPLES = (
    accepts("carers", "The care group employs 31,500 people, of whom 12,000, or 45%, are carers."),
    accepts("a share in words", "The trade has 96,000 workers; 31,000 of them, more than half, are under 30."),
    accepts(
        "share of a named total",
        "Selby Credit will shed 870 jobs. The cuts amount to about 5% of the bank's workforce of 12,400.",
    ),
    accepts("of its employees", "Acme laid off 150 people, or 20% of its 1,200 employees."),
    accepts("share first", "Acme is letting go 20% of its 1,200 employees, or 150 people."),
    rejects("of its employees, and it fits", "Acme laid off 240 people, or 20% of its 1,200 employees."),
    accepts("in brackets", "Acme has 1,200 employees, of whom 300 (35%) work in Leeds."),
    accepts("two sentences", "About 640 people will leave. Of them 410 people work nights, or 52%."),
    rejects("a share that fits", "The care group employs 31,500 people, of whom 12,000, or 38%, are carers."),
    rejects("rounded", "Acme has about 1,200 employees, of whom 300, or about a quarter, work in Leeds."),
    rejects(
        "a named total that fits",
        "Selby Credit will shed 870 jobs. The cuts amount to about 7% of the bank's workforce of 12,400.",
    ),
    rejects("a rate of growth", "Acme has 1,200 employees. It hired 300 people, 12% more than last year."),
    rejects("a share of something else", "Acme cut 300 jobs. The shares rose 4% to a market value of 1,200 million."),
    rejects("a total in between that fits", "Acme has 1,200 employees. In Leeds it has 600, of whom 300 (50%) work nights."),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Shares beside their part, then shares that name their total."""
    previous: list[Claim] = []
    for (field, start, end), claims in by_sentence(reading).items():
        text = reading.document.field(field)
        for share in claims:
            if share.unit == "percent" and share.type != "growth_rate" and share.basis is None and share.place != "table_row":
                yield from _beside(text, share, claims, previous)
                yield from _named(text, share, claims, previous, text[start:end])
        previous = claims


def _counts(claims: list[Claim]) -> list[Claim]:
    return [claim for claim in claims if is_level(claim) and claim.unit not in ("percent", "date") and not claim.superseded]


def _beside(text: str, share: Claim, claims: list[Claim], previous: list[Claim]) -> Iterator[Finding]:
    """ "N ... of whom n, or P %": the part right before the share."""
    part = next((c for c in reversed(_counts(claims)) if c.end <= figure_start(text, share)), None)
    if part is None or not _BESIDE.match(text[part.end : max(part.end, _words_start(text, share))]):
        return
    if _is_whole(text, part) or _ITS_OWN_WHOLE.match(text[_percent_end(text, share) : share.sentence_end]):
        return
    lead = text[max(part.sentence_start, part.start - 60) : min(share.start, part.end + 12)]
    if not _PART_OF.search(lead):
        return
    totals = [c for c in _counts(previous + claims) if c is not part and c.end <= part.start and _one_unit(c, part) and _larger(c, part)]
    if not any(_MORE.match(text[c.end : c.end + 12]) for c in totals):
        yield from _misfit(share, part, totals)


def _is_whole(text: str, claim: Claim) -> bool:
    """Whether a figure is what another part or share is of: "25 of its then 105 jobs", "9% of its 3,800 managers"."""
    at = figure_start(text, claim)
    return bool(_OF_A_WHOLE.search(text[max(claim.sentence_start, at - 60) : at]))


def _words_start(text: str, share: Claim) -> int:
    """Where a share begins: its digits, or its words."""
    at = figure_start(text, share)
    return at if text[at : at + 1].isdigit() else share.start


def _named(text: str, share: Claim, claims: list[Claim], previous: list[Claim], sentence: str) -> Iterator[Finding]:
    """ "The cuts amount to P % of the workforce of N": the part is the one figure announced just before."""
    total = next((c for c in _counts(claims) if c.start >= share.end - 1 or figure_start(text, c) > share.end), None)
    tail = text[_percent_end(text, share) : figure_start(text, total)] if total else ""
    if total is None or not (_NAMED_TOTAL.match(tail) or (total.unit == "people" and _OF_ITS.match(tail))):
        return
    parts = [c for c in _counts(claims) if c.end <= share.start and _one_unit(c, total)]
    if any(_is_whole(text, c) for c in parts):
        return  # "9% of its 3,800 managers, but 2% of its 17,000 employees": two shares of one part
    after = next((c for c in _counts(claims) if c.start >= total.end and _one_unit(c, total)), None)
    if after is not None and _OR_PEOPLE.match(text[total.end : figure_start(text, after)]):
        parts = [after]
    if not parts and _THE_CUTS.match(sentence):
        parts = [c for c in _counts(previous) if c.metric in ("layoffs", "jobs_at_risk", "departures") and _one_unit(c, total)]
    if len(parts) == 1 and _larger(total, parts[0]):
        yield from _misfit(share, parts[0], [total])


_PERCENT = re.compile(r"%|per\s?cent|percent", re.IGNORECASE)


def _percent_end(text: str, share: Claim) -> int:
    found = _PERCENT.search(text, share.start, share.end + 10)
    return found.end() if found else share.end


def _one_unit(a: Claim, b: Claim) -> bool:
    return a.unit == b.unit or {a.unit, b.unit} == {"people", "other"}


def _larger(total: Claim, part: Claim) -> bool:
    return (total.low or 0) > (part.high or 0)


def _misfit(share: Claim, part: Claim, totals: list[Claim]) -> Iterator[Finding]:
    """A finding against the last total, unless one of them gives the share."""
    said = written(share)
    ratios = [(total, quotient(written(part), written(total))) for total in totals]
    shares = [(total, Interval((r.low or 0) * HUNDRED, None if r.high is None else r.high * HUNDRED)) for total, r in ratios if r]
    if not shares or any(computed.meets(said) for _, computed in shares):
        return
    total, computed = shares[-1]
    exact = (written(part).middle or Decimal(0)) / (written(total).middle or Decimal(1))
    yield Finding(
        RULE,
        (part.id, total.id, share.id),
        (),
        f"{figure(part)} of {figure(total)} is not {figure(share)}.",
        f"{on_one_scale(part, total)} = {brief(exact)}, so the share was {percent_words(computed)}, not {figure(share)}.",
        miss=miss_ratio(computed.middle, said.middle),
    )
