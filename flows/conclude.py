"""Match and check: from all claims in the warehouse to facts, pairs, relations and flags, in one go."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from claims.model import Document, Flag, Reference
from claims.pipeline import Comparison, compare, link
from warehouse.corpus import read_corpus
from warehouse.durable import locked
from warehouse.records import Corpus, Extracted, ResultReport, Run
from warehouse.results import replace_results

ABOUT_OLDER_VERSIONS = frozenset({"silent_edit"})
"""Rules whose flags rest on a version that is no longer there, on purpose."""
_LOCK = Path(".ledger", "conclude.lock")
"""Another lock than the ledger's: decisions and batches are loaded meanwhile."""
_LOCK_WAIT = 1800.0
"""Seconds: a comparison of a large warehouse takes minutes."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What the claims came to, and what that changed in the warehouse."""

    claims: int
    facts: int
    conflicts: int
    relations: int
    flags: int
    report: ResultReport


def conclude(warehouse: Path, run: Run, reference: Reference) -> Conclusion:
    """Compare all claims of the warehouse and put the outcome in the place of the last one.

    Always computed from everything: a run that was killed before this step is made good by the next, and the
    outcome does not depend on which documents came in which run. Flags inside a document hold for the current
    version of its page, and so do those between documents, except where an edit is what they are about.

    One run at a time: of runs that overlap, the last to conclude has read all that any of them loaded, so that no
    outcome of less takes the place of one of more.
    """
    with locked(warehouse / _LOCK, _LOCK_WAIT):
        return _conclude(warehouse, run, reference)


def _conclude(warehouse: Path, run: Run, reference: Reference) -> Conclusion:
    corpus = with_own_ids(read_corpus(warehouse))
    comparison = compare_linked(corpus, reference)
    flags = (*(flag for item in corpus.current for flag in item.flags), *still_true(comparison.flags, corpus))
    report = replace_results(
        warehouse, run, facts=comparison.facts, pairs=comparison.pairs, relations=comparison.relations, flags=flags
    )  # fmt: skip
    conflicts = sum(pair.kind == "conflicts" for pair in comparison.pairs)
    return Conclusion(len(corpus.claims), len(comparison.facts), conflicts, len(comparison.relations), len(flags), report)


def compare_linked(corpus: Corpus, reference: Reference) -> Comparison:
    """Compare claims under the names that other documents spell out, and speak of them by the ids the warehouse knows.

    A claim keeps the subject that its own document gives it: which names others spell out may change with every
    document that comes or goes, and the outcome must not depend on the order in which they came.
    """
    linked = link([item.reading for item in corpus.items])
    claims = [claim for reading in linked for claim in reading.claims]
    known = {new.id: old.id for new, old in zip(claims, corpus.claims, strict=True)}
    found = compare(corpus.documents, claims, reference, {item.document.content_id: item.version for item in corpus.items})
    return Comparison(
        tuple(replace(fact, claims=tuple(sorted(known[c] for c in fact.claims))) for fact in found.facts),
        tuple(replace(pair, a=known[pair.a], b=known[pair.b]) for pair in found.pairs),
        found.relations,
        tuple(replace(flag, claims=tuple(known[c] for c in flag.claims)) for flag in found.flags),
    )


def with_own_ids(corpus: Corpus) -> Corpus:
    """Give versions that share a public id one each: the older ones go under their content id, on the same page.

    Their address and content id, and so the ids of their claims and the keys of their flags, stay as they are.
    """
    uses = Counter(item.document.id for item in corpus.items)
    return Corpus(tuple(_renamed(item) if uses[item.document.id] > 1 and not item.current else item for item in corpus.items))


def _renamed(item: Extracted) -> Extracted:
    document: Document = replace(item.document, id=item.document.content_id, url=item.document.address)
    return replace(item, document=document, claims=tuple(replace(claim, document=document.id) for claim in item.claims))


def still_true(flags: tuple[Flag, ...], corpus: Corpus) -> tuple[Flag, ...]:
    """Leave out flags that rest on what a page no longer says."""
    gone = {item.document.id for item in corpus.items if not item.current}
    return tuple(flag for flag in flags if flag.rule in ABOUT_OLDER_VERSIONS or not any(e.document in gone for e in flag.evidence))
