"""Elements of a page to lines of text: of the article that trafilatura cuts out, or of HTML as it stands.

Paragraphs are parted by an empty line, headings are marked with ``#``, list items with ``- ``, quotations with ``> ``,
and the cells of a table's row stand between pipes. Each run of white space is one space, as trafilatura leaves it too.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from claims.regex import regex

# trafilatura's names beside HTML's own
_LISTS = ("list", "ul", "ol")
_ITEMS = ("item", "li")
_ROWS = ("row", "tr")
_CELLS = ("cell", "td", "th")
_QUOTES = ("quote", "blockquote")
_HEADINGS = {"head": 2, "h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_BREAKS = ("lb", "br")
_INLINE = (
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "hi", "i", "ins", "kbd", "label",
    "mark", "nobr", "output", "q", "ref", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    *_BREAKS,
)  # fmt: skip
_SKIPPED = (
    "aside", "audio", "button", "canvas", "dialog", "figure", "footer", "form", "graphic", "head", "iframe", "img", "input", "map", "math",
    "menu", "nav", "noscript", "object", "option", "picture", "script", "select", "style", "svg", "template", "textarea", "title", "video",
)  # fmt: skip
"""HTML that is no text of an article, where nothing has cut that out."""

_SPACE = regex(r"\s+")
_BREAK = "\x00"
"""Stands for a line break until the white space around it is gone; no text holds it."""
_EMPTY_LINES = regex(r"\n{2,}")
_LEVEL = regex(r"h([1-6])")


def article_lines(article: HtmlElement) -> list[str]:
    """The blocks of an article that trafilatura has cut out, in order."""
    return [block for block in _blocks(article, ()) if block]


def plain_lines(tree: HtmlElement) -> list[str]:
    """The blocks of a page as it stands, without what is no text of it by its element's name.

    >>> from lxml.html import document_fromstring
    >>> plain_lines(document_fromstring("<nav>Home</nav><h2>Sales</h2><p>They <b>rose</b><br>5%.</p><ul><li>12 shops</ul>"))
    ['## Sales', 'They rose\\n5%.', '- 12 shops']
    """
    inside = tree.find(".//article")
    inside = tree.find(".//main") if inside is None else inside
    inside = tree.find(".//body") if inside is None else inside
    return [block for block in _blocks(tree if inside is None else inside, _SKIPPED) if block]


def one_line(text: str) -> str:
    """Text with each run of white space as one space, and none around it."""
    return _SPACE.sub(" ", text.replace(_BREAK, " ")).strip(" ")


def _blocks(element: HtmlElement, skipped: tuple[str, ...]) -> Iterator[str]:
    """The text of an element, one string a block. What stands between block elements is a block too."""
    loose = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str) or child.tag in skipped:
            loose.append(f" {child.tail or ''}")
        elif child.tag in _INLINE:
            loose += [_flat(child), child.tail or ""]
        else:
            yield _paragraph("".join(loose))
            yield from _block(child, skipped)
            loose = [child.tail or ""]
    yield _paragraph("".join(loose))


def _block(element: HtmlElement, skipped: tuple[str, ...]) -> Iterator[str]:
    if element.tag in _HEADINGS:
        level = _LEVEL.fullmatch(element.get("rend") or "")
        text = one_line(_flat(element))
        yield f"{'#' * (int(level[1]) if level else _HEADINGS[element.tag])} {text}" if text else ""
    elif element.tag in _LISTS:
        yield "\n".join(_items(element, 0))
    elif element.tag == "table":
        yield "\n".join(_rows(element))
    elif element.tag in _QUOTES:
        yield "\n".join(f"> {line}" for block in _blocks(element, skipped) if block for line in block.split("\n"))
    else:
        yield from _blocks(element, skipped)


def _items(element: HtmlElement, level: int) -> Iterator[str]:
    for item in element:
        if item.tag in _LISTS:
            yield from _items(item, level + 1)
        elif item.tag in _ITEMS:
            inner = [child for child in item if child.tag in _LISTS]
            own = (f"{' ' if child in inner else _flat(child)}{child.tail or ''}" for child in item)
            if text := one_line("".join([item.text or "", *own])):
                yield f"{'  ' * level}- {text}"
            for child in inner:
                yield from _items(child, level + 1)


def _rows(element: HtmlElement) -> Iterator[str]:
    for row in element.iter(*_ROWS):
        cells = [one_line(_flat(cell)).replace("|", "/") for cell in row.iterchildren(*_CELLS)]
        if any(cells):
            # A caption or a section's name over the whole width has nothing to say in the other columns.
            yield f"| {' | '.join(cells if any(cells[1:]) else cells[:1])} |"


def _flat(element: HtmlElement) -> str:
    """All text inside an element on one line, but for its line breaks. Paragraphs and the like are kept apart by a space."""
    if element.tag in _BREAKS:
        return _BREAK
    if not isinstance(element.tag, str):
        return ""
    inside = "".join([element.text or "", *(f"{_flat(child)}{child.tail or ''}" for child in element)])
    return inside if element.tag in _INLINE else f" {inside} "


def _paragraph(text: str) -> str:
    """Text with its single line breaks; several in a row part paragraphs."""
    lines = (_SPACE.sub(" ", line).strip(" ") for line in text.split(_BREAK))
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip("\n")
