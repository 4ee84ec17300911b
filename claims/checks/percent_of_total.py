"""A share that the part and the total beside it do not give.

"Employs 31,500 people, of whom 12,000, or 45 %, are carers": 12,000 of 31,500 is 38 %. The part and its share stand
side by side ("12,000, or 45 %", "12,000 (45 %)", "31,000 of them, more than half"), the total is the larger figure
of the same unit that they are part of; or the share names its total ("about 5 % of the workforce of 12,400") and the
part is what the sentence before announces ("the cuts amount to"). If any total in reach fits, the rule is silent.
"At £481m it brought in two thirds of sales" has its total elsewhere in the text, as a claim of that measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from claims.checks.changes import by_sentence, figure_start, is_level
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, not_yet_told, phrase, spans_of
from claims.checks.levels import Figure, figures, pair_in, said_percent
from claims.checks.places import Spans
from claims.checks.portions import percentage
from claims.checks.shares import IN_ALL, shares
from claims.checks.wording import brief, figure, on_one_scale, percent_words, quoted
from claims.match.interval import HUNDRED, Interval, quotient, written
from claims.model import Claim, Reading, Sentence, Severity

RULE = "percent_of_total"

_BESIDE = re.compile(
    r"^(?:[^.;,()\d]{0,45},\s*or\s+|(?:\s+(?:people|of (?:them|whom|these|those)|jobs|posts|employees|workers|staff"
    r"|positions|in all))?\s*"
    r"(?:\(|,\s*|[–—-]\s*))"
    r"(?:about|some|around|roughly|nearly|almost|equal to|equivalent to|or|just|over|under|well)?\s*(?:under|over)?\s*$",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\bof (?:whom|them|which|these|those|its|the|their|our)\b", re.IGNORECASE)
_NAMED_TOTAL = re.compile(
    r"^[^.;,]{0,6}\bof\s+(?:the|its|their|our|a|an|his)\s+(?:[\w'’-]+\s+){0,3}(?:workforce|staff|headcount|employees"
    r"|payroll|people|total)\b"
    r"(?:\s+(?:of|which numbers|numbering|totalling))?\s+(?:about|some|around|roughly|nearly|more than|over)?\s*$",
    re.IGNORECASE,
)
_OF_ITS = re.compile(
    r"^\s*of\s+(?:(?:the|its|our|their|all|a|an)\s+)?(?:[\w'’-]+\s+){0,3}?(?:about|some|around|roughly|nearly|more than"
    r"|over)?\s*$",
    re.IGNORECASE,
)
_OR_PEOPLE = re.compile(
    r"^[^.;,()\d]{0,30}(?:,\s*(?:or|which is|that is)|\(|[–—-])\s*(?:about|some|around|roughly|nearly)?\s*$", re.IGNORECASE
)
_OF_A_WHOLE = re.compile(r"(?:\d|%|per\s?cent)(?:\s+\w+)?\s+(?:out\s+)?of\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE)
_ITS_OWN_WHOLE = re.compile(r"^\s+of\s+(?!(?:them|whom|these|those|it|the (?:total|whole|group|workforce)|all)\b)", re.IGNORECASE)
_ANOTHER_WHOLE = re.compile(r"^\s+of\s+(?!(?:them|whom|these|those|it|the\s+(?:total|whole|group|workforce|lot))\b)", re.IGNORECASE)
_MORE = re.compile(r"^\s*(?:more|further|others?)\b", re.IGNORECASE)
_PART_OF_TOTAL = re.compile(
    r"^\s*(?:[a-z-]+\s+){0,3}?(?:out\s+)?of\s+(?:(?:the|its|their|our|his|her|these|those|some|about|a|total|all)\s+|[\w’'-]+\s+){0,5}$"
)
_OR_SHARE = re.compile(
    r"^[^.;:\d(),–—]{0,45}(?:(?:in|for|during|at\s+the\s+end\s+of)\s+(?:FY\s?|fiscal\s+)?(?:20)?\d\d(?:[-/]\d\d)?)?\s*(?:,|\(|\s[–—-])\s*(?:(?:or|which\s+is|that\s+is|that['’]s|i\.e\.|equal\s+to|equivalent\s+to|making\s+up|representing|just|about|around"
    r"|some|roughly|nearly|almost|over|under|more\s+than|approximately|less\s+than|a\s+total\s+of|amounting\s+to|accounting\s+for)[\s,]+)*$",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(r",\s+of\s+(?:whom|which|them)\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)
_OF_THE_TOTAL = re.compile(r"^\W*of\s+(?:the|its|our|their|all|these|those)\s+(?:[\w’'-]+\s+){0,4}$", re.IGNORECASE)
_OF_TOTAL = re.compile(r"^\s+of\s+(?:the|its|their|our|his|her|a|all|group|total|overall)\s+(?:[\w’'-]+\s+){0,5}(?:of\s+)?$", re.IGNORECASE)
_OF_TOTAL_ABOVE = re.compile(
    r"^\s+of\s+(?:the|this|that)\s+(?:above|latter|previous\s+line|total\s+above|sum\s+above|figure\s+above)\b", re.IGNORECASE
)
_OF_THEM = re.compile(r"^\s+of\s+(?:us|them|the\s+(?:staff|workforce|total|jobs|posts|people))\b", re.IGNORECASE)
_TWO_TIMES = re.compile(r"\b(?:from|against|compared\s+(?:with|to)|versus)\s+(?:about\s+|some\s+)?$")
_FEWEST = Decimal(10)
"""Total below which a share in words is too loose to be held to it."""
_THE_CUTS = re.compile(
    r"^\W*(?:the|these|those|this|that|they|it)\b(?:\s+[\w-]+){0,3}?\s+(?:amounts?|equals?|represents?|is|are"
    r"|corresponds?|affects?|accounts?|comes?)\b",
    re.IGNORECASE,
)
EXAMPLES = (
    accepts("carers", "The care group employs 31,500 people, of whom 12,000, or 45%, are carers."),
    accepts("a share in words", "The trade has 96,000 workers; 31,000 of them, more than half, are under 30."),
    accepts(
        "share of a named total",
        "Selby Credit will shed 870 jobs. The cuts amount to about 5% of the bank's workforce of 12,400.",
    ),
    accepts("of its employees", "Acme laid off 150 people, or 20% of its 1,200 employees."),
    accepts("share first", "Acme is letting go 20% of its 1,200 employees, or 150 people."),
    rejects("of its employees, and it fits", "Acme laid off 240 people, or 20% of its 1,200 employees."),
    accepts("in brackets", "Acme has 1,200 employees, of whom 300 (35%) work in Leeds."),
    accepts("two sentences", "About 640 people will leave. Of them 410 people work nights, or 52%."),
    accepts("of its employees, and a share behind", "The maker will let go 300 of its 2,100 employees, or 40 %."),
    accepts("a parent's sales", "Fjordtek made DKK 612 million, or around a third of the parent's DKK 2.9 billion."),
    accepts("a sentence of its own", "The union says 140 of the 700 permanent jobs will go. One in seven of us, they say."),
    accepts("total first", "Of its 1,870 employees, 640 (one in five) work abroad."),
    accepts("a year between", "The unit made €612 million in 2024, some 40% of the group's €2.9 billion."),
    rejects("a year between, and it fits", "The unit made €612 million in 2024, some 21% of the group's €2.9 billion."),
    accepts("group sales", "The unit made €612 million, 40 per cent of group sales of €2.9 billion."),
    accepts("of the above", "Operating costs: $118.4 million\n\nPay: $41.2 million (42 percent of the above)\n"),
    rejects("of the above, and it fits", "Operating costs: $118.4 million\n\nPay: $41.2 million (35 percent of the above)\n"),
    accepts(
        "of sales told before",
        "Revenue rose to Rs 926 crore in FY25.\n\nThe south is strong: at Rs 481 crore it brought in nearly two-thirds of sales.\n",
    ),
    accepts("of the workforce told before", "Acme employs 4,200 people. In Leeds, 400 jobs will go, or 21% of the workforce."),
    rejects(
        "of sales told before, and it fits",
        "Revenue rose to Rs 926 crore in FY25.\n\nThe south is strong: at Rs 481 crore it brought in over half of sales.\n",
    ),
    rejects("of sales in one country", "Revenue rose to Rs 926 crore. Pumps brought in Rs 81 crore, or 40% of sales in Nepal."),
    rejects(
        "of a total in another place", "Acme employs 4,200 people, 1,900 of them in Leeds. There 400 jobs will go, or 21% of the workforce."
    ),
    accepts("money", "€40m of the €160m budget, 35 per cent, is spent."),
    rejects("money that fits", "€40m of the €160m budget, 25 per cent, is spent."),
    rejects("a round fraction", "Of its 1,870 employees, 640 (a third) work abroad."),
    rejects("a share of another whole", "Some 20 of its 60 sites, or 12% of all sites in Europe, are shut."),
    rejects("a share of others", "It cut 300 of its 2,100 employees, and 40% of managers."),
    rejects("a rise", "It sold 300 of its 2,100 cars, up 40%."),
    rejects("a share that fits", "The care group employs 31,500 people, of whom 12,000, or 38%, are carers."),
    rejects("rounded", "Acme has about 1,200 employees, of whom 300, or about a quarter, work in Leeds."),
    rejects(
        "a named total that fits",
        "Selby Credit will shed 870 jobs. The cuts amount to about 7% of the bank's workforce of 12,400.",
    ),
    rejects("a rate of growth", "Acme has 1,200 employees. It hired 300 people, 12% more than last year."),
    rejects("a share of something else", "Acme cut 300 jobs. The shares rose 4% to a market value of 1,200 million."),
    rejects("a total in between that fits", "Acme has 1,200 employees. In Leeds it has 600, of whom 300 (50%) work nights."),
    accepts("an estate", "It put 42 houses on the market. They make up 18% of an estate of 336."),
    accepts("of them", "The authority looked at 640 claims. In 224 of them, or roughly one in five, the family waited."),
    rejects("an estate, and it fits", "It put 42 houses on the market. They make up 12.5% of an estate of 336."),
    rejects("a change in money", "The budget was $1,204.6 million. Wages increased $101.5 million, or 12.4%, to $921.7 million."),
    rejects("a stake at two times", "They raised their stake to 816,000 shares, or 11.3% of the stock, from 453,300 shares, or 6.3%."),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Shares as claims tell them; then any part, total and share that one sentence, or it and the next, puts together."""
    found = list(_claims(reading))
    taken = spans_of(reading, found)
    text = reading.document.text
    told: list[tuple[Severity, Iterator[tuple[Sentence, Figure, Figure, Figure]]]] = [
        ("error", _triples(reading, text)),
        ("warning", _of_measures(reading, text)),
    ]
    for severity, sets in told:
        for sentence, part, total, share in sets:
            if not any(start < sentence.end and end > sentence.start for start, end in taken):
                found += _judge(reading, text, part, total, share, severity)
    yield from found
    yield from not_yet_told(reading, shares(reading), found)


