"""A web page to text: what trafilatura takes for the article, in the plain form that the next stages read.

Paragraphs are parted by an empty line, headings are marked with ``#``, list items with ``- ``, quotations with ``> ``,
and the cells of a table's row stand between pipes. The page's headline is the document's title and does not open the text again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from claims.model import Document
from claims.read.html_charset import decode_html
from claims.read.html_metadata import read_metadata

_PDF = b"%PDF-"
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_AROUND_LINE_END = re.compile(r"[ \t]*\n[ \t\n]*")
_BLOCKS = {"p", "head", "list", "table", "quote", "div", "code", "ab"}
_MAX_DEPTH = 100


class NoArticleError(ValueError):
    """Bytes that hold no article. The message is the rest of a sentence that begins with their name."""


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """An article and what its page says of it; ``canonical`` as stated (it may be relative, or lead to another site)."""

    text: str
    title: str | None
    published: date | None
    publisher: str | None
    canonical: str | None


def read_html(data: bytes, content_type: str = "") -> HtmlPage:
    """Read a page. ``content_type`` is the server's header, for its charset.

    Raises :class:`NoArticleError` for an empty page, other kinds of data, and a page on which there is nothing to read.

    >>> read_html(b"<title>Acme</title><article><p>Sales rose 5%.</p><ul><li>12 shops</ul></article>").text
    'Sales rose 5%.\\n\\n- 12 shops'
    """
    text = _decoded(data, content_type)
    tree = _parse(text)
    metadata = read_metadata(tree)
    article = _article(tree)
    if article is None:
        raise NoArticleError("holds no text of an article")
    blocks = [block for block in _blocks(article, 0) if block.strip()]
    if blocks and metadata.title and _bare(blocks[0]) == _bare(metadata.title):
        del blocks[0]
    if not blocks:
        raise NoArticleError("holds no text of an article")
    return HtmlPage("\n\n".join(blocks), metadata.title, metadata.published, metadata.publisher, metadata.canonical)


def html_document(name: str, data: bytes, published: date | None = None) -> Document:
    """The document in a .html file. ``published`` is its date where the page states none. Raises :class:`NoArticleError`."""
    page = read_html(data)
    url = page.canonical if page.canonical and page.canonical.startswith(("https://", "http://")) else None
    return Document(
        id=name, text=page.text, title=page.title, path=name, url=url, publisher=page.publisher, published=page.published or published
    )


def _decoded(data: bytes, content_type: str) -> str:
    if not data.strip(b" \t\r\n\x00"):
        raise NoArticleError("is empty")
    if data[:1024].lstrip().startswith(_PDF):
        raise NoArticleError("is a PDF, whatever its name or its server says")
    text = decode_html(data, content_type)
    if text is None:
        raise NoArticleError("is binary data, not a page")
    return text


def _parse(text: str) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise NoArticleError("is empty") from None


def _article(tree: HtmlElement) -> HtmlElement | None:
    """The article's elements. Precision first; the second look is for pages on which that finds nothing."""
    for precise in (True, False):
        found = trafilatura.bare_extraction(
            tree, favor_precision=precise, include_comments=False, include_tables=True, include_formatting=False, with_metadata=False
        )
        if isinstance(found, trafilatura.settings.Document) and found.body is not None and "".join(found.body.itertext()).strip():
            return found.body
    return None


# ---------------------------------------------------------------- elements to lines


def _blocks(element: HtmlElement, depth: int) -> Iterator[str]:
    """The text of an element, one string a block; text between block elements is a block of its own."""
    loose = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS and depth < _MAX_DEPTH:
            yield _inline("".join(loose))
            yield from _block(child, depth + 1)
            loose = [child.tail or ""]
        else:
            loose += [_flat(child), child.tail or ""]
    yield _inline("".join(loose))


def _block(element: HtmlElement, depth: int) -> Iterator[str]:
    if element.tag == "head":
        level = re.fullmatch(r"h([1-6])", element.get("rend") or "")
        if text := _one_line(element):
            yield f"{'#' * int(level[1] if level else 2)} {text}"
    elif element.tag == "list":
        yield "\n".join(_items(element, 0))
    elif element.tag == "table":
        yield "\n".join(_rows(element))
    elif element.tag == "quote":
        inner = [block for block in _blocks(element, depth) if block.strip()]
        yield "\n".join(f"> {line}" for block in inner for line in block.split("\n"))
    else:
        yield from _blocks(element, depth)


def _items(element: HtmlElement, level: int) -> Iterator[str]:
    for item in element.iter("item") if level > _MAX_DEPTH else element:
        if item.tag == "list":
            yield from _items(item, level + 1)
            continue
        nested = [child for child in item if child.tag == "list"]
        own = "".join([item.text or "", *(f"{_flat(child) if child.tag != 'list' else ' '}{child.tail or ''}" for child in item)])
        if text := _SPACE.sub(" ", own).strip(" "):
            yield f"{'  ' * level}- {text}"
        for inner in nested:
            yield from _items(inner, level + 1)


def _rows(element: HtmlElement) -> Iterator[str]:
    for row in element.iter("row"):
        cells = [_one_line(cell).replace("|", "/") for cell in row.iter("cell")]
        if any(cells):
            yield f"| {' | '.join(cells)} |"


def _flat(element: HtmlElement) -> str:
    """All text inside an element, with its line breaks."""
    if element.tag == "lb":
        return "\n\x00"
    return "".join([element.text or "", *(f"{_flat_child(child)}{child.tail or ''}" for child in element)])


def _flat_child(element: HtmlElement) -> str:
    return "\n\x00" if element.tag == "lb" else "".join(str(text) for text in element.itertext())


def _one_line(element: HtmlElement) -> str:
    return _SPACE.sub(" ", _flat(element).replace("\x00", " ")).strip(" ")


def _inline(text: str) -> str:
    """White space as a browser shows it: runs are one space, only line breaks end a line. No-break spaces stay."""
    lines = (_SPACE.sub(" ", line).strip(" ") for line in text.split("\n\x00"))
    return _AROUND_LINE_END.sub("\n", "\n".join(lines)).strip("\n")


def _bare(block: str) -> str:
    return _SPACE.sub(" ", block.lstrip("# ")).strip().casefold()
