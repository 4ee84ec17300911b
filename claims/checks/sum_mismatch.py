"""Parts that do not add up to their total.

In tables the rows above a "Total" row are added column by column (`summed_tables`). In prose it reads "2,150 workers: 940 in
Ambleby, 720 in Corrow and 430 in Dunsk": a total, a colon, and nothing but parts up to the end of the sentence; or "The redundancies comprise 940 people in ...", where
the total stands in the sentence before; or a total that earlier amounts and the one just announced lead to.

Each part may be off by half of its last digit, and so may the total; a flag needs more. Silent if a row says
"of which", if parts are far from the total (then they are examples), and for percentages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, product

from claims.checks.balance_roles import EXAMPLES as balance_roles_examples
from claims.checks.balance_roles import told_balances
from claims.checks.balances import EXAMPLES as balances_examples
from claims.checks.balances import Balance, balances, is_near
from claims.checks.bases import ANOTHER_PLACE
from claims.checks.example import accepts, rejects
from claims.checks.far_balances import EXAMPLES as far_balances_examples
from claims.checks.far_balances import far_balances
from claims.checks.finding import Finding, miss_ratio, phrase, spans_of
from claims.checks.funding_rounds import EXAMPLES as funding_rounds_examples
from claims.checks.funding_rounds import funding_rounds
from claims.checks.listed_sums import EXAMPLES as listed_sums_examples
from claims.checks.listed_sums import Sum, listed_sums
from claims.checks.named_counts import EXAMPLES as named_counts_examples
from claims.checks.named_counts import named_counts
from claims.checks.own_words import leads, of_two_things
from claims.checks.partitions import EXAMPLES as partitions_examples
from claims.checks.partitions import partitions
from claims.checks.passage_sums import passage_sums
from claims.checks.places import sentences_of
from claims.checks.summed_tables import EXAMPLES as summed_tables_examples
from claims.checks.summed_tables import FARTHEST, NEAREST, wrong_columns
from claims.checks.told_sums import EXAMPLES as told_sums_examples
from claims.checks.told_sums import told_sums
from claims.checks.whole_lists import EXAMPLES as whole_lists_examples
from claims.checks.whole_lists import whole_lists
from claims.checks.wording import plain, quoted
from claims.match.interval import total as sum_of
from claims.model import Evidence, Reading
from claims.regex import regex

RULE = "sum_mismatch"

EXAMPLES = (
    accepts("the rest", "Of the 150 people, 80 work in Leeds and the remaining 60 in York."),
    rejects("one of a kind at the end", "The trust runs 14 schools: nine primaries, four secondaries and a special school."),
    rejects("the one that leads", "The panel has nine members: five councillors, three residents and the chair."),
    accepts("two are missing", "The trust runs 15 schools: nine primaries, four secondaries and a special school."),
    rejects("what came and went", "The company started the year with 54 shops. It closed six and opened two, and now has 50."),
    rejects("replaced", "The parish has nine councillors. Two resigned in April and one has been replaced, leaving it with eight."),
    rejects("the rest adds up", "Of the 150 people, 80 work in Leeds and the remaining 70 in York."),
    accepts(
        "words for parts",
        "The county will spend $48 million. Roads take the bulk, $27 million. Another $14 million goes on schools, and the clinic gets $4 million. Nothing else is in it.",
    ),
    accepts("for and against", "Of 6,420 votes cast, 4,110 were for the sale and 2,590 against."),
    accepts("men and women", "Men make up 212 of the workforce and women 178. The firm employs 380 in all."),
    accepts("own and leased, in the next sentence", "It now runs 188 shops, of which 64 are its own. There are 115 franchised ones."),
    accepts("won, drawn and lost", "They played 38 matches, won 21, drew 9 and lost 7."),
    accepts("a count off by one", "We said goodbye to 26 colleagues: fourteen in design, seven in sales, six in stores."),
    accepts("the verb tells the parts", "The board received 4,310 complaints. It upheld 1,870 and rejected 2,540."),
    accepts("kinds of one thing", "The 14 ships (nine tankers and six bulk carriers) will be sold."),
    rejects("for and against and neither", "They cast 4,200 ballots, 2,310 for and 1,810 against, with 80 abstentions."),
    rejects("those who answered", "We had 1,274 letters; of those who ticked a box, 812 wanted it kept and 706 did not."),
    rejects("one and the same may be both", "Of 90 staff, 60 are women and 40 work part time."),
    rejects(
        "the rest is told in words",
        "The county will spend $48 million. Roads take $27 million and schools another $14 million. The remainder is a contingency.",
    ),
    rejects("parts of another total", "Of the 97 jobs, 52 are in Hull, 23 in York and the other 22 in Leeds."),
    rejects("another time", "It has 188 shops, of which 64 are its own. There were 115 franchised ones two years ago."),
    accepts(
        "parts in the next paragraph",
        "The trust made 31 grants worth £410,000.\n\nVillage halls had the biggest slice with £165,000. Kitchens were next: £120,000. Youth clubs took £85,000, and the last three came to £60,000.",
    ),
    accepts(
        "a sentence that is the list",
        "We have fifteen members. Seven are elected by the staff, four are named by the family and two by the city.",
    ),
    accepts(
        "and that gives",
        'The land fetches £5.2m. The ferry goes for £3.9m, cranes make £1.1m, and the name itself £300,000. "That gives us £11.5m," he said.',
    ),
    rejects(
        "more in it",
        'The land fetches £5.2m. The ferry goes for £3.9m, cranes make £1.1m, and the name itself £300,000. "With the money in the bank that gives us £11.5m," he said.',
    ),
    rejects(
        "and the last two",
        "We have fifteen members. Seven are elected by the staff, four are named by the family and two by the city. The last two seats are filled by lot.",
    ),
    rejects("items of another list", "4,000 things came in:\n\n* lamps: 1,480\n* clothes: 1,120\n* bikes: 600\n* toys: 800\n"),
    rejects(
        "who left and who is left", "The firm had 320 staff in June. It hired 40 in July and 15 left, so it ended the summer with 345."
    ),
    rejects("earlier years", "Grants came to $9.1m ($4.8m in 2022 and $4.4m in 2021)."),
    rejects("rounding", "Region | 2024 | 2023\nAmericas | 31.8 | 33.1\nEurope | 20.4 | 19.8\nAsia | 10.2 | 9.1\nTotal | 62.5 | 62.1\n"),
    rejects(
        "units granted, vested and lapsed",
        "2,318 thousand units were granted at $47.11 (2019: $39.86). 1,904 thousand vested, 286 thousand lapsed.",
    ),
    accepts(
        "costs that add up",
        "Wages ate £31.2m. Fees came to £9.4m, match costs were £6.8m and heating £3.1m. Those are the only four lines, and they add up to operating costs of £54.5m.",
    ),
    accepts(
        "a round and who was in it",
        "Bright announced a €30 million round.\n\nIt was led by Alder, which put in €14 million. Foss and Halden contributed €6 million and €5.5 million, and Nordmark invested €2.5 million. No other investor took part.",
    ),
    accepts(
        "seats of a body",
        "In the 81-member Assembly the Alliance will have 41 seats, the Union 28, the Greens nine; two independents were also returned.",
    ),
    rejects(
        "a round and the rest",
        "Bright announced a €30 million round.\n\nIt was led by Alder, which put in €14 million. Foss and Halden contributed €6 million and €5.5 million, and Nordmark invested €2.5 million. The balance came from others.",
    ),
    rejects("seats of some parties", "In the 81-member Assembly the Alliance will have 41 seats, the Union 28 and the Greens nine."),
    accepts("two bedrooms in a flat", "Of the 212 flats, 96 have one bedroom, 84 have two and 42 have three."),
    accepts("passengers and crew", "The ship sailed with 1,912 on board, 1,420 passengers and 482 crew."),
    accepts("days that are named", "Friday brought 340 visitors, Saturday 910 and Sunday 780. That is 2,130 people in three days."),
    accepts("staff by country", "The group has 1,240 staff in three countries. In Norway it has 610, in Sweden 390 and in Denmark 280."),
    accepts(
        "so much each",
        "Mrs Prill left £900,000. Her nephew gets £400,000, her two nieces £150,000 each, and the cats' home the remaining £100,000.",
    ),
    accepts("and one", "Police arrested nine men. Four were held at the ground, three at the station and one in a pub."),
    rejects("more than the days", "Friday brought 340 visitors, Saturday 910 and Sunday 780. That is 2,130 people with the children."),
    rejects("more countries", "The group has 1,340 staff in four countries. In Norway it has 610, in Sweden 390 and in Denmark 280."),
    rejects(
        "and one more",
        "Police arrested nine men. Four were held at the ground, three at the station and one in a pub; one gave himself up.",
    ),
    rejects(
        "prices",
        "The club sold its ground for $9.3 million in March.\n\nIt named its prices for next season:\n\n- Gold box: $3.1 million\n- Silver box: $2.2 million\n- Bronze box: $1.9 million\n- Tin box: $1.0 million\n",
    ),
    rejects(
        "heads of columns are no parts",
        "Segments, thousand\n\nAmounts | FY25 | FY24 (restated)\nBread | 41,210 | 39,900\nCakes | 28,365 | 27,150\nPies | 9,425 | 10,850\nTotal | 79,000 | 77,900\n",
    ),
    rejects(
        "this year's bill",
        "The average bill will be £1,940, or 3.9% more than this year's £1,867.20. The county takes the most, at £1,421.10. Police get £262.50 and the district £181.40; parishes add £75 on average.",
    ),
    rejects(
        "last year's costs",
        "The show cost £96,000, against last year's £88,400. The hall took £52,000, the band £24,000 and lights £11,000; the printing came to £9,000.",
    ),
    rejects(
        "key figures that happen to add up",
        "Key figures, EUR million\n\n | Q1 2025 | Q1 2024\nNet sales | 134.7 | 138.7\nOperating profit | 14.2 | 12.9\nNet debt | 61.0 | 70.5\nOrder book | 210.3 | 222.1\n",
    ),
    rejects(
        "given so far",
        "The bishop announced gifts of $7.1 million.\n\nBy parish, to the end of June:\n\n- St Paul: $2.9 million\n- St Mark: $2.2 million\n- St Luke: $1.4 million\n",
    ),
    rejects(
        "parts of the figure before, and fewer by another count",
        "960 employees: 540 in Tampere, 270 in Lund and 150 in Aalborg. Many are part-time, hence the lower total of 905 full-time equivalents.",
    ),
    *summed_tables_examples,
    *listed_sums_examples,
    *partitions_examples,
    *funding_rounds_examples,
    *told_sums_examples,
    *whole_lists_examples,
    *balances_examples,
    *balance_roles_examples,
    *far_balances_examples,
    *named_counts_examples,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Tables first; then sums in words, one finding for each figure that something does not add up to."""
    found = list(_tables(reading))
    for source in (listed_sums, partitions, funding_rounds, passage_sums, told_sums, whole_lists):
        taken = spans_of(reading, found)
        for told in source(reading):
            spans = [(x.start, x.end) for x in ((told.total,) if source not in (told_sums, whole_lists) else told.parts)]
            if any(start < b and a < end for start, end in taken for a, b in spans):
                continue
            if not (_is_of_another(reading, told) or _leaves_room(reading, told)):
                found += _listed(reading, told) if source is listed_sums else [_finding_of(reading, told)]
    yield from found
    taken = spans_of(reading, found)
    for balance in (*balances(reading), *told_balances(reading), *far_balances(reading)):
        if not any(start < b and a < end for start, end in taken for a, b in balance.spans):
            yield from _unbalanced(reading, balance)
    yield from named_counts(reading)


