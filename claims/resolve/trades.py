"""Names in front of what somebody does: "the Leeds printer", "the League One club", "the FTSE 250 housebuilder".

Such a name says where or of what list the company is that was named before; it is neither the owner of a figure nor a part of it.
"""

from __future__ import annotations

import re

from claims.regex import regex
from claims.resolve.lexicon import PLACES
from claims.resolve.names import NameMention

_TRADE = (
    r"[a-z]*(?:makers?|builder|miller|seller|grower|merchant|dealer|contractor|printer|haulier|brewer|baker|distiller|hotelier|retailer|wholesaler|distributor|manufacturer|producer|supplier|insurer|lender"
    r"|developer|broadcaster|grocer|publisher|operator|consultancy|startup|start-up|specialist|outfitter|processor|packer|refiner|miner|smelter)"
    r"|club|side|outfit|firm|charity|utility|airline|employer|landlord|carrier|co-operative|cooperative|co-op"
)
OF_ITS_KIND = regex(
    r"(?i)\b(?:region|country|world|nation|state|county|city|town|village|industry|sector|continent|area|island|district|province|valley|coast|borough|north|south|east|west|"
    + "|".join(map(re.escape, sorted(PLACES)))
    + r")['’]s\s+(?:(?:second|third|fourth|fifth|single)[\s-])?(?:largest|biggest|oldest|leading|top|best|busiest|fastest|smallest|only|first|last|main|premier|longest|highest|newest)\b"
)
""" "The region's largest hospital" is what a company is said to be, where "the company's largest plant" is a part of it."""
_IS_TRADE = regex(_TRADE)
_NAMED_TRADE = regex(
    rf"\s+(?:[A-ZÀ-Þ][\w.&-]*\s+){{1,3}}(?:\d{{2,3}}\s+)?(?:(?!(?:and|or|for|in|of|at|to|by|with|that|which|who|was|were|is|has|had|are)\b)[a-z][a-z-]*,?\s+|and\s+){{0,4}}?(?:{_TRADE})\b"
)
_IN_FRONT = regex(
    rf"\s+(?:\d{{2,3}}\s+)?(?:(?!(?:and|or|for|in|of|at|to|by|with|that|which|who|was|were|is|has|had|are)\b)[a-z][a-z-]*,?\s+|and\s+){{0,4}}?(?:{_TRADE})\b"
)
_BEHIND_DATE = regex(r"\b(?:1[5-9]|20)\d\d,\s+$")
_CELL_ENDS = regex(r"(?:,\s+[A-ZÀ-Þ][\w .-]{1,24})?[^\S\n]*(?:\n|\||$)")
_THE = regex(r"\b(?:[Tt]he|[Tt]hat|[Tt]his)\s+(?:[a-z-]+\s+)?$")
_ANY = regex(rf"{_THE.pattern[:-1]}$|\b[Aa]n?\s+(?:[a-z-]+\s+)?$")


def only_places(text: str, mention: NameMention, definite: bool = False) -> bool:
    """Whether a mention only says where a company is, or of what list; ``definite``: and the company was named before.

    >>> # "The Leeds printer employs 400 people", of Leeds: true; "Leeds Printers employs 400 people": false
    """
    if mention.possessive or not (_THE if definite else _ANY).search(text, max(0, mention.start - 24), mention.start):
        return False
    return _IN_FRONT.match(text, mention.end, mention.end + 80) is not None


def is_trade(noun: str) -> bool:
    """Whether a noun says what a company does: "sawmiller", "toolmaker", "wholesaler"."""
    return _IS_TRADE.fullmatch(noun) is not None


def trade_behind(text: str, at: int) -> int | None:
    """Where the noun ends in "the Leeds printer", from behind "the"; ``None`` where a name goes on otherwise."""
    match = _NAMED_TRADE.match(text, at, at + 100)
    return match.end() if match else None


def only_describes(text: str, mention: NameMention) -> bool:
    """ "Britain's oldest brewery", "the League One club": what somebody is called who was named before."""
    return (
        stands_behind_date(text, mention)
        or only_places(text, mention, definite=True)
        or OF_ITS_KIND.match(text, mention.start, mention.end + 30) is not None
    )


def stands_behind_date(text: str, mention: NameMention) -> bool:
    """ "Founded: 14 September 1931, Fiskila": where, in a line of facts."""
    return (
        _BEHIND_DATE.search(text, max(0, mention.start - 8), mention.start) is not None and _CELL_ENDS.match(text, mention.end) is not None
    )
