"""A word of rise or fall against the figures it stands with.

- "slipped to 31.4 % from 29.8 %", "fell 2.9 % to 56.30 from 54.70": the verb says one way, the two levels the other;
- "rising from X to Y, ... The decline in profit": a later sentence calls the same move by its opposite;
- "The loss narrowed from £7.8 million" where the loss of the period is larger;
- one rate of one measure, up in one place and down in another ("backlog up 6 %", "the down 6 %").

The levels must differ by more than their rounding, and the verb must belong to them: nothing but the rate or a short
adverbial may stand between.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from claims.checks.beaten import beaten
from claims.checks.changes import Change, by_sentence, changes, figure_start, is_level
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, not_yet_told, phrase, spans_of
from claims.checks.looking_back import WAYS, said_looking_back
from claims.checks.movement_words import Way
from claims.checks.outnumbered import EXAMPLES as outnumbered_examples
from claims.checks.outnumbered import outnumbered
from claims.checks.places import Spans, first_mentions, sentences_of
from claims.checks.plain_moves import plain_moves
from claims.checks.said_ways import ways
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.wording import figure, quoted
from claims.match.interval import written
from claims.metrics import METRICS
from claims.model import Claim, Evidence, Reading
from claims.regex import regex

RULE = "direction_mismatch"

_UP = (
    r"rose|risen|rises|rise|rising|grew|grown|grows|growing|increas(?:ed|es|ing)|climb(?:ed|s|ing)|jump(?:ed|s|ing)"
    r"|gain(?:ed|s|ing)|advanced|surg(?:ed|es|ing)"
    r"|soar(?:ed|s|ing)|accelerat(?:ed|es|ing)|(?<!held )(?<!hold )(?<!holds )up|quickened|expanded|went up"
)
_DOWN = (
    r"fell|fallen|falls|falling|dropp?(?:ed|s|ing)|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|slipp?(?:ed|s|ing)|slid"
    r"|sank|sunk|shrank|shrunk|plunged|tumbled"
    r"|eas(?:ed|es|ing)|slow(?:ed|s|ing)|decelerat(?:ed|es|ing)|contracted|down|dipped|lost|went down|cut"
)
_VERB = regex(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_TO_NEW = regex(
    r"^(?:\s+(?:by\s+)?(?:about |around |some |nearly |almost |just |only )?[\d.,]+\s?(?:%|per\s?cent|percent"
    r"|percentage points?|points?))?"
    r"(?:\s+(?:slightly|sharply|steadily|again|further|year[- ]on[- ]year|on the year|in the (?:quarter|period|half|year)))?"
    r"\s*,?\s*to\s+(?:about |around |some |nearly |almost |just |a |an |the |only )?[^\d.;]{0,8}$",
    re.IGNORECASE,
)
_FROM_OLD = regex(r"^(?:\s+(?:slightly|sharply|steadily|again|further))?\s+from\s+[^\d.;]{0,25}$", re.IGNORECASE)
_FROM_FIRST = regex(
    r"^(?:\s+(?:by\s+)?(?:about |around |some |nearly |almost )?[\d.,]+\s?(?:%|per\s?cent|percent|percentage points?|points?))?,?"
    r"(?:\s+(?:slightly|sharply|steadily|again|further|year[- ]on[- ]year))?\s+from\s+(?:about |around |some |a |an "
    r"|the |just )?[^\d.;]{0,8}$",
    re.IGNORECASE,
)
_INVERTED = regex(r"\b(?:loss(?:es)?|deficit|not|never|instead of|rather than|debt)\b", re.IGNORECASE)
_LATER = SentencePattern(
    regex(
        r"\bthe\s+(?:(?P<down>decline|fall|drop|decrease|reduction)|(?P<up>rise|increase|growth"
        r"|gain))\s+in\s+(?:[\w-]+\s+){0,2}?(?P<noun>[\w-]+)\b",
        re.IGNORECASE,
    )
)
_LOSS_FROM = SentencePattern(
    regex(r"\bloss(?:es)?\s+(?P<verb>narrowed|shrank|fell|widened|grew|rose|deepened)\s+(?:\w+\s+)?from\b", re.IGNORECASE)
)
_LOST = regex(r"\b(?:lost|loss(?:es)? of|a loss)\b", re.IGNORECASE)
_NARROWS = frozenset({"narrowed", "shrank", "fell"})
_SIGN = regex(r"\b(?:up|down)\s+(?:about |around |some |by )?$", re.IGNORECASE)

EXAMPLES = (
    *WAYS,
    accepts("a fall that is a rise", "Harwick Glass shares fell 2.9% to €56.30 from €54.70."),
    accepts("a rise that is a fall", "Room occupancy increased to 71.2% from 73.9%."),
    accepts("verb before from", "Harwick had sales of $2.17 billion, down from $2.08 billion a year earlier."),
    accepts("from first", "Occupancy fell from 71.2% to 73.9%."),
    accepts("from first, money", "Sales rose from $2.17 billion to $2.08 billion."),
    rejects("from first, and it fits", "Occupancy rose from 71.2% to 73.9%."),
    accepts("slipped", "Net income slipped to $61 million from $57 million."),
    accepts(
        "called a decline later",
        "Net income rose to $61 million from $57 million.\n\nThe decline in profit came after two good years.",
    ),
    accepts("debt", "Net debt rose to Rs 1,870 crore from Rs 1,640 crore. The decline in debt pleased the banks."),
    accepts(
        "a loss that widened", "The league lost £9.3 million before tax in 2024.\n\nThe loss narrowed from £7.8 million a year earlier."
    ),
    accepts("exports", "Exports rose 12 per cent, to £64m from £73m."),
    accepts("a close", "Orlanda fell 3.4% to 41.20 euros from Wednesday's close of 39.85 after a profit warning."),
    accepts("visitors", "Visitor numbers slipped to 412,000, against 388,000 the previous year."),
    accepts("two clauses", "Debts were reduced to 4.4 million euros; a year earlier they were 3.9 million euros."),
    accepts("brackets", "The charity's reserves dwindled to £5.1m (2023: £4.7m)."),
    accepts(
        "the year before in a sentence",
        "Output came to PLN 52.6 billion. The year before: PLN 54.8 billion. So a small rise of 4 per cent.",
    ),
    accepts("a year ago in a sentence", "Visitors fell to 412,000. A year ago it was 388,000."),
    accepts("in the previous year", "Sales were €84m. In the previous year they were €91m. A healthy increase, the board said."),
    accepts("a reduction behind", "The depot has 88 drivers, compared with 74 a year ago, a reduction of 14."),
    rejects("an increase behind", "The depot has 88 drivers, compared with 74 a year ago, an increase of 14."),
    accepts("that is a drop", "The club took £64m, against £60m a year earlier. That's a drop of 7 per cent."),
    rejects(
        "the year before, and it fits", "Output came to PLN 52.6 billion. The year before: PLN 54.8 billion. So a small fall of 4 per cent."
    ),
    rejects("a rise in something else", "The club took £60m, against £64m a year earlier. So a rise in prices of 4 per cent did not help."),
    rejects("another sentence", "The club took £60m, against £64m a year earlier. Attendance rose 4 per cent."),
    rejects("exports that fell", "Exports fell 12 per cent, to £64m from £73m."),
    rejects("two words", "The tax rate dropped, lifting net income to $61 million from $57 million."),
    rejects("despite", "Despite falling prices, revenue reached £64m from £60m."),
    rejects("profit and loss", "The company swung to a loss of £3m from a profit of £5m as sales fell."),
    rejects("against a forecast", "Profit dropped to £14m, against forecasts of £12m."),
    rejects("gains are no movement", "The bank booked gains of £3m, against £5m a year earlier."),
    rejects("a fall", "Harwick Glass shares fell 2.8% to €54.70 from €56.30."),
    rejects("a rise", "Room occupancy increased to 73.9% from 71.2%."),
    rejects("rounding", "Sales fell 0.3% to $1.2 billion from $1.2 billion."),
    rejects(
        "a loss that narrowed", "The league lost £7.1 million before tax in 2024.\n\nThe loss narrowed from £7.8 million a year earlier."
    ),
    rejects("another measure", "Net income rose to $61 million from $57 million.\n\nThe decline in volume came after two good years."),
    rejects("verb of another figure", "Costs fell, and sales came to $2.17 billion, against $2.08 billion a year earlier."),
    rejects("the loss of a profit", "Harwick made a loss of $4 million, down from a profit of $3 million."),
    rejects("slower growth", "Growth slowed to 3% from 4%."),
    accepts(
        "a headline over a pair", "# Bank lifts payout\n\nThe lender had a dull year. The dividend was 7.4p, against 8.1p a year earlier."
    ),
    accepts("fewer", "The show had fewer entries. Growers brought 118 entries on Saturday, after 104 in 2022."),
    accepts("that easing", "Ballast dealt with 28,300 accident claims. A year before, it was 26,900. That easing is the first since 2014."),
    accepts(
        "a table",
        "Members at year end\n\n| Club | 2022 | 2023 |\n|---|---|---|\n| Lakes | 9,800 | 9,100 |\n\nThe Lakes club has more members.",
        published="2024-03-01",
    ),
    accepts("in brackets", "- Rides: 5.1m (2023: 4.6m)\n- Loss before tax: £4.7m (£3.2m)\n\nThe narrower loss reflects tight control."),
    accepts(
        "estimates",
        "# Quarry beats Street estimates\n\nIt earned 84 cents per share in its first quarter. Analysts were looking for 91 cents.",
    ),
    rejects(
        "estimates, and it beat them",
        "# Quarry beats Street estimates\n\nIt earned 94 cents per share. Analysts were looking for 91 cents.",
    ),
    rejects(
        "one of two",
        "# Quarry beats estimates\n\nIt earned 84 cents per share. Analysts were looking for 91 cents. Sales were $412 million; analysts had looked for $409 million.",
    ),
    rejects("fewer, of others", "The show had fewer roses. Growers brought 118 entries on Saturday, after 104 in 2022."),
    rejects("to come", "# Profit to slip this year\n\nOperating profit amounted to £8.8m; twelve months earlier the figure was £8.1m."),
    rejects(
        "another rate tells it", "# Profit slips\n\nNet profit fell 3 per cent. Operating profit was £8.8m, against £8.1m a year earlier."
    ),
    rejects("a peak before", "Debt had soared to 72bn euros by 2002. It has now been reduced to 43.9bn euros."),
    accepts("come down", "Monthly churn has come down nicely as well, from 2.4% before Christmas to 2.9% in May."),
    accepts("two years in one sentence", "We paid £390,000 in 2023, and in 2024 the figure climbed to £345,000."),
    accepts("costs that improved", "Costs improved to $1,412 per ounce; in the second quarter they had been $1,365 per ounce."),
    rejects("come down, and it has", "Monthly churn has come down nicely as well, from 2.9% before Christmas to 2.4% in May."),
    rejects(
        "put down to", "They put it down to the weather: 212 flights were cancelled, compared with 96 in the same months a year before."
    ),
    accepts("a margin that improved downwards", "The operating margin improved to 9.1% from 9.8%."),
    accepts("debt that worsened downwards", "Net debt worsened to £96m from £112m."),
    accepts(
        "an earlier count under the same name",
        "The number of orchards climbed, reaching 8,140. Apples are dear.\n\nIn the June 2023 survey growers had 8,460 orchards.",
        published="2025-01-20",
    ),
    accepts(
        "such journeys",
        "The year ended on 31 March 2025. Journeys by night bus fell to 4.4 million. In 2023-24 students and nurses had made 4.1 million such journeys.",
        published="2025-06-20",
    ),
    accepts(
        "a list of the stretch before",
        "Spoilage has dropped to 2.3 per cent, thanks to new cold stores.\n\n"
        "The numbers for the spring quarter: 310 deliveries, spoilage 2.0 per cent, and sales of £12m.",
        published="2025-10-20",
    ),
    rejects(
        "an earlier count, and it fits",
        "The number of dairy herds edged up last summer, the survey shows, reaching 8,640.\n\nIn the June 2023 survey the region had 8,460 dairy herds.",
        published="2025-01-20",
    ),
    rejects(
        "a count of long ago",
        "The number of dairy herds edged up last summer, reaching 8,140.\n\nIn the June 2003 survey the region had 12,460 dairy herds.",
        published="2025-01-20",
    ),
    rejects(
        "another level of the measure",
        "Monthly churn has come down to 2.3 per cent.\n\nChurn was 2.6 per cent in August. For the spring quarter churn was 2.0 per cent.",
        published="2025-10-20",
    ),
    rejects("other trips", "Ferry trips slipped to 6.4 million. In 2023-24 there were 6.1 million bus trips.", published="2025-06-20"),
    rejects("what is measured every month", "Inflation eased to 3.1 per cent in June. A year ago inflation was 2.9 per cent."),
    rejects("before a merger", "Arrears fell to £3.1m after tenants paid. Last year arrears had been £2.9m before the merger with Holm."),
    accepts("a rate of what is bad", "The yard's accident rate worsened in 2023, to 2.1 per thousand shifts after 2.6 the year before."),
    rejects("a loss that improved", "The adjusted EBITDA loss improved to $9.4 million from $15.0 million."),
    rejects("a burn of cash", "Cash burn improved to $3 million from $8 million."),
    rejects("a deficit in brackets", "The pension deficit has improved to £17.4m (2023: £29.2m)."),
    rejects("staff who leave", "Staff turnover improved to 15% from 18%."),
    rejects("what may be good either way", "Working capital improved to 11% of sales from 13%."),
    rejects("an improvement of a charge", "The provision was $14 million, an improvement from $21 million in the prior year."),
    rejects("earnings below zero", "Underlying EBITDA improved to a loss of €3.4 million from a loss of €5.9 million."),
    rejects("a measure with a witness", "Customer satisfaction improved: 212 complaints were received, against 318 in 2023."),
    rejects("minus", "Consumer confidence increased to minus 17 from minus 21."),
    rejects("so many to the dollar", "The rouble weakened to 97 per dollar from 92."),
    rejects("a place in a table", "The university climbed from 41 to 29 in the table."),
    rejects(
        "two levels to compare with", "Revenue was up 5% from $260 million in March; against $240 million last June it was 14% higher."
    ),
    rejects(
        "what would have been",
        "# Council raises parking fee\n\nA driver will be £31 better off with the new parking fee instead of the £45 the old plan would have brought.",
    ),
    rejects("a quarter and a year", "Profits slipped to £4.1m in the quarter. Profit in the previous year had been £3.9m."),
    rejects(
        "a third level",
        "Net debt was cut to £61m in the second half.\n\nNet debt was £53m at the end of the previous year, and £78m at the end of June.",
    ),
    rejects("a peak and a trough", "Revenue fell to €1.6bn in 2019 and was €1.9bn last year."),
    *outnumbered_examples,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Verbs beside two levels, later words, losses, signed rates; then any two figures that a sentence sets side by side."""
    pairs = list(changes(reading))
    found = [finding for change in pairs for finding in _verb(reading, change)]
    found += [*_later_words(reading, pairs), *_losses(reading), *_signs(reading)]
    found += plain_moves(reading, spans_of(reading, found))
    found += not_yet_told(reading, said_looking_back(reading, RULE), found)
    said = [*ways(reading), *beaten(reading), *outnumbered(reading)]
    yield from not_yet_told(reading, found, said)
    yield from said


