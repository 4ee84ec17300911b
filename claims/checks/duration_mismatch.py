"""A length of time that the dates beside it do not give.

- "its 40th anniversary in 2017" of what was founded in 1974;
- "has run since 2001 ... all its 15 years" in a text of 2025;
- "joined as chairman in April 2015 ... will have served fourteen years" of one who leaves in April 2026;
- "the job began in March 2020 ... in the end it took six years" in a text of March 2024;
- "In 2012 the two opened a stall. Nineteen years later they are still ..." in a text of 2024.

A length (:mod:`claims.checks.lengths`) is bound to the dates on which such a thing began (:mod:`claims.checks.moments`): the
life of a firm to its founding anywhere in the text, a tenure or a piece of work to a start beside it. It is wrong only if no two
dates in reach, the day of publication among them, lie that far apart, and if the nearest start misses by a factor of three at most.
Years are counted with a slack of one at either end; anything less is a way of counting, not an error.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from claims.checks.ages import ages
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.lengths import AFTER, AGO, LIFE, PLAIN, SUM, TENURE, WORK, Length, lengths
from claims.checks.moments import BEGIN, BORN, END, FOUND, JOIN, OPEN, Moment, kinds_in, moments
from claims.checks.wording import day_words, quoted
from claims.model import Reading

RULE = "duration_mismatch"

EXAMPLES = (
    accepts("an anniversary", "The bakery was founded in 1974. It marked its 40th anniversary in 2017."),
    accepts("since", "The ferry has run since 2001. In all its 15 years no crossing was missed.", published="2025-09-12"),
    accepts("complete years", "He taught there from 2 May 2009 until 30 June 2021. He was paid for seven full years."),
    accepts("years later", "In 2012 the two opened a stall. Nineteen years later they are still at it.", published="2024-06-01"),
    accepts("history", "Acme was founded in 2004. It is the largest deal in its 25-year history.", published="2024-06-01"),
    accepts("years after the foundation", "Founded in 1974, the bakery is small. In 2023, sixty years after its foundation, it moved."),
    accepts("a stretch", "She ran the bank for nine years, from 2015 to 2021."),
    accepts("a stretch first", "From 2008 to 2016, for twelve years, he was mayor."),
    accepts(
        "in the years since",
        "Marn was started in 1987 by two friends. In the 34 years since, we have fitted a million ears.",
        published="2025-09-04",
    ),
    accepts(
        "in that seat",
        "He joined in 1971, became director in 1988 and left this Easter after forty-seven years in that seat.",
        published="2025-06-27",
    ),
    accepts("its years", "The club was set up in 2004. Never in its 25 years, the chairman says, has it lost so much."),
    accepts("years ago", "The partners met thirty years ago, in 2005, at a fair."),
    rejects("a stretch that fits", "She ran the bank for six years, from 2015 to 2021."),
    rejects("a stretch of something else", "She ran the bank for nine years and the museum from 2015 to 2021."),
    rejects(
        "in that seat, from the first year",
        "He joined in 1978, became director in 1988 and left this Easter after forty-seven years as a coachman.",
        published="2025-06-27",
    ),
    rejects("about so many years ago", "The partners met about thirty years ago, in 1991, at a fair."),
    rejects("a rival's age", "Founded in 1999, the firm makes bolts. Its rival is a 40-year-old company."),
    rejects("ages", "It counts 10-19 year olds from 2005 through 2015."),
    rejects("years after, and it fits", "Founded in 1974, the bakery is small. In 2023, forty-nine years after its foundation, it moved."),
    rejects(
        "about so many years after", "Founded in 1974, the bakery is small. In 2023, almost sixty years after its foundation, it moved."
    ),
    rejects("history that fits", "Acme was founded in 2004. It is the largest deal in its 20-year history.", published="2024-06-01"),
    rejects("an anniversary that fits", "The bakery was founded in 1974. It marked its 40th anniversary in 2014."),
    rejects("a year of slack", "The bakery was founded in 1974. It marked its 40th anniversary in 2015."),
    rejects(
        "since, and it fits",
        "The ferry has run since 2001. In all its 24 years no crossing was missed.",
        published="2025-09-12",
    ),
    rejects(
        "another length", "The firm has traded since 1998. Its chairman, in his 17 years as a lawyer, saw much.", published="2005-09-12"
    ),
    rejects("complete years that fit", "He taught there from 2 May 2009 until 30 June 2021. He was paid for twelve full years."),
    rejects("later, but not until today", "In 2012 they opened a stall. Three years later they sold it.", published="2024-06-01"),
    rejects("still, in the past", "In 2012 he joined as a clerk. Three years later he was still one.", published="2024-06-01"),
    accepts(
        "behind the counter",
        "After 31 years behind the counter Joan Bright hung up her apron on Friday. She started at Hobb's in the summer of 2003.",
        published="2024-07-15",
    ),
    accepts(
        "after so many years, a firm",
        "Mill & Sons opened its doors in 1948. It will shut them for good in June, after 56 years.",
        published="2024-05-02",
    ),
    accepts(
        "talks that dragged on",
        "The merger talks, which began in January 2023, dragged on for nineteen months before both sides signed in March 2024.",
        published="2024-03-20",
    ),
    accepts(
        "an answer",
        "Q: How long have you been here?\nA: Twenty-two years. I walked through the door in October 2012 as a temp.",
        published="2024-10-10",
    ),
    accepts("a centenary", "Celebrating our centenary this year. Est. 1934.", published="2024-10-10"),
    accepts("a birthday", "Incorporated in 1999, the charity marks its 35th birthday with a concert.", published="2024-10-10"),
    accepts(
        "in her year", "She has chaired the trust since 2009. In her twenty-fifth year as chair she wants a rest.", published="2024-10-10"
    ),
    accepts("has led", "Dr Okafor has led the lab for seventeen years. She was appointed in May 2017.", published="2024-06-10"),
    accepts(
        "years on from",
        "Work on the tunnel started in April 2015. Nine years on from that first blast, in May 2019, trains ran.",
        published="2019-06-10",
    ),
    accepts("centuries", "The brewery dates back to 1821. Three centuries of brewing will end in the autumn.", published="2024-06-10"),
    accepts("ago, of a founding", "Founded two decades ago, in 1994, Lumo sells lamps.", published="2024-06-10"),
    accepts("weeks", "The strike, called on 3 March, lasted eleven weeks and was settled on 7 April 2024.", published="2024-04-10"),
    accepts(
        "in the top job", "Harris, who became chief executive in 2011, leaves after just six years in the top job.", published="2024-04-10"
    ),
    accepts("years later, still", "The plant came on stream in 1978 and, 56 years later, still makes glass.", published="2024-04-10"),
    accepts(
        "it took",
        "They bought the site in 2010. It took them four years to open: the doors were unlocked in May 2019.",
        published="2019-06-10",
    ),
    accepts(
        "a history", "The company was born in a garage in Leeds in 2006. Its 28-year history has been a bumpy one.", published="2024-04-10"
    ),
    accepts(
        "of service",
        "He was hired in 1987 as a fitter and made foreman in 1995; now, after 47 years of service, he is off to Spain.",
        published="2024-04-10",
    ),
    accepts("a tenancy", "From 1 March 2019 to 28 February 2022 he rented the unit, a tenancy of five years.", published="2024-04-10"),
    accepts(
        "an exclamation",
        'Wilf joined the pie shop in September 1986. He has been baker and shift leader.\n\n"Forty-eight years in one building," says Jo.',
        published="2024-09-03",
    ),
    accepts(
        "half a century",
        "She took it on from her father in 1985. There were eleven hatters then.\n\nHalf a century running this shop on my own, she says.",
        published="2025-05-15",
    ),
    accepts(
        "an answer between two speakers",
        "ANN: Mr Pruitt sat in that chair from 1981 until 2019.\n\nGIL: That's...\n\nANN: Twenty-eight years with the same stapler.",
        published="2025-01-09",
    ),
    rejects(
        "an exclamation that fits",
        'Wilf joined the pie shop in September 1986. He has been baker and shift leader.\n\n"Thirty-eight years in one building," says Jo.',
        published="2024-09-03",
    ),
    rejects(
        "most of them here",
        "After 12 years in tech, most of them at Gantry, I'm moving on. I walked in here in May 2016.",
        published="2025-05-08",
    ),
    accepts("an age", "Ada Finch, 66, was born in 1949 and still opens the shop every morning.", published="2025-06-01"),
    accepts("at the age of", "Born in 1949, Ada Finch still opens the shop at the age of 86.", published="2025-06-01"),
    rejects("an age that fits", "Ada Finch, 75, was born in 1949 and still opens the shop every morning.", published="2025-06-01"),
    rejects("an age of then", "Born in 1949, Ada Finch took over the shop at the age of 30, in 1979.", published="2025-06-01"),
    rejects("a daughter's age", "Born in 1949, Ada Finch runs the shop with her daughter, 41, and a dog.", published="2025-06-01"),
    accepts("turns forty", "The firm, which turns 40 this year, was started in 1995 in a shed.", published="2025-06-01"),
    accepts("a season", "Now in its 60th season, the theatre was founded in 1975.", published="2025-06-01"),
    accepts("established", "Established 1875 - 130 years of fine teas", published="2025-06-01"),
    accepts(
        "years on", "Our story began in 2011, when two sisters bought a van. Twenty-one years on, we run nineteen.", published="2025-06-01"
    ),
    rejects("years on, then", "Our story began in 2011. Ten years on we ran nineteen vans; today it's thirty.", published="2025-06-01"),
    rejects("what a course takes", "It takes nine months to train a driver. The school opened in January 2025.", published="2025-06-01"),
    accepts(
        "two counts of a tenure",
        "Rane has now been in charge for 24 years. In July 2009, two years after she took over, the boiler burst.",
        published="2025-08-14",
    ),
    rejects(
        "two counts that fit",
        "Rane has now been in charge for 18 years. In July 2009, two years after she took over, the boiler burst.",
        published="2025-08-14",
    ),
    rejects(
        "a home of another thing", "The club was founded in 1924. The ground, its home for 60 years, holds 9,000.", published="2024-10-10"
    ),
    rejects("a predecessor's tenure", "She joined in 2009. Her predecessor left after 22 years.", published="2024-10-10"),
    rejects("a term", "The firm, founded in 1990, signed a fifteen-year lease in 2019.", published="2024-10-10"),
    rejects("a career before", "He joined the board in 2015 after 20 years at Lazard.", published="2024-10-10"),
    rejects("a debt", "The bakery opened in 1990. It has 30 years of debt to pay off.", published="2024-10-10"),
    rejects("experience", "The company was founded in 2001 by two men with 40 years of experience between them.", published="2024-10-10"),
    rejects(
        "for fewer years than it exists",
        "Founded in 1962, the company has been in the hands of the same family for 40 years.",
        published="2024-10-10",
    ),
    rejects(
        "before the post",
        "She became finance director in 2018 after twelve years with the company, and chief executive in 2022.",
        published="2024-10-10",
    ),
    rejects("before the founding", "The shop opened in 2019. Ms Hall had run a stall for 14 years before that.", published="2024-10-10"),
    rejects(
        "another piece of work",
        "In 2012 the firm moved to Leeds. It took three years to find a buyer for the old mill.",
        published="2024-10-10",
    ),
    rejects("ago, of another thing", "The plant began production in 1999 and was last refitted five years ago.", published="2024-10-10"),
    rejects(
        "time to come", "The pension fund, set up in 1985, has a deficit that will take eleven years to clear.", published="2024-10-10"
    ),
    rejects("after fewer years than it exists", "Founded in 2008, it made its first profit after nine years.", published="2024-10-10"),
    rejects("in a row", "The company started making boats in 1980. It has lost money for three years in a row.", published="2024-10-10"),
    rejects(
        "the first time in",
        "He was appointed in 2020. For the first time in 14 years the company will pay no dividend.",
        published="2024-10-10",
    ),
    rejects("the hottest for", "Sales began in May 2022. It was the hottest summer for 30 years.", published="2024-10-10"),
    rejects(
        "for fewer years, another thing", "The company, founded in 1996, has had a works council for twelve years.", published="2024-10-10"
    ),
    rejects("a husband's years", "She started in 1998. Her husband has worked there for 14 years.", published="2024-10-10"),
    rejects("listed for", "Acme opened in Cardiff in 2003 and has been listed for ten years.", published="2024-10-10"),
    rejects("for thirty years of its life", "The school opened in 1962, and for 30 years boys were caned.", published="2024-10-10"),
    rejects("a kiln's years", "The factory started up in 1962; the kiln, in its 40th year, is to be replaced.", published="2025-06-01"),
    rejects("had been before", "In 2005 he became a partner. He had been with the firm for eleven years.", published="2025-06-01"),
    rejects(
        "a landlord's years",
        "The pub has been in the Marsh family since 1951. Ed Marsh has pulled pints for 22 years.",
        published="2025-06-01",
    ),
)


_STARTS = {
    LIFE: frozenset({FOUND, OPEN, BEGIN, BORN}),
    TENURE: frozenset({JOIN, BEGIN}),
    WORK: frozenset({BEGIN, FOUND, OPEN}),
    PLAIN: frozenset({JOIN, BEGIN, FOUND, OPEN}),
    SUM: frozenset({JOIN, FOUND, OPEN}),
}
"""What begins a length of each role."""
_REACH = {LIFE: 1000, TENURE: 3, WORK: 4, PLAIN: 1, SUM: 12}
"""Sentences between a length and its start."""
_FARTHEST = {LIFE: 2.2, TENURE: 2.2, WORK: 3.0, PLAIN: 2.0, SUM: 1.8, AFTER: 6.0, AGO: 6.0, "age": 2.0}
"""How far a count may lie from the dates beside it before it is likely to be a count of something else."""
_BEFORE, _BEHIND, _FOUNDINGS = 16, 10, 6
"""Dates before and behind a length, and foundings of the text, that are looked at."""
_TENS = 3.5
"""As above, where the two are tens of years apart: a slip in one digit."""
_A_MONTH = 365.25 / 12
_ANOTHER = re.compile(
    r"\b(?:sister|parent|rival|competitor|subsidiary|neighbour|neighbor|predecessor|successor|colleague|another|other|building|house|town|industry|daughter|son|brother|father"
    r"|mother|husband|wife|analyst|lawyer|combined|between\s+them|together|experience|average)\b[^.;]*$",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(r"^(?:['’]|\s+of)?\s+(?:[a-z-]+\s+){0,2}(?:experience|expertise)\b|^[^.;]{0,20}\bcombined\b", re.IGNORECASE)
_PRESENT = re.compile(
    r"(?:\b(?:am|is|are|has|have)\b|['’](?:m|s|re|ve)\b)\s+(?:still|now|today|yet)\b|\b(?:still|now|today)\s+(?:am|is|are|has|have)\b|['’](?:m|re|ve)\s+still\b|\bstill\s+(?:am|is|are|has|have|works?|runs?|sells?|makes?)\b"
    r"|^,?\s+(?:we|they|it|s?he|the\s+[a-z]+|our\s+[a-z]+)\s+(?:now\s+)?(?:am|is|are|runs?|have|has|makes?|sells?|employs?|owns?)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"^[\s,(–—-]*(?:(?:back\s+)?(?:in|on|since)\s+)?(?:the\s+)?(?:(?:early|late|spring|summer|autumn|winter)\s+(?:of\s+)?)?$", re.IGNORECASE
)
_THEN = re.compile(rf"(?:[^.;:,\d]{{0,40}},)?{_BESIDE.pattern[1:]}", re.IGNORECASE)
_HAS_BEEN = re.compile(r"\b(?:has|have|['’]s|['’]ve)\s+(?:\w+\s+){0,2}(?:been|run|led|headed|chaired|managed|worked)\b", re.IGNORECASE)
_TAKING_OVER = re.compile(
    r"\s+after\s+(?:s?he|they|it)\s+(?:had\s+)?(?:took|taken|taking|joined|arrived|started|came|became|was\s+(?:appointed|hired|elected))(?:\s+(?:over|charge|office|boss|chief|chairman|director|in))?\s*[,.;]",
    re.IGNORECASE,
)
_ITS = re.compile(r"[;:]\s+(?:the|its|our|an?)\s+(?:[a-z]+\s+)?(?P<noun>[a-z]+),\s+(?:now\s+)?(?:in|at)\s+its\s+$", re.IGNORECASE)
"""Another thing than the firm, in its so-manieth year."""
_FIRMS = frozenset("company firm club shop business group charity school theatre festival paper".split())
_THAT = re.compile(r"\s+in\s+(?:that|this)\s+(?:seat|job|post|role|chair|position|office)\b", re.IGNORECASE)
_SO_FAR = re.compile(r"\b(?:has|have|['’]ve|['’]s)\b", re.IGNORECASE)
_WAY = re.compile(r"\s+(?P<way>after|before|later|earlier|since|on|from)\b(?:\s+(?:it|that|this|then)\b)?", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;:()–—]|,(?!\d)")
_JUST = re.compile(
    r"^[\s,(–—-]*(?:(?:just|only|about|some|exactly|almost|nearly|more\s+than|over|barely|fully|a\s+full|and|or|that\s+is|still|not\s+quite)\s+){0,2}$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:and|but|while|then)\b", re.IGNORECASE)
_UNTIL = re.compile(r"^\s*(?:until|till|to|through|[–—-])?\s*(?:the\s+)?$", re.IGNORECASE)
_STRETCH_GAP = re.compile(
    r"^[\s,()–—:]*(?:(?:that\s+is|or|i\.e\.)[\s,]+)?(?:(?:from|for|between|a\s+period\s+of|[a-z]+)\s+)?\s*$|^\W*(?:stint|reign|tenure|spell|run|term|period)?\W*(?:from|between)?\W*$",
    re.IGNORECASE,
)
_SCOPE = re.compile(
    r"^\W*(?:with|counting|including|together\s+with|adding|if\s+(?:you|one)\s+counts?)\b|\b(?:counting|including|all\s+told|on\s+and\s+off|in\s+two\s+spells|(?:most|some|many|half|all\s+but\s+\w+)\s+of\s+(?:them|which|it)|if\s+you\s+count)\b",
    re.IGNORECASE,
)
"""Words that count in what came before the start."""


@dataclass(frozen=True, slots=True)
class _End:
    first: date
    last: date
    words: tuple[int, int] | None


def check(reading: Reading) -> Iterator[Finding]:
    """Every length with the dates of the text."""
    told = list(lengths(reading))
    everything = moments(reading)
    yield from _aged(reading, everything)
    founded = [m for m in everything if m.year and m.kinds & {FOUND, OPEN}][:_FOUNDINGS]
    starts = [m.start for m in everything]
    for length in told:
        at = bisect_left(starts, length.start)
        around = everything[max(0, at - _BEFORE) : at + _BEHIND]
        dated = sorted({*founded, *around}, key=lambda m: (m.start, m.first))
        for role in (length.role, length.other):
            if role and (found := _JUDGES.get(role, _lasting)(reading, replace(length, role=role), dated)):
                yield found
                break
    yield from _two_counts(reading, told, everything)


def _aged(reading: Reading, dated: list[Moment]) -> Iterator[Finding]:
    """Ages against the year of birth."""
    for age, birth in ages(reading, dated):
        at = bisect_left([m.start for m in dated], age.start)
        around = dated[max(0, at - _BEFORE) : at + _BEHIND]
        ends = [*_now(reading), *(_End(m.first, m.last, (m.start, m.end)) for m in around)]
        if not any(_fits(age, birth, end) for end in ends) and (now := _now(reading)) and (found := _tell(reading, age, birth, now[0])):
            yield found


def _two_counts(reading: Reading, told: list[Length], dated: list[Moment]) -> Iterator[Finding]:
    """ "In charge for 24 years now ... In July 2009, two years after she took over": two counts that give two starts."""
    text, published = reading.document.text, reading.document.published
    if published is None:
        return
    so_far = [x for x in told if TENURE in (x.role, x.other) and not x.after and _HAS_BEEN.search(text[_clause(text, x) : x.start])]
    counted = []
    for x in told:
        way = _WAY.match(text, x.end)
        if x.role == AFTER and way and _TAKING_OVER.match(text, x.end):
            counted += [(x, m) for m in dated if m.sentence == x.sentence and m.year and _adjacent(text, x, way, m)]
    if len(so_far) != 1 or len(counted) != 1:
        return
    now, (then, day) = so_far[0], counted[0]
    first = (published - day.first).days / _A_MONTH + then.months
    if abs(first - now.months) <= now.slack + then.slack or max(first / now.months, now.months / first) > _FARTHEST[TENURE]:
        return
    words = phrase(reading, now.start, now.end), phrase(reading, day.start, day.end), phrase(reading, then.start, then.end)
    yield Finding(
        RULE,
        (),
        words,
        f"{quoted(words[0].quote)} does not fit {quoted(words[2].quote)} before {quoted(words[1].quote)}.",
        f"The one began in {published.year - round(now.months / 12)}, the other in {day.first.year - round(then.months / 12)}.",
        severity="warning",
    )


def _apart(first: Moment | _End, last: Moment | _End) -> tuple[float, float]:
    """The fewest and the most months between two dates."""
    return (last.first - first.last).days / _A_MONTH, (last.last - first.first).days / _A_MONTH


def _fits(length: Length, first: Moment | _End, last: Moment | _End) -> bool:
    """Whether two dates may lie so far apart. The vaguer the dates, the less else has to be allowed for."""
    low, high = _apart(first, last)
    slack = length.slack * max(0.1, 1 - (high - low) / 24)
    return high >= length.low - slack and low <= length.high + slack


def _now(reading: Reading) -> list[_End]:
    day = reading.document.published
    return [_End(day, day, None)] if day else []


def _lasting(reading: Reading, length: Length, dated: list[Moment]) -> Finding | None:
    """A life, a tenure, a piece of work: from a start that the text tells to an end that it tells, or to its own day."""
    text = reading.document.text
    if _ANOTHER.search(text, length.sentence.start, length.start) or _EXPERIENCE.match(text[length.end : length.end + 60]):
        return None
    if (
        length.role == LIFE
        and (its := _ITS.search(text[max(length.sentence.start, length.start - 60) : length.start]))
        and its["noun"].lower() not in _FIRMS
    ):
        return None
    if _SCOPE.search(text[length.sentence.start : length.sentence.end]):
        return None
    led = kinds_in(text, _clause(text, length), length.start) if length.after else frozenset()
    if led & {JOIN, FOUND, OPEN} and END not in led:
        return None  # "joined in 2015 after 20 years at a bank"
    if stretch := _stretch(text, length, dated):
        return None if _fits(length, *stretch) else _tell(reading, length, stretch[0], _End(stretch[1].first, stretch[1].last, None))
    starts = _starts(text, length, dated)
    here = [m for m in dated if m.sentence == length.sentence]
    strict = [m for m in starts if m in here]
    near = [] if _THAT.match(text, length.end) else here if strict else [m for m in dated if length.role == SUM or _beside(m, length)]
    ends = [*_now(reading), *(_End(m.first, m.last, (m.start, m.end)) for m in dated)]
    if length.dated and any(m.year for m in here):
        ends = [_End(m.first, m.last, (m.start, m.end)) for m in here if m.year]
    for first, last in pairwise(here):  # "from 2019 to 2022, a tenancy of five years"
        if (
            length.role == PLAIN
            and first in strict
            and _UNTIL.match(text[first.end : last.start])
            and not _JOINED.search(text, last.end, length.start)
        ):
            strict, ends, near = [first], [_End(last.first, last.last, None)], here
    if not starts or any(_fits(length, a, b) for a in (*(strict or starts), *near) for b in ends):
        return None
    at = length.sentence.index
    order = sorted(
        strict or starts, key=lambda m: (m.sentence.block != length.sentence.block, abs(m.sentence.index - at), abs(m.start - length.start))
    )
    if length.role == SUM and (now := _now(reading)):  # of starts far and near the likeliest
        order.sort(key=lambda m: abs(sum(_apart(m, now[0])) / 2 - length.months))
    told = ((start, end) for start in order for end in (_ends_beside(length, start, dated)[-1:] or _now(reading)))
    return next((finding for start, end in told if (finding := _tell(reading, length, start, end))), None)


def _ends_beside(length: Length, start: Moment, dated: list[Moment]) -> list[_End]:
    """Dates that may be the end of what began: in the sentences of the length and of its start, and of an end near them."""
    reach = 0 if length.role == LIFE else 6
    told = [
        m
        for m in dated
        if m.first > start.last
        and (
            (m.sentence in (start.sentence, length.sentence) and (END in m.kinds or m.start > length.end or start.since))
            or (END in m.kinds and m.year and abs(m.sentence.index - length.sentence.index) <= reach)
        )
    ]
    return [_End(m.first, m.last, (m.start, m.end)) for m in told]


def _clause(text: str, length: Length) -> int:
    """Where the clause begins in which a length stands."""
    breaks = [m.end() for m in _CLAUSE_END.finditer(text, length.sentence.start, length.start)]
    return breaks[-1] if breaks else length.sentence.start


def _beside(m: Moment, length: Length) -> bool:
    return m.sentence.block == length.sentence.block or abs(m.sentence.index - length.sentence.index) <= 1


def _starts(text: str, length: Length, dated: list[Moment]) -> list[Moment]:
    """The dates on which what lasts so long may have begun."""
    at, kinds, reach = length.sentence.index, _STARTS[length.role], _REACH[length.role]
    short = length.unit in ("day", "week", "month")
    if length.role == PLAIN:
        dated = [m for m in dated if m.start < length.end or not _JOINED.search(text, length.end, m.start)]
    told = [
        m
        for m in dated
        if (m.year or (short and m.first == m.last))
        and abs(m.sentence.index - at) <= reach
        and (m.end <= length.start or m.start >= length.end)
    ]
    if _THAT.match(text, length.end):
        return [m for m in told if m.sentence == length.sentence and m.end <= length.start][-1:]
    starts = [
        m
        for m in told
        if m.kinds & kinds
        or (m.since and (length.role == SUM or _beside(m, length)) and not (length.role == TENURE and m.kinds & {OPEN, FOUND}))
    ]
    if length.role == LIFE:
        for kind in (FOUND, OPEN, BEGIN):
            starts = [m for m in starts if kind in m.kinds] or starts
    return starts


def _stretch(text: str, length: Length, dated: list[Moment]) -> tuple[Moment, Moment] | None:
    """ "For nine years, from 2015 to 2021": the two ends of a stretch right beside a length."""
    for first, last in pairwise(dated):
        if first.sentence != length.sentence or (first.start, first.end) != (last.start, last.end):
            continue
        gap = text[length.end : first.start] if length.end <= first.start else text[first.end : length.start]
        if len(gap) <= 24 and _STRETCH_GAP.match(gap):
            return first, last
    return None


def _ago(reading: Reading, length: Length, dated: list[Moment]) -> Finding | None:
    """ "Thirty years ago, in 2005"."""
    text, now = reading.document.text, _now(reading)
    for m in dated:
        beside = m.year and m.start >= length.end and _BESIDE.match(text[length.end : m.start].replace(" ago", "", 1))
        if beside and now and not _fits(length, m, now[0]):
            return _tell(reading, length, m, now[0])
    return None


def _after(reading: Reading, length: Length, dated: list[Moment]) -> Finding | None:
    """ "In July 2009, two years after she took over"; "nineteen years later they are still at it"."""
    text, at = reading.document.text, length.sentence.index
    way = _WAY.match(text, length.end)
    if way is None:
        return None
    here = [m for m in dated if m.sentence == length.sentence]
    beside = [m for m in here if _adjacent(text, length, way, m)]
    clause = _CLAUSE_END.search(text, way.end(), length.sentence.end)
    stop = clause.start() if clause else length.sentence.end
    if way["way"].lower() in ("after", "before"):
        inside = [m for m in here if way.end() <= m.start < stop]
        kinds = kinds_in(text, way.end(), stop)
        bases = inside or [m for m in dated if m.kinds & kinds and m not in beside and m.year]
    else:
        bases = [m for m in dated if m.end <= length.start and at - m.sentence.index <= 1 and m not in beside and m.year]
    rest = text[way.end() : length.sentence.end]
    ends: list[_End] = [_End(m.first, m.last, (m.start, m.end)) for m in beside]
    if not ends and (_PRESENT.search(rest) or (way["way"].lower() == "since" and _SO_FAR.search(rest))):
        ends = _now(reading)
    near = [m for m in dated if _beside(m, length)]
    sign = length.later
    if not bases or not ends or any(_fits(length, *((a, b) if sign else (b, a))) for a in (*bases, *near) for b in ends):
        return None
    bases = [m for m in bases if FOUND in m.kinds] or bases
    base = min(bases, key=lambda m: (abs(m.sentence.index - at), abs(m.start - length.start)))
    if sign:
        return _tell(reading, length, base, ends[0])
    earlier = next((m for m in beside), None)
    return _tell(reading, length, earlier, _End(base.first, base.last, (base.start, base.end))) if earlier else None


def _adjacent(text: str, length: Length, way: re.Match[str], m: Moment) -> bool:
    """ "In July 2009, two years after", "two years later, in 2019"."""
    if m.end <= length.start:
        return bool(_JUST.match(text[m.end : length.start])) and m.start >= length.sentence.start
    return m.start >= way.end() and way["way"].lower() in ("later", "earlier", "on") and bool(_THEN.match(text[way.end() : m.start]))


_JUDGES = {AGO: _ago, AFTER: _after}


def _tell(reading: Reading, length: Length, start: Moment, end: _End) -> Finding | None:
    low, high = _apart(start, end)
    middle = (low + high) / 2
    firm = (start.since and end.words is not None) or (
        length.after and END in kinds_in(reading.document.text, length.sentence.start, length.sentence.end)
    )
    if middle <= 0 or (length.role == PLAIN and middle > length.months and not firm):
        return None  # what lasts as long as the firm may be shorter, not longer
    off = max(middle / length.months, length.months / middle)
    if off > (_TENS if _is_tens(middle - length.months) else _FARTHEST[length.role]):
        return None
    spans = sorted([(start.start, start.end), (length.start, length.end), *([end.words] if end.words else [])])
    words = tuple(phrase(reading, *span) for span in spans)
    said = phrase(reading, length.start, length.end).quote
    until = phrase(reading, *end.words).quote if end.words else f"{day_words(end.first)}, the day of the text"
    return Finding(
        RULE,
        (),
        words,
        f"{quoted(said)} does not fit {quoted(phrase(reading, start.start, start.end).quote)}.",
        f"From then to {until} it is about {_span_words(middle, length.unit)}.",
        severity="warning",
    )


def _is_tens(months: float) -> bool:
    return abs(months) > 100 and abs(months / 120 - round(months / 120)) <= 0.08


def _span_words(months: float, unit: str) -> str:
    if unit in ("day", "week", "fortnight"):
        return f"{round(months * _A_MONTH)} days"
    return f"{round(months)} months" if unit == "month" else f"{round(months / 12)} years"
