"""Match and check: from all claims in the warehouse to facts, pairs, relations and flags, in one go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from claims.model import Flag, Reference
from claims.pipeline import Comparison, compare, link
from claims.read.documents import distinct
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
    stored = read_corpus(warehouse)
    corpus = with_own_ids(stored)
    comparison = compare_linked(corpus, reference)
    flags = (*(flag for item in corpus.current for flag in item.flags), *still_true(comparison.flags, corpus))
    names = _stored_names(stored, corpus)
    report = replace_results(
        warehouse, run, facts=comparison.facts, pairs=comparison.pairs,
        relations=[replace(relation, documents=tuple(names.get(d, d) for d in relation.documents)) for relation in comparison.relations],
        flags=[replace(f, evidence=tuple(replace(e, document=names.get(e.document, e.document)) for e in f.evidence)) for f in flags],
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
    """Give pages and versions that share a public id one each, as `claims.read.documents.distinct` names them.

    Their address and content id, and so the ids of their claims and the keys of their flags, stay as they are.
    """
    own = distinct(item.document for item in corpus.items)
    return Corpus(
        tuple(
            item if item.document.id == document.id else _renamed(item, document.id)
            for item, document in zip(corpus.items, own, strict=True)
        )
    )


def _renamed(item: Extracted, name: str) -> Extracted:
    return replace(
        item,
        document=replace(item.document, id=name, url=item.document.address),
        claims=tuple(replace(claim, document=name) for claim in item.claims),
        flags=tuple(replace(flag, evidence=tuple(replace(words, document=name) for words in flag.evidence)) for flag in item.flags),
    )


def _stored_names(stored: Corpus, own: Corpus) -> dict[str, str]:
    """For each document that was renamed the name by which the warehouse knows this version alone: its content id."""
    return {new.id: old.content_id for old, new in zip(stored.documents, own.documents, strict=True) if new.id != old.id}


def still_true(flags: tuple[Flag, ...], corpus: Corpus) -> tuple[Flag, ...]:
    """Leave out flags that rest on what a page no longer says."""
    gone = {item.document.id for item in corpus.items if not item.current}
    return tuple(flag for flag in flags if flag.rule in ABOUT_OLDER_VERSIONS or not any(e.document in gone for e in flag.evidence))