_OF_MEASURE = re.compile(
    r"^\s+of\s+(?:(?:the|its|our|their|total|all|group|group['’]s|company['’]s|firm['’]s|overall|annual|net)\s+){0,3}"
    r"(?:(?P<sales>sales|revenues?|turnover)|(?P<staff>workforce|staff|headcount|employees|payroll))\s*(?:[.,;)!?—–]|$)",
    re.IGNORECASE,
)
_BROUGHT_IN = re.compile(
    r"^[^.;:\d()]{0,25}\b(?:brought\s+in|made\s+up|makes\s+up|accounts?\s+for|accounted\s+for|represent(?:s|ed)|was|is|were|are|contributed"
    r"|generated|earned|provided)\s+(?:about\s+|some\s+|just\s+)?$",
    re.IGNORECASE,
)
_ONE_THING = re.compile(r"\b(?:there|which|each|respectively|forecast|expects?|target|would|could|may)\b", re.IGNORECASE)


def _of_measures(reading: Reading, text: str) -> Iterator[tuple[Sentence, Figure, Figure, Figure]]:
    """ "At Rs 481 crore it brought in two thirds of sales": the total is told elsewhere. Any figure that fits excuses it."""
    told = figures(reading)
    wholes = {"sales": _totals(reading, told, "revenue"), "staff": _totals(reading, told, "total_employees")}
    earlier = {pair.old for sentence, inside in told if (pair := pair_in(text, sentence, inside)) is not None}
    everything = _once(x for _, inside in told for x in inside if x not in earlier)
    for sentence, inside in told:
        if len(inside) != 2 or inside[1].kind != "percent" or _ONE_THING.search(text, sentence.start, sentence.end):
            continue
        part, share = inside
        gap, of = text[part.end : share.start], _OF_MEASURE.match(text[share.end : sentence.end])
        if of is None or not (_OR_SHARE.match(gap) or _BROUGHT_IN.match(gap)) or part.kind != ("money" if of["sales"] else "people"):
            continue
        totals = [x for x in wholes["sales" if of["sales"] else "staff"] if _fits_kinds(part, x) and x not in earlier]
        if totals and not any(part.middle < x.middle and _gives(part, x, share, text) for x in everything if x.like(part)):
            yield sentence, part, totals[0], share


