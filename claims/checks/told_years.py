"""What can happen only once, dated in two ways: "founded in 1968", and then "since its foundation in 1986".

- the founding of one company, and the purchase of one thing by it, as claims of one subject;
- an event that the second sentence takes for known: "since she joined the board in 2016", "when the bridge opened in 1968";
- the first of a kind: "the very first kettles came off the line in March 2017", "the initial batch was completed in late 2015".

Both dates write their year and have no day in common. Silent where the text gives a third date for it, where one of the two is
refounded, reopened or of another kind ("the first electric kettles"), where a sentence has both dates, and where the text corrects.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from claims.checks.finding import Finding, phrase
from claims.checks.measure_words import is_corrected
from claims.checks.mentions import telling
from claims.checks.places import sentences_of
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.thesaurus import akin, stem
from claims.checks.wording import period_words
from claims.match.phrases import tokens
from claims.model import BlockKind, Claim, Period, Reading, Sentence
from claims.regex import regex
from claims.resolve.lexicon import MONTHS_DAYS

_RULE = "value_conflict"
_EVENTS = {
    "founding_date": "founding", "acquisition_date": "purchase", "opening_date": "opening", "appointment_date": "appointment", "construction_date": "building",
}  # fmt: skip
_YEAR = regex(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")
_ANEW = regex(
    r"\b(?:as|limited|plc|charity|arm|school|team|branch|cousin|re-?\w*(?:found|open|establish|launch|form|start)\w*|again|second|third|another|further|remaining|rest|stake|shares?|per\s+cent|anew|new|former\w*|renamed|merge\w*|moved|returned|sold|predecessor|forerunner|roots?|origins?|ancestor"
    r"|half|quarter|part|whole|full|minority|majority|control\w*|outright|parent|subsidiar\w+|division|unit|branch|agreed|announced|complet\w+|began|talks|first|originally|later|then|also|about|around|circa|some)\b|%",
    re.IGNORECASE,
)
"""In the sentence of a founding or a purchase that may be another."""
_PART = regex(
    r"(?:\b[A-Z][\w-]*['’]s|\b(?:its|their|his|her|our))\s+(?!found|foundation|establish|formation|purchase|takeover|acqui|opening|appoint)(?-i:[a-z])[\w-]+\s+(?:was|were|is|has|had)\b",
    re.IGNORECASE,
)
"""What happened to a part of it: "its charity was founded"."""
_AROUND, _CLAUSE, _MOST = 60, 80, 25
_KNOWN = regex(
    r"\b(?:since|when|after|before|until)\s+(?P<who>the|its|their|his|her|he|she|it|they|we|(?-i:[A-Z])[\w’'-]+)\b(?:\s+[\w’'-]+){1,8}?\s+(?:back\s+)?(?:in|on|of)\s+(?:early\s+|late\s+|the\s+(?:spring|summer|autumn|winter)\s+of\s+)?$",
    re.IGNORECASE,
)
"""Before a date: "since Marlow acquired the chain in"."""
_MADE = (
    r"(?:was|were|been)\s+(?:\w+ly\s+)?(?:made|built|finished|completed|produced|assembled|brewed|baked|printed|bottled|cast|woven)"
    r"|(?:came|rolled)\s+(?:off|out)|left\s+(?:the|our|its)\s+(?:factory|works|line|workshop|plant)"
)
_SOLD = r"(?:was|were|been)\s+(?:sold|shipped|delivered)|went\s+on\s+sale"
_FIRST = SentencePattern(
    regex(
        r"\b(?:(?:the|our|its|their|his|her)\s+)?(?:(?:very|absolute)\s+)?(?:first|initial|earliest|maiden|inaugural)\s+(?P<what>(?:[a-z][a-z’'-]*\s+){0,2}?(?-i:[a-z])[a-z’'-]+)\b"
        rf"(?P<link>[^.;:!?]{{0,60}}?)\b(?:(?P<made>{_MADE})|{_SOLD})\b",
        re.IGNORECASE,
    )
)
_ANY_MAKE = frozenset(
    stem(word) for word in "batch run production lot series example copy machine model piece unit one item specimen".split()
)
"""What may be said of whatever is made: "the initial production run"."""
_PLANNED = regex(
    r"\b(?:prototype|new|second|next|trial|test|pilot|sample|planned|expected|due|will|would|should|if|not|never|n['’]t|since|after|before|until|later|month|quarter|half|time\s+since|in\s+\w+\s+years)\b",
    re.IGNORECASE,
)
_NAMES = regex(r"\b[A-Z][\w’'-]+")
_BEHIND = 45
_TIMES = frozenset(stem(word) for word in (*MONTHS_DAYS, "in", "the", "by", "it", "our"))


def told_years(reading: Reading) -> Iterator[Finding]:
    """Every such pair of dates, the first of each."""
    yield from _of_claims(reading)
    yield from _of_firsts(reading)


def _of_claims(reading: Reading) -> Iterator[Finding]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        if claim.type == "date" and claim.metric in _EVENTS and _is_sure(reading, claim):
            groups[claim.metric or ""].append(claim)
    for metric, claims in sorted(groups.items()):
        for a, b in combinations(sorted(claims, key=lambda claim: claim.start)[:_MOST], 2):
            if a.sentence_start == b.sentence_start or not _apart(a, b) or any(_apart(c, a) and _apart(c, b) for c in claims):
                continue
            if not (_is_one(reading, metric, a, b) or _taken_for_known(reading, a, b)):
                continue
            first, second = (period_words(c.period_start, c.period_end, c.period) for c in (a, b))
            subject = a.subject or b.subject
            said = (
                f"The {_EVENTS[metric]} of {subject}"
                if subject and metric == "founding_date"
                else f"What seems to be one {_EVENTS[metric]}"
            )
            yield Finding(_RULE, (a.id, b.id), (), f"{said} is dated {first} in one place and {second} in another.", severity="warning")
            break


def _is_sure(reading: Reading, claim: Claim) -> bool:
    if claim.field != "text" or claim.period_source != "stated" or claim.modality != "actual" or claim.superseded:
        return False
    text = reading.document.text
    if not _YEAR.search(text, claim.start, claim.end) or claim.place == "table_row":
        return False
    around = max(claim.sentence_start, claim.start - _AROUND), min(claim.sentence_end, claim.end + _AROUND)
    part = _PART.search(text, around[0], claim.start)
    return not part and not _ANEW.search(text, *around) and not is_corrected(text, claim.start, claim.end)


def _apart(a: Claim, b: Claim) -> bool:
    if a.period_start is None or a.period_end is None or b.period_start is None or b.period_end is None:
        return False
    return a.period_end < b.period_start or b.period_end < a.period_start


def _is_one(reading: Reading, metric: str, a: Claim, b: Claim) -> bool:
    """Whether both are of one company, and of one thing that it bought."""
    if a.subject is None or a.subject != b.subject or a.scope or b.scope or "guessed" in (a.subject_source, b.subject_source):
        return False
    if metric == "founding_date":
        return True
    if metric != "acquisition_date":
        return False
    owner = {stem(word) for word in tokens(a.subject)}
    x, y = (set(telling(reading.document.text, max(c.sentence_start, c.start - _AROUND), c.start)) - owner - _DOING for c in (a, b))
    return bool(x) and bool(y) and (x <= y or y <= x)


def _taken_for_known(reading: Reading, a: Claim, b: Claim) -> bool:
    """Whether the second date stands in a clause that takes its event for known: "since she joined the board in 2016".

    Whatever the clause names must be named in the sentence of the first.
    """
    text = reading.document.text
    clause = _KNOWN.search(text, max(b.sentence_start, b.start - _CLAUSE), b.start)
    if clause is None or (a.subject is not None and b.subject is not None and a.subject != b.subject):
        return False
    pronoun = clause["who"].casefold() in ("he", "she", "it", "they", "we", "his", "her")
    if pronoun and (a.subject is None or a.subject != b.subject):
        return False
    told = telling(text, a.sentence_start, a.sentence_end)
    named = [word for word in telling(text, clause.start("who"), b.start) if word not in _DOING]
    return (bool(named) or pronoun) and all(any(akin(word, other) for other in told) for word in named)


_DOING = frozenset(
    stem(word)
    for word in (
        "buy bought purchase acquire acquisition take took taken over takeover deal found foundation establish set start begin began open opening launch join appoint"
        " appointment become became build built break broke fire since when after before"
    ).split()
)
"""Words for the event itself."""


@dataclass(frozen=True, slots=True)
class _First:
    """When the first of something was made or sold."""

    sentence: Sentence
    start: int
    end: int
    made: bool
    """Made, else sold."""
    what: tuple[str, ...]
    names: frozenset[str]
    period: Period


def _of_firsts(reading: Reading) -> Iterator[Finding]:
    firsts = list(_firsts(reading))[:_MOST]
    for a, b in combinations(firsts, 2):
        if a.sentence == b.sentence or a.made != b.made or not (a.period.last < b.period.first or b.period.last < a.period.first):
            continue
        if any(c.period not in (a.period, b.period) and c.made == a.made for c in firsts) or not _one_kind(a, b):
            continue
        words = tuple(phrase(reading, x.start, x.end) for x in (a, b))
        one, other = (period_words(x.period.first, x.period.last, x.period.iso) for x in (a, b))
        yield Finding(_RULE, (), words, f"The first of a kind is dated {one} in one place and {other} in another.", severity="warning")
        return


def _firsts(reading: Reading) -> Iterator[_First]:
    text = reading.document.text
    dated = [p for p in reading.periods if p.period is not None and p.role in ("in", "at") and _YEAR.search(text, p.start, p.end)]
    if len(dated) < 2:
        return
    sentences = sentences_of(reading)
    for p in dated:
        sentence = sentences.at(p.start)
        if sentence is None or p.period is None or reading.blocks[sentence.block].kind is BlockKind.TABLE_ROW:
            continue
        for m in _FIRST.finditer(reading, sentence):
            gap = text[m.end() : p.start] if m.end() <= p.start else text[p.end : m.start()]
            start, end = min(m.start(), p.start), max(m.end(), p.end)
            if (
                len(gap) > _BEHIND
                or _PLANNED.search(text, start, end)
                or re.search(r"[.;:]|\b(?:and|but|while)\b", gap)
                or is_corrected(text, start, end)
            ):
                continue
            link = re.sub(r",[^,]{0,50},", " ", m["link"])
            said = f"{m['what']} {link}"
            what = tuple(telling(said, 0, len(said)))
            around = text[max(sentence.start, start - _BEHIND) : start] + text[m.end() : min(sentence.end, end + _BEHIND)]
            if what:
                yield _First(
                    sentence,
                    start,
                    end,
                    m["made"] is not None,
                    what,
                    frozenset(stem(x[0]) for x in _NAMES.finditer(f"{link} {around}")) - _TIMES,
                    p.period,
                )


def _one_kind(a: _First, b: _First) -> bool:
    """Whether the first of the one may be the first of the other: the same things, or "the initial batch" of them."""
    if a.names != b.names and not (a.names <= b.names or b.names <= a.names):
        return False
    x, y = (set(what) - _ANY_MAKE for what in (a.what, b.what))
    if not (x | y).isdisjoint(a.names | b.names):
        return x == y
    if not x or not y:
        return a.made and len(x | y) <= 1
    return all(any(akin(w, v) for v in y) for w in x) and all(any(akin(w, v) for v in x) for w in y)
