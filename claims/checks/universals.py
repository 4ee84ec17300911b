"""What is said of all of them, and one of them of whom it is not true.

- "All six of its homes will stay open" against "Marrick, the smallest of them, is to close in May";
- "All of the leavers asked to go" against "the last nine were dismissed";
- "All 62 passengers escaped unhurt" against "four of the passengers were treated for burns".

The sentence about all says one half of a pair of predicates and the other sentence the other half; words must put who that other
sentence is about among them: "one of them", "the smallest in the group", "the last nine", or "the other five" beside it where there
are six. Silent for other times, conditions, hedges, what somebody fears or disputes, and for what closes for the night.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.checks.denials import Denial
from claims.checks.mentions import telling
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.thesaurus import akin, is_person, stem
from claims.model import BlockKind, Reading, Sentence
from claims.regex import regex
from claims.resolve.lexicon import MONTHS_DAYS

_BE = r"(?:is|are|was|were|has\s+been|have\s+been|had\s+been|been|be|being|get|gets|got)"
_WILL = r"(?:will|is\s+to|are\s+to|is\s+due\s+to|are\s+due\s+to|is\s+going\s+to|are\s+going\s+to)"
_NO_HOURS = (
    r"(?!\s+(?:(?:its|their|the)\s+doors\s+)?(?:early|late|at|for\s+(?!good)|on\s+\w+days?\b|between|until|temporarily|overnight|from\s+\d|by\s+\d|to\s+"
    r"(?:the|traffic|visitors|new)|down\s+for|its\s+(?!doors)|their\s+(?!doors)|the\s+(?!doors)))"
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """What is said of all, and what nobody of them may be if that is so."""

    all_are: SentencePattern
    one_is: SentencePattern
    of_something: bool
    """Whether both take an object, which has to be the same: who refused to comment may have signed."""


def _pair(all_are: str, one_is: str, of_something: bool = False) -> _Pair:
    whole, one = (SentencePattern(regex(rf"\b(?:{words})\b", re.IGNORECASE)) for words in (all_are, one_is))
    return _Pair(whole, one, of_something)


_PAIRS = (
    _pair(
        r"(?:stay|stays|remain|remains|kept|keep|keeps|continue|continues)\s+(?:open|going|trading|running|in\s+(?:use|business|operation|service)|afloat|operating)"
        rf"|{_BE}\s+(?:saved|safe)|(?:will|to)\s+(?:survive|reopen)",
        rf"(?:{_WILL}\s+(?:\w+ly\s+)?(?:close|shut|cease|be\s+(?:closed|shut|wound\s+up|demolished))|(?:closes|shuts)){_NO_HOURS}",
    ),
    _pair(
        r"(?:chose|chosen|decided|opted|asked|agreed|volunteered)\s+to\s+(?:go|leave)|(?:left|leave|went|go|gone|leaving)\s+(?:voluntarily|(?:of|by)\s+(?:\w+\s+)?own\s+\w+)"
        rf"|{_BE}\s+(?:volunteers|voluntary)|volunteered",
        rf"{_BE}\s+(?:\w+\s+){{0,6}}?(?:given\s+(?:their\s+|his\s+|her\s+)?notice|dismissed|sacked|fired|laid\s+off|(?:forced|pushed)\s+(?:out|to\s+(?:go|leave))"
        r"|told\s+to\s+(?:go|leave)|made\s+(?:compulsorily\s+)?redundant(?!\s+voluntarily))|(?:were|was)\s+compulsory|compulsorily|against\s+their\s+will",
    ),
    _pair(
        rf"keeps?\s+(?:their|its|his|her)\s+jobs?|kept\s+(?:their|its|his|her)\s+jobs?|{_BE}\s+(?:kept\s+on|retained|redeployed)|has\s+a\s+job",
        rf"(?:{_WILL}|have|has)\s+(?:lose|lost)\s+(?:their|his|her)\s+jobs?|(?:{_WILL}\s+be|{_BE})\s+(?:made\s+redundant|laid\s+off|let\s+go|dismissed)",
    ),
    _pair(
        rf"(?:{_BE}|escaped|escape|emerged|walked\s+away|got\s+out|came\s+through)\s+(?:unhurt|unharmed|uninjured|unscathed|safe|alive|safely|without\s+(?:a\s+scratch|injury))|survived",
        rf"died|{_BE}\s+(?:\w+ly\s+)?(?:killed|hurt|injured|burned|burnt|missing|taken\s+to\s+(?:a\s+|the\s+)?hospital|treated\s+(?:in|at|for|by))|suffered|broke",
    ),
    _pair(
        rf"{_BE}\s+(?:now\s+|already\s+|all\s+)?(?:sold|let|taken|occupied|snapped\s+up)|found\s+(?:buyers|tenants|takers)",
        rf"remains?\s+(?:unsold|unlet|empty|vacant)|(?:{_BE}\s+)?still\s+(?:for\s+sale|to\s+be\s+(?:sold|let)|unsold|empty|vacant|looking\s+for)|{_BE}\s+(?:unsold|unlet|vacant)",
    ),
    _pair(
        rf"(?:{_BE}|came|arrived|ran|finished|delivered|paid)\s+(?:\w+\s+)?on\s+time",
        rf"(?:{_BE}|came|arrived|ran|finished|delivered|paid)\s+(?:\w+\s+){{0,3}}?(?:late|overdue|behind\s+schedule)|missed\s+(?:its|their|the)\s+deadline",
        of_something=True,
    ),
    _pair(
        rf"{_BE}\s+(?:now\s+|already\s+|all\s+)?(?:finished|complete|completed|delivered|repaired|(?:back\s+)?in\s+(?:use|service)|up\s+and\s+running)",
        rf"(?:{_BE}\s+)?(?:still|yet)\s+to\s+(?:be\s+)?\w+|remains?\s+(?:unfinished|out\s+of\s+(?:use|service|action))|(?:{_BE}\s+)?still\s+(?:\w+\s+)?(?:under\s+\w+|in\s+the\s+workshop|being|out\s+of\s+(?:use|service|action))|unfinished",
        of_something=True,
    ),
    _pair(
        r"(?:has|have|had)?\s*(?:now\s+|already\s+)?(?:agreed|accepted|signed|approved|backed\s+(?:it|the)|voted\s+(?:for|in\s+favou?r)|said\s+yes)",
        r"(?:has|have)\s+(?:yet\s+to\s+(?:agree|accept|sign|approve)|refused|held\s+out|not\s+(?:yet\s+)?(?:agreed|signed|accepted))|refused|declined|rejected|voted\s+(?:no|against)|turned\s+(?:it|the\s+\w+)\s+down|abstained",
        of_something=True,
    ),
    _pair(
        rf"passed|{_BE}\s+(?:clean|clear|cleared)|met\s+the\s+(?:standard|target|test)s?",
        r"failed|fell\s+short\s+of\s+the\s+(?:standard|target)",
        of_something=True,
    ),
)  # fmt: skip
_ALL = regex(
    rf"\b(?:(?P<every>everyone|everybody)|all|every|each)\b(?:\s+one)?(?:\s+of)?(?:\s+(?:the|its|their|our|his|her|those|these|us|them))?(?:\s+(?P<n>{NUMBER}|\d{{1,3}}(?:,\d{{3}}){{0,2}})\b)?"
    r"(?P<who>(?:\s+(?!(?:and|but|which|that|because|while|if|not)\b)[\w’'-]+){0,7})\s*$",
    re.IGNORECASE,
)
"""Who is all of them, up to what is said of them."""
_NONE = regex(
    rf"\b(?:none|not\s+one|not\s+a\s+single\s+one)\s+of(?:\s+(?:the|its|their|our|his|her|those|these|us|them))?(?:\s+(?P<n>{NUMBER}|\d{{1,3}}(?:,\d{{3}}){{0,2}})\b)?"
    r"(?P<who>(?:\s+(?!(?:and|but|which|that|because|while|if|not)\b)[\w’'-]+){0,7})\s*$",
    re.IGNORECASE,
)
"""Before what is said of one of them: "None of its six homes will close"."""
_ABOARD = frozenset({stem("board"), stem("aboard")})
_NOT_ALL = regex(
    r"\b(?:nearly|almost|not|virtually|practically|above|after|at|first\s+of|that['’]?s|over|in|of|on|for|by|with|from|to|than)\s+$",
    re.IGNORECASE,
)
_STOP = regex(r"[.;:!?—–“”\"(),]|\s-\s")
_UNSURE = regex(
    r"\b(?:if|unless|until|whether|once|would|could|should|might|hop\w+|want\w*|wish\w*|promis\w+|pledg\w+|vow\w*|aim\w*|plan(?:s|ned)?|meant|fear\w*|so\s+far|for\s+now|for\s+the\s+(?:moment|time)"
    r"|except|apart|other\s+than|bar(?:ring)?|but\s+(?:one|two|for)|wrong\w*|correct\w*|claim\w*|false|untrue|originally|at\s+first|initially|last\s+(?:year|month|week)|ago|previously|earlier|usual\w*|normal\w*|always)\b|\?",
    re.IGNORECASE,
)
_PROMISED = regex(r"\b(?:promis\w+|pledg\w+|vow(?:s|ed)?|assur(?:es?|ed|ances?)|guarante\w+|hop(?:es?|ed|ing)|insist\w*)\b", re.IGNORECASE)
"""In a sentence whose word may have been broken since."""
_COMING = regex(r"\b(?:will|to\s+be|(?:is|are)\s+to)\b", re.IGNORECASE)
_PAST = regex(r"\b(?:was|were|had)\b", re.IGNORECASE)
_ORDINAL = regex(r"\b(?:first|second|third|fourth|fifth|next|final)\b(?!\s+(?:\d|of\b))", re.IGNORECASE)
_DAY = regex(r"\b[A-Z][a-z]{2,8}\b")
_DAYS = frozenset(MONTHS_DAYS)
_NAME = regex(r"\b[A-Z][\w’'-]*")
_NEGATED = regex(r"\b(?:not|never|no\s+longer)\b|n['’]t\b", re.IGNORECASE)
_NOT_HERE = regex(
    r"\b(?:not|never|nobody|none|without|if|unless|would|could|might|may\s+(?:not\s+)?(?:be|have|close)|should|had|feared?|threat\w*|risk\w*|avoid\w*|instead|rather\s+than|previously|earlier|ago|before|former\w*|last\s+(?:year|month|week|time|winter|summer|spring|autumn)"
    r"|rivals?|elsewhere|another|others?\s+(?:firm|compan|group)|seventh|union\w*|critics?|alleg\w*|claim\w*|accus\w*|disput\w*|contrary|despite|denied|denies|wrong\w*|correct\w*|rumou?r\w*|compar\w*|unlike|at\s+first|initially|in\s+the\s+event|later|since|now|came\s+round|first\s+(?:try|time|attempt|go)|within\s+\w+\s+(?:years?|months?)|in\s+(?:19|20)\d\d|since\s+(?:19|20)\d\d)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
_NEG_CLAUSE = regex(r",\s+[^,]{0,80},")
"""An aside, which says nothing of what the sentence says."""
_AMONG = regex(
    rf"\b(?:(?P<some>{NUMBER}|\d{{1,3}}(?:,\d{{3}})?)\s+(?:\w+\s+)?of\s+(?:them|those|these|us|(?:the|its|their|our|his|her|those|these)\s+(?P<whole>{NUMBER}|\d{{1,3}}(?:,\d{{3}})?)?(?P<what>(?:\s*[\w’'-]+){{0,3}}))"
    r"|the\s+(?P<most>smallest|largest|biggest|oldest|newest|youngest|busiest|first|last)(?:\s+and\s+\w+)?\s+(?:in\s+the\s+(?:group|chain|estate|county|company|network|portfolio)|of\s+(?:the|its|their|our|all|them|these|those))"
    rf"|the\s+(?:last|final|remaining|other)\s+(?P<rest>{NUMBER}|\d{{1,3}}(?:,\d{{3}})?)\b)",
    re.IGNORECASE,
)
"""What puts somebody among all of them."""
_OTHERS = regex(
    rf"\b(?:other|remaining)\s+(?P<n>{NUMBER}|\d{{1,3}}(?:,\d{{3}})?)\b|\b(?P<m>{NUMBER})\s+(?:others|that\s+remain|remaining)\b",
    re.IGNORECASE,
)
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_FAR, _MOST = 120, 12


@dataclass(frozen=True, slots=True)
class _All:
    """What a sentence says of all of them."""

    pair: _Pair
    sentence: Sentence
    start: int
    end: int
    count: int | None
    who: tuple[str, ...]
    words: tuple[str, ...]
    """Its telling words."""


def universals(reading: Reading) -> Iterator[Denial]:
    """Everything said of all, with the first sentence that says otherwise of one of them."""
    for said in list(_said_of_all(reading))[:_MOST]:
        for index, sentence in enumerate(reading.sentences):
            if sentence.field != "text" or sentence == said.sentence or reading.blocks[sentence.block].kind is BlockKind.TABLE_ROW:
                continue
            behind = reading.sentences[index + 1] if index + 1 < len(reading.sentences) else None
            if _goes_against(reading, said, sentence, behind):
                end = min(sentence.end, sentence.start + 380)
                yield Denial((said.sentence.field, said.start, said.end), ("text", sentence.start, end))
                break


def _said_of_all(reading: Reading) -> Iterator[_All]:
    for sentence in reading.sentences:
        if reading.blocks[sentence.block].kind is BlockKind.TABLE_ROW:
            continue
        for pair in _PAIRS:
            said = next(_said(reading, sentence, pair), None)
            if said is not None:
                yield said


def _said(reading: Reading, sentence: Sentence, pair: _Pair) -> Iterator[_All]:
    """What a sentence says of all of them, or denies of each."""
    text = reading.document.field(sentence.field)
    for subject, predicate in ((_ALL, pair.all_are), (_NONE, pair.one_is)):
        for found in predicate.finditer(reading, sentence):
            first = max(sentence.start, found.start() - _FAR)
            stops = [m.end() for m in _STOP.finditer(text, first, found.start())]
            lead = text[stops[-1] if stops else first : found.start()]
            whole = subject.search(lead)
            if whole is None or _NOT_ALL.search(lead[: whole.start()]):
                continue
            stop = _STOP.search(text, found.end(), sentence.end)
            end = stop.start() if stop else sentence.end
            start = found.start() - len(lead) + whole.start()
            negated = _NEGATED.search(text, start + (len(whole[0]) if subject is _NONE else 0), end)
            if (
                _PROMISED.search(text, sentence.start, sentence.end)
                or _UNSURE.search(text, max(sentence.start, start - 60), end)
                or negated
                or _behind(text, end, sentence.end)
            ):
                continue
            who = whole["who"] or ""
            count = _number(whole["n"]) if whole["n"] else None
            yield _All(pair, sentence, start, end, count, tuple(telling(who, 0, len(who))), tuple(telling(text, start, end)))


def _behind(text: str, end: int, last: int) -> bool:
    """Whether an exception follows: "…, bar one"."""
    return bool(
        re.match(
            r"\W{1,3}(?:except|bar|apart|other|but\s+(?:one|two|for)|unless|if|until)\b", text[end : min(last, end + 20)], re.IGNORECASE
        )
    )


def _number(words: str) -> int | None:
    return int(words.replace(",", "")) if words.replace(",", "").isdigit() else value_of(words)


def _goes_against(reading: Reading, said: _All, sentence: Sentence, behind: Sentence | None) -> bool:
    text, published = reading.document.text, reading.document.published
    found = said.pair.one_is.search(reading, sentence)
    if found is None:
        return False
    told = _NEG_CLAUSE.sub(lambda m: "," + " " * (len(m[0]) - 2) + ",", text[sentence.start : sentence.end])
    if _NOT_HERE.search(told) or any(published is None or year != str(published.year) for year in _YEAR.findall(told)):
        return False
    if said.pair.of_something and not _of_one_thing(said, text, found.end(), sentence.end):
        return False
    if _of_two_times(
        reading.document.field(said.sentence.field)[said.sentence.start : said.end], text[sentence.start : sentence.end], found[0]
    ):
        return False
    tail = text[behind.start : behind.end] if behind is not None and behind.field == "text" and behind.block == sentence.block else ""
    return _is_among(said, text[sentence.start : sentence.end], found.start() - sentence.start) or _leaves_others(
        said, text[sentence.start : sentence.end] + " " + tail
    )


def _of_two_times(words: str, other: str, predicate: str) -> bool:
    """Whether a sentence is of another day, round or tense than what was said of all: "on Sunday", "in the second", "were" after "will"."""
    days = [{m[0].casefold() for m in _DAY.finditer(x)} & _DAYS for x in (words, other)]
    if days[0] and days[1] and days[0].isdisjoint(days[1]):
        return True
    if {m[0].casefold() for m in _ORDINAL.finditer(words)} != {m[0].casefold() for m in _ORDINAL.finditer(other)}:
        return True
    coming = bool(_COMING.search(words))
    return bool(_PAST.search(predicate)) if coming else bool(re.search(r"\bwill\b", predicate, re.IGNORECASE))


def _of_one_thing(said: _All, text: str, start: int, end: int) -> bool:
    """Whether whatever follows a predicate in its clause is named in what is said of all."""
    stop = _STOP.search(text, start, end)
    rest = _NAME.sub("", text[start : stop.start() if stop else end])
    return all(any(akin(word, other) for other in said.words) for word in telling(rest, 0, len(rest)))


def _is_among(said: _All, words: str, at: int) -> bool:
    """Whether words before the predicate name one or some of all of them."""
    for m in _AMONG.finditer(words[:at]):
        if m["whole"] is not None and said.count is not None and _number(m["whole"]) != said.count:
            return False
        some = m["some"] or m["rest"]
        if some is not None and said.count is not None and (_number(some) or said.count) >= said.count:
            continue
        what = telling(m["what"] or "", 0, len(m["what"] or ""))
        if m["what"] is None or m["whole"] or (what and any(akin(what[0], other) for other in said.who)):
            return True
        if not what or (not _ABOARD.isdisjoint(said.who) and any(is_person(a) for a in what)):
            return True
    return False


def _leaves_others(said: _All, words: str) -> bool:
    """Whether the passage speaks of the others, one fewer than all: "the other five"."""
    if said.count is None or said.count < 3:
        return False
    return any(_number(m["n"] or m["m"]) == said.count - 1 for m in _OTHERS.finditer(words))
