"""What a count counts: the noun phrase behind a figure, and none at all."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claims.quantities.tokens import Tokens, word_set, words


@dataclass(frozen=True, slots=True)
class Nouns:
    """Nouns of one family. ``example``: text, count and head noun."""

    name: str
    words: tuple[str, ...]
    example: tuple[str, str, str]
    singular: tuple[str, ...] = ()
    """Forms behind "one", a hyphen ("a 300-job cut") or an ordinal."""


NOUNS = (
    Nouns("people", words(
    "people persons men women children staff personnel crew employees workers jobs positions posts roles staffers "
    "colleagues contractors engineers managers recruits hires hirings apprentices redundancies layoffs dismissals "
    "vacancies openings members headcount heads ftes fte temps freelancers drivers nurses teachers pilots players coaches "
    "miners specialists consultants developers researchers scientists technicians trainees associates partners executives "
    "directors salespeople salesmen craftspeople tradespeople leavers departures retirements resignations others"
),
          ("It has 1,525,000 full-time and part-time employees.", "1525000", "employees"),
          words(
    "person job employee worker position post role member colleague contractor engineer redundancy layoff hire seat "
    "apprentice vacancy"
)),
    Nouns("places", words(
    "plants sites stores shops branches factories offices warehouses outlets restaurants hotels mines hospitals schools "
    "depots hubs centres centers facilities countries states cities markets locations routes ships vessels aircraft "
    "planes trains buses units homes beds rooms farms"
),
          ("It closed one plant.", "1", "plant"),
          words(
    "plant site store shop branch factory office warehouse outlet restaurant hotel mine hospital school depot hub centre "
    "center facility country state city market location route ship vessel aircraft plane home unit bed room farm"
)),
    Nouns("business", words(
    "customers clients subscribers users orders deals contracts shares companies firms subsidiaries brands products cars "
    "vehicles trailers passengers tonnes tons ounces barrels litres gallons units investors rounds patents models series "
    "sheep cattle fish feet megawatts gigawatts"
),
          ("It delivered 61,400 trailers.", "61400", "trailers"),
          words(
    "customer client subscriber user order deal contract share company firm subsidiary brand product car vehicle trailer "
    "passenger tonne ton ounce barrel litre investor round patent model"
)),
    Nouns("time", words("days weeks months years hours minutes quarters decades times"), ("The talks last 45 days.", "45", "days"),
          words("day week month year hour minute quarter decade")),
)  # fmt: skip

UNIT_SUFFIXES: dict[str, tuple[str, Decimal]] = {
    "t": ("tonnes", Decimal(1)), "mt": ("tonnes", Decimal(10**6)), "kt": ("tonnes", Decimal(1000)), "mtpa": ("tonnes", Decimal(10**6)),
    "ktpa": ("tonnes", Decimal(1000)), "tpa": ("tonnes", Decimal(1)), "moz": ("ounces", Decimal(10**6)), "koz": ("ounces", Decimal(1000)), "oz": ("ounces", Decimal(1)),
    "km": ("km", Decimal(1)), "kg": ("kg", Decimal(1)), "lb": ("lb", Decimal(1)), "lbs": ("lb", Decimal(1)), "mw": ("MW", Decimal(1)), "gw": ("GW", Decimal(1)),
    "kw": ("kW", Decimal(1)), "gwh": ("GWh", Decimal(1)), "mwh": ("MWh", Decimal(1)), "kwh": ("kWh", Decimal(1)), "twh": ("TWh", Decimal(1)), "mb": ("MB", Decimal(1)),
    "gb": ("GB", Decimal(1)), "tb": ("TB", Decimal(1)), "ha": ("hectares", Decimal(1)), "mm": ("mm", Decimal(1)), "cm": ("cm", Decimal(1)), "ml": ("ml", Decimal(1)),
    "nm": ("nm", Decimal(1)), "ft": ("feet", Decimal(1)), "mph": ("mph", Decimal(1)), "sq": ("sq", Decimal(1)),
}  # fmt: skip
"""Units written as letters behind a figure: the unit and what the letters multiply by."""

MEASURES = word_set(
    "mile kilometre kilometer metre meter inch foot yard acre hectare ton tonne kilo kilogram gram litre liter gallon barrel ounce mole degree"
)
"""Measures of which there may be a half: "half a mile"."""
PEOPLE = frozenset(NOUNS[0].words) | frozenset(NOUNS[0].singular)
PLURALS = frozenset(word for row in NOUNS for word in row.words)
SINGULARS = frozenset(word for row in NOUNS for word in row.singular)
TIMES = frozenset(NOUNS[3].words) | frozenset(NOUNS[3].singular)

STOP_WORDS = word_set(
    "in on at by for from to with without into onto of off over under about after before between during through across "
    "against among around along within until till since than as per via up down out and or but nor so yet while when "
    "where which who whom whose that this these those the a an its their his her our your my it they we he she you i them "
    "us him is are was were be been being am has have had having do does did done will would could can may might must "
    "shall should cut go gone went going left leave stay said say says told not no if because although though however "
    "also then there here how why what ago later earlier today now already still again currently respectively directly "
    "worldwide globally nationwide overall altogether combined alone each apiece both either plus minus percent per cent "
    "% more less fewer people's were expected planned compared last next every any some all such same only just even ever "
    "never too very much many most least one ones work works working employed including excluding fell rose grew "
    "increased decreased declined dropped climbed made makes took takes came comes became becomes rising falling reached "
    "hit says remain remained remains accepted received join joined lost lose losing face faced face would-be affected"
) - {"people's", "would-be"}  # fmt: skip
_NOT_PLURAL = word_set(
    "always perhaps towards afterwards besides sometimes nevertheless regardless overseas thus plus versus across less "
    "unless doubtless includes means makes comes represents compares brings takes gives follows exceeds reflects shows "
    "leaves marks adds says gets puts sees seems appears covers equals stands lies runs hours' previous serious various "
    "business gross press process access success loss address express bus gas yes news it's chiefs' lots plans does goes "
    "totals crowns amounts suggests indicates implies points series"
) - {"points", "series"}  # fmt: skip
_PARTITIVE = word_set("the its their our his her these those such all that")
_MAX_WORDS = 7
HYPHENS = ("-", "‑")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Tokens ``start`` to ``stop`` and the head noun, lower case."""

    start: int
    stop: int
    head: str


