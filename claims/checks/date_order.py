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

from claims.checks.after_death import after_death
from claims.checks.dividend_dates import dividend_dates
from claims.checks.event_order import event_order
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, on_trial, phrase
from claims.checks.life_cycles import life_cycles
from claims.checks.moments import moments
from claims.checks.open_and_shut import open_and_shut
from claims.checks.order_links import order_links
from claims.checks.period_ends import period_ends
from claims.checks.places import keys_in
from claims.checks.sequences import counted_on, sequences
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.told_outcomes import told_outcomes
from claims.checks.wording import quoted
from claims.model import Reading, Sentence
from claims.sieve import Sieve

RULE = "date_order"

_SLACK = 1
"""Years by which a count of years may differ from the difference of two year numbers."""
_YEAR = re.compile(r"(?<![\d,.])(?:18|19|20)\d\d(?![\d,]|\.\d)")
_OFFSET = Sieve(
    re.compile(
        rf"\b(?P<number>{NUMBER})\s+years\s+(?P<way>after|before|later|earlier)(?:\s+(?:it|that"
        rf"|this))?,\s+in\s+(?P<year>(?:18|19|20)\d\d)\b",
        re.IGNORECASE,
    )
)
_STRETCH = re.compile(
    r"\b(?:from\s+(?:[A-Z][a-z]+\s+)?(?P<first>(?:19|20)\d\d)\s+(?:until|till|through)|between\s+(?:[A-Z][a-z]+\s+)?(?P<early>(?:19|20)\d\d)\s+and)"
    r"\s+(?:[A-Z][a-z]+\s+)?(?P<last>(?:19|20)\d\d)\b(?!\s*(?:people|jobs|employees|workers|staff|members|homes))",
    re.IGNORECASE,
)
_FORWARD = frozenset({"after", "later"})

