"""Tables in text: rows of cells parted by pipes, tabs or runs of spaces, with a header and a caption.

A cell's figure takes its measure from the row's label, the column's header or the caption ("Net sales,
$ million, six months to June"), its period from the same places, and its unit from the caption.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.extract.columns import Column, label_at
from claims.extract.headcount_measures import DIRECTION as PEOPLE_FLOWS
from claims.extract.mention import Mention
from claims.extract.phrases import words_of
from claims.extract.table_dates import date_of_flow, dated_cells, row_dates
from claims.extract.table_headers import column_periods
from claims.extract.table_rows import (
    Cell,
    cell_at,
    cells_of,
    column_at,
    columns_under,
    header_lines,
    header_of,
    text_of,
    year_mention,
    year_of,
)
from claims.extract.table_sums import name_parts
from claims.extract.view import METRIC_INDEX, SentenceView
from claims.metrics import METRICS, Metric, growth_metric
from claims.model import BlockKind, ClaimType, Direction, PeriodMention, Quantity, Shift
from claims.quantities.calendar import shift_period
from claims.regex import regex

CAPTION = regex(
    r"(?i)(?:\b(?P<named>dollars|euros|pounds|rupees|yen)\s+in\s+|\b(?:in|figures in|amounts in|all figures in)\s+)?(?P<currency>US\$|A\$|C\$|HK\$|NZ\$|R\$|[$£€¥₹]|\b(?:USD|EUR|GBP|NOK|SEK|DKK|CHF|JPY|INR|CNY|AUD|CAD|NZD|Rs\.?)\b)?"
    r"\s*(?<![^\W\d_])(?P<scale>['’]?000s?\b|thousands?\b|millions?\b|billions?\b|mn?\b|bn\b|crores?\b|lakhs?\b)(?:\s+of\s+(?P<word>dollars|euros|pounds|yen|rupees|won|yuan|kroner|kronor))?"
)
SCALES = {"000": 3, "thousand": 3, "million": 6, "m": 6, "mn": 6, "billion": 9, "bn": 9, "crore": 7, "lakh": 5}
SYMBOLS = {
    "us$": "USD", "a$": "AUD", "c$": "CAD", "hk$": "HKD", "nz$": "NZD", "r$": "BRL", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR",
    "rs": "INR", "rs.": "INR", "dollars": "USD", "euros": "EUR", "pounds": "GBP", "yen": "JPY", "rupees": "INR", "won": "KRW", "yuan": "CNY",
    "kroner": "NOK", "kronor": "SEK",
}  # fmt: skip
CHANGE_HEADER = regex(r"(?i)\b(?:change|growth|yoy|y/y|%|var\.?|increase|diff(?:erence)?)\b|%")
STAFF = regex(r"(?i)\b(?:employees|headcount|staff|workforce|jobs|posts|positions|heads)\b")
TOTAL = regex(r"(?i)^\W*(?:grand |group |sub-?)?(?:total|sum|overall|group|all)\b")


@dataclass(frozen=True, slots=True)
class Caption:
    """What the lines above a table say of all its cells."""

    metric: Metric | None = None
    unit: str | None = None
    scale: Decimal = Decimal(1)
    period: PeriodMention | None = None


LEADS_IN = regex(
    r"(?i)(?::|\b(?:as follows|below|following|break(?:s|ing)? (?:\w+ )?down[^.]{0,20}|by (?:site|department|country|division|location))[.:]?)\W*$"
)
"""A line that introduces the table behind it."""


def table_mentions(
    rows: Sequence[SentenceView], above: Sequence[SentenceView], headings: Sequence[SentenceView] = (), people: str | None = None,
    title: str = "",
) -> list[Mention]:  # fmt: skip
    """Mentions of every figure and date in one table. ``above`` are the sentences before it, nearest last; so are ``headings``.

    ``people`` is the measure of people that the text before speaks of.
    """
    stacked = header_lines(rows)
    header, header_cells = header_of(rows, stacked)
    if not stacked and _is_fact_box(rows, header):
        header, header_cells = None, []
    columns = columns_under(header, header_cells, [title, *map(text_of, (*headings, *above[-2:]))])
    caption = _caption(above, header)
    if people and caption.metric is None and caption.unit is None and above and LEADS_IN.search(text_of(above[-1])[-40:]):
        caption = replace(caption, metric=METRICS[people])
    if caption.unit is None and caption.scale != 1:
        caption = replace(caption, unit=_priced_in(rows))
    spans = _spans(stacked, header_cells)
    mentions: list[Mention] = []
    if caption.metric is None and (summed := _summed(rows)):
        caption = replace(caption, metric=summed)
    if caption.metric is None and any(STAFF.search(h.text, h.sentence.start, h.sentence.end) for h in headings):
        caption = replace(caption, metric=METRICS["total_employees"])
    for row in rows:
        if row is not header and row not in stacked:
            if measure := _heads_rows(row):
                caption = replace(caption, metric=measure)
            mentions.extend(_row_mentions(row, header, columns, caption, spans))
            mentions.extend(row_dates(row, columns))
    return name_parts(mentions)


def _is_fact_box(rows: Sequence[SentenceView], header: SentenceView | None) -> bool:
    """Rows of a name and a value each, so that the first is no head: "Type | Public company" over "Revenue | €412 million (2024)"."""
    cells = [[cell for cell in cells_of(row) if WORD.search(row.text, cell.start, cell.end)] for row in rows]
    if header is None or len(rows) < FEWEST_FACTS or any(len(row) != 2 for row in cells):
        return False
    value = cells[rows.index(header)][1]
    if header.periods or _metric_in(header.text, value) or HEADS_VALUES.fullmatch(header.text[value.start : value.end].strip()):
        return False
    return sum(_metric_in(row.text, pair[0]) is not None for row, pair in zip(rows, cells, strict=True)) >= 1


FEWEST_FACTS = 3
HEADS_VALUES = regex(
    r"(?i)(?:values?|amounts?|figures?|numbers?|totals?|details?|count|staff|people|jobs|headcount|%|[$£€¥₹]\s?\w*|what|how many)"
)


def _heads_rows(row: SentenceView) -> Metric | None:
    """The measure of the rows below, where a row has nothing but its name: "| **Revenue** | | | |"."""
    cells = cells_of(row)
    filled = [cell for cell in cells if WORD.search(row.text, cell.start, cell.end)]
    return _metric_in(row.text, filled[0]) if len(filled) == 1 and len(cells) > 1 and not row.figures else None


WORD = regex(r"\w")


def _spans(stacked: Sequence[SentenceView], header_cells: Sequence[Cell]) -> dict[int, PeriodMention]:
    """The columns' periods as the whole header gives them, by the start of the column's cell."""
    if not stacked or not header_cells:
        return {}
    columns = [cell for cell in header_cells if cell.end > cell.start]
    texts = [[line.text[cell.start : cell.end].strip() for cell in cells_of(line)] for line in stacked[:-1]]
    lowest = [stacked[-1].text[cell.start : cell.end] for cell in columns]
    texts = [cells[1:] if len(cells) == len(columns) + 1 else cells for cells in texts]
    found = column_periods([*texts, lowest], [(cell.start, cell.end) for cell in columns])
    return {cell.start: period for cell, period in zip(columns, found, strict=True) if period}


def _priced_in(rows: Sequence[SentenceView]) -> str | None:
    """The currency of a table whose first and last rows alone carry its sign."""
    units = {figure.unit for row in rows for figure in row.figures if figure.kind == "money"}
    return units.pop() if len(units) == 1 else None


def _summed(rows: Sequence[SentenceView]) -> Metric | None:
    """What a table's parts add up to: the measure that its row of totals names ("Total revenue")."""
    for row in rows:
        cells = cells_of(row)
        if cells and is_total(row.text[cells[0].start : cells[0].end]) and (metric := _metric_in(row.text, cells[0])):
            return metric
    return None


