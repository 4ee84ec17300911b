"""Results of a time that is not over yet: told before the last day of their period, or signed off before it.

- "it treated 9,412 people in the twelve months to 30 September 2025" in a text of 12 September;
- "Results for the year ended 30 June 2025 ... signed its opinion on the full-year statements on 17 June 2025".

A period counts where the text names its last day. Its result counts where the words tell it as done: silent for guidance, budgets, contracts
and whatever else is known ahead. A signature is out of order only if it falls in the last weeks of the one period that it can be of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.once import once
from claims.checks.places import sentences_of
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.small_numbers import NUMBER
from claims.checks.wording import day_words, quoted
from claims.checks.written_days import DATE, day_in, written
from claims.model import Evidence, Field, Reading, Sentence
from claims.regex import regex

_RULE = "date_order"

_PERIOD = SentencePattern(
    regex(
        rf"\b(?:(?:first|second|third|fourth|final|last|full|financial|fiscal|reporting|trading|calendar)[\s-]+){{0,2}}"
        rf"(?P<unit>year|half-?year|half|quarter|period|(?:{NUMBER}|twenty-six|thirty-nine|fifty-two)[\s-]+(?:months?|weeks?))"
        rf"\s+(?P<way>to|ended|ending|through|that\s+ended)\s+(?:on\s+)?(?:[A-Z][a-z]+day,?\s+)?(?P<date>(?:the\s+)?[\dA-Z])",
    )
)
_DONE = regex(
    r"\b(?:was|were|saw|had|got|cost|won|built|helped|answered|repaired|fitted|rescued|rose|fell|grew|increased|decreased|declined|dropped|climbed|jumped|slipped|edged|doubled|trebled|tripled|halved|reached|came\s+(?:in|to|down)|totall?ed|amounted|stood|made|earned|lost|sold|carried|treated|handled|served"
    r"|delivered|produced|shipped|opened|closed|completed|recorded|reported|posted|achieved|exceeded|beat|hit|took|received|raised|paid|spent|generated|attracted|welcomed|gained|shed|improved|widened|narrowed|ran|averaged)\b"
)
_AHEAD = regex(
    r"\b(?:will|would|shall|should|could|(?-i:may)|might|expect\w*|forecast\w*|guid(?:e|es|ed|ing|ance)|outlook|budget\w*|target\w*|plan(?:s|ned|ning)?|project(?:s|ed|ion|ions)|estimat\w+|anticipat\w+|likely|due|set\s+(?:for|to|at)|aim\w*"
    r"|on\s+(?:track|course)|contract\w*|agreed|agreement|hedg\w+|fixed|commit\w*|secured|order\s+book|so\s+far|to\s+date|already|allocat\w+|award\w*|grants?|granted|dividends?|tax|rates?|price\s+cap|levy|pay\s+(?:deal|rise|award)|leases?|rents?|covenants?"
    r"|loans?|facilit(?:y|ies)|terms?|insur\w+|seasons?|tenanc\w+|permits?|valid|options?|until|consensus|analysts?|provisional|settlement|fund(?:s|ed|ing)|next|coming|current|remain\w*|ahead|if|unless|before|appointed|elected|not\s+yet|to\s+be|interest|fees?)\b",
    re.IGNORECASE,
)
"""What is settled or said before a period is over."""
_FORETOLD = regex(
    r"\b(?:will|would|shall|should|could|might|expect\w*|forecast\w*|guidance|outlook|budget\w*|target\w*|plan(?:s|ned|ning)?|projection\w*|estimat\w+|anticipat\w+|likely|due|scheduled|to\s+be|once|when|until|if)\b",
    re.IGNORECASE,
)
"""The same, for a period that is said to have ended."""
_FIGURE = regex(r"\d")
_DURING = regex(r"\b(?:in|during|over|throughout|across)\s+(?:the|its|our|their)\s+$", re.IGNORECASE)
_CLAUSE = regex(rf"[;:–—]|\b(?:which|who|but|while|although|whereas)\b|\band\s+(?={_DONE.pattern})", re.IGNORECASE)
_SIGNED = SentencePattern(
    regex(
        r"\b(?:signed(?:\s+off)?|approved|authori[sz]ed|adopted|audited|issued|completed|finali[sz]ed|certified|passed|published|released|filed|presented)\b",
        re.IGNORECASE,
    )
)
_ACCOUNTS = regex(
    r"\b(?:accounts|financial\s+statements|(?:full-year|year-end|annual)\s+(?:statements|results|figures|report|accounts)|audit\s+(?:opinion|report)|(?:unqualified|qualified|clean|adverse)\s+opinion|its\s+opinion|auditor(?:s|['’]s)?\s+(?:opinion|report))\b",
    re.IGNORECASE,
)
_RESULTS = regex(rf"{_ACCOUNTS.pattern}|\b(?:results|figures|annual\s+report)\b", re.IGNORECASE)
_OTHERS = regex(
    r"\b(?:dates?\s+(?:of|for)|interim|half-year(?:ly)?|quarterly|first-half|third-quarter|budget|plan|policy|previous|prior|preceding|earlier|last\s+year|comparative|draft|pro\s+forma|will|would|should|(?-i:may)|might|due|expected|scheduled|to\s+be|not|subsidiar\w+|before|if)\b|n['’]t\b",
    re.IGNORECASE,
)
_YEAR_NAMED = regex(r"(?<![\d,.])(?:19|20)\d\d(?![\d%]|[,.]\d)")
_SINCE = regex(r"\bsince\s+(?:19|20)\d\d\b")
""" "Auditor since 2021": a year that no accounts are of."""
_YEARLY = ("year", "twelve", "12", "52", "53", "fifty")
_NO_YEAR_AHEAD = 31
"""Days by which a period without a year may end after the text to be of its year: "the year ended June 30", told in March, is last year's."""
_SOON, _FAR = 5, 400
"""Days by which a period ends after the text: fewer may be a way of dating it, more a slip of another kind."""
_WEEKS = 60
"""Days before the end of a period in which a signature may be for no other."""
_OF_DAY = 3
"""Days between the text and a day that it tells as its own."""


