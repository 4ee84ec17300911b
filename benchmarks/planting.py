"""Plant errors and decoys in a text that was read: the arithmetic of the frames, and where their sentences go."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from benchmarks import frames, frames_second
from benchmarks.anchors import Day, Figure, days, ends, figures, lists
from benchmarks.frames import HEADLINES, OTHERS, RECAPS, Frame
from claims.model import Document, Field, Reading, Sentence

PER_DOCUMENT = 2
"""At most so many errors of one family in a text, each planted on its own."""
WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
ARTICLES = re.compile(r"^(?:The|An?|In|On|At|Of|By|For|It|This|These|Some|Under|After)\b")
HAPPENINGS = frozenset(
    "deaths injuries cases infections arrests murders attacks fires strikes rescues layoffs closures complaints incidents accidents "
    "redundancies votes resignations protests explosions".split()
)
"""What can be denied flatly: that there were none."""
DETERMINERS = frozenset("the all its his her their these those other only about some of least".split())
"""Words before a number that "no" cannot follow."""
Slots = dict[str, str]
Frames = Sequence[Frame]
WORDINGS = {
    "first": (frames.FRAMES, frames.MONEY_FRAMES),
    "second": (frames_second.FRAMES, frames_second.MONEY_FRAMES),
}
"""Sentences about numbers, and about money. Rules have been looked at beside the first; the second are the measure of new writing."""


@dataclass(frozen=True, slots=True)
class Plant:
    """A text with one thing planted in it, at ``start`` to ``end`` of ``field``."""

    family: str
    decoy: bool
    other: str
    document: Document
    field: Field
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.document.field(self.field)[self.start : self.end]


def plants(reading: Reading, wordings: str = "first") -> Iterator[Plant]:
    """All errors planted in a text, each followed by its decoy. The same text gives the same plants."""
    plain, money = WORDINGS[wordings]
    found = figures(reading)
    numbers = [figure for figure in found if not figure.measure]
    yield from _about_figures(reading, numbers, plain, money)
    yield from _headlines(reading, numbers)
    yield from _retold(reading, found)
    yield from _slips(reading, found)
    yield from _lists(reading)
    yield from _about_days(reading, plain)
    yield from _about_nothing(reading, plain)


def _random(reading: Reading, what: str) -> Random:
    """Seeded by the document's id, so that a text's plants do not depend on the others."""
    return Random(f"{reading.document.id}/{what}")


# ---------------------------------------------------------------- numbers as written


def _write(figure: Figure, value: Decimal, bare: bool = False) -> str:
    """A value in the way its figure is written: in words where that is, with as many decimals, between the same signs."""
    if figure.written.isalpha() and value == int(value) and 0 <= value < len(WORDS):
        return WORDS[int(value)]
    text = f"{value:,f}" if "," in figure.written or value >= 10_000 else f"{value:f}"
    return text if bare else f"{figure.prefix}{text}{figure.suffix}"


def _step(figure: Figure) -> Decimal:
    """The unit of the last written digit."""
    decimals = figure.written.partition(".")[2]
    return Decimal(1).scaleb(-len(decimals))


def _near(figure: Figure, value: Decimal) -> Decimal:
    return value.quantize(_step(figure), ROUND_HALF_UP)


Numbers = Callable[[Figure, Random], dict[str, Decimal] | None]


def _another(figure: Figure, random: Random) -> dict[str, Decimal] | None:
    """Slips of the keyboard: two digits swapped, one digit wrong, or the number next to it."""
    digits = list(f"{figure.value:f}")
    places = [i for i in range(len(digits) - 1) if digits[i].isdigit() and digits[i + 1].isdigit() and digits[i] != digits[i + 1]]
    if places and digits[places[0] + 1] != "0" and random.random() < 0.4:
        place = places[0]
        digits[place], digits[place + 1] = digits[place + 1], digits[place]
        return {"n2": Decimal("".join(digits))}
    share = Decimal(random.choice(("0.6", "0.7", "0.8", "1.2", "1.3", "1.5")))
    value = _near(figure, figure.value * share)
    return {"n2": value if value not in (figure.value, 0, 1) else figure.value + 1 + random.randrange(2)}


def _growth(figure: Figure, random: Random) -> dict[str, Decimal] | None:
    return _rate(figure, random, Decimal(random.randrange(112, 146)) / 100)


def _decline(figure: Figure, random: Random) -> dict[str, Decimal] | None:
    return _rate(figure, random, Decimal(random.randrange(60, 90)) / 100)


def _rate(figure: Figure, random: Random, factor: Decimal) -> dict[str, Decimal] | None:
    """An earlier value, and a rate that is reckoned on the wrong base, has its digits swapped, or is simply off."""
    earlier = _near(figure, figure.value / factor)
    if figure.value < 20 * _step(figure) or earlier == figure.value:
        return None
    rate = abs(figure.value / earlier - 1) * 100
    wrong_base = abs(1 - earlier / figure.value) * 100
    stated = wrong_base if abs(wrong_base - rate) > 5 and random.random() < 0.3 else rate + random.choice((-7, 8, 11, 15, 30))
    return {"m": earlier, "p": _whole(stated)} if stated > 1 else {"m": earlier, "p": _whole(rate + 20)}


def _whole(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1), ROUND_HALF_UP)


def _share(figure: Figure, random: Random) -> dict[str, Decimal] | None:
    part = _near(figure, figure.value * Decimal(random.randrange(12, 46)) / 100)
    share = part / figure.value * 100
    stated = random.choice((100 - share, share + 8, share + 14, share + 23, share / 2))
    return {"k": part, "p": _whole(stated)} if figure.value >= 20 * _step(figure) and abs(stated - share) > 4 else None


def _parts(figure: Figure, random: Random) -> dict[str, Decimal] | None:
    step, value = _step(figure), figure.value
    if value < 8 * step:
        return None
    first = _near(figure, value * Decimal(random.randrange(30, 71)) / 100)
    off = max(2 * step, _near(figure, value * Decimal(random.choice((5, 10, 20))) / 100))
    second = value - first + (off if random.random() < 0.5 or value - first - off < 2 * step else -off)
    return {"a": first, "b": second} if first >= 2 * step and second != first else None


def _three_parts(figure: Figure, random: Random) -> dict[str, Decimal] | None:
    step = _step(figure)
    if figure.value < 15 * step:
        return None
    first, second = (_near(figure, figure.value * Decimal(random.randrange(25, 40)) / 100) for _ in range(2))
    off = max(3 * step, _near(figure, figure.value / 10))
    return {"a": first, "b": second, "c": figure.value - first - second + off}


def _times(low: int, high: int, least: int = 8) -> Numbers:
    """An earlier value: so many hundredths of the figure."""

    def numbers(figure: Figure, random: Random) -> dict[str, Decimal] | None:
        other = _near(figure, figure.value * Decimal(random.randrange(low, high)) / 100)
        return {"m": other} if figure.value >= least * _step(figure) and other != figure.value else None

    return numbers


def _of(low: int, high: int) -> Numbers:
    """A part: so many hundredths of the figure; and a percentage below a half."""

    def numbers(figure: Figure, random: Random) -> dict[str, Decimal] | None:
        part = _near(figure, figure.value * Decimal(random.randrange(low, high)) / 100)
        return {"k": part, "q": Decimal(random.randrange(28, 45))} if figure.value >= 12 * _step(figure) else None

    return numbers


def _average(figure: Figure, random: Random) -> dict[str, Decimal] | None:
    count = Decimal(random.randrange(3, 12))
    true = figure.value / count
    if true < 3 * _step(figure):
        return None
    stated = true * Decimal(random.choice(("0.5", "0.6", "1.5", "1.8", "2.2")))
    return {"d": count, "x": _near(figure, stated)}


NUMBERS: dict[str, Numbers] = {
    "another": _another, "growth": _growth, "decline": _decline, "share": _share, "parts": _parts, "three_parts": _three_parts,
    "larger": _times(108, 150), "smaller": _times(65, 93), "slight_rise": _times(68, 88, 20), "slight_fall": _times(110, 136, 20),
    "minority": _of(22, 43), "majority": _of(58, 82), "average": _average, "none": lambda figure, random: {},
}  # fmt: skip
PERCENTS = frozenset("pqd")
"""Slots that are not written as the figure is."""


# ---------------------------------------------------------------- sentences behind a figure


def _about_figures(reading: Reading, found: list[Figure], plain: Frames, money: Frames) -> Iterator[Plant]:
    for family in dict.fromkeys(frame.family for frame in plain):
        random = _random(reading, family)
        for figure in random.sample(found, len(found)):
            made = list(_one_about(reading, figure, [x for x in (money if figure.money else plain) if x.family == family], random))
            yield from made
            if made and (random.random() < 0.5 or PER_DOCUMENT == 1):
                break


def _one_about(reading: Reading, figure: Figure, family: list[Frame], random: Random) -> Iterator[Plant]:
    fitting = [frame for frame in family if _fits(frame, figure)]
    for frame in random.sample(fitting, len(fitting)):
        if frame.numbers in NUMBERS and (values := NUMBERS[frame.numbers](figure, random)) is not None:
            slots = _slots(reading, figure, values)
            yield from _pair(reading, figure.sentence, frame, slots)
            return


def _fits(frame: Frame, figure: Figure) -> bool:
    """A frame that points back needs a figure it cannot mistake for another; one of an earlier time, a text that states none."""
    named = re.search(r"\{(?:n|noun|That|It|them|[Tt]he_number|[Ww]hat)\}", frame.wrong)
    definite = "{m}" in frame.wrong or frame.numbers in ("another", "none")
    if frame.numbers == "none" and figure.what.split()[-1] not in HAPPENINGS:
        return False
    return (figure.alone or bool(named)) and (figure.unique or not definite)


def _slots(reading: Reading, figure: Figure, values: dict[str, Decimal]) -> Slots:
    slots = {key: str(value) if key in PERCENTS else _write(figure, value) for key, value in values.items()}
    number = "the number" if figure.alone else f"the number of {figure.what}"
    pointers = {"That": "That", "It": "It", "them": "them"}
    if not figure.alone:
        pointers = {"That": _capital(number), "It": _capital(number), "them": f"the {figure.prefix}{figure.written} {figure.what}"}
    return {
        **_years(reading), **pointers, **slots, "noun": figure.what, "what": figure.what, "What": _capital(figure.what),
        "n": f"{figure.prefix}{figure.written.lower()}{figure.suffix}", "the_number": number, "The_number": _capital(number),
        "title": reading.document.title or "",
    }  # fmt: skip


def _years(reading: Reading) -> Slots:
    year = (reading.document.published or date(2019, 7, 1)).year
    return {"year": str(year), **{f"y{count}": str(year - count) for count in range(1, 10)}}


def _pair(reading: Reading, behind: Sentence, frame: Frame, slots: Slots) -> Iterator[Plant]:
    for decoy, template in enumerate((frame.wrong, frame.decoy)):
        yield _insert(reading.document, behind.end, _capital(template.format(**slots)), frame.family, bool(decoy), frame.other)


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _insert(document: Document, place: int, sentence: str, family: str, decoy: bool, other: str) -> Plant:
    text = f"{document.text[:place]} {sentence}{document.text[place:]}"
    return Plant(family, decoy, other, replace(document, text=text), "text", place + 1, place + 1 + len(sentence))


# ---------------------------------------------------------------- headlines, sentences told again, slips, lists


def _headlines(reading: Reading, found: list[Figure]) -> Iterator[Plant]:
    """A title that states the body's figure wrongly: its own, where it has it, else one put to it."""
    document, random = reading.document, _random(reading, "headline")
    usable = [figure for figure in found if figure.unique and not figure.money and document.title]
    for figure in usable[:1]:
        values = _another(figure, random)
        assert values and document.title
        slots = _slots(reading, figure, values)
        wrong, decoy, other = random.choice(HEADLINES)
        own = re.search(rf"\b{re.escape(figure.written)}\b", document.title, re.IGNORECASE)
        if own:
            wrong = f"{document.title[: own.start()]}{slots['n2']}{document.title[own.end() :]}".replace("{", "").replace("}", "")
        for is_decoy, template in enumerate((wrong, decoy)):
            title = template.format(**slots)
            yield Plant("headline", bool(is_decoy), other, replace(document, title=title), "title", 0, len(title))


