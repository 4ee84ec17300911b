"""How long a state is said to have lasted, against the day on which the text has it begin.

"ending almost five months in administration ... Administrators were called in on 3 February" in a text of 30 April; "after a six-week
strike" of drivers who walked out on 18 August. A state is known by its noun, its beginning by the verbs for that noun, so the day
may stand anywhere. It is wrong only if the state is over, begins on one day of the text, and no day from then to that of the
text lies so far off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding
from claims.checks.lengths import WORK, Length, allowed
from claims.checks.moments import END, Moment
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.time_between import End, apart, day_of_text, fits, tell
from claims.model import Reading, Sentence
from claims.regex import regex

_STATES: tuple[tuple[str, str], ...] = (
    (
        r"administration|receivership|liquidation|insolvency|bankruptcy(?:\s+protection)?|chapter\s+11|examinership",
        r"(?:administrators?|receivers?|liquidators?|examiners?|insolvency\s+practitioners?|trustees?)\s+(?:\w+\s+){0,3}?(?:were|was|had\s+been)\s+(?:called\s+in|appointed|brought\s+in|sent\s+in|named)"
        r"|(?:went|fell|plunged|slid|slipped|put|placed|collapsed)\s+into\s+(?:administration|receivership|liquidation|insolvency|bankruptcy|examinership)|entered\s+(?:administration|receivership|liquidation)"
        r"|filed\s+for\s+(?:chapter\s+11|bankruptcy|insolvency)|(?:called\s+in|appointed)\s+(?:the\s+)?(?:administrators|receivers|liquidators)",
    ),
    (
        r"strikes?|stoppages?|walk-?outs?|industrial\s+action|picketing",
        r"(?:strike|stoppage|walk-?out|action)\s+(?:began|started)|walked\s+out|downed\s+tools|went\s+on\s+strike|(?:began|started)\s+(?:their|the|a|its)\s+(?:strike|walk-?out)",
    ),
    (
        r"closures?|shut-?downs?|repairs?|refurbishments?|refits?|renovations?|darkness",
        r"(?:was|were|had\s+been|been)\s+(?:abruptly\s+|suddenly\s+)?(?:closed|shut)|(?:closed|shut)\s+(?:its\s+doors|to\s+(?:the\s+public|traffic|visitors))|closure\s+began|(?:pool|bridge|museum|road|line|theatre|station|tunnel|school|hall|library|market|pier|plant|mine)\s+(?:closed|shut)",
    ),
    (r"suspensions?|bans?", r"(?:was|were|had\s+been|been)\s+(?:suspended|banned|stood\s+down)|suspension\s+began"),
    (r"special\s+measures", r"(?:placed|put)\s+(?:in|into|under)\s+special\s+measures|special\s+measures\s+(?:began|were\s+imposed)"),
    (r"captivity|detention|custody|house\s+arrest|prison|jail", r"(?:was|were|had\s+been|been)\s+(?:seized|kidnapped|captured|arrested|detained|jailed|imprisoned|taken\s+hostage|remanded)"),
    (r"blockades?|sieges?|lock-?outs?|sit-?ins?|boycotts?|occupation|protests?", r"(?:blockade|siege|lock-?out|sit-?in|boycott|occupation|protests?)\s+(?:began|started)|was\s+besieged"),
)  # fmt: skip
_LENGTH = SentencePattern(
    regex(
        rf"\b(?P<number>{NUMBER}|an?)(?P<half>\s+and\s+a\s+half)?[\s-](?P<unit>day|week|month|year)s?['’]?\s+(?:(?:in|of|under|on)\s+)?(?:[a-z]+\s+)?(?P<state>{'|'.join(f'(?P<s{n}>{state})' for n, (state, _) in enumerate(_STATES))})\b"
        rf"|\b(?P<before>{'|'.join(f'(?P<b{n}>{state})' for n, (state, _) in enumerate(_STATES))})\s+(?:\w+\s+){{0,6}}?(?P<after>after|for|lasted|lasting|of)\s+(?:[a-z]+\s+){{0,2}}?(?P<number2>{NUMBER}|an?)(?P<half2>\s+and\s+a\s+half)?\s+(?P<unit2>day|week|month|year)s?\b",
        re.IGNORECASE,
    )
)
_BEGAN = tuple(regex(rf"\b(?:{words})\b", re.IGNORECASE) for _, words in _STATES)
_IT_BEGAN = regex(
    r"\W*(?:It|They|This)\s+(?:had\s+)?(?:been\s+)?(?:began|begun|started|called|walked\s+out|gone\s+out)\s+(?:on|in)\s+(?:\w+day,?\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_OVER = regex(
    r"\b(?:end(?:s|ed|ing)?|over|after|out\s+of|emerg\w+|reopen\w*|re-open\w*|back|lasted|came\s+to|return\w*|saved|freed|released|lifted|settled|called\s+off|resum\w+|spent)\b",
    re.IGNORECASE,
)
_NOT_SO = regex(
    r"\b(?:will|would|could|may|might|planned|expected|due|threat\w*|up\s+to|maximum|each|every|per|another|further|second|third|first|last|previous|earlier|next|total|combined|rolling|series|if|notice|warn\w*|propos\w+|faces?|facing|sentenced?|given|handed|imposed|serv\w+|former|rival|other|since\s+then|from\s+now)\b",
    re.IGNORECASE,
)
_MONTHS = {"day": 12 / 365.25, "week": 84 / 365.25, "month": 1.0, "year": 12.0}
_SLACK = {"day": 0.12, "week": 0.35, "month": 1.0, "year": 9.0}
_LEAST = 1.25
"""How far a length must be off: the days of a text are often those of its telling."""
_NEAR = 70
"""Characters between the words for a beginning and its date."""
_LATER = 10
"""Days after the text on which what it tells as over may end."""


def spells(reading: Reading, dated: list[Moment]) -> Iterator[Finding]:
    """Every state that is over and did not last so long."""
    text, today = reading.document.text, day_of_text(reading)
    if not today:
        return
    for sentence in (s for s in reading.sentences if s.field == "text"):
        for m in _LENGTH.finditer(reading, sentence):
            state = next(n for n in range(len(_STATES)) if m[f"s{n}"] or m[f"b{n}"])
            length = _read(text, sentence, m)
            said = text[sentence.start : sentence.end]
            if length is None or not _OVER.search(said) or _NOT_SO.search(said):
                continue
            starts = _starts(text, dated, state) or [x for x in dated if _goes_on(text, sentence, x)]
            if len({start.first for start in starts}) != 1 or starts[0].first > today[0].first:
                continue
            start = starts[0]
            later = [x for x in dated if x.first > start.last and (x.first - today[0].first).days <= _LATER]
            ends = [*today, *(End(x.first, x.last, (x.start, x.end)) for x in later)]
            before = any(x.sentence == sentence and x.last < start.first for x in dated)  # of another time
            if before or any(fits(length, start, end) or _off(length, start, end) < _LEAST for end in ends):
                continue
            told = [End(x.first, x.last, (x.start, x.end)) for x in later if END in x.kinds and x.first == x.last]
            if found := tell(reading, length, start, (told or today)[-1]):
                yield found
                return


def _off(length: Length, start: Moment, end: End) -> float:
    """How far the time between two days misses a length: 1.5, if one is half as long again."""
    months = sum(apart(start, end)) / 2
    return max(months / length.months, length.months / months) if months > 0 else 1000.0


def _read(text: str, sentence: Sentence, m: re.Match[str]) -> Length | None:
    number, half, unit = (m["number"], m["half"], m["unit"]) if m["state"] else (m["number2"], m["half2"], m["unit2"])
    value = 1 if number.lower() in ("a", "an") else value_of(number)
    if value is None:
        return None
    start = m.start("number") if m["state"] else m.start("number2")
    end = m.end("unit") if m["state"] else m.end("unit2")
    if not m["state"]:
        end = m.end()
    months = (value + (0.5 if half else 0)) * _MONTHS[unit.lower()]
    low, high = allowed(text[max(sentence.start, start - 40) : start])
    return Length(start, end, months * low, months * high, months, unit.lower(), WORK, None, False, sentence, _SLACK[unit.lower()])


def _goes_on(text: str, sentence: Sentence, m: Moment) -> bool:
    """Whether the next sentence has "it" begin on a day: "It had begun on 1 April"."""
    return (
        m.sentence.index - sentence.index == 1
        and bool(_IT_BEGAN.fullmatch(text[m.sentence.start : m.start]))
        and (m.year or m.first == m.last)
    )


def _starts(text: str, dated: list[Moment], state: int) -> list[Moment]:
    """The days on which a text has a state begin."""
    found = []
    for index, m in enumerate(dated):
        left = max(m.sentence.start, m.start - _NEAR, dated[index - 1].end if index else 0)
        right = min(m.sentence.end, m.end + _NEAR)
        if index + 1 < len(dated):
            right = min(right, max(m.end, dated[index + 1].start))
        began = _BEGAN[state].search(text, left, m.start) or _BEGAN[state].search(text, m.end, right)
        if began and (m.year or m.first == m.last):
            found.append(m)
    return found


EXAMPLES = (
    accepts(
        "months in administration",
        "The sale ends almost five months in administration.\n\nThe fans sang.\n\nAdministrators were called in on 20 February.",
        published="2025-05-10",
    ),
    accepts(
        "weeks on strike",
        "The deal ends a nine-week strike.\n\nCranes stood still.\n\nThe men walked out on 11 April.",
        published="2025-05-10",
    ),
    accepts(
        "months shut",
        "The bridge reopened on Monday after seven months of repairs.\n\nIt cost £2m.\n\nIt was closed on 6 February 2025.",
        published="2025-05-10",
    ),
    rejects(
        "months in administration that fit",
        "The sale ends almost three months in administration.\n\nThe fans sang.\n\nAdministrators were called in on 3 February.",
        published="2025-05-10",
    ),
    rejects("a strike to come", "They will begin a nine-week strike.\n\nThe men walked out on 11 April.", published="2025-05-10"),
    rejects(
        "a suspension of before",
        "He came back after a six-month suspension in 2019.\n\nHe was suspended on 3 March 2025.",
        published="2025-05-10",
    ),
    rejects(
        "those before",
        "She was elected leader of the council in 2011. The Greens, in charge for 25 years until 2011, lost 12 seats.",
        published="2025-05-10",
    ),
    rejects("a part of a plan", "The five-year strategy was launched in 2023. It covers works from 2024 to 2027."),
)
