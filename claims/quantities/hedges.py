"""Hedges: words before or after a figure that widen it to an interval ("more than 300", "900 or so").

One function, :func:`hedged`, computes every hedged interval. The widths are those of DESIGN, section 3: 10 % for "about",
1 point for a percentage, 0.9 N to N for "nearly".
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from claims.quantities.number_words import NUMBER_WORDS
from claims.quantities.tokens import Tokens, word_set

Sense = Literal["min", "max", "below", "near", "about"]
"""min: N and more; max: N at most; below: less than N; near: a little less than N; about: either side of N."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge in all its wordings, as lower-case tokens. ``example``: text, low and high ("" is an open side)."""

    name: str
    sense: Sense
    words: tuple[str, ...]
    example: tuple[str, str, str]
    large_only: bool = False
    """A verb or short word that hedges only amounts, shares and figures from 100: "passed 30 million", not "passed two tests"."""


_SLIGHT = (
    "just", "only just", "slightly", "a little", "a bit", "a shade", "a touch", "a tad", "a whisker", "a fraction", "a hair", "fractionally", "marginally",
    "narrowly", "barely", "ever so slightly",
)  # fmt: skip
_GREAT = (
    "well", "far", "much", "comfortably", "significantly", "considerably", "substantially", "easily", "vastly", "way", "a lot", "somewhat", "rather",
    "appreciably", "markedly", "quite a bit", "something",
)  # fmt: skip
_MORE = ("more than", "over", "above", "in excess of", "north of", "higher than", "greater than")
_LESS = ("less than", "fewer than", "under", "below", "lower than", "short of", "shy of", "south of")


def _degrees(degrees: tuple[str, ...], comparisons: tuple[str, ...]) -> tuple[str, ...]:
    """All pairs, "well over" or "a shade under"."""
    return tuple(f"{degree} {comparison}" for degree in degrees for comparison in comparisons)


BEFORE = (
    Hedge("more than", "min", ("more than", "greater than", "larger than", "higher than", "bigger than", "better than", "longer than"),
          ("More than 300 jobs will go.", "300", "")),
    Hedge("over", "min", ("over", "above", "beyond"), ("Sales came to over $90 billion.", "90000000000", "")),
    Hedge("a little more than", "min", _degrees(_SLIGHT + _GREAT, _MORE), ("It employs slightly more than 400 people.", "400", "")),
    Hedge("at least", "min", ("at least", "at the least", "at the very least", "at a minimum", "a minimum of", "minimum of", "no fewer than", "no less than",
                              "not fewer than", "not less than", "no lower than", "not below", "no worse than", "upwards of", "upward of", "as few as",
                              "as little as", "as low as", "greater than or equal to", "more than or equal to", "equal to or more than", "equal to or greater than",
                              "equal or greater than", "equal or more than"),
          ("It would cut at least 60 jobs.", "60", "")),
    Hedge("north of", "min", ("north of", "in excess of", "to the north of"), ("It took north of $8 million.", "8000000", "")),
    Hedge("exceeding", "min", ("exceeding", "exceeds", "exceed", "exceeded", "surpassing", "surpassed", "surpasses", "surpass", "topping", "topped", "tops",
                               "passed", "pass", "passes", "has passed", "have passed", "past", "crossed", "crosses", "broke through", "comfortably exceeds",
                               "comfortably exceeded", "comfortably exceeding"),
          ("It has passed 30 million subscribers.", "30000000", ""), large_only=True),
    Hedge(">", "min", (">", "≥", "> =", "= >"), ("Margin target: >15%.", "15", "")),
    Hedge("up to", "max", ("up to", "as many as", "as much as", "as high as", "at most", "at the most", "at the very most", "at maximum", "at a maximum",
                           "no more than", "not more than", "no higher than", "not exceeding", "a maximum of", "maximum of", "not above", "no greater than",
                           "capped at", "a cap of", "anything up to",
                           "less than or equal to", "less or equal than", "less or equal to", "equal to or less than", "equal or less than",
                           "equal to or fewer than", "<=", "≤", "< ="),
          ("Up to 500 jobs may go.", "", "500")),
    Hedge("less than", "below", ("less than", "fewer than", "lower than", "smaller than", "shorter than", *_degrees(_GREAT, _LESS)),
          ("Fewer than 500 employees remain.", "", "499")),
    Hedge("below", "below", ("below", "under", "beneath", "south of", "short of"), ("It was below 5%.", "", "5")),
    Hedge("<", "below", ("<",), ("Costs: <2% of sales.", "", "2")),
    Hedge("nearly", "near", ("nearly", "almost", "not quite", "approaching", "virtually", "very nearly", "close on", "little short of", "nigh on", "well nigh",
                             "practically", "the best part of", "the better part of", "the good part of", "getting on for", "verging on",
                             "bordering on", "nudging", "edging towards", "nearing", "not far off", "not far short of", "within a whisker of", "inching towards"),
          ("Nearly 1,000 people work there.", "900", "1000")),
    Hedge("pushing", "near", ("pushing",), ("It has a turnover pushing £20m.", "18000000", "20000000"), large_only=True),
    Hedge("just under", "near", (*_degrees(_SLIGHT, _LESS), "shy of", "a little short of"), ("Sales were just under £20m.", "18000000", "20000000")),
    Hedge("about", "about", ("about", "around", "roughly", "approximately", "approx", "approx .", "circa", "ca", "ca .", "c .", "something like",
                             "somewhere around", "somewhere near", "somewhere close to", "just about", "broadly", "more or less", "near", "in the order of",
                             "on the order of", "of the order of", "to the tune of", "in or around", "very roughly",
                             *(f"{lead}in the {place} of" for lead in ("", "somewhere ", "something ")
                               for place in ("region", "neighbourhood", "neighborhood", "vicinity", "ballpark")),
                             "an approximate"),
          ("About 500 people work there.", "450", "550")),
    Hedge("close to", "about", ("close to", "closer to", "nearer", "nearer to", "something closer to", "something close to"), ("It was close to 40%.", "39", "41")),
    Hedge("some", "about", ("some",), ("Some 250 jobs will go.", "225", "275")),
    Hedge("maybe", "about", ("maybe", "perhaps", "possibly"), ("It lost maybe 15% of the harvest.", "14", "16")),
    Hedge("~", "about", ("~", "≈", "∼"), ("It has ~500 employees.", "450", "550")),
)  # fmt: skip

