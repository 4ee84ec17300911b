"""Proper names in running text: runs of capitalised words, with what stands around them.

No dictionary of companies is used. A name is a run of capitalised words; whether it is a company, a person or
a place is decided in ``entities.py`` from what all its mentions in the document have around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claims.extract.phrases import TextWords, Word
from claims.model import Field, Sentence
from claims.regex import regex
from claims.resolve.entry_labels import Label, is_plain, label_of
from claims.resolve.lexicon import (
    COMMON_STARTS,
    COMPANY_WORDS,
    DESCRIPTIONS,
    FIRST_NAMES,
    GENERIC_NAMES,
    LEGAL_SUFFIXES,
    MONTHS_DAYS,
    PLACE_PREFIXES,
    PLACE_WORDS,
    ROLES,
)
from claims.resolve.name_ties import ACTS, Tie, tied_words
from claims.resolve.name_words import DESCRIBING, is_named

JOINING = frozenset("of de du la le von van der den da do dos das e y al el und et bin".split())
"""Small words inside names: "Bank of America", "Banco do Brasil"."""
TIGHT = regex(r"^(?:[^\S\n]*|[^\S\n]*&[^\S\n]*|\.[^\S\n]?|[-/’'])$")
ABBREVIATED = frozenset("bros st mr mrs ms dr ft mt prof sen gov jr sr".split())
ACTS_BEHIND = regex(r"\s+(?:" + "|".join(sorted(ACTS | {"will"})) + r")\b|\s*[.,;:)]")
INITIALS = regex(r"(?!U\.[SKN]|E\.U)(?:[A-Z]\.)+[A-Z]")
""" "J.P. Morgan", and no country."""
DOMAIN = regex(r"\.(?:com|net|org|io|ai)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NameMention:
    """One occurrence of a name, cut to its words; ``possessive`` when it ends in 's."""

    field: Field
    sentence: int
    start: int
    end: int
    name: str
    possessive: bool
    initial: bool
    """At the start of its sentence, where any word has a capital."""
    label: Label = ""
    """How it heads its line; see `entry_labels`."""
    shouted: bool = False
    """In a line in capitals."""


def find_names(text: TextWords, sentences: Sequence[Sentence], title_case: bool = False) -> list[NameMention]:
    """Every run of capitalised words. In a title in title case only runs of names known from elsewhere make sense:
    the caller filters these."""
    lowered = frozenset(word.lower for word in text.words if word.raw[0].islower())
    title_case = title_case and in_title_case(text)
    tied = tied_words(text, sentences)
    found: list[NameMention] = []
    for sentence in sentences:
        if CREDIT.fullmatch(text.text, sentence.start, sentence.end):
            continue
        if _shouted(text.text[sentence.start : sentence.end]):
            found += _in_capitals(text, sentence)
            continue
        words = text.between(sentence.start, sentence.end)
        for run in _runs(text.text, words, lowered, tied):
            for part in _around_office(run):
                if trimmed := _trimmed(part, tied):
                    found.append(
                        _mention(
                            text.text, sentence, trimmed, title_case or _opens(text.text, words, trimmed[0]), (trimmed[-1].raw, "") in tied
                        )
                    )
    return found


CREDIT = regex(r"\(?[A-Z][\w.'’-]*(?: [\w.'’-]+){0,4} / [A-Z][\w.]*(?: [\w.]+){0,3}\)?")
"""The line beside a picture that says who took it: "Ana Weiss / Fotostock.com"."""


def in_title_case(text: TextWords) -> bool:
    """Most of the longer words behind the first have a capital, so that one says nothing."""
    long = [word for word in text.words[1:] if len(word.raw) > 3 and word.raw[0].isalpha()]
    return sum(word.raw[0].isupper() for word in long) > TITLE_CASE * len(long)


TITLE_CASE = 0.6


def _opens(text: str, words: Sequence[Word], first: Word) -> bool:
    """First of its sentence or of a table's cell, or behind nothing but a number: "2/ Started 2012"."""
    if CELL_OPENS.search(text, words[0].start, first.start):
        return True
    return first.start == words[0].start or (len(words) > 1 and first.start == words[1].start and not words[0].raw[0].isalpha())


CELL_OPENS = regex(r"(?:[|¦\t]|\s{3})[^\S\n]*$")

FEW_CAPITALS = 6
"""So few that a line in capitals has more."""


def _shouted(text: str) -> bool:
    """A line in capitals, where a capital says nothing."""
    if sum(map(str.isupper, text)) <= FEW_CAPITALS:
        return False
    letters = "".join(filter(str.isalpha, text))
    return len(letters) > 8 and sum(map(str.isupper, letters)) > 0.7 * len(letters)


CAPITALS_END = regex(r"\s*(?:[:;,()]|\.(?:\s|$)|\s[–—-]\s|$)")


