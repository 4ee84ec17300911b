"""Names in a title in title case, where every word has a capital: only what the text uses as a name is one.

"Tarrow Mills Shares Drop After Placement" names Tarrow Mills if the text does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.extract.phrases import TextWords, words_of
from claims.resolve.lexicon import COMPANY_WORDS
from claims.resolve.names import NameMention, core_name, in_title_case


def cut_titles(names: Sequence[NameMention], title: TextWords) -> list[NameMention]:
    """The names, those of a title in title case cut to the longest run of words that the text uses as a name.

    "Orlo Foods Group Reports Record" becomes "Orlo Foods Group" where the text says that or "Orlo Foods".
    """
    if not in_title_case(title):
        return list(names)
    known = {core_name(mention.name).lower() for mention in names if mention.field == "text"}
    return [_cut(mention, title.text, known) if mention.field == "title" else mention for mention in names]


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
