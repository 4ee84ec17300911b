"""What a text says that the items of a list or table come to, and what they come to.

"The five studios between them let 215 people go" below a table of five; "six notices, 630 jobs" above six lines; "There are
fourteen posts to fill:". The statement may stand before or behind the items or in the headline. That it is of these items is
told by their number, by a word for the whole, or by its place right above them.

Silent where any column adds up to it, where leaving out an item or two does, where the difference is told beside it, and where it
speaks of more than is listed, of some of them, or of another time.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from claims.checks.example import accepts, rejects
from claims.checks.levels import Figure, figures, per_unit
from claims.checks.listed_sums import Sum
from claims.checks.part_words import ADDS_UP, IN_ALL
from claims.checks.series import Column, Series, series_of, total_of
from claims.checks.sum_rounding import fits
from claims.checks.thesaurus import akin, is_person, stem
from claims.match.interval import Interval
from claims.model import BlockKind, Field, Reading, Sentence
from claims.regex import regex

_REACH = 12
"""Sentences before and behind the items within which they are summed up."""
_STRONG, _WEAK = Decimal("0.33"), Decimal("0.15")
"""How far a sum may lie from what is told, as a share of it, to be meant: where the number of items is said or they follow, and else."""
_CLOSE = Decimal("0.1")
"""As the last, of a total some sentences before a list that is said to hold all of it."""
_SHARP, _BESIDE = 100, Decimal("0.05")
"""Of two totals told together: how large they are at least, and how far the wrong one may be off."""
_MOST_LEFT_OUT = 2
_LEAST_TOTAL = 5
_SCALED = {"kw": ("mw", 1000), "mw": ("gw", 1000), "gw": ("tw", 1000), "mwh": ("gwh", 1000), "gwh": ("twh", 1000), "metres": ("km", 1000)}
_SCALED |= {"kg": ("tonnes", 1000), "grams": ("kg", 1000), "litres": ("hectolitres", 100)}
"""A unit, the next larger one, and how many it holds."""
_TABLE_SCALES = (Decimal(1), Decimal(1000), Decimal(1_000_000), Decimal(1_000_000_000))
_APART = regex(
    r"\b(?:includ\w+|exclud\w+|such\s+as|among(?:st)?|for\s+example|e\.g\.|others?|more|further|another|unnamed|not\s+(?:listed|shown|named|counted|in)|unlisted|besides|plus|with\s+(?:the|its|their|our|an?)"
    r"|once|if|when|would|could|should|except|without|less|minus|net|most|mostly|mainly|chiefly|largest|biggest|smallest|leading|at\s+least|some\s+of|half|each|every|apiece|per|average|union|so\s+far|last"
    r"|previous(?:ly)?|prior|earlier|ago|before|since|year[- ]earlier|target|forecast|capacity|asked|rest|remain\w*|only\s+the|elsewhere)\b",
    re.IGNORECASE,
)
"""A statement that is not of the items alone, or not of all of them."""
_SET_AGAINST = regex(
    r"\b(?:than|from|against|compared\s+(?:with|to)|versus|vs\.?|of\s+(?:the|its|our|their))\b[^,;:]{0,30}$", re.IGNORECASE
)
_COMPARES = regex(r"\W*(?:last|previous|in\s+(?:19|20)\d\d)\b", re.IGNORECASE)
_CLAUSE = regex(r"[,;:(–—]\s")
_DEFINITE = regex(r"\b(?:the|these|those|all|our|its|their|across|both|of|from|for|in|at)\s+(?:the\s+|these\s+|all\s+)?$", re.IGNORECASE)
_TOGETHER = regex(
    rf"{ADDS_UP.pattern}|\b(?:between\s+them|all\s+told|amount(?:s|ed|ing)?\s+to|came\s+to|comes?\s+to|account(?:s|ed)?\s+for|makes?|overall|add\s+\w+(?:\s+all)?\s+up|you\s+get|come\s+out\s+at)\b",
    re.IGNORECASE,
)
_ALL_OF_IT = regex(
    r"\b(?:full|complete|entire|whole|breakdown|broken\s+down|splits?|divided|shared\s+out|by\s+(?!(?:the\s+)?(?:end|mid|early|late|next|last|19|20)\b)[a-z]+|(?:how|where)\s+(?:the|its|our|their)\s+(?:money|savings|cuts|cash|funds?|sum|grant|budget|spending)\b)",
    re.IGNORECASE,
)
_NOT_ALL = regex(
    r"\b(?:open|openings?|vacan\w+|hiring|joiners|leavers|prices?|fares?|fees|rates|salar(?:y|ies)|wages|tickets?|top|ranking|main|key|principal|some|part|parts|first|so\s+far|to\s+date|until|up\s+to|as\s+of|to\s+the\s+end)\b",
    re.IGNORECASE,
)
"""What opens a list of figures that nobody adds up, or that are not all."""
_WANTING = regex(r"\b(?:gap|shortfall|deficit|hole|needs?|needed|short|overspend\w*|debts?|losses|loss)\b", re.IGNORECASE)
"""A sum that is to be found, which what was found need not reach."""
_NEAR = 60
_OWN = regex(r"\b(?:the|its|our|their|all|\w+['’]s|\w+s['’])\s+$", re.IGNORECASE)
_KIND_BY = regex(r"\W*(?:all\s+)?[a-z]+s\b[^.;:\d]{0,20}\bby\s+[a-z]", re.IGNORECASE)
""" "Trees planted, by wood"."""
_WORD = regex(r"[A-Za-z]+")


def told_sums(reading: Reading) -> Iterator[Sum]:
    """Every statement of what items come to that they do not come to."""
    told = figures(reading)
    title = [("title", sentence, inside) for sentence, inside in figures(reading, "title")]
    starts = [sentence.start for sentence, _ in told]
    for series in series_of(reading):
        first, last = bisect_left(starts, series.start), bisect_left(starts, series.end)
        near: list[tuple[Field, Sentence, list[Figure]]] = [
            *(("text", *x) for x in reversed(told[max(0, first - _REACH) : first])),
            *(("text", *x) for x in told[last : last + _REACH]),
            *title,  # type: ignore[list-item]
        ]
        above, led = _leads_in(reading, told[max(0, first - 2) : first])
        all_of_it = _tells_all(reading, told[first - 1]) if first else False
        listed = reading.document.text[told[first - 1][0].start : told[first - 1][0].end] if all_of_it else ""
        for field, sentence, inside in near:
            wrong = _beside_another(series, field, inside) or _wrong(
                reading,
                series,
                field,
                sentence,
                inside,
                sentence is above or sentence is led,
                sentence is led,
                all_of_it and field == "text" and sentence.start < series.start and not _are_others(listed, inside),
            )
            if wrong is not None:
                yield wrong
                break


def _leads_in(reading: Reading, before: list[tuple[Sentence, list[Figure]]]) -> tuple[Sentence | None, Sentence | None]:
    """The sentence above the items; and the one before it, where this only opens the list: "They want 236 of us gone. From here:"."""
    if not before:
        return None, None
    above, figures_of_it = before[-1]
    words = reading.document.text[above.start : above.end]
    opens = not figures_of_it and words.rstrip(" *").endswith(":") and not _APART.search(words) and not _NOT_ALL.search(words)
    return above, before[-2][0] if opens and len(before) > 1 else None


def _tells_all(reading: Reading, before: tuple[Sentence, list[Figure]]) -> bool:
    """Whether what opens a list announces all of something that has been told: "The full package, by directorate:"."""
    above, inside = before
    words = reading.document.text[above.start : above.end]
    opens = not inside and (words.rstrip(" *").endswith(":") or reading.blocks[above.block].kind is BlockKind.HEADING)
    return opens and not _APART.search(words) and not _NOT_ALL.search(words) and bool(_ALL_OF_IT.search(words))


def _are_others(listed: str, inside: list[Figure]) -> bool:
    """Whether a list is one of other things than those that a sentence counts: "customers by country" and "1,312 employees"."""
    words = {stem(word) for word in _WORD.findall(listed.lower()) if word.endswith("s")}
    persons = {word for word in words if is_person(word)}
    if persons and not any(akin(word, stem(x.kind)) or x.kind in ("number", "money") for word in persons for x in inside):
        return True
    kind = _KIND_BY.match(listed)
    named = kind is not None and not any(x.kind in ("number", "money", "people") for x in inside)
    return named and not any(akin(word, stem(x.kind)) for word in words for x in inside)


def _wrong(
    reading: Reading, series: Series, field: Field, sentence: Sentence, inside: list[Figure], above: bool, led: bool, all_of_it: bool
) -> Sum | None:
    text = reading.document.field(field)
    heading = reading.blocks[sentence.block].kind is BlockKind.HEADING
    intro = above and (led or heading or text[sentence.start : sentence.end].rstrip(" *").endswith(":"))
    if not inside or _COMPARES.match(text, sentence.start, sentence.end):
        return None
    for index, total in enumerate(inside):
        if total.kind in ("percent", "multiple") or not total.exact or total.middle == series.count:
            continue
        stop = _CLAUSE.search(text, total.end, sentence.end)
        end = stop.start() if stop is not None else sentence.end
        if _APART.search(text, sentence.start, sentence.end if intro else end) or per_unit(text, sentence, total):
            continue
        number = _number(text, sentence, [x for x in inside if x.end <= end], index, series, intro or field == "title")
        if number is False or _SET_AGAINST.search(_CLAUSE.split(text[sentence.start : total.start])[-1]):
            continue
        alone = [x for x in inside if x.kind not in ("percent", "multiple")] == [total]
        whole = _TOGETHER.search(text, max(sentence.start, total.start - _NEAR), total.start) or IN_ALL.match(text, total.end, sentence.end)
        named = alone and _OWN.search(text, sentence.start, total.start) and _heads_name(series, total)
        meant = number or (intro and alone) or named or (whole and alone and (above or field == "text"))
        if not meant and not (all_of_it and alone and not _WANTING.search(text, sentence.start, sentence.end)):
            continue
        sums = [x for column in series.columns if (x := _stated(column, total, intro)) is not None]
        found = _nearest(sums, _STRONG if number or (intro and not led) else _WEAK if meant else _CLOSE)
        if found is not None and not _explained(series, sums, total, inside, bool(number) or intro):
            column, goal = found
            return Sum(goal, column.figures, field)
    return None


def _heads_name(series: Series, total: Figure) -> bool:
    """Whether a column's head has the noun of a total: "the trust's 864 beds" and a column of beds."""
    noun = stem(total.kind)
    return any(noun in {stem(word) for word in _WORD.findall(x.head or "")} for x in series.columns)


