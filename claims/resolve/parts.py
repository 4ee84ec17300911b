"""Parts of a company and places: what a figure is limited to ("its cloud unit", "the Salina plant", "in Germany")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.extract.phrases import Word
from claims.extract.view import SentenceView
from claims.quantities.number_words import NUMBER_WORDS
from claims.regex import regex
from claims.resolve.lexicon import BUSINESS_VERBS, NATIONALITIES, PART_NOUNS, PLACE_PREFIXES, PLACES, PLAIN_MODIFIERS
from claims.resolve.trades import OF_ITS_KIND
from claims.sieve import Sieve, Sieves

_NOUNS = "|".join(sorted(PART_NOUNS, key=len, reverse=True))
PART = regex(
    rf"\b(?P<owner>(?i:its|their|our|the|that|this|a))\s+(?P<name>(?:[\w&'’.-]+(?:,?\s+(?:and\s+)?|,\s+)){{1,6}}?)(?P<noun>(?:{_NOUNS}))\b"
    rf"|(?P<names>(?:[A-Z][\w&'’.-]*\s+(?:(?:and|&)\s+)?){{1,4}})(?P<nouns>(?:{_NOUNS}))\b"
    rf"|\b(?P<owner2>(?i:its|their|our))\s+(?P<name2>(?:[a-z][\w-]+\s+){{0,1}}(?:[A-Z][\w-]+\s+)?)(?P<noun2>(?:{_NOUNS}))\b"
)
POSSESSED_PART = regex(rf"(?<=['’]s|s['’])\s+(?P<name>(?:[\w&-]+\s+){{0,3}}?)(?P<noun>(?:{_NOUNS}|business|operations))\b")
IN_PLACE = regex(r"\b(?:in|across|at|throughout|outside|within)\s+(?:the\s+|its\s+|our\s+)?(?P<place>(?:[A-ZÀ-Þ][\w.'’-]*\s?){1,4})")
IN_GROUP = regex(
    r"\b(?:in|within|at|from)\s+(?P<owner>the|its|our|their)\s+(?P<name>(?:[\w&'’-]+\s+){1,4}?)(?P<noun>group|team|organi[sz]ation|crew)\b"
)
"""A group is a part only where something is in it: "positions in the stores technology group"."""
_PARTS = Sieves([PART, POSSESSED_PART, IN_GROUP])
NOT_PARTS = frozenset(
    (
        "same other new first second third last next whole entire two three four several many most more own business work works team place top bottom"
    ).split()
)
"""Words that alone name no part: "the other business", "the same team"."""

APPOSED = regex(r",\s+(?:an?|the|its|their|our)\s")
""" "The hostels, a separate service": a remark begins inside."""
UNIT_OF = regex(r"\s+(?:rates?|prices?|costs?|labou?r|trusts?|economics|margins?|volumes?|value)\b")
""" "The electricity unit rate": no part of a company."""


@dataclass(frozen=True, slots=True)
class PartMention:
    """A phrase for a part: ``phrase`` without owner and article ("cloud computing")."""

    start: int
    end: int
    phrase: str
    noun: str
    possessed: bool


def find_parts(view: SentenceView) -> list[PartMention]:
    """Phrases for parts in a sentence.

    >>> # "the stores technology group": no (group is a company word); "its cloud computing unit": "cloud computing"
    """
    out = []
    for number in _PARTS.passing(view.keys):
        pattern = _PARTS.patterns[number]
        for match in pattern.finditer(view.text, view.sentence.start, view.sentence.end):
            groups = match.groupdict()
            noun = groups.get("noun") or groups.get("nouns") or groups.get("noun2") or ""
            name = groups.get("name") or groups.get("names") or groups.get("name2") or ""
            phrase = " ".join(word for word in name.split() if word.lower() not in ("the", "its", "a"))
            if APPOSED.search(name) or (noun == "unit" and UNIT_OF.match(view.text, match.end())):
                continue
            if not phrase or all(word.lower() in NOT_PARTS for word in phrase.split()) or any(c.isdigit() for c in phrase):
                continue
            if phrase.split()[0].lower() in NUMBER_WORDS:
                continue  # "six offices" are counted
            if OF_ITS_KIND.search(view.text, max(view.sentence.start, match.start() - 20), match.end()):
                continue
            possessed = pattern is POSSESSED_PART or (groups.get("owner") or groups.get("owner2") or "").lower() in ("its", "their", "our")
            out.append(PartMention(match.start(), match.end(), phrase.strip(" ,"), noun, possessed))
    return out


def place_after(view: SentenceView, start: int, local: frozenset[str] = frozenset(), reach: int = 40) -> str | None:
    """A place said right behind a figure or its metric: "1,300 jobs in Germany", "280 in Goiânia".

    ``local`` are the names that this text uses as places; they count only directly behind the figure.
    """
    match = IN_PLACE.search(view.text, start, min(view.sentence.end, start + reach))
    if (
        match is None
        or CURRENCY_BEHIND.match(view.text, match.end())
        or view.boundary(start, match.start()) >= 1
        or view.word_distance(start, match.start()) > 4
    ):
        return None
    if place := _as_place(match["place"]):
        return place
    name = " ".join(word.strip(".'’,") for word in match["place"].split())
    near = view.word_distance(start, match.start()) <= 2
    words = name.split()
    beginnings = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((known for known in beginnings if near and known in local), None)


CURRENCY_BEHIND = regex(r"\s*(?:francs|dollars|pounds|kron\w+|crowns|rupees|pesos|reais|roubles|rubles|currenc\w+)\b")
""" "In Swiss francs" is no place."""
VERBS_OF_MAKING = frozenset(
    "expect forecast predict see sees saw seen show shows showed meant means mean reach reached hit drew report reports make bring brings earn earns get gets got produce produced produces".split()
)


LINKS = frozenset(
    "since whose before after because if though although then now also than like unlike despite during until how why per via versus against by so even just only once about over under into".split()
)
"""Words that join clauses and phrases: they limit no measure."""

NO_LIMITS = PLAIN_MODIFIERS | BUSINESS_VERBS | VERBS_OF_MAKING | LINKS


def cue_modifiers(view: SentenceView, cue: tuple[int, int], names: frozenset[str]) -> str | None:
    """The words in front of a measure that limit it: "Trade counter sales", "subscription revenue".

    ``names`` are words of the entities' names, which are the subject, not a limit.
    """
    kept: list[str] = []
    end = cue[0]
    words = [w for w in view.words if w.end <= cue[0]][-6:]
    while words and words[-1].lower in QUALIFIERS and view.text[words[-1].end : end].isspace():
        end = words.pop().start
    if [word.lower for word in words[-2:]] == ["and", "other"]:
        kept, end = [word.raw for word in words[-2:]], words[-2].start
        del words[-2:]
    while words:
        joined = bool(kept) and words[-1].lower in ("and", "&") and len(words) > 1
        found = words[-2:] if joined else words[-1:]
        if not all(_limits_measure(view, word, names) for word in (found[0], *found[2:])) or not _adjoin(view, found, end):
            break
        kept[:0] = [word.raw for word in found]
        end = found[0].start
        del words[-len(found) :]
    return " ".join(kept) if 0 < len(kept) <= MOST_LIMITS and kept[0].lower() != "and" else None


QUALIFIERS = frozenset({"operating", "net", "gross"})
"""Words right in front of a measure that belong to it: "Wireline operating revenues"."""
MOST_LIMITS = 5
"""Words of such a phrase: "Subscription and support", "Home health"."""


def _adjoin(view: SentenceView, words: Sequence[Word], end: int) -> bool:
    """Nothing but spaces stands between the words, and behind them up to ``end``."""
    ends = [*(word.start for word in words[1:]), end]
    return all(view.text[word.end : behind].isspace() for word, behind in zip(words, ends, strict=True))


def _limits_measure(view: SentenceView, word: Word, names: frozenset[str]) -> bool:
    """A word that can say what a measure is of: no word of a name, of grammar or of change, and no number."""
    if word.possessive or word.lower.rstrip("0123456789") in NO_LIMITS or not word.raw[0].isalpha():
        return False
    if word.lower in names and word.raw[0].isupper():
        return False
    return not word.lower.endswith(("ing", "ed", "ly")) and not any(q.start <= word.start < q.end for q in view.figures)


def label_before(view: SentenceView, start: int) -> str | None:
    """The label of a signed figure in a run of them: "OEM +11%, replacement +5%"."""
    lead = view.text[max(view.sentence.start, start - 40) : start]
    match = re.search(r"(?:^|[,;:(]\s*|\band\s+)(?P<label>[^\W\d_][\w&/-]*(?:\s+[\w&/-]+){0,2})\s+$", lead)
    return match["label"] if match else None


def _as_place(name: str) -> str | None:
    words = [word.strip(".'’,") for word in name.split()]
    while words and words[-1] and not words[-1][0].isupper():
        words = words[:-1]
    if not words:
        return None
    known = words[0].lower() in PLACES or (len(words) > 1 and words[0].lower() in PLACE_PREFIXES)
    return " ".join(words) if known else None


def place_as_subject(view: SentenceView, at: int) -> str | None:
    """A country that the figure's clause is about: "France will lose 640 posts, Belgium 310"."""
    words = [word for word in view.words if word.end <= at]
    for back, word in enumerate(reversed(words[-5:])):
        if word.raw[:1].isupper() and word.lower in PLACES:
            lead = view.text[max(view.sentence.start, word.start - 4) : word.start]
            opens = (
                word.start == view.sentence.start or lead.rstrip().endswith((",", ";", ":", "and", "(")) or (back == 0 and not lead.strip())
            )
            return word.raw if opens and not any(word.end <= q.start and q.end <= at for q in view.figures) else None
    return None