def _once(told: Iterable[Figure]) -> list[Figure]:
    """Each value once, where it is first told: a text that repeats itself tells nothing new."""
    first: dict[tuple[object, ...], Figure] = {}
    for x in told:
        first.setdefault((x.kind, x.unit, x.value), x)
    return list(first.values())


def _totals(reading: Reading, told: list[tuple[Sentence, list[Figure]]], metric: str) -> list[Figure]:
    """Figures that claims of a measure take for the level of a whole company."""
    spans = Spans([c for c in reading.claims if c.metric == metric and c.field == "text" and is_level(c) and not (c.superseded or c.scope)])
    return _once(x for _, inside in told for x in inside if spans.starting(x.start, x.end))


def _triples(reading: Reading, text: str) -> Iterator[tuple[Sentence, Figure, Figure, Figure]]:
    """Part, total and share, as the words between three neighbouring figures put them together."""
    before: list[Figure] = []
    for sentence, inside in figures(reading):
        plain = [x for x in inside if x.kind != "multiple" and not x.points]
        found = [triple for a, b, c in zip(plain, plain[1:], plain[2:], strict=False) if (triple := _triple(text, sentence, a, b, c))]
        if len(found) == 1:
            yield sentence, *found[0]
        elif not found and len(plain) == 1 and plain[0].kind == "percent" and len(before) == 2:
            part, total = before
            if (
                _PART_OF_TOTAL.match(text[part.end : total.start])
                and _fits_kinds(part, total)
                and _OF_THEM.match(text[plain[0].end : sentence.end])
            ):
                yield sentence, part, total, plain[0]
        elif not found and len(before) == 1 and (above := _of_the_above(text, sentence, plain, before[0])):
            yield sentence, *above
        before = plain


