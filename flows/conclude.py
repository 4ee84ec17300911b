"""Match and check: from the claims in the warehouse to facts, pairs, relations and flags, looking only at what new claims touch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

import claims
from claims.checks import Corpus as Compared
from claims.checks import Finding, check_corpus
from claims.explain import flag_key, flags_from
from claims.match.entities import known_facts
from claims.match.revisions import mark_revised
from claims.model import Claim, DocumentRelation, Fact, Flag, PairRelation, content_hash
from claims.pipeline import match_claims
from claims.reference import Reference
from flows.stored_findings import finding_of, stored
from warehouse.copies import own_document
from warehouse.corpus import count_conclusion
from warehouse.durable import locked
from warehouse.findings import Neighbours, read_neighbours
from warehouse.records import Corpus, Extracted, Part, ResultReport, Run
from warehouse.results import replace_results
from warehouse.touched import Touched, read_touched

ABOUT_OLDER_VERSIONS = frozenset({"silent_edit"})
"""Rules whose flags rest on a version that is no longer there, on purpose."""
_LOCK = Path(".ledger", "conclude.lock")
"""Another lock than the ledger's: decisions and batches are loaded meanwhile."""
_LOCK_WAIT = 1800.0
"""Seconds: a comparison of a large warehouse takes minutes."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What the claims in the warehouse come to, and what that changed there.

    ``compared`` is how many of them were looked at. All other numbers are of the whole warehouse; ``flags`` are those that hold.
    """

    claims: int
    compared: int
    facts: int
    conflicts: int
    relations: int
    flags: int
    report: ResultReport


def conclude(warehouse: Path, run: Run, reference: Reference, *, whole: bool = False) -> Conclusion:
    """Compare what is new in the warehouse with what it may belong to, and put the outcome in the place of the last one.

    What comes out is what comparing everything would give, whichever documents came in which run; a run that was killed before
    this step is made good by the next. Everything is compared where the reference, the pipeline or the program has
    changed, and with ``whole``. Flags inside a document hold for the current version of its page, and so do those between
    documents, except where an edit is what they are about.

    One run at a time: of runs that overlap, the last to conclude has read all that any of them loaded, so that no
    outcome of less takes the place of one of more.
    """
    with locked(warehouse / _LOCK, _LOCK_WAIT):
        touched = read_touched(warehouse, _basis(run, reference), reference, whole=whole)
        report = ResultReport(False) if touched is None else _conclude(warehouse, run, reference, touched)
        compared = 0 if touched is None else len(touched.corpus.claims)
        return Conclusion(compared=compared, report=report, **count_conclusion(warehouse))


def _basis(run: Run, reference: Reference) -> str:
    return content_hash("basis", run.pipeline_version, reference, _program())


