"""A vote whose count does not fit what is said of it: unanimous with some against, a majority of a size, a side that won.

"Nineteen members in favour and two opposed"; "for the motion, seven; against, two"; "310 in favour, 290 against". What a text says of
the vote stands in the headline or a few sentences away. Another ballot, proxies that come to it, or a hurdle higher than half of the
votes may make it true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures
from claims.checks.stated_shares import Share, stated_shares
from claims.checks.wording import one_decimal, percent_words, quoted
from claims.match.interval import HUNDRED, Interval
from claims.model import Evidence, Field, Reading, Sentence
from claims.regex import regex

_DESCRIPTOR, _SHARE = "descriptor_mismatch", "percent_of_total"
_FOR = r"(?:in\s+(?:its\s+|their\s+)?favou?r|for|yes|ayes?|yeas?|backed|supported|approved|to\s+(?:accept|approve|strike|back))"
_AGAINST = r"(?:against|no(?:es)?|nays?|opposed|opposing|objected|rejected|to\s+reject|voted\s+it\s+down|dissenting)"
_FOR_BEHIND = regex(rf"^[^.;:,()\d]{{0,30}}?\b{_FOR}\b", re.IGNORECASE)
_AGAINST_BEHIND = regex(rf"^[^.;:,()\d]{{0,30}}?\b{_AGAINST}\b", re.IGNORECASE)
_FOR_AHEAD = regex(rf"(?:^|[.;:,(–—]\s*|\band\s+)\W*(?:voting\s+|votes?\s+)?{_FOR}\b[^.;:()\d]{{0,25}}[,:]?\s*$", re.IGNORECASE)
_AGAINST_AHEAD = regex(
    rf"(?:^|[.;:,(–—]\s*|\band\s+|\bwith\s+)\W*(?:voting\s+|votes?\s+)?{_AGAINST}\b[^.;:()\d]{{0,25}}[,:]?\s*$", re.IGNORECASE
)
_UNANIMOUS = regex(
    r"\b(?:unanimous(?:ly)?|unanimity|without\s+(?:a\s+)?(?:single\s+)?(?:dissent|dissenting\s+vote|opposition|vote\s+against)|to\s+a\s+(?:man|woman)|no(?:body|\s+one|\s+member)?\s+(?:voted\s+|was\s+|spoke\s+)?(?:against|dissent\w*|opposed)"
    r"|with\s+one\s+voice)\b",
    re.IGNORECASE,
)
_NOT = regex(
    r"\b(?:not|nearly|almost|far\s+from|all\s+but|less\s+than|anything\s+but|never|had\s+to\s+be|must\s+be|needs?|required?|require[sd]?)\s+(?:[a-z]+\s+)?$",
    re.IGNORECASE,
)
_BUT = regex(r"^[^.;:]{0,30}?(?:,\s+(?:but|though|while)\b|\bless\s+so\b|\bshort\b)", re.IGNORECASE)
_OTHER_VOTE = regex(
    r"\b(?:latter|former|first\s+(?:motion|count|round|ballot|vote)|second\s+(?:motion|count|round|ballot|vote)|amendment|other\s+motion|earlier\s+(?:vote|ballot)|last\s+(?:time|year)|previous)\b",
    re.IGNORECASE,
)
_COUNTED_TOO = regex(
    r"\b(?:prox(?:y|ies)|postal|counted\s+(?:as\s+well|too)|includ\w+|excluding|exclud\w+|leaving\s+(?:aside|out)|turnout|took\s+part|taken\s+part|returned|ballot\s+papers|hurdle\s+of|threshold|quorum|required|needed|needs?|expect\w*|poll(?:s|sters?)?)\b",
    re.IGNORECASE,
)
_OF_THE_VOTE = regex(
    r"\b(?:majority|margin|in\s+favou?r|vot(?:e|ed|es|ing|ers)|backed|support\w*|yes|approv\w+|poll|ballot\w*|said\s+(?:yes|no))\b",
    re.IGNORECASE,
)
_OF_THOSE_VOTING = regex(
    r"^\s+(?:of\s+(?:(?:the|all|those)\s+)?(?:votes?|votes\s+cast|ballots|poll|those\s+(?:voting|who\s+voted)|voters)\b|majority\b|in\s+favou?r\b|(?:voted|backed|said)\b|clears?\b|for\b|$|[.,;:])",
    re.IGNORECASE,
)
_MAJORITY_OF = regex(r"\bmajority,?\s+(?:of|at)\s+(?:about\s+|some\s+|almost\s+|nearly\s+)?$", re.IGNORECASE)
_MORE = regex(r"\b(?:majority|most|more)\b", re.IGNORECASE)
_REFUSED = regex(
    r"\b(?:reject(?:s|ed|ion)?|turn(?:s|ed)?\s+(?:it\s+|them\s+|down\s+)?down|thr(?:ow|ew|own)\s+out|vot(?:e|ed)\s+(?:it\s+)?down|defeat(?:s|ed)?|refus(?:e|ed|es)|sa(?:y|id|ys)\s+no)\b",
    re.IGNORECASE,
)
_ACCEPTED = regex(
    r"\b(?:approv(?:e[sd]?|al)|carried|passe[sd]|back(?:s|ed)|accept(?:s|ed)|ratif(?:y|ies|ied)|endors(?:e[sd]?)|wave[sd]?\s+through|adopt(?:s|ed)|agree[sd]?|sa(?:y|id|ys)\s+yes|in\s+favou?r)\b",
    re.IGNORECASE,
)
_HURDLE = regex(r"\b(?:two[- ]thirds|three[- ]quarters|quorum|threshold|consent|veto|needed|required|hurdle|needs)\b", re.IGNORECASE)
_ASKED = regex(
    r"\b(?:survey\w*|consultations?|consulted|questionnaires?|petitions?|respondents?|responses|responded|replies|replied|submissions|asked|poll(?:ed|ing|sters?)?|straw\s+poll|readers|feedback|letters)\b",
    re.IGNORECASE,
)
"""Those who were asked for an opinion decide nothing: a council may back what most of them opposed."""
_DESPITE = regex(
    r"\b(?:despite|in\s+spite\s+of|against\s+(?:the\s+)?(?:wishes|advice|will|objections)|over(?:rid\w+|rul\w+|\s+objections)|def(?:y|ies|ied|iance)|ignor\w+|notwithstanding)\b",
    re.IGNORECASE,
)
_BY_VOTES = regex(
    r"\b(?:vot(?:e|ed|es)|by|passed|carried)\s+(?:(?:it\s+)?(?:down\s+)?)?(?:by\s+)?(?P<yes>\d{1,3})\s?(?:[-–]|\s+to\s+|\s+votes\s+to\s+)\s?(?P<no>\d{1,3})\b",
    re.IGNORECASE,
)
_TO = regex(r"\s+(?:votes\s+)?to\s+")
_PASSED = regex(
    r"\b(?:passed|carried|approved|adopted|ratified|endorsed)(?:,|\s+it)?\s+(?:by\s+)?(?:a\s+vote\s+of\s+)?[\d,]+\Z", re.IGNORECASE
)
""" "The measure passed 7,308 to 5,292"."""
_REACH = 3
"""Sentences on each side of a count in which it is spoken of."""


@dataclass(frozen=True, slots=True)
class _Tally:
    """How many were for and how many against, and the place of the sentence of the first."""

    yes: Figure
    no: Figure
    place: int

    @property
    def share(self) -> Decimal:
        """Those in favour, in percent."""
        return self.yes.middle / (self.yes.middle + self.no.middle) * HUNDRED


def votes(reading: Reading) -> Iterator[Finding]:
    """What a text says of each of its votes, against the count."""
    told = figures(reading)
    text = reading.document.text
    tallies = [tally for tally in _tallies(text, told) if not _OTHER_VOTE.search(text, told[tally.place][0].start, tally.no.end)]
    if len(tallies) != 1:
        return  # of several votes nothing is said of one alone
    tally = tallies[0]
    around = told[max(0, tally.place - _REACH) : tally.place + _REACH + 1]
    spoken: list[tuple[Field, Sentence, Sequence[Figure]]] = [("title", s, inside) for s, inside in figures(reading, "title")]
    spoken += [("text", s, inside) for s, inside in (*told[:2], *around)]
    if not _is_opinion(reading, tally):
        yield from _unanimous(reading, tally, spoken)
        yield from _won(reading, tally, spoken)
    yield from _shares(reading, tally, around)


def _tallies(text: str, told: Sequence[tuple[Sentence, Sequence[Figure]]]) -> Iterator[_Tally]:
    plain = [
        (place, s, x)
        for place, (s, inside) in enumerate(told)
        for x in inside
        if x.kind not in ("percent", "money", "multiple") and (x.value.bounded or _PASSED.match(text, x.start, x.end))
    ]
    for (place, s, a), (other, t, b) in pairwise(plain):
        if other - place > 1 or s.block != t.block or a.middle + b.middle <= 1:
            continue
        sides = _side(text, s, a, b.start), _side(text, t, b, t.end)
        if sides == ("for", "against") or _is_passed(text, s, a, b):
            yield _Tally(a, b, place)
        elif sides == ("against", "for"):
            yield _Tally(b, a, place)


def _is_passed(text: str, sentence: Sentence, a: Figure, b: Figure) -> bool:
    told = a.middle > b.middle and _TO.fullmatch(text, a.end, b.start)
    return bool(told) and bool(_PASSED.search(text, sentence.start, a.end))


def _side(text: str, sentence: Sentence, x: Figure, until: int) -> str | None:
    ahead, behind = text[sentence.start : x.start], text[x.end : min(until, sentence.end)]
    if _AGAINST_BEHIND.match(behind):
        return "against"
    if _FOR_BEHIND.match(behind):
        return "for"
    return "against" if _AGAINST_AHEAD.search(ahead) else "for" if _FOR_AHEAD.search(ahead) else None


def _counts(reading: Reading, tally: _Tally) -> tuple[Evidence, Evidence]:
    return phrase(reading, tally.yes.start, tally.yes.end), phrase(reading, tally.no.start, tally.no.end)


def _unanimous(reading: Reading, tally: _Tally, spoken: Sequence[tuple[Field, Sentence, Sequence[Figure]]]) -> Iterator[Finding]:
    for field, sentence, _ in spoken:
        text = reading.document.field(field)
        word = _UNANIMOUS.search(text, sentence.start, sentence.end)
        if word is None or _NOT.search(text[max(sentence.start, word.start() - 40) : word.start()]) or tally.no.middle < 1:
            continue
        if _BUT.match(text[word.end() : sentence.end]) or (field == "text" and _of_another_entry(text, sentence.start, tally.yes.start)):
            continue
        said, (yes, no) = phrase(reading, word.start(), word.end(), field), _counts(reading, tally)
        yield Finding(
            _DESCRIPTOR,
            (),
            (said, yes, no),
            f"{quoted(said.quote)} does not fit {quoted(yes.quote)} for and {quoted(no.quote)} against.",
            severity="warning",
            miss=miss_ratio(tally.yes.middle + tally.no.middle, tally.yes.middle),
        )
        return


_TIMESTAMP = regex(r"\W*(\d{1,2}[.:]\d\d)\b")


def _of_another_entry(text: str, one: int, other: int) -> bool:
    """Whether two passages of a live page stand under different times: on other business."""
    stamps = [_TIMESTAMP.match(text, text.rfind("\n", 0, at) + 1) for at in (one, other)]
    return all(stamps) and len({stamp[1] for stamp in stamps if stamp}) > 1


def _shares(reading: Reading, tally: _Tally, around: Sequence[tuple[Sentence, Sequence[Figure]]]) -> Iterator[Finding]:
    """Shares of those who voted that neither side's count gives, nor any larger figure near it."""
    text = reading.document.text
    larger = [x for _, inside in around for x in inside if x.kind not in ("percent", "money", "multiple") and x.middle > tally.no.middle]
    for sentence, inside in around:
        for share in stated_shares(reading, sentence, 0, inside):
            if not _speaks_of(text, share, tally):
                continue
            fits = {tally.share, HUNDRED - tally.share} | {
                side.middle / x.middle * HUNDRED for side in (tally.yes, tally.no) for x in larger if x.middle >= side.middle
            }
            if any(share.allowed.meets(Interval(size - Decimal("0.3"), size + Decimal("0.3"))) for size in fits):
                continue
            said, (yes, no) = phrase(reading, share.start, share.end), _counts(reading, tally)
            yield Finding(
                _SHARE,
                (),
                (said, yes, no),
                f"{quoted(yes.quote)} for and {quoted(no.quote)} against are not {quoted(said.quote)}.",
                f"Of the votes {one_decimal(tally.share)}% were in favour, not {quoted(said.quote)} ({percent_words(share.allowed)}).",
                severity="warning",
                miss=miss_ratio(tally.share, share.allowed.middle),
            )
            return


