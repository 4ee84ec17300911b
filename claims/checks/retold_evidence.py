"""What speaks for two figures being one fact told twice, and what against it, in numbers that are added up.

How rare such a miss is by chance, the words that both share nearby and in their sentences, a noun that is the same or a synonym, "the",
"all" or "those" before the second, a headline that the body does not bear out; against it other names, other times, words that make
one of them a part, a plan, a rate, an earlier level or a change, and a text full of such figures.

The weights were set by hand on texts of our own and measured on texts in which nothing is wrong.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from decimal import Decimal
from math import log

from claims.checks.bases import of_another_place
from claims.checks.finding import miss_ratio
from claims.checks.measured_things import one_measure
from claims.checks.mentions import Mention, common_words, mentions_of
from claims.checks.near_miss import BEYOND, OTHER, SCALE, SWAPPED, digits_of
from claims.checks.once import once
from claims.checks.places import keys_in_text
from claims.checks.pointing_back import article, everybody, narrower, whole_staff
from claims.checks.thesaurus import akin, derived, is_person, senses, stem
from claims.model import Field, Reading
from claims.regex import regex
from claims.sieve import Sieve

_BASE = {"beyond": 0.3, "other": 0.2}
NEAR = Decimal("1.5")
"""Ratio up to which two figures may be of one thing although their digits say nothing."""
_BOUND = 0.25
"""What words, nouns, articles and headline must say together for two figures to be tied at all."""
_MOST_TIES = 2.5
"""Beyond this, sameness of words speaks of a series ("will cut 780 jobs in 2025", "will cut 870 jobs in 2026") and not of one fact."""
_EVERY_ONE, _POINTS_BACK = 0.4, 1.5
"""What "all twelve of our pubs" adds to that, and the weight of the article by which it is known."""
_AROUND = (-2, -1, 0, 1, 2)
_SHARE_OFF = Decimal("0.3")
"""Percentage points by which a percentage that leads from one figure to the other may be rounded."""
_LONG_AGO = 200
"""Days before publication from which a time is another than the present."""
_LONG, _VERBATIM = 6, 0.85
"""Telling words from which a sentence that comes twice is hardly chance, and the share of them that must come back."""
_PARALLEL = 18
"""Characters before two figures whose sameness makes them members of one series, told in the same words on purpose."""
_MOST = 60
"""Different figures of one sentence among which percentages are looked for."""
_REACH = 250
"""Characters around a figure in which it is corrected or shared out."""
_FARTHEST = Decimal("1.6")
"""Ratio from which a wrong digit makes another figure."""
_SAME_TIME, _ONLY, _TOLD_BEFORE = 0.4, 0.9, -1.0
"""For one fact: that both say one day or month, that nothing else of their size counts such things; against: that the second came before."""
_NARROWER, _EVERYBODY, _WHOLE_STAFF, _ANOTHERS, _PLACED = -1.2, 1.0, 2.5, -1.5, -1.0
_ONE_MEASURE = 1.6
_SINCE_ONE = -2.5
_SINCE = regex(r"\bsince\s+(?:the\s+[a-z]+\s+of\s+)?(?:19|20)\d\d\b|\bover\s+the\s+(?:last|past)\s+\w+\s+years\b", re.IGNORECASE)
_ANTECEDENT = 200
"""Characters before a figure in which the company is named that has it."""
_CAPITAL = regex(r"\b[A-Z][\w’'-]+")
_A_MONTH, _SIZES = 31, Decimal("2.5")
_OF_THE_CLAUSE = frozenset({"plan", "coming", "later"})
"""Ways of the clause and not of the figure, where it is taken for known: "the 680 drivers will be out once more"."""
_GROWN = regex(r"\b(?:grow(?:s|n)?|expands?|by\s+then|and\s+then|joins?|will\s+have)\b", re.IGNORECASE)
"""Before a figure to come, which is then another than that of now: "the fleet grows, and then each of our sixteen boats will"."""
_SUMS = frozenset(
    stem(word)
    for word in "deal price sum bill cost figure total fine penalty payment purchase package plan project scheme order contract".split()
)
"""What an amount may be called whatever it was called before."""
_ANYTHING = frozenset(stem(word) for word in "appliance product item unit device model piece machine thing article object animal".split())
"""Nouns for what has a name of its own elsewhere."""
_SHARES = (1.0, 1.0, 1.0, 0.8, 0.7, 0.5, 0.4, 0.3)
"""What a shared word weighs, by the number of sentences that have it."""
_CORRECTS = regex(
    r"\b(?:correct(?:ed|s|ion|ions|ing)?|clarification|erratum|errata|misprint|typo|swapped|an earlier version|wrongly|mistakenly|incorrectly|should have (?:been|said|read)"
    r"|not true|untrue|draft|had read|restated|revis(?:ed|ion|ions)|updated?|withdrawn)\b",
    re.IGNORECASE,
)
_CORRECTING = Sieve(_CORRECTS)
_FIELDS: tuple[Field, ...] = ("title", "text")
_APART_BY = frozenset(
    stem(word)
    for word in "morning afternoon evening night noon midnight north south east west northern southern eastern western men women home away upper lower inbound outbound".split()
)
"""Words of two trips, sittings or halves told in one form."""
_APART = {
    "earlier": -3.0, "later": -2.5, "plan": -2.9, "part": -2.0, "more": -2.0, "rate": -2.5, "change": -1.0, "all": -0.4, "net": -2.5, "not": -1.0, "other": -2.9, "unit": -2.0,
}  # fmt: skip
"""What it costs that one of two figures stands in a way in which the other does not."""


@once
def weigher(reading: Reading) -> Weigher:
    return Weigher(reading, mentions_of(reading))


class Weigher:
    """What a reading's pairs are weighed with, looked up once."""

    def __init__(self, reading: Reading, mentions: list[Mention]) -> None:
        self.document = reading.document
        self.correcting = [field for field in _FIELDS if _CORRECTING.passes(keys_in_text(reading, field))]
        self.common = common_words(reading)
        self.elsewhere = of_another_place(reading)
        """Sentences that speak of another place or company."""
        self.companies = frozenset(stem(word) for entity in reading.entities for name in entity.names for word in name.split())
        owned = Counter(word for entity in reading.entities for word in {stem(w) for name in entity.names for w in name.split()})
        self.telling_names = frozenset(word for word, owners in owned.items() if owners == 1)
        """Words of one company's name only: not the "Steel" of two."""
        self.figures = max(1, len(mentions))
        self.sizes: dict[tuple[object, ...], list[Decimal]] = defaultdict(list)
        for mention in mentions:
            self.sizes[mention.kind, mention.unit].append(mention.value)
        for sizes in self.sizes.values():
            sizes.sort()
        self.told: dict[int, set[tuple[str, str | None, Decimal]]] = defaultdict(set)
        for mention in mentions:
            if mention.exact:
                self.told[mention.sentence.index].add((mention.kind, mention.unit, mention.value))
        self.first: dict[tuple[str, str | None, Decimal], tuple[bool, int]] = {}
        self.kin: dict[object, list[Decimal]] = defaultdict(list)
        for mention in mentions:
            self.first.setdefault((mention.kind, mention.unit, mention.value), (mention.field != "title", mention.start))
            if mention.kind == "count" and mention.noun is not None:
                for key in (mention.noun, *senses(mention.noun)):
                    self.kin[key].append(mention.value)
        for values in self.kin.values():
            values.sort()
        self.body = {bound for q in reading.quantities for bound in (q.low, q.high)}

    def count_of(self, a: Mention) -> int:
        """How many figures of its kind and unit the text has."""
        return len(self.sizes[a.kind, a.unit])

    def score(self, a: Mention, b: Mention, found: str) -> float:
        ties = self._ties(a, b, found)
        tied = sum(max(0.0, value) if name == "names" else value for name, value in ties.items())
        if tied < _BOUND or any(self._grown(m) for m in (a, b)):
            return 0.0
        evidence = self.evidence(a, b, found, ties)
        against = evidence["times"] + evidence["places"] + sum(value for name, value in evidence.items() if name.endswith(" of one"))
        most = _MOST_TIES + (0.5 if not against and (evidence["article"] > 1 or evidence["headline"] > 0) else 0.0)
        most += _EVERY_ONE if not against and evidence["article"] > _POINTS_BACK else 0.0
        return sum(evidence.values()) - max(0.0, tied - most)

    def _grown(self, m: Mention) -> bool:
        return "coming" in m.marks and bool(_GROWN.search(self.document.field(m.field), m.sentence.start, m.start))

    def _ties(self, a: Mention, b: Mention, found: str) -> dict[str, float]:
        """What the words about two figures, their nouns and article say of whether one thing is told."""
        near, kin = self._overlap(a.near, b.near)
        all_same, all_kin = self._overlap(a.near | a.far, b.near | b.far)
        return {
            "near": min(near, 1.5 if found not in (SWAPPED, SCALE) else 2.5) + min(kin * 0.7, 1.4),
            "sentence": min(1.2, 0.4 * (all_same - near)) + min(0.6, 0.2 * max(0.0, all_kin - kin)),
            "noun": _nouns(a, b),
            "article": article(self.document, *sorted((a, b), key=lambda m: (m.field != "title", m.start))),
            "headline": self._headline(a, b),
            "names": 0.5 if a.names & b.names else -0.6 if a.names and b.names else 0.0,
            "measure": _ONE_MEASURE if one_measure(self.document, a, b) else 0.0,
        }

    def evidence(self, a: Mention, b: Mention, found: str, ties: dict[str, float]) -> dict[str, float]:
        """What speaks for one fact (above zero) and against."""
        light = 0.5 if found == SCALE else 1.0
        first, later = sorted((a, b), key=lambda m: (m.field != "title", m.start))
        taken_for_known = (
            ties["article"] > 1
            and (ties["noun"] > 0.5 or a.kind == "percent")
            and not any(time.year_said for time in later.times)
            and not ("coming" in later.marks and _GROWN.search(self.document.field(later.field), later.sentence.start, later.start))
        )
        said = {first: first.marks, later: later.marks - _OF_THE_CLAUSE if taken_for_known else later.marks}
        if taken_for_known and found == SWAPPED:
            said[first] -= {"earlier"}
        if ties["article"] > 1 and a.kind == "money" and "rate" not in later.marks:
            said[first] -= {"rate"}  # "£9,250 a year", and then "the £9,250 fee"
        marks = {f"{name} of one": weight * light for name, weight in _APART.items() if (name in said[a]) != (name in said[b])}
        if "plan of one" in marks and any("plan" in x.marks and "coming" in y.marks - x.marks for x, y in ((a, b), (b, a))):
            del marks["plan of one"]  # "will cut 340" and "was expected to cut 370" are both of what is to come
        if any("now" in x.marks and "coming" in y.marks - x.marks for x, y in ((a, b), (b, a))):
            marks["to come"] = -2.5
        again = self._told_again(a, b)
        points_back = ties["article"] > 1
        places = self._places(a, b) * (0.0 if points_back and a.places ^ b.places == first.places else 1.0)
        times = self._times(a, b) * (0.0 if taken_for_known or (points_back and not later.times) else 1.0)
        sound = places > _PLACED and times >= 0 and min(marks.values(), default=0.0) > -1
        may_be = a.kind == "count" or (points_back and found == SWAPPED and ties["noun"] >= 0)
        only = found not in (BEYOND, SCALE) and sound and may_be and self._only(a, b)
        return {
            "digits": _rarity(a, b, found),
            "near": ties["near"],
            "sentence": ties["sentence"],
            "noun": ties["noun"],
            "names": ties["names"],
            "measure": ties["measure"],
            "companies": -4.0 if self._two_companies(a, b) else 0.0,
            "places": places,
            "times": times,
            "only these": _ONLY if only else 0.0,
            "another's": _ANOTHERS if not points_back and self._anothers(first, later) else 0.0,
            "same time": _SAME_TIME if self._same_time(a, b) else 0.0,
            "narrower": _NARROWER if narrower(first, later) else 0.0,
            "everybody": self._everybody(a, b) if found != SCALE else 0.0,
            "since": _SINCE_ONE if self._since(a) != self._since(b) else 0.0,
            "told before": _TOLD_BEFORE if self.first[later.kind, later.unit, later.value] < (later.field != "title", later.start) else 0.0,
            "article": ties["article"],
            "headline": ties["headline"],
            "crowd": (-0.3 if only else -0.6) * log(self._crowd(a, b) / 3),
            "series": -1.5 if found not in (SWAPPED, SCALE) and not again and self._lead(a) == self._lead(b) else 0.0,
            "told again": 3.0 if again else 0.0,
            "side by side": -4.0 if self._side_by_side(a, b) else 0.0,
            "respectively": -2.5 if self._respectively(a) or self._respectively(b) else 0.0,
            "range": -2.0 if "range" in a.marks | b.marks else 0.0,
            "density": -0.8 * max(0.0, log(self.figures / 25)),
            "corrected": -4.0 if self._corrected(a) or self._corrected(b) else 0.0,
            "adds up": -4.0 if found != SCALE and self._adds_up(a, b, found) else 0.0,
            **marks,
        }

    def _overlap(self, x: frozenset[str], y: frozenset[str]) -> tuple[float, float]:
        same = x & y
        kin = 0.0
        rest = [word for word in y - same if senses(word)]
        for word in x - same:
            others = [self._weight(other) for other in rest if not senses(word).isdisjoint(senses(other))]
            if others:
                kin += min(self._weight(word), max(others))
        return sum(self._weight(word) for word in same), kin

    def _weight(self, word: str) -> float:
        return _SHARES[min(self.common[word], len(_SHARES) - 1)] if self.common[word] < 8 else 0.15

    def _told_again(self, a: Mention, b: Mention) -> bool:
        """Whether one sentence comes twice, word for word but for the figure."""
        x, y = a.near | a.far, b.near | b.far
        if min(len(x), len(y)) < _LONG or len(x & y) < _VERBATIM * len(x | y) or a.names != b.names:
            return False
        if not _APART_BY.isdisjoint(x ^ y):
            return False  # "on Monday morning", "on Monday evening"
        rest = [self.told[m.sentence.index] - {(m.kind, m.unit, m.value)} for m in (a, b)]
        return rest[0] == rest[1]

    def _two_companies(self, a: Mention, b: Mention) -> bool:
        x, y = a.names & self.companies, b.names & self.companies
        return bool(x and y) and x.isdisjoint(y)

    def _places(self, a: Mention, b: Mention) -> float:
        """Against: two places; or a place that only one names."""
        if (a.sentence.index in self.elsewhere) != (b.sentence.index in self.elsewhere):
            return -4.0
        if a.places and b.places:
            return 0.0 if a.places & b.places else -4.0
        first, later = sorted((a, b), key=lambda m: (m.field != "title", m.start))
        if later.places and not later.places & (first.near | first.far | first.names):
            return -3.0  # a place that comes in later makes a part
        return -0.5 if first.places and first.field == "text" and not first.places & (later.near | later.far | later.names) else 0.0

    def _times(self, a: Mention, b: Mention) -> float:
        """Against: times that do not meet; or a past year that one of them names and the other does not."""
        if a.times and b.times:
            return 0.0 if any(x.first <= y.last and y.first <= x.last for x in a.times for y in b.times) else -4.0
        published = self.document.published
        first, later = sorted((a, b), key=lambda m: m.start)
        named = first.times or later.times
        if not published or not named or a.field != b.field:
            return 0.0
        cost = -3.0 if later.times else -1.0  # a year that is told once need not be told again
        return cost if all(time.year_said and (published - time.last).days > _LONG_AGO for time in named) else 0.0

    def _anothers(self, first: Mention, later: Mention) -> bool:
        """Whether the second is a named company's, and the first follows on another's name."""
        owners = later.names & self.telling_names
        if not owners or first.field != "text" or first.names & owners:
            return False
        text = self.document.text[max(0, first.start - _ANTECEDENT) : first.start]
        named = [word for m in _CAPITAL.finditer(text) if (word := stem(m[0])) in self.telling_names]
        return bool(named) and owners.isdisjoint(named[-2:])

    def _same_time(self, a: Mention, b: Mention) -> bool:
        """Whether both say one time, sharp enough to tell events apart."""
        return any(x.first == y.first and x.last == y.last and (x.last - x.first).days <= _A_MONTH for x in a.times for y in b.times)

    def _only(self, a: Mention, b: Mention) -> bool:
        """Whether no other figure of about this size counts such a thing."""
        low, high = sorted((a.value, b.value))
        if high > low * _SIZES:
            return False
        if a.kind == b.kind != "count":
            return self._crowd(a, b) == len({low, high})
        if a.noun is None or b.noun is None or not (akin(a.noun, b.noun) or derived(a.noun, b.near) or derived(b.noun, a.near)):
            return False
        for key in {a.noun, b.noun, *senses(a.noun), *senses(b.noun)}:
            values = self.kin.get(key, [])
            around = bisect_right(values, high * _SIZES) - bisect_left(values, low / _SIZES)
            if around > sum(bisect_right(values, x) - bisect_left(values, x) for x in (low, high)):
                return False
        return True

    def _everybody(self, a: Mention, b: Mention) -> float:
        """For one fact: that both count everybody who works somewhere, above all where both say so outright."""
        if all(whole_staff(self.document, m) for m in (a, b)):
            return _WHOLE_STAFF
        return _EVERYBODY if all(everybody(self.document, m) for m in (a, b)) else 0.0

    def _since(self, m: Mention) -> bool:
        """Whether a count is of all since a year: "it has closed 21 shops since 2019"."""
        return bool(_SINCE.search(self.document.field(m.field), m.end, min(m.sentence.end, m.end + _ANTECEDENT)))

    def _lead(self, m: Mention) -> str:
        text = self.document.field(m.field)
        return text[max(m.sentence.start, m.start - _PARALLEL) : m.start].casefold() or str(m.start)

    def _side_by_side(self, a: Mention, b: Mention) -> bool:
        """Whether a sentence tells both figures, and so means two things by them."""
        return any((y.kind, y.unit, y.value) in self.told[x.sentence.index] for x, y in ((a, b), (b, a)))

    def _respectively(self, m: Mention) -> bool:
        return "respectively" in self.document.field(m.field)[m.end : min(m.end + _REACH, m.sentence.end)]

    def _crowd(self, a: Mention, b: Mention) -> int:
        """How many figures of the kind the text has of about this size."""
        sizes = self.sizes[a.kind, a.unit]
        low, high = sorted((a.value, b.value))
        return max(2, bisect_right(sizes, high * 5) - bisect_left(sizes, low / 5))

    def _headline(self, a: Mention, b: Mention) -> float:
        title = next((m for m in (a, b) if m.field == "title"), None)
        if title is None or a.field == b.field:
            return 0.0
        return 0.5 if title.value in self.body else 1.5

    def _corrected(self, m: Mention) -> bool:
        text = self.document.field(m.field)
        return m.field in self.correcting and bool(_CORRECTS.search(text, max(0, m.start - _REACH), min(len(text), m.end + _REACH)))

    def _adds_up(self, a: Mention, b: Mention, found: str) -> bool:
        """Whether the difference is told with one of them, or a percentage of the text leads from one to the other."""
        gap, (low, high) = abs(a.value - b.value), sorted((a.value, b.value))
        steps = (0,) if found == SWAPPED or high < 10 else _AROUND
        if any((x.kind, x.unit, gap) in self.told.get(x.sentence.index + step, ()) for x in (a, b) for step in steps):
            return True
        shares = [share for x in (a, b) for step in _AROUND for share in self._shares(x.sentence.index + step)]
        return any(abs(gap / base * 100 - share) < _SHARE_OFF for share in shares for base in (low, high))

    def _shares(self, sentence: int) -> list[Decimal]:
        told = self.told.get(sentence, set())
        return [value for kind, _, value in told if kind == "percent"] if len(told) <= _MOST else []


