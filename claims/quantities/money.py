"""A figure's currency: symbols, ISO codes and words, and which dollar, crown or peso a document means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from claims.quantities.currencies import (
    CODES,
    COINS,
    CURRENCIES,
    FAMILIES,
    FAMILY_DEFAULTS,
    LOWER_CODES,
    UNSURE_CODES,
    WORD_CODES,
    Coin,
)
from claims.quantities.tokens import Tokens, word_set
from claims.regex import regex

# The main unit comes from the document for "$", "dollars", "crowns", "cents", "pesos": see Currencies.
_ADJECTIVES = {
    "us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "new zealand": "NZD", "hong kong": "HKD", "singapore": "SGD",
    "euro": "EUR", "taiwan": "TWD",
}  # fmt: skip
_DECLARED = regex(
    r"\b(?:in|are|is|amounts?|figures?|stated|reported|expressed|presented)\s+(?:in\s+)?(?:all\s+)?(?:millions?\s+of\s+|thousands?\s+of\s+)?"
    r"(US|U\.S\.|American|Canadian|Australian|New Zealand|Hong Kong|Singapore|Taiwan)\s+dollars",
    re.IGNORECASE,
)
_FOREIGN_DOLLAR = regex(r"\bUS\$|\bU\.S\. dollars|\bUS dollars|\bUSD\b")
_EXCHANGES = regex(r"\b(TSX|TSXV|TSX-V|CSE|ASX|NZX|SGX|HKEX|SEHK)\b[:\s]")
_EXCHANGE_DOLLAR = {
    "TSX": "CAD",
    "TSXV": "CAD",
    "TSX-V": "CAD",
    "CSE": "CAD",
    "ASX": "AUD",
    "NZX": "NZD",
    "SGX": "SGD",
    "HKEX": "HKD",
    "SEHK": "HKD",
}
_MARKS = {"US": "USD", "NZ": "NZD", "C": "CAD", "CA": "CAD", "A": "AUD", "AU": "AUD", "HK": "HKD", "S": "SGD"}
_HEADER_DOLLAR = regex(r"\bin\s+(US|NZ|C|CA|A|AU|HK|S)\$\s*(?:thousands|millions|billions|'?000|m\b|bn\b)")
_DOLLAR_PLACES = (
    ("CAD", regex(r"\b(?:Canada|Canadian|Ontario|Quebec|Alberta|Saskatchewan|Manitoba|Nova Scotia|New Brunswick|Toronto|Montreal|Ottawa|Calgary"
                       r"|Premier|[Tt]he province)\b")),
    ("AUD", regex(r"\b(?:Australia|Australian|Sydney|Melbourne|Brisbane|Perth|Adelaide|Queensland|New South Wales|Canberra)\b")),
    ("NZD", regex(r"\b(?:New Zealand|Auckland|Wellington|Christchurch)\b")),
)  # fmt: skip
_AMERICAN = regex(
    r"\b(?:U\.S|US|USA|United States|America|American|New York|Wall Street|Nasdaq|NYSE|California|Texas|Washington|Silicon Valley|SEC)\b"
)
_MARKED_DOLLAR = regex(r"\b(?:C|CA|A|AU|NZ|HK|S)\$")
_LOCAL_WORD = regex(r"\b(Canadian|Australian|New Zealand|Hong Kong|Singapore) dollars?")
_CROWN_PLACES = (
    ("NOK", regex(r"\b(?:Norwegian|Norway|Oslo|Bergen|Stavanger|Trondheim|NOK)\b|\bASA\b")),
    ("SEK", regex(r"\b(?:Swedish|Sweden|Stockholm|Gothenburg|Malm[oö]|SEK)\b")),
    ("DKK", regex(r"\b(?:Danish|Denmark|Copenhagen|Aarhus|Odense|DKK)\b|\bA/S\b")),
    ("CZK", regex(r"\b(?:Czech|Prague|Brno|Ostrava|CZK)\b")),
    ("ISK", regex(r"\b(?:Icelandic|Iceland|Reykjavik|ISK)\b")),
)
_CHINESE = regex(r"\b(?:yuan|renminbi|RMB|CNY|China|Chinese|Beijing|Shanghai)\b")
_JAPANESE = regex(r"\b(?:yen|JPY|Japan|Japanese|Tokyo)\b")


_WEIGHED = word_set(
    "copper beef pork meat sugar coffee cotton uranium lithium nickel zinc cobalt aluminium aluminum steel cheese butter milk chicken poultry fish corn cocoa "
    "thrust cargo food waste explosives cocaine"
)


class Currencies:
    """What bare "$", "crowns" and "¥" mean in one text; each is looked up once, when first needed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._members: dict[str, str | None] = {}

    @cached_property
    def dollar(self) -> str:
        """US dollars unless the text declares another dollar, or tells its own "$" from "US$" and names a country's exchange or dollars."""
        declared = _DECLARED.search(self.text)
        if declared:
            return _ADJECTIVES.get(declared.group(1).lower().replace(".", ""), "USD")
        header = _HEADER_DOLLAR.search(self.text)
        if header:
            return _MARKS[header.group(1)]
        if _MARKED_DOLLAR.search(self.text):
            return "USD"
        exchange, local = _EXCHANGES.search(self.text), _LOCAL_WORD.search(self.text)
        if exchange:
            return _EXCHANGE_DOLLAR[exchange.group(1)]
        if local and _FOREIGN_DOLLAR.search(self.text):
            return _ADJECTIVES[local.group(1).lower()]
        return self._dollar_of_places()

    def _dollar_of_places(self) -> str:
        """The dollar of a country that the text speaks of three times and more often than of the United States."""
        counts = [(len(pattern.findall(self.text)), code) for code, pattern in _DOLLAR_PLACES]
        most, code = max(counts, key=lambda item: item[0])
        return code if most >= 3 and most > 2 * len(_AMERICAN.findall(self.text)) else "USD"

    @cached_property
    def cent(self) -> str:
        """The currency of bare cents: the dollar that the text writes most often, marked or bare."""
        marked = {
            code: len(re.findall(rf"\b{mark}\$", self.text))
            for mark, code in (("A", "AUD"), ("C", "CAD"), ("NZ", "NZD"), ("HK", "HKD"), ("S", "SGD"))
        }
        best = max(sorted(marked), key=lambda code: marked[code])
        bare = self.text.count("$") - sum(marked.values())
        euro = self.text.count("€") + len(re.findall(r"\beuros?\b|\bEUR\b", self.text))
        rand = len(re.findall(r"\brand\b|\bZAR\b|\bR\d", self.text))
        if marked[best] > bare and marked[best] >= euro:
            return best
        if max(euro, rand) > max(bare, 0):
            return "EUR" if euro >= rand else "ZAR"
        return self.dollar

    @cached_property
    def crown(self) -> str | None:
        """The crown of the country that the text names most often; None where it names none."""
        counts = [(len(pattern.findall(self.text)), code) for code, pattern in _CROWN_PLACES]
        most = max(count for count, _ in counts)
        best = [code for count, code in counts if count == most]
        return best[0] if most and len(best) == 1 else None

    @cached_property
    def yen(self) -> str:
        chinese, japanese = len(_CHINESE.findall(self.text)), len(_JAPANESE.findall(self.text))
        return "CNY" if chinese > japanese else "JPY"

    def member(self, family: str) -> str | None:
        """The currency that a shared noun means here: of the country that the text names most, else the default.

        Of the pound, which has a strong default, another member must be named three times and more.
        """
        if family == "dollar":
            return self.dollar
        if family == "crown":
            return self.crown
        if family not in self._members:
            self._members[family] = self._by_places(family)
        return self._members[family]

    def _by_places(self, family: str) -> str | None:
        default = FAMILY_DEFAULTS.get(family)
        scores = {code: sum(self._names.get(place, 0) for place in places) for code, places in _PLACES.get(family, {}).items()}
        most = max(scores.values(), default=0)
        best = [code for code, score in scores.items() if score == most]
        if most == 0 or len(best) > 1:
            return default
        if family == "pound" and (most < 3 or most <= 2 * sum(self._names.get(place, 0) for place in _BRITISH)):
            return default
        return best[0]

    @cached_property
    def _names(self) -> Counter[str]:
        return Counter(name.lower() for name in _NAME.findall(self.text))


