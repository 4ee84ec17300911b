"""Tables in text: measure, unit, scale and period from label, header and caption; the quote runs from the label."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from extracting import bounds, claims_of, shown

from claims.model import Claim

TRACKER = "# Job cuts at studios\n\nStudio | Date | Laid off | % of staff | Source\nBrightquay | 12 March 2024 | 45 | 12% | union\nOstler Media | 3 April 2024 | ~230 | 8% | company"
SIDES = "| | Coppice | Wagely |\n|---|---|---|\n| Founded | 2016 | 2011 |\n| Headquarters | Lund | Boden |\n| Employees | 19 | 140 |"
OPENED = "Harbour Foods runs three sites.\n\nSite          Opened      Staff     Product\nGrimsby       1988        410       fish\nHull          March 2004  265       soup\nTotal                     675"
RANKED = "Rank\tEmployer\tJobs 2024\tJobs 2023\tChange\n1\tDunmore Health Trust\t4,200\t4,050\t+150\n2\tLoch Ness Travel\t260\t272\t-12"
TOLD = "Date\tEvent\n12 May 2008\tSecond factory opens in Umeå\n2024\t60 jobs cut at the first"
DEALS = "Target | Announced | Closed | Price\nVoltaire Cells | 4 May 2022 | 30 June 2022 | $84m\nTrosby Verk | 3 July 2024 | pending | $19m"
SITES = "## Headcount by site\n\nSite | 2023 | 2022\nLund | 410 | 380\nBoden | 95 | 90"
SALES = "Net sales, £ million, six months to June\n\nSegment        2024      2023\nRetail         12.5      11.9\nTrade          4.0       4.4\nTotal          16.5      16.3"
FIGURES = "Results, € million\n\nLine\t2023\t2022\tChange\nNet sales\t84.2\t81.0\t4.0%\nOperating profit\t7.5\t8.1\t-7%\nGross margin\t34.1%\t33.0%\t"
ITEMS = "Results, € million\n\nItem\t2023\nNet sales\t84.2"
LOSS = "Results, € million\n\nLine | 2023 | 2022\nOperating profit | (3.1) | 2.0"
MARKDOWN = "| Region | Revenue | Stores |\n|---|---|---|\n| North | $12 million | 41 |\n| South | $8 million | 17 |"
QUARTERS = "Revenue by region\n\nRegion | Q1 2024 | Q1 2023\nNorth | $12 million | $10 million"
LEDGER = "Metric | FY 2023\nHeadcount | 1,204\nRevenue growth | 12%\nSales growth | -3%\nOperating margin | 9.5%"
CUTS = "# Where the jobs go\n\nThis is what we were shown.\n\nSite | Now | After | Change\nLund | 1,900 | 1,720 | -180\nAll | 1,900 | 1,720 | -180"
THOUSANDS = "Staff and sales in 2023\n\nCountry | Employees | Sales (€m)\nNorway | 1,200 | 8.1"
PARTS = "In thousands of euros\n\n                2024      2023\nGrain         18,450    17,900\nFuel           9,310    10,240\nFarm shops     6,240     5,860\nSales         34,000    34,000\nDividend       1,150       980"
BELOW = "KEY FIGURES (EUR million)\n\n\tQ2 2025\tQ2 2024\nNet sales\t488\t451\nHerbs\t301\t271\nSpices\t187\t180\nEBITDA\t62\t58"
STAFFED = "Halden will cut 265 posts. The letter breaks them down as follows.\n\nArts 74\nScience 58\nServices 133\nTotal 265"
YEARS = "Revenue, €m\n2021 512\n2022 498\n2023 (audited) 431"
SPENDING = "Income, £m\n\n | 2024\nGifts | 4.1\nTotal income | 16.7\n\nExpenditure\nHousing | 11.9\nAdvice | 1.7"
STACKED = (
    "Revenue by segment (in millions, except per share data)\n\n"
    "                       Three months ended        Year ended\n"
    "                       December 31,              December 31,\n"
    "                       2024        2023          2024        2023\n"
    "Software               $88.0       $58.0         $311.2      $188.4\n"
    "Services                31.2        32.9          126.5       130.7\n"
    "Total revenue          $119.2      $90.9         $437.7      $319.1\n"
    "Net loss per share     $(0.07)     $(0.10)       $(0.30)     $(0.20)"
)
MERGED = "Accounts (£ million)\n\n| | Six months ended 30 June | | Year ended 31 December |\n| | 2024 | 2023 | 2023 |\n|---|---|---|---|\n| Revenue | 40.7 | 38.0 | 79.1 |"
PRICED = "Sales in 2023 (in thousands)\n\nRegion | Net sales\nNorth | $1,200\nSouth | $2 million"
SUBHEADED = (
    "Results (in millions)\n\n"
    "                    2024        2023\n"
    "Net sales\n"
    "Retail            $ 12.5      $ 11.9\n"
    "Trade                4.0         4.4"
)
SIGNED = (
    "Results (in millions)\n\n"
    "                       2024          2023\n"
    "Net sales          $   1,418.6   $   1,302.4\n"
    "Operating income   $     141.2   $     120.3"
)
TWO_LINES = (
    "Results (in millions)\n\n"
    "Three months ended September 30,    Nine months ended September 30,\n"
    "                   2024      2023      2024      2023\n"
    "Net sales         $41.2     $38.0    $121.5    $110.4\n"
    "Operating profit    4.1       3.8      12.2      11.0"
)
NAMING = (
    "Key figures ($ million)\n\n| | 2024 | 2023 | Change |\n|---|---|---|---|\n"
    "| **Revenue** | | | |\n| Retail | 12.5 | 11.9 | 5% |\n"
    "| **Headcount** | | | |\n| Lund | 410 | 380 | 8% |"
)
CHANGES = "Results, € million\n\n| | Q2 2024 | Q2 2023 | Change | H1 2024 | H1 2023 | Change |\n|---|---|---|---|---|---|---|\n| Net sales | 84.2 | 81.0 | 4.0% | 160.1 | 150.2 | 6.6% |"
LATER = "Results, € million\n\nLine\t2022\t2021\tChange\t2023\nNet sales\t84.2\t81.0\t4.0%\t90.1"
BLOCKS = SUBHEADED + (
    "\nOperating income\n"
    "Retail               1.5         1.9\n"
    "Trade                0.4         0.3\n"
    "Gross profit\n"
    "Retail               2.5         2.6\n"
    "Trade                1.2         1.1"
)
DASHED = (
    "The foundry wants 236 of us gone. This is where it wants them from:\n\n"
    "Moulders and core makers, Smethwick – 94\nFettlers, Dudley – 71\nOffices – 48\nMaintenance – 23\n\nThey say there is no money."
)
HOURS = "Day | Opening hours\nMonday | 9 to 5\nTuesday | 8 to 6"
HELP = "Desk | Telephone\nPress | 0800 555 0199"


@dataclass(frozen=True, slots=True)
class Cell:
    rule: str
    table: str
    quote: str
    type: str
    metric: str | None
    value: str
    unit: str
    period: str | None
    scope: str | None = None
    direction: str | None = None


CELLS = [
    Cell("table.cell", STACKED, "Services                31.2", "revenue", "revenue", "31.2e6", "USD", "2024-Q4", "Services"),
    Cell("table.cell", STACKED, "Services                31.2        32.9", "revenue", "revenue", "32.9e6", "USD", "2023-Q4", "Services"),
    Cell("table.cell", STACKED, "Total revenue          $119.2      $90.9         $437.7", "revenue", "revenue", "437.7e6", "USD", "2024"),
    Cell("table.cell", STACKED, "Net loss per share     $(0.07", "other_money", "net_loss", "0.07", "USD", "2024-Q4"),
    Cell("table.cell", MERGED, "Revenue | 40.7 | 38.0", "revenue", "revenue", "38e6", "GBP", "2023-H1"),
    Cell("table.cell", MERGED, "Revenue | 40.7 | 38.0 | 79.1", "revenue", "revenue", "79.1e6", "GBP", "2023"),
    Cell("table.cell", PRICED, "North | $1,200", "revenue", "revenue", "1.2e6", "USD", "2023", "North"),
    Cell("table.cell", PRICED, "South | $2 million", "revenue", "revenue", "2e6", "USD", "2023", "South"),
    Cell("table.cell", SITES, "Lund | 410", "headcount", "total_employees", "410", "people", "2023", "Lund"),
    Cell("table.cell", SITES, "Lund | 410 | 380", "headcount", "total_employees", "380", "people", "2022", "Lund"),
    Cell("table.cell", SITES, "Boden | 95", "headcount", "total_employees", "95", "people", "2023", "Boden"),
    Cell("table.cell", SALES, "Retail         12.5", "revenue", "revenue", "12.5e6", "GBP", "2024-H1", "Retail"),
    Cell("table.cell", SALES, "Trade          4.0       4.4", "revenue", "revenue", "4.4e6", "GBP", "2023-H1", "Trade"),
    Cell("table.cell", SALES, "Total          16.5", "revenue", "revenue", "16.5e6", "GBP", "2024-H1"),
    Cell("table.cell", FIGURES, "Net sales\t84.2", "revenue", "revenue", "84.2e6", "EUR", "2023"),
    Cell("table.cell", FIGURES, "Net sales\t84.2\t81.0", "revenue", "revenue", "81e6", "EUR", "2022"),
    Cell("table.cell", FIGURES, "Operating profit\t7.5", "other_money", "operating_income", "7.5e6", "EUR", "2023"),
    Cell("table.growth", FIGURES, "Net sales\t84.2\t81.0\t4.0%", "growth_rate", "revenue_growth", "4", "percent", "2023", None, "up"),
    Cell("table.growth", FIGURES, "Operating profit\t7.5\t8.1\t-7%", "growth_rate", "operating_income_growth", "7", "percent", "2023", None, "down"),
    Cell("table.percent", FIGURES, "Gross margin\t34.1%", "other_percent", "gross_margin", "34.1", "percent", "2023"),
    Cell("table.percent", FIGURES, "Gross margin\t34.1%\t33.0%", "other_percent", "gross_margin", "33", "percent", "2022"),
    Cell("table.cell", ITEMS, "Net sales\t84.2", "revenue", "revenue", "84.2e6", "EUR", "2023"),
    Cell("table.cell", LOSS, "Operating profit | (3.1", "other_money", "operating_loss", "3.1e6", "EUR", "2023"),
    Cell("table.cell", MARKDOWN, "North | $12 million", "revenue", "revenue", "12e6", "USD", "2024-07-15", "North"),
    Cell("table.cell", MARKDOWN, "North | $12 million | 41", "other_count", "stores", "41", "other", "2024-07-15", "North"),
    Cell("table.cell", QUARTERS, "North | $12 million", "revenue", "revenue", "12e6", "USD", "2024-Q1", "North"),
    Cell("table.cell", QUARTERS, "North | $12 million | $10 million", "revenue", "revenue", "10e6", "USD", "2023-Q1", "North"),
    Cell("table.cell", LEDGER, "Headcount | 1,204", "headcount", "total_employees", "1204", "people", "2023"),
    Cell("table.growth", LEDGER, "Revenue growth | 12%", "growth_rate", "revenue_growth", "12", "percent", "2023", None, "up"),
    Cell("table.growth", LEDGER, "Sales growth | -3%", "growth_rate", "revenue_growth", "3", "percent", "2023", None, "down"),
    Cell("table.percent", LEDGER, "Operating margin | 9.5%", "other_percent", "operating_margin", "9.5", "percent", "2023"),
    Cell("table.cell", THOUSANDS, "Norway | 1,200", "headcount", "total_employees", "1200", "people", "2023", "Norway"),
    Cell("table.cell", THOUSANDS, "Norway | 1,200 | 8.1", "revenue", "revenue", "8.1e6", "EUR", "2023", "Norway"),
    Cell("table.cell", CUTS, "Lund | 1,900", "headcount", "total_employees", "1900", "people", "2024-07-15", "Lund"),
    Cell("table.cell", CUTS, "Lund | 1,900 | 1,720 | -180", "headcount", "headcount_change", "180", "people", "2024-07-15", "Lund", "down"),
    Cell("table.cell", CUTS, "All | 1,900 | 1,720 | -180", "headcount", "headcount_change", "180", "people", "2024-07-15", None, "down"),
    Cell("table.cell", PARTS, "Grain         18,450", "revenue", "revenue", "18.45e6", "EUR", "2024", "Grain"),
    Cell("table.cell", PARTS, "Farm shops     6,240     5,860", "revenue", "revenue", "5.86e6", "EUR", "2023", "Farm shops"),
    Cell("table.cell", PARTS, "Dividend       1,150", "other_money", "dividend_per_share", "1.15e6", "EUR", "2024"),
    Cell("table.cell", BELOW, "Herbs\t301", "revenue", "revenue", "301e6", "EUR", "2025-Q2", "Herbs"),
    Cell("table.cell", BELOW, "Spices\t187\t180", "revenue", "revenue", "180e6", "EUR", "2024-Q2", "Spices"),
    Cell("table.cell", STAFFED, "Arts 74", "headcount", "layoffs", "74", "people", "2024-07-15", "Arts", "down"),
    Cell("table.cell", YEARS, "2021 512", "revenue", "revenue", "512e6", "EUR", "2021"),
    Cell("table.cell", TRACKER, "Brightquay | 12 March 2024 | 45", "headcount", "layoffs", "45", "people", "2024-03-12", None, "down"),
    Cell("table.percent", TRACKER, "Brightquay | 12 March 2024 | 45 | 12%", "other_percent", "layoffs_share_of_workforce", "12", "percent", "2024-03-12"),
    Cell("table.cell", SIDES, "Employees | 19 | 140", "headcount", "total_employees", "140", "people", "2024-07-15"),
    Cell("table.cell", OPENED, "Hull          March 2004  265", "headcount", "total_employees", "265", "people", "2024-07-15", "Hull"),
    Cell("table.cell", OPENED, "Total                     675", "headcount", "total_employees", "675", "people", "2024-07-15"),
    Cell("table.cell", RANKED, "Dunmore Health Trust\t4,200\t4,050", "headcount", "total_employees", "4050", "people", "2023"),
    Cell("table.cell", RANKED, "Loch Ness Travel\t260\t272\t-12", "headcount", "headcount_change", "12", "people", "2024", None, "down"),
    Cell("table.cell", SPENDING, "Housing | 11.9", "other_money", "operating_costs", "11.9e6", "GBP", "2024", "Housing"),
    Cell("table.cell", SUBHEADED, "Retail            $ 12.5", "revenue", "revenue", "12.5e6", "USD", "2024", "Retail"),
    Cell("table.cell", SUBHEADED, "Trade                4.0", "revenue", "revenue", "4e6", "USD", "2024", "Trade"),
    Cell("table.cell", SIGNED, "Net sales          $   1,418.6", "revenue", "revenue", "1418.6e6", "USD", "2024"),
    Cell("table.cell", SIGNED, "Operating income   $     141.2", "other_money", "operating_income", "141.2e6", "USD", "2024"),
    Cell("table.cell", TWO_LINES, "Net sales         $41.2", "revenue", "revenue", "41.2e6", "USD", "2024-Q3"),
    Cell("table.cell", TWO_LINES, "Net sales         $41.2     $38.0", "revenue", "revenue", "38e6", "USD", "2023-Q3"),
    Cell("table.cell", TWO_LINES, "Net sales         $41.2     $38.0    $121.5", "revenue", "revenue", "121.5e6", "USD", "2024-01/2024-09"),
    Cell("table.cell", TWO_LINES, "Net sales         $41.2     $38.0    $121.5    $110.4", "revenue", "revenue", "110.4e6", "USD", "2023-01/2023-09"),
    Cell("table.cell", NAMING, "Retail | 12.5", "revenue", "revenue", "12.5e6", "USD", "2024", "Retail"),
    Cell("table.growth", NAMING, "Retail | 12.5 | 11.9 | 5%", "growth_rate", "revenue_growth", "5", "percent", "2024", "Retail", "up"),
    Cell("table.cell", NAMING, "Lund | 410", "headcount", "total_employees", "410", "people", "2024", "Lund"),
    Cell("table.cell", NAMING, "Lund | 410 | 380", "headcount", "total_employees", "380", "people", "2023", "Lund"),
    Cell("table.growth", NAMING, "Lund | 410 | 380 | 8%", "growth_rate", "headcount_growth", "8", "percent", "2024", "Lund", "up"),
    Cell("table.growth", CHANGES, "Net sales | 84.2 | 81.0 | 4.0%", "growth_rate", "revenue_growth", "4", "percent", "2024-Q2", None, "up"),
    Cell("table.growth", CHANGES, "Net sales | 84.2 | 81.0 | 4.0% | 160.1 | 150.2 | 6.6%", "growth_rate", "revenue_growth", "6.6", "percent", "2024-H1", None, "up"),
    Cell("table.growth", LATER, "Net sales\t84.2\t81.0\t4.0%", "growth_rate", "revenue_growth", "4", "percent", "2022", None, "up"),
    Cell("table.cell", BLOCKS, "Retail               1.5", "other_money", "operating_income", "1.5e6", "other", "2024", "Retail"),
    Cell("table.cell", BLOCKS, "Trade                0.4         0.3", "other_money", "operating_income", "0.3e6", "other", "2023", "Trade"),
    Cell("table.cell", BLOCKS, "Retail               2.5", "other_money", "gross_profit", "2.5e6", "other", "2024", "Retail"),
    Cell("table.cell", BLOCKS, "Trade                1.2         1.1", "other_money", "gross_profit", "1.1e6", "other", "2023", "Trade"),
    Cell("table.cell", DASHED, "Moulders and core makers, Smethwick – 94", "headcount", "layoffs", "94", "people", "2024-07-15", "Moulders and core makers, Smethwick", "down"),
    Cell("table.cell", DASHED, "Fettlers, Dudley – 71", "headcount", "layoffs", "71", "people", "2024-07-15", "Fettlers, Dudley", "down"),
    Cell("table.cell", DASHED, "Maintenance – 23", "headcount", "layoffs", "23", "people", "2024-07-15", "Maintenance", "down"),
]  # fmt: skip

KNOWN_WRONG: dict[tuple[str, str], str] = {}

NO_CLAIM = [
    (HOURS, "9 to 5"),
    (HELP, "0800"),
    (STACKED, "Three months"),
    (SITES, "2022\n"),  # a header's year is no figure
    (SALES, "2024 "),
]
NO_CLAIM_KNOWN_WRONG: dict[tuple[str, str], str] = {}


DATED = [
    (TRACKER, "12 March 2024", "layoff_date", "Brightquay", None),
    (TRACKER, "3 April 2024", "layoff_date", "Ostler Media", None),
    (SIDES, "2011", "founding_date", "Wagely", None),
    (OPENED, "1988", "opening_date", None, "Grimsby"),
    (OPENED, "March 2004", "opening_date", None, "Hull"),
    (TOLD, "12 May 2008", "opening_date", None, None),
    (TOLD, "2024", None, None, None),
    (DEALS, "30 June 2022", "completion_date", "Voltaire Cells", None),
]
"""Table, date, of what, whose, which part."""
OWNED = [
    (TRACKER, "Ostler Media | 3 April 2024 | ~230", "Ostler Media"),
    (SIDES, "Employees | 19", "Coppice"),
    (SIDES, "Employees | 19 | 140", "Wagely"),
    (RANKED, "Loch Ness Travel\t260", "Loch Ness Travel"),
    (DEALS, "Trosby Verk | 3 July 2024 | pending | $19m", "Trosby Verk"),
]
"""Table, quote, whose."""


def find(text: str, quote: str) -> Claim:
    found = [c for c in claims_of(text) if c.quote == quote]
    assert len(found) == 1, f"{len(found)} claims {quote!r} among:\n{shown(claims_of(text))}"
    return found[0]


def marks(reason: str | None) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(strict=True, reason=reason)] if reason else []


@pytest.mark.parametrize("cell", [pytest.param(c, id=c.quote, marks=marks(KNOWN_WRONG.get((c.table, c.quote)))) for c in CELLS])
def test_cell(cell: Cell) -> None:
    claim = find(cell.table, cell.quote)
    stated = (claim.type, claim.metric, claim.low, claim.high, claim.unit, claim.direction, claim.period, claim.scope, claim.rule)
    assert stated == (cell.type, cell.metric, *bounds(cell.value), cell.unit, cell.direction, cell.period, cell.scope, cell.rule)


@pytest.mark.parametrize(("text", "quote", "metric", "subject", "scope"), DATED, ids=lambda value: str(value)[:20])
def test_date(text: str, quote: str, metric: str | None, subject: str | None, scope: str | None) -> None:
    claim = find(text, quote)
    assert (claim.type, claim.metric, claim.scope) == ("date", metric, scope)
    assert subject in (None, claim.subject)


@pytest.mark.parametrize(("text", "quote", "subject"), OWNED, ids=lambda value: str(value)[:20])
def test_owner(text: str, quote: str, subject: str) -> None:
    assert find(text, quote).subject == subject


@pytest.mark.parametrize(
    ("text", "words"), [pytest.param(t, w, id=w.strip(), marks=marks(NO_CLAIM_KNOWN_WRONG.get((t, w)))) for t, w in NO_CLAIM]
)
def test_no_figure(text: str, words: str) -> None:
    at = text.index(words)
    assert not [c for c in claims_of(text) if c.end > at and c.end <= at + len(words)]


@pytest.mark.xfail(strict=True, reason="one line with a bar is taken for a table's header")
def test_a_line_of_prose_with_a_bar_keeps_its_measure() -> None:
    (claim,) = (c for c in claims_of("Revenue: $4 million | Founded: 1998") if c.unit == "USD")
    assert claim.metric == "revenue"


@pytest.mark.parametrize("edge", ["\t", "| "])
def test_an_edge_is_no_part_of_the_quote(edge: str) -> None:
    text = f"{edge}Site | 2023\n{edge}Lund | 410"
    (claim,) = claims_of(text)
    assert claim.quote == "Lund | 410" and claim.sentence_start <= claim.start


def test_a_box_of_facts_has_no_head() -> None:
    """Its first row is a fact too, and a value tells its year in brackets."""
    text = "Rautala Oyj\n\n| Type | Public company |\n| Founded | 14 September 1931, Fiskila |\n| Revenue | €412 million (2024) |\n| Employees | 2,350 (2024) |"
    found = {(claim.type, claim.metric, claim.subject, claim.period) for claim in claims_of(text)}
    assert ("revenue", "revenue", "Rautala", "2024") in found
    assert ("headcount", "total_employees", "Rautala", "2024") in found
    assert ("date", "founding_date", "Rautala", "1931-09-14") in found