def _beside_another(series: Series, field: Field, inside: list[Figure]) -> Sum | None:
    """One of two totals told together: a table's other column adds up to the other."""
    amounts = [x for x in inside if x.exact and x.middle >= _SHARP and x.kind not in ("percent", "multiple")]
    columns = [x for x in series.columns if x.head is not None]
    right = [(column, x) for column in columns for x in amounts if fits(x, column.figures)]
    for column in columns if right else ():
        for total in amounts:
            off = abs(total_of(column) - total.middle) / total.middle
            if off <= _BESIDE and not any(total is x or column is other for other, x in right):
                return Sum(total, column.figures, field)
    return None


def _number(text: str, sentence: Sentence, inside: list[Figure], index: int, series: Series, bare: bool) -> bool | None:
    """Whether the number of items is said with a total; ``False`` where another number of such things is."""
    counts = [x for x in inside if x.kind not in ("money", inside[index].kind) and x.exact and 1 < x.middle <= 2 * series.count + 2]
    same = [x for x in counts if x.middle == series.count]
    if len(same) != len(counts):
        return False
    said = [x for x in same if bare or _DEFINITE.search(text[sentence.start : x.start]) or (x.end <= inside[index].start and index == 1)]
    return True if said else None


def _stated(column: Column, total: Figure, intro: bool) -> tuple[Column, Figure] | None:
    """The total in the unit of a column, if it may be its sum."""
    added = total_of(column)
    if column.head is not None:
        scale = min(_TABLE_SCALES, key=lambda size: abs(added * size - total.middle))
        return column, _scaled(total, 1 / scale)
    kinds = {(x.kind, x.unit) for x in column.figures}
    if (total.kind, total.unit) in kinds and len(kinds) == 1:
        return column, total
    if len(kinds) == 1 and (larger := _SCALED.get(column.figures[0].kind)) is not None and larger[0] == total.kind:
        return column, _scaled(total, Decimal(larger[1]))
    counts = total.kind != "money" and all(x.kind not in ("money", "percent", "multiple") for x in column.figures)
    bare = kinds == {("number", None)} or total.kind == "number"
    return (column, total) if counts and (bare or (intro and column.leads)) else None


