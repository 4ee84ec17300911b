"""Words that only together are a name, though each looks like something else: "Pilgrim's Pride", "Best Buy", "First Solar".

A possessive ends a name, and a sentence's first word has its capital from there; so what the text says elsewhere decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from claims.extract.phrases import TextWords, Word
from claims.model import Sentence
from claims.resolve.lexicon import COMPANY_WORDS, FIRST_NAMES, LEGAL_SUFFIXES, PLACES, ROLES
from claims.resolve.name_words import is_named

Tie = tuple[str, str]
"""A word as written, and the one behind it; nothing, where a name ends like a possessive ("McDonald's")."""
LONGEST_NAME = 4

ADJECTIVES = frozenset(
    "old new big small large great good bad best high low long short strong weak full free capital financial general open total global public live just hello under better".split()
)
"""Words with which names begin, and sentences, but none in front of a name and its verb: "Big Lots said"."""
FIRST_WORDS = ADJECTIVES | frozenset(
    "first second third next work play run move home half one two three four five six seven eight nine ten hundred read see watch rent pay now early late market trade".split()
)
"""And those that also open a sentence in front of a name: "Next Amazon said"."""
SAYS = frozenset("said says announced announces reported reports employs".split())
"""Verbs that no possessive stands in front of, unless it is a name: "McDonald's said"."""
ACTS = SAYS | frozenset("has had plans cut laid agreed raised warned confirmed increased".split())
"""What a company does right behind its name."""
PREPOSITIONS = frozenset("at of by from for".split())
LEADS = PREPOSITIONS | {"the", "in", "but", "and", "with"}
OF_ACCOUNTS = frozenset(
    (
        "revenue revenues sales turnover profit profits loss losses income earnings growth cost costs expense expenses margin margins quarter half year years month week day days period results assets "
        "liabilities equity share shares shareholders shareholder stock employees customers debt cash dividend guidance outlook order orders volume volumes price prices tax taxes report reports statement statements "
        "highlights information position data review markets market net gross operating products services officer director president place time date comprehensive other total world war lady round ebitda"
    ).split()
)
"""What stands behind such a word where both have capitals and are no name: "Total Revenue", "First Half"."""


def tied_words(text: TextWords, sentences: Sequence[Sentence]) -> frozenset[Tie]:
    """The pairs of words that belong together inside a name.

    >>> # "The 300 jobs go at Pilgrim's Pride Corp., and Best Buy said ..." -> ("Pilgrim's", "Pride"), ("Best", "Buy")
    """
    found: set[Tie] = set(_pairs(text.words))
    for sentence in sentences:
        words = text.between(sentence.start, sentence.end)
        found.update(_possessives(words))
        found.update(
            (word.raw, "") for word, behind in pairwise(words) if word.possessive and behind.lower in SAYS | {"will"} and is_named(word)
        )
        found.update(_beginnings(words))
        found.update(_lone(words))
    return frozenset(found)


def _possessives(words: Sequence[Word]) -> Iterator[Tie]:
    """A possessive inside a name that is all of a line, or has a legal form behind it."""
    for at, word in enumerate(words[:-1]):
        if not (word.possessive and is_named(word) and is_named(words[at + 1])):
            continue
        rest, behind = _rest_of_name(words, at + 1)
        whole = behind is None and len(words) <= LONGEST_NAME and all(map(is_named, words[:at]))
        kind = len(rest) > 1 and rest[-1].lower in COMPANY_WORDS and rest[0].lower not in FIRST_NAMES
        if whole or kind or _is_legal_form(behind):
            yield word.raw, rest[0].raw


def _rest_of_name(words: Sequence[Word], start: int) -> tuple[list[Word], Word | None]:
    """The words from there that may be of a name, and the one behind them."""
    rest = list(takewhile(is_named, words[start : start + LONGEST_NAME]))
    behind = start + len(rest)
    return rest, words[behind] if behind < len(words) else None


def _pairs(words: Sequence[Word]) -> Iterator[Tie]:
    """ "Marks and Spencer": two words always joined by "and", more than once."""
    joined: Counter[tuple[str, str]] = Counter()
    for at, word in enumerate(words[1:-1], 1):
        first, second = words[at - 1], words[at + 1]
        if word.raw == "and" and is_named(first) and is_named(second) and second.start - first.end == len(" and "):
            joined[first.raw, second.raw] += 1
    often = {pair: count for pair, count in joined.items() if count > 1 and not {part.lower() for part in pair} & PLACES}
    if not often:
        return
    counts = Counter(word.raw for word in words)
    for (first_raw, second_raw), count in often.items():
        if counts[first_raw] == counts[second_raw] == count:
            yield first_raw, "and"
            yield "and", second_raw


def _beginnings(words: Sequence[Word]) -> Iterator[Tie]:
    """A common word and the one behind it, both with capitals inside a sentence, or in front of a company's word or legal form."""
    for at, word in enumerate(words[:-1]):
        following = words[at + 1]
        if word.lower not in FIRST_WORDS or not word.raw[0].isupper() or not _may_follow(word, following):
            continue
        rest, behind = _rest_of_name(words, at + 1)
        ends = (len(rest) > 1 and rest[-1].lower in COMPANY_WORDS) or _is_legal_form(behind)
        leads = at > 0 and (words[at - 1].raw[0].islower() or words[at - 1].lower in LEADS)
        inside = leads and _has_plain_words(words[1:at], words[at + 2 :])
        acts = at == 0 and word.lower in ADJECTIVES and len(words) > 2 and words[2].lower in ACTS
        if ends or inside or acts:
            yield word.raw, following.raw


def _lone(words: Sequence[Word]) -> Iterator[Tie]:
    """Such a word alone behind a preposition, where a capital is no accident: "revenue at Next"."""
    for at, word in enumerate(words):
        behind = at > 0 and words[at - 1].raw in PREPOSITIONS
        if behind and word.lower in FIRST_WORDS and word.raw.istitle() and _has_plain_words(words[1:at], words[at + 1 :]):
            yield word.raw, ""


def _may_follow(word: Word, following: Word) -> bool:
    if following.start - word.end != 1 or word.raw.isupper() or not (following.raw[0].isupper() and following.raw[1:].islower()):
        return False
    return is_named(following) and following.lower not in OF_ACCOUNTS and following.lower not in ROLES


def _has_plain_words(*parts: Sequence[Word]) -> bool:
    """No line in title case, where a capital says nothing."""
    long = [word for part in parts for word in part if len(word.raw) > 3 and word.raw[0].isalpha()]
    return sum(word.raw[0].islower() for word in long) * 2 >= len(long)


def _is_legal_form(word: Word | None) -> bool:
    return word is not None and word.raw[0].isupper() and word.lower.rstrip(".") in LEGAL_SUFFIXES
