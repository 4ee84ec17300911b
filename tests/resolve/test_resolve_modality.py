"""In what mood a figure is stated, and who says it."""

from __future__ import annotations

import pytest
from resolving import claim_at, claims_of, rows

# text, quote, modality
CASES: list[tuple[str, str, str]] = [
    # stated as fact
    ("Halden employs 410 people.", "410 people", "actual"),
    ("Revenue was $24 million in 2023.", "$24 million", "actual"),
    ("Halden is cutting 340 jobs.", "340 jobs", "actual"),
    ("Halden said it had cut 340 jobs.", "340 jobs", "actual"),
    ("The company said revenue rose 13% in 2023.", "13%", "actual"),
    ("The plant opened in 2016.", "2016", "actual"),
    ("Halden was set up in 2011 by two brothers.", "2011", "actual"),
    ("Halden will cut 204 posts, or 3% of its workforce of 6,800.", "6,800", "actual"),
    ("Halden will hire 40 people, adding to a staff of 310.", "310", "actual"),
    ("May was a good month: sales rose 4%.", "4%", "actual"),
    ("Results beat the forecast: revenue was $24 million.", "$24 million", "actual"),
    ("Looking at our segments, sales decreased 1%.", "1%", "actual"),
    ("Looking at sales of $24 million, the board was glad.", "$24 million", "actual"),
    # still to come
    ("Halden expects revenue of $24 million in 2025.", "$24 million", "forecast"),
    ("Revenue will reach $24 million next year.", "$24 million", "forecast"),
    ("Velmar forecasts sales growth of 4%.", "4%", "forecast"),
    ("The target is a margin of 9%.", "9%", "forecast"),
    ("Halden plans to hire 45 people.", "45 people", "forecast"),
    ("Halden proposes to cut 340 jobs, and will consult on it.", "340 jobs", "forecast"),
    ("The mill will close in January 2025.", "January 2025", "forecast"),
    ("Guidance is for revenue of $24 million to $26 million.", "$24 million to $26 million", "forecast"),
    ("It aims to save $4 million a year.", "$4 million", "forecast"),
    ("Halden is on course for sales of $24 million in 2025.", "$24 million", "forecast"),
    ("Halden expects to grow to a staff of 310.", "310", "forecast"),
    # put forward in order to be rejected
    ("Halden denied that it would cut 340 jobs.", "340 jobs", "denied"),
    ("“We are not cutting 340 jobs,” Halden said.", "340 jobs", "denied"),
    ("Halden has no plans to cut 340 jobs.", "340 jobs", "denied"),
    ("A paper wrote of 340 job cuts. The number is wrong, Halden said.", "340 job cuts", "denied"),
    ("It is untrue that revenue fell 9%.", "9%", "denied"),
    ("Halden rejected a report that 340 jobs would go.", "340 jobs", "denied"),
    ("Halden dismissed talk of 340 job cuts.", "340 job cuts", "denied"),
    # conditional
    ("If the bridge closes, Halden would cut 340 jobs.", "340 jobs", "hypothetical"),
    ("Halden could cut 340 jobs.", "340 jobs", "hypothetical"),
    ("Without the grant, 340 jobs might have gone.", "340 jobs", "hypothetical"),
    ("Sales would have risen 4% had it not rained.", "4%", "hypothetical"),
    ("Unless rents fall, it will close 12 stores.", "12 stores", "hypothetical"),
    # credited to others
    ("Halden is cutting 340 jobs, according to people familiar with the matter.", "340 jobs", "reported_by_others"),
    ("Halden will reportedly cut 340 jobs.", "340 jobs", "reported_by_others"),
    ("Media reports put the number of job cuts at 340.", "340", "reported_by_others"),
    ("Rumours of 340 job cuts went round.", "340 job cuts", "reported_by_others"),
    ("Sources close to the board said 340 jobs would go.", "340 jobs", "reported_by_others"),
    # cue words of another sense
    ("The outlook was read in the hall, where 410 people work for Halden.", "410 people", "actual"),
    ("Halden dismissed 130 people.", "130 people", "actual"),
    ("Halden reports sales of $24 million for 2023.", "$24 million", "actual"),
    ("Analysts had expected revenue of $24 million.", "$24 million", "forecast"),
    ("Two thirds of the shops will go.", "Two thirds", "forecast"),
    ("Analysts were surprised that sales rose 4% in May.", "4%", "actual"),
    ("In May sales rose 4%.", "4%", "actual"),
    ("Mr May employs 410 people.", "410 people", "actual"),
    ("On 3 May it laid off 70 people.", "70 people", "actual"),
    ("It had 410 employees at the end of May 2024.", "410 employees", "actual"),
    ("Halden Bank, which hopes for rain, employs 410 people.", "410 people", "actual"),
    ("Should the talks fail, 340 jobs will go.", "340 jobs", "hypothetical"),
    ("The target company employs 410 people.", "410 people", "actual"),
    ("Sales were $24 million, more than planned.", "$24 million", "actual"),
    ("Budget airline Velmar Air employs 410 people.", "410 people", "actual"),
    ("The project employs 410 people.", "410 people", "actual"),
    ("It would not say why it cut 340 jobs.", "340 jobs", "actual"),
    ("Sales were 4% below forecasts.", "4%", "actual"),
    ("The budget airline Velmar Air lost $3 million.", "$3 million", "actual"),
]  # fmt: skip