def _row_mentions(
    row: SentenceView, header: SentenceView | None, columns: Sequence[Column], caption: Caption, spans: Mapping[int, PeriodMention]
) -> list[Mention]:
    cells = cells_of(row)
    at_label = label_at(columns, len(cells))
    label = cells[at_label] if cells else Cell(row.sentence.start, row.sentence.end)
    named = _metric_in(row.text, label)
    if named and caption.metric and caption.metric.type == "headcount" and named.type != "headcount":
        named = None  # "Sales and administration": a department
    named_in_label = (
        p for p in row.periods if label.start <= p.start and p.end <= label.end and not CLOSING.fullmatch(row.text, p.start, p.end)
    )
    row_period = next(named_in_label, None) or year_of(row, label)
    dates = list(dated_cells(row, cells, columns))
    out = []
    for figure in row.figures:
        at = cell_at(cells, figure.start)
        if at is None or at == at_label:  # a figure in the label itself
            continue
        column = column_at(row, cells, at, header, columns)
        if column and column.role in NO_FIGURES:
            continue
        metric = _metric_of_column(column) or named or (_metric_in(header.text, column) if header and column else None) or caption.metric
        period = row_period or (spans.get(column.start) or _period_in(header, column) if header and column else None)
        if own := _period_behind(row, figure, cells[at]):
            period = own
        if period is None and header and column and _changes(header, column):
            period = _latest(header, column)
        if period is None and dates and (metric is None or not metric.stock or (column is not None and column.role == "share")):
            period = date_of_flow(dates)
        if mention := _cell_mention(row, figure, cells[at], label, column, metric, period, caption, header):
            out.append(replace(mention, dated_apart=bool(dates)))
    return out


