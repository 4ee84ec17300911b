"""Find the words that name a period or date, and say which days they mean.

``find_periods`` reads English as news, releases and filings write it: full and partial dates,
quarters, halves, calendar and fiscal years, stretches ("the nine months to September"), words
that count from the day of publication ("last month") or from a neighbouring figure ("a year
earlier"). The forms are the rows of :mod:`claims.quantities.periods_grammar`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from claims.model import PeriodMention
from claims.quantities.calendar import add_months, fiscal_part
from claims.quantities.periods_context import Context, Role, written_years
from claims.quantities.periods_grammar import Build, Found
from claims.quantities.periods_identifiers import in_identifier
from claims.quantities.periods_lexicon import ABBREVIATIONS, MONTHS, Token, tokens_of
from claims.quantities.periods_rules import COMPILED, SIGNS
from claims.regex import regex
from claims.sieve import Sieve, keys_of

_PLAUSIBLE_YEARS = range(1600, 2400)
"""Of a publication: others are a mistake of the source, and would put relative dates beyond the calendar."""


def find_periods(
    text: str, published: date | None = None, fiscal_year_end: int | None = None, *, in_addresses: bool = False
) -> tuple[PeriodMention, ...]:
    """Every mention of a period, in order, none overlapping another; the longest form wins.

    ``published`` resolves what counts from the day of publication: without it such words are no
    mention. ``fiscal_year_end`` is the month in which the company's fiscal year ends, when it is known.
    ``in_addresses`` keeps whole dates inside addresses and file names: they are dates, but say nothing of when.

    >>> [m.period.iso for m in find_periods("Sales in Q4 2023 rose; in 2022 they fell.")]
    ['2023-Q4', '2022']
    """
    if not text:
        return ()
    if published is not None and published.year not in _PLAUSIBLE_YEARS:
        published = None
    classes, tokens = tokens_of(text)
    context = Context(text, published, fiscal_year_end, names_by_start(text), _day_first(text), written_years(tokens, classes))
    taken: list[PeriodMention] = []
    occupied = bytearray(len(tokens))
    for first, last, match, build in _candidates(classes):
        if any(occupied[first:last]):
            continue
        found = _found(match, text, tokens, first, last, context)
        meaning = build(context, found)
        if meaning is None:
            continue
        occupied[first:last] = b"\x01" * (last - first)
        if meaning.period is None and meaning.shift is None:
            continue
        whole_day = meaning.period is not None and meaning.period.kind == "day"
        if not (in_addresses and whole_day) and in_identifier(text, found.start, found.end):
            continue
        stated = _role(text, found.start)
        role = meaning.role if meaning.role == "between" or (meaning.role and stated == "in") else stated
        taken.append(
            PeriodMention(found.start, found.end, meaning.period, meaning.shift, role, meaning.relative, meaning.is_date, meaning.weekday)
        )
    return tuple(sorted(taken, key=lambda mention: mention.start))


def _candidates(classes: str) -> list[tuple[int, int, re.Match[str], Build]]:
    """Every match of every row as token positions, longest first, then leftmost, then in the rows' order."""
    if not classes:
        return []
    found = []
    present = frozenset(classes)
    for order, (rule, pattern) in enumerate(COMPILED):
        if SIGNS[order] and SIGNS[order].isdisjoint(present):
            continue
        core = "core" if "core" in pattern.groupindex else 0
        for match in pattern.finditer(classes):
            first, last = match.span(core)
            found.append((first - last, first, order, last, match, rule.build))
    found.sort(key=lambda row: row[:3])
    return [(first, last, match, build) for _, first, _, last, match, build in found]


def _found(match: re.Match[str], text: str, tokens: list[Token], first: int, last: int, context: Context) -> Found:
    groups, words = {}, {}
    for name in match.re.groupindex:
        at = match.start(name)
        if at >= 0 and match.end(name) > at:
            groups[name] = tokens[at]
            word = text[tokens[at].start : tokens[at].end].lower()
            words[name] = ABBREVIATIONS.get(word, word)
    return Found(groups, words, tokens[first].start, tokens[last - 1].end, context)


# ---------------------------------------------------------------- the sense of the preposition

