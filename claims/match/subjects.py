"""Split claims by whom they speak of, without holding every name against every other.

Two names can only be one if they have the same words but for spelling, or if one is the other's acronym. So each
name is put under keys that any name of the same subject shares with it, and compared with its namesakes alone:
a corpus of a thousand companies needs a thousand look-ups and not half a million comparisons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claims.match.phrases import LEGAL, PARTS, WHOLE, Words, acronym_key, may_not_be_odd, same_part, spellings
from claims.model import Claim

Name = tuple[str | None, str | None]
"""Subject and scope."""
Key = tuple[tuple[str, ...], tuple[str, ...]]


MOST_NEAR = 100
"""Namesakes under one key that a name is compared with, the alphabetically nearest: a list of a thousand names that are
each a typing error away from another is no list of spellings of one company."""


def by_subject(claims: Sequence[Claim], words: Words) -> list[list[Claim]]:
    """Claims of one subject and scope together: names are compared once each, a part of a company with its name."""
    claims_of: dict[Name, list[Claim]] = defaultdict(list)
    for claim in claims:
        claims_of[claim.subject, claim.scope].append(claim)
    keys = _keys(claims_of, words)
    groups: list[tuple[list[Name], list[Claim]]] = []
    groups_under: dict[Key, list[int]] = defaultdict(list)
    for name in sorted(claims_of, key=lambda pair: (pair[0] or "", pair[1] or "")):
        near = sorted({number for key in keys[name] for number in groups_under[key][-MOST_NEAR:]})
        home = next((groups[n] for n in near if all(_one_subject(name, other, words) for other in groups[n][0])), None)
        if home is None:
            for key in keys[name]:
                groups_under[key].append(len(groups))
            home = ([], [])
            groups.append(home)
        home[0].append(name)
        home[1].extend(claims_of[name])
    return [members for _, members in groups]


def _keys(names: Iterable[Name], words: Words) -> dict[Name, set[Key]]:
    """Keys of which any two names that :func:`claims.match.phrases.same_part` takes for one share at least one."""
    split = {name: (words(name[0], LEGAL), words(f"{name[0]} {name[1] or ''}", WHOLE), words(name[1], PARTS)) for name in names}
    spelt = spellings({token for kinds in split.values() for tokens in kinds for token in tokens})
    found: dict[Name, set[Key]] = {}
    for name, (subject, whole, scope) in split.items():
        bases = [("subject", *sorted(spelt[token] for token in subject))]
        if acronym := acronym_key(name[0]):
            bases.append(("initials", acronym))
        parts = _scope_keys(scope, spelt)
        found[name] = {(base, part) for base in bases for part in parts} | {(("whole", *sorted(spelt[token] for token in whole)), ())}
    return found


def _scope_keys(scope: tuple[str, ...], spelt: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Scopes that are one share a word, and all of the numbers and short words, which no scope may lack."""
    fixed = [token for token in scope if may_not_be_odd(token)]
    return [(*fixed, "", spelt[token]) for token in scope] or [()]


def _one_subject(a: Name, b: Name, words: Words) -> bool:
    if a[0] is None or b[0] is None:
        return a == b
    return all(same_part(a[0], a[1], b[0], b[1], words))
