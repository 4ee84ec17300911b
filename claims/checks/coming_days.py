"""A day to come that independent texts on one company give for one thing: "the last ship will sail on 30 November", on 29 November elsewhere.

A company has many days ahead, and days are put off. So the two texts are of one story, which they share other figures of, and of one week;
their sentences say the same of what happens then, in two words or in one and a rank ("the last", "the final"), a few days apart; and
neither text knows the other's day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from datetime import timedelta
from itertools import combinations

from claims.checks.example import accepts, rejects
from claims.checks.finding import Corpus, Finding
from claims.checks.measure_words import clause_around
from claims.checks.mentions import telling
from claims.checks.thesaurus import akin, stem
from claims.checks.witnesses import is_of_another, publisher_of
from claims.match.phrases import tokens
from claims.model import Claim
from claims.regex import regex

_ORRIN = "Orrin Foods had 1,340 employees at the end of 2023. Orrin Foods had revenue of $418 million in 2023. "
_SKERRY = "Skerry Line had 1,340 employees at the end of 2023. Skerry Line had revenue of $418 million in 2023. "
EXAMPLES = (
    accepts(
        "the last of a service",
        f"{_SKERRY}The final sailing of Skerry Line is planned for Sunday 29 September 2024.",
        f"{_SKERRY}The last crossing of Skerry Line is to be on Saturday 28 September 2024.",
    ),
    accepts(
        "the start of a consultation",
        f"{_ORRIN}A consultation between Orrin Foods and its unions is to begin on 17 September 2024.",
        f"{_ORRIN}Consultation with unions at Orrin Foods will start on 24 September 2024, a union said.",
    ),
    rejects(
        "two texts that share nothing else",
        "A consultation between Orrin Foods and its unions is to begin on 17 September 2024.",
        "Consultation with unions at Orrin Foods will start on 24 September 2024, a union said.",
    ),
    rejects(
        "days of two things",
        f"{_SKERRY}Skerry Line will hold its annual meeting on 24 September 2024.",
        f"{_SKERRY}Skerry Line will report its results on 26 September 2024.",
    ),
    rejects(
        "one word alike",
        f"{_SKERRY}Skerry Line will hold its annual meeting on 24 September 2024.",
        f"{_SKERRY}A task force on Skerry Line is to meet on 26 September 2024.",
    ),
    rejects(
        "both days known",
        f"{_ORRIN}Consultation with unions at Orrin Foods will start on 17 September 2024, not on 24 September 2024 as first planned.",
        f"{_ORRIN}Consultation with unions at Orrin Foods will start on 24 September 2024, a union said.",
    ),
    rejects(
        "weeks apart",
        f"{_ORRIN}Consultation with unions at Orrin Foods will start on 17 September 2024.",
        f"{_ORRIN}Consultation with unions at Orrin Foods will start on 4 November 2024, after a first round.",
    ),
    rejects(
        "the same day",
        f"{_ORRIN}Consultation with unions at Orrin Foods will start on 17 September 2024.",
        f"{_ORRIN}On 17 September 2024 consultation with unions at Orrin Foods will begin.",
    ),
    rejects(
        "first and last",
        f"{_SKERRY}The first sailing of Skerry Line is planned for 24 September 2024.",
        f"{_SKERRY}The last sailing of Skerry Line is planned for 28 September 2024.",
    ),
)

_NEAR = timedelta(days=10)
"""Days by which a day is missed; what is further off is more likely a day of something else."""
_ONE_WEEK = timedelta(days=7)
"""Days between two texts of one story; what a later one says may have been put off meanwhile."""
_SHARED = 2
"""Facts, days apart, of which both texts have claims if they are of one story."""
_MOST_DAYS, _WITNESSES = 40, 3
"""Days of one company that are compared, and texts that are asked for each."""
_RANKS = {word: rank for rank, words in enumerate(("first maiden inaugural", "second", "third", "last final")) for word in words.split()}
_TIME = frozenset(
    map(
        stem,
        "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday"
        " sunday day date week month year morning evening".split(),
    )
)
_OF_ANY_PLAN = frozenset(
    map(stem, "plan expect set due schedule say said tell told announce company group people staff job worker employee will".split())
)
"""Words of all that is to come, which say nothing of what it is."""
_WORD = regex(r"[a-z]+", re.IGNORECASE)


def coming_days(corpus: Corpus, rule: str, sources: Mapping[str, str], old: Set[str]) -> Iterator[Finding]:
    """One finding for each thing that is dated in two ways. ``sources`` and ``old`` are `sources_of` and `stale` of the corpus."""
    by_company: dict[tuple[str, ...], dict[str, dict[str, Claim]]] = defaultdict(lambda: defaultdict(dict))
    for claim in corpus.claims:
        if _is_coming_day(claim) and claim.content not in old and not is_of_another(claim, corpus.sentence(claim)):
            witnesses = by_company[tokens(claim.subject)][claim.period or ""]
            if len(witnesses) < _WITNESSES:
                witnesses.setdefault(sources[claim.content], claim)
    rivals = [days for days in by_company.values() if len(days) > 1]
    if not rivals:
        return
    known, facts = _days_known(corpus), _facts_of(corpus)
    for days in rivals:
        for one, other in combinations(sorted(days)[:_MOST_DAYS], 2):
            pair = next(
                (
                    (a, b)
                    for source, a in days[one].items()
                    for theirs, b in days[other].items()
                    if source != theirs and _of_one_story(corpus, a, b, facts) and _at_odds(corpus, a, b, known)
                ),
                None,
            )
            if pair is not None:
                yield _finding(corpus, rule, *pair)


def _is_coming_day(claim: Claim) -> bool:
    one_day = claim.period_start is not None and claim.period_start == claim.period_end
    told = claim.modality == "forecast" and any(map(str.isdigit, claim.quote)) and not claim.superseded
    return claim.type == "date" and one_day and told and claim.subject is not None


def _days_known(corpus: Corpus) -> set[tuple[str, str | None]]:
    return {(claim.content, claim.period) for claim in corpus.claims}


def _facts_of(corpus: Corpus) -> dict[str, set[int]]:
    """Content id of a text -> the facts, days apart, that it has claims of, by their number."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, fact in enumerate(corpus.facts):
        for claim in (corpus.by_id[key] for key in fact.claims if key in corpus.by_id):
            if claim.type != "date":
                found[claim.content].add(number)
    return found


