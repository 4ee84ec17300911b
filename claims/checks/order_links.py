"""A date that is told as so long after, or before, something that the text dates elsewhere.

"Administrators were appointed on 20 February. The last parcel went out on 14 February, a week after their appointment": the
thing told of ("their appointment", "the freeze", "it opened") is looked for among the dates of the text by its word, as verb or as noun.
It is out of order, or the time between is another, only if that holds for every date that has the word, and, where a length is given,
if no other date near lies so far away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.kin_words import kin
from claims.checks.mentions import telling
from claims.checks.moments import Moment, moments
from claims.checks.once import once
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.thesaurus import stem
from claims.checks.wording import day_words, quoted
from claims.model import Reading, Sentence
from claims.regex import regex

_UNITS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
_SLACK = {"day": 1.0, "week": 4.0, "fortnight": 5.0, "month": 21.0, "year": 370.0, "decade": 1100.0}
_LINK = SentencePattern(
    regex(
        rf"\b(?:(?P<hedge>within|barely|just|only|some|about|almost|nearly|more\s+than|over|less\s+than|under)\s+)?"
        rf"(?:(?P<number>an?|{NUMBER})(?P<half>\s+and\s+a\s+half)?\s+(?P<unit>day|week|fortnight|month|year|decade)s?\s+(?P<way>after|before|following|into|of|from|since)"
        r"|(?P<alone>after|following|before|once|as\s+soon\s+as|ahead\s+of|prior\s+to|in\s+the\s+wake\s+of|in\s+response\s+to))"
        r"\s+(?:(?:the|its|his|her|their|our|this|that)\s+(?P<noun>(?:[a-z][a-z-]+\s+){0,2}?(?!(?:first|last|same|latest|original|initial|recent|second|third|very|fatal|great|final)\b)[a-z]{4,})(?:\s+(?:is|was|are|were|ha(?:s|d|ve)(?:\s+been)?)\s+(?P<done>[a-z]{4,}))?|(?P<bare>[a-z]{4,})\s+(?P<begun>began|started|opened|ended|closed|resumed|stopped)|(?P<who>it|they|he|she|we|I)\s+(?:(?:had|was|were|been|has|first)\s+){0,2}(?P<verb>[a-z]{3,}))\b",
        re.IGNORECASE,
    )
)
_NOT_EVENTS = frozenset(
    "year month week day time start end rest other first second company group firm board council plant site market world country money number weekend summer winter spring autumn quarter"
    " season period date moment news".split()
)
_NOT_TOLD = regex(
    r"\b(?:would|could|may|might|should|if|unless|not|never|n['’]t|anniversary|originally|planned|proposed|hoped?|ago|every|each|another|earlier|later|next|previous|last\s+(?:year|time)|again)\b|\b(?:by|until|till|since|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OVER = frozenset("passed ended closed over gone happened been expired lapsed finished".split())
_RANK = regex(r"\b(?:first|second|third|fourth)\b")
_PLANNED = regex(r"\b(?:will|due|expected|scheduled|plans?|to\s+be|set\s+(?:for|to))\b", re.IGNORECASE)
_PRESENT = regex(r"^[\s,]*(?:and\s+)?(?:I|we|it|they|s?he|the\s+\w+)\s+(?:can|am|is|are|has|have|still|now)\b", re.IGNORECASE)
_BREAK = regex(r"[;:()]|\.\s")
_OPENING = 4
_ABOUT, _NEAR, _REACH = 90, 60, 25
"""Characters of a date's words, characters between a date and its link, sentences between a link and the date it points to."""
_LONGEST = 120
"""Days between two dates without years up to which they are of one year."""
_FARTHEST = 2.2
_YEARS = 4
"""Years between two dates in the wrong order beyond which they are likelier of two things."""


