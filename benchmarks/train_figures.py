"""Learn from annotated texts what figures that no rule can name are, and say whether that generalises.

usage: train_figures.py CORPUS... [--write]

Two questions, each of its own figures: does a number without a noun (or with one that stands for people, "61 seats") count
people at work; is an amount without a measure revenue. A sample is right where the gold has a claim of that type that overlaps
it, whichever rule reads it. For every corpus the weights are learned from all others and tried on it: shown are the figures that
rules find, and those that only the weights add, right and wrong. ``--write`` then learns from all and writes
`claims/extract/people_weights.py` and `claims/extract/revenue_weights.py`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from logit import ROOT, Sample, balanced, label, learn, module_of, sources_of

from claims.extract import filling, headcount, mentions, people_evidence, revenue_evidence
from claims.extract.bare import is_no_count, names_something
from claims.extract.mention import Mention
from claims.extract.topic import Topic
from claims.extract.view import SentenceView
from claims.model import Document, Quantity
from claims.pipeline import steps_of

LEAST_TEXTS = 4
"""Texts that must have a feature: a word of fewer is theirs, not the language's."""
PULL = 0.006
"""How strongly a weight is pulled to nothing: there are words of every kind among the features."""
BEHIND = "Tarrow Mills will cut 340 of its 1,480 jobs, it said on Monday, after revenue fell 12% to £24m. "
"""What a plain text stands behind: figures that a careless reader carries on."""
PLAIN_WEIGHT = 3.0
"""How much a figure of a plain text counts beside one of a corpus."""
NONE: Mapping[str, float] = {}
LEVELS = (-0.8, -0.4, 0.0, 0.4, 0.8, 1.2)
Seen = list[tuple[Quantity, Mapping[str, float], bool]]
"""Figures, their features, and whether rules read them as what is asked."""


@dataclass(frozen=True)
class Figure:
    """A figure that says not what it is, what speaks for and against, and what gold and rules say."""

    text: str
    features: Mapping[str, float]
    right: bool
    by_rule: bool


@dataclass(frozen=True)
class Question:
    """``recording`` collects the figures in question while a text, its argument, is read by rules alone."""

    table: str
    about: str
    path: Path
    gold: str
    recording: Callable[[str, Seen], Any]


@contextmanager
def recording_people(text: str, seen: Seen) -> Iterator[None]:
    """Numbers that may count people without saying so."""
    by_rules = headcount.headcount_mention

    def recording(view: SentenceView, figure: Quantity, earlier: list[Mention], topic: Topic) -> Mention | None:
        mention = by_rules(view, figure, earlier, topic)
        if view.text == text and _may_count_people(view, figure):
            seen.append((figure, people_evidence.features_of(view, figure, earlier, topic), mention is not None))
        return mention

    with patch.object(mentions, "headcount_mention", recording):
        yield


def _may_count_people(view: SentenceView, figure: Quantity) -> bool:
    if figure.noun_start is None:
        return not is_no_count(view, figure) and not names_something(view, figure)
    return headcount.head_noun(view, figure) in people_evidence.METONYMS


@contextmanager
def recording_revenue(text: str, seen: Seen) -> Iterator[None]:
    """Amounts whose own clause names no measure."""
    by_rules = filling.named_by_rule

    def recording(view: SentenceView, mention: Mention, figure: Quantity, others: Sequence[Mention], topic: Topic, last: Any) -> Mention:
        filled = by_rules(view, mention, figure, others, topic, last)
        if view.text == text and mention.rule == "money.bare":
            earlier = [filled if other is mention else other for other in others if other.end <= figure.start]
            seen.append((figure, revenue_evidence.features_of(view, figure, earlier, topic), filled.type == "revenue"))
        return filled

    with patch.object(filling, "named_by_rule", recording):
        yield


QUESTIONS = (
    Question(
        "PEOPLE_WEIGHTS", "a number counting people at work", ROOT / "claims/extract/people_weights.py", "headcount", recording_people
    ),
    Question("REVENUE_WEIGHTS", "an amount being revenue", ROOT / "claims/extract/revenue_weights.py", "revenue", recording_revenue),
)


def figures_of(question: Question, corpus: Path) -> list[Figure]:
    """The figures of a corpus's texts that are in question."""
    found = []
    for path in sorted((corpus / "docs").glob("*.json")):
        raw = json.loads(path.read_text())
        gold = json.loads((corpus / "gold" / path.name).read_text())["claims"]
        published = date.fromisoformat(raw["published"]) if raw.get("published") else None
        document = Document(
            raw["id"], raw["text"], raw.get("title"), url=raw.get("url"), publisher=raw.get("publisher"), published=published
        )
        spans = [span for claim in gold if claim["type"] == question.gold for span in _spans(document.text, claim["quote"])]
        for figure, features, by_rule in _seen(question, document):
            right = any(start < figure.core_end and figure.core_start < end for start, end in spans)
            found.append(Figure(f"{corpus}/{document.id}", features, right, by_rule))
    return found