def way_of(change: Change) -> Way | None:
    """Which way the levels went, ``None`` within their rounding."""
    new, old = written(change.new), written(change.old)
    if new.low is not None and old.high is not None and new.low > old.high:
        return "up"
    if new.high is not None and old.low is not None and new.high < old.low:
        return "down"
    return None


def _verb(reading: Reading, change: Change) -> Iterator[Finding]:
    way = way_of(change)
    text = reading.document.field(change.new.field)
    word = _word_of(text, change)
    if way is None or word is None or change.new.metric != change.old.metric:
        return
    said: Way = "up" if word["up"] else "down"
    lead = text[change.new.sentence_start : word.start()]
    if said != way and not _INVERTED.search(lead[-60:]) and not _INVERTED.search(text[change.start : change.end]):
        yield _finding(change, _evidence(reading, change.new, word.start(), word.end()), word[0], way)


def _evidence(reading: Reading, claim: Claim, start: int, end: int) -> Evidence:
    return phrase(reading, start, end, claim.field)


def _word_of(text: str, change: Change) -> re.Match[str] | None:
    """The verb that governs the change: right before "to NEW" or right before "from OLD"."""
    if change.written_as_one is not None or change.old.start < change.new.start:
        at = figure_start(text, change.written_as_one or change.old)
        words = [m for m in _VERB.finditer(text, max(change.old.sentence_start, at - 90), at) if _FROM_FIRST.match(text[m.end() : at])]
        return words[-1] if words else None
    for claim, tail in ((change.old, _FROM_OLD), (change.new, _TO_NEW)):
        at = figure_start(text, claim)
        start = max(claim.sentence_start, at - 90) if claim is change.new else change.new.end
        words = [m for m in _VERB.finditer(text, start, at) if tail.match(text[m.end() : at])]
        if words:
            return words[-1]
    return None


