"""Currencies: symbols, ISO codes and words, and which dollar or crown a document means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from claims.quantities.tokens import Tokens, word_set


@dataclass(frozen=True, slots=True)
class Currency:
    """Spellings of one currency. ``before`` stand before the figure, ``after`` behind it, as lower-case tokens joined by spaces.

    ``example``: text and value. ``exact``: spellings that need this case ("Rs", "R").
    """

    code: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    example: tuple[str, str]


CURRENCIES = (
    Currency("USD", ("us $", "u . s . $", "u . s $", "usd $", "us dollar"),
             ("us dollars", "us dollar", "u . s . dollars", "u . s . dollar", "american dollars", "greenbacks"), ("It paid US$150 million.", "150000000")),
    Currency("CAD", ("c $", "ca $", "can $", "cad $", "cdn $"), ("canadian dollars", "canadian dollar"), ("It paid C$1.2 million.", "1200000")),
    Currency("AUD", ("a $", "au $", "aud $"), ("australian dollars", "australian dollar"), ("It paid A$318.4 million.", "318400000")),
    Currency("NZD", ("nz $", "nzd $"), ("new zealand dollars", "new zealand dollar", "kiwi dollars"), ("It paid NZ$20 million.", "20000000")),
    Currency("HKD", ("hk $", "hkd $"), ("hong kong dollars", "hong kong dollar"), ("It paid HK$10.05 billion.", "10050000000")),
    Currency("SGD", ("s $", "sg $", "sgd $"), ("singapore dollars", "singapore dollar"), ("It paid S$5 million.", "5000000")),
    Currency("TWD", ("nt $", "twd $"), ("taiwan dollars", "new taiwan dollars"), ("It paid NT$300 million.", "300000000")),
    Currency("BRL", ("r $",), ("reais", "brazilian reais", "brazilian real"), ("It paid R$1.4 billion.", "1400000000")),
    Currency("MXN", ("mex $", "mx $"), ("mexican pesos", "pesos", "peso"), ("It paid Mex$10 million.", "10000000")),
    Currency("EUR", ("€", "euro"), ("€", "euros", "euro"), ("It cost 135 million euros.", "135000000")),
    Currency("GBP", ("£", "gbp £"), ("£", "pounds sterling", "pounds", "pound", "quid", "sterling"), ("It lost £3.2 million.", "3200000")),
    Currency("JPY", ("¥", "￥"), ("¥", "japanese yen", "yen"), ("It earned 9.7 billion yen.", "9700000000")),
    Currency("CNY", ("rmb", "cn ¥", "rmb ¥", "yuan"), ("yuan", "chinese yuan", "renminbi", "rmb", "yuan renminbi"), ("It earned 100 billion yuan.", "100000000000")),
    Currency("INR", ("₹", "rs", "rs .", "re", "inr ."), ("rupees", "rupee", "indian rupees", "₹"), ("It earned Rs 260 crore.", "2600000000")),
    Currency("KRW", ("₩",), ("won", "korean won", "south korean won"), ("It earned 3.5 trillion won.", "3500000000000")),
    Currency("NOK", (), ("norwegian kroner", "norwegian crowns", "norwegian krone"), ("It paid 84 million Norwegian crowns.", "84000000")),
    Currency("SEK", (), ("swedish kronor", "swedish crowns", "swedish krona", "kronor", "krona"), ("It paid 84 million Swedish crowns.", "84000000")),
    Currency("DKK", (), ("danish kroner", "danish crowns", "danish krone"), ("It paid 84 million Danish crowns.", "84000000")),
    Currency("CZK", (), ("czech crowns", "czech koruna", "koruna", "korunas", "kč"), ("It paid 84 million Czech crowns.", "84000000")),
    Currency("ISK", (), ("icelandic kronur", "icelandic crowns", "kronur"), ("It paid 84 million kronur.", "84000000")),
    Currency("CHF", ("sfr", "sfr .", "fr ."), ("swiss francs", "swiss franc", "francs", "franc"), ("It paid 10 million Swiss francs.", "10000000")),
    Currency("ZAR", (), ("rand", "south african rand"), ("It paid 84 million rand.", "84000000")),
    Currency("PLN", (), ("zloty", "zlotys", "zlotych", "zł", "polish zloty"), ("It paid 84 million zloty.", "84000000")),
    Currency("HUF", (), ("forints", "forint", "hungarian forints"), ("It paid 84 million forints.", "84000000")),
    Currency("TRY", ("₺",), ("turkish lira", "lira", "liras"), ("It paid 10 million Turkish lira.", "10000000")),
    Currency("RUB", ("₽",), ("₽", "roubles", "rubles", "rouble", "ruble"), ("It paid 84 million roubles.", "84000000")),
    Currency("ILS", ("₪",), ("shekels", "shekel"), ("It paid 84 million shekels.", "84000000")),
    Currency("THB", ("฿",), ("baht",), ("It paid 84 million baht.", "84000000")),
    Currency("IDR", ("rp", "rp ."), ("rupiah",), ("It paid 84 million rupiah.", "84000000")),
    Currency("MYR", ("rm",), ("ringgit",), ("It paid 84 million ringgit.", "84000000")),
    Currency("PHP", ("₱",), ("philippine pesos",), ("It paid ₱84 million.", "84000000")),
    Currency("VND", ("₫",), ("dong", "₫"), ("It paid 84 million dong.", "84000000")),
    Currency("AED", ("dh",), ("dirhams", "dirham", "uae dirhams"), ("It paid 84 million dirhams.", "84000000")),
    Currency("SAR", (), ("saudi riyals", "riyals", "riyal"), ("It paid 84 million riyals.", "84000000")),
    Currency("NGN", ("₦",), ("naira",), ("It paid 84 million naira.", "84000000")),
    Currency("KES", ("ksh",), ("kenyan shillings", "shillings"), ("It paid 84 million Kenyan shillings.", "84000000")),
    Currency("EGP", (), ("egyptian pounds",), ("It paid 84 million Egyptian pounds.", "84000000")),
    Currency("UAH", ("₴",), ("hryvnia", "hryvnias"), ("It paid 84 million hryvnia.", "84000000")),
    Currency("CLP", (), ("chilean pesos",), ("It paid 84 million Chilean pesos.", "84000000")),
    Currency("COP", (), ("colombian pesos",), ("It paid 84 million Colombian pesos.", "84000000")),
    Currency("ARS", (), ("argentine pesos", "argentinian pesos"), ("It paid 84 million Argentine pesos.", "84000000")),
    Currency("CRC", ("₡",), ("₡",), ("It paid ₡84 million.", "84000000")),
    Currency("DEM", (), ("deutsche marks", "german marks", "deutschmarks", "d - marks"), ("It paid 84 million Deutsche marks.", "84000000")),
    Currency("BTC", ("₿",), ("bitcoins", "bitcoin"), ("It lost 10,000 bitcoins.", "10000")),
)  # fmt: skip

CODES = word_set(
    "USD EUR GBP JPY CNY RMB INR KRW NOK SEK DKK CZK ISK CHF ZAR PLN HUF TRY RUB ILS THB IDR MYR PHP VND AED SAR NGN KES "
    "EGP UAH CLP COP ARS CRC BTC CAD AUD NZD HKD SGD TWD BRL MXN QAR KWD RON BGN PKR BDT LKR GHS PEN"
)
_LOWER_CODES = word_set("usd eur gbp rmb jpy aud chf btc")

# The main unit comes from the document for "$", "dollars", "crowns", "cents": see Money.
_DOLLAR_WORDS = frozenset(("dollars", "dollar", "bucks"))
_CROWN_WORDS = frozenset(("crowns", "crown", "kroner", "krone", "kr"))
_CENTS = {"cents": "$", "cent": "$", "¢": "$", "pence": "GBP", "penny": "GBP", "p": "GBP", "paise": "INR", "c": "$"}
_GLUED_ONLY = frozenset(("p", "c"))

_ADJECTIVES = {
    "us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "new zealand": "NZD", "hong kong": "HKD", "singapore": "SGD",
    "euro": "EUR", "taiwan": "TWD",
}  # fmt: skip
_DECLARED = re.compile(
    r"\b(?:in|are|is|amounts?|figures?|stated|reported|expressed|presented)\s+(?:in\s+)?(?:all\s+)?(?:millions?\s+of\s+|thousands?\s+of\s+)?"
    r"(US|U\.S\.|American|Canadian|Australian|New Zealand|Hong Kong|Singapore|Taiwan)\s+dollars",
    re.IGNORECASE,
)
_FOREIGN_DOLLAR = re.compile(r"\bUS\$|\bU\.S\. dollars|\bUS dollars|\bUSD\b")
_EXCHANGES = re.compile(r"\b(TSX|TSXV|TSX-V|CSE|ASX|NZX|SGX|HKEX|SEHK)\b[:\s]")
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
_HEADER_DOLLAR = re.compile(r"\bin\s+(US|NZ|C|CA|A|AU|HK|S)\$\s*(?:thousands|millions|billions|'?000|m\b|bn\b)")
_DOLLAR_PLACES = (
    ("CAD", re.compile(r"\b(?:Canada|Canadian|Ontario|Quebec|Alberta|Saskatchewan|Manitoba|Nova Scotia|New Brunswick|Toronto|Montreal|Ottawa|Calgary"
                       r"|Premier|[Tt]he province)\b")),
    ("AUD", re.compile(r"\b(?:Australia|Australian|Sydney|Melbourne|Brisbane|Perth|Adelaide|Queensland|New South Wales|Canberra)\b")),
    ("NZD", re.compile(r"\b(?:New Zealand|Auckland|Wellington|Christchurch)\b")),
)  # fmt: skip
_AMERICAN = re.compile(
    r"\b(?:U\.S|US|USA|United States|America|American|New York|Wall Street|Nasdaq|NYSE|California|Texas|Washington|Silicon Valley|SEC)\b"
)
_MARKED_DOLLAR = re.compile(r"\b(?:C|CA|A|AU|NZ|HK|S)\$")
_LOCAL_WORD = re.compile(r"\b(Canadian|Australian|New Zealand|Hong Kong|Singapore) dollars?")
_CROWN_PLACES = (
    ("NOK", re.compile(r"\b(?:Norwegian|Norway|Oslo|Bergen|Stavanger|Trondheim|NOK)\b|\bASA\b")),
    ("SEK", re.compile(r"\b(?:Swedish|Sweden|Stockholm|Gothenburg|Malm[oö]|SEK)\b")),
    ("DKK", re.compile(r"\b(?:Danish|Denmark|Copenhagen|Aarhus|Odense|DKK)\b|\bA/S\b")),
    ("CZK", re.compile(r"\b(?:Czech|Prague|Brno|Ostrava|CZK)\b")),
    ("ISK", re.compile(r"\b(?:Icelandic|Iceland|Reykjavik|ISK)\b")),
)
_CHINESE = re.compile(r"\b(?:yuan|renminbi|RMB|CNY|China|Chinese|Beijing|Shanghai)\b")
_JAPANESE = re.compile(r"\b(?:yen|JPY|Japan|Japanese|Tokyo)\b")


_WEIGHED = word_set(
    "copper beef pork meat sugar coffee cotton uranium lithium nickel zinc cobalt aluminium aluminum steel cheese butter milk chicken poultry fish corn cocoa "
    "thrust cargo food waste explosives cocaine"
)


class Currencies:
    """What bare "$", "crowns" and "¥" mean in one text; each is looked up once, when first needed."""

    def __init__(self, text: str) -> None:
        self.text = text

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


@dataclass(frozen=True, slots=True)
class Unit:
    """A currency at its place: tokens ``start`` to ``stop``; ``factor`` is 0.01 for cents."""

    code: str
    start: int
    stop: int
    factor: Decimal = Decimal(1)


def _phrases(side: str) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in CURRENCIES:
        for phrase in row.before if side == "before" else row.after:
            words = tuple(phrase.split())
            table.setdefault(words[0], []).append((words, row.code))
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in table.items()}


_BEFORE, _AFTER = _phrases("before"), _phrases("after")
PREFIX_WORDS = frozenset(_BEFORE) | {"$"} | {code.lower() for code in CODES} | {"dollar", "dollars", "kr", "r", "nkr", "skr", "dkr"}
_CROWN_PREFIX = {"nkr": "NOK", "skr": "SEK", "dkr": "DKK"}
_GLUED_PREFIXES = frozenset((letter, "$") for letter in ("a", "s", "r", "ca", "can"))
_CASED = {"re": "Re", "rs": "Rs", "rm": "RM", "rp": "Rp", "dh": "Dh"}


def unit_before(tokens: Tokens, i: int, currencies: Currencies) -> Unit | None:
    """The currency that starts at token i and stands before a figure."""
    word = tokens.at(i)
    for words, code in _BEFORE.get(word, ()):
        if not tokens.words_at(i, words):
            continue
        if word in _CASED and tokens.raw(i) not in (_CASED[word], word.upper()) and not tokens.glued(i + 1):
            continue
        if words in _GLUED_PREFIXES and not tokens.glued(i + 1):
            continue  # "a $250m deal", "ca $400"
        if word == "s" and i and tokens.at(i - 1) in ("'", "’"):
            continue
        return Unit(currencies.yen if words in (("¥",), ("￥",)) else code, i, i + len(words))
    if word == "$":
        return Unit(currencies.dollar, i, i + 1)
    if word in ("dollar", "dollars") and tokens.is_(i + 1, "d"):
        return Unit(currencies.dollar, i, i + 1)
    if word in _CROWN_PREFIX:
        return Unit(_CROWN_PREFIX[word], i, i + 1)
    if word == "kr" and currencies.crown:
        return Unit(currencies.crown, i, i + 1)
    if word == "r" and tokens.glued(i + 1) and tokens.raw(i) == "R" and tokens.is_(i + 1, "d") and _is_rand(tokens, i + 1):
        return Unit("ZAR", i, i + 1)
    return _code(tokens, i)


def _is_rand(tokens: Tokens, k: int) -> bool:
    digits = tokens.digits[k]
    return digits.grouped or digits.step == Decimal("0.01") or tokens.at(k + 1) in ("million", "billion", "m", "bn", "trillion", "mn")


def _code(tokens: Tokens, i: int) -> Unit | None:
    if not tokens.is_(i, "w"):
        return None
    raw = tokens.raw(i)
    code = raw.upper()
    if code not in CODES or (raw != code and raw not in _LOWER_CODES):
        return None
    stop = i + 2 if tokens.at(i + 1) == "$" else i + 1
    return Unit("CNY" if code == "RMB" else code, i, stop)


def unit_after(tokens: Tokens, j: int, currencies: Currencies, large: bool) -> Unit | None:
    """The currency that starts at token j, behind a figure. ``large``: the figure has a scale or is 100 and more.

    "Won" is a verb too, so it needs a large figure; "12 p" and "5 c" are coins only without a space.
    """
    word = tokens.at(j)
    k = j + 1 if word == "-" and tokens.glued(j) and tokens.glued(j + 1) else j
    word = tokens.at(k)
    cents = _CENTS.get(word)
    if cents and (word not in _GLUED_ONLY or tokens.glued(k)):
        return Unit(currencies.cent if cents == "$" else cents, j, k + 1, Decimal("0.01"))
    if word == "euro" and tokens.at(k + 1) in ("cent", "cents"):
        return Unit("EUR", j, k + 2, Decimal("0.01"))
    if tokens.at(k + 1) in ("cents", "cent") and word in _ADJECTIVES:
        return Unit(_ADJECTIVES[word], j, k + 2, Decimal("0.01"))
    for words, code in _AFTER.get(word, ()):
        if not tokens.words_at(k, words) or (words in (("won",), ("dong",), ("real",)) and not large):
            continue
        if words in (("pounds",), ("pound",)) and tokens.at(k + 1) == "of" and (not large or tokens.at(k + 2) in _WEIGHED):
            continue
        return Unit(code, j, k + len(words))
    if word in _DOLLAR_WORDS:
        return Unit(currencies.dollar, j, k + 1)
    if word in _CROWN_WORDS and currencies.crown:
        return Unit(currencies.crown, j, k + 1)
    if word == "$" and (not tokens.is_(k + 1, "d") or tokens.at(k + 2) in ("cent", "cents")):
        return Unit(currencies.dollar, j, k + 1)
    if tokens.is_(k + 1, "d") and tokens.glued(k + 1) and not tokens.glued(k):
        return None  # "3 USD50 cards": the code belongs to the next figure
    return _mega(tokens, k) or _code(tokens, k)


def _mega(tokens: Tokens, k: int) -> Unit | None:
    """ "120 MEUR", "48.5 MGBP"."""
    raw = tokens.raw(k) if tokens.is_(k, "w") else ""
    if len(raw) == 4 and raw[0] == "M" and raw[1:] in CODES:
        return Unit(raw[1:], k, k + 1, Decimal(10**6))
    return None
