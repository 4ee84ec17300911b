"""Bytes to :class:`Document`: text, markdown, HTML, JSON and JSON lines.

What was read is what is checked: the text of a .txt or .md file is the file's text, front matter and
markup included, so that lines and columns are the file's; of a .html file it is the article's text
(see ``html``). A file that cannot be read is one
:class:`InputError` that names it and says what to do; in .json arrays and .jsonl the other documents
are still read.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from claims.model import Document, InputError
from claims.read.decode import UndecodableError, decode, mend_surrogates
from claims.regex import regex

MAX_SIZE = 10_000_000
"""Bytes of one input that are read unless the user says otherwise."""

TEXT_SUFFIXES = (".txt", ".md", ".markdown")
JSON_SUFFIXES = (".json",)
JSONL_SUFFIXES = (".jsonl", ".ndjson")
HTML_SUFFIXES = (".html", ".htm")
SUFFIXES = (*TEXT_SUFFIXES, *HTML_SUFFIXES, *JSON_SUFFIXES, *JSONL_SUFFIXES)
"""Suffixes of the files that are read."""
LATER_SUFFIXES = (".pdf",)
"""Suffixes of the files that are not read yet; they are named wherever they are passed over."""

JSON_FIELDS = ("id", "url", "publisher", "title", "published", "text")
STDIN = "-"

_ISO_DATE = regex(r"(\d{4}-\d\d-\d\d)(?:[T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d)?)?\Z")
_LOOKS_LIKE_JSON = regex(r'\s*(?:\{\s*["}]|\[\s*[{\]])')
_LOOKS_LIKE_HTML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_FRONT_MATTER = regex(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_FRONT_MATTER_LINE = regex(r"(title|published|publisher|url)[ \t]*:[ \t]*(.*)")
_MAX_DIGITS = 300


class _BadDocumentError(ValueError):
    """One document of an input cannot be used."""


def read_bytes(
    name: str, data: bytes, *, max_size: int = MAX_SIZE, published: date | None = None
) -> tuple[list[Document], list[InputError]]:
    """Read the documents in one file's bytes.

    ``name`` is the file's relative path; its suffix says how to read it, ``-`` (standard input) and
    device names are sniffed: HTML or JSON where it begins like that, else text. ``published`` is the date of
    documents that carry none themselves.

    >>> read_bytes("a.txt", b"Sales rose 5%.")[0][0].id
    'a.txt'
    >>> read_bytes("a.docx", b"PK")[1][0].message
    'is a .docx file, which is not read; give .txt, .md, .markdown, .html, .htm, .json, .jsonl or .ndjson'
    """
    if len(data) > max_size:
        return [], [InputError(name, too_large(max_size))]
    try:
        reader = _reader_for(name, data)
        if not data:
            raise _BadDocumentError("is empty; there is nothing to check")
        if reader is None:
            return _read_html(name, data, published)
        return reader(name, decode(data), published)
    except (_BadDocumentError, UndecodableError) as error:
        return [], [InputError(name, str(error))]


def document_from(values: Mapping[str, object], name: str, published: date | None = None) -> Document:
    """Make a document of the fields of a JSON document; ``name`` is its id where it carries none.

    Raises ``ValueError`` with one clear sentence that names the document, on a field of the wrong type.

    >>> document_from({"text": "Sales rose.", "published": "2024-04-03"}, "a").published
    datetime.date(2024, 4, 3)
    >>> document_from({"body": "Sales rose."}, "document 2")
    Traceback (most recent call last):
    ValueError: document 2: has no "text"; it has body
    """
    try:
        return _document(values, name, published)
    except _BadDocumentError as error:
        raise ValueError(f"{name}: {error}") from None


def distinct(documents: Iterable[Document]) -> list[Document]:
    """Give every document an id of its own, whatever the order in which they come.

    The same document given twice counts once. Different documents under one id (two versions of a page
    that kept its id) all get the first digits of their content's hash behind it: ``a`` becomes ``a@1f3c09d2``.
    """
    once: dict[tuple[str, str], Document] = {}
    for document in documents:
        key = (document.id, document.content_id)
        once[key] = min(once.get(key, document), document, key=lambda d: d.path or "")
    kept = list(once.values())
    uses = Counter(document.id for document in kept)
    return [replace(d, id=f"{d.id}@{d.content_id[:8]}") if uses[d.id] > 1 else d for d in kept]


def too_large(max_size: int) -> str:
    """Say that an input is over the limit, and what to do.

    >>> too_large(10_000_000)
    'is over 10 MB and was not read; split it, or raise --max-size'
    """
    return f"is over {max_size / 1_000_000:g} MB and was not read; split it, or raise --max-size"


# ---------------------------------------------------------------- one reader a kind of file

_Read = tuple[list[Document], list[InputError]]


def _reader_for(name: str, data: bytes) -> Callable[[str, str, date | None], _Read] | None:
    """What reads the decoded text; None for a page, whose encoding stands in the page."""
    if name == STDIN or name.startswith("/dev/"):
        return None if _LOOKS_LIKE_HTML.match(data) else _read_sniffed
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in HTML_SUFFIXES:
        return None
    if suffix in TEXT_SUFFIXES:
        return _read_text
    if suffix in JSON_SUFFIXES:
        return _read_json
    if suffix in JSONL_SUFFIXES:
        return _read_json_lines
    if suffix in LATER_SUFFIXES:
        raise _BadDocumentError(f"is a {suffix} file, which is not read yet; save it as text")
    what = f"is a {suffix} file, which is not read" if suffix else "has no suffix that says what it is"
    raise _BadDocumentError(f"{what}; give {_listed(SUFFIXES, 'or')}")


def _read_sniffed(name: str, text: str, published: date | None) -> _Read:
    if not _LOOKS_LIKE_JSON.match(text):
        return _read_text(name, text, published)
    try:
        return _read_json(name, text, published)
    except _BadDocumentError:
        lines = text.split("\n")
        if len(lines) > 1 and _is_object(lines[0]):
            return _read_json_lines(name, text, published)
        raise


def _read_text(name: str, text: str, published: date | None) -> _Read:
    if not text.strip():
        raise _BadDocumentError("holds only white space; there is nothing to check")
    values = _front_matter(text) if name.lower().endswith((".md", ".markdown")) or name == STDIN else {}
    return [_document({**values, "text": text}, _id_of(name), published, name)], []


def _read_html(name: str, data: bytes, published: date | None) -> _Read:
    from claims.read.html import NoArticleError, html_document  # here: its libraries take half a second to load

    try:
        return [html_document(_id_of(name), name, data, published)], []
    except NoArticleError as error:
        raise _BadDocumentError(f"{error}; there is nothing to check") from None


def _read_json(name: str, text: str, published: date | None) -> _Read:
    value = _parse(text)
    if isinstance(value, dict):
        return [_document(value, _id_of(name), published, name)], []
    if not isinstance(value, list):
        raise _BadDocumentError(f"holds {_kind(value)}; a document is an object with a text, or give an array of them")
    if not value:
        raise _BadDocumentError("is an empty array; there is nothing to check")
    return _each(name, ((f"document {number}", f"{_id_of(name)}#{number}", item) for number, item in enumerate(value, 1)), published)


def _read_json_lines(name: str, text: str, published: date | None) -> _Read:
    lines = ((f"line {number}", f"{_id_of(name)}#{number}", line) for number, line in enumerate(text.split("\n"), 1) if line.strip())
    documents, errors = _each(name, lines, published)
    if not documents and not errors:
        raise _BadDocumentError("holds only white space; there is nothing to check")
    return documents, errors


def _each(name: str, items: Iterable[tuple[str, str, object]], published: date | None) -> _Read:
    """Read (where, id, value) one by one: a bad one is an error, the rest is read."""
    documents, errors = [], []
    for where, default_id, item in items:
        try:
            value = _parse(item) if isinstance(item, str) and where.startswith("line ") else item
            if not isinstance(value, dict):
                raise _BadDocumentError(f"is {_kind(value)}, not a document (an object with a text)")
            documents.append(_document(value, default_id, published, name))
        except _BadDocumentError as error:
            errors.append(InputError(name, f"{where}: {error}"))
    return documents, errors


# ---------------------------------------------------------------- fields


def _document(values: Mapping[str, object], name: str, published: date | None, path: str | None = None) -> Document:
    text = values.get("text")
    if text is None:
        unknown = sorted(str(key) for key in values if key not in JSON_FIELDS)
        hint = f"; it has {_listed(unknown[:5])}" if unknown else ""
        raise _BadDocumentError(f'has no "text"{hint}')
    if not isinstance(text, str):
        raise _BadDocumentError(f'"text" must be a string, not {_kind(text)}')
    if not text.strip():
        raise _BadDocumentError('"text" is empty; there is nothing to check')
    return Document(
        id=_id(values.get("id")) or name,
        text=mend_surrogates(text),
        title=_string(values, "title"),
        path=path,
        url=_string(values, "url"),
        publisher=_string(values, "publisher"),
        published=_published(values.get("published")) or published,
    )


def _parse(text: str) -> object:
    try:
        return json.loads(text, parse_int=_integer, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise _BadDocumentError(f"is not valid JSON: {error.msg} at line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise _BadDocumentError("is JSON nested too deeply to be a document") from None


def _integer(digits: str) -> int | float:
    # int() refuses thousands of digits with an error of its own; no field of a document is such a number.
    return int(digits) if len(digits) <= _MAX_DIGITS else float(digits)


def _no_constant(name: str) -> object:
    raise _BadDocumentError(f"is not valid JSON: {name} is no JSON value")


def _is_object(line: str) -> bool:
    try:
        return isinstance(_parse(line), dict)
    except _BadDocumentError:
        return False


def _front_matter(text: str) -> dict[str, object]:
    """The fields between two lines of dashes that open a markdown file; other keys are the site's own business."""
    matter = _FRONT_MATTER.match(text)
    if not matter:
        return {}
    found = (_FRONT_MATTER_LINE.match(line.rstrip("\r")) for line in matter[1].split("\n"))
    return {m[1]: m[2].strip().strip("\"'").strip() for m in found if m}


def _id(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string({"id": value}, "id")


def _id_of(name: str) -> str:
    return "stdin" if name == STDIN else name


def _string(values: Mapping[str, object], key: str) -> str | None:
    value = values.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise _BadDocumentError(f'"{key}" must be a string, not {_kind(value)}')
    return mend_surrogates(value) if value.strip() else None


def _published(value: object) -> date | None:
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise _BadDocumentError(f'"published" must be a date like "2024-04-03", not {_kind(value)}')
    match = _ISO_DATE.match(value.strip())
    try:
        if match:
            return date.fromisoformat(match[1])
    except ValueError:
        pass
    raise _BadDocumentError(f'"published" must be a date like "2024-04-03", not "{mend_surrogates(value)[:40]}"')


_KINDS = {dict: "an object", list: "an array", str: "a string", bool: "a truth value", int: "a number", float: "a number"}


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "null" if value is None else type(value).__name__)


def _listed(names: Iterable[str], word: str = "and") -> str:
    *first, last = names
    return f"{', '.join(first)} {word} {last}" if first else last
