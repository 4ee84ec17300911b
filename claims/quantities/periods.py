"""Find the words that name a period or date, and say which days they mean.

``find_periods`` reads English as news, releases and filings write it: full and partial dates,
quarters, halves, calendar and fiscal years, stretches ("the nine months to September"), words
that count from the day of publication ("last month") or from a neighbouring figure ("a year
earlier"). The forms are the rows of :mod:`claims.quantities.periods_grammar`.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from claims.model import PeriodMention
from claims.quantities.periods_context import Context, Role, written_years
from claims.quantities.periods_grammar import COMPILED, Build, Found
from claims.quantities.periods_lexicon import MONTHS, Token, tokens_of


def find_periods(text: str, published: date | None = None, fiscal_year_end: int | None = None) -> tuple[PeriodMention, ...]:
    """Every mention of a period, in order, none overlapping another; the longest form wins.

    ``published`` resolves what counts from the day of publication: without it such words are no
    mention. ``fiscal_year_end`` is the month in which the company's fiscal year ends, when it is known.

    >>> [m.period.iso for m in find_periods("Sales in Q4 2023 rose; in 2022 they fell.")]
    ['2023-Q4', '2022']
    """
    classes, tokens = tokens_of(text)
    context = Context(
        text, published, fiscal_year_end, names_by_start(text), _day_first(text), written_years(tokens, classes)
    )  # fmt: skip
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
        role = meaning.role or _role(text, found.start)
        taken.append(
            PeriodMention(
                found.start, found.end, meaning.period, meaning.shift, role, meaning.relative, meaning.is_date, meaning.weekday
            )  # fmt: skip
        )
    return tuple(sorted(taken, key=lambda mention: mention.start))


def _candidates(classes: str) -> list[tuple[int, int, re.Match[str], Build]]:
    """Every match of every row as token positions, longest first, then leftmost, then in the rows' order."""
    found = []
    for order, (rule, pattern) in enumerate(COMPILED):
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
            words[name] = text[tokens[at].start : tokens[at].end].lower()
    return Found(groups, words, tokens[first].start, tokens[last - 1].end, context)


# ---------------------------------------------------------------- the sense of the preposition

_ROLE = re.compile(
    r"(?i)\b(since|from|starting|until|till|by|before|through|up\s+to|no\s+later\s+than|as\s+of|as\s+at|at|between)"
    r"\s+(?:at\s+least\s+|about\s+|around\s+|early\s+|late\s+|mid-|the\s+)*$"
)
_ROLES: dict[str, Role] = {
    "since": "since", "from": "since", "starting": "since", "until": "until", "till": "until", "by": "until", "before": "until",
    "through": "until", "up": "until", "no": "until", "as": "at", "at": "at", "between": "between",
}  # fmt: skip


def _role(text: str, start: int) -> Role:
    match = _ROLE.search(text[max(0, start - 32) : start])
    return _ROLES[match[1].split()[0].lower()] if match else "in"


# ---------------------------------------------------------------- what the text says about its calendar

_MONTH = "(?P<month>" + "|".join(sorted((m.capitalize() for m in MONTHS), key=len, reverse=True)) + r")\b\.?"
_YEAR_END = re.compile(
    r"(?:(?:(?:fiscal|financial|trading|accounting)\s+year|\b52\s+weeks|\b53\s+weeks|year[\s-]end)(?:\s+\S+){0,4}?\s*\b(?:ends?|ended|ending|closes|closed|is|of|to)\b"
    r"|\bfull[\s-]year\s+(?:to|ended|ending)\b|\b(?<!half[\s-])(?:year|annual\s+accounts)\s+(?:to|ended|ending)\b)"
    r"\s+(?:in\s+|on\s+|the\s+|end\s+of\s+|end\s+)*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?" + _MONTH
)  # fmt: skip
_SPELLED = re.compile(r"(?:FY\s?['’]?\d+|(?:fiscal|financial)\s+year)[^.\n]{0,20}?\(?\b[A-Z][a-z]+\s*(?:-|–|to)\s*" + _MONTH)
_BY_START = re.compile(
    r"(?i)(?:fiscal|financial)\s+years?\b[^.\n]{0,40}\b(?:named|numbered|designated|called|labelled|labeled)\b[^.\n]{0,40}\b(?:starts?|begins?|started|began|beginning)\b"
)


def fiscal_year_end_of(text: str) -> int | None:
    """The month in which the text says its company's fiscal year ends; ``None`` when it says nothing or different things.

    >>> fiscal_year_end_of("In the year ended 31 March 2024 revenue fell.")
    3
    """
    months = Counter(MONTHS[match["month"].lower()] for pattern in (_YEAR_END, _SPELLED) for match in pattern.finditer(text))
    return next(iter(months)) if len(months) == 1 else None


def names_by_start(text: str) -> bool:
    """Whether the text says that a fiscal year bears the number of the year in which it starts."""
    return bool(_BY_START.search(text))


_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/\d{4}(?![\d/])")


def _day_first(text: str) -> bool | None:
    """How the text writes slashed dates, by those that can be read one way only."""
    firsts, seconds = 0, 0
    for match in _SLASHED.finditer(text):
        firsts += int(match[1]) > 12 >= int(match[2])
        seconds += int(match[2]) > 12 >= int(match[1])
    return None if bool(firsts) == bool(seconds) else bool(firsts)
