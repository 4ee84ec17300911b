"""The term of a contract against the days between which it is said to run.

"The ten-year contract ... Under its terms services start on 1 April 2026 and run until 31 March 2034": eight years. Both days stand in one
sentence, which goes on about the contract. Silent where it may be extended or broken off, where the text tells of other terms, and
where the sentence has something else run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.moments import Moment
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.time_between import A_MONTH
from claims.checks.wording import quoted
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "duration_mismatch"

_TERM = SentencePattern(
    regex(
        rf"\b(?P<number>{NUMBER})[\s-](?P<unit>year|month)(?:[\s-]long)?\s+(?:[a-z-]+\s+){{0,2}}?(?P<noun>contract|lease|deal|agreement|franchise|concession|licen[cs]e|tenancy|sponsorship|partnership|loan|bonds?|notes?|term|tenure|warranty|guarantee|framework"
        r"|programme|program|pilot|trial|scheme|plan|permit|charter|secondment|ban|moratorium|period|facility|swap|grant|strategy|placement|fellowship|project|life|lifespan|maturity|run)\b",
        re.IGNORECASE,
    )
)
_STARTS = r"(?:from|starts?|started|starting|begins?|began|beginning|commences?|commenced|runs?\s+from|ran\s+from|issued|effective|takes?\s+effect|took\s+effect|signed|dated|came\s+into\s+force|comes?\s+into\s+force|go(?:es)?\s+live|with\s+effect)"
_ENDS = r"(?:to|until|till|through|ends?|ended|ending|expir(?:es?|ed|ing)|matur(?:es?|ed|ing)|finish(?:es|ed|ing)?|lapses?|lasts?\s+until|runs?\s+(?:un)?til|concludes?|due|[–-])"
_START = regex(
    rf"\b{_STARTS}\b(?:\s+(?:running|trading|life|on|in|at|the|of|start|beginning|\w+day,?|early|late)){{0,3}}\s*$", re.IGNORECASE
)
_GAP = (
    r"[\s,]*(?:(?:and|which|it|that|will|is\s+to|to|then|the|its|this|{noun}|run|runs|ran|lasts?|lasting|due|continues?)\s+)*"
    rf"{_ENDS}(?:\s+(?:on|in|at|the|of|end|up|to|until|\w+day,?))*\s*"
)
"""Between the first day and the last: "and run until", "and the lease ends on"."""
_RUNS = r"(?:\b(?:runs?|ran|running|lasts?|lasted|lasting|valid|in\s+force|effective)|\b{noun},?)\s+(?:from\s+|between\s+)?(?:the\s+)?$"
"""In front of a stretch of days: "the lease runs from", "a five-year lease from"."""
_GOES_ON = regex(
    r"^\W*(?:under\s+(?:its|the|this|that)\b|(?:it|this|the\s+(?:term|deal|contract|agreement|arrangement|services?|lease|new\s+deal|new\s+contract))\b|(?:the\s+)?services?\b|work\b)",
    re.IGNORECASE,
)
_LONGER = regex(
    r"\b(?:options?|optional|exten(?:d\w*|sions?)|renew\w*|roll\w*\s+over|break\s+clause|terminat\w+|cancel\w*|cut\s+short|initial(?:ly)?|followed\s+by)\b",
    re.IGNORECASE,
)
_OTHERWISE = regex(
    r"\b(?:early|earlier|further|first|phases?|holiday|grace|transition\w*|remain\w*|left\s+(?:to\s+run|on)|then|amended|original(?:ly)?|second|previous)\b",
    re.IGNORECASE,
)
"""In the sentence of the days, for a part of the term or more than it."""
_HEDGE = regex(
    r"\b(?:at\s+least|up\s+to|minimum|more\s+than|over|less\s+than|about|around|nearly|almost)\s+(?:an?\s+|the\s+)?$", re.IGNORECASE
)
_NO_OPTION = regex(
    r"\b(?:no|not|without(?:\s+any)?|neither)\b[^.;]{0,20}\b(?:option|exten\w+|renew\w*|break)\b(?:\s+(?:to|of|for)\s+(?:extend\w*|extension|renew\w*|break\w*))?",
    re.IGNORECASE,
)
_REACH = 6
"""Sentences behind a term in which it is said when it runs."""
_SLACK = 0.12
"""Share by which the days may miss a term: it is counted in round years."""
_FEWEST, _FARTHEST = 1.5, 3.0
"""Months that are always allowed; how far off a term may be to be meant."""


def contract_terms(reading: Reading, dated: list[Moment]) -> Iterator[Finding]:
    """Every term with the days in its sentence or behind it."""
    text = reading.document.text
    sentences = [s for s in reading.sentences if s.field == "text"]
    terms = [(at, m) for at, s in enumerate(sentences) for m in _TERM.finditer(reading, s)]
    if len({_months(m) for _, m in terms}) != 1 or _may_be_longer(text, sentences, terms):
        return
    at, term = terms[0]
    for sentence in sentences[max(0, at - 1) : at + _REACH + 1]:
        inside = any(s is sentence for s in (sentences[place] for place, _ in terms))
        if not inside and not _is_of(text, sentence, term):
            continue
        if found := _between(reading, sentence, term, dated):
            yield found
            return


def _may_be_longer(text: str, sentences: list[Sentence], terms: list[tuple[int, re.Match[str]]]) -> bool:
    """Whether the sentences about the term tell of an extension, a break, or a part of it."""
    first, last = max(0, terms[0][0] - 1), terms[-1][0] + _REACH
    near = text[sentences[first].start : sentences[min(last, len(sentences) - 1)].end]
    hedged = any(_HEDGE.search(text[max(0, m.start() - 25) : m.start()]) for _, m in terms)
    return hedged or bool(_LONGER.search(_NO_OPTION.sub(" ", near)))


def _is_of(text: str, sentence: Sentence, term: re.Match[str]) -> bool:
    """Whether a sentence goes on about a term: with a pronoun, "under its terms", or the noun itself."""
    said = text[sentence.start : sentence.end]
    named = re.search(rf"\b(?:the|this|its|new)\s+{re.escape(term['noun'].lower())}\b", said, re.IGNORECASE)
    return bool(_GOES_ON.match(said)) or named is not None


def _months(m: re.Match[str]) -> int | None:
    number = value_of(m["number"])
    return None if number is None else number * (12 if m["unit"].lower() == "year" else 1)


def _between(reading: Reading, sentence: Sentence, term: re.Match[str], dated: list[Moment]) -> Finding | None:
    """A first and a last day in one sentence that lie so far apart as the term does not say."""
    text, months = reading.document.text, _months(term)
    here = [m for m in dated if m.sentence == sentence and m.year]
    if _OTHERWISE.search(_NO_OPTION.sub(" ", text[sentence.start : sentence.end])):
        return None
    if len(here) != 2 or months is None or not 3 <= months <= 1200:
        return None
    first, last = here
    if first.start != last.start:
        opens = _START.search(text, max(sentence.start, first.start - 45), first.start)
        ends = re.fullmatch(_GAP.format(noun=re.escape(term["noun"])), text[first.end : last.start], re.IGNORECASE)
    else:  # one mention of a stretch: "from 1 June 2024 to 31 May 2031"
        lead = text[max(sentence.start, first.start - 45) : first.start]
        opens = ends = re.search(_RUNS.format(noun=re.escape(term["noun"])), lead, re.IGNORECASE)
    if not opens or not ends:
        return None
    low, high = (last.first - first.last).days / A_MONTH, ((last.last - first.first).days + 1) / A_MONTH
    slack = max(_FEWEST, months * _SLACK)
    middle = (low + high) / 2
    if middle <= 0 or low - slack <= months <= high + slack or max(middle / months, months / middle) > _FARTHEST:
        return None
    spans = sorted({(term.start(), term.end()), (first.start, first.end), (last.start, last.end)})
    words = tuple(phrase(reading, *span) for span in spans)
    told = f"{round(middle / 12, 1):g} years" if middle >= 24 else f"{round(middle)} months"
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(term[0])} does not fit {quoted(text[first.start : last.end])}.",
        f"From {first.first.isoformat()} to {last.last.isoformat()} it is about {told}.",
        severity="warning",
    )


EXAMPLES = (
    accepts(
        "a contract's years",
        "The ten-year contract is its largest. There is no option to extend it.\n\nUnder its terms services start on 1 April 2026 and run until 31 March 2034.",
    ),
    accepts("a lease", "The pool is let on a fifteen-year lease. The lease runs from May 2026 to April 2036."),
    accepts("a bond", "The five-year bond was issued on 3 May 2021 and matures on 3 May 2029."),
    rejects(
        "a contract's years that fit", "The eight-year contract is its largest. Services start on 1 April 2026 and run until 31 March 2034."
    ),
    rejects("an option", "The mill is let on a five-year lease, with an option for two. It runs from 1 June 2024 to 31 May 2031."),
    rejects(
        "two terms", "The seven-year franchise was won in May. A ten-year loan was drawn. It begins in May 2025 and expires in May 2035."
    ),
    rejects("payments under a deal", "The four-year deal starts on 1 July 2025 and payments end on 30 June 2027."),
    rejects("works under a lease", "The mill is let on a five-year lease. The works run from 1 June 2024 to 31 May 2026."),
)
