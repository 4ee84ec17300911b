"""Someone who acts after the text has told of their death.

"Bilby Books, whose founder died in the spring of 2023 ... Marguerite Fell, who opened the first shop ... In June 2025 Ms Fell
herself signed": the dead are named, or called by what they were to the firm (its founder) and named elsewhere in the text. In a story that goes from year to year
(:mod:`claims.checks.timelines`) the year of an entry stands for those that its sentences do not name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.moments import Moment
from claims.checks.places import sentences_of
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.timelines import entry_at
from claims.checks.wording import quoted
from claims.model import Evidence, Reading
from claims.regex import regex

_RULE = "date_order"

_DIED = regex(r"\b(?:died|passed\s+away|(?:was|were)\s+(?:killed|buried|murdered)|drowned|death)\b", re.IGNORECASE)
_PERSON = regex(r"\b(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Professor|Prof)\.?\s+)?(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3})")
_FOUNDER = regex(r"\b(?:founder|owner|creator|chairman|chairwoman|patron|proprietor)\b(?!['’]s)", re.IGNORECASE)
_WHO_FOUNDED = SentencePattern(
    regex(
        r"(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3}),?\s+(?:who|which)\s+(?:had\s+)?(?:founded|opened|started|set\s+up|created|established|launched|built)\b"
        r"|\b(?:founded|started|set\s+up|created|established|launched)\s+(?:in\s+\d{4}\s+)?by\s+(?P<by>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3})"
        r"|\b[Ff]ounder,?\s+(?P<founder>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3})"
    )
)
_ACTS = (
    r"(?:(?:him|her)self\s+)?(?:(?:has|had|then|also|personally|finally|duly|promptly|later|together|jointly|both|once\s+more|again)\s+)*"
    r"(?:signed|said|told|wrote|bought|sold|took|opened|became|joined|agreed|announced|launched|hired|appointed|met|flew|travelled|resigned|retired|stepped|cut|gave|promised|unveiled|accepted|chaired|attended|spoke|led"
    r"|moved|returned|rejected|approved|invested|set|handed|visited|paid|married|argued|insisted|testified|voted|closed|started|founded|published|presented|addressed|toured|went|came|ran|stood|made|received|won)\b"
)
_NOT_THEM = regex(
    r"\b(?:foundation|estate|trust|widow\w*|son|daughter|family|heirs?|namesake|nieces?|nephews?|younger|junior|jnr|jr|posthum\w+|portrait|statue|successor|brother|sister|would\s+have|memor\w+|tribute|late)\b|['’]s\b",
    re.IGNORECASE,
)
_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "Professor", "In", "By", "On"})
_REACH = 12
"""Sentences in which what the dead do is looked for: so far back as the name is remembered."""
_MOST = 4
"""Deaths of one text."""


_FULL = r"(?:(?:[Ff]ounder|[Oo]wner|[Cc]hairman|Mr|Mrs|Ms|Dr|Sir|Our|The)\.?\s+)*(?P<{}>[A-ZÀ-Þ][\w’'-]+(?:\s+(?:[A-Z]\.|[a-z]{{2,3}}|[A-ZÀ-Þ][\w’'-]+)){{0,2}}\s+[A-ZÀ-Þ][\w’'-]+)"
_DIES = SentencePattern(
    regex(
        rf"\b{_FULL.format('name')}(?:,[^,.;\n]{{2,30}},)?\s+(?:(?:suddenly|unexpectedly|peacefully)\s+)?(?:dies|died|passes\s+away|passed\s+away|drowns|drowned|(?:is|was)\s+(?:killed|buried|murdered))\b"
        rf"|\b[Dd]eath\s+of\s+(?:(?:the|our|its)\s+(?:[a-z-]+\s+)?[a-z-]+,\s+)?{_FULL.format('of')}"
    )
)
_DOES = regex(
    rf"\s+(?:(?:him|her)self\s+)?(?:(?:then|also|personally|finally|duly|at\s+last)\s+)?(?:(?!had\b|has\b|said\b|told\b|wrote\b|argued\b|insisted\b|received\b|won\b|became\b){_ACTS}|(?:is|was)\s+(?:re-?)?(?:elected|hired|promoted|sworn\s+in)\b"
    r"|(?!(?:is|was|has|does|its|as|us|this|plus|lies|rests|lives|stays|remains|inspires|continues|appears|features|smiles|looks|hangs|stands|reads|watches|means|becomes|receives|enters|gets|joins|wins|comes|dies|passes)\b)[a-z]{2,}s\b)"
)
"""What only the living do: a verb in the present, which tells a story of years, or one of those above."""
_NO_SUBJECT = regex(
    r"\b(?:of|by|about|to|for|with|from|like|on|at|after|as|than|named|called|which|that|whom|what|where|whose|and|or|before|until|says?|the|an?|new|young|little|also)\s+$|[“\"‘(]$",
    re.IGNORECASE,
)
_NAMESAKE = r"\s*,?\s+(?:junior|jnr|jr|senior|snr|sr|the\s+(?:younger|elder|second)|I{1,3}\b)|\s+\(\w*(?:junior|son|born)"


def _by_full_name(reading: Reading) -> Iterator[Finding]:
    """Who dies in one year and acts in a later one, by full name, whatever the text says between."""
    text = reading.document.text
    for died in list(_DIES.anywhere(reading))[:_MOST]:
        name, year = died["name"] or died["of"], _year_of(reading, died.start())
        if year is None or _NOT_THEM.search(name) or re.search(rf"{re.escape(name)}(?:{_NAMESAKE})", text, re.IGNORECASE):
            continue
        if re.search(rf"\b(?:also|too|another|second)\b[^.\n]{{0,20}}\b{re.escape(name)}|{re.escape(name)}[^.\n]{{0,30}}\bnamesake", text):
            continue
        for m in re.finditer(rf"\b{re.escape(name)}(?=\s)", text[died.end() :]):
            start = died.end() + m.start()
            act, sentence = _DOES.match(text, died.end() + m.end()), sentences_of(reading).at(start)
            if act is None or sentence is None or (later := _year_of(reading, start)) is None or later <= year:
                continue
            if _NO_SUBJECT.search(text, max(0, start - 12), start) or _NOT_THEM.search(
                text, max(sentence.start, start - 40), act.end() + 30
            ):
                continue
            evidence = phrase(reading, died.start("name" if died["name"] else "of"), died.end()), phrase(reading, start, act.end())
            yield _told(evidence)
            return


def _year_of(reading: Reading, offset: int) -> int | None:
    """The one year of the sentence at a place, else that of its entry in a timeline; none where two are told."""
    text, sentence, entry = reading.document.text, sentences_of(reading).at(offset), entry_at(reading, offset)
    start = sentence.start if sentence else offset
    told = {int(year) for year in _YEAR.findall(text, start, sentence.end if sentence else offset)}
    if entry is not None:
        told.add(entry[0])
    return told.pop() if len(told) == 1 else None


_YEAR = regex(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")


def after_death(reading: Reading, dated: list[Moment]) -> Iterator[Finding]:
    """Each dated death against the later dates of the text."""
    yield from _by_full_name(reading)
    text = reading.document.text
    deaths = [m for m in dated if m.year and _died(text, m)][:_MOST]
    if not deaths:
        return
    names = {family for m in _WHO_FOUNDED.anywhere(reading) if (family := _family(m["name"] or m["by"] or m["founder"]))}
    for death in deaths:
        for family in _dead(text, death, names):
            yield from _acts(reading, dated, death, family)


def _died(text: str, m: Moment) -> bool:
    lead = text[max(m.sentence.start, m.start - 60) : m.start]
    return bool(_DIED.search(lead)) and not re.search(r"\b(?:before|after|until|since)\b", lead, re.IGNORECASE)


def _dead(text: str, death: Moment, founders: set[str]) -> list[str]:
    """The family names that whoever died at a date may have."""
    lead = text[max(death.sentence.start, death.start - 120) : death.start]
    died = list(_DIED.finditer(lead))[-1]
    subject = re.split(r"[;:()–—.]", lead[: died.start()])[-1]
    if _NOT_THEM.search(subject[-40:]):
        return []
    if _FOUNDER.search(subject[-40:]) and not re.search(r"[A-Z][\w’'-]+[\s,]*$", subject):
        return sorted(founders) if len(founders) == 1 else []
    found = list(_PERSON.finditer(subject))
    family = _family(found[-1]["name"]) if found and len(subject) - found[-1].end() < 40 else None
    return [family] if family else []


def _family(name: str) -> str | None:
    last = name.split()[-1].removesuffix("'s").removesuffix("’s")
    return last if len(last) > 2 else None


def _acts(reading: Reading, dated: list[Moment], death: Moment, family: str) -> Iterator[Finding]:
    text = reading.document.text
    for m in dated:
        if not m.year or m.first <= death.last or abs(m.sentence.index - death.sentence.index) > _REACH:
            continue
        words = text[m.sentence.start : m.sentence.end]
        who = _WHO.search(text[max(death.sentence.start, death.start - 40) : death.start])
        if who and m.sentence == death.sentence and (act := _GOES_ON.match(text, death.end)):  # "who died in 2011, sold the yard in 2015"
            yield _finding(reading, death, act.start(), max(act.end(), m.end))
            return
        at = words.find(family)
        if at < 0 or at + m.sentence.start > m.end + 40 or _NOT_THEM.search(words[max(0, at - 30) : at + len(family) + 30]):
            continue
        first = re.search(r"([A-Z][\w’'-]+)\s+$", words[:at])
        if first and first[1] not in _TITLES and f"{first[1]} {family}" not in text[: death.sentence.end]:
            continue  # another of the family
        act = regex(rf"\s+{_ACTS}").match(words, at + len(family))
        if act and re.search(r"(?:^|\b(?:[A-Z][\w’'.-]+|and|but|,|\d{4},?)\s*)$", words[:at]):
            start, end = m.sentence.start + at, m.sentence.start + act.end()
            yield _finding(reading, death, min(start, m.start), max(end, m.end))
            return


_WHO = regex(r",\s+who\s+(?:died|was\s+killed|drowned|passed\s+away)\b[^,]*$")
_GOES_ON = regex(rf",\s+{_ACTS}")


def _finding(reading: Reading, death: Moment, start: int, end: int) -> Finding:
    return _told((phrase(reading, death.start, death.end), phrase(reading, start, end)))


def _told(evidence: tuple[Evidence, Evidence]) -> Finding:
    return Finding(
        _RULE,
        (),
        evidence,
        f"{quoted(evidence[1].quote)} is told of someone who had died by then ({quoted(evidence[0].quote)}).",
        severity="warning",
    )


EXAMPLES = (
    accepts(
        "dead and signing", "The founder, Anna Brook, died in March 2021. In May 2022 Brook signed a contract with Lidl for the recipes."
    ),
    accepts(
        "a founder", "Founded by Carl Voss in 1961, the firm made lamps. Voss died in 1998. In 2003 Voss opened a second works in Ulm."
    ),
    rejects("an estate", "The founder, Anna Brook, died in March 2021. In May 2022 Brook's daughter signed a contract with Lidl."),
    rejects("a foundation", "Carl Voss, the founder, died in 1998. In 2003 the Voss Foundation opened a museum."),
    rejects("a death in the family", "Her husband died in 2010. In 2014 Ms Brook opened a second shop."),
    accepts("who died and sold", "Karl Brandt, who died in 2011, sold the vineyard to his cousin in 2015."),
    rejects("who sold and died", "Karl Brandt, who died in 2015, sold the vineyard to his cousin in 2011."),
    rejects("another of the family", "Amos Holt died in 1902. In 1911 Edith Holt opened the showroom in Paris."),
    rejects("a daughter company", "Hexley Asia was founded in 2011. Hexley was listed in 2003."),
    rejects("whose father died", "Ms Lowe, whose father died in 2012, took over in 2014 and opened a second shop in 2016."),
    rejects("a namesake firm", "Harris died in 2015. In 2017 Harris & Co opened a shop in Perth."),
    rejects("a brother", "He was arrested in June 2020 and charged in May 2021. His brother was charged in March 2020."),
    accepts(
        "a founder in a timeline",
        "Our history\n\n1902\nKarl Esk opens a saddlery in Horn.\n\n1931\nKarl Esk dies. His son Otto takes over.\n\n1934\nKarl Esk builds the second workshop, for 20 people.\n\n1970\nWe turn to car seats.",
        published="2025-06-20",
    ),
    accepts(
        "an entry a line",
        "Milestones\n\n1921 – Ada Finch opens a tea room.\n1947 – Ada Finch dies aged 68; her niece Rose carries on.\n1952 – Ada Finch buys the building next door.\n1980 – The tea room becomes a hotel.",
        published="2025-06-20",
    ),
    accepts(
        "death of the founder",
        "Timeline\n\n- 1888: Henry Wold founds the works.\n- 1909: Death of Henry Wold. The works employ 300.\n- 1912: Henry Wold signs the first order from Russia.\n- 1950: Closure of the foundry.",
        published="2025-06-20",
    ),
    accepts(
        "an act told without a date",
        "The story of the mill\n\n1960\nGrace Tull passes away at 80.\n\n1963\nA new weaving shed is built. At the opening Grace Tull cuts the ribbon before 400 guests.",
        published="2025-06-20",
    ),
    rejects(
        "the heir",
        "Our history\n\n1902\nKarl Esk opens a saddlery in Horn.\n\n1931\nKarl Esk dies. His son Otto takes over.\n\n1934\nOtto Esk builds the second workshop, for 20 people.\n\n1970\nWe turn to car seats.",
        published="2025-06-20",
    ),
    rejects(
        "a trust of that name",
        "1921 – Ada Finch opens a tea room.\n1947 – Ada Finch dies aged 68; her niece Rose carries on.\n1952 – The Ada Finch Trust buys the building next door.\n1980 – A plaque to Ada Finch is unveiled.",
        published="2025-06-20",
    ),
    rejects(
        "a widow",
        "1955  Founder Emil Rask is killed.\n1958  Emil Rask's widow presents the first electric saw.\n1962  A street is named after Emil Rask.",
        published="2025-06-20",
    ),
    rejects(
        "a namesake",
        "In 1936 our founder Hugo Brandt died.\n\nIn 1938 his son, also Hugo Brandt, bought the quarry. Hugo Brandt sold it in 1950.",
        published="2025-06-20",
    ),
)
