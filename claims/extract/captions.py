"""Lines of a list whose unit stands in a caption: "Net sales by area, SEK million", then "Marine: 612"; "Revenue (€m): 1,104"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claims.extract.tables import CAPTION, STAFF, caption_scale, caption_unit
from claims.extract.view import SentenceView
from claims.metrics import METRICS
from claims.model import BlockKind, Quantity
from claims.regex import regex

LABEL = regex(
    r"\W*(?P<label>[^\W\d_](?:[^:\n]|:(?=\S)){0,70}?|(?:FY|Q|H)\d[^:\n]{0,60}|(?:19|20)\d\d[^:\n]{0,60})\s*[:=]\s*(?:about |around |c\.\s?|~\s?)?[($£€]?$"
)
OWN_UNIT = regex(
    r"(?i)\(\s*(?:in\s+)?(?:(?P<currency>US\$|A\$|C\$|HK\$|NZ\$|R\$|[$£€¥₹]|USD|EUR|GBP|NOK|SEK|DKK|CHF|JPY|INR|CNY|AUD|CAD|NZD|Rs\.?)\s*)(?P<scale>['’]?000s?|thousands?|millions?|billions?|mn?|bn|crores?|lakhs?)(?P<word>)\s*\)\s*[:=–-]?\s*$"
)
""" "Revenue (€m): 1,104": the label carries its unit."""
OTHER_UNIT = regex(
    r"(?i)\b(?:per (?:\w+ )?(?:share|unit|head|employee|tonne|store|shop|customer)|eps|ratio|times|number of|shops|stores|sites|plants|countries|customers|users|members|tonnes|units|margin|rate|share of|%|days|clinics|branches|offices|vehicles|hours)\b|%"
)
BEHIND = regex(r"\s*(?:[).,;*†]|\(|$|vs\b|against\b|\||/|[–-]|up\b|down\b|\+)")
MAX_CAPTION = 120


@dataclass(frozen=True, slots=True)
class ListCaption:
    """Currency, factor and measure of the bare numbers in the lines below."""

    unit: str | None
    scale: Decimal
    metric: str | None


def list_caption(view: SentenceView) -> ListCaption | None:
    """The caption that a heading, or a line that ends in a colon, is; None for other sentences."""
    start, end = view.sentence.start, view.sentence.end
    heads = view.kind in (BlockKind.HEADING, BlockKind.TITLE) or view.text[start:end].rstrip().endswith(":")
    if not heads or end - start > MAX_CAPTION or any(figure.kind in ("money", "percent") for figure in view.figures):
        return None
    found = next((match for match in CAPTION.finditer(view.text, start, end) if match["currency"] or match["word"]), None)
    if found is None:
        return None
    named = next((cue.metric for cue in view.cues if cue.metric.unit == "money"), None)
    return ListCaption(caption_unit(found), caption_scale(found["scale"]), named.name if named else None)


def captioned(view: SentenceView, figure: Quantity, caption: ListCaption | None) -> Quantity | None:
    """The bare number of a labelled line as an amount in the caption's unit; None where the line counts something else."""
    if figure.kind != "number" or not isinstance(figure.low, Decimal) or not BEHIND.match(view.text, figure.end, view.sentence.end + 1):
        return None
    before = view.text[max(view.sentence.start, figure.start - 110) : figure.start]
    if own := OWN_UNIT.search(before):
        return _as_money(figure, caption_unit(own), caption_scale(own["scale"]))
    if caption is None or view.kind is not BlockKind.LIST_ITEM or not is_labelled(view, figure):
        return None
    return _as_money(figure, caption.unit, caption.scale)


def is_labelled(view: SentenceView, figure: Quantity) -> bool:
    """A label of neither people nor things stands in front of the figure, and nothing else on its line."""
    label = LABEL.fullmatch(view.text, view.sentence.start, figure.start)
    return label is not None and not STAFF.search(label["label"]) and not OTHER_UNIT.search(label["label"])


def measure_of_caption(view: SentenceView, figure: Quantity, caption: ListCaption | None) -> str | None:
    """What the caption says that the labelled amount is of."""
    if caption is None or caption.metric is None or view.kind is not BlockKind.LIST_ITEM or not is_labelled(view, figure):
        return None
    return caption.metric if caption.metric in METRICS else None


def _as_money(figure: Quantity, unit: str | None, scale: Decimal) -> Quantity:
    def scaled(value: object) -> Decimal | None:
        return value * scale if isinstance(value, Decimal) else None

    return replace(
        figure, kind="money", unit=unit, low=scaled(figure.low), high=scaled(figure.high), precision=scaled(figure.precision),
        coarse_precision=scaled(figure.coarse_precision),
    )  # fmt: skip