def _finding(change: Change, word: Evidence, said: str, way: Way) -> Finding:
    return Finding(
        RULE,
        change.ids,
        (word,),
        f"From {figure(change.old)} to {figure(change.new)} is a {'rise' if way == 'up' else 'fall'}, but the text says {quoted(said)}.",
        miss=miss_ratio(written(change.new).middle, written(change.old).middle),
    )


def _later_words(reading: Reading, found: list[Change]) -> Iterator[Finding]:
    """A later "the decline in NOUN" for the one change of that measure, if it went up."""
    sentences = sentences_of(reading)
    figures = Spans([c for c in reading.claims if c.field == "text" and is_level(c) and c.unit != "other"])
    named: dict[str, list[Change]] = defaultdict(list)
    for change in sorted((change for change in found if change.new.field == "text"), key=lambda change: change.end):
        for noun in _nouns(change.new):
            named[noun].append(change)
    for words in _LATER.anywhere(reading):
        said: Way = "up" if words["up"] else "down"
        mine = named.get(words["noun"].lower(), [])
        sentence = sentences.at(words.start())
        if bisect_left(mine, words.start(), key=lambda change: change.end) != 1:
            continue
        if sentence and figures.starting(sentence.start, sentence.end):
            continue
        way = way_of(mine[0])
        if way is not None and way != said:
            yield _finding(mine[0], phrase(reading, words.start(), words.end()), words[0], way)


