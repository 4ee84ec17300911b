"""Years and dates inside an address, a file's name or a number of another kind: they say nothing of when."""

from __future__ import annotations

import re

from claims.regex import regex

REACH = 120
"""Code points on either side that are looked at: a longer address is cut."""

ADDRESS = regex(
    r"(?i)://|^www\.|\\|@\w|\w\.[a-z]{2,}/|^[a-z0-9.-]+\.[a-z]{2,}[/#?]|\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|html?|jpe?g|png|zip|xml|json)\W*$"
)
NUMBER_BEFORE = regex(r"\d{3,}/$")
NUMBER_BEHIND = regex(r"/\d{3,}")
_BLANK = regex(r"\s")


def in_identifier(text: str, start: int, end: int) -> bool:
    """The words between ``start`` and ``end`` are part of an address, a path, a file's name or "575/2013".

    >>> text = "See orlo.example/news/2024/03 for 2023."
    >>> in_identifier(text, 22, 26), in_identifier(text, 34, 38)
    (True, False)
    """
    if _BLANK.search(text, start, end):
        return False
    before, behind = text[max(0, start - REACH) : start], text[end : end + REACH]
    left = re.split(r"\s", before)[-1]
    right = re.split(r"\s", behind, maxsplit=1)[0]
    if not left and not right:
        return False
    if NUMBER_BEFORE.search(left) or NUMBER_BEHIND.match(right):
        return True
    return ADDRESS.search(left + text[start:end] + right) is not None