_ROLE = regex(
    r"(?i)\b(since|until|till|by|before|through|up\s+to|no\s+later\s+than|as\s+of|as\s+at|as\s+on|at|between)"
    r"\s+(?:at\s+least\s+|about\s+|around\s+|early\s+|late\s+|mid-|the\s+)*$"
)
_ROLES: dict[str, Role] = {
    "since": "since", "until": "until", "till": "until", "by": "until", "before": "until",
    "through": "until", "up": "until", "no": "until", "as": "at", "at": "at", "between": "between",
}  # fmt: skip


def _role(text: str, start: int) -> Role:
    match = _ROLE.search(text[max(0, start - 32) : start])
    return _ROLES[match[1].split()[0].lower()] if match else "in"


# ---------------------------------------------------------------- what the text says about its calendar

_MONTH = r"(?P<month>" + "|".join(sorted((m.capitalize() for m in MONTHS), key=len, reverse=True)) + r")\b\.?"
_LEAD = (
    r"(?:on\s+)?(?:(?:the\s+)?(?:last\s+|final\s+)?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\s+(?:closest|nearest)\s+to\s+"
    r"|(?:the\s+)?(?:last|final)\s+(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\s+(?:in|of)\s+|or\s+about\s+)?"
    r"(?:in\s+|on\s+|at\s+|the\s+|end\s+of\s+|end[\s-]+)*(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+)?"
)
_DAY_BEHIND = r"(?:\s+(?P<behind>\d{1,2})(?!\d))?"
_YEAR_END = Sieve(regex(
    r"(?:\b(?:fiscal|financial|trading|accounting|business)\s+year(?:[\s-]end)?(?:\s+\S+){0,4}?\s+(?:ends?|ended|ending|closes|closed|is|to)\b"
    r"|\b5[23]\s+weeks\s+(?:ended|ending|to)\b"
    r"|\b(?:fiscal|financial|trading|accounting|business)\s+year\s+end\?\s+(?:A[.:]\s+)?(?:It\s+ends\s+)?(?:[Oo]n\b|[Ii]n\b|[Aa]t\b)"
    r"|\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|fiscal|financial)\s+year[\s-]end\s+(?:is|of|falls\s+on|moves\s+to)\b"
    r"|\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|fiscal|financial)\s+year[\s-]end\s*\("
    r"|\b(?<!half[\s-])(?<!Half[\s-])[Yy]ear\s+(?:to|ended|ending)\b(?:\s+last\b)?"
    r"|\b(?:fiscal|financial|trading|accounting|business)\s+year(?:\s+\S+){0,4}?\s+runs\s+(?:from\s+)?(?:the\s+)?(?:\d{1,2}(?:st)?\s+(?:of\s+)?)?[A-Z][a-z]+(?:\s+1)?\s*(?:-|–|to|until|through)\b)\s*" + _LEAD + _MONTH + _DAY_BEHIND
))  # fmt: skip
_YEAR_START = Sieve(
    regex(
        r"\byear\s+(?:starting|beginning|commencing|starts|begins)\s+(?:on\s+|in\s+|from\s+)?(?:the\s+)?(?:1(?:st)?\s+(?:of\s+)?)?"
        + _MONTH
        + r"(?!\s+(?:[2-9]|1\d)\b)"
    )
)
_FYE = Sieve(
    regex(r"\b(?:FYE|FY\s+(?:ends|ending|ended|to|runs\s+to)|[Yy]ears?\s+end(?:ed|s|ing)?\s*:)[\s:]*(?:in\s+|on\s+)?" + _LEAD + _MONTH)
)
_PART_LABEL = Sieve(
    regex(
        r"(?P<fiscal>\b(?:[Ff]iscal|[Ff]inancial|FY\s?['’]?\d*)\s+(?:year\s+)?)?"
        r"\b(?:(?P<label>[QH][1-4])|(?P<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[- ](?:(?:fiscal|financial)[- ])?(?P<unit>quarter|half))"
        r"(?:,?\s+(?:of\s+)?(?:(?:the\s+)?(?:fiscal|financial)\s+(?:year\s+)?|FY\s?['’]?)?(?:20)?\d\d)?,?\s*\(?\s*(?:which\s+|that\s+)?"
        r"(?:ends|ended|ending|to|closes|closed|runs\s+to)\s+" + _LEAD + _MONTH + _DAY_BEHIND
    )
)
_SPEAKS_FISCAL = regex(r"\b(?:[Ff]iscal|[Ff]inancial year|FY(?:\s?['’]?\d\d)?)\b")
_IS_YEAR_END = Sieve(
    regex(r"\b" + _MONTH + r"(?:\s+\d{1,2})?\s+is\s+(?:the\s+|our\s+|its\s+|their\s+)?(?:fiscal|financial)\s+year[\s-]end")
)
_LAST_TWELVE = Sieve(
    regex(r"(?<!rolling )(?<!trailing )(?<!latest )\b(?:[Tt]welve|12)\s+months\s+(?:ended|ending|to)\b\s*" + _LEAD + _MONTH + _DAY_BEHIND)
)
"""Twelve months that are not called a year: the company's year where nothing else is said, and no part of one is."""
_TWELVE_MONTHS = Sieve(
    regex(
        r"\b(?P<first>"
        + "|".join(m.capitalize() for m in MONTHS if len(m) > 3 or m == "may")
        + r")\s+(?P<from>20\d\d)\s*(?:-|–|to|and|through|until)\s*"
        + _MONTH
        + r"\s+(?P<to>20\d\d)\b"
    )
)
_PART_END = Sieve(regex(
    r"\b(?P<part>quarter|three\s+months|half[\s-]year|half|six\s+months|2[67]\s+weeks|1[34]\s+weeks)\s+(?:ended|ending|to)\b\s+"
    + _LEAD + _MONTH + _DAY_BEHIND + r"(?:,?\s+\d{4})?(?:\s*\(\W?(?:(?:the|or)\s+)*(?P<label>[QH]\d|\dQ|\dH)\s?FY)?"
))  # fmt: skip
_SPELLED = Sieve(regex(r"(?:FY\s?['’]?\d+|(?:fiscal|financial)\s+year)[^.\n]{0,20}?\(?\b[A-Z][a-z]+\s*(?:-|–|to)\s*" + _MONTH))
_BY_START = regex(
    r"(?i)\b(?:fiscal|financial)\s+years?\b[^.\n]{0,80}\bin\s+which\s+(?:it|they|the\s+year)\s+(?:starts?|begins?|started|began|start)\b"
)
_LABELLED_YEAR = regex(
    r"\b[Ff]iscal\s+(?:[Yy]ear\s+)?(?P<year>20\d\d)\b,?\s*\(?(?:\s*(?:which|that|year|our|and)\b)*\s*(?:ended|ends|ending|closed|closes|ran\s+to)\s+(?:on\s+)?(?:\w+day,?\s+)?"
    + _MONTH + r"\s+\d{1,2},\s+(?P<ends>20\d\d)"
)  # fmt: skip
_FISCAL_LABEL = regex(r"(?<![A-Za-z])FY\s?['’]?\d\d")
_BY_CUSTOM: tuple[tuple[int, tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]], ...] = (
    (3, (
        (("FY", "Fiscal", "fiscal"), regex(r"(?<![A-Za-z])FY\s?['’]?\d\d|\b[Ff]iscals?\s+20\d\d")),
        (("₹", "Rs", "crore", "lakh", "INR"), regex(r"₹|\bRs\b|\b(?:crores?|lakhs?)\b|\bINR\b")),
    )),
    (6, (
        (("FY", "financial year"), regex(r"(?<![A-Za-z])FY\s?['’]?\d\d|\bfinancial year\b")),
        (("A$", "AUD", "ASX", "NZ$", "NZD", "NZX"), regex(r"A\$|\bAUD\b|\bASX\b|NZ\$|\bNZD\b|\bNZX\b")),
    )),
    (7, (
        (("niversity", "vice-chancellor"), regex(r"\b(?:university|University|vice-chancellor)\b")),
        (("£", "GBP"), regex(r"£|\bGBP\b")),
        (("20",), regex(r"\b20\d\d[-–/]\d\d\b")),
    )),
)  # fmt: skip
"""The month in which the fiscal years of those end who use all of these words: India's by law, Australia's and
New Zealand's and those of British universities by custom. In front of each pattern the marks of which it needs one:
to look for these takes no time."""
_INTERIM = regex(r"(?i)\binterim\b|\bfirst[\s-]half\b|\bH1\b")


