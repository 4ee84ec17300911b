"""How an entity stands in the text so far: when it was last named, how often, as what, and whose the figures were."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from claims.extract.view import SentenceView
from claims.resolve.discourse import Discourse
from claims.resolve.entities import Cast

NAMED_BACK = 6
"""Sentences back in which whoever is named is a candidate: about a paragraph, behind which a bare figure hardly hangs on a name."""
MOST_NAMED = 4
"""The companies that a text is about most are candidates wherever a figure stands: few texts tell of more than these at length."""


def remembered(view: SentenceView, cast: Cast, discourse: Discourse) -> set[int]:
    """Entities that a figure of this sentence can be about although the sentence does not name them."""
    found = {entity for entity in range(min(cast.companies, MOST_NAMED)) if cast.characters[entity].dealing != "deal"}
    found.update(entity for entity in discourse.owners if entity >= 0)
    first = view.sentence.index - NAMED_BACK
    for sentence in range(max(first, 0), view.sentence.index):
        found.update(em.entity for em in cast.named_in(sentence)[:MOST_NAMED] if em.mention.field == view.field)
    return found


def history_of(view: SentenceView, cast: Cast, discourse: Discourse, entity: int, alone: float) -> Iterator[tuple[str, float]]:
    """The features of one entity's past. ``alone`` is 1 where the sentence names nobody in front of the figure."""
    named = cast.sentences_of(entity)
    before = bisect_left(named, view.sentence.index)
    if not before:
        yield from (("not_yet", 1.0), ("not_yet_alone", alone))
    else:
        back = view.sentence.index - named[before - 1]
        yield from (("recent", 1.0 / back), ("recent_alone", alone / back))
        often = before / max(cast.most_named_before(view.sentence.index), 1)
        yield from (("often", often), ("often_alone", alone * often))
        if named[before - 1] >= discourse.block_start:
            yield from (("in_block", 1.0), ("in_block_alone", alone))
    if discourse.owners:
        share = discourse.owners.count(entity) / len(discourse.owners)
        yield from (("owned", share), ("owned_alone", alone * share))
    if discourse.section_owners:
        share = discourse.section_owners.count(entity) / len(discourse.section_owners)
        yield from (("owned_in_section", share), ("owned_in_section_alone", alone * share))