EXAMPLES = (
    accepts(
        "days later than yesterday",
        "The hotel caught fire yesterday morning. Three days later, on 7 February, the matter came up in court.",
        published="2019-02-13",
    ),
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
    accepts("shortly before", "The yard was sold in May 2019, shortly before its founder died in March 2018."),
    accepts("postponed to an earlier day", "The vote was postponed from 12 June to 3 May."),
    accepts("brought forward to a later month", "The launch has been brought forward from March 2025 to June 2025."),
    accepts(
        "completed, then accepted", "On 26 July an offer for the brand was accepted from Corvane Homes.\n\nThe sale completed on 19 July."
    ),
    accepts("completed, then announced", "The acquisition was completed on March 3, 2023. It was announced on May 14, 2023."),
    accepts("announced that June", "The deal completed in February 2020. We had announced it that June, at a conference."),
    accepts("told as done, later than the text", "Portsolent has failed. The company had applied to the High Court on 12 July."),
    accepts("appointed, later than the text", "Administrators were appointed on Friday 19 July 2024."),
    accepts("sold before bought", "2019 Mobilis Capital comes in with €12m. It sold its 40 per cent back to us in 2018."),
    rejects(
        "opened after ground was broken",
        "When the plant opened in September 2022, two years after ground was broken in June 2020, the town paid.",
    ),
    rejects("before, in order", "The yard was sold in May 2018, shortly before its founder died in March 2019."),
    rejects("postponed to a later day", "The vote was postponed from 3 May to 12 June."),
    rejects("postponed into the next year", "The vote was postponed from 12 November to 3 February."),
    rejects("brought forward", "The launch has been brought forward from June 2025 to March 2025."),
    rejects(
        "accepted, then completed", "On 19 July an offer for the brand was accepted from Corvane Homes.\n\nThe sale completed on 26 July."
    ),
    rejects("in two years", "On 26 November an offer for the brand was accepted from Corvane Homes.\n\nThe sale completed on 19 January."),
    rejects("two deals", "On 26 July an offer for the brand was accepted. The first sale completed on 19 July."),
    rejects("done before the text", "Portsolent has failed. The company had applied to the High Court on 8 July."),
    rejects("of the year before", "Portsolent has failed. The company had applied to the High Court on 19 October."),
    rejects("a day to come", "Administrators were told to file their proposals, which are due on 19 July."),
    rejects("a plan that was approved", "The merger was approved by members and will take effect on 19 July."),
    rejects("sold something else", "In 2019 Corrow bought a 40% stake in Selby. It sold its steel arm in 2018."),
    rejects("bought, then sold", "2019 Mobilis Capital comes in with €12m. It sold its 40 per cent back to us in 2021."),
    rejects("a stretch", "He was chairman from 2017 until 2019."),
    accepts("served and lifted", "Inspectors served a prohibition notice on the firm on 8 March 2022. It was lifted on 17 February 2022."),
    accepts("ground and ribbon", "They broke ground in May 2024 and cut the ribbon in February 2024."),
    accepts("following", "The board dismissed him on 4 May 2023, following a hearing on 19 June 2023."),
    accepts("ahead of", "The museum closed in March 2022 ahead of a refit that began in November 2021."),
    accepts("a borrower", "The loan was drawn in June 2021. It was repaid in March 2020, ahead of time."),
    accepts("bought and sold", "Harlow bought the chain in October 2019. It sold it to a Danish fund in April 2018."),
    accepts("a claim", "She was dismissed on 19 April 2024. The claim was presented on 14 March 2024."),
    accepts("a trial", "Dosing of the first patient took place in June 2023. The company published its results in January 2023."),
    accepts("a works", "The digging began in September 2021, and the bridge was inaugurated in May 2020."),
    accepts("a patent", "The patent was applied for in 2016. It was granted in 2012."),
    accepts(
        "dead and signing", "The founder, Anna Brook, died in March 2021. In May 2022 Brook signed a contract with Lidl for the recipes."
    ),
    accepts(
        "a founder", "Founded by Carl Voss in 1961, the firm made lamps. Voss died in 1998. In 2003 Voss opened a second works in Ulm."
    ),
    accepts("an order", "The ferry was ordered in March 2022 and delivered in August 2021."),
    accepts("in response to", "It recalled the toy on 3 June 2024 in response to a complaint received on 18 June 2024."),
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
    rejects("an estate", "The founder, Anna Brook, died in March 2021. In May 2022 Brook's daughter signed a contract with Lidl."),
    rejects("a foundation", "Carl Voss, the founder, died in 1998. In 2003 the Voss Foundation opened a museum."),
    rejects("a second hire", "He joined the bank in 2015. He had resigned from its rival in 2012."),
    rejects("before, rightly", "The museum closed in March 2022 before a refit that began in April 2022."),
    rejects("served again", "The ban was lifted in May 2021. It was imposed again in July 2022."),
    rejects("closed then opened", "The mill closed for good in 2009. A museum opened there in 2012."),
    rejects("told backwards", "The plant was demolished in 2020. It had been opened in 1962."),
    rejects("results for a year", "It published its results for 2023 in March 2024."),
    rejects("a new trial", "The company published the findings of its first trial in January 2023. A second trial began in June 2023."),
    rejects("left and came back", "She left the firm in 2012. She joined it again in 2015."),
    rejects("a death in the family", "Her husband died in 2010. In 2014 Ms Brook opened a second shop."),
    rejects("after 2020", "In 2019 it closed two shops, and after a bad winter it shut a third in 2021."),
    accepts("weeks later", "Ms Adeyemi resigned on 4 May 2024. Three weeks later, on 11 April, she was named head of a rival."),
    rejects("weeks later, rightly", "Ms Adeyemi resigned on 4 May 2024. Three weeks later, on 25 May, she was named head of a rival."),
    accepts("who died and sold", "Karl Brandt, who died in 2011, sold the vineyard to his cousin in 2015."),
    rejects("who sold and died", "Karl Brandt, who died in 2015, sold the vineyard to his cousin in 2011."),
    accepts("paid, then approved", "The grant was paid in July 2022, although the council only approved it in January 2023."),
    rejects("sold, then bought by another", "The house was sold in 2019 for £2m. It was bought in 2022 by a trust."),
    accepts("with this", "In 1934 the firm patented a vacuum filler, and with this filler it won the gold medal of 1927."),
    rejects("another of the family", "Amos Holt died in 1902. In 1911 Edith Holt opened the showroom in Paris."),
    rejects("a daughter company", "Hexley Asia was founded in 2011. Hexley was listed in 2003."),
    rejects("whose father died", "Ms Lowe, whose father died in 2012, took over in 2014 and opened a second shop in 2016."),
    rejects("a namesake firm", "Harris died in 2015. In 2017 Harris & Co opened a shop in Perth."),
    rejects("a brother", "He was arrested in June 2020 and charged in May 2021. His brother was charged in March 2020."),
    accepts(
        "administrators were appointed on february",
        "Administrators were appointed on 20 February. The last parcel went out on 14 February, a week after their appointment.",
        published="2025-06-20",
    ),
    accepts(
        "redemptions were frozen on may",
        "Redemptions were frozen on 14 May 2015. Auditors were called in on 2 February 2015, three months after the freeze.",
        published="2025-06-20",
    ),
    accepts(
        "the company went bankrupt on",
        "The company went bankrupt on 3 March 2025. A rescue bid came on 17 February 2025, a fortnight into the bankruptcy.",
        published="2025-06-20",
    ),
    accepts(
        "the bridge collapsed on june",
        "The bridge collapsed on 4 June 2023. Engineers had been called on 9 June, five days before the collapse.",
        published="2025-06-20",
    ),
    accepts(
        "the fire broke out on",
        "The fire broke out on 3 May 2022. In March 2022, after the fire, the insurer paid £2m.",
        published="2025-06-20",
    ),
    accepts(
        "mrs hale resigned on january",
        "Mrs Hale resigned on 8 January 2025. On 2 January 2025, six days after her resignation, the shares fell.",
        published="2025-06-20",
    ),
    accepts(
        "he was dismissed on april",
        "He was dismissed on 19 April 2024. The claim was presented on 14 March 2024, within three months of the dismissal.",
        published="2025-06-20",
    ),
    accepts(
        "the two banks merged in",
        "The two banks merged in 2009. In 2006, a year after the merger, they sold the cards arm.",
        published="2025-06-20",
    ),
    accepts(
        "the founder died in june",
        "The founder died in June 2019. In March 2018, nine months after his death, the archive was sold.",
        published="2025-06-20",
    ),
    accepts(
        "members elected her chair on",
        "Members elected her chair on 7 June. On 1 June, a week after her election, she flew to Rome.",
        published="2025-06-20",
    ),
    accepts(
        "the museum closed on october",
        "The museum closed on 5 October 2024. Its café shut on 12 October, a week before the closure.",
        published="2025-06-20",
    ),
    accepts(
        "wharram bought the rival on",
        "Wharram bought the rival on 4 March 2024. The deal was cleared on 2 February 2024, following the purchase.",
        published="2025-06-20",
    ),
    rejects(
        "administrators were appointed on february, lawful",
        "Administrators were appointed on 20 February. The last parcel went out on 27 February, a week after their appointment.",
        published="2025-06-20",
    ),
    rejects(
        "redemptions were frozen on may, lawful",
        "Redemptions were frozen on 14 May 2015. Auditors were called in on 12 August 2015, three months after the freeze.",
        published="2025-06-20",
    ),
    rejects(
        "the company went bankrupt on, lawful",
        "The company went bankrupt on 3 March 2025. A rescue bid came on 17 March 2025, a fortnight into the bankruptcy.",
        published="2025-06-20",
    ),
    rejects(
        "a second appointment followed on, lawful",
        "A second appointment followed on 20 May. The last parcel went out on 14 May, a week after the first appointment.",
        published="2025-06-20",
    ),
    rejects(
        "the fire broke out on, lawful",
        "The fire broke out on 3 May 2022. In June 2022, after the fire, the insurer paid £2m.",
        published="2025-06-20",
    ),
    rejects(
        "she resigned on january and, lawful",
        "She resigned on 8 January 2025 and again on 3 March. On 15 January 2025, a week after her resignation, the shares fell.",
        published="2025-06-20",
    ),
    rejects(
        "the two banks merged in, lawful",
        "The two banks merged in 2009. In 2006, three years before the merger, they sold the cards arm.",
        published="2025-06-20",
    ),
    rejects(
        "the sale will close on, lawful",
        "The sale will close on 1 May 2026. On 4 April 2026, after the sale is approved, work begins.",
        published="2025-06-20",
    ),
    rejects(
        "the plant opened in in, lawful",
        "The plant opened in 1998. In 1996, a year after the council's decision, work began.",
        published="2025-06-20",
    ),
    rejects(
        "sales fell in march and, lawful",
        "Sales fell in March 2024 and in May 2024. In April 2024, after the fall, the boss left.",
        published="2025-06-20",
    ),
    rejects(
        "the merger was announced on, lawful",
        "The merger was announced on 4 May 2024 and closed on 2 September 2024. On 4 June 2024, a month after the announcement of the merger, he left.",
        published="2025-06-20",
    ),
    rejects(
        "the tribunal sat on may, lawful",
        "The tribunal sat on 4 May 2025. She was dismissed on 3 May 2024, a year before the tribunal.",
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
        "the company announces that the",
        "The company announces that the merger became effective on 27 March 2025, following approval by the watchdog on 14 April 2025.",
        published="2025-06-20",
    ),
    accepts(
        "the deadline for bids was",
        "The deadline for bids was 4 May. Bids were opened on 2 May, after the deadline had passed.",
        published="2025-06-20",
    ),
    accepts(
        "sales began in june the",
        "Sales began in June 2022. The factory in which it is made was finished in September 2023, three months before sales began.",
        published="2025-06-20",
    ),
    accepts(
        "the bridge was opened on",
        "The bridge was opened on 3 May 2021 by the mayor. The last rivet was driven on 9 June 2021, just before the opening.",
        published="2025-06-20",
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
    accepts(
        "the flood came in july",
        "The flood came in July 2021. The warning was issued in August 2021, a day before the flood.",
        published="2025-06-20",
    ),
    accepts("he was born in he", "He was born in 1951. He joined the navy in 1948.", published="2025-06-20"),
    accepts(
        "the invoice was paid on", "The invoice was paid on 2 March 2025, before it was issued on 1 March 2025.", published="2025-06-20"
    ),
    accepts("the yard was built in", "The yard was built in 1911 and the first ship was launched there in 1907.", published="2025-06-20"),
    rejects(
        "founded in by two nurses, lawful",
        "Founded in 2012 by two nurses, Kestle runs nine homes. Kestle opened its first home in Bray in 2013.",
        published="2025-06-20",
    ),
    accepts(
        "a result before its period is over",
        "The unit saw 4,210 people in the twelve months to 30 June 2025, the trust says.",
        published="2025-05-10",
    ),
    accepts(
        "a quarter ended after the text", "Turnover for the quarter ended 31 August 2025 came to $4.1 million.", published="2025-07-10"
    ),
    accepts(
        "signed before the end of the year",
        "Results for the year ended 30 June 2025\n\nThe auditor signed a clean opinion on the annual accounts on 12 June 2025.",
        published="2025-09-10",
    ),
    accepts("approved before the end", "The trustees passed the accounts for the year ended 31 March 2025 on 18 March 2025."),
    accepts(
        "an offer",
        "The tender offer expired at midnight on June 10, 2025 and was not extended.\n\nThe offer commenced on June 12, 2025.",
        published="2025-07-10",
    ),
    accepts(
        "a consultation", "The consultation closed on 4 March 2025.\n\nIt drew 300 letters.\n\nThe consultation opened on 11 March 2025."
    ),
    rejects("a result to come", "The unit expects to see 4,210 people in the twelve months to 30 June 2025.", published="2025-05-10"),
    rejects(
        "a result of a period that is over", "The unit saw 4,210 people in the twelve months to 30 April 2025.", published="2025-05-10"
    ),
    rejects("a budget", "The council set £4m aside for the year to 31 March 2026, up by 4%.", published="2025-05-10"),
    rejects(
        "cover for a time to come", "The club has cover for claims made in the year to 30 April 2026 and paid £3m.", published="2025-05-10"
    ),
    rejects("a part of the period", "Sales were up 4% in the first ten weeks of the half-year to 31 July 2025.", published="2025-05-10"),
    rejects("will have ended", "Figures for the quarter ended 31 August 2025 will be out in October.", published="2025-07-10"),
    rejects(
        "signed after the end of the year",
        "Results for the year ended 30 June 2025\n\nThe auditor signed a clean opinion on the annual accounts on 12 August 2025.",
        published="2025-09-10",
    ),
    rejects("the accounts of the year before", "Year to 31 March 2025. The accounts for 2023-24 were approved on 18 March 2025."),
    rejects("a budget approved", "The board approved the budget for the year to 31 March 2026 on 12 March 2025."),
    rejects("offer, in order", "The offer expired on June 10, 2025.\n\nThe offer commenced on May 12, 2025.", published="2025-07-10"),
    rejects("another offer", "The offer expired on June 10, 2025.\n\nA revised offer commenced on June 12, 2025.", published="2025-07-10"),
    rejects("a second of its kind", "The strike ended on 4 March 2025. A second strike followed.\n\nThe strike began on 11 March 2025."),
    rejects("a shop", "The shop closed on 4 May 2025.\n\nThe shop opened on 9 May 2025 under new owners."),
    accepts("entries", "Entries open on 5 June and close on 28 May.", published="2025-04-10"),
    accepts(
        "a dividend",
        "The record date for the dividend is 14 March 2025. It will be paid on 28 February 2025.",
        published="2025-02-10",
    ),
    accepts(
        "payable to holders of record",
        "The dividend is payable on June 2, 2025 to holders of record on June 20, 2025.",
        published="2025-05-10",
    ),
    accepts("work begun before leave", "The council gave planning permission in March 2023, but work had begun in October 2022."),
    rejects("entries, in order", "Entries open on 5 June and close on 28 June.", published="2025-04-10"),
    rejects("into the next year", "The show opens on 5 November and closes on 28 February.", published="2025-04-10"),
    rejects("a dividend, in order", "The record date is 14 March 2025. It will be paid on 28 March 2025.", published="2025-02-10"),
    rejects(
        "two dividends",
        "The interim dividend was paid on 28 February 2025. The final dividend is payable on 4 July 2025 to holders of record on 13 June 2025.",
        published="2025-05-10",
    ),
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
    rejects(
        "the board approved the merger, lawful",
        "The board approved the merger on 27 March 2025, ahead of a hearing on 14 April 2025.",
        published="2025-06-20",
    ),
    rejects("he retired in in he, lawful", "He retired in 2014. In 2016 he signed the lease on a cottage.", published="2025-06-20"),
    rejects(
        "the deadline for bids was, lawful",
        "The deadline for bids was 4 May. Bids were opened on 6 May, after the deadline had passed.",
        published="2025-06-20",
    ),
    rejects(
        "the consultation ends on october, lawful",
        "The consultation ends on 30 October. The board will decide, once the consultation has ended, on 10 November.",
        published="2025-06-20",
    ),
    rejects(
        "sales began in june a, lawful",
        "Sales began in June 2022. A second factory was finished in September 2023.",
        published="2025-06-20",
    ),
    rejects(
        "the bridge was opened on, lawful",
        "The bridge was opened on 3 May 2021 by the mayor. It had been repaired in June 2021 after a lorry hit it.",
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
    accepts(
        "a founder in a timeline",
        "Our history\n\n1902\nKarl Esk opens a saddlery in Horn.\n\n1931\nKarl Esk dies. His son Otto takes over.\n\n1934\nKarl Esk builds the second workshop, for 20 people.\n\n1970\nWe turn to car seats.",
        published="2025-06-20",
    ),
    accepts(
        "an entry a line",
        "Milestones\n\n1921 – Ada Finch opens a tea room.\n1947 – Ada Finch dies aged 68; her niece Rose carries on.\n1952 – Ada Finch buys the building next door.\n1980 – The tea room becomes a hotel.",
        published="2025-06-20",
    ),
    accepts(
        "death of the founder",
        "Timeline\n\n- 1888: Henry Wold founds the works.\n- 1909: Death of Henry Wold. The works employ 300.\n- 1912: Henry Wold signs the first order from Russia.\n- 1950: Closure of the foundry.",
        published="2025-06-20",
    ),
    accepts(
        "an act told without a date",
        "The story of the mill\n\n1960\nGrace Tull passes away at 80.\n\n1963\nA new weaving shed is built. At the opening Grace Tull cuts the ribbon before 400 guests.",
        published="2025-06-20",
    ),
    rejects(
        "the heir",
        "Our history\n\n1902\nKarl Esk opens a saddlery in Horn.\n\n1931\nKarl Esk dies. His son Otto takes over.\n\n1934\nOtto Esk builds the second workshop, for 20 people.\n\n1970\nWe turn to car seats.",
        published="2025-06-20",
    ),
    rejects(
        "a trust of that name",
        "1921 – Ada Finch opens a tea room.\n1947 – Ada Finch dies aged 68; her niece Rose carries on.\n1952 – The Ada Finch Trust buys the building next door.\n1980 – A plaque to Ada Finch is unveiled.",
        published="2025-06-20",
    ),
    rejects(
        "a widow",
        "1955  Founder Emil Rask is killed.\n1958  Emil Rask's widow presents the first electric saw.\n1962  A street is named after Emil Rask.",
        published="2025-06-20",
    ),
    rejects(
        "a namesake",
        "In 1936 our founder Hugo Brandt died.\n\nIn 1938 his son, also Hugo Brandt, bought the quarry. Hugo Brandt sold it in 1950.",
        published="2025-06-20",
    ),
    accepts(
        "a result before the vote is over",
        "Voting opens on 3 March and closes on 28 March.\n\nWho can vote?\nAll members over 16.\n\nWhen will I hear?\nThe result will be announced on 21 March at the hall.",
        published="2025-02-20",
    ),
    accepts(
        "winners before the close",
        "Entries for the photo prize close at midnight on 15 August.\n\nSend one each, with a title.\n\nThe winners will be announced on 1 August on this page.",
        published="2025-06-20",
    ),
    accepts(
        "a vote online",
        "Dear colleagues,\n\nYou can vote online from Monday 6 October to Friday 17 October.\n\nI shall tell you how the vote went at the town hall on Wednesday 15 October.\n\nNora",
        published="2025-09-29",
    ),
    accepts(
        "an offer's result",
        "Shareholders have until 10 June to accept the offer.\n\nNext steps\n\nThe result of the offer will be announced on 6 June.",
        published="2025-05-20",
    ),
    accepts(
        "a stretch of days", "Consultation: 1 March to 12 April.\n\nWe expect to publish our decision on 4 April.", published="2025-02-20"
    ),
    rejects(
        "a result after the vote",
        "Voting opens on 3 March and closes on 28 March.\n\nThe result will be announced on 4 April at the hall.",
        published="2025-02-20",
    ),
    rejects(
        "another prize",
        "Entries for the photo prize close on 15 August.\n\nWinners of the poetry prize will be announced on 1 August.",
        published="2025-06-20",
    ),
    rejects(
        "the early round",
        "Early entries close on 1 July and late entries on 15 August.\n\nWinners of the early round will be announced on 10 July.",
        published="2025-06-20",
    ),
    rejects(
        "results of a half-year",
        "The survey is open until Sunday 13 July.\n\nOur results for the half-year will be published on 9 July.",
        published="2025-06-20",
    ),
    rejects("a court's decision", "Voting closes on 12 May.\n\nThe court will announce its decision on 8 May.", published="2025-05-01"),
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
    before: Sentence | None = None
    for sentence in reading.sentences:
        if sentence.field != "text":
            continue
        if before is not None:
            yield from _offset(reading, text, before, sentence)
        for stretch in _STRETCH.finditer(text, sentence.start, sentence.end):
            if int(stretch["last"]) < int(stretch["first"] or stretch["early"]):
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
    offset = _OFFSET.search(keys_in(reading, sentence), text, sentence.start, sentence.end)
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