PLACE_AHEAD = regex(
    r"[,;]?\s(?:and\s+)?in\s+(?:the\s+)?(?P<place>(?:[A-ZÀ-Þ][\w.'’-]*\s){1,3})(?:(?:by|to|rose|fell|up|down|grew|another|about|some)\s+){0,2}$"
)


def place_ahead(view: SentenceView, at: int) -> str | None:
    """The place right in front of a figure: "4% in Germany, in France 6% and in Spain 2%"."""
    match = PLACE_AHEAD.search(view.text[max(view.sentence.start, at - 50) : at])
    return _as_place(match["place"]) if match else None


OPENS_IN = regex(r"^\W*In\s+(?:the\s+)?(?P<place>(?:[A-ZÀ-Þ][\w.'’-]*\s?){1,4}),")


def place_opening(view: SentenceView, at: int) -> str | None:
    """The place that opens the figure's sentence: "In Germany, Orlo Foods employs 200 people"."""
    match = OPENS_IN.match(view.text[view.sentence.start : at])
    if match is None or view.boundary(view.sentence.start + match.end(), at) >= 1:
        return None
    return _as_place(match["place"])


def adjective_place(phrase: str) -> str | None:
    """A nationality in a noun phrase: "1,800 German jobs"."""
    return next((word for word in phrase.split() if word.lower() in NATIONALITIES), None)


