"""A stated quotient, so much for each of so many, that no total and no count in its reach give.

"Which works out at $1,250 per pupil per year"; "an average loan of £35,000"; "each brought in £9.50"; "net asset value per share
103p"; "one tap for every forty homes"; "an average of 34 pupils to a class". The noun of the unit says which count is meant
("per head": people), the words drawn ("or", "that is", "works out at", "on average") that it follows from other figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.own_words import leads, names
from claims.checks.places import Spans, sentences_of
from claims.checks.quotient_figures import Figures, bounds, is_count, middle, sharp_bounds
from claims.checks.thesaurus import is_person
from claims.checks.unit_nouns import one_noun, stem
from claims.checks.wording import amount, brief, quoted
from claims.match.interval import Interval, quotient
from claims.match.interval import total as total_of
from claims.model import Quantity, Reading, Sentence
from claims.regex import regex

RATIO = "ratio_mismatch"

_LEAST, _MOST = Decimal("1.05"), Decimal("2.3")
"""By what factor a quotient must miss, and may at most: one that is farther off is drawn from other figures."""
_FAR = Decimal("1.6")
"""As the last, where total and count do not stand right before it."""
_SURELY = 2
"""Words of the measure that total and quotient share, from which people counted beside them are those it falls on."""
_ROUND = Decimal("0.03")
"""What writers round off a figure that they work out."""
_NOT_A_UNIT = frozenset({
    "year", "month", "week", "day", "quarter", "annum", "hour", "cent", "capita", "further", "minute", "night", "piece", "lot", "few", "little", "total", "record", "bit", "fraction",
    "third", "half", "fifth", "tenth", "season", "term", "decade", "new", "good", "year-on-year", "pop", "time", "second", "loss", "profit", "result", "pound", "dollar",
})  # fmt: skip
_PER = regex(
    r"^\s*(?:(?:(?:of|in)\s+)?(?P<measure>revenues?|sales|turnover|profits?|earnings|income|debt|costs?|takings|spending|fees|premiums|rent)\s+)?"
    r"(?:(?P<each>each|apiece)\b|(?P<one>(?:for|from)\s+every(?:one|body)\s+(?:(?:who\s+(?:works|worked)|employed)\b|(?:in|at)\s+(?:the|our|its)\s+(?:firm|company|group|business|practice)\b|on\s+(?:the|our|its)\s+(?:books|payroll|staff)\b|here\b))|/\s*(?P<slash>[a-z]+)|(?:per|a|an|(?:for|from|on|to)\s+(?:each|every)(?:\s+(?:one\s+)?of\s+(?:its|the|their|our))?|to\s+(?:the|a|an)|by)\s+(?:(?!of\b)[a-z-]+\s+){0,2}?(?P<noun>[a-z]+)\b)",
    re.IGNORECASE,
)
_ON_AVERAGE = regex(r"^\s*,?\s+on\s+average\b", re.IGNORECASE)
_AVERAGED = regex(r"^[^.;:!?\d]{0,50}\bon\s+average\b", re.IGNORECASE)
_LEFT_OUT = regex(r"\b(?:leaving|without|excluding|except|not\s+counting|including|counting)\b", re.IGNORECASE)
_EACH_BEFORE = regex(
    r"\beach\b(?!\s+(?:year|month|week|day|hour|night|quarter|season|term|time)\b)\s+(?:of\s+(?:the|its|our|them)\s+)?(?:(?P<noun>[a-z]+)\s+)?[^.;:!?\d]{0,40}$",
    re.IGNORECASE,
)
_PER_BEFORE = regex(r"\b(?:per|a)\s+(?P<noun>[a-z]+)\b[^.;!?\d]{0,25}$", re.IGNORECASE)
_AVERAGE_PER = regex(r"\b(?:average|mean)\s+(?:[a-z]+\s+){1,2}per\s+(?P<noun>[a-z]+)\b[^.;:!?\d]{0,30}$", re.IGNORECASE)
""" "Average sales per shop were": what it is per, not what is measured."""
_AVERAGE_BEFORE = regex(
    r"\b(?:average|mean|typical)\s+(?P<noun>[a-z]+)(?:\s+(?P<second>(?!is\b|was\b|of\b|for\b|has\b|had\b|in\b|at\b|came\b|then\b|per\b|now\b|stood\b|works\b)[a-z]+))?\b[^.;:!?\d]{0,30}$",
    re.IGNORECASE,
)
DRAWN = regex(
    r"\b(?:so(?:\s+that)?|or|i\.e\.|that\s+is|that['’]s|that\s+(?:comes|works|makes|gives|amounts|means)|which\s+(?:is|was|means|comes|works|gives|makes|equals|amounts|put\w*|left|leaves)|meaning|making|makes"
    r"|work(?:s|ed|ing)?\s+out|com(?:es|ing)\s+(?:to|out)|giving|gives?|equal(?:s|\s+to|ling)?|equivalent\s+(?:to|of)|amount(?:s|ing|ed)?\s+to|averag(?:e|es|ed|ing)|on\s+average|translat\w+|boils?\s+down"
    r"|in\s+other\s+words|means|works|put\s+another\s+way|hence|thus|therefore|do\s+the\s+(?:sums|maths?)|reckon\w*|divide\w*|spread\s+over|shared|split|between\s+them|i\.e)\b|[=(–—]\s*$",
    re.IGNORECASE,
)
_AT = regex(r"\bat\s+(?:about\s+|around\s+|just\s+|some\s+|only\s+)?$", re.IGNORECASE)
_FOR_ALL = regex(
    r"\b(?:for|over|across)\s+the\s+(?:whole|entire|complete|full|overall)\s+(?!(?:life|period|term|year)\b)[a-z]+|\b(?:all\s+in|all\s+told|overall)\b",
    re.IGNORECASE,
)
_AT_IT = regex(
    r"^\s*(?:an?|per)\s+[a-z]+,\s+(?:[^,.;:\d]{1,40},\s+)?(?:it|this|that)\s+(?:is|was|will\s+be|has\s+been|came|comes|had\s+been)\b",
    re.IGNORECASE,
)
""" "At £2.8m a megawatt for the whole scheme", "At £2.8m a megawatt, it was": what is said of all of it is drawn from all of it."""
_ON_TOP = regex(r"\bon\s+top\b(?!\s+of\s+the\s+(?:world|list|table))|\bnot\s+included\b|\b(?:is|are|comes?)\s+extra\b", re.IGNORECASE)
""" "At £480 each, with insurance on top": the total has more in it."""
_VETO = regex(
    r"\bin\s+the\s+(?:trade|city|country|county|region|industry|market|area|state|capital|uk|us)\b|\b(?:elsewhere|nationally|nationwide|overseas|abroad|if|leaving\s+out|leave\s+out|not\s+counting|without|target|aim|forecast|expect\w*|budget(?:ed)?|would|could|should|plan\w*|industry|sector|rivals?|competitors?|peers?|national|minimum|up\s+to|at\s+least|at\s+most|starting|from|against|compared|versus|than|previous\w*"
    r"|a\s+year\s+(?:ago|earlier|before)|fine[sd]?|bonus\w*|voucher\w*|offer\w*|ticket|tuition|fee|rent|wage|pay\s+rise|price[sd]?|sells?|sold\s+at|retail\w*|gift|compensation|extra|more|less|save[sd]?|saving\w*"
    r"|adjusted|underlying|weighted|diluted|with\s+(?:aides|extras)|including|plus|excluding|before|after\s+tax|apart)\b",
    re.IGNORECASE,
)
_RECEIVED = regex(r"\b(?:receiv\w+|gets?|got|given|award\w*|paid\s+out|handed|grant\w*)\b", re.IGNORECASE)
_SPLIT = regex(r"\b(?:split|shared?|divided?|spread|distribut\w+|between|among\w*)\b", re.IGNORECASE)
_WITH = regex(r"^\W*(?:with|including|counting|adding|excluding|without|leaving)\b[^\d,]*,", re.IGNORECASE)
_A_TIME = regex(r"^\s*(?:[a-z]+\s+)?(?:a|per|each|every)\s+(?P<noun>day|week|month|hour|night|minute|year)\b", re.IGNORECASE)
_TO_MONEY = regex(
    r"^\s*(?:to|for|per|against)\s+(?:the|a|one|each|every)\s+(?:dollar|euro|pound|franc|yen|rupee|peso|krona|krone)\b", re.IGNORECASE
)
_BEFORE_NOW = regex(
    r"\b(?:last|previous|prior|next)\s+(?:year|month|quarter|season)\b|\ba\s+year\s+(?:ago|earlier|before)\b", re.IGNORECASE
)
_EARLIER = regex(
    r"\b(?:from|against|compared\s+(?:with|to)|versus|than)\s+(?:(?:about|around|some|just|only|an?|the|its)\s+){0,2}$", re.IGNORECASE
)
""" "£48.4m, from £46.1m": the level of a time before."""
_ONE_FOR = regex(r"\bone\s+(?:[a-z-]+\s+){0,3}?(?:for|to|per)\s+(?:every\s+|each\s+)?$", re.IGNORECASE)
_AND_ANOTHER = regex(r"\b(?:and\s+)?(?:another|the\s+other|a\s+second|one)\s+(?:for|of|to)\b", re.IGNORECASE)
""" "Two loans, one for 85 million and another for 15 million"."""
_YEARLY = regex(r"^[^.;:!?\d]{0,40}?\b(?:(?:per|a|each|every)\s+year|annually|yearly|annual)\b", re.IGNORECASE)
_BREAK = regex(r"[.;:!?\n\t|(),](?!\d)")
_END = regex(r"[.;!?\n(),](?!\d)")
_CLAUSE = regex(r"[.;!?\n](?!\d)")
_ASIDE = regex(r",[^,.;:\d]{1,30},(?=\s)")
""" "The number employed, partners counted, was": a few words between commas."""
_ASIDE_BEHIND = regex(r"\s*\((?:of|stores|shops|only|those|the|all|like|excl\w*|incl\w*|without|full|open)\b", re.IGNORECASE)
""" "£900,000 (stores open all year)": of some of them."""
_STOP = frozenset(
    "every everyone everybody amount amounts amounted told said which will the and for with from was were has had its his her per each net total about some over value average year".split()
)


@dataclass(frozen=True, slots=True)
class _Quotient:
    """What is said to fall on each, and the words around it."""

    share: Quantity
    noun: str | None
    cue: str
    drawn: bool
    yearly: bool
    measure: frozenset[str]
    sentence: Sentence

    @property
    def head(self) -> bool:
        """ "A head" may be of anything that has been counted by people: desks, places."""
        return self.noun in ("head", "person", "people")


def quotients(reading: Reading) -> Iterator[Finding]:
    """Every quotient with the totals and counts around it."""
    figures, places = Figures(reading), sentences_of(reading)
    told = [(said, *_parts(figures, said)) for said in _stated(reading, figures, places)]
    spent = {count.start: said for said, totals, counts in told for count in _fitting(places, said, totals, counts)}
    for said, totals, counts in told:
        free = [count for count in counts if spent.get(count.start, said) is said]
        if found := _judge(reading, figures, places, said, totals, free):
            yield found


def _fitting(places: Spans[Sentence], said: _Quotient, totals: list[Quantity], counts: list[Quantity]) -> Iterator[Quantity]:
    """The counts that make a quotient true with a total of its own sentence: they are of no other."""
    share, here = sharp_bounds(said.share), [t for t in totals if places.at(t.start) == said.sentence]
    for count in counts:
        if places.at(count.start) == said.sentence and any(
            _gives(t, bounds(count), Decimal(1), share) for t in here if t.start != count.start
        ):
            yield count


def _stated(reading: Reading, figures: Figures, places: Spans[Sentence]) -> Iterator[_Quotient]:
    text = figures.text
    for q in reading.quantities:
        sentence = places.at(q.start)
        if sentence is None or q.kind not in ("money", "count", "number") or (q.kind != "money" and not is_count(q)):
            continue
        lead, rest = text[max(sentence.start, q.start - 90) : q.start], text[q.noun_end or q.end : min(sentence.end, q.end + 70)]
        noun, cue = _unit(lead, rest, q)
        if not cue:
            noun, cue = _a_day(figures, sentence, lead, rest, q)
        if not cue:
            continue
        clause = lead[max((m.end() for m in _BREAK.finditer(lead)), default=0) :]
        near = lead[-60:]
        words_here = text[sentence.start : sentence.end]
        with_ = _WITH.match(words_here)
        if (with_ and not figures.any_in(sentence.start, sentence.start + with_.end())) or (
            _RECEIVED.search(clause) and not _SPLIT.search(words_here)
        ):
            continue
        if _ON_TOP.search(text, sentence.start, sentence.end) or _VETO.search(clause) or _VETO.search(_BREAK.split(rest, maxsplit=1)[0]):
            continue
        if _ASIDE_BEHIND.match(rest):
            continue
        label = bool(re.match(r"\s*(?:[A-Z][\w ]+?\s+per\s+\w+)[\s:|]*$", text[sentence.start : q.start]))
        beside = bool(re.search(r"\d\D{0,25}[,(–—-]\s*(?:or\s+|at\s+)?$", lead))  # "lent €1.5 billion, about €35 million each"
        drawn = (
            label
            or cue in ("average", "one", "rate")
            or beside
            or bool(DRAWN.search(near))
            or bool(_AVERAGED.match(rest))
            or bool(_AT.search(lead) and (_FOR_ALL.search(_BREAK.split(rest, maxsplit=1)[0]) or _AT_IT.match(rest)))
            or bool(DRAWN.search(_BREAK.split(rest, maxsplit=1)[0]))
        )
        words = frozenset(stem(w) for w in re.findall(r"[a-z]{3,}", (clause + " " + rest[:30]).lower()) if w not in _STOP)
        words -= {stem(noun or "")}
        yield _Quotient(q, noun, cue, drawn, bool(_YEARLY.match(rest)), words, sentence)


def _unit(lead: str, rest: str, q: Quantity) -> tuple[str | None, str | None]:
    """The noun of what a share falls on, and which words say that it is one."""
    if q.kind != "money":
        if _ONE_FOR.search(lead) and not _AND_ANOTHER.search(rest):
            return None, "one"
        if q.unit and _TO_MONEY.match(rest):
            return None, "rate"
        found = _PER.match(rest)
        noun = found and (found["noun"] or found["slash"])
        return (noun.lower(), "per") if found and noun and noun.lower() not in _NOT_A_UNIT and _average(lead) else (None, None)
    if (found := _AVERAGE_PER.search(lead)) and found["noun"].lower() not in _NOT_A_UNIT:
        return found["noun"].lower(), "average"
    if found := _AVERAGE_BEFORE.search(lead):
        return (found["second"] or found["noun"]).lower(), "average"
    if _ON_AVERAGE.match(rest):
        return (None, None) if _LEFT_OUT.search(lead) else (None, "each")
    if found := _PER.match(rest):
        noun = "head" if found["one"] else (found["noun"] or found["slash"] or "").lower()
        if found["each"]:
            return None, "each"
        return (noun, "per") if noun not in _NOT_A_UNIT else (None, None)
    if (found := _PER_BEFORE.search(lead)) and found["noun"].lower() not in _NOT_A_UNIT:
        return found["noun"].lower(), "per"
    if found := _EACH_BEFORE.search(lead):
        return None, "each"
    return None, None


def _a_day(figures: Figures, sentence: Sentence, lead: str, rest: str, q: Quantity) -> tuple[str | None, str | None]:
    """ "18,000 loaves in 24 days, or 650 a day": a time that the sentence has counted before."""
    found = _A_TIME.match(rest)
    if found is None or not _average(lead):
        return None, None
    told = [
        t
        for t in figures.around(figures.times, q.start)
        if sentence.start <= t.start < q.start and stem(t.unit or "") == found["noun"].lower()
    ]
    return (found["noun"].lower(), "time") if len(told) == 1 else (None, None)


def _average(lead: str) -> bool:
    return bool(
        re.search(
            r"\b(?:averag\w+|mean|or|works?\s+out|that\s+is|comes?\s+to|that['’]s|which\s+is|i\.e\.)[^.;:!?\d]{0,20}$|[=(–—]\s*$",
            lead,
            re.IGNORECASE,
        )
    )


def _parts(figures: Figures, said: _Quotient) -> tuple[list[Quantity], list[Quantity]]:
    q = said.share
    counts = [c for c in figures.around(figures.counts, q.start) if c.start != q.start]
    if said.cue == "time":
        here = said.sentence
        times = [t for t in figures.around(figures.times, q.start) if here.start <= t.start < q.start and stem(t.unit or "") == said.noun]
        row = figures.money if q.kind == "money" else figures.counts
        return [t for t in figures.around(row, q.start) if here.start <= t.start < q.start and middle(t) > middle(q)], times
    if said.cue == "rate":
        return [c for c in counts if middle(c) > middle(q) and one_noun(c.unit or "", q.unit or "")], figures.around(figures.money, q.start)
    if q.kind == "money":
        return [
            m for m in figures.around(figures.money, q.start) if m.unit == q.unit and m.start != q.start and middle(m) > middle(q)
        ], counts
    return [c for c in counts if middle(c) > middle(q)], counts


def _judge(
    reading: Reading, figures: Figures, places: Spans[Sentence], said: _Quotient, totals: list[Quantity], counts: list[Quantity]
) -> Finding | None:
    q, text = said.share, figures.text
    share = sharp_bounds(q)
    spread = [Decimal(1), *({middle(y) for y in figures.around(figures.years, q.start)} if said.yearly else ())]
    pairs = [(t, c, y) for t in totals for c in counts if t.start != c.start for y in spread]
    bound = [row for row in pairs if _bound(text, places, said, row[0], row[1])]
    named = {t.start: len(said.measure & _label(text, places.at(t.start), t)) for t, _, _ in pairs}
    surely = any(named[t.start] >= _SURELY for t, _, _ in bound)
    tight = [c for t, c, _ in pairs if places.at(t.start) == places.at(c.start) == said.sentence and max(t.end, c.end) <= q.start]
    reach = 0 if tight and said.noun is None else 2
    if any(
        _gives(t, bounds(c), y, share, Decimal(0) if said.cue == "rate" else _ROUND)
        and _in_reach(text, places, said, t, c, reach)
        and (named[t.start] or not surely)
        for t, c, y in pairs
    ):
        return None
    joint = [total_of([bounds(a), bounds(b)]) for a, b in pairwise(counts) if _counted_together(text, places, said, a, b)]
    if any(_gives(t, both, y, share) for t in totals for both in joint for y in spread):
        return None
    near = [
        (t, c, y)
        for t, c, y in bound
        if _LEAST < (miss := miss_ratio(middle(t) / middle(c) / y, middle(q))) < _MOST
        and (miss < _FAR or _close(places, said, t, c))
        and (named[t.start] >= _SURELY or not surely)
    ]
    if not near:
        return None
    top, bottom, years = min(near, key=lambda row: (abs(row[1].start - q.start) + abs(row[0].start - q.start), row[2] == 1))
    return _tell(reading, top, bottom, years, q)


def _close(places: Spans[Sentence], said: _Quotient, total: Quantity, count: Quantity) -> bool:
    """Whether a total and a count stand in the sentence of a quotient or in the two before."""
    told = [places.at(q.start) for q in (total, count)]
    return all(s is not None and 0 <= said.sentence.index - s.index <= 2 for s in told)


def _bound(text: str, places: Spans[Sentence], said: _Quotient, total: Quantity, count: Quantity) -> bool:
    """Whether words tie a total and a count to a quotient: the noun of the unit, and that it is drawn from them."""
    here = said.sentence
    of_total, of_count = places.at(total.start), places.at(count.start)
    if of_total is None or of_count is None or _EARLIER.search(text, of_total.start, total.start):
        return False
    if count.unit is None and _EARLIER.search(text, of_count.start, count.start):
        return False
    if _of_two_things(text, said, (of_total, total), (of_count, count)):
        return False
    reach = 8 if said.drawn and said.noun and said.share.kind == "money" else 2
    beside = [0 <= here.index - s.index <= reach or s.index - here.index == 1 or s.block == here.block for s in (of_total, of_count)]
    if said.cue in ("rate", "time"):
        return _close(places, said, total, count)
    if not _close(places, said, total, count) and any(_BEFORE_NOW.search(text[s.start : s.end]) for s in (of_total, of_count)):
        return False
    if not (total.start < said.share.start or of_total.block == here.block):
        return False
    if said.noun:
        named = _names(text, of_count, count, said.noun) or (of_count == here and said.head and count.end < said.share.start)
        named = named or (_are_people(said, count) and len(said.measure & _label(text, of_total, total)) >= _SURELY)
    else:
        named = of_count.index - here.index in (0, -1) and count.start < said.share.start and (count.kind == "count" or of_count == here)
    if not named or not beside[0] or not (beside[1] or said.noun):
        return False
    if said.share.kind != "money":
        alike = not said.share.unit and (said.cue == "one" or of_total == here)
        return said.drawn and beside[1] and (alike or _names(text, of_total, total, said.share.unit or ""))
    same = said.measure & _label(text, of_total, total)
    return said.drawn or (bool(same) and said.noun is not None and said.noun not in ("share",))


def _of_two_things(text: str, said: _Quotient, total: tuple[Sentence, Quantity], count: tuple[Sentence, Quantity]) -> bool:
    """Whether a total and a count, of which only one stands with the quotient, are told of other names: another firm's shares."""
    (first, top), (second, bottom) = total, count
    if first.start == second.start or said.sentence.start not in (first.start, second.start):
        return False
    one, other = map(names, leads(text, (first, top), (second, bottom)))
    return bool(one) and bool(other) and one.isdisjoint(other)


