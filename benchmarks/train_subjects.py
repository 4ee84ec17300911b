"""Learn the weights of the choice of subjects from annotated texts, and say whether they generalise.

usage: train_subjects.py CORPUS... [--write]

Each CORPUS is a folder with docs/ and gold/. For every corpus the weights are learned from all the others and tried on
it (leave one out), beside the weights in use; and from all others and half of its own, tried on the other half, because
a corpus may be the only one of its kind. ``--write`` then learns from all and writes `claims/resolve/weights.py`.

The model (`logit`) is pulled towards what grammar says (PRIOR).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from logit import Sample, accuracy, balanced, label, learn, module_of, others_of, sources_of

from claims.model import Document
from claims.pipeline import Steps, steps_of
from claims.resolve.anaphora import ITSELF
from claims.resolve.claims import Resolution
from claims.resolve.weights import SCOPE_WEIGHTS, SUBJECT_WEIGHTS

ROOT = Path(__file__).parents[1]
GRAMMAR = ROOT / "tests/resolve/subject_cases.py"
GRAMMAR_WEIGHT = 6.0
"""How much a plain sentence counts beside a figure of a corpus, whose annotation is often a matter of taste: as many times as
there are corpora, each of which weighs as one group, so that all plain sentences are decided as grammar says."""
WEIGHTS = ROOT / "claims/resolve/weights.py"
PRIOR = {
    "here": 1.0, "owns_cue": 2.2, "of_cue": 1.8, "clause_subject": 1.5, "same_clause": 0.7, "behind": -0.9, "right_behind": 1.4, "distance": 0.4,
    "compared": -1.3, "beside": -1.5, "attribute": -4.0, "new_referred": -1.5, "new_attribute": -4.0, "heading_alone": 2.0, "apposition": 3.5, "owns_figure": 3.0, "speaker_label": -2.0, "speaks": -1.5, "relative": 3.0, "in_remark": -2.5, "other_side": 4.5, "latter": 5.0, "entry": 2.0,
    "fronted": 1.5, "ref_fronted": 1.5, "participle": 1.5, "placed": -0.8, "ourselves": 2.2, "own_voice": 1.3, "whole": 3.0, "column_head": 3.0, "names_part": -1.0, "modifies": -1.5, "nobody_where_named": -1.0, "entry_owner": 2.5, "entry_owner_alone": 1.0, "focus_referred": 1.6, "focus": 1.2, "salience": 1.6, "main": 0.6,
    "company": 2.0, "person": -2.0, "place": -2.0, "no_company": -1.0, "nobody": -1.0, "labels": 1.0, "leader": 1.0,
    "ref_here": 1.0, "ref_owns_cue": 2.0, "ref_clause_subject": 1.0, "ref_nearest": 0.5, "ref_same_clause": 0.5,
}  # fmt: skip
"""What grammar says before any text is seen: a rare construction keeps this weight, a common one learns its own."""
SCOPE_PRIOR = {
    "whole": 2.5, "part": 0.5, "possessed": 1.0, "adjective": 3.0, "place_ahead": 3.0, "place_after": 3.0, "place_after_cue": 2.5,
    "place_subject": 2.5, "place_opening": 2.5, "modifier_growth": 2.5, "modifier_money": 2.5, "modifier": -1.0, "label": 3.0, "function": 3.0, "listed": 2.0, "adverb": 2.0, "there": 2.5, "inherited": -1.0,
    "inherited_referred": 2.0, "heading": -2.0, "name": -0.5, "company": -2.0, "head": -1.0, "head_growth": 1.5, "same_clause": 0.8, "distance": 0.8,
    "right_behind": 1.5, "behind": -0.5, "site_at": 0.5, "bare": 1.0, "cuts_at_site": -3.0, "in_remark": -3.0, "figure_between": -2.0, "taken": -2.0, "goes_on": -2.0, "of_measure_growth": 2.5, "of_measure_money": 2.5, "earlier": 0.5, "whole_said": 1.0,
}  # fmt: skip
LEAN = 1.8
"""How far the choice leans towards parts: a part taken for the whole makes false conflicts, a whole taken for a part only
pairs that are not comparable."""
OTHER_WEIGHT = 0.5
"""What a figure of no core type counts."""
UNNAMED = ("the company", "company", "the group", "group", "the firm", "we")


def load_scorer(path: Path) -> ModuleType:
    """The scorer of the corpora, for its notion of the words of a subject."""
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def samples_of(corpus: Path, scorer: ModuleType) -> dict[str, list[Sample]]:
    """For each of the two choices, one sample for each figure that both the gold and the extraction have."""
    owners: list[Sample] = []
    scopes: list[Sample] = []
    for number, path in enumerate(sorted((corpus / "docs").glob("*.json"))):
        raw = json.loads(path.read_text())
        gold = json.loads((corpus / "gold" / path.name).read_text())["claims"]
        published = date.fromisoformat(raw["published"]) if raw.get("published") else None
        document = Document(
            raw["id"], raw["text"], raw.get("title"), url=raw.get("url"), publisher=raw.get("publisher"), published=published
        )
        steps = steps_of(document)
        others = {scorer.words(claim["subject"]) for claim in gold}
        for claim in gold:
            resolution = _match(scorer, document.text, claim, steps.resolutions)
            if resolution is None:
                continue
            if sample := _sample(scorer, claim["subject"], resolution, steps):
                owners.append(replace(sample, half=number % 2))
            if sample := _scope_sample(scorer, claim, resolution, others):
                scopes.append(replace(sample, half=number % 2))
    return {"SUBJECT_WEIGHTS": owners, "SCOPE_WEIGHTS": scopes}


def _match(scorer: ModuleType, text: str, claim: dict[str, Any], resolutions: Sequence[Resolution]) -> Resolution | None:
    best: tuple[int, Resolution] | None = None
    for resolution in resolutions:
        if resolution.claim.field != "text" or resolution.claim.type != claim["type"]:
            continue
        shared = max(
            (scorer.overlap(s, (resolution.mention.start, resolution.mention.end)) for s in scorer.spans_of(text, claim["quote"])),
            default=0,
        )
        if shared > 0 and (best is None or shared > best[0]):
            best = (shared, resolution)
    return best[1] if best else None


def grammar_samples() -> dict[str, list[Sample]]:
    """The plain sentences that the tests hold as what grammar says."""
    spec = importlib.util.spec_from_file_location("subject_cases", GRAMMAR)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    owners, scopes = [], []
    cases = [*module.CASES, *((text, quote, "Velmar Group", scope) for text, quote, scope in module.SCOPES)]
    for text, quote, subject, scope in cases:
        steps = steps_of(Document("a", text, published=date(2024, 7, 15)))
        resolution = next(r for r in steps.resolutions if r.claim.quote.startswith(quote))
        names = [None if c.entity == ITSELF else steps.cast.entities[c.entity].name for c in resolution.subject.candidates]
        if subject in names and len(names) > 1:
            right = frozenset({names.index(subject)})
            owners.append(Sample(tuple(dict(c.features) for c in resolution.subject.candidates), right))
        phrases = [c.phrase for c in resolution.scope.candidates] if resolution.scope else []
        if scope in phrases and len(phrases) > 1 and resolution.scope:
            scopes.append(Sample(tuple(dict(c.features) for c in resolution.scope.candidates), frozenset({phrases.index(scope)})))
    return {"SUBJECT_WEIGHTS": owners, "SCOPE_WEIGHTS": scopes}


def _sample(scorer: ModuleType, subject: str | None, resolution: Resolution, steps: Steps) -> Sample | None:
    candidates = resolution.subject.candidates
    if len(candidates) < 2:
        return None
    core = 1.0 if resolution.claim.type in scorer.CORE else OTHER_WEIGHT
    right = _right(scorer, subject, [None if c.entity == ITSELF else steps.cast.entities[c.entity].name for c in candidates])
    return Sample(tuple(dict(c.features) for c in candidates), right, core) if right else None


def _scope_sample(scorer: ModuleType, gold: dict[str, Any], resolution: Resolution, others: set[frozenset[str]]) -> Sample | None:
    """The parts that make the subject right, where some do and some do not."""
    if resolution.scope is None or len(resolution.scope.candidates) < 2:
        return None
    candidates = resolution.scope.candidates
    words = [scorer.words(f"{resolution.claim.subject or ''} {candidate.phrase or ''}") for candidate in candidates]
    gold_words = scorer.words(gold["subject"])
    likeness = [scorer.likeness(found, gold_words) for found in words]
    best = max(likeness)
    right = frozenset(k for k, value in enumerate(likeness) if value == best)
    agrees = [scorer.same_subject(gold, {"subject": resolution.claim.subject, "scope": candidates[k].phrase}, others) for k in right]
    if not all(agrees):
        return None
    whole = next(k for k, candidate in enumerate(candidates) if candidate.phrase is None)
    core = 1.0 if resolution.claim.type in scorer.CORE else OTHER_WEIGHT
    return Sample(tuple(dict(c.features) for c in candidates), frozenset({whole}) if whole in right else right, core)


def _right(scorer: ModuleType, subject: str | None, names: Sequence[str | None]) -> frozenset[int]:
    """The candidates that the gold subject names: the one it begins with, as far as there are several."""
    if subject is None or subject.lower() in UNNAMED:
        return frozenset(k for k, name in enumerate(names) if name is None)
    gold = scorer.words(subject)
    order = [word.lower() for word in subject.replace("-", " ").split()]
    ranked = []
    for k, name in enumerate(names):
        words = scorer.words(name) if name else frozenset()
        if not words or not (words <= gold or gold <= words or scorer.likeness(words, gold) >= 0.5):
            continue
        first = min((at for at, word in enumerate(order) if word.strip("'’s.,") in words or word in words), default=99)
        ranked.append((not words <= gold, first, -scorer.likeness(words, gold), k))
    if not ranked:
        return frozenset()
    best = min(ranked)[:3]
    return frozenset(k for *key, k in ranked if tuple(key) == best)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--scorer", type=Path, default=ROOT / "../shared/tools/score.py")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--no-trials", action="store_true", help="learn from all, without leaving anything out")
    arguments = parser.parse_args()
    scorer = load_scorer(arguments.scorer)
    samples = [samples_of(corpus, scorer) for corpus in arguments.corpora]
    grammar = grammar_samples()
    learned = {}
    for choice, prior, in_use in (("SUBJECT_WEIGHTS", PRIOR, SUBJECT_WEIGHTS), ("SCOPE_WEIGHTS", SCOPE_PRIOR, SCOPE_WEIGHTS)):
        groups = [found[choice] for found in samples]
        always = [replace(s, weight=GRAMMAR_WEIGHT / math.sqrt(len(grammar[choice]))) for s in grammar[choice]]
        learned[choice] = learn([*balanced(groups), *always], prior)
        print(f"grammar {accuracy(learned[choice], [replace(s, weight=1.0) for s in always]):.3f} of {len(always)}")
        if choice == "SCOPE_WEIGHTS":
            learned[choice]["whole"] -= LEAN
        print(f"{choice:20}  samples  in use  left out  halves  learned")
        for corpus, group in zip(arguments.corpora, groups, strict=True) if not arguments.no_trials else ():
            print(f"{label(corpus):20} {len(group):8} {_trials(groups, group, prior, in_use)} {accuracy(learned[choice], group):8.3f}")
    if arguments.write:
        WEIGHTS.write_text(module_of("a candidate", "train_subjects.py", learned, sources_of(arguments.corpora)))
        print(f"written: {WEIGHTS.relative_to(ROOT)}", file=sys.stderr)


def _trials(groups: Sequence[Sequence[Sample]], group: Sequence[Sample], prior: Mapping[str, float], in_use: Mapping[str, float]) -> str:
    others = learn(balanced(g for g in groups if g is not group), prior) if len(groups) > 1 else {}
    halves = [accuracy(learn(balanced(others_of(groups, group, half)), prior), [s for s in group if s.half == half]) for half in (0, 1)]
    return f"{accuracy(dict(in_use), group):7.3f} {accuracy(others, group):9.3f} {sum(halves) / 2:7.3f}"


if __name__ == "__main__":
    main()