def _period_behind(row: SentenceView, figure: Quantity, cell: Cell) -> PeriodMention | None:
    """The period in brackets that a cell gives its figure: "€412 million (2024)"."""
    match = IN_BRACKETS.match(row.text, figure.noun_end or figure.end, cell.end)
    if match is None:
        return None
    named = next((p for p in row.periods if p.start == match.end() and p.period), None)
    year = YEAR_IN_BRACKETS.match(row.text, match.end(), cell.end) if named is None else None
    return named or (year_mention(year) if year else None)


IN_BRACKETS = regex(r"\s*\((?:as of |in |at |end of |end-|FY ?(?=20))?")
YEAR_IN_BRACKETS = regex(r"(?:19|20)\d\d(?=\))")
CLOSING = regex(r"(?i)(?:the\s+)?(?:year|quarter|period|half)[\s-]?end|(?:the\s+)?end of (?:the )?(?:year|quarter|period|half)")
""" "Employees at year end": of every column's year."""
NO_FIGURES = frozenset({"rank", "when", "period"})
"""Columns whose numbers are no figures."""


def _metric_of_column(column: Column | None) -> Metric | None:
    return METRICS[column.metric] if column and column.role == "people" and column.metric else None


def _cell_mention(
    row: SentenceView, figure: Quantity, cell: Cell, label: Cell, column: Column | None, metric: Metric | None,
    period: PeriodMention | None, caption: Caption, header: SentenceView | None,
) -> Mention | None:  # fmt: skip
    """The cell as a mention; None for a bare number that nothing says anything of ("9 to 5" under "Opening hours")."""
    change = header is not None and _changes(header, column)
    base = Mention(
        row.sentence.index, "other_count", metric.name if metric else None, "table.cell", figure,
        row=(label.start, label.end), column=(column.start, column.end) if column else None,
        column_period=_in_year(period, caption.period),
    )  # fmt: skip
    if figure.kind == "percent" and column and column.role == "share":
        return replace(base, type="other_percent", metric="layoffs_share_of_workforce", rule="table.percent")
    if figure.kind == "percent":
        return _percent_cell(base, figure, metric, change, row.text[label.start : label.end])
    kind: ClaimType = metric.type if metric else "other_count"
    if figure.kind == "money" or (metric and metric.unit == "money") or (not metric and caption.unit):
        kind = "revenue" if metric and metric.type == "revenue" else "other_money"
        unit = figure.unit if figure.kind == "money" else caption.unit
        if metric and metric.profit and _negative(row, figure):
            base = replace(base, metric=metric.profit)
        scaled = _takes_scale(row, figure, label)
        return replace(base, type=kind, unit=unit, scale=caption.scale if scaled else Decimal(1))
    if not metric:
        return base if figure.kind == "count" or _alone(row, figure, cell) else None
    if kind == "headcount" and change:
        moved: Direction | None = "down" if _negative(row, figure) else "up" if figure.signed == "+" else None
        return replace(base, type=kind, metric="headcount_change", direction=moved)
    return replace(base, type=kind if kind in ("headcount", "other_count") else "other_count", direction=PEOPLE_FLOWS.get(metric.name))


