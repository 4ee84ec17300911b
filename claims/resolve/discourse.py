"""What the text has been about when a sentence begins: the thread that "it", "the company" and a bare figure hang on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claims.extract.view import SentenceView
from claims.model import BlockKind
from claims.regex import regex
from claims.resolve.entities import Cast


@dataclass(frozen=True, slots=True)
class Discourse:
    """Entities are indexes into the cast; None is nobody yet."""

    focus: int | None = None
    """Whom the next sentence's "it" stands for."""
    owner: int | None = None
    """Whose the last figure was."""
    block: int = -1
    leader: int | None = None
    """Whom the current block, a paragraph or an entry of a list, names first, where that name opens it."""
    heading: frozenset[int] = frozenset()
    """Whom the heading above names."""
    entry: int | None = None
    """Whose the current entry or section is, by its label; see `entry_labels`."""
    block_start: int = 0
    """The first sentence of the current block."""
    owners: tuple[int, ...] = ()
    """Whose the last figures were, nobody's included."""
    section_owners: tuple[int, ...] = ()
    """Of these, the ones since the last heading."""


REMEMBERED = 12
"""Figures whose owners are remembered: some paragraphs, so that a long text costs no more for each figure than a short one."""


LEADING_WORDS = 2
"""A name leads its block with no more words than this in front: "• The Kestrel depot: ..."."""


RUN_IN = regex(r"\W*\*\*[^*\n]{3,120}[.:!]\*\*(?=\s|$)")
"""A heading in bold type at the head of its paragraph: "**2. Kestrel buys Dunmore.** Price: £11m"."""

TOLD = 4
"""Words of such a heading that says something, so that the name it begins with is no ordinary word with a capital."""


def enter(discourse: Discourse, view: SentenceView, cast: Cast) -> Discourse:
    """The discourse as a sentence begins: a new block has a new leader, a heading or a label opens a section."""
    here = cast.named_in(view.sentence.index)
    if view.sentence.block == discourse.block:
        return discourse
    discourse = replace(discourse, block=view.sentence.block, block_start=view.sentence.index)
    if run_in := RUN_IN.match(view.text, view.sentence.start, view.sentence.end):
        told = len(run_in.group().split()) >= TOLD
        headed = [
            em.entity
            for em in here
            if em.mention.end <= run_in.end() and (cast.may_head(em.entity) or (told and cast.looks_like_company(em.entity)))
        ]
        if headed:
            first = headed[0]
            return replace(discourse, heading=frozenset(headed), leader=first, entry=first, focus=first, section_owners=())
    label = next((em for em in here if em.mention.label and cast.may_head(em.entity)), None)
    if label and label.mention.label != "lead":
        return replace(discourse, heading=frozenset({label.entity}), leader=None, entry=label.entity, focus=label.entity, section_owners=())
    if view.kind is BlockKind.HEADING:
        return replace(discourse, heading=frozenset(em.entity for em in here), leader=None, entry=None, section_owners=())
    leader = None
    if here and cast.may_lead(here[0].entity) and len(view.words_between(view.sentence.start, here[0].mention.start)) <= LEADING_WORDS:
        leader = here[0].entity
    if label:
        return replace(discourse, leader=label.entity, entry=label.entity, focus=label.entity, section_owners=())
    if discourse.entry is not None and discourse.leader == discourse.entry and discourse.entry not in discourse.heading:
        return replace(discourse, leader=leader, entry=None)  # an entry that its first line labels ends with its paragraph
    return replace(discourse, leader=leader)


def leave(discourse: Discourse, view: SentenceView, cast: Cast, owners: list[int]) -> Discourse:
    """The discourse behind a sentence, ``owners`` being whose its figures were, in order."""
    focus = _next_focus(view, cast, discourse.focus, [owner for owner in owners if owner >= 0])
    if not owners and focus == discourse.focus:
        return discourse
    return replace(
        discourse, focus=focus,
        owner=owners[-1] if owners else discourse.owner,
        owners=(*discourse.owners, *owners)[-REMEMBERED:], section_owners=(*discourse.section_owners, *owners)[-REMEMBERED:],
    )  # fmt: skip


def _next_focus(view: SentenceView, cast: Cast, focus: int | None, owners: list[int]) -> int | None:
    """The sentence's grammatical subject, else the figures' owner, else the text's main entity or the only one named."""
    here = [em for em in cast.named_in(view.sentence.index) if cast.can_own(em.entity)]
    if any(em.mention.label in ("line", "item") for em in here):
        return focus
    if view.kind is BlockKind.HEADING:
        return here[0].entity if here else focus
    if view.kind in (BlockKind.TABLE_ROW, BlockKind.TITLE) or (view.kind is BlockKind.LIST_ITEM and not owners) or not here:
        return owners[-1] if owners and not here and view.kind is BlockKind.LIST_ITEM else focus
    first = here[0]
    if len(view.words_between(view.sentence.start, first.mention.start)) <= 3 and not first.mention.possessive:
        return first.entity
    if owners:
        return max(set(owners), key=lambda e: (owners.count(e), -e))
    named = {em.entity for em in here}
    if cast.main in named:
        return cast.main
    return first.entity if len(named) == 1 else focus