def _are_people(said: _Quotient, count: Quantity) -> bool:
    """Whether a count is of people and a quotient for each of some: "2.6 million people came through the terminal", "for every passenger"."""
    return (count.unit or "").lower() == "people" and said.noun is not None and is_person(said.noun)


def _label(text: str, sentence: Sentence | None, q: Quantity) -> frozenset[str]:
    if sentence is None:
        return frozenset()
    lead, rest = text[max(sentence.start, q.start - 50) : q.start], text[q.end : min(sentence.end, q.end + 40)]
    words = f"{_CLAUSE.split(lead)[-1]} {_CLAUSE.split(rest)[0]}"
    return frozenset(stem(w) for w in re.findall(r"[a-z]{3,}", words.lower()) if w not in _STOP)


def _names(text: str, sentence: Sentence, q: Quantity, noun: str) -> bool:
    """Whether a count is one of the things that a noun names: in its own noun, or in the label before it."""
    if q.unit and one_noun(q.unit, noun):
        return True
    if q.kind == "count" and q.noun_start is not None and q.noun_end is not None:
        return any(one_noun(word, noun) for word in re.findall(r"[a-z]+", text[q.noun_start : q.noun_end].lower()))
    if (
        q.unit is None
        and re.match(r"\s+of\s+them\b", text[q.end : q.end + 10])
        and any(one_noun(w, noun) for w in re.findall(r"[a-z]+", text[sentence.start : q.start].lower()))
    ):
        return True
    lead = _ASIDE.sub(" ", text[max(sentence.start, q.start - 60) : q.start])[-40:]
    if not re.match(r"\s+of\s+(?:them|us|our|its)\b", text[q.end : q.end + 12]):  # "our people, 1,388 of them"
        lead = lead[max((m.end() for m in _END.finditer(lead)), default=0) :]
    return any(one_noun(word, noun) for word in re.findall(r"[a-z]+", lead.lower()))