PER_UNIT = regex(r"(?i)\bper (?:\w+ )?(?:share|ads|unit|ounce|tonne?|barrel)\b|\beps\b|\(pence\)|\(cents\)")


def _takes_scale(row: SentenceView, figure: Quantity, label: Cell) -> bool:
    """The caption's millions hold for the cell: not with a word of its own ("$12 million", "9m"), not for what is told per share."""
    own = LETTERS.search(row.text[figure.start : figure.end].removeprefix("US").removeprefix("Rs"))
    return not (figure.kind == "money" and own) and not PER_UNIT.search(row.text, label.start, label.end)


LETTERS = regex(r"[^\W\d_]")


def _changes(header: SentenceView, column: Column | None) -> bool:
    """The column states changes, not levels."""
    return column is not None and CHANGE_HEADER.search(header.text[column.start : column.end]) is not None


def _latest(header: SentenceView, column: Column) -> PeriodMention | None:
    """The latest of the two periods in front of a column of changes, of all where none is: a change leads up to it."""
    years = [year_mention(year) for year in HEAD_YEAR.finditer(header.text, header.sentence.start, header.sentence.end)]
    named = [p for p in header.periods if p.period]
    named += [year for year in years if not any(p.start < year.end and year.start < p.end for p in named)]
    near = sorted((p for p in named if p.end <= column.start), key=lambda p: p.start)[-2:]
    return max(near or named, key=lambda p: (p.period.last, -p.start) if p.period else (), default=None)


HEAD_YEAR = regex(r"\b(?:19|20)\d\d\b")


def _negative(row: SentenceView, figure: Quantity) -> bool:
    """A minus, or brackets as accountants write them."""
    return figure.signed == "-" or (row.text[figure.start - 1 : figure.start] == "(" and row.text[figure.end : figure.end + 1] == ")")


def _alone(row: SentenceView, figure: Quantity, cell: Cell) -> bool:
    """The figure fills its cell, as a table's figures do: no hours ("9 to 5"), no telephone number."""
    return not re.search(r"\w", row.text[cell.start : figure.start] + row.text[figure.end : cell.end])


def _in_year(cell: PeriodMention | None, caption: PeriodMention | None) -> PeriodMention | None:
    """The caption's months in the column's year: "six months to June" over "2023"."""
    if cell is None or cell.period is None or caption is None or caption.period is None:
        return cell or caption
    own_year = caption.period.kind == "year" and caption.period.first.month != 1
    if cell.period.kind != "year" or (caption.period.days > 360 and not own_year) or caption.period.kind == "day":
        return cell
    years = cell.period.first.year - caption.period.last.year
    return replace(caption, period=shift_period(caption.period, Shift(years, "year")) if years else caption.period)


GROWTH_LABEL = regex(
    r"(?i)\b(?:growth|increase|decrease|change|yoy|y/y|year[- ]on[- ]year|year[- ]over[- ]year|cagr)\b(?!\s+(?:in|of) (?:share|mix))"
)
SHARE_LABEL = regex(r"(?i)\b(?:share|margin|rate|ratio|as (?:a )?(?:%|percent)|% of|percent of)\b")


