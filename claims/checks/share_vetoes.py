"""Two figures that are no part and whole of a share, whatever else speaks for them: one thing at two times, a goal, two items of a list."""

from __future__ import annotations

import re

from claims.checks.levels import PLAIN_KINDS, Figure
from claims.checks.portions import OF_WHOLE, Portion, percentage
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.share_scene import SUBJECT_OF, Scene, beside_of, gives, label_of
from claims.checks.share_words import Wording, all_stems, knows, names_of, overlap, stems_of
from claims.checks.stated_shares import Share
from claims.checks.thesaurus import stem
from claims.model import BlockKind
from claims.regex import regex

IN_ALL = regex(r"^\s*(?:[a-z]+\s+)?(?:in\s+(?:total|all)|altogether|combined|between\s+them)\b", re.IGNORECASE)

DIFFERENCE = regex(
    r"\b(?:(?:increase|decrease|rise|fall|drop|gain|decline|reduction|growth|jump|improvement|difference|change|(?<!made )(?<!makes )(?<!make )up|down)s?(?:\s+of)?|by|increased|decreased|rose|fell|grew|declined|dropped|higher|lower"
    r"|more|less)\s+(?:by\s+)?(?:about|around|some|nearly|almost|just|only|over|more\s+than)?\s*$",
    re.IGNORECASE,
)

_YEAR_BEHIND = regex(r"^\s*(?:in|for|at\s+the\s+end\s+of)\s+(?:FY\s?)?(?P<year>(?:19|20)\d\d)\b")

_IN_BRACKET = regex(
    r"\([^()]{0,40}\b(?:(?:19|20)\d\d|FY\s?\d\d|last\s+year|a\s+year\s+(?:ago|earlier)|prior\s+year)[^()\d]{0,12}$", re.IGNORECASE
)

_GOAL_AHEAD = regex(
    r"\b(?:goals?|targets?|aims?|forecasts?|hopes?|wants?|plans?|expect(?:s|ed)?|project(?:s|ed)|estimated|budget(?:ed|ing)?|guidance|looking|needs?|needed|requires?|required)\b[^.;:\d]{0,30}$",
    re.IGNORECASE,
)

_OF_WHICH = regex(r"\bof\s+(?:which|whom)\b", re.IGNORECASE)


_THE_ABOVE = regex(r"\b(?:above|total|it|that|this)\b", re.IGNORECASE)
_POINTS_BACK = regex(r"^\W*(?:us|you|them|it|those|these|the\s+(?:lot|total|above|whole))\b\W*$", re.IGNORECASE)


def is_ruled_out(scene: Scene, share: Share, said: Wording, beside: Figure | None, p: Portion) -> bool:
    """Whether a share cannot be said of two figures."""
    if (said.them and not opens_on_pair(scene, share, said, p)) or (
        IN_ALL.match(scene.text[p.part.end : p.part.end + 30]) and beside is not p.part
    ):
        return True
    if share.field == "text" and _OWN_RATE.search(scene.text, max(share.sentence.start, share.start - 40), share.start):
        return True  # "the benefit was $71,000, an effective rate of 16.1 %": of an income that is not told
    if said.what and _MONEY.search(said.what) and p.whole.kind != "money":
        return True  # "shed 11.7 % of its revenue, and 130 of its 890 people"
    if said.what and _STAFF.search(said.what) and p.whole.kind == "money":
        return True
    if _is_of_another_year(scene, said, p) or (beside is None and _is_said_of_another(scene, share, said, p)):
        return True
    if share.place >= 0 and _is_of_a_market(scene, share, p):
        return True  # "number four in the national market, with a share of 9 %"
    if beside is p.part and not p.joined and said.what is None and p.part.middle <= _FEW and p.part.kind != "money":
        gap = scene.text[p.part.end : share.start] if p.part.end <= share.start else ""
        if SUBJECT_OF.match(gap):
            return True  # "one client accounted for 17 %": not of customers
    if said.named & _OPEN and p.whole.kind != "percent" and not said.named & all_stems(scene.text[p.whole.start : p.whole.end + 40]):
        return True  # "4,265 people. A third of vacancies were filled"
    ahead = scene.text[scene.told[p.part_line].sentence.start : p.part.start]
    if (of := _COMES_TO.search(said.lead)) and not knows(all_stems(ahead), stem(of["noun"])):
        return True  # "sales of £23 million, so that the fine comes to 6 % of sales"
    if two_times(scene, p, beside is p.part) or is_goal(scene, p) or is_base(scene, p):
        return True
    if (
        is_outside(scene, share, p)
        or is_compared(scene, share, p)
        or is_named_otherwise(scene, share, said, p)
        or comes_too_early(scene, share, p)
    ):
        return True
    if share.place >= 0 and (of_the_last(scene, share, p) or (beside is None and is_more(scene, share, p))):
        return True
    if beside is not None and share.place >= 0 and p.part is not beside:
        return True
    if not share.words and is_explained(scene, share, p) and not gives(p, share, said):
        return True
    if p.joined or (said.what is not None and _THE_ABOVE.search(said.what)):
        return False
    return (p.part.start, p.whole.start) in scene.siblings or of_two_items(scene, p)