AFTER = (
    Hedge("or more", "min", ("or more", "or over", "or above", "or higher", "or greater", "or better", "or greater than", "or more than", "or longer",
                             "and more", "and above", "and over", "and up", "if not more", "or upwards", "and counting",
                             "or equal to", "at least", "at the least", "at the very least", "minimum", "and upwards", "and upward", "or upward", "or even more",
                             "or a little more", "or a bit more", "or slightly more", "and rising", "or possibly more", "or perhaps more"),
          ("It will hire 150 people or more.", "150", "")),
    Hedge("plus", "min", ("- plus", "+", "plus"), ("It runs 100-plus stores.", "100", "")),
    Hedge("or less", "max", ("or less", "or fewer", "or under", "or below", "or lower", "or less than", "at most", "at the most", "at the very most", "at best", "tops", "maximum", "max", "or even less", "or even fewer",
                             "or a little less", "or slightly less"),
          ("It will take 30 days or less.", "", "30")),
    Hedge("or so", "about", ("or so", "or thereabouts", "or thereabout", "more or less", "give or take", "approximately", "- odd", "odd", "- ish", "ish"),
          ("Another 900 or so workers left.", "810", "990")),
)  # fmt: skip

_FILLERS = (
    ("another",), ("a", "further"), ("an", "additional"), ("a", "total", "of"), ("a", "combined"), ("a", "whopping"), ("a", "record"), ("an", "extra"),
    ("a", "reported"), ("an", "estimated"), ("a", "mere"),
)  # fmt: skip
_MARKS = word_set("mark threshold barrier milestone ceiling")
"""What a round figure is called when something passes it: "over the 500 mark"."""
_MOTION = word_set(
    "is was are were be been went came goes comes edged picked rose risen back grew climbed ticked moved crept bringing "
    "add adds added adding brought brings bring taking took takes it them"
)
_BRINGING = word_set("bring brings brought bringing")
_TIME = word_set("day days week weeks month months quarter quarters year years hour hours minute minutes decade decades")
_NEGATIONS = word_set("no never not neither none nobody")
_CLAUSE_ENDS = word_set("that said says but if because")
_LEVELS = word_set("income revenue revenues sales turnover profit profits earnings margin margins headcount dividend output takings total")
_SPEECH = word_set(
    "talk talks talking talked speak speaks speaking spoke spoken think thinking thought ask asks asked asking know knew "
    "worried concerns hear heard told complain questions question news consultation"
)  # fmt: skip
_PHRASAL_OVER = word_set("turn turns turned turning take takes took taking taken hand handed handing roll rolled carried pass passed")


