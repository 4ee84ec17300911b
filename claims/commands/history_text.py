"""The history of facts for the terminal: one block a fact, one row a statement, with what it states drawn on one axis.

Words of documents are never trusted with the terminal: `printable` takes out what it would obey.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from rich.cells import cell_len

from claims.checks.wording import period_words, quoted, topic
from claims.commands.history_values import Scale, end_words, known_words, said, scale_of, values
from claims.commands.layout import wrap
from claims.commands.review_text import decided
from claims.formats.snippet import printable
from claims.formats.terminal import Style
from claims.match.interval import Interval

if TYPE_CHECKING:
    from warehouse.history import FactHistory, History, Known, Statement
    from warehouse.review import ReviewFlag

NARROW = 72
"""Columns below which there is no room for bars beside the words."""
_LONGEST = 90
"""Letters of a quotation that are shown."""
_NAMED = 4
"""Copies that are named before the rest is counted."""
LEGEND = "● as stated   ├─┤ what the words allow   ├─▶ and more   ┊ ◆ reference"


def timeline(history: History, shown: Sequence[FactHistory], style: Style, option: str = "") -> Iterator[str]:
    """The facts of a history, one block each, what the signs mean, and how to see more.

    ``option`` is what has to be added to a command that is to find this warehouse.
    """
    for fact in shown:
        yield from _fact(fact, style, option)
        yield ""
    if any(_layout(fact, style).scale for fact in shown):
        yield style.paint(LEGEND, "dim")
    yield from wrap(_ending(history, len(shown)), style.width)


def _ending(history: History, shown: int) -> str:
    total = len(history.facts)
    ending = (
        f"{shown} of {_count(total, 'fact')}, those of the newest period; --limit 0 shows all" if shown < total else _count(total, "fact")
    )
    if len(history.metrics) > 1 and shown < total:
        named = [f"{metric} ({count})" for metric, count in list(history.metrics.items())[:6]]
        ending += f", or name a metric: {', '.join(named)}{', …' if len(history.metrics) > 6 else ''}"
    return ending + "."


# ---------------------------------------------------------------- one fact


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where things stand in the rows of one fact: columns of the number and of the bar, and the axis."""

    style: Style
    number: int
    bar: int
    scale: Scale | None
    marks: tuple[int, ...]
    """Columns of the bar where reference values lie."""

    @property
    def indent(self) -> int:
        return self.number + 2 + 10 + 2 + (self.bar + 2 if self.bar else 0)

    def row(self, number: str, when: str, bar: str, text: str, colour: str = "") -> str:
        drawn = f"{self._with_marks(bar, colour)}  " if self.bar else ""
        return f"{number.rjust(self.number)}  {when.ljust(10)}  {drawn}{text}".rstrip()

    def _with_marks(self, bar: str, colour: str) -> str:
        """A bar with the reference drawn behind it."""
        start = len(bar) - len(bar.lstrip())
        cells = ["┊" if column in self.marks else " " for column in range(self.bar)]
        cells[start : len(bar)] = [self.style.paint(bar[start:], colour) if colour and bar.strip() else bar[start:]]
        return "".join(cells)


