"""Sizes without a figure: "hundreds", "several hundred", "tens of thousands", "low double digits", "mid-30s"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claims.quantities.number_words import skip_hyphen
from claims.quantities.tokens import Tokens, word_set


@dataclass(frozen=True, slots=True)
class VagueSize:
    """``low`` and ``high`` as DESIGN, section 3, lists them; None is an open side. ``example``: text, low, high."""

    name: str
    words: tuple[str, ...]
    low: int | None
    high: int | None
    example: tuple[str, str, str]
    percent: bool = False
    """A percentage where no noun says otherwise ("low double digits")."""


@dataclass(frozen=True, slots=True)
class VagueRead:
    row: VagueSize
    start: int
    stop: int
    factor: Decimal = Decimal(1)


def _sizes() -> tuple[VagueSize, ...]:
    row = VagueSize
    rows = [
        row(
            "dozens",
            ("dozens", "a few dozen", "several dozen", "some dozens", "many dozens", "scores"),
            24,
            99,
            ("Dozens of people left.", "24", "99"),
        ),
        row(
            "hundreds",
            (
                "hundreds",
                "several hundred",
                "a few hundred",
                "several hundreds",
                "a few hundreds",
                "many hundreds",
                "few hundred",
                "some hundreds",
            ),
            200,
            999,
            ("Several hundred jobs will go.", "200", "999"),
        ),
        row("thousands", ("thousands", "many thousands"), 2000, None, ("Thousands of jobs will go.", "2000", "")),
        row(
            "several thousand",
            ("several thousand", "a few thousand", "several thousands", "few thousand", "a few thousands"),
            2000,
            9999,
            ("Several thousand jobs will go.", "2000", "9999"),
        ),
        row("tens of thousands", ("tens of thousands",), 20000, 99999, ("Tens of thousands of jobs will go.", "20000", "99999")),
        row(
            "hundreds of thousands",
            ("hundreds of thousands", "several hundred thousand", "a few hundred thousand"),
            200000,
            999999,
            ("Hundreds of thousands of people left.", "200000", "999999"),
        ),
        row(
            "a couple of hundred",
            ("a couple of hundred", "couple of hundred", "a couple hundred"),
            180,
            220,
            ("A couple of hundred people left.", "180", "220"),
        ),
        row(
            "a couple of thousand",
            ("a couple of thousand", "a couple thousand"),
            1800,
            2200,
            ("A couple of thousand people left.", "1800", "2200"),
        ),
        row("a couple of dozen", ("a couple of dozen", "a couple dozen"), 22, 26, ("A couple of dozen people left.", "22", "26")),
        row(
            "a couple of hundred thousand",
            ("a couple of hundred thousand", "a couple hundred thousand"),
            180000,
            220000,
            ("A couple of hundred thousand people left.", "180000", "220000"),
        ),
        row("low hundreds", ("low hundreds",), 100, 399, ("Cuts in the low hundreds are likely.", "100", "399")),
        row("high hundreds", ("high hundreds",), 700, 999, ("Cuts in the high hundreds are likely.", "700", "999")),
        row("low thousands", ("low thousands",), 1000, 3999, ("Cuts in the low thousands are likely.", "1000", "3999")),
    ]
    for word, power in (("million", 6), ("billion", 9), ("trillion", 12)):
        one = 10**power
        rows += [
            row(f"{word}s", (f"{word}s", f"many {word}s"), 2 * one, None, (f"It sold {word}s of cars.", str(2 * one), "")),
            row(f"several {word}", (f"several {word}", f"a few {word}", f"several {word}s"), 2 * one, 10 * one - 1,
                (f"It sold several {word} cars.", str(2 * one), str(10 * one - 1))),
            row(f"tens of {word}s", (f"tens of {word}s",), 20 * one, 100 * one - 1, (f"It sold tens of {word}s of cars.", str(20 * one), str(100 * one - 1))),
            row(f"hundreds of {word}s", (f"hundreds of {word}s", f"several hundred {word}", f"a few hundred {word}"), 200 * one, 1000 * one - 1,
                (f"It sold hundreds of {word}s of cars.", str(200 * one), str(1000 * one - 1))),
            row(f"a couple of {word}", (f"a couple of {word}", f"a couple {word}"), 18 * one // 10, 22 * one // 10,
                (f"It sold a couple of {word} cars.", str(18 * one // 10), str(22 * one // 10))),
        ]  # fmt: skip
    digits = (
        ("single", "", 1, 9), ("single", "low", 1, 3), ("single", "mid", 4, 6), ("single", "high", 7, 9), ("single", "low to mid", 1, 6), ("single", "mid to high", 4, 9),
        ("double", "", 10, 99), ("double", "low", 10, 19), ("double", "mid", 40, 60), ("double", "high", 70, 99), ("double", "strong", 10, 99), ("triple", "", 100, 999),
    )  # fmt: skip
    for size, part, low, high in digits:
        name = f"{part} {size} digits".strip()
        rows.append(row(name, _digit_spellings(size, part), low, high, (f"Growth was in the {name}.", str(low), str(high)), percent=True))
    teens = (("low", 11, 13), ("mid", 14, 16), ("high", 17, 19))
    for part, low, high in teens:
        rows.append(row(f"{part} teens", (f"{part} teens", f"{part} - teens", f"{part} - teen", f"{part} teen"), low, high,
                        (f"Growth was in the {part}-teens.", str(low), str(high)), percent=True))  # fmt: skip
    return tuple(rows)


def _digit_spellings(size: str, part: str) -> tuple[str, ...]:
    heads = ("",) if not part else tuple({part + " ", part + " - ", part.replace(" ", " - ") + " - ", part.replace(" ", " - ") + " "})
    tails = (f"{size} digits", f"{size} digit", f"{size} - digits", f"{size} - digit")
    return tuple(sorted(head + tail for head in heads for tail in tails))


VAGUE_SIZES = _sizes()
_THIRTIES = {"low": (1, 3), "mid": (4, 6), "high": (7, 9), "upper": (7, 9), "early": (1, 3), "late": (7, 9)}
_TENS_WORDS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}
_AGE = word_set("his her their my your our people women men")


def _index() -> dict[str, tuple[tuple[tuple[str, ...], VagueSize], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], VagueSize]]] = {}
    for row in VAGUE_SIZES:
        for phrase in row.words:
            words = tuple(phrase.split())
            table.setdefault(words[0], []).append((words, row))
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in table.items()}


_ROWS = _index()
FIRST_WORDS = frozenset(_ROWS) | frozenset(_THIRTIES)
_UNITS_OF_ACCOUNT = word_set(
    "u dollars euros pounds yen yuan won crowns kroner kronor rupees rand francs us canadian australian swiss norwegian swedish danish"
)
_HEADER_BEFORE = word_set("in $ £ € us thousand")


def read_vague(tokens: Tokens, i: int) -> VagueRead | None:
    """The vague size at token i. "(in thousands)" and "$ millions" at the head of a table state a unit, not a size."""
    for words, row in _ROWS.get(tokens.at(i), ()):
        if tokens.words_at(i, words) and not (len(words) == 1 and _is_header(tokens, i, row)):
            return VagueRead(row, i, i + len(words))
    return _read_tens(tokens, i)


def _is_header(tokens: Tokens, i: int, row: VagueSize) -> bool:
    if row.percent:
        return False
    if tokens.at(i - 1) == "in" and tokens.at(i + 1) == "of" and tokens.at(i + 2) in _UNITS_OF_ACCOUNT:
        return True  # "in millions of dollars"
    follows = tokens.at(i + 1)
    # "hundreds of people", "thousands more", "dozens were": a bare "in millions" or "millions)" names a unit.
    return (tokens.at(i - 1) in _HEADER_BEFORE and follows != "of") or tokens.at(i - 1) in ("figures", "amounts", "¥", "eur", "usd", "gbp")


def _read_tens(tokens: Tokens, i: int) -> VagueRead | None:
    """ "mid-30s", "low 40s", "the high thirties"; the ages of people are no sizes."""
    part = _THIRTIES.get(tokens.at(i))
    if part is None or tokens.at(i - 1) in _AGE:
        return None
    k = skip_hyphen(tokens, i + 1)
    upper = _THIRTIES.get(tokens.at(skip_hyphen(tokens, k + 1))) if tokens.at(k) == "to" else None
    if upper and upper[1] > part[1]:
        # "Low to mid thirties"
        part, k = (part[0], upper[1]), skip_hyphen(tokens, skip_hyphen(tokens, k + 1) + 1)
    if tokens.is_(k, "d") and tokens.at(k + 1) == "s" and tokens.glued(k + 1) and 20 <= tokens.digits[k].value <= 90:
        base, stop = int(tokens.digits[k].value), k + 2
    elif tokens.at(k) in _TENS_WORDS:
        base, stop = _TENS_WORDS[tokens.word[k]], k + 1
    else:
        return None
    if base % 10:
        return None
    low, high = base + part[0], base + part[1]
    return VagueRead(VagueSize(f"{tokens.word[i]}-{base}s", (), low, high, ("", "", ""), percent=False), i, stop)
