"""The body of an answer, read piece by piece and never past the limit, neither as it is sent nor as it is unpacked."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from claims.sources.errors import PageError

ACCEPT_ENCODING = "gzip"
"""What is asked for: every server has it, and the standard library unpacks it in bounded steps."""

_STEP = 65_536
_GZIP = zlib.MAX_WBITS | 16
_FIRST_BYTE = b"\x1f"


def read_body(chunks: Iterable[bytes], encoding: str, max_size: int) -> bytes:
    """Collect and unpack a body. Raises :class:`PageError` over ``max_size`` bytes, for damage, and for other encodings.

    >>> read_body([b"Sales ", b"rose."], "", 100)
    b'Sales rose.'
    """
    encoding = encoding.strip().lower()
    whole = bytearray()
    pieces = _limited(chunks, max_size)
    if encoding not in ("", "identity"):
        pieces = _unpacked(pieces, encoding)
    for piece in pieces:
        whole += piece
        if len(whole) > max_size:
            raise PageError(f"unpacks to {_too_large(max_size)}")
    return bytes(whole)


def refuse_announced(length: str | None, max_size: int) -> None:
    """Raise :class:`PageError` where a Content-Length is over the limit already."""
    if length and length.isascii() and length.isdigit() and int(length[:20]) > max_size:
        raise PageError(f"is {_too_large(max_size)}")


def _limited(chunks: Iterable[bytes], max_size: int) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > max_size:
            raise PageError(f"is {_too_large(max_size)}")
        yield chunk


def _too_large(max_size: int) -> str:
    return f"over {max_size / 1_000_000:g} MB, the max_size of its source"


def _unpacked(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    if encoding not in ("gzip", "x-gzip"):
        raise PageError(f"came in the encoding {encoding[:40]!r}, which was not asked for")
    unpacker = zlib.decompressobj(_GZIP)
    try:
        for chunk in chunks:
            while chunk:
                if unpacker.eof:
                    if not chunk.startswith(_FIRST_BYTE):
                        return  # padding, which some servers send
                    unpacker = zlib.decompressobj(_GZIP)
                yield unpacker.decompress(chunk, _STEP)
                chunk = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
        yield unpacker.flush()
    except zlib.error:
        raise PageError("is damaged: its gzip encoding cannot be unpacked") from None
    if not unpacker.eof:
        raise PageError("broke off before its end")