def noun_phrase(tokens: Tokens, j: int, partitive: bool = True) -> NounPhrase | None:
    """The counted noun phrase at token j, behind a figure: "full-time and part-time employees", "of the jobs".

    Without a tagger the head is the first plural noun before a word that cannot stand inside the phrase; a known noun
    right behind it takes over ("sales jobs").
    """
    k = j
    if tokens.at(k) == "of" and partitive:
        k += 1
        if tokens.at(k) in _PARTITIVE:
            k += 1
    if tokens.at(k) in ("more", "further", "additional", "extra") and tokens.is_(k + 1, "w") and tokens.at(k + 1) not in STOP_WORDS:
        k += 1
    start, words, conjunctions = k, 0, 0
    while words < _MAX_WORDS:
        if tokens.is_(k, "w"):
            word = tokens.word[k]
            if (
                word in STOP_WORDS
                and not _hyphened(tokens, k, start)
                and not (word in ("and", "or") and k > start and conjunctions == 0 and _joins_modifiers(tokens, k))
            ):
                return None
            if word in ("and", "or") and not _hyphened(tokens, k, start):
                conjunctions += 1
            elif _is_plural(tokens, k, word):
                return _with_head(tokens, start, k)
            words += 1
        elif tokens.at(k) in ("-", "‑", "/") and k > start and tokens.glued(k) and tokens.glued(k + 1):
            pass
        elif tokens.at(k) in ("'", "’") and tokens.glued(k) and tokens.at(k + 1) == "s" and k > start:
            k += 1
        elif tokens.at(k) in ('"', "“", "‘") and k == start and tokens.is_(k + 1, "w"):
            start += 1
        elif (
            tokens.at(k) == ","
            and k > start
            and conjunctions == 0
            and _joins_modifiers(tokens, k)
            and tokens.at(k + 1) not in ("and", "or")
        ):
            pass
        else:
            return None
        k += 1
    return None