def _in_capitals(text: TextWords, sentence: Sentence) -> Iterator[NameMention]:
    """Names in a heading in capitals: what stands between its marks, if it ends like a company's name or is no ordinary word."""
    words = text.between(sentence.start, sentence.end)
    if len(words) > MAX_HEADING:
        return
    run: list[Word] = []
    for word in words:
        if word.lower in SMALL:
            run = []
            continue
        if word.raw[0].isalpha():
            run.append(word)
        if run and CAPITALS_END.match(text.text[word.end : sentence.end][:12]):
            if _names_somebody(run):
                yield replace(_mention(text.text, sentence, run, True), shouted=True)
            run = []


MAX_HEADING = 14
SMALL = frozenset("to at in on from for by with the all our".split())
"""Words of a heading in capitals behind which a name begins anew: "TO ALL MEMBERS AT OLD CROWN CASTINGS"."""


def _names_somebody(run: Sequence[Word]) -> bool:
    last = run[-1].lower
    if last in LEGAL_SUFFIXES or (len(run) > 1 and last in COMPANY_WORDS):
        return True
    return len(run) <= MAX_NAME and not any(is_plain(word) or word.lower in MONTHS_DAYS for word in run)


MAX_NAME = 4
"""Words of a name in a heading in capitals that has nothing of a company in it."""


def _trimmed(run: list[Word], tied: frozenset[Tie]) -> list[Word]:
    """Without the offices, nationalities and sentence openers in front: "Managing Director Sally Obermayer",
    "Because Amazon", "Board of Directors of Skarvik Line"."""
    while (
        len(run) > 1
        and (
            run[0].lower in ROLES
            or run[0].lower in ENTRY_VERBS
            or run[0].lower in TRADES
            or run[0].lower in OPENERS
            or run[0].lower in JOINING
        )
        and not _is_place(run)
        and (run[0].raw, run[1].raw) not in tied
    ):
        run = run[1:]
    no_name = len(run) == 1 and (run[0].lower in NO_NAMES or len(run[0].raw) == 1)
    return [] if no_name and (run[0].raw, "") not in tied else run


TRADES = DESCRIPTIONS - COMPANY_WORDS - frozenset({"hospital", "university", "society", "brand", "giant", "parent", "owner", "concern"})
"""What stands in front of a company's name to say what it does: "Brewer Halden to close plant"."""
ENTRY_VERBS = frozenset((
    "buys acquires opens closes moves sells sacks fires hires launches joins merges wins loses raises appoints names signs agrees announces files founds "
    "makes builds expands enters leaves shuts bought acquired opened closed sold joined merged founded launched won built took"
).split())  # fmt: skip
"""Verbs that open an entry of a timeline in front of a name: "2015: Buys Dunmore Haulage"."""


def _around_office(run: list[Word]) -> list[list[Word]]:
    """A body and its officer are two names: "Halden Bank" and "Ane Alencar" in "Halden Bank Director Ane Alencar"."""
    for at in range(len(run) - 2, 0, -1):
        following = run[at + 1 :]
        office = run[at].lower in OFFICES or (run[at].lower == "executive" and run[at - 1].lower == "chief")
        if office and not run[at].possessive and (len(following) > 1 or following[0].lower in FIRST_NAMES):
            if any(word.lower in COMPANY_WORDS or word.lower in JOINING for word in following):
                continue
            body = run[:at]
            while body and body[-1].lower in OFFICE_KINDS:
                body = body[:-1]
            return [body, following] if body else [following]
    return [run]


OFFICES = frozenset(
    (
        "president director minister secretary senator governor chairman chairwoman chairperson chair ceo cfo coo cto spokesman spokeswoman spokesperson mayor representative congressman congresswoman premier "
        "chancellor justice judge analyst economist correspondent founder co-founder professor adviser advisor commissioner ambassador prince princess officer manager editor researcher senator treasurer"
    ).split()
)
"""Offices that stand between a body's name and a person's."""
OFFICE_KINDS = frozenset(
    "chief executive vice deputy managing prime foreign first attorney home senior former general assistant acting interim financial operating technology interior finance defence defense health".split()
)
"""What comes before them: "Chief Executive Officer"."""


def _is_place(run: Sequence[Word]) -> bool:
    return run[0].lower in PLACE_PREFIXES and run[1].lower in PLACE_WORDS


OPENERS = (
    COMMON_STARTS
    | frozenset({"group", "company", "board", "management", "committee", "corporation", "association"})
    | frozenset({"rival", "founder", "owner", "directors", "parent", "fellow", "former"})
)


NO_NAMES = ROLES | OPENERS | GENERIC_NAMES
"""Words that are no name alone."""


