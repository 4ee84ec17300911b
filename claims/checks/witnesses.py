"""Who may be called as a witness of a fact: which texts are one source, which claims count, and in what manner they say it.

Near-verbatim copies and the versions of one page are one source, and of a page only the newest version speaks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from claims.checks.bases import bases, names_another_company
from claims.checks.finding import Corpus
from claims.match.periods import ONCE, is_event
from claims.match.phrases import LEGAL
from claims.match.versions import version_order
from claims.model import Claim, Document
from claims.regex import regex

_VAGUE_METRICS = frozenset({
    "investment", "operating_costs", "share_price", "sites", "countries", "customers", "assets", "departures", "transfers",
    "headcount_change", "market_growth", "price_growth", "share_price_change",
})  # fmt: skip

TOLD = frozenset({"actual", "forecast", "reported_by_others"})
"""In what mood a figure may be held against another's."""


def sources_of(corpus: Corpus) -> dict[str, str]:
    """Content id of a document -> its source: copies and versions fold into one, named by the least id."""
    parent = {document.id: document.id for document in corpus.documents}

    def root(name: str) -> str:
        while parent[name] != name:
            name = parent[name]
        return name

    for relation in corpus.relations:
        known = sorted({root(document) for document in relation.documents if document in parent})
        for other in known[1:]:
            parent[other] = known[0]
    return {document.content_id: root(document.id) for document in corpus.documents}


def publisher_of(corpus: Corpus, claim: Claim) -> str:
    """Who says it, for an explanation."""
    document = corpus.by_content[claim.content]
    return document.publisher or document.id


def stale(corpus: Corpus) -> set[str]:
    """Content ids of versions that a newer one replaces."""
    pages: dict[str, dict[str, Document]] = defaultdict(dict)
    for document in corpus.documents:
        pages[document.address][document.content_id] = document
    order = version_order(corpus.versions)
    return {document.content_id for page in pages.values() for document in sorted(page.values(), key=order)[:-1]}


def _anchors(corpus: Corpus) -> dict[tuple[str, str, int], frozenset[str]]:
    """Sentence -> the measures that it states."""
    found: dict[tuple[str, str, int], set[str]] = defaultdict(set)
    for claim in corpus.claims:
        if claim.metric and claim.type != "date":
            found[claim.content, claim.field, claim.sentence_start].add(claim.metric)
    return {key: frozenset(metrics) for key, metrics in found.items()}


def is_usable(claim: Claim) -> bool:
    """Whether a claim is of somebody and something that a source can be held to."""
    return claim.subject is not None and claim.metric not in _VAGUE_METRICS and not claim.superseded and claim.modality in TOLD


def is_of_another(claim: Claim, sentence: str) -> bool:
    """Whether the sentence is of a rival, a parent, or of a longer name: "Hexley Asia was founded in 2011" beside Hexley."""
    if names_another_company(sentence[: claim.start - claim.sentence_start]):
        return True
    at = sentence.find(claim.subject or "") if claim.type == "date" else -1
    longer = _NEXT_NAME.match(sentence, at + len(claim.subject or "")) if at >= 0 else None
    return longer is not None and longer["word"].lower() not in LEGAL


CUTS = regex(r"\b(?:cuts?|layoffs?|lay-offs?|job(?:s| losses)?|redundanc\w+|dismissals?)\b", re.IGNORECASE)
_MORE = regex(r"\b(?:another|further|additional|remaining)\b", re.IGNORECASE)
_LEAD = 30
_MORE_BEFORE = regex(r"\b(?:another|further|additional|remaining|extra)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""The word that makes a figure an addition, before it: "another roughly 430 jobs". Looked for in the last letters before the figure."""
_ANCHORED_DATES = frozenset({"announcement_date", "layoff_date", "signing_date", "funding_date"})
"""Dates of which a story has many: two are of one event only if both sentences state the same measure."""
_SEVERAL = regex(
    r"\b(?:together|in all|in total|altogether|combined|cumulative(?:ly)?|total)\b[^.;]{0,60}\b(?:rounds|waves"
    r"|programmes|programs|years)\b"
    r"|\b(?:so far|to date)\b",
    re.IGNORECASE,
)
"""A sum over several events beside one of them."""
_IN_TOTAL = regex(r"\b(?:in total|in all|altogether|total)\b", re.IGNORECASE)
_OF_CHANGES = frozenset({"on the year", "on the quarter", "on the month"})
"""What a change may be against; a level in the same sentence has no such basis."""
_NEXT_NAME = regex(r"\s+(?P<word>[A-Z][a-z]+)\b")


def figures_stated(corpus: Corpus) -> set[tuple[object, ...]]:
    """Every figure that a document states in its own voice, with its measure."""
    return {(claim.content, claim.metric, *_stated(claim)) for claim in corpus.claims if claim.modality not in ("denied", "hypothetical")}


def states(stated_by: set[tuple[object, ...]], a: Claim, b: Claim) -> bool:
    """Whether the document of ``a`` also has the figure of ``b``, of its measure or of one that it does not name.

    One that gives it of another measure shows how the two were mixed up: 242 work there, of whom 212 lose their jobs.
    """
    return any((a.content, metric, *_stated(b)) in stated_by for metric in (b.metric, None))


def _stated(claim: Claim) -> tuple[object, ...]:
    return claim.type, claim.unit, claim.period if claim.type == "date" else (claim.low, claim.high)


@dataclass(frozen=True, slots=True)
class Look:
    """What the words around a claim say about its value."""

    corpus: Corpus
    anchors: dict[tuple[str, str, int], frozenset[str]]

    def at(self, claim: Claim) -> tuple[bool, bool, frozenset[str], frozenset[str] | None]:
        """Whether it is an addition, whether a sum over several events, on what basis; of a date that needs one, the measures beside it."""
        sentence = self.corpus.sentence(claim)
        several = is_event(claim) and bool(_SEVERAL.search(sentence) or (claim.metric == "funding_raised" and _IN_TOTAL.search(sentence)))
        beside = self.anchors.get((claim.content, claim.field, claim.sentence_start), frozenset())
        lead = sentence[: claim.start - claim.sentence_start]
        return (
            bool(_MORE.search(claim.quote) or _MORE_BEFORE.search(lead[-_LEAD:])),
            several,
            frozenset(bases(sentence) - (_OF_CHANGES if claim.type != "growth_rate" else frozenset())),
            beside if claim.type == "date" else None,
        )

    def comparable(self, a: Claim, b: Claim) -> bool:
        """Whether two claims of a fact may be held against each other."""
        (*manner, beside), (*other_manner, also_beside) = self.at(a), self.at(b)
        if manner != other_manner:
            return False
        if a.type != "date" or a.metric in ONCE:
            return True
        return a.metric in _ANCHORED_DATES and bool((beside or frozenset()) & (also_beside or frozenset()))


def look_at(corpus: Corpus) -> Look:
    """Look at the words around the claims of a corpus."""
    return Look(corpus, _anchors(corpus))
