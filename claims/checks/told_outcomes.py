"""An outcome that is told before what it is the outcome of is over: "The ballot closes on 20 June ... I will announce the result on 12 June".

What closes is anything that people take part in until a day (a vote, a consultation, entries, applications, an offer); the outcome is
what is announced, published or told of it. Both days may stand anywhere in the text. Silent where two such things close, where the
words of the outcome are of another one, or of a part of it ("interim findings", "the early round").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.mentions import telling
from claims.checks.moments import Moment
from claims.checks.wording import quoted
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "date_order"

_KINDS = (
    ("vote", r"ballots?|vot(?:e|es|ing|ers)|polls?|polling|elections?|referendum"),
    ("survey", r"consultations?|surveys?|questionnaires?|comment\s+period|feedback|comments|views|responses"),
    ("contest", r"entr(?:y|ies)|competitions?|contests?|prizes?|awards?|raffles?|(?:prize\s+)?draws?|tombola|submissions?"),
    ("application", r"applications?|apply|nominations?|registrations?|candidates|call\s+for\s+(?:papers|proposals|entries)|proposals|abstracts|grants?"),
    ("offer", r"offers?|tenders?|bids?|bidding|auctions?|subscription|rights\s+issue|acceptances"),
)  # fmt: skip
_OF_KIND = {kind: regex(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _KINDS}
_OUTCOME = regex(
    r"\b(?:(?:results?|outcomes?|winners?|winning\s+[a-z]+|findings|conclusions|verdict|decisions?|(?:successful|shortlisted|chosen|selected)\s+[a-z]+|count)\b|how\s+(?:the|it|you)\s+(?:[a-z]+\s+)?(?:went|voted|turned\s+out)|who\s+(?:has\s+)?won)",
    re.IGNORECASE,
)
_TELLS = regex(
    r"\b(?:announc\w+|publish\w*|reveal\w*|declar\w+|tell|told|hear|know|known|learn|inform\w*|notif\w+|contact\w*|report\w*|present\w*|read\s+out|release\w*|share\w*|post(?:ed)?|out|e-?mail\w*|written|write|find\s+out|due|unveil\w*|made\s+public|drawn|crowned|named|communicated)\b",
    re.IGNORECASE,
)
_PART = regex(
    r"\b(?:interim|preliminary|provisional|partial|half(?:-year)?|quarter\w*|annual|full-year|financial|trading|first|second|third|early|late|previous|last|earlier|year['’]s|mid-?\w*|draft|pilot|test|exit|own|other|another|new|next|semi-?final\w*|shortlist|round|weekly|daily|monthly|each|every|not|if|unless|extended|exam\w*)\b",
    re.IGNORECASE,
)
"""Of a sentence on an outcome: not the outcome of all of it."""
_UNTIL = regex(
    r"\b(?:(?:clos(?:es?|ed|ing)|ends?|ended|expires?|shuts?)(?:\s+(?:date|time|day))?(?:\s+(?:is|will\s+be|of))?|until|till|deadline\b[^.;:!?\d]{0,40}?|no\s+later\s+than|last\s+day\b[^.;:!?\d]{0,30}?|to|through|(?:answer|reply|respond|complete|fill\s+in|send|submit\w*|reach\s+us|apply|vote|enter|return\w*|cast|be\s+in|received?|hand(?:ed)?\s+in|post(?:ed)?)\b[^.;:!?\d]{0,40}?\bby)[\s:]+"
    r"(?:(?:at|on|by|is|midnight|midday|noon|the|end\s+of|of|\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?|(?:\w+day),?|(?:in\s+the\s+)?(?:evening|morning))[\s,]*){0,6}$",
    re.IGNORECASE,
)
_FROM = regex(r"\bfrom\b|[:,]\s*(?:\w+day,?\s+)?\d{1,2}\s*[A-Za-z]*\s+(?:to|through)\b|\bruns?\b", re.IGNORECASE)
_TO_DAY = regex(r"\d{1,2}\b[^\d]{0,16}?(?:\s+(?:to|until|till)\s+|\s?[–—-]\s?)[^\d]{0,16}\d{1,2}\b[^\d]*(?:20\d\d)?")
"""Both days of a stretch: "1 March to 12 April"."""
_SEND = regex(r"\b(?:send|submit|enter|post|e-?mail|on\s+sale)\b", re.IGNORECASE)
_TWO = regex(r"\b(?:early|late|first|second|round|phase|stage|standard|extended?|extension|postal|junior|senior)\b", re.IGNORECASE)
_OF_WHAT = regex(
    r"\s+(?:of|for|in|from|to)\s+(?:the\s+|this\s+|our\s+)?(?P<what>[a-z][a-z\s-]{2,40}?)(?=\s+(?:will|is|are|was|were|on|at|by|to|in|be)\b|[.,;:]|$)"
)
_WEAK = frozenset("decision decisions verdict conclusions findings count".split())
"""Outcomes of anything: a court has them too."""
_OURS = regex(r"\b(?:our|a\s+final)\s+(?:[a-z]+\s+)?[a-z]+$", re.IGNORECASE)
_DAY = regex(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}\b(?!\d)"
)
_LONGEST = 100
"""Days by which an outcome may be too early and still be of the same thing."""


@dataclass(frozen=True, slots=True)
class _Close:
    kind: str
    moment: Moment


def told_outcomes(reading: Reading, dated: list[Moment]) -> Iterator[Finding]:
    """The first outcome that is dated before the close of the one thing of its kind."""
    text = reading.document.text
    days = [replace(m, first=m.last) if _TO_DAY.fullmatch(text, m.start, m.end) else m for m in dated]
    days = [m for m in days if m.first == m.last]
    if len(days) < 2 or not _OUTCOME.search(text):
        return
    closes = [_Close(kind, m) for m in days if (kind := _closing(text, m))]
    kinds = {close.kind for close in closes}
    if not closes or len({(close.kind, close.moment.first) for close in closes}) != len(kinds):
        return
    for m in days:
        outcome = _outcome(text, m)
        if outcome is None:
            continue
        said = text[m.sentence.start : m.sentence.end]
        named = {kind for kind, words in _OF_KIND.items() if words.search(said)}
        of = [close for close in closes if close.kind in named] or (closes if not named and len(closes) == 1 else [])
        early = next((c for c in of if c.moment.sentence != m.sentence and 0 < (c.moment.first - m.first).days <= _LONGEST), None)
        if len(of) == 1 and early and _same(text, outcome, early.moment.sentence):
            a, b = sorted((_words(text, early.moment), (outcome.start(), m.end)))
            words = phrase(reading, *a), phrase(reading, *b)
            yield Finding(
                _RULE,
                (),
                words,
                f"The outcome is told before it is over: {quoted(words[0].quote)}, {quoted(words[1].quote)}.",
                f"{m.first.isoformat()} is before {early.moment.first.isoformat()}.",
                severity="warning",
            )
            return


def _closing(text: str, m: Moment) -> str | None:
    """What closes on a day."""
    lead = text[m.sentence.start : m.start]
    until = _UNTIL.search(lead) or _TO_DAY.fullmatch(text, m.start, m.end)
    if until is None or _TWO.search(lead) or _OUTCOME.search(lead):
        return None
    if until.re is _UNTIL and until[0].lower().startswith(("to", "through")) and not _FROM.search(lead):
        return None
    said = text[m.sentence.start : m.sentence.end]
    if kind := _kind(said) or _kind(text[text.rfind("\n", 0, m.sentence.start) + 1 : m.sentence.start]):
        return kind
    named = [kind for kind, pattern in _OF_KIND.items() if pattern.search(text)] if _SEND.search(lead) else []
    return named[0] if len(named) == 1 else None


def _kind(said: str) -> str | None:
    """What is first named of the things that close."""
    found = [(words.start(), kind) for kind, pattern in _OF_KIND.items() if (words := pattern.search(said))]
    return min(found)[1] if found else None


def _outcome(text: str, m: Moment) -> re.Match[str] | None:
    """The outcome that is told on a day."""
    start, end = m.sentence.start, m.sentence.end
    found = _OUTCOME.search(text, start, end)
    if found is None or not _TELLS.search(text, start, end) or _PART.search(text, start, m.end) or _between(text, m, found):
        return None
    if found[0].lower() in _WEAK and not _OURS.search(text, start, found.end()) and not _kind(text[start:end]):
        return None
    if re.search(
        r"\b(?:until|till|from|since|after|before|closes?|ends?)\s+(?:[a-z]+\s+){0,2}(?:\w+day,?\s+)?(?:the\s+)?$",
        text[start : m.start],
        re.IGNORECASE,
    ):
        return None
    return found


def _between(text: str, m: Moment, outcome: re.Match[str]) -> bool:
    """Whether another day stands nearer to an outcome: any behind a day that opens the sentence, else one between the two."""
    span = (outcome.end(), m.start) if outcome.start() < m.start else (m.end, m.sentence.end)
    return bool(_DAY.search(text, *span))


def _same(text: str, outcome: re.Match[str], closing: Sentence) -> bool:
    """Whether what the outcome is of is named where it closes: "winners of the poetry prize" are not of a photo prize."""
    what = _OF_WHAT.match(text, outcome.end())
    words = set(telling(what["what"], 0, len(what["what"]))) if what else set()
    here = set(telling(text, closing.start, closing.end))
    return words <= here or (len(words) == 1 and any(kind.search(what["what"]) for kind in _OF_KIND.values())) if what else True


def _words(text: str, m: Moment) -> tuple[int, int]:
    until = _UNTIL.search(text[m.sentence.start : m.start])
    return (m.sentence.start + until.start() if until else m.start), m.end


EXAMPLES = (
    accepts(
        "a result before the vote is over",
        "Voting opens on 3 March and closes on 28 March.\n\nWho can vote?\nAll members over 16.\n\nWhen will I hear?\nThe result will be announced on 21 March at the hall.",
        published="2025-02-20",
    ),
    accepts(
        "winners before the close",
        "Entries for the photo prize close at midnight on 15 August.\n\nSend one each, with a title.\n\nThe winners will be announced on 1 August on this page.",
        published="2025-06-20",
    ),
    accepts(
        "a vote online",
        "Dear colleagues,\n\nYou can vote online from Monday 6 October to Friday 17 October.\n\nI shall tell you how the vote went at the town hall on Wednesday 15 October.\n\nNora",
        published="2025-09-29",
    ),
    accepts(
        "an offer's result",
        "Shareholders have until 10 June to accept the offer.\n\nNext steps\n\nThe result of the offer will be announced on 6 June.",
        published="2025-05-20",
    ),
    accepts(
        "a stretch of days", "Consultation: 1 March to 12 April.\n\nWe expect to publish our decision on 4 April.", published="2025-02-20"
    ),
    rejects(
        "a result after the vote",
        "Voting opens on 3 March and closes on 28 March.\n\nThe result will be announced on 4 April at the hall.",
        published="2025-02-20",
    ),
    rejects(
        "another prize",
        "Entries for the photo prize close on 15 August.\n\nWinners of the poetry prize will be announced on 1 August.",
        published="2025-06-20",
    ),
    rejects(
        "the early round",
        "Early entries close on 1 July and late entries on 15 August.\n\nWinners of the early round will be announced on 10 July.",
        published="2025-06-20",
    ),
    rejects(
        "results of a half-year",
        "The survey is open until Sunday 13 July.\n\nOur results for the half-year will be published on 9 July.",
        published="2025-06-20",
    ),
    rejects("a court's decision", "Voting closes on 12 May.\n\nThe court will announce its decision on 8 May.", published="2025-05-01"),
)