def _rarity(a: Mention, b: Mention, found: str) -> float:
    """How seldom two figures of different things miss each other like this."""
    written = min(a.written, b.written)
    significant = max(len(digits_of(a.value)[0]), len(digits_of(b.value)[0]))
    if found == SCALE:
        return (3.0 if a.kind == "money" else 0.5) if significant >= 2 else 0.0 if a.kind == "money" else -2.0
    if found in (BEYOND, OTHER):
        small = a.kind == "count" and max(a.value, b.value) < 10
        return _BASE[found] - (1.0 if small else 0.0) - (0.3 if miss_ratio(a.value, b.value) > NEAR else 0.0)
    small = a.kind == "count" and max(a.value, b.value) < 10
    apart = miss_ratio(a.value, b.value)
    far = 0.0 if small or apart <= _FARTHEST else -1.5 if found != SWAPPED else -0.8 if apart <= _SIZES else -2.0
    if found == SWAPPED:
        return (3.5 if written >= 3 else 1.5) + far
    percent = -0.5 if a.kind == "percent" else 0.0
    few = 0.0 if a.kind == "count" and significant == 2 else -1.5
    return (-0.5 if small else 1.5 if significant >= 3 else 1.0 if written >= 3 else 0.0 if written == 2 else few) + far + percent


def _nouns(a: Mention, b: Mention) -> float:
    """What the counted nouns say, or the nouns right behind amounts."""
    if a.kind == "money" and (a.head is None) != (b.head is None):
        head, near = (a.head, b.near) if a.head is not None else (b.head, a.near)
        known = head is None or head in _SUMS or not senses(head)
        return 0.3 if head is not None and any(akin(head, word) for word in near) else 0.0 if known else -1.0
    x, y, strong = (a.noun, b.noun, -2.5) if a.kind == "count" else (a.head, b.head, -3.2)
    if x is None or y is None:
        return 0.3 if a.kind == "count" and x is not y else 0.0  # a bare number takes its noun from what was told
    if x == y:
        return 1.0
    if akin(x, y) or (a.kind == "count" and (derived(x, b.near) or derived(y, a.near))):
        return 0.6
    if a.kind == "count" and (x in b.kinds or y in a.kinds or {x, y} & _ANYTHING or ("people" in (x, y) and is_person(x) and is_person(y))):
        return 0.3
    return strong