def _scaled(total: Figure, by: Decimal) -> Figure:
    low, high = total.value.low, total.value.high
    assert low is not None
    assert high is not None
    return replace(total, value=Interval(low * by, high * by), middle=total.middle * by)


def _nearest(sums: list[tuple[Column, Figure]], within: Decimal) -> tuple[Column, Figure] | None:
    """The column that comes nearest to a total, if it is near enough."""
    off = [(abs(total_of(column) - goal.middle) / goal.middle, at) for at, (column, goal) in enumerate(sums) if goal.middle >= _LEAST_TOTAL]
    best = min(off, default=None)
    return sums[best[1]] if best is not None and best[0] <= within else None


def _explained(series: Series, sums: list[tuple[Column, Figure]], total: Figure, inside: list[Figure], all_of_them: bool) -> bool:
    """Whether a column adds up, would without an item or two, or misses by a figure that is told."""
    if any(fits(goal, column.figures) for column, goal in sums):
        return True
    beside = {x.middle for x in (*inside, *series.others) if x is not total}
    for column, goal in sums:
        if not all_of_them and any(
            fits(goal, kept)
            for size in range(1, _MOST_LEFT_OUT + 1)
            for kept in combinations(column.figures, len(column.figures) - size)
            if len(column.figures) <= 12
        ):
            return True
        parts = {x.middle for x in column.figures}
        if abs(total_of(column) - goal.middle) in beside - (parts if all_of_them else set()):
            return True
    return False


