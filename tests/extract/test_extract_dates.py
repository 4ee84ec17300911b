"""Dates of events; never the dates that only say when a figure holds."""

from __future__ import annotations

from datetime import date

import pytest
from extracting import Accepted as A
from extracting import Case, balance, cases, check, claims_of
from extracting import Rejected as R

RULES = ("date.event", "date.alone", "date.period_end")


def event(text: str, quote: str, metric: str | None) -> A:
    return A("date.event", text, quote, "date", metric, "", "date")


def alone(text: str, quote: str) -> A:
    return A("date.alone", text, quote, "date", None, "", "date")


def no(text: str, words: str) -> list[Case]:
    return [R("date.event", text, words), R("date.alone", text, words), R("date.period_end", text, words)]


EVENTS: list[Case] = [
    event("Brisk Parcel was founded in 2018.", "2018", "founding_date"),
    event("About Brisk: Founded in 2018 by two sisters, it employs 40 people.", "2018", "founding_date"),
    event("The council passed the plan in May.", "May", "approval_date"),
    event("Brisk Parcel went public in 2019.", "2019", "listing_date"),
    event("Jo Fenn takes over as chief executive on 1 July 2025.", "1 July 2025", "appointment_date"),
    event("The plant will close at the end of 2026.", "the end of 2026", "closure_date"),
    event("The plant closed over the weekend.", "the weekend", "closure_date"),
    event("The factory opened on 12 May 2016.", "12 May 2016", "opening_date"),
    event("The mill will close in January 2025.", "January 2025", "closure_date"),
    event("The change takes effect on 1 July.", "1 July", "effective_date"),
    event("Halden announced the cuts on April 3.", "April 3", "announcement_date"),
    event("The deal was signed on May 3.", "May 3", "signing_date"),
    event("It bought the club in August 2019.", "August 2019", "acquisition_date"),
    event("The sale was completed on 30 June 2023.", "30 June 2023", "completion_date"),
    event("The sale of the brakes unit closed in May 2023.", "May 2023", "completion_date"),
    event("She became chairman in 2004.", "2004", "appointment_date"),
    event("The shareholders meet on Feb. 11.", "Feb. 11", "meeting_date"),
    event("On Tuesday Velmar laid off 40 people.", "Tuesday", "layoff_date"),
    event("A storm broke out on June 9.", "June 9", "incident_date"),
    event("Work began in spring 2022.", "spring 2022", "start_date"),
    event("The union called a meeting for 18 July.", "18 July", "meeting_date"),
    event("It opened a plant in Boden in 2016 and will close it on 30 September.", "2016", "opening_date"),
    event("It opened a plant in Boden in 2016 and will close it on 30 September.", "30 September", "closure_date"),
    event("Applications close on 7 March.", "7 March", "deadline"),
    event("In July 2021 a flood closed the mill.", "July 2021", "closure_date"),
    # beside figures
    event("Hale sold his remaining 34 per cent of the shares in the club in 2005 and died in 2011.", "2011", "death_date"),
    event("The plant will create 1,100 jobs when it reaches full production in 2029.", "2029", None),
    event("In 2023 the same court ordered the company to take back 300 people.", "2023", None),
    event("In February the group let go 310 people, which saves $27 million a year.", "February", "layoff_date"),
    event("The 230 people who left in February were the whole of the programme.", "February", "departure_date"),
    event("We had 640 people when the last order was cancelled in December 2023.", "December 2023", "cancellation_date"),
    event("It raised $40 million in March 2022.", "March 2022", "funding_date"),
    event("The board declared a dividend of 7 cents, payable on 26 September.", "26 September", "payment_date"),
    event("It issued $500 million of notes due September 15, 2029.", "September 15, 2029", "maturity_date"),
    event("The yard, which employs 300, won its last big order in October 2022.", "October 2022", "award_date"),
    event("A further 900 people will be recruited by March 2025.", "March 2025", "hiring_date"),
    event("The contract, worth £1.1m a year, ends on 31 March 2025.", "31 March 2025", "end_date"),
    event("Two crews of 40 walked out on 3 June.", "3 June", "strike_date"),
    event("It paid the fine of 1973 in full on 3 May 2016.", "3 May 2016", "payment_date"),
    # nouns of events
    event("It has paid 1.80 kroner a share, the most since the listing in 2011.", "2011", "listing_date"),
    event("At the last ballot, in May 2022, 91% said yes.", "May 2022", "vote_date"),
    event("The shutdown on 31 May leaves the region with a single plant of 0.8 Mtpa.", "31 May", "closure_date"),
    event("Profit has halved since its merger with Otley Mills in 2019.", "2019", "merger_date"),
    event("The 2010 mine disaster cost 29 men their lives.", "2010", "incident_date"),
    event("On a 2018 trip to France he refused to see them.", "2018", "visit_date"),
    event("It was the best result since the party's 1971 inception.", "1971", "founding_date"),
    event("She set the mark at the 2003 London Marathon.", "2003", "event_date"),
    event("Their September 2015 deaths led to two trials.", "September 2015", "death_date"),
    event("He won in the 1988 presidential election.", "1988", "election_date"),
    # spans and open ends
    event("He led the firm from 1985 to 2012.", "1985 to 2012", None),
    event("She served as its first minister, 1980–1987.", "1980–1987", None),
    event("It shut 90 branches between 2019 and 2021.", "2019 and 2021", "closure_date"),
    event("The pool was closed from July to October 2023.", "July to October 2023", "closure_date"),
    event("Since 2016 a third of the shares, 33.4%, has belonged to a fund.", "2016", None),
    event("The cap will hold it at £3 until 31 December.", "31 December", "end_date"),
    event("Wages rise by 1.5 per cent from 1 September.", "1 September", "effective_date"),
    event("The festival ran from August 22 to 25.", "August 22 to 25", "event_date"),
    # lists and labels
    event("- Jan 12: Corvid cuts 40 people.", "Jan 12", "layoff_date"),
    event("Acquired: 3 March 2021 by Otley Group", "3 March 2021", "acquisition_date"),
    event("The notice filed July 3 shows 212 posts.", "July 3", "filing_date"),
    event("The licence is effective September 2.", "September 2", "effective_date"),
    event("In May we reached an agreement to settle claims of $0.6 million.", "May", "signing_date"),
    event("Nasdaq gave us a grace period through February 10, 2025.", "February 10, 2025", "end_date"),
    event("Otley Mills (est. 1890) makes cloth.", "1890", "founding_date"),
    event("Otley Mills\n\nSeat | Leeds\nFounded | 2015\nListed | 3 May 2019", "2015", "founding_date"),
    event("Otley Mills\n\nSeat | Leeds\nFounded | 2015\nListed | 3 May 2019", "3 May 2019", "listing_date"),
    # the wording of the date
    event("The firm was bought by its staff 8 years ago.", "8 years ago", "acquisition_date"),
    event("About six months ago the app was launched.", "six months ago", "launch_date"),
    event("The jet came down last October.", "last October", None),
    event("In mid-June she held a rally for 300 people.", "mid-June", None),
    event("He was described in March of this year as a danger.", "March of this year", None),
    event("The claims surfaced at the end of June.", "the end of June", None),
    event("It began on June 3 of this year.", "June 3 of this year", "start_date"),
    event("They retire in the autumn after nineteen years.", "autumn", "departure_date"),
    event("Halden said on Monday that sales had fallen 3%.", "Monday", "announcement_date"),
    event("Crews put the fire out on 3 May 2023, said the brigade's chief.", "3 May 2023", None),
]  # fmt: skip

