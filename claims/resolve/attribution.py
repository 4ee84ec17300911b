"""Who says a figure: a person, a company, a document, or reports without a name."""

from __future__ import annotations

from claims.extract.view import SentenceView
from claims.regex import regex
from claims.resolve.lexicon import MONTHS_DAYS
from claims.sieve import Sieves

ACCORDING = regex(r"(?i)\baccording to (?:the |its |an? )?(?P<who>[^,.;]{2,60})")
_NAME = r"(?:[A-Z][\w.'’-]*\s+){0,3}[A-Z][\w.'’-]*"
_PARTY = r"[Tt]he (?:company|firm|group|union|unions|bank|lender|government|ministry|agency|council|regulator)"
_SAYING = r"(?:said|says|told|announced|reported|estimates|estimated|confirmed|forecast|expects)"
SAYS = regex(rf"(?P<who>{_PARTY}|{_NAME})(?:,\s+[^,.;]{{2,60}},)?\s+{_SAYING}\b")
SAID_BY = regex(rf"[,”\"]\s+(?:said|says|according to)\s+(?P<who>{_PARTY.replace('[Tt]', 't')}|{_NAME})")
"""The speaker behind the verb: "…, said Anna Keller"."""


CREDITS = Sieves([ACCORDING, SAYS, SAID_BY])


def attribution_of(view: SentenceView) -> str | None:
    """Who the sentence credits: "according to the filing", "Voigt said", "said Anna Keller"."""
    text = view.text[view.sentence.start : view.sentence.end]
    for number in CREDITS.passing(view.keys):
        match = CREDITS.patterns[number].search(text)
        if match and CREDITS.patterns[number] is ACCORDING:
            return match["who"].strip()
        if match and match["who"].split()[0].lower() not in MONTHS_DAYS:
            return match["who"].strip(" .")
    return None
