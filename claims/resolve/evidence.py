"""What speaks for a name being a company's, a person's or a place's: its own words, and those around each mention.

No dictionary of companies is used; the weights are set by hand.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claims.extract.phrases import TextWords, words_of
from claims.model import Document, Field
from claims.regex import regex
from claims.resolve.dealt_with import Dealing, dealing_of
from claims.resolve.entry_labels import Label
from claims.resolve.lexicon import (
    AUXILIARIES,
    BUSINESS_VERBS,
    COMPANY_WORDS,
    DESCRIPTIONS,
    FIRST_NAMES,
    FIRST_PERSON,
    LEGAL_SUFFIXES,
    MEDIA_WORDS,
    NATIONALITIES,
    NEWSPAPERS,
    PART_NOUNS,
    PLACE_PREFIXES,
    PLACE_WORDS,
    PLACES,
    ROLES,
    SAYING,
    SITE_NOUNS,
)
from claims.resolve.names import NameMention, bare_name, core_name
from claims.resolve.title_names import is_reporter
from claims.resolve.trades import only_places, stands_behind_date
from claims.resolve.voice import publisher_name

ROLE_BEHIND = regex(r"^,\s*(?:an?\s+|the\s+|its\s+|their\s+|who\b)?(?P<words>[^,.;]{0,60})")
NOUN_BEHIND = regex(r"^,\s*(?:an?|the|its)\s+(?P<words>[^,.;]{1,80})")
IN_PLACE = regex(r"\b(?:in|at|near|across|outside|around|into|throughout|from|north of|south of|east of|west of)\s+$", re.IGNORECASE)
TELLING = DESCRIPTIONS | COMPANY_WORDS | PART_NOUNS
"""Nouns for companies and their parts."""
PLACE_NAMES = PLACES | PLACE_PREFIXES | PLACE_WORDS | NATIONALITIES | {"of", "the", "&", "and"}
"""Words of which a place's name is made."""
LABELLED: Mapping[Label, float] = {"": 0.0, "lead": 0.8, "line": 0.8, "item": 1.2, "row": 3.0}
"""What it says for a company that a name heads a line: "• Kestrel Freight: closes nine depots"."""
AT_MEASURE = regex(
    r"(?i)\b(?:sales|revenues?|turnover|profits?|income|margins?|orders|management|shares|stake|analysts?|executives?|growth|spending|losses|bookings) (?:at|of|for|by|from)\s+(?:the\s+)?$"
)
"""A measure of somebody: "revenue at Pinewick" is a company's, not a place's; "jobs at Pinewick" can be either's."""
AT_JOBS = regex(
    r"(?i)\b(?:jobs?|posts|roles|cuts|layoffs|redundancies|staff|workforce|workers|employees|headcount|payroll|people|strike|talks) at\s+(?:the\s+)?$"
)
AGE_BEHIND = regex(r"^,\s*\d\d\b")
WHICH_DOES = regex(
    r"^, (?:making|baking|brewing|building|selling|producing|running|trading|spinning|weaving|casting|printing|employing)\b|^,? which (?:also |now |already |still )?(?:makes?|sells?|runs?|employs?|operates?|owns?|supplies|builds?|produces?|provides?|develops?|offers?|manages?|has|had|was founded|was bought|made|sold"
    r"|trades?|publishes|manufactures?|serves?|delivers?|reported|posted|is (?:based|owned|listed|headquartered|cutting|closing))\b"
)
WITH_FIGURE = regex(
    r"^,\s+(?:an?|the)\s+[^,.;]{1,60}?\b(?:with|employing|that employs|making)\s+(?:(?:about|some|over|around|nearly|more than)\s+)?(?:[$£€]?\d)"
)
"""What is said of companies only: ", which makes tiles", ", a pepper house with 310 employees"."""
OF_NAME = regex(
    r"\b(?:shares (?:in|of|at)|owner of|owned by|parent of|maker|company|group|firm|retailer|airline|bank|chain|startup|start-up|rival|rivals|competitor|supplier|insurer)\s+$",
    re.IGNORECASE,
)

