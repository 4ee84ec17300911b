"""Targets, estimates and forecasts that are said to have been beaten or missed, held against the figures.

"Beats Street estimates" over 84 cents where analysts looked for 91; "smashes its target" over £460,000 where it set out to raise half a
million. Every result that the text sets beside a goal must contradict what is said: one that bears it out may be the one meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.bindings import ENOUGH
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures
from claims.checks.own_words import leads, of_two_things
from claims.checks.places import sentences_of
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.thesaurus import stem
from claims.checks.topics import Words, fit, topic_of, words_of
from claims.checks.wording import quoted
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "direction_mismatch"
_GOALS = r"(?:estimates?|expectations?|forecasts?|consensus|targets?|goals?|predictions|guidance|budget|hopes)"
_SAID = SentencePattern(
    regex(
        rf"\b(?:(?P<beat>(?:beats?|beating|tops?|topped|topping|exceed(?:s|ed|ing)?|surpass(?:es|ed)|smash(?:es|ed)|outstrip(?:s|ped)|overshoots?|overshot|trounc(?:es|ed)|ahead\s+of|better\s+than|above))"
        rf"|(?P<miss>miss(?:es|ed|ing)?|falls?\s+short\s+of|fell\s+short\s+of|undershoots?|undershot|below|short\s+of|lags?|lagged))\s+(?:(?:its|their|our|the|all|market|analysts?['’]?|brokers['’]?|Wall\s+Street|Street|City|own|annual|fundraising|average|company|profit|sales|earnings|revenue|even)\s+)*{_GOALS}\b",
        re.IGNORECASE,
    )
)
_GOAL = regex(
    rf"\b(?:{_GOALS}|analysts?|brokers?|(?:set\s+out|hoped|aimed|wanted|planned|meant)\s+to\s+(?:raise|sell|reach|make|collect|win|recruit)|(?:looking|looked|hoping|hoped|aiming)\s+for|(?:was|were|had\s+been)\s+expected|pencilled\s+in)\b",
    re.IGNORECASE,
)
_AHEAD = regex(
    r"\b(?:next|coming|20\d\d|full[- ]year|for\s+the\s+year|now\s+(?:sees|expects)|(?:are|is)\s+(?:now\s+)?(?:looking|expecting)|outlook|raised|kept|reiterat\w+|will|per\s+cent\s+of)\b",
    re.IGNORECASE,
)
_DOUBT = regex(r"\b(?:not|never|would|could|may|might|if|expected\s+to|set\s+to|hop(?:es|ed|ing)|likely|to\s+$)\b", re.IGNORECASE)
_STOP = regex(r"[;:.!?\n]|,\s+(?:and|but|while|though)\b|\band\s+(?:compares?|was|is|are|were)\b")
_MEASURE = regex(r"^\s+(?:for|on|of)\s+(?P<what>[A-Za-z-]+(?:\s+[A-Za-z-]+){0,2}?)(?=$|[,.;:]|\s(?:on|in|as|at|and|with)\b)")
_BASE = regex(r"\b(?:above|below|than|from|over|under|against)\s+(?:[a-z’']+\s+){0,3}(?:(?:19|20)\d\d\s+)?(?:[a-z]+\s+){0,3}\W?$")
"""Before what a result is only set against: "well above the 1985 figure of"."""
_REVISED = regex(r"\brevis(?:ed|es|ion)\b", re.IGNORECASE)
_WHO = tuple(
    map(stem, "analysts brokers market street city share shares earned looking forecast estimate expected consensus target goal".split())
)
"""Words of goals and of those who set them, which name nothing that is measured."""
_REACH = 70
_FARTHEST = Decimal("1.6")


def beaten(reading: Reading) -> Iterator[Finding]:
    """What is said of a goal, where every result beside a goal says otherwise."""
    said = [(s, m) for s in reading.sentences for m in _SAID.finditer(reading, s)]
    pairs = list(_results(reading)) if said else []
    for sentence, m in said[:1]:
        text = reading.document.field(sentence.field)
        if not pairs or len({bool(x["beat"]) for _, x in said}) > 1 or _DOUBT.search(text, max(sentence.start, m.start() - 40), m.start()):
            continue
        beat = bool(m["beat"])
        measure = next((x for s, w in said if (x := _MEASURE.match(reading.document.field(s.field)[w.end() : s.end]))), None)
        topic = topic_of(measure["what"]) if measure else ()
        meant = [x for x in pairs if topic and fit(topic, _around(reading, *x)) >= ENOUGH] or pairs
        if all(_goes(result, goal) == (not beat) for result, goal in meant) and not _of_two_things(reading, sentence, m, *meant[0]):
            yield _finding(reading, sentence, m, *meant[0])


def _of_two_things(reading: Reading, sentence: Sentence, m: re.Match[str], result: Figure, goal: Figure) -> bool:
    """Whether a result and its goal are of two things, or what is said stands in the text and is of another thing than they."""
    text, known = reading.document.text, sentences_of(reading)
    first, second = known.at(result.start), known.at(goal.start)
    if first is None or second is None:
        return False
    if first.start != second.start and of_two_things(*leads(text, (first, result), (second, goal)), _WHO):
        return True
    if sentence.field == "title" or sentence in (first, second):
        return False
    return of_two_things(text[sentence.start : m.start()], text[first.start : result.start])


def _around(reading: Reading, result: Figure, goal: Figure) -> Words:
    """The words of the sentences that hold a result and its goal."""
    known = sentences_of(reading)
    found = [s for x in (result, goal) if (s := known.at(x.start)) is not None]
    return words_of(" ".join(reading.document.text[s.start : s.end] for s in found))


def _results(reading: Reading) -> Iterator[tuple[Figure, Figure]]:
    """Each figure that is a goal, with the nearest one of its kind before it in its sentence or the one ahead."""
    text, before = reading.document.text, list[Figure]()
    for sentence, inside in figures(reading):
        plain = [x for x in inside if x.kind not in ("percent", "multiple") and x.value.bounded]
        for x in plain:
            if not _is_goal(reading, sentence, x):
                continue
            known = [
                y
                for y in (*before, *(y for y in plain if y.start < x.start))
                if y.like(x) and not _is_goal_of(reading, y) and not _BASE.search(text, max(0, y.start - _REACH), y.start)
            ]
            if known and miss_ratio(known[-1].middle, x.middle) <= _FARTHEST:
                yield known[-1], x
        before = plain


def _is_goal(reading: Reading, sentence: Sentence, x: Figure) -> bool:
    text = reading.document.text
    lead = _STOP.split(text[max(sentence.start, x.start - _REACH) : x.start])[-1]
    tail = _STOP.split(text[x.end : min(sentence.end, x.end + 30)])[0]
    if _SAID.search(reading, sentence, x.end, min(sentence.end, x.end + _REACH)) or _REVISED.search(text, sentence.start, sentence.end):
        return False  # "the $306m offer exceeded their expectations"
    return bool(_GOAL.search(lead) or re.match(rf"\s+{_GOALS}", tail)) and not _AHEAD.search(lead + tail)


def _is_goal_of(reading: Reading, x: Figure) -> bool:
    return bool(_GOAL.search(_STOP.split(reading.document.text[max(0, x.start - 40) : x.start])[-1]))


def _goes(result: Figure, goal: Figure) -> bool | None:
    """Whether a result is above its goal; ``None`` where rounding leaves it open."""
    if result.value.low is not None and goal.value.high is not None and result.value.low > goal.value.high:
        return True
    return False if result.value.high is not None and goal.value.low is not None and result.value.high < goal.value.low else None


def _finding(reading: Reading, sentence: Sentence, m: re.Match[str], result: Figure, goal: Figure) -> Finding:
    words = sorted(
        (phrase(reading, m.start(), m.end(), sentence.field), *(phrase(reading, x.start, x.end) for x in (result, goal))),
        key=lambda e: (e.field == "text", e.start),
    )
    got, wanted = (quoted(reading.document.text[x.start : x.end]) for x in (result, goal))
    return Finding(
        _RULE,
        (),
        tuple(words),
        f"The text says {quoted(m[0])}, but {got} is {'less' if m['beat'] else 'more'} than {wanted}.",
        severity="warning",
        miss=miss_ratio(result.middle, goal.middle),
    )
