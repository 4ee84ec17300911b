"""A denial of a kind of data, and a passage that has a thing of that kind: "no bank details of any kind were in the copied files"
against "for 1,870 of you the copied form includes a sort code".

A form names what it holds (a sort code, a diagnosis, a GPS position), a denial the kind of it (bank details, medical records, location
data). Both have to be of one scene: what was taken from somebody, or what a firm collects and keeps. Silent where the passage denies, sets
a condition other than of whom it is, or is of another time, system or incident.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.finding import Finding, phrase
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.wording import quoted
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "scope_mismatch"

_KINDS: tuple[tuple[str, str], ...] = (
    (
        r"(?:bank(?:ing)?|payment|financial|account)\b(?:,?\s+(?:or|and|nor)\s+[a-z]+|,\s+[a-z]+){0,3}\s+(?:details?|data|information|records?|numbers?)|(?:bank|payment|financial)\s+(?:details?|data|information)",
        r"sort\s+codes?|account\s+numbers?|IBANs?|bank\s+(?:details|accounts?\s+(?:numbers?|details))|direct\s+debit\s+(?:details|mandates?|instructions?)|routing\s+numbers?",
    ),
    (
        r"(?:[a-z]+\s+(?:or|and|nor)\s+)?(?:credit[\s-]+|debit[\s-]+|payment[\s-]+)?card\s+(?:or\s+[a-z]+\s+)?(?:details?|data|information|numbers?)|payment\s+(?:details?|data|information)|financial\s+(?:details?|data|information)",
        r"card\s+numbers?|CVVs?|security\s+codes?|expiry\s+dates?|card\s+details",
    ),
    (
        r"(?:medical|health|clinical|patient)(?:\s+or\s+[a-z]+)?\s+(?:details?|data|information|records?|files?)",
        r"diagnos[ie]s|prescriptions?|medic(?:ines?|ation)|test\s+results?|blood\s+(?:groups?|tests?|pressure)|medical\s+(?:histor(?:y|ies)|notes|records?)|allerg(?:y|ies)|scans?|x-rays?|treatments?",
    ),
    (
        r"(?:contact\s+(?:details?|data|information)|contacts)",
        r"e-?mail\s+addresses|phone\s+numbers?|telephone\s+numbers?|mobile\s+numbers?|postal\s+addresses|home\s+addresses",
    ),
    (r"(?:location|position|movement|gps)\s+(?:data|information|records?|history)|locations?", r"GPS|coordinates|whereabouts|position"),
    (
        r"(?:passwords?|log-?ins?|credentials|log-?in\s+(?:details?|data))",
        r"passwords?|PINs?|log-?in\s+details|access\s+codes?|passphrases?",
    ),
    (
        r"(?:identity|ID)\s+(?:documents?|papers|data|numbers?|details)",
        r"passports?(?:\s+(?:numbers?|scans?|copies))?|driving\s+licen[cs]es?|identity\s+cards?|national\s+insurance\s+numbers?|social\s+security\s+numbers?",
    ),
    (
        r"(?:personal|personally\s+identifiable|customer|private)\s+(?:data|information|details?)",
        r"names?\s+and\s+(?:[a-z]+\s+)?addresses|dates?\s+of\s+birth|e-?mail\s+addresses|phone\s+numbers?|national\s+insurance\s+numbers?|social\s+security\s+numbers?|sort\s+codes?|passport\s+numbers?",
    ),
)
"""Kinds of data as they are denied, and what is of the kind."""
_FLAT = r"\b(?:no|none\s+of\s+(?:the|your|our|their)|not\s+any|neither|any|never)\s+(?:[a-z]+\s+){0,2}?"
_IS_NOT = r"\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:never|not)(?:\s+been)?\s+[a-z]+"
_DENIALS = tuple(
    (
        SentencePattern(regex(rf"{_FLAT}(?:{kind})\b|\b(?:{kind}){_IS_NOT}\b", re.IGNORECASE)),
        regex(rf"\b(?:{things})\b", re.IGNORECASE),
    )
    for kind, things in _KINDS
)
_NEGATED = regex(r"\b(?:not|never|no|none|neither|without|cannot)\b|n['’]t\b", re.IGNORECASE)
_NEGATES = SentencePattern(_NEGATED)
_SCENES = tuple(
    regex(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"involved|copied|copy|stolen|stole|taken|took|leaked|leak|exposed|accessed|compromised|breach(?:ed)?|hack(?:ed|ers)?|intruders?|attackers?|downloaded|lost|in\s+the\s+(?:\w+\s+)?(?:files?|database|export|backup|spreadsheet|laptop)|the\s+files?|affected|disclosed",
        r"collects?|stores?|stored|keeps?|kept|holds?|held|records?|recorded|logs?|logged|sell|sold|shares?|shared|pass(?:ed)?\s+on|save[sd]?|track(?:s|ed)?|process(?:es|ed)?|transmit(?:s|ted)?|upload(?:s|ed)?",
    )
)
_EXCEPT = regex(
    r"\b(?:except|other\s+than|apart\s+from|besides|beyond|unless|until|so\s+far|yet|but\s+(?:for|only)|only|as\s+far\s+as|believe|think|evidence|sign|indication|reason|full|complete|unencrypted|plain|more\s+than|additional|further|most|without|longer|if|when|that\s+(?:can|could)|sensitive)\b|\?",
    re.IGNORECASE,
)
_NOT_ADMITTED = regex(
    r"\b(?:not|no|never|none|nor|neither|without|cannot|could|(?-i:may)|might|would|should|can|unless|whether|until|instead|never|never|other\s+(?:system|incident)|separate|another|untouched|safe|unaffected|encrypted|hash(?:ed|es)?(?!\s+pass)|tokens?|on\s+your\s+(?:own\s+)?(?:device|phone|computer)|please|send|enter|need|ask(?:s|ed)?|update|change\s+your\s+(?:bank|card)|rumou?rs?|claim\w*|alleg\w+|false|untrue|wrong(?:ly)?|earlier\s+version|correct(?:ed|ion)|last\s+year|previous|ago|supplier['’]?s?|rival\w*|partner['’]?s?|optional(?:ly)?|consent|choose)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
_OF_YOU = regex(
    r"^\W*(?:if|where)\s+(?:you|they|we|your)\b[^,]{3,60},\s*(?:please\s+)?|\bso\s+please\b.*$|\bplease\b.*$|[:;]\s+please\b.*$",
    re.IGNORECASE,
)
""" "If you joined before 2021, ..." is of some, and what they are to do about it is advice."""
_ADVICE = regex(r"\bchange\s+your\s+[a-z ]{3,20}:\s*", re.IGNORECASE)
_KEPT = regex(r"\brecords?\b(?!\s*$)", re.IGNORECASE)
_YEAR = regex(r"\bin\s+((?:19|20)\d\d)\b", re.IGNORECASE)


def denied_kinds(reading: Reading) -> Iterator[Finding]:
    """The first passage that goes against each denial of a kind of data."""
    text = reading.document.text
    sentences = [s for s in reading.sentences if s.field == "text"]
    for sentence in sentences:
        if not _NEGATES.search(reading, sentence) or _EXCEPT.search(text, sentence.start, sentence.end):
            continue
        for denied, things in _DENIALS:
            m = denied.search(reading, sentence)
            if m is None or (m[0].lower().startswith("any") and not _NEGATED.search(text, sentence.start, m.start())):
                continue
            scenes = [
                scene
                for scene in _SCENES
                if scene.search(f"{text[sentence.start : m.start()]} {text[m.end() : sentence.end]} {_KEPT.sub('', m[0])}")
            ]
            others = (s for s in sentences if s != sentence and _admits(reading, s, things, scenes[:1]))
            admitted = next((s for s in others if not _of_others(text, sentence, s)), None)
            if admitted is not None:
                yield _finding(reading, sentence, m, admitted)
                return


def _of_others(text: str, denial: Sentence, told: Sentence) -> bool:
    """Whether one speaks of customers and the other of staff."""
    return bool(
        _CUSTOMERS.search(text, denial.start, denial.end)
        and _STAFF.search(text, told.start, told.end)
        and not _CUSTOMERS.search(text, told.start, told.end)
    )


_CUSTOMERS = regex(r"\b(?:customer|client|user|patient|member|passenger|donor|reader)s?\b", re.IGNORECASE)
_STAFF = regex(r"\b(?:staff|employees?|workers?|suppliers?|contractors?)\b", re.IGNORECASE)


def _admits(reading: Reading, sentence: Sentence, things: re.Pattern[str], scenes: list[re.Pattern[str]]) -> bool:
    """Whether a sentence says that a thing of the kind is there, in the scene of the denial."""
    said = _ADVICE.sub("", _OF_YOU.sub("", reading.document.text[sentence.start : sentence.end]))
    year = reading.document.published.year if reading.document.published else None
    if not scenes or not things.search(said) or not scenes[0].search(said) or _NOT_ADMITTED.search(said):
        return False
    return all(int(told) == year for told in _YEAR.findall(said))


def _finding(reading: Reading, denial: Sentence, m: re.Match[str], admitted: Sentence) -> Finding:
    words = phrase(reading, min(m.start(), denial.end), denial.end), phrase(reading, admitted.start, admitted.end)
    return Finding(_RULE, (), words, f"{quoted(words[0].quote)} leaves no room for {quoted(words[1].quote)}.", severity="warning")
