"""Bytes to text: one encoding is chosen by rule, never guessed by statistics.

In order: a byte-order mark (UTF-8 or UTF-16) decides; then UTF-8; then Windows-1252, but only where the
bytes look like Western prose saved by an older program. Everything else is refused with the way out.
The byte-order mark is no part of the text. Nothing else is changed: line ends stay as they are.
"""

from __future__ import annotations

import codecs
import re

from claims.regex import regex

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_UTF32_BOMS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NOT_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_HIGH = re.compile(rb"[\x80-\xff]")
_SURROGATE = regex("[\ud800-\udfff]")

MAX_CONTROL_SHARE = 0.02
"""Share of control characters above which bytes are no text. Terminal logs stay below, compressed data far above."""
MAX_HIGH_SHARE = 0.2
"""Share of non-ASCII bytes up to which undecodable bytes pass for Windows-1252. French prose has 5 %, Cyrillic or Greek
code pages 80 %; those would come out as nonsense that looks like text."""


class UndecodableError(ValueError):
    """These bytes are no text that is read here. The message says what to do about it."""


def decode(data: bytes) -> str:
    """Decode the bytes of a text file.

    >>> decode(b"\\xef\\xbb\\xbfcaf\\xc3\\xa9\\r\\n")
    'café\\r\\n'
    >>> decode(b"caf\\xe9 \\x96 \\x80 5m in sales")
    'café – € 5m in sales'
    """
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise UndecodableError(f"is {what}, not text; save it as text")
    if data.startswith(_UTF32_BOMS):
        raise UndecodableError("is UTF-32; save it as UTF-8")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _with_bom(data[len(bom) :], encoding)
    _refuse_binary(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if not _plausible_cp1252(data):
            raise UndecodableError(f"is not UTF-8 (byte {error.start + 1}) and its encoding is unknown; save it as UTF-8") from None
    return data.decode("cp1252")


def mend_surrogates(text: str) -> str:
    """Replace lone surrogates, which a JSON escape can make and no encoding can write, by U+FFFD.

    >>> mend_surrogates("a\\ud83d b")
    'a\ufffd b'
    """
    return _SURROGATE.sub("\ufffd", text)


def _with_bom(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError(
            f"begins as {encoding.upper()[:6].rstrip('-')} but is damaged at byte {error.start + 1}; save it again as UTF-8"
        ) from None
    if "\x00" in text:
        raise UndecodableError("holds NUL characters and is no text; save it as text")
    return text


def _refuse_binary(data: bytes) -> None:
    if b"\x00" in data:
        # Two bytes a letter, every other one NUL: English in UTF-16 whose byte-order mark was lost.
        if max(data[0::2].count(0), data[1::2].count(0)) > 0.8 * len(data) / 2:
            raise UndecodableError("looks like UTF-16 without a byte-order mark; save it as UTF-8")
        raise UndecodableError("is binary data, not text; save it as text")
    if len(_CONTROL.findall(data)) > MAX_CONTROL_SHARE * len(data):
        raise UndecodableError("is binary data, not text; save it as text")


def _plausible_cp1252(data: bytes) -> bool:
    return not _NOT_CP1252.search(data) and not _CONTROL.search(data) and len(_HIGH.findall(data)) <= MAX_HIGH_SHARE * len(data)