# announced measures that are still to be carried out, in many wordings, beside those under way or done
PLANS: list[tuple[str, str, str]] = [
    ("Halden will cut 340 jobs.", "340 jobs", "forecast"),
    ("Halden is to shed 340 jobs.", "340 jobs", "forecast"),
    ("Some 340 jobs will be lost at Halden.", "Some 340 jobs", "forecast"),
    ("About 340 roles are to be eliminated.", "About 340 roles", "forecast"),
    ("Halden has decided to lay off 340 people.", "340 people", "forecast"),
    ("Halden intends to make 340 staff redundant.", "340 staff", "forecast"),
    ("Halden pledged to hire 45 people.", "45 people", "forecast"),
    ("Halden wants to recruit 45 engineers.", "45 engineers", "forecast"),
    ("Halden is on track to hire 45 engineers.", "45 engineers", "forecast"),
    ("Savings of $4 million a year are promised.", "$4 million", "forecast"),
    ("A saving of $4 million was expected.", "$4 million", "forecast"),
    ("The cuts are meant to lower annual costs by $4 million.", "$4 million", "forecast"),
    ("Guidance is unchanged: revenue of $24 million and operating profit of $3 million.", "$24 million", "forecast"),
    ("Guidance is unchanged: revenue of $24 million and operating profit of $3 million.", "$3 million", "forecast"),
    ("Halden ought to reach sales of $24 million, so growth of 20%.", "20%", "forecast"),
    ("We now see revenue of $24 million.", "$24 million", "forecast"),
    ("Sales fell 7%, worse than the 6% decline seen by analysts.", "6%", "forecast"),
    ("Sales fell 7%, worse than the 6% decline seen by analysts.", "7%", "actual"),
    ("Profit was $3 million, against a consensus of $4 million.", "$4 million", "forecast"),
    ("Profit was $3 million, against a consensus of $4 million.", "$3 million", "actual"),
    ("Halden will cut 340 jobs. The cuts amount to 4% of the workforce.", "4%", "forecast"),
    ("Halden had cut 340 jobs. The cuts amount to 4% of the workforce.", "4%", "actual"),
    ("Halden is laying off 340 people.", "340 people", "actual"),
    ("Halden has laid off 340 people.", "340 people", "actual"),
    ("Halden laid off 340 people, and expects no further cuts.", "340 people", "actual"),
    ("Halden, which plans a new mill, employs 410 people.", "410 people", "actual"),
    ("Halden makes route-planning software and employs 410 people.", "410 people", "actual"),
    ("Halden will take 120 jobs out of 655.", "655", "actual"),
    ("Halden will raise its headcount from 640 to 1,500 people.", "1,500 people", "forecast"),
    ("Halden, with 540 employees, would stay open.", "540 employees", "actual"),
    ("Halden will sell the unit it bought in 2016 for $420 million.", "$420 million", "actual"),
    ("Costs rose 7% and will rise further.", "7%", "actual"),
    ("The plant was meant to open in May 2024.", "May 2024", "forecast"),
    ("The plant opened in May 2024.", "May 2024", "actual"),
    ("The notes mature in May 2027.", "May 2027", "forecast"),
]

