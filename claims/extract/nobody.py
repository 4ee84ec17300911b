"""Counts of none that are written without a number: "Nobody is being made redundant", "we let nobody go", "not one"."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.extract.cues import Sense
from claims.extract.headcount_measures import SENSE_METRIC
from claims.extract.mention import Mention
from claims.extract.phrases import Hit
from claims.extract.topic import Topic
from claims.extract.view import SentenceView
from claims.model import Quantity
from claims.regex import regex
from claims.sieve import Sieve

NOBODY = Sieve(
    regex(
        r"(?i)\b(?:nobody|no[ -]one|not (?:a single |even )?one(?: (?:person|job|post|employee|worker))?|(?-i:None)(?= (?:will|would|is|are|was|were|has|have|had)\b)|none of (?:them|us|(?:the|our|its|their) (?:staff|employees|workers|people|team|jobs|posts)))\b(?! (?:else|of|who|that)\b)"
    )
)
SENSES = (Sense.CUT, Sense.HIRE, Sense.LEAVE, Sense.RISK)
REACH = 4
"""Words between "nobody" and the verb that says what happens to them."""
ENDS = regex(r"[\"”'’]?\s*(?:$|[.,;:!?)]|[a-z]+ly\b)")
"""What may follow where the sentences before say what is counted: "Nobody, says the chief", "not one compulsorily"."""
LOST_OTHER = regex(
    r"(?i)(?:los(?:e|es|ing|t)|left|leaves?|leaving|cut|cuts)\s+(?:a|an|any|the|his|her|their|money|sleep|out)\b(?!\s+(?:single\s+|\w+-time\s+)?(?:jobs?|posts?|positions?|place|livelihoods?|company|firm|team|business)\b)"
)
""" "No one lost a penny"."""
UNSAID = frozenset("go going goes leave leaves left".split())
"""Verbs that are of jobs only where the text speaks of them: "nobody leaves the room"."""


def nobody_mentions(view: SentenceView, mentions: list[Mention], topic: Topic) -> list[Mention]:
    """The counts of none in a sentence, which hold no digit and no number word."""
    found = []
    for match in NOBODY.finditer(view.keys, view.text, view.sentence.start, view.sentence.end):
        metric, cue = _metric(view, match, topic)
        if metric is None and ENDS.match(view.text, match.end()):
            counted = next((m.metric for m in reversed(mentions) if m.type == "headcount" and m.end <= match.start()), None)
            metric = counted or topic.people
        if metric is not None:
            zero = Decimal(0)
            figure = Quantity(
                match.start(), match.end(), "count", zero, zero, "people", Decimal(1), Decimal(1), None, match.start(), match.end()
            )
            found.append(Mention(view.sentence.index, "headcount", metric, "headcount.nobody", figure, cue=cue))
    return found


def _metric(view: SentenceView, match: re.Match[str], topic: Topic) -> tuple[str | None, tuple[int, int] | None]:
    for hit in view.sensed(*SENSES):
        behind = (
            hit.start >= match.end() and view.word_distance(match.end(), hit.start) <= REACH and not view.boundary(match.end(), hit.start)
        )
        around = hit.end < match.start() and view.word_distance(hit.end, match.start()) <= 1 and not view.boundary(hit.end, match.start())
        if not (behind or around):
            continue
        if behind and LOST_OTHER.match(view.text, hit.start):
            continue
        if view.text[hit.start : hit.end].lower() in UNSAID and topic.people is None and not _let_go(view, match, hit):
            continue
        sense = next(sense for sense in SENSES if sense in hit.value)
        return SENSE_METRIC[sense], (hit.start, hit.end)
    return None, None


def _let_go(view: SentenceView, match: re.Match[str], hit: Hit[frozenset[Sense]]) -> bool:
    """ "We let nobody go"."""
    before = view.text[max(view.sentence.start, match.start() - 8) : match.start()].lower()
    return before.endswith(("let ", "letting ")) and view.text[hit.start : hit.end].lower() == "go"
