"""Independent sources that state one fact with figures that cannot all be true.

Near-verbatim copies and the versions of one page are one source, and of a page only the newest version speaks.
One flag per fact: for each source and value one claim. Silent for denials, hypotheticals, guidance beside results,
other bases and other units, where a source also states the other's figure (then one of its two is of something
else), and where the figures are so far apart that they are more likely two things.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from claims.checks.example import accepts, rejects
from claims.checks.finding import Corpus, Finding, middle, miss_ratio
from claims.checks.value_conflict import plausible_slip
from claims.checks.wording import figure, topic
from claims.match.compare import relate
from claims.match.periods import ONCE, is_event, is_stock
from claims.model import Claim, Fact

RULE = "cross_source"

_VAGUE_METRICS = frozenset({
    "investment", "operating_costs", "share_price", "sites", "countries", "customers", "assets", "departures", "transfers",
    "headcount_change", "market_growth", "price_growth", "share_price_change",
})  # fmt: skip

EXAMPLES = (
    accepts(
        "three outlets, one outlier",
        "Brackenfold Tiles will cut 212 jobs in October 2024.",
        "Brackenfold Tiles will cut 242 jobs in October 2024.",
        "Brackenfold Tiles said that 212 jobs will be cut in October 2024.",
    ),
    accepts("revenue of a year", "Kisan Mitra had revenue of $186 million in 2023.", "Kisan Mitra had revenue of $168 million in 2023."),
    accepts("founding year", "Founded in 2018, KisanMitra is a start-up in Pune.", "Founded in 2017, KisanMitra is a start-up in Pune."),
    rejects("rounder", "Kisan Mitra had revenue of $186.4 million in 2023.", "Kisan Mitra had revenue of $186 million in 2023."),
    rejects("another year", "Kisan Mitra had revenue of $186 million in 2023.", "Kisan Mitra had revenue of $168 million in 2022."),
    rejects("another company", "Kisan Mitra had revenue of $186 million in 2023.", "Agri Star had revenue of $168 million in 2023."),
    rejects("guidance", "Kisan Mitra had revenue of $186 million in 2023.", "Kisan Mitra expects revenue of $168 million for 2023."),
    rejects("hedge", "Kisan Mitra had revenue of $186 million in 2023.", "Kisan Mitra had revenue of more than $180 million in 2023."),
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """One finding per fact on which independent sources conflict."""
    sources, stale = _sources(corpus), _stale(corpus)
    anchors, stated_by = _anchors(corpus), _stated_by(corpus)
    for fact in corpus.facts:
        claims = [corpus.by_id[c] for c in fact.claims if c in corpus.by_id]
        claims = [
            c for c in claims if c.content not in stale and _usable(c) and (c.metric != "layoff_rounds" or _CUTS.search(corpus.sentence(c)))
        ]
        claims = _of_one_mind(claims, sources)
        if len({sources[c.content] for c in claims}) < 2:
            continue
        pairs = [
            (a, b)
            for a, b in combinations(sorted(claims, key=_order), 2)
            if sources[a.content] != sources[b.content]
            and _conflict(a, b, anchors)
            and _is_sum(corpus, a) == _is_sum(corpus, b)
            and not (_states(stated_by, a, b) or _states(stated_by, b, a))
        ]
        if pairs:
            yield _finding(corpus, fact, claims, pairs, sources)


def _of_one_mind(claims: list[Claim], sources: dict[str, str]) -> list[Claim]:
    """Leave out sources that state two figures for the fact themselves: one of them is of something else."""
    mine: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        mine[sources[claim.content]].append(claim)
    torn = {source for source, stated in mine.items() if any(relate(a, b).kind == "conflicts" for a, b in combinations(stated, 2))}
    return [claim for claim in claims if sources[claim.content] not in torn]


def _order(claim: Claim) -> tuple[str, str, int, int]:
    return claim.document, claim.field, claim.start, claim.end


def _sources(corpus: Corpus) -> dict[str, str]:
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


def _stale(corpus: Corpus) -> set[str]:
    """Content ids of versions that a newer one replaces."""
    pages: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for document in corpus.documents:
        pages[document.address].append((str(document.published or ""), document.content_id))
    return {content for versions in pages.values() for _, content in sorted(versions)[:-1]}


def _anchors(corpus: Corpus) -> dict[tuple[str, str, int], frozenset[str]]:
    """Sentence -> the measures that it states."""
    found: dict[tuple[str, str, int], set[str]] = defaultdict(set)
    for claim in corpus.claims:
        if claim.metric and claim.type != "date":
            found[claim.content, claim.field, claim.sentence_start].add(claim.metric)
    return {key: frozenset(metrics) for key, metrics in found.items()}


def _usable(claim: Claim) -> bool:
    return claim.subject is not None and claim.metric is not None and claim.metric not in _VAGUE_METRICS and not claim.superseded


_CUTS = re.compile(r"\b(?:cuts?|layoffs?|lay-offs?|job(?:s| losses)?|redundanc\w+|dismissals?)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:another|further|additional|remaining)\b", re.IGNORECASE)
_ANCHORED_DATES = frozenset({"announcement_date", "layoff_date", "signing_date", "funding_date"})
"""Dates of which a story has many: two are of one event only if both sentences state the same measure."""
_SEVERAL = re.compile(
    r"\b(?:together|in all|in total|altogether|combined|cumulative(?:ly)?|total)\b[^.;]{0,60}\b(?:rounds|waves"
    r"|programmes|programs|years)\b"
    r"|\b(?:so far|to date)\b",
    re.IGNORECASE,
)
"""A sum over several events beside one of them."""


def _stated_by(corpus: Corpus) -> set[tuple[object, ...]]:
    """Every figure that a document states in its own voice."""
    return {
        (claim.content, claim.type, claim.unit, claim.period if claim.type == "date" else (claim.low, claim.high))
        for claim in corpus.claims
        if claim.modality not in ("denied", "hypothetical")
    }


def _states(stated_by: set[tuple[object, ...]], a: Claim, b: Claim) -> bool:
    """Whether the document of ``a`` also has the figure of ``b``."""
    return (a.content, b.type, b.unit, b.period if b.type == "date" else (b.low, b.high)) in stated_by


def _is_sum(corpus: Corpus, claim: Claim) -> bool:
    return is_event(claim) and bool(_SEVERAL.search(corpus.sentence(claim)))


def _conflict(a: Claim, b: Claim, anchors: dict[tuple[str, str, int], frozenset[str]]) -> bool:
    if relate(a, b).kind != "conflicts" or bool(_MORE.search(a.quote)) != bool(_MORE.search(b.quote)):
        return False
    if a.type == "date":
        if a.metric in ONCE:
            return True
        if a.metric not in _ANCHORED_DATES:
            return False
        mine, yours = (anchors.get((c.content, c.field, c.sentence_start), frozenset()) for c in (a, b))
        return bool(mine & yours)
    return plausible_slip(a, b)


def _finding(corpus: Corpus, fact: Fact, claims: list[Claim], pairs: list[tuple[Claim, Claim]], sources: dict[str, str]) -> Finding:
    involved = {claim.id for pair in pairs for claim in pair}
    chosen: dict[tuple[object, ...], Claim] = {}
    for claim in sorted(claims, key=_order):
        if claim.id in involved:
            chosen.setdefault((sources[claim.content], *_value(claim)), claim)
    votes = Counter({value: len({key[0] for key in chosen if key[1:] == value}) for value in {key[1:] for key in chosen}})
    ordered = sorted(chosen.values(), key=lambda claim: (votes[_value(claim)], str(_value(claim)), _order(claim)))
    publishers = {document.content_id: document.publisher or document.id for document in corpus.documents}
    said = []
    for value in dict.fromkeys(_value(claim) for claim in ordered):
        group = [claim for claim in ordered if _value(claim) == value]
        names = ", ".join(dict.fromkeys(publishers[claim.content] for claim in group))
        said.append(f"{figure(group[0])} ({names})")
    count = len({sources[claim.content] for claim in ordered})
    worst = max((miss_ratio(middle(a), middle(b)) for a, b in pairs), default=miss_ratio(None, None))
    moment = is_stock(ordered[0]) or is_event(ordered[0])
    return Finding(
        RULE,
        tuple(claim.id for claim in ordered),
        (),
        f"{count} independent sources differ on {topic(ordered[0])}: {' against '.join(said)}.",
        severity="error" if _alike(ordered) else "warning",
        miss=worst,
        sources=count,
        rests_on=("subject",) if moment and fact.period is not None else ("subject", "period"),
    )


def _value(claim: Claim) -> tuple[object, ...]:
    return (claim.period,) if claim.type == "date" else (claim.low, claim.high, claim.direction if claim.type == "growth_rate" else None)


def _alike(claims: list[Claim]) -> bool:
    return len({claim.modality for claim in claims}) == 1 and all(claim.modality == "actual" for claim in claims)
