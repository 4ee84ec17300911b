"""Whose words a text is in: its publisher's own, or those of somebody who reports on others."""

from __future__ import annotations

import re
from typing import Literal

from claims.model import Document
from claims.regex import regex
from claims.resolve.lexicon import COMMON_STARTS, COMPANY_WORDS, GENERIC_NAMES, LEGAL_SUFFIXES, MEDIA_WORDS
from claims.resolve.names import core_name

Voice = Literal["", "own", "general"]
"""What kind of text it is: "own" for a company's own words about itself, "general" for news of other things than
business, where figures are people's, places' and events'; "" for news of companies."""

PRESS_OFFICE = regex(
    r"(?i)[\s,-]+(?:news\s?room|investor relations|press (?:office|centre|center|room|release)|media (?:relations|office|centre|center)|communications|news|blog|help (?:centre|center|desk)|support|community|careers|engineering(?: blog)?|status page"
    r"|(?:annual|interim|quarterly|half-?year(?:ly)?) (?:report|accounts|results|statement)|report and accounts|prospectus|\(?form (?:10-[KQ]|8-K|20-F|6-K)\)?)\W*$"
)
"""The department that publishes is not the company, nor the document: "Vellum Pay newsroom", "Wertach Antriebe AG, Prospectus"."""
FIRST_PERSON_TEXT = regex(r"(?<![\"“\w])\b(?:[Ww]e|[Oo]ur|the Company|the Group|the Trust|the Board)\b")
"""A text that speaks of itself as "we" or "the Company" is its publisher's own."""
OWN_VOICE, SHORT_TEXT = 3, 2500
"""How often it must do so; once is enough for a short extract that reports nobody's words."""
REPORTS = regex(r"(?i)\b(?:said|says|told|according to|asked)\b|[\"“]\w")
QUOTED = regex(r"[\"“][^\"”]{0,600}[\"”]")


def publisher_name(document: Document) -> str:
    """The body that publishes, without the department that does it for it."""
    name = core_name(PRESS_OFFICE.sub("", document.publisher or ""))
    return "" if all(word.lower() in DOCUMENT_WORDS for word in name.split()) else name


DOCUMENT_WORDS = frozenset("draft red herring annual interim quarterly form report information statement offering company filing".split())
"""What is left of a publisher that only names a kind of document."""


def own_publisher(document: Document, own_voice: bool) -> str | None:
    """The publisher, where the text is the publisher's own: a release, a report, a filing."""
    publisher = document.publisher or ""
    name = publisher_name(document)
    named = name.split()
    if speaks_for_workers(document):
        return None
    if not named or named[0].lower() in COMMON_STARTS or (name == core_name(publisher) and _reports(publisher)):
        return None
    mentioned = re.search(rf"\b{re.escape(named[0])}\b", f"{document.title} {document.text}")
    if not mentioned and "&" in named and not any(word.lower().strip(".,") in LEGAL_SUFFIXES | COMPANY_WORDS for word in publisher.split()):
        return None  # a magazine may call itself like a firm
    if not (mentioned or _is_body(publisher) or name != core_name(publisher)):
        return None
    called = "|".join(word for word in named[1:] if word.lower() in GENERIC_NAMES)
    if called and re.search(rf"\b(?:[Tt]he|this) (?:{called})\b", document.text):
        return name
    return name if own_voice or _is_body(publisher) else None


def reports_on_nobody(document: Document) -> bool:
    """Its publisher is no newspaper or the like, and no union."""
    name = publisher_name(document)
    return not _reports(name) and not any(word.lower() in OF_WORKERS for word in name.split())


OF_WORKERS = frozenset("workers union guild federation unite trades labour labor teamsters".split())
"""Bodies that speak for those whom others employ."""


def speaks_for_workers(document: Document) -> bool:
    """A union's words on an employer: its "we" are those whom another employs."""
    return bool(OF_WORKERS.intersection(map(str.lower, (document.publisher or "").split()))) and EMPLOYER.search(document.text) is not None


