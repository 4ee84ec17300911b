"""What a figure is said to be of, by the words right beside it, and whether two such names may be of one thing.

"Automotive sales tumbled 24 per cent" is of automotive sales, which "sales of 27.3 billion" is not; "annual recurring
revenue doubled" is of what the next sentence calls "it". Words of time, size and movement name nothing.
"""

from __future__ import annotations

import re

from claims.checks.movement_words import MOVE
from claims.regex import regex

_CLAUSE = regex(
    r"[;:()–—.!?“”\"]|,(?!\d)(?!\s*(?:in\s+other\s+words|however|though|then|too|of\s+course|meanwhile|in\s+fact|by\s+contrast)\s*,)"
    r"|\b(?:sa(?:id|ys)(?:\s+(?:on\s+)?\w+day)?|and|but|while|whereas|although|because|that|which|who|as|after|when|with)\b",
    re.IGNORECASE,
)
_INSERTED = regex(r",\s*(?:in\s+other\s+words|however|though|then|too|of\s+course|meanwhile|in\s+fact|by\s+contrast)\s*,", re.IGNORECASE)
_WORD = regex(r"[^\W\d_][\w’'-]*")
_EMPTY = frozenset({
    "a", "an", "the", "its", "their", "our", "his", "her", "my", "your", "this", "these", "those", "all", "some", "about", "around", "nearly", "almost", "just",
    "over", "under", "more", "less", "than", "only", "roughly", "approximately", "by", "to", "of", "in", "on", "for", "at", "from", "has", "have", "had", "was", "were",
    "is", "are", "be", "been", "being", "did", "do", "does", "also", "again", "even", "still", "so", "thus", "then", "up", "down", "total", "overall", "whole", "net",
    "gross", "group", "company", "firm", "annual", "yearly", "quarterly", "monthly", "full-year", "half-year", "first-quarter", "second-quarter", "third-quarter",
    "fourth-quarter", "first-half", "second-half", "interim", "year", "years", "quarter", "half", "month", "months", "period", "season", "last", "previous", "first",
    "second", "third", "fourth", "same", "year-on-year", "year-over-year", "said", "says", "reported", "reports", "recorded", "posted", "saw", "seen", "went",
    "level", "levels", "number", "numbers", "figure", "figures", "count", "volume", "size", "amount", "value", "further", "another", "other", "or", "s", "t",
    "slightly", "sharply", "strongly", "steadily", "well", "nicely", "too", "worth", "time", "times", "reached", "came", "come", "stood", "amounted", "totalled",
    "sold", "made", "served", "what", "there", "per", "cent", "percent", "million", "billion", "thousand", "m", "bn", "k", "it", "they", "we", "he", "she", "you", "i",
    "them", "us", "one", "that", "that's", "right", "yes", "no", "call", "not", "bad", "here", "how", "now", "today", "once", "ago", "earlier", "before", "later", "since",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn", "winter",
    "release", "statement", "report", "letter", "calls", "called", "puts", "describes", "claims", "boasts", "will", "shall", "would", "could", "should", "can", "current", "new", "old", "present", "latest", "record", "employs", "employ", "counts", "stands", "runs", "works", "gets", "goes", "reach", "reaches", "hit", "hits", "whose", "point", "stage", "nets", "tonnes", "kilos", "litres", "six", "five", "four", "three", "two", "twelve", "year's", "say", "little", "places", "place", "high", "peak", "best", "low", "ever", "twice", "double", "triple", "thrice", "fifth", "tenth", "fold", "alone", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "many", "much", "between", "until", "till", "during", "into", "through", "mid", "quarter's", "when", "where", "if", "paid", "got", "taken", "get", "takes", "took", "counted", "yesterday", "tomorrow", "next", "we've", "they've", "it's", "we're", "against", "compared", "versus", "back", "end", "start", "beginning", "day", "days", "week", "weeks",
})  # fmt: skip
_PRONOUN = regex(
    r"^\W*(?:it|they|that|this|these|those)\s+(?:stood|was|were|is|are|came|went|rose|grew|fell|reached|now|had|has|have|totall?ed|amounted|started|ended|climbed|dropped|jumped|slipped)\b",
    re.IGNORECASE,
)
_OWNERS = frozenset({
    "club", "charity", "business", "bank", "school", "council", "chain", "maker", "union", "museum", "society", "trust", "university", "college", "hospital", "agency",
    "association", "cooperative", "co-op", "studio", "brewery", "bakery", "foundry", "mill", "mine", "airline", "retailer", "insurer", "brand", "startup", "start-up",
    "manufacturer", "operator", "provider", "publisher", "developer", "lender", "outfit", "organisation", "organization", "size",
    "newly", "increase", "rise", "jump",
})  # fmt: skip
"""Owners, and words that say nothing of what is measured: "the club has doubled in size"."""
ALIKE: tuple[frozenset[str], ...] = (
    frozenset({"topline", "top-line", "turned", "sales", "revenue", "revenues", "turnover", "takings", "receipts", "billings"}),
    frozenset({"profit", "profits", "income", "earnings", "earned", "surplus"}),
    frozenset({"staff", "employees", "headcount", "workforce", "people", "workers", "payroll", "team", "personnel", "jobs", "posts", "roles"}),
    frozenset({"recurring", "arr", "revenue"}),
    frozenset({"members", "membership"}),
    frozenset({"visitors", "visits", "attendance", "footfall", "guests", "admissions"}),
    frozenset({"output", "production"}),
    frozenset({"customers", "clients", "accounts", "users", "subscribers"}),
    frozenset({"shops", "stores", "branches", "outlets", "sites", "locations"}),
    frozenset({"pupils", "students", "children", "enrolment"}),
    frozenset({"costs", "spending", "expenses", "outgoings", "expenditure"}),
    frozenset({"loss", "losses", "lost", "deficit"}),
    frozenset({"dividend", "payout", "distribution"}),
    frozenset({"price", "fee", "charge", "tariff", "rent", "cost"}),
    frozenset({"debt", "borrowings", "loans"}),
    frozenset({"arrears", "owed", "owe", "owing"}),
    frozenset({"backlog", "orderbook", "book"}),
    frozenset({"containers", "boxes", "teu"}),
    frozenset({"users", "use", "uses", "using", "customers"}),
    frozenset({"jobless", "unemployment", "unemployed"}),
    frozenset({"passengers", "travellers", "riders", "people"}),
    frozenset({"crowds", "visitors", "attendance", "footfall", "people"}),
)  # fmt: skip
"""Words that journalists change for one another so as not to repeat themselves."""
_SUBJECT = regex(r"^\s*(?:the|its|their|our|an?|it|they|we|he|she|this|these|those|there)\b", re.IGNORECASE)
_RELATIVE = frozenset({"that", "which", "who"})
_OPENS = regex(
    r"(?<!\bof )(?<!\bin )(?<!\bat )(?<!\bby )(?<!\bon )(?<!\bfor )(?<!\bfrom )(?<!\bwith )\b(?:the|its|their|our|his|her|my)\s",
    re.IGNORECASE,
)
_CORRECTS = regex(
    r"\b(?:should\s+have\s+(?:been|said|read|stated)|wrongly|incorrectly|apologi[sz]e|corrections?|corrected|corrects|clarifications?|earlier\s+version|misstated|misreported|in\s+error)\b",
    re.IGNORECASE,
)
_SHORTEST = 4
_NOUNS = frozenset({
    "advertising", "shipping", "trading", "lending", "manufacturing", "marketing", "streaming", "gaming", "banking", "housing", "recurring", "operating", "opening", "closing",
    "building", "training", "parking", "catering", "farming", "mining", "engineering", "licensing", "borrowing", "spending", "funding", "licensed", "consulting", "publishing",
    "brewing", "printing", "dividend", "wedding", "seed", "feed", "speed", "outsourcing", "cleaning", "logistics",
})  # fmt: skip
"""Words with the ending of a verb that name what is measured."""
_STEM = 5
"""Letters by which longer words are told apart: "passes" and "passed" are one."""
_AHEAD = regex(r"^\s*(?:[a-z-]+\s+){0,2}?(?:in|of|for|to)\s+(?P<what>[^,.;:()–—“”\"\d]{2,40})", re.IGNORECASE)


