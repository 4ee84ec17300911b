"""The bounds of the words for multiples and shares, each tried on both sides: a moved bound fails here."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.model import Document
from claims.pipeline import check_documents

MULTIPLES = (
    # word, ratios of new to old between which it fits
    ("doubled", "1.9", "2.2"), ("nearly doubled", "1.75", "2.02"), ("more than doubled", "2.0", "3.0"),
    ("tripled", "2.8", "3.3"), ("nearly tripled", "2.6", "3.03"), ("more than tripled", "3.0", "4.1"),
    ("trebled", "2.8", "3.3"), ("almost trebled", "2.6", "3.03"), ("over trebled", "3.0", "4.1"),
    ("quadrupled", "3.7", "4.4"), ("close to quadrupled", "3.5", "4.04"), ("more than quadrupled", "4.0", "5.5"),
    ("halved", "0.45", "0.55"), ("almost halved", "0.49", "0.58"), ("more than halved", "0.2", "0.5"),
)  # fmt: skip
SHARES = (
    # words, percentages between which they fit
    ("A majority", 50, 100), ("Most", 50, 100), ("A third", 29, 38), ("A quarter", 21, 29), ("A fifth", 17, 23),
    ("Two-thirds", 62, 71), ("Three quarters", 71, 79), ("Less than half", 0, 50), ("A minority", 0, 50),
)  # fmt: skip


def flagged(text: str) -> bool:
    return any(flag.rule == "descriptor_mismatch" and flag.severity != "info" for flag in check_documents([Document("a", text)]).flags)


@pytest.mark.parametrize(("word", "low", "high"), MULTIPLES, ids=[word for word, *_ in MULTIPLES])
def test_a_multiple_fits_between_its_bounds(word: str, low: str, high: str) -> None:
    for bound, factor, fits in ((low, "0.96", False), (low, "1.03", True), (high, "0.98", True), (high, "1.04", False)):
        new = Decimal(bound) * Decimal(factor) * 100
        assert flagged(f"Revenue {word} to ${new:.1f} million from $100.0 million.") is not fits, (bound, factor)


@pytest.mark.parametrize(("words", "low", "high"), SHARES, ids=[words for words, *_ in SHARES])
def test_a_share_fits_between_its_bounds(words: str, low: int, high: int) -> None:
    for share, fits in ((low - 2, False), (low + 1, True), (high - 1, True), (high + 2, False)):
        if 0 < share < 100:
            assert flagged(f"{words} ({share}%) of Harwick's revenue comes from exports.") is not fits, share