EMPLOYER = regex(
    r"\b(?:[Tt]he (?:company|employer|firm|university|college|council|trust)|[Mm]anagement|[Rr]edundanc\w+|[Bb]allot|[Ss]trik(?:e|es|ing)|[Dd]ispute)\b"
)
"""What a union writes of that speaks of an employer."""


def _reports(publisher: str) -> bool:
    """A newspaper, a newsletter, a forum: it writes of others, whatever it calls "we"."""
    return any(word.lower().strip(".,") in MEDIA_WORDS for word in publisher.split())


def is_firm(publisher: str) -> bool:
    """A publisher with a legal form: what it publishes is its own."""
    words = publisher.split()
    form = words[-1].lower().strip(".,").replace(".", "") if len(words) > 1 else ""
    return form in LEGAL_SUFFIXES - ADVISERS and not _reports(publisher)


ADVISERS = frozenset({"llp", "lp"})
"""Legal forms of partnerships, which write of their clients."""


def _is_body(publisher: str) -> bool:
    """A publisher that is a company or body by its name, and no newspaper."""
    words = [word.lower().strip(".,") for word in publisher.split()]
    return not _reports(publisher) and any(word in LEGAL_SUFFIXES | COMPANY_WORDS or word == "&" for word in words)


def speaks_of_itself(document: Document, first_persons: int) -> bool:
    """The text says "we" or "the Company" of whoever publishes it; ``first_persons`` is how often."""
    extract = len(document.text) < SHORT_TEXT and not REPORTS.search(document.text)
    return first_persons >= (1 if extract else OWN_VOICE) or (extract and len(ACCOUNTS.findall(document.text)) >= OF_ACCOUNTS)


ACCOUNTS = regex(
    r"(?i)\b(?:fiscal (?:year )?(?:19|20)\d\d|compared (?:to|with) (?:(?:fiscal|the) )?(?:same|prior|previous|preceding|(?:19|20)\d\d)|prior[- ]year|years? ended|partially offset"
    r"|(?:primarily|mainly|principally) (?:due|driven|attributable|related|reflect\w+)|segments?|basis points|constant currency|reportable|depreciation and amortization|as a percentage of)\b|\((?:19|20)\d\d: "
)
OF_ACCOUNTS = 3
"""Phrases of accounts from which a short text that quotes nobody is somebody's report on themselves."""


def first_persons(document: Document) -> int:
    """How often the text says "we" or "the Company", outside quotations."""
    return len(FIRST_PERSON_TEXT.findall(QUOTED.sub(" ", document.text)))


BUSINESS = regex(
    r"(?i)\b(?:revenues?|sales|turnover|profits?|earnings|income|employees|staff|workforce|headcount|jobs|redundanc\w+|layoffs?|posts|roles|shares"
    r"|shareholders|investors?|customers|company|companies|business|firms?|market|quarter|costs?|plc|inc|ltd|per cent|percent)\b|[$€£¥₹]|\d%"
)
"""Words and signs of business. News of companies has two to twenty of them in a hundred words, other news next to none."""
BUSINESS_SHARE = 0.016
PERSONAL = 0.1
"""Share of "we" from which a text that quotes nobody is its author's own."""


def voice_of(document: Document, share: float) -> Voice:
    """The kind of text. ``share`` is that of "we" in it, as `share_of_itself` gives it."""
    if share > (PERSONAL if document.title else 0.0) and not REPORTS.search(document.text):
        return "own"
    words = max(len(document.text) / CHARACTERS_A_WORD, 1.0)
    return "general" if sum(1 for _ in BUSINESS.finditer(document.text)) / words < BUSINESS_SHARE else ""


CHARACTERS_A_WORD = 6
FULLY_PERSONAL = 20
"""Words for each "we" in a text that is all about its author: letters and notes to accounts have about that many."""


def share_of_itself(document: Document, first_persons: int) -> float:
    """How much of the text is about its author, between 0 and 1."""
    return min(1.0, first_persons * FULLY_PERSONAL * CHARACTERS_A_WORD / max(len(document.text), 1))