@cache
def _program() -> str:
    """Hash of the program: a rule or a way of matching that changes gives another outcome for the same claims."""
    folder = Path(claims.__file__).parent
    total = sha256()
    for path in sorted(folder.rglob("*.py")):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the touched part of the warehouse comes to, before findings become flags. Claims by the ids that the warehouse knows."""

    facts: tuple[Fact, ...]
    pairs: tuple[PairRelation, ...]
    findings: tuple[Finding, ...]


def _conclude(warehouse: Path, run: Run, reference: Reference, touched: Touched) -> ResultReport:
    corpus = with_own_ids(touched.corpus)
    blocks = None if touched.whole else frozenset(claim.id for claim in touched.corpus.claims if touched.holds(claim))
    claims_by_id = linked(corpus, touched.short_names)
    outcome = compare_linked(corpus, touched, claims_by_id, reference, blocks)
    documents = {document.id: document for document in corpus.documents}
    content_ids = {document.id: document.content_id for document in corpus.documents}
    findings = tuple(stored(f, flag_key(f, claims_by_id, documents), claims_by_id, content_ids) for f in outcome.findings)
    beside = read_neighbours(warehouse, None if blocks is None else blocks | touched.documents, findings)
    content_ids |= {document.id: document.content_id for document in with_own_ids(beside.corpus).documents}
    flags = _flags(outcome.findings, beside, corpus, claims_by_id, touched.short_names)
    inside = [item for item in corpus.items if item.document.content_id in touched.documents]
    flags = (*(flag for item in inside if item.current for flag in item.flags), *flags)
    return replace_results(
        warehouse, run, facts=outcome.facts, pairs=outcome.pairs, flags=[_by_content(flag, content_ids) for flag in flags],
        part=Part(
            blocks, None if blocks is None else beside.flags | {flag.id for item in inside for flag in item.flags},
            findings, beside.gone, touched.basis, touched.revision,
        ),
    )  # fmt: skip


def linked(corpus: Corpus, short_names: Mapping[str, str]) -> dict[str, Claim]:
    """Claims under the names that other documents spell out, or a person gave them, by the ids that the warehouse knows.

    A stored claim keeps the subject that its own document gives it: which names others spell out may change with every
    document that comes or goes, and the outcome must not depend on the order in which they came.
    """
    return {
        claim.id: replace(claim, subject=short_names[claim.subject]) if claim.subject and claim.subject in short_names else claim
        for claim in corpus.claims
    }


def compare_linked(
    corpus: Corpus, touched: Touched, claims_by_id: Mapping[str, Claim], reference: Reference, blocks: frozenset[str] | None
) -> Outcome:
    """Match the claims of the blocks, and check them among all that is here."""
    known = {claim.id: key for key, claim in claims_by_id.items()}
    inside = [claim for key, claim in claims_by_id.items() if blocks is None or key in blocks]
    facts, pairs = match_claims(inside, reference, tuple(claims_by_id.values()))
    versions = {item.document.content_id: item.version for item in corpus.items}
    pairs = mark_revised(pairs, corpus.documents, claims_by_id.values(), versions)
    compared = Compared(
        corpus.documents, tuple(claims_by_id.values()), facts, pairs, _relations(corpus, touched), versions, known_facts(reference),
    )  # fmt: skip
    findings = [replace(finding, claims=tuple(known[c] for c in finding.claims)) for finding in check_corpus(compared)]
    return Outcome(
        tuple(replace(fact, claims=tuple(sorted(known[c] for c in fact.claims))) for fact in facts),
        tuple(replace(pair, a=known[pair.a], b=known[pair.b]) for pair in pairs),
        tuple(f for f in findings if blocks is None or _within(f, blocks, corpus, touched.documents)),
    )


def _within(finding: Finding, blocks: frozenset[str], corpus: Corpus, touched: frozenset[str]) -> bool:
    """Whether all that a finding is made of was matched anew; of other parts not everything is here."""
    if finding.claims:
        return blocks.issuperset(finding.claims)
    content_ids = {document.id: document.content_id for document in corpus.documents}
    return all(content_ids[words.document] in touched for words in finding.phrases)


def _relations(corpus: Corpus, touched: Touched) -> tuple[DocumentRelation, ...]:
    names = {document.content_id: document.id for document in corpus.documents}
    return tuple(replace(relation, documents=tuple(names[key] for key in relation.documents)) for relation in touched.relations)


def _flags(
    findings: Iterable[Finding], beside: Neighbours, corpus: Corpus, claims_by_id: Mapping[str, Claim], short_names: Mapping[str, str]
) -> tuple[Flag, ...]:
    """Settle which findings are causes: the new ones with those of other parts that share words with them."""
    others = with_own_ids(beside.corpus)
    everything = Corpus(tuple({item.document.id: item for item in (*others.items, *corpus.items)}.values()))
    names = {document.content_id: document.id for document in everything.documents}
    known = [*findings, *(finding_of(each, names) for each in beside.findings)]
    flags = flags_from(known, {**linked(others, short_names), **claims_by_id}, {document.id: document for document in everything.documents})
    return still_true(flags, everything)


def with_own_ids(corpus: Corpus) -> Corpus:
    """Give pages and versions that share a public id one each, as `claims.read.documents.distinct` names them.

    Their address and content id, and so the ids of their claims and the keys of their flags, stay as they are.
    """
    return Corpus(tuple(_renamed(item) if item.shared else item for item in corpus.items))


def _renamed(item: Extracted) -> Extracted:
    document = own_document(item.document, item.document.content_id)
    return replace(
        item,
        document=document,
        claims=tuple(replace(claim, document=document.id) for claim in item.claims),
        flags=tuple(replace(flag, evidence=tuple(replace(words, document=document.id) for words in flag.evidence)) for flag in item.flags),
    )


def _by_content(flag: Flag, content_ids: Mapping[str, str]) -> Flag:
    """A flag whose words name their documents by the ids that tell versions apart."""
    return replace(
        flag, evidence=tuple(replace(words, document=content_ids.get(words.document, words.document)) for words in flag.evidence)
    )


def still_true(flags: tuple[Flag, ...], corpus: Corpus) -> tuple[Flag, ...]:
    """Leave out flags that rest on what a page no longer says."""
    gone = {item.document.id for item in corpus.items if not item.current}
    return tuple(flag for flag in flags if flag.rule in ABOUT_OLDER_VERSIONS or not any(e.document in gone for e in flag.evidence))