@dataclass(frozen=True, slots=True)
class _Link:
    start: int
    end: int
    sentence: Sentence
    after: bool
    low: float | None
    """The fewest and the most days between; ``None`` where only the order is told."""
    high: float | None
    unit: str
    words: tuple[str, ...]
    """Stems of the words for the thing that comes before or after."""
    pronoun: bool


@once
def order_links(reading: Reading) -> list[Finding]:
    """Every date with such a link against the dates that the link may point to."""
    return list(_order_links(reading, moments(reading)))


def _order_links(reading: Reading, dated: list[Moment]) -> Iterator[Finding]:
    text = reading.document.text
    told: dict[int, list[Moment]] = {}
    for m in dated:
        told.setdefault(m.sentence.index, []).append(m)
    for sentence in (s for s in reading.sentences if s.field == "text"):
        for link in _links(reading, sentence):
            here = _dated(text, link, told.get(sentence.index, []))
            here = here or _today(reading, link, told.get(sentence.index, []))
            if here is None:
                continue
            bases = _bases(
                reading, link, here, [m for at in range(sentence.index - _REACH, sentence.index + _REACH + 1) for m in told.get(at, [])]
            )
            if bases:
                near = [m for at in range(sentence.index - 6, sentence.index + 7) for m in told.get(at, []) if m is not here]
                if found := _judged(reading, link, here, bases, near):
                    yield found


def _links(reading: Reading, sentence: Sentence) -> Iterator[_Link]:
    for m in _LINK.finditer(reading, sentence):
        way = (m["way"] or m["alone"]).lower()
        words = tuple(
            word
            for word in telling(m["noun"] or m["verb"] or m["bare"], 0, len(m["noun"] or m["verb"] or m["bare"]))
            if word not in _NOT_EVENTS
        )
        if m["done"] and m["done"].lower() not in _OVER:
            words = (stem(m["done"]),)
        if not words or (way in ("of", "from") and (m["hedge"] or "").lower() != "within"):
            continue
        low = high = None
        if m["number"]:
            number = 1 if m["number"].lower() in ("a", "an") else value_of(m["number"])
            if number is None:
                continue
            days = (number + (0.5 if m["half"] else 0)) * _UNITS[m["unit"].lower()]
            slack = max(_SLACK[m["unit"].lower()], days * 0.1)
            hedge = " ".join((m["hedge"] or "").lower().split())
            low = (
                0.0
                if hedge in ("within", "less than", "under")
                else days * (0.8 if hedge in ("about", "some", "almost", "nearly") else 1) - slack
            )
            high = days * (1.35 if hedge in ("more than", "over", "about", "some") else 1) + slack
        after = not way.startswith(("before", "ahead", "prior"))
        yield _Link(m.start(), m.end(), sentence, after, low, high, (m["unit"] or "").lower(), words, m["who"] is not None)


def _dated(text: str, link: _Link, here: list[Moment]) -> Moment | None:
    """The date that a link is said of: the one before it, or right behind it."""
    before = [m for m in here if m.end <= link.start]
    behind = [
        m
        for m in here
        if link.end <= m.start <= link.end + 12 and re.fullmatch(r"[,\s]+(?:(?:on|in)\s+)?(?:the\s+)?", text[link.end : m.start])
    ]
    if behind:
        return behind[0]
    if before and link.start - before[-1].end <= _NEAR and not _BREAK.search(text, before[-1].end, link.start):
        return before[-1]
    opening = [m for m in before if m.start - link.sentence.start < 4]
    return opening[0] if len(opening) == 1 == len(before) else None


def _today(reading: Reading, link: _Link, here: list[Moment]) -> Moment | None:
    """The day of the text: "Nine years after that first version I can tell you"."""
    day = reading.document.published
    if day is None or here or not link.after or not _PRESENT.match(reading.document.text[link.end : link.end + 40]):
        return None
    return Moment(link.start, link.end, day, day, link.sentence, True, False, frozenset())


