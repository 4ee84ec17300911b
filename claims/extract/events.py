"""The verbs and event nouns of a sentence: what a date of the sentence can be the date of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extract.event_words import BE, EVENT_INDEX, Form, Kind, Sense
from claims.extract.phrases import Hit, Word

DETERMINERS = frozenset("a an the its their our his her my your this that these those each every no any some another such".split())
PREPOSITIONS = frozenset(
    "of in on at by for from with without to into onto over under after before during since until till against between through about around"
    " near as than like per via despite upon within across".split()
)
MODALS = frozenset(
    "to will would shall should may might must can could cannot won't wouldn't can't couldn't did does do didn't don't doesn't 'll let".split()
)
PRONOUNS = frozenset("i we you they who which that it he she".split())
SKIPPED = frozenset("not be also then only have been first finally now soon still never ever again both all even just".split())
NO_VERBS = frozenset(
    "united limited unlimited unaudited audited hundred indeed need speed seed exceed proceed aged related based so-called detailed mixed advanced"
    " skilled alleged concerned located headquartered interested entitled supposed involved assorted beloved sacred naked embed bleed breed feed"
    " weighted diluted adjusted unadjusted undisclosed unspecified unnamed expected unexpected armed embedded fixed unchanged continued combined"
    " accumulated deferred unemployed dedicated integrated complicated retired married increased reduced used preferred associated estimated".split()
)
"""Words in -ed that are mostly nouns or adjectives."""
AUXILIARY = 2
"""Words between an auxiliary and its verb."""


@dataclass(frozen=True, slots=True)
class Event:
    """A verb or noun, with what kind of event it tells of and which metric its date has.

    ``first`` and ``last`` (exclusive) are its words.
    """

    first: int
    last: int
    start: int
    end: int
    kind: Kind
    metric: str | None
    form: Form


BEFORE_NOUNS = DETERMINERS - {"that"}


def find_events(words: Sequence[Word]) -> tuple[Event, ...]:
    """The verbs and event nouns among a sentence's words, in order.

    ``words`` hold gaps where figures and periods stand.

    >>> from claims.extract.phrases import words_of
    >>> [(event.metric, event.kind.value) for event in find_events(words_of("The mill that opened then will close."))]
    [('opening_date', 'event'), ('closure_date', 'event')]
    """
    hits = {hit.first: hit for hit in EVENT_INDEX.find(words)}
    events: list[Event] = []
    last = 0
    for at, word in enumerate(words):
        if at < last:
            continue
        hit = hits.get(at)
        if hit is not None:
            last = hit.last
            if sense := _sense(words, hit):
                events.append(Event(hit.first, hit.last, hit.start, hit.end, sense.kind, sense.metric, sense.form))
        elif word.lower in BE:
            events.append(Event(at, at + 1, word.start, word.end, Kind.STATE, None, Form.PAST))
        elif _is_past(words, at) or _is_infinitive(words, at):
            events.append(Event(at, at + 1, word.start, word.end, Kind.DEAL, None, Form.PAST))
    return tuple(event for k, event in enumerate(events) if not _is_auxiliary(event, events[k + 1 : k + 2], words))


def _is_auxiliary(event: Event, following: Sequence[Event], words: Sequence[Word]) -> bool:
    """ "Was" of "was opened", "has" of "has been open": the verb behind it counts."""
    if event.kind is not Kind.STATE or not following or following[0].form is Form.NOUN or following[0].first - event.last > AUXILIARY:
        return False
    between = [word.lower for word in words[event.last : following[0].first]]
    return all(word in SKIPPED or word == "to" or word.endswith("ly") for word in between)


def _before(words: Sequence[Word], at: int) -> Word | None:
    return words[at - 1] if at else None


def _sense(words: Sequence[Word], hit: Hit[tuple[Sense, ...]]) -> Sense | None:
    """The sense that the words around a hit allow, verbs first."""
    by_form = {sense.form: sense for sense in hit.value}
    for form in (Form.PAST, Form.BASE, Form.THIRD, Form.ING, Form.NOUN):
        if form in by_form and _allows(form, words, hit):
            return by_form[form]
    return None


def _allows(form: Form, words: Sequence[Word], hit: Hit[tuple[Sense, ...]]) -> bool:
    word, before = words[hit.first], _before(words, hit.first)
    after = words[hit.last].lower if hit.last < len(words) else ""
    named = before is not None and word.raw[0].isupper() and word.start - before.end == 1  # wider where a colon or quote stands between
    if form is Form.NOUN:
        return (not named or _is_dated_name(words, hit.first)) and not (before and before.lower in MODALS - {"to"})
    if form is Form.BASE:
        return not named and (_is_governed(words, hit.first) or bool(before and _is_plural(before) and after != "of"))
    if word.lower == "due" and after == "to":
        return False
    if before is None:
        return form is not Form.THIRD
    if named or before.lower in BEFORE_NOUNS or before.possessive:
        return False
    if form is Form.THIRD:
        return after != "of" and before.lower not in PREPOSITIONS and before.raw != "\0"
    return True


def _is_dated_name(words: Sequence[Word], at: int) -> bool:
    """A name with a date in front of it: "the 2003 London Marathon"."""
    first = at
    while first > 0 and words[first - 1].raw[0].isupper():
        first -= 1
    return first > 0 and words[first - 1].raw == "\1"


def _is_plural(word: Word) -> bool:
    return len(word.lower) > 3 and word.lower.endswith("s") and not word.lower.endswith("ss") and word.lower not in PREPOSITIONS


def _is_governed(words: Sequence[Word], at: int) -> bool:
    """A modal, "to" or a pronoun stands before the verb, with nothing but adverbs between."""
    for k in range(at - 1, max(-1, at - 5), -1):
        lower = words[k].lower
        if lower in MODALS or lower in PRONOUNS:
            return True
        if lower not in SKIPPED and not lower.endswith("ly"):
            return False
    return False


def _is_past(words: Sequence[Word], at: int) -> bool:
    """A word in -ed that is no adjective before its noun."""
    word, before = words[at], _before(words, at)
    if len(word.lower) < 5 or not word.lower.endswith("ed") or word.lower in NO_VERBS or not word.raw.isalpha():
        return False
    if at and word.raw[0].isupper():
        return False
    return before is None or (before.lower not in BEFORE_NOUNS and not before.possessive)


NO_INFINITIVES = SKIPPED | PREPOSITIONS | DETERMINERS | PRONOUNS | MODALS | BE


def _is_infinitive(words: Sequence[Word], at: int) -> bool:
    """An unknown word behind a modal: "will slim down"."""
    word = words[at]
    if at == 0 or not word.raw.islower() or word.lower in NO_INFINITIVES:
        return False
    for k in range(at - 1, max(-1, at - 4), -1):
        lower = words[k].lower
        if lower in MODALS and lower != "to":
            return True
        if lower not in SKIPPED and not lower.endswith("ly"):
            return False
    return False
