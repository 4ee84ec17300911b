from __future__ import annotations

import gzip
import zlib

import pytest

from claims.sources.body import read_body, refuse_announced
from claims.sources.errors import PageError

TEXT = b"Sales rose 5% to $3 million. " * 500


def packed(data: bytes) -> bytes:
    """Without the time, so that a test is called the same in every process."""
    return gzip.compress(data, mtime=0)


def in_pieces(data: bytes, size: int) -> list[bytes]:
    return [data[n : n + size] for n in range(0, len(data), size)]


@pytest.mark.parametrize("size", [1, 7, 1000, 1_000_000])
@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", packed(TEXT)),
        (" X-GZIP ", packed(TEXT)),
        ("gzip", packed(TEXT[:100]) + packed(TEXT[100:])),
    ],
)
def test_whatever_the_pieces_the_whole_comes_out(encoding: str, data: bytes, size: int) -> None:
    assert read_body(in_pieces(data, size), encoding, len(TEXT)) == TEXT


def test_padding_after_the_end_is_left() -> None:
    assert read_body([packed(TEXT) + bytes(100)], "gzip", len(TEXT)) == TEXT


@pytest.mark.parametrize("size", [1, 1000])
@pytest.mark.parametrize(
    ("encoding", "data", "reason"),
    [
        ("", TEXT + b".", "is over 0.0145 MB"),
        ("gzip", packed(TEXT + b"."), "unpacks to over 0.0145 MB"),
        ("gzip", packed(bytes(50_000_000)), "unpacks to over 0.0145 MB"),
        ("gzip", packed(TEXT)[:-9], "broke off before its end"),
        ("gzip", TEXT, "is damaged"),
        ("gzip", packed(TEXT)[:40] + b"\xff" * 60, "is damaged"),
        ("gzip", b"", "broke off before its end"),
        ("br", TEXT, "came in the encoding 'br', which was not asked for"),
        ("gzip, gzip", packed(packed(TEXT)), "came in the encoding 'gzip, gzip', which was not asked for"),
        ("deflate", zlib.compress(TEXT), "came in the encoding 'deflate', which was not asked for"),
    ],
)
def test_refused(encoding: str, data: bytes, reason: str, size: int) -> None:
    with pytest.raises(PageError, match="^" + reason.replace(".", r"\.")):
        read_body(in_pieces(data, size), encoding, len(TEXT))


def test_what_is_announced_as_too_large_is_not_read() -> None:
    for fine in (None, "", "100", "nonsense", "-5"):
        refuse_announced(fine, 100)
    for large in ("101", "9" * 30, "9" * 10_000):
        with pytest.raises(PageError, match="max_size"):
            refuse_announced(large, 100)
