"""Words that tell one event as a verb and as a noun: appointed and appointment, resigned and resignation, frozen and freeze.

Beside the thesaurus, which swaps one noun for another, an event is taken up again by another form of its word.
"""

from __future__ import annotations

from functools import cache

from claims.checks.thesaurus import akin, stem

_ROWS = """
complain complaint
freeze froze frozen
bankrupt bankruptcy insolvent insolvency collapse administration receivership
sell sale sold
die death dead
choose choice chosen
fly flight flew
lose loss lost
marry marriage wedding wed
begin start launch open commence
end close finish stop cease closure
fail failure
arrive arrival
depart departure leave left
decide decision
elect election
succeed succession
bury burial funeral buried
bear birth born
steal theft stolen
strike struck walkout
merge merger
buy purchase bought acquire acquisition takeover
flood flooded
burn fire blaze burnt
grow growth
ban banned
speak speech spoke
spill leak discharge escape release overflow
hurt harm injure injury casualty wound hospital treat burn bruise ambulance
fault defect failure
debt loan borrowing overdraft mortgage
delay late
accident incident collision crash
refuse decline reject
protest object objection
"""
_TABLE: dict[str, frozenset[int]] = {}
for _number, _row in enumerate(_ROWS.strip().splitlines()):
    for _word in _row.split():
        _TABLE[stem(_word)] = _TABLE.get(stem(_word), frozenset()) | {_number}
_NONE: frozenset[int] = frozenset()
_ROOT = 5
"""Letters that two forms of one word share."""
_ENDINGS = frozenset(
    "t s l al ment ation ition tion ion ance ence ure e y er or ing ings age ter ed d sion ission on n ant ee ery ication ulation ption sal val".split()
)


@cache
def kin(a: str, b: str) -> bool:
    """Whether two stems may be two forms of one word, or words for one thing.

    >>> kin("appoint", "appointment"), kin(stem("approved"), stem("approval")), kin(stem("frozen"), stem("freeze")), kin("depart", "sale")
    (True, True, True, False)
    """
    if akin(a, b) or not _TABLE.get(a, _NONE).isdisjoint(_TABLE.get(b, _NONE)):
        return True
    short, long = sorted((a, b), key=len)
    same = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return same >= _ROOT and len(short) - same <= 2 and (not short[same:] or short[same:] in _ENDINGS) and long[same:] in _ENDINGS
