"""Names in headlines, where every word has a capital."""

from __future__ import annotations

import pytest

from claims.model import Document
from claims.pipeline import read


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Norvane Transport Announces Third Quarter Results", "Norvane Transport"),
        ("Norvane Bank Reports 2012 Fourth Quarter and Year-End Results", "Norvane Bank"),
        ("Tarrow Mills Raises Full Year Guidance", "Tarrow Mills"),
        ("Consumer Reports Group Posts Record Earnings", "Consumer Reports Group"),
        ("Reports Fourth Quarter Results", None),
        ("Norvane Q4 2019 earnings call", "Norvane"),
        ("Norvane announce interim dividend to be maintained", "Norvane"),
        ("Norvane: half-yearly results", "Norvane"),
        ("Norvane to report first-quarter profit", "Norvane"),
        ("Halden half year", "Halden"),
        ("Halden full year 2023", "Halden"),
    ],
)
def test_a_headline_names_whom_its_verb_speaks_of(title: str, subject: str | None) -> None:
    claims = read(Document("a", "Operating revenue was $279.5 million.", title=title)).claims
    assert [claim.subject for claim in claims if claim.field == "text"] == [subject]
