"""Whether two phrases name the same company, part, place or group of people.

Names are compared token by token with rapidfuzz, so that a plural, a hyphen or a typing error does
not matter, and then refused wherever each side has a word that the other lacks: ``South Korea`` is
never ``North Korea``, ``Northwind Air`` never ``Northwind Rail``, "UK staff" never "US staff".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from rapidfuzz import fuzz

from claims.match.spelling import OPPOSITES, alike
from claims.regex import regex

_TOKEN = regex(r"[^\W_]+")
_POSSESSIVE = regex(r"['’]s?\b")
_DOT_COM = regex(r"\.(com|net|org|io|co)\b", re.IGNORECASE)
_INITIALS = regex(r"(?<![^\W_])([^\W\d_])\.(?=[^\W\d_]\.|\s|$)")

_SMALL_WORDS = frozenset({
    "the", "a", "an", "of", "in", "at", "on", "for", "and", "or", "to", "from", "by", "with", "its", "our", "their", "his", "her",
    "that", "which", "who", "s", "this", "these", "those", "all", "other", "company", "companys",
})  # fmt: skip
LEGAL = frozenset({
    "inc", "incorporated", "plc", "ltd", "limited", "corp", "corporation", "co", "llc", "llp", "ag", "sa", "se", "nv", "bv", "gmbh",
    "asa", "ab", "oyj", "spa", "kk", "group", "holdings", "holding",
})  # fmt: skip
PARTS = frozenset({
    "team", "teams", "group", "groups", "department", "departments", "division", "divisions", "unit", "units", "business",
    "businesses", "arm", "arms", "segment", "segments", "operation", "operations", "function", "functions", "staff", "employee",
    "employees", "worker", "workers", "job", "jobs", "role", "roles", "post", "posts", "position", "positions", "people", "site",
    "work", "works", "plant", "office", "offices", "area", "areas", "running",
})  # fmt: skip
WHOLE = PARTS | LEGAL
_NO_INITIAL = _SMALL_WORDS | LEGAL
_SCOPE_SHARE = 0.6
"""Share of the longer phrase that the shorter must cover where it lies within it: two of three words, three of five."""


Words = Callable[[str | None, frozenset[str]], tuple[str, ...]]
"""What :func:`tokens` does. Whoever compares many phrases passes ``functools.cache(tokens)``: each distinct phrase is split once."""


def tokens(phrase: str | None, drop: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Case-folded words without small words and ``drop``, sorted and distinct.

    >>> tokens("the Company's Physical Stores Technology team", drop=frozenset({"team"}))
    ('physical', 'stores', 'technology')
    """
    folded = _folded(phrase or "")
    found = {_singular(token) for token in _TOKEN.findall(folded)} if drop >= PARTS else set(_TOKEN.findall(folded))
    kept = found - _SMALL_WORDS
    return tuple(sorted(kept - drop or kept))


def _folded(phrase: str) -> str:
    """Case-folded, without what does not tell names apart. Each pattern is asked only where it has something to find."""
    folded = phrase.lower() if phrase.isascii() else unicodedata.normalize("NFKC", phrase).casefold()
    dotted = "." in folded
    if dotted:
        folded = _DOT_COM.sub("", folded)
    if "'" in folded or "’" in folded:
        folded = _POSSESSIVE.sub("", folded)
    return _INITIALS.sub(r"\1", folded) if dotted else folded


def _singular(token: str) -> str:
    return token[:-1] if len(token) > 3 and token.endswith("s") and not token.endswith(("ss", "us", "is")) else token