def _of_the_above(text: str, sentence: Sentence, inside: list[Figure], total: Figure) -> tuple[Figure, Figure, Figure] | None:
    """ "Costs: $118m. Pay: $41m (42 % of the above)"."""
    if len(inside) != 2 or inside[1].kind != "percent" or total.kind == "percent":
        return None
    part, share = inside
    sound = _OR_SHARE.match(text[part.end : share.start]) and _OF_TOTAL_ABOVE.match(text[share.end : sentence.end])
    return (part, total, share) if sound and _fits_kinds(part, total) else None


def _triple(text: str, sentence: Sentence, a: Figure, b: Figure, c: Figure) -> tuple[Figure, Figure, Figure] | None:
    first, second = text[a.end : b.start], text[b.end : c.start]
    kinds = (a.kind == "percent", b.kind == "percent", c.kind == "percent")
    lead = text[sentence.start : a.start]
    if kinds == (False, False, True) and not _ANOTHER_WHOLE.match(text[c.end : sentence.end]):
        if _PART_OF_TOTAL.match(first) and _OR_SHARE.match(second) and _fits_kinds(a, b):
            return a, b, c
        if (_OF_WHOM.search(first) or _OF_THE_TOTAL.search(lead)) and _OR_SHARE.match(second) and _fits_kinds(b, a):
            return b, a, c
    if kinds == (False, True, False) and _OR_SHARE.match(first) and _OF_TOTAL.match(second) and _fits_kinds(a, c):
        return a, c, b
    if IN_ALL.match(text[c.end : sentence.end]):
        return None
    if kinds == (True, False, False) and _OF_TOTAL.match(first) and _OR_SHARE.match(second) and _fits_kinds(c, b):
        return c, b, a
    return None


