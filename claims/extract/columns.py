"""What the columns of a table hold, by their heads: who, a part, a rank, a date, people, a share of the staff.

A head says it in one or two words that are no sentence: "Laid off", "Last day", "Employer", "% of staff". The words are
rows of data; a head that none of them names is left to the measures of `claims.metrics`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from claims.regex import regex

Role = Literal["", "who", "others", "part", "rank", "when", "period", "people", "share"]
"""Whose a row is; who else had to do with it; which part; its number; a date; the period of its figures; people; a share of the staff."""

WHO = frozenset((
    "company companies employer employers firm firms business businesses organisation organization studio publisher retailer bank insurer lender "
    "airline carrier manufacturer maker supplier operator developer startup start-up target acquirer buyer seller issuer owner charity university "
    "council agency vendor brewer grocer utility broker fund chain institution entity outlet newspaper broadcaster contractor club hospital trust"
).split())  # fmt: skip
PART = frozenset((
    "site shop store branch plant factory location place town city country region area territory state county department division segment "
    "unit team office depot hub mill yard warehouse brand product function group market province island port school ward venue"
).split())  # fmt: skip
RANK = frozenset(("rank", "ranking", "#", "no", "nr", "pos"))
OTHERS = frozenset((
    "source sources investor investors lead backer backers author reporter union broker adviser advisor auditor sponsor reference references link contact "
    "landlord administrator administrators lawyer customer customers notes note comment comments via"
).split())  # fmt: skip
PERIOD = frozenset(
    ("year", "period", "quarter", "fiscal year", "financial year", "fy", "half", "season", "year to", "year ended", "years", "month")
)
WHEN: Mapping[str, str | None] = {
    "date": None, "dates": None, "when": None, "day": None, "on": None, "reported": "announcement_date",
    **dict.fromkeys(("announced", "date announced", "announcement", "announcement date", "notified", "notice", "notice date", "date of notice", "news"), "announcement_date"),
    **dict.fromkeys(("filed", "date filed", "filing", "filing date", "received"), "filing_date"),
    **dict.fromkeys(("effective", "effective date", "takes effect", "in force", "valid from", "from"), "effective_date"),
    **dict.fromkeys(("closes", "closed", "closing", "closing date", "closure", "closure date", "date closed", "shut", "shuts", "last day", "last day of trading", "last trading day"), "closure_date"),
    **dict.fromkeys(("opened", "opens", "opening", "opening date", "date opened", "open since", "opened in", "opening day"), "opening_date"),
    **dict.fromkeys(("founded", "established", "est", "year founded", "since", "incorporated", "formed", "created", "founding year", "date founded"), "founding_date"),
    **dict.fromkeys(("start", "starts", "started", "start date", "begins", "began"), "start_date"),
    **dict.fromkeys(("end", "ends", "ended", "end date", "until", "expires", "expiry"), "end_date"),
    **dict.fromkeys(("launched", "launch", "launch date", "launches"), "launch_date"),
    **dict.fromkeys(("released", "release", "release date"), "release_date"),
    **dict.fromkeys(("completed", "completion", "completion date", "completes", "date completed", "delivered"), "completion_date"),
    **dict.fromkeys(("acquired", "date acquired", "bought", "acquisition date"), "acquisition_date"),
    **dict.fromkeys(("joined", "appointed", "date appointed", "in post since", "in office since", "took over"), "appointment_date"),
    **dict.fromkeys(("left", "departed", "stepped down", "date left"), "departure_date"),
    **dict.fromkeys(("deadline", "due", "due date", "due by"), "deadline"),
    **dict.fromkeys(("paid", "payment date", "payable", "pay date"), "payment_date"),
    **dict.fromkeys(("maturity", "maturity date", "matures"), "maturity_date"),
    **dict.fromkeys(("listed", "listing date", "ipo date"), "listing_date"),
    **dict.fromkeys(("approved", "approval date"), "approval_date"), **dict.fromkeys(("signed", "signing date"), "signing_date"),
}  # fmt: skip
"""Heads over dates, and the date of what they are: None where the table says it otherwise."""
_STAFF = "(?:jobs?|roles?|posts?|positions?|staff|employees|workers|people|headcount|workforce|colleagues|heads)"
LAID_OFF = regex(
    rf"(?:(?:{_STAFF} )?(?:laid off|let go|made redundant|affected|impacted|cut|cuts|lost|axed|going|at risk|shed|eliminated|to go|losses|redundant|dismissed)"
    rf"|lay-?offs?|redundanc(?:y|ies)|job (?:cuts|losses)|dismissals|departures|sackings|gone|cut {_STAFF})"
)
HIRED = regex(
    rf"(?:(?:new )?hires|hired|recruits|recruited|(?:new )?{_STAFF} (?:created|added|promised|pledged)|new (?:jobs|posts|roles|positions)|(?:jobs )?created)"
)
EMPLOYED = regex(
    r"(?:employees|employed|staff|headcount|workforce|people|our people|team|team size|ftes?|full-time equivalents|heads|workers|payroll|colleagues|crew|staff members|staffing)"
)
POSTS = regex(r"(?:jobs|roles|posts|positions|number|count|how many|total)")
"""What a table of cuts counts so."""
SHARE = regex(
    r"(?:%|percent|per cent|pct|share|percentage) of (?:all |total |the )?(?:staff|workforce|headcount|employees|jobs|team|total|payroll)|(?:staff|workforce|headcount) (?:%|cut %|share)|% (?:of )?(?:staff|workforce|headcount|cut|affected)"
)
BARE_SHARE = regex(r"(?:%|percent|per cent|pct|share|percentage|proportion|in %|in percent)")
CUTTING = regex(r"(?i)\b(?:lay-?offs?|laid off|redundanc\w+|(?:job|staff|head-?count|workforce) (?:cuts?|losses|reductions?)|jobs? (?:lost|cut|going|at risk)|closures?|WARN|cuts)\b")  # fmt: skip
"""Words above a table of cuts."""
_MARKS = regex(r"\([^()]*\)|[*_`†‡:.?]")
_SMALL = regex(
    r"\b(?:the|no\s+of|number of|total number of|approx|approximate|est(?:imated)? number of|year-end|average)\b|\b(?:19|20)\d\d\b"
)
_DIGIT = regex(r"\d")
_GAPS = regex(r"[\s|¦]+")


@dataclass(frozen=True, slots=True)
class Column:
    """One column's head: where it stands, and what it says of the cells below."""

    start: int
    end: int
    role: Role = ""
    metric: str | None = None