ALONES: list[Case] = [
    alone("He is in Leeds on June 9.", "June 9"),
    alone("Rain was general in spring 2022.", "spring 2022"),
    alone("He was mayor of Paris in 1984.", "1984"),
    alone("Before that he was in Hull (1919–33).", "1919–33"),
    alone("- 12 June 2016 – trading on the London market.", "12 June 2016"),
    alone("Our story\n\nMarch 2023: the second round\n\nIt was a hard spring.", "March 2023"),
    alone("Open day: 6 July, all day.", "6 July"),
    alone("Its shares are at their highest since August 2021, up 4%.", "August 2021"),
]

PERIOD_ENDS: list[Case] = [
    A("date.period_end", text, quote, "date", "period_end", "", "date")
    for text, quote in (
        ("Velmar today announced its results for the quarter ended June 30, 2024.", "the quarter ended June 30, 2024"),
        ("The board approved the accounts for the year to 31 March 2024.", "the year to 31 March 2024"),
        ("Hollin today issues a trading update for the 26 weeks ended 29 June 2024.", "the 26 weeks ended 29 June 2024"),
        ("It closed its books on the quarter to June 30, 2024 with a smile.", "the quarter to June 30, 2024"),
    )
]

NONE = [
    # the period of a figure
    ("Revenue was $3 million in 2018.", "2018"),
    ("Revenue passed $10 million in May.", "May"),
    ("It had 1,214 employees at the end of March 2024.", "March 2024"),
    ("Sales rose 4% between January and March 2024.", "January and March 2024"),
    ("The fund made 9% in 2023 and 4% in 2022, when the office closed at noon.", "2023"),
    ("The cuts are worth €4 million a year from 2025.", "2025"),
    ("Sales were weak at the end of 2023.", "2023"),
    ("The firm spent $3 million on research in 2022.", "2022"),
    ("Some 4,000 cars were sold in 2023.", "2023"),
    ("The yard delivered 14 ferries in 2019.", "2019"),
    ("In 2021 the group earned £3.2 million.", "2021"),
    ("It has cut 340 jobs since 2019.", "2019"),
    ("The storm has killed 240 people this year.", "this year"),
    ("Velmar reported a loss of $3 million for 2022.", "2022"),
    ("We recognised $12 million of expense in fiscal 2023.", "fiscal 2023"),
    ("At 30 June 2023 the group owed $4 million.", "30 June 2023"),
    ("Turnover climbed by a tenth in 2022.", "2022"),
    ("As of December 31, 2023, none had vested.", "December 31, 2023"),
    ("There were 6,900 suppliers in 1984.", "1984"),
    ("Each team employs 12 people in March.", "March"),
    ("The plant turned out 3,000 tonnes in 2020.", "2020"),
    ("Emissions should be down by 60% in 2030.", "2030"),
    ("Profit in the first half of 2023 came to €3m.", "the first half of 2023"),
    ("The site produced 1.2 million bricks in 2018.", "2018"),
    ("Costs came to £3m in July 2023.", "July 2023"),
    ("Wages for February were paid.", "February"),
    ("Its budget for 2023 was £3m.", "2023"),
    ("£m | 2023 | 2022\nRevenue | 3 | 2", "2022"),
    ("Closing stock | 2023 | 4", "2023"),
    # comparisons
    ("Output was lower than in 2016.", "2016"),
    ("Sales rose 4% from the second quarter of 2023.", "the second quarter of 2023"),
    ("It sold less, compared with 2018.", "2018"),
    ("Visits were up on 2019.", "2019"),
    ("Sales were $8m a year ago.", "a year ago"),
    ("Sales rose 4% from two years ago.", "two years ago"),
    ("It had 40 shops ten years ago.", "ten years ago"),
    # datelines and furniture
    ("LEEDS, April 3 (Newswire) - Halden makes tiles.", "April 3"),
    ("Pune, 25 July 2023: The board of Halden has met.", "25 July 2023"),
    ("Friday, July 12, 2024\n\nThe mill makes paper.", "Friday, July 12, 2024"),
    ("PARIS, Nov 19 - The bank has a plan.", "Nov 19"),
    ("Last updated: 3 June 2024\n\nThe mill makes paper.", "3 June 2024"),
    ("AUSTIN, Texas, July 1, 2024 — Velmar has a plan.", "July 1, 2024"),
    # documents
    ("An opinion column of 5 June was wrong.", "5 June"),
    ("The data from 2004 are the best there are.", "2004"),
    ("Mr Hale (Letters, 14 June) asks who still reads.", "14 June"),
    ("Minutes of 8 April were read.", "8 April"),
    ("The photograph from May 2023 shows the yard.", "May 2023"),
    ("In our report of 3 June we were wrong about the mill.", "3 June"),
    ("A graphic on fares (11 June) was wrong.", "11 June"),
    ("It is about a building from 1979.", "1979"),
    # the second of a run of dates
    ("Loans as of December 31, 2023 and 2022 are shown below.", "2022"),
    ("The income data for fiscal 2023, fiscal 2022 and fiscal 2021 are audited.", "fiscal 2021"),
    ("Our operating revenues in 2021, 2022 and 2023 follow.", "2022"),
    ("It complied throughout the years ended December 31, 2023 and 2022.", "2022"),
    ("Nothing was owed at either December 31, 2023 or 2022.", "December 31, 2023"),
    # names
    ("He breached the Tenure of Office Act of 1867.", "1867"),
    ("The 2024 Reform Convention is in Hull.", "2024"),
    ("Under the 2019 Plan, the committee sets targets.", "2019"),
    ("Jo Hale, 2024 nominee of the Reform Party, spoke.", "2024"),
    ("It lost to its 2020 running mate.", "2020"),
    ("Employees were moved to Excel 2016.", "2016"),
    ("The Expo 2020 site is in Dubai.", "2020"),
    ("The magazine named her its 2019 \"Person of the Year\".", "2019"),
    ("They drive a recalled 2005 Opel.", "2005"),
    ("Three firms published June traffic.", "June"),
    # habits and periods that count time
    ("For the quarter ended March 31, 2024, sales were €3 million.", "March 31, 2024"),
    ("Our fiscal year ends on June 30.", "June 30"),
    ("Every January the same mistake is made.", "January"),
    ("The rule is for periods beginning after December 15, 2018.", "December 15, 2018"),
    ("The shop is open Monday to Saturday.", "Saturday"),
    ("Consolidated highlights, Q1 2024 and the outlook:", "Q1 2024"),
    ("Restructuring in fiscal 2019 was about the plan.", "fiscal 2019"),
    ("Prices were the same throughout 2023.", "2023"),
]  # fmt: skip

