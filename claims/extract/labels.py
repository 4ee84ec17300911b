"""Lines of a list of facts, where a label says what the figure is of: "365: permanent colleagues", "Clinics: 140".

The label stands behind the figure that opens the line, after a colon or a dash, or on a line of its own below it, or in
front of the figure. What it names is what is counted, and nothing that the lines before were about.
"""

from __future__ import annotations

from claims.extract.cues import GENERIC_PEOPLE, PEOPLE_NOUNS, Sense
from claims.extract.phrases import words_of
from claims.extract.view import METRIC_INDEX, SentenceView
from claims.metrics import METRICS
from claims.model import Quantity
from claims.regex import regex

OPENS_LINE = regex(r"[\s*•·▪●>–—-]*")
"""What may stand in front of the figure on its line: the mark of a list."""
SAME_LINE = regex(r"[^\S\n]*(?::|[–—|=]|-(?=\s))[^\S\n]*(?P<label>[^\W\d][^\n:|.;]{1,79})")
NEXT_LINE = regex(r"[^\S\n]*\n(?P<label>[^\W\d](?:[^\n\d:|.;?!]|(?:19|20)\d\d){1,39})(?:\n|$)")
BLANK_ABOVE = regex(r"(?:^|\n)[^\S\n]*\n[^\S\n]*$|^\s*$")
HEAD_ENDS = regex(r"(?i)\b(?:in|on|at|for|per|from|with|by|to|who|that|which|worldwide|globally|across|including|excluding|since)\b|[,(\[]")
LABEL_WORDS = 4
"""Words before the head noun of a label ends: a longer one is a clause."""
FRONT = regex(r"[\s*•·▪●>–—-]*(?P<label>[^\W\d_][^:.!?\n\d]{1,38}):\s")
DEPARTMENTS = frozenset(
    "sales operations logistics services facilities works admissions communications relations resources systems electronics plastics".split()
)
"""Plural words that name a part of a firm and may label a count of its people."""
THINGS = frozenset((
    "stores shops branches outlets cafes cafés restaurants hotels rooms beds seats depots warehouses factories plants mills yards lorries trucks vans ships "
    "vessels aircraft countries markets customers clients users subscribers members patients pupils students guests visitors brands products suppliers partners"
).split())  # fmt: skip
"""What firms have so many of, that are no people at work."""
MEASURES = frozenset("score rating rank ranking capacity area altitude distance circulation output attendance readership mileage".split())


def label_behind(view: SentenceView, figure: Quantity) -> tuple[int, int] | None:
    """The label behind a figure that opens its line, as a stretch of the text; None where there is none.

    >>> # "365: permanent colleagues" -> "permanent colleagues"; "640 – apprentices"; "2,300" with "employees" on the next line
    """
    line = _line_start(view.text, figure.start, len("  - "))
    if line is None or not OPENS_LINE.fullmatch(view.text, line, figure.start):
        return None
    if match := SAME_LINE.match(view.text, figure.end):
        return match.span("label")
    above = view.text[max(0, line - len("\n\n")) : line]
    if BLANK_ABOVE.search(above) and (match := NEXT_LINE.match(view.text, figure.end)):
        return match.span("label")
    return None


def people_of_label(view: SentenceView, label: tuple[int, int]) -> tuple[int, int] | None:
    """The noun for people that heads a label, None where the label is of something else.

    >>> # "permanent colleagues" -> "colleagues"; "share of sales made abroad" -> None
    """
    start, end = label
    if cut := HEAD_ENDS.search(view.text, start, end):
        end = max(start, cut.start())
    words = words_of(view.text, start, end)
    if not words or len(words) > LABEL_WORDS or words[-1].lower not in PEOPLE_NOUNS:
        return None
    noun = words[-1].lower
    employs = any(label[0] <= hit.start < label[1] for hit in view.sensed(Sense.EMPLOY))
    alone = noun == "people" and len(words) == 1 and (end == label[1] or AT_WORK.match(view.text, words[-1].end))
    if noun in GENERIC_PEOPLE and not employs and not alone:
        return None
    return words[-1].start, words[-1].end


