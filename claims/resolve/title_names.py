"""Names in a title in title case, where every word has a capital: only what the text uses as a name is one.

"Tarrow Mills Shares Drop After Placement" names Tarrow Mills if the text does. What stands in front of a verb of headlines is a name
also where the text has no other: "Norvane Transport Announces Third Quarter Results".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.extract.phrases import TextWords, Word, words_of
from claims.resolve.lexicon import COMPANY_WORDS, LEGAL_SUFFIXES
from claims.resolve.names import NameMention, core_name, in_title_case


def cut_titles(names: Sequence[NameMention], title: TextWords) -> list[NameMention]:
    """The names, those of a title in title case cut to the longest run of words that the text uses as a name.

    "Orlo Foods Group Reports Record" becomes "Orlo Foods Group" where the text says that or "Orlo Foods".
    """
    names = [cut for mention in names if (cut := _before_verb(mention, title.text)) is not None]
    if not in_title_case(title):
        return names
    known = {core_name(mention.name).lower() for mention in names if mention.field == "text"}
    return [_cut(mention, title.text, known) if mention.field == "title" else mention for mention in names]


VERBS = frozenset(
    (
        "announces reports posts releases declares completes appoints unveils launches raises wins signs acquires sees says swings beats misses expands opens closes issues provides "
        "updates delivers achieves confirms enters receives adds sells buys files hires elects introduces extends begins amends reaffirms reiterates lowers lifts boosts slashes "
        "reveals publishes presents hosts joins selects awards secures agrees seeks faces loses earns doubles triples climbs grows slips warns expects forecasts recalls halts suspends "
        "resumes shuts creates invests discusses increases decreases reaches exceeds"
    ).split()
)
"""Third persons with which headlines go on behind a company's name."""
REPORTS = frozenset(
    "first second third fourth quarter quarterly half year annual full fiscal interim preliminary results earnings conference call trading statement update year-end end and strong record".split()
)
"""Words of which a headline makes no name: "Fourth Quarter and Year-End Results"."""


REPORTED = frozenset(
    "results earnings dividend dividends trading sales revenue revenues profit profits accounts figures timeline history profile factsheet overview".split()
)
"""What they report."""
BEFORE_REPORTED = REPORTS | frozenset(
    "its the to for of half-year half-yearly full-year first-half first-quarter second-quarter third-quarter fourth-quarter final special".split()
)
REPORTER_REACH = 90
"""Characters behind a name in which a headline says what it reports."""


def is_reporter(title: str, mention: NameMention) -> bool:
    """Whether a name opens a headline that goes on with what it reports, or what for: "Norvane Q4 2019 earnings call", "Norvane announce interim dividend", "Norvane half year"."""
    if mention.field != "title" or mention.start:
        return False
    named = False
    for word in words_of(title, mention.end, mention.end + REPORTER_REACH):
        if word.lower in REPORTED:
            return True
        named = named or word.lower in REPORTS
        if word.lower not in BEFORE_REPORTED and not {word.lower, f"{word.lower}s"} & VERBS and not any(map(str.isdigit, word.raw)):
            return False
    return named


def _before_verb(mention: NameMention, title: str) -> NameMention | None:
    """A name of a headline up to its verb; ``None`` where nothing stands in front, or nothing but words for a report."""
    if mention.field != "title":
        return mention
    words = words_of(title, mention.start, mention.end)
    if all(word.lower in REPORTS for word in words):
        return None
    at = next((n for n, word in enumerate(words) if word.lower in VERBS and not _goes_on_as_name(words, n)), None)
    if at is None:
        return mention
    if at == 0:
        rest = words[1:]
        return None if all(word.lower in REPORTS for word in rest) else mention
    return replace(mention, end=words[at - 1].end, name=title[mention.start : words[at - 1].end], possessive=False)


def _goes_on_as_name(words: Sequence[Word], at: int) -> bool:
    """Whether a verb is part of a name: "Consumer Reports Group", and "Consumer Reports Announces"."""
    return at + 1 < len(words) and words[at + 1].lower in COMPANY_WORDS | LEGAL_SUFFIXES | VERBS


def _cut(mention: NameMention, title: str, known: set[str]) -> NameMention:
    words = words_of(title, mention.start, mention.end)
    if core_name(mention.name).lower() in known:
        return mention
    for length in range(len(words) - 1, 0, -1):
        for first in range(len(words) - length + 1):
            run = words[first : first + length]
            if core_name(title[run[0].start : run[-1].end]).lower() not in known:
                continue
            last = first + length
            while last < len(words) and words[last].lower in COMPANY_WORDS:
                last += 1
            start, end = run[0].start, words[last - 1].end
            return replace(mention, start=start, end=end, name=title[start:end], possessive=mention.possessive and last == len(words))
    return mention
