"""A word that does not fit its number.

- "doubled", "trebled", "nearly doubled", "more than halved" against the two levels of the sentence;
- growth that "slowed from double-digit" to a rate which is itself double-digit; "single-digit" beside 14 %;
- "unanimously", with some against; a majority that turned down what most were for (:mod:`claims.checks.votes`);
- "a six-figure gift", "a handful", "broke even", "oversubscribed" (:mod:`claims.checks.size_words`);
- "the largest of its four plants", which another of them beats;
- "a majority", "more than half", "a third", "a quarter" set beside a percentage that is not one;
- "the bigger of the two", with the smaller figure;
- a "record" below the "previous record" that it is said to beat.

Words of multiplication are read generously (:mod:`claims.checks.multiple_words`): writers round to a word more than to a digit.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.best_of_range import best_of_range
from claims.checks.changes import by_sentence, is_level
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, not_yet_told, phrase
from claims.checks.half_words import EXAMPLES as half_words_examples
from claims.checks.half_words import half_words
from claims.checks.largest_of import largest_of, of_the_two
from claims.checks.lone_rates import lone_rates
from claims.checks.looking_back import MULTIPLES, said_looking_back
from claims.checks.multiple_words import multiple_words
from claims.checks.old_peaks import EXAMPLES as old_peaks_examples
from claims.checks.old_peaks import old_peaks
from claims.checks.peaks import peaks
from claims.checks.records import records
from claims.checks.said_multiples import multiples
from claims.checks.said_sizes import sizes
from claims.checks.share_told_twice import shares_told_twice
from claims.checks.size_words import size_words
from claims.checks.votes import votes
from claims.checks.wording import figure, quoted
from claims.match.interval import Interval, stated, written
from claims.model import Claim, Reading
from claims.regex import regex

RULE = "descriptor_mismatch"


_DOUBLE_DIGIT = regex(r"\b(?<!high )(?<!high-)double[- ]digit\b", re.IGNORECASE)
_SLOWED = regex(
    r"\b(?:slow(?:ed|s|ing)|decelerat(?:ed|es|ing)|dropped|fell|fallen|falls|cool(?:ed|s|ing)"
    r"|eas(?:ed|es|ing)|declin(?:ed|es)|come down|down|settled)\b",
    re.IGNORECASE,
)
_TO = regex(r"\b(?:to|at)\b[^.;]{0,30}$", re.IGNORECASE)
_SINGLE = regex(r"\b(?P<which>single|double)[- ]digit\b[^.;,%\d]{0,25}(?:\(|\bof\s|\bat\s|,\s|:\s)[^.;%\d]{0,10}$", re.IGNORECASE)

_OLD_RECORD = regex(
    r"\b(?:previous|prior|old|earlier|last|former|existing)\s+(?:\w+\s+)?(?:record|high|peak|best)(?:\s+high)?\b[^.;\d]{0,25}$",
    re.IGNORECASE,
)
_NEW_RECORD = regex(
    r"^[^.;\d]{0,25}\b(?:(?:a|an|the|its)\s+(?:new\s+)?(?:all-time high|record(?: high)?|highest (?:ever|on record))"
    r"|best ever|highest ever)\b",
    re.I,
)
_NEW_RECORD_BEFORE = regex(r"\b(?:a|an|its)\s+(?:new\s+)?(?:record|all-time high)(?:\s+\w+){0,2}\s*(?:of\s)?[^\w.;]{0,3}$", re.IGNORECASE)

EXAMPLES = (
    *MULTIPLES,
    *half_words_examples,
    *old_peaks_examples,
    rejects("other business of a meeting", "11:20 Accounts approved unanimously.\n\n11:34 Pay report: 49 votes for, 34 against. Passed."),
    accepts("42 % more is not nearly double", "Revenue nearly doubled over four years, from £26m to £37m."),
    accepts("twice, not three times", "Harwick trebled its annual net profit to €68 million from €34 million."),
    accepts("not more than doubled", "Revenue more than doubled to $160 million from $100 million."),
    accepts("12-13 % is double-digit", "A chain known for double-digit growth has slowed to about 12-13%."),
    accepts("14 % has two digits", "Harwick reported a single-digit increase of 14% in sales."),
    accepts("37 % is no majority", "A majority (37%) of Harwick's revenue comes from exports."),
    accepts(
        "below the old record",
        "Operating profit rose to 412.6 billion won, an all-time high. It beat the previous record of 437.8 billion won from 2021.",
    ),
    accepts("not halved", "The net loss halved to $30 million from $40 million."),
    accepts("two counts", "The number of branches has doubled from 14 to 22 in three years."),
    accepts("a participle between", "Membership more than quadrupled, rising from 2,000 to 5,100."),
    accepts("a colon", "Net new orders doubled: €88m, up from €63m last year."),
    rejects("doubled the year before", "Sales rose to £8m from £6m after doubling in the year before."),
    rejects("another measure doubled", "Profit doubled, while sales rose to £8.0m from £7.0m."),
    rejects("the word has its own object", "It grew, more than doubling revenue in 2023 and growing its team from 240 to 410 people."),
    accepts("the bigger of two", "The bigger of the two on staff is Harp, with 420. Tallow's page shows 505; the firm itself gave 468."),
    accepts("the larger of two", "The Marl is the larger of the two ships at 180 metres. The Dunsk measures 214 metres."),
    accepts("the cheaper of two", "The cheaper of the two is the Dunsk, at £340. Marl asks £290."),
    rejects(
        "the bigger of two, and it is",
        "The bigger of the two on staff is Harp, with 520. Tallow's page shows 505; the firm itself gave 468.",
    ),
    rejects(
        "the bigger of two, in doubt",
        "The bigger of the two on staff is Harp, with 470. Tallow's page shows 505; the firm itself gave 468.",
    ),
    rejects("the same one again", "The bigger of the two on staff is Harp, with 420. Harp made 505 pumps."),
    rejects("every year", "Membership has doubled every year, from 2,000 to 16,000."),
    rejects("nearly double", "Revenue nearly doubled over four years, from £26m to £50m."),
    rejects("twice", "Harwick doubled its annual net profit to €68 million from €34 million."),
    rejects("8 % is single-digit", "Growth slowed from a double-digit rate to 8%."),
    rejects("from high to low double digits", "Growth slowed from high double-digit rates to 12%."),
    rejects("a majority", "A majority (57%) of Harwick's revenue comes from exports."),
    rejects("not doubled", "Sales have not doubled, rising to £37m from £26m."),
    rejects("a plan", "Harwick wants to double sales. They rose to £37m from £26m."),
    rejects(
        "above the old record",
        "Operating profit rose to 457.6 billion won, an all-time high. It beat the previous record of 437.8 billion won from 2021.",
    ),
    accepts("a record below 2019", "Membership reached a record 3,150 this year. In 2019 membership stood at 4,000."),
    accepts(
        "the highest in its history", "Harwick had revenue of £68m in 2024, the highest in its history. Revenue had been £73m in 2019."
    ),
    accepts("little changed", "Cement volumes were little changed at 2.05 million tonnes, against 2.50 million a year earlier."),
    accepts("a fourfold jump", "Sales were €2.4m in 2021 and €7.8m last year. That is a fourfold jump."),
    accepts(
        "a headline",
        "# Profits double at baker\n\nSales were £54.5m. Pre-tax profit for the twelve months to March was £3.1m, compared with £1.9m.",
    ),
    accepts("of a series", "Meals served tripled in two years: 2.2 million in 2021, 3.5 million in 2022, 4.4 million in 2023."),
    rejects("of a series, and it is", "Meals served doubled in two years: 2.2 million in 2021, 3.5 million in 2022, 4.4 million in 2023."),
    accepts(
        "halved, over levels lines apart",
        "In October a patch took 48 minutes to reach users. We were not proud.\n\n- A second runner took off 9 minutes.\n- Fewer images: 6 minutes.\n\n"
        "As of last Monday the median is 33 minutes.\n\nSo some dull months have halved the time it takes a patch to reach users.",
        published="2025-03-20",
    ),
    accepts(
        "cut in half",
        "The old ferry burned 900 litres of oil a day.\n\nThe new one burns 640 litres.\n\nWe have cut the oil we burn in half.",
        published="2025-03-20",
    ),
    rejects(
        "halved, and so it did",
        "In October a patch took 48 minutes to reach users.\n\nAs of last Monday the median is 25 minutes.\n\n"
        "So some dull months have halved the time it takes a patch to reach users.",
        published="2025-03-20",
    ),
    rejects(
        "halved, of something else",
        "In October a patch took 48 minutes to reach users.\n\nAs of last Monday the median is 33 minutes.\n\nWe have also halved our cloud bill.",
        published="2025-03-20",
    ),
    accepts(
        "the longest ever, in a table of its own",
        "It flies for 31 minutes, enough to make this the longest-flying drone we have ever built.\n\n"
        "| Model | Year | Weight | Flight |\n| Gull 2 | 2020 | 610 g | 36 min |\n| Gull 3 | 2022 | 590 g | 28 min |\n| Gull 4 | 2025 | 540 g | 31 min |",
    ),
    accepts(
        "lighter than any, the unit in the head",
        "At 540 g it is lighter than any drone we have built.\n\nModel | Weight (g) | Flight (min)\nGull 2 | 510 | 36\nGull 4 | 540 | 31",
    ),
    rejects(
        "the longest, and it is",
        "It flies for 31 minutes, enough to make this the longest-flying drone we have ever built.\n\n"
        "| Model | Weight | Flight |\n| Gull 2 | 610 g | 26 min |\n| Gull 4 | 540 g | 31 min |",
    ),
    rejects(
        "a rival flies longer",
        "It flies for 31 minutes, the longest-flying drone we have ever built.\n\n| Model | Weight | Flight |\n| Gull 2 | 610 g | 26 min |\n"
        "| Petrel X | 600 g | 36 min |\n| Gull 4 | 540 g | 31 min |",
    ),
    rejects(
        "the longest of the small ones",
        "It flies for 31 minutes, the longest-flying mini drone we have ever built.\n\n| Model | Weight | Flight |\n| Gull 2 | 610 g | 36 min |\n"
        "| Gull 4 | 240 g | 31 min |",
    ),
    accepts(
        "a record profit",
        "It made a record operating profit of £23.6m in 2024.\n\nOperating profit reached £26.1m in 2018 and slumped to £9.8m in 2020.",
    ),
    accepts(
        "the previous high",
        "It sold 184,300 scooters in March, its best month ever.\n\nIts previous high was the 191,600 it dispatched in October 2023.",
    ),
    accepts(
        "in any half-year",
        "It reported orders worth $640 million, the highest the company has booked in any half-year.\n\nOrders ($ million)\n\n"
        "| Half | H1 2023 | H1 2024 | H1 2025 |\n|---|---|---|---|\n| Orders | 702 | 377 | 640 |\n",
        published="2025-08-21",
    ),
    accepts(
        "a year running",
        "Sales increased for the fourth year running in 2024.\n\nThe figures of earlier years: CHF 70m in 2020, 78m in 2021, 75m in 2022 and 84m in 2023.",
        published="2025-02-20",
    ),
    accepts("digits of growth", "EBITS rose 14% to $17.1m (FY23: $15.0m).\n\nOur single-digit growth in EBITS was achieved despite frost."),
    accepts(
        "lines of a list",
        "In a year the order book more than doubled, and the yard is busy until 2026.\n\nKey figures (in € million)\n\n"
        "Order backlog at 31 December 2023: 71\nOrder backlog at 31 December 2024: 109\nNet cash: 14.9",
        published="2025-02-20",
    ),
    rejects(
        "lines of a list, of a part",
        "The wind division's order book more than doubled over the twelve months.\n\n"
        "Order backlog at 31 December 2023: 71\nOrder backlog at 31 December 2024: 109",
        published="2025-02-20",
    ),
    accepts(
        "passengers are people",
        "In 2024 the cable cars carried a record 1.6 million visitors.\n\nThey carried 1.9 million people in 2019.",
        published="2025-02-20",
    ),
    rejects(
        "some of the people",
        "Ferries on the sound carried a record 1.6 million foot passengers in 2024.\n\nIn all they carried 1.9 million people in 2019.",
        published="2025-02-20",
    ),
    accepts(
        "more than in any year",
        "The yard repaired more cars in 2024 than in any year since it was founded in 1988.\n\nCars, last five years (thousand)\n"
        "2020: 191\n2021: 241\n2022: 222\n2023: 208\n2024: 228",
        published="2025-02-20",
    ),
    rejects(
        "more than in any year since the peak",
        "The port handled more cars in 2024 than in any year since 2021.\n\nCars, last five years (thousand)\n"
        "2020: 191\n2021: 241\n2022: 222\n2023: 208\n2024: 228",
        published="2025-02-20",
    ),
    accepts(
        "a record low",
        "Burglaries fell to a record low of 412 in 2024, the force said.\n\nIn 2014 there were 376 burglaries.",
        published="2025-02-20",
    ),
    rejects(
        "a record low of a part",
        "Burglaries in the capital fell to a record low of 412 in 2024, the force said.\n\nIn 2014 there were 376 burglaries in the port.",
        published="2025-02-20",
    ),
    rejects(
        "a record for a season",
        "It sold 184,300 scooters, its best March ever.\n\nIts previous high was the 191,600 it dispatched in October 2023.",
    ),
    rejects(
        "before costs",
        "It made a record operating profit of £23.6m in 2024.\n\nOperating profit before exceptional costs reached £26.1m in 2018.",
    ),
    rejects(
        "of something else",
        "Sales increased for the fourth year running in 2024.\n\nOrder intake: CHF 70m in 2020, 78m in 2021, 75m in 2022 and 84m in 2023.",
    ),
    rejects("a record above 2019", "Membership reached a record 4,150 this year. In 2019 membership stood at 4,000."),
    rejects("the highest since", "Revenue was £68m, the highest since 2019, when it was £73m."),
    rejects("little changed, and it is", "Cement volumes were little changed at 2.05 million tonnes, against 2.02 million a year earlier."),
    rejects("orders jumped", "Sales were €2.4m in 2021 and €7.8m last year. Orders made a fourfold jump."),
    accepts("unanimous with some against", "The council unanimously adopted the plan. Fourteen members were in favour and three against."),
    accepts(
        "the side that lost", "Members reject the merger. For the merger, 820. Against it, 610. A majority turned it down, the chair said."
    ),
    accepts("six figures", "The choir has landed a six-figure grant. The £64,000 will mend the roof."),
    accepts("a handful", "Only a handful of cases are known: 320 owners have written in."),
    accepts("broke even", "Last season the rink broke even. Income came to £410,000. Its costs were £480,000."),
    accepts("oversubscribed", "The course is oversubscribed. There were 90 applications for the 120 places."),
    accepts(
        "the largest of four",
        "Corran is the largest of its four mills. It makes 20,000 tonnes a year. The others are Elm Hill, with 34,000 tonnes, Dale (9,000) and Firth (4,000).",
    ),
    rejects("unanimous", "The council unanimously adopted the plan. Fourteen members were in favour and none against."),
    rejects(
        "another vote", "The council unanimously put it to a vote. On the second motion fourteen members were in favour and three against."
    ),
    rejects(
        "a survey",
        "# Council backs closing the baths\n\nThe council voted 7-3 to close them. The survey shows 812 residents opposed to it and 344 in favour.",
    ),
    rejects("a hurdle", "Members reject the merger. For the merger, 820. Against it, 610. It needed two-thirds."),
    rejects("six figures in parts", "The choir has landed a six-figure grant. A first instalment of £64,000 will mend the roof."),
    rejects("a handful in one place", "Only a handful of cases are known in Norway; in all 320 owners have written in."),
    rejects("hopes to break even", "Next season the rink hopes to break even. Income came to £410,000. Its costs were £480,000."),
    rejects("oversubscribed, and it is", "The course is oversubscribed. There were 190 applications for the 120 places."),
    rejects(
        "the largest by another measure",
        "Corran is the largest of its four mills by headcount. It makes 20,000 tonnes a year. The others are Elm Hill, with 34,000 tonnes, and Dale (9,000).",
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """All kinds of words."""
    found = list(multiple_words(reading))
    found += not_yet_told(reading, said_looking_back(reading, RULE), found)
    for key, claims in by_sentence(reading).items():
        text = reading.document.field(key[0])
        found += _digit_words(reading, text, claims)
    found += (*_records(reading), *of_the_two(reading), *records(reading), *shares_told_twice(reading))
    found += (*(finding for finding in votes(reading) if finding.rule == RULE), *size_words(reading), *largest_of(reading))
    found += best_of_range(reading)
    found += not_yet_told(reading, (*half_words(reading), *old_peaks(reading)), found)
    said = (*multiples(reading), *(x for x in sizes(reading) if x.rule == RULE), *peaks(reading))
    found += not_yet_told(reading, lone_rates(reading, RULE), found)
    yield from found
    yield from not_yet_told(reading, said, found)


def _digit_words(reading: Reading, text: str, claims: list[Claim]) -> Iterator[Finding]:
    """Double-digit growth that slows to a double-digit rate; single-digit growth of 14 %."""
    rates = [claim for claim in claims if claim.unit == "percent" and claim.type in ("growth_rate", "other_percent")]
    for rate in rates:
        interval = stated(rate).magnitudes()
        lead = text[rate.sentence_start : rate.end]
        word = next(iter(_DOUBLE_DIGIT.finditer(lead)), None)
        if (
            word
            and interval.low is not None
            and interval.low >= 10
            and (interval.high or 0) < 20
            and rate.start > rate.sentence_start + word.end()
        ):
            between = lead[word.end() :]
            at = _digits_at(between)
            if at is not None and _SLOWED.search(lead[: word.start()] + " | " + between[:at]) and _TO.search(between[:at]):
                yield _digit_finding(reading, rate, rate.sentence_start + word.start(), rate.sentence_start + word.end())
        at = _digits_at(text[rate.start : rate.end])
        if at is None:
            continue
        apposed = _SINGLE.search(text[rate.sentence_start : rate.start + at])
        if apposed and _wrong_digits(apposed["which"].lower(), interval):
            start = rate.sentence_start + apposed.start()
            yield _digit_finding(reading, rate, start, start + len(apposed["which"]) + 6)


def _digits_at(text: str) -> int | None:
    found = re.search(r"\d", text)
    return found.start() if found else None


def _wrong_digits(which: str, interval: Interval) -> bool:
    if interval.low is None or interval.high is None:
        return False
    return interval.low >= 10 if which == "single" else interval.high < Decimal("9.5")


def _digit_finding(reading: Reading, rate: Claim, start: int, end: int) -> Finding:
    words = phrase(reading, start, end, rate.field)
    double = "double" in words.quote.lower()
    said = f"{figure(rate)} is itself double-digit" if double and (stated(rate).low or 0) >= 10 else f"{figure(rate)} is not"
    return Finding(RULE, (rate.id,), (words,), f"The text speaks of {quoted(words.quote)}, but {said}.", severity="warning")


_REACH = 400
"""Characters from a record to the previous one that it is held against."""


def _records(reading: Reading) -> Iterator[Finding]:
    """A record below the previous record, in one sentence or the two after it."""
    levels = sorted((claim for claim in reading.claims if claim.field == "text" and is_level(claim)), key=lambda claim: claim.end)
    ends = [claim.end for claim in levels]
    text = reading.document.text
    olds = [c for c in levels if _OLD_RECORD.search(text[c.sentence_start : _number_at(text, c)])]
    for old in olds:
        for new in levels[bisect_right(ends, old.start - _REACH) : bisect_right(ends, old.start)]:
            if new.unit != old.unit or new is old:
                continue
            record = _NEW_RECORD.match(text[new.end : new.sentence_end])
            before = _NEW_RECORD_BEFORE.search(text[new.sentence_start : _number_at(text, new)])
            a, b = written(new), written(old)
            if (record or before) and a.high is not None and b.low is not None and a.high < b.low:
                yield Finding(
                    RULE,
                    (new.id, old.id),
                    (),
                    f"{figure(new)} is called a record, yet the previous record was {figure(old)}, which is more.",
                    miss=miss_ratio(a.middle, b.middle),
                )


def _number_at(text: str, claim: Claim) -> int:
    return claim.start + (_digits_at(text[claim.start : claim.end]) or 0)
