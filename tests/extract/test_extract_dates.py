"""Dates of events; never the dates that only say when a figure holds."""

from __future__ import annotations

from extracting import Accepted as A
from extracting import Case, balance, cases, check, claims_of
from extracting import Rejected as R

RULES = ("date.event", "date.alone")


def event(text: str, quote: str, metric: str) -> A:
    return A("date.event", text, quote, "date", metric, "", "date")


def alone(text: str, quote: str) -> A:
    return A("date.alone", text, quote, "date", None, "", "date")


CASES: list[Case] = [
    event("Brisk Parcel was founded in 2018.", "2018", "founding_date"),
    event("The factory opened on 12 May 2016.", "12 May 2016", "opening_date"),
    event("The mill will close in January 2025.", "January 2025", "closure_date"),
    event("The change takes effect on 1 July.", "1 July", "effective_date"),
    event("Halden announced the cuts on April 3.", "April 3", "announcement_date"),
    event("The deal was signed on May 3.", "May 3", "signing_date"),
    event("It bought the club in August 2019.", "August 2019", "acquisition_date"),
    event("The sale was completed on 30 June 2023.", "30 June 2023", "completion_date"),
    event("She became chairman in 2004.", "2004", "appointment_date"),
    event("The shareholders meet on Feb. 11.", "Feb. 11", "meeting_date"),
    event("On Tuesday Velmar laid off 40 people.", "Tuesday", "layoff_date"),
    R("date.event", "Revenue was $3 million in 2018.", "2018"),
    R("date.event", "It had 1,214 employees at the end of March 2024.", "March 2024"),
    R("date.event", "Sales rose 4% between January and March 2024.", "January and March 2024"),
    R("date.event", "LEEDS, April 3 (Newswire) - Halden makes tiles.", "April 3"),
    R("date.event", "For the quarter ended March 31, 2024, sales were €3 million.", "March 31, 2024"),
    R("date.event", "The fund made 9% in 2023 and 4% in 2022, when the office closed at noon.", "2023"),
    alone("On 3 May the roof fell in.", "3 May"),
    alone("He is in Leeds on June 9.", "June 9"),
    alone("Rain was general in spring 2022.", "spring 2022"),
    event("A storm broke out on June 9.", "June 9", "incident_date"),
    event("Work began in spring 2022.", "spring 2022", "start_date"),
    R("date.alone", "Sales were weak at the end of 2023.", "2023"),
    R("date.alone", "This week was quiet."),
    R("date.alone", "Brisk Parcel was founded in 2018.", "2018"),
    event("The union called a meeting for 18 July.", "18 July", "meeting_date"),
    event("It opened a plant in Boden in 2016 and will close it on 30 September.", "2016", "opening_date"),
    event("It opened a plant in Boden in 2016 and will close it on 30 September.", "30 September", "closure_date"),
    event("Applications close on 7 March.", "7 March", "deadline"),
    R("date.event", "The cuts are worth €4 million a year from 2025.", "2025"),
    event("In July 2021 a flood closed the mill.", "July 2021", "closure_date"),
]  # fmt: skip

KNOWN_WRONG: list[tuple[Case, str]] = [
    (R("date.event", "Born on 3 May 1960, she joined the bank in 1998.", "3 May 1960", "appointment_date"), "an event takes a date that another verb owns"),
]  # fmt: skip


@cases(CASES, KNOWN_WRONG)
def test_date(case: Case) -> None:
    check(case)


def test_every_rule_has_both_sides() -> None:
    assert not balance(CASES, KNOWN_WRONG, RULES)


def test_a_date_is_its_own_period() -> None:
    (claim,) = claims_of("The factory opened on 12 May 2016.")
    assert (claim.period, claim.period_source, claim.low, claim.high) == ("2016-05-12", "stated", None, None)
