"""A growth rate that the two levels beside it do not give.

Looks at a sentence (or table row) that states a rate and both levels: "sales rose 8 % to $2.17 billion from
$2.08 billion". The levels are widened by half of their last digit, the rate computed from them becomes an
interval, and a flag needs the stated rate, widened in the same way, to lie outside it. So is the upside that a broker's
target price leaves over the price of a share (:mod:`claims.checks.upsides`).

Silent where the rate may be of something else: constant currency, like-for-like, organic or adjusted growth;
an average or compound rate over years; percentage points; a rate against another period than the levels'.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from claims.checks.apart_rates import apart_rates
from claims.checks.changes import GOAL, Change, by_sentence, changes, figure_start, is_level
from claims.checks.example import accepts, rejects
from claims.checks.far_levels import far_rates
from claims.checks.finding import Finding, middle, miss_ratio, not_yet_told, on_trial, phrase, spans_of
from claims.checks.levels import Figure, Pair, joined, levels, pair_in
from claims.checks.lone_rates import lone_rates
from claims.checks.measure_words import is_corrected
from claims.checks.movement_words import rate_way
from claims.checks.rates import rates
from claims.checks.said_sizes import PER_YEAR, sizes
from claims.checks.stated_rates import CAUSE, LAST_QUARTER, ON_THE_YEAR
from claims.checks.upsides import upsides
from claims.checks.wording import brief, figure, on_one_scale, percent_words, quoted
from claims.match.interval import Interval, growth, stated, written
from claims.model import Claim, Reading, Sentence

RULE = "growth_mismatch"

_OTHER_BASIS = re.compile(
    r"\b(?:constant[- ](?:currenc|exchange)|currency[- ]neutral|at constant|like[- ]for[- ]like|organic|comparable|same[- ]store"
    r"|underlying|adjusted|excluding|stripping out|adjusting|annuali[sz]ed|cagr|compound|a year on average|per year"
    r"|each year|a year since|on average"
    r"|elsewhere|nationally|since\s+(?:the\s+start|early|late|mid|January|February|March|April|May|June|July|August|September|October|November|December)|(?:since|over|versus|(?:compared|comparison)\s+(?:with|to)|against|on)\s+(?:pre-|(?:19|20)\d\d(?!\s*(?:was|were|the|it)))"
    r"|in dollar terms|in local currenc|in real terms|pro forma|points?|basis points|bps)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[;]|\b(?:while|whereas|but|although|with|and|as|after|following)\b", re.IGNORECASE)
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_THAT_IS = re.compile(
    r"^\W*(?:that|this|it|which)(?:\s+(?:is|was|represents|marks|means|makes|amounts\s+to)|['’]s)\s+(?:an?|the)\s+(?:[a-z]+\s+)?"
    r"(?:jump|rise|increase|gain|growth|improvement|fall|drop|decline|decrease|reduction)\s+of\s+(?:about|some|around|roughly|just|over)?\s*$",
    re.IGNORECASE,
)
_THAT = re.compile(
    r"^\W*(?:so,?\s+)?(?:(?:that|this|it|which)(?:\s+(?:is|was|represents?|represented|marks?|means?|meant|makes?|made|amounts?\s+to|works\s+out\s+(?:at|as))"
    r"|['’]s)|an?\b|the\b|up\b|down\b)[^.;\d]{0,60}$",
    re.IGNORECASE,
)
_FOR_OTHERS = re.compile(r"^\s+[a-z]+\s+for\s", re.IGNORECASE)
_LEADS_TO = re.compile(r"^\W*$|\b(?:to|at|from|reaching|totall?ing|hitting|with|of|was|were|came)\b", re.IGNORECASE)
_RESULT = re.compile(r"\band\s+(?:so|thus|that\s+is|up|down)\b|,\s*(?:so|thus)\b", re.IGNORECASE)
_MOVES_TO = re.compile(r"\b(?:to|at|from|reaching|totall?ing|hitting)\b[^;,.]{0,40}$", re.IGNORECASE)

EXAMPLES = (
    accepts("4.3 % is not 8 %", "Harwick Mills sales rose 8% to $2.17 billion from $2.08 billion a year earlier."),
    accepts("24 % is not 40 %", "Turnover for the year to June was Rs 312 crore, up 40 per cent from Rs 251 crore."),
    accepts("the levels first", "Headcount rose from 410 to 530 employees, an increase of 19%."),
    accepts("comparison in brackets", "Wholesale revenue rose 9% to £51.6m (H1 2023: £44.9m)."),
    accepts("rate first", "ARR grew 45% from $4.0 million to $9.8 million."),
    accepts("rate last", "Revenue went from $4.0 million to $9.8 million, a 45% increase."),
    accepts("in the next sentence", "Takings were £52.4m, against £47.6m a year earlier. That is a rise of 18%."),
    accepts("a broker's upside", "CMP: Rs 430\nTP: Rs 505\nUpside: 22%"),
    accepts("upside behind a close", "Our price target of $64 implies 25% upside from Friday's close of $58."),
    rejects("an upside that fits", "CMP: Rs 430\nTP: Rs 505\nUpside: 17%"),
    rejects(
        "an upside over one of two prices",
        "We cut our target price to $64 from a target price of $71. That is 22% upside to the last close of $58.",
    ),
    rejects("in the next sentence, and it fits", "Takings were £52.4m, against £47.6m a year earlier. That is a rise of 10%."),
    rejects(
        "the next sentence has another basis",
        "Takings were £52.4m, against £47.6m a year earlier. This was a rise of 7% at constant currency.",
    ),
    rejects("rate first, and it fits", "ARR grew 145% from $4.0 million to $9.8 million."),
    accepts("a fall", "Revenue fell 20% to $90.1 million from $99.8 million."),
    accepts("against", "Turnover grew 25% to €640 million, against €590 million in 2022."),
    accepts("percent spelled out", "Revenue increased 17.5 percent to 2.46 billion yuan, from 2.31 billion yuan."),
    accepts(
        "a table row",
        "Orders by region ($ million)\n\n| Region | 2023 | 2022 | Change |\n|---|---|---|---|\n| Nordics | 236 | 188 | +14% |\n",
    ),
    accepts("members", "The cooperative now has 1,260 members, up 40% from 1,050 in 2022."),
    accepts("in two clauses", "Net sales came to €18.9m; the year before it had been €13.5m, so 52 per cent more."),
    accepts("two years", "Income was $80.1 million in 2022 and $90.8 million in 2023, an increase of 23%."),
    accepts("fewer", "Staff numbers dropped from 1,200 to 900, 40 per cent fewer than before."),
    rejects("two years that fit", "Income was $80.1 million in 2022 and $90.8 million in 2023, an increase of 13%."),
    rejects("a rate since another year", "Compared with 2019, sales are up 30%: $13m from $12m last year."),
    rejects("a level elsewhere", "Rents rose 9% to £1,250 a month in London, from £940 elsewhere."),
    rejects("a rate of the share", "Shares rose 4% after the firm said revenue was $5.4m, compared with $5.1m a year earlier."),
    rejects("a budget", "Sales were £5.4m against a budget of £4.5m, a rise of 12 per cent."),
    rejects("4.3 % rounds to 4 %", "Sales rose 4% to $2.17 billion from $2.08 billion a year earlier."),
    rejects("rounded levels allow it", "Revenue rose 19% to $1.2 billion from $1.0 billion."),
    accepts(
        "the year before in a sentence", "Output came to PLN 52.6 billion. The year before: PLN 48.4 billion. So a rise of 14 per cent."
    ),
    rejects("the year before, and it fits", "Output came to PLN 52.6 billion. The year before: PLN 48.4 billion. So a rise of 9 per cent."),
    rejects("constant currency", "Sales rose 8% at constant currency to $2.17 billion from $2.08 billion."),
    rejects("like for like", "Like-for-like sales rose 8%, taking revenue to £2.17 billion from £2.08 billion."),
    rejects("another measure's rate", "Profit rose 8% and sales climbed to $2.17 billion from $2.08 billion."),
    rejects("another comparison", "Revenue rose 9% year on year to $540 million from $520 million in the previous quarter."),
    rejects("points", "The margin rose 2 percentage points to 14% from 12%."),
    rejects("an average over years", "Revenue grew 8% a year on average to $200 million from $100 million in 2014."),
    rejects("a hedge that fits", "Sales rose about 4% to $2.17 billion from $2.08 billion."),
    accepts("up on", "Sales in the three months came in at $340m, up 22% on the $310m of a year before."),
    accepts(
        "label lines",
        "The number of prescriptions: 2.4 million in 2024; 2.0 million in 2023.\n\nThe prescriptions, in other words, grew by two-fifths in twelve months.",
    ),
    accepts("a premium to a close", "Arden accepted an offer of 210p a share. The price is a premium of 40% to Friday's close of 175p."),
    accepts(
        "profit and net income",
        "Its profit fell 20 per cent.\n\nNet income was $8.1 million, against $9.0 million in the same quarter of 2023.",
    ),
    accepts(
        "points", "Dunmore now sells 18.2% of the country's dog food. A year ago it held 14.2%. That is a gain of six percentage points."
    ),
    accepts("points behind", "Occupancy stood at 87%, against 81% a year before, an improvement of three percentage points."),
    accepts("compounded", "Since the buyout the company's sales have compounded at 20 per cent a year, from €50m in 2019 to €62m in 2022."),
    accepts(
        "a row by its label",
        "- Hivewell: $420 (2023: $400)\n- Plankford Homes: $385 (2023: $350)\n\nPlankford Homes showed the steepest increase, at 16 per cent.",
    ),
    accepts(
        "the uplift",
        "Newly qualified solicitors will start on £78,000 from this month, instead of £72,000. The 4% uplift keeps us there, she said.",
    ),
    rejects("points, and they fit", "Occupancy stood at 87%, against 81% a year before, an improvement of six percentage points."),
    accepts("a rate a year, from year to year", "Halden grew its sales 26% a year, from $10 million in 2015 to $40 million in 2018."),
    rejects("a rate a year, and it fits", "Halden grew its sales 26% a year, from $10 million in 2015 to $20 million in 2018."),
    rejects(
        "compounded, and it fits",
        "Since the buyout the company's sales have compounded at 7 per cent a year, from €50m in 2019 to €62m in 2022.",
    ),
    rejects(
        "an uplift for others",
        "Solicitors will start on £78,000, instead of £72,000. The 4% uplift for senior associates keeps them there.",
    ),
    rejects(
        "two bases", "Revenue was $88.4 million, up 19% from $74.3 million in the third quarter of 2023 and up 4% from the second quarter."
    ),
    rejects("up on, and it fits", "Sales in the three months came in at $340m, up 10% on the $310m of a year before."),
    rejects("another measure's rate behind", "Sales were $340m, against $310m a year before. Orders grew by 22%."),
    accepts(
        "levels in another paragraph",
        "Takings of Harbin Mills came to £148.2 million in the six months to September 2023, compared with £161.5 million a year earlier.\n\n"
        "It will shut shops.\n\nThe chairman of Harbin Mills blamed the weather for the 11.2% slide in sales in the six months to September 2023.",
    ),
    rejects(
        "levels in another paragraph, and they fit",
        "Takings of Harbin Mills came to £148.2 million in the six months to September 2023, compared with £161.5 million a year earlier.\n\n"
        "It will shut shops.\n\nThe chairman of Harbin Mills blamed the weather for the 8.2% slide in sales in the six months to September 2023.",
    ),
    rejects(
        "another quarter",
        "Takings of Harbin Mills came to £148.2 million in the six months to September 2023, compared with £161.5 million a year earlier.\n\n"
        "It will shut shops.\n\nThe chairman of Harbin Mills blamed the weather for the 11.2% slide in sales in the third quarter of 2023.",
    ),
    accepts(
        "a rate to a level, the earlier one elsewhere",
        "Sales climbed 24 per cent to $386 million in the third quarter. The chain runs ferries.\n\n"
        "It earned $21 million in the same quarter of last year, with sales of $334.5 million.",
    ),
    rejects(
        "a rate to a level, and it fits",
        "Sales climbed 15.4 per cent to $386 million in the third quarter. The chain runs ferries.\n\n"
        "It earned $21 million in the same quarter of last year, with sales of $334.5 million.",
    ),
    rejects(
        "a rate to a level, in volume",
        "Sales rose 12 per cent in volume to $412m. In the same quarter of last year sales were $340m.",
    ),
    rejects("net and gross", "Gross profit rose 12 per cent to $412m. In the same quarter of last year the company had a profit of $340m."),
    accepts(
        "levels in the two sentences behind",
        "Over the year the arrears were reduced by 9%. At 30 June borrowers owed £2.1m. A year earlier they had owed £2.6m.",
        published="2025-08-20",
    ),
    rejects(
        "a half and a year",
        "In the second half the arrears were reduced by 9%. At 30 June borrowers owed £2.1m. A year earlier they had owed £2.6m.",
        published="2025-08-20",
    ),
    accepts(
        "a row under the same name",
        "- Net sales up 26% year over year\n\nNet sales by segment ($ millions)\n\nSegment | Q2 2025 | Q2 2024\nPumps | 80.4 | 70.2\n"
        "Valves | 41.1 | 37.3\nTotal net sales | 121.5 | 107.5",
        published="2025-08-20",
    ),
    accepts(
        "a row, on last year",
        "- Revenue up 31% on last year\n\n| £m | 2024 | 2023 |\n|---|---|---|\n| Revenue | 48.2 | 41.9 |\n| Operating profit | 5.1 | 4.4 |",
        published="2025-02-20",
    ),
    rejects(
        "a row, of a part",
        "- Revenue up 31% on last year in the new shops\n\n| £m | 2024 | 2023 |\n|---|---|---|\n| Revenue | 48.2 | 41.9 |\n| Operating profit | 5.1 | 4.4 |",
        published="2025-02-20",
    ),
    rejects(
        "a row of another length",
        "- First-half net sales up 26% year over year\n\nSegment | Q2 2025 | Q2 2024\nPumps | 80.4 | 70.2\nTotal net sales | 121.5 | 107.5",
        published="2025-08-20",
    ),
    rejects(
        "a base of years ago",
        "Emissions were 14% lower at 41,200 tonnes (2019 baseline: 62,400 tonnes), and 6% lower than the 43,900 tonnes of 2023.",
    ),
    accepts(
        "then and now, in a letter",
        "Patrons. In May last year 1,840 of you sent us money. Tonight the list stands at 2,300.\n\nThe organ was tuned.\n\n"
        "I am glad of those who send money. A 35% rise in twelve months is more than we hoped for.",
        published="2025-06-20",
    ),
    accepts(
        "one voice of many",
        "ferryman wrote (2 May):\nI paid £280 last year, they now want £350. Same boat.\n\nOdile wrote (3 May):\nMine was £220 and is £227.\n\n"
        "ferryman wrote (4 May):\nThen tell me why my mooring goes up 35% and Odile's 3%.",
        published="2025-05-20",
    ),
    accepts(
        "the noun behind a rate",
        "When we moved to the mill we baked 640 tarts a week. Now we bake 800.\n\nThat 45% increase in tarts is Hanne's work.",
        published="2025-06-20",
    ),
    rejects(
        "then and now, and it fits",
        "Patrons. In May last year 1,840 of you sent us money. Tonight the list stands at 2,300.\n\nThe organ was tuned.\n\n"
        "I am glad of those who send money. A 25% rise in twelve months is more than we hoped for.",
        published="2025-06-20",
    ),
    rejects(
        "of what was not told",
        "Patrons. In May last year 1,840 of you sent us money. Tonight the list stands at 2,300.\n\nRaffle sales grew by 35% in a year.",
        published="2025-06-20",
    ),
    rejects(
        "another voice",
        "ferryman wrote (2 May):\nI paid £280 last year, they now want £350. Same boat.\n\nOdile wrote (3 May):\nWhy does my mooring go up 35%?",
        published="2025-05-20",
    ),
    rejects(
        "two pairs, and the other fits",
        "Last year we baked 640 tarts a week. Now we bake 800. Loaves: 400 last year, 580 now.\n\nAnd that, up 45% in a year, without a new oven.",
        published="2025-06-20",
    ),
    rejects("a correction", "Our article said that sales rose 22% to $340m from $310m. The rise should have been given as 10%."),
)


def check(reading: Reading) -> Iterator[Finding]:
    """What claims say, then what any two figures of a sentence with one rate say."""
    found = list(_claims(reading))
    taken = spans_of(reading, found)
    for sentence, pair, rate in _plain(reading):
        if not any(start < sentence.end and end > sentence.start for start, end in taken):
            found += _judge(reading, pair, rate)
    found += not_yet_told(reading, far_rates(reading), found)
    found += not_yet_told(reading, apart_rates(reading), found)
    found += not_yet_told(reading, lone_rates(reading, RULE), found)
    found += not_yet_told(reading, (*on_trial(rates)(reading), *upsides(reading)), found)
    yield from found
    yield from not_yet_told(reading, (x for x in sizes(reading) if x.rule == RULE), found)


def _plain(reading: Reading) -> Iterator[tuple[Sentence, Pair, Figure]]:
    """Each sentence with exactly one pair of levels and one rate of change, in it or in the sentence behind that speaks of it."""
    text = reading.document.text
    told = joined(reading)
    for index, (sentence, inside) in enumerate(told):
        pair = pair_in(text, sentence, inside)
        words = text[sentence.start : sentence.end]
        if (
            pair is None
            or _of_two_kinds(pair)
            or _OTHER_BASIS.search(words)
            or _RESPECTIVELY.search(words)
            or (ON_THE_YEAR.search(words) and LAST_QUARTER.search(words))
        ):
            continue
        percents = [x for x in inside if x.kind == "percent"]
        if percents:
            rates = [x for x in percents if rate_way(text, sentence, x)]
            if len(rates) == len(percents) == 1 and _one_breath(text, sentence, inside, pair, rates[0]):
                yield sentence, pair, rates[0]
        elif index + 1 < len(told):
            behind, there = told[index + 1]
            if len(there) == 1 and rate_way(text, behind, there[0]) and _speaks_of_it(text, behind, there[0]):
                yield sentence, pair, there[0]


def _of_two_kinds(pair: Pair) -> bool:
    """An amount and a number without a unit, too far apart for the one to lend it: "revenue of $1.15 billion ... to 553 million"."""
    return {pair.old.kind, pair.new.kind} == {"money", "number"} and pair.end - pair.start > _LENDS


_LENDS = 80
"""Characters over which "from $1.2 billion to 1.4 billion" may stretch."""


def _speaks_of_it(text: str, behind: Sentence, rate: Figure) -> bool:
    """Whether a sentence begins by speaking of the change told right before it: "That is a jump of 17 %"."""
    return (
        bool(_THAT.match(text[behind.start : rate.start]))
        and not CAUSE.search(text[behind.start : rate.start])
        and not _FOR_OTHERS.match(text[rate.end : behind.end])
        and not _OTHER_BASIS.search(text[behind.start : behind.end])
    )


def _one_breath(text: str, sentence: Sentence, inside: list[Figure], pair: Pair, rate: Figure) -> bool:
    """Whether nothing between a rate and its levels begins another thought."""
    if PER_YEAR.match(text, rate.end) and len(set(_YEAR.findall(text, sentence.start, sentence.end))) > 1:
        return False  # compounded: claims.checks.said_sizes
    amounts = [x for x in levels(inside) if x not in (pair.old, pair.new)]
    first, last = (rate.end, pair.start) if rate.end <= pair.start else (pair.end, rate.start)
    if any(first <= x.start < last for x in amounts):
        return False
    gap = text[first:last]
    if rate.end <= pair.start:
        return not _BREAK.search(gap) and len(gap) < 70 and bool(_LEADS_TO.search(gap))
    return first >= last or (len(gap) < 60 and not _BREAK.search(_RESULT.sub(" ", gap)))


def _judge(reading: Reading, pair: Pair, rate: Figure) -> Iterator[Finding]:
    computed = growth(pair.new.value, pair.old.value)
    if (
        computed is None
        or computed.magnitudes().meets(rate.value.magnitudes())
        or is_corrected(reading.document.text, pair.start, pair.end)
    ):
        return
    words = tuple(phrase(reading, x.start, x.end) for x in sorted((pair.old, pair.new, rate), key=lambda x: x.start))
    old, new, said = (quoted(reading.document.text[x.start : x.end]) for x in (pair.old, pair.new, rate))
    yield Finding(
        RULE,
        (),
        words,
        f"A change from {old} to {new} is not {said}.",
        f"{brief(pair.new.middle / pair.old.middle)} times, so the change was {percent_words(computed)}, not {said}.",
        miss=miss_ratio(rate.middle, computed.middle),
    )


def _claims(reading: Reading) -> Iterator[Finding]:
    """Rates in prose beside two levels, then rates in table rows."""
    used: set[str] = set()
    sentences = by_sentence(reading)
    found = list(changes(reading))
    alone = Counter((change.new.field, change.new.sentence_start) for change in found)
    following = dict(pairwise(sentences))
    for change in found:
        rate = _rate_of(reading, change, sentences[change.new.field, change.new.sentence_start, change.new.sentence_end])
        if rate is None and alone[change.new.field, change.new.sentence_start] == 1:
            after = following.get((change.new.field, change.new.sentence_start, change.new.sentence_end))
            rate = _rate_after(reading, change, sentences[after]) if after and after[0] == change.new.field else None
        corrected = is_corrected(reading.document.field(change.new.field), change.start, change.end)
        if rate is not None and rate.id not in used and not corrected:
            used.add(rate.id)
            yield from _compare(rate, change)
    for (field, start, end), claims in sentences.items():
        if not _OTHER_BASIS.search(reading.document.field(field), start, end):
            yield from _compare_row([claim for claim in claims if claim.place == "table_row"])


def _rate_of(reading: Reading, change: Change, sentence: list[Claim]) -> Claim | None:
    """The one rate that the sentence gives for this change."""
    if change.new.unit == "percent":
        return None
    text = reading.document.field(change.new.field)
    if GOAL.search(text, change.start, change.end) or _RESPECTIVELY.search(text, change.new.sentence_start, change.new.sentence_end):
        return None
    found = [claim for claim in sentence if _is_rate(claim) and _belongs(text, claim, change, sentence)]
    return found[0] if len(found) == 1 else None


def _rate_after(reading: Reading, change: Change, sentence: list[Claim]) -> Claim | None:
    """The rate of a sentence right behind that speaks of the same change: "That is a jump of 17%"."""
    text = reading.document.field(change.new.field)
    rates = [claim for claim in sentence if _is_rate(claim)]
    start, end = sentence[0].sentence_start, sentence[0].sentence_end
    if change.new.unit == "percent" or len(rates) != 1 or text[change.new.sentence_end : start].strip():
        return None
    whole = text[change.new.sentence_start : end]
    if _OTHER_BASIS.search(whole) or GOAL.search(whole) or _RESPECTIVELY.search(whole):
        return None
    return rates[0] if _THAT_IS.match(text[start : figure_start(text, rates[0])]) else None


def _is_rate(claim: Claim) -> bool:
    """A rate written in digits; "doubled" is a word for :mod:`claims.checks.descriptor_mismatch`."""
    if claim.type != "growth_rate" or claim.unit != "percent" or claim.basis is not None or claim.superseded:
        return False
    return stated(claim).bounded and any(character.isdigit() for character in claim.quote)


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _years_apart(change: Change) -> int:
    """Whole years between the starts of the periods of two levels; 0 where one has none."""
    new, old = change.new.period_start, change.old.period_start
    return abs(new.year - old.year) if new and old else 0


def _belongs(text: str, rate: Claim, change: Change, sentence: list[Claim]) -> bool:
    new, old = figure_start(text, change.new), figure_start(text, change.old)
    first, last = min(new, old), max(change.new.end, change.old.end)
    at = figure_start(text, rate)
    others = [claim for claim in sentence if is_level(claim) and claim.unit != "percent" and claim not in (change.new, change.old)]
    between = (rate.end, first) if rate.end <= first else (last, at) if at >= last else (at, at)
    if any(between[0] <= other.start < between[1] for other in others):
        return False
    if PER_YEAR.match(text, rate.end) and _years_apart(change) > 1:
        return False  # compounded: claims.checks.said_sizes
    start, end = max(change.new.sentence_start, min(at, first) - 80), min(change.new.sentence_end, max(rate.end, last) + 60)
    around = text[start:end]
    if _OTHER_BASIS.search(around) or (ON_THE_YEAR.search(around) and LAST_QUARTER.search(text[change.old.end : end])):
        return False
    gap = text[between[0] : between[1]]
    if rate.end <= first:
        return not _BREAK.search(gap) and (bool(_MOVES_TO.search(gap)) or len(gap) < 4)
    if at >= last:
        return len(gap) < 60 and not _BREAK.search(gap) and _metric_fits(rate, change)
    return True


def _metric_fits(rate: Claim, change: Change) -> bool:
    level = change.new.metric
    return rate.metric is None or level is None or rate.metric.startswith(level.removeprefix("total_")) or rate.metric == "headcount_growth"


def _compare(rate: Claim, change: Change) -> Iterator[Finding]:
    computed = change.percent()
    if computed is None:
        return
    size = computed.magnitudes()
    said = written(rate).magnitudes()
    if said.meets(size):
        return
    yield _finding(rate, change.new, change.old, change.ids, computed)


def _finding(rate: Claim, new: Claim, old: Claim, ids: tuple[str, ...], computed: Interval) -> Finding:
    exact = (middle(new) or Decimal(0)) / (middle(old) or Decimal(1))
    word = "fall" if computed.high is not None and computed.high < 0 else "rise"
    return Finding(
        RULE,
        (rate.id, *ids),
        (),
        f"A {word} from {figure(old)} to {figure(new)} is not {figure(rate)}.",
        f"{on_one_scale(new, old)} = {brief(exact)}, so the change was {percent_words(computed)}, not {figure(rate)}.",
        miss=miss_ratio(middle(rate), computed.middle),
    )


def _compare_row(row: list[Claim]) -> Iterator[Finding]:
    """A row with one rate and exactly two levels: in whichever order the columns stand, one must give the rate."""
    rates = [claim for claim in row if _is_rate(claim)]
    levels = [claim for claim in row if is_level(claim) and claim.unit != "percent"]
    if len(rates) != 1 or len(levels) != 2 or levels[0].unit != levels[1].unit or levels[0].metric != levels[1].metric:
        return
    said = written(rates[0]).magnitudes()
    ways = [(new, old, growth(written(new), written(old))) for new, old in (levels, levels[::-1])]
    if any(computed is None or computed.magnitudes().meets(said) for _, _, computed in ways):
        return
    new, old, computed = ways[0]
    assert computed is not None
    yield _finding(rates[0], new, old, (new.id, old.id), computed)