def _bases(reading: Reading, link: _Link, here: Moment, dated: list[Moment]) -> list[tuple[Moment, int, int]]:
    """The dates elsewhere that stand with the word of a link, with the span of that word."""
    text, found = reading.document.text, []
    for index, m in enumerate(dated):
        if (
            m.start == here.start
            or m.start == link.start
            or (m.sentence == link.sentence and m.start > link.start and m.start - link.end < 30)
        ):
            continue
        left = max(m.sentence.start, m.start - _ABOUT, dated[index - 1].end if index and dated[index - 1].sentence == m.sentence else 0)
        behind = dated[index + 1] if index + 1 < len(dated) and dated[index + 1].sentence == m.sentence else None
        block = reading.blocks[m.sentence.block]
        entry = m.start - block.start < _OPENING  # of a timeline
        stop = dated[index + 1].start if index + 1 < len(dated) and entry else behind.start if behind else len(text)
        right = min(block.end if entry else m.sentence.end, m.end + _ABOUT, stop)
        if left <= link.start < right and m.sentence == link.sentence:
            right = min(right, link.start) if m.end <= link.start else right
        words = [*telling(text, left, m.start), *telling(text, m.end, right)]
        if not any(kin(word, other) for word in link.words[-1:] for other in words):
            continue
        found.append((m, left, right))
    return found


def _judged(reading: Reading, link: _Link, here: Moment, bases: list[tuple[Moment, int, int]], near: list[Moment]) -> Finding | None:
    text = reading.document.text
    lead = text[max(link.sentence.start, here.start - _NEAR) : here.start]
    day = reading.document.published
    ahead = day is not None and here.first > day and all(m.first > day for m, _, _ in bases)
    if _NOT_TOLD.search(lead) or (_PLANNED.search(lead) and link.low is None and not ahead):
        return None
    if any(_fits(link, here, m, _has_year(reading, m)) for m, _, _ in bases):
        return None
    ranks = set(_RANK.findall(text[link.start : link.end].lower()))
    told = [
        m
        for m, left, right in bases
        if not (ranks and set(_RANK.findall(text[left:right].lower())) - ranks)
        and not (_NOT_TOLD.search(text, left, m.start) or _NOT_TOLD.search(text, m.end, min(right, m.end + 40)))
    ]
    narrow = max(31.0, _SLACK.get(link.unit, 0.0))
    if link.low is not None and any(_fits(link, here, m) for m in near if (m.last - m.first).days <= narrow):
        return None
    if link.pronoun:
        told = [m for m in told if _one_thing(text, m, link)]
    if link.low is None:
        told = [m for m in told if abs(m.sentence.index - link.sentence.index) <= 4]
    if len({(m.first, m.last) for m in told}) != 1:
        return None
    base = min(told, key=lambda m: abs(m.sentence.index - link.sentence.index))
    return _finding(reading, link, here, base)


def _one_thing(text: str, m: Moment, link: _Link) -> bool:
    """Whether a date is of what "it" is: a name in common, or the sentence before."""
    a, b = (set(re.findall(r"(?<![.!?]\s)\b[A-Z][a-zà-ÿ]{2,}", text[s.start : s.end])) - _CALENDAR for s in (m.sentence, link.sentence))
    return bool(a & b) or (not (a and b) and 0 <= link.sentence.index - m.sentence.index <= 1)


_CALENDAR = frozenset("January February March April May June July August September October November December The".split())


def _between(link: _Link, here: Moment, base: Moment) -> tuple[int, int]:
    first, last = (base, here) if link.after else (here, base)
    return (last.first - first.last).days, (last.last - first.first).days


def _fits(link: _Link, here: Moment, base: Moment, known: bool = False) -> bool:
    """Whether a date may be what a link points to; where one of the two has no year, of any year beside."""
    low, high = _between(link, here, base)
    open_year = here.year != base.year and not known
    for shift in (-365, 0, 365) if open_year else (0,):
        if link.low is None or link.high is None:
            if high + shift >= 0:
                return True
        elif high + shift >= link.low and low + shift <= link.high:
            return True
    return False


