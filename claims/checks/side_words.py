"""Words for the two sides that a whole falls into, as a text names them where it counts and again where it tells a share.

"124 company-run and 62 franchised", and later "one shop in six is in the hands of a partner": both name a side of one row.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claims.regex import regex

SIDES = tuple(
    tuple(regex(rf"\b(?:{words})\b", re.IGNORECASE) for words in row)
    for row in (
        (
            r"company-(?:run|owned|operated|managed)|own(?:ed)?|self-run|managed",
            r"franchis\w+|partners?|licen[sc]e(?:d|es?)|licensees?|tenanted",
        ),
        (r"men|males?|boys|fathers|man", r"women|females?|girls|mothers|woman"),
        (r"full[- ]time(?:rs?)?", r"part[- ]time(?:rs?)?"),
        (r"permanent(?:ly)?", r"temporary|temps|agency|casuals?|seasonal"),
        (r"public(?:ly)?|state|council|social|municipal|cost-rental|local\s+authorit(?:y|ies)|taxpayers?", r"private(?:ly)?|commercial"),
        (r"on\s+time|punctual(?:ly)?", r"late|delayed"),
        (r"domestic(?:ally)?|at\s+home", r"abroad|overseas|outside\s+the\s+country|foreign|exports?|exported"),
        (r"accepted|approved|granted|upheld", r"rejected|refused|declined|dismissed|turned\s+down"),
        (r"adults?", r"children|child|minors"),
        (r"electric|battery-powered", r"diesels?|petrol"),
        (r"rural|country(?:side)?|villages?", r"urban|city|cities|towns?"),
        (r"unioni[sz]ed|union\s+members", r"non-union"),
        (r"occupied|let|filled", r"empty|vacant|unlet"),
    )
)
"""Rows of two sides that leave nothing over. A word that may be both (a "let" flat, "to let") stands in no share without a noun known."""

FOR = regex(r"\b(?:in\s+favou?r|for|support(?:s|ed|ing|ive)?|back(?:s|ed|ing)?|agreed?|yes)\b", re.IGNORECASE)
AGAINST = regex(r"\b(?:against|oppos(?:e|es|ed|ing)|objected|disagreed?|no)\b", re.IGNORECASE)
"""Sides of those who were asked."""
STANCE = regex(
    r"\b(?:told\s+(?:you|us|them|him|her|the\s+[a-z]+)\s+(?:not\s+)?to\b|said\s+(?:yes|no)\b|oppos(?:e|es|ed)|against|in\s+favou?r|support(?:s|ed)?|back(?:s|ed)?\b|reject(?:s|ed)?|object(?:s|ed)?|agree[sd]?|approved?"
    r"|want(?:s|ed)?\s+(?:it|them|the|you|to\s+(?:keep|close|save|stop))\b|do(?:es)?\s+not\s+want|don['’]t\s+want)",
    re.IGNORECASE,
)
"""What those who were asked want."""
ASKED = regex(
    r"^\s+(?:of\s+)?(?:(?:the|all|those|our|these)\s+){0,2}(?:(?:people|residents|parents|members|readers|locals|households|staff|voters|neighbours|neighbors)\s+)?(?:(?:who|that)\s+(?:had\s+)?(?:answered|replied|responded|took\s+part|filled\s+it\s+in"
    r"|wrote\s+in)|respondents|responses|replies|answers|submissions)\b",
    re.IGNORECASE,
)
"""Behind a share: it is one of those who answered."""
SURVEY = regex(r"\b(?:surveys?|questionnaires?|consultations?|polls?|respondents|responses|replies|submissions)\b", re.IGNORECASE)


@lru_cache(maxsize=8192)
def side_of(words: str) -> frozenset[tuple[int, int]]:
    """The rows, and the side in each, that words name; a row of which they name both sides is none.

    >>> side_of("were franchised"), side_of("men and women")
    (frozenset({(0, 1)}), frozenset())
    """
    found = set()
    for number, (one, other) in enumerate(SIDES):
        named = bool(one.search(words)), bool(other.search(words))
        if named[0] != named[1]:
            found.add((number, int(named[1])))
    return frozenset(found)
