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
    ("May was a good month: sales rose 4%.", "4%", "actual"),
    ("Results beat the forecast: revenue was $24 million.", "$24 million", "actual"),
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

KNOWN_WRONG: list[tuple[tuple[str, str, str], str]] = [
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "modality"), rows(CASES, KNOWN_WRONG))
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
    ("The mill cut 1,300 jobs, not 3,100.", "3,100", True),
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
