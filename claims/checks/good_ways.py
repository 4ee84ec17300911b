"""Which way "improved", "better", "worsened" or "strengthened" says that a measure went: whatever is good for that measure.

A margin improves upwards and a loss downwards; of working capital, the occupancy of a hospital's beds or a rouble nobody can say it
without knowing more. The last word of the noun phrase decides: debt recovery is a recovery, an EBITDA loss a loss, sales expenses expenses.
"""

from __future__ import annotations

import re
from typing import Literal

from claims.checks.measure_words import named_ahead
from claims.regex import regex

Way = Literal["up", "down"]

VALUES = regex(
    r"\b(?:(?P<better>improv(?:e[sd]?|ing|ements?)|better|healthier|strengthen(?:s|ed|ing)?|brighter)|(?P<worse>worsen(?:s|ed|ing)?|deteriorat(?:e[sd]?|ing|ion)|worse|weaker|weaken(?:s|ed|ing)?))\b",
    re.IGNORECASE,
)
"""Words that say whether a movement was good, and not which way it went."""
_LESS_IS_BETTER = regex(
    r"(?:costs?|expenses?|loss(?:es)?|deficits?|debts?|borrowings|churn|emissions|accidents?|injur(?:y|ies)|waits?|waiting|queues?|unemployment|joblessness|arrears|complaints?|delays?|defects?|rejects?|waste|scrap"
    r"|burn|outflows?|overspend|shrinkage|leakage|absences?|absenteeism|times?|sickness|crashes|incidents?|errors?|faults?|leaks?|spills?|deaths?|crimes?|burglar(?:y|ies)|thefts?|cancellations|outages?|dropouts?|downtime|lateness|gearing|leverage|inflation|attrition|delinquenc(?:y|ies)|defaults?|mortality|readmissions?|write-offs|impairments?)",
    re.IGNORECASE,
)
_MORE_IS_BETTER = regex(
    r"(?:margins?|punctuality|satisfaction|profits?|profitability|sales|revenues?|turnover|income|earnings|ebitda|ebit|occupancy|attendances?|turnout|productivity|reliability|utili[sz]ation|output|retention|survival"
    r"|completion|recovery|surplus|recycling|participation|availability|coverage|cover|membership|visitors?|circulation|cash|liquidity)",
    re.IGNORECASE,
)
_RATIO = regex(
    r"\b(?P<of>efficiency|costs?|cost[- ]income|cost[- ]to[- ]income|combined|loss|expenses?|debt|claims|overhead|leverage|npl|bad[- ]loan|tier\s1|cet1|solvency|liquidity|coverage|pass|survival|completion|retention|recycling|participation|occupancy|success|unemployment|jobless|churn|vacancy|default|attrition|mortality|dropout|absence|accident|incident|injury|crime|error|delay|cancellation|complaint|defect|fault|scrap|waste|readmission|infection|write-off)"
    r"(?:[/ ]\w+){0,2}[- ](?:ratio|rate)s?$",
    re.IGNORECASE,
)
_UPWARD_RATIOS = frozenset(
    {
        "tier 1",
        "cet1",
        "solvency",
        "liquidity",
        "coverage",
        "pass",
        "survival",
        "completion",
        "retention",
        "recycling",
        "participation",
        "occupancy",
        "success",
    }
)
_BLURRED = regex(
    r"\b(?:negative|minus|loss(?:es)?|loss-making|deficits?|burn|outflows?|shortfall|staff|employees?|workforce|labou?r|personnel|tenants?|void|voids|bed|beds|hospital|prison|wards?|class|classes|bad|overdue|overdrawn|days|interest|tax|non-performing|gap|points?|cash\sused|balance)\b",
    re.IGNORECASE,
)
"""Beside a word of which more is better, words that may turn it: staff turnover, cash burn, the occupancy of beds."""
_RED = regex(
    r"\b(?:loss|losses|negative|minus|deficit|shortfall|outflows?|burn)\b|(?<![\w)])[–−-][$£€]?\d|[$£€]\s?\(\d|\([$£€]?\d[\d.,]{0,12}\)\s?(?:m|bn|million|billion)\b",
    re.IGNORECASE,
)
"""What may make a figure one below zero: "EBITDA improved to a loss of €3.1 million"."""
_UP_TO = regex(
    r"(?<![-\w])(?:per|by|for|of|in|at|on|to|from|with|among|across|within|over|before|after|between|as|against|this|last|that|which)\b(?!-).*$",
    re.IGNORECASE | re.DOTALL,
)
_OF = regex(r"^[^,;]{0,40}?\b(?:numbers?|levels?|amounts?|rates?|volumes?|value|total|sum)\s+of\s+(?:the\s+)?", re.IGNORECASE)
_AUXILIARY = regex(
    r"(?:\s*\b(?:has|have|had|is|are|was|were|also|then|again|further|since|have\sbeen|slightly|sharply|markedly|steadily|significantly|considerably|substantially|greatly|continued\sto|continues\sto|a|an|much|even|\w{2,12}ly)){1,4}\s*$",
    re.IGNORECASE,
)
_OBJECT = regex(
    r"^\s+(?:in\s+|of\s+)?(?:the\s+|its\s+|our\s+|their\s+|his\s+|her\s+)?(?P<what>(?!(?:to|from|by|at|on|for|as|than|further|again|year|last|this|during|over|after|with|and|but|even|in|\w{2,12}ly)\b)[A-Za-z][\w’'/&-]*(?:\s+(?!(?:to|from|by|at|on|for|as|in|than|of)\b)[A-Za-z][\w’'/&-]*){0,4})",
    re.IGNORECASE,
)


def good_way(words: str) -> Way | None:
    """Which way is good for what a noun phrase names; ``None`` where that cannot be said.

    >>> good_way("the operating margin"), good_way("Net interest expense"), good_way("Working capital")
    ('up', 'down', None)
    >>> good_way("debt recovery"), good_way("Staff turnover"), good_way("The combined ratio"), good_way("All-in costs per ounce")
    ('up', None, 'down', 'down')
    """
    name = _OF.sub("", words.strip())
    name = _UP_TO.sub("", _AUXILIARY.sub("", name)).strip(" ,;:–—-\"'“”")
    if ratio := _RATIO.search(name):
        upward = ratio["of"].casefold() in _UPWARD_RATIOS
        return "down" if not upward else None if _BLURRED.search(name) else "up"
    head = name.split()[-1] if name.split() else ""
    if _LESS_IS_BETTER.fullmatch(head):
        return "down"
    return "up" if _MORE_IS_BETTER.fullmatch(head) and not _BLURRED.search(name[: -len(head)]) else None


def way_of_value(words: str, m: re.Match[str]) -> Way | None:
    """Which way a word of :data:`VALUES` in a sentence says that what it is said of went; ``None`` where that cannot be said.

    "Improved" of what is good upwards says nothing either once the sentence speaks of a figure below zero.
    """
    thing = _OBJECT.match(words[m.end() :])
    good = good_way(thing["what"] if thing else named_ahead(words, 0, m.start()))
    if good is None or (good == "up" and _RED.search(words)):
        return None
    return good if m["better"] else "up" if good == "down" else "down"
