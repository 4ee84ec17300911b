"""Names that one document leaves short and another spells out: "AWS" here, "Amazon Web Services (AWS)" there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from claims.model import Entity, Reference, ReferenceFact


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
    return tuple(replace(fact, entity=names.get(fact.entity.lower(), fact.entity)) for fact in reference.facts)


def _is_short(short: str, full: str) -> bool:
    """An acronym, or a name with fewer words that the full one begins with."""
    initials = "".join(word[0] for word in full.replace("-", " ").split() if word[:1].isupper())
    return (short.isupper() and short == initials.upper()) or full.lower().startswith(short.lower() + " ")
