"""Names listed as all there are, against the number announced: "Four mills to go", and "the mills at A, B, C, D and E will close".

A list of names right behind "the mills at", "its plants in" or "our sponsors," is all of them. The number is that of the same noun in the
headline or in the sentences about, where what is said of both is the same or as good as the same. Silent where the list says
that there are others, where another number of such things fits the list, and where the noun is counted more than once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, on_trial, phrase
from claims.checks.mentions import Mention, mentions_of, telling
from claims.checks.named_lists import NamedList, named_lists
from claims.checks.thesaurus import akin, stem
from claims.checks.wording import quoted
from claims.model import Reading
from claims.regex import regex

_RULE = "sum_mismatch"
_ALL_OF = regex(
    r"\b(?:the|its|their|our|all)\s+(?:[a-z]+\s+)?(?P<noun>[a-z]{3,}s)\s*(?:at|in|of|called|named|are|were|:|,|–|—|\()?\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_OTHERS = regex(
    r"\b(?:includ\w+|such\s+as|among|like|others?|another|also|as\s+well|together\s+with|along\s+with|plus|except|but\s+not|unlike|not|remaining|largest|biggest|first|last|some|several|most"
    r"|later|then|previous(?:ly)?|earlier|already|between|from|to)\b",
    re.IGNORECASE,
)
_LEAST, _MOST, _OFF = 3, 12, 2
_REACH = 1500
"""Characters between a number and the names."""


@on_trial
def named_counts(reading: Reading) -> Iterator[Finding]:
    """Every list of all that is not as long as announced."""
    counted = [m for m in mentions_of(reading) if m.kind == "count" and m.exact and m.noun is not None and not m.in_table]
    for listed in named_lists(reading):
        size = len(listed.items)
        if not _LEAST <= size <= _MOST or listed.field != "text" or (noun := _noun(reading, listed)) is None:
            continue
        same = [m for m in counted if m.noun == noun and not {"part", "more", "earlier", "other", "not"} & m.marks]
        near = [m for m in same if m.field == "title" or abs(m.start - listed.start) <= _REACH]
        if not near or len({m.value for m in near}) > 1 or any(m.value == size for m in same):
            continue
        said = near[0]
        if 0 < abs(said.value - size) <= _OFF and _MOST >= said.value > 1 and _tied(reading, said, listed):
            words = (phrase(reading, said.start, said.quantity.noun_end or said.end, said.field), phrase(reading, listed.start, listed.end))
            yield Finding(
                _RULE,
                (),
                words,
                f"{quoted(words[0].quote)} are announced, and {size} are named: {quoted(words[1].quote)}.",
                severity="warning",
                miss=miss_ratio(said.value, said.value.__class__(size)),
            )


def _noun(reading: Reading, listed: NamedList) -> str | None:
    """The noun of which a list names all."""
    text, (start, end) = reading.document.text, listed.sentence
    lead = text[max(start, listed.start - 60) : listed.start]
    found = _ALL_OF.search(lead)
    if found is None or _OTHERS.search(lead) or _OTHERS.search(text, listed.end, min(end, listed.end + 40)):
        return None
    return stem(found["noun"])


def _tied(reading: Reading, m: Mention, listed: NamedList) -> bool:
    """Whether the same is said of the number and of the list, other than their noun."""
    text, (start, end) = reading.document.text, listed.sentence
    beside = set(telling(text, start, listed.start) + telling(text, listed.end, end)) - {m.noun}
    return any(word in beside or any(akin(word, other) for other in beside) for word in (m.near | m.far) - {m.noun})


EXAMPLES = (
    accepts(
        "five mills for four",
        "Four weaving mills are to go under the plan.\n\nThe mills at Glenties, Ballyhale, Kilcarne, Portrush and Ardlea will close before June.",
    ),
    rejects(
        "four mills and a store",
        "Four weaving mills are to go under the plan.\n\nThe mills at Glenties, Ballyhale, Kilcarne and Portrush, together with the store at Ardlea, will close.",
    ),
    rejects(
        "mills that stay",
        "Four weaving mills are to go under the plan.\n\nThe other mills at Glenties, Ballyhale, Kilcarne, Portrush and Ardlea go on.",
    ),
)