BARE = Sieve(regex(rf"\b(?i:the|this|that|its|our|their)\s+(?P<noun>(?i:{_NOUNS}))\b"))
"""A part spoken of again: "the plant"."""
SITE_AT = Sieve(
    regex(
        rf"\b(?i:(?P<noun>{_NOUNS})),?\s+(?:in|at|on|near|outside)\s+(?:the\s+)?(?P<place>[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*){{0,2}})"
    )
)
BETWEEN = Sieve(
    regex(
        rf"\b(?i:(?P<noun>{_NOUNS})),?\s+between\s+(?P<place>[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*)?)\s+and\s+(?P<other>[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*)?)"
    )
)


SEVERAL = regex(r"(?:,\s+[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)*,?\s+and\s+(?:in\s+|at\s+)?[A-ZÀ-Þ][a-z]")
""" "Plants in Graz, Ostrava and Pune": none of them is the one that is spoken of."""


def sites_in(view: SentenceView) -> Iterator[tuple[str, re.Match[str]]]:
    """Sites named with their places behind them: "plant in Boden" is the Boden plant, "route between A and B" the A-B route."""
    for match in SITE_AT.finditer(view.keys, view.text, view.sentence.start, view.sentence.end):
        if SEVERAL.match(view.text, match.end(), match.end() + 90):
            continue
        yield f"{match['place'].strip()} {match['noun'].lower()}", match
    for match in BETWEEN.finditer(view.keys, view.text, view.sentence.start, view.sentence.end):
        yield f"{match['place']}-{match['other']} {match['noun'].lower()}", match
