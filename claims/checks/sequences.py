"""Two dates that a word of order ties in one sentence: "A on 12 October 2021, following B on 3 February 2022".

Whatever happened, what is done *after*, *following*, *once* or *in response to* another thing is not dated before it, nor what is
done *before*, *ahead of* or *until* it dated behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.moments import Moment
from claims.checks.wording import quoted
from claims.model import Reading
from claims.regex import regex

_RULE = "date_order"

_AFTER = regex(
    r"\b(?:after(?!\s+(?:all|tax|that|hours|which|school))|following(?!\s+(?:year|month|week|day))|in\s+the\s+wake\s+of|in\s+response\s+to|prompted\s+by|triggered\s+by|on\s+the\s+back\s+of|in\s+the\s+aftermath\s+of"
    r"|as\s+a\s+result\s+of|having\s+(?:been\s+)?\w+(?:ed|en|t))\b",
    re.IGNORECASE,
)
_BEFORE = regex(
    r"\b(?:before(?!\s+(?:tax|that|which|long))|ahead\s+of|prior\s+to|in\s+advance\s+of|in\s+the\s+run-up\s+to|and\s+(?:only\s+)?then|paving\s+the\s+way\s+for|led\s+to|leading\s+to)\b",
    re.IGNORECASE,
)
_NOT_TOLD = regex(
    r"\b(?:will|would|shall|should|may|might|could|can|due|expected|scheduled|planned|plans?|to\s+be|target\w*|by(?!\s+(?:the|its|an?|their|his|her)\s)|until|till|hoped?|aims?|intend\w*|if|unless|not|never|forecast|proposed|originally|meant|supposed|from|since|for|deadline"
    r"|budget|agree\w*\s+to|decision\s+to|decided|plan|proposal|contract|again|expir\w*|ends?|ending|runs?|elections?|season|edition|report|results|accounts|close|closure\s+of|new|next|between|further|annual|world\s+cup|olympics)\b",
    re.IGNORECASE,
)
_ANNOUNCED = regex(
    r"\b(?:named|appoint\w*|elected|chosen|picked|announc\w*|agreed|approv\w*|signed|said|told|confirm\w*|select\w*|nominat\w*|warn\w*)\b",
    re.IGNORECASE,
)
"""What is done ahead of the event that it is about."""
_DONE = regex(
    r"\b(?:became|was|were|took|opened|closed|began|ended|completed|started|resigned|left|took\s+effect|came|went)\b", re.IGNORECASE
)
"""A verb behind it, of which the date is then told: "announce that their merger became effective on"."""
_LONGEST = 110
"""Characters between the two dates."""
_STOP = regex(r"[;:?!]|\.\s")
_EVENT_DATE = regex(
    r"\b(?:in|on|of|dated|,)\s*(?:(?:early|late|mid|the|spring|summer|autumn|winter|about|around)[\s-]+(?:of\s+)?)*$|^$", re.IGNORECASE
)


def sequences(reading: Reading, dated: list[Moment]) -> Iterator[Finding]:
    """Dates side by side in a sentence with a word of order between them."""
    text = reading.document.text
    for a, b in pairwise(dated):
        if a.sentence != b.sentence or a.start == b.start or b.start - a.end > _LONGEST or a.year != b.year:
            continue
        between = text[a.end : b.start]
        after, before = list(_AFTER.finditer(between)), list(_BEFORE.finditer(between))
        if len(after) + len(before) != 1 or _STOP.search(between):
            continue
        word = (after or before)[0]
        if _NOT_TOLD.search(between, word.end()) or not _EVENT_DATE.search(between) or _NOT_TOLD.search(text[b.end : b.end + 12]):
            continue
        if _AFTER.search(text, max(a.sentence.start, a.start - 40), a.start):  # "after the recession of 1991 and following that of 2001"
            continue
        if re.search(r"\b(?:and|but)\s+$", between[: word.start()]):  # "and after a bad winter it shut a third in 2021"
            continue
        said = list(_ANNOUNCED.finditer(text, max(a.sentence.start, a.start - 80), a.start))
        if (said and not _DONE.search(text, said[-1].end(), a.start)) or _ANNOUNCED.search(between, 0, word.start()):
            continue
        if not a.year and abs((a.first - b.first).days) > 120:
            continue
        if _NOT_TOLD.search(text, max(a.sentence.start, a.start - 40), a.start):
            continue
        if (after and a.last < b.first) or (before and b.last < a.first):
            yield _finding(reading, a, b, word[0])


_LATER = regex(
    r"\b(?P<n>[A-Za-z-]+|\d+)\s+(?:days?|weeks?|months?|years?)\s+(?P<way>later|afterwards|after\s+(?:that|this)|earlier|before\s+that),?\s+(?:on|in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_WRITTEN = regex(r"\d|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber")


def counted_on(reading: Reading, dated: list[Moment]) -> Iterator[Finding]:
    """ "She resigned on 4 May. Three weeks later, on 11 April, ...": a date told as later than the only one before it."""
    text = reading.document.text
    for before, m in pairwise(dated):
        way = _LATER.search(text, max(m.sentence.start, m.start - 50), m.start)
        if way is None or m.sentence.index - before.sentence.index > 1 or before.start == m.start or (m.year and not before.year):
            continue
        if not _WRITTEN.search(text, m.start, m.end):
            continue  # "on Tuesday. Two weeks later, on Friday": each of any week
        at = [x for x in dated if x.sentence == before.sentence]
        if len(at) != 1 and before.sentence != m.sentence:
            continue
        first, last = (before, m) if way["way"].lower()[0] in "la" else (m, before)
        if m.year == before.year:
            wrong = last.last < first.first
        else:  # "on 4 May 2024. Three weeks later, on 11 April"
            wrong = abs(last.first.month - first.first.month) <= 4 and (last.last.month, last.last.day) < (
                first.first.month,
                first.first.day,
            )
        if wrong:
            yield _finding(reading, before, m, " ".join(way[0].split()[1:3]).rstrip(",") if way["way"].lower()[0] in "le" else "after")


def _finding(reading: Reading, a: Moment, b: Moment, word: str) -> Finding:
    words = phrase(reading, a.start, a.end), phrase(reading, b.start, b.end)
    earlier, later = (a, b) if a.first < b.first else (b, a)
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[0].quote)} is said to come {' '.join(word.lower().split())} {quoted(words[1].quote)}.",
        f"{earlier.first.isoformat()} is before {later.first.isoformat()}.",
        severity="warning",
    )


EXAMPLES = (
    accepts(
        "days later than yesterday",
        "The hotel caught fire yesterday morning. Three days later, on 7 February, the matter came up in court.",
        published="2019-02-13",
    ),
    accepts("shortly before", "The yard was sold in May 2019, shortly before its founder died in March 2018."),
    rejects("before, in order", "The yard was sold in May 2018, shortly before its founder died in March 2019."),
    accepts("following", "The board dismissed him on 4 May 2023, following a hearing on 19 June 2023."),
    accepts("ahead of", "The museum closed in March 2022 ahead of a refit that began in November 2021."),
    accepts("in response to", "It recalled the toy on 3 June 2024 in response to a complaint received on 18 June 2024."),
    rejects("before, rightly", "The museum closed in March 2022 before a refit that began in April 2022."),
    accepts("weeks later", "Ms Adeyemi resigned on 4 May 2024. Three weeks later, on 11 April, she was named head of a rival."),
    rejects("weeks later, rightly", "Ms Adeyemi resigned on 4 May 2024. Three weeks later, on 25 May, she was named head of a rival."),
    accepts(
        "the company announces that the",
        "The company announces that the merger became effective on 27 March 2025, following approval by the watchdog on 14 April 2025.",
        published="2025-06-20",
    ),
    accepts(
        "the invoice was paid on", "The invoice was paid on 2 March 2025, before it was issued on 1 March 2025.", published="2025-06-20"
    ),
    rejects(
        "the board approved the merger, lawful",
        "The board approved the merger on 27 March 2025, ahead of a hearing on 14 April 2025.",
        published="2025-06-20",
    ),
)