def _by_last_word(rows: tuple[Hedge, ...]) -> dict[str, tuple[tuple[tuple[str, ...], Hedge], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for row in rows:
        for phrase in row.words:
            words = tuple(phrase.split())
            table.setdefault(words[-1], []).append((words, row))
    return {last: tuple(sorted(found, key=lambda item: -len(item[0]))) for last, found in table.items()}


_BEFORE = _by_last_word(BEFORE)
_AFTER = {
    first: tuple(
        sorted(((tuple(p.split()), row) for row in AFTER for p in row.words if p.split()[0] == first), key=lambda item: -len(item[0]))
    )
    for first in {p.split()[0] for row in AFTER for p in row.words}
}


@dataclass(frozen=True, slots=True)
class Found:
    hedge: Hedge
    start: int
    stop: int
    """Tokens of the hedge, half-open."""


def hedge_before(tokens: Tokens, i: int, floor: int) -> Found | None:
    """The hedge that ends right before token i, no earlier than token ``floor``; "another", "a total of" may stand between."""
    found = _ends_at(tokens, i, floor)
    if found:
        return found
    if tokens.at(i - 1) == "the" and i - 1 > floor and any(tokens.at(k) in _MARKS for k in range(i + 1, i + 6)):
        return _ends_at(tokens, i - 1, floor)
    for words in _FILLERS:
        k = i - len(words)
        if k > floor and tokens.words_at(k, words):
            return _ends_at(tokens, k, floor)
    return None


def _ends_at(tokens: Tokens, i: int, floor: int) -> Found | None:
    for words, row in _BEFORE.get(tokens.at(i - 1), ()):
        k = i - len(words)
        if k >= floor and k >= 0 and tokens.words_at(k, words):
            return Found(row, k, i)
    return None


def hedge_after(tokens: Tokens, j: int) -> Found | None:
    """The hedge that starts at token j, behind a figure; a comma may stand between."""
    k = j + 1 if tokens.at(j) == "," else j
    for words, row in _AFTER.get(tokens.at(k), ()):
        stop = k + len(words)
        if not tokens.words_at(k, words) or (words[0] in "-+" and not tokens.glued(k)) or (words[0] == "-" and not tokens.glued(k + 1)):
            continue
        if k > j and row.name not in ("or so", "or more"):
            continue
        if words[0] in ("odd", "plus", "tops") and k > j:
            continue
        if (
            words[0] == "tops"
            and (tokens.is_(stop, "w") or tokens.is_(stop, "d"))
            and tokens.at(stop) not in ("and", "or", "but", "so", "for", "in")
        ):
            continue  # "the new midpoint tops the old one"
        if words[0] in ("max", "maximum", "minimum") and tokens.capital(k):
            continue  # "737 Max"
        if tokens.at(stop) == "than" or (words[-1] == "than" and tokens.is_(stop, "w") and tokens.word[stop] in NUMBER_WORDS):
            continue
        if tokens.is_(stop, "d") and words[-1] in ("least", "most", "than", "to", "plus", "+"):
            continue
        return Found(row, k, stop)
    return None


def applies(tokens: Tokens, found: Found, stop: int, large: bool) -> bool:
    """Whether the words hedge the figure that ends before token ``stop``; they have other uses.

    "over five years" is a stretch of time and "was up to £44m" a movement; "passed two tests" is no bound.
    """
    words = tokens.word[found.start : found.stop]
    before = tokens.at(found.start - 1)
    if found.hedge.large_only and not large:
        return False
    if words == ["up", "to"]:
        return before not in _MOTION and before not in _LEVELS and not _brings(tokens, found.start)
    if words == ["over"] and tokens.at(stop) in _TIME:
        return before in ("for", "lasted", "of", "after", "took", "with", "is", "was", "spans", "just")
    if words == ["over"] and (before in _PHRASAL_OVER or before in NUMBER_WORDS or tokens.is_(found.start - 1, "d")):
        return False  # "turned over £5m", "one over three"
    if words == ["about"] and before in _SPEECH:
        return False
    if words in (["some"], ["near"], ["past"]):
        return before not in ("than",)
    if words == ["under"]:
        return before not in ("from",) and tokens.at(found.stop) != "one"  # "under one roof"
    if words == ["c", "."]:
        return tokens.glued(found.start + 1) and not tokens.glued(found.start)
    return True


def _brings(tokens: Tokens, start: int) -> bool:
    """ "Bring the workforce at Corrow up to 1,250": the verb and what it moves stand in front."""
    for k in range(start - 1, max(-1, start - 8), -1):
        if tokens.kind[k] in "nsd":
            return False
        if tokens.word[k] in _BRINGING:
            return True
    return False


def negated(tokens: Tokens, found: Found) -> bool:
    """ "No quarter fell below 12%": the bound turns round."""
    if found.hedge.name not in ("below", "less than", "over", "more than", "exceeding"):
        return False
    for k in range(found.start - 1, max(-1, found.start - 8), -1):
        word = tokens.word[k]
        if tokens.kind[k] in "ns" and word not in "'’-":
            return False
        if word in _CLAUSE_ENDS:
            return False
        if word in _NEGATIONS:
            return True
    return False


def hedged(
    sense: Sense, low: Decimal, high: Decimal, percent: bool = False, whole: bool = False, turned: bool = False
) -> tuple[Decimal | None, Decimal | None]:
    """The interval of a hedged figure.

    ``whole``: the figure counts whole things, so that fewer than N is N - 1 at most. ``turned``: a negation before the
    hedge ("no quarter below 12%" is 12 and more).

    >>> hedged("about", Decimal(500), Decimal(500))
    (Decimal('450.0'), Decimal('550.0'))
    """
    tenth = Decimal("0.1")
    if sense == "min":
        return (None, high) if turned else (low, None)
    if sense == "max":
        return (low, None) if turned else (None, high)
    if sense == "below":
        if turned:
            return low, None
        return None, high - 1 if whole and high == high.to_integral_value() and high >= 1 else high
    if sense == "near":
        return low * (1 - tenth), high
    if percent:
        return max(low - 1, Decimal(0)), high + 1
    return low * (1 - tenth), high * (1 + tenth)