def _fits_kinds(part: Figure, total: Figure) -> bool:
    counted = {"people", "number"}
    alike = part.like(total) or ({part.kind, total.kind} & counted and "money" not in (part.kind, total.kind))
    return bool(alike) and part.value.bounded and total.value.bounded and part.middle < total.middle and total.middle >= _FEWEST


def _judge(reading: Reading, text: str, part: Figure, total: Figure, share: Figure, severity: Severity = "error") -> Iterator[Finding]:
    computed = percentage(part, total)
    if computed is None or computed.meets(said_percent(text, share)):
        return
    words = {x: text[x.start : x.end] for x in (part, total, share)}
    yield Finding(
        RULE,
        (),
        tuple(phrase(reading, x.start, x.end) for x in sorted(words, key=lambda x: x.start)),
        f"{quoted(words[part])} of {quoted(words[total])} is not {quoted(words[share])}.",
        f"The share was {percent_words(computed)}, not {quoted(words[share])}.",
        severity=severity,
        miss=miss_ratio(computed.middle, share.middle),
    )


def _gives(part: Figure, total: Figure, share: Figure, text: str) -> bool:
    computed = percentage(part, total)
    return computed is not None and computed.meets(said_percent(text, share))


def _claims(reading: Reading) -> Iterator[Finding]:
    """Shares beside their part, then shares that name their total."""
    previous: list[Claim] = []
    for (field, start, end), claims in by_sentence(reading).items():
        text = reading.document.field(field)
        for share in claims:
            if share.unit == "percent" and share.type != "growth_rate" and share.basis is None and share.place != "table_row":
                yield from _beside(text, share, claims, previous)
                yield from _named(text, share, claims, previous, text[start:end])
        previous = claims


def _counts(claims: list[Claim]) -> list[Claim]:
    return [claim for claim in claims if is_level(claim) and claim.unit not in ("percent", "date") and not claim.superseded]