def _is_plural(tokens: Tokens, k: int, word: str) -> bool:
    if word in PLURALS:
        return True
    if len(word) < 4 or word in _NOT_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return False
    return not (tokens.at(k + 1) == "-" and tokens.glued(k + 1))


def _hyphened(tokens: Tokens, k: int, start: int) -> bool:
    """A small word inside a compound: "door-to-door reps", "in-store staff", "back-of-house jobs"."""
    behind = k > start and tokens.at(k - 1) in HYPHENS and tokens.glued(k - 1) and tokens.glued(k)
    ahead = tokens.at(k + 1) in HYPHENS and tokens.glued(k + 1) and tokens.glued(k + 2) and tokens.is_(k + 2, "w")
    return behind or ahead


def _joins_modifiers(tokens: Tokens, k: int) -> bool:
    """A conjunction inside the phrase: a known plural follows within three words ("part-time employees")."""
    seen = 0
    for m in range(k + 1, min(k + 6, len(tokens))):
        if tokens.kind[m] == "w":
            word = tokens.word[m]
            if word in PLURALS:
                return seen > 0
            if word in STOP_WORDS or tokens.kind[m - 1] == "d":
                return False
            seen += 1
        elif tokens.word[m] != "-":
            return False
    return False


def _with_head(tokens: Tokens, start: int, k: int) -> NounPhrase:
    """Extend a plural to the known plural that it only describes: "sales and marketing jobs", "systems engineers"."""
    m = k + 1
    if tokens.at(m) in PLURALS and tokens.word[m] not in ("others", "units", "times", "hires"):
        return NounPhrase(start, m + 1, tokens.word[m])
    if tokens.at(m) in ("and", "or", "&") and tokens.is_(m + 1, "w") and tokens.at(m + 2) in PLURALS and tokens.word[k] not in PLURALS:
        return NounPhrase(start, m + 3, tokens.word[m + 2])
    return NounPhrase(start, k + 1, tokens.word[k])


def singular_noun(tokens: Tokens, j: int) -> NounPhrase | None:
    """A singular noun behind "one" or an ordinal, up to two words on: "one further plant"."""
    for k in range(j, min(j + 3, len(tokens))):
        if not tokens.is_(k, "w") or tokens.word[k] in STOP_WORDS:
            return None
        if tokens.word[k] in SINGULARS:
            return NounPhrase(j, k + 1, tokens.word[k])
    return None


def hyphen_noun(tokens: Tokens, j: int) -> NounPhrase | None:
    """The noun of "a 300-job cut": a hyphen, then a singular noun. Ages, lengths of time and doors are no counts of the business."""
    if tokens.at(j) in ("-", "‑") and tokens.glued(j) and tokens.glued(j + 1) and tokens.is_(j + 1, "w"):
        word = tokens.word[j + 1]
        if word == "strong":
            phrase = noun_phrase(tokens, j + 2, partitive=False)
            return NounPhrase(phrase.start, phrase.stop, phrase.head) if phrase else NounPhrase(j + 1, j + 2, "people")
        if word in SINGULARS and word not in TIMES:
            return NounPhrase(j + 1, j + 2, word)
    return None


NONE_WORDS = frozenset(("no", "nil"))


def read_none(tokens: Tokens, i: int) -> NounPhrase | None:
    """No people at all, at "no": "no compulsory redundancies", "no role". Only nouns for people and posts."""
    if tokens.word[i] not in NONE_WORDS:
        return None
    for k in range(i + 1, min(i + 4, len(tokens))):
        if not tokens.is_(k, "w") or tokens.word[k] in STOP_WORDS:
            return None
        if tokens.word[k] in PEOPLE and tokens.word[k] not in ("one", "others", "members", "partners", "directors"):
            return NounPhrase(i + 1, k + 1, tokens.word[k])
    return None
