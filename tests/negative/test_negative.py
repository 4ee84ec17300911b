"""Numbers that look like claims and are none, kind by kind, and their doubles that are claims (README.md has the form)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from claims.model import Claim, Document
from claims.pipeline import read

PUBLISHED = date(2024, 7, 15)
CORE = {"headcount", "revenue", "growth_rate", "date"}
ALONE = ""
BEHIND = "Tarrow Mills will cut 340 of its 1,480 jobs, it said on Monday, after revenue fell 12% to £24m. "
"""What news puts in front of such a sentence: figures that a careless reader carries on."""
CONTEXTS = {ALONE: "alone", BEHIND: "behind figures"}
FEWEST = 25


@dataclass(frozen=True, slots=True)
class Line:
    kind: str
    text: str
    known: str = ""
    """Marks of the contexts in which the sentence is known to be misread: ``?`` in both, ``~`` behind figures."""
    expected: tuple[str, Decimal] | None = None
    """Type and lower bound of the claim that a double must yield."""

    def is_known(self, context: str) -> bool:
        return "?" in self.known or ("~" in self.known and context == BEHIND)


def parse(kind: str, line: str) -> Line:
    if line.startswith("+"):
        head, _, text = line[1:].partition(" | ")
        type_, value = head.split()
        return Line(kind, text, expected=(type_, Decimal(value)))
    if line.startswith(("? ", "~ ")):
        return Line(kind, line[2:], known=line[0])
    return Line(kind, line)


def lines_of(path: Path) -> list[Line]:
    return [parse(path.stem, line) for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


FILES = sorted(Path(__file__).parent.glob("*.txt"))
LINES = [line for path in FILES for line in lines_of(path)]
NEGATIVE = [line for line in LINES if line.expected is None]


def core_claims(line: Line, context: str) -> list[Claim]:
    claims = read(Document("a", context + line.text, published=PUBLISHED)).claims
    return [claim for claim in claims if claim.type in CORE and claim.start >= len(context)]


def shown(claims: list[Claim]) -> str:
    return "; ".join(f"{c.quote!r} as {c.type} {c.metric} by {c.rule}" for c in claims)


@pytest.mark.parametrize("context", CONTEXTS, ids=CONTEXTS.get)
@pytest.mark.parametrize("kind", [path.stem for path in FILES])
def test_no_claim_comes_of(kind: str, context: str) -> None:
    lines = [line for line in NEGATIVE if line.kind == kind and not line.is_known(context)]
    wrong = {line.text: shown(found) for line in lines if (found := core_claims(line, context))}
    assert wrong == {}


def known() -> list[Any]:
    return [
        pytest.param(line, context, id=f"{line.kind} {CONTEXTS[context]}: {line.text[:50]}")
        for line in NEGATIVE
        for context in CONTEXTS
        if line.is_known(context) and (context == BEHIND or line.known == "?")
    ]


@pytest.mark.xfail(strict=True, reason="read as a claim today")
@pytest.mark.parametrize(("line", "context"), known())
def test_known_to_be_misread(line: Line, context: str) -> None:
    assert shown(core_claims(line, context)) == ""


@pytest.mark.parametrize("kind", [path.stem for path in FILES])
def test_their_doubles_are_claims(kind: str) -> None:
    for line in LINES:
        if line.kind == kind and line.expected:
            claims = read(Document("a", line.text, published=PUBLISHED)).claims
            assert line.expected in [(claim.type, claim.low) for claim in claims], line.text


@pytest.mark.parametrize("kind", [path.stem for path in FILES])
def test_a_kind_has_sentences_and_doubles(kind: str) -> None:
    here = [line for line in LINES if line.kind == kind]
    texts = [line.text for line in here]
    assert len(texts) == len(set(texts))
    assert sum(line.expected is None for line in here) >= FEWEST
    assert sum(line.expected is not None for line in here) >= 3
