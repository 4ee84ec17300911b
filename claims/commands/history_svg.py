"""The history of facts as a chart: one panel a fact, stated dates across, values up, one colour for each independent source.

The same history gives the same bytes. Words of documents are text nodes and nothing else: the library escapes them, and what
XML cannot hold is taken out before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from lxml import etree

from claims.checks.wording import quoted
from claims.commands.history_text import before_it, change_words, heading, ranges, summary
from claims.commands.history_values import Scale, known_words, said, scale_of, tick_words, ticks, values
from claims.commands.layout import wrap
from claims.commands.review_text import decided
from claims.formats.snippet import printable
from claims.match.interval import Interval
from claims.regex import regex

if TYPE_CHECKING:
    from warehouse.history import FactHistory, Known, Statement

WIDTH = 980
_LEFT, _PLOT, _GAP = 96, 500, 34
"""Pixels left of the plot, for the values; of the plot; and between it and the list of statements."""
_LIST = WIDTH - _LEFT - _PLOT - _GAP - 16
_LINE = 17
_LETTERS, _BOLD_LETTERS = 46, 40
"""Letters in a line of the list, which is no wider than that in the widest usual font."""
_SHORTEST = 210
_STEP = 15
"""Pixels between statements of one day."""
_COLOURS = ("#0072b2", "#009e73", "#b8860b", "#56b4e9", "#cc79a7", "#6b5b95", "#8c6d31", "#4d4d4d")
"""Of sources: told apart also by most who do not see all colours, and none near the red of conflicts."""
_RED, _AMBER, _INK, _PALE, _FAINT = "#c00000", "#b45f06", "#1a1a1a", "#666666", "#e4e4e4"
LEGEND = (
    "● as stated · ▮ what the words allow · hollow: a copy of the text · red: conflicts with an independent source · "
    "pale: forecast, denied or hearsay · ◆ reference, its line broken where nobody has verified it"
)
_NO_XML = regex("[\ufffe\uffff]")
_SVG = "http://www.w3.org/2000/svg"


def chart(shown: Sequence[FactHistory]) -> str:
    """The facts as one SVG document, ending in a newline."""
    root = etree.Element(f"{{{_SVG}}}svg", nsmap={None: _SVG})
    background = _add(root, "rect", width=WIDTH, fill="#ffffff")
    bottom = 8.0
    for fact in shown:
        bottom = _Panel(root, fact, bottom).draw() + 26
    for line in wrap(LEGEND, 140):
        _text(root, 16, bottom, line, fill=_PALE, font_size=11)
        bottom += 16
    background.set("height", _number(bottom))
    for name, value in (("width", WIDTH), ("height", bottom), ("viewBox", f"0 0 {WIDTH} {_number(bottom)}")):
        root.set(name, _number(value))
    root.set("role", "img")
    root.set("font-family", "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif")
    root.set("font-size", "12")
    return str(etree.tostring(root, encoding="unicode", pretty_print=True))


# ---------------------------------------------------------------- one fact


@dataclass(slots=True)
class _Panel:
    """A fact drawn from ``top`` down."""

    root: Any
    fact: FactHistory
    top: float

    def draw(self) -> float:
        """Draw it, and return where it ends."""
        y = self.top
        for line in wrap(heading(self.fact), 110):
            y += 20
            _text(self.root, 16, y, line, font_size=15, font_weight="bold", fill=_INK)
        for line in wrap(summary(self.fact), 150):
            y += 17
            _text(self.root, 16, y, line, fill=_PALE)
        top = y + 22
        scale = scale_of(self.fact) if len(self.fact.statements) + len(self.fact.known) > 1 else None
        end = self._list(16.0 if scale is None else _LEFT + _PLOT + _GAP, top)
        if scale is None:
            return end
        height = max(_SHORTEST, end - top - 26)
        _Plot(self.root, self.fact, scale, Calendar.of(self.fact), top, height).draw()
        return max(end, top + height + 30)

    def _list(self, x: float, top: float) -> float:
        """Statements, reference facts and flags in words: beside the plot, if there is one."""
        y = top + 4.0
        numbers, colours = _numbers(self.fact), _colours(self.fact)
        for number, statement in enumerate(self.fact.statements, 1):
            colour = colours[statement.told_by]
            _add(self.root, "circle", cx=x + 8, cy=y - 4, r=8, fill=colour)
            _text(self.root, x + 8, y, str(number), font_size=10, fill="#ffffff", text_anchor="middle", font_weight="bold")
            y = self._lines(x + 22, y, _words(statement, self.fact, numbers))
        for known in self.fact.known:
            _diamond(self.root, x + 8, y - 4, _INK if known.verified and not known.replaced else _PALE)
            y = self._lines(x + 22, y, _reference_words(known, numbers))
        for flag in self.fact.flags:
            state = decided(flag.decision.decision) if flag.decision else "undecided"
            _text(self.root, x + 8, y, "!", fill=_RED, text_anchor="middle", font_weight="bold")
            y = self._lines(x + 22, y, [(f"{flag.flag.rule}: {state}", _PALE, False)])
        return y

    def _lines(self, x: float, y: float, words: Iterable[tuple[str, str, bool]]) -> float:
        for text, colour, bold in words:
            for line in wrap(text, _BOLD_LETTERS if bold else _LETTERS):
                _text(self.root, x, y, line, fill=colour, **({"font_weight": "bold"} if bold else {}))
                y += _LINE
        return y + 6


def _words(statement: Statement, fact: FactHistory, numbers: Mapping[str, int]) -> Iterator[tuple[str, str, bool]]:
    """What is said of a statement: text, colour, bold."""
    yield f"{statement.source}: {said(statement.claim)}", _INK, True
    parts = [statement.published.isoformat() if statement.published else "no date"]
    if statement.claim.modality != "actual":
        parts.append(statement.claim.modality.replace("_", " "))
    if statement.is_copy:
        parts.append(f"in a copy of {statement.told_by}")
    if not statement.current:
        parts.append(f"version {statement.version}, since replaced")
    yield " · ".join(parts), _PALE, False
    if copies := [echo.source for kind, echo in statement.echoes if kind == "copy"]:
        more = f" and {len(copies) - 3} more" if len(copies) > 3 else ""
        yield f"+{len(copies)} {'copy' if len(copies) == 1 else 'copies'}: {', '.join(copies[:3])}{more}", _PALE, False
    if against := sorted({numbers[key] for key in statement.conflicts if key in numbers}):
        yield f"✗ conflicts with {ranges(against)}", _RED, False
    if before := before_it(statement, fact):
        yield change_words(statement, fact, before, numbers), _AMBER, False


def _reference_words(known: Known, numbers: Mapping[str, int]) -> Iterator[tuple[str, str, bool]]:
    yield f"{known.source}: {known_words(known)}", _INK, True
    parts = ["verified" if known.verified else "not verified"]
    if known.as_of:
        parts.append(f"as of {known.as_of}")
    if known.replaced:
        parts.append(f"replaced on {known.replaced:%Y-%m-%d}")
    if inside := sorted({numbers[key] for key in known.inside if key in numbers}):
        parts.append(f"bears out {ranges(inside)}")
    if outside := sorted({numbers[key] for key in known.outside if key in numbers}):
        parts.append(f"contradicts {ranges(outside)}")
    yield " · ".join(parts), _PALE, False


def _numbers(fact: FactHistory) -> dict[str, int]:
    return {key: number for number, statement in enumerate(fact.statements, 1) for key in statement.all_ids}


def _colours(fact: FactHistory) -> dict[str, str]:
    """One colour for each independent source, by who came first."""
    tellers = dict.fromkeys(statement.told_by for statement in fact.statements)
    return {teller: _COLOURS[number % len(_COLOURS)] for number, teller in enumerate(tellers)}


# ---------------------------------------------------------------- the plot


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of a plot. Statements without a date have a place of their own behind the last."""

    first: date
    last: date
    undated: bool

    @classmethod
    def of(cls, fact: FactHistory) -> Calendar:
        every = [s for statement in fact.statements for s in (statement, *(echo for _, echo in statement.echoes))]
        days = [statement.published for statement in every if statement.published]
        undated = any(statement.published is None for statement in every)
        first, last = min(days, default=date.min), max(days, default=date.min)
        return cls(first, last, undated)

    def place(self, day: date | None) -> float:
        """Where a day lies, from 0 to 1."""
        if day is None:
            return 1.0
        room = 0.86 if self.undated else 1.0
        length = (self.last - self.first).days
        return room * ((day - self.first).days / length if length else 0.5)

    def ticks(self) -> list[date]:
        """At most six days to label, a whole number of days, weeks, months or years apart."""
        length = (self.last - self.first).days
        step = next(days for days in _STEPS if length / days <= 5)
        return [self.first + timedelta(days=step * n) for n in range(length // step + 1)]


_STEPS = (1, 2, 3, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652, 18262, 10**7)


@dataclass(slots=True)
class _Plot:
    """The plot of a fact's values over the days on which they were stated."""

    root: Any
    fact: FactHistory
    scale: Scale
    calendar: Calendar
    top: float
    height: float

    def draw(self) -> None:
        self._axes()
        for known in self.fact.known:
            self._reference(known)
        numbers, colours, taken = _numbers(self.fact), _colours(self.fact), dict[date | None, int]()
        at: dict[int, tuple[float, float]] = {}
        for number, statement in enumerate(self.fact.statements, 1):
            if statement.claim.unit != self.scale.unit:
                continue
            x = self._x(statement.published, taken)
            self._copies(statement, x, colours[statement.told_by], taken)
            at[number] = self._mark(number, statement, x, colours[statement.told_by])
        for number, statement in enumerate(self.fact.statements, 1):
            for other in before_it(statement, self.fact):
                self._change(at, numbers[other.claim.id], number)

    def _x(self, day: date | None, taken: dict[date | None, int]) -> float:
        """Where the next statement of a day stands: beside those that are there already."""
        count = taken.get(day, 0)
        taken[day] = count + 1
        aside = (count + 1) // 2 * _STEP * (1 if count % 2 else -1)
        return min(_LEFT + _PLOT - 10, max(_LEFT + 10, _LEFT + 24 + self.calendar.place(day) * (_PLOT - 48) + aside))

    def _y(self, place: float) -> float:
        return self.top + 14 + (1 - place) * (self.height - 28)

    def _axes(self) -> None:
        bottom = self.top + self.height
        for value in ticks(self.scale):
            y = self._y(self.scale.place(value))
            _add(self.root, "line", x1=_LEFT, x2=_LEFT + _PLOT, y1=y, y2=y, stroke=_FAINT)
            _text(self.root, _LEFT - 8, y + 4, tick_words(value, self.scale.unit), fill=_PALE, font_size=11, text_anchor="end")
        for day in self.calendar.ticks() if self.calendar.first != date.min else ():
            x = _LEFT + 24 + self.calendar.place(day) * (_PLOT - 48)
            _add(self.root, "line", x1=x, x2=x, y1=bottom, y2=bottom + 5, stroke=_PALE)
            _text(self.root, x, bottom + 19, day.isoformat(), fill=_PALE, font_size=11, text_anchor="middle")
        if self.calendar.undated:
            _text(self.root, _LEFT + _PLOT - 24, bottom + 19, "no date", fill=_PALE, font_size=11, text_anchor="middle")
        _add(self.root, "line", x1=_LEFT, x2=_LEFT + _PLOT, y1=bottom, y2=bottom, stroke=_PALE)
        if self.scale.logarithmic:
            _text(self.root, _LEFT + _PLOT, self.top - 4, "logarithmic", fill=_PALE, font_size=10, text_anchor="end")

    def _reference(self, known: Known) -> None:
        """A line for a figure, a band for an interval; broken where nobody has verified it, pale where it was replaced."""
        if known.unit != self.scale.unit:
            return
        top, bottom, _ = self._ends(Interval(known.low, known.high))
        style: dict[str, Any] = {} if known.verified else {"stroke_dasharray": "6 4"}
        ink = _PALE if known.replaced else _INK
        if bottom - top > 1:
            _add(self.root, "rect", x=_LEFT, y=top, width=_PLOT, height=bottom - top, fill=ink, fill_opacity="0.08")
        for y in {top, bottom} if known.low != known.high else (top,):
            line = _add(self.root, "line", x1=_LEFT, x2=_LEFT + _PLOT, y1=y, y2=y, stroke=ink, stroke_width="1.4", **style)
            _text(line, None, None, f"{known.source}: {known_words(known)}", "title")
        _diamond(self.root, _LEFT + _PLOT, (top + bottom) / 2, ink)

    def _ends(self, interval: Interval) -> tuple[float, float, str]:
        """Upper and lower end of an interval in pixels, and on which sides it is open."""
        edge_top, edge_bottom = self.top + 4, self.top + self.height - 4
        top = edge_top if interval.high is None else self._y(self.scale.place(interval.high))
        bottom = edge_bottom if interval.low is None else self._y(self.scale.place(interval.low))
        return top, bottom, ("up" if interval.high is None else "") + ("down" if interval.low is None else "")

    def _mark(self, number: int, statement: Statement, x: float, colour: str) -> tuple[float, float]:
        """Draw a statement; return where its middle is."""
        top, bottom, open_sides = self._ends(values(statement.claim))
        y, edge, doubted = (top + bottom) / 2, _RED if statement.conflicts else colour, statement.claim.modality != "actual"
        group = _add(self.root, "g", stroke=edge, stroke_width="2.5" if statement.conflicts else "1", fill=colour)
        _text(group, None, None, _told(statement), "title")
        if bottom - top < 2 and not open_sides:
            top = y - 6
            _add(group, "circle", cx=x, cy=y, r=6, fill_opacity="0.4" if doubted else "1")
        else:
            _add(group, "rect", x=x - 5, y=top, width=10, height=bottom - top, rx=4, fill_opacity="0.2" if doubted else "0.5")
            if "up" in open_sides:
                _arrow(group, x, top, -1, edge)
                top = bottom + 18
            if "down" in open_sides:
                _arrow(group, x, bottom, 1, edge)
        _text(group, x, top - 6, str(number), font_size=11, fill=edge, stroke="none", font_weight="bold", text_anchor="middle")
        return x, y

    def _copies(self, statement: Statement, x: float, colour: str, taken: dict[date | None, int]) -> None:
        """Copies as hollow marks, tied to the first."""
        top, bottom, _ = self._ends(values(statement.claim))
        y = (top + bottom) / 2
        for kind, echo in statement.echoes:
            if kind != "copy":
                continue
            there = self._x(echo.published, taken)
            _add(self.root, "line", x1=x, x2=there, y1=y, y2=y, stroke=colour, stroke_dasharray="2 3")
            if bottom - top < 2:
                mark = _add(self.root, "circle", cx=there, cy=y, r=5, fill="#ffffff", stroke=colour, stroke_width="1.6")
            else:
                mark = _add(
                    self.root, "rect", x=there - 4, y=top, width=8, height=bottom - top, rx=4, fill="#ffffff", stroke=colour, stroke_width="1.6"
                )  # fmt: skip
            _text(mark, None, None, _told(echo), "title")

    def _change(self, at: Mapping[int, tuple[float, float]], before: int, after: int) -> None:
        """An arrow from what a page said to what it says."""
        if before in at and after in at:
            (x1, y1), (x2, y2) = at[before], at[after]
            _add(self.root, "line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=_AMBER, stroke_width="1.6", stroke_dasharray="5 3")


def _told(statement: Statement) -> str:
    day = statement.published.isoformat() if statement.published else "no date"
    return f"{statement.source}, {day}: {quoted(statement.claim.quote)} – {statement.address}"


# ---------------------------------------------------------------- elements


def _arrow(parent: Any, x: float, tip: float, way: int, colour: str) -> None:
    """The head of an open bound; ``way`` is 1 where it points down."""
    base = tip - 9 * way
    _add(
        parent,
        "path",
        d=f"M {_number(x - 9)} {_number(base)} L {_number(x)} {_number(tip + 3 * way)} L {_number(x + 9)} {_number(base)} Z",
        fill=colour,
    )


def _diamond(parent: Any, x: float, y: float, colour: str) -> None:
    _add(
        parent,
        "path",
        d=f"M {_number(x - 6)} {_number(y)} L {_number(x)} {_number(y - 6)} L {_number(x + 6)} {_number(y)} L {_number(x)} {_number(y + 6)} Z",
        fill=colour,
    )


def _add(parent: Any, tag: str, **attributes: Any) -> Any:
    return etree.SubElement(parent, f"{{{_SVG}}}{tag}", {name.replace("_", "-"): _number(value) for name, value in attributes.items()})


def _text(parent: Any, x: float | None, y: float | None, words: str, tag: str = "text", **attributes: Any) -> None:
    place = {} if x is None or y is None else {"x": x, "y": y}
    _add(parent, tag, **place, **attributes).text = _NO_XML.sub("\ufffd", printable(words))


def _number(value: Any) -> str:
    """A number to a tenth of a pixel; anything else as it is.

    >>> _number(12.04), _number(3), _number("none")
    ('12', '3', 'none')
    """
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