@dataclass(frozen=True, slots=True)
class _Ended:
    """A period whose last day is told."""

    field: Field
    start: int
    end: int
    last: date
    sentence: Sentence
    over: bool
    """Whether it is said to have ended."""
    yearly: bool


def period_ends(reading: Reading) -> Iterator[Finding]:
    """Results that lie ahead of the text, then what was signed too early."""
    told = _ended(reading)
    if told:
        yield from _not_over(reading, told)
        yield from _signed_early(reading, told)


@once
def _ended(reading: Reading) -> list[_Ended]:
    """Every period with the last day that is told of it."""
    found = []
    published = reading.document.published
    for sentence in reading.sentences:
        text = reading.document.field(sentence.field)
        for m in _PERIOD.finditer(reading, sentence):
            day = DATE.match(text, m.start("date"), min(sentence.end, m.start("date") + 30))
            when = written(day) if day else None
            if when is None or len(when.days) != 1 or when.days[0][0] is None:
                continue
            year = when.year or (published.year if published else None)
            last = day_in(year, when.days[0][0], when.days[0][1]) if year else None
            if last is None or (when.year is None and (published is None or not -120 <= (last - published).days <= _NO_YEAR_AHEAD)):
                continue
            yearly = m["unit"].lower().startswith(_YEARLY) and "half" not in m["unit"].lower()
            found.append(_Ended(sentence.field, m.start(), when.end, last, sentence, "ended" in m["way"], yearly))
    return found


def _not_over(reading: Reading, told: list[_Ended]) -> Iterator[Finding]:
    """The first result of a period that ends after the text."""
    published = reading.document.published
    for period in told if published else ():
        assert published is not None
        if not _SOON <= (period.last - published).days <= _FAR:
            continue
        wrong = _said_over(reading.document.field(period.field), period)
        if not wrong:
            continue
        words = [phrase(reading, period.start, period.end, period.field), *_own_day(reading, published)]
        yield Finding(
            _RULE,
            (),
            tuple(words),
            f"{quoted(words[0].quote)} is told of as over, but the text is of {day_words(published)}.",
            f"{period.last.isoformat()} is {(period.last - published).days} days after {published.isoformat()}.",
            severity="warning",
        )
        return


def _said_over(text: str, period: _Ended) -> bool:
    """Whether a sentence takes a period for over: "the year ended", or something done "in the year to" with its figure."""
    sentence = period.sentence
    if period.over:
        return not _FORETOLD.search(text[sentence.start : period.start] + " " + text[period.end : sentence.end])
    if not _DURING.search(text[max(sentence.start, period.start - 16) : period.start]):
        return False
    before = _CLAUSE.split(text[sentence.start : period.start])[-1]
    beside = f"{before} {_CLAUSE.split(text[period.end : sentence.end])[0]}"
    ahead = _AHEAD.search(text[sentence.start : period.start]) or _AHEAD.search(text, period.end, sentence.end)
    return bool(_DONE.search(beside) and _FIGURE.search(beside)) and not ahead


_PUBLISHED = regex(r"\b(?:published|released|issued|announced|said|reported|presented|unveiled)\b[^.;:!?\d]{0,30}$", re.IGNORECASE)


def _own_day(reading: Reading, published: date) -> list[Evidence]:
    """Where the text tells its own day: "published on Thursday 11 September"."""
    text = reading.document.text
    for mention in reading.periods:
        if mention.period is None or mention.period.kind != "day" or not re.search(r"\d", text[mention.start : mention.end]):
            continue
        sentence = sentences_of(reading).at(mention.start)
        if sentence is None or not 0 <= (published - mention.period.first).days <= _OF_DAY:
            continue
        if said := _PUBLISHED.search(text, sentence.start, mention.start):
            return [phrase(reading, said.start(), mention.end)]
    return []


