"""Which words may be part of a name: capitalised, and no number, date, code or abbreviation of accounts."""

from __future__ import annotations

from claims.extract.phrases import Word
from claims.quantities.number_words import TEN_WORDS, UNIT_WORDS
from claims.regex import regex
from claims.resolve.lexicon import LEGAL_SUFFIXES, MONTHS_DAYS

CODES = regex(
    r"^(?:[QH]\d.*|FY.*|\w*\d{2,}\w*|\d.*|[IVX]+|[A-Z]\d+|Rs|NOK|SEK|DKK|EUR|USD|GBP|JPY|INR|CNY|AUD|CAD|NZD|CHF|KRW|BRL|ZAR|RMB|HKD|MXN|PLN|CZK|HUF|RON|TRY|ILS|AED|SAR|QAR|THB|IDR|MYR|PHP|VND|TWD|SGD|NGN|KES|EGP|ARS|CLP|COP|PEN|UAH|RUB|DM|DEM|ITL|FRF|R|GW|MW|GWh|MWh|TWh|KG|ADD|BUY|SELL|HOLD|NEUTRAL|OEM)$"
)
CONTRACTED = regex(r"[A-Z][a-z]+n['’]t|(?:I|It|He|She|We|They|You|That|There|Who|What|Here|Let)['’](?:m|d|s|ll|ve|re)")
CAMEL = regex(r"[a-z]{2,}[A-Z][a-z]{2,}(?:['’]s)?")
""" "easyJet"."""
NOT_NAMES = frozenset(
    (
        "Circular Episode Issue Volume Fiscal Fiscals QA KShs Kshs Ksh KSh "
        "I A TLDR FAQ Q Ceo CEO CFO COO GDP EBITDA EBIT EPS GAAP IFRS AI IT HR PR ESG R&D IPO M&A GMT ARR NBI FTE FTEs CAGR YoY "
        "Series Phase Chapter Section Table Figure Note Page Appendix Item Article Annex Schedule Form Part Round Stage Level Tier Class Schedule "
        "Revs Shr Shrs Dlr Dlrs Mln Bln Pct Qtr Qtly Mths Avg Avge Excl Incl M-1 M-2 M-3 M-1-A "
        "Million Billion Trillion Constant AMA EDIT GTM GM S&M G&A SG&A D&A PP&E MD&A COGS AUM NAV LTM TTM EBITA EBITDAR EBITDAX OIBDA NOPAT NOI FFO AFFO OCI NIM NII FASB IASB ROIC WACC DSO DPO "
        "Like-for-like Like-for-likes LFL LFLs ARR NRR MRR GRR GMV AOV LTV CAC DAU MAU WAU SKU SKUs TSR ROE ROCE ROA RPO ACV TCV ARPU FCF FX YTD TTM LTM NTM CMO CTO CIO CPO VP MD SVP EVP WARN OSHA RFP RFQ B2B B2C D2C DTC KPIs SEC FTC PE VC LBO WTE WTEs "
        "VAT UPBT USPP HY1 HY2 HY Non-GAAP Year-to-date Year-on-year Year-over-year Like-for-Like ROS NTA CPI RPI LTIP LTIPs "
        "Full-year Half-year Full-Year Half-Year First-half Second-half First-quarter Second-quarter Third-quarter Fourth-quarter Year-end Vice-chancellor Vice-Chancellor Vice-president Vice-President Q&A Q&As Band "
        "QoQ SaaS AER CER RevPAR REVPAR RevPOR ADR PRASM CASM RASM CET1 RWA RWAs BOE MBoe MMBoe MMcf Mcf boe NPL NPLs ASP ASPs ABV COVID COVID-19 Covid Covid-19 ID OK TV PC US$ A$ HQ KPI ROI PAT PBT CMP TP RM APAT"
    ).split()
)


PAST = regex(r"[A-Z]['’]d$")
""" "RIF'd", "PM'd"."""

DESCRIBING = regex(
    r"[A-Z][\w.]*[-‑–](?:based|owned|listed|backed|led|born|headquartered|quoted|controlled|funded|founded|traded|run|bred|registered|built|made|educated|trained|focused)$"
)
""" "Belgian-owned", "Nasdaq-listed": what stands in front of a name."""


def is_named(word: Word) -> bool:
    """Whether a word may be part of a name."""
    raw = word.raw
    if not (raw[0].isupper() or (len(raw) > 2 and raw[1].isupper() and raw[0].islower()) or CAMEL.fullmatch(raw)):
        return False
    if (
        raw in NOT_NAMES
        or PAST.search(raw)
        or DESCRIBING.match(raw)
        or word.lower.partition("-")[0] in MONTHS_DAYS
        or word.lower in LEGAL_SUFFIXES
    ):
        return False
    return not (CONTRACTED.fullmatch(raw) or CODES.match(raw) or _is_number(word.lower))


def _is_number(word: str) -> bool:
    """A number in two words at the head of a sentence: "Eighty-three"."""
    tens, _, units = word.partition("-")
    return tens in TEN_WORDS and units in UNIT_WORDS