def _runs(text: str, words: Sequence[Word], lowered: frozenset[str], tied: frozenset[Tie]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for at, word in enumerate(words):
        goes_on = at + 1 < len(words) and (word.raw, words[at + 1].raw) in tied
        if is_named(word) and (goes_on or not (at == 0 and _common(word, lowered, words))):
            if run and not _joined(text, run[-1], word):
                yield run
                run = []
            run.append(word)
            if (word.possessive and not goes_on and not _named_after_saint(words, at)) or _closes(text, word):
                yield run
                run = []
        elif (
            run
            and at + 1 < len(words)
            and is_named(words[at + 1])
            and _joined(text, run[-1], word)
            and (_joins(word, run) or {(run[-1].raw, word.raw), (word.raw, words[at + 1].raw)} <= tied)
        ):
            run.append(word)
        elif run:
            if not (DESCRIBING.match(word.raw) and _joined(text, run[-1], word)):  # "United States-led"
                yield run
            run = []
    if run:
        yield run


BODIES = frozenset(
    (
        "center centers centre centres institute institution ministry department agency society office association foundation fund "
        "commission committee council university college school campaign board bureau academy federation union alliance bank house "
        "port parish church school city borough county district order isle republic kingdom state duke province gulf cape trade congress confederation central exchange guild "
        "court museum library campaign network organisation organization league faculty division secretary minister"
    ).split()
)
"""Bodies whose names go on with "of", "for" or "and": "Centers for Disease Control and Prevention"."""


def _joins(word: Word, run: Sequence[Word]) -> bool:
    """A small word goes on with the name: not between somebody and where they are from."""
    if word.lower == "of" and len(run) > 1 and (run[0].lower in FIRST_NAMES or run[-1].lower not in BODIES):
        return False  # "Carl Lipo of Binghamton University", "Tarrow Industries of Ohio"
    if word.lower in ("for", "on"):
        return run[-1].lower in BODIES
    if word.lower == "and":
        return len(run) > 2 and any(a.lower in BODIES and b.lower in ("of", "for") for a, b in pairwise(run))
    return word.lower in JOINING


def _named_after_saint(words: Sequence[Word], at: int) -> bool:
    """A possessive inside a name: "St. Brendan's Regional Medical Center" ends in a word for a body."""
    following = []
    for word in words[at + 1 : at + 5]:
        if not is_named(word):
            break
        following.append(word)
    return len(following) >= 2 and following[-1].lower in COMPANY_WORDS


def _closes(text: str, word: Word) -> bool:
    """A comma or the like behind the word ends the name, also before "Inc."."""
    return text[word.end : word.end + 1] in (",", ";", ":", "(", ")", "!", "?")


def _common(word: Word, lowered: frozenset[str], words: Sequence[Word]) -> bool:
    """A sentence's first word is a name only where it is not seen in lower case, unless another name follows."""
    if word.lower in PLACE_PREFIXES and len(words) > 1 and words[1].lower in PLACE_WORDS and is_named(words[1]):
        return False  # "New Jersey had the lowest rate"
    if word.lower in COMMON_STARTS:
        return True
    plain = word.lower in lowered
    return plain and not word.possessive and not (len(words) > 1 and is_named(words[1]) and words[1].lower not in lowered)


def _joined(text: str, before: Word, word: Word) -> bool:
    gap = text[before.end : word.start]
    if gap.startswith("."):
        return before.lower in ABBREVIATED or len(before.raw) == 1 or INITIALS.fullmatch(before.raw) is not None
    return bool(TIGHT.match(gap))


def _mention(text: str, sentence: Sentence, run: list[Word], initial: bool, whole: bool = False) -> NameMention:
    """``whole``: its last word, though it looks like a possessive, is the name."""
    while len(run) > 1 and (run[-1].lower in JOINING or run[-1].raw == "Private"):
        run = run[:-1]
    last = run[-1]
    end = last.end
    if last.possessive and not whole:
        end = last.start + len(re.sub(r"['’]s?$", "", last.raw))
    name = text[run[0].start : end]
    label: Label = "" if all(map(is_plain, run)) else label_of(text, sentence, run)
    return NameMention(
        sentence.field,
        sentence.index,
        run[0].start,
        end,
        name,
        last.possessive and not (whole and ACTS_BEHIND.match(text, end)),
        initial,
        label,
    )


def bare_name(name: str) -> str:
    """Without a web domain's ending: "Amazon.com" is Amazon."""
    return DOMAIN.sub("", name)


def core_name(name: str) -> str:
    """A name without article, web domain and legal form: what two spellings have in common.

    >>> core_name("Amazon.com, Inc."), core_name("Skarvik Line ASA")
    ('Amazon', 'Skarvik Line')
    """
    words = [bare_name(word.strip(",")) for word in name.split()]
    while words and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    while len(words) > 1 and words[-1].lower().rstrip(".") in LEGAL_SUFFIXES:
        words = words[:-1]
    return " ".join(words).strip(" .,")
