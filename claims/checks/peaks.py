"""Records, highs and streaks, held against every earlier level of the same measure that the text tells.

- "a record operating profit of £23.6m" where it "reached £26.1m in 2018"; "its best month ever" below "the previous high";
- "the highest it has booked in any half-year" above a table with a larger one;
- "up for the fourth year running" over a series that fell in between; "all four regions gained members" over one that lost some.

A high that is one since a year, for a season or of a part is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, pairwise

from claims.checks.assertions import Assertion, assertions
from claims.checks.bindings import ENOUGH
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure
from claims.checks.measure_words import clause_around, content, is_corrected, right_ahead
from claims.checks.operands import series
from claims.checks.own_words import leads, of_two_things
from claims.checks.told_apart import is_known, narrowing_behind
from claims.checks.told_levels import Passage, Told, passages
from claims.checks.topics import fit, topic_of, words_of
from claims.checks.wording import quoted
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "descriptor_mismatch"
_HIGH = (
    r"(?:a|an|its|our|their|the|new|another|at|this|posts?|hits?|of)\s+(?:new\s+)?(?:all-time\s+)?(?:record|all-time\s+high)(?!\s+(?:low|loss|of\s+the|date|label|compan|store|shop|keep|straight|book|number\s+of\s+(?:complaints|deaths)))"
    r"|[\"“‘']?all-time\s+high[\"”’']?"
    r"|(?:highest|best|biggest|largest|most|strongest|busiest)(?:[\s-]+[\w-]+){0,3}?[\s-]+(?:ever|on\s+record|in\s+(?:its|our|their|the)\s+(?:[\w’'-]+\s+){0,2}?history|since\s+records\s+began|to\s+date|so\s+far|yet)"
    r"|(?:highest|best|biggest|largest|most|strongest|busiest)\s+(?:\w+\s+){0,2}?(?:(?:it|we|they|the\s+(?:company|firm|group|club|trust|yard|council|charity|school|chain))\s+(?:ha(?:s|ve|d)\s+)?(?:ever\s+)?\w+|in|of|for)\s+(?:\w+\s+)?any\b"
)
_RECORD = regex(rf"(?<![\w-])(?:{_HIGH})(?![\w-])", re.IGNORECASE)
_LOW = regex(
    r"(?<![\w-])(?:(?:a|an|its|our|their|the|new|another|at)\s+(?:new\s+)?(?:all-time|record)\s+low|(?:lowest|fewest)(?:\s+[\w-]+){0,3}?\s+(?:ever|on\s+record|in\s+(?:its|our|their|the)\s+(?:[\w’'-]+\s+){0,2}?history|since\s+records\s+began))(?![\w-])",
    re.IGNORECASE,
)
_SCOPED = regex(
    r"^\s*[”\"’']?\s*(?:\w+\s+){0,3}?(?:since\s+(?!records|it\b|its\b|we\b|they\b|(?:the\s+)?(?:company|firm|foundation|launch))|for\s+(?:(?:an?|the|any|this|that)\s|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|in\s+(?:\w+|\d+)\s+(?:years|months|quarters)\b|outside|among|after|apart|except|excluding|on\s+an?\s+|under|low\b)",
    re.IGNORECASE,
)
_UNSURE = regex(
    r"\b(?:not|no|never|nearly|almost|near|close\s+to|short\s+of|below|shy\s+of|would|could|if|expected|forecast|adjusted|underlying|constant|like-for-like|approach\w*|beat\w*|previous|prior|old|former|last|broke|break\w*|towards?|off|from|than)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_OLD_HIGH = regex(
    r"\b(?:(?:previous|prior|old|earlier|last|former|existing|pre-pandemic)\s+(?:\w+\s+)?(?:record|high|peak|best)|best\s+ever|record|peak(?:ed)?|all-time\s+high|high\s+point|height)\b",
    re.IGNORECASE,
)
_FORMER = regex(r"\b(?:whose|the|its|our|their)\s+(?:previous|former|prior|old)\s+(?:record|high|peak|best)\b", re.IGNORECASE)
_PER = regex(
    r"\b(?:as\s+a\s+whole|in\s+all|average|mean|median|forecast|target|capacity|budget\w*|expect\w*|will|plan\w*|hope\w*|aims?|excluding|including|together|combined|restated|pro\s+forma|adjusted|underlying|before\s+(?!the\b|that\b|then\b|it\b|we\b)\w+\s+\w+)\b",
    re.IGNORECASE,
)
_STREAK = regex(
    r"\b(?:(?P<n>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:(?:straight|consecutive|successive)\s+(?:year|quarter|month|season|half)|(?:year|quarter|month|season|half)\s+(?:running|in\s+a\s+row|in\s+succession|straight))"
    r"|(?P<many>two|three|four|five|six|seven|eight|nine|ten)\s+(?:(?:straight|consecutive|successive)\s+(?:years|quarters|months)|(?:years|quarters|months)\s+(?:running|in\s+a\s+row))|every\s+(?:single\s+)?(?:year|quarter|month)\s+since)\b",
    re.IGNORECASE,
)
_ALL = regex(
    r"\b(?:all\s+(?:the\s+|of\s+(?:its|our|the|their)\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|our|its|their)?|every\s+(?:one\s+of|single)?|each\s+of|across\s+the\s+board|without\s+exception)\b",
    re.IGNORECASE,
)
_OPENING = regex(r":|\b(?:show|shows|showed|were|was|are|is|came|went|ran)\b")
_NUMBERS = {
    word: n
    for n, words in enumerate(
        ("second two", "third three", "fourth four", "fifth five", "sixth six", "seventh seven", "eighth eight", "ninth nine", "tenth ten"),
        2,
    )
    for word in words.split()
}
_OF_A_SEASON = regex(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|(?:first|second|third|fourth)[- ](?:quarter|half))\b",
    re.IGNORECASE,
)
_STOP = regex(r"[;:,]")
_PEOPLE = frozenset(
    "passengers travellers riders visitors guests spectators fans customers pupils students patients members residents commuters pilgrims tourists skiers".split()
)
_IN_ALL = regex(r"\b(?:in\s+all|altogether|in\s+total|all\s+told|combined|including)\b", re.IGNORECASE)
_VERB_AHEAD = regex(r"\b(?P<verb>[a-z]{3,}(?:ed|d|t|ew))\s+$")
_PRONOUN_VERB = regex(r"\b(?:it|they|we)\s+(?:had\s+)?(?P<verb>[a-z]{3,})\s+(?:about\s+|some\s+|nearly\s+|almost\s+)?$", re.IGNORECASE)
_THAN_ANY = regex(
    r"\bmore\s+(?P<what>[a-z-]+(?:\s+(?!in\b|than\b)[a-z-]+){0,2})(?P<between>[^.;:]{0,40}?)\s+than\s+(?:in\s+|during\s+)?any\s+(?:other\s+|previous\s+|earlier\s+|single\s+)?(?:calendar\s+)?(?:year|season)\b(?P<scope>[^.;:,]{0,80})",
    re.IGNORECASE,
)
_SINCE_YEAR = regex(
    r"^(?:\s+(?:on\s+record|before|of\s+its\s+history|in\s+its\s+history|ever)?|\s+since\s+(?P<words>[^.;,]{1,70}))$", re.IGNORECASE
)
_BEGAN = regex(r"\b(?:opened|began|started|founded|launched|records)\b", re.IGNORECASE)
_A_YEAR = regex(r"\b(?:19|20)\d\d\b")
_REACH, _BEHIND = 80, 45
_FARTHEST = Decimal(3)
_SAME = Decimal("1.3")
_MOST, _FEW, _TABLES = 200, 3, 40


@dataclass(frozen=True, slots=True)
class Level:
    """A level with the words of its clause and the place of its sentence."""

    told: Told
    sentence: Sentence
    clause: str


def peaks(reading: Reading) -> Iterator[Finding]:
    """Records below an earlier level, then streaks that a series breaks."""
    yield from _records(reading)
    yield from _than_any(reading)
    yield from _streaks(reading)


def _levels(reading: Reading) -> list[Level]:
    text = reading.document.text
    return [
        Level(
            told,
            p.sentence,
            text[p.sentence.start : p.sentence.end] if _is_listing(p) else clause_around(text, told.figure.start, told.figure.end),
        )
        for p in passages(reading)
        for told in p.levels
    ][:_MOST]


def _is_listing(passage: Passage) -> bool:
    """Whether a sentence tells few levels, or levels of one thing at many times."""
    return len(passage.levels) < _FEW or all(a.figure.like(b.figure) and a.when != b.when for a, b in pairwise(passage.levels))


def _records(reading: Reading) -> Iterator[Finding]:
    text, told = reading.document.text, passages(reading)
    known: list[Level] | None = None
    for index, passage in enumerate(told):
        span = passage.sentence.start, passage.sentence.end
        for word in chain(_RECORD.finditer(text, *span), _LOW.finditer(text, *span)):
            mine = _described(text, passage, word)
            if (
                mine is None
                or _OF_A_SEASON.search(word[0])
                or _SCOPED.match(text[word.end() : passage.sentence.end])
                or _UNSURE.search(text, max(passage.sentence.start, word.start() - 30), word.start())
            ):
                continue
            known = _levels(reading) if known is None else known
            above = _above(reading, told, index, word, mine, known)
            if above is not None and not is_corrected(text, word.start(), word.end()):
                yield _record(reading, word.span(), mine.figure, above, bool(_LOW.fullmatch(word[0])))
                break


def _described(text: str, passage: Passage, word: re.Match[str]) -> Told | None:
    """The level that a record is said of: the nearest in its sentence."""
    near = [
        (gap, x)
        for x in passage.levels
        if (gap := max(x.figure.start - word.end(), word.start() - x.figure.end)) < _REACH
        and not re.search(r"[;:]", text[min(word.end(), x.figure.end) : max(word.start(), x.figure.start)])
    ]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def _above(reading: Reading, told: Sequence[Passage], index: int, word: re.Match[str], mine: Told, known: Sequence[Level]) -> Figure | None:
    """An earlier level of the same measure that is larger, or of a low smaller."""
    low = bool(_LOW.fullmatch(word[0]))
    text, sentence = reading.document.text, told[index].sentence
    words = text[sentence.start : sentence.end]
    topic = _measure(text, sentence, word, mine)
    for _, caption, levels in series(reading)[:_TABLES]:
        values = [x.value for _, x, _ in levels]
        if mine.figure.middle in {x.middle for _, x, _ in levels} or _scaled(mine.figure, levels[-1][1]):
            larger = [x for _, x, _ in levels[:-1] if _exceeds(x, levels[-1][1])]
            if larger and values and not low and fit(topic, words_of(caption)) >= 1:
                return max(larger, key=lambda x: x.middle)
    for level in known:
        x = level.told
        people = x is not mine and _counts_the_same(text, sentence, word, mine, level)
        if x is mine or not (people or x.figure.like(mine.figure)) or not _beyond(x.figure, mine.figure, low) or x.per != mine.per:
            continue
        behind = _STOP.split(text[x.figure.end : min(level.sentence.end, x.figure.end + _BEHIND)])[0]
        clause = text[max(level.sentence.start, x.figure.start - _REACH) : x.figure.end] + behind
        if _PER.search(clause) or not _is_earlier(x, mine, level, clause) or not _of_one_length(x, mine):
            continue
        if not is_known(reading, narrowing_behind(text[x.figure.end : level.sentence.end]), max(sentence.end, x.figure.start)):
            continue  # "36 in the port"
        if not people and of_two_things(*leads(text, (sentence, mine.figure), (level.sentence, x.figure))):
            continue
        same = (
            people or fit(topic, words_of(level.clause)) > ENOUGH or mine.figure.kind == x.figure.kind not in ("money", "number", "percent")
        )
        if same or (
            not low
            and _OLD_HIGH.search(clause)
            and level.sentence.index != sentence.index
            and (_is_like(words, level.clause) or _FORMER.search(clause))
        ):
            return x.figure
    return None


def _counts_the_same(text: str, sentence: Sentence, word: re.Match[str], mine: Told, level: Level) -> bool:
    """Whether one verb counts people under two names: "carried a record 1.6 million visitors", "they carried 1.9 million people"."""
    kinds = {mine.figure.kind, level.told.figure.kind}
    if "people" not in kinds or len(kinds) < 2 or not kinds - {"people"} <= _PEOPLE or _IN_ALL.search(level.clause):
        return False
    if any(not text[x.end : x.end + 40].lstrip().casefold().startswith(x.kind) for x in (mine.figure, level.told.figure)):
        return False  # "foot passengers"
    first = _VERB_AHEAD.search(text, sentence.start, min(word.start(), mine.figure.start))
    second = _PRONOUN_VERB.search(text, level.sentence.start, level.told.figure.start)
    return first is not None and second is not None and first["verb"] == second["verb"]


def _measure(text: str, sentence: Sentence, word: re.Match[str], mine: Told) -> tuple[str, ...]:
    """What a record is a record of: the words behind it, else those of its figure's clause."""
    behind = re.match(
        r"\s+(?P<what>(?:[a-z][\w-]*\s*){1,4}?)(?=\s(?:of|in|at|for|on|to|after|this|last)\b|[,.;:]|$|\s[£$€\d])",
        text[word.end() : sentence.end],
    )
    topic = topic_of(behind["what"]) if behind else ()
    if topic and mine.figure.start > word.end():
        return topic
    return topic_of(right_ahead(text, sentence.start, mine.figure.start))[-1:] or topic


