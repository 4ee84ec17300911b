"""Gold claims of an annotated corpus as records, so that matching and checks can be scored without extraction's misses.

The text, its sentences, periods and lists are read as always; only the claims are replaced.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from claims.model import Block, Claim, Document, Reading
from claims.pipeline import read
from claims.quantities.calendar import period_from_iso

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def documents_of(corpus: Path) -> list[Document]:
    """The documents of ``corpus/docs``."""
    return [_document(json.loads(path.read_text())) for path in sorted((corpus / "docs").glob("*.json"))]


def _document(data: dict[str, Any]) -> Document:
    published = date.fromisoformat(data["published"]) if data.get("published") else None
    return Document(data["id"], data["text"], data.get("title"), None, data.get("url"), data.get("publisher"), published)


def gold_readings(corpus: Path) -> list[Reading]:
    """Every document read, with the claims of ``corpus/gold`` in place of the extracted ones."""
    return [gold_reading(document, corpus) for document in documents_of(corpus)]


def gold_reading(document: Document, corpus: Path) -> Reading:
    reading = read(document)
    rows = json.loads((corpus / "gold" / f"{document.id}.json").read_text())["claims"]
    claims = [claim for row in rows if (claim := _claim(row, reading)) is not None]
    return replace(reading, claims=tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id))))


def _claim(row: dict[str, Any], reading: Reading) -> Claim | None:
    document, quote = reading.document, row["quote"]
    start = document.text.find(quote)
    if start < 0:
        return None
    end = start + len(quote)
    low, high = (None if row[k] is None else Decimal(str(row[k])) for k in ("low", "high"))
    if (high is not None and high < 0) or (low is not None and low < 0):
        low, high = (None if high is None else abs(high)), (None if low is None else abs(low))
    fine, coarse = _precision(quote, [bound for bound in (low, high) if bound is not None])
    sentence = next((s for s in reading.sentences if s.field == "text" and s.start <= start < s.end), None)
    block = reading.blocks[sentence.block] if sentence else None
    period = _bounds(row["period"])
    return Claim(
        document=document.id,
        content=document.content_id,
        type=row["type"],
        subject=row["subject"],
        metric=row["metric"],
        scope=None,
        basis=None,
        low=low,
        high=high,
        unit=row["unit"],
        noun=None,
        precision=fine,
        coarse_precision=coarse,
        hedge=None if low == high else "hedge",
        direction=row["direction"],
        period=row["period"],
        period_start=period[0],
        period_end=period[1],
        period_kind=None,
        period_source="stated",
        growth_basis=None,
        modality=row["modality"],
        attribution=None,
        field="text",
        quote=quote,
        start=start,
        end=end,
        rule="gold",
        subject_source="stated",
        place=_place(block),
        sentence_start=sentence.start if sentence else start,
        sentence_end=sentence.end if sentence else end,
    )


def _place(block: Block | None) -> str:
    return block.kind.value if block else "paragraph"


def _bounds(iso: str | None) -> tuple[date | None, date | None]:
    try:
        period = period_from_iso(iso) if iso else None
    except ValueError:
        period = None
    return (period.first, period.last) if period else (None, None)


def _precision(quote: str, bounds: list[Decimal]) -> tuple[Decimal | None, Decimal | None]:
    """The unit of the last written digit, from the number in the quote that is a power of ten away from a bound."""
    for found in _NUMBER.finditer(quote):
        mantissa = Decimal(found[0].replace(",", ""))
        for bound in bounds:
            scale = bound / mantissa if mantissa else Decimal(0)
            if scale and set(scale.normalize().as_tuple().digits) == {1}:
                decimals = found[0].partition(".")[2]
                fine = scale.scaleb(-len(decimals))
                zeros = 0 if decimals else len(found[0]) - len(found[0].replace(",", "").rstrip("0")) - found[0].count(",")
                return fine, fine.scaleb(zeros)
    return (Decimal(1), Decimal(1)) if bounds and bounds == [bounds[0]] * len(bounds) else (None, None)