_BALANCE_DATE = regex(r"\b(?:at|as\s+of)\s+(?:3[01]|2[89])\s+" + _MONTH)
_BALANCE_DAY = regex(r"\b(?:[Aa]t|[Aa]s\s+(?:of|at))\s+" + _MONTH + r"\s+(?:3[01]|2[89])(?:,|\b)")
_FISCAL_YEAR = regex(r"\b[Ff]iscal\s+(?:years?\s+)?20\d\d\b")
_PARTS = regex(r"(?i)\b(?:quarters?|quarterly|interim|half[\s-]year|(?:three|six|nine)\s+months|[QH][1-4])(?:\b|FY)")


def fiscal_year_end_of(text: str) -> int | None:
    """The month in which the text says its company's fiscal year ends; ``None`` when it says nothing or different things.

    Read, in this order, from years that end ("the year ended 31 March 2024", "FY25 (April-March)"), from
    parts of one ("the quarter ended 30 June 2024 (Q1FY25)", an interim report's six months), from the
    balance date of an annual report with fiscal labels, and from the custom of a country (the Companies Act 2013, section 2(41),
    ends India's years in March).

    >>> fiscal_year_end_of("In the year ended 31 March 2024 revenue fell.")
    3
    """
    keys = keys_of(text)
    whole = {_month_of(match) for sieve in (_YEAR_END, _SPELLED, _IS_YEAR_END, _FYE) for match in sieve.finditer(keys, text, 0, len(text))}
    whole |= {(MONTHS[match["month"].lower()] - 2) % 12 + 1 for match in _YEAR_START.finditer(keys, text, 0, len(text))}
    if whole:
        return next(iter(whole)) if len(whole) == 1 else None
    spans = {_month_of(match) for match in _TWELVE_MONTHS.finditer(keys, text, 0, len(text)) if _is_year(match)}
    if not spans and _LAST_TWELVE.passes(keys) and not _PARTS.search(text):
        spans = {_month_of(match) for match in _LAST_TWELVE.pattern.finditer(text)}
    if spans:
        return next(iter(spans)) if len(spans) == 1 else None
    parts = {end for match in _PART_END.finditer(keys, text, 0, len(text)) if (end := _end_by_part(match, text)) is not None}
    speaks_fiscal = _has(text, ("iscal", "FY", "inancial year"), _SPEAKS_FISCAL)
    parts |= {
        _end_by_label(match)
        for match in _PART_LABEL.finditer(keys, text, 0, len(text))
        if match["fiscal"] or (speaks_fiscal and _is_own_part(match))
    }
    if parts:
        return next(iter(parts)) if len(parts) == 1 else None
    if (_has(text, ("FY",), _FISCAL_LABEL) or _has(text, ("iscal",), _FISCAL_YEAR)) and not _PARTS.search(text):
        closing = {MONTHS[match["month"].lower()] for pattern in (_BALANCE_DATE, _BALANCE_DAY) for match in pattern.finditer(text)}
        if len(closing) == 1:
            return next(iter(closing))
    return next((month for month, signs in _BY_CUSTOM if all(_has(text, *sign) for sign in signs)), None)


