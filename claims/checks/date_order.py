"""Dates in an order that the words rule out.

- "The merger of 2003 ... Six years after it, in 2001": the later event lies before, or the years do not count up;
- "from 2019 until 2017";
- "served a notice on 8 March 2022. It was lifted on 17 February 2022": steps of one life (:mod:`claims.checks.life_cycles`);
- "opened on 12 October 2021, following a tip on 3 February 2022": a word of order between two dates (:mod:`claims.checks.sequences`);
- someone who signs two years after the text has told of their death (:mod:`claims.checks.after_death`);
- a result for a period that ends after the text, accounts signed before their year was over (:mod:`claims.checks.period_ends`);
- an offer that opens after it closed (:mod:`claims.checks.open_and_shut`), a dividend paid before its record
  date (:mod:`claims.checks.dividend_dates`);
- the outcome of a vote that is announced before it closes (:mod:`claims.checks.told_outcomes`);
- "postponed from 12 June to 3 May", a thing told as done that lies after publication (:mod:`claims.checks.event_order`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.after_death import EXAMPLES as after_death_examples
from claims.checks.after_death import after_death
from claims.checks.begun_and_over import EXAMPLES as begun_and_over_examples
from claims.checks.begun_and_over import begun_and_over
from claims.checks.dated_steps import EXAMPLES as dated_steps_examples
from claims.checks.dated_steps import dated_steps
from claims.checks.dividend_dates import EXAMPLES as dividend_dates_examples
from claims.checks.dividend_dates import dividend_dates
from claims.checks.event_order import EXAMPLES as event_order_examples
from claims.checks.event_order import event_order
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, on_trial, phrase
from claims.checks.life_cycles import life_cycles
from claims.checks.moments import moments
from claims.checks.open_and_shut import EXAMPLES as open_and_shut_examples
from claims.checks.open_and_shut import open_and_shut
from claims.checks.order_links import EXAMPLES as order_links_examples
from claims.checks.order_links import order_links
from claims.checks.period_ends import EXAMPLES as period_ends_examples
from claims.checks.period_ends import period_ends
from claims.checks.reversed_spans import EXAMPLES as reversed_spans_examples
from claims.checks.reversed_spans import is_no_span, reversed_spans
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.sequences import EXAMPLES as sequences_examples
from claims.checks.sequences import counted_on, sequences
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.told_outcomes import EXAMPLES as told_outcomes_examples
from claims.checks.told_outcomes import told_outcomes
from claims.checks.wording import quoted
from claims.model import Reading, Sentence
from claims.regex import regex

RULE = "date_order"

_SLACK = 1
"""Years by which a count of years may differ from the difference of two year numbers."""
_YEAR = regex(r"(?<![\d,.])(?:18|19|20)\d\d(?![\d,]|\.\d)")
_OFFSET = SentencePattern(
    regex(
        rf"\b(?P<number>{NUMBER})\s+years\s+(?P<way>after|before|later|earlier)(?:\s+(?:it|that"
        rf"|this))?,\s+in\s+(?P<year>(?:18|19|20)\d\d)\b",
        re.IGNORECASE,
    )
)
_STRETCH = SentencePattern(
    regex(
        r"\b(?:from\s+(?:[A-Z][a-z]+\s+)?(?P<first>(?:19|20)\d\d)\s+(?:until|till|through)|between\s+(?:[A-Z][a-z]+\s+)?(?P<early>(?:19|20)\d\d)\s+and)"
        r"\s+(?:[A-Z][a-z]+\s+)?(?P<last>(?:19|20)\d\d)\b(?!\s*(?:people|jobs|employees|workers|staff|members|homes))",
        re.IGNORECASE,
    )
)
_FORWARD = frozenset({"after", "later"})

EXAMPLES = (
    *begun_and_over_examples,
    accepts("agreed it, completed it", "Norvane agreed the takeover in September 1999 and completed it in April 1999."),
    rejects("signed, then completed", "The takeover was signed in April 1999 and completed in September 1999."),
    rejects("another thing completed", "The takeover was signed in September 1999. A study was begun in 1996 and completed in April 1999."),
    accepts(
        "after, but before",
        "The merger of 2003 cost £18 million. Six years after it, in 2001, the company moved to Otley.",
    ),
    accepts("later", "The plant opened in 2011. Three years later, in 2019, it closed."),
    accepts("a stretch that runs backwards", "He was chairman from 2019 until 2017."),
    accepts("months and years", "The works ran from March 2021 until May 2019."),
    accepts("between", "Between 2021 and 2016 the club won nothing."),
    rejects("between, in order", "Between 2016 and 2021 the club won nothing."),
    rejects("between two counts", "It has between 2021 and 2010 members, depending on whom one asks."),
    rejects("after", "The merger of 2003 cost £18 million. Six years after it, in 2009, the company moved to Otley."),
    rejects("before", "The merger of 2003 cost £18 million. Six years before it, in 1997, the company moved to Otley."),
    rejects("a year of slack", "The plant opened in 2011. Three years later, in 2015, it closed."),
    rejects("two years to count from", "The plant opened in 2011 and grew in 2014. Three years later, in 2017, it closed."),
    accepts(
        "opened before ground was broken",
        "When the plant opened in September 2021, two years after ground was broken in June 2022, the town paid.",
    ),
    accepts(
        "completed, then accepted", "On 26 July an offer for the brand was accepted from Corvane Homes.\n\nThe sale completed on 19 July."
    ),
    accepts("completed, then announced", "The acquisition was completed on March 3, 2023. It was announced on May 14, 2023."),
    accepts("sold before bought", "2019 Mobilis Capital comes in with €12m. It sold its 40 per cent back to us in 2018."),
    rejects(
        "opened after ground was broken",
        "When the plant opened in September 2022, two years after ground was broken in June 2020, the town paid.",
    ),
    rejects(
        "accepted, then completed", "On 19 July an offer for the brand was accepted from Corvane Homes.\n\nThe sale completed on 26 July."
    ),
    rejects("in two years", "On 26 November an offer for the brand was accepted from Corvane Homes.\n\nThe sale completed on 19 January."),
    rejects("two deals", "On 26 July an offer for the brand was accepted. The first sale completed on 19 July."),
    rejects("a plan that was approved", "The merger was approved by members and will take effect on 19 July."),
    rejects("sold something else", "In 2019 Corrow bought a 40% stake in Selby. It sold its steel arm in 2018."),
    rejects("bought, then sold", "2019 Mobilis Capital comes in with €12m. It sold its 40 per cent back to us in 2021."),
    rejects("a stretch", "He was chairman from 2017 until 2019."),
    accepts("served and lifted", "Inspectors served a prohibition notice on the firm on 8 March 2022. It was lifted on 17 February 2022."),
    accepts("ground and ribbon", "They broke ground in May 2024 and cut the ribbon in February 2024."),
    accepts("a borrower", "The loan was drawn in June 2021. It was repaid in March 2020, ahead of time."),
    accepts("bought and sold", "Harlow bought the chain in October 2019. It sold it to a Danish fund in April 2018."),
    accepts("a claim", "She was dismissed on 19 April 2024. The claim was presented on 14 March 2024."),
    accepts("a trial", "Dosing of the first patient took place in June 2023. The company published its results in January 2023."),
    accepts("a works", "The digging began in September 2021, and the bridge was inaugurated in May 2020."),
    accepts("a patent", "The patent was applied for in 2016. It was granted in 2012."),
    accepts("an order", "The ferry was ordered in March 2022 and delivered in August 2021."),
    accepts("a strike", "The union balloted its members in May 2023. The strike began in March 2023 and lasted a week."),
    accepts("then insolvent", "Perrin went into administration in 2017. It had been founded in 2019 by two bakers."),
    accepts("a permit", "Planning permission was granted in August 2020, but work started in January 2019."),
    accepts("a breach", "The company discovered the breach on 12 May 2023. It told customers about it on 28 April 2023."),
    accepts("resigned, hired", "He joined the bank in 2015. He resigned in 2012 over the loans."),
    rejects("in order", "They broke ground in May 2023 and cut the ribbon in February 2024."),
    rejects(
        "another notice",
        "Inspectors served a prohibition notice on the firm on 8 March 2022. An earlier one was lifted on 17 February 2022.",
    ),
    rejects("another works", "Acme opened its Leeds plant in 2019. Work began on the Hull plant in 2021."),
    rejects("a plan", "The board agreed the sale in March 2024 after approving a plan for 2025."),
    rejects("an appointment to come", "He was named chairman on 4 May 2023 following the retirement of Ms Hall in June 2023."),
    rejects("bought another", "Harlow bought the chain in October 2019. It sold its bakeries in April 2018."),
    rejects("re-opened", "The bridge opened in 1998. Work began in 2019 to widen it."),
    rejects("a second loan", "The first loan was repaid in March 2020. A second loan was drawn in June 2021."),
    rejects("a second hire", "He joined the bank in 2015. He had resigned from its rival in 2012."),
    rejects("served again", "The ban was lifted in May 2021. It was imposed again in July 2022."),
    rejects("closed then opened", "The mill closed for good in 2009. A museum opened there in 2012."),
    rejects("told backwards", "The plant was demolished in 2020. It had been opened in 1962."),
    rejects("results for a year", "It published its results for 2023 in March 2024."),
    rejects("a new trial", "The company published the findings of its first trial in January 2023. A second trial began in June 2023."),
    rejects("left and came back", "She left the firm in 2012. She joined it again in 2015."),
    rejects("after 2020", "In 2019 it closed two shops, and after a bad winter it shut a third in 2021."),
    accepts("paid, then approved", "The grant was paid in July 2022, although the council only approved it in January 2023."),
    rejects("sold, then bought by another", "The house was sold in 2019 for £2m. It was bought in 2022 by a trust."),
    accepts("with this", "In 1934 the firm patented a vacuum filler, and with this filler it won the gold medal of 1927."),
    accepts(
        "he was dismissed on april",
        "He was dismissed on 19 April 2024. The claim was presented on 14 March 2024, within three months of the dismissal.",
        published="2025-06-20",
    ),
    accepts(
        "founded in by two nurses",
        "Founded in 2012 by two nurses, Kestle runs nine homes. Kestle opened its first home in Bray in 2009.",
        published="2025-06-20",
    ),
    accepts(
        "the company was set up", "The company was set up in 2016. Its first product, a lamp, went on sale in 2013.", published="2025-06-20"
    ),
    accepts(
        "voting closed on march at", "Voting closed on 12 March at noon. Ballot papers were sent out on 20 March.", published="2025-06-20"
    ),
    accepts(
        "the trial began on may", "The trial began on 6 May 2024. The jury returned its verdict on 2 April 2024.", published="2025-06-20"
    ),
    accepts("she handed in her notice", "She handed in her notice on 1 June 2024 and left on 14 May 2024.", published="2025-06-20"),
    accepts(
        "the goods were shipped on", "The goods were shipped on 4 April 2025. They were ordered on 11 April 2025.", published="2025-06-20"
    ),
    accepts("he was born in he", "He was born in 1951. He joined the navy in 1948.", published="2025-06-20"),
    accepts("the yard was built in", "The yard was built in 1911 and the first ship was launched there in 1907.", published="2025-06-20"),
    rejects(
        "founded in by two nurses, lawful",
        "Founded in 2012 by two nurses, Kestle runs nine homes. Kestle opened its first home in Bray in 2013.",
        published="2025-06-20",
    ),
    accepts("work begun before leave", "The council gave planning permission in March 2023, but work had begun in October 2022."),
    rejects(
        "the company was set up, lawful",
        "The company was set up in 2016. Its founder's first product, a lamp, went on sale in 2013 under another name.",
        published="2025-06-20",
    ),
    rejects(
        "the company which traces its, lawful",
        "The company, which traces its roots to a stall opened in 2005, was founded in 2009.",
        published="2025-06-20",
    ),
    rejects("he retired in in he, lawful", "He retired in 2014. In 2016 he signed the lease on a cottage.", published="2025-06-20"),
    rejects(
        "the consultation ends on october, lawful",
        "The consultation ends on 30 October. The board will decide, once the consultation has ended, on 10 November.",
        published="2025-06-20",
    ),
    rejects(
        "voting closed on march at, lawful",
        "Voting closed on 12 March at noon. Ballot papers for the second round were sent out on 20 March.",
        published="2025-06-20",
    ),
    rejects(
        "the trial began on may, lawful",
        "The trial began on 6 May 2024. An earlier jury returned its verdict on 2 April 2024.",
        published="2025-06-20",
    ),
    rejects("she handed in her notice, lawful", "She handed in her notice on 1 May 2024 and left on 14 June 2024.", published="2025-06-20"),
    rejects(
        "the first goods were shipped, lawful",
        "The first goods were shipped on 4 April 2025. More were ordered on 11 April 2025.",
        published="2025-06-20",
    ),
    rejects("he was born in his, lawful", "He was born in 1951. His father joined the navy in 1938.", published="2025-06-20"),
    rejects(
        "the yard was built in, lawful", "The yard was built in 1911 and the first ship was launched there in 1913.", published="2025-06-20"
    ),
    rejects(
        "the firm was founded in, lawful",
        "The firm was founded in 1999 by Ann Brook, who had opened her first shop in 1991.",
        published="2025-06-20",
    ),
    *sequences_examples,
    *event_order_examples,
    *after_death_examples,
    *order_links_examples,
    *period_ends_examples,
    *open_and_shut_examples,
    *told_outcomes_examples,
    *dividend_dates_examples,
    *reversed_spans_examples,
    *dated_steps_examples,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Every way of telling an order; of several findings on the same words the first."""
    told: set[int] = set()
    for finding in _findings(reading):
        places = [range(words.start, words.end) for words in finding.phrases]
        if not all(not told.isdisjoint(place) for place in places):
            told.update(at for place in places for at in place)
            yield finding


