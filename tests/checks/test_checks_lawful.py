"""Texts in which everything adds up, and which tempt a rule all the same: no rule may flag them.

Each was worked out by hand with a calculator and a calendar; every company is invented. Those of `lawful_texts`, `lawful_results`, `lawful_pages`,
`lawful_turns`, `lawful_wires`, `lawful_reports` and `lawful_sources` pass. `FALSE_ALARMS` are texts as sound as those which a rule flags today: each is a strict
expected failure, with what the rule takes it for, so the day a rule learns better, its mark has to go.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from lawful_pages import PAGES
from lawful_reports import REPORTS
from lawful_results import RESULTS
from lawful_sources import SOURCES
from lawful_texts import TEXTS, Page, page
from lawful_turns import TURNS
from lawful_wires import WIRES

from claims.model import Document
from claims.pipeline import check_documents


def lawful(name: str, pages: Sequence[Page]) -> object:
    return pytest.param(pages, None, id=name)


def alarm(name: str, rule: str, reason: str, pages: Sequence[Page]) -> object:
    """A case that `rule` flags, though `reason` speaks against it; strict, so a cure is noticed."""
    return pytest.param(pages, rule, id=f"{rule}: {name}", marks=pytest.mark.xfail(strict=True, raises=AssertionError, reason=reason))


FALSE_ALARMS: list[object] = [
    alarm(
        "a month and the year before",
        "direction_mismatch",
        "the fall may be that from March to April",
        [page("2024-05-20", "The queue fell to 310 people in April. A year earlier it was 280.")],
    ),
    alarm(
        "those affected",
        "value_conflict",
        "more depots are under review than will close",
        [page("2024-05-20", "Marlow will close 12 depots. Drivers at the 21 depots affected by the review had been told in March.")],
    ),
    alarm(
        "months of arrivals",
        "event_count",
        "the months are those of the arrivals",
        [page("2024-05-20", "Three funds, for January, February, March and April arrivals, were set up.")],
    ),
    alarm(
        "days after a withdrawal",
        "date_order",
        "the two days count from the withdrawal",
        [page("2024-05-20", "The board met on 12 May. It came two days after a report published on 3 May was withdrawn.")],
    ),
]


@pytest.mark.parametrize(
    ("pages", "rule"), [*(lawful(*case) for case in (*TEXTS, *RESULTS, *TURNS, *SOURCES, *PAGES, *WIRES, *REPORTS)), *FALSE_ALARMS]
)
def test_nothing_is_flagged(pages: Sequence[Page], rule: str | None) -> None:
    documents = [
        Document(f"text-{n}", text, url=url, publisher=publisher, published=date.fromisoformat(published))
        for n, (published, text, publisher, url) in enumerate(pages)
    ]
    flags = [flag for flag in check_documents(documents).flags if flag.severity != "info"]
    if rule and (others := [flag.explanation for flag in flags if flag.rule != rule]):
        pytest.fail(f"a second false alarm: {others}")
    assert not flags, [flag.explanation for flag in flags]
