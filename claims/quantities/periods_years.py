"""When four digits are a year, and when a name is a month's."""

from __future__ import annotations

import re
from datetime import date

from claims.quantities.periods_lexicon import Token
from claims.regex import regex

_BEFORE = regex(
    r"(?i)(?:\b(?:in|since|of|by|from|to|until|till|for|during|through|before|after|between|versus|vs\.?|against|than|over|on|early|late|"
    r"mid|year|years|throughout|around|circa|ended|ending|spring|summer|autumn|winter|fall|and|or|calendar|full-year|"
    r"the|a|an|its|their|our|his|her|whole|all|record|with|as|beyond|into|at|[’']s|compared|season|summer|class|office|founded|established|est\.|born|built|opened|closed|died)\s+(?:about\s+|around\s+|early\s+|late\s+|mid-?)?"
    r"|[(|\t\n:;,/–—-]\s*|mid-)$"
)
_COUNTED = regex(
    r"(?i)[\s-]*(?:%|per\s*cent|percent|people|persons|employees|workers|staff|jobs|men|women|posts|positions|roles|stores|shops|units|homes|"
    r"tonnes|tons|miles|kilomet|metres|meters|square|megawatt|mw\b|kw|hours|days|weeks|years|months|shares|customers|users|pages|places|"
    r"million|billion|thousand|hundred|m\b|bn\b|k\b|km\b|kg\b|euros?\b|dollars?\b|pounds?\b|rupees\b|yen\b|feet|ft\b|others|redundanc|layoffs|"
    r"students|children|patients|beds|vehicles|cars|trucks|planes|farmers|members|companies\b|families|households|votes|points|bps|basis|"
    r"full-time|part-time|new\s+\w+s\b|additional|extra|more\b|fewer|less\b)"
)
_IDENTIFIER = regex(
    r"(?i)(?:[$£€¥₹#№]\s*|\b(?:rs|inr|usd|eur|gbp|nok|sek|dkk|no|nr|room|suite|box|page|section|ext|model|tel|phone|version|iso)\.?\s+"
    r"|(?<!\b(?:19|20)\d\d)(?<!\d)(?:\d{1,3}|\d{5,}|(?!19|20)\d{4})[ ])$"
)
_STRONG = regex(r"(?i)\b(?:in|since|during|until|till|by|between|throughout)\s+(?:early\s+|late\s+|mid-?)?$")


_MARKUP = regex(r"(?P<line>(?:\A|\n)\s*)(?:#{1,6}\s+)?[*_]*\Z|(?<=[^*_])[*_]+\Z")
"""Marks of bold type and of headings in front of a year."""


def is_year(text: str, token: Token, published: date | None) -> bool:
    """Whether those four digits name a year, by their value and the words beside them."""
    value = token.value
    if not 1600 <= value <= 2100:
        return False
    before = _MARKUP.sub(lambda mark: mark["line"] or "", text[max(0, token.start - 30) : token.start])
    after = text[token.end : token.end + 24].lstrip("*_")
    line = after.partition("\n")[0]
    if re.match(r"[\w%°]|[.,:]\d|[’']\w*\d", after):
        return False
    if _COUNTED.match(line):
        return _opens_entry(text, token) or (
            bool(_STRONG.search(before))
            and value % 100 != 0
            and not re.match(r"(?i)[\s-]*(?:%|per\s*cent|percent|m\b|bn\b|million|people|employees)", line)
        )
    round_or_odd = (value % 100 == 0 and value != 2000) or value > 2060 or value < 1800
    if round_or_odd:
        return bool(_STRONG.search(before))
    if _IDENTIFIER.search(before):
        return False
    if _STRONG.search(before):
        return True
    if not before.strip() or _BEFORE.search(before):
        return True
    # "2024 results", "sales 2024": in the middle of a sentence, the years around the publication
    return abs(value - (published.year if published else 2015)) <= 15


_ENTRY = regex(r"(?:\A|\n)[^\S\n]*(?:[*•·▪●–—-][^\S\n]+)?\Z")
_ENTRY_BEHIND = regex(r"[^\S\n]+[A-ZÀ-Þ][^\n]*\n\s*(?:[*•·▪●–—-][^\S\n]+)?(?:19|20)\d\d\b")
_ENTRY_ABOVE = regex(r"(?:\A|\n)[^\S\n]*(?:[*•·▪●–—-][^\S\n]+)?(?:19|20)\d\d[^\S\n]+[^\n]*\n\s*(?:[*•·▪●–—-][^\S\n]+)?\Z")
_ENTRY_REACH = 300


def _opens_entry(text: str, token: Token) -> bool:
    """The four digits open a line beside another line that a year opens: "2023 Hull acquired", "2024 Layoffs"."""
    if not _ENTRY.search(text[max(0, token.start - 8) : token.start]) or not re.match(r"[^\S\n]+[A-ZÀ-Þ]", text[token.end : token.end + 4]):
        return False
    if _ENTRY_BEHIND.match(text[token.end : token.end + _ENTRY_REACH]):
        return True
    return _ENTRY_ABOVE.search(text[max(0, token.start - _ENTRY_REACH) : token.start]) is not None


_NAMES = frozenset({"May", "April", "June", "August", "March"})
"""Months that are also given names, surnames or verbs."""
_LEADING = regex(
    r"(?i)(?:\b(?:in|of|by|since|until|till|from|to|through|during|before|after|and|or|for|on|between|the|this|last|next|late|early|mid|ended|"
    r"ending|end|than|with|against|versus|each|every|a|its|their|as|at|into|than|over|that|same|week|half)\s+|[-–—/(|,:;\n]\s*)$"
)


def is_month(text: str, start: int, end: int) -> bool:
    """Whether a capitalised month's name standing alone is the month: not "May I ask", "Theresa May" or "April Jones"."""
    name = text[start:end]
    if name not in _NAMES:
        return True
    before, after = text[max(0, start - 16) : start], text[end : end + 16]
    if _LEADING.search(before):
        return not (name in ("April", "June", "August") and re.match(r" [A-Z][a-z]+ (?:said|told|and|was|is)\b", after))
    if re.search(r"[A-Z][\w.'’]*\s+$", before):  # a surname
        return False
    starts = not before.strip() or bool(re.search(r"[.!?\"“”]\s*$", before))
    return not (starts and (name in ("May", "March") or re.match(r" [A-Z]", after)))
