"""Split claims by whom they speak of, without holding every name against every other.

Two names can only be one if they have the same words but for spelling, or if one is the other's acronym. So each
name is put under keys that any name of the same subject shares with it, and compared with its namesakes alone:
a corpus of a thousand companies needs a thousand look-ups and not half a million comparisons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claims.match.phrases import LEGAL, PARTS, WHOLE, Words, acronym_key, may_not_be_odd, part_name, same_part, tokens
from claims.match.spelling import spellings
from claims.model import Claim

Name = tuple[str | None, str | None]
"""Subject and scope."""
Key = tuple[tuple[str, ...], tuple[str, ...]]


MOST_NEAR = 100
"""Namesakes under one key that a name is compared with, the alphabetically nearest: a list of a thousand names that are
each a typing error away from another is no list of spellings of one company."""


def by_subject(claims: Sequence[Claim], words: Words, spelt: Mapping[str, str] | None = None) -> list[list[Claim]]:
    """Claims of one subject and scope together: names are compared once each, a part of a company with its name.

    ``spelt``: spellings of all words of the names, as :func:`spellings_of` finds them, if they are known already.
    """
    said: dict[Likeness, list[Claim]] = defaultdict(list)
    first: dict[Likeness, Name] = {}
    for name, stated in sorted(_claims_of(claims).items(), key=lambda item: (item[0][0] or "", item[0][1] or "")):
        likeness = _likeness(name, words)
        said[likeness].extend(stated)
        first.setdefault(likeness, name)
    spelt = spellings_of(first.values(), words) if spelt is None else spelt
    groups: list[tuple[list[Name], list[Claim]]] = []
    groups_under: dict[Key, list[int]] = defaultdict(list)
    for likeness, name in first.items():
        keys = keys_of(name, spelt, words)
        near = sorted({number for key in keys for number in groups_under[key][-MOST_NEAR:]})
        home = next((groups[n] for n in near if all(_one_subject(name, other, words) for other in groups[n][0])), None)
        if home is None:
            for key in keys:
                groups_under[key].append(len(groups))
            home = ([], [])
            groups.append(home)
        home[0].append(name)
        home[1].extend(said[likeness])
    return [members for _, members in groups]


def _claims_of(claims: Sequence[Claim]) -> dict[Name, list[Claim]]:
    found: dict[Name, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.subject, claim.scope].append(claim)
    return found


Likeness = tuple[object, ...]


def _likeness(name: Name, words: Words) -> Likeness:
    """All of a name that decides which names it is one with: names that share it need not be compared twice.

    Its words, that is.
    """
    return name if name[0] is None else (*_phrases(name, words), bool(name[1]))


def spellings_of(names: Iterable[Name], words: Words) -> dict[str, str]:
    """The spellings of all words of names, for :func:`by_subject`."""
    return spellings({word for name in names for word in words_of(name, words)})


def words_of(name: Name, words: Words = tokens) -> frozenset[str]:
    """The words of a name whose spelling :func:`keys_of` asks for.

    >>> sorted(words_of(("Acme Corp", "stores team")))
    ['acme', 'store']
    """
    return frozenset(word for phrase in _phrases(name, words) for word in phrase)


def keys_of(name: Name, spelt: Mapping[str, str], words: Words = tokens) -> set[Key]:
    """Keys of which any two names that :func:`claims.match.phrases.same_part` takes for one share at least one, acronyms apart.

    ``spelt``: one spelling for each of its words, as `claims.match.spelling.spellings` of all words gives it.

    >>> spelt = {"acme": "acme", "acmes": "acme"}
    >>> keys_of(("Acme", None), spelt) == keys_of(("Acmes Inc", None), spelt)
    True
    """
    subject, whole, scope = _phrases(name, words)
    base = ("subject", *sorted(spelt[token] for token in subject))
    return {(base, part) for part in _scope_keys(scope, spelt)} | {_whole_key(whole, spelt)}


def block_keys_of(name: Name, spelt: Mapping[str, str], words: Words = tokens) -> set[Key]:
    """Those of :func:`keys_of`, and one for the company with whatever part: an equal figure may be of one fact though read of two parts.

    Names between which no chain of such keys leads, nor of `claims.match.joining.figure_keys` of their claims, have no part in each
    other's facts: such chains are the blocks that are matched anew, each as a whole, when claims come to a warehouse.
    """
    subject, _, _ = _phrases(name, words)
    return keys_of(name, spelt, words) | {(("company", *sorted(spelt[token] for token in subject)), ())}


def whole_keys_of(name: Name, spelt: Mapping[str, str], words: Words = tokens) -> set[Key]:
    """The key of subject and part together, where there is a part: what alone ties names that are else matched text by text.

    >>> whole_keys_of(("AWS", None), {}), whole_keys_of(("AWS", "stores"), {"aws": "aws", "store": "store"})
    (set(), {(('whole', 'aws', 'store'), ())})
    """
    _, whole, _ = _phrases(name, words)
    return {_whole_key(whole, spelt)} if name[1] else set()


def _whole_key(whole: tuple[str, ...], spelt: Mapping[str, str]) -> Key:
    return ("whole", *sorted(spelt[token] for token in whole)), ()


def initials_of(name: Name) -> dict[str, bool]:
    """What a company goes by for short, or its part; and whether that is how it is called here.

    >>> initials_of(("Amazon Web Services", None)), initials_of(("Amazon", "AWS segment")), initials_of(("Amazon", "stores"))
    ({'AWS': False}, {'AWS': True}, {})
    """
    own = part_name(name[1])
    found = {key: key == name[0] for key in (acronym_key(name[0]),) if key}
    return found | ({own: True} if own and own == acronym_key(own) else {})


def _phrases(name: Name, words: Words) -> tuple[tuple[str, ...], ...]:
    """The words of the subject, of subject and scope together, and of the scope."""
    subject, scope = name
    return words(subject, LEGAL), words(f"{subject} {scope or ''}", WHOLE), words(scope, PARTS)


def _scope_keys(scope: tuple[str, ...], spelt: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Scopes that are one share a word, and all of the numbers and short words, which no scope may lack."""
    fixed = [token for token in scope if may_not_be_odd(token)]
    return [(*fixed, "", spelt[token]) for token in scope] or [()]


def _one_subject(a: Name, b: Name, words: Words) -> bool:
    if a[0] is None or b[0] is None:
        return a == b
    return all(same_part(a[0], a[1], b[0], b[1], words))