def _signed_early(reading: Reading, told: list[_Ended]) -> Iterator[Finding]:
    """Accounts that were signed or approved in the last weeks of their year."""
    text = reading.document.text
    ends = {period.last for period in told if period.yearly}
    for sentence in (s for s in reading.sentences if s.field == "text"):
        signed = _SIGNED.search(reading, sentence)
        own = any(period.sentence == sentence and period.over for period in told)
        object_ = (_RESULTS if own else _ACCOUNTS).search(text, sentence.start, sentence.end) if signed else None
        if signed is None or object_ is None:
            continue
        for m in DATE.finditer(text, signed.end(), sentence.end):
            when = written(m)
            if (
                when is None
                or len(when.days) != 1
                or when.days[0][0] is None
                or not re.search(r"\bon\s+(?:\w+day,?\s+)?$", text[max(0, m.start() - 20) : m.start()])
            ):
                continue
            period = _of_year(told, sentence, when.year, when.days[0][0], when.days[0][1])
            if period is None:
                continue
            day = day_in(when.year or period.last.year, when.days[0][0], when.days[0][1])
            said = _SINCE.sub(" ", text[sentence.start : sentence.end].replace(text[period.start : period.end], " "))
            if (
                day is None
                or _OTHERS.search(said)
                or any(int(y[0]) not in (day.year, period.last.year) for y in _YEAR_NAMED.finditer(said))
            ):
                continue
            if any(0 <= (day - last).days <= _FAR - _WEEKS for last in ends):
                continue  # of the year that ended before
            words = sorted(
                (phrase(reading, period.start, period.end, period.field), phrase(reading, min(signed.start(), object_.start()), m.end())),
                key=lambda w: (w.field, w.start),
            )
            yield Finding(
                _RULE,
                (),
                tuple(words),
                f"{quoted(text[min(signed.start(), object_.start()) : m.end()])} is before the end of {quoted(reading.document.field(period.field)[period.start : period.end])}.",
                f"{day.isoformat()} is {(period.last - day).days} days before {period.last.isoformat()}.",
                severity="warning",
            )
            return


def _of_year(told: list[_Ended], sentence: Sentence, year: int | None, month: int, day: int) -> _Ended | None:
    """The yearly period in the last weeks of which a day lies: that of its own sentence, or the first that the text tells of."""
    here = [period for period in told if period.sentence == sentence]
    yearly = [period for period in told if period.yearly]
    ends = {period.last for period in yearly}
    for period in (here or [period for period in yearly if period.over or len(ends) == 1])[:1]:
        when = day_in(year or period.last.year, month, day)
        if when is not None and 0 < (period.last - when).days <= _WEEKS and period.yearly:
            return period
    return None


EXAMPLES = (
    accepts(
        "a result before its period is over",
        "The unit saw 4,210 people in the twelve months to 30 June 2025, the trust says.",
        published="2025-05-10",
    ),
    accepts(
        "a quarter ended after the text", "Turnover for the quarter ended 31 August 2025 came to $4.1 million.", published="2025-07-10"
    ),
    accepts(
        "signed before the end of the year",
        "Results for the year ended 30 June 2025\n\nThe auditor signed a clean opinion on the annual accounts on 12 June 2025.",
        published="2025-09-10",
    ),
    accepts("approved before the end", "The trustees passed the accounts for the year ended 31 March 2025 on 18 March 2025."),
    rejects("a result to come", "The unit expects to see 4,210 people in the twelve months to 30 June 2025.", published="2025-05-10"),
    rejects(
        "a result of a period that is over", "The unit saw 4,210 people in the twelve months to 30 April 2025.", published="2025-05-10"
    ),
    rejects("a budget", "The council set £4m aside for the year to 31 March 2026, up by 4%.", published="2025-05-10"),
    rejects(
        "cover for a time to come", "The club has cover for claims made in the year to 30 April 2026 and paid £3m.", published="2025-05-10"
    ),
    rejects("a part of the period", "Sales were up 4% in the first ten weeks of the half-year to 31 July 2025.", published="2025-05-10"),
    rejects("will have ended", "Figures for the quarter ended 31 August 2025 will be out in October.", published="2025-07-10"),
    rejects(
        "signed after the end of the year",
        "Results for the year ended 30 June 2025\n\nThe auditor signed a clean opinion on the annual accounts on 12 August 2025.",
        published="2025-09-10",
    ),
    rejects("the accounts of the year before", "Year to 31 March 2025. The accounts for 2023-24 were approved on 18 March 2025."),
    rejects("a budget approved", "The board approved the budget for the year to 31 March 2026 on 12 March 2025."),
)