_NAME = regex(r"\b[A-Z][a-zöü]+")
_BRITISH = word_set("british britain uk london england scotland wales english")
_PLACES: dict[str, dict[str, tuple[str, ...]]] = {}
for _row in CURRENCIES:
    if _row.family and _row.places:
        _PLACES.setdefault(_row.family, {})[_row.code] = tuple(_row.places.split())
_FAMILY_OF = {noun: family for family, nouns in FAMILIES.items() for noun in nouns if family not in ("dollar", "crown", "won", "mark")}


@dataclass(frozen=True, slots=True)
class Unit:
    """A currency at its place: tokens ``start`` to ``stop``; ``factor`` is 0.01 for cents and a million for "MEUR".

    ``bare``: a "$" or "£" that a code behind the figure may make precise ("$5 million CAD").
    """

    code: str
    start: int
    stop: int
    factor: Decimal = Decimal(1)
    bare: bool = False


_Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


def _phrases(rows: Iterable[tuple[str, str]]) -> _Phrases:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, code in rows:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, code))
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in table.items()}


_BEFORE = _phrases((phrase, row.code) for row in CURRENCIES for phrase in row.prefixes)
_AFTER = _phrases((phrase, row.code) for row in CURRENCIES for phrase in row.names)
_MARKED = _phrases(
    (phrase, row.code)
    for row in CURRENCIES
    for phrase in (*row.prefixes, "rs")
    if phrase.endswith(" $") or (phrase == "rs" and row.code == "INR")
)
"""Prefixes that also stand behind a figure: "1,000 US$", "500 Rs"."""
_COINS: dict[str, Coin] = {word: coin for coin in COINS for word in coin.words}
SYMBOLS = "".join(sorted({first for first in (*_BEFORE, *_AFTER, "$") if len(first) == 1 and not first.isalnum()}))
_CODE_SCALES = {"M": 6, "K": 3, "T": 3, "B": 9, "m": 6, "k": 3, "bn": 9, "mn": 6}
PREFIX_WORDS = (
    frozenset(_BEFORE)
    | {code.lower() for code in CODES}
    | {(scale + code if scale.isupper() else code + scale).lower() for code in CODES for scale in _CODE_SCALES}
    | frozenset(("$", "dollar", "dollars", "kr", "r", "n", "p", "nkr", "skr", "dkr"))
)
_CROWN_PREFIX = {"nkr": "NOK", "skr": "SEK", "dkr": "DKK"}
_LETTER_PREFIX = {"r": "ZAR", "n": "NGN", "p": "PHP"}
_CASED = {
    "re": "Re", "rs": "Rs", "rm": "RM", "rp": "Rp", "dh": "Dh", "dhs": "Dhs", "tk": "Tk", "le": "LE", "sr": "SR", "qr": "QR", "ro": "RO", "kd": "KD",
    "bd": "BD", "jd": "JD", "mk": "MK", "sh": "Sh", "shs": "Shs", "nis": "NIS", "nu": "Nu", "bs": "Bs", "tl": "TL", "frw": "Frw", "s": "S", "fr": "Fr", "php": "PhP", "dm": "DM",
}  # fmt: skip
_UNSURE = word_set("re le sr qr ro bd jd mk nu bs sh shs euro tl fr s cfa")
"""Prefixes with another life ("Euro 6"): read only with a scale, separators or cents."""
_LARGE_NAMES = word_set(
    "won dong real sol soles colon colones som sums soum pula kip kina lev levs lek leke lari taka ether ethers lei leu birr punts kyat riel "
    "balboa balboas leone leones bolivar guarani dram drams escudo quetzal lempira rand rands mark marks guilder sterling"
)  # fmt: skip
"""Names with another life: read only behind a figure of 100 and more."""


