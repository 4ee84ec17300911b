"""Whether a number that no rule could place counts people at work: evidence from its words, weighed.

"Nine in January, fourteen today", "QA lost nine", "58 out, 402 stay", "61 seats there": writers who have told once that they
speak of staff leave the noun out for the rest of the page, in more ways than patterns can list. So the words on both sides,
the size of the number, what its sentence and the sentences before have counted, and how much the text speaks of staff at all
are features, each with a weight (`people_weights`, learned from annotated texts by ``make train``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from claims.extract.bare import counts_another, counts_other
from claims.extract.evidence_words import words_beside
from claims.extract.mention import Mention
from claims.extract.not_staff import HARM, NUMBER_WAITING
from claims.extract.people_weights import PEOPLE_WEIGHTS
from claims.extract.topic import Topic
from claims.extract.view import SentenceView
from claims.model import BlockKind, Quantity
from claims.regex import regex

NEEDED = 0.4
"""Logits from which a number counts people: five in eight do on sets of texts left out of learning, five in six on those that rules were
least tuned on (docs/decisions/0011)."""
METONYMS = frozenset(
    "seats seat desks desk badges badge chairs names name bodies slips slip hands bums souls mouths faces lockers clocks heads".split()
)
"""Things that stand for the people who have them: "61 seats are going", "910 badges at the year-end"."""
STAFF = regex(
    r"(?i)\b(?:workforce|staff|staffers|employees?|employs?|employed|employing|headcount|payroll|redundan\w+|lay-?offs?|laid off|jobs|workers|colleagues|people|hired|hires|heads|folks|FTEs?)\b"
)
"""Words that say outright that a text speaks of people at work."""
WORK = regex(
    r"(?i)\b(?:workforce|staff\w*|employ\w*|jobs?|posts?|roles?|positions?|redundan\w+|lay-?offs?|laid|hir(?:e|es|ed|ing)|recruit\w*|fired|sack\w*|payroll|headcount|heads|team\w*|crew\w*|workers?|colleagues?|people|union|let go|axed?|cuts?|RIF|severance|notice|shift|joined|quit|left|leav\w+|FTEs?|WTE|folks|hands|desks?|seats|badges|chairs|names)\b"
)
"""Words that often stand where a text does."""
LEAVING = regex(
    r"(?i)\b(?:go|goes|going|gone|went|left|leave|leaving|out|walked|quit|axed|cut|fired|sacked|pushed|lost|lose|closed|shut|remain\w*|stay\w*|kept|keep|joined|moved|came|started)\b"
)
LABEL = regex(r"(?:^|[\n;•*-]\s*|^\W*)(?:[\w&'’-]+ ){0,3}(?P<noun>[\w’'-]+):\s+(?:all |another |about )?$")
MONEY = regex(r"[$€£¥₹]|\b(?:million|billion|revenue|sales|turnover|profit)\b")
YEAR = regex(r"(?:19|20)\d\d")
REACH, NEAR = 70, 30
"""Characters of its own sentence on each side that are searched for words of work, and for verbs of leaving."""
BEFORE = 220
"""Characters in front of the sentence that are."""
SIZES = tuple(map(Decimal, (2, 5, 20, 100, 1000, 10_000, 200_000)))
CHARACTERS_A_MENTION = 120
"""Text for each word of staff from which a text is all about staff."""
LAST_HEADCOUNT = (80, 250, 600)


def counts_people(view: SentenceView, figure: Quantity, earlier: Sequence[Mention], topic: Topic) -> bool:
    """Whether a number without a noun, or with one that stands for people, counts people at work, by all that is known of it.

    A thing that stands for people does so only where the text has spoken of them: "a net loss of 20 seats"; and what goes on
    counting something else, or people who come to harm, never does: "610 branches, of which 120".
    """
    if figure.noun_start is not None and not (topic.headcounts or topic.people or topic.flow):
        return False
    if NUMBER_WAITING.search(view.text[max(view.sentence.start, figure.start - REACH) : figure.start]):
        return False
    if counts_other(view, figure, list(earlier)) or counts_another(view, figure) or _harmed(view, figure):
        return False
    return sum(PEOPLE_WEIGHTS.get(name, 0.0) * value for name, value in features_of(view, figure, earlier, topic).items()) > NEEDED


def _harmed(view: SentenceView, figure: Quantity) -> bool:
    near = view.words_between(max(view.sentence.start, figure.start - REACH), min(view.sentence.end, figure.end + REACH))
    return any(word.lower in HARM for word in near)


def staff_share(text: str) -> float:
    """How much a text speaks of staff, between 0 and 1.

    >>> staff_share("The workforce is down to 40. Staff were told.") > staff_share("Turnout was 40 per cent.")
    True
    """
    return min(1.0, sum(1 for _ in STAFF.finditer(text)) * CHARACTERS_A_MENTION / max(len(text), 1))


def features_of(view: SentenceView, figure: Quantity, earlier: Sequence[Mention], topic: Topic) -> Mapping[str, float]:
    """What speaks for and against, by name; words carry the side on which they stand."""
    found = {"bias": 1.0}
    for name in (
        *words_beside(view, figure), *_of_figure(view, figure), *_of_sentence(view, figure),
        *_counted_before(view, figure, earlier, topic),
    ):  # fmt: skip
        found[name] = 1.0
    found["staff_share"] = topic.staff_share
    counted = topic.headcounts + topic.other_counts
    found["counted_share"] = topic.headcounts / counted if counted else 0.0
    found["headcounts"] = min(1.0, topic.headcounts / 6)
    if "no_noun" in found:
        for name in ("topic_people", "last_people", "staff_before", "headcount_80"):
            if name in found:
                found[f"{name}_no_noun"] = 1.0
        found["counted_share_no_noun"] = found["counted_share"]
    return found


def _of_figure(view: SentenceView, figure: Quantity) -> Iterator[str]:
    value = figure.low if isinstance(figure.low, Decimal) else figure.high
    if isinstance(value, Decimal):
        yield f"size:{sum(value >= size for size in SIZES)}"
        if value != value.to_integral_value():
            yield "fraction"
    written = view.text[figure.core_start : figure.core_end]
    if not any(character.isdigit() for character in written):
        yield "spelled"
    if "," in written:
        yield "separated"
    if YEAR.fullmatch(written):
        yield "like_a_year"
    yield "no_noun" if figure.noun_start is None else "metonym"


def _of_sentence(view: SentenceView, figure: Quantity) -> Iterator[str]:
    text, start, end = view.text, view.sentence.start, view.sentence.end
    sides = {"before": (max(start, figure.start - REACH), figure.start), "behind": (figure.end, min(end, figure.end + REACH))}
    for side, (first, last) in sides.items():
        if STAFF.search(text, first, last):
            yield f"staff_{side}"
        if WORK.search(text, first, last):
            yield f"work_{side}"
    if STAFF.search(text, start, end):
        yield "staff_in_sentence"
    if STAFF.search(text, max(0, start - BEFORE), start):
        yield "staff_in_front"
    if LEAVING.search(text, figure.end, min(end, figure.end + NEAR)):
        yield "leaving_behind"
    if LEAVING.search(text, max(start, figure.start - NEAR), figure.start):
        yield "leaving_before"
    if MONEY.search(text, max(start, figure.start - 25), min(end, figure.end + 25)):
        yield "money"
    if label := LABEL.search(text, max(start, figure.start - REACH), figure.start):
        yield "label_of_things" if label["noun"].lower().endswith("s") else "label"
    if view.kind is BlockKind.LIST_ITEM:
        yield "item"
    if len(view.words) < 8:
        yield "short"


def _counted_before(view: SentenceView, figure: Quantity, earlier: Sequence[Mention], topic: Topic) -> Iterator[str]:
    if topic.people:
        yield "topic_people"
        if topic.block == view.sentence.block:
            yield "topic_block"
    if topic.flow:
        yield "topic_flow"
    if topic.section:
        yield "topic_section"
    people = [mention for mention in earlier if mention.type == "headcount"]
    if people:
        yield "people_earlier"
    if earlier:
        yield "last_people" if earlier[-1].type == "headcount" else f"last:{earlier[-1].type}"
    at = bisect_left(view.figures, figure.start, key=lambda other: other.start)
    if at and figure.start - view.figures[at - 1].end < NEAR:
        yield f"figure_before:{view.figures[at - 1].kind}"
    behind = next((other for other in view.figures[at : at + 2] if other.start >= figure.end), None)
    if behind and behind.start - figure.end < NEAR:
        yield f"figure_behind:{behind.kind}"
    last = people[-1].end if people else topic.last_headcount
    if last is not None:
        near = next((reach for reach in LAST_HEADCOUNT if figure.start - last < reach), None)
        if near:
            yield f"headcount_{near}"