COMPANY_SAYS = frozenset("reported reports announced announces posted confirmed".split())
"""What companies do with figures; people say and tell them."""
OWNED = frozenset(
    "sales revenue revenues turnover profit profits loss losses earnings shares stock orders workforce staff employees headcount customers margin margins results owner owners chief board"
    " operating net annual quarterly first-quarter second-quarter third-quarter fourth-quarter ebitda debt income".split()
)
"""What companies have, where people have opinions: "Basketry's orders"."""
CHIEF = frozenset("chief boss chiefs bosses ceo spokesman spokeswoman spokesperson management executives".split())
"""Offices that follow a company's name: "Lauterbach chief Ahlers"."""


@dataclass
class Evidence:
    """How much speaks for a name being a company's, a person's or a place's."""

    company: float = 0.0
    person: float = 0.0
    place: float = 0.0
    count: int = 0
    first: int = 0
    names: set[str] = field(default_factory=set)
    aside: bool = False
    """First named as somebody's parent, buyer, rival or adviser: the text is about the other."""
    itself: bool = False
    """The text says that this is "the Company" or "we"."""
    founded: bool = False
    """The text tells how it began."""
    reporter: bool = False
    """It opens a headline that goes on with what it reports."""
    dealings: Counter[Dealing] = field(default_factory=Counter)
    """In how many mentions the text deals with it in what way."""


@dataclass(frozen=True, slots=True)
class Character:
    """What one name of a document looks like: evidence, how much the text is about it, and the nouns that describe it."""

    company: float = 0.0
    person: float = 0.0
    place: float = 0.0
    salience: float = 0.0
    count: int = 0
    titled: bool = False
    early: bool = False
    """First named in the first lines of the text."""
    opening: bool = False
    """One word that stands at the head of sentences only, where any word has a capital."""
    publisher: bool = False
    speaks: float = 0.0
    """The share of its mentions that only say who speaks: "according to X", "X said"."""
    with_us: float = 0.0
    """The share of its mentions with a "we" or "our" near by: in a text in somebody's own voice, of the others."""
    itself: bool = False
    """The text says that it is "the Company" or "we"."""
    reporter: bool = False
    """The headline opens with it and goes on with what it reports."""
    dealing: Dealing = ""
    """What all of its mentions name it as, if the text only deals with it."""
    nouns: frozenset[str] = frozenset()
    """What it is called: words of its own name, and those right beside it ("the tile maker", "chipmaker Daesol")."""


EARLY = 300
"""Characters of the text within which a first mention is early: about the length of a lede."""


def character_of(document: Document, members: Sequence[NameMention], evidence: Evidence, words: Mapping[Field, TextWords]) -> Character:
    """The character of a name from its mentions."""
    spoken = sum(_only_speaks(words[member.field], member) for member in members)
    nouns: set[str] = set()
    for member in members[:NOUNS_FROM]:
        nouns.update(_nouns_beside(words[member.field], member))
    return Character(
        evidence.company, evidence.person, evidence.place, salience_of(evidence), evidence.count,
        titled=any(member.field == "title" for member in members), early=evidence.first < EARLY,
        opening=len(members) < OFTEN and not _opens_title_too(document, members) and all(
            member.initial and member.name[1:].islower() and member.label != "row" for member in members
        ),
        publisher=publisher_name(document) in {core_name(member.name) for member in members},
        itself=evidence.itself, reporter=evidence.reporter, dealing=_dealing(evidence), speaks=spoken / len(members), with_us=sum(_with_us(words[m.field], m) for m in members) / len(members), nouns=frozenset(nouns),
    )  # fmt: skip


def _opens_title_too(document: Document, members: Sequence[NameMention]) -> bool:
    """The title begins with it and a colon, and the text has it as well: "Norrgate: from dairy to courtroom"."""
    titled = [member for member in members if member.field == "title"]
    return 0 < len(titled) < len(members) and any((document.title or "")[member.end : member.end + 1] == ":" for member in titled)