def unit_before(tokens: Tokens, i: int, currencies: Currencies) -> Unit | None:
    """The currency that starts at token i and stands before a figure."""
    word = tokens.at(i)
    for words, code in _BEFORE.get(word, ()):
        if tokens.words_at(i, words) and _prefix_fits(tokens, i, words):
            return Unit(currencies.yen if words in (("¥",), ("￥",)) else code, i, i + len(words))
    if word == "$":
        return Unit(currencies.dollar, i, i + 1, bare=True)
    if word in ("dollar", "dollars") and tokens.is_(i + 1, "d"):
        return Unit(currencies.dollar, i, i + 1)
    if word in _CROWN_PREFIX:
        return Unit(_CROWN_PREFIX[word], i, i + 1)
    if word == "kr" and currencies.crown:
        return Unit(currencies.crown, i, i + 2 if tokens.at(i + 1) == "." else i + 1)
    if word in _LETTER_PREFIX and tokens.raw(i) == word.upper() and tokens.is_(i + 1, "d"):
        # "R310m" is rand and "R 4,500" too, "N5" a road; of the others only large sums are sure.
        large = _has_scale(tokens, i + 1)
        if (large or (word == "r" and _is_sum(tokens, i + 1))) and (tokens.glued(i + 1) or (word == "r" and large)):
            return Unit(_LETTER_PREFIX[word], i, i + 1)
    return _code(tokens, i) or _scaled_code(tokens, i, before=True)