def _nouns(claim: Claim) -> set[str]:
    """The last words of the names of a claim's measure: "profit" of "operating profit"."""
    metric = METRICS.get(claim.metric or "")
    words = metric.words if metric else ((claim.metric or "").replace("_", " "),)
    return {noun for word in words for noun in word.split()[-1:]}


def _losses(reading: Reading) -> Iterator[Finding]:
    """ "The loss narrowed from X" against the one loss stated before."""
    text = reading.document.text
    narrowed = list(_LOSS_FROM.anywhere(reading))
    levels = [claim for claim in reading.claims if claim.field == "text" and is_level(claim) and claim.unit.isupper()] if narrowed else []
    starts = sorted(((figure_start(text, claim), claim) for claim in levels), key=lambda pair: pair[0])
    losses = sorted((c for at, c in starts if _LOST.search(text[max(c.sentence_start, c.start - 30) : at])), key=lambda claim: claim.end)
    another = next((c for c in losses if (c.low, c.high) != (losses[0].low, losses[0].high)), None)
    for words in narrowed:
        first = bisect_left(starts, words.end(), key=lambda pair: pair[0])
        old = starts[first][1] if first < len(starts) and starts[first][0] < words.end() + 25 else None
        if old is None or not losses or losses[0].end >= words.start() or losses[0].unit != old.unit:
            continue
        if another is not None and another.end < words.start():
            return  # from here on the text knows two losses, and "the loss" may be either
        change = Change(losses[0], old)
        way = way_of(change)
        if way is not None and (way == "up") == (words["verb"].lower() in _NARROWS):
            yield _finding(change, phrase(reading, words.start(), words.end("verb")), words[0][: words.end("verb") - words.start()], way)