def _beside(text: str, share: Claim, claims: list[Claim], previous: list[Claim]) -> Iterator[Finding]:
    """ "N ... of whom n, or P %": the part right before the share."""
    part = next((c for c in reversed(_counts(claims)) if c.end <= figure_start(text, share)), None)
    if part is None or not _BESIDE.match(text[part.end : max(part.end, _words_start(text, share))]):
        return
    if _is_whole(text, part) or _ITS_OWN_WHOLE.match(text[_percent_end(text, share) : share.sentence_end]):
        return
    lead = text[max(part.sentence_start, part.start - 60) : min(share.start, part.end + 12)]
    if not _PART_OF.search(lead):
        return
    totals = [c for c in _counts(previous + claims) if c is not part and c.end <= part.start and _one_unit(c, part) and _larger(c, part)]
    if totals and _TWO_TIMES.search(text, totals[-1].end, part.start):
        return  # "to 816,000 shares, or 11.3 %, from 453,300 shares, or 6.3 %": one thing at two times
    if not any(_MORE.match(text[c.end : c.end + 12]) for c in totals):
        yield from _misfit(share, part, totals)


def _is_whole(text: str, claim: Claim) -> bool:
    """Whether a figure is what another part or share is of: "25 of its then 105 jobs", "9% of its 3,800 managers"."""
    at = figure_start(text, claim)
    return bool(_OF_A_WHOLE.search(text[max(claim.sentence_start, at - 60) : at]))


def _words_start(text: str, share: Claim) -> int:
    """Where a share begins: its digits, or its words."""
    at = figure_start(text, share)
    return at if text[at : at + 1].isdigit() else share.start


def _named(text: str, share: Claim, claims: list[Claim], previous: list[Claim], sentence: str) -> Iterator[Finding]:
    """ "The cuts amount to P % of the workforce of N": the part is the one figure announced just before."""
    total = next((c for c in _counts(claims) if c.start >= share.end - 1 or figure_start(text, c) > share.end), None)
    tail = text[_percent_end(text, share) : figure_start(text, total)] if total else ""
    if total is None or not (_NAMED_TOTAL.match(tail) or (total.unit == "people" and _OF_ITS.match(tail))):
        return
    parts = [c for c in _counts(claims) if c.end <= share.start and _one_unit(c, total)]
    if any(_is_whole(text, c) for c in parts):
        return  # "9% of its 3,800 managers, but 2% of its 17,000 employees": two shares of one part
    after = next((c for c in _counts(claims) if c.start >= total.end and _one_unit(c, total)), None)
    if after is not None and _OR_PEOPLE.match(text[total.end : figure_start(text, after)]):
        parts = [after]
    if not parts and _THE_CUTS.match(sentence):
        parts = [c for c in _counts(previous) if c.metric in ("layoffs", "jobs_at_risk", "departures") and _one_unit(c, total)]
    if len(parts) == 1 and _larger(total, parts[0]):
        yield from _misfit(share, parts[0], [total])


_PERCENT = re.compile(r"%|per\s?cent|percent", re.IGNORECASE)


def _percent_end(text: str, share: Claim) -> int:
    found = _PERCENT.search(text, share.start, share.end + 10)
    return found.end() if found else share.end


def _one_unit(a: Claim, b: Claim) -> bool:
    return a.unit == b.unit or {a.unit, b.unit} == {"people", "other"}


def _larger(total: Claim, part: Claim) -> bool:
    return (total.low or 0) > (part.high or 0)


def _misfit(share: Claim, part: Claim, totals: list[Claim]) -> Iterator[Finding]:
    """A finding against the last total, unless one of them gives the share."""
    said = written(share)
    ratios = [(total, quotient(written(part), written(total))) for total in totals]
    shares = [(total, Interval((r.low or 0) * HUNDRED, None if r.high is None else r.high * HUNDRED)) for total, r in ratios if r]
    if not shares or any(computed.meets(said) for _, computed in shares):
        return
    total, computed = shares[-1]
    exact = (written(part).middle or Decimal(0)) / (written(total).middle or Decimal(1))
    yield Finding(
        RULE,
        (part.id, total.id, share.id),
        (),
        f"{figure(part)} of {figure(total)} is not {figure(share)}.",
        f"{on_one_scale(part, total)} = {brief(exact)}, so the share was {percent_words(computed)}, not {figure(share)}.",
        miss=miss_ratio(computed.middle, said.middle),
    )
