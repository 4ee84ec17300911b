"""Texts changed in ways that must change no flag: other money, other names, more paragraphs."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.model import Document, Reading

THOUSANDFOLD = {
    "thousand": "million", "million": "billion", "billion": "trillion", "mn": "bn", "m": "bn", "k": "m", "bn": "tn", "b": "tn", "mln": "bln", "bln": "tn",
}  # fmt: skip
"""How a thousand times as much is written."""
SCALE = re.compile(rf"(?<![A-Za-z])({'|'.join(sorted(THOUSANDFOLD, key=len, reverse=True))})\b", re.IGNORECASE)
UNSCALED = re.compile(
    r"\b(?:in|of|as)\s+(?:thousands|millions|billions)|\bcrores?\b|\blakhs?\b|'000|\b000s|\btrillion|\btn\b|[$€£]\s?(?:k|m|mn|bn|000|million|billion)\b|"
    r"\b(?:dollars|euros|pounds)\b|\([$€£][^)]*\)", re.IGNORECASE,
)  # fmt: skip
"""Texts that state the unit elsewhere than at the figure: nothing is known about what a scaled one would look like."""
PARAGRAPHS = (
    "The weather was fine. A choir sang in the market place, and nobody minded.",
    "Elsewhere, the museum of Ostby will show 140 drawings by its founder from Thursday; tickets are 6 kroner.",
    "In Ostby the river rose by 3 percent and then fell again, the harbour master wrote.",
)
"""About nothing that any text of ours is about."""


def scaled(document: Document, reading: Reading) -> Document | None:
    """The text with a thousand times as much money everywhere, written to the same digits. None where that cannot be written."""
    if UNSCALED.search(document.text) or document.title:
        return None
    text = document.text
    for quantity in sorted((q for q in reading.quantities if q.kind == "money"), key=lambda q: -q.start):
        words = text[quantity.start : quantity.end]
        found = SCALE.findall(words)
        if len(found) == 1:
            words = SCALE.sub(lambda match: THOUSANDFOLD[match[0].lower()], words)
        elif not found and re.search(r"\d$", words):
            words += " thousand"
        else:
            return None
        text = text[: quantity.start] + words + text[quantity.end :]
    return replace(document, text=text) if text != document.text else None


def renamed(document: Document, reading: Reading) -> Document | None:
    """The text with another name for each company, of the same first letter and shape. None where it names none."""
    names = {name.split()[0].removesuffix("'s").removesuffix("’s") for entity in reading.entities for name in entity.names if name.split()}
    usual = set(re.findall(r"\b[a-z]+\b", f"{document.title or ''} {document.text}"))
    own = sorted(name for name in names if re.fullmatch(r"[A-Z][a-z]{3,}", name) and name.lower() not in usual and len(name) < 15)
    if not own:
        return None
    pattern = re.compile(rf"\b({'|'.join(own)})(?![a-z:])")

    def change(text: str) -> str:
        return pattern.sub(lambda match: f"{match[0][0]}ar{match[0][1:]}", text)

    return replace(document, text=change(document.text), title=change(document.title) if document.title else None)


def longer(document: Document) -> list[Document]:
    """The text with a paragraph about something else at its end, and with one between its second and third where these are prose.

    Between the items of a list or the posts of a live page it would part what belongs together.
    """
    found = [replace(document, text=f"{document.text}\n\n{paragraph}") for paragraph in PARAGRAPHS]
    blocks = document.text.split("\n\n")
    if len(blocks) > 2 and all(re.match(r"[\"“]?[A-Z][^:|]{60}", block) for block in blocks[1:3]):
        found.append(replace(document, text="\n\n".join([*blocks[:2], PARAGRAPHS[0], *blocks[2:]])))
    return found