def _signed(reading: Reading, rate: Claim) -> bool:
    """Whether a rate is written as "up 6 %" or "down 6 %" in prose."""
    text = reading.document.field(rate.field)
    at = figure_start(text, rate)
    return rate.place != "table_row" and bool(_SIGN.search(text[max(0, at - 12) : at]))


def _signs(reading: Reading) -> Iterator[Finding]:
    """One rate, up in one place and down in the other, of one measure."""
    rates = [
        claim
        for claims in by_sentence(reading).values()
        for claim in claims
        if claim.type == "growth_rate" and claim.low == claim.high and claim.direction and claim.metric is not None
        if not claim.superseded and _signed(reading, claim)
    ]
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for rate in first_mentions(rates, lambda c: (*_measure(c), c.direction, c.modality)):
        groups[_measure(rate)].append(rate)
    for group in groups.values():
        for a, b in combinations(group, 2):
            if a.direction == b.direction or (a.sentence_start, a.field) == (b.sentence_start, b.field):
                continue
            yield Finding(
                RULE,
                (a.id, b.id),
                (),
                f"The same {figure(a)} is a {'rise' if a.direction == 'up' else 'fall'} in one place and a "
                f"{'rise' if b.direction == 'up' else 'fall'} in another.",
                severity="warning",
                rests_on=("subject", "period"),
            )


def _measure(rate: Claim) -> tuple[object, ...]:
    return rate.low, rate.metric, rate.subject, rate.scope, rate.period
