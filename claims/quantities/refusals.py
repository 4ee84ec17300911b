"""Digits and number words that are no quantity: names, labels, times, telephone numbers, scores, list numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.quantities.counts import PLURALS
from claims.quantities.ranges import joined_by_to
from claims.quantities.tokens import Tokens, word_set, words


@dataclass(frozen=True, slots=True)
class Label:
    """Words before a number that make it part of a name. ``example`` holds no quantity at all."""

    name: str
    words: tuple[str, ...]
    example: str
    bare: bool = True
    """Only a number without unit or noun is refused."""


LABELS = (
    Label("rankings and indexes", words(
    "fortune ftse nasdaq dow cac dax nikkei russell ibex stoxx topix sensex nifty asx sp tsx"
), "It is in the Fortune 500."),
    Label("parts of documents", words(
    "section sections page pages pp note notes chapter chapters article articles rule rules item items asc ifrs ias asu clause paragraph "
    "appendix annex table figure fig schedule exhibit form forms act regulation directive volume vol issue sec art line lines slide "
    "psalm hymn sonnet verse verses canto opus surah resolution proposition"
), "See section 188."),
    Label("numbers of things", words(
    "no nr nrs number numbers ref id isin cik zip postcode box room suite lot platform gate terminal theatre channel route flight "
    "highway interstate junction pier booth batch badge error voyage squadron bay building block floor apartment unit# case docket bin ext tel fax phone"
), "It is in room 12."),
    Label("products and types", words(
    "boeing airbus embraer windows iphone ipad galaxy playstation xbox android ios pixel model mark type series "
    "iso iec ansi din radio size top generation gen version level phase stage tier class category grade step zone area block formula web covid"
), "It makes the Boeing 737."),
    Label("numbered parts and events", words(
    "week day round game lap exit episode season part question track hole title prop apollo mach studio"
), "It was in round 3."),
)  # fmt: skip
_UNITS_BEHIND = word_set("% percent per million billion thousand hundred m bn k mn b x p c")
LABEL_WORDS = frozenset(word for row in LABELS for word in row.words)
_TIME_WORDS = word_set("am pm a.m p.m gmt cet cest bst est edt et pst utc aedt aest ist jst o'clock")


_CIRCA = frozenset(("c", "ca", "approx"))


def is_name(tokens: Tokens, i: int) -> bool:
    """The number at token i belongs to a name: "COVID-19", "A320", "Fortune 500", "10:30", "#1"."""
    before = tokens.at(i - 1)
    if tokens.glued(i):
        if tokens.kind[i - 1] in "wdiu" and tokens.kind[i] == "d":
            return True
        if before in ("_", "#", "@", ":", "\\", "=", "&"):
            return True
        if before in ("-", "‑") and tokens.glued(i - 1) and tokens.kind[i - 2] in "wi":
            # "150k-200k" and "3x-4x" are ranges.
            scaled = (
                tokens.at(i - 2) in _UNITS_BEHIND and tokens.glued(i - 2) and tokens.is_(i - 3, "d") and tokens.at(i + 1) in _UNITS_BEHIND
            )
            return not scaled and tokens.at(i - 2) not in ("mid", "sub", "plus", "over", "under", "near", "to", "and")
        if before == "." and tokens.glued(i - 1) and tokens.kind[i - 2] in "wi":
            return tokens.at(i - 2) not in _CIRCA or tokens.glued(i - 2)  # "c.180 roles"
    if before == "." and tokens.at(i - 2) in ("no", "nr", "sec", "fig", "art", "vol", "ext", "p", "pp") and not tokens.glued(i - 2):
        return True
    if before == "p" and tokens.at(i - 2) == "&":
        return True
    return before in LABEL_WORDS and not _is_counted(tokens, i)


def is_labelled(tokens: Tokens, i: int) -> bool:
    """ "Phase two", "number nine": a small number in words behind a label, and nothing that it counts."""
    word = tokens.at(i - 1)
    return word in LABEL_WORDS and word not in ("no", "form", "top", "item", "items", "act", "block", "box") and not _is_counted(tokens, i)


def _is_counted(tokens: Tokens, i: int) -> bool:
    """ "In the Hull area 300 jobs will go": a noun, a percent sign or a separator makes the number a figure in its own right."""
    digits = tokens.digits.get(i)
    if digits and digits.grouped:
        return True
    return tokens.at(i + 1) in PLURALS or tokens.at(i + 1) in _UNITS_BEHIND


def is_name_after(tokens: Tokens, stop: int) -> bool:
    """What follows the number before token ``stop`` makes it a time, an identifier or an adjective: "7am", "7F31", "61-year-old", "737 MAX"."""
    after = tokens.at(stop)
    if tokens.glued(stop):
        if tokens.kind[stop] == "w":
            return True
        if after == ":" and tokens.glued(stop + 1) and tokens.kind[stop + 1] in "di":
            return True
        if after in ("_", "@", "\\"):
            return True
        if after in ("x", "×", "*") and tokens.glued(stop + 1):
            return True
    if after in ("year", "month", "week") and tokens.at(stop + 1) in ("old", "olds"):
        return True
    if after in _TIME_WORDS or (after in ("a", "p") and tokens.at(stop + 1) == "." and tokens.at(stop + 2) == "m"):
        return True
    if after == "o" and tokens.at(stop + 1) in ("'", "’") and tokens.at(stop + 2) == "clock":
        return True
    return after == "max" and tokens.capital(stop)


def is_hyphenated(tokens: Tokens, stop: int) -> bool:
    """A hyphen and a word follow: "two-door", "10-year". Scales, percent signs and counted nouns were read before."""
    return (
        tokens.at(stop) in ("-", "‑")
        and tokens.glued(stop)
        and tokens.glued(stop + 1)
        and stop + 1 < len(tokens)
        and tokens.kind[stop + 1] in "wi"
        and not joined_by_to(tokens, stop)
    )


_STREETS = word_set(
    "street st avenue ave road rd lane drive boulevard blvd square way place court parkway plaza terrace close crescent quay wharf gardens row mews"
)
_LONGEST_STREET = 4


def is_address(tokens: Tokens, i: int, stop: int) -> bool:
    """ "14 Elm Street": capitalised words up to a word for a street. "300 Wall Street jobs" go on to a noun."""
    for k in range(stop, min(stop + _LONGEST_STREET, len(tokens))):
        if not tokens.is_(k, "w") or not tokens.capital(k):
            return False
        if tokens.word[k] in _STREETS and k > stop:
            return tokens.at(k + 1) not in PLURALS
    return False


_REPORTERS = tuple(
    words(phrase) for phrase in ("u . s . c .", "u . s .", "c . f . r .", "cfr", "usc", "s . ct .", "f . 2d", "f . 3d", "f . supp .")
)


def is_citation(tokens: Tokens, i: int, stop: int) -> bool:
    """ "410 U.S. 113", "17 CFR 240.14": a number on either side of a law report or code."""
    for reporter in _REPORTERS:
        k = i - len(reporter)
        if tokens.words_at(stop, reporter) and (tokens.is_(stop + len(reporter), "d") or tokens.at(stop + len(reporter)) in ("part", "§")):
            return True
        if tokens.is_(k - 1, "d") and tokens.words_at(k, reporter):
            return True
        if tokens.at(i - 1) in ("part", "§") and tokens.is_(k - 2, "d") and tokens.words_at(k - 1, reporter):
            return True
    return False


def is_area_code(tokens: Tokens, i: int, stop: int) -> bool:
    """ "(555) 010-0199": three digits in parentheses before digits joined by a hyphen."""
    return (
        tokens.at(i - 1) == "("
        and tokens.at(stop) == ")"
        and len(tokens.word[i]) == 3
        and tokens.kind[stop + 1 : stop + 2] in (["d"], ["i"])
        and tokens.at(stop + 2) in ("-", ".", "‑")
        and tokens.glued(stop + 2)
        and tokens.glued(stop + 3)
    )


_SCREENS = word_set(
    "television televisions tv tvs video display displays screen screens monitor monitors resolution ultra uhd camera cameras"
)


_DATED = word_set("notes bonds debentures plan act budget convention")


def is_year_of_name(tokens: Tokens, i: int, stop: int) -> bool:
    """ "The 2041 Notes": a year in front of a capitalised paper."""
    digits = tokens.digits[i]
    year = not digits.grouped and digits.step == 1 and 1900 <= digits.value <= 2100
    return year and tokens.at(stop) in _DATED and tokens.capital(stop)


def end_of_labels(tokens: Tokens, i: int, stop: int) -> int:
    """The token behind all numbers of a label: "pages 64 to 74", "Sections 3, 4 and 5"."""
    if tokens.at(i - 1) not in LABEL_WORDS:
        return stop
    while tokens.at(stop) in _LABEL_JOINS and tokens.is_(stop + 1, "d") and not _is_counted(tokens, stop + 1):
        stop += 2
    return stop


_LABEL_JOINS = frozenset(("to", "and", "-", "–", ",", "through", "&", "or"))


def is_resolution(tokens: Tokens, i: int, stop: int) -> bool:
    """ "A 4K television"."""
    return tokens.at(i + 1) == "k" and tokens.digits[i].value < 17 and tokens.at(stop) in _SCREENS


def is_company_or_group(tokens: Tokens, i: int, stop: int) -> bool:
    """ "3M said", "the Group of 20"."""
    if tokens.word[i] == "3" and tokens.at(i + 1) == "m" and tokens.glued(i + 1) and tokens.raw(i + 1) == "M":
        return tokens.at(stop) not in PLURALS and tokens.at(i - 1) not in HEDGE_ENDS
    return tokens.at(i - 1) == "of" and tokens.at(i - 2) == "group" and tokens.capital(i - 2) and tokens.at(stop) not in PLURALS


HEDGE_ENDS = word_set("about than least to over nearly almost around roughly by of under some")


def is_joined(tokens: Tokens, i: int) -> bool:
    """A number word behind a hyphen and a word: the end of "fifty-fifty", "7-Eleven", "nine-to-five"."""
    return tokens.at(i - 1) in ("-", "‑") and tokens.glued(i) and tokens.glued(i - 1) and i > 1 and tokens.at(i - 2) not in _JOINING


_JOINING = word_set("to mid over under near plus and")


def is_model(tokens: Tokens, i: int, stop: int) -> bool:
    """ "A Peugeot 308": an article, a capitalised word and a bare number that counts nothing."""
    if tokens.at(i - 2) not in ("a", "an") or not tokens.is_(i - 1, "w") or not tokens.capital(i - 1) or stop != i + 1:
        return False
    digits = tokens.digits[i]
    bare = not digits.grouped and digits.step == 1 and digits.value >= 3
    return bare and not _is_counted(tokens, i) and (tokens.kind[stop : stop + 1] in ([], ["n"]) or tokens.at(stop) in (",", ".", ";", ")"))


def is_behind_age(tokens: Tokens, i: int) -> bool:
    """ "Aged 13", "at the age of fifteen"."""
    return tokens.at(i - 1) == "aged" or (tokens.at(i - 1) == "of" and tokens.at(i - 2) in ("age", "ages"))


def is_age(tokens: Tokens, i: int, stop: int) -> bool:
    """ "McArthur, 49, was": a whole number below 120 between commas behind a capitalised word; "aged 13"."""
    if is_behind_age(tokens, i):
        return True
    digits = tokens.digits.get(i)
    if digits is None or digits.value >= 120 or tokens.at(i - 1) != "," or tokens.at(stop) != ",":
        return False
    return tokens.is_(i - 2, "w") and tokens.capital(i - 2)


def is_day_of_month(tokens: Tokens, i: int) -> bool:
    """ "October 6" without a year: a day, resolved or not."""
    digits = tokens.digits.get(i)
    k = i - 2 if tokens.at(i - 1) == "." else i - 1
    return digits is not None and digits.step == 1 and 1 <= digits.value <= 31 and tokens.at(k) in _MONTHS and tokens.capital(k)


def is_note_mark(tokens: Tokens, i: int, stop: int) -> bool:
    """ "map[3]", or the "1" before the text of a footnote."""
    if tokens.at(i - 1) == "[" and tokens.at(stop) == "]" and tokens.glued(i) and tokens.glued(i - 1):
        return True
    opens = i == 0 or tokens.kind[i - 1] == "n"
    return (
        opens
        and stop == i + 1
        and tokens.digits[i].value < 10
        and tokens.capital(stop)
        and not tokens.glued(stop)
        and not tokens.raw(stop).isupper()
    )


_MONTHS = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
)


def is_list_number(tokens: Tokens, i: int, stop: int) -> bool:
    """ "1." or "2)" or "(3)" that opens a line."""
    k = i - 1
    if tokens.at(k) == "(" and tokens.at(stop) == ")":
        return (
            (k == 0 or tokens.kind[k - 1] == "n")
            and tokens.digits[i].value < 100
            and stop - i == 1
            and stop + 1 < len(tokens)
            and tokens.kind[stop + 1] != "n"
        )
    while k >= 0 and tokens.at(k) in ("*", "_", "#"):
        k -= 1
    opens = k < 0 or tokens.kind[k] == "n"
    return (
        opens
        and stop == i + 1
        and tokens.at(stop) in (".", ")")
        and tokens.glued(stop)
        and tokens.digits[i].value < 100
        and _more_on_line(tokens, stop + 1)
        and (tokens.digits[i].value <= MANY_ITEMS or _goes_on(tokens, i))
    )


MANY_ITEMS = 20
"""A higher number at the head of a line is one of a list only where the number before it heads a line too."""
ITEM_REACH = 3000


def _goes_on(tokens: Tokens, i: int) -> bool:
    """The number before opens a line not far above: "41." behind "40."."""
    before = int(tokens.digits[i].value) - 1
    return re.search(rf"(?:^|\n)[ \t]*{before}[.)]\s", tokens.text[max(0, tokens.start[i] - ITEM_REACH) : tokens.start[i]]) is not None


def _more_on_line(tokens: Tokens, k: int) -> bool:
    return k < len(tokens) and tokens.kind[k] != "n" and not tokens.glued(k)


def joins_digits(tokens: Tokens, stop: int) -> bool:
    """A hyphen and more digits behind a number: the middle of a telephone number or an identifier."""
    return (
        stop + 1 < len(tokens)
        and tokens.at(stop) in ("-", "‑")
        and tokens.glued(stop)
        and tokens.glued(stop + 1)
        and tokens.kind[stop + 1] in "di"
    )


def is_score(tokens: Tokens, i: int, stop: int) -> bool:
    """A chain of numbers joined by hyphens or slashes that is no range: a telephone number, a score, "24/7"."""
    left = tokens.at(i - 1) in ("-", "‑", "/", "–") and tokens.glued(i) and tokens.glued(i - 1) and tokens.kind[i - 2] in "di"
    right = (
        stop + 1 < len(tokens)
        and tokens.at(stop) in ("-", "‑", "/", "–")
        and tokens.glued(stop)
        and tokens.glued(stop + 1)
        and tokens.kind[stop + 1] in "di"
    )
    return left or right


_ONE_BEFORE = word_set(
    "no any some every each this that which the another other number first last only not someone league formula force "
    "former latter square day"
)


def is_pronoun(tokens: Tokens, i: int) -> bool:
    """ "one" without anything it counts: "no one", "this one", "one of the", "one day"."""
    return tokens.at(i - 1) in _ONE_BEFORE or tokens.at(i + 1) in ("another", "day", "of", "s", "'", "’", "thing", "can", "way")


def is_title_word(tokens: Tokens, i: int) -> bool:
    """A capitalised number word behind a capitalised word: "League One", "Formula One", "Big Four"."""
    return tokens.capital(i) and tokens.is_(i - 1, "w") and tokens.capital(i - 1)


AROUND = (
    is_list_number,
    is_note_mark,
    is_age,
    is_address,
    is_citation,
    is_area_code,
    is_resolution,
    is_model,
    is_company_or_group,
    is_year_of_name,
)
"""The refusals that look at both sides of a bare number in digits."""