def _scaled(figure: Figure, cell: Figure) -> bool:
    """Whether a cell says a figure in thousands or millions."""
    return any(cell.middle * scale == figure.middle for scale in (1000, 1_000_000))


def _exceeds(x: Figure, mine: Figure) -> bool:
    low, high = x.value.low, mine.value.high
    return low is not None and high is not None and low > high and x.middle <= mine.middle * _FARTHEST


def _beyond(x: Figure, mine: Figure, low: bool) -> bool:
    return _exceeds(mine, x) if low else _exceeds(x, mine)


def _is_earlier(x: Told, mine: Told, level: Level, clause: str) -> bool:
    if x.when and mine.when:
        return x.when[1] < mine.when[0]
    if x.when and x.rank == 0:
        return True
    return x.back or x.rank < mine.rank or bool(_OLD_HIGH.search(clause) and level.sentence)


def _of_one_length(x: Told, mine: Told) -> bool:
    """Whether two levels are of stretches of about one length, where both are told."""
    if not (x.when and mine.when):
        return True
    first, second = sorted(Decimal((when[1] - when[0]).days + 1) for when in (x.when, mine.when))
    return second <= first * _SAME


def _is_like(first: str, second: str) -> bool:
    """Whether two sentences have a word in common that names something."""
    return any(fit((word,), words_of(second)) >= ENOUGH for word in topic_of(first))


