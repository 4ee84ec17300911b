"""Names that one document leaves short and another spells out: "AWS" here, "Amazon Web Services (AWS)" there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from claims.model import Claim, Entity, Fact
from claims.reference import Reference, ReferenceFact


def spelled_out(casts: Iterable[tuple[Entity, ...]]) -> dict[str, str]:
    """Short name -> full name, where some document uses both for one entity and no other reading of it exists.

    >>> aws = Entity("Amazon Web Services", ("AWS", "Amazon Web Services"))
    >>> spelled_out([(aws,), (Entity("AWS", ("AWS",)),)])
    {'AWS': 'Amazon Web Services'}
    """
    full: dict[str, set[str]] = defaultdict(set)
    alone: set[str] = set()
    for entities in casts:
        for entity in entities:
            alone.add(entity.name)
            for name in entity.names:
                if name != entity.name and _is_short(name, entity.name):
                    full[name].add(entity.name)
    return {short: next(iter(names)) for short, names in sorted(full.items()) if len(names) == 1 and short in alone}


def known_facts(reference: Reference) -> tuple[ReferenceFact, ...]:
    """The user's facts under the names that aliases give their entities, as claims carry them.

    >>> fact = ReferenceFact("AWS", "revenue", "2023", None, None, "USD", "annual report", True)
    >>> [known.entity for known in known_facts(Reference(aliases=(("aws", "Amazon Web Services"),), facts=(fact,)))]
    ['Amazon Web Services']
    """
    names = {alias.lower(): name for alias, name in reference.aliases}
    calendars = dict(reference.fiscal_year_ends)
    merged = merged_names(reference)
    known = ((fact, names.get(fact.entity.lower(), fact.entity)) for fact in reference.facts)
    return tuple(
        replace(fact, entity=merged.get(name, name), fiscal_year_end=calendars.get(name, calendars.get(fact.entity)))
        for fact, name in known
    )


def merged_names(reference: Reference) -> dict[str, str]:
    """Name -> the name it is read as, by what a person decided; chains are followed to their end.

    >>> merged_names(Reference(merged=(("Orrin", "Orrin Foods"), ("Orrin Foods", "Orrin Group"))))
    {'Orrin': 'Orrin Group', 'Orrin Foods': 'Orrin Group'}
    """
    return _followed(dict(reference.merged))


def full_names(spelled: Mapping[str, str], reference: Reference) -> dict[str, str]:
    """Name -> the name that its claims are compared under: what documents spell out, but what a person decided first.

    >>> full_names({"AWS": "Amazon Web Services"}, Reference(apart=(("AWS", "Amazon Web Services"),)))
    {}
    >>> full_names({"AWS": "Amazon Web Services"}, Reference(merged=(("the cloud arm", "AWS"),)))["the cloud arm"]
    'Amazon Web Services'
    """
    decided = {frozenset(pair) for pair in (*reference.apart, *reference.merged)}
    links = {short: full for short, full in spelled.items() if frozenset((short, full)) not in decided}
    return _followed(links | dict(reference.merged))


def _followed(step: Mapping[str, str]) -> dict[str, str]:
    """Each name -> where its chain of steps ends; of names that stand in a circle, the first of the alphabet stands for all."""
    found: dict[str, str] = {}
    for name in step:
        chain = [name]
        while (after := step.get(chain[-1], chain[-1])) not in chain:
            chain.append(after)
        found[name] = chain[-1] if after == chain[-1] else min(chain[chain.index(after) :])
    return {name: end for name, end in found.items() if name != end}


def parted(facts: Iterable[Fact], claims: Mapping[str, Claim], reference: Reference) -> tuple[Fact, ...]:
    """Facts without claims of two subjects that a person found not to be one: such a fact falls into one for each.

    The subject with most claims keeps those of names that are apart from none of it. ``claims``: id -> claim.
    """
    apart = {frozenset(pair) for pair in reference.apart}
    return tuple(part for fact in facts for part in _parted(fact, claims, apart)) if apart else tuple(facts)


def _parted(fact: Fact, claims: Mapping[str, Claim], apart: set[frozenset[str]]) -> list[Fact]:
    held: dict[str | None, list[str]] = defaultdict(list)
    for key in fact.claims:
        held[claims[key].subject].append(key)
    groups: list[list[str | None]] = []
    for subject in sorted(held, key=lambda name: (-len(held[name]), name or "")):
        home = next((group for group in groups if not any(frozenset((subject, other)) in apart for other in group)), None)
        if home is None:
            groups.append(home := [])
        home.append(subject)
    if len(groups) == 1:
        return [fact]
    return [replace(fact, claims=tuple(sorted(key for name in group for key in held[name])), subject=group[0]) for group in groups]


def _is_short(short: str, full: str) -> bool:
    """An acronym, or a name with fewer words that the full one begins with."""
    initials = "".join(word[0] for word in full.replace("-", " ").split() if word[:1].isupper())
    return (short.isupper() and short == initials.upper()) or full.lower().startswith(short.lower() + " ")