CASES: list[Case] = [
    *EVENTS,
    *ALONES,
    *PERIOD_ENDS,
    *(case for text, words in NONE for case in no(text, words)),
    R("date.alone", "This week was quiet."),
]

KNOWN_WRONG: list[tuple[Case, str]] = [
    (R("date.event", "Born on 3 May 1960, she joined the bank in 1998.", "3 May 1960", "appointment_date"), "an event takes a date that another verb owns"),
]  # fmt: skip


@cases(CASES, KNOWN_WRONG)
def test_date(case: Case) -> None:
    check(case)


def test_every_rule_has_both_sides() -> None:
    assert not balance(CASES, KNOWN_WRONG, RULES)


def test_there_are_enough_wordings() -> None:
    assert len(EVENTS) >= 60 and len(NONE) >= 60


def test_a_date_is_its_own_period() -> None:
    (claim,) = claims_of("The factory opened on 12 May 2016.")
    assert (claim.period, claim.period_source, claim.low, claim.high) == ("2016-05-12", "stated", None, None)


@pytest.mark.parametrize(
    ("text", "period", "modality"),
    [
        ("The mill closes in March.", "2025-03", "forecast"),
        ("Ms Hale retires in the spring.", "2025-03/2025-05", "forecast"),
        ("Ballots go out on 3 November.", "2024-11-03", "forecast"),
        ("They closed the mill in November.", "2023-11", "actual"),
        ("He was appointed on 3 December.", "2023-12-03", "actual"),
        ("After the fire in December they moved.", "2023-12", "actual"),
        ("The mill will be closed in March.", "2025-03", "forecast"),
        ("The vote planned for March is off.", "2025-03", "forecast"),
        ("It said in January 2023 that it would cut jobs, and in March 2023 it did.", "2023-03", "actual"),
        ("The plant would have opened in 2022.", "2022", "hypothetical"),
        ("The plant could open in 2026.", "2026", "forecast"),
        ("The firm was bought by its staff 8 years ago.", "2016", "actual"),
        ("- Jan 12: Corvid cuts 40 people.", "2024-01-12", "actual"),
        ("On Tuesday 9 April 2024 they met, and on Friday 19 April they left.", "2024-04-19", "actual"),
        ("Results come on Tuesday 23 July 2024, if all goes well.", "2024-07-23", "forecast"),
    ],
)
def test_year_and_mood_of_a_date(text: str, period: str, modality: str) -> None:
    claims = [claim for claim in claims_of(text, date(2024, 7, 15)) if claim.type == "date"]
    assert (period, modality) in [(claim.period, claim.modality) for claim in claims]