def _has_year(reading: Reading, m: Moment) -> bool:
    """Whether the year of a date is beyond doubt: its sentence names it, or the text is of the months around it."""
    day, text = reading.document.published, reading.document.text
    return (
        m.year or str(m.first.year) in text[m.sentence.start : m.sentence.end] or (day is not None and abs((day - m.first).days) < _LONGEST)
    )


def _finding(reading: Reading, link: _Link, here: Moment, base: Moment) -> Finding | None:
    low, high = _between(link, here, base)
    wrong_order = high < 0
    if not here.year and not base.year and abs(low) > _LONGEST:
        return None
    if wrong_order and -high > 365 * _YEARS:
        return None
    if not wrong_order:
        middle, meant = (low + high) / 2, ((link.low or 0) + (link.high or 0)) / 2
        if middle <= 0 or meant <= 0 or max(middle / meant, meant / middle) > _FARTHEST:
            return None
    words = tuple(
        phrase(reading, start, end)
        for start, end in sorted({(base.start, base.end), (min(here.start, link.start), max(here.end, link.end))})
    )
    said, told = phrase(reading, link.start, link.end).quote, phrase(reading, base.start, base.end).quote
    if wrong_order:
        sentence = f"{quoted(phrase(reading, here.start, here.end).quote)} is said to be {quoted(said)}, which is dated {quoted(told)}."
        return Finding(
            "date_order", (), words, sentence, f"{day_words(here.first)} and {day_words(base.first)} are the other way.", severity="warning"
        )
    sentence = f"{quoted(said)} does not fit {quoted(told)} and {quoted(phrase(reading, here.start, here.end).quote)}."
    return Finding(
        "duration_mismatch", (), words, sentence, f"They are about {_span(abs(low + high) / 2, link.unit)} apart.", severity="warning"
    )


def _span(days: float, unit: str) -> str:
    if unit in ("year", "decade"):
        return f"{days / 365.25:.1f} years"
    return f"{round(days / 30.44)} months" if unit == "month" else f"{round(days)} days"


