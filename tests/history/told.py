"""Small stories put into a warehouse claim by claim: what is tested of a history does not hang on what is read out of texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

from claims.match.compare import relate
from claims.model import Claim, Decision, Document, DocumentRelation, Entity, Evidence, Fact, Flag, PairRelation
from claims.reference import Reference, ReferenceFact
from warehouse import (
    Batch,
    Extracted,
    Run,
    check_reference,
    load,
    publish,
    record_inputs,
    record_reference,
    record_revisions,
    replace_results,
    write_batch,
    write_decision,
)

ORRIN = Entity("Orrin Foods", ("Orrin Foods", "Orrin Foods plc", "Orrin"))
STAFF: dict[str, Any] = {
    "type": "headcount", "subject": "Orrin Foods", "metric": "total_employees", "unit": "people", "period": "2023-12-31",
    "period_start": date(2023, 12, 31), "period_end": date(2023, 12, 31), "period_kind": "day",
}  # fmt: skip


def said(
    paper: str, day: int, text: str, quote: str, low: int | None, high: int | None, page: str = "", month: int = 3, **changes: Any
) -> tuple[Document, Claim]:
    """A document of a paper and its one claim, on the words ``quote``; papers are pages of their own unless ``page`` names one."""
    url = f"https://{page or paper.lower().replace(' ', '-')}.example/orrin"
    document = Document(f"{paper}-{month}-{day}", text, None, None, url, paper, date(2024, month, day))
    start = text.index(quote)
    values: dict[str, Any] = {
        "document": document.id, "content": document.content_id, "scope": None, "basis": None, "low": low if low is None else Decimal(low),
        "high": high if high is None else Decimal(high), "noun": None, "precision": Decimal(1), "coarse_precision": None, "hedge": None,
        "direction": None, "period_source": "stated", "growth_basis": None, "modality": "actual", "attribution": None, "field": "text",
        "quote": quote, "start": start, "end": start + len(quote), "rule": "told", "sentence_end": len(text),
    }  # fmt: skip
    return document, Claim(**(values | STAFF | changes))


@dataclass
class Story:
    """What goes into a warehouse: claims in their documents, one fact of all claims of a metric and period, and what follows."""

    told: Sequence[tuple[Document, Claim]]
    copies: Sequence[tuple[int, ...]] = ()
    """Groups of near-verbatim copies, by place in ``told``."""
    flags: Sequence[tuple[str, tuple[int, ...]]] = ()
    """Rule, and the claims it rests on by place."""
    reference: Reference = field(default_factory=Reference)
    entities: tuple[Entity, ...] = (ORRIN,)

    def put(self, root: Path, seen: datetime = datetime(2024, 4, 1, 12, tzinfo=UTC)) -> Path:
        """Make the warehouse, and publish it."""
        run = Run("run-1", "1", seen)
        items = tuple(Extracted(document, (claim,), self.entities, fetched_at=seen) for document, claim in self.told)
        write_batch(root, Batch(run, items))
        load(root)
        record_inputs(root, run, [document.content_id for document, _ in self.told])
        record_reference(root, run, self.reference)
        self.conclude(root, run)
        check_reference(root, self.reference)
        record_revisions(root)
        publish(root)
        return root

    def conclude(self, root: Path, run: Run) -> None:
        claims = [claim for _, claim in self.told]
        names = [document.content_id for document, _ in self.told]
        relations = [DocumentRelation("syndicated", tuple(sorted(names[n] for n in group))) for group in self.copies]
        facts = list(facts_of(claims))
        pairs = [pair for fact in facts for pair in pairs_of(fact, claims)]
        flags = [flag_of(rule, [claims[n] for n in which]) for rule, which in self.flags]
        replace_results(root, run, facts=facts, pairs=pairs, relations=relations, flags=flags)


def facts_of(claims: Iterable[Claim]) -> Iterable[Fact]:
    groups: dict[tuple[Any, ...], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.subject, claim.metric, claim.scope, claim.period), []).append(claim)
    return [Fact(tuple(sorted(c.id for c in group)), *key) for key, group in groups.items()]


def pairs_of(fact: Fact, claims: Sequence[Claim]) -> Iterable[PairRelation]:
    return [relate(a, b) for a, b in combinations([c for c in claims if c.id in fact.claims], 2)]


def flag_of(rule: str, claims: Sequence[Claim]) -> Flag:
    evidence = tuple(Evidence(c.document, c.field, c.start, c.end, c.quote) for c in claims)
    return Flag(
        f"{rule}-{claims[0].quote}".replace(" ", "").replace(",", ""),
        rule,
        "warning",
        tuple(c.id for c in claims),
        evidence,
        "They differ.",
    )


def decide(root: Path, flag: str, verdict: Any = "confirmed") -> None:
    write_decision(root, Decision(flag, verdict, "R. Reader", "asked them", "2024-05-02T09:00:00Z"))
    publish(root)


def of(told: tuple[Document, Claim], **changes: Any) -> tuple[Document, Claim]:
    """The same statement with other fields of its claim."""
    return told[0], replace(told[1], **changes)


ARGUS = "Orrin Foods had 4,120 employees at the end of 2023."
STORY = Story(
    told=(
        said("Argus Daily", 1, ARGUS, "4,120 employees", 4120, 4120),
        said("Bugle Daily", 2, ARGUS + " Via Argus.", "4,120 employees", 4120, 4120),
        said("Courier", 4, "About 5,300 people worked at Orrin Foods.", "About 5,300 people", 4770, 5830, attribution="the union"),
        said("Argus Daily", 5, ARGUS + " It rained.", "4,120 employees", 4120, 4120),
        said("Dunsk Weekly", 9, "Orrin has a staff of more than 4,000.", "more than 4,000", 4000, None),
        said("Echo", 10, "Orrin hopes to employ 6,000.", "6,000", 6000, 6000, modality="forecast"),
    ),
    copies=((0, 1),),
    flags=(("cross_source", (0, 2)), ("value_conflict", (5,))),
    reference=Reference(
        aliases=(("ORN", "Orrin Foods"),),
        facts=(
            ReferenceFact(
                "Orrin Foods", "total_employees", "2023-12-31", Decimal(4118), Decimal(4118), "people", "Orrin annual report 2023", True
            ),
        ),
    ),
)
"""Five papers on one workforce: one copies, one disagrees, one looks again, one hedges, one hopes."""
