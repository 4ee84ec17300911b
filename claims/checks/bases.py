"""Words that say on what basis a figure stands, where two figures of one measure are both right.

Heads and full-time equivalents, an average and a year's end, with and without agency workers, seasonally adjusted or
not, on the month and on the year, a first and a revised estimate: two sentences are compared only if they name the same.
"""

from __future__ import annotations

import re

from claims.checks.once import once
from claims.checks.sentence_pattern import SentencePattern
from claims.model import Reading
from claims.regex import regex

_WITHOUT = regex(
    r"\b(?:not counting|not including|excluding|without|apart from|besides|other than|plus|in addition to)\s+(?:[\w,]+\s+){0,3}$",
    re.IGNORECASE,
)
_BASES = tuple(
    (name, regex(pattern, re.IGNORECASE))
    for name, pattern in (
        ("full-time equivalents", r"\b(?:full[- ]time[- ]equivalents?|ftes?)\b"),
        ("average", r"\b(?:averag\w+|mean|median)\b"),
        ("other workers", r"\b(?:(?:agency|temporary|seasonal|casual|contract)\s+(?:workers?|staff|employees|people)|contractors|temps|freelancers)\b"),
        ("active", r"\bactive\b"),
        ("franchises", r"\b(?:franchis\w+|licensees?|concessions|joint ventures?)\b"),
        ("unadjusted", r"\b(?:not\s+(?:seasonally\s+)?adjusted|unadjusted)\b"),
        ("seasonally adjusted", r"(?<!not )\bseasonally[- ]adjusted\b"),
        (
            "on the month",
            r"\b(?:month[- ](?:on|over)[- ]month|on the month|from (?:a|the previous|the prior|the preceding) month|from (?:January|February|March"
            r"|April|May|June|July|August|September|October|November|December)(?!\s+\d))\b",
        ),
        ("on the quarter", r"\b(?:quarter[- ](?:on|over)[- ]quarter|on the quarter|from (?:a|the previous|the prior|the preceding) quarter)\b"),
        ("first estimate", r"\b(?:first|flash|preliminary|provisional|advance|initial)\s+(?:estimates?|readings?|figures?|data|counts?)\b"),
        ("pro forma", r"\bpro[- ]forma\b"),
        ("historical", r"\b(?:historical|reported|statutory)\s+basis\b"),
        ("revised", r"\b(?:revis(?:ed|ion|ions)|restated|restatement)\b"),
    )
)  # fmt: skip
_ANOTHER_COMPANY = regex(
    r"\b(?:parent|rival|competitor|peer|sister|subsidiary|predecessor|neighbour|neighbor)(?:['’]s|s['’]?)?\b", re.IGNORECASE
)


def bases(sentence: str) -> frozenset[str]:
    """The bases that a sentence names, each as it counts them in or leaves them out.

    >>> sorted(bases("With agency workers, Acme has 900 employees")), sorted(bases("not counting agency workers"))
    (['other workers'], ['without other workers'])
    """
    found = ((name, match) for name, pattern in _BASES if (match := pattern.search(sentence)))
    return frozenset(f"without {name}" if _WITHOUT.search(sentence[: match.start()]) else name for name, match in found)


ANOTHER_PLACE = regex(
    r"\b(?:neighbou?r\w*|elsewhere\s+in|across\s+the\s+border|abroad|rivals?|competitors?|nation(?:al(?:ly)?|wide)|countrywide|worldwide|global(?:ly)?|overseas|parent|sister|industry|sector"
    r"|counterparts?|peers?|next\s+door|(?:in|of)\s+the\s+next\s+(?:county|town|district|region|province|state|valley|village|country)|other\s+(?:countries|regions|towns|places))\b",
    re.IGNORECASE,
)
"""Words for another place or company than the one spoken of."""
_ANOTHER_PLACE = SentencePattern(ANOTHER_PLACE)


@once
def of_another_place(reading: Reading) -> frozenset[int]:
    """The places, among all, of the sentences that speak of another place or company."""
    return frozenset(sentence.index for sentence in reading.sentences if _ANOTHER_PLACE.search(reading, sentence))


def names_another_company(words: str) -> bool:
    """Whether words speak of a company by its relation to the one that the text is about: its parent, a rival.

    >>> names_another_company("Acme's parent has "), names_another_company("Acme has ")
    (True, False)
    """
    return bool(_ANOTHER_COMPANY.search(words))
