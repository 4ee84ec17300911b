"""Totals and the parts that a list sets beside them, read from figures and what stands between.

- a total, an opening ("(", ":", a dash, "made up of") and a list that closes: "420 (Bristol 260, Toulouse 110, Gdynia 70)";
- a list, then its total: "tableware 910, tiles 640, sanitaryware 350. 2,000 in all.";
- a total, then a sentence that is nothing but a list of three or more: "560 are in production, 240 in ... and 110 in ...",
  "Those going are 148 in production, 39 in ... and 35 in ...";
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from claims.checks.example import accepts, rejects
from claims.checks.levels import Figure, figures
from claims.model import Field, Reading, Sentence
from claims.regex import regex

_OPENS = regex(
    r"^[^.;:()\d]{0,50}(?P<mark>:|\(|\s[–—-]|—|\b(?:comprising|consisting\s+of|made\s+up\s+of|composed\s+of|namely|split\s+(?:between|into)|divided\s+(?:between|into)"
    r"|broken\s+down\s+into|being))[^.;:()\d]{0,30}$",
    re.IGNORECASE,
)
_JOINT = regex(
    r"^(?!.*\b(?:of\s+whom|of\s+which|from|than|to|up|down|was|were|against|compared|versus|about|earlier)\b)[^.:()\d]*(?:,|;|\band\b|\bplus\b|\+)[^.:()\d]*$",
    re.IGNORECASE,
)
_ASIDE = regex(r"\([^()\d]*\)")
_LAST_JOINT = regex(r"\b(?:and|plus)\b|\+", re.IGNORECASE)
_NUMBER = regex(r"(?<![A-Za-z])\d[\d,.]*")
_OPEN_ENDED = regex(
    r"\b(?:including|includes?|such\s+as|among|for\s+example|e\.g\.|mostly|chiefly|mainly|notably|largest|biggest|rest|remainder|others?|elsewhere|etc|less|minus"
    r"|net|created?|offset|returned|refund\w*|discounts?|rebates?|without|leaving|before|after|excluding|except|respectively|per|each|average|earlier|last\s+year|previous(?:ly)?|ago|rank|votes?|points?|goals?)\b",
    re.IGNORECASE,
)
_IN_ALL = regex(r"^[^.;,\d]{0,20}\b(?:in\s+all|in\s+total|altogether|all\s+told|together|combined)\b", re.IGNORECASE)
_MAKES = regex(
    r"(?:\b(?:making|totall?ing|for\s+a\s+total\s+of|a\s+total\s+of|in\s+total|altogether|adding\s+up\s+to|which\s+makes)|=)\s*$",
    re.IGNORECASE,
)
_STARTS = regex(r"^\W*(?:[A-Za-z]+\s+){0,2}$")
_THEY_ARE = regex(
    r"^\W*(?:(?:those|these|they|of\s+(?:them|these|those))\b[^.;:()\d,]{0,30}?\b(?:are|is|were|comprise|include\s+only)|that\s+is|that['’]s|the\s+(?:split|breakdown)\s+is"
    r"|it\s+(?:is|was)\s+made\s+up\s+of|it\s+breaks\s+down\s+(?:as|into))\s*(?:the\s+)?$",
    re.IGNORECASE,
)
"""How a sentence begins that tells what the figure before it is made of."""
_THOSE_GOING = regex(
    r"^\W*(?:those|the\s+(?:jobs|posts|people|workers|staff|roles|redundancies|dismissals|layoffs|departures|closures|cuts|losses|job\s+losses|job\s+cuts))\b(?:\s+(?:going|leaving|affected|to\s+go|lost|at\s+risk"
    r"|made\s+redundant|concerned|losing\s+their\s+jobs))?\s+(?:are|is|were|will\s+be|comprise|consist\s+of|cover)\s*$",
    re.IGNORECASE,
)
_CUT = regex(
    r"\b(?:loss|lose|losing|cut|cuts|cutting|redundan\w+|shed|axe[ds]?|lay\s+off|laid\s+off|go|going|dismiss\w*|at\s+risk)\b", re.IGNORECASE
)
_SOON = 4
"""Sentences within which "those going" are those of the last count of jobs that go."""
_SENTENCE_END = regex(r"^[^\d]{0,40}$")
_LEAST_PARTS = 3


@dataclass(frozen=True, slots=True)
class Sum:
    """A total, and what the text says it is made of."""

    total: Figure
    parts: tuple[Figure, ...]
    field: Field = "text"
    """Where the total stands; the parts are in the text."""


def listed_sums(reading: Reading) -> Iterator[Sum]:
    """Every total with its listed parts, whether or not they add up."""
    text = reading.document.text
    before: tuple[Sentence, list[Figure]] | None = None
    cuts: tuple[int, Figure] | None = None
    told = figures(reading)
    for index, (sentence, inside) in enumerate(told):
        plain = [x for x in inside if x.kind not in ("percent", "multiple")]
        if plain and len(plain) == len(inside):
            found = _opened(text, sentence, plain) or _made(text, sentence, plain)
            if found is None and before is not None:
                found = _in_all(text, before, sentence, plain) or _list_after(text, before, sentence, plain)
            if found is None and cuts is not None and index - cuts[0] <= _SOON:
                found = _those_going(text, cuts[1], sentence, plain)
            if found is not None and not _OPEN_ENDED.search(text, sentence.start, sentence.end):
                yield found
        cut = [
            x for x in plain if x.kind == "people" and _CUT.search(text, max(sentence.start, x.start - 40), min(sentence.end, x.end + 40))
        ]
        cuts = (index, cut[0]) if len(cut) == 1 else None if cut else cuts
        before = (sentence, plain)


def _list(text: str, end: int, parts: list[Figure], least: int = 2) -> bool:
    """Whether figures are the items of one list that ends at ``end`` and holds no other number."""
    if len(parts) < least or not all(x.exact and x.like(parts[0]) for x in parts):
        return False
    if not all(_JOINT.match(_ASIDE.sub("", text[a.end : b.start])) for a, b in pairwise(parts)):
        return False
    return len(_NUMBER.findall(text[parts[0].start : end])) == len(parts)


def _opened(text: str, sentence: Sentence, inside: list[Figure]) -> Sum | None:
    for index, total in enumerate(inside[:-2]):
        parts = inside[index + 1 :]
        opens = _OPENS.match(text[total.end : parts[0].start])
        if opens is None or not total.exact or not total.like(parts[0]):
            continue
        end = sentence.end
        if opens["mark"] == "(":
            end = text.find(")", parts[0].start, sentence.end)
            parts = [x for x in parts if x.end <= end]
        if end > 0 and _list(text, end, parts) and (opens["mark"] == "(" or _SENTENCE_END.match(text[parts[-1].end : end])):
            return Sum(total, tuple(parts))
    return None


def _made(text: str, sentence: Sentence, inside: list[Figure]) -> Sum | None:
    """ "80 in sales, 40 in support and 20 in finance, making 150"."""
    if len(inside) < 3 or not inside[-1].exact:
        return None
    *parts, total = inside
    gap, tail = text[parts[-1].end : total.start], text[total.end : sentence.end]
    if not (_MAKES.search(gap) or _IN_ALL.match(tail)) or not total.like(parts[0]) or len(_NUMBER.findall(text[total.end : sentence.end])):
        return None
    return Sum(total, tuple(parts)) if _list(text, total.start, parts) else None


def _in_all(text: str, before: tuple[Sentence, list[Figure]], sentence: Sentence, inside: list[Figure]) -> Sum | None:
    """ "... sanitaryware 350. 2,000 in all." """
    earlier, parts = before
    if len(inside) != 1 or not inside[0].exact or not _IN_ALL.match(text[inside[0].end : sentence.end]):
        return None
    if sentence.block != earlier.block or not _STARTS.match(text[sentence.start : inside[0].start]) or not parts:
        return None
    sound = inside[0].like(parts[0]) and not _OPEN_ENDED.search(text, earlier.start, earlier.end) and _list(text, earlier.end, parts)
    return Sum(inside[0], tuple(parts)) if sound else None


def _list_after(text: str, before: tuple[Sentence, list[Figure]], sentence: Sentence, inside: list[Figure]) -> Sum | None:
    """A sentence that starts with its first part and joins three or more."""
    earlier, totals = before
    lead = text[sentence.start : inside[0].start] if inside else ""
    if len(totals) != 1 or len(inside) < _LEAST_PARTS or sentence.block != earlier.block or not inside[0].like(totals[0]):
        return None
    if totals[0].value.high is None or not (_STARTS.match(lead) or _THEY_ARE.match(lead)):
        return None
    joined = _LAST_JOINT.search(text[inside[-2].end : inside[-1].start])
    return Sum(totals[0], tuple(inside)) if joined and _list(text, sentence.end, inside, _LEAST_PARTS) else None


def _those_going(text: str, total: Figure, sentence: Sentence, inside: list[Figure]) -> Sum | None:
    """ "Those going are 148 in production, 39 in ... and 35 in ...", some sentences after the one count of jobs that go."""
    if len(inside) < _LEAST_PARTS or not inside[0].like(total) or not total.exact:
        return None
    if not _THOSE_GOING.match(text[sentence.start : inside[0].start]) or not _LAST_JOINT.search(text[inside[-2].end : inside[-1].start]):
        return None
    return Sum(total, tuple(inside)) if _list(text, sentence.end, inside, _LEAST_PARTS) else None


EXAMPLES = (
    accepts("prose", "The company will dismiss 2,150 workers: 940 people in Ambleby, 720 in Corrow and 430 in Dunsk."),
    accepts("two parts", "The bank asked 290 of its people to leave: 170 in branches and 110 at head office."),
    accepts("a dash", "Acme let 150 people go — 80 in engineering, 40 in sales and 20 in support."),
    accepts("total last", "Acme cut 80 people in engineering, 40 in sales and 20 in support, for a total of 150."),
    accepts("in all", "Acme has 80 people in Leeds, 40 in York and 20 in Hull, 150 in all."),
    accepts("money", "Acme spent $9.0 million: $4.2 million on land and $3.9 million on buildings."),
    accepts(
        "total in the sentence before",
        "Selby Meats will dismiss 2,150 workers. The redundancies comprise 940 people in Ambleby, 720 in Corrow and 430 in Dunsk.",
    ),
    accepts("a short bulletin", "Marlowe Kinetics: 420 (Bristol 260, Toulouse 110, Gdynia 70)."),
    accepts("total behind", "From the annual report: tableware 910, tiles 640, sanitaryware 350. 2,000 in all."),
    accepts(
        "more than the most",
        "The company speaks of a maximum of 870 on site. 560 are in production, 240 in engineering and 110 in logistics.",
    ),
    accepts("made up of", "The budget is £4.6m, made up of £2.1m for wages, £1.4m for rent and £0.6m for repairs."),
    accepts(
        "those going",
        "The bakery will close with the loss of all 212 jobs. Those going are 148 in production, 39 in the warehouse and 35 in the office.",
    ),
    accepts(
        "those going, later",
        "The bakery will close with the loss of all 212 jobs. Staff were told in the canteen.\n\n"
        "Those going are 148 in production, 39 in the warehouse and 35 in the office.\n",
    ),
    rejects(
        "those going, later, and they add up",
        "The bakery will close with the loss of all 222 jobs. Staff were told in the canteen.\n\n"
        "Those going are 148 in production, 39 in the warehouse and 35 in the office.\n",
    ),
    rejects(
        "two counts of jobs",
        "The bakery will close with the loss of all 212 jobs. The mill will shed 222 jobs.\n\n"
        "Those going are 148 in production, 39 in the warehouse and 35 in the office.\n",
    ),
    accepts("they are", "The plant employs 340 people. They are 190 on the line, 95 in stores and 45 in the office."),
    accepts("the split", "Of its budget it spent £9.0m. The split is £4.1m for pay, £2.6m for rent and £1.3m for repairs."),
    rejects(
        "those going that add up",
        "The bakery will close with the loss of all 222 jobs. Those going are 148 in production, 39 in the warehouse and 35 in the office.",
    ),
    rejects("they are of another thing", "The plant employs 340 people. Its rivals have 190 in Leeds, 95 in York and 45 in Hull."),
    rejects("a short bulletin that adds up", "Marlowe Kinetics: 440 (Bristol 260, Toulouse 110, Gdynia 70)."),
    rejects("the rest is not counted", "The firm employs 900. 560 are in production, 240 in engineering and the rest in logistics."),
    rejects("another fact behind", "The firm had 120 staff. 100 joined in May and 90 left in June."),
    rejects("adds up in prose", "The company will dismiss 2,090 workers: 940 people in Ambleby, 720 in Corrow and 430 in Dunsk."),
    rejects("examples", "The company will dismiss 2,150 workers, including 940 in Ambleby and 720 in Corrow."),
    rejects("a hedged total", "The company will dismiss about 2,100 workers: 940 people in Ambleby, 720 in Corrow and 430 in Dunsk."),
    rejects("no parts", "The board met 4 times: on 3 May, 7 June and 9 August."),
    accepts(
        "a list with asides",
        "Frigo will dismiss 1,350 workers. The cuts comprise 620 people in Barretos (São Paulo state), 410 in Rondon (Mato Grosso) and 280 in Goa.",
    ),
)
