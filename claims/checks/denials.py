"""A flat denial, and a passage that admits what it denies.

- "No payment information was taken" against "3,100 people whose card numbers were among the copied files";
- "Nobody at head office was affected" against "thirty or so of those let go were from head office";
- "Will anyone lose their job? No." against "Fourteen posts go in May";
- "The laboratory is unaffected" against "12 people in the laboratory were made redundant".

Every telling word of the denial, or a word for the same, must come back in one clause that denies nothing, sets no
condition and speaks of no other time. Denials with an exception ("no jobs other than", "so far", "no longer") are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from claims.checks.kin_words import kin
from claims.checks.mentions import telling
from claims.checks.places import Spans
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.thesaurus import stem
from claims.model import Field, Reading, Sentence
from claims.regex import regex
from claims.resolve.lexicon import MONTHS_DAYS

_FLAT = SentencePattern(
    regex(
        r"\b(?:no(?! (?:longer|more|fewer|less|later|earlier|doubt|wonder|matter|comment|question|stranger|other|further|new|one else|single biggest|bigger|better|worse|idea|need|immediate|one knows?|secret|reason|sign|small|mere|impact|effect|bearing|change|difference|guarantee|assurance)\b)"
        r"|not (?:one|a single|any|a)|none of(?! them| these)(?: the)?|nobody(?! else)|no[ -]one(?! else)|neither|never|nothing|without (?:a single|any)|(?<!the )(?<!a )(?<!of )(?<!near )(?<!['’]s )(?:zero|nil)(?! tolerance| [a-z]+-|-|\s+(?:nil|n/?a)\b)(?=\s+(?-i:[a-z])))\b",
        re.IGNORECASE,
    )
)
_VERB = SentencePattern(
    regex(
        r"\b(?:(?:will|would|did|does|do|has|have|had|is|are|was|were)(?: be| been)? (?:not|never)|(?:wo|would|did|does|do|has|have|had|is|are|was|were)n['’]t)\b(?! (?:yet|only|just|always|all|every|quite|necessarily|immediately|likely|expected|known|clear|sure|say|comment|disclose|available|enough|alone|mean))",
        re.IGNORECASE,
    )
)
_SPARED = SentencePattern(
    regex(r"\b(?:spared|unaffected|untouched|unharmed|unscathed|(?:is|are|will be|remains?) (?:safe|secure|intact))\b", re.IGNORECASE)
)
_EXCEPT = regex(
    r"\b(?:except|others?|those|these|this(?! (?:year|season|month|week|summer|winter|spring|autumn|quarter)\b)|that|other than|apart from|besides|beyond|unless|until|so far|yet|but|only|as a result|because of|due to|more than|fewer than|less than|under(?! the| its| his| her)|over(?! the| its| his| her| this| that)|for the first|if|whether|whose|compulsory|forced|outright|additional|immediate|plans?|planned|directly"
    r"|last|previous|ago|earlier|once|used to|before|at first|originally|initially|if|when|permanent|major|serious|significant|much|many|evidence|sign|proof|suggestion|alone|every|all|always|enough|longer|wish|want|think|believe|detail|disclose|specify|elaborate|identify|reveal|know|knew|say|comment|tell|confirm|explain|reply|answer|respond|speak|agree)\b|\?",
    re.IGNORECASE,
)
_NOT_ADMITTED = regex(
    r"\b(?:no|not|nobody|none|never|nor|neither|nothing|without|cannot|if(?! (?:you|they|we) (?:are|were) (?:among|one of|in|part))|could|(?-i:may)|might|would|should|can|any(?!\s+of\b)|intend\w*|intention|ideas?\s+of|proposal|unaffected|unharmed|unhurt|untouched|unless|whether|used to|until|avoid\w*|rather than|instead|prevent\w*|den(?:y|ied|ies)"
    r"|talk of|speculation|reports? (?:of|put)|published reports|wrote that|story|stories|alleg\w+|accus\w+|claim(?:s|ed) that|false|wrong\w*|untrue|rumou?rs?|correct\w*|withdrawn|fear\w*|risk|potential\w*|proposed|want\w*|hope\w*|elsewhere|different|(?:payment )?processors?|third part(?:y|ies)|another (?:firm|company)|rivals?|competitors?)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
_EARLIER = regex(r"\b(?:last|previous(?:ly)?|earlier|ago|before|once|since|already|had been)\b", re.IGNORECASE)
"""Words that put an admission at another time, which nothing that is denied for ever allows."""
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_REPORTED = regex(r",\s+[^,.;]{0,60}\b(?:say|says|said|assures?|told|tells?|claims?|reckons?|insists?|adds|added)\b[^,.;]{0,20},")
"""Who says it, between commas."""
_GENERIC = frozenset(
    stem(word)
    for word in "information kind sort form whatever whatsoever detail single thing moment impact effect way place part any anyone anybody someone person matter fact case area site time result term change look need use involve concern relate exist happen occur take record report product item goods history existence year season month week summer winter spring autumn quarter".split()
)
_CLAUSE = regex(r"(?<!\b[A-Z])\.\s|[;:!?—–]\s|[“”\"]|,\s+(?:but|and|while|which|who|although|though|as|so|because|since|it|he|she|they)\b")
_WITHDRAWN = regex(
    r"\b(?:earlier version|was wrong|not true|untrue|false|withdrawn|draft|had read|had (?:said|claimed|insisted)|corrects?|correction|edition of)\b",
    re.IGNORECASE,
)
"""Words before a denial that take it back."""
_WISHED = regex(r"\b(?:prefer\w*|wish\w*|hop(?:e|ed|es|ing)|want\w*|would|could|might|may|should)\b[^.;:]*$", re.IGNORECASE)
_OWN = regex(r"\b(?:we|our|us|the\s+(?:company|firm|group|club|school|council|hospital|airline|bank|brewery|chain))\b", re.IGNORECASE)
_STOP = regex(r"[.;:!?—–,“”\"]")
_ANSWER_NO = regex(r"^\W*(?:A[.:]\s*)?(?:No|None|Nobody|Not one|Never|Not at all)\b[.,!—–-]", re.IGNORECASE)
_NAME = regex(r"(?<=[a-z,] )[A-Z][\w’'-]+|\b[A-Z][\w’'-]+(?= [A-Z])|(?<=[Cc]lass )[A-Z]\b")
_AFFECT = stem("affect")
_OF_SOME = regex(r"(?:(?<![,;—–])\s(?:which|who)|\bthose\s+(?:[a-z]+\s+)?that)\s+(?:[a-z]+\s+)?$")
"""Before what is denied of some of many: "those fields which have no liability"."""
_STAYS = frozenset(stem(word) for word in "change differ vary alter move budge".split())
"""Verbs whose denial says that something stays as it is, which no mention of it goes against."""
_DIGIT = regex(r"\d")
_NOBODY = regex(
    r"nobody|no[ -]one|not one (?:person|of)|none of (?:those|them|us|the (?:staff|crew|passengers|workers|people))", re.IGNORECASE
)
_NONE = regex(r"no |without |not a single|zero |nil ", re.IGNORECASE)
_FAR = 200
"""Characters that a denial may be long to each side of its negative."""
_TAIL = 25
"""Characters behind a denial in which an exception may follow."""
_FLATTEST = regex(r"\b(?:of any (?:kind|sort|description)|whatsoever|whatever|at all|of no kind|a single|not one|ever)\b", re.IGNORECASE)
_EVER = regex(r"\b(?:never|ever|at\s+any\s+time|not\s+once)\b", re.IGNORECASE)
_HIM = regex(r"\b(?:it|them|him|her|this|that|me|us)\s*$", re.IGNORECASE)
"""An object that is named elsewhere: "no one was working on it"."""
_KNOWN = regex(
    r"\b(?:in|during|from|over|after|by|because of|at the time of) the (?P<noun>accident|collision|crash|fire|blaze|incident|attack|breach|storm|flood|strike|explosion|affair|merger|takeover|collapse|raid|robbery)\b",
    re.IGNORECASE,
)
"""What a text has told of before, and need not name again."""
_BEFORE_A_DENIAL = regex(
    r"(?:that|and|but|with|because|while|says?|said|promis\w+|insist\w+|stress\w+|pledg\w+|assur\w+|confirm\w+|guarante\w+|vow\w+|add\w*|claim\w*|repeat\w*"
    r"|involv\w+|affect\w*|see\w*|mean\w*|for|in|of|at|on|to|from|by|there|then|again|also|the|where|which|who|so|still|been|ha[sdv]e?|was|were|are|is)$",
    re.IGNORECASE,
)
_PREPOSITION = regex(r"\s(?:for|of|in|at|to|on|from|by|with|among|under)\s")
_VERB_BEFORE = regex(r"\b(?P<verb>[a-z]{3,})\s+$")
_TIMES = frozenset(map(stem, MONTHS_DAYS))
_ANYBODY = frozenset(stem(word) for word in "people person persons man men woman women".split())
"""Words that stand for those who are injured, affected or laid off, and say nothing of it."""
_LEAST, _LONGEST, _SURE, _FARTHEST = 2, 5, 3, 12
_MOST = 40
"""Denials of one text that are looked at."""


@dataclass(frozen=True, slots=True)
class Denial:
    """The spans of a denial and of the words that admit what it denies, in one field each."""

    denied: tuple[Field, int, int]
    admitted: tuple[Field, int, int]


@dataclass(frozen=True, slots=True)
class _Denied:
    sentence: Sentence
    start: int
    end: int
    core: tuple[str, ...]
    names: frozenset[str]
    nobody: bool = False
    """Whether it is of people, who need not be named in the admission."""
    flat: bool = False
    """Whether it is as flat as can be: "of any kind", "whatsoever"."""
    ever: bool = False
    """Whether it is of all times: "we have never"."""
    years: frozenset[str] = frozenset()
    key: frozenset[str] = frozenset()
    """The verb that is denied, without which nothing is admitted."""
    own: bool = False
    """Whether it is of those whose text it is, or of whom the text is about."""
    thing: frozenset[str] = frozenset()
    """What there is none of, up to a preposition: "no sinking fund for the stock"."""


@dataclass(frozen=True, slots=True)
class _Clause:
    sentence: Sentence
    start: int
    end: int
    words: tuple[str, ...]
    counted: frozenset[str]
    """Stems of the nouns that it counts."""
    earlier: bool
    years: frozenset[str]
    own: bool
    """Whether it is of those whose text it is, or of whom the text is about."""
    current: bool
    """Whether the years it names are that of publication, or it names none."""


def denials(reading: Reading) -> Iterator[Denial]:
    """Every flat denial that a clause elsewhere in the text goes against, the first such clause each."""
    denied = list(_denied(reading))[:_MOST]
    if not denied:
        return
    clauses = list(_clauses(reading))
    names = cache(partial(_names_of_block, reading))
    for denial in denied:
        for clause in clauses:
            if (
                clause.sentence != denial.sentence
                and _admits(denial, clause)
                and not (denial.key and _of_two_subjects(reading, denial.sentence, clause.sentence))
                and not _of_two_places(names, denial.sentence, clause.sentence)
            ):
                yield Denial(
                    (denial.sentence.field, denial.start, denial.end),
                    (clause.sentence.field, clause.start, clause.end),
                )
                break


def _of_two_places(names: Callable[[int], frozenset[str]], a: Sentence, b: Sentence) -> bool:
    """Whether two paragraphs name others and others alone: "no deaths" in Minnesota, and 1,407 in the Philippines."""
    if a.block == b.block or a.field != "text":
        return False
    one, other = names(a.block), names(b.block)
    return bool(one) and bool(other) and one.isdisjoint(other)


_SUBJECT = regex(
    r"(?:[A-Z][a-z]+ [^,.;:]{2,60},\s+)?(?:The\s+)?(?P<name>(?:[A-Z][\w&’'-]+\s+){1,4})(?:[a-z]+ly\s+|later\s+|has\s+|had\s+)?[a-z]+"
)
_NOBODY_NAMED = frozenset(
    "the a an we our it its they their he she his her this that these those there no none nobody not in at on for from all some any if when".split()
)


def _of_two_subjects(reading: Reading, a: Sentence, b: Sentence) -> bool:
    """Whether the two sentences open with other names: "USAir said it did not buy the stock", "TWA said it paid $178m for the stock"."""
    found = [_SUBJECT.match(reading.document.field(s.field), s.start, s.end) for s in (a, b)]
    first, second = (frozenset(m["name"].casefold().split()) - _NOBODY_NAMED if m else frozenset() for m in found)
    return bool(first) and bool(second) and first.isdisjoint(second)


def _names_of_block(reading: Reading, number: int) -> frozenset[str]:
    block = reading.blocks[number]
    text = reading.document.field(block.field)
    return frozenset(stem(m.group()) for m in _NAME.finditer(text, block.start, block.end)) - _TIMES


def _denied(reading: Reading) -> Iterator[_Denied]:
    before: Sentence | None = None
    for sentence in reading.sentences:
        text = reading.document.field(sentence.field)
        if (
            before is not None
            and before.field == sentence.field
            and text[before.start : before.end].rstrip().endswith("?")
            and _ANSWER_NO.match(text[before.end : before.end + 20])
        ):
            yield from _denial(text, before, before.start, before.end - 1, tail=0)
        before = sentence
        for found in _FLAT.finditer(reading, sentence):
            end = _stop(text, found.end(), sentence.end)
            key = telling(text, found.end(), end)[:1] if found[0].lower() == "never" else []
            yield from _denial(text, sentence, found.start(), end, key=key)
        for pattern in (_VERB, _SPARED):
            for found in pattern.finditer(reading, sentence):
                cuts = [m.end() for m in _CLAUSE.finditer(text, max(sentence.start, found.start() - _FAR), found.start())]
                start = cuts[-1] if cuts else max(sentence.start, found.start() - _FAR)
                end = _stop(text, found.end(), sentence.end)
                if pattern is _SPARED or telling(text, found.end(), end):
                    key = telling(text, found.end(), end)[:1] if pattern is _VERB else []
                    yield from _denial(text, sentence, start, end, (_AFFECT,) if pattern is _SPARED else (), key=key)


def _stop(text: str, start: int, end: int) -> int:
    end = min(end, start + _FAR)
    found = _STOP.search(text, start, end)
    return found.start() if found else end


def _denial(
    text: str, sentence: Sentence, start: int, end: int, more: tuple[str, ...] = (), tail: int = _TAIL, key: Sequence[str] = ()
) -> Iterator[_Denied]:
    if _EXCEPT.search(text, start, min(sentence.end, end + tail)) or _DIGIT.search(_YEAR.sub("", text[start:end])):
        return
    if _WITHDRAWN.search(text, max(0, start - _FAR), start) or _WISHED.search(text, max(sentence.start, start - _FAR), start):
        return
    if not _STAYS.isdisjoint(key) or _OF_SOME.search(text, max(sentence.start, start - _TAIL * 2), start):
        return
    nobody, alone = bool(_NOBODY.match(text, start)), bool(_NONE.match(text, start))
    core = [*more]
    verb = _VERB_BEFORE.search(text, max(sentence.start, start - 20), start)
    if verb and not key and not _BEFORE_A_DENIAL.search(verb["verb"]):  # "would cost no one a job"
        core += telling(text, verb.start(), start)
    if len(core) == 0 and _HIM.search(text, start, end) and (nobody or alone):
        return
    known = {stem(m["noun"]) for m in _KNOWN.finditer(text, start, end)}
    for word in telling(text, start, end):
        if word not in _GENERIC and word not in core and word not in _NEGATIVE and (len(core) == 0 or word not in known):
            core.append(word)
    ever = bool(_EVER.search(text, start, end))
    if (1 if nobody or alone or ever else _LEAST) <= len(core) <= _LONGEST:
        yield _Denied(
            sentence,
            start,
            end,
            tuple(core),
            frozenset(stem(m.group()) for m in _NAME.finditer(text, start, end)),
            nobody,
            bool(_FLATTEST.search(text, start, end)),
            ever,
            frozenset(_YEAR.findall(text, sentence.start, end)),
            frozenset(key),
            bool(_OWN.search(text, max(sentence.start, start - _TAIL), end)),
            _thing(text, start, end) if alone else frozenset(),
        )


def _thing(text: str, start: int, end: int) -> frozenset[str]:
    """The words of what there is none of, where a preposition follows."""
    found = _PREPOSITION.search(text, start, end)
    return frozenset(telling(text, start, found.start())) if found else frozenset()


_NEGATIVE = frozenset(
    stem(w)
    for w in "no not none nobody neither never nothing without zero nil unaffected spared untouched unharmed unscathed safe secure intact remain wo didn doesn hasn haven isn aren wasn weren".split()
)


def _clauses(reading: Reading) -> Iterator[_Clause]:
    published = reading.document.published
    counted = Spans([q for q in reading.quantities if q.kind != "date"])
    for sentence in reading.sentences:
        text = reading.document.field(sentence.field)
        inside = counted.starting(sentence.start, sentence.end)
        if not inside or sentence.field != "text" or _NOT_ADMITTED.search(text, sentence.start, sentence.end):
            continue
        told = _REPORTED.sub(lambda m: "," + " " * (len(m.group()) - 2) + ",", text[sentence.start : sentence.end])
        yield _Clause(
            sentence,
            sentence.start,
            sentence.end,
            tuple(dict.fromkeys(telling(told, 0, len(told)))),
            frozenset(stem((q.unit or "").split()[-1]) for q in inside if q.kind == "count" and q.unit),
            bool(_EARLIER.search(told)),
            years := frozenset(_YEAR.findall(told)),
            bool(_OWN.search(told)),
            published is None or years <= {str(published.year)},
        )


def _admits(denial: _Denied, clause: _Clause) -> bool:
    """Whether the words of a denial, all or all but one of four, come back in a clause; a single one must be what is counted."""
    if not denial.ever and (clause.earlier or not (clause.current if not denial.years else clause.years == denial.years)):
        return False
    words, free = clause.words, set(range(len(clause.words)))
    places: list[int] = []
    missing = same = 0
    for core in denial.core:
        at = next((i for i in sorted(free) if words[i] == core), None)
        same += at is not None and core not in denial.names
        if at is None:
            at = next((i for i in sorted(free) if words[i] not in _ANYBODY and kin(words[i], core)), None)
        if at is None:
            if (core in denial.key and core != _AFFECT) or core in denial.thing:
                return False
            missing += 1
            continue
        free.discard(at)
        places.append(at)
    plain = len(denial.core) - len(denial.names & frozenset(denial.core))  # names come back in every sentence
    spare = 1 if plain > (_SURE - 1 if denial.flat or denial.ever else _SURE) else 0
    if missing > spare or not denial.names <= frozenset(words) or (denial.key and not same):
        return False
    if len(denial.core) == 1:
        return (
            denial.core[0] in clause.counted
            or (bool(places) and (denial.flat or (denial.ever and denial.own and clause.own)))
            or (denial.nobody and bool(places) and bool(clause.counted))
        )
    return max(places) - min(places) <= _FARTHEST