def _is_of_another(reading: Reading, told: Sum) -> bool:
    """Whether the words that open the parts' own sentence make them those of another time or place."""
    sentence = sentences_of(reading).at(told.parts[0].start)
    if sentence is None or told.field != "text" or told.total.start >= sentence.start:
        return False
    lead = reading.document.text[sentence.start : told.parts[0].start]
    return bool(ANOTHER_PLACE.search(lead) or _THEN.search(lead))


def _leaves_room(reading: Reading, told: Sum) -> bool:
    """Whether things are listed one by one behind the parts, or what came and went leads from the total to the last part.

    "14 schools: nine primaries, four secondaries and a special school"; "started with 54 shops, closed six and opened two, and now has 50".
    """
    *moved, last = (part.middle for part in told.parts)
    goal, text = told.total.middle, reading.document.text
    if told.field != "text" or told.total.kind == "money" or not told.total.exact:
        return False
    ways = product((1, -1), repeat=len(moved)) if 1 < len(moved) <= _MOST_MOVES else ()
    if any(goal + sum((sign * x for sign, x in zip(signs, moved, strict=True)), Decimal(0)) == last for signs in ways):
        return True
    end = told.parts[-1].end
    sentence = sentences_of(reading).at(end - 1)
    singles = len(_SINGLE.findall(text, end, sentence.end)) if sentence is not None else 0
    return 0 < goal - sum(moved, last) <= singles


