"""Names of one document grouped into entities: which spellings are one name.

Grouping is by words (a shorter name is the beginning of a longer one), by initials ("AWS"), by
definitions in parentheses and by the user's aliases; never by likeness of spelling.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from claims.model import Document
from claims.regex import regex
from claims.resolve.lexicon import COMPANY_WORDS, FIRST_NAMES, LEGAL_SUFFIXES, NATIONALITIES, PLACE_PREFIXES, PLACE_WORDS, PLACES
from claims.resolve.names import NameMention, core_name

INITIAL_GAP = regex(r"[\s-]+")
DEFINED = regex(r"^\W{0,3}\(\s*(?:the\s+)?[\"“']?(?P<name>[A-Z][\w.&-]{1,20})[\"”']?(?:\s*(?:or|;|,)\s*(?:the\s+)?[\"“']\w+[\"”'])?\s*\)")


def group_names(document: Document, names: Sequence[NameMention], aliases: Mapping[str, str]) -> dict[str, list[NameMention]]:
    """Canonical name -> mentions. Longer names first, so that short forms find them."""
    surfaces: dict[str, list[NameMention]] = defaultdict(list)
    for mention in names:
        surfaces[core_name(mention.name)].append(mention)
    surfaces.pop("", None)
    _lower_capitals(surfaces)
    defined = _definitions(document, names)
    canonical: dict[str, str] = {}
    longer = _Longer(surfaces, _firms(document, names))
    for surface in sorted(surfaces, key=lambda s: (-len(s.split()), s)):
        canonical[surface] = aliases.get(surface.lower()) or defined.get(surface) or longer.of(surface, canonical) or surface
        longer.add(surface)
    groups: dict[str, list[NameMention]] = defaultdict(list)
    for surface, members in surfaces.items():
        groups[_root(surface, canonical)].extend(members)
    return {key: sorted(members, key=lambda m: (m.field, m.start)) for key, members in sorted(groups.items())}


def _firms(document: Document, names: Sequence[NameMention]) -> frozenset[str]:
    """Names with a legal form behind them, and the publisher's: short for no person who bears them too, such as the founder."""
    found = {
        core_name(mention.name)
        for mention in names
        if (form := FORM.match(document.field(mention.field), mention.end)) and form[1].lower().replace(".", "") in LEGAL_SUFFIXES
    }
    return frozenset(found | {core_name(document.publisher or "")})


FORM = regex(r",? ([A-Z][\w.]{0,10}|plc)\b")


def _lower_capitals(surfaces: dict[str, list[NameMention]]) -> None:
    """Names in headings in capitals: as the text spells them elsewhere, or begins to; else like a title if they end like a
    company's name; else none."""
    folded = {surface.lower(): surface for surface in surfaces if not surface.isupper()}
    for surface in [s for s, members in surfaces.items() if s.isupper() and len(s) > 4 and all(m.label or m.initial for m in members)]:
        words = surface.lower().split()
        known = next((folded[begin] for k in range(len(words), 0, -1) if (begin := " ".join(words[:k])) in folded), None)
        if known is None and not all(m.shouted for m in surfaces[surface]):
            continue
        members = surfaces.pop(surface)
        if known is None and len(words) > 1 and words[-1] in COMPANY_WORDS | LEGAL_SUFFIXES:
            known = " ".join(word.capitalize() for word in words)
        if known:
            surfaces[known] = sorted([*surfaces.get(known, ()), *members], key=lambda m: (m.field, m.start))


def _root(surface: str, canonical: Mapping[str, str]) -> str:
    seen = set()
    while surface in canonical and canonical[surface] != surface and surface not in seen:
        seen.add(surface)
        surface = canonical[surface]
    return surface


def _definitions(document: Document, names: Sequence[NameMention]) -> dict[str, str]:
    """Short names that the text defines: 'Skarvik Line ASA ("Skarvik")', "Amazon Web Services (AWS)"."""
    found = {}
    for mention in names:
        match = DEFINED.match(document.field(mention.field)[mention.end : mention.end + 60])
        if match and _fits(match["name"], core_name(mention.name)):
            found[core_name(match["name"])] = core_name(mention.name)
    return {short: long for short, long in found.items() if short != long}


def _fits(short: str, long: str) -> bool:
    """A definition shares its first letter or its initials with what it defines: "(NYSE)" defines nothing."""
    return short.lower() in long.lower() or _is_acronym(short, long) or (len(short) <= 5 and short[0].lower() == long[0].lower())


def _initials(long: str) -> str:
    return "".join(word[0] for word in INITIAL_GAP.split(long) if word[:1].isupper()).upper()


def _is_acronym(short: str, long: str) -> bool:
    return len(short) >= 2 and short.isupper() and short == _initials(long)