def _seen(question: Question, document: Document) -> Seen:
    seen: Seen = []
    with ExitStack() as stack:
        stack.enter_context(question.recording(document.text, seen))
        stack.enter_context(patch.object(headcount, "counts_people", lambda *_: False))
        stack.enter_context(patch.object(filling, "is_revenue", lambda *_: False))
        steps_of(document)
    return seen


def plain_figures(question: Question) -> list[Figure]:
    """Figures of plain texts, that say what they are to everybody: those of tests/extract/figure_cases.py; and the numbers of
    tests/negative, alone and behind figures, which are never what is asked."""
    lines = [
        (path.stem, line.removeprefix("? ").removeprefix("~ "))
        for path in sorted((ROOT / "tests/negative").glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and line[0] not in "#+"
    ]
    negative = [(kind, context + line, len(context), False) for kind, line in lines for context in ("", BEHIND)]
    spec = importlib.util.spec_from_file_location("figure_cases", ROOT / "tests/extract/figure_cases.py")
    assert spec and spec.loader
    cases = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(cases)
    tables = {
        "headcount": ((cases.PEOPLE, True), (cases.LEFT + cases.MISREAD, False)),
        "revenue": ((cases.REVENUE, True), (cases.NO_REVENUE, False)),
    }
    plain = [(text, text, text.rindex(words), right) for table, right in tables[question.gold] for text, words in table]
    found = []
    for kind, text, start, right in (*negative, *plain):
        for figure, features, by_rule in _seen(question, Document("a", text, published=date(2024, 7, 15))):
            if figure.start == start or (figure.start > start and kind != text):
                found.append(Figure(kind, features, right, by_rule))
    return found


def _spans(text: str, quote: str) -> list[tuple[int, int]]:
    found, at = [], text.find(quote)
    while at >= 0:
        found.append((at, at + len(quote)))
        at = text.find(quote, at + 1)
    return found


def weights_from(groups: Sequence[Sequence[Figure]], plain: Sequence[Figure]) -> dict[str, float]:
    """A figure is what is asked or not: a choice between its features and nothing."""
    texts: dict[str, set[str]] = {}
    for figure in (figure for group in (*groups, plain) for figure in group):
        for name in figure.features:
            texts.setdefault(name, set()).add(figure.text)
    known = {name for name, where in texts.items() if len(where) >= LEAST_TEXTS}
    samples = balanced([_sample(figure, known) for figure in group] for group in (*groups, plain))
    count = len(samples) - len(plain)
    weighted = [replace(sample, weight=PLAIN_WEIGHT * sample.weight) for sample in samples[count:]]
    return learn([*samples[:count], *weighted], NONE, PULL)


def _sample(figure: Figure, known: set[str]) -> Sample:
    features = {name: value for name, value in figure.features.items() if name in known}
    return Sample((features, {}), frozenset({0 if figure.right else 1}))


def added(weights: Mapping[str, float], figures: Sequence[Figure], needed: float) -> tuple[int, int]:
    """Of the figures that no rule reads, how many the weights take, rightly and wrongly."""
    taken = [f.right for f in figures if not f.by_rule and sum(weights.get(name, 0.0) * v for name, v in f.features.items()) > needed]
    return sum(taken), len(taken) - sum(taken)


def trials(groups: Sequence[Sequence[Figure]], plain: Sequence[Figure], corpora: Sequence[Path]) -> None:
    """Each corpus by the weights of all others: printed a line each."""
    print(f"{'':20} right  by rules   added (right/wrong) at {LEVELS}")
    totals = [[0, 0] for _ in LEVELS]
    for corpus, group in zip(corpora, groups, strict=True):
        weights = weights_from([g for g in groups if g is not group], plain)
        tried = [added(weights, group, needed) for needed in LEVELS]
        for total, pair in zip(totals, tried, strict=True):
            total[0], total[1] = total[0] + pair[0], total[1] + pair[1]
        by_rules = sum(f.by_rule and f.right for f in group), sum(f.by_rule and not f.right for f in group)
        print(f"{label(corpus):20} {sum(f.right for f in group):5} {by_rules!s:>10}   {' '.join(f'{a}/{b}' for a, b in tried)}")
    print(f"{'all':39}   {' '.join(f'{a}/{b}' for a, b in totals)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--no-trials", action="store_true", help="learn from all, without leaving anything out")
    arguments = parser.parse_args()
    for question in QUESTIONS:
        groups = [figures_of(question, corpus) for corpus in arguments.corpora]
        plain = plain_figures(question)
        if not arguments.no_trials:
            trials(groups, plain, arguments.corpora)
        if arguments.write:
            weights = {question.table: weights_from(groups, plain)}
            question.path.write_text(module_of(question.about, "train_figures.py", weights, sources_of(arguments.corpora)))


if __name__ == "__main__":
    main()
