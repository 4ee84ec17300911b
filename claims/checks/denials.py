"""A flat denial about a place or a group, and a count of people there who go all the same.

- "Nobody at head office was affected" against "thirty or so of those let go were from head office";
- "The cuts apply to front-of-house staff only, 26 posts" against "the 26 posts include four in management".

Both sides must name the place in the same words; what tells of another time, a condition or a denial is no admission.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.checks.levels import Figure, figures
from claims.model import Reading, Sentence

_HIT = (
    r"(?:affected|hit|lost|cut|touched|going|to\s+go|involved|made\s+redundant|laid\s+off|dismissed|axed|lose\s+(?:their|his|her|its)|go\b|leave\b|leaving"
    r"|losing\s+(?:their|his|her|its))"
)
_NOBODY = re.compile(
    r"\b(?:nobody|no[ -]one|none|not\s+(?:a|one)\s+(?:single\s+)?(?:job|post|person|employee|worker)|no\s+(?:jobs?|posts?|staff|roles?|people|employees|workers|positions)(?:\s+cuts|\s+losses)?)"
    r"(?:\s+of\s+(?:those|the\s+(?:jobs|posts|roles|staff|people|workers|employees))|\s+who\s+works?)?\s+(?:at|in|from)\s+(?:the\s+|its\s+|our\s+|their\s+)?(?P<where>[A-Za-z][\w’'-]*(?:\s+[\w’'-]+){0,3}?)"
    rf"\s+(?:is|are|was|were|will|would|has|had|have)\s+(?:be\s+|been\s+|being\s+)?{_HIT}",
    re.IGNORECASE,
)
_SPARED = re.compile(
    r"(?:^|[.;,“\"]\s*|\b(?:that|said|and|but)\s+)(?:the\s+|its\s+|our\s+|their\s+)?(?P<where>[A-Za-z][\w’'-]*(?:\s+[\w’'-]+){0,3}?)\s+(?:is|are|was|were|will\s+be|would\s+be)"
    r"\s+(?:entirely\s+|completely\s+|wholly\s+)?(?:spared|not\s+affected|unaffected|untouched)\s*(?:[.;,”\"]|$)",
    re.IGNORECASE,
)
_GO = re.compile(
    r"\b(?:let\s+go|laid\s+off|made\s+redundant|dismissed|los(?:e|t|ing)\s+(?:their|his|her)\s+jobs?|axed|sacked|cut|lost|redundanc\w+|layoffs?|lay-offs?|going|shed)\b",
    re.IGNORECASE,
)
_NOT_SAID = re.compile(
    r"\b(?:not|no|nobody|none|never|if|could|may|might|would|last|previous(?:ly)?|earlier|ago|before|since|already|back\s+in|had\s+been|hired|created|new|spared|(?:19|20)\d\d)\b|n['’]t\b",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\b(?:to|among|on|from|affects?|hits?|covers?)\s+(?:(?:the\s+)?(?P<who>[a-z][a-z-]+(?:\s+[a-z-]+)?)\s+(?:staff|posts|employees|workers|jobs|roles)\s+only|only\s+(?P<them>[a-z][a-z-]+(?:\s+[a-z-]+)?)"
    r"\s+(?:staff|posts|employees|workers|jobs|roles))\b",
    re.IGNORECASE,
)
_INCLUDE = re.compile(
    r"^\s+(?:jobs|posts|people|roles|positions|redundancies)\s+(?:will\s+|would\s+)?(?:includ(?:e|es|ed)|compris(?:e|es|ed))\s*$",
    re.IGNORECASE,
)
_TOO_VAGUE = frozenset(
    {"it", "that", "this", "here", "there", "they", "company", "firm", "group", "them", "us", "which", "all", "time", "staff", "people"}
)
_LEAST_LETTERS = 4
_NEAR = 40
"""Sentences around a denial in which it can be gone against."""


@dataclass(frozen=True, slots=True)
class Denial:
    """The spans of a denial and of the words that admit what it denies, and what both are about."""

    denied: tuple[int, int]
    admitted: tuple[int, int]
    about: str


def denials(reading: Reading) -> Iterator[Denial]:
    """Every denial that another sentence of the text goes against, the first such sentence each."""
    text = reading.document.text
    told = list(figures(reading))
    for index, (sentence, inside) in enumerate(told):
        words = text[sentence.start : sentence.end]
        around = told[max(0, index - _NEAR) : index + _NEAR]
        for pattern in (_NOBODY, _SPARED):
            for found in pattern.finditer(words):
                where = found["where"]
                if where.casefold() not in _TOO_VAGUE and len(where) >= _LEAST_LETTERS:
                    span = sentence.start + found.start(), sentence.start + found.end()
                    yield from _admitted(text, around, sentence, span, where)
        yield from _more_than_only(text, told[index + 1 : index + _NEAR], sentence, inside)


def _admitted(
    text: str, around: list[tuple[Sentence, list[Figure]]], denial: Sentence, span: tuple[int, int], where: str
) -> Iterator[Denial]:
    named = f" {' '.join(where.casefold().split())} "
    for sentence, inside in around:
        words = text[sentence.start : sentence.end]
        counted = any(x.kind in ("people", "number") for x in inside)
        if not counted or sentence.start == denial.start or not _GO.search(words) or _NOT_SAID.search(words):
            continue
        if any(
            f" {link}{named}" in f" {_plain(words)} "
            for link in ("at", "in", "from", "at the", "in the", "from the", "at its", "in its", "from its")
        ):
            yield Denial(span, (sentence.start, sentence.end), where)
            return


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[\w’'-]+", words.casefold()))


def _more_than_only(text: str, behind: list[tuple[Sentence, list[Figure]]], sentence: Sentence, inside: list[Figure]) -> Iterator[Denial]:
    found = _ONLY.search(text, sentence.start, sentence.end)
    counts = {x.middle for x in inside if x.kind == "people" and x.exact}
    if found is None or len(counts) != 1:
        return
    who = (found["who"] or found["them"]).casefold()
    for other, there in behind:
        if len(there) != 2 or there[0].middle not in counts:
            continue
        whole, part = there
        link, rest = text[whole.end : part.start], text[part.start : other.end].casefold()
        head = text[whole.start : whole.end].split()[-1]
        if not _INCLUDE.match(link if head.isdigit() else f" {head}{link}") or who.split()[0] in rest or part.kind != "people":
            continue
        yield Denial(found.span(), (other.start, other.end), who)
        return
