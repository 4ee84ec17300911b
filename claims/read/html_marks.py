"""Marks whose meaning is in the element and would be lost with it: a footnote's number is no digit of the figure before it.

========================  ==========================================================================
``1,204<sup>2</sup>``     a footnote's mark goes; 10<sup>6</sup> is ``10^6``, m<sup>2</sup> is ``m²``
``<del>500</del>``        what the page has struck out goes
``<q>We sell</q>``        gets its quotation marks
``<dl>``                  terms and their descriptions become items "term: description"
``1&nbsp;200``            a no-break or thin space behind a digit is kept through trafilatura, which would
                          make two numbers of it; ``restore_spaces`` puts it back
``<pre>``                 becomes a paragraph that keeps its lines; columns in it are kept apart by pipes
``<div>We sell.</div>``   a sentence in a bare division becomes a paragraph, which trafilatura trusts more
``<nav>``                 and whatever else is no text of any article goes
========================  ==========================================================================
"""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

from claims.regex import regex

_FOOTNOTE = regex(r"\s*[\[(]?\s*(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§¶#]{1,3})(?:\s*,\s*\d{1,3})*\s*[\])]?\s*\Z")
_POWER_OF_TEN = regex(r"(?:\A|[^\d.,])10\Z")
_UNIT = regex(r"(?:\A|[\s\d(])(?:[cmk]?m|ft|in|yd|mi)\Z")
_AFTER_DIGIT = regex("(?<=[0-9])[\xa0\u202f\u2009](?=[0-9])")
_KEPT = {"\xa0": "\ue0a0", "\u202f": "\ue0a1", "\u2009": "\ue0a2"}
"""Spaces and the private characters that stand for them while trafilatura is at work."""
_BACK = str.maketrans({private: space for space, private in _KEPT.items()})
_FURNITURE = "//nav | //noscript | //template | //dialog | //footer[not(ancestor::article or ancestor::main)]"
_INLINE = ("a", "abbr", "b", "cite", "em", "font", "i", "ins", "mark", "small", "span", "strong", "sub", "sup", "time", "u")
_REMOVED = "removed"
_COLUMNS = regex(r" {3,}|\t+")
_MIN_SENTENCE = 20
_SENTENCE_END = regex(r"[.!?][\"”’')\]]*\Z")
_POWERS = {"2": "²", "3": "³"}


def mend_marks(tree: HtmlElement) -> None:
    """Replace such elements, in place, by text that says the same.

    >>> from lxml.html import document_fromstring
    >>> page = document_fromstring("<p>It has 1,204<sup>2</sup> shops of 90 m<sup>2</sup>, <del>as</del> <q>ever</q>.</p>")
    >>> mend_marks(page)
    >>> page.text_content()
    'It has 1,204 shops of 90 m²,  “ever”.'
    """
    for element in [*tree.iter("del", "s", "strike"), *tree.xpath(_FURNITURE)]:
        _remove(element)
    for element in list(tree.iter("sup")):
        _mend_superscript(element)
    for element in list(tree.iter("q")):
        _wrap(element, "“", "”")
    for element in list(tree.iter("dl")):
        _list_definitions(element)
    for element in list(tree.iter("pre")):
        _keep_lines(element)
    for element in list(tree.iter("div")):
        if _is_sentence(element):
            element.tag = "p"
    for element in reversed(list(tree.iter(*_INLINE))):
        _remove_empty(element)
    etree.strip_elements(tree, _REMOVED, with_tail=False)
    for element in tree.iter(etree.Element):
        element.text, element.tail = _keep_spaces(element.text), _keep_spaces(element.tail)


def restore_spaces(text: str) -> str:
    """Put back the spaces that ``mend_marks`` has kept."""
    return text.translate(_BACK)


def _keep_spaces(text: str | None) -> str | None:
    return _AFTER_DIGIT.sub(lambda space: _KEPT[space.group()], text) if text else text


def _remove(element: HtmlElement) -> None:
    """Mark an element as one to take out. All go at once at the end: one by one, the texts around each would be joined anew."""
    element.clear(keep_tail=True)
    element.tag = _REMOVED


def _remove_empty(element: HtmlElement) -> None:
    """Remove what holds nothing: trafilatura would take the text behind it out as well."""
    text = element.text or ""
    if not text.strip() and all(child.tag == _REMOVED and not child.tail for child in element):
        element.tail = f"{text[:1]}{element.tail or ''}"
        _remove(element)


def _mend_superscript(element: HtmlElement) -> None:
    text = str(element.text_content())
    if not _FOOTNOTE.match(text):
        return
    before = _text_before(element)
    mark = text.strip()
    if element.find(".//a") is None and mark.isdecimal() and (_POWER_OF_TEN.search(before) or _UNIT.search(before)):
        for child in list(element):
            _remove(child)
        element.text = f"^{mark}" if before.endswith("10") else _POWERS.get(mark, mark)
    else:
        _remove(element)


def _text_before(element: HtmlElement) -> str:
    """The end of the text that stands directly before an element."""
    sibling = element.getprevious()
    if sibling is not None:
        return str(sibling.tail or (sibling.text_content() if isinstance(sibling.tag, str) else ""))
    parent = element.getparent()
    return str(parent.text or "") if parent is not None else ""


def _keep_lines(element: HtmlElement) -> None:
    """Make a paragraph of preformatted text, a line break for each of its line ends."""
    lines = str(element.text_content()).strip("\r\n").split("\n")
    rows = [_COLUMNS.sub(" | ", line.strip()) for line in lines]
    element.clear(keep_tail=True)
    element.tag = "p"
    element.text = rows[0]
    for row in rows[1:]:
        etree.SubElement(element, "br").tail = row


def _is_sentence(element: HtmlElement) -> bool:
    if any(child.tag not in _INLINE and child.tag not in ("br", _REMOVED) for child in element):
        return False
    text = str(element.text_content()).strip()
    return len(text) >= _MIN_SENTENCE and _SENTENCE_END.search(text) is not None


def _wrap(element: HtmlElement, before: str, after: str) -> None:
    element.text = before + (element.text or "")
    element.tag = "span"
    children = list(element)
    if children:
        children[-1].tail = (children[-1].tail or "") + after
    else:
        element.text += after


def _list_definitions(element: HtmlElement) -> None:
    """Terms and descriptions as items, each first description behind its term where it is plain text."""
    term: HtmlElement | None = None
    for child in list(element.iter("dt", "dd")):
        if child.tag == "dt":
            term = child
        elif term is not None and child.find(".//*[li]") is None and child.find(".//p") is None:
            child.text = f"{' '.join(str(term.text_content()).split()).rstrip(':')}: {(child.text or '').lstrip()}"
            _remove(term)
            term = None
        if child.tag != _REMOVED:
            child.tag = "li"
    element.tag = "ul"