_MOST_MOVES = 3
"""Comings and goings told between two counts; of more numbers some lead from one to the other by chance."""
_SINGLE = regex(
    r"(?:,|\band)\s+(?:an?|the|its|their|his|her)\s+(?!half\b|third\b|quarter\b|dozen\b|rest\b|others?\b|remaining\b)[a-z]", re.IGNORECASE
)
"""One thing that a list names and does not count."""
_REPLACED = regex(r"\b(?:replaced|re-?elected|refilled|re-?appointed)\b", re.IGNORECASE)
_THEN = regex(
    r"\b(?:previous|prior|last|preceding)\s+(?:year|quarter|month|week|period|season)|\b(?:year|quarter|month|week)\s+(?:before|earlier|ago)\b",
    re.IGNORECASE,
)
_ANOTHER_TIME = regex(
    r"[.;]\s+(?:In|During|For|Over)\s+the\s+(?:(?:previous|prior|preceding)\s+)?(?:quarter|year|month|half|period|season|week)(?:\s+(?:before|earlier)|,|\s+it\b)",
    re.IGNORECASE,
)
"""What came and went at another time: "In the quarter before it fell by 4,581"."""


def _unbalanced(reading: Reading, balance: Balance) -> Iterator[Finding]:
    """An opening figure, what came and went, and a closing figure or a difference that does not follow."""
    if balance.computed.meets(balance.stated) or not is_near(balance):
        return
    starts = [start for start, _ in balance.spans]
    if _is_borne_out(balance) or _of_two_things(reading, balance):
        return
    if _REPLACED.search(reading.document.text, min(starts), max(starts)):
        return
    if _ANOTHER_TIME.search(reading.document.text, min(starts), max(starts)):
        return
    added = sum(balance.values, Decimal(0))
    terms = " ".join(f"{'-' if value < 0 else '+'} {plain(abs(value))}" for value in balance.values).removeprefix("+ ")
    words = tuple(phrase(reading, *span) for span in balance.spans)
    yield Finding(
        RULE,
        (),
        words,
        f"The figures from {quoted(words[0].quote)} to {quoted(words[-1].quote)} do not balance.",
        f"{terms} = {plain(added)}, not {plain(balance.goal)}.",
        miss=miss_ratio(added, balance.goal),
    )


