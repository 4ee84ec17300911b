"""Multiples: "doubled", "three-fold", "3x", "twice", "halved". The value is the factor."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claims.quantities.hedges import Sense
from claims.quantities.number_words import NUMBER_WORDS
from claims.quantities.tokens import Tokens, word_set


@dataclass(frozen=True, slots=True)
class Multiple:
    """A word that multiplies. ``change``: it says that something became so many times what it was."""

    name: str
    words: tuple[str, ...]
    factor: Decimal
    example: tuple[str, str]
    change: bool = True


MULTIPLES = (
    Multiple("doubled", ("doubled", "doubling", "doubles", "twofold", "two - fold"), Decimal(2), ("Sales doubled.", "2")),
    Multiple("tripled", ("tripled", "trebled", "tripling", "trebling", "triples", "trebles", "threefold", "three - fold"), Decimal(3), ("Profit trebled.", "3")),
    Multiple("quadrupled", ("quadrupled", "quadrupling", "quadruples", "fourfold", "four - fold"), Decimal(4), ("Profit quadrupled.", "4")),
    Multiple("quintupled", ("quintupled", "quintupling", "fivefold", "five - fold"), Decimal(5), ("Profit quintupled.", "5")),
    Multiple("hundredfold", ("hundredfold", "hundred - fold"), Decimal(100), ("Orders rose a hundredfold.", "100")),
    Multiple("thousandfold", ("thousandfold", "thousand - fold"), Decimal(1000), ("Orders rose a thousandfold.", "1000")),
    Multiple("sextupled", ("sextupled", "sextupling"), Decimal(6), ("Orders sextupled.", "6")),
    Multiple("septupled", ("septupled", "septupling"), Decimal(7), ("Orders septupled.", "7")),
    Multiple("halved", ("halved", "halving", "halves"), Decimal("0.5"), ("Losses halved.", "0.5")),
    Multiple("cut in half", ("cut in half", "cuts in half"), Decimal("0.5"), ("Sales were cut in half.", "0.5")),
    Multiple("twice", ("twice",), Decimal(2), ("It sold twice as many cars.", "2"), change=False),
    Multiple("thrice", ("thrice",), Decimal(3), ("It sold thrice as many cars.", "3"), change=False),
    *(
        Multiple(f"{word}fold", (f"{word}fold", f"{word} - fold"), value, (f"Orders rose {word}fold.", str(value)))
        for word, value in NUMBER_WORDS.items()
        if value > 5
    ),
)  # fmt: skip
_VERBS = {"double": Decimal(2), "triple": Decimal(3), "treble": Decimal(3), "quadruple": Decimal(4), "halve": Decimal("0.5")}
_VERB_BEFORE = word_set(
    "to will would could may might should can must than nearly almost about roughly that was is were are not did least "
    "also virtually effectively"
)
_VERB_AFTER = word_set("the its their our last that this what in by his her since those")
_TIMES_AFTER = word_set(
    "as more the its that their what larger higher greater bigger lower less smaller longer faster earnings sales revenue "
    "ebitda profit profits income annual oversubscribed expected normal last covered those current cash book net forward "
    "forecast leverage this trailing"
)
_TWICE_AFTER = word_set("as the its that their what last those this our")

_ROWS = {tuple(phrase.split()): row for row in MULTIPLES for phrase in row.words}
FIRST_WORDS = frozenset(words[0] for words in _ROWS) | frozenset(_VERBS)


@dataclass(frozen=True, slots=True)
class Factor:
    """A multiple at tokens ``start`` to ``stop``."""

    start: int
    stop: int
    value: Decimal
    change: bool


def read_multiple(tokens: Tokens, i: int) -> Factor | None:
    """A multiple in words at token i."""
    word = tokens.at(i)
    if word in _VERBS:
        before, after = tokens.at(i - 1), tokens.at(i + 1)
        if after in ("-", "digit", "digits", "down", "check", "checks", "shift", "shifts") or not (
            before in _VERB_BEFORE or after in _VERB_AFTER
        ):
            return None
        return Factor(i, i + 1, _VERBS[word], change=before in _VERB_BEFORE)
    for words in ((word,), tuple(tokens.word[i : i + 3])):
        row = _ROWS.get(words)
        if row is None or (word == "twice" and not _is_factor(tokens, i)):
            continue
        if word == "halves" and tokens.at(i - 1) in ("both", "two", "the", "of"):
            continue
        return Factor(i, i + len(words), row.factor, row.change)
    return None


def _is_factor(tokens: Tokens, i: int) -> bool:
    """ "Twice a year" counts times; "twice as many" and "more than twice" multiply."""
    after = tokens.at(i + 1)
    return after in _TWICE_AFTER or (tokens.at(i - 1) == "than" and after not in ("a", "an", "in"))


def factor_suffix(tokens: Tokens, j: int) -> int | None:
    """Next token where the figure before token j is a factor: "3x", "three-fold", "five times earnings"."""
    word = tokens.at(j)
    if word in ("x", "×") and tokens.glued(j) and not (tokens.glued(j + 1) and tokens.kind[j + 1] in "dwi"):
        return j + 1
    if word == "fold":
        return j + 1
    if word == "-" and tokens.at(j + 1) == "fold":
        return j + 2
    if word == "times" and (tokens.at(j + 1) in _TIMES_AFTER or "." in tokens.at(j - 1) or tokens.at(j - 1) == "half"):
        return j + 1
    return None


def factor_interval(sense: Sense, factor: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """The interval of a hedged change: "nearly doubled" is a growth of 90 to 100 %, so a factor of 1.9 to 2.

    >>> factor_interval("near", Decimal(2))
    (Decimal('1.9'), Decimal('2'))
    """
    grown, tenth = factor - 1, Decimal("0.1")
    if sense == "near":
        edge = 1 + grown * (1 - tenth)
        return min(edge, factor), max(edge, factor)
    if sense == "about":
        edges = 1 + grown * (1 - tenth), 1 + grown * (1 + tenth)
        return min(edges), max(edges)
    # "More than halved" fell further than to a half.
    upward = (sense == "min") == (factor >= 1)
    return (factor, None) if upward else (None, factor)
