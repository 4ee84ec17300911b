"""Percentages and multiples: changes, shares, margins and points."""

from __future__ import annotations

from extracting import Accepted as A
from extracting import Case, balance, cases, check
from extracting import Rejected as R

RULES = (
    "percent.growth", "percent.points", "percent.share_of_staff", "percent.share_of_revenue", "percent.share", "percent.carried_on",
    "percent.named", "percent.bare", "percent.multiple", "percent.flat", "percent.answer",
)  # fmt: skip

CASES: list[Case] = [
    A("percent.growth", "Like-for-like sales were 8.1pc ahead.", "8.1pc", "growth_rate", "revenue_growth_like_for_like", "8.1", "percent", "up"),
    A("percent.growth", "Turnover was £15m, 3.9% ahead at constant exchange rates.", "3.9%", "growth_rate", "revenue_growth_constant_currency", "3.9", "percent", "up"),
    A("percent.growth", "It had revenue of $356m, an uplift of 9.4% on FY24.", "9.4%", "growth_rate", "revenue_growth", "9.4", "percent", "up"),
    A("percent.growth", "Revenue was $40 million, 6% on the prior year.", "6%", "growth_rate", "revenue_growth", "6", "percent", "up"),
    A("percent.growth", "For next year we pencil in 9% top-line growth.", "9%", "growth_rate", "revenue_growth", "9", "percent", "up"),
    R("percent.growth", "The party was 4% ahead in the polls.", "4%"),
    R("percent.growth", "The bond pays 5% over the previous year's rate.", "5%"),
    R("percent.growth", "Gross margin was 34% versus prior year 31%.", "34%"),
    # a change
    A("percent.growth", "Revenue at Orlo Foods rose 13%.", "13%", "growth_rate", "revenue_growth", "13", "percent", "up"),
    A("percent.growth", "Turnover fell by 9% at Tarrow Mills.", "9%", "growth_rate", "revenue_growth", "9", "percent", "down"),
    A("percent.growth", "Brisk Parcel expects sales growth of 4% to 5%.", "4% to 5%", "growth_rate", "revenue_growth", "4..5", "percent", "up"),
    A("percent.growth", "Headcount growth slowed to 2%.", "2%", "growth_rate", "headcount_growth", "2", "percent", "up"),
    A("percent.growth", "Volumes fell 1.5%.", "1.5%", "growth_rate", "volume_growth", "1.5", "percent", "down"),
    A("percent.growth", "Sales grew 3% quarter on quarter.", "3%", "growth_rate", "revenue_growth_sequential", "3", "percent", "up"),
    A("percent.growth", "Like-for-like sales rose about 2%.", "about 2%", "growth_rate", "revenue_growth_like_for_like", "1..3", "percent", "up"),
    A("percent.growth", "Revenue was up 6% at constant currency.", "6%", "growth_rate", "revenue_growth_constant_currency", "6", "percent", "up"),
    A("percent.growth", "Net profit jumped 22% to €94 million.", "22%", "growth_rate", "net_income_growth", "22", "percent", "up"),
    A("percent.growth", "Operating income declined nearly 20%.", "nearly 20%", "growth_rate", "operating_income_growth", "18..20", "percent", "down"),
    A("percent.growth", "The workforce grew by a quarter.", "a quarter", "growth_rate", "headcount_growth", "25", "percent", "up"),
    A("percent.growth", "Sales growth was in double digits.", "double digits", "growth_rate", "revenue_growth", "10..99", "percent", "up"),
    A("percent.growth", "Revenue of €31 million was 4% lower than in 2022.", "4%", "growth_rate", "revenue_growth", "4", "percent", "down"),
    A("percent.growth", "Revenue rose more than 7%.", "more than 7%", "growth_rate", "revenue_growth", "7..", "percent", "up"),
    A("percent.growth", "Rents rose 5%.", "5%", "growth_rate", None, "5", "percent", "up"),
    R("percent.growth", "The gross margin rose to 34.1%.", "34.1%"),
    R("percent.growth", "Orlo Foods owns 51% of Tarrow Mills.", "51%"),
    R("percent.growth", "Unemployment was 4.1% in May.", "4.1%"),
    R("percent.growth", "Halden raised its stake in Velmar to 30%.", "30%"),
    R("percent.growth", "Membership grew, and 64% of the ballots were returned.", "64%"),
    R("percent.growth", "Revenue was 3% above analysts' expectations.", "3%", "revenue_growth"),
    # points
    A("percent.points", "The gross margin widened by 1.2 percentage points.", "1.2 percentage points", "other_percent", "gross_margin", "1.2", "percent", "up"),
    A("percent.points", "The operating margin fell 80 basis points.", "80 basis points", "other_percent", "operating_margin", "0.8", "percent", "down"),
    A("percent.points", "Market share rose two percentage points.", "two percentage points", "other_percent", "market_share", "2", "percent", "up"),
    R("percent.points", "The points scheme lifted sales 5%.", "5%"),
    R("percent.points", "The operating margin rose to 12%.", "12%"),
    A("percent.named", "Strong growth: gross margin up 90 basis points to 25.4% (2016: 24.5%).", "25.4%", "other_percent", "gross_margin", "25.4", "percent", "up"),
    A("percent.named", "Strong growth: gross margin up 90 basis points to 25.4% (2016: 24.5%).", "24.5%", "other_percent", "gross_margin", "24.5", "percent"),
    A("percent.named", "Gross margin was up 90 basis points to 25.4% (2016: 24.5%).", "24.5%", "other_percent", "gross_margin", "24.5", "percent"),
    # a share of the staff
    A("percent.share_of_staff", "The cuts affect 8% of the workforce.", "8%", "other_percent", "layoffs_share_of_workforce", "8", "percent"),
    A("percent.share_of_staff", "Halden will lay off about 10% of its employees.", "about 10%", "other_percent", "layoffs_share_of_workforce", "9..11", "percent"),
    A("percent.share_of_staff", "Tarrow Mills is shedding a fifth of its staff.", "a fifth", "other_percent", "layoffs_share_of_workforce", "20", "percent"),
    R("percent.share_of_staff", "Exports made up 8% of revenue.", "8%", "layoffs_share_of_workforce"),
    R("percent.share_of_staff", "The depot handles 8% of parcels.", "8%", "layoffs_share_of_workforce"),
    # a share of revenue
    A("percent.share_of_revenue", "Exports made up 40% of sales.", "40%", "other_percent", "share_of_revenue", "40", "percent"),
    A("percent.share_of_revenue", "Research takes almost 12% of its revenue.", "almost 12%", "other_percent", "share_of_revenue", "10.8..12", "percent"),
    A("percent.share_of_revenue", "The cloud unit accounts for a quarter of group revenue.", "a quarter", "other_percent", "share_of_revenue", "25", "percent"),
    R("percent.share_of_revenue", "It closed 40% of its shops.", "40%", "share_of_revenue"),
    R("percent.share_of_revenue", "Revenue rose 4%, said the head of sales.", "4%", "share_of_revenue"),
    # a share of something else
    A("percent.share", "Orlo Foods holds 51% of Tarrow Mills.", "51%", "other_percent", None, "51", "percent"),
    A("percent.share", "Some 60% of the shops open on Sundays.", "Some 60%", "other_percent", None, "59..61", "percent"),
    A("percent.share", "Up to 15% of parcels arrive late.", "Up to 15%", "other_percent", None, "..15", "percent"),
    R("percent.share", "Exports made up 40% of sales.", "40%"),
    R("percent.share", "Revenue rose 13% on the year.", "13%"),
    # the other side of what was just said
    A("percent.carried_on", "Revenue rose 13%, against 8% a year earlier.", "8%", "growth_rate", "revenue_growth", "8", "percent", "up"),
    A("percent.carried_on", "Sales grew 4% in May and 6% in June.", "6%", "growth_rate", "revenue_growth", "6", "percent", "up"),
    A("percent.carried_on", "The turnout was 61% in the north and 44% in the south.", "44%", "other_percent", None, "44", "percent"),
    R("percent.carried_on", "Revenue rose 13% and the operating margin was 8%.", "8%", "revenue_growth"),
    R("percent.carried_on", "Sales rose 4%; a family trust owns 12% of the shares.", "12%", "revenue_growth"),
    R("percent.carried_on", "Revenue rose 13%, and 8% of its shops closed.", "8%", "revenue_growth"),
    # a measure in percent is named
    A("percent.named", "The operating margin was 27%.", "27%", "other_percent", "operating_margin", "27", "percent"),
    A("percent.named", "Its market share is about 30%.", "about 30%", "other_percent", "market_share", "29..31", "percent"),
    A("percent.named", "The operating margin was up 20 basis points to (2.1)%.", "(2.1)%", "other_percent", "operating_margin", "2.1", "percent", "down"),
    A("percent.named", "The effective tax rate decreased to 24.0% from 49.1%.", "24.0%", "other_percent", "tax_rate", "24.0", "percent", "down"),
    A("percent.named", "The gross margin narrowed to 34.1%.", "34.1%", "other_percent", "gross_margin", "34.1", "percent", "down"),
    A("percent.named", "The bond pays an interest rate of 5%.", "5%", "other_percent", "interest_rate", "5", "percent"),
    A("percent.named", "The gross margin was 34%, against 32% a year earlier.", "32%", "other_percent", "gross_margin", "32", "percent"),
    R("percent.named", "Margins matter, but revenue rose 4%.", "4%", "operating_margin"),
    R("percent.named", "A fund holds 12% of Velmar.", "12%", "share_price_change"),
    R("percent.named", "Members own 12% of the land.", "12%", "market_share"),
    # nothing says what it is of
    A("percent.bare", "The turnout was 61%.", "61%", "other_percent", None, "61", "percent"),
    A("percent.bare", "The discount for members is 15%.", "15%", "other_percent", None, "15", "percent"),
    A("percent.bare", "Battery life stands at 80%.", "80%", "other_percent", None, "80", "percent"),
    R("percent.bare", "Revenue rose 15%.", "15%"),
    R("percent.bare", "The gross margin was 15%.", "15%"),
    # factors
    A("percent.multiple", "Revenue doubled.", "doubled", "growth_rate", "revenue_growth", "100", "percent", "up"),
    A("percent.multiple", "Net profit halved.", "halved", "growth_rate", "net_income_growth", "50", "percent", "down"),
    A("percent.multiple", "Sales nearly doubled.", "nearly doubled", "growth_rate", "revenue_growth", "90..100", "percent", "up"),
    A("percent.multiple", "Sales more than tripled.", "more than tripled", "growth_rate", "revenue_growth", "200..", "percent", "up"),
    R("percent.multiple", "A double room costs more at Easter.", ""),
    R("percent.multiple", "The new plant is twice as large as the old.", "twice", "revenue_growth"),
    A("percent.growth", "Food prices rose 4%.", "4%", "growth_rate", "price_growth", "4", "percent", "up"),
    A("percent.growth", "The market contracted by 5%.", "5%", "growth_rate", "market_growth", "5", "percent", "down"),
    A("percent.growth", "EBITDA fell 4%.", "4%", "growth_rate", None, "4", "percent", "down"),
    A("percent.growth", "Sales rose by a third to €31m.", "a third", "growth_rate", "revenue_growth", "33..34", "percent", "up"),
    A("percent.multiple", "Halden doubled its workforce to 820.", "doubled", "growth_rate", "headcount_growth", "100", "percent", "up"),
    R("percent.growth", "Interest rates rose to 5%.", "5%"),
    R("percent.growth", "Sales were 4% below forecasts.", "4%", "revenue_growth"),
    A("percent.growth", "Sales in the north rose 4% and in the south fell 2%.", "2%", "growth_rate", "revenue_growth", "2", "percent", "down"),
    A("percent.growth", "Revenue fell more than 7%.", "more than 7%", "growth_rate", "revenue_growth", "7..", "percent", "down"),
    A("percent.named", "Shares in Velmar lost 7%.", "7%", "other_percent", "share_price_change", "7", "percent", "down"),
    A("percent.growth", "The workforce was cut by 10%.", "10%", "growth_rate", "headcount_growth", "10", "percent", "down"),
    A("percent.growth", "Costs were cut by 10%.", "10%", "growth_rate", None, "10", "percent", "down"),
    A("percent.growth", "The workforce shrank more than 10%.", "more than 10%", "growth_rate", "headcount_growth", "10..", "percent", "down"),
    R("percent.share_of_staff", "Women make up 38% of the staff.", "38%", "layoffs_share_of_workforce"),
    R("percent.share_of_staff", "Some 70% of employees work from home.", "70%", "layoffs_share_of_workforce"),
    R("percent.share_of_staff", "About half of the 340 jobs are in Lund.", "About half", "layoffs_share_of_workforce"),
    A("percent.share_of_staff", "One in ten employees will go.", "One in ten", "other_percent", "layoffs_share_of_workforce", "10", "percent"),
    A("percent.named", "The profit margin rose from 8% to 9%.", "8%", "other_percent", "operating_margin", "8", "percent"),
    A("percent.carried_on", "Sales rose 4%, or 2% like for like.", "2%", "growth_rate", "revenue_growth_like_for_like", "2", "percent", "up"),
    A("percent.carried_on", "Sales rose 4% on the year and 1% on the quarter.", "1%", "growth_rate", "revenue_growth_sequential", "1", "percent", "up"),
    A("percent.growth", "Rents rose 5%, but the company grew all the same.", "5%", "growth_rate", None, "5", "percent", "up"),
    A("percent.share", "Women make up 38% of the staff.", "38%", "other_percent", None, "38", "percent"),
    A("percent.growth", "Sales in Germany rose 4%, in France 6% and in Spain fell 2%.", "2%", "growth_rate", "revenue_growth", "2", "percent", "down"),
    # growth of nothing
    A("percent.flat", "Footfall was up, but sales were flat.", "flat", "growth_rate", "revenue_growth", "0", "percent"),
    A("percent.flat", "Turnover stood still in 2023.", "stood still", "growth_rate", "revenue_growth", "0", "percent"),
    A("percent.flat", "It expects sales on a par with last year's.", "on a par with last", "growth_rate", "revenue_growth", "0", "percent"),
    A("percent.flat", "Revenue was unchanged from a year earlier.", "unchanged from", "growth_rate", "revenue_growth", "0", "percent"),
    A("percent.flat", "Turnover was unchanged at £40m.", "unchanged at", "growth_rate", "revenue_growth", "0", "percent"),
    A("percent.flat", "Headcount? Flat, at 1,870.", "Flat", "growth_rate", "headcount_growth", "0", "percent"),
    A("percent.flat", "Revenue over that stretch: basically unchanged.", "basically unchanged", "growth_rate", "revenue_growth", "0", "percent"),
    A("percent.flat", "How did sales do? Flat, more or less.", "Flat", "growth_rate", "revenue_growth", "0", "percent"),
    A("percent.flat", "The workforce was broadly flat.", "flat", "growth_rate", "headcount_growth", "0", "percent"),
    A("percent.flat", "Footfall in stores was flat.", "flat", "growth_rate", None, "0", "percent"),
    A("percent.flat", "Sales were on a par with the £40m of the year before.", "on a par with the ", "growth_rate", "revenue_growth", "0", "percent"),
    A("percent.growth", "Volumes should be flat to 3 per cent higher.", "flat to 3 per cent", "growth_rate", "volume_growth", "0..3", "percent", "up"),
    R("percent.flat", "The dividend was unchanged at 5p.", "unchanged"),
    R("percent.flat", "It left its sales forecast unchanged.", "unchanged"),
    R("percent.flat", "Sales of new batteries followed. The tyre was flat.", "flat"),
    R("percent.flat", "It sold the flat in Leeds.", "flat"),
    R("percent.flat", "Its outlook was unchanged from April.", "unchanged from"),
    R("percent.flat", "Revenue comes from flat fees.", "flat"),
    # the sign left out
    A("percent.growth", "Sales in Europe grew 8%, while Asia advanced 6.", "6", "growth_rate", "revenue_growth", "6", "percent", "up"),
    A("percent.growth", "Spices grew 9% and herbs shrank by 2.", "2", "growth_rate", "revenue_growth", "2", "percent", "down"),
    A("percent.growth", "Sales rose 8.2%, organic +5.1.", "+5.1", "growth_rate", "revenue_growth_like_for_like", "5.1", "percent", "up"),
    R("percent.growth", "Sales rose 8%. It was minus 30 in Oslo.", "minus 30"),
    R("percent.growth", "Sales rose 8% and the shop added 6 doors.", "6"),
    # a rate as a level
    # a percentage that is all of its sentence
    A("percent.answer", "Sales fell to $40m from $50m. That's 20%.", "20%", "growth_rate", "revenue_growth", "20", "percent"),
    A("percent.answer", "Sales were £40m, against £36m. So 11 per cent.", "11 per cent", "growth_rate", "revenue_growth", "11", "percent"),
    A("percent.answer", "How fast are you growing? About 40 per cent a year.", "About 40 per cent", "growth_rate", "revenue_growth", "39..41", "percent"),
    A("percent.answer", "And growth? A bit over 30%.", "A bit over 30%", "growth_rate", "revenue_growth", "30..", "percent"),
    R("percent.answer", "Halden cut 40 of its 200 jobs. That's 20%.", "20%"),
    R("percent.answer", "What share of your sales grew online? About 40%.", "About 40%", "revenue_growth"),
    R("percent.answer", "Sales grew 5%. About 40% of customers came back.", "About 40%", "revenue_growth"),
    # words of movement
    A("percent.growth", "It took £231m, down from £246m, a slide of 6.1%.", "6.1%", "growth_rate", None, "6.1", "percent", "down"),
    A("percent.growth", "It put up prices and watched volumes sag 5%.", "5%", "growth_rate", "volume_growth", "5", "percent", "down"),
    A("percent.growth", "Orders cratered 30% in May.", "30%", "growth_rate", None, "30", "percent", "down"),
    A("percent.growth", "Turnover crept up 2%.", "2%", "growth_rate", "revenue_growth", "2", "percent", "up"),
    A("percent.growth", "It guides for 3 to 5 percent organic.", "3 to 5 percent", "growth_rate", None, "3..5", "percent", "up"),
    A("percent.growth", "Its order book is 7% lighter.", "7%", "growth_rate", None, "7", "percent", "up"),
    A("percent.growth", "Sales were half as much again.", "half", "growth_rate", "revenue_growth", "50", "percent", "up"),
    A("percent.growth", "Profit is half what it was.", "half", "growth_rate", "net_income_growth", "50", "percent", "down"),
    R("percent.growth", "Female penguins are 17% lighter than males.", "17%"),
    R("percent.growth", "It buys 17% organic milk.", "17%"),
    R("percent.growth", "Lift Holding acquired 24.9% of the firm.", "24.9%"),
    A("percent.multiple", "Cocoa cost nearly twice what it did.", "nearly twice", "growth_rate", None, "90..100", "percent", "up"),
    A("percent.multiple", "Its sales were cut in half.", "cut in half", "growth_rate", "revenue_growth", "50", "percent", "down"),
    A("percent.multiple", "Sales more than halved.", "more than halved", "growth_rate", "revenue_growth", "50..", "percent", "down"),
    A("percent.multiple", "Sales are up 3x.", "3x", "growth_rate", "revenue_growth", "200", "percent", "up"),
    R("percent.multiple", "Twice as many women as men replied.", "Twice"),
    R("percent.multiple", "The bond was 3x covered.", "3x"),
    A("percent.growth", "Food inflation was 3.6% in May.", "3.6%", "growth_rate", "price_growth", "3.6", "percent", "up"),
    A("percent.growth", "The increase would have been 2.5%.", "2.5%", "growth_rate", None, "2.5", "percent", "up"),
    A("percent.growth", "Sales expanded at an annual rate of 1.5%.", "1.5%", "growth_rate", "revenue_growth", "1.5", "percent", "up"),
    R("percent.growth", "Revenue of €84m was 1% ahead of our estimate.", "1%"),
    R("percent.growth", "Profit missed by 4%.", "4%"),
    R("percent.growth", "The margin was lower than the 18% of a year ago.", "18%"),
    R("percent.growth", "Members voted by 83% to strike.", "83%"),
    # the price of shares
    A("percent.named", "The stock closed 2.8% lower at $43.", "2.8%", "other_percent", "share_price_change", "2.8", "percent", "down"),
    A("percent.named", "Velmar shares were down 6.1% by noon.", "6.1%", "other_percent", "share_price_change", "6.1", "percent", "down"),
    A("percent.named", "The share price fell 7%.", "7%", "other_percent", "share_price_change", "7", "percent", "down"),
    A("percent.named", "The Oslo index gained 0.6%.", "0.6%", "other_percent", "share_price_change", "0.6", "percent", "up"),
]  # fmt: skip

KNOWN_WRONG: list[tuple[Case, str]] = [
]  # fmt: skip


@cases(CASES, KNOWN_WRONG)
def test_percent(case: Case) -> None:
    check(case)


def test_every_rule_has_both_sides() -> None:
    assert not balance(CASES, KNOWN_WRONG, RULES)
