"""The stages in order: documents in, claims, facts and flags out.

Everything here is pure. ``flows/`` calls the same functions in batches, with the warehouse between
them; :func:`conclude` and the command line call them in one go.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from claims.checks import Corpus, check_corpus, check_reading
from claims.explain import flags_from, queue
from claims.extract.lists import find_lists
from claims.extract.mentions import find_mentions
from claims.extract.phrases import TextWords
from claims.extract.table_names import cells_of_names
from claims.extract.view import SentenceView, view_of
from claims.match.entities import full_names, known_facts, parted, spelled_out
from claims.match.facts import group_facts, pairs_of
from claims.match.relations import relate_documents
from claims.match.revisions import mark_revised
from claims.match.versions import NO_NUMBERS
from claims.model import (
    Block,
    Claim,
    Document,
    DocumentRelation,
    Fact,
    Field,
    Flag,
    InputError,
    PairRelation,
    PeriodMention,
    Quantity,
    Reading,
    Result,
    Sentence,
)
from claims.quantities.find import find_figures
from claims.quantities.periods import find_periods, fiscal_year_end_of, year_end_by_title
from claims.read.blocks import split_blocks
from claims.read.documents import distinct
from claims.read.sentences import split_sentences
from claims.reference import EMPTY_REFERENCE, Reference
from claims.resolve.cells import in_cells
from claims.resolve.claims import Resolution, rename_subjects, resolve_mentions
from claims.resolve.entities import Cast, cast_of
from claims.resolve.names import find_names

FIELDS: tuple[Field, Field] = ("title", "text")
PIPELINE_VERSION = "16"
"""Part of what the warehouse remembers as done: raise it when the same text would give other claims."""


def read(document: Document, reference: Reference = EMPTY_REFERENCE) -> Reading:
    """Read one document: blocks, sentences, quantities, periods, entities and claims.

    >>> reading = read(Document("a", "Acme Corp said it employs 1,480 people."))
    >>> [(c.metric, int(c.low)) for c in reading.claims]
    [('total_employees', 1480)]
    """
    steps = steps_of(document, reference)
    return Reading(
        document, steps.blocks, steps.sentences, steps.quantities, steps.title_quantities, steps.periods,
        steps.cast.entities[: steps.cast.companies], tuple(resolution.claim for resolution in steps.resolutions),
        tuple(found for view in steps.views for found in find_lists(view)),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Steps:
    """All that reading one document finds on its way: what `read` keeps, and the choices behind it."""

    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    quantities: tuple[Quantity, ...]
    title_quantities: tuple[Quantity, ...]
    periods: tuple[PeriodMention, ...]
    views: tuple[SentenceView, ...]
    cast: Cast
    resolutions: tuple[Resolution, ...]


def steps_of(document: Document, reference: Reference = EMPTY_REFERENCE) -> Steps:
    """The stages of `read`, in order."""
    blocks = split_blocks(document)
    sentences = split_sentences(document, blocks)
    own_year_end = fiscal_year_end_of(document.text)
    year_end = fiscal_year_end(document, own_year_end, reference)
    words = {field: TextWords(document.field(field)) for field in FIELDS}
    quantities, periods = _figures(document, "text", year_end)
    title_quantities, title_periods = _figures(document, "title", year_end)
    views = _views(document, blocks, sentences, {"text": (quantities, periods), "title": (title_quantities, title_periods)}, words)
    names = [name for field in FIELDS for name in find_names(words[field], [s for s in sentences if s.field == field], field == "title")]
    cast = cast_of(document, in_cells(names, cells_of_names([view for view in views if view.field == "text"])), reference, words)
    mentions = [
        mention for field in FIELDS for mention in find_mentions([view for view in views if view.field == field], document.title or "")
    ]
    resolutions = resolve_mentions(document, views, mentions, cast, year_end, own_year_end)
    return Steps(blocks, sentences, quantities, title_quantities, periods, tuple(views), cast, tuple(resolutions))


Found = tuple[tuple[Quantity, ...], tuple[PeriodMention, ...]]


def _figures(document: Document, field: Field, year_end: int | None) -> Found:
    text = document.field(field)
    periods = find_periods(text, document.published, year_end)
    return find_figures(text, [(p.start, p.end) for p in periods]), periods


def fiscal_year_end(document: Document, stated: int | None, reference: Reference = EMPTY_REFERENCE) -> int | None:
    """The month in which the fiscal year of the document's company ends: what the text has ``stated``, else what the user knows.

    The user's calendars count where the text or its publisher names companies of one calendar only.

    >>> fiscal_year_end(Document("a", "Orrin Foods raised its outlook."), None, Reference(fiscal_year_ends=(("Orrin Foods", 6),)))
    6
    """
    if stated:
        return stated
    named = {month for name, month in reference.fiscal_year_ends if name in document.text or name in (document.publisher or "")}
    if len(named) == 1:
        return named.pop()
    return year_end_by_title(document.title or "", document.published)


def _views(
    document: Document,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    found: Mapping[Field, Found],
    words: Mapping[Field, TextWords],
) -> list[SentenceView]:
    return [view_of(s, blocks[s.block].kind, words[s.field], *found[s.field], document.published) for s in sentences]


def check(reading: Reading, reference: Reference = EMPTY_REFERENCE) -> tuple[Flag, ...]:
    """The flags inside one document."""
    claims = {claim.id: claim for claim in reading.claims}
    return flags_from(check_reading(reading), claims, {reading.document.id: reading.document})


@dataclass(frozen=True, slots=True)
class Comparison:
    """What matching found across documents."""

    facts: tuple[Fact, ...]
    pairs: tuple[PairRelation, ...]
    relations: tuple[DocumentRelation, ...]
    flags: tuple[Flag, ...]


def match(
    documents: Sequence[Document], claims: Sequence[Claim], versions: Mapping[str, int] = NO_NUMBERS, reference: Reference = EMPTY_REFERENCE
) -> Corpus:
    """Group claims into facts, relate their pairs, and find copies and versions. The same in any order of inputs."""
    relations = relate_documents(documents, versions)
    facts, pairs = match_claims(claims, reference)
    pairs = mark_revised(pairs, documents, claims, versions)
    return Corpus(tuple(documents), tuple(claims), facts, pairs, relations, versions, known_facts(reference))


def match_claims(
    claims: Sequence[Claim], reference: Reference = EMPTY_REFERENCE, beside: Sequence[Claim] = ()
) -> tuple[tuple[Fact, ...], tuple[PairRelation, ...]]:
    """Group claims into facts and relate the pairs of each.

    Blocks of claims may be matched one by one: see `claims.match.subjects.block_keys_of`; ``beside`` then are all claims of their documents.
    """
    by_id = {claim.id: claim for claim in claims}
    facts = parted(group_facts(claims, beside), by_id, reference)
    return facts, tuple(pair for fact in facts for pair in pairs_of(fact, [by_id[c] for c in fact.claims]))


def compare(
    documents: Sequence[Document], claims: Sequence[Claim], reference: Reference = EMPTY_REFERENCE, versions: Mapping[str, int] = NO_NUMBERS
) -> Comparison:
    """Match claims and flag what conflicts across documents.

    ``versions``: content id -> number of the version on its page, as whoever fetched it knows; see `version_order`.
    """
    corpus = match(documents, claims, versions, reference)
    flags = flags_from(check_corpus(corpus), corpus.by_id, {d.id: d for d in documents})
    return Comparison(corpus.facts, corpus.pairs, corpus.relations, flags)


def conclude(readings: Sequence[Reading], reference: Reference = EMPTY_REFERENCE, errors: Sequence[InputError] = ()) -> Result:
    """Everything after reading, in memory: the checks inside each document and across all, in one queue."""
    readings = link(sorted(readings, key=lambda reading: (reading.document.id, reading.document.content_id)), reference)
    documents = [reading.document for reading in readings]
    corpus = match(documents, [claim for reading in readings for claim in reading.claims], reference=reference)
    findings = [*(check_reading(reading) for reading in readings), check_corpus(corpus)]
    flags = queue(findings, corpus.by_id, {document.id: document for document in documents})
    return Result(tuple(readings), corpus.facts, corpus.pairs, corpus.relations, flags, tuple(errors))


def link(readings: Sequence[Reading], reference: Reference = EMPTY_REFERENCE) -> list[Reading]:
    """Give subjects that one document leaves short ("AWS") the name that another spells out, and those that a person merged one name."""
    names = full_names(spelled_out(reading.entities for reading in readings), reference)
    if not names:
        return list(readings)
    return [replace(reading, claims=rename_subjects(reading.claims, names)) for reading in readings]


def check_documents(documents: Sequence[Document], reference: Reference = EMPTY_REFERENCE) -> Result:
    """Read and check documents in one go."""
    return conclude([read(document, reference) for document in distinct(documents)], reference)
