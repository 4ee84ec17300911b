"""Hostile texts: three times the text is about three times the work, through the whole pipeline, and never nine times.

Work is counted twice: in lines of our own that run, which is the same on every machine, and in processor time, because a
pattern that backtracks does so inside one line. Of the time only the ratio is bounded, by far more than what the same work
varies by.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import claims
from claims.formats.json import result_to_json
from claims.model import Document
from claims.pipeline import check_documents

OURS = str(Path(claims.__file__).parent) + "/"
TIMES = 3
MOST_LINES = 4.8
"""Three times as much work, and what is small at first, such as pairs of claims up to the number that is compared."""
MOST_TIME = 6.5
"""Between the three times of a line and the nine of a square."""
SYLLABLES = ("bar", "ton", "mer", "kis", "van", "dor", "qui", "lem", "sag", "pur")

LIGHT = {
    "digits": "7",
    "digits with commas": "1,",
    "digits with points": "1.",
    "digits with slashes": "1/",
    "commas": ",",
    "odds without end": "one in ",
    "words of numbers": "one hundred and ",
    "brackets that open": "(",
    "brackets that close": ")",
    "square brackets": "[(",
    "no full stop": "the cat sat on the mat and ",
    "a row of words": " | cell",
    "pipes": "|",
    "lines of pipes": "|\n",
    "capitals": "Acme Bolton ",
    "capital letters": "A",
    "acronyms": "ABC ",
    "a name": "Orrin Foods plc ",
    "names joined": "Bank of ",
    "names defined": "Acme Bolt (AB) ",
    "straight quotes": '"',
    "opening quotes": "“",
    "short quotations": '"hi" ',
    "dollar signs": "$",
    "dollar signs apart": "$ ",
    "percent signs": "%",
    "newlines": "\n",
    "line ends": "\r\n",
    "spaces": " ",
    "no-break spaces": "\u00a0",
    "hyphens": "-",
    "hyphens apart": "- ",
    "dashes": "—",
    "one long word": "a",
    "accents": "\u0301",
    "full stops": ".",
    "hashes": "#",
    "quotation marks of mail": ">",
    "apostrophes": "'",
    "possessives": "'s ",
    "relative pronouns": "which ",
    "speakers": "said he ",
    "conditions": "if ",
    "hedges": "no more than ",
    "headings": "Heading\n\n",
    "questions": "Q: a\n",
    "abbreviations": "Inc. ",
    "nulls": "\x00",
    "marks of direction": "\u202e",
}
HEAVY = {
    "figures without full stop": "and 5 cats sold 3 mats for $4 million to Acme Corp in 2020 ",
    "percentages": "5% ",
    "ranges": "from 1 to 2 ",
    "ranges that begin": "between 5 and ",
    "a row of numbers": " | 12",
    "a row parted by tabs": "\t12",
    "a row parted by spaces": "    12",
    "a row of years": " | 2020",
    "a row of money": " | $12 million",
    "dates": "3 May 2024 ",
    "dates of machines": "2024-05-03 ",
    "fiscal years": "FY24 ",
    "lines of numbers": "12\n",
    "sentences": "Acme Corp employs 5 people. ",
    "sentences without subject": "It cut 5 jobs.\n",
    "revenue": "Revenue rose 5% to $5 million in 2020 from $4 million. ",
}
SHORT, LONG_LIGHT = 1500, 6000
"""Characters of the shorter text: a sentence at most, or what a pattern needs to show that it goes back."""
ATTEMPTS = 5
"""Measurements of which one within the bound is enough."""


def name_of(number: int) -> str:
    return "".join(SYLLABLES[int(digit)] for digit in str(number)).capitalize()


NUMBERED: dict[str, Callable[[int], str]] = {
    "other values": lambda n: f"Revenue was ${n} million in 2020. ",
    "other companies": lambda n: f"{name_of(n)} Corp employs {n} people. ",
    "other places": lambda n: f"Acme employs {n} people in {name_of(n)}. ",
    "other cuts": lambda n: f"Acme Corp cut {n} jobs in May 2020 in Leeds. ",
    "other rows": lambda n: f"Plant {n} | {n * 13 % 997} | {n * 7 % 991}\n",
    "other days": lambda n: f"Acme Corp was founded on {n % 28 + 1} May {1900 + n % 120}. ",
}


def filled(piece: str, length: int) -> str:
    """A text that any reader takes: blank characters alone are no text."""
    return "Acme " + piece * (length // len(piece))


def work(text: str) -> None:
    result_to_json(check_documents([Document("a", text, published=date(2024, 5, 2))]))


def lines_run(text: str) -> int:
    """Lines of the package that run, every turn of a loop counted."""
    count = 0

    def inside(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        count += event == "line"
        return inside

    def entered(frame: FrameType, event: str, _: Any) -> Any:
        return inside if frame.f_code.co_filename.startswith(OURS) else None

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        work(text)
    finally:
        sys.settrace(before)
    return count


def processor_time(text: str, tries: int = 3) -> float:
    """The least of some tries: what the machine adds is never taken off."""
    took = []
    for _ in range(tries):
        started = time.process_time()
        work(text)
        took.append(time.process_time() - started)
    return min(took)


@pytest.mark.parametrize("piece", [*LIGHT.values(), *HEAVY.values()], ids=[*LIGHT, *HEAVY])
def test_lines_run_grow_with_the_text(piece: str) -> None:
    few, many = lines_run(filled(piece, SHORT)), lines_run(filled(piece, TIMES * SHORT))
    assert many <= MOST_LINES * few + 2000


@pytest.mark.parametrize("sentence", NUMBERED.values(), ids=NUMBERED)
def test_lines_run_grow_with_the_number_of_claims(sentence: Callable[[int], str]) -> None:
    few, many = (lines_run("".join(sentence(n) for n in range(100, 100 + count))) for count in (100, 100 * TIMES))
    assert many <= MOST_LINES * few


@pytest.mark.parametrize("piece", LIGHT.values(), ids=LIGHT)
def test_no_pattern_goes_back_without_end(piece: str) -> None:
    few = processor_time(filled(piece, LONG_LIGHT))
    bound = MOST_TIME * few + 0.05
    # A busy machine can slow one measurement down many times over, a pattern that goes back slows them all.
    assert any(processor_time(filled(piece, TIMES * LONG_LIGHT), tries=1) <= bound for _ in range(ATTEMPTS))
