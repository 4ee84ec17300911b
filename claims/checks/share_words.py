"""The words around a stated share: what it is said to be a share of, what of it, and which of them a passage does not know.

"Advertising accounts for 18 % of revenue": of revenue, and of advertising. A word that the passage of a part and its whole
does not have, and none that is used for it, may narrow the share to something else: "40 % of sites in Scotland".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.checks.measure_words import content
from claims.checks.stated_shares import EVERY_POUND, Share
from claims.checks.thesaurus import akin, stem
from claims.regex import regex

_WORD = regex(r"[^\W\d_][\w’'-]*")
_BREAK = regex(
    r"[;:()–—.!?“”\"*\n]|,(?!\d)|\b(?:and|but|while|whereas|although|though|because|which|who|whose|when|as|so\s+that|that)\b",
    re.IGNORECASE,
)
_RELATIVE = regex(r",?\s*\b(?:which|who|that)$", re.IGNORECASE)
_ONE_THING = regex(r"(?:[a-z]+\s+){0,3}?(?:one|1)\s+(?P<what>[a-z]+)\s+(?:in|out\s+of)\b", re.IGNORECASE)
_LISTED = regex(r"(?:%|per\s?cent)[,\s]+(?:and\s+)?$", re.IGNORECASE)
_MORE_PERCENTS = regex(r"^(?:(?:,|,?\s+and|,?\s+or|\s+to)\s+\d+(?:\.\d+)?\s?(?:%|per\s?cent\b)){1,4}(?=\s+of\b)", re.IGNORECASE)
""" "17 % and 19 % of revenue": each is of what stands behind the last."""
_OF = regex(r"^\s*(?:(?:out\s+)?of\s+|in\s+(?=the\s+\w+\s+are\b))(?P<what>.{1,80})", re.IGNORECASE | re.DOTALL)
_NO_NOUN = r"(?<!\bthe)(?<!\ban)(?<!\ba)(?<!\bits)(?<!\bour)(?<!\btheir)(?<!\bthose)(?<!\bwho)(?<!\bthat)(?<!\bof)"
_VERB = regex(
    rf"{_NO_NOUN}\s+(?:(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|now|goes?|went|com(?:es?|ing)|came|says?|said|wants?|tells?|think|thinks|fails?|runs?|gets?|got|uses?"
    r"|takes?|took|works?|makes?|made|backs?|to|by|in|at|on|for|from|with|among|across|during|under|over|within|outside|without)\b|[a-z]+ed\b)",
    re.IGNORECASE,
)
_AUXILIARY = regex(r"\b(?:is|are|was|were|has|have|had|will|would|exceeds?|exceeded|beats?|compares?)\b", re.IGNORECASE)
_VERB_FIRST = regex(
    r"\s+(?:of|is|are|was|were|has|have|had|will|would|went|go|goes|came|come|did|do|does|[a-z]+ed|that|who|which|and|or|but|in|at|on|for|from|to|by|than|as|with)\b",
    re.IGNORECASE,
)
_GENERIC = regex(
    r"^\W*(?:(?:it|us|you|this|that|which|all(?:\s+(?:that|who|those|of\s+it|of\s+them)\b.*)?|(?:the|its|our|their|this|that|an?|her|his)\s+(?:(?:entire|whole|total|combined|full|present|current|overall|enlarged|\w+['’]s?)\s+)?(?:total|whole|lot|pot|sum|figure|above|votes?|estate|intake"
    r"|room|company|group|business|firm|take|crew|fleet|workforce|staff|cohort|class|sample|field|bill|budget|money|cash|crop|catch|list|portfolio|network|chain|team|roll|electorate|membership|capacity|issued\s+capital|share\s+capital)"
    r"|every\s+(?:dollar|pound|euro|penny|rupee|cent)\b.*)\s*)$",
    re.IGNORECASE,
)
"""What names a whole without saying what it is of."""
RATE_WORD = r"(?:rate|turnout|participation|uptake|take-up|share|proportion|percentage|response|occupancy|attendance|utili[sz]ation|approval|stake|holding|majority)"
_AT_RATE = regex(rf"^,\s+(?:the|our|its|their|that)\s+(?:[\w-]+\s+)?{RATE_WORD}\b", re.IGNORECASE)
_THEM = regex(r"^\W*(?:them|these|those|whom)\s*$", re.IGNORECASE)
_PLACED = regex(
    r"\b(?:in|at|among(?:st)?|for|from|on|during|within|across|outside|under|over|with|without|south|north|east|west)\s+(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_POSSESSED = regex(r"\s+(?P<what>(?:[A-Z][\w-]*\s+){0,2}[A-Z][\w-]*['’]s?\s.{1,80})", re.DOTALL)
_FOR = regex(r"^\W*(?:for|in|at|among|on|from)\b", re.IGNORECASE)
_NARROWS = regex(
    r"\b(?:new|young\w*|old\w*|small\w*|large\w*|big\w*|first|second|third|other|private|public|full-time|part-time|senior|junior|non-\w+|local|online|total)\b",
    re.IGNORECASE,
)
"""Adjectives that part a whole."""
_PLACED_FIRST = regex(
    r"(?:^|[,;:–—]\s*|\b(?:and|but)\s+)(?:with|without|including|excluding|counting|in|at|among(?:st)?|for|during|within|across|on)\s+(?:[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_DIGIT = regex(r"\d")
_SHORT = 3
_GERUND = regex(r"\b[a-z]{2,}ing\b|\bsells?\b|\bsold\b|\bspen[dt]s?\b", re.IGNORECASE)
_EVERYDAY = frozenset(stem(w) for w in (
    "with", "without", "among", "within", "across", "off", "near", "both", "each", "every", "few", "such", "any", "those", "who", "whom", "which", "while", "because", "though", "however",
    "still", "yet", "already", "indeed", "perhaps", "rather", "quite", "very", "too", "like", "own", "same", "go", "want", "need", "know", "tell", "ask", "let", "keep",
    "share", "proportion", "percentage", "fraction", "rate", "ratio", "turnout", "uptake", "take-up", "part", "result", "figure", "word", "exact", "way", "majority", "quarter", "third", "half", "thing",
    "everybody", "everyone", "nobody", "people", "fact", "date", "time", "page", "chart", "comes", "where", "maths", "sum", "mind", "clear", "yet", "make", "put", "bring", "give", "given", "show", "mean", "mostly", "chiefly", "mainly", "number", "stake", "holding", "interest", "owner", "holder", "shareholder", "lot", "effective", "rest", "remainder", "balance",
))  # fmt: skip
"""Words for shares and for nothing in particular, which narrow nothing."""


_OPENERS = frozenset(
    "yet but so and that this it they these those he she we you i in of at on for the a an our its their only just about nearly almost over".split()
)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a share is said of: the words for the whole, in front of it and behind."""

    what: str | None
    """``None`` where no whole is named."""
    lead: str
    tail: str
    opening: str
    """All of the sentence before the share."""

    @property
    def generic(self) -> bool:
        """Whether no whole is named, or by a word that fits any."""
        return self.what is None or bool(_GENERIC.match(self.what)) or not (self.named or names_of(self.what, True))

    @property
    def named(self) -> frozenset[str]:
        """The stems of what a share is said to be a share of."""
        words = self.what or ""
        return stems_of(words) | {stem(m[0]) for m in _GERUND.finditer(words)} - _EVERYDAY

    @property
    def them(self) -> bool:
        return self.what is not None and bool(_THEM.match(self.what))