_STAFF = regex(r"\b(?:work\s?force|staff|employees|headcount|payroll|workers)\b", re.IGNORECASE)
_A_YEAR = regex(r"\b(?:19|20)\d\d\b")
_MAKES_UP = SentencePattern(
    regex(
        r"(?P<what>[^,;:.()\d]{3,80}?),?\s+(?:(?:has|have|had|will|which|that)\s+)?(?:accounted\s+for|accounting\s+for|accounts?\s+for|represent(?:s|ed|ing)?|ma(?:de|kes?|king)\s+up|constitut(?:es?|ed|ing)|contribut(?:es?|ed|ing)|compris(?:es?|ed|ing))\s+"
        r"(?:(?:about|around|some|nearly|almost|just|only|over|roughly|the|an?)\s+)*$",
        re.IGNORECASE,
    )
)


_AND_WHICH = regex(r"\b(?:and|but|while|which|that|who|said|because|as)\b")


def _is_of_another_year(scene: Scene, said: Wording, p: Portion) -> bool:
    """Whether the share is one of a year's total, and the whole is told of other years: "50 % of total 1986 turnover"."""
    whole = scene.told[p.whole_line].sentence
    named, told = (set(_A_YEAR.findall(words)) for words in (said.what or "", scene.text[whole.start : whole.end]))
    return bool(named) and bool(told) and named.isdisjoint(told)


def _is_said_of_another(scene: Scene, share: Share, said: Wording, p: Portion) -> bool:
    """Whether a share is said of something that the part is not told of: "heavy electric goods, accounting for 26 % of sales"."""
    makes_up = _MAKES_UP.search(scene.reading, share.sentence, end=share.start)
    what = _AND_WHICH.split(makes_up["what"])[-1] if makes_up else ""
    subject = frozenset(word for word in stems_of(what) | names_of(what, True) - scene.owners if not knows(said.named, word))
    return bool(subject) and 2 * overlap(subject, label_of(scene, p.part_line, p.part)) < len(subject)


_FEW = 12
"""Up to how many of those that bring in a share are named by their number: it is no share of their number."""
_MARKET = regex(
    r"\bmarkets?\b[^.;:!?]{0,40}\bshare\s+(?:of|is|was)\s+(?:(?:about|around|some|just|only|nearly|almost|over|roughly)\s+)*$",
    re.IGNORECASE,
)
_SHARE_OF_MARKET = regex(r"\b(?:market\s+share|share\s+of\s+the\s+(?:[\w-]+\s+){0,3}market)\b", re.IGNORECASE)


def _is_of_a_market(scene: Scene, share: Share, p: Portion) -> bool:
    """Whether a share is one of a market, and the whole is not told as that of the market."""
    start, end = share.sentence.start, share.sentence.end
    said = _MARKET.search(scene.text, start, share.start) or _SHARE_OF_MARKET.search(
        scene.text, max(start, share.start - 60), min(end, share.end + 40)
    )
    whole = scene.told[p.whole_line].sentence
    return said is not None and "market" not in scene.text[whole.start : whole.end].casefold()


COMPARES = regex(r"\b(?:compar(?:ed|es|ing|able)\s+(?:with|to)|versus|vs\.?|against)\b[^.;:]{0,60}$", re.IGNORECASE)
_MEASURE = regex(r"(?<!% of )(?<!percent of )(?<!per cent of )\b(?:(?:net\s+)?sales|revenues?|turnover)\b", re.IGNORECASE)
_OTHER_MEASURE = regex(
    r"\b(?:income|profits?|earnings|costs?|expenses?|loss(?:es)?|cash|debt|ebitda?|adjusted\d?|equity|assets)\b", re.IGNORECASE
)
_THAT_GROUP = regex(
    r"^\s+of\s+(?:that|this|those|these)\s+(?:group|kind|type|class|category|segment|unit|department|trade|region|area|grade|role|sector)s?\b",
    re.IGNORECASE,
)
_OWN_RATE = regex(
    r"\b(?:(?:effective|statutory|marginal|discount|coupon|interest|exchange|certificate|call|bill|lending|deposit|prime|base|net|gross|fixed|floating)\s+(?:[a-z]+\s+){0,2}rate|tax\s+rate|yield|coupon)s?\s+(?:of|was|is|at|to)\s+(?:about\s+|around\s+|approximately\s+)?\(?$",
    re.IGNORECASE,
)
"""A rate with a base of its own."""
_BRACKET_OF = regex(r"^\s*\([\d,.]+\)\s+of\s+(?:the\s+|its\s+|all\s+|these\s+|those\s+)?(?P<noun>[a-z]+)\b")
_NAMED_NEAR = 80
"""Characters before a whole in which its measure is named."""