def _counted_together(text: str, places: Spans[Sentence], said: _Quotient, a: Quantity, b: Quantity) -> bool:
    """Whether two counts side by side are of the things that a share falls on: "Millfield, 19,200 homes. Glasbury, 12,300"."""
    one, other = places.at(a.start), places.at(b.start)
    if said.noun is None or one is None or other is None or one.block != other.block:
        return False
    named = _names(text, one, a, said.noun), _names(text, other, b, said.noun)
    return all(named) or (named[0] and b.unit is None) or (named[1] and a.unit is None)


def _in_reach(text: str, places: Spans[Sentence], said: _Quotient, total: Quantity, count: Quantity, reach: int) -> bool:
    """Whether a total and a count that give a quotient may be those of which the text speaks."""
    here, of_total, of_count = said.sentence, places.at(total.start), places.at(count.start)
    if of_total is None or of_count is None:
        return False
    beside = [abs(s.index - here.index) <= reach or (reach > 0 and s.block == here.block) for s in (of_total, of_count)]
    if said.noun is None:
        return all(beside)
    close = of_count.block == here.block or (count.unit is None and here.index - of_count.index in (1, 2, 3))
    return said.cue == "time" or close or _names(text, of_count, count, said.noun)


def _gives(total: Quantity, count: Interval, years: Decimal, share: Interval, rounding: Decimal = _ROUND) -> bool:
    found = quotient(bounds(total), count)
    if found is None or found.low is None or found.high is None or bounds(total).high is None:
        return False
    return Interval(found.low / years * (1 - rounding), found.high / years * (1 + rounding)).meets(share)


def _tell(reading: Reading, top: Quantity, bottom: Quantity, years: Decimal, q: Quantity) -> Finding:
    exact = middle(top) / middle(bottom) / years
    words = tuple(phrase(reading, x.start, x.noun_end or x.end) for x in (top, bottom, q))
    over = f" / {brief(years, 1)}" if years != 1 else ""
    unit = q.unit if q.kind == "money" and q.unit else "other"
    return Finding(
        RATIO,
        (),
        words,
        f"{quoted(words[0].quote)} over {quoted(words[1].quote)} is not {quoted(words[2].quote)}.",
        f"{amount(middle(top), unit)} / {amount(middle(bottom), 'other')}{over} = {amount(Decimal(brief(exact, 2).replace(',', '')), unit)}, not "
        f"{amount(middle(q), unit)}.",
        severity="warning",
        miss=miss_ratio(exact, middle(q)),
    )
