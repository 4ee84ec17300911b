"""How often something is said to have happened, against the times that the text itself tells.

"Its fourth funding round" beside four earlier ones with their years; "the third time in two years"; "its third owner in a
decade"; "the first letter it ever had" beside one of 2018. An event of a kind (`event_words`) is told where a sentence
near by has a word for it and a time that is past; each time counts once. The one announced is the next. More told than announced
is a fault; fewer only where the text tells all (:mod:`claims.checks.whole_tellings`). What no row of words has is told by another form
of its own word, where its count has a time ("the third derailment in two years").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from claims.checks import event_words as words
from claims.checks.event_words import Kind
from claims.checks.finding import phrase
from claims.checks.kin_words import kin
from claims.checks.mentions import telling
from claims.checks.once import once
from claims.checks.places import periods_of
from claims.checks.thesaurus import stem
from claims.checks.whole_tellings import from_the_first, listed, named_rounds, one_by_one
from claims.model import Evidence, Field, Period, Reading, Sentence
from claims.regex import regex

_REACH = 7
"""Sentences from the announcement within which events are counted."""
_NEAR = 75
"""Characters between a time and the word for what happened then."""
_PRESENT = timedelta(days=50)
"""An event less than this before publication may be the one announced."""
_MOST = 12
_FAR = 60
_BEHIND = 30
"""Characters that a number behind its noun counts as further off: "its fourth warning" comes before "the chairman, ... its fourth"."""


@dataclass(frozen=True, slots=True)
class Telling:
    """An announced count and what is told."""

    announced: Evidence
    count: int
    told: tuple[Evidence, ...]
    one_more: bool
    """Whether the announced one is not among those told: it is one more."""


@dataclass(frozen=True, slots=True)
class _Announced:
    sentence: Sentence | None
    words: Evidence
    kind: Kind
    count: int
    ordinal: bool
    past: bool
    """Whether the last weeks are left out: the event of them is the one announced, or is not yet among those counted."""
    since: date | None
    until: date | None = None


def tellings(reading: Reading) -> Iterator[Telling]:
    """Every announced count that the text exceeds."""
    sentences = [sentence for sentence in reading.sentences if sentence.field == "text"]
    if reading.document.published is None:
        return
    known: set[int] = set()
    for index, announced in _announcements(reading, sentences):
        known.add(index if announced.sentence else -1)
        near = sentences[max(0, index - _REACH) : index + _REACH + 1]
        told = list(_told(reading, announced, near))
        more = 1 if announced.ordinal else 0
        if len(told) + more > announced.count and len(told) <= _MOST:
            yield Telling(announced.words, announced.count, tuple(told), bool(more))
        elif more and announced.count > len(told) + 1 and from_the_first(reading, announced.sentence, told, announced.since is not None):
            yield Telling(announced.words, announced.count, tuple(told), True)
        elif run := one_by_one(reading, announced.sentence, announced.kind, announced.count, announced.ordinal):
            yield Telling(announced.words, announced.count, run, False)
        elif rounds := named_rounds(reading, announced.kind, announced.words, announced.count, announced.ordinal):
            yield Telling(announced.words, announced.count, rounds, False)
        elif entries := listed(reading, announced.words, announced.kind, announced.count, announced.ordinal):
            yield Telling(announced.words, announced.count, entries, False)
    for index, sentence in enumerate(sentences):
        if index not in known:
            yield from _any_things(reading, sentence)


def _any_things(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """ "We opened four shops in the year. In March ...": things of any kind that the sentences behind go through."""
    text = reading.document.text
    for m in words.DID_SO_MANY.finditer(text, sentence.start, sentence.end):
        count = words.CARDINALS.get(m["number"].lower()) or int(m["number"])
        verb = m["verb"].removesuffix("ed")
        told = regex(rf"\b(?:{verb}(?:e?d|s|ing)?|{m['noun'][:-1]}s?)\b", re.IGNORECASE)
        if words.NOT_COUNTED.search(text, sentence.start, sentence.end) or words.NO_THINGS.search(m["noun"]):
            continue
        if run := one_by_one(reading, sentence, Kind(told, told), count, False):
            yield Telling(phrase(reading, *m.span()), count, run, False)
            return


def _announcements(reading: Reading, sentences: list[Sentence]) -> Iterator[tuple[int, _Announced]]:
    """In the headline and in each sentence."""
    title = reading.document.title or ""
    if title:
        yield from ((0, found) for found in _announced(reading, None, title, 0))
    for index, sentence in enumerate(sentences):
        said = reading.document.text[sentence.start : sentence.end]
        yield from ((index, found) for found in _announced(reading, sentence, said, sentence.start))


def _announced(reading: Reading, sentence: Sentence | None, said: str, start: int) -> Iterator[_Announced]:
    where: Field = "title" if sentence is None else "text"
    if words.NOT_COUNTED.search(said):
        return
    best: tuple[int, Kind, re.Match[str], tuple[int, bool, int, int]] | None = None
    for kind in words.KINDS:
        named = kind.announced.search(said)
        found = _number(said, named.start(), named.end()) if named is not None else None
        if named is None or found is None or words.OF_ONE.match(said[named.end() :]):
            continue
        gap = named.start() - found[3] if named.start() >= found[3] else max(0, found[2] - named.end()) + _BEHIND
        if best is None or gap < best[0]:
            best = gap, kind, named, found
    if best is None:
        yield from _of_any_kind(reading, sentence, said, start)
        return
    _, kind, named, (count, ordinal, first, last) = best
    span = (start + min(first, named.start()), start + max(last, named.end()))
    since, until = _since(reading, sentence, said), None
    if not ordinal and since is None and (year := words.IN_YEAR.search(said)):
        since, until = date(int(year["year"]), 1, 1), date(int(year["year"]), 12, 31)
    yield _Announced(sentence, phrase(reading, *span, where), kind, count, ordinal, ordinal or not words.HAS.search(said), since, until)


def _of_any_kind(reading: Reading, sentence: Sentence | None, said: str, start: int) -> Iterator[_Announced]:
    """ "The third derailment in two years", "for the fifth time": what happened is told by another form of its word."""
    where: Field = "title" if sentence is None else "text"
    since = _since(reading, sentence, said)
    for found in words.NTH.finditer(said):
        if found["noun"] is None:
            lead = max(0, found.start() - _NEAR)
            kind = next((kind for kind in words.KINDS if kind.told.search(said, lead, found.start())), None)
            if kind is None and (verbs := words.VERB.findall(said, lead, found.start())):
                kind = _kind_of(reading, stem(verbs[-1]))
        elif since is None or words.NO_EVENTS.search(found["noun"]):
            kind = None
        else:
            noun = telling(found["noun"], 0, len(found["noun"]))
            kind = _kind_of(reading, noun[-1]) if noun else None
        if kind is not None and not words.SINCE.search(said) and not words.OF_ONE.match(said[found.end() :]):
            count = words.ORDINALS[found["word"].lower()]
            yield _Announced(sentence, phrase(reading, start + found.start(), start + found.end(), where), kind, count, True, True, since)
            return


def _kind_of(reading: Reading, noun: str) -> Kind | None:
    """The words of a text that tell such an event."""
    forms = {word for word in _words(reading) if kin(stem(word), noun)}
    if not forms:
        return None
    told = regex(rf"\b(?:{'|'.join(map(re.escape, sorted(forms)))})\b", re.IGNORECASE)
    return Kind(told, told)


@once
def _words(reading: Reading) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{4,}", reading.document.text.lower()))


def _number(said: str, start: int, end: int) -> tuple[int, bool, int, int] | None:
    """The rank or the number said with an event, whether it is a rank, and its span."""
    if (ever := words.EVER.search(said)) is not None:
        if words.NARROWER.match(said[max(end, ever.end()) :]) or words.SINCE.search(said) or start - ever.end() > _FAR:
            return None
        return 1, True, ever.start(), ever.end()
    ranks = [found for found in words.ORDINAL.finditer(said) if found["word"].lower() != "first"]
    since = words.SINCE.search(said)
    for found in ranks if since is None or since["year"] else ():
        near = _FAR if said[found.end() : found.end() + 5] == " time" else 25
        if found.start() - end < 60 and start - found.end() < near:
            return words.ORDINALS[found["word"].lower()], True, found.start(), found.end()
    inside = words.COUNTED.search(said, start, end) or words.COUNTED.search(said, max(0, start - 8), start)
    if inside is None:
        return None
    word = inside["word"].lower()
    return words.CARDINALS.get(word) or int(word), False, inside.start(), inside.end()


def _since(reading: Reading, sentence: Sentence | None, said: str) -> date | None:
    """The day from which events count, for "the third in two years"."""
    found, published = words.WITHIN.search(said), reading.document.published
    if (since := words.SINCE.search(said)) is not None and since["year"]:
        return date(int(since["year"]), 1, 1)
    if published is not None and words.THIS.search(said):
        return date(published.year, 1, 1)
    if published is not None and words.OF_THE_YEAR.search(said):
        told = periods_of(reading).starting(sentence.start, sentence.end) if sentence else []
        own = [m.period for m in told if m.period and m.period.days < 40]
        return date(own[0].first.year if own else published.year, 1, 1)
    if found is None or published is None:
        return None
    count = (
        {"a": 1, "an": 1, "twelve": 12, "twenty": 20, "": 1}.get((found["count"] or "").lower())
        or words.CARDINALS.get((found["count"] or "").lower())
        or int(found["count"] or 1)
    )
    days = {"y": 366, "d": 3660, "m": 31}[found["unit"][0].lower()]
    return published - timedelta(days=count * days + 30)


def _told(reading: Reading, announced: _Announced, near: list[Sentence]) -> Iterator[Evidence]:
    """The past times at which the neighbouring sentences tell such an event."""
    text = reading.document.text
    seen: set[object] = set()
    for sentence in near:
        if sentence is announced.sentence or words.OTHERS.search(text, sentence.start, sentence.end):
            continue
        happened = [found.span() for found in announced.kind.told.finditer(text, sentence.start, sentence.end)]
        if happened and words.MODAL.search(text, sentence.start, happened[0][0]):
            continue
        for start, end, when in _times(reading, sentence, announced.past) if happened else ():
            if not any(a - end < _NEAR and start - b < _NEAR for a, b in happened) or when in seen:
                continue
            if isinstance(when, date) and announced.since is not None and when < announced.since:
                continue
            if isinstance(when, date) and announced.until is not None and when > announced.until:
                continue
            seen.add(when)
            yield phrase(reading, max(sentence.start, min(start, *(a for a, _ in happened))), min(sentence.end, max(end, start + 40)))


def _times(reading: Reading, sentence: Sentence, past: bool) -> Iterator[tuple[int, int, object]]:
    """The times a sentence names, ``past`` ones only or all up to now, each with what tells it from the others."""
    published = reading.document.published
    assert published is not None
    last = -1
    wider: list[Period] = []
    for mention in periods_of(reading).starting(sentence.start, sentence.end):
        if mention.role in ("since", "until", "between"):
            continue
        joined, last = 0 <= mention.start - last < 5 and last > 0, mention.end
        if joined:
            continue  # "December of the same year"
        follows = next(iter(periods_of(reading).starting(mention.end + 1, min(sentence.end, mention.end + 5))), None)
        period = follows.period if follows is not None and follows.period is not None and mention.relative else mention.period
        if period is not None and any(year.first <= period.first and period.last <= year.last for year in wider):
            continue  # "1951: a fire in March" is one
        if period is not None and period.kind == "year":
            wider.append(period)
        if period is None:
            yield mention.start, mention.end, mention.start
        elif (period.last if past else period.first) < published - (_PRESENT if past else timedelta()):
            yield mention.start, mention.end, period.first if follows is None else (period.first, mention.start)
    for found in words.LATER.finditer(reading.document.text, sentence.start, sentence.end):
        yield found.start(), found.end(), found.start()