def _layout(fact: FactHistory, style: Style) -> _Layout:
    compared = len(fact.statements) + len(fact.known) > 1
    scale = scale_of(fact) if compared and style.width >= NARROW else None
    bar = min(44, (style.width - 18) // 3) if scale else 0
    marks = tuple(
        sorted({_column(scale.place(value), bar) for known in fact.known if scale and (value := _middle(known, scale)) is not None})
    )
    return _Layout(style, max(2, len(str(len(fact.statements)))), bar, scale, marks)


def _fact(fact: FactHistory, style: Style, option: str) -> Iterator[str]:
    layout = _layout(fact, style)
    numbers = {key: number for number, statement in enumerate(fact.statements, 1) for key in statement.all_ids}
    yield from (style.paint(line, "bold") for line in wrap(heading(fact), style.width))
    yield from wrap(summary(fact), style.width)
    if layout.scale:
        yield layout.row("", "", _axis(layout.scale, layout.bar), "")
    for number, statement in enumerate(fact.statements, 1):
        yield from _statement(number, statement, fact, numbers, layout)
    for known in fact.known:
        yield from _reference(known, numbers, layout)
    for flag in fact.flags:
        yield from _flag(flag, style, option)


def heading(fact: FactHistory) -> str:
    """What a fact is, in a line: ``Revenue of Orrin Foods, 2023``."""
    claim = replace(fact.statements[0].claim, subject=fact.subject, scope=fact.scope)
    name = topic(claim).removeprefix("the ")
    when = period_words(fact.period.first, fact.period.last, fact.period_iso) if fact.period else fact.period_iso
    return f"{name[0].upper()}{name[1:]}{f', {when}' if when and claim.type != 'date' else ''}"


def summary(fact: FactHistory) -> str:
    """Who said it first, how many say it independently of each other, and when it was seen here."""
    first = [statement.told_by for statement in fact.first]
    copies = sum(kind == "copy" for statement in fact.statements for kind, _ in statement.echoes)
    parts = [f"first said by {_names(first)} on {fact.first[0].published}" if first else "no document with it states a date"]
    parts.append(_count(fact.independent, "independent source") + (f", {_count(copies, 'copy', 'copies')}" if copies else ""))
    days = _days_seen(fact)
    if len(days) == 1:
        parts.append(f"seen here on {days.pop()}")
    return " · ".join(parts)


def _days_seen(fact: FactHistory) -> set[str]:
    return {statement.observed.date().isoformat() for statement in fact.statements if statement.observed}


def _statement(number: int, statement: Statement, fact: FactHistory, numbers: Mapping[str, int], layout: _Layout) -> Iterator[str]:
    style, room = layout.style, layout.style.width - layout.indent
    drawn = _bar(values(statement.claim), layout) if layout.scale and statement.claim.unit == layout.scale.unit else ""
    when = statement.published.isoformat() if statement.published else "no date"
    words = list(wrap(f"{statement.source}: {said(statement.claim)}", room))
    name = printable(statement.source)
    words[0] = words[0].replace(name, style.paint(name, "bold"), 1)
    words += [line for part in _circumstances(statement, fact) for line in wrap(part, room)]
    marks = _marks(statement, fact, numbers)
    words += [style.paint(line, colour) for part, colour in marks for line in wrap(part, room, hanging=2)]
    for line, text in enumerate(words):
        edge = "error" if statement.conflicts else "edge"
        yield layout.row(str(number) if line == 0 else "", when if line == 0 else "", drawn if line == 0 else "", text, edge)


def _circumstances(statement: Statement, fact: FactHistory) -> Iterator[str]:
    """In which mood and whose words, in the words of the text; then who repeats it."""
    claim = statement.claim
    parts = [claim.modality.replace("_", " ")] if claim.modality != "actual" else []
    if claim.attribution and claim.attribution != statement.source:
        parts.append(f"says {' '.join(claim.attribution.split())}")
    if " ".join(claim.quote.split()) not in said(claim):
        parts.append(quoted(claim.quote, _LONGEST))
    if statement.is_copy:
        parts.append(f"in a copy of a text of {statement.told_by}")
    if not statement.current:
        parts.append(f"version {statement.version}, since replaced")
    elif statement.version > 1:
        parts.append(f"version {statement.version}")
    if statement.observed and len(_days_seen(fact)) > 1:
        parts.append(f"seen {statement.observed:%Y-%m-%d}")
    if parts:
        yield " · ".join(parts)
    copies = [f"{echo.source} ({echo.published or 'no date'})" for kind, echo in statement.echoes if kind == "copy"]
    if copies:
        rest = f" and {len(copies) - _NAMED} more" if len(copies) > _NAMED else ""
        yield f"+{_count(len(copies), 'copy', 'copies')}: {', '.join(copies[:_NAMED])}{rest}"
    versions = [f"{echo.version} ({echo.published or 'no date'})" for kind, echo in statement.echoes if kind == "version"]
    if versions:
        yield f"again in version {', '.join(dict.fromkeys(versions))}"


def _marks(statement: Statement, fact: FactHistory, numbers: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """What stands against a statement, with the colour to say it in."""
    if against := sorted({numbers[key] for key in statement.conflicts if key in numbers}):
        yield f"✗ conflicts with {ranges(against)}", "error"
    if before := before_it(statement, fact):
        yield change_words(statement, fact, before, numbers), "warning"


_CHANGES = {"correction": "corrected from", "restatement": "restated from", "silent edit": "changed without a word from"}


def change_words(statement: Statement, fact: FactHistory, before: Sequence[Statement], numbers: Mapping[str, int]) -> str:
    """How a statement took the place of earlier ones: ``↻ corrected from 2``."""
    flagged = any(statement.all_ids & set(flag.flag.claims) for flag in _edits(fact))
    how = _CHANGES["silent edit"] if flagged else _CHANGES.get(statement.change or "", "changed from")
    return f"↻ {how} {ranges(sorted(numbers[other.claim.id] for other in before))}"


def before_it(statement: Statement, fact: FactHistory) -> list[Statement]:
    """What the same sentence said in earlier versions of the page: by the pairs of claims, and by flags of silent edits."""
    others = set(statement.revises)
    for flag in _edits(fact):
        if statement.all_ids & set(flag.flag.claims):
            others |= set(flag.flag.claims)
    return [
        other
        for other in fact.statements
        if other.address == statement.address and other.version < statement.version and other.all_ids & others and other is not statement
    ]


def _edits(fact: FactHistory) -> list[ReviewFlag]:
    return [flag for flag in fact.flags if flag.flag.rule == "silent_edit"]


def _reference(known: Known, numbers: Mapping[str, int], layout: _Layout) -> Iterator[str]:
    style, room = layout.style, layout.style.width - layout.indent
    drawn = ""
    if layout.scale and known.unit == layout.scale.unit:
        drawn = _bar(Interval(known.low, known.high), layout, "◆")
    words = list(wrap(f"{known.source}: {known_words(known)}", room))
    words += wrap(" · ".join(_standing(known, numbers)), room)
    when = (known.as_of.isoformat() if known.as_of else "") or "reference"
    for line, text in enumerate(words):
        row = layout.row("◆" if line == 0 else "", when if line == 0 else "", drawn if line == 0 else "", text)
        yield style.paint(row, "dim" if known.replaced else "info")


def _standing(known: Known, numbers: Mapping[str, int]) -> Iterator[str]:
    yield "verified" if known.verified else "not verified"
    if known.retrieved:
        yield f"retrieved {known.retrieved:%Y-%m-%d}"
    if known.replaced:
        yield f"replaced on {known.replaced:%Y-%m-%d}"
    if inside := sorted({numbers[key] for key in known.inside if key in numbers}):
        yield f"bears out {ranges(inside)}"
    if outside := sorted({numbers[key] for key in known.outside if key in numbers}):
        yield f"contradicts {ranges(outside)}"


def _flag(flag: ReviewFlag, style: Style, option: str) -> Iterator[str]:
    state = "" if flag.status == "open" else f" (no longer holds: {flag.closed_reason})"
    line = f"! {flag.flag.rule}{state}: "
    if flag.decision:
        line += decided(flag.decision.decision)
    else:
        line += f"undecided; claimtrack review show {flag.short}{option}"
    colour = flag.flag.severity if flag.status == "open" and not flag.decision else "dim"
    yield from (style.paint(text, colour) for text in wrap(line, style.width, indent=2, hanging=4))


# ---------------------------------------------------------------- bars


def _axis(scale: Scale, width: int) -> str:
    """The ends of an axis in words, its middle a line."""
    left, right = end_words(scale.low, scale.unit), end_words(scale.high, scale.unit)
    if left == right:
        return left[:width].center(width)
    fill = width - cell_len(left) - cell_len(right) - 2
    note = " log " if scale.logarithmic and fill > 8 else ""
    return f"{left} {note.center(fill, '╌')} {right}" if fill >= 1 else right[:width].rjust(width)


def _bar(interval: Interval, layout: _Layout, point: str = "●") -> str:
    """A value as a point, an interval as a stretch, an open bound as an arrow to the edge."""
    scale, last = layout.scale, layout.bar - 1
    if scale is None or (interval.low is None and interval.high is None):
        return ""
    left = 0 if interval.low is None else _column(scale.place(interval.low), layout.bar)
    right = last if interval.high is None else _column(scale.place(interval.high), layout.bar)
    if left == right and interval.bounded:
        return " " * left + point
    head = "◀" if interval.low is None else "├"
    tail = "▶" if interval.high is None else "┤"
    if left == right:
        return " " * left + (head if interval.low is None else tail)
    return " " * left + head + "─" * (right - left - 1) + tail


def _column(place: float, width: int) -> int:
    return round(place * (width - 1))


def _middle(known: Known, scale: Scale) -> Decimal | None:
    return Interval(known.low, known.high).middle if known.unit == scale.unit else None


# ---------------------------------------------------------------- words


def ranges(numbers: Sequence[int]) -> str:
    """Numbers in a row as a range.

    >>> ranges([1, 2, 3, 5])
    '1–3, 5'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


def _names(names: Iterable[str]) -> str:
    *most, last = names
    if len(most) > 2:
        return f"{most[0]}, {most[1]} and {len(most) - 1} others"
    return f"{', '.join(most)} and {last}" if most else last


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