def _record(reading: Reading, word: tuple[int, int], mine: Figure, above: Figure, low: bool = False) -> Finding:
    spans = sorted((word, (mine.start, mine.end), (above.start, above.end)))
    text = reading.document.text
    return Finding(
        _RULE,
        (),
        tuple(phrase(reading, *span) for span in spans),
        f"{quoted(text[mine.start : mine.end])} is called {quoted(text[slice(*word)])}, yet {quoted(text[above.start : above.end])} came before it and is {'less' if low else 'more'}.",
        severity="warning",
        miss=miss_ratio(above.middle, mine.middle),
    )


def _than_any(reading: Reading) -> Iterator[Finding]:
    """ "Repaired more cars in 2024 than in any year since it was founded in 1988" over a list by years with a larger one."""
    text = reading.document.text
    for sentence in (s for s in reading.sentences if s.field == "text"):
        m = _THAN_ANY.search(text, sentence.start, sentence.end)
        scope = _SINCE_YEAR.match(m["scope"].rstrip()) if m else None
        if m is None or scope is None or _UNSURE.search(text, max(sentence.start, m.start() - 30), m.start()):
            continue
        since = _A_YEAR.search(scope["words"] or "")
        said = _A_YEAR.search(m["what"] + m["between"])
        if (scope["words"] and not since and not _BEGAN.search(scope["words"])) or said is None or content(_A_YEAR.sub(" ", m["between"])):
            continue
        topic = topic_of(m["what"])
        for label, caption, levels in series(reading)[:_TABLES]:
            told = [(key[0], x) for key, x, _ in levels if key[0] > (int(since[0]) if since else 0)]
            if (
                fit(topic, words_of(f"{label} {caption}")) < (ENOUGH if len(topic) == 1 else ENOUGH + 1)
                or not told
                or told[-1][0] != int(said[0])
            ):
                continue
            larger = [x for _, x in told[:-1] if _exceeds(x, told[-1][1])]
            if larger and len({year for year, _ in told}) == len(told) and not is_corrected(text, m.start(), m.end()):
                yield _record(reading, m.span(), told[-1][1], max(larger, key=lambda x: x.middle))
                return