def is_compared(scene: Scene, share: Share, p: Portion) -> bool:
    """Whether the part is of the time compared with, and so a share of that time's whole: "sales of $930m … against $120m, or 14% of sales"."""
    start = scene.told[p.part_line].sentence.start
    compares = COMPARES.search(scene.text, start, p.part.start)
    if compares is None or share.place != p.part_line or share.start < p.part.end:
        return False
    return not compares.start() < p.whole.start < share.sentence.end


def is_outside(scene: Scene, share: Share, p: Portion) -> bool:
    """Whether a share stands in brackets behind a figure that is not the part: "5.2% of sales ($66.1 million adjusted, or 9.5% of sales)"."""
    start = share.sentence.start
    opened = scene.text.rfind("(", start, share.start) if share.place >= 0 else -1
    if opened < 0 or scene.text.find(")", opened, share.start) >= 0:
        return False
    inside = [x for x in scene.told[share.place].levels if opened < x.start and x.end <= share.start and x.kind == "money"]
    return bool(inside) and not (opened < p.part.start < share.start)


def is_named_otherwise(scene: Scene, share: Share, said: Wording, p: Portion) -> bool:
    """Whether the whole is called something else than the share's: "9.5% of sales" of an income, 61% of the closures of what is no closure."""
    what = said.what or ""
    behind = scene.text[share.end : share.sentence.end] if share.field == "text" else ""
    if _THAT_GROUP.match(behind):
        return True
    named = said.named | ({stem(of["noun"])} if (of := _BRACKET_OF.match(behind)) else set())
    if share.place != p.part_line and p.joined and p.part.kind not in PLAIN_KINDS and named:
        told = " ".join(scene.text[line.start : line.end] for line in {scene.told[n].sentence for n in (p.part_line, p.whole_line)})
        if named.isdisjoint(all_stems(told)):
            return True  # "5,804 of 18,268 polling stations … He has 35.61% of votes"
    if _MEASURE.search(what) and p.whole.kind == "money":
        lead = scene.text[max(scene.told[p.whole_line].sentence.start, p.whole.start - _NAMED_NEAR) : p.whole.end + _NAMED_NEAR // 4]
        return _OTHER_MEASURE.search(lead) is not None and _MEASURE.search(lead) is None
    if not named or p.joined or p.whole.kind == "people":
        return False
    counted = {stem(x.kind) for _, x in scene.wholes if x.middle >= p.part.middle} & named
    return bool(counted) and stem(p.whole.kind) not in counted


def comes_too_early(scene: Scene, share: Share, p: Portion) -> bool:
    """Whether a share stands in a paragraph before the one that tells its pair, and neither in the headline nor of somebody named there."""
    blocks = [scene.told[line].sentence.block for line in (p.part_line, p.whole_line)]
    return share.field == "text" and share.sentence.block < min(blocks) and not is_of_the_name(scene, share, p)


def is_of_the_name(scene: Scene, share: Share, p: Portion) -> bool:
    """Whether the line of the part opens with a full name that the sentence of the share has: "Ngozi Okafor (Civic Alliance): 2,184"."""
    line = scene.told[p.part_line].sentence
    found = _FULL_NAME.match(scene.text, line.start, p.part.start)
    said = scene.reading.document.field(share.field)[share.sentence.start : share.start]
    return found is not None and found["name"] in said and not scene.text[p.part.end : line.end].strip(" .;,")


_FULL_NAME = regex(r"[-*•\s]*(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3})\s*(?:\([^()\n]{1,40}\))?\s*[:–—|-]")


_OPEN = frozenset(stem(word) for word in ("vacancies", "openings", "applications"))
_COMES_TO = regex(
    r"\b(?:the|this|that)\s+(?!total|sum|figure|number|share|rate|turnout|part|lot|rest|result|majority|stake|amount|proportion|remainder|balance|uptake|take-up|whole)(?P<noun>[a-z]{3,})\s+(?:comes?|came|works?|worked|amounts?|amounted)\s+(?:out\s+)?(?:to|at|as)\s+(?:about\s+|around\s+|some\s+|just\s+|nearly\s+|almost\s+|roughly\s+|over\s+)?$",
    re.IGNORECASE,
)
_MONEY = regex(
    r"\b(?:revenues?|sales|turnover|takings|income|profits?|costs|purchases|receivables?|payables?|expenses?|spending|assets|deposits|premiums|billings|bookings)\b",
    re.IGNORECASE,
)
_INTRODUCES = regex(r"[:(–—]\s*(?:[a-z]+\s+){0,2}$")
_NO_VERB = regex(r"^\s*(?:[\w’'-]+\s+){0,2}?[\w’'-]*\s*[,.;:)–—]")
_FIRST_WORDS = regex(r"^\W*(?:(?:just|only|some|about|exactly|namely|in\s+fact)[\s,]+)*$", re.IGNORECASE)


def introduces(scene: Scene, share: Share, p: Portion) -> bool:
    """Whether a share is told in figures right behind it: "an overwhelming majority went online: 10,800 of the 20,400"."""
    first, last = sorted((p.part, p.whole), key=lambda x: x.start)
    if share.place < 0 or not p.joined or first.start < share.end or p.part_line != p.whole_line:
        return False
    if p.part_line == share.place:
        return bool(_INTRODUCES.search(scene.text[share.end : first.start]))
    start = scene.told[p.part_line].sentence.start
    opens = p.part_line == share.place + 1 and _FIRST_WORDS.match(scene.text[start : first.start])
    return bool(opens) and bool(_NO_VERB.match(scene.text[last.end : scene.told[p.part_line].sentence.end]))


def opens_on_pair(scene: Scene, share: Share, said: Wording, p: Portion) -> bool:
    """Whether a share opens the sentence behind that of a joined pair and points back to it: "140 of the 700 jobs will go. One in seven of us"."""
    opens = share.place >= 0 and not said.opening.strip() and said.what is not None
    return opens and p.joined and p.part_line == share.place - 1 and bool(_POINTS_BACK.match(said.what or ""))


def two_times(scene: Scene, p: Portion, beside: bool) -> bool:
    """Whether two figures are one thing at two times: "$290m in 2019, $240m in 2018"."""
    text = scene.text
    if p.joined:
        return False
    if (p.part.start, p.whole.start) in scene.times and not beside:
        return True
    first, second = (_YEAR_BEHIND.match(text[x.end : x.end + 40]) for x in (p.part, p.whole))
    if first and second and first["year"] != second["year"]:
        return True
    inside = (bool(_IN_BRACKET.search(text[max(0, x.start - 60) : x.start])) for x in (p.part, p.whole))
    return next(inside) != next(inside)


def is_goal(scene: Scene, p: Portion) -> bool:
    """Whether the whole is a wish: what is told of it is no share of what is."""
    ahead = scene.text[max(scene.told[p.whole_line].sentence.start, p.whole.start - 60) : p.whole.start]
    return not p.joined and bool(_GOAL_AHEAD.search(ahead))


def of_the_last(scene: Scene, share: Share, p: Portion) -> bool:
    """Whether a share is said of the figure before it by "of which", so that a pair is meant only if that is its whole."""
    before = [x for x in scene.told[share.place].levels if x.end <= share.start]
    if not before or not _OF_WHICH.search(scene.text, before[-1].end, share.start):
        return False
    return p.whole is not before[-1]


def of_two_items(scene: Scene, p: Portion) -> bool:
    """Whether part and whole stand in two items of a list, each about something else."""
    blocks = [scene.told[i].sentence.block for i in (p.part_line, p.whole_line)]
    return blocks[0] != blocks[1] and all(scene.reading.blocks[b].kind is BlockKind.LIST_ITEM for b in blocks)


_WITH = regex(
    r"\b(?:with|plus|and\s+(?:another|a\s+further)|including|counting|added\s+to|in\s+addition\s+to)\s+(?:the\s+|its\s+)?$", re.IGNORECASE
)


def is_more(scene: Scene, share: Share, p: Portion) -> bool:
    """Whether a figure of the share's sentence is said to come to others: "which, with 675,000 lent shares, makes 13.5 %"."""
    start = share.sentence.start
    here = [x for x in scene.told[share.place].levels if x.end <= share.start]
    return any(_WITH.search(scene.text, start, x.start) for x in here) or bool(
        DIFFERENCE.search(scene.text, max(0, p.part.start - 40), p.part.start)
    )


def is_explained(scene: Scene, share: Share, p: Portion) -> bool:
    """Whether another share beside the part is that of the pair: this one is then of something else."""
    ratio = percentage(p.part, p.whole)
    return ratio is not None and any(
        other.start != share.start and not other.words and ratio.meets(other.allowed) and beside_of(scene, other) is p.part
        for other in scene.stated.get(p.part_line, ())
    )


def is_base(scene: Scene, p: Portion) -> bool:
    """Whether the part is what a share is reckoned on: "20 % of its 100 managers"."""
    before = (other for other in scene.stated.get(p.part_line, ()) if other.end <= p.part.start and not other.words)
    return any(OF_WHOLE.match(scene.text[other.end : p.part.start]) for other in before)
