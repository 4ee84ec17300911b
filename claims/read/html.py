"""A web page to text: what trafilatura takes for the article, in the plain form of ``html_text``.

The page's headline is the document's title and does not open the text again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from claims.model import Document
from claims.read.html_charset import decode_html
from claims.read.html_marks import mend_marks, restore_spaces
from claims.read.html_metadata import read_metadata
from claims.read.html_text import article_lines, one_line, plain_lines

MAX_ELEMENTS = 6_000
"""Elements of a page up to which trafilatura looks for the article: its time grows with their square. An article's page has
some thousand; longer ones are filings and the like, all of which is to be read."""

_PDF = b"%PDF-"


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
    tree = _parse(_decoded(data, content_type))
    try:
        metadata = read_metadata(tree)
        mend_marks(tree)
        blocks = (_article(tree) if _is_small(tree) else []) or plain_lines(tree)
    except RecursionError:
        raise NoArticleError("is nested too deeply to be an article") from None
    if blocks and metadata.title and _bare(blocks[0]) == _bare(metadata.title):
        del blocks[0]
    if not blocks:
        raise NoArticleError("holds no text of an article")
    return HtmlPage(restore_spaces("\n\n".join(blocks)), metadata.title, metadata.published, metadata.publisher, metadata.canonical)


def html_document(id: str, path: str, data: bytes, published: date | None = None) -> Document:
    """The document in a .html file. ``published`` is its date where the page states none. Raises :class:`NoArticleError`."""
    page = read_html(data)
    url = page.canonical if page.canonical and page.canonical.startswith(("https://", "http://")) else None
    return Document(id, page.text, page.title, path, url, page.publisher, page.published or published)


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


def _is_small(tree: HtmlElement) -> bool:
    return next(islice(tree.iter(etree.Element), MAX_ELEMENTS, None), None) is None


def _article(tree: HtmlElement) -> list[str]:
    """The article's blocks; none where trafilatura finds none, as on very short pages."""
    found = trafilatura.bare_extraction(
        tree, favor_precision=True, include_comments=False, include_tables=True, include_formatting=False, with_metadata=False
    )
    return article_lines(found.body) if isinstance(found, trafilatura.settings.Document) and found.body is not None else []


def _bare(block: str) -> str:
    return one_line(block.lstrip("#")).casefold()
