"""Two figures as one range ("12-13%", "between 20 and 30", "$45-50 million") or as two ("rose from 3% to 4%")."""

from __future__ import annotations

from dataclasses import dataclass

from claims.quantities.tokens import Tokens, word_set


@dataclass(frozen=True, slots=True)
class Connector:
    """A word or dash that joins the ends of a range. ``example``: text, low, high."""

    name: str
    words: tuple[str, ...]
    example: tuple[str, str, str]
    dash: bool = False


CONNECTORS = (
    Connector("dash", ("-", "‑", "–", "−", "‒", "—"), ("It forecasts growth of 12–13%.", "12", "13"), dash=True),
    Connector("tilde", ("~", "∼"), ("There were 20~100 apples.", "20", "100"), dash=True),
    Connector("to", ("to",), ("Between-year growth of 8% to 13% is expected.", "8", "13")),
    Connector("through", ("through",), ("Lots 20 through 100 were sold.", "20", "100")),
    Connector("and", ("and",), ("Sales will be between 16.0 and 16.5 billion euros.", "16000000000", "16500000000")),
    Connector("or", ("or",), ("It lost thirty or forty people.", "30", "40")),
)
_CONNECTOR = {word: row for row in CONNECTORS for word in row.words}

_CHANGE = word_set(
    "rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing increased increase "
    "increases increasing decreased decrease decreases decreasing declined decline declines declining dropped drop drops "
    "dropping climbed climb climbs climbing jumped jump jumps jumping surged surge surges surging soared soar slid slide "
    "slides slipped slip slips slipping shrank shrink shrinks shrunk shrinking went go goes gone going moved move moves "
    "moving cut cuts cutting raised raise raises raising lifted lift lifts lowered lower lowers lowering narrowed narrow "
    "narrows widened widen widens improved improve improves improving worsened expanded expand expands expanding "
    "contracted contract tumbled tumble plunged plunge sank sink eased ease edged edge ticked up down doubled double "
    "doubles doubling tripled triple halved halve halves reduced reduce reduces reducing trimmed trim boosted boost bring "
    "bringing brought brings take taking took takes swelled swell came come comes crept dipped dip gained gain advanced "
    "advance advances change changed changes swung swing swings revised revise upgraded downgraded upgrade downgrade "
    "recovered recover strengthened weakened slowed slow accelerated accelerate decelerated halving slashed slash "
    "dwindled dwindle ballooned balloon improvement reduction slump slumped turned amount tapered pushing pushed push "
    "growth scaled scale scales scaling ballooning swelling"
) - {"amount"}  # fmt: skip
_SPREAD = word_set("range ranges ranging ranged vary varies varying varied spans span anywhere")
_PAST_CHANGE = word_set(
    "rose fell grew increased decreased declined dropped climbed jumped surged soared slid slipped shrank up down gained "
    "sank tumbled plunged"
)


def connector(tokens: Tokens, k: int) -> Connector | None:
    """The connector at token k; a dash has either no space around it or one on both sides, a long dash none."""
    row = _CONNECTOR.get(tokens.at(k))
    if row and row.dash and (tokens.glued(k) != tokens.glued(k + 1) or (tokens.word[k] == "—" and not tokens.glued(k))):
        return None
    return row


def find_connector(tokens: Tokens, k: int) -> tuple[Connector, int] | None:
    """The connector behind the figure before token k, and the token behind it.

    "Two-to-three years" and the hung hyphen of "12- to 13-percent" are read as "to".
    """
    word = tokens.at(k + 1)
    if tokens.at(k) in ("-", "‑") and tokens.glued(k) and word in ("to", "or", "and"):
        joined = tokens.glued(k + 1) and tokens.at(k + 2) == "-" and tokens.glued(k + 2) and tokens.glued(k + 3)
        if joined and word == "to":
            return _CONNECTOR["to"], k + 3
        if not tokens.glued(k + 1) and word in ("to", "or"):
            return _CONNECTOR[word], k + 2
        return None
    row = connector(tokens, k)
    return (row, k + 1) if row else None


def joined_by_to(tokens: Tokens, k: int) -> bool:
    """ "-to-" or a hung "- to" at token k: what follows must make a range of it, or it is a score or a "9-to-5 job"."""
    found = find_connector(tokens, k) if tokens.at(k) in ("-", "‑") else None
    return found is not None and not found[0].dash


def governed_by_change(tokens: Tokens, i: int) -> bool:
    """Whether a word of change governs the "from" at token i: the nearest such word within the clause decides."""
    for k in range(i - 1, max(-1, i - 16), -1):
        word = tokens.word[k]
        if tokens.kind[k] == "n" or (word in ".;!?" and tokens.kind[k] == "s"):
            return _change_follows(tokens, i)
        if word in _SPREAD:
            return False
        if word in _CHANGE:
            return True
    return _change_follows(tokens, i)


def _change_follows(tokens: Tokens, i: int) -> bool:
    """ "From 3% to 4%, the margin rose": not worth more than a look at the next word."""
    return tokens.at(i + 1) in _CHANGE


MANIFOLD = 3
"""The upper end of no range that is a change is so many times the lower."""


def changed_by(tokens: Tokens, i: int) -> bool:
    """ "Shrank by 60 to 540", "cut its staff by 60 to 540": the figure at token i is what something changed by, and the next what it came to."""
    if tokens.at(i - 1) != "by":
        return False
    for k in range(i - 2, max(-1, i - 8), -1):
        if tokens.kind[k] != "w":
            return False
        if tokens.word[k] in _CHANGE:
            return True
    return False


def moved_to(tokens: Tokens, i: int, own_unit: bool) -> bool:
    """Whether "X to Y" at token i is a movement and a level, not a range: "rose 13m to 24m", "double its staff of 62 to 124".

    A verb that takes an object ("cut 100 to 300 jobs") says so only where its object stands between; behind "by" the first
    figure must have a unit of its own.
    """
    before = tokens.at(i - 1)
    if before in _PAST_CHANGE:
        return True
    if before == "by" and not own_unit:
        return False
    if before not in ("of", "by"):
        return False
    if before == "by" and tokens.at(i - 2) in _CHANGE:
        return True
    return any(tokens.is_(k, "w") and tokens.word[k] in _CHANGE for k in range(max(0, i - 7), i - 2))
