"""What a figure without a measure takes from the sentences before, and how far that reaches."""

from __future__ import annotations

import pytest
from extracting import claims_of, shown

CARRIED = [
    ("Revenue rose 8% in the quarter. For the year it increased 9%.", "9%", "revenue_growth"),
    ("Revenue was $12 million in 2022. A year earlier it was $9 million.", "$9 million", "revenue"),
    ("Sales fell 4% in May. They fell 6% in June.", "6%", "revenue_growth"),
    ("Net profit was €3 million. That was €1 million less than in 2022.", "€1 million", "net_income"),
    ("Operating profit grew 5%. It reached £7.7m.", "£7.7m", "operating_income"),
    ("Halden has 410 employees. A year ago it had 380.", "380", "total_employees"),
    ("## Job cuts\n\nLund: 130 posts", "130 posts", "layoffs"),
    ("Q: How many jobs will be lost?\nA: 45 posts.", "45 posts", "layoffs"),
    ("Q: How many people did you hire?\nA: 45.", "45", "new_hires"),
    ("Turnover fell again. It came to £3.1m.", "£3.1m", "revenue"),
    ("It has $14k of debt. Is that revenue?\nRevenue lol. 11.3 mil in calendar 2023.", "11.3 mil", "revenue"),
    ("The kettle cost $14k. Sales grew fast. First full year 92 grand.", "92 grand", "revenue"),
    ("Turnover 2024: £47.3m\n2023: £51.8m", "2023: £51.8m", "revenue"),
    ("Profit 2024: £4m\n2023: £5m", "2023: £5m", "net_income"),
    ("Without that customer we'd be a $4M company.", "$4M", "revenue"),
    ("It is now a €20m business.", "€20m", "revenue"),
    ("Tarrow is enormous, 31k staff, 6 bn dollars.", "6 bn dollars", "revenue"),
]

NOT_CARRIED = [
    ("Revenue was $12 million. Its new depot cost $5 million.", "$5 million", "revenue"),
    ("Revenue rose 8%. A trust holds 12% of the shares.", "12%", "revenue_growth"),
    ("Halden has 410 employees. The building has 12 floors.", "12 floors", "total_employees"),
    ("Halden has 410 employees. It was a warm day. The bus is number 90.", "90", "total_employees"),
    ("Q: How many jobs will be lost?\nA: We will say on page 45.", "45", "layoffs"),
    ("Revenue rose to £9m. It sold two grand pianos and four grand finals.", "two grand", "revenue"),
    ("Revenue rose to £9m. First, £3m went on a yard.", "£3m", "revenue"),
    ("Without that customer we'd be a $4M company with a $13M lease.", "$13M", "revenue"),
    ("It is a $4bn company.", "$4bn", "revenue"),
    ("It sued a $4m company.", "$4m", "revenue"),
    ("It will cut 400 jobs, $6m in all.", "$6m", "revenue"),
    ("2023: £5m\n2022: £4m", "2022: £4m", "revenue"),
    ("## Prices\n\nLund: 130 posts", "130 posts", "layoffs"),
    ("Revenue was $12 million. The court set a fine. It was $2 million.", "$2 million", "revenue"),
]

KNOWN_WRONG = {
    NOT_CARRIED[-1][0]: "`it` is read as the measure before although another noun came between",
}


def params(rows: list[tuple[str, str, str]]) -> list[object]:
    return [
        pytest.param(
            *row, id=row[0][:50], marks=[pytest.mark.xfail(strict=True, reason=KNOWN_WRONG[row[0]])] if row[0] in KNOWN_WRONG else []
        )
        for row in rows
    ]


@pytest.mark.parametrize(("text", "quote", "metric"), params(CARRIED))
def test_carried(text: str, quote: str, metric: str) -> None:
    claims = claims_of(text)
    assert [c.metric for c in claims if c.quote == quote] == [metric], shown(claims)


@pytest.mark.parametrize(("text", "words", "metric"), params(NOT_CARRIED))
def test_not_carried(text: str, words: str, metric: str) -> None:
    at = text.rindex(words)
    claims = [c for c in claims_of(text) if c.start < at + len(words) and at < c.end]
    assert metric not in {c.metric for c in claims}, shown(claims)