EXAMPLES = (
    accepts(
        "administrators were appointed on february",
        "Administrators were appointed on 20 February. The last parcel went out on 14 February, a week after their appointment.",
        published="2025-06-20",
    ),
    accepts(
        "redemptions were frozen on may",
        "Redemptions were frozen on 14 May 2015. Auditors were called in on 2 February 2015, three months after the freeze.",
        published="2025-06-20",
    ),
    accepts(
        "the company went bankrupt on",
        "The company went bankrupt on 3 March 2025. A rescue bid came on 17 February 2025, a fortnight into the bankruptcy.",
        published="2025-06-20",
    ),
    accepts(
        "the bridge collapsed on june",
        "The bridge collapsed on 4 June 2023. Engineers had been called on 9 June, five days before the collapse.",
        published="2025-06-20",
    ),
    accepts(
        "the fire broke out on",
        "The fire broke out on 3 May 2022. In March 2022, after the fire, the insurer paid £2m.",
        published="2025-06-20",
    ),
    accepts(
        "mrs hale resigned on january",
        "Mrs Hale resigned on 8 January 2025. On 2 January 2025, six days after her resignation, the shares fell.",
        published="2025-06-20",
    ),
    accepts(
        "the two banks merged in",
        "The two banks merged in 2009. In 2006, a year after the merger, they sold the cards arm.",
        published="2025-06-20",
    ),
    accepts(
        "the founder died in june",
        "The founder died in June 2019. In March 2018, nine months after his death, the archive was sold.",
        published="2025-06-20",
    ),
    accepts(
        "members elected her chair on",
        "Members elected her chair on 7 June. On 1 June, a week after her election, she flew to Rome.",
        published="2025-06-20",
    ),
    accepts(
        "the museum closed on october",
        "The museum closed on 5 October 2024. Its café shut on 12 October, a week before the closure.",
        published="2025-06-20",
    ),
    accepts(
        "wharram bought the rival on",
        "Wharram bought the rival on 4 March 2024. The deal was cleared on 2 February 2024, following the purchase.",
        published="2025-06-20",
    ),
    rejects(
        "administrators were appointed on february, lawful",
        "Administrators were appointed on 20 February. The last parcel went out on 27 February, a week after their appointment.",
        published="2025-06-20",
    ),
    rejects(
        "redemptions were frozen on may, lawful",
        "Redemptions were frozen on 14 May 2015. Auditors were called in on 12 August 2015, three months after the freeze.",
        published="2025-06-20",
    ),
    rejects(
        "the company went bankrupt on, lawful",
        "The company went bankrupt on 3 March 2025. A rescue bid came on 17 March 2025, a fortnight into the bankruptcy.",
        published="2025-06-20",
    ),
    rejects(
        "a second appointment followed on, lawful",
        "A second appointment followed on 20 May. The last parcel went out on 14 May, a week after the first appointment.",
        published="2025-06-20",
    ),
    rejects(
        "the fire broke out on, lawful",
        "The fire broke out on 3 May 2022. In June 2022, after the fire, the insurer paid £2m.",
        published="2025-06-20",
    ),
    rejects(
        "she resigned on january and, lawful",
        "She resigned on 8 January 2025 and again on 3 March. On 15 January 2025, a week after her resignation, the shares fell.",
        published="2025-06-20",
    ),
    rejects(
        "the two banks merged in, lawful",
        "The two banks merged in 2009. In 2006, three years before the merger, they sold the cards arm.",
        published="2025-06-20",
    ),
    rejects(
        "the sale will close on, lawful",
        "The sale will close on 1 May 2026. On 4 April 2026, after the sale is approved, work begins.",
        published="2025-06-20",
    ),
    rejects(
        "the plant opened in in, lawful",
        "The plant opened in 1998. In 1996, a year after the council's decision, work began.",
        published="2025-06-20",
    ),
    rejects(
        "sales fell in march and, lawful",
        "Sales fell in March 2024 and in May 2024. In April 2024, after the fall, the boss left.",
        published="2025-06-20",
    ),
    rejects(
        "the merger was announced on, lawful",
        "The merger was announced on 4 May 2024 and closed on 2 September 2024. On 4 June 2024, a month after the announcement of the merger, he left.",
        published="2025-06-20",
    ),
    rejects(
        "the tribunal sat on may, lawful",
        "The tribunal sat on 4 May 2025. She was dismissed on 3 May 2024, a year before the tribunal.",
        published="2025-06-20",
    ),
    accepts(
        "the deadline for bids was",
        "The deadline for bids was 4 May. Bids were opened on 2 May, after the deadline had passed.",
        published="2025-06-20",
    ),
    accepts(
        "sales began in june the",
        "Sales began in June 2022. The factory in which it is made was finished in September 2023, three months before sales began.",
        published="2025-06-20",
    ),
    accepts(
        "the bridge was opened on",
        "The bridge was opened on 3 May 2021 by the mayor. The last rivet was driven on 9 June 2021, just before the opening.",
        published="2025-06-20",
    ),
    accepts(
        "the flood came in july",
        "The flood came in July 2021. The warning was issued in August 2021, a day before the flood.",
        published="2025-06-20",
    ),
    rejects(
        "the deadline for bids was, lawful",
        "The deadline for bids was 4 May. Bids were opened on 6 May, after the deadline had passed.",
        published="2025-06-20",
    ),
    rejects(
        "sales began in june a, lawful",
        "Sales began in June 2022. A second factory was finished in September 2023.",
        published="2025-06-20",
    ),
    rejects(
        "the bridge was opened on, lawful",
        "The bridge was opened on 3 May 2021 by the mayor. It had been repaired in June 2021 after a lorry hit it.",
        published="2025-06-20",
    ),
)