def _dealing(evidence: Evidence) -> Dealing:
    if evidence.dealings[""]:
        return ""
    return "part" if evidence.dealings["part"] else "deal"


OFTEN = 4
"""Mentions from which a word is a name, wherever it stands."""
NOUNS_FROM = 12
"""Mentions of a name that are searched for what it is called: those of the first paragraphs say it."""
SPEAKER_AHEAD = regex(
    r"(?i)\b(?:according to|told|says|said|asked|adds?|(?:reported|seen|obtained|reviewed|published|compiled) by|shared with|spoke to|source:|(?:analysts?|economists?|strategists?|brokers?) (?:at|with|from|for))\s+(?:the\s+)?$"
)


def _only_speaks(words: TextWords, member: NameMention) -> bool:
    text = words.text
    if SPEAKER_AHEAD.search(text[max(0, member.start - 30) : member.start]):
        return True
    following = words.between(member.end, member.end + 24)
    return bool(following) and following[0].lower in SAYING and text[member.end : following[0].start].isspace()


US_NEAR = 80
"""Characters on each side of a name that are searched for a "we": about a clause."""


def _with_us(words: TextWords, member: NameMention) -> bool:
    near = words.between(max(0, member.start - US_NEAR), member.end + US_NEAR)
    return any(word.lower in FIRST_PERSON for word in near)


def _nouns_beside(words: TextWords, member: NameMention) -> set[str]:
    """Nouns for companies that stand in the name, right in front of it, or in an apposition behind it."""
    text = words.text
    found = {word.lower() for word in member.name.split()}
    before = words.between(max(0, member.start - 40), member.start)
    if before and text[before[-1].end : member.start].isspace():
        found.add(before[-1].lower)
    if noun := NOUN_BEHIND.match(text[member.end : member.end + 90]):
        found.update(word.lower for word in words_of(noun["words"])[:6])
    return found & TELLING


def evidence_of(document: Document, members: Sequence[NameMention], key: str, texts: Mapping[Field, TextWords]) -> Evidence:
    """Weigh a name by its own words and by what stands around each of its mentions."""
    found = Evidence(first=min((m.start for m in members if m.field == "text"), default=10**9))
    words = [word.lower().strip(".,") for word in key.split()]
    if (len(words) > 1 and words[-1] in COMPANY_WORDS) or words[0] in ("banque", "banco", "bank"):
        found.company += 2.0
    if _is_acronymic(key):
        found.company += 0.5
    if "&" in words:
        found.company += 1.5
    if (len(words) > 1 and any(not m.initial for m in members)) or INNER_CAPITAL.search(key):
        found.company += 0.4
    if key == core_name(document.publisher or "") and not MEDIA_WORDS.intersection(words):
        found.company += 2.0
    if all(word in PLACE_NAMES for word in words):
        found.place += 6.0
    if _is_of_newspaper(document.publisher or "", key):
        found.place += 2.0
    if words[-1] in PLACE_WORDS and len(words) > 1 and words[-1] not in COMPANY_WORDS and "&" not in words:
        found.place += 3.0
    if len(words) > 1 and words[0] in TITLES:
        found.person += 3.0
    for member in members:
        _weigh(texts[member.field], member, found)
    if all(only_places(texts[member.field].text, member) for member in members):
        found.place += 4.0
    first = next((m for m in members if m.field == "text"), None)
    found.aside = first is not None and bool(ASIDE.search(document.text[max(0, first.start - 50) : first.start]))
    found.company += min(1.5, 0.25 * found.count) + max(LABELLED[member.label] for member in members)
    if sum(_speaks_behind(document, member) for member in members) >= SPEAKER:
        found.person += 4.0
    return found


def _is_of_newspaper(publisher: str, key: str) -> bool:
    """A newspaper bears the name of its town: the "Aldersyke Herald" is read in Aldersyke."""
    words = publisher.removeprefix("The ").split()
    return (
        len(words) > 1 and words[-1].lower() in NEWSPAPERS and " ".join(words[:-1]).removesuffix(" Evening").removesuffix(" Daily") == key
    )


