"""Figures and dates as people write them, and the sentences that rules have in common."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from claims.match.interval import Interval, stated
from claims.metrics import METRICS
from claims.model import Claim

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "AUD": "A$", "CAD": "C$", "NZD": "NZ$", "HKD": "HK$", "BRL": "R$"}
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def plain(value: Decimal) -> str:
    """A number with thousands separators and no trailing zeros.

    >>> plain(Decimal("1400")), plain(Decimal("12.50"))
    ('1,400', '12.5')
    """
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def brief(value: Decimal, digits: int = 3) -> str:
    """A computed number to so many decimals.

    >>> brief(Decimal("1.29268"))
    '1.293'
    """
    return plain(value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP))


def one_decimal(value: Decimal) -> str:
    """A percentage to one decimal, which is kept even where it is zero.

    >>> one_decimal(Decimal("29"))
    '29.0'
    """
    return f"{value.quantize(Decimal('0.1'), rounding=ROUND_HALF_UP):,f}"


def amount(value: Decimal, unit: str, noun: str | None = None) -> str:
    """A figure with its unit, for people.

    >>> amount(Decimal(90800000000), "USD"), amount(Decimal(1400), "people"), amount(Decimal("13"), "percent")
    ('$90.8 billion', '1,400 people', '13%')
    """
    if unit == "percent":
        return f"{plain(value)}%"
    if unit == "people":
        return f"{plain(value)} people"
    if len(unit) == 3 and unit.isupper():
        sign = _SIGNS.get(unit, unit + " ")
        for scale, name in _SCALES:
            if abs(value) >= scale:
                return f"{sign}{plain((value / scale).normalize())} {name}"
        return f"{sign}{plain(value)}"
    return f"{plain(value)} {noun}" if noun else plain(value)


def on_one_scale(a: Claim, b: Claim, sign: str = "/") -> str:
    """Two figures of one unit in an arithmetic expression, in the scale of the larger: ``1.26 / 1.21``."""
    x, y = stated(a).middle or Decimal(0), stated(b).middle or Decimal(0)
    scale = next((scale for scale, _ in _SCALES if min(abs(x), abs(y)) >= scale), Decimal(1))
    return f"{plain((x / scale).normalize())} {sign} {plain((y / scale).normalize())}"


def figure(claim: Claim) -> str:
    """What a claim states, for people: ``200 to 999 people``, ``more than $90 billion``, ``3 April 2024``."""
    if claim.type == "date":
        return period_words(claim.period_start, claim.period_end, claim.period)
    interval = stated(claim)
    if interval.low is None or interval.high is None:
        return " ".join(claim.quote.split())  # the writer's own words for an open bound
    return interval_words(interval, claim.unit, claim.noun)


def interval_words(interval: Interval, unit: str, noun: str | None = None) -> str:
    low, high = interval.low, interval.high
    if low is None:
        return f"at most {amount(high or Decimal(0), unit, noun)}"
    if high is None:
        return f"at least {amount(low, unit, noun)}"
    if low == high:
        return amount(low, unit, noun)
    if unit in ("percent", "people") or not unit.isupper():
        return f"{plain(low)} to {amount(high, unit, noun)}"
    return f"{amount(low, unit)} to {amount(high, unit)}"


def percent_words(interval: Interval) -> str:
    """Computed percentages as magnitudes: ``29.0% to 29.5%``."""
    size = interval.magnitudes()
    if size.low is None:
        return "unknown"
    if size.high is None:
        return f"at least {one_decimal(size.low)}%"
    low, high = one_decimal(size.low), one_decimal(size.high)
    return f"{low}%" if low == high else f"{low}% to {high}%"


def day_words(day: date) -> str:
    """
    >>> day_words(date(2024, 4, 3))
    '3 April 2024'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def period_words(first: date | None, last: date | None, iso: str | None) -> str:
    if first is None or last is None:
        return iso or "an unknown date"
    if first == last:
        return day_words(first)
    if iso and len(iso) == 4:
        return iso
    if iso and len(iso) == 7 and iso[5] in "QH":
        return f"{iso[5:]} {iso[:4]}"
    if (first.year, first.month) == (last.year, last.month) and first.day == 1 and last.day >= 28:
        return f"{_MONTHS[first.month - 1]} {first.year}"
    return f"{day_words(first)} to {day_words(last)}"


_NAMES = {
    "total_employees": "the number of employees", "layoffs": "the number of job cuts", "new_hires": "the number of new jobs",
    "layoffs_share_of_workforce": "the share of the workforce to go",
}  # fmt: skip


def topic(claim: Claim) -> str:
    """What a claim is a figure of: ``revenue of Orrin Foods``."""
    metric = METRICS.get(claim.metric or "")
    name = _NAMES.get(claim.metric or "", claim.metric.replace("_", " ") if metric and claim.metric else claim.noun or "the figure")
    scope = f" ({claim.scope})" if claim.scope else ""
    return f"{name} of {claim.subject}{scope}" if claim.subject else f"{name}{scope}"


def quoted(text: str, longest: int = 120) -> str:
    """Words of the document in quotation marks, on one line, shortened in the middle if need be."""
    words = " ".join(text.split())
    if len(words) > longest:
        words = f"{words[: longest // 2].rstrip()} … {words[-longest // 2 :].lstrip()}"
    return f"“{words}”"