def _percent_cell(base: Mention, figure: Quantity, metric: Metric | None, change: bool, row_label: str) -> Mention:
    grows = (
        change
        or (GROWTH_LABEL.search(row_label) is not None and not SHARE_LABEL.search(row_label))
        or figure.signed is not None
        or (metric is not None and metric.type == "growth_rate")
    )
    if not grows:
        share = metric.name if metric and metric.type == "other_percent" else None
        return replace(base, type="other_percent", metric=share, rule="table.percent")
    name = metric.name if metric and metric.type == "growth_rate" else growth_metric(metric.name if metric else None)
    if metric is None and not change and re.search(r"(?i)\bgrowth\b", row_label):
        name = "revenue_growth"  # as of a company that simply grew
    direction: Direction = "down" if figure.signed == "-" else "up"
    return replace(base, type="growth_rate", metric=name, rule="table.growth", direction=direction)


def _metric_in(text: str, cell: Cell | Column) -> Metric | None:
    hits = METRIC_INDEX.find(words_of(text, cell.start, cell.end))
    label = text[cell.start : cell.end]
    for hit in hits:
        return METRICS[hit.value]
    if STAFF.search(label):
        return METRICS["total_employees"]
    return None


def _period_in(header: SentenceView, cell: Column) -> PeriodMention | None:
    found = next((p for p in header.periods if cell.start <= p.start < cell.end), None)
    if found is None and (year := YEAR_BEHIND.search(header.text, cell.start, cell.end)):
        return year_mention(year)
    return found


YEAR_BEHIND = regex(r"\b(?:19|20)\d\d(?=[)*\s]*$)")
""" "Jobs 2024"."""


def _caption(above: Sequence[SentenceView], header: SentenceView | None) -> Caption:
    """Read metric, unit, scale and period off the header and the nearest lines above; a heading speaks first.

    A line that heads rows of another kind ("Expenditure") ends what the table above it was of.
    """
    caption = Caption()
    below = header.sentence.index if header else None
    headed = False
    headings = sum(view.kind is BlockKind.HEADING for view in above[-CAPTION_LINES:])
    for view in [*([header] if header else []), *list(reversed(above))[: (2 if header else CAPTION_LINES) + max(0, headings - 1)]]:
        text = text_of(view)
        if caption.unit is None and caption.scale == 1 and (found := CAPTION.search(text)):
            caption = replace(caption, unit=caption_unit(found), scale=caption_scale(found["scale"]))
        headed = headed or (below is not None and below - view.sentence.index > 1)
        below = view.sentence.index
        near = not headed and (view is header or _heads(view) or text.rstrip().endswith(":"))
        if near and caption.metric is None and (view.cues or STAFF.search(text)):
            caption = replace(caption, metric=view.cues[0].metric if view.cues else METRICS["total_employees"])
        if near and caption.period is None and view is not header:
            caption = replace(caption, period=next((p for p in view.periods if p.period), None))
    return caption


CAPTION_LINES = 3
"""Lines above a table that its caption may be; headings of blocks inside it do not count."""


def _heads(view: SentenceView) -> bool:
    """A heading, also a numbered one of notes: "4. Revenue by segment"."""
    if view.kind in (BlockKind.HEADING, BlockKind.TITLE):
        return True
    return (
        view.kind is BlockKind.LIST_ITEM
        and not view.figures
        and len(view.words) <= MOST_OF_HEADING
        and NUMBERED.match(text_of(view)) is not None
    )


MOST_OF_HEADING = 8
"""Words of a numbered heading."""
NUMBERED = regex(r"\d{1,2}(?:\.\d{1,2})?[.)]?\s+[A-Z][^.!?]*$")


def caption_unit(found: re.Match[str]) -> str | None:
    """The currency that a caption's sign, code or word means, as an ISO code."""
    sign = (found["currency"] or found["word"] or found["named"] or "").lower()
    return SYMBOLS.get(sign, sign.upper() or None)


def caption_scale(word: str) -> Decimal:
    """The factor of a caption's word: "million", "'000"."""
    key = word.lower().lstrip("'’").rstrip("s") if word.lower() not in ("m",) else "m"
    return Decimal(10) ** SCALES.get(key, 0)


def is_total(label: str) -> bool:
    """A row that sums the others."""
    return bool(TOTAL.match(label))
