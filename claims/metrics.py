"""The closed vocabulary of metrics: one row each, with the words that name it and an example.

A row's ``words`` are lower-case phrases, longest match wins; a leading or trailing ``*`` is not
used: inflections are listed. ``example`` must contain one of the words (a test checks it), so a row
cannot be added without showing where it comes from. A measure that is not here has no metric: the
claim keeps its counted noun and is compared on that alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claims.model import ClaimType

Unit = Literal["people", "money", "percent", "date", "other"]


@dataclass(frozen=True, slots=True)
class Metric:
    """One measure.

    ``level`` of a growth metric is the metric whose change it is. ``stock`` is true for levels that hold at a
    moment (employees), false for flows over a period (revenue). ``profit`` of a profit names the loss that is its opposite.
    """

    name: str
    type: ClaimType
    unit: Unit
    words: tuple[str, ...]
    example: str
    level: str | None = None
    stock: bool = False
    profit: str | None = None


DATES = (
    "announcement_date founding_date launch_date start_date opening_date closure_date effective_date completion_date signing_date "
    "funding_date layoff_date hiring_date consultation_start_date acquisition_date sale_date merger_date appointment_date "
    "departure_date birth_date death_date election_date vote_date meeting_date ruling_date arrest_date filing_date approval_date "
    "listing_date payment_date maturity_date deadline end_date period_end delivery_date relocation_date suspension_date resumption_date "
    "award_date cancellation_date renaming_date construction_date strike_date incident_date split_date release_date event_date visit_date"
)
"""Metrics of dates: of what an event is the date."""


def _rows() -> tuple[Metric, ...]:
    m = Metric
    return (
        # ------------------------------------------------ headcount
        m("total_employees", "headcount", "people",
          ("employees", "workforce", "headcount", "head count", "payroll", "staff", "full-time equivalents", "ftes"),
          "The company employs 1,480 people and a workforce of contractors.", stock=True),
        m("layoffs", "headcount", "people",
          ("layoffs", "lay-offs", "laid off", "job cuts", "redundancies", "redundant", "dismissals", "jobs lost", "job losses"),
          "It announced 212 redundancies."),
        m("cumulative_layoffs", "headcount", "people", ("cumulative layoffs", "cumulative job cuts", "total layoffs to date", "total job cuts to date"),
          "Cumulative layoffs since 2022 came to 27,000."),
        m("net_hires", "headcount", "people", ("net hires", "net new hires", "net new jobs", "net additions"), "Net hires were 45."),
        m("new_hires", "headcount", "people", ("hires", "new hires", "new jobs", "recruits", "new positions", "new roles"), "The plant will bring 350 new jobs."),
        m("job_openings", "headcount", "people",
          ("open positions", "open posts", "job openings", "vacancies", "openings", "open roles", "unfilled posts"),
          "We have more than 2,000 open positions."),
        m("contractors", "headcount", "people", ("contractors", "temporary workers", "agency workers", "subcontractors", "agency staff"),
          "Another 290 contractors work at the mine.", stock=True),
        m("jobs_at_risk", "headcount", "people", ("jobs at risk", "posts at risk", "roles at risk", "at risk"), "Some 60 posts are at risk."),
        m("departures", "headcount", "people", ("departures", "leavers", "resignations", "retirements"), "There were 75 departures."),
        m("transfers", "headcount", "people", ("transfers", "redeployments", "redeployed", "transferred", "offered posts", "offered places"),
          "Thirty were redeployed."),
        m("headcount_change", "headcount", "people", (), ""),
        # ------------------------------------------------ revenue
        m("revenue", "revenue", "money",
          ("revenue", "revenues", "revs", "rev", "net revs", "topline", "sales", "net sales", "net revenue", "net revenues", "total revenue", "total revenues", "turnover",
           "net banking income", "takings", "top line", "total income", "income", "total sales", "group sales", "group revenue"),
          "Revenue rose 13% to $24.2 billion."),
        m("annual_recurring_revenue", "revenue", "money", ("annual recurring revenue", "recurring revenue", "arr"),
          "Annual recurring revenue stood at $331 million.", stock=True),
        m("monthly_recurring_revenue", "revenue", "money", ("monthly recurring revenue", "mrr"), "Monthly recurring revenue passed $400,000.", stock=True),
        m("revenue_run_rate", "revenue", "money", ("run rate", "run-rate", "revenue run rate", "annualised revenue", "annualized revenue"),
          "The unit has a run rate of $2 billion.", stock=True),
        m("net_interest_income", "revenue", "money", ("net interest income", "fee income", "net fee income", "premium income", "rental income"),
          "Net interest income rose to £2.1bn."),
        m("revenue_per_unit", "other_money", "money",
          ("revenue per available room", "revpar", "revenue per employee", "revenue per user", "revenue per head", "revenue per customer", "sales per employee", "turnover per employee", "turnover per head", "sales per head", "revenue per person", "sales per person", "turnover per person", "fees per head", "income per head", "income per employee",
           "sales per square foot", "arpu", "average revenue per user"), "Revenue per available room was $108."),
        m("investment_income", "other_money", "money", ("investment income", "other income", "income from investments", "interest income", "dividend income", "sublease income", "grant income", "finance income"), "Investment income came to £3m."),
        m("surplus", "other_money", "money", ("surplus", "operating surplus", "surpluses"), "It made a surplus of £9m.", profit="deficit"),
        m("deficit", "other_money", "money", ("deficit", "deficits", "operating deficit", "shortfall"), "The deficit will be £17.5m."),
        m("income_tax", "other_money", "money",
          ("income tax", "income taxes", "income tax expense", "income tax expenses", "income tax benefit", "income tax benefits", "income tax provision", "provision for income taxes",
           "tax expense", "tax benefit", "tax charge", "tax bill"), "Income tax expense fell to $3.1 million."),
        m("sales_and_marketing", "other_money", "money",
          ("sales and marketing", "sales and marketing expenses", "sales and marketing expense", "selling and marketing expenses", "marketing expenses"),
          "Sales and marketing came to $12 million."),
        m("deferred_revenue", "other_money", "money",
          ("deferred revenue", "deferred revenues", "unearned revenue", "unearned revenues", "deferred income", "contract liabilities", "remaining performance obligations"),
          "Deferred revenue stood at $34.1 million.", stock=True),
        m("comprehensive_income", "other_money", "money",
          ("comprehensive income", "other comprehensive income", "total comprehensive income", "comprehensive loss", "other comprehensive loss"),
          "Other comprehensive income was $3.8 million."),
        m("bookings", "other_money", "money", ("bookings", "order intake", "new orders"), "Bookings reached $3 million."),
        m("revenue_per_share", "other_money", "money", ("revenue per share", "sales per share"), "Revenue per share was $4.20."),
        # ------------------------------------------------ profit, cost, capital
        m("operating_income", "other_money", "money",
          ("operating income", "operating profit", "operating profits", "ebit", "income from operations", "core profit", "operating result"),
          "Operating profit was £77 million.", profit="operating_loss"),
        m("operating_loss", "other_money", "money", ("operating loss", "operating losses", "loss from operations"), "It made an operating loss of £3m."),
        m("adjusted_operating_income", "other_money", "money",
          ("adjusted operating income", "adjusted operating profit", "core operating profit", "core operating income", "underlying operating profit",
           "adjusted ebit", "underlying ebit", "adjusted operating result"),
          "Adjusted operating profit rose to £80m."),
        m("net_income", "other_money", "money",
          ("net income", "net profit", "net profits", "net earnings", "profit", "profits", "earnings", "profit after tax", "profit for the year",
           "net result", "pat"),
          "Net income climbed to $94 million.", profit="net_loss"),
        m("adjusted_net_income", "other_money", "money",
          ("adjusted net income", "adjusted net profit", "underlying net profit", "underlying profit", "adjusted earnings", "apat",
           "non-gaap net income", "adjusted profit"),
          "Adjusted net income was $7.9 million."),
        m("net_loss", "other_money", "money", ("net loss", "net losses", "loss", "losses", "loss after tax", "loss for the year"), "The net loss narrowed to Rs 61 crore."),
        m("pretax_profit", "other_money", "money",
          ("pre-tax profit", "pretax profit", "profit before tax", "profits before tax", "pre-tax profits", "pbt", "income before tax", "income before taxes"),
          "Profit before tax was £3.7m.", profit="pretax_loss"),
        m("pretax_loss", "other_money", "money", ("pre-tax loss", "pretax loss", "loss before tax", "pre-tax losses"), "It swung to a pre-tax loss of £3.2 million."),
        m("adjusted_pretax_profit", "other_money", "money",
          ("adjusted pre-tax profit", "adjusted pretax profit", "adjusted profit before tax", "underlying pre-tax profit", "underlying profit before tax"),
          "Adjusted profit before tax was £6.1m."),
        m("ebitda", "other_money", "money", ("ebitda",), "EBITDA came to £12m."),
        m("adjusted_ebitda", "other_money", "money",
          ("adjusted ebitda", "underlying ebitda", "normalised ebitda", "normalized ebitda", "ebitda before special items"), "Adjusted EBITDA was R$ 321 million."),
        m("gross_profit", "other_money", "money", ("gross profit", "gross profits", "gross margin dollars"), "Gross profit rose to $12 million."),
        m("funding_raised", "other_money", "money",
          ("raised", "funding", "financing", "funding round", "series a", "series b", "series c", "series d", "seed round", "seed money", "raises"),
          "It raised $40 million in Series B financing."),
        m("total_funding_raised", "other_money", "money", ("total funding", "raised in all", "raised a total", "raised in total"), "Total funding is now $58 million.", stock=True),
        m("valuation", "other_money", "money", ("valuation", "valued at", "values", "value the company"), "The valuation was $180 million.", stock=True),
        m("market_value", "other_money", "money", ("market value", "market capitalisation", "market capitalization", "market cap"), "Its market value is $3 billion.", stock=True),
        m("restructuring_charge", "other_money", "money",
          ("restructuring charge", "restructuring charges", "restructuring costs", "restructuring provision", "one-off charge", "one-off charges", "charge", "charges", "severance costs", "severance charges",
           "redundancy costs", "redundancy and closure costs"),
          "A restructuring charge of NOK 95 million will be recognised."),
        m("impairment", "other_money", "money", ("impairment", "write-down", "writedown", "impairments", "write-off"), "An impairment of A$187 million was booked."),
        m("annual_savings", "other_money", "money",
          ("savings", "saving", "annual savings", "cost savings", "annual cost savings"), "It expects annual cost savings of NOK 190 million."),
        m("capital_expenditure", "other_money", "money", ("capital expenditure", "capital expenditures", "capex", "capital spending", "capital investment"),
          "Capital expenditure was $4.0 billion."),
        m("investment", "other_money", "money", ("investment", "invest", "invested", "investing", "investments"), "We plan to invest £6m at Tarnside."),
        m("operating_costs", "other_money", "money", ("operating costs", "operating expenses", "costs", "expenses", "opex", "expenditure", "total expenditure", "sg&a",
           "sg&a expenses", "selling, general and administrative expenses", "general and administrative expenses", "administrative expenses"), "Operating expenses were $71 million."),
        m("cost_of_revenue", "other_money", "money", ("cost of revenue", "cost of revenues", "cost of sales", "cost of goods sold", "cost of products sold", "costs of sales", "cost of services"), "Cost of sales was $3 million."),
        m("staff_costs", "other_money", "money", ("staff costs", "wage bill", "payroll costs", "wages", "personnel expenses", "personnel costs"), "The wage bill rose to £19.7 million."),
        m("research_and_development", "other_money", "money", ("research and development", "r&d", "research and development expense", "research and development expenses"),
          "R&D was $12 million."),
        m("debt", "other_money", "money", ("debt", "gross debt", "borrowings", "loans"), "Gross debt rose to Rs 3,320 crore.", stock=True),
        m("net_debt", "other_money", "money", ("net debt",), "Net debt is Rs 2,910 crore.", stock=True),
        m("cash", "other_money", "money", ("cash", "cash and cash equivalents", "cash balance", "cash position"), "It had cash of Rs 410 crore.", stock=True),
        m("cash_flow", "other_money", "money",
          ("cash flow", "free cash flow", "cash flows", "cash provided by operating activities", "operating cash flow", "cash generated from operations"),
          "Free cash flow was $11 million."),
        m("order_book", "other_money", "money", ("order book", "backlog", "order backlog"), "The order book stood at $410 million.", stock=True),
        m("assets", "other_money", "money", ("total assets", "assets under management", "net assets", "assets"), "Total assets were $3 billion.", stock=True),
        m("dividend_per_share", "other_money", "money", ("dividend", "interim dividend", "final dividend", "dividend per share", "annual dividend"),
          "It will pay a dividend of 62 yen a share."),
        m("earnings_per_share", "other_money", "money", ("earnings per share", "eps", "a share", "per share", "per diluted share"), "That was $1.12 a share."),
        m("share_price", "other_money", "money", ("share price", "shares closed", "shares were", "stock closed", "closing price"), "The share price was 38.40 crowns."),
        m("share_buyback", "other_money", "money", ("buyback", "buy-back", "share repurchase", "bought back", "repurchased"), "Orrin bought back $50 million of its shares."),
        m("purchase_price", "other_money", "money", ("purchase price", "takeover offer", "acquisition price", "bought for", "sold for", "acquired for"), "The purchase price was $60 million."),
        m("grant", "other_money", "money", ("grant", "subsidy", "subsidies", "state aid", "public support"), "A state grant of $320 million."),
        # ------------------------------------------------ growth
        m("revenue_growth", "growth_rate", "percent", ("revenue growth", "sales growth", "growth in revenue", "growth in sales", "organic growth"),
          "It now looks for sales growth of 3% to 4%.", level="revenue"),
        m("revenue_growth_sequential", "growth_rate", "percent", (), ""),
        m("revenue_growth_like_for_like", "growth_rate", "percent", ("like-for-like sales growth", "same-store sales growth"),
          "Like-for-like sales growth was 2%."),
        m("revenue_growth_constant_currency", "growth_rate", "percent", (), ""),
        m("net_income_growth", "growth_rate", "percent", ("profit growth", "earnings growth"), "It expects profit growth of 5%.", level="net_income"),
        m("operating_income_growth", "growth_rate", "percent", ("operating income growth", "operating profit growth"), "Operating profit growth was 12%.", level="operating_income"),
        m("headcount_growth", "growth_rate", "percent", ("headcount growth", "workforce growth"), "Headcount growth slowed to 2%.", level="total_employees"),
        m("volume_growth", "growth_rate", "percent", ("volume", "volumes", "volume growth"), "Volumes fell 1.5%."),
        m("price_growth", "growth_rate", "percent", ("prices", "inflation", "price rises", "price increases", "price hikes", "price index", "consumer price index", "cost index", "consumer prices"), "Prices rose 4%."),
        m("market_growth", "growth_rate", "percent", ("the market", "market growth"), "The market contracted by 5%."),
        m("share_price_change", "other_percent", "percent", ("shares", "stock", "share price", "shares closed", "shares were", "stock closed", "index", "share index", "benchmark"), "Its shares lost 7%."),
        # ------------------------------------------------ shares and margins
        m("layoffs_share_of_workforce", "other_percent", "percent", (), ""),
        m("share_of_revenue", "other_percent", "percent", (), ""),
        m("gross_margin", "other_percent", "percent", ("gross margin", "gross margins"), "Gross margin widened to 34.1%."),
        m("operating_margin", "other_percent", "percent", ("operating margin", "operating margins", "profit margin", "margin", "margins"), "The operating margin was 27%."),
        m("ebitda_margin", "other_percent", "percent", ("ebitda margin", "ebitda margins"), "EBITDA margin at 13.8% missed."),
        m("ebita_margin", "other_percent", "percent", ("ebita margin", "ebita margins"), "The EBITA margin was 4.6%."),
        m("net_margin", "other_percent", "percent", ("net margin", "net profit margin", "net income margin"), "The net margin was 9%."),
        m("tax_rate", "other_percent", "percent", ("tax rate", "effective tax rate", "effective income tax rate", "income tax rate", "corporate tax rate"),
          "The effective tax rate was 24%."),
        m("market_share", "other_percent", "percent", ("market share", "share of the market"), "Its market share is 30%."),
        m("staff_turnover", "other_percent", "percent", ("staff turnover", "turnover of staff", "labour turnover", "labor turnover", "employee turnover", "attrition", "attrition rate"),
          "Staff turnover fell to 12%."),
        m("unemployment_rate", "other_percent", "percent", ("unemployment", "unemployment rate", "jobless rate"), "Unemployment was 4.1%."),
        m("interest_rate", "other_percent", "percent", ("interest rate", "coupon", "interest rates", "yield"), "The interest rate is 5%."),
        # ------------------------------------------------ counts
        m("layoff_rounds", "other_count", "other", ("round of cuts", "rounds of layoffs", "round of layoffs", "rounds of cuts", "round of job losses", "round of job cuts", "round", "rounds"),
          "It is the second round of cuts."),
        m("stores", "other_count", "other", ("stores", "shops", "outlets", "branches", "restaurants", "supermarkets"), "It runs 700 stores.", stock=True),
        m("sites", "other_count", "other", ("sites", "plants", "factories", "warehouses", "offices", "locations", "mines"), "It has four sites.", stock=True),
        m("countries", "other_count", "other", ("countries", "markets", "states"), "It sells in nine countries.", stock=True),
        m("customers", "other_count", "other", ("customers", "clients", "subscribers", "users", "members", "accounts"), "We added 41 customers.", stock=True),
        m("passengers", "other_count", "other", ("passengers", "travellers", "travelers"), "It carried 412,000 passengers."),
        m("investors", "other_count", "other", ("investors", "backers"), "The round adds three new investors."),
        # ------------------------------------------------ dates: their words are in claims/extract/event_words.py
        *(m(name, "date", "date", (), "") for name in DATES.split()),
    )  # fmt: skip


METRICS: dict[str, Metric] = {row.name: row for row in _rows()}
"""Every metric by name."""

GROWTH_OF: dict[str, str] = {row.level: row.name for row in METRICS.values() if row.level}
"""Level metric -> the growth metric that reports its change on the year."""


def growth_metric(level: str | None) -> str | None:
    """Name the growth metric of a level.

    >>> growth_metric("revenue"), growth_metric("valuation")
    ('revenue_growth', None)
    """
    return GROWTH_OF.get(level or "")
