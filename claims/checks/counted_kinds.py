"""Numbers of several kinds of things against the lines that bear their names: "one keynote, three panels and two workshops".

A line bears a name that stands first in it, behind its time, its date or its number ("10.15 Panel: Paper or plastic?"). That the lines are
all there are is shown by the other kinds: as many lines as are said of each, and one or two too many or too few of a single kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.finding import Finding, phrase
from claims.checks.once import once
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.thesaurus import stem
from claims.checks.wording import quoted
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "event_count"

_JOINING = r"(?:and|or|of|to|in|plus|as|with|for|on|at)\b"
_COUNT = regex(
    rf"(?<![\w.,$£€-])(?P<number>{NUMBER}|an?)\s+(?:(?!{_JOINING})[a-z][a-z-]*\s+)?(?P<noun>(?!{_JOINING})[a-z][a-z-]{{2,}})\b",
    re.IGNORECASE,
)
_JOINT = regex(r"\s*(?:\([^()\n]{0,40}\))?\s*(?:,|,?\s+and|,?\s+plus|&|\+|;|\s+as\s+well\s+as|\s+with|·)\s+(?:also\s+|then\s+)?(?!\S*%)")
_LABEL = regex(
    r"^[ \t]{0,8}(?:[-*•–+▪●|#][ \t]{0,2}|\*\*){0,4}"
    r"(?:(?i:(?:week|day|part|unit|session|item|no\.?|module|stop)[ \t]?)?\d[\d.:/–-]{0,10}(?:st|nd|rd|th)?[ \t]?(?:[ap]\.?m\.?|h|uhr)?[ \t]?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\.?)?[ \t]?(?:20\d\d)?[ \t:.,|)·–—-]{0,3}|"
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}[ \t,.:|–—-]{1,3}){0,4}"
    r"(?:\*\*)?(?P<noun>[A-Z][a-z-]{2,}(?:[ \t][a-z]{3,})?|[A-Z]{3,})(?=[ \t]*(?:[:,|–—(-]|[ \t][A-Z\d“\"]|[ \t]*\*?\*?$))[^\n]*",
    re.MULTILINE,
)
_OPEN = regex(
    r"\b(?:each|every|per|may|can|could|choose|pick|up\s+to|at\s+least|more\s+than|over|about|around|some|among|including|highlights?|last\s+year|previous|used\s+to|planned|other|further|most|first|remaining|won|few|not|usually|normally|typical\w*|former\w*)\b|\?",
    re.IGNORECASE,
)
_MORE = regex(r"\b(?:highlights?|selection|selected|few|some|more|extract|sample|draft)\b", re.IGNORECASE)
_LEAST, _MOST, _OFF = 2, 20, 2


def counted_kinds(reading: Reading) -> Iterator[Finding]:
    """Every sentence that counts two kinds of things or more in a row."""
    text = reading.document.text
    labels = _labels(reading)
    if len(labels) < _LEAST:
        return
    for sentence in reading.sentences:
        rows = list(_rows(text, sentence)) if sentence.field == "text" else []
        if not rows or _OPEN.search(text, sentence.start, sentence.end):
            continue
        for row in rows:
            if found := _judged(reading, row, labels):
                yield found
                return


def _rows(text: str, sentence: Sentence) -> Iterator[list[re.Match[str]]]:
    """Runs of numbers with nouns, joined by commas and an "and"."""
    row: list[re.Match[str]] = []
    for m in _COUNT.finditer(text, sentence.start, sentence.end):
        if row and not _JOINT.fullmatch(text, row[-1].end(), m.start()):
            if len(row) >= _LEAST:
                yield row
            row = []
        row.append(m)
    if len(row) >= _LEAST:
        yield row


def _judged(reading: Reading, row: list[re.Match[str]], labels: dict[str, list[tuple[int, int]]]) -> Finding | None:
    text = reading.document.text
    counts = [(m, 1 if m["number"].lower() in ("a", "an") else value_of(m["number"]) or 0, stem(m["noun"].lower())) for m in row]
    known = [
        (m, count, [at for at in labels.get(noun, []) if at[1] <= row[0].start() or at[0] >= row[-1].end()]) for m, count, noun in counts
    ]
    known = [(m, count, told) for m, count, told in known if told]
    off = [(m, count, told) for m, count, told in known if len(told) != count]
    if len(off) != 1 or len(known) < _LEAST or len(known) < len(row) - 1 or len({noun for _, _, noun in counts}) < len(row):
        return None
    m, count, told = off[0]
    if not 1 <= count <= _MOST or abs(count - len(told)) > _OFF or (len(known) < len(row) and len(told) < count):
        return None
    starts = [at for _, _, places in known for at, _ in places]
    between = sum(text.count("\n", a, b) for a, b in [(min(starts), max(starts))])
    if between > 6 * len(starts) or _MORE.search(text[max(0, min(starts) - 60) : min(starts)]):
        return None
    words = (phrase(reading, *m.span()), *(phrase(reading, a, min(b, a + 60)) for a, b in told))
    rest = len(known) - 1
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[0].quote)} are announced, but {len(told)} are listed: {', '.join(quoted(w.quote) for w in words[1:])}.",
        f"The other {'kind has' if rest == 1 else f'{rest} kinds have'} as many lines as announced.",
        severity="warning",
    )


@once
def _labels(reading: Reading) -> dict[str, list[tuple[int, int]]]:
    """The lines that bear a name, by its stem."""
    found: dict[str, list[tuple[int, int]]] = {}
    for m in _LABEL.finditer(reading.document.text):
        for word in dict.fromkeys(stem(word.lower()) for word in m["noun"].split()):
            found.setdefault(word, []).append((m.start("noun"), m.end()))
    return found
