"""Names for people: a list, and a page on one of them. Words of documents are never trusted with the terminal."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claims.commands.layout import section, wrap
from claims.formats.snippet import printable
from claims.formats.terminal import Style

if TYPE_CHECKING:
    from warehouse.entities import Link, Named, Portrait
    from warehouse.naming import Naming, NamingDecision

_ALSO = 4
"""Other names that a list shows of each."""
_COUNTS = ("claims", "facts", "sources")


def name_list(found: Sequence[Named], total: int, style: Style) -> Iterator[str]:
    """A table of names: claims, facts and independent sources, then the name and what else it is called."""
    if not found:
        yield "No name matches."
        return
    yield style.paint("  ".join([*(head.rjust(7) for head in _COUNTS), "name"]), "bold")
    for named in found:
        numbers = "  ".join(f"{count:,}".rjust(7) for count in (named.claims, named.facts, named.sources))
        about = f" (part of {named.parent})" if named.parent else ""
        also = [name for name in named.also if name.casefold() != named.name.casefold()]
        more = f", and {len(also) - _ALSO} more" if len(also) > _ALSO else ""
        words = f"{named.name}{about}" + (f", also {', '.join(also[:_ALSO])}{more}" if also else "")
        for number, line in enumerate(wrap(words, style.width - 29)):
            yield f"{numbers if number == 0 else ' ' * 27}  {line}"
    count = f"{len(found)} of {total} names (--limit 0 lists all)" if len(found) < total else f"{total} name{'' if total == 1 else 's'}"
    yield f"{count}; look at one with: claimtrack entities show NAME"


def name_page(portrait: Portrait, style: Style) -> Iterator[str]:
    """A name on one page: what it is also called, each with its reasons; its parts; similar names; what was decided."""
    named = portrait.named
    yield style.paint(printable(named.name), "bold") + (f", part of {printable(named.parent)}" if named.parent else "")
    yield from wrap(
        f"{_count(named.claims, 'claim')} in {_count(named.facts, 'fact')} by {_count(named.sources, 'independent source')}", style.width
    )
    yield from section("Also called", (line for link in portrait.links for line in _link(link, style.width)), style)
    yield from section("Parts", wrap(", ".join(portrait.parts), style.width, indent=2), style)
    yield from section("Similar names, kept apart", wrap(", ".join(portrait.similar), style.width, indent=2), style)
    yield from section("Decisions", (line for each in portrait.decisions for line in _decision(each, style.width)), style)


def _link(link: Link, width: int) -> Iterator[str]:
    claims = f" ({_count(link.claims, 'claim')})" if link.claims else ""
    yield from wrap(f"{link.name}{claims} – {'; '.join(link.reasons)}", width, indent=2, hanging=4)


def _decision(each: NamingDecision, width: int) -> Iterator[str]:
    naming = each.naming
    what = f"“{naming.name}” is read as “{naming.other}”" if naming.kind == "merge" else f"“{naming.name}” is not “{naming.other}”"
    state = " – taken back by this" if each.withdraws else " (taken back)" if each.withdrawn else ""
    by = f", {naming.reviewer}" if naming.reviewer else ""
    note = f": “{' '.join(naming.note.split())}”" if naming.note else ""
    yield from wrap(f"{each.decided_at:%Y-%m-%d %H:%M} UTC{by}: {what}{state}{note}", width, indent=2, hanging=4)


def decided_line(naming: Naming | None, option: str) -> str:
    """What was recorded, and how to take it back."""
    if naming is None:
        return "Nothing to do: it stands already."
    name, other = printable(naming.name), printable(naming.other)
    said = f"“{name}” is read as “{other}”" if naming.kind == "merge" else f"“{name}” and “{other}” are kept apart"
    return f"{said} from the next run on; undo with: claimtrack entities undo {shlex.quote(name)} {shlex.quote(other)}{option}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
