"""Flags of several documents stand in one queue, whatever order the documents came in."""

from __future__ import annotations

from claims.checks import check_reading
from claims.explain import flags_from, queue
from claims.model import Document
from claims.pipeline import read

TEXTS = (
    "Revenue rose 8 % to $1.26 billion from $1.21 billion.",
    "Consultation on the plan ends on Tuesday 14 March 2025. Acme let 150 people go: 80 in engineering, 40 in sales and 20 in support.",
    "Output slid to 7.94 million tonnes from 9,120 tonnes.",
)


def test_one_order_for_all_documents() -> None:
    readings = [read(Document(f"text-{number}", text)) for number, text in enumerate(TEXTS)]
    claims = {claim.id: claim for reading in readings for claim in reading.claims}
    documents = {reading.document.id: reading.document for reading in readings}
    batches = [check_reading(reading) for reading in readings]
    flags = queue(batches, claims, documents)
    assert flags == queue(batches[::-1], claims, documents)
    assert {f.id for f in flags} == {f.id for batch in batches for f in flags_from(batch, claims, documents)}
    assert len(flags) >= len(TEXTS)
    assert [f.severity for f in flags] == sorted((f.severity for f in flags), key=["error", "warning", "info"].index)