def _findings(reading: Reading) -> Iterator[Finding]:
    """Counted years, then stretches, then steps."""
    text = reading.document.text
    yield from reversed_spans(reading)
    yield from dated_steps(reading)
    yield from begun_and_over(reading)
    before: Sentence | None = None
    for sentence in reading.sentences:
        if sentence.field != "text":
            continue
        if before is not None:
            yield from _offset(reading, text, before, sentence)
        for stretch in _STRETCH.finditer(reading, sentence):
            if int(stretch["last"]) < int(stretch["first"] or stretch["early"]) and not is_no_span(text, sentence.start, stretch.start()):
                words = (phrase(reading, *stretch.span()),)
                yield Finding(RULE, (), words, f"{quoted(words[0].quote)} ends before it begins.")
        before = sentence
    yield from event_order(reading)
    dated = moments(reading)
    yield from life_cycles(reading, dated)
    yield from on_trial(sequences)(reading, dated)
    yield from counted_on(reading, dated)
    yield from after_death(reading, dated)
    yield from (found for found in order_links(reading) if found.rule == RULE)
    yield from period_ends(reading)
    yield from open_and_shut(reading, dated)
    yield from told_outcomes(reading, dated)
    yield from dividend_dates(reading)


def _offset(reading: Reading, text: str, before: Sentence, sentence: Sentence) -> Iterator[Finding]:
    """A year given as so many years after the only year of the sentence before."""
    offset = _OFFSET.search(reading, sentence)
    if offset is None:
        return
    years = list(_YEAR.finditer(text, before.start, before.end))
    count = value_of(offset["number"])
    if count is None or len(years) != 1 or _YEAR.search(text, sentence.start, offset.start()):
        return
    first, last = int(years[0][0]), int(offset["year"])
    wanted = first + count if offset["way"].lower() in _FORWARD else first - count
    if abs(last - wanted) > _SLACK:
        words = (phrase(reading, *years[0].span()), phrase(reading, *offset.span()))
        sign = "+" if wanted > first else "-"
        yield Finding(
            RULE, (), words, f"{quoted(words[1].quote)} does not follow from {first}.", f"{first} {sign} {count} = {wanted}, not {last}."
        )
