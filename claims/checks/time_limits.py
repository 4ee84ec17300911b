"""A time allowed that runs from one event and is told with two lengths: "30 days from the date of our email to cancel" in one answer of a
page, "tell us within six weeks of the date on the email" in another.

Both run the same way from an event of the same name, and their sentences, with the questions they answer, speak of the same deed by the
same party, in two paragraphs. Silent where a third length runs from that event, where a sentence makes a condition or an exception, or heads its case
("Standard rooms: ..."), and for working days against plain ones.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.mentions import telling
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.thesaurus import stem
from claims.checks.wording import plain, quoted
from claims.model import BlockKind, Reading, Sentence
from claims.regex import regex

_RULE = "value_conflict"
_WORDS = {
    word: n
    for n, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(), 1
    )
} | {"a": 1, "an": 1, "twenty-one": 21, "twenty-eight": 28, "thirty": 30, "forty": 40, "forty-eight": 48, "sixty": 60, "seventy-two": 72, "ninety": 90}  # fmt: skip
_HOURS = {"hour": 1, "day": 24, "week": 168, "fortnight": 336, "month": 730, "year": 8760}
_TERM = SentencePattern(
    regex(
        rf"\b(?P<n>\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})[\s-]+(?P<kind>(?:working|business|clear|banking)\s+)?(?P<unit>hour|day|week|fortnight|month|year)s?\b['’]?"
        r"\s+(?P<way>from|of|after|before|following|starting\s+(?:on|from))\s+(?P<event>[^.,;:!?()\n\d]{3,60})",
        re.IGNORECASE,
    )
)
_EVENT_END = regex(r"\b(?:to|and|or|but|for|without|when|where|which|that|in|by|with|is|are|will|must|can|should)\b", re.IGNORECASE)
_ANY_TIME = frozenset(stem(word) for word in "date day moment time end start arrive arriving having".split())
_STRETCH = regex(r"\b(?:year|quarter|half|month|week|season)\b", re.IGNORECASE)
"""In an event that is but the end of a stretch of time, which comes again."""
_CASE = regex(
    r"^[^.?!\n]{2,40}:\s|\b(?:if|unless|except\w*|otherwise|instead|extended|reduced|further|extra|additional|used\s+to|was|were|previously|no\s+longer|ago|later|only\s+for|at\s+least|normally|usually|most)\b",
    re.IGNORECASE,
)
"""What makes of a limit that of one case."""
_PARTY = regex(r"\b(?:we|you|they|I)\b(?!\s+(?:got|get|gets|receive|received|hear|heard|have))", re.IGNORECASE)
_STOP = regex(r"[,;:()]|\s[–—-]\s|—")
_ANYTHING = frozenset(
    stem(word)[:5]
    for word in "order orders items customer customers please account charge goods product contact email letter write phone within money ticket number service receive happens change working early after other always still every first month months later hours weeks days".split()
)
"""What is no deed, whatever the two sentences share of it."""
_GONE_WRONG = regex(
    r"\b(?:damaged?|faulty|fault|defect\w*|missing|broken|wrong|incorrect|late|lost|stolen|spoiled|leak\w*)\b", re.IGNORECASE
)
"""A case of its own: what came damaged has another limit than what does not please."""
_LEAST, _FARTHEST = Decimal("1.1"), Decimal(8)
_SHARED_ROOT = 5
_MOST = 30


@dataclass(frozen=True, slots=True)
class Limit:
    """A length of time with the event it runs from, before it or after it, and what is to be done in it by whom."""

    start: int
    end: int
    sentence: Sentence
    hours: Decimal
    key: tuple[bool, bool, frozenset[str]]
    """Whether it runs up to the event, whether it counts working days, and the stems of the event."""
    deed: frozenset[str]
    by_us: bool
    wrong: bool


def time_limits(reading: Reading) -> Iterator[Finding]:
    """Every event from which two lengths run for one deed, once each."""
    groups: dict[tuple[bool, bool, frozenset[str]], list[Limit]] = defaultdict(list)
    for limit in list(_limits(reading))[:_MOST]:
        groups[limit.key].append(limit)
    for limits in groups.values():
        if len({x.hours for x in limits}) != len(("one", "other")):
            continue
        for a, b in combinations(limits, 2):
            if (
                a.sentence.block != b.sentence.block
                and (a.by_us, a.wrong) == (b.by_us, b.wrong)
                and _share_a_deed(a, b)
                and _LEAST < miss_ratio(a.hours, b.hours) <= _FARTHEST
            ):
                yield _finding(reading, a, b)
                break


def _limits(reading: Reading) -> Iterator[Limit]:
    text = reading.document.text
    for sentence in reading.sentences:
        if sentence.field != "text" or reading.blocks[sentence.block].kind is BlockKind.TABLE_ROW:
            continue
        words = text[sentence.start : sentence.end]
        found = list(_TERM.within(words, reading, sentence))
        if len(found) != 1 or _CASE.search(words):
            continue
        m = found[0]
        event_words = _EVENT_END.split(m["event"])[0]
        event = frozenset(telling(event_words, 0, len(event_words))) - _ANY_TIME
        if not event or _STRETCH.search(event_words):
            continue
        around = f"{_question(reading, sentence)} {words}"
        lead = _STOP.split(words[: m.start()])[-1]
        party = _PARTY.findall(lead)[-1:]
        way = m["way"].casefold() == "before"
        hours = Decimal(_WORDS.get(m["n"].casefold()) or m["n"]) * _HOURS[m["unit"].casefold()]
        at = sentence.start
        yield Limit(
            at + m.start(), at + m.end("unit"), sentence, hours, (way, bool(m["kind"]), event),
            frozenset(telling(around, 0, len(around))) - event - _ANY_TIME, bool(party) and party[0].casefold() == "we",
            bool(_GONE_WRONG.search(around)),
        )  # fmt: skip


def _question(reading: Reading, sentence: Sentence) -> str:
    """The question that a sentence's paragraph answers."""
    block = reading.blocks[sentence.block]
    before = reading.blocks[block.index - 1] if block.index else block
    is_question = before.field == "text" and before.kind in (BlockKind.QUESTION, BlockKind.HEADING)
    return reading.document.text[before.start : before.end] if is_question else ""


def _share_a_deed(a: Limit, b: Limit) -> bool:
    """Whether both speak of one deed: "to cancel", "Cancellation is free"."""
    return any(
        x[:_SHARED_ROOT] == y[:_SHARED_ROOT] for x in a.deed for y in b.deed if len(x) >= _SHARED_ROOT and x[:_SHARED_ROOT] not in _ANYTHING
    )


def _finding(reading: Reading, a: Limit, b: Limit) -> Finding:
    first, second = (phrase(reading, x.start, x.end) for x in (a, b))
    return Finding(
        _RULE,
        (),
        (first, second),
        f"The time from one event seems to be {quoted(first.quote)} in one place and {quoted(second.quote)} in another.",
        f"{plain(a.hours)} hours and {plain(b.hours)} hours.",
        severity="warning",
        miss=miss_ratio(a.hours, b.hours),
    )
