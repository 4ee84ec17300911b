"""The characters of a web page: from its byte-order mark, its declarations, its bytes.

Declarations are often wrong, and UTF-8 is hardly ever met by chance: bytes beyond ASCII that are valid UTF-8 are taken
for it whatever is declared. Then come what the server declared, what the page declares and Windows-1252; whatever does not
fit the bytes is passed over.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from claims.regex import regex

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{1,80}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.I)
_HEADER = regex(r"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_META_WITHIN = 4096
_FALLBACK = "cp1252"
# Browsers read the first of each pair as the second, which holds it and more: pages are written for browsers.
_WIDER = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
          "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs"}  # fmt: skip
_KNOWN = regex(
    r"utf-(?:8|16(?:-[bl]e)?)|cp(?:125\d|874|866|932|949)|iso8859-\d+|koi8-[ru]|mac-(?:roman|cyrillic)|gb18030|big5hkscs|euc_jp|iso2022_jp"
)
"""Encodings of pages, by Python's names. Others of Python's (escapes, UTF-7) are ways around checks, not encodings of texts."""
_MAX_CONTROL_SHARE = 0.05
_CONTROL = regex("[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]")


def decode_html(data: bytes, content_type: str = "") -> str | None:
    """Decode a page; None where it is no text. NUL characters are dropped: no text holds them, and no database takes them.

    ``content_type`` is the server's header.

    >>> decode_html("<p>£5m</p>".encode("utf-8"), "text/html; charset=iso-8859-1")
    '<p>£5m</p>'
    >>> decode_html(b'<meta charset="windows-1251"><p>\\xd0\\xee\\xf1\\xf2</p>')
    '<meta charset="windows-1251"><p>Рост</p>'
    """
    for encoding in _candidates(data, content_type):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        return _text(text.removeprefix("\ufeff"))
    return _text(data.decode(_FALLBACK, "replace"))


def _candidates(data: bytes, content_type: str) -> Iterator[str]:
    yield from (encoding for bom, encoding in _BOMS if data.startswith(bom))
    declared = [name for name in (_in_header(content_type), _in_page(data)) if name]
    if not data.isascii() or not declared:
        yield "utf-8"
    yield from declared
    yield _FALLBACK


def _in_header(content_type: str) -> str | None:
    match = _HEADER.search(content_type)
    return _python_name(match[1]) if match else None


def _in_page(data: bytes) -> str | None:
    match = _META.search(data[:_META_WITHIN])
    name = _python_name((match[1] or match[2]).decode("ascii", "replace")) if match else None
    # A declaration that can be read as ASCII does not stand in UTF-16.
    return "utf-8" if name and name.startswith("utf-16") else name


def _python_name(label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    name = _WIDER.get(name, name)
    return name if _KNOWN.fullmatch(name) else None


def _text(text: str) -> str | None:
    if text.count("\x00") > _MAX_CONTROL_SHARE * len(text) or len(_CONTROL.findall(text)) > _MAX_CONTROL_SHARE * len(text):
        return None
    return text.replace("\x00", "")