def _retold(reading: Reading, found: list[Figure]) -> Iterator[Plant]:
    """A sentence of the text again at its end, with another figure in it."""
    random = _random(reading, "retold")
    for figure in [figure for figure in found if figure.alone and _plain(reading, figure)][:PER_DOCUMENT]:
        values = _another(figure, random)
        assert values
        yield from _again(reading, figure, _write(figure, values["n2"]), "value_conflict", random)
        before = reading.document.text[figure.sentence.start : figure.start].split()[-1:]
        if not figure.money and not figure.measure and (not before or before[0].lower() not in DETERMINERS):
            yield from _again(reading, figure, "no", "scope", random)


def _plain(reading: Reading, figure: Figure) -> bool:
    """False for a sentence that another figure would make contradict itself: a span beside its years, a number before its list."""
    sentence = reading.document.text[figure.sentence.start : figure.sentence.end]
    return ":" not in sentence and not (figure.measure and re.search(r"\d{4}", sentence))


def _again(reading: Reading, figure: Figure, written: str, family: str, random: Random) -> Iterator[Plant]:
    sentence = reading.document.text[figure.sentence.start : figure.sentence.end]
    start, end = figure.start - figure.sentence.start, figure.end - figure.sentence.start
    yield from _recap(reading, _capital(f"{sentence[:start]}{written}{sentence[end:]}"), family, random)


