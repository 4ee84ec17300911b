"""Figures that a text takes back: "not 640 as stated", "an earlier version put it at 90", "we wrote that sales were $3.2 million".

A correction repeats the wrong figure only to withdraw it, so it is nobody's claim. A company's restated figure is one
("revenue as previously reported"): only a publisher that takes back its own words withdraws.
"""

from __future__ import annotations

import re

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.regex import regex
from claims.sieve import Sieves, keys_of

ITEM = (
    r"(?:article|stor(?:y|ies)|report|profile|column|obituary|chart|graphic|table|map|caption|headline|post|piece|item|dispatch|feature|interview|newsletter"
    r"|briefing|bulletin|editorial|podcast|notice|page|entry|slip|edition|issue)"
)
VERSION = regex(
    rf"(?i)\b(?:an?|the|our)\s+(?:earlier|previous|prior|original|first|initial|print(?:ed)?)\s+(?:version|edition|{ITEM})\b[^.;]{{0,80}}?"
    r"\b(?:said|stated|gave|put|had|misstated|reported|listed|wrote|quoted|showed|claimed|suggested|referred|named|described)\b"
)
""" "An earlier version of this article said"."""
OURS = regex(
    r"(?i)\b(?:we|I)\s+(?:(?:had|have)\s+)?(?:(?:earlier|wrongly|incorrectly|mistakenly|erroneously|originally|initially|first)\s+(?:said|wrote|stated|reported|gave|put|had|posted|published)"
    r"|(?:said|wrote|reported|stated|put|had|gave|posted)\s+(?:earlier|wrongly|incorrectly|mistakenly|erroneously|in error|by mistake|yesterday|(?:on|last)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|wrote\s+that|misstated|misreported|misquoted)\b"
)
""" "We earlier said", "on Friday we wrote that": the writer's own words."""
MISSTATED = regex(
    rf"(?i)\b{ITEM}\b[^.;:]{{0,90}}?\b(?:misstated|misreported|transposed|(?:wrongly|incorrectly|mistakenly|erroneously)\s+(?:said|stated|gave|put|reported|listed|described))\b"
    r"|\b(?:gave|had|used|contained|included|carried) (?:the|an?) (?:wrong|incorrect|mistaken|erroneous)\b"
    r"|\b(?:owing to|due to|because of|through|following|after)\s+an?\s+(?:editing|typing|typographical|production|transcription|subbing|rounding|reporter['’]s|arithmetical)\s+(?:error|mistake|slip)\b"
)
LOGGED = regex(
    rf"(?i)^\W*[\w .,]{{3,24}}:\s+(?:an?|the|our|in an?)\s+(?:[\w'’-]+\s+){{0,4}}?{ITEM}\b[^.;:]{{0,90}}?\b(?:said|stated|gave|put|misstated|reported|wrote|named|described|had)\b"
)
"""An entry of a corrections log: "October 8: A profile of the founder said"."""
LABEL = 24
"""Characters in which a sentence's label stands."""
CONTRAST = regex(r"(?i)(?:[,;–—(-]\s*|\band\s+)(?:and\s+)?(?:not|rather than|instead of)\s+(?:the\s+|a\s+)?$")
""" "240, not 420", "85 positions, rather than 850"."""
AS_SAID = regex(
    r"(?i)\s*(?:\w+\s+){0,2}?[,(]?\s*(?:as|which|that)\s+(?:we|I|was|were|had been|has been|an?|the|our|this|originally|previously|earlier|first|stated|reported|published|printed|given|said|written)\b"
    r"[^.;]{0,40}?\b(?:said|stated|reported|wrote|published|printed|given|claimed|had)\b"
)
""" "640 as stated", "£41m as we said"."""
NOT_BEFORE = regex(r"(?i)\b(?:not|rather than|instead of)\s+(?:the\s+|a\s+)?$")
TURN = regex(
    r"(?i)[,;:–—]\s+(?:but|it is|it was|it['’]s|when|whereas|while|in fact|the correct|the right|the real)\b|\bshould have\b|\b(?:in fact|actually)\b"
)
"""Behind it the sentence says what is right."""
REACH = 40


def is_withdrawn(view: SentenceView, mention: Mention) -> bool:
    """The sentence states the figure, or the date, only to take it back."""
    figure = mention.figure
    if figure is None:
        return _is_date_of_correction(view, mention.start)
    before = view.text[view.sentence.start : figure.start]
    near = before[-REACH:]
    if NOT_BEFORE.search(near) and AS_SAID.match(view.text, figure.noun_end or figure.end, view.sentence.end):
        return True
    if CONTRAST.search(near):
        return _is_pair(view, mention)
    frame = _frame(before)
    return frame is not None and TURN.search(before, frame.end()) is None


FRAMES = Sieves([VERSION, OURS, MISSTATED, LOGGED])


def _frame(text: str) -> re.Match[str] | None:
    found = (FRAMES.patterns[number].search(text) for number in FRAMES.passing(keys_of(text)))
    return next((match for match in found if match), None)


def _is_date_of_correction(view: SentenceView, at: int) -> bool:
    """The day of a correction, or of what it corrects: "October 11: owing to an editing error, we wrote", "a story on Sunday misstated"."""
    text = view.text[view.sentence.start : view.sentence.end]
    frame = _frame(text)
    if frame is None:
        return False
    own = at - view.sentence.start
    return own < LABEL or (own >= frame.start() and TURN.search(text, frame.end(), max(own, frame.end())) is None)


def _is_pair(view: SentenceView, mention: Mention) -> bool:
    """A figure of the same kind goes before, which is the right one: "is 240, not 420"; not "not 5% of them"."""
    figure = mention.figure
    assert figure is not None
    kinds = ("number", "count") if figure.kind in ("number", "count") else (figure.kind,)
    near = view.figures_near(figure.start, figure.start)
    return any(other.end <= figure.start and other.kind in kinds and figure.start - other.end < 3 * REACH for other in near)
