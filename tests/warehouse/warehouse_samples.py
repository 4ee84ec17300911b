"""Documents with claims and what follows from them, made by rule: what the warehouse's tests put into it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

from claims.model import Claim, Decision, Document, DocumentRelation, Entity, Evidence, Fact, Flag, ListMention, PairRelation, content_hash
from warehouse import Batch, Extracted, Run
from warehouse.ledger import held, opened
from warehouse.query import as_csv

_FIGURE = re.compile(r"(\d+) jobs")
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


def a_run(name: str = "run-1", version: str = "1") -> Run:
    return Run(name, version, NOON)


def a_document(name: str, text: str, **changes: Any) -> Document:
    values: dict[str, Any] = {"title": f"On {name}", "publisher": f"{name} Daily", "published": date(2024, 4, 3)}
    return Document(name, text, **(values | changes))


def a_claim(document: Document, start: int, end: int, **changes: Any) -> Claim:
    """A claim on a span of the text."""
    values: dict[str, Any] = {
        "document": document.id, "content": document.content_id, "type": "headcount", "subject": "Acme", "metric": "layoffs", "scope": None,
        "basis": None, "low": Decimal(1), "high": Decimal(1), "unit": "people", "noun": None, "precision": Decimal(1), "coarse_precision": None,
        "hedge": None, "direction": "down", "period": "2024-04", "period_start": date(2024, 4, 1), "period_end": date(2024, 4, 30),
        "period_kind": "month", "period_source": "stated", "growth_basis": None, "modality": "actual", "attribution": None, "field": "text",
        "quote": document.text[start:end], "start": start, "end": end, "rule": "sample",
    }  # fmt: skip
    return Claim(**(values | changes))


def read(document: Document, **changes: Any) -> Extracted:
    """Find every "N jobs" of a document."""
    found = tuple(
        a_claim(document, match.start(), match.end(), **({"low": Decimal(match[1]), "high": Decimal(match[1])} | changes))
        for match in _FIGURE.finditer(document.text)
    )
    mentions = (ListMention("text", 0, 4, "layoffs", (("acme", 0, 4),), True),)
    return Extracted(document, found, (Entity("Acme", ("Acme", "ACME Inc"), "Apex", "mining"),), mentions, (), NOON, "samples")


def a_batch(*documents: Document, run: Run | None = None) -> Batch:
    return Batch(run or a_run(), tuple(read(document) for document in documents))


def documents(count: int) -> list[Document]:
    """Texts of odd characters; every third is a later version of the page before it."""
    made: list[Document] = []
    for n in range(count):
        text = f"Acme\u00a0cut {100 + n} jobs.\r\nCafe\u0301 👩‍👩‍👧 said \u202b{n} jobs\u202c were at risk.\x00"
        changes: dict[str, Any] = {"url": f"https://news.example/{n}"}
        if n % 3 == 2:
            changes = {"url": f"https://news.example/{n - 1}", "published": date(2024, 4, 4), "publisher": f"paper-{n - 1} Daily"}
        made.append(a_document(f"paper-{n}", text, **changes))
    return made


def evidence_of(claim: Claim) -> Evidence:
    return Evidence(claim.document, claim.field, claim.start, claim.end, claim.quote)


def a_flag(claims: Sequence[Claim], rule: str = "value_conflict", key: str | None = None, **changes: Any) -> Flag:
    sentence = " is not ".join(claim.quote for claim in claims) + "."
    flag = Flag(
        key or content_hash("flag", rule, *(claim.id for claim in claims)), rule, "error", tuple(claim.id for claim in claims),
        tuple(evidence_of(claim) for claim in claims), sentence,
    )  # fmt: skip
    return replace(flag, **changes)


def outcome(claims: Iterable[Claim]) -> dict[str, Any]:
    """Facts, pairs, relations and flags that any two neighbouring claims give."""
    ordered = sorted(claims, key=lambda claim: claim.id)
    couples = list(pairwise(ordered))
    return {
        "facts": [Fact((a.id, b.id), a.subject, a.metric, a.scope, a.period) for a, b in couples[::2]],
        "pairs": [PairRelation(a.id, b.id, "conflicts", None, "other values") for a, b in couples],
        "relations": [DocumentRelation("syndicated", tuple(sorted({a.document, b.document}))) for a, b in couples[::5]],
        "flags": [a_flag(couple) for couple in couples[::3]],
    }


def a_decision(flag: str = "some flag", note: str | None = "checked by telephone", hour: int = 9) -> Decision:
    return Decision(flag, "confirmed", "R. Reader", note, f"2024-05-02T{hour:02d}:00:00Z")


def ask(root: Path, sql: str) -> list[str]:
    """What the ledger answers, as lines of CSV without the header."""
    with held(root), opened(root) as connection:
        found = connection.execute(sql).fetchall()
    return as_csv([], found).splitlines()[1:]
