"""The conditional logit that the choices are learned with: among the candidates of a figure, the right one should be most probable.

Gradient ascent with a pull towards a prior, in plain Python, the same on every machine.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
WIDTH = 140
"""Characters of a line of weights."""
ROUNDS, RATE, PULL = 150, 0.3, 0.003
"""Passes over the data, step, and how strongly a weight is pulled towards its prior (per sample)."""


@dataclass(frozen=True)
class Sample:
    """The candidates of one figure, as features, and which of them the gold names."""

    candidates: tuple[dict[str, float], ...]
    right: frozenset[int]
    weight: float = 1.0
    half: int = 0
    """Which half of its corpus its document is in."""


def probabilities(weights: dict[str, float], sample: Sample) -> list[float]:
    scores = [sum(weights.get(name, 0.0) * value for name, value in c.items()) for c in sample.candidates]
    highest = max(scores)
    exponentials = [math.exp(score - highest) for score in scores]
    total = sum(exponentials)
    return [e / total for e in exponentials]


def learn(samples: Sequence[Sample], prior: Mapping[str, float], pull: float = PULL) -> dict[str, float]:
    """Full-batch AdaGrad ascent of the log likelihood."""
    weights: dict[str, float] = defaultdict(float, prior)
    squares: dict[str, float] = defaultdict(float)
    mass = sum(sample.weight for sample in samples)
    for _ in range(ROUNDS):
        gradient: dict[str, float] = defaultdict(float)
        for sample in samples:
            given = probabilities(weights, sample)
            right = sum(given[k] for k in sample.right)
            for k, features in enumerate(sample.candidates):
                gain = ((given[k] / right if k in sample.right else 0.0) - given[k]) * sample.weight
                if abs(gain) > 1e-6:
                    for name, value in features.items():
                        gradient[name] += gain * value
        for name, slope in gradient.items():
            step = slope / mass - pull * (weights[name] - prior.get(name, 0.0))
            squares[name] += step * step
            weights[name] += RATE * step / math.sqrt(squares[name] + 1e-9)
    return dict(weights)


def accuracy(weights: dict[str, float], samples: Sequence[Sample]) -> float:
    """Share of the core claims whose most probable candidate is right."""
    core = [sample for sample in samples if sample.weight == 1.0]
    hits = 0
    for sample in core:
        given = probabilities(weights, sample)
        hits += given.index(max(given)) in sample.right
    return hits / len(core) if core else 0.0


def balanced(groups: Iterable[Sequence[Sample]]) -> list[Sample]:
    """Samples of all corpora, each corpus weighing as its root: a large one shall not drown the others."""
    return [replace(s, weight=s.weight / math.sqrt(len(group))) for group in groups for s in group]


def others_of(groups: Sequence[Sequence[Sample]], tried: Sequence[Sample], half: int) -> list[list[Sample]]:
    """All samples but those of one half of one corpus."""
    return [[s for s in group if group is not tried or s.half != half] for group in groups]


def module_of(about: str, script: str, tables: Mapping[str, Mapping[str, float]], sources: Mapping[str, str]) -> str:
    """The data file of learned weights, as many to a line as fit. ``sources``: name and `digest` of each corpus learned from."""
    learned = "".join(
        _table(name, {feature: f"{weight:.2f}" for feature, weight in sorted(weights.items()) if abs(weight) >= 0.005}, "float")
        for name, weights in tables.items()
    )
    return (
        f'"""How much each feature speaks for {about}, in logits. Written by benchmarks/{script}: not by hand."""\n\n'
        "from __future__ import annotations\n\nfrom collections.abc import Mapping\n\n"
        f"{learned}{_table('LEARNED_FROM', {name: json.dumps(found) for name, found in sources.items()}, 'str')}"
        '"""The corpora, with the first digits of the hash of their texts and gold."""\n'
    )


def _table(name: str, rows: Mapping[str, str], kind: str) -> str:
    items = (f"{json.dumps(key, ensure_ascii=False)}: {value}," for key, value in rows.items())
    lines: list[str] = []
    for item in items:
        if lines and len(lines[-1]) + len(item) < WIDTH:
            lines[-1] += f" {item}"
        else:
            lines.append(f"    {item}")
    return "\n".join((f"{name}: Mapping[str, {kind}] = {{", *lines, "}  # fmt: skip\n"))


def sources_of(corpora: Sequence[Path]) -> dict[str, str]:
    """Label and digest of each corpus."""
    return {label(corpus): digest(corpus) for corpus in corpora}


def label(corpus: Path) -> str:
    """Two folders have the name corpus: the project's own is the one under tests."""
    return "tests/corpus" if corpus.resolve() == ROOT / "tests/corpus" else corpus.name


def digest(corpus: Path) -> str:
    found = hashlib.sha256()
    for folder in ("docs", "gold"):
        for path in sorted((corpus / folder).glob("*.json")):
            found.update(path.read_bytes())
    return found.hexdigest()[:12]