class _Longer:
    """The names met so far, longest first, found by what a shorter form of them can be: the first words, the last, the initials."""

    def __init__(self, surfaces: Mapping[str, list[NameMention]], firms: frozenset[str]) -> None:
        self._surfaces = surfaces
        self._firms = firms
        self._by_first: dict[str, list[str]] = defaultdict(list)
        self._by_last: dict[str, list[str]] = defaultdict(list)
        self._by_initials: dict[str, list[str]] = defaultdict(list)

    def add(self, name: str) -> None:
        words = name.lower().split()
        self._by_first[_plain(words[0])].append(name)
        self._by_last[words[-1]].append(name)
        self._by_initials[_initials(name)].append(name)

    def of(self, surface: str, canonical: Mapping[str, str]) -> str | None:
        """The longer name that this one is short for: of several people of one surname whoever is named more often and first."""
        candidates = self._candidates(surface)
        roots = {_root(c, canonical) for c in candidates}
        if len(roots) > 1 and all(_is_persons(c) for c in candidates):
            return min(candidates, key=lambda c: (-len(self._surfaces[c]), self._surfaces[c][0].start, c))
        return min(candidates, key=lambda c: (len(c), c)) if len(roots) == 1 else None

    def _candidates(self, surface: str) -> list[str]:
        words = surface.lower().split()
        found = [name for name in self._by_initials.get(surface, ()) if _is_acronym(surface, name)] if surface.isupper() else []
        for name in self._by_first.get(_plain(words[0]), ()):
            longer = name.lower().split()
            begins = len(longer) > len(words) and [*longer[: len(words) - 1], _plain(longer[len(words) - 1])] == [
                *words[:-1],
                _plain(words[-1]),
            ]
            begins = begins and not _is_part_of(name, surface, self._surfaces) and not _named_after(name, surface)
            if begins or _middle_names(longer, words):
                found.append(name)
        if len(words) == 1 and words[0] not in COMPANY_WORDS and surface not in self._firms:  # a surname, or "the Gazette"
            found += [name for name in self._by_last.get(words[0], ()) if len(name.split()) > 1]
        return [name for name in dict.fromkeys(found) if name != surface]


def _is_persons(name: str) -> bool:
    """A name of two or three words that may well be a person's: nothing in it is a company's or a place's."""
    words = name.lower().split()
    return words[0] in FIRST_NAMES or (len(words) in (2, 3) and not SOMETHING_ELSE.intersection(words))


SOMETHING_ELSE = COMPANY_WORDS | LEGAL_SUFFIXES | NATIONALITIES | PLACES | {"&", "and", "of", "the"}


def _middle_names(longer: Sequence[str], words: Sequence[str]) -> bool:
    """One person with and without what stands between first and last name: "Robert Gabriel Mugabe"."""
    return len(words) == 2 and len(longer) in (3, 4) and words[0] in FIRST_NAMES and longer[0] == words[0] and longer[-1] == words[-1]


def _named_after(longer: str, shorter: str) -> bool:
    """What bears a person's full name is not the person: "the Doris Day Show"."""
    words = shorter.lower().split()
    extra = longer[len(shorter) :].lower().replace(".", "").split()
    return (
        len(words) > 1
        and words[0] in FIRST_NAMES
        and not BUSINESSES.intersection(words)
        and not BUSINESSES.intersection(extra)
        and not {"jr", "sr", "ii", "iii"}.intersection(extra)
    )


BUSINESSES = COMPANY_WORDS - {
    "foundation",
    "trust",
    "institute",
    "association",
    "society",
    "library",
    "museum",
    "theatre",
    "academy",
    "school",
    "college",
    "university",
    "centre",
    "center",
    "hospital",
    "hospice",
    "airport",
}
"""Words that make a person's name a firm's, for which the person's name is short: "Owen Mumford Holdings"."""


def _plain(word: str) -> str:
    """Without a possessive ending: "Brendan's" in a name is Brendan."""
    return word.removesuffix("'s").removesuffix("’s")


def _is_part_of(longer: str, shorter: str, surfaces: Mapping[str, list[NameMention]]) -> bool:
    """ "Amazon Web Services" is not a longer spelling of "Amazon" where it has an acronym of its own, or
    where what it adds is a place: a part keeps apart from its parent."""
    extra = longer[len(shorter) :].split()
    begins = shorter.lower().split()
    if len(begins) == 2 and begins[0] in PLACE_PREFIXES and begins[1] in PLACE_WORDS:
        return True  # "New York" is not short for "New York Times"
    if _initials(longer) in surfaces and _is_acronym(_initials(longer), longer):
        return True
    return all(word.lower() in PLACES | NATIONALITIES for word in extra)