TITLES = frozenset("mr mrs ms miss dr sir dame cllr councillor rev prof capt sgt senator governor prince princess".split())
"""What stands in front of a person's name, and is taken into it."""
INNER_CAPITAL = regex(r"[a-z][A-Z]")
SPEAKER = 3
"""Lines that begin with a name and a colon, from which it is a speaker's in a conversation: an entry of a list stands once or twice."""


def _speaks_behind(document: Document, member: NameMention) -> bool:
    return member.label == "lead" and document.field(member.field)[member.end : member.end + 1] == ":"


def _unaccented(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _is_acronymic(key: str) -> bool:
    return len(key) > 1 and key.isupper()


REPORTING_PARTS = frozenset("segment segments division divisions".split())
"""What a company reports by: "the Specialty Coatings segment" names a part, where "the Amazon unit" may name the owner."""
TOWNS_FIRM = frozenset("firm company business maker manufacturer supplier factory workforce newspaper businessman businesswoman".split())
"""What has the name of its town in front: "a Billingham engineering firm"."""
COMMA_BEHIND = regex(r",?\s")
HERS = regex(
    r"\s+(?:has|had|is|was|says|said|does|did|could|would|will|took|made|built|ran|left|kept|came|went|began|grew|gave|put|[a-z]+ed)\b[^.,;:\"“”]{0,30}?\s(?:his|her)\s+(?:own\s+)?[a-z]+"
)
""" "Loveday Trebarwith has brought her breakfast"."""
WHO_BEHIND = regex(r",?\s+who\b")
WORD_BEHIND = regex(r"\s+\w")
OWNED_BEHIND = regex(r"['’]s?\s+([\w-]+)")
QUOTE_AHEAD = regex(r"[\"”]\s*,?\s*$|[\"”],?\s+\w+\s*$")
ITSELF_BEHIND = regex(
    r"^,?(?:\s+(?:Inc|Corp|Co|Ltd|Limited|plc|PLC|AG|SE|SA|S\.A|N\.V|NV|AB|ASA|Oyj|LLC|LP|Private|Public|Company)\.?,?)*(?:,?\s+(?:and|together|an?|incorporated|registered|whose)\b[^.()]{0,60})?\s*\([^()]{0,60}[\"“](?:[Tt]he |[Oo]ur )?(?:Company|company|Group|Corporation|Registrant|Issuer|[Ww]e|[Uu]s|[Oo]ur)[,]?[\"”]"
)
""" "Tern Hollow Instruments, Inc. (the “Company”)"."""
ITSELF_AHEAD = regex(r"\b(?:[Oo]ur|[Tt]he) Company (?:was|is)\b[^.]{0,90}\b(?:as|named|called)\s+[\"“]?$")
""" "Our Company was incorporated on 14 July 1997 at Pandharpur as Chandrabhaga Refrigerants"."""
OURS_AHEAD = regex(
    r"(?:\b(?:proud|pleased|delighted|excited|happy|thrilled|glad)\s+to\s+(?:share|announce|say|report|tell\s+you)\s+that"
    r"|\bI(?:['’]ve|\s+have)?\s+(?:just\s+|recently\s+)?(?:sold|founded|co-founded|started|run|built|launched|own))\s+$"
)
""" "I'm proud to share that Oatfield has", "I sold Thistle": the author's own company."""
RUNS_AHEAD = regex(r"\b[A-Z]{2} is [^.\n]{3,60}\bwho (?:runs|heads|leads|founded|owns|chairs)\s+(?:the\s+)?$")
""" "MD is Marguerite Desrosiers, who runs Coulée Batteries": whose figures an interview gives."""
FOUNDED_BEHIND = regex(
    r"^,?\s+(?:which\s+)?(?:was|were|had been)\s+(?:\w+ly\s+)?(?:founded|incorporated|established|set up|started|launched|formed|begun|co-founded)\b"
)
FOUNDED_AHEAD = regex(
    r"\b(?:founded|co-founded|set up|started|established|launched|runs|incorporated as|founder of|founders of|co-founder of|owner of|boss of)\s+(?:the\s+)?$"
)
"""How a company begins, and whose it is: "she set up Tarr Trimmings"."""
TAKEN_OVER = regex(
    r"\b(?:took over|takes? over|taken over|inherited|sold his|acquir(?:e|es|ed|ing)|shares of|stake in|employed by|working for|worked for|works for|work for|employees of)\s+(?:the\s+)?$"
)
STAFF_OF = regex(r"(?i)\b(?:spokes\w+|executives?|officials?|workers|employees|staff|chief executive|director|analysts?) (?:for|of) $")
"""Whose people these are: "a spokeswoman for"."""


REPORTER = 2.5
"""What it says for a company that a headline opens with it and goes on with what it reports: a legal form says 3."""


def _weigh(words: TextWords, member: NameMention, found: Evidence) -> None:
    text = words.text
    before, after = text[max(0, member.start - 60) : member.start], text[member.end : member.end + 120]
    named = member.name.split()
    found.count += 1
    found.names.add(member.name)
    if member.field == "title":
        reporter = is_reporter(text, member)
        found.reporter |= reporter
        found.company += REPORTER if reporter else 0.5
    found.dealings[dealing_of(text, member)] += 1
    following = words.between(member.end, member.end + 63)[:3]
    preceding = words.between(max(0, member.start - 60), member.start)[-1:]
    near = preceding[-1].lower if preceding else ""
    suffix = [word.lower.rstrip(".") for word in following[:1] if word.raw[0].isupper() or word.raw == "plc"]
    raw_last = member.name.split()[-1].lower().rstrip(".")
    if raw_last in LEGAL_SUFFIXES or (suffix and suffix[0] in LEGAL_SUFFIXES and COMMA_BEHIND.match(after)):
        found.company += 3.0
    if bare_name(member.name) != member.name:
        found.company += 2.0
    if near in ROLES or near in ("mr", "mrs"):
        found.person += 2.0
    if near in ("mr", "mrs", "ms", "dr", "sir", "prof"):
        found.person += 3.0
    role = ROLE_BEHIND.match(after)
    if role and any(word.lower in ROLES for word in words_of(role["words"])[:4]):
        found.person += 2.0
    if AGE_BEHIND.match(after) or WHO_BEHIND.match(after):
        found.person += 1.5
    if len(named) == 2 and not member.possessive and HERS.match(after):
        found.person += 1.5
    if role and (noun := NOUN_BEHIND.match(after)) and _describes_company([w.lower for w in words_of(noun["words"])[:7]]):
        found.company += 2.0
    if raw_last in ROOMS and NUMBER_BEHIND.match(after):
        found.place += 4.0
    placed = IN_PLACE.search(before) is not None
    if not placed and (WHICH_DOES.match(after) or WITH_FIGURE.match(after)):
        found.company += 1.5
    if OF_NAME.search(before) or near in DESCRIPTIONS:
        found.company += 1.5
    if STAFF_OF.search(before):
        found.company += 1.5
    introduced = ITSELF_BEHIND.match(after) or ITSELF_AHEAD.search(text, max(0, member.start - 140), member.start)
    if introduced or OURS_AHEAD.search(before) or RUNS_AHEAD.search(before):
        found.itself = True
        found.company += 3.0
    if not found.founded and (FOUNDED_BEHIND.match(after) or FOUNDED_AHEAD.search(before)):
        found.founded = True
        found.company += 0.0 if placed else 1.8
    if TAKEN_OVER.search(before):
        found.company += 1.0
    if AT_MEASURE.search(before):
        found.company += 0.8
    elif placed and not AT_JOBS.search(before):
        found.place += 0.4 if near == "at" and len(named) > 1 else 1.0
    first = following[0].lower if following else ""
    adjacent = bool(WORD_BEHIND.match(after))
    if TURNED_OVER.match(after):
        found.company += 1.5
    if adjacent and near == "the" and first in NUMBERS_OF:
        found.company += 1.0
    if adjacent and near in ("a", "an", "the") and not member.possessive and any(word.lower in TOWNS_FIRM for word in following[:2]):
        found.place += 1.0
    if stands_behind_date(text, member):
        found.place += 4.0
    if only_places(text, member):
        found.place += 1.5
    if adjacent and first in CHIEF:
        found.company += 1.2
    if adjacent and first in SITE_NOUNS:
        found.place += 1.5
    elif adjacent and first in PART_NOUNS and near not in ("the", "its", "our", "their", "this", "a"):
        found.company += 1.2
    elif adjacent and first in REPORTING_PARTS:
        found.company -= 1.5
    if (
        len(named) in (2, 3)
        and _unaccented(named[0].lower()) in FIRST_NAMES
        and named[-1].lower() not in COMPANY_WORDS
        and "&" not in member.name
    ):
        found.person += 3.0
    if member.initial and len(named) == 1 and first in AUXILIARIES:
        found.company += 0.3
        return
    if member.possessive:
        owned = OWNED_BEHIND.match(after)
        found.company += 1.0 if owned and owned[1].lower() in OWNED else 0.6
    elif adjacent and first in SAYING:
        found.company += 0.8 if first in COMPANY_SAYS and not found.person else 0.4
        found.person += 0.5 if QUOTE_AHEAD.search(before) else 0.2
    elif (adjacent and first in BUSINESS_VERBS) or (
        adjacent and first in ("shares", "stock", "employees", "workers", "staff", "plant", "revenue", "sales")
    ):
        found.company += 0.8


ROOMS = frozenset("theatre theater room hall gate building terminal platform block floor pier stand level bay".split())
NUMBER_BEHIND = regex(r"\s+(?:[A-Z]|\d{1,3}[A-Z]?)\b")
""" "In Lecture Theatre 2"."""
TURNED_OVER = regex(r"\s+(?:has\s+|had\s+)?(?:turned over|let \d+ (?:of us|people|staff)|let go)\b")
NUMBERS_OF = frozenset("numbers figures results accounts redundancies layoffs payroll workforce".split())
""" "The Haldane numbers"."""


def _describes_company(words: Sequence[str]) -> bool:
    """The first telling noun of an apposition is a company's, not an office: ", the tile maker", not ", head of the firm"."""
    telling = next((word for word in words[1:] if word in DESCRIPTIONS or word in ROLES), None)
    return bool(words) and words[0] not in DESCRIPTIONS and words[0] not in ROLES and telling in DESCRIPTIONS and telling not in ROLES


def is_company(key: str, evidence: Evidence, aliases: Mapping[str, str], needed: float) -> bool:
    """More speaks for a company than is needed, and than for a person or a place."""
    if key in aliases.values():
        return True
    return evidence.company >= needed and evidence.company > evidence.person and evidence.company > evidence.place


ASIDE = regex(
    r"(?i)\b(?:(?:parent|owners?|buyers?|rivals?|suppliers?|investors?|customers?|clients?|landlords?|lenders?|advisers?|advisors?|auditors?|administrators?|consultants?|consultancy|union|competitors?|peers?"
    r"|backers?|shareholders?|bidders?|acquirer|private equity (?:firm|house|group))(?:,)?|(?:owned|bought|backed|led|acquired|funded|advised|controlled|run|seen|obtained) by|sold to|part of|told|according to)\s+(?:the\s+)?$"
)
ASIDE_COST = 2.0
"""What being introduced beside another takes from a name: as much as standing in the first lines gives it."""


FOUNDED = 1.0
"""What it adds that the text tells how the company began."""


def salience_of(evidence: Evidence) -> float:
    """How much the text is about it: evidence of being a company, mentions, and an early first one."""
    early = 3.0 if evidence.first < 60 else 2.0 if evidence.first < 200 else 1.0 if evidence.first < 500 else 0.0
    return (
        min(evidence.company, 4.0)
        + 0.5 * evidence.count
        + early
        + (FOUNDED if evidence.founded else 0.0)
        - (ASIDE_COST if evidence.aside else 0.0)
    )
