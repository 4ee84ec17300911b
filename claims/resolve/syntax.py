"""Where names stand in their sentence: in front of its verb, behind a date that opens it, in front of another name.

No parser: each question looks at the few words around a name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.regex import regex
from claims.resolve.anaphora import ASIDE
from claims.resolve.entities import EntityMention
from claims.resolve.lexicon import AUXILIARIES, BUSINESS_VERBS

SMALL_WORDS = frozenset(
    "is are was were be been has have had do does did will would can could may might must should and or but nor as at by for from in into of on onto over per than that the to under until up upon via when where which while who whose with"
    " a an after also before both either if its it their they this these those today yesterday then now not now still just said".split()
)
"""Words that follow a name without being named by it."""


def done_to(view: SentenceView, mention: Mention, em: EntityMention) -> bool:
    """The date is that of what was done to somebody or something."""
    gap = view.text[em.mention.end : mention.start]
    return mention.date is not None and len(gap) < 60 and PARTICIPLE.fullmatch(gap) is not None


PARTICIPLE = regex(
    r"(?:\s\([^()]{1,30}\))?,?\s+(?:first\s+|originally\s+|newly\s+)?(?:[a-z]+ed|built|founded|born|held|sold|made|set up|begun|won|lost|written|bought|known)(?:\s+[a-z]+){0,2}\s*"
)
"""Between a thing and the date of what was done to it: "the Pennock Trust established in 1939"."""


def grammatical_subject(view: SentenceView, mention: Mention, here: Sequence[EntityMention]) -> EntityMention | None:
    """The last name or reference in front of the figure that a verb follows, with no more than an apposition between."""
    for em in reversed([em for em in here if em.mention.end <= mention.start]):
        name = em.mention
        if name.possessive or ASIDE.search(view.text[max(view.sentence.start, name.start - 24) : name.start]):
            continue
        match = VERB_BEHIND.match(view.text, name.end, mention.start)
        if match and (match["verb"] in VERBS or match["verb"].endswith("ed")):
            return em
    return None


VERBS = BUSINESS_VERBS | AUXILIARIES
VERB_BEHIND = regex(
    r"(?:\s\([^()]{1,40}\))?(?:,\s[^,;]{1,90},)?\s+(?:(?:also|now|still|just|already|then|since|once|first|never|not|[a-z]+ly)\s+){0,2}(?P<verb>[a-z]+)\b"
)
"""Between a name and its verb: brackets, an apposition, an adverb."""


def describes_next(view: SentenceView, em: EntityMention, here: Sequence[EntityMention]) -> bool:
    """It stands in one noun phrase in front of another name, which is the head: "Halden Bank director Ane Alencar"."""
    at = bisect_left(here, em.mention.end, key=lambda other: other.mention.start)
    if em.mention.possessive or at == len(here) or here[at].mention.start - em.mention.end > 60:
        return False
    gap = view.text[em.mention.end : here[at].mention.start]
    between = NOUNS_BETWEEN.fullmatch(gap)
    return between is not None and not any(word.lower() in SMALL_WORDS or word.lower() in BUSINESS_VERBS for word in gap.split())


NOUNS_BETWEEN = regex(r"(?:-based)?(?:\s[\w-]+){0,4}\s")


def is_fronted(view: SentenceView, mention: Mention) -> bool:
    """The figure opens its sentence as an adverb, so that the subject stands behind it: "In 1971, Conyers founded"."""
    return mention.date is not None and len(view.words_between(view.sentence.start, mention.start)) <= 2


FRONTED_REACH, FRONTED_WORDS = 60, 4
"""How far behind a date that opens a sentence its subject stands: "In 1971, the young John Conyers founded"."""


def subject_behind(view: SentenceView, tail: int, em: EntityMention, here: Sequence[EntityMention]) -> bool:
    """The first name behind a date that opens the sentence, as far as it describes no other and owns nothing."""
    gap = view.text[tail : em.mention.start]
    if len(gap) >= FRONTED_REACH or em.mention.possessive or ASIDE.search(gap) or describes_next(view, em, here):
        return False
    first = not any(
        tail <= other.mention.start < em.mention.start and not other.mention.possessive and not describes_next(view, other, here)
        for other in here
    )
    return first and view.word_distance(tail, em.mention.start) <= FRONTED_WORDS