def wording(text: str, share: Share) -> Wording:
    """The words around a share, in its own sentence."""
    sentence = share.sentence
    if share.pence:
        return _of_every_pound(text, share)
    first = max((m.end() for m in _BREAK.finditer(text, sentence.start, share.start)), default=sentence.start)
    relative = _RELATIVE.search(text, sentence.start, first)
    if relative:
        first = max((m.end() for m in _BREAK.finditer(text, sentence.start, relative.start())), default=sentence.start)
    if _LISTED.search(text, sentence.start, share.start):  # "load factors were 75 %, 79 % and 72 %"
        first = sentence.start
    lead, rest = text[first : share.start], text[share.end : sentence.end]
    rest = rest[more.end() :] if (more := _MORE_PERCENTS.match(rest)) else rest
    if at_rate := _AT_RATE.match(rest):  # "at 55 %, the proportion of women in the trade is above"
        ends = _AUXILIARY.search(rest, at_rate.end()) or _BREAK.search(rest, at_rate.end())
        return Wording(None, lead, rest[1 : ends.start()] if ends else rest[1:], text[sentence.start : share.start])
    if one := _ONE_THING.match(text[share.start : share.end]):  # "one employee in five works abroad"
        ends = _BREAK.search(rest)
        return Wording(one["what"], lead, rest[: ends.start()] if ends else rest, text[sentence.start : share.start])
    of = _OF.match(rest)
    if of is None and share.tight is not None:
        of = _POSSESSED.match(rest)  # "nearly half Guyana's exports"
    if of is None and share.counted and re.match(r"\s+[a-z]", rest, re.IGNORECASE) and not _VERB_FIRST.match(rest):
        of = re.match(r"\s+(?P<what>.{1,80})", rest, re.DOTALL)
    if of is None:
        ends = _BREAK.search(rest)
        return Wording(None, lead, rest[: ends.start()] if ends else rest, text[sentence.start : share.start])
    at = of.start("what")
    whole_end = _BREAK.search(rest, at)
    clause = rest[at : whole_end.start()] if whole_end else rest[at:]
    verb = _VERB.search(clause)
    what = clause[: verb.start()] if verb else clause
    return Wording(what, lead, clause[len(what) :], text[sentence.start : share.start])