# what somebody denies, supposes, asks or has only heard
WORDS_OF_OTHERS: list[tuple[str, str, str]] = [
    ("There is no truth in reports that 340 jobs will go.", "340 jobs", "denied"),
    ("Contrary to reports, Halden isn't closing 40 branches.", "40 branches", "denied"),
    ("Halden isn't cutting 340 jobs.", "340 jobs", "denied"),
    ("Somebody wrote that we let 60 people go. We let nobody go.", "60 people", "denied"),
    ("There was a story that 340 jobs had gone. It is pure invention.", "340 jobs", "denied"),
    ("A spokeswoman called a report of 340 job cuts nonsense.", "340 job cuts", "denied"),
    ("Halden cut six posts, denying gossip of more.", "six posts", "actual"),
    ("Halden joined the group in 1994, rather than later.", "1994", "actual"),
    ("Halden rejected an offer. It employs 410 people.", "410 people", "actual"),
    ("Up to 120 people could move to Leeds.", "Up to 120 people", "hypothetical"),
    ("If the buyer walks, 340 jobs will go.", "340 jobs", "hypothetical"),
    ("Had it not rained, sales would have risen 4%.", "4%", "hypothetical"),
    ("Will Halden cut 340 jobs?", "340 jobs", "hypothetical"),
    ("Without the $3 million gain, profit would have fallen.", "$3 million", "actual"),
    ("Halden should not be confused with Velmar, a firm with 410 employees.", "410 employees", "actual"),
    ("The mill will close on 4 December 2024 if members agree.", "4 December 2024", "forecast"),
    ("I'm told 340 jobs will go.", "340 jobs", "reported_by_others"),
    ("340 jobs are said to be going at Halden, insiders say.", "340 jobs", "reported_by_others"),
    ("The union puts the number of job losses at 450.", "450", "reported_by_others"),
    ("Halden was bought for a reported $26 million.", "$26 million", "reported_by_others"),
    ("Halden was bought in 2021 for a reported $26 million.", "2021", "actual"),
    ("Reuters reported that Halden had lost $3 million.", "$3 million", "reported_by_others"),
    ("According to the ministry, Halden employs 410 people.", "410 people", "actual"),
    ("Halden's own books show 410 employees, a spokesman said.", "410 employees", "actual"),
    ("The roof leaked, and Halden lost $3 million.", "$3 million", "actual"),
    ("Halden has open source tools and 410 employees.", "410 employees", "actual"),
]  # fmt: skip

KNOWN_WRONG: list[tuple[tuple[str, str, str], str]] = [
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "modality"), rows([*CASES, *PLANS, *WORDS_OF_OTHERS], KNOWN_WRONG))
def test_modality(text: str, quote: str, modality: str) -> None:
    assert claim_at(text, quote).modality == modality


ATTRIBUTED = [
    ("According to the filing, Halden has 410 employees.", "410 employees", "filing"),
    ("Anna Keller said Halden has 410 employees.", "410 employees", "Anna Keller"),
    ("Halden has 410 employees, the union said.", "410 employees", "the union"),
    ("Halden has 410 employees.", "410 employees", None),
    ("Halden has 410 employees, said Anna Keller.", "410 employees", "Anna Keller"),
    ("The company said it has 410 employees.", "410 employees", "The company"),
]
ATTRIBUTED_KNOWN_WRONG: list[tuple[tuple[str, str, str | None], str]] = []


@pytest.mark.parametrize(("text", "quote", "who"), rows(ATTRIBUTED, ATTRIBUTED_KNOWN_WRONG))
def test_attribution(text: str, quote: str, who: str | None) -> None:
    assert claim_at(text, quote).attribution == who


SUPERSEDED = [
    ("The mill cut 1,300 jobs, not 3,100.", "1,300 jobs", False),
    ("Revenue was $24 million, instead of the previously reported $42 million.", "$42 million", True),
    ("Revenue was $24 million, instead of the previously reported $42 million.", "$24 million", False),
    ("We previously reported revenue of $42 million.", "$42 million", True),
    ("Revenue was $24 million.", "$24 million", False),
]
SUPERSEDED_KNOWN_WRONG: list[tuple[tuple[str, str, bool], str]] = []


@pytest.mark.parametrize(("text", "quote", "superseded"), rows(SUPERSEDED, SUPERSEDED_KNOWN_WRONG))
def test_what_the_text_itself_replaces(text: str, quote: str, superseded: bool) -> None:
    assert claim_at(text, quote).superseded is superseded


def test_a_denial_ends_with_its_sentence() -> None:
    claims = claims_of("Halden denied that it would cut 340 jobs. It employs 410 people. Revenue was $24 million.")
    assert [c.modality for c in claims] == ["denied", "actual", "actual"]
