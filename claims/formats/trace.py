"""Traces for people: each figure underlined, the claim that came of it, what lost, and what was chosen among.

::

    draft.md:1:23: headcount layoffs, by headcount.noun
      1 | Tarrow Mills will cut 340 jobs.
        |                       ^^^^^^^^
        = 340 people, down; forecast
        = subject  Tarrow Mills, stated, margin 1.00
        = period   2024-07-15, published, margin 0.20
        = lost     other_count: a count of people at work comes first
        = measures layoffs ("cut") +0.89
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from claims.formats.snippet import Lines, printable, underlined
from claims.formats.terminal import Style
from claims.model import Claim, Document, Quantity
from claims.trace import Decision, Option, Trace

LABEL_WIDTH = 9
"""Columns of a note's label: "measures" and a space."""
HANGING = 6
"""Columns by which what continues a candidate's row is set in: behind its number."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where to explain: a line of the text, or one column in it. Both count from 1; line 0 is the headline."""

    line: int
    column: int | None = None


def format_traces(document: Document, traces: Iterable[Trace], style: Style | None = None, at: Place | None = None) -> Iterator[str]:
    """Print the traces of one document, one block each; with ``at`` those that stand there only."""
    style = style or Style()
    lines = {field: Lines(document.field(field)) for field in ("text", "title")}
    for one in traces:
        if at is None or _stands_at(one, lines[one.field], at):
            yield "\n".join(_block(document, one, lines[one.field], style))
            yield ""


def _stands_at(one: Trace, lines: Lines, at: Place) -> bool:
    if (at.line == 0) != (one.field == "title"):
        return False
    first, left = lines.position(one.start)
    last, right = lines.position(max(one.start, one.end - 1))
    if one.field == "text" and not first <= at.line <= last:
        return False
    return at.column is None or (first, left) <= (at.line or first, at.column) <= (last, right)


def _block(document: Document, one: Trace, lines: Lines, style: Style) -> Iterator[str]:
    line, column = lines.position(one.start)
    label = str(line) if one.field == "text" else "title"
    gutter = len(label) + 2
    bar = style.paint("|", "edge")
    place = f"{printable(document.path or document.id)}:{line if one.field == 'text' else 0}:{column}"
    yield f"{style.paint(place, 'bold')}: {_heading(one, style)}"
    for number, span in lines.pieces(one.start, one.end):
        start, end = lines.bounds(number)
        for text, under in underlined(lines.text[start:end], [span], style.width - gutter - 3):
            yield f"{style.paint(label.rjust(gutter), 'edge')} {bar} {text}"
            yield f"{' ' * gutter} {bar} {style.paint(under, 'info' if one.claim else 'warning')}"
    for name, text in _notes(one):
        yield from _note(name, text, gutter, style)


def _heading(one: Trace, style: Style) -> str:
    if one.claim is None:
        return style.paint("no claim", "warning")
    named = f"{one.claim.type} {one.claim.metric}" if one.claim.metric else f"{one.claim.type}, measure unknown"
    return f"{style.paint(named, 'info')}, by {one.claim.rule}"


def _note(name: str, text: str, gutter: int, style: Style) -> Iterator[str]:
    mark = style.paint("=", "edge") if name else " "
    lead = f"{' ' * (gutter + 1)}{mark} {name:<{LABEL_WIDTH}}"
    room = max(40, style.width - gutter - 3 - LABEL_WIDTH)
    hanging = "" if name else " " * HANGING
    rows = textwrap.wrap(printable(text), room, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False)
    for number, row in enumerate(rows or [""]):
        yield f"{lead if not number else ' ' * (gutter + 3 + LABEL_WIDTH)}{row}"


def _notes(one: Trace) -> Iterator[tuple[str, str]]:
    if one.claim:
        yield "value", _value(one.claim)
    elif one.figure:
        yield "figure", _figure(one.figure)
    for type_, why in one.lost:
        yield ("refused", why) if type_ == "figure" else ("lost", f"{type_}: {why}")
    if one.measures:
        yield "measures", ", ".join(f"{option.name} {option.score:+.2f}" for option in one.measures.options)
    if one.claim and one.subject:
        yield "subject", _chosen(one.claim.subject, one.claim.scope, one.subject)
        yield from _options(one.subject)
    if one.claim and one.period:
        yield "period", _chosen(one.claim.period, None, one.period)
        yield from _options(one.period)


def _chosen(name: str | None, scope: str | None, decision: Decision) -> str:
    part = f" / {scope}" if scope else ""
    source = f", {decision.source}" if decision.source and name else ""
    return f"{name or 'unknown'}{part}{source}, margin {decision.margin:.2f}"


def _options(decision: Decision) -> Iterator[tuple[str, str]]:
    for option in decision.options:
        if option.terms:
            yield "", _option(option)


def _option(option: Option) -> str:
    how = f"{option.probability:.0%}" if option.probability is not None else f"{option.score:+.2f}"
    return f"{how:>5} {option.name}: " + ", ".join(f"{name} {value:+.2f}" for name, value in option.terms)


def _value(claim: Claim) -> str:
    if claim.type == "date":
        parts = [claim.period or "unknown"]
    else:
        parts = [f"{_interval(claim.low, claim.high)} {claim.unit}", claim.direction or ""]
    parts += [claim.basis or "", claim.growth_basis or "", claim.modality, f"says {claim.attribution}" if claim.attribution else ""]
    parts.append(f"hedged: {claim.hedge}" if claim.hedge else "")
    return ", ".join(part for part in parts if part)


def _figure(figure: Quantity) -> str:
    low, high = (bound if isinstance(bound, Decimal) else None for bound in (figure.low, figure.high))
    return f"{figure.kind}, {_interval(low, high)}{f' {figure.unit}' if figure.unit else ''}"


def _interval(low: Decimal | None, high: Decimal | None) -> str:
    """Bounds as people write them.

    >>> _interval(Decimal(450), Decimal(550)), _interval(Decimal(300), None), _interval(Decimal("24.2E9"), Decimal("24.2E9"))
    ('450 to 550', '300 or more', '24,200,000,000')
    """
    if low == high and low is not None:
        return _number(low)
    if low is None or high is None:
        return f"{_number(low)} or more" if low is not None else f"{_number(high)} or less" if high is not None else "no bound"
    return f"{_number(low)} to {_number(high)}"


def _number(value: Decimal) -> str:
    return f"{int(value):,}" if value == value.to_integral_value() and value.adjusted() < 30 else f"{value.normalize()}"