def _of_one_story(corpus: Corpus, a: Claim, b: Claim, facts: dict[str, set[int]]) -> bool:
    told = [corpus.by_content[claim.content].published for claim in (a, b)]
    if told[0] is not None and told[1] is not None and abs(told[0] - told[1]) > _ONE_WEEK:
        return False
    return len(facts[a.content] & facts[b.content]) >= _SHARED


def _at_odds(corpus: Corpus, a: Claim, b: Claim, known: set[tuple[str, str | None]]) -> bool:
    if a.period_start is None or b.period_start is None or abs(a.period_start - b.period_start) > _NEAR:
        return False
    if (a.content, b.period) in known or (b.content, a.period) in known:
        return False
    (mine, my_ranks), (theirs, their_ranks) = _event(corpus, a), _event(corpus, b)
    if my_ranks and their_ranks and my_ranks.isdisjoint(their_ranks):
        return False
    shared = {min(x, y) for x in mine for y in theirs if x == y or akin(x, y)}
    return len(shared) + bool(my_ranks & their_ranks) > 1 and bool(shared)


def _event(corpus: Corpus, claim: Claim) -> tuple[frozenset[str], frozenset[int]]:
    """The stems of what its clause says happens then, without names and times, and the ranks among its words."""
    text = corpus.by_content[claim.content].field(claim.field)
    clause = clause_around(text, claim.start, claim.end)
    names = {stem(word) for word in _WORD.findall(claim.subject or "")}
    words = frozenset(telling(clause, 0, len(clause))) - names - _TIME - _OF_ANY_PLAN
    return words, frozenset(_RANKS[word] for word in map(str.lower, _WORD.findall(clause)) if word in _RANKS)


def _finding(corpus: Corpus, rule: str, a: Claim, b: Claim) -> Finding:
    told = [f"{claim.quote} ({publisher_of(corpus, claim)})" for claim in (a, b)]
    return Finding(
        rule,
        (a.id, b.id),
        (),
        f"Two independent sources give another day for what is to happen: {told[0]} against {told[1]}.",
        severity="warning",
        sources=2,
        rests_on=("subject",),
    )
