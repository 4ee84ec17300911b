"""Marks whose meaning is in the element and would be lost with it: a footnote's number is no digit of the figure before it.

=====================  ==========================================================================
``1,204<sup>2</sup>``  a footnote's mark goes; 10<sup>6</sup> is ``10^6``, m<sup>2</sup> is ``m²``
``<del>500</del>``     what the page has struck out goes
``<q>We sell</q>``     gets its quotation marks
``<dl>``               terms and their descriptions become items "term: description"
=====================  ==========================================================================
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_FOOTNOTE = re.compile(r"\s*[\[(]?\s*(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§¶#]{1,3})(?:\s*,\s*\d{1,3})*\s*[\])]?\s*\Z")
_POWER_OF_TEN = re.compile(r"(?:\A|[^\d.,])10\Z")
_UNIT = re.compile(r"(?:\A|[\s\d(])(?:[cmk]?m|ft|in|yd|mi)\Z")
_POWERS = {"2": "²", "3": "³"}


def mend_marks(tree: HtmlElement) -> None:
    """Replace such elements, in place, by text that says the same.

    >>> from lxml.html import document_fromstring
    >>> page = document_fromstring("<p>It has 1,204<sup>2</sup> shops of 90 m<sup>2</sup>, <del>as</del> <q>ever</q>.</p>")
    >>> mend_marks(page)
    >>> page.text_content()
    'It has 1,204 shops of 90 m²,  “ever”.'
    """
    for element in list(tree.iter("del", "s", "strike")):
        element.drop_tree()
    for element in list(tree.iter("sup")):
        _mend_superscript(element)
    for element in list(tree.iter("q")):
        _wrap(element, "“", "”")
        element.drop_tag()
    for element in list(tree.iter("dl")):
        _list_definitions(element)


def _mend_superscript(element: HtmlElement) -> None:
    text = str(element.text_content())
    if not _FOOTNOTE.match(text):
        return
    before = _text_before(element)
    mark = text.strip()
    if element.find(".//a") is None and mark.isdecimal() and (_POWER_OF_TEN.search(before) or _UNIT.search(before)):
        for child in list(element):
            child.drop_tree()
        element.text = f"^{mark}" if before.endswith("10") else _POWERS.get(mark, mark)
    else:
        element.drop_tree()


def _text_before(element: HtmlElement) -> str:
    """The end of the text that stands directly before an element."""
    sibling = element.getprevious()
    if sibling is not None:
        return str(sibling.tail or sibling.text_content() if isinstance(sibling.tag, str) else sibling.tail or "")
    parent = element.getparent()
    return str(parent.text or "") if parent is not None else ""


def _wrap(element: HtmlElement, before: str, after: str) -> None:
    element.text = before + (element.text or "")
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
            term.drop_tree()
            term = None
        child.tag = "li"
    element.tag = "ul"