# ---------------------------------------------------------------- streaks


def _streaks(reading: Reading) -> Iterator[Finding]:
    told = [(words, [(key, x) for key, x, _ in levels]) for _, words, levels in series(reading)[:_TABLES]]
    told += list(_in_sentences(reading))[:_TABLES]
    for a in assertions(reading) if told or series(reading) else ():
        text = reading.document.field(a.field)
        found = _STREAK.search(text, a.sentence.start, a.sentence.end)
        broken = _broken(a, found, told) if found else _exception(reading, a, text)
        if broken is not None:
            span = found.span() if found else a.span
            yield _streak(reading, a, span, broken)
            return


def _in_sentences(reading: Reading) -> Iterator[tuple[str, list[tuple[tuple[int, int], Figure]]]]:
    """Three or more levels of one unit with years that a sentence tells."""
    text = reading.document.text
    for p in passages(reading):
        dated = [((x.when[1].year, x.when[1].month), x.figure) for x in p.levels if x.when]
        if len(dated) >= _FEW and all(a[1].like(b[1]) for a, b in pairwise(dated)) and len({key for key, _ in dated}) == len(dated):
            yield text[p.sentence.start : p.sentence.end], sorted(dated, key=lambda x: x[0])


def _broken(
    a: Assertion, found: re.Match[str], told: Sequence[tuple[str, Sequence[tuple[tuple[int, int], Figure]]]]
) -> tuple[Figure, Figure] | None:
    """The step of the only series it can be of that went the other way, within the years of a streak."""
    fitting = [levels for words, levels in told if fit(a.topic, words_of(words)) >= ENOUGH]
    if not fitting and len(told) == 1 and not topic_of(_OPENING.split(told[0][0])[0]):
        fitting = [told[0][1]]  # the figures of earlier years
    if len(fitting) != 1:
        return None
    n = _NUMBERS.get((found["n"] or found["many"] or "").lower(), 99)
    steps = list(pairwise(x for _, x in fitting[0]))[-n:]
    return next((step for step in steps if _went(*step) not in (a.way, None)), None)


