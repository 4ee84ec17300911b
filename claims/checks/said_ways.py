"""A way that something is said to have gone, held against the two levels that the text tells of it.

"Loss narrows" over £3.4m and £2.9m; "fewer entries" over 118 after 104; "quicker" over 2.6 and 3.4 days. All words that say so of
one pair are one finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.assertions import Assertion, assertions
from claims.checks.bindings import Tie, enough, is_told_by_rate, spans, ties
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import PLAIN_KINDS, Pair, figures_at, is_turned, near, way_of_pair
from claims.checks.measure_words import clause_around, is_corrected, named_ahead
from claims.checks.movement_words import MOVE, moved_that_day
from claims.checks.operands import Operands, operands
from claims.checks.own_words import leads, names_more, of_two_things
from claims.checks.places import sentences_of
from claims.checks.stretches import of_other_lengths
from claims.checks.thesaurus import stem
from claims.checks.told_apart import apart, is_counted_from_another, is_narrowed_otherwise
from claims.checks.topics import words_of
from claims.checks.wording import quoted
from claims.model import Evidence, Reading, Sentence
from claims.regex import regex

_RULE = "direction_mismatch"
_FARTHEST = Decimal("2.5")
"""Ratio of two levels from which "raise" and "fall" are hardly said of them."""
_LEAST = 2


def ways(reading: Reading) -> Iterator[Finding]:
    """Every pair that some words say went the other way."""
    pairs = [
        x
        for x in operands(reading)
        if way_of_pair(x.pair) and miss_ratio(x.pair.new.middle, x.pair.old.middle) <= _FARTHEST and not _is_turned(reading, x)
    ]
    against: dict[Operands, list[Assertion]] = {}
    pointing = []
    for assertion in assertions(reading) if pairs else ():
        if assertion.future and not assertion.definite:
            continue
        if assertion.definite:
            pointing.append(assertion)
            continue
        x = _contradicted(reading, assertion, pairs)
        if x is not None and not is_corrected(reading.document.text, x.pair.start, x.pair.end):
            against.setdefault(x, []).append(assertion)
    for assertion in pointing:
        known = next((x for x, said in against.items() if x.last < assertion.place and said[0].way == assertion.way), None)
        x = known or _contradicted(reading, assertion, pairs)
        if x is not None:
            against.setdefault(x, []).append(assertion)
    for x, said in against.items():
        yield _finding(reading, x.pair, said)
    taken = {x.pair.new.start for x in against}
    for assertion in assertions(reading):
        pair = _apart(reading, assertion)
        if pair is not None and pair.new.start not in taken and not is_corrected(reading.document.text, pair.start, pair.end):
            yield _finding(reading, pair, [assertion])


def _apart(reading: Reading, a: Assertion) -> Pair | None:
    """The level that a movement leads to with the nearest earlier one of its measure, if all of these say that it went the other way."""
    found = apart(reading, a)
    if found is None or found.is_told_by_rate(reading, a):
        return None
    pairs = [Pair(old.figure, found.new.figure) for old in found.olds]
    ways_told = {way_of_pair(pair) for pair in pairs}
    if None in ways_told or a.way in ways_told or any(miss_ratio(p.new.middle, p.old.middle) > _FARTHEST for p in pairs):
        return None
    return min(pairs, key=lambda p: abs(p.old.start - p.new.start))


def _is_turned(reading: Reading, x: Operands) -> bool:
    """Whether a level of a pair is below zero or counts what another thing is worth in it."""
    told = [s for s, _ in figures_at(reading, {x.first, x.last})]
    return any(is_turned(reading.document.text, s, f) for s in told for f in (x.pair.old, x.pair.new) if s.start <= f.start < s.end)


_FROM_TO = regex(r"[^.;!?\n]{0,40}?\bfrom\s+[^.;!?\n]{0,40}?\d[^.;!?\n]{0,40}?\bto\s+[^.;!?\n]{0,20}?\d[\d,.]*", re.IGNORECASE)


def _contradicted(reading: Reading, assertion: Assertion, pairs: list[Operands]) -> Operands | None:
    """The pair that an assertion is about, if it and all others that it may be about went the other way."""
    tied = ties(reading, assertion, pairs)
    best: Tie | None = tied[0] if tied and tied[0].score >= enough(assertion, pairs) else None
    if best is None or any(tie.score >= min(_LEAST, best.score - 1) and way_of_pair(tie.operands.pair) == assertion.way for tie in tied):
        return None
    own = _FROM_TO.match(reading.document.field(assertion.field), assertion.span[1])
    if own is not None and best.operands.pair.end > own.end():
        return None  # "grew from 130 to 460": the words have two levels of their own
    if _is_another(reading, assertion, best.operands) or is_told_by_rate(reading, assertion, [best.operands]):
        return None
    if _of_two_things(reading, assertion, best.operands):
        return None
    pair = best.operands.pair
    if assertion.field == "text" and moved_that_day(reading.document.text, assertion.span[0], pair.new, pair.old):
        return None
    return None if is_borne_out(reading, assertion, best.operands) else best.operands


def _of_two_things(reading: Reading, a: Assertion, x: Operands) -> bool:
    """Whether the two levels are of two things, or words that stand elsewhere are of another thing than they.

    Where the sentence of the levels says itself which way they went, its words must not narrow what is said elsewhere: "the provision
    for loan losses rose to $172m from $152m" is no word against a headline of lower loan losses.
    """
    text, pair = reading.document.text, x.pair
    old, new = (_sentence_at(reading, figure.start) for figure in (pair.old, pair.new))
    if old is None or new is None or x.listed:
        return False
    before, after = leads(text, (old, pair.old), (new, pair.new))
    if x.first != x.last and of_two_things(before, after):
        return True
    if x.first <= a.place <= x.last or a.definite or a.pronoun or not a.topic:
        return False
    if pair.new.kind not in PLAIN_KINDS and stem(pair.new.kind) in a.topic:
        return False  # "fewer entries": the levels count entries
    field = reading.document.field(a.field)
    said = field[a.sentence.start : a.sentence.end] if a.field == "title" else clause_around(field, *a.span)
    theirs = named_ahead(text, new.start, min(pair.old.start, pair.new.start) if old is new else pair.new.start)
    if a.field == "text" and of_two_things(said, theirs):
        return True
    return _says_itself(text, new, pair) and names_more(theirs, said)


def _sentence_at(reading: Reading, at: int) -> Sentence | None:
    return sentences_of(reading).at(at)


def _says_itself(text: str, sentence: Sentence, pair: Pair) -> bool:
    """Whether a word of movement right before the later level says the way that it went."""
    said = list(MOVE.finditer(text, max(sentence.start, pair.new.start - _OWN_WORD), pair.new.start))
    return bool(said) and way_of_pair(pair) == ("up" if said[-1]["up"] else "down")


_OWN_WORD = 60
"""Characters before a level in which the word stands that leads to it."""


def is_borne_out(reading: Reading, a: Assertion, x: Operands) -> bool:
    """Whether a pair told in two sentences leaves room for what is said: another like level beside one of the two, or other lengths of time.

    "Cut to £61m in the second half ... £53m at the end of the previous year, and £78m at 30 June".
    """
    if x.first == x.last:
        return False
    text, new, old = reading.document.text, x.pair.new, x.pair.old
    beside = [(s, f) for s, told in figures_at(reading, {x.first, x.last}) for f in told]
    if is_counted_from_another(reading, a):
        return True
    own = {new.start: "", old.start: ""}
    others = [f for _, f in beside if f.start not in own and f.like(new) and f.points == new.points and near(Pair(f, new))]
    if any(way_of_pair(Pair(f, new)) == a.way for f in others):
        return True
    own |= {f.start: text[s.start : s.end] for s, f in beside if f.start in own}
    ends = {f.start: s.end for s, f in beside if f.start in own}
    if of_other_lengths(own[new.start], own[old.start]):
        return True
    return old.start in ends and new.start in ends and is_narrowed_otherwise(reading, new, old, own[new.start], own[old.start], ends)


_PARTICIPLE = regex(
    r",\s+(?:thereby\s+|thus\s+)?(?:increas|rais|lift|push|boost|grow|reduc|cutt|lower|driv|bring|tak|send|dragg)ing\b",
    re.IGNORECASE,
)
_PART_OF = regex(r"\s+of\s+(?:the|its|those|these|their|our)\b", re.IGNORECASE)
_SIZED = regex(r"bigger|larger|greater|wider|fatter|fuller|dearer|smaller|narrower|cheaper|thinner|lighter|leaner", re.IGNORECASE)
_UNCOUNTED = PLAIN_KINDS - {"people"} | {"time"}
_ONE_THOUGHT = 250
"""Characters beyond which a word and two levels in one sentence are of two bullets that ran together."""


def _is_another(reading: Reading, assertion: Assertion, x: Operands) -> bool:
    """Whether the pair has a word of its own ("cut its staff, increasing sales a head from 249 to 319"), or is a level and a part of another."""
    text, pair = reading.document.text, x.pair
    if assertion.field == "text" and x.first <= assertion.place <= x.last and assertion.span[1] <= pair.start:
        gap = text[assertion.span[1] : pair.start]
        if _PARTICIPLE.search(gap) or (x.first == x.last and len(gap) > _ONE_THOUGHT):
            return True
    if (
        _SIZED.fullmatch(reading.document.field(assertion.field)[slice(*assertion.span)])
        and not {pair.new.kind, pair.old.kind} <= _UNCOUNTED
    ):
        return True  # "larger firms are cutting too": not a larger number of firms
    if x.first == x.last:
        return False
    if any(_PART_OF.match(text, figure.end) for figure in (pair.old, pair.new)):
        return True
    old = next((s for s in reading.sentences if s.field == "text" and s.start <= pair.old.start < s.end), None)
    own = words_of(text[old.start : old.end]).stems if old else frozenset()
    return assertion.field == "title" and bool(assertion.topic) and own.isdisjoint(assertion.topic)


def _finding(reading: Reading, pair: Pair, said: list[Assertion]) -> Finding:
    old, new = (phrase(reading, *span) for span in spans(pair))
    words: list[Evidence] = [phrase(reading, *assertion.span, assertion.field) for assertion in said]
    return Finding(
        _RULE,
        (),
        tuple(sorted((old, new, *words), key=lambda e: (e.field == "text", e.start))),
        f"From {quoted(old.quote)} to {quoted(new.quote)} is a {'fall' if said[0].way == 'up' else 'rise'}, but the text says {quoted(words[0].quote)}.",
        severity="warning",
        miss=miss_ratio(pair.new.middle, pair.old.middle),
    )