EXAMPLES = (
    accepts("list items", "The firm will shed 310 jobs:\n\n- 140 in Leeds\n- 95 in York\n- 45 in Hull\n"),
    rejects("siblings of a list", "The firm will shed 310 jobs, 140 in Leeds, 95 in York and 75 in Hull."),
    accepts(
        "a list that the next sentence opens",
        "The mill wants 236 of us gone. This is where it wants them from:\n\nMoulders, Smethwick – 94\nFettlers, Dudley – 71\nOffices – 38\nMaintenance – 23\n\nThey say there is no money.",
    ),
    rejects(
        "such a list, and it fits",
        "The mill wants 226 of us gone. This is where it wants them from:\n\nMoulders, Smethwick – 94\nFettlers, Dudley – 71\nOffices – 38\nMaintenance – 23\n\nThey say there is no money.",
    ),
    rejects(
        "such a list of something else",
        "The yard sold 250 boats last year. Our people by yard:\n\nSmethwick – 94\nDudley – 71\nHull – 38\nLeeds – 23\n\nThey are good.",
    ),
    rejects(
        "the year before in brackets",
        "Adjusted EBITDA increased to £16.5m (2016: £16.0m), despite being impacted by £1.3m pre-opening costs.",
    ),
    rejects("list items that add up", "The firm will shed 310 jobs:\n\n- 140 in Leeds\n- 95 in York\n- 75 in Hull\n"),
    accepts(
        "a table and what is said of it",
        "Studio\tCity\tJobs cut\tStaff\nPale\tBruck\t60\t240\nOxbow\tSalford\t35\t110\nMoth\tLeuven\t28\t28\n\n"
        "The three studios between them let 153 people go in January.",
    ),
    accepts(
        "items in another unit",
        "1. Boreal, 1,200 MW\n2. Gannet, 900 MW\n3. Forties, 1,500 MW\n\nThe three that went amount to 4.1 GW, a third more than the 3.0 GW before.",
    ),
    accepts("items of many kinds", "There are fourteen posts to fill:\n\n- 5 nurses\n- 3 carers\n- 2 drivers\n- 1 gardener\n"),
    accepts(
        "lines of one shape",
        "June in one breath: three notices, 630 jobs.\n\nJune 4 / Halvorsen, Toledo / 84. The whole shop.\n\n"
        "June 5 / Brightwater, Erie / 341. One shift.\n\nJune 9 / Cadmus, Lima / 212. In two waves.\n",
    ),
    accepts(
        "what is said behind items", "We sold this in May.\n\n- Buns: 1,240\n- Loaves: 2,310\n- Cakes: 415\n\nAdd it up and you get 4,065."
    ),
    rejects("items that add up", "Where the axe falls:\n\n- Leeds: 45\n- York: 38\n- Hull: 22\n\nThat makes 105 in all."),
    rejects("some of the items", "The two largest account for 90 jobs.\n\n- Leeds: 45\n- York: 38\n- Hull: 22\n"),
    rejects(
        "the items and others",
        "The three sites, and two that asked not to be named, lose 120 jobs:\n\n- Leeds: 45\n- York: 38\n- Hull: 22\n",
    ),
    rejects("items of another year", "Last year's three closures cost 120 jobs.\n\n- Leeds: 45\n- York: 38\n- Hull: 22\n"),
    rejects("examples in a list", "There are 120 posts to fill, among them:\n\n- 45 nurses\n- 38 carers\n- 22 cooks\n"),
    rejects("a price for all", "Our three rooms:\n\n- Single: £45\n- Double: £70\n- Suite: £120\n\nAll three together cost £210 a night."),
    accepts(
        "two columns told together",
        "Acme ended 2022 with 18,400 employees, after 18,860 at the end of 2021. Where they work:\n\n"
        "                  31.12.2022      31.12.2021\nGermany              11,240          11,820\nEurope                3,860           3,790\nElsewhere             3,100           3,250\n",
    ),
    accepts("a heading and its lines", "Where the £620,000 goes\n\nSalaries £410,000\nRent £96,000\nTravel £38,000\nOther £56,000\n"),
    accepts(
        "a column and its noun",
        "| Site | Beds |\n|---|---|\n| Hale | 412 |\n| Dunsk | 268 |\n| Corrow | 134 |\n\nThe trust's 864 beds are nearly always full.",
    ),
    accepts(
        "a list that holds all of what was told before",
        "Governors approved £2.6m of cuts for the coming year.\n\nThe chair, Dee Marsh, said nobody had enjoyed the task.\n\n"
        "The savings, by faculty:\n\n- Arts: £0.8m\n- Science: £0.7m\n- Law: £0.4m\n- Central services: £0.5m\n",
    ),
    rejects(
        "a list that holds all, and it adds up",
        "Governors approved £2.4m of cuts for the coming year.\n\nThe chair, Dee Marsh, said nobody had enjoyed the task.\n\n"
        "The savings, by faculty:\n\n- Arts: £0.8m\n- Science: £0.7m\n- Law: £0.4m\n- Central services: £0.5m\n",
    ),
    rejects(
        "the main savings",
        "The college faces a gap of £2.5m. Governors approved some cuts on Tuesday.\n\nThe main savings, by faculty:\n\n- Arts: £0.8m\n- Science: £0.7m\n- Law: £0.4m\n- Central services: £0.5m\n",
    ),
    accepts(
        "a heading and where the money goes",
        "The city signed off a $27.4 million parks plan on Thursday.\n\nMayor Ana Ruiz called it a promise kept. Opponents wanted more buses.\n\n"
        "Where the money goes\n\n- Riverside: $9.8 million\n- Linden Square: $6.1 million\n- Playgrounds: $5.4 million\n- Trees: $3.2 million\n- Upkeep: $1.9 million\n",
    ),
    accepts(
        "a list that is said to be all",
        "The trust owns 2,145 cottages.\n\nRents are paid weekly. Repairs are free.\n\nAll cottages, by valley\n\nEsk: 910\nDuddon: 655\nKent: 480\n",
    ),
)
