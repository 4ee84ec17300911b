"""The tenure of a post that the text names, held against the days on which that post was taken up and given up.

"his four decades as managing director" of one who was it from October 1968 until the summer of 1999; "thirteen years in the top job" of
one who "was appointed chief executive in January 2016". The start is bound to the length by the post, not by how near it stands, so
it may be told anywhere, and the start of another's post is no candidate. Nothing is judged where the text tells of two starts in
the post, or of a deputy or an acting holder.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding
from claims.checks.lengths import TENURE, Length
from claims.checks.moments import Moment, moments
from claims.checks.once import once
from claims.checks.time_between import End, day_of_text, fits, tell
from claims.model import Reading
from claims.regex import regex

_POSTS: tuple[tuple[str, str], ...] = (
    ("finance", r"finance\s+(?:director|chief)|chief\s+financ(?:e|ial)\s+officer|CFO"),
    ("operations", r"(?:chief\s+operating\s+officer|COO|operations\s+director|works\s+manager|company\s+secretary|chief\s+technology\s+officer|sales\s+director)"),
    ("chief", r"chief\s+executive(?:\s+officer)?|CEO|managing\s+director"),
    ("chair", r"chair(?:man|woman|person)?(?!\s+of\s+the\s+\w+\s+committee)"),
    ("president", r"president"),
    ("mayor", r"mayor"),
    ("editor", r"editor(?:-in-chief)?"),
    ("head", r"head\s*(?:teacher|master|mistress)|principal"),
    ("coach", r"head\s+coach|(?:team\s+|club\s+)?manager"),
    ("leader", r"(?:council\s+|party\s+)?leader"),
    ("governor", r"governor|chief\s+constable|bishop|dean|vicar|provost|vice-chancellor|curator|conductor|treasurer|secretary|councillor|captain|harbourmaster|postmaster|town\s+clerk|director"),
)  # fmt: skip
_POST = regex(
    r"(?P<not>\b(?:deputy|vice|interim|acting|assistant|former|honorary|life|joint|non-executive|associate|executive\s+vice)[\s-]+(?:\w+\s+){0,1})?\b(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _POSTS)
    + r")\b",
    re.IGNORECASE,
)
_AS = regex(r"\s+as\s+(?:its|their|the\s+(?:[\w'’]+\s+)?|our|a|an|his|her)?\s*", re.IGNORECASE)
_A_TRADE = regex(rf"\s+as\s+an?\s+(?:\w+\s+)?(?:{'|'.join(words for _, words in _POSTS)})\b", re.IGNORECASE)
""" "Twenty years as an editor" may be of several papers."""
_UNTIL = regex(r"\b(?:until|till|to|up\s+to)\b", re.IGNORECASE)
_TOP = regex(r"\s+(?:in\s+(?:the\s+top\s+job|charge|the\s+hot\s+seat)|at\s+the\s+(?:helm|top|wheel|tiller|reins))\b", re.IGNORECASE)
_THE_POST = regex(r"\s+in\s+(?:the|that|this|his|her)\s+(?:post|job|role|office|position|chair|seat)\b", re.IGNORECASE)
_HELD = regex(
    r"\b(?:held|kept|filled|occupied|had)\s+(?:that|this|the)\s+(?:post|job|role|office|position|title)\s+for\s+(?:\w+\s+)?$", re.IGNORECASE
)
_TAKEN_UP = regex(
    r"\b(?:appoint(?:ed|ing)|be(?:came|coming)|nam(?:ed|ing)|made|making|elect(?:ed|ing)|promoted|took\s+over\s+as|took\s+(?:up|on)|chosen|installed|sworn\s+in|started\s+as|began\s+as|joined\s+as|has\s+been|had\s+been|added\s+the\s+title"
    r"|declar(?:ed|ing)|succeeded)\b",
    re.IGNORECASE,
)
_GIVEN_UP = regex(
    r"\b(?:g[ai]ve(?:n)?\s+up|hand(?:ed|s|ing)\s+(?:over|on|the)|stepped\s+down|stood\s+down|step(?:s|ping)?\s+down|retire[ds]?|resign(?:ed|s)|relinquish\w*|left|quit|was\s+(?:succeeded|replaced|ousted|sacked|voted\s+out)|made\s+way|pass(?:ed|es)\s+(?:on\s+)?the|until|bowed\s+out|lost)\b",
    re.IGNORECASE,
)
_POST_ITSELF = regex(r"\b(?:job|post|role|reins|office|title|chair)\b", re.IGNORECASE)
_SINCE = regex(r"\b(?:since|from)\s+(?:\w+\s+)?$", re.IGNORECASE)
_ITS_DATE = regex(r"[^.;,]{0,30}\b(?:in|on|since|from)\s+(?:\w+\s+){0,2}(?:19|20)\d\d\b")
_NOT_TOLD = regex(r"\b(?:will|would|is\s+to|are\s+to|due|successor|predecessor|replac\w+|her\s+son|his\s+son)\b", re.IGNORECASE)
_BROKEN = regex(
    r"\b(?:two\s+(?:spells|stints|terms|firms|companies)|on\s+and\s+off|return(?:ed|s|ing)?\s+(?:as|to\s+the)|second\s+(?:spell|stint)|stepp?(?:ed|ing)\s+back\s+in|combined|between\s+them)\b"
    r"|\b(?:became|elected|appointed|took\s+over)\b[^.;]{0,30}\bagain\b|\b(?:had\s+(?:already\s+)?been|previously|formerly)\s+(?:an?\s+|the\s+|its\s+)?(?:\w+\s+)?"
    rf"(?:{'|'.join(words for _, words in _POSTS)})\b",
    re.IGNORECASE,
)
"""Where a post was held more than once, or before."""
_ANOTHER = regex(
    r"\b(?:former|previous|predecessors?|successors?|rival['’]?s?|father|mother|husband|wife|brother|sister|founder|who\s+had|whose|colleagues?\s+(?:had|has)|another|others?)\b[^.;]*$",
    re.IGNORECASE,
)
"""Words before a length for somebody else."""
_NEAR = 90
"""Characters between the words for a post and a date."""
_SOON = 400
"""Days after the text within which one who is about to go does so."""


@dataclass(frozen=True, slots=True)
class _Post:
    """Where a text names a post with a date."""

    name: str
    moment: Moment


def tenure_of_post(reading: Reading, length: Length) -> Sequence[Finding] | None:
    """What is wrong with the length of a tenure: nothing, a finding, or ``None`` where its post or no start is known."""
    name = _post_of(reading, length)
    text = reading.document.text
    if _A_TRADE.match(text, length.end):
        return []
    starts = [post.moment for post in _taken_up(reading) if post.name == name]
    if name is None or not starts:
        return None
    if len({m.first for m in starts}) != 1 or _broken(reading) or _ANOTHER.search(text, length.sentence.start, length.start):
        return []
    start, length = starts[0], replace(length, role=TENURE)
    behind = [m for m in moments(reading) if m.sentence == length.sentence and m.start >= length.end]
    if any(m.first <= start.last and _UNTIL.search(text, length.end, m.start) for m in behind):
        return []  # "in charge for 25 years until 2011", of those before
    last = [post.moment for post in _given_up(reading) if post.name == name and post.moment.first > start.last]
    ends = [End(m.first, m.last, (m.start, m.end)) for m in last]
    if len({m.first for m in last}) != 1:
        ends = [*day_of_text(reading), *(End(m.first, m.last, (m.start, m.end)) for m in moments(reading) if m.first > start.last)]
        today = day_of_text(reading)[:1]
        ends = [e for e in ends if not today or (e.first - today[0].first).days < _SOON]
    if not ends or any(fits(length, start, end) for end in ends):
        return [] if ends else None
    end = ends[0]
    found = tell(reading, length, start, end)
    return [found] if found else []


def _post_of(reading: Reading, length: Length) -> str | None:
    """The post of which a length is the tenure: the one it names, or the one at the top."""
    text = reading.document.text
    if said := _AS.match(text, length.end):
        post = _POST.match(text, said.end())
        return post.lastgroup if post and not post["not"] else None
    if _TOP.match(text, length.end):
        named = {post.name for post in _taken_up(reading)} & {"chief", "mayor", "president", "leader"}
        return named.pop() if len(named) == 1 else None
    if _THE_POST.match(text, length.end) or _HELD.search(text, max(length.sentence.start, length.start - 50), length.start):
        before = list(_POST.finditer(text, max(0, length.start - 250), length.start))
        return before[-1].lastgroup if before and not before[-1]["not"] else None
    return None


@once
def _broken(reading: Reading) -> bool:
    return bool(_BROKEN.search(reading.document.text))


@once
def _taken_up(reading: Reading) -> list[_Post]:
    """Posts with the past day on which somebody took them up."""
    text, day = reading.document.text, reading.document.published
    found = []
    for m in moments(reading):
        if not m.year or (day is not None and m.first > day):
            continue
        start, end = m.sentence.start, m.sentence.end
        posts = list(_POST.finditer(text, max(start, m.start - 250), min(end, m.end + _NEAR)))
        ahead = [post for post in posts if post.end() <= m.start]
        for post in [*ahead[-1:], *([p for p in posts if p.start() >= m.end][:1])]:
            left, right = (max(start, post.start() - 60), m.start) if post.end() <= m.start else (m.end, post.start())
            said = text[left:right]
            since = post.end() <= m.start and _SINCE.search(text, post.end(), m.start)
            verb = _TAKEN_UP.search(said) or since or (post.start() >= m.end and _TAKEN_UP.search(text, max(start, m.start - 60), m.start))
            if post["not"] or not verb or _NOT_TOLD.search(said) or re.search(r"\d{4}", text[post.end() : m.start]):
                continue
            if post.start() >= m.end and _ITS_DATE.match(text, post.end()):
                continue  # "joined in 1971, became director in 1988"
            if _GIVEN_UP.search(text, min(post.end(), m.end), max(post.start(), m.start)):
                continue
            found.append(_Post(post.lastgroup or "", m))
            break
    return found


@once
def _given_up(reading: Reading) -> list[_Post]:
    """Posts with the day on which somebody gave them up: named in the same sentence, or "the job" of the post named last."""
    text = reading.document.text
    found = []
    for m in moments(reading):
        if not m.year:
            continue
        start, end = m.sentence.start, m.sentence.end
        said = _GIVEN_UP.search(text, max(start, m.start - _NEAR), min(end, m.end + _NEAR))
        if said is None or re.search(r"[;:]|\d{4}", text[min(said.end(), m.end) : max(said.start(), m.start)]):
            continue
        post = _POST.search(text, max(start, m.start - _NEAR), min(end, m.end + _NEAR))
        before = list(_POST.finditer(text, max(0, start - 250), start)) if post is None else []
        if (
            post is None
            and before
            and (_POST_ITSELF.search(text, max(start, m.start - _NEAR), min(end, said.end() + 40)) or "it" in said[0].split())
        ):
            post = before[-1]
        if post is not None and not post["not"]:
            found.append(_Post(post.lastgroup or "", m))
    return found


EXAMPLES = (
    accepts(
        "in that seat",
        "He joined in 1971, became director in 1988 and left this Easter after forty-seven years in that seat.",
        published="2025-06-27",
    ),
    rejects(
        "in that seat, from the first year",
        "He joined in 1978, became director in 1988 and left this Easter after forty-seven years as a coachman.",
        published="2025-06-27",
    ),
    accepts(
        "in the top job", "Harris, who became chief executive in 2011, leaves after just six years in the top job.", published="2024-04-10"
    ),
    accepts(
        "decades in a post, told far apart",
        "Pat Orme began the chain in October 1966 and named himself managing director.\n\nHe liked cars.\n\nIn 1998 he gave up the managing director's job.\n\n"
        "He bred cows.\n\nIn his five decades as managing director he never had an office.",
        published="2024-06-10",
    ),
    accepts(
        "the top job, not the successor's start",
        'Ann Rees came here in 2006 as finance director. She was appointed chief executive in March 2015.\n\n"After fifteen years in the top job'
        ' she has earned it," he said.\n\nHer successor, Jo Holt, joined in 2019.',
        published="2025-08-10",
    ),
    accepts(
        "held that post",
        "She was hired in 1957. She became president in 1976, and chief executive in 1981. She held that post for 32 years, until 2003.",
        published="2025-01-10",
    ),
    rejects(
        "decades in a post that fit",
        "Pat Orme began the chain in October 1966 and named himself managing director.\n\nIn 1998 he gave up the managing director's job.\n\n"
        "In his three decades as managing director he never had an office.",
        published="2024-06-10",
    ),
    rejects(
        "from the first day with the firm",
        "She was hired in 1957. She became president in 1976, and chief executive in 1981. She held that post for 22 years.\n\nIn 2003 she gave it up."
        " She was in the chair until 2008, completing 51 years with the company. Her husband died in 2014.",
        published="2025-01-10",
    ),
    rejects(
        "two spells in a post",
        "Ms Vole became mayor in 2014 and left in 2018. She became mayor again in 2021. In her eight years as mayor she built a pool.",
    ),
    rejects(
        "one before",
        "Ms Orr was made chief executive in 2015. The former chief executive was in charge for 30 years.",
        published="2025-01-10",
    ),
    rejects(
        "a trade, not one post",
        "Mary Fry was appointed editor in 2015. Her twenty years as an editor began on a weekly in Kent.",
        published="2025-05-10",
    ),
)