def _has(text: str, marks: tuple[str, ...], pattern: re.Pattern[str]) -> bool:
    return any(mark in text for mark in marks) and pattern.search(text) is not None


def _is_year(match: re.Match[str]) -> bool:
    """July 2024 to June 2025: twelve months, and not the calendar's."""
    first, last = MONTHS[match["first"].lower()], MONTHS[match["month"].lower()]
    return first != 1 and (int(match["to"]) - int(match["from"])) * 12 + last - first == 11


def _month_of(match: re.Match[str]) -> int:
    """The month that ends; a day in its first half (a year of weeks) belongs to the month before."""
    month = MONTHS[match["month"].lower()]
    day = match.groupdict().get("day") or match.groupdict().get("behind")
    return (month - 2) % 12 + 1 if day and int(day) < 15 else month


def _end_by_part(match: re.Match[str], text: str) -> int | None:
    label, part = match["label"], match["part"]
    half = part[0] in "hs2"
    if label:
        index = int(label.strip("QH"))
        months = 3 * index if "Q" in label else 6 * index
    elif half and _INTERIM.search(text):
        months = 6
    else:
        return None
    return (_month_of(match) - months - 1) % 12 + 1


def _is_own_part(match: re.Match[str]) -> bool:
    """ "Its second quarter ended December 1" is of the text's company; "in its first quarter to September" may be of any in a round-up."""
    return match["ordinal"] is not None and " to " not in match[0]


def _end_by_label(match: re.Match[str]) -> int:
    """ "Fiscal Q4 (ends 31 October)": the year ends so many months after, or with, that part."""
    half = (match["label"] or match["unit"]).lower().startswith("h")
    index = int(match["label"][1]) if match["label"] else _ORDINALS.index(match["ordinal"].lower()) + 1
    return (_month_of(match) - index * (6 if half else 3) - 1) % 12 + 1