def columns_of(text: str, cells: Sequence[tuple[int, int]], above: str) -> list[Column]:
    """The columns under a header's cells. ``above`` is what the title, the headings and the lines before the table say.

    >>> head = "Employer | Notice date | Affected"
    >>> [c.role for c in columns_of(head, [(0, 8), (11, 22), (25, 33)], "WARN notices")]
    ['who', 'when', 'people']
    """
    words = [_plain(text[start:end]) for start, end in cells]
    dated = any(word in ("last day", "notice date", "date of notice") for word in words)
    cutting = dated or CUTTING.search(above) is not None or any(LAID_OFF.fullmatch(word) for word in words)
    columns = [Column(start, end, *_read(word, cutting)) for word, (start, end) in zip(words, cells, strict=True)]
    roles = {column.role for column in columns}
    if (
        "when" in roles and "who" in roles and (cutting or "share" in roles)
    ):  # "Company | Date | People | Share of staff": people who went that day
        columns = [replace(column, metric="layoffs") if column.metric == "total_employees" else column for column in columns]
    metrics = {column.metric for column in columns}
    of_deals = not metrics.isdisjoint(ANNOUNCED)
    for at, (column, word) in enumerate(zip(columns, words, strict=True)):
        if column.role == "period" and _DIGIT.search(text, column.start, column.end):
            columns[at] = replace(column, role="")  # "FY 2025" is the period of the figures below, "Year" stands over years
        elif "layoffs" in metrics and not column.role and BARE_SHARE.fullmatch(word):
            columns[at] = replace(column, role="share")
        elif of_deals and word in COMPLETED:
            columns[at] = replace(column, metric="completion_date")
    return columns


ANNOUNCED = frozenset({"announcement_date", "signing_date"})
COMPLETED = frozenset({"closed", "closes", "closing", "closing date", "date closed"})
"""What is said of deals that were announced before."""


def tells(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> bool:
    """A table of dates and what happened on them, whose second column is prose: "Date | Event"."""
    if len(columns) != 2 or columns[0].role not in ("when", "period") or columns[1].role:
        return False
    told = [row[1].split() for row in rows if len(row) == 2]
    return bool(told) and sum(map(len, told)) >= PROSE * len(told)


PROSE = 3
"""Words of a cell from which a column tells something, rather than naming it."""


def is_dated(label: str) -> bool:
    """Whether a row's label says what its dates are of: "Founded | 2008 | 2017" is no header."""
    return _plain(label) in WHEN


def is_trait(label: str) -> bool:
    """Whether a row's label names what only companies have, so that the heads above its cells are theirs: "Headquarters"."""
    word = _plain(label)
    return word in TRAITS or WHEN.get(word) == "founding_date" or EMPLOYED.fullmatch(word) is not None


TRAITS = frozenset((
    "headquarters", "hq", "head office", "based", "chief executive", "ceo", "founder", "founders", "owner", "ownership", "owned by", "parent", "customers",
    "clients", "users", "revenue", "turnover", "sales", "arr", "valuation", "funding", "investors", "price", "pricing", "starting price", "free plan", "ticker",
))  # fmt: skip
"""Rows of a table that sets companies side by side."""


def _plain(head: str) -> str:
    """A head in small letters without articles, brackets, years and marks: "No. of employees (2024)" is "employees"."""
    words = _GAPS.sub(" ", _SMALL.sub(" ", _MARKS.sub(" ", head.lower())))
    return words.strip(" -–—/") or ("#" if head.strip() in ("#", "No.", "Nr.") else "")


def _read(word: str, cutting: bool) -> tuple[Role, str | None]:
    if SHARE.fullmatch(word):
        return "share", None
    if LAID_OFF.fullmatch(word):
        return "people", "layoffs"
    if HIRED.fullmatch(word):
        return "people", "new_hires"
    if word in WHEN:
        return "when", WHEN[word]
    if word in RANK:
        return "rank", None
    if word in PERIOD:
        return "period", None
    if cutting and POSTS.fullmatch(word):
        return "people", "layoffs"
    if EMPLOYED.fullmatch(word) or word in ("jobs", "posts", "positions"):
        return "people", "total_employees"
    last = word.rsplit(" ", 1)[-1]
    if last in OTHERS:
        return "others", None
    if last in WHO or word == "name":
        return "who", None
    return ("part", None) if last in PART or last.removesuffix("s") in PART else ("", None)


def label_at(columns: Sequence[Column], count: int) -> int:
    """Which of a row's ``count`` cells says whose or what the row is: under a head that says so, else the first that is no number or date."""
    for role in ("who", "part"):
        for at, column in enumerate(columns[:count]):
            if column.role == role:
                return at
    return next((at for at, column in enumerate(columns[:count]) if column.role not in ("rank", "when", "people", "share")), 0)