def _recap(reading: Reading, restated: str, family: str, random: Random) -> Iterator[Plant]:
    lead, other = random.choice(OTHERS[1:] if re.search(r"\b(?:19|20)\d\d\b", restated) else OTHERS)
    lowered = restated[0].lower() + restated[1:] if ARTICLES.match(restated) else restated
    told = ends(reading)[-1]
    wrong = random.choice(RECAPS).format(restated=restated)
    decoy = lead.format(restated=lowered if "true that" in lead else restated, **_years(reading))
    for is_decoy, words in enumerate((wrong, decoy)):
        document = reading.document
        text = f"{document.text[: told.end]}\n\n{words}{document.text[told.end :]}"
        yield Plant(
            family, bool(is_decoy), other, replace(document, text=text), "text", told.end + 2, told.end + 2 + len(words)
        )  # fmt: skip


def _slips(reading: Reading, found: list[Figure]) -> Iterator[Plant]:
    """A figure told again with a digit too few or a million for a billion. The decoy says it of another case."""
    random = _random(reading, "unit_slip")
    for figure in [figure for figure in found if figure.alone]:
        if slipped := _slip(figure, random):
            yield from _again(reading, figure, slipped, "unit_slip", random)
            return


def _slip(figure: Figure, random: Random) -> str | None:
    if figure.money and (found := re.search(r"[mb]illion|[mb]n\b|thousand", figure.suffix)):
        others = {"million": ("billion", "thousand"), "billion": ("million",), "thousand": ("million",), "mn": ("bn",), "bn": ("mn",)}
        return f"{figure.prefix}{figure.written}{figure.suffix.replace(found[0], random.choice(others[found[0]]))}"
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", figure.written):
        return random.choice(
            (figure.written[:-1], figure.written + "0", figure.written.replace(",", ".", 1), figure.written.replace(",", ",0", 1))
        )
    return None