def _pair_off(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The tokens of each that have no counterpart in the other."""
    left, right = [t for t in a if t not in b], [t for t in b if t not in a]
    for token in tuple(left):
        best = max(right, key=lambda other: (fuzz.ratio(token, other), other), default=None)
        if best is not None and alike(token, best):
            left.remove(token)
            right.remove(best)
    return left, right


def same_name(a: str | None, b: str | None, words: Words = tokens) -> bool:
    """Whether two names of companies or parts are one: equal but for legal form, possessive, case, or an acronym.

    >>> same_name("Amazon.com, Inc.", "Amazon"), same_name("AWS", "Amazon Web Services"), same_name("Amazon", "Amazon Web Services")
    (True, True, False)
    """
    if a is None or b is None:
        return False
    if a == b:
        return True
    x, y = words(a, LEGAL), words(b, LEGAL)
    if x == y:
        return bool(x)
    if len(x) == len(y) and _pair_off(x, y) == ([], []):
        return True
    return _is_acronym(a, b) or _is_acronym(b, a)


def _is_acronym(short: str, long: str) -> bool:
    return _looks_like_acronym(short) and _initials(long) == short


def _looks_like_acronym(name: str) -> bool:
    return 2 < len(name) <= 6 and name.isupper() and name.isalpha()


def _initials(name: str) -> str | None:
    """The initials of a name of three words or more."""
    parts = [word for word in _TOKEN.findall(_DOT_COM.sub("", name)) if word.casefold() not in _NO_INITIAL]
    return "".join(word[0] for word in parts).upper() if len(parts) > 2 else None


def acronym_key(name: str | None) -> str | None:
    """What an acronym and the name it stands for have in common.

    >>> acronym_key("AWS"), acronym_key("Amazon Web Services"), acronym_key("Amazon")
    ('AWS', 'AWS', None)
    """
    return None if name is None else name if _looks_like_acronym(name) else _initials(name)


def same_scope(a: str | None, b: str | None, words: Words = tokens) -> bool:
    """Whether two scopes are one. No scope is only no scope.

    >>> same_scope("stores technology group", "our Physical Stores Technology team"), same_scope("UK staff", "US staff")
    (True, False)
    >>> same_scope("sales", "sales, marketing and global services")
    False
    """
    if not a or not b:
        return not a and not b
    if a == b:
        return True
    x, y = words(a, PARTS), words(b, PARTS)
    left, right = _pair_off(x, y)
    if left and right:
        return False
    odd = {*left, *right}
    if any(odd & group for group in OPPOSITES) or any(may_not_be_odd(token) for token in odd):
        return False
    longer = max(len(x), len(y))
    return longer > 0 and (longer - len(odd)) / longer >= _SCOPE_SHARE


def may_not_be_odd(token: str) -> bool:
    """Whether a word makes two scopes differ if only one has it: a number, "UK"."""
    return token.isdigit() or len(token) <= 2


def same_part(
    subject_a: str | None, scope_a: str | None, subject_b: str | None, scope_b: str | None, words: Words = tokens
) -> tuple[bool, bool]:
    """Whether subjects and scopes agree, a part being written in either place.

    ``("Brackenfold Tiles Northallow works", None)`` is ``("Brackenfold Tiles", "Northallow")``.
    """
    if same_name(subject_a, subject_b, words):
        return True, same_scope(scope_a, scope_b, words)
    if _by_its_initials(subject_a, scope_a, subject_b, scope_b) or _by_its_initials(subject_b, scope_b, subject_a, scope_a):
        return True, True
    if subject_a and subject_b and (scope_a or scope_b):
        whole_a, whole_b = (words(f"{s} {p or ''}", WHOLE) for s, p in ((subject_a, scope_a), (subject_b, scope_b)))
        if len(whole_a) == len(whole_b) and _pair_off(whole_a, whole_b) == ([], []):
            return True, True
    return False, False


def _by_its_initials(subject: str | None, scope: str | None, name: str | None, part: str | None) -> bool:
    """Whether a part of a company is what goes by a full name elsewhere: Amazon's "AWS segment" and Amazon Web Services."""
    if subject is None or name is None or part or not name.startswith(f"{subject} "):
        return False
    short = part_name(scope)
    return short is not None and _is_acronym(short, name)


def part_name(scope: str | None) -> str | None:
    """A part's own name, without the word for what it is.

    >>> part_name("AWS segment"), part_name("staff")
    ('AWS', None)
    """
    return " ".join(word for word in (scope or "").split() if word.casefold() not in PARTS) or None


def within_scope(a: str, b: str, words: Words = tokens) -> bool:
    """Whether one phrase names what the other does, or a part of it, by the words of the shorter.

    >>> within_scope("the running of physical stores", "store operations"), within_scope("marketing", "customer support")
    (True, False)
    """
    left, right = _pair_off(words(a, WHOLE), words(b, WHOLE))
    odd = {*left, *right}
    return not (left and right) and not any(odd & group for group in OPPOSITES)