_ORDINALS = ("first", "second", "third", "fourth")
_YEAR = r"['’]?(?P<year>20\d\d|\d\d)\b"
_LABELS = (
    r"(?P<part>[QH])\s?(?P<index>[1-4])\s*(?:of\s+)?(?:FY|fiscal\s+(?:year\s+)?)\s?" + _YEAR,
    r"(?:FY|fiscal\s+(?:year\s+)?)\s?['’]?(?P<year>20\d\d|\d\d),?\s?(?P<part>[QH])(?P<index>[1-4])\b",
    r"(?P<ordinal>first|second|third|fourth)[- ](?P<part>q)uarter,?\s+(?:of\s+)?(?:fiscal\s+(?:year\s+)?|FY\s?)" + _YEAR,
    r"fiscal\s+(?P<ordinal>first|second|third|fourth)[- ](?P<part>q)uarter,?\s+(?:of\s+)?" + _YEAR,
    r"fiscal\s+(?:year\s+)?(?P<year>20\d\d),?\s+(?P<ordinal>first|second|third|fourth)[- ](?P<part>q)uarter\b",
)
_BARE_LABELS = (
    r"(?P<part>[QH])(?P<index>[1-4])\s+(?P<year>20\d\d)\b",
    r"(?P<ordinal>first|second|third|fourth)[- ](?P<part>q)uarter,?\s+(?:of\s+)?(?P<year>20\d\d)\b",
)
_LABEL, _BARE_LABEL = ([regex(r"(?i)(?<![A-Za-z])" + row) for row in rows] for rows in (_LABELS, _BARE_LABELS))
_RESULTS = regex(r"(?i)\b(?:results?|reports|reported|earnings|call|transcript)\b")
"""In a title: the part of the year that it names is over."""
_COMMON_ENDS = (3, 6, 9)
"""Months in which most fiscal years end that do not end with the calendar's."""


def year_end_by_title(title: str, published: date | None) -> int | None:
    """The month in which the fiscal year ends by which the title numbers a part that the calendar's has yet to see.

    "Q2 FY26" of August 2025 is over, so that it is no year of the calendar: of the common years the latest that fits,
    else the year whose part ended last before the publication.

    >>> year_end_by_title("Halden Q2 FY26: notes", date(2025, 8, 28))
    1
    """
    rows = [*_LABEL, *_BARE_LABEL] if _RESULTS.search(title) else _LABEL
    found = next((match for row in rows if (match := row.search(title))), None)
    if found is None or published is None or published.year not in _PLAUSIBLE_YEARS:
        return None
    groups = found.groupdict()
    year = int(groups["year"]) if len(groups["year"]) == 4 else 2000 + int(groups["year"])
    index = int(groups["index"]) if groups.get("index") else _ORDINALS.index(groups["ordinal"].lower()) + 1
    months = index * (3 if groups["part"] in "Qq" else 6)
    if months > 12:
        return None
    ages = {}
    for end in range(1, 13):
        last = fiscal_part(year, end).first
        over = add_months(last, months) - timedelta(days=1)
        ages[end] = (published - over).days
    if ages[12] >= 0:
        return None
    fitting = {end: age for end, age in ages.items() if _REPORTED[0] <= age <= _REPORTED[1]}
    common = [end for end in _COMMON_ENDS if end in fitting]
    return common[0] if common else min(fitting, key=lambda end: fitting[end], default=None)


_REPORTED = (5, 75)
"""Days after its end in which a part of a year is reported."""


def names_by_start(text: str) -> bool:
    """Whether the text says that a fiscal year bears the number of the year in which it starts."""
    return bool(_BY_START.search(text)) or any(int(match["ends"]) == int(match["year"]) + 1 for match in _LABELLED_YEAR.finditer(text))


_SLASHED = regex(r"(?<![\d/])(\d{1,2})/(\d{1,2})/\d{4}(?![\d/])")


def _day_first(text: str) -> bool | None:
    """How the text writes slashed dates, by those that can be read one way only."""
    firsts, seconds = 0, 0
    if "/" not in text:
        return None
    for match in _SLASHED.finditer(text):
        firsts += int(match[1]) > 12 >= int(match[2])
        seconds += int(match[2]) > 12 >= int(match[1])
    return None if bool(firsts) == bool(seconds) else bool(firsts)