def _lists(reading: Reading) -> Iterator[Plant]:
    """A sentence with a list told again, one of its items replaced by another."""
    random = _random(reading, "scope")
    for sentence, match in lists(reading)[:1]:
        words = reading.document.text[sentence.start : sentence.end]
        place = random.randrange(1, 4)
        strange = random.choice([name for name in ("Portugal", "Norwich", "Tarrant", "Belgium") if name not in reading.document.text])
        restated = f"{words[: match.start(place)]}{strange}{words[match.end(place) :]}"
        yield from _recap(reading, restated, "scope", random)


# ---------------------------------------------------------------- sentences about days


def _about_days(reading: Reading, plain: Frames) -> Iterator[Plant]:
    published = reading.document.published
    for family, wanted in (("duration", False), ("date_order", True)):
        random = _random(reading, family)
        for day in [day for day in days(reading) if day.precise == wanted][:PER_DOCUMENT]:
            slots = _dates(day, random) if wanted else _since(day, published, random)
            frame = random.choice([frame for frame in plain if frame.family == family])
            if slots:
                yield from _pair(reading, day.sentence, frame, {**_years(reading), **slots})


def _since(day: Day, published: date | None, random: Random) -> Slots | None:
    true = published.year - day.day.year if published else 0
    stated = true + random.choice((-9, -5, 4, 6, 10))
    if true < 4 or stated < 3:
        return None
    ending = "th" if stated % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(stated % 10, "th")
    return {"k": str(stated), "kth": f"{stated}{ending}"}


def _dates(day: Day, random: Random) -> Slots | None:
    """``then`` lies behind the day and ``ago`` before it, in its own year."""
    then, ago = day.day + timedelta(random.randrange(4, 9)), day.day - timedelta(random.randrange(2, 6))
    if not then.year == ago.year == day.day.year:
        return None
    return {"then": _spell(then), "ago": _spell(ago), "was": str(day.day.year), "before": str(day.day.year - 1)}


def _spell(day: date) -> str:
    return f"{day:%B} {day.day}"


def _about_nothing(reading: Reading, plain: Frames) -> Iterator[Plant]:
    """Weekdays and counts of events contradict themselves: they may stand at the end of any paragraph."""
    published = reading.document.published
    places = ends(reading)
    if not published or not places:
        return
    for family in ("weekday", "event_count"):
        random = _random(reading, family)
        frame = random.choice([frame for frame in plain if frame.family == family])
        yield from _pair(reading, random.choice(places), frame, {**_years(reading), **_weekdays(published, random)})


def _weekdays(published: date, random: Random) -> Slots:
    """A day shortly before the text, a weekday it was not, and the last year in which it was that."""
    day = published - timedelta(random.randrange(3, 25))
    wrong = day + timedelta(random.randrange(1, 7))
    fits = next(
        year for year in range(day.year - 1, day.year - 12, -1) if date(year, day.month, min(day.day, 28)).weekday() == _back(day, wrong)
    )
    return {
        "weekday": f"{wrong:%A}", "date": _spell(day), "was": str(day.year), "fits": str(fits),
        "dmy": f"{day.day} {day:%B} {day.year}", "dmy_fits": f"{day.day} {day:%B} {fits}",
    }  # fmt: skip


def _back(day: date, wrong: date) -> int:
    """The weekday that the day's month had on its day, or on the 28th before it, if ``wrong``'s weekday falls on the day."""
    return (wrong.weekday() - (day.day - min(day.day, 28))) % 7
