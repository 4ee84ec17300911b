"""Nouns that count the same things: pupils and students, homes and households, heads and staff."""

from __future__ import annotations

_SAME = (
    "home household family house dwelling flat apartment tenant property",
    "person people resident inhabitant citizen head capita adult soul",
    "pupil student child youngster learner place",
    "staff employee employed worker people person head headcount workforce colleague job post position member crew hand team salary wage payroll workers",
    "customer client user subscriber account policyholder shopper buyer",
    "store shop outlet branch restaurant site location supermarket pub cafe counter",
    "passenger traveller rider journey trip fare commuter",
    "visitor guest visit attendance admission spectator fan",
    "car vehicle van truck lorry bus unit machine trailer coach tractor",
    "patient case treatment operation",
    "share stock security unit",
    "tonne ton metric",
    "room key bedroom",
    "order purchase basket sale parcel transaction",
    "investor backer shareholder holder member",
    "plant factory mill works site",
    "barrel bbl",
    "acre hectare",
    "km kilometre kilometer",
    "mw megawatt",
    "book copy title",
    "desk seat place",
    "teacher tutor",
    "loan mortgage borrower",
    "flight departure",
)
_GROUPS: dict[str, frozenset[int]] = {}
for _index, _row in enumerate(_SAME):
    for _word in _row.split():
        _GROUPS[_word] = _GROUPS.get(_word, frozenset()) | {_index}


def stem(word: str) -> str:
    """A noun in the singular, roughly.

    >>> stem("Families"), stem("buses"), stem("pupils"), stem("business")
    ('family', 'bus', 'pupil', 'business')
    """
    word = word.casefold()
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "uses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def one_noun(a: str, b: str) -> bool:
    """Whether two nouns count the same things.

    >>> one_noun("households", "home"), one_noun("employees", "head"), one_noun("trucks", "tonne")
    (True, True, False)
    """
    x, y = stem(a), stem(b)
    return bool(x) and (x == y or bool(_GROUPS.get(x, frozenset()) & _GROUPS.get(y, frozenset())))