def _exception(reading: Reading, a: Assertion, text: str) -> tuple[Figure, Figure] | None:
    """The row of a table that went the other way where all are said to have gone one way."""
    if not a.topic or not _ALL.search(text, a.sentence.start, a.sentence.end):
        return None
    rows = [
        levels
        for label, words, levels in series(reading)
        if label and fit(a.topic, words_of(words)) > ENOUGH and label.casefold() != "total"
    ]
    wrong = [(levels[0][1], levels[-1][1]) for levels in rows if _went(levels[0][1], levels[-1][1]) not in (a.way, None)]
    return wrong[0] if len(rows) >= _FEW and len(wrong) == 1 else None


def _went(old: Figure, new: Figure) -> str | None:
    if new.value.low is not None and old.value.high is not None and new.value.low > old.value.high:
        return "up"
    return "down" if new.value.high is not None and old.value.low is not None and new.value.high < old.value.low else None


def _streak(reading: Reading, a: Assertion, span: tuple[int, int], broken: tuple[Figure, Figure]) -> Finding:
    old, new = (phrase(reading, x.start, x.end) for x in broken)
    said = phrase(reading, *span, a.field)
    way = "fall" if a.way == "up" else "rise"
    return Finding(
        _RULE,
        (),
        tuple(sorted((old, new, said), key=lambda e: (e.field == "text", e.start))),
        f"From {quoted(old.quote)} to {quoted(new.quote)} is a {way}, which {quoted(said.quote)} leaves no room for.",
        severity="warning",
        miss=miss_ratio(broken[0].middle, broken[1].middle),
    )