def content(words: str) -> frozenset[str]:
    """The words of a passage that may name a measure, lower case.

    >>> sorted(content("its first-quarter net profit rose to"))
    ['profit']
    """
    found = [m[0] for m in _WORD.finditer(words) if not m[0][-1].isdigit()]
    names = _names(found)
    plain = (_bare(word) for i, word in enumerate(found) if i not in names)
    return frozenset(w for w in plain if not (w in _EMPTY or w in _OWNERS or w.endswith("ly") or MOVE.fullmatch(w) or _is_verb(w)))


def holds_name(words: str) -> bool:
    """Whether words hold a name, which may make a part of what they say: "UK & Ireland revenue"."""
    return bool(_names([m[0] for m in _WORD.finditer(words)]))


def _names(found: list[str]) -> set[int]:
    return {i for i, word in enumerate(found) if word[0].isupper() and (i or _is_name(found[1:2])) and _bare(word) not in _EMPTY}


def _is_name(behind: list[str]) -> bool:
    """Whether a capital that opens a passage is that of a name: another follows it."""
    return bool(behind) and behind[0][0].isupper()


def _is_verb(word: str) -> bool:
    """Whether a word is a verb by its ending: "welcomed", "having"; not "advertising"."""
    return len(word) > _SHORTEST and word.endswith(("ed", "ing")) and word not in _NOUNS