AT_WORK = regex(
    r"(?i)\s+(?:(?:at|in|on|across)\s+(?:the|our|its)\s+(?:[\w-]+\s+)?(?:brewery|bakery|mill|works|factory|plant|office|offices|sites?|team|company|firm|group|business|payroll|staff|workshop|yard|depot|warehouse|studio|farm|kitchens?)\b|on (?:the )?(?:payroll|staff)|(?:who )?work(?:ing)?\b|employed\b|make up\b|in (?:all|total)\b)"
)
""" "148 – people at the brewery"."""


def measure_above(view: SentenceView, figure: Quantity) -> str | None:
    """The measure that the heading above names, where an amount opens the text below it: "Sales" over "€184 million in 2024"."""
    if figure.start - view.sentence.start > OPENING or view.sentence.start == 0:
        return None
    above = view.text[max(0, view.sentence.start - HEADING_REACH) : view.sentence.start].rstrip()
    if not view.text[: view.sentence.start].endswith("\n") or not above:
        return None
    line = above.rpartition("\n")[2].strip(" #*:•-")
    words = words_of(line)
    if not 0 < len(words) <= HEADING_WORDS:
        return None
    hit = next(iter(METRIC_INDEX.find(words)), None)
    metric = METRICS[hit.value] if hit else None
    return metric.name if metric and metric.unit == "money" and hit and hit.start == words[0].start and hit.end == words[-1].end else None


OPENING, HEADING_REACH, HEADING_WORDS = 10, 60, 3


def measure_of_label(view: SentenceView, label: tuple[int, int]) -> tuple[str, tuple[int, int]] | None:
    """The measure of money that a label names with its first words, and where."""
    for cue in view.cues:
        if label[0] <= cue.start < label[1] and cue.metric.unit == "money" and view.word_distance(label[0], cue.start) <= 2:
            return cue.metric.name, (cue.start, cue.end)
    return None


IN_FRONT = regex(r"\W*[^\W\d_][^:\n]{1,70}:\s*(?:about |around |c\.\s?|~\s?|some |nearly |over |more than )?$")
""" "Revenue (2023):", "Net sales, Europe, first half:"."""


def label_in_front(view: SentenceView, figure: Quantity) -> tuple[str, tuple[int, int]] | None:
    """The one measure of money that the label in front of an amount names, with nothing between, and where."""
    if figure.start - view.sentence.start > FRONT_LENGTH or IN_FRONT.fullmatch(view.text, view.sentence.start, figure.start) is None:
        return None
    if any(other.kind in ("money", "percent") and other.end <= figure.start for other in view.figures):
        return None
    cues = [cue for cue in view.cues if cue.end <= figure.start]
    if not cues or view.word_distance(view.sentence.start, cues[0].start) > 2 or view.sensed(Sense.RISE, Sense.FALL):
        return None
    return (cues[0].metric.name, (cues[0].start, cues[0].end)) if len(cues) == 1 and cues[0].metric.unit == "money" else None


FRONT_LENGTH = 80


def names_other(view: SentenceView, listed: bool) -> bool:
    """The label in front of the line's figures is of things: "Clinics: 140 (England 118, Scotland 14)".

    ``listed``: the line before labelled a count of staff, so that the labels of the list are measures and no places.
    """
    line = _line_start(view.text, view.sentence.start, len("  - "))
    match = FRONT.match(view.text, line) if line is not None else None
    if match is None or match.end() > view.sentence.end or any(hit.start < match.end("label") for hit in view.senses):
        return False
    words = words_of(match["label"])
    if not words or any(word.lower in PEOPLE_NOUNS for word in words):
        return False
    last = words[-1]
    if last.lower in MEASURES or last.lower in THINGS:
        return True
    plural = last.lower.endswith("s") and not last.lower.endswith("ss") and last.lower not in DEPARTMENTS
    return plural and ((listed and len(words) == 1) or (len(words) > 1 and last.raw == last.lower))


def _line_start(text: str, at: int, most: int) -> int | None:
    """Where the line begins, if at most so many characters before."""
    if at <= most and "\n" not in text[:at]:
        return 0
    found = text.rfind("\n", max(0, at - most - 1), at)
    return found + 1 if found >= 0 else None