def _is_borne_out(balance: Balance) -> bool:
    """Whether the figures balance without one of what came and went: only some of it was of this stock."""
    if len(balance.values) < _FEWEST or balance.goal < _NO_HEADCOUNT:
        return False
    return any(sum(kept, Decimal(0)) == balance.goal for kept in combinations(balance.values, len(balance.values) - 1))


_FEWEST = 3


def _of_two_things(reading: Reading, balance: Balance) -> bool:
    """Whether the first and the last figure of a balance are told of two things: "revenues rose to", "expenditure of"."""
    known = sentences_of(reading)
    first, last = (phrase(reading, *span) for span in (balance.spans[0], balance.spans[-1]))
    a, b = known.at(first.start), known.at(last.start)
    if (
        a is None
        or b is None
        or a.start == b.start
        or balance.goal < _NO_HEADCOUNT
        or last.end - first.start < _A_LINE * len(balance.spans)
    ):
        return False
    return of_two_things(*leads(reading.document.text, (a, first), (b, last)))


_NO_HEADCOUNT = 10_000_000
"""From here on figures are amounts and tonnages, of which a text has many kinds; those who work somewhere are told of in many words."""
_A_LINE = 60
"""Characters of a line of a list that leads from one figure to another."""


def _listed(reading: Reading, told: Sum) -> Iterator[Finding]:
    """Parts that miss their total by more than their digits; far from it they are hardly its parts."""
    added, goal = sum_of([part.value for part in told.parts]), told.total
    exact = sum((part.middle for part in told.parts), Decimal(0))
    if goal.middle <= 0 or not NEAREST <= exact / goal.middle <= FARTHEST:
        return
    fits = goal.value.meets(added) if goal.kind == "money" or not goal.exact else exact == goal.middle
    if fits:
        return
    yield _finding_of(reading, told)


def _finding_of(reading: Reading, told: Sum) -> Finding:
    words = (phrase(reading, told.total.start, told.total.end, told.field), *(phrase(reading, x.start, x.end) for x in told.parts))
    values = [part.middle for part in told.parts]
    return _finding(words, values, sum(values, Decimal(0)), told.total.middle)


def _tables(reading: Reading) -> Iterator[Finding]:
    for column in wrong_columns(reading.document.text):
        words = tuple(phrase(reading, cell.start, cell.end) for cell in (*column.parts, column.total))
        values = [cell.value for cell in column.parts]
        yield _finding(words, values, sum(values, Decimal(0)), column.total.value)


def _finding(words: tuple[Evidence, ...], values: list[Decimal], added: Decimal, goal: Decimal) -> Finding:
    return Finding(
        RULE,
        (),
        words,
        f"The parts do not add up to the total in {quoted(words[-1].quote if len(values) > 1 else words[0].quote)}.",
        f"{' + '.join(plain(value) for value in values).replace('+ -', '- ')} = {plain(added)}, not {plain(goal)}; the difference is "
        f"{plain(abs(added - goal))}.",
        miss=miss_ratio(added, goal),
    )