def is_corrected(text: str, start: int, end: int) -> bool:
    """Whether the passage around a span corrects something: what it repeats is not what it says."""
    return _CORRECTS.search(text, max(0, start - 200), end + 250) is not None


def right_ahead(text: str, start: int, at: int) -> str:
    """The words of the clause before an offset."""
    lead = _INSERTED.sub(" ", text[start:at])
    end = max((m.end() for m in _CLAUSE.finditer(lead)), default=0)
    return _noun_phrase(lead[end:])


def named_ahead(text: str, start: int, at: int) -> str:
    """What a figure at an offset is said of: the words of its clause, else those that open its sentence.

    "Orders, which run ahead of sales, have made a fourfold jump" is of orders.
    """
    last = right_ahead(text, start, at)
    breaks = list(_CLAUSE.finditer(text, start, at))
    if not breaks or content(last):
        return last
    if _SUBJECT.match(last):
        return last
    if breaks[-1][0].casefold() in _RELATIVE:  # "liftings that grew 2.5 %"
        return _noun_phrase(text[breaks[-2].end() if len(breaks) > 1 else start : breaks[-1].start()])
    return text[start : breaks[0].start()]


def clause_end(text: str, start: int, end: int) -> int:
    """Where the clause that holds an offset ends, at the latest at ``end``."""
    found = _CLAUSE.search(text, start, end)
    return found.start() if found else end


def clause_around(text: str, start: int, end: int, reach: int = 120) -> str:
    """The clause that holds a span."""
    first = max((m.end() for m in _CLAUSE.finditer(text, max(0, start - reach), start)), default=max(0, start - reach))
    return text[first : clause_end(text, end, min(len(text), end + reach))]


def last_named(text: str, start: int, at: int) -> str:
    """The nearest words of the sentence before an offset that name something: "participation" of "participation, at 60 %"."""
    lead, first, found = text[start:at], 0, ""
    for m in (*_CLAUSE.finditer(lead), None):
        words = lead[first : m.start() if m else len(lead)]
        found = words if content(words) else found
        first = m.end() if m else len(lead)
    return found


def _noun_phrase(words: str) -> str:
    """What opens with the last article or possessive that no preposition governs: "its profit" of "SaskHaul's owner said its profit"."""
    found = [m.start() for m in _OPENS.finditer(words) if content(words[m.end() :])]
    return words[found[-1] :] if found else words


def named(text: str, start: int, rate_start: int, rate_end: int, end: int) -> str:
    """What a rate is of: "a rise of 8 % in sales", else what stands before it in its clause."""
    behind = _AHEAD.match(text[rate_end:end])
    if behind and content(behind["what"]) and not content(right_ahead(text, start, rate_start)):
        return behind["what"]
    return named_ahead(text, start, rate_start)


def names_nothing(words: str) -> bool:
    """Whether words name a thing by a pronoun alone, or not at all."""
    return not content(words)


def opens_with_pronoun(words: str) -> bool:
    """Whether words begin with a pronoun and name nothing else: "It stood at"."""
    return bool(_PRONOUN.match(words)) and names_nothing(words)


def may_be_one(name: str, theirs: str) -> bool:
    """Whether each word of a name, or one that is used for it, is among the words of a passage.

    >>> may_be_one("sales", "turnover came to €4m"), may_be_one("Automotive sales", "turnover came to €4m")
    (True, False)
    """
    mine, other = content(name), {_bare(m[0]) for m in _WORD.finditer(theirs)}
    stems = {_stem(word) for word in other}
    return bool(mine) and all(_stem(w) in stems or any(w in group and group & other for group in ALIKE) for w in mine)


def _bare(word: str) -> str:
    return word.casefold().removesuffix("'s").removesuffix("’s")


def _stem(word: str) -> str:
    return word[:_STEM] if len(word) > _STEM else word.removesuffix("s")
