"""How much speaks for a share being said of a part and a whole: the words around all three, and how near they stand."""

from __future__ import annotations

import re

from claims.checks.levels import Figure
from claims.checks.movement_words import MOVE, rate_way
from claims.checks.portions import OF_WHOLE, Portion, elided, of_one_noun
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.share_scene import FULL, Scene, beside_of, label_of, near_words, passage_of
from claims.checks.share_vetoes import DIFFERENCE, introduces, is_of_the_name, is_ruled_out, opens_on_pair
from claims.checks.share_words import RATE_WORD, Wording, all_stems, knows, names_of, narrowed, overlap, stems_of, strangers
from claims.checks.stated_shares import Share
from claims.checks.thesaurus import stem
from claims.model import BlockKind
from claims.regex import regex

_TOO_FEW = 5
"""The most for a pair that neither a word for what is drawn from it nor one for its whole ties to a share."""

_DRAWN_FROM, _BY_NAME, _NUMBERED_WHOLE = 3, 3, 5
"""Points for a part from which a share is drawn, and for a whole that is named."""

_DRAWN = regex(
    r"\b(?:comes?\s+(?:out\s+)?(?:to|at)|works?\s+out\s+(?:at|as|to)|so(?:,)?(?:\s+call\s+it)?|that\s+is|that['’]s|that\s+was|which\s+is|call\s+it|i\.e\.|meaning|gives?|giving(?:\s+(?:it|us|them|him|her))?|making|makes|equivalent\s+to"
    r"|equal\s+to|amount(?:s|ing|ed)?\s+to|represent(?:s|ing|ed)?|account(?:s|ing|ed)?\s+for|ma(?:ke|de|kes)\s+up|in\s+other\s+words,?|or|put\s+differently,?|in\s+short,?|hence|thus|therefore)\s+(?:just\s+|about\s+|some\s+|roughly\s+|nearly\s+"
    r"|almost\s+|over\s+|only\s+|exactly\s+|around\s+)?(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)

_RATE_NOUN = SentencePattern(
    regex(
        rf"(?P<noun>(?:[\w-]+\s+){{0,2}}[\w-]+)?\s*\b{RATE_WORD}\b(?P<of>\s+of\b[^.;:()\d]{{0,45}}?)?(?P<more>[^.;:()\d]{{0,45}}?),?\s*(?:(?:of|at|was|is|stood\s+at|stands\s+at|came\s+(?:in\s+)?(?:at|to)|works?\s+out\s+at|worked\s+out\s+at)\s+)"
        r"(?:just\s+|about\s+|some\s+|roughly\s+|nearly\s+|almost\s+|over\s+|only\s+|exactly\s+|around\s+)?$",
        re.IGNORECASE,
    )
)

_AT_RATE = regex(rf"^,?\s+(?:the|our|its|their|that)\s+(?:[\w-]+\s+)?{RATE_WORD}\b", re.IGNORECASE)

_AT = regex(r"\bat\s+(?:just\s+|about\s+|some\s+|nearly\s+|almost\s+|over\s+|only\s+|around\s+)?$", re.IGNORECASE)

_HOLDS = regex(r"\b(?:holds?|seats?|capacity|room\s+for|places?|space\s+for|has|have|of\s+the)\b[^.;:\d]{0,25}$", re.IGNORECASE)

_TOTAL = regex(r"\b(?:total|in\s+all|altogether|all\s+told|overall|whole|combined|every\s+one|all)\b", re.IGNORECASE)

_THE_NOUN = regex(r"^\s*the\s+[a-z]+\s*$")
_SEATS = frozenset(("seat", "seats", "places", "place", "berths", "capacity", "beds"))
_TAKINGS = frozenset(stem(w) for w in ("sales", "revenue", "turnover", "topline", "top-line", "takings", "income", "business"))
"""Words for the money that comes in, of which a text may speak without using one."""
_STAFF = frozenset(stem(w) for w in ("staff", "workforce", "headcount", "employees", "payroll"))

_EMPLOYED = _STAFF | frozenset(stem(w) for w in ("employs", "employed", "people", "workers", "strong", "colleagues", "team", "members"))
"""Words for those who are employed, and not for jobs to be cut."""


def points_for(scene: Scene, share: Share, said: Wording, beside: Figure | None, p: Portion) -> int:
    """How much speaks for a share being said of a pair: :data:`_ENOUGH` is enough."""
    text, told = scene.text, scene.told
    if is_ruled_out(scene, share, said, beside, p):
        return -9
    points = 3 if p.joined or elided(text, told, p.part, p.part_line, p.whole, p.whole_line) else 0
    points += 2 if of_one_noun(p.part, p.whole) else 1 if p.part.kind == p.whole.kind != "number" else 0
    points -= 2 if _has_share(scene, p) else 0
    of_whole, of_part = _of_whole(scene, share, said, p), _of_part(scene, share, said, beside, p)
    by_name = p.joined and said.generic and is_of_the_name(scene, share, p)
    of_part = max(of_part, _BY_FULL_NAME) if by_name else of_part
    points += of_whole + of_part
    if not (
        beside is p.part
        or (of_part >= _DRAWN_FROM and (_is_drawn(scene, share) or opens_on_pair(scene, share, said, p) or introduces(scene, share, p)))
        or (of_whole >= _BY_NAME and not said.generic)
        or share.field == "title"
        or by_name
    ):
        points = min(points, _TOO_FEW)
    passage = passage_of(scene, share, p)
    told_of = introduces(scene, share, p) or _is_drawn(scene, share) or (beside is p.part and p.part.start >= share.end)
    if p.joined and not said.generic and said.named and not told_of and not overlap(said.named, passage):
        return -9  # "1,900 of them are based in Belgium. A third of vacancies have been filled"
    points -= 0 if introduces(scene, share, p) or by_name else _strangers(scene, share, said, beside, p)
    points -= 5 if p.whole.start in scene.olds and not p.joined and p.part_line != p.whole_line else 0
    drawn = share.place >= 0 and p.part_line > share.place and _is_drawn(scene, share)
    points -= 2 if drawn and not share.pence and (said.generic or of_whole >= _NUMBERED_WHOLE) else 0
    points -= 3 if said.generic and share.place >= 0 and p.whole_line > share.place and not p.joined and beside is not p.part else 0
    points -= 1 if told[p.part_line].sentence.block != told[p.whole_line].sentence.block and not p.joined else 0
    return points - _distance(scene, share, p)


_BY_FULL_NAME = 6


def _strangers(scene: Scene, share: Share, said: Wording, beside: Figure | None, p: Portion) -> int:
    """What the words around a share hold against a pair; behind pence of a pound they only say what it goes to, and weigh little."""
    passage = passage_of(scene, share, p)
    known = passage | (scene.known if share.place and not share.pence else scene.owners)
    found = strangers(said, passage, known, share.place < min(p.part_line, p.whole_line), beside is p.part, _free(said, beside, p))
    return min(found, _OF_PENCE) if share.pence and p.joined else found


_OF_PENCE = 2


def _free(said: Wording, beside: Figure | None, p: Portion) -> frozenset[str]:
    """Words for the whole that its passage need not know: for takings, and "the stock" of what a joined pair counts."""
    if not p.joined:
        return frozenset()
    if p.whole.kind == "money":
        return _TAKINGS
    return said.named if beside is p.part and _THE_NOUN.match(said.what or "") else frozenset()


def _has_share(scene: Scene, p: Portion) -> bool:
    """Whether the whole is told as a share of its own, so that it is a part of what the part is a part of."""
    return not p.joined and any(not other.words and beside_of(scene, other) is p.whole for other in scene.stated.get(p.whole_line, ()))


def _of_whole(scene: Scene, share: Share, said: Wording, p: Portion) -> int:
    """Points for a whole that is what a share is said to be a share of."""
    text, told, whole = scene.text, scene.told, p.whole
    sentence = told[p.whole_line].sentence
    if share.place >= 0 and share.field == "text":
        behind = next((x for x in told[share.place].levels if x.start >= share.end), None)
        if behind is not None and (
            OF_WHOLE.match(text[share.end : behind.start]) or _NUMBERED.match(text[share.end : behind.start])
        ):  # "18 % of an estate of 336"
            return 5 if whole is behind else -9
    around = text[sentence.start : sentence.end]
    points = 1 if _TOTAL.search(text, max(sentence.start, whole.start - 40), min(sentence.end, whole.end + 25)) else 0
    if said.generic:
        points += 2 if said.named and overlap(said.named, label_of(scene, p.whole_line, whole)) == len(said.named) else 0
        points += 1
        points += 1 if whole.end <= share.start or share.field == "title" else 0
        return points
    assert said.what is not None
    named = said.named
    names = names_of(said.what, True) - scene.owners
    if names - label_of(scene, p.whole_line, whole) or (named & _STAFF and not label_of(scene, p.whole_line, whole) & _EMPLOYED):
        return -9
    theirs = label_of(scene, p.whole_line, whole)
    hits = overlap(named, theirs)
    if share.field == "title" and hits and narrowed(said.what, all_stems(around)):
        return -9  # "half of the school kitchens"
    if hits == len(named) and named:
        return points + 3
    if p.joined and (overlap(named, all_stems(around)) == len(named) or (whole.kind == "money" and named <= _TAKINGS)):
        return points + 2
    if share.field == "title" and p.joined:
        return points + 2 * bool(names_of(said.what, True) & all_stems(around))
    return points - 3


def _of_part(scene: Scene, share: Share, said: Wording, beside: Figure | None, p: Portion) -> int:
    """Points for a part that is what a share is said of."""
    text, told, part = scene.text, scene.told, p.part
    if beside is part:
        if said.what is None and (_MOVED_BY.search(text, max(0, part.start - 60), part.start) or _has_rate(scene, share)):
            return -9  # "increased $101.5 million, or 12.4 %"
        return 5
    points = 0
    if share.place >= 0:
        lead = text[share.sentence.start : share.start]
        rate = next(iter(_RATE_NOUN.within(lead, scene.reading, share.sentence)), None)
        of = stems_of(rate["of"] or "") if rate else frozenset()
        if of and not overlap(of, label_of(scene, p.part_line, part) | label_of(scene, p.whole_line, p.whole)):
            return -9
        if rate and _TURNOUT.search(rate[0]) and _VOTES.search(near_words(scene, p.whole_line, p.whole)):
            return -9
        if _OWNS.search(lead) and not _SHARES.search(near_words(scene, p.whole_line, p.whole) + near_words(scene, p.part_line, part)):
            return -9
        if rate and (strange := _strange(scene, share, p, rate)):
            return -strange
        last = [x for line in told[max(0, share.place - 1) : share.place + 1] for x in line.levels if x.end <= share.start]
        if rate or (_AT.search(lead) and _AT_RATE.match(text[share.end : share.sentence.end])):
            noun = stems_of(rate["noun"] or "") if rate else frozenset()
            points += 3 if not noun else 5 if overlap(noun, label_of(scene, p.part_line, part)) else 1
        elif (
            part.end <= share.start
            and (_DRAWN.search(lead) or _opens_so(lead))
            and (not (subject := _subject(said)) or overlap(subject, label_of(scene, p.part_line, part)))
        ):
            points += 3
            before = scene.told[share.place - 1].levels if share.place else ()
            plain = scene.reading.blocks[told[share.place - 1].sentence.block].kind is not BlockKind.LIST_ITEM
            points += 2 if plain and _opens_so(lead) and len(before) == 1 and before[0] is part else 0
        elif share.pence or opens_on_pair(scene, share, said, p) or introduces(scene, share, p):
            points += 4
        elif FULL.match(text[share.end : share.sentence.end]) and (
            p.whole.kind in _SEATS or _HOLDS.search(text, max(0, p.whole.start - 60), p.whole.start)
        ):
            points += 3
        if points and last and part in last[-2:]:
            points += 1 + (p.whole in last[-3:])
    elif p.joined and p.part_line <= 1:
        points += 4 if p.part_line == 0 or not any(q.part_line == 0 for q in scene.joined) else 2
    mine = stems_of(said.opening) | stems_of(said.tail)
    label = label_of(scene, p.part_line, part)
    points += min(3, 2 * overlap(mine, label)) if mine else 0
    return points


_MOVED_BY = regex(
    rf"(?:{DIFFERENCE.pattern}|{MOVE.pattern}\s+(?:by\s+|of\s+)?(?:an?\s+)?(?:(?:about|some|just|only|over|nearly|almost|another|record)\s+)*$)",
    re.IGNORECASE,
)
_NUMBERED = regex(
    r"^\s+of\s+(?:an?|the|its|their|our)\s+(?:[\w’'-]+\s+){1,4}(?:that|which|who)\s+(?:stood\s+at|stands\s+at|numbers|numbered|totals?|totalled|was|is|comes\s+to|came\s+to)\s+(?:about\s+|some\s+)?$",
    re.IGNORECASE,
)

_TURNOUT = regex(r"\b(?:turnout|participation|response)\b", re.IGNORECASE)

_VOTES = regex(r"\b(?:votes?|ballots?|papers?|cast|returned|replies|responses|in\s+favou?r|against)\b", re.IGNORECASE)

_OWNS = regex(r"\b(?:owns?|owned|holds?|held|controls?|controlled|stake|interest)\b[^.;:\d]{0,30}$", re.IGNORECASE)

_SHARES = regex(r"\b(?:shares?|stock|stake|votes?|voting|capital|units)\b", re.IGNORECASE)


def _subject(said: Wording) -> frozenset[str]:
    """What the clause of a share is about."""
    return stems_of(said.opening) | names_of(said.lead, said.lead.strip() != said.opening.strip())


def _strange(scene: Scene, share: Share, p: Portion, rate: re.Match[str]) -> int:
    """Points against a pair for what a rate is of that its passage does not know: "participation among night-shift nurses"."""
    passage = passage_of(scene, share, p)
    noun, more = stems_of(rate["noun"] or ""), stems_of(rate["more"] or "")
    unknown = sum(not knows(passage, w) for w in noun)
    narrowed_rate = 0 < unknown < len(noun)  # the cash tax rate, where the passage tells of tax
    return 9 * sum(not knows(passage, w) for w in more) + (5 if narrowed_rate else 0)


_SO = regex(
    r"^\W*(?:so|thus|hence|in\s+other\s+words|put\s+(?:differently|another\s+way)|in\s+short|that\s+is|that['’]s|that\s+was|this\s+is|this\s+was)\b",
    re.IGNORECASE,
)


def _is_drawn(scene: Scene, share: Share) -> bool:
    """Whether a share is said to follow from what was told, or to be the rate of it."""
    lead, rest = scene.text[share.sentence.start : share.start], scene.text[share.end : share.sentence.end]
    return share.pence or any(
        (
            any(_RATE_NOUN.within(lead, scene.reading, share.sentence)),
            _AT.search(lead) and _AT_RATE.match(rest),
            _DRAWN.search(lead),
            _opens_so(lead),
            FULL.match(rest),
        )
    )


def _opens_so(lead: str) -> bool:
    return bool(_SO.match(lead)) and not re.search(r"\d", lead)


def _distance(scene: Scene, share: Share, p: Portion) -> int:
    told = scene.told
    if share.place < 0:
        return 0 if p.part_line <= 2 else 2
    away = max(abs(share.place - p.part_line), abs(share.place - p.whole_line))
    return min(
        2 if p.joined else 3,
        max(0, away - 1) // 2
        + (p.whole_line > share.place + 1)
        + (abs(told[p.part_line].sentence.block - told[p.whole_line].sentence.block) > 1),
    )


def _has_rate(scene: Scene, share: Share) -> bool:
    """Whether another percentage of the sentence is a rate of change: "grew 19 % to $27 billion, or 20 % without currency effects"."""
    line = scene.told[share.place]
    return any(x.kind == "percent" and x.end <= share.start and rate_way(scene.text, line.sentence, x) for x in line.inside)
