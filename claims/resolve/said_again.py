"""Figures that say the one before them again, in other terms: whose, of what part and for when is said once.

"An increase of $41 million, or 26%"; "up 6.6% on a reported basis and 4.1% at constant currency".
"""

from __future__ import annotations

import re

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.regex import regex

AGAIN = regex(
    r"(?i),?\s+or\s+(?:by )?(?:about |approximately |around |roughly |some |nearly |a loss of |an? (?:increase|decrease|rise|fall|decline) of )?"
)
ON_BASES = regex(
    r"(?i)\s*(?:on an? (?:reported|actual|statutory)[^,.;]{0,20}|as reported|reported|year[- ]on[- ]year|year[- ]over[- ]year|at actual [a-z ]{0,16}rates|in [A-Z][\w.]+ (?:francs|dollars|euros?|pounds|kron\w+|crowns|yen|rupees|pesos|reais|terms))?,?\s*(?:\(|(?:and|or|but)\s+)(?:by |of |up |down |rose |fell )?$"
)
CHANGED_BY = regex(
    r"(?i)(?:\)|\s*\([^()]{1,40}\))?,\s+(?:an?\s+(?:[a-z]+\s+)?(?:rise|increase|gain|growth|jump|fall|decrease|decline|drop|reduction) of|up|down)\s+(?:by )?(?:about |around |some |almost |nearly )?"
)
BASIS_BEHIND = regex(
    r"(?i)\s*,?\s*(?:(?:at|in|on|under)\s+(?:an?\s+)?)?(?:constant|comparable|organic|like-for-like|underlying|local|currency-adjusted|fixed)"
)


def says_again(view: SentenceView, before: Mention, mention: Mention) -> bool:
    """Whether a figure is the one before it in its sentence, said in other terms: of the same time too."""
    return _pattern_between(view, before, mention, AGAIN)


def goes_on(view: SentenceView, before: Mention, mention: Mention) -> bool:
    """Whether a figure is of the same as the one before it: that one again, on another basis, or its change."""
    if says_again(view, before, mention) or (mention.type == "growth_rate" and _pattern_between(view, before, mention, CHANGED_BY)):
        return True
    rates = before.type == mention.type == "growth_rate"
    return rates and _pattern_between(view, before, mention, ON_BASES) and BASIS_BEHIND.match(view.text, mention.end) is not None


def _pattern_between(view: SentenceView, before: Mention, mention: Mention, pattern: re.Pattern[str]) -> bool:
    if before.figure is None or mention.figure is None or "date" in (before.type, mention.type):
        return False
    end = before.figure.noun_end or before.figure.end
    return end < mention.start and pattern.fullmatch(view.text, end, mention.start) is not None
