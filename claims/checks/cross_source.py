"""Independent sources that state one fact with figures that cannot all be true.

Near-verbatim copies and the versions of one page are one source, and of a page only the newest version speaks. Where copies of
one text give different figures in one place, that is told as what it is.
One flag per fact: for each source and value one claim. Silent for denials, hypotheticals, guidance beside results,
other bases and other units, where a source also states the other's figure of that measure (then one of its two is of something
else), and where the figures are so far apart that they are more likely two things.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from claims.checks.coming_days import EXAMPLES as coming_days_examples
from claims.checks.coming_days import coming_days
from claims.checks.copied_figures import differing_copies
from claims.checks.example import accepts, rejects
from claims.checks.finding import Corpus, Finding, middle, miss_ratio
from claims.checks.one_fact import plausible_slip
from claims.checks.peaks_elsewhere import EXAMPLES as peaks_elsewhere_examples
from claims.checks.peaks_elsewhere import peaks_elsewhere
from claims.checks.witnesses import (
    CUTS,
    TOLD,
    Look,
    figures_stated,
    is_of_another,
    is_usable,
    look_at,
    publisher_of,
    sources_of,
    stale,
    states,
)
from claims.checks.wording import figure, topic
from claims.match.compare import relate, same_voice
from claims.match.figures import slips
from claims.match.periods import is_event, is_stock
from claims.match.phrases import Words, tokens
from claims.model import GUESS_MARGIN, Claim, Fact

RULE = "cross_source"

EXAMPLES = (
    accepts(
        "three outlets, one outlier",
        "Brackenfold Tiles will cut 212 jobs in October 2024.",
        "Brackenfold Tiles will cut 242 jobs in October 2024.",
        "Brackenfold Tiles said that 212 jobs will be cut in October 2024.",
    ),
    accepts("revenue of a year", "Kisan Mitra had revenue of $186 million in 2023.", "Kisan Mitra had revenue of $168 million in 2023."),
    accepts("founding year", "Founded in 2018, KisanMitra is a start-up in Pune.", "Founded in 2017, KisanMitra is a start-up in Pune."),
    accepts(
        "staff at a year's end",
        "Selby Mills had 1,480 employees at the end of 2023.",
        "At the end of 2023 Selby Mills employed 1,840 people.",
    ),
    accepts(
        "a rate of growth",
        "Revenue of Orrin Foods rose 13% in 2023, the agency said.",
        "In 2023 Orrin Foods saw its revenue rise by 31 percent, a newspaper wrote.",
    ),
    accepts(
        "money raised",
        "Tarnlight raised $42 million in Series B financing in March 2024.",
        "Tarnlight, a maker of lamps, said in March 2024 that its Series B financing had raised $45 million.",
    ),
    accepts(
        "net profit in other words",
        "Corvane's net profit for 2023 was £74 million.",
        "For 2023 Corvane reported a net profit of £47 million.",
    ),
    accepts(
        "job cuts with a site",
        "Dunsk Paper is to cut 340 jobs at its Hove mill in May 2024.",
        "In May 2024 Dunsk Paper will cut 430 jobs at its Hove mill.",
    ),
    accepts(
        "a year's loss", "Brightloom made a net loss of $12.4 million in 2023.", "Brightloom's net loss in 2023 came to $14.2 million."
    ),
    accepts(
        "exact against a hedge it lies outside",
        "Kisan Mitra had 1,480 employees at the end of 2023.",
        "Kisan Mitra had fewer than 1,200 employees at the end of 2023.",
    ),
    accepts("opening date", "The Hove plant of Dunsk Paper opened on 3 May 2019.", "Dunsk Paper opened its Hove plant on 13 May 2019."),
    accepts(
        "three of one mind",
        "Selby Mills had revenue of $421 million in 2023.",
        "Selby Mills had revenue of $421 million in 2023, against $389 million in 2022.",
        "In 2023 revenue of Selby Mills was $412 million.",
    ),
    accepts(
        "digits swapped, in two tellings of one story",
        "Selby Mills will close its Hove plant in May 2024 and cut 2,370 jobs. Revenue fell 14.6% to $418 million in 2023. The plan costs $97.5 million.",
        "Selby Mills is to cut 2,730 jobs by May 2024. The plan will cost $97.5 million. In 2023 revenue of Selby Mills fell 14.6% to $418 million.",
    ),
    rejects(
        "swapped digits of a part and of a plan, told by both",
        "Selby Mills cut 2,370 jobs in May 2024. Revenue fell 14.6% to $418 million in 2023.",
        "Selby Mills cut 2,370 jobs in May 2024, of 2,730 that it had announced. In 2023 revenue of Selby Mills fell 14.6% to $418 million.",
    ),
    accepts(
        "the headcount of a site taken for its cuts",
        "Of the 242 people at the Hove mill of Dunsk Paper, 212 will lose their jobs in May 2024.",
        "Dunsk Paper will cut 242 jobs in May 2024.",
    ),
    accepts(
        "costs taken for revenue",
        "Kisan Mitra had revenue of $186 million and costs of $168 million in 2023.",
        "Kisan Mitra had revenue of $168 million in 2023.",
    ),
    rejects(
        "a part of the jobs that both give",
        "Dunsk Paper will cut 242 jobs in May 2024, 212 of them at its Hove mill.",
        "Dunsk Paper will cut 242 jobs in May 2024.",
    ),
    rejects("rounder", "Kisan Mitra had revenue of $186.4 million in 2023.", "Kisan Mitra had revenue of $186 million in 2023."),
    rejects("another year", "Kisan Mitra had revenue of $186 million in 2023.", "Kisan Mitra had revenue of $168 million in 2022."),
    rejects("another company", "Kisan Mitra had revenue of $186 million in 2023.", "Agri Star had revenue of $168 million in 2023."),
    rejects("guidance", "Kisan Mitra had revenue of $186 million in 2023.", "Kisan Mitra expects revenue of $168 million for 2023."),
    rejects("hedge", "Kisan Mitra had revenue of $186 million in 2023.", "Kisan Mitra had revenue of more than $180 million in 2023."),
    rejects(
        "a segment",
        "Selby Mills had revenue of $421 million in 2023.",
        "The paper division of Selby Mills had revenue of $168 million in 2023.",
    ),
    rejects("adjusted", "Corvane's net profit for 2023 was £74 million.", "Corvane's adjusted net profit for 2023 was £81 million."),
    rejects(
        "a quarter",
        "Selby Mills had revenue of $421 million in 2023.",
        "Selby Mills had revenue of $112 million in the fourth quarter of 2023.",
    ),
    rejects("denied", "Dunsk Paper will cut 340 jobs in May 2024.", "Dunsk Paper denied that it will cut 430 jobs in May 2024."),
    rejects(
        "corrected by the outlet itself",
        "Selby Mills had revenue of $421 million in 2023.",
        "Selby Mills had revenue of $421 million in 2023. An earlier version of this article said $412 million.",
    ),
    rejects(
        "agreement",
        "Tarnlight raised $40 million in Series B financing in March 2024.",
        "In March 2024 Tarnlight raised $40m in a Series B financing.",
    ),
    rejects(
        "one outlet tells both",
        "Selby Mills had revenue of $421 million in 2023. The accounts give revenue of $412 million for 2023.",
        "Selby Mills had revenue of $412 million in 2023.",
    ),
    rejects("a sum over several rounds", "Dunsk Paper has cut 430 jobs so far in 2024.", "Dunsk Paper cut 340 jobs in 2024."),
    rejects("jobs on top", "Dunsk Paper will cut 340 jobs in May 2024.", "Dunsk Paper will cut another 430 jobs in May 2024."),
    rejects(
        "money in total", "Tarnlight raised $42 million in March 2024.", "Tarnlight has raised $58 million in total, it said in March 2024."
    ),
    rejects("founding of an arm", "Hexley was founded in 2008.", "Hexley Asia was founded in 2011."),
    *coming_days_examples,
    *peaks_elsewhere_examples,
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """One finding per fact on which independent sources conflict, one for each figure that copies of a text give in two ways, and days to come."""
    told: set[str] = set()
    sources, old = sources_of(corpus), stale(corpus)
    stated_by, look = figures_stated(corpus), look_at(corpus)
    for fact in corpus.facts:
        claims = [corpus.by_id[c] for c in fact.claims if c in corpus.by_id]
        claims = [
            c
            for c in claims
            if c.content not in old
            and is_usable(c)
            and not is_of_another(c, corpus.sentence(c))
            and (c.metric != "layoff_rounds" or CUTS.search(corpus.sentence(c)))
        ]
        if len({sources[c.content] for c in claims}) < 2:
            continue
        claims = _of_one_mind(claims, sources)
        sides = _firm([_with_witnesses(pair, claims) for pair in _sides(sorted(claims, key=_order), sources, stated_by, look)])
        if sides:
            finding = _finding(corpus, fact, claims, sides, sources)
            told.update(finding.claims)
            yield finding
    yield from differing_copies(corpus, RULE)
    yield from (found for found in coming_days(corpus, RULE, sources, old) if told.isdisjoint(found.claims))
    yield from peaks_elsewhere(corpus, RULE, sources, old)


def _says(claim: Claim) -> tuple[object, ...]:
    """All of a claim that its relation to a claim of another document rests on."""
    return (
        *(claim.low, claim.high, claim.unit, claim.precision, claim.coarse_precision, claim.direction, claim.basis, claim.growth_basis),
        *(claim.subject, claim.scope, claim.period, claim.period_start, claim.period_end, claim.period_source),
        *(claim.modality, claim.attribution, claim.superseded),
    )


def _of_one_mind(claims: list[Claim], sources: dict[str, str]) -> list[Claim]:
    """Leave out sources that state two figures for the fact themselves: one of them is of something else."""
    mine: dict[str, dict[tuple[object, ...], Claim]] = defaultdict(dict)
    for claim in claims:
        mine[sources[claim.content]].setdefault((claim.document, *_says(claim)), claim)
    words: Words = cache(tokens)
    torn = {
        source for source, said in mine.items() if any(relate(a, b, words).kind == "conflicts" for a, b in combinations(said.values(), 2))
    }
    return [claim for claim in claims if sources[claim.content] not in torn]


Side = list[Claim]
"""Claims that say the same of one fact."""


def _sides(claims: list[Claim], sources: dict[str, str], stated_by: set[tuple[object, ...]], look: Look) -> Iterator[tuple[Side, Side]]:
    """Each two sets of claims, from independent sources, that conflict. What is said is compared, once, not who says it."""
    groups: dict[tuple[object, ...], Side] = defaultdict(list)
    for claim in claims:
        groups[(*_says(claim), *look.at(claim))].append(claim)
    words: Words = cache(tokens)
    for left, right in combinations(groups.values(), 2):
        pair = _apart(left, right, sources)
        if pair is None or not look.comparable(*pair):
            continue
        a, b = pair
        if not _is_slip(a, b) and (
            relate(a, b, words).kind != "conflicts" or not (a.type == "date" or plausible_slip(a, b) or _transposed(a, b))
        ):
            continue
        first = [claim for claim in left if not states(stated_by, claim, b)]
        second = [claim for claim in right if not states(stated_by, claim, a)]
        theirs, ours = ({sources[claim.content] for claim in side} for side in (second, first))
        first = [claim for claim in first if theirs - {sources[claim.content]}]
        second = [claim for claim in second if ours - {sources[claim.content]}]
        if first and second:
            yield first, second


def _transposed(a: Claim, b: Claim) -> bool:
    """Whether two exact values are written with the same digits in another order: 13 % and 31 %."""
    x, y = middle(a), middle(b)
    if x is None or y is None or a.low != a.high or b.low != b.high:
        return False
    one, other = x.normalize().as_tuple(), y.normalize().as_tuple()
    return one.exponent == other.exponent and len(one.digits) > 1 and sorted(one.digits) == sorted(other.digits)


def _is_slip(a: Claim, b: Claim) -> bool:
    """Whether two figures have the same sharp digits, in another order or of another size. One fact has them, so one is a slip of the other."""
    alike = (a.basis or "") == (b.basis or "") and len({a.direction, b.direction} - {None}) < 2
    return alike and same_voice(a, b) and slips(a, b)


def _with_witnesses(sides: tuple[Side, Side], claims: list[Claim]) -> tuple[Side, Side]:
    """The two sides with all who give the same figures for the fact, though read of another part or time: an equal figure told them one."""
    first, second = (
        [*side, *(c for c in claims if c not in side and c.unit == side[0].unit and c.modality in TOLD and _value(c) == _value(side[0]))]
        for side in sides
    )
    return first, second


def _firm(sides: list[tuple[Side, Side]]) -> list[tuple[Side, Side]]:
    """Without claims whose subject is a guess, where a conflict is left: a doubtful witness more makes nothing doubtful."""
    sure = [tuple([c for c in side if c.subject_source != "guessed" and c.certainty >= GUESS_MARGIN] for side in pair) for pair in sides]
    return [(first, second) for first, second in sure if first and second] or sides


def _apart(left: Side, right: Side, sources: dict[str, str]) -> tuple[Claim, Claim] | None:
    """One claim of each side, of two sources; ``None`` if all are of one."""
    source = sources[left[0].content]
    other = next((claim for claim in right if sources[claim.content] != source), None)
    if other is not None:
        return left[0], other
    first = next((claim for claim in left if sources[claim.content] != source), None)
    return None if first is None else (first, right[0])


def _order(claim: Claim) -> tuple[str, str, int, int]:
    return claim.document, claim.field, claim.start, claim.end


def _finding(corpus: Corpus, fact: Fact, claims: list[Claim], sides: list[tuple[Side, Side]], sources: dict[str, str]) -> Finding:
    involved = {claim.id for pair in sides for side in pair for claim in side}
    chosen: dict[tuple[object, ...], Claim] = {}
    for claim in sorted(claims, key=_order):
        if claim.id in involved:
            chosen.setdefault((sources[claim.content], *_value(claim)), claim)
    votes = Counter({value: len({key[0] for key in chosen if key[1:] == value}) for value in {key[1:] for key in chosen}})
    ordered = sorted(chosen.values(), key=lambda claim: (votes[_value(claim)], str(_value(claim)), _order(claim)))
    said = []
    for value in dict.fromkeys(_value(claim) for claim in ordered):
        group = [claim for claim in ordered if _value(claim) == value]
        names = ", ".join(dict.fromkeys(publisher_of(corpus, claim) for claim in group))
        said.append(f"{figure(group[0])} ({names})")
    count = len({sources[claim.content] for claim in ordered})
    worst = max((miss_ratio(middle(a), middle(b)) for (a, *_), (b, *_) in sides), default=miss_ratio(None, None))
    moment = is_stock(ordered[0]) or is_event(ordered[0])
    slip = any(_is_slip(a, b) for (a, *_), (b, *_) in sides)
    return Finding(
        RULE,
        tuple(claim.id for claim in ordered),
        (),
        f"{count} independent sources differ on {topic(ordered[0])}: {' against '.join(said)}.",
        severity="error" if _alike(ordered) else "warning",
        miss=worst,
        sources=count,
        rests_on=() if slip else ("subject",) if moment and fact.period is not None else ("subject", "period"),
    )


def _value(claim: Claim) -> tuple[object, ...]:
    return (claim.period,) if claim.type == "date" else (claim.low, claim.high, claim.direction if claim.type == "growth_rate" else None)


def _alike(claims: list[Claim]) -> bool:
    return len({claim.modality for claim in claims}) == 1 and all(claim.modality == "actual" for claim in claims)