def _prefix_fits(tokens: Tokens, i: int, words: tuple[str, ...]) -> bool:
    """Whether the words are a currency here, not "a $250m deal", "ca $400", "Euro 6" or "re 5"."""
    word, after = words[0], i + len(words)
    if len(words) > 1 and words[1] in "$£¥₵¢" and len(word) <= 3 and word not in ("us", "c") and not tokens.glued(i + 1):
        return False
    if word == "s" and i and tokens.at(i - 1) in ("'", "’"):
        return False
    cased = _CASED.get(word)
    if cased and len(words) == 1 + (words[-1] in "./") and tokens.raw(i) not in (cased, cased.upper()) and not tokens.glued(i + 1):
        return False
    return word not in _UNSURE or words[-1] in "$£" or _is_sum(tokens, after)


def _is_sum(tokens: Tokens, k: int) -> bool:
    """A figure that can only be a sum: with separators, cents or a scale."""
    digits = tokens.digits.get(k)
    return digits is not None and (digits.grouped or digits.step == Decimal("0.01") or _has_scale(tokens, k))


def _has_scale(tokens: Tokens, k: int) -> bool:
    return tokens.at(k + 1) in _SUM_SCALES


_SUM_SCALES = word_set("million billion trillion m bn mn trn tn crore lakh b thousand")


def _code(tokens: Tokens, i: int) -> Unit | None:
    if not tokens.is_(i, "w"):
        return None
    raw = tokens.raw(i)
    code = raw.upper()
    if code not in CODES or code in WORD_CODES or (raw != code and raw not in LOWER_CODES):
        return None
    if code in UNSURE_CODES and not _is_sum(tokens, i + 1) and not tokens.is_(i - 1, "d") and tokens.at(i - 1) not in _SUM_SCALES:
        return None
    stop = i + 2 if tokens.at(i + 1) == "$" else i + 1
    return Unit("CNY" if code == "RMB" else code, i, stop)


def _scaled_code(tokens: Tokens, k: int, before: bool = False) -> Unit | None:
    """ "120 MEUR", "MUSD 12", "SEKm 340": a code and a scale in one word. A year behind it makes it the head of a table."""
    raw = tokens.raw(k) if tokens.is_(k, "w") else ""
    if not 4 <= len(raw) <= 5:
        return None
    code, scale = (raw[1:], raw[0]) if raw[1:].isupper() and len(raw) == 4 else (raw[:3], raw[3:])
    power = _CODE_SCALES.get(scale)
    if code not in CODES or power is None or (scale in "mkbn" and not before):
        return None
    digits = tokens.digits.get(k + 1)
    if before and (digits is None or (digits.step == 1 and 1900 <= digits.value <= 2100 and not digits.grouped)):
        return None
    return Unit(code, k, k + 1, Decimal(10**power))