def _of_every_pound(text: str, share: Share) -> Wording:
    """What is said of every pound of which so many pence are told: "every pound raised by our Christmas appeal"."""
    found = list(EVERY_POUND.finditer(text, max(0, share.sentence.start - 140), share.sentence.end))[-1]
    ends = _BREAK.search(text, found.end(), share.sentence.end)
    raised = text[found.end() : ends.start() if ends and found.end() < share.start else min(found.end() + 60, share.sentence.end)]
    behind = _BREAK.search(text, share.end, share.sentence.end)
    tail = text[share.end : behind.start() if behind else share.sentence.end]
    return Wording(None, "", f"{raised if found.end() < share.start else ''} {tail}", "")


def stems_of(words: str) -> frozenset[str]:
    """The stems of the words of a passage that may name a thing.

    >>> sorted(stems_of("the total of our grants in 2024"))
    ['grant']
    """
    return frozenset(stem(w) for w in content(words)) - _EVERYDAY


def all_stems(words: str) -> frozenset[str]:
    """The stems of all words of a passage, those in front of a hyphen too."""
    return frozenset(stem(w) for m in _WORD.finditer(words) for w in (m[0], *(m[0].split("-") if "-" in m[0] else ())))


def names_of(words: str, opens: bool = False) -> frozenset[str]:
    """The words with a capital, save that which opens a sentence."""
    found = list(_WORD.finditer(words))
    return frozenset(stem(m[0]) for i, m in enumerate(found) if m[0][0].isupper() and (i or opens) and len(m[0]) > 1) - _OPENERS


def _is_placed(words: str, word: re.Match[str]) -> bool:
    """Whether a word stands in a clause, without figures behind it, that says where or for whom something holds: "for goblets it's worse"."""
    return bool(_PLACED_FIRST.search(words[: word.start()])) and not _DIGIT.search(words, word.end())


def knows(passage: frozenset[str], word: str) -> bool:
    """Whether a passage has a word, one of its stem, or one that is used for it."""
    return word in passage or any(akin(word, other) or _alike(word, other) for other in passage)


def _alike(a: str, b: str) -> bool:
    return len(a) >= 5 and len(b) >= 5 and a[:5] == b[:5]


def overlap(mine: frozenset[str], theirs: frozenset[str]) -> int:
    """How many words of one passage another knows."""
    return sum(knows(theirs, word) for word in mine)


def narrowed(what: str, theirs: frozenset[str]) -> bool:
    """Whether what names a whole has a plain word, before one that its sentence knows, that it does not know: "school kitchens"."""
    for m in _WORD.finditer(what):
        if m[0].islower() and len(m[0]) > _SHORT:
            return not knows(theirs, stem(m[0]))
    return False


def strangers(
    said: Wording, passage: frozenset[str], known: frozenset[str], opens: bool, beside: bool, free: frozenset[str] = frozenset()
) -> int:
    """What the words around a share hold against its being of a passage: points for words that the passage does not know.

    ``known``: the words of the title and the opening too, where names are introduced. ``opens``: whether the share stands before
    the passage and introduces what it is about. ``beside``: whether it says a figure again, to which the words around it belong.
    ``free``: words for the whole that need not be known.
    """
    points = 0
    if said.what is not None and not said.generic and not re.search(r"\d", said.what):
        points += 9 * sum(not knows(passage, w) for w in said.named - free)
        points += 9 * sum(w not in known for w in names_of(said.what, True))
        points += 9 * sum(stem(m[0]) not in passage for m in _NARROWS.finditer(said.what))
    points += 9 * sum(
        _is_placed(said.opening, m) and not knows(passage, stem(m[0])) for m in _WORD.finditer(said.opening) if stem(m[0]) in stems_of(m[0])
    )
    if beside:
        return points + 9 * sum(w not in known for w in names_of(said.tail, True))
    points += (9 if _FOR.match(said.lead) else 4) * sum(not knows(passage, w) for w in stems_of(said.lead))
    points += 9 * sum(w not in known for w in names_of(said.lead, said.lead.strip() != said.opening.strip()))
    points += 9 * sum(w not in known for w in names_of(said.tail, True))
    for found in _WORD.finditer(said.tail):
        if stem(found[0]) in stems_of(found[0]) and not knows(passage, stem(found[0])):
            points += 9 if not opens and _PLACED.search(said.tail[: found.start()]) else 1
    return points
