"""A length of time that the dates beside it do not give.

- "its 40th anniversary in 2017" of what was founded in 1974;
- "has run since 2001 ... all its 15 years" in a text of 2025;
- "joined as chairman in April 2015 ... will have served fourteen years" of one who leaves in April 2026;
- "the job began in March 2020 ... in the end it took six years" in a text of March 2024;
- "In 2012 the two opened a stall. Nineteen years later they are still ..." in a text of 2024.

A length (:mod:`claims.checks.lengths`) is bound to the dates on which such a thing began (:mod:`claims.checks.moments`): the
life of a firm to its founding anywhere in the text, a tenure or a piece of work to a start beside it, the tenure of a post that is named to the start in that post
(:mod:`claims.checks.post_tenures`). It is wrong only if no two
dates in reach, the day of publication among them, lie that far apart, and if the nearest start misses by a factor of three at most.
A contract's years are held against the days between which it runs (:mod:`claims.checks.contract_terms`), a strike's or a closure's
weeks against the day on which it began (:mod:`claims.checks.spells`). Years are counted with a slack of one at either end; anything less is a way of counting, not an error.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from claims.checks.ages import EXAMPLES as ages_examples
from claims.checks.ages import ages, dies
from claims.checks.contract_terms import EXAMPLES as contract_terms_examples
from claims.checks.contract_terms import contract_terms
from claims.checks.counted_years import EXAMPLES as counted_years_examples
from claims.checks.counted_years import after, ago, of_something
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, not_yet_told
from claims.checks.lasting import has_start, lasting
from claims.checks.lengths import AFTER, AGO, TENURE, lengths
from claims.checks.moments import FOUND, OPEN, Moment, moments
from claims.checks.order_links import order_links
from claims.checks.post_tenures import EXAMPLES as post_tenures_examples
from claims.checks.post_tenures import tenure_of_post
from claims.checks.spells import EXAMPLES as spells_examples
from claims.checks.spells import spells
from claims.checks.stated_lengths import EXAMPLES as stated_lengths_examples
from claims.checks.stated_lengths import stated_lengths
from claims.checks.time_between import End, day_of_text, fits, tell
from claims.checks.told_starts import told_elsewhere
from claims.checks.two_counts import EXAMPLES as two_counts_examples
from claims.checks.two_counts import two_counts
from claims.model import Reading

RULE = "duration_mismatch"

EXAMPLES = (
    accepts("an anniversary", "The bakery was founded in 1974. It marked its 40th anniversary in 2017."),
    accepts("since", "The ferry has run since 2001. In all its 15 years no crossing was missed.", published="2025-09-12"),
    accepts("complete years", "He taught there from 2 May 2009 until 30 June 2021. He was paid for seven full years."),
    accepts("history", "Acme was founded in 2004. It is the largest deal in its 25-year history.", published="2024-06-01"),
    accepts("a stretch", "She ran the bank for nine years, from 2015 to 2021."),
    accepts("a stretch first", "From 2008 to 2016, for twelve years, he was mayor."),
    accepts("its years", "The club was set up in 2004. Never in its 25 years, the chairman says, has it lost so much."),
    rejects("a stretch that fits", "She ran the bank for six years, from 2015 to 2021."),
    rejects("a stretch of something else", "She ran the bank for nine years and the museum from 2015 to 2021."),
    rejects("a rival's age", "Founded in 1999, the firm makes bolts. Its rival is a 40-year-old company."),
    rejects("ages", "It counts 10-19 year olds from 2005 through 2015."),
    rejects("history that fits", "Acme was founded in 2004. It is the largest deal in its 20-year history.", published="2024-06-01"),
    rejects("an anniversary that fits", "The bakery was founded in 1974. It marked its 40th anniversary in 2014."),
    rejects("a year of slack", "The bakery was founded in 1974. It marked its 40th anniversary in 2015."),
    rejects(
        "since, and it fits",
        "The ferry has run since 2001. In all its 24 years no crossing was missed.",
        published="2025-09-12",
    ),
    rejects(
        "another length", "The firm has traded since 1998. Its chairman, in his 17 years as a lawyer, saw much.", published="2005-09-12"
    ),
    rejects("complete years that fit", "He taught there from 2 May 2009 until 30 June 2021. He was paid for twelve full years."),
    rejects("still, in the past", "In 2012 he joined as a clerk. Three years later he was still one.", published="2024-06-01"),
    accepts(
        "behind the counter",
        "After 31 years behind the counter Joan Bright hung up her apron on Friday. She started at Hobb's in the summer of 2003.",
        published="2024-07-15",
    ),
    accepts(
        "after so many years, a firm",
        "Mill & Sons opened its doors in 1948. It will shut them for good in June, after 56 years.",
        published="2024-05-02",
    ),
    accepts(
        "talks that dragged on",
        "The merger talks, which began in January 2023, dragged on for nineteen months before both sides signed in March 2024.",
        published="2024-03-20",
    ),
    accepts(
        "an answer",
        "Q: How long have you been here?\nA: Twenty-two years. I walked through the door in October 2012 as a temp.",
        published="2024-10-10",
    ),
    accepts("a centenary", "Celebrating our centenary this year. Est. 1934.", published="2024-10-10"),
    accepts("a birthday", "Incorporated in 1999, the charity marks its 35th birthday with a concert.", published="2024-10-10"),
    accepts(
        "in her year", "She has chaired the trust since 2009. In her twenty-fifth year as chair she wants a rest.", published="2024-10-10"
    ),
    accepts("has led", "Dr Okafor has led the lab for seventeen years. She was appointed in May 2017.", published="2024-06-10"),
    accepts("centuries", "The brewery dates back to 1821. Three centuries of brewing will end in the autumn.", published="2024-06-10"),
    accepts("weeks", "The strike, called on 3 March, lasted eleven weeks and was settled on 7 April 2024.", published="2024-04-10"),
    accepts(
        "it took",
        "They bought the site in 2010. It took them four years to open: the doors were unlocked in May 2019.",
        published="2019-06-10",
    ),
    accepts(
        "a history", "The company was born in a garage in Leeds in 2006. Its 28-year history has been a bumpy one.", published="2024-04-10"
    ),
    accepts(
        "of service",
        "He was hired in 1987 as a fitter and made foreman in 1995; now, after 47 years of service, he is off to Spain.",
        published="2024-04-10",
    ),
    accepts("a tenancy", "From 1 March 2019 to 28 February 2022 he rented the unit, a tenancy of five years.", published="2024-04-10"),
    accepts(
        "an exclamation",
        'Wilf joined the pie shop in September 1986. He has been baker and shift leader.\n\n"Forty-eight years in one building," says Jo.',
        published="2024-09-03",
    ),
    accepts(
        "half a century",
        "She took it on from her father in 1985. There were eleven hatters then.\n\nHalf a century running this shop on my own, she says.",
        published="2025-05-15",
    ),
    accepts(
        "an answer between two speakers",
        "ANN: Mr Pruitt sat in that chair from 1981 until 2019.\n\nGIL: That's...\n\nANN: Twenty-eight years with the same stapler.",
        published="2025-01-09",
    ),
    rejects(
        "an exclamation that fits",
        'Wilf joined the pie shop in September 1986. He has been baker and shift leader.\n\n"Thirty-eight years in one building," says Jo.',
        published="2024-09-03",
    ),
    rejects(
        "most of them here",
        "After 12 years in tech, most of them at Gantry, I'm moving on. I walked in here in May 2016.",
        published="2025-05-08",
    ),
    accepts("turns forty", "The firm, which turns 40 this year, was started in 1995 in a shed.", published="2025-06-01"),
    accepts("a season", "Now in its 60th season, the theatre was founded in 1975.", published="2025-06-01"),
    accepts("established", "Established 1875 - 130 years of fine teas", published="2025-06-01"),
    rejects("what a course takes", "It takes nine months to train a driver. The school opened in January 2025.", published="2025-06-01"),
    rejects("a term", "The firm, founded in 1990, signed a fifteen-year lease in 2019.", published="2024-10-10"),
    rejects("a career before", "He joined the board in 2015 after 20 years at Lazard.", published="2024-10-10"),
    rejects("a debt", "The bakery opened in 1990. It has 30 years of debt to pay off.", published="2024-10-10"),
    rejects("experience", "The company was founded in 2001 by two men with 40 years of experience between them.", published="2024-10-10"),
    rejects(
        "for fewer years than it exists",
        "Founded in 1962, the company has been in the hands of the same family for 40 years.",
        published="2024-10-10",
    ),
    rejects(
        "before the post",
        "She became finance director in 2018 after twelve years with the company, and chief executive in 2022.",
        published="2024-10-10",
    ),
    rejects("before the founding", "The shop opened in 2019. Ms Hall had run a stall for 14 years before that.", published="2024-10-10"),
    rejects(
        "another piece of work",
        "In 2012 the firm moved to Leeds. It took three years to find a buyer for the old mill.",
        published="2024-10-10",
    ),
    rejects("ago, of another thing", "The plant began production in 1999 and was last refitted five years ago.", published="2024-10-10"),
    rejects(
        "time to come", "The pension fund, set up in 1985, has a deficit that will take eleven years to clear.", published="2024-10-10"
    ),
    rejects("in a row", "The company started making boats in 1980. It has lost money for three years in a row.", published="2024-10-10"),
    rejects(
        "the first time in",
        "He was appointed in 2020. For the first time in 14 years the company will pay no dividend.",
        published="2024-10-10",
    ),
    rejects("the hottest for", "Sales began in May 2022. It was the hottest summer for 30 years.", published="2024-10-10"),
    rejects(
        "for fewer years, another thing", "The company, founded in 1996, has had a works council for twelve years.", published="2024-10-10"
    ),
    rejects("a husband's years", "She started in 1998. Her husband has worked there for 14 years.", published="2024-10-10"),
    rejects("listed for", "Acme opened in Cardiff in 2003 and has been listed for ten years.", published="2024-10-10"),
    rejects("for thirty years of its life", "The school opened in 1962, and for 30 years boys were caned.", published="2024-10-10"),
    rejects("a kiln's years", "The factory started up in 1962; the kiln, in its 40th year, is to be replaced.", published="2025-06-01"),
    rejects("had been before", "In 2005 he became a partner. He had been with the firm for eleven years.", published="2025-06-01"),
    rejects(
        "a landlord's years",
        "The pub has been in the Marsh family since 1951. Ed Marsh has pulled pints for 22 years.",
        published="2025-06-01",
    ),
    accepts(
        "ms rane took over the",
        "Ms Rane took over the bank in 2007. Profits were flat.\n\nThe town has changed.\n\nRane has been in charge for 24 years.",
        published="2025-06-20",
    ),
    accepts(
        "hal brice retires in may",
        "Name | Role | Joined\nHal Brice | baker | 1994\nJo Fenn | clerk | 2003\nAmy Stott | driver | 2015\n\nHal Brice retires in May after 41 years with us.",
        published="2025-06-20",
    ),
    accepts("founded the firm's th anniversary", "Founded: 1954\n\nThe firm's 90th anniversary falls this summer.", published="2025-06-20"),
    accepts("born in he joined at", "Born in 1970, he joined at 18. That makes it 27 years on the railway.", published="2025-06-20"),
    accepts(
        "the mill opened its doors", "The mill opened its doors in 1921. It has stood on the quay for 124 years.", published="2025-06-20"
    ),
    accepts(
        "since its launch in the", "Since its launch in 2012 the app has run for nineteen years without an outage.", published="2025-06-20"
    ),
    accepts(
        "the lease ran from april", "The lease ran from 1 April 2015 to 31 March 2020, a total of eight years.", published="2025-06-20"
    ),
    accepts("she was a councillor from", "She was a councillor from 1998 to 2010, sixteen years in all.", published="2025-06-20"),
    accepts("he spent years at the", "He spent 15 years at the helm, taking over in 2016.", published="2025-06-20"),
    accepts("the festival first held in", "The festival, first held in 1985, is now in its 50th year.", published="2025-06-20"),
    accepts("peter has worked here since", "Peter has worked here since 1999, that is, for 36 years.", published="2025-06-20"),
    accepts("our -year-old company was established", "Our 75-year-old company was established in 1930.", published="2025-06-20"),
    accepts(
        "the club celebrates its golden",
        "The club celebrates its golden jubilee this year; it was founded in 1965.",
        published="2025-06-20",
    ),
    accepts(
        "the inquiry opened in march",
        "The inquiry, opened in March 2021, reported in June 2024 after five and a half years.",
        published="2025-06-20",
    ),
    accepts("the dispute lasted nine months", "The dispute lasted nine months, from 3 January to 28 April 2025.", published="2025-06-20"),
    accepts("for years from until her", "For 30 years, from 1987 until her retirement in 2002, she taught Latin.", published="2025-06-20"),
    accepts(
        "last month the baker who",
        "Last month the baker, who opened in 1990, marked 25 years in the trade with a cake.",
        published="2025-06-20",
    ),
    accepts(
        "the strike entered its eighth",
        "The strike entered its eighth week on Monday, having begun on 2 June 2025.",
        published="2025-07-20",
    ),
    rejects(
        "ms rane took over the, lawful",
        "Ms Rane took over the bank in 2007. Profits were flat.\n\nThe town has changed.\n\nRane has been in charge for 18 years.",
        published="2025-06-20",
    ),
    rejects(
        "hal brice retires in may, lawful",
        "Name | Role | Joined\nHal Brice | baker | 1994\nJo Fenn | clerk | 2003\nAmy Stott | driver | 2015\n\nHal Brice retires in May after 31 years with us.",
        published="2025-06-20",
    ),
    rejects(
        "hal brice retires in may, lawful again",
        "Name | Role | In post since\nHal Brice | boss | 2014\nJo Fenn | clerk | 2003\nAmy Stott | driver | 2015\n\nHal Brice retires in May after 31 years with the company.",
        published="2025-06-20",
    ),
    rejects(
        "born in he joined at, lawful", "Born in 1970, he joined at 18. That makes it 37 years on the railway.", published="2025-06-20"
    ),
    rejects(
        "the mill opened its doors, lawful",
        "The mill opened its doors in 1921. The crane has stood on the quay for 60 years.",
        published="2025-06-20",
    ),
    rejects(
        "the lease ran from april, lawful",
        "The lease ran from 1 April 2015 to 31 March 2020, a total of five years.",
        published="2025-06-20",
    ),
    rejects("she was a councillor from, lawful", "She was a councillor from 1998 to 2010 and mayor for two years.", published="2025-06-20"),
    rejects("he took over in after, lawful", "He took over in 2016 after 15 years at a rival.", published="2025-06-20"),
    rejects(
        "the festival first held in, lawful",
        "The festival, first held in 1985, has been run for 12 years by volunteers.",
        published="2025-06-20",
    ),
    rejects("the bond issued in runs, lawful", "The bond, issued in 2019, runs for 30 years.", published="2025-06-20"),
    rejects(
        "her father a fitter for, lawful",
        "Her father, a fitter for 40 years, died when she was six; she was born in 1970.",
        published="2025-06-20",
    ),
    rejects(
        "the firm was founded in, lawful",
        "The firm was founded in 1930; its foundry has worked for 50 years without an accident.",
        published="2025-06-20",
    ),
    rejects(
        "the dispute lasted four months, lawful", "The dispute lasted four months, from 3 January to 28 April 2025.", published="2025-06-20"
    ),
    rejects("in the board gave itself, lawful", "In 2015 the board gave itself ten years to halve its debt.", published="2025-06-20"),
    rejects(
        "the strike entered its third, lawful",
        "The strike entered its third week on Monday, having begun on 2 June 2025.",
        published="2025-06-20",
    ),
    rejects(
        "mr lowe joined in and, lawful", "Mr Lowe joined in 2009, and his colleague Ann has 30 years of service.", published="2025-06-20"
    ),
    rejects(
        "the company born in hired, lawful", "The company, born in 1999, hired a chief with 30 years in retail.", published="2025-06-20"
    ),
    rejects("it began in and for, lawful", "It began in 2010 and for three years nothing happened.", published="2025-06-20"),
    rejects("founded in the club has, lawful", "Founded in 1985, the club has not won a cup for 20 years.", published="2025-06-20"),
    accepts(
        "running for years now",
        "The scheme has been running for ten years now: it was launched in May 2005 with six volunteers.",
        published="2025-06-20",
    ),
    rejects(
        "a talk's name",
        "SprocketCon 2025\n\n10:00 · Hall A\nTwenty years of getting tests wrong, Ana Ruiz\n\n11:00 · Hall B\nForms, Jo Bell\n\nGood to know\n\nThis is the eighth SprocketCon; we began in 2017.",
        published="2025-06-20",
    ),
    rejects(
        "a book's name",
        "New books\n\nForty Years at Sea, by Tom Hale (£12)\nThe Hedge, by Jo Orr (£9)\n\nThe shop opened in 2003 and is run by two sisters.",
        published="2025-06-20",
    ),
    rejects(
        "a talk's name, with the speaker below",
        "Webinars\n\nTen years of GDPR-style laws: lessons learned\nPresented by Ida Kirk\n\nOur firm was founded in 2009.",
        published="2025-06-20",
    ),
    rejects(
        "since somebody else's start",
        'About us\n\nTwo brothers set up the boatyard in 1962.\n\nOur people\n\nLooking back, Pete says: "Thirty-three years have gone by since I started here, and I would do it all again."',
        published="2025-06-20",
    ),
    *post_tenures_examples,
    *counted_years_examples,
    *ages_examples,
    *two_counts_examples,
    *contract_terms_examples,
    *spells_examples,
    *stated_lengths_examples,
)


_BEFORE, _BEHIND, _FOUNDINGS = 16, 10, 6
"""Dates before and behind a length, and foundings of the text, that are looked at."""
_JUDGES = {AGO: ago, AFTER: after}
"""Lengths counted from a date; all others last."""


def check(reading: Reading) -> Iterator[Finding]:
    """What is said to last so long, every other length with the dates of the text, then those that are counted from what the text dates elsewhere."""
    found = list(stated_lengths(reading))
    found += not_yet_told(reading, _findings(reading), found)
    yield from found
    yield from not_yet_told(reading, (link for link in order_links(reading) if link.rule == RULE), found)


def _findings(reading: Reading) -> Iterator[Finding]:
    told = list(lengths(reading))
    everything = moments(reading)
    yield from _aged(reading, everything)
    founded = [m for m in everything if m.year and m.kinds & {FOUND, OPEN}][:_FOUNDINGS]
    starts = [m.start for m in everything]
    for length in told:
        if (judged := tenure_of_post(reading, length)) is not None:
            yield from judged
            continue
        at = bisect_left(starts, length.start)
        around = everything[max(0, at - _BEFORE) : at + _BEHIND]
        dated = sorted({*founded, *around, *told_elsewhere(reading, length)}, key=lambda m: (m.start, m.first))
        for role in (length.role, None if of_something(reading, length) else length.other):
            if role and (found := _JUDGES.get(role, lasting)(reading, replace(length, role=role), dated)):
                yield found
                break
            if role == TENURE and has_start(reading, replace(length, role=role), dated):
                break  # a tenure that fits is no length of anything else
    yield from two_counts(reading, told, everything)
    yield from contract_terms(reading, everything)
    yield from spells(reading, everything)


def _aged(reading: Reading, dated: list[Moment]) -> Iterator[Finding]:
    """Ages against the year of birth."""
    starts = [m.start for m in dated]
    for age, birth in ages(reading, dated):
        at = bisect_left(starts, age.start)
        around = dated[max(0, at - _BEFORE) : at + _BEHIND]
        told = [End(m.first, m.last, (m.start, m.end)) for m in around]
        died = [end for end, m in zip(told, around, strict=True) if m.sentence == age.sentence and m.year and dies(reading, age, m)]
        ends = died or [*day_of_text(reading), *told]
        if not any(fits(age, birth, end) for end in ends):
            yield from (found for end in (died or day_of_text(reading))[:1] if (found := tell(reading, age, birth, end)))