def unit_after(tokens: Tokens, j: int, currencies: Currencies, large: bool) -> Unit | None:
    """The currency that starts at token j, behind a figure. ``large``: the figure has a scale or is 100 and more.

    "Won" is a verb too, so it needs a large figure; "12 p" and "5 c" are coins only without a space.
    """
    k = j + 1 if tokens.at(j) == "-" and tokens.glued(j) and tokens.glued(j + 1) else j
    word = tokens.at(k)
    if tokens.kind[k : k + 1] not in (["w"], ["s"]):
        return None
    coin = _coin(tokens, j, k, currencies)
    if coin:
        return coin
    name = _name_after(tokens, j, k, currencies, large)
    if name:
        return name
    if word == "$" and (not tokens.is_(k + 1, "d") or tokens.at(k + 2) in ("cent", "cents")):
        return Unit(currencies.dollar, j, k + 1)
    for words, code in _MARKED.get(word, ()):
        stop = k + len(words)
        if (
            tokens.words_at(k, words)
            and not tokens.is_(stop, "d")
            and tokens.raw(k)[0].isupper()
            and (len(words) == 1 or tokens.glued(k + 1))
        ):
            return Unit(code, j, stop)
    if tokens.is_(k + 1, "d") and tokens.glued(k + 1) and not tokens.glued(k):
        return None  # "3 USD50 cards": the code belongs to the next figure
    return _scaled_code(tokens, k) or _code(tokens, k)


def _coin(tokens: Tokens, j: int, k: int, currencies: Currencies) -> Unit | None:
    word = tokens.at(k)
    coin = _COINS.get(word)
    # "200C" is a temperature, "1080p" a screen.
    if coin and (not coin.glued or (tokens.glued(k) and not tokens.raw(k).isupper() and tokens.at(k + 1) not in _PIXELS)):
        code = currencies.cent if coin.code == "dollar" else currencies.member(coin.code) if coin.code in FAMILIES else coin.code
        return Unit(code, j, k + 1, coin.factor) if code else None
    if word == "eurocents" or (
        word == "euro" and (tokens.at(k + 1) in _CENT_WORDS or (tokens.at(k + 1) == "-" and tokens.at(k + 2) in _CENT_WORDS))
    ):
        stop = k + 1 if word == "eurocents" else k + 2 if tokens.at(k + 1) in _CENT_WORDS else k + 3
        return Unit("EUR", j, stop, Decimal("0.01"))
    if tokens.at(k + 1) in _CENT_WORDS and word in _ADJECTIVES:
        return Unit(_ADJECTIVES[word], j, k + 2, Decimal("0.01"))
    return None


_PIXELS = word_set("video videos resolution display displays screen screens monitor streaming footage camera cameras hd")
"""What "1080p" describes."""
_CENT_WORDS = frozenset(("cents", "cent", "¢"))


def _name_after(tokens: Tokens, j: int, k: int, currencies: Currencies, large: bool) -> Unit | None:
    """A currency's name behind a figure: its own, with an adjective, or a shared noun that the text's places decide."""
    word = tokens.at(k)
    for words, code in _AFTER.get(word, ()):
        if not tokens.words_at(k, words) or (len(words) == 1 and word in _LARGE_NAMES and not large):
            continue
        if words == ("¥",):
            code = currencies.yen
        if word in ("rmb", "cfa", "zł") or len(words) > 1 or not word.isupper():
            return Unit(code, j, k + len(words))
    family = _FAMILY_OF.get(word)
    if family == "pound" and tokens.at(k + 1) == "of" and (not large or tokens.at(k + 2) in _WEIGHED):
        return None
    if word in ("bucks", "dollars", "dollar"):
        family = "dollar"
    elif word in ("crowns", "crown", "kroner", "krone", "kr"):
        family = "crown"
    code_of = currencies.member(family) if family else None
    return Unit(code_of, j, k + 1) if code_of else None


def code_behind(tokens: Tokens, j: int, unit: Unit) -> Unit | None:
    """The code that makes a bare "$" precise, at token j behind the whole figure: "$5 million CAD"."""
    if not unit.bare or not tokens.is_(j, "w") or tokens.is_(j + 1, "d") or tokens.at(j + 1) == "$":
        return None
    code = tokens.raw(j)
    return Unit(code, unit.start, j + 1) if code in _DOLLAR_CODES else None


_DOLLAR_CODES = frozenset(row.code for row in CURRENCIES if row.family == "dollar") | {"MXN", "ARS", "CLP", "COP"}