def _speaks_of(text: str, share: Share, tally: _Tally) -> bool:
    sentence = share.sentence
    words = text[sentence.start : sentence.end]
    if share.start < tally.yes.start or _COUNTED_TOO.search(text, sentence.start, share.end + 25) or share.words:
        return False
    behind = text[share.end : sentence.end]
    return bool(_OF_THE_VOTE.search(words)) and bool(
        _OF_THOSE_VOTING.match(behind) or _MAJORITY_OF.search(text, sentence.start, share.start)
    )


def _is_opinion(reading: Reading, tally: _Tally) -> bool:
    """Whether those counted were only asked, or another vote decided: "voted 7-3 ... the survey shows 812 opposed, 344 in favour"."""
    text, told = reading.document.text, figures(reading)
    spoken = " ".join(text[s.start : s.end] for s, _ in told[max(0, tally.place - 1) : tally.place + 1])
    if _ASKED.search(spoken) or _DESPITE.search(reading.document.title or ""):
        return True
    own = {tally.yes.middle, tally.no.middle}
    return any({Decimal(m["yes"]), Decimal(m["no"])} != own for m in _BY_VOTES.finditer(text))


def _won(reading: Reading, tally: _Tally, spoken: Sequence[tuple[Field, Sentence, Sequence[Figure]]]) -> Iterator[Finding]:
    """ "For the rota, 402. Against it, 329. A majority turned it down.": the side that the text says won has fewer votes."""
    if tally.yes.middle == tally.no.middle or _HURDLE.search(reading.document.text) or _HURDLE.search(reading.document.title or ""):
        return
    wrong, right = (_REFUSED, _ACCEPTED) if tally.yes.middle > tally.no.middle else (_ACCEPTED, _REFUSED)
    text = reading.document.text
    for field, sentence, _ in spoken:
        words = reading.document.field(field)[sentence.start : sentence.end]
        word = wrong.search(words)
        if field == "text" and not _MORE.search(words):
            continue
        if (
            word is None
            or right.search(words)
            or (field == "text" and sentence.start < tally.yes.start < sentence.end and wrong is _ACCEPTED)
        ):
            continue
        others = [s for f, s, _ in spoken if f == "text" and right.search(text, s.start, s.end)]
        if others and field == "title":
            continue
        start = sentence.start + word.start()
        said, (yes, no) = phrase(reading, start, sentence.start + word.end(), field), _counts(reading, tally)
        yield Finding(
            _DESCRIPTOR,
            (),
            (said, yes, no),
            f"{quoted(said.quote)} does not fit {quoted(yes.quote)} for and {quoted(no.quote)} against.",
            severity="warning",
            miss=miss_ratio(tally.yes.middle, tally.no.middle),
        )
        return
