"""Text to tokens, once: words, digit groups read as numbers, symbols and line ends.

A digit run such as ``1,234.5``, ``1 234``, ``1.234,5`` or ``1,00,000`` is one token with its value; a run
that is no number (a telephone number, a version, a list ``22,24,26``) is split or marked as an identifier.
Work for each token is bounded, so tokenising is linear in the length of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from claims.regex import regex

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip


def words(spaced: str) -> tuple[str, ...]:
    """A vocabulary written as one string: its words in order."""
    return tuple(spaced.split())


def word_set(spaced: str) -> frozenset[str]:
    """A vocabulary written as one string, as a set."""
    return frozenset(spaced.split())


_SPACES = " \u00a0\u202f\u2009\u2007"
_MARKS = ".,'’"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
"""Marks of footnotes, which are no part of word or figure and no token; "m²" is a word."""
_TOKEN = regex(
    rf"(?P<u>(?:https?://|www\.)\S+)|(?P<d>\d+(?:[{_MARKS}{_SPACES}]\d+)*)|(?P<f>[{''.join(VULGAR)}])"
    rf"|(?P<w>(?:[kcm]?m|ft|yd|in)[²³](?!\w)|(?i:million|billion|trillion)(?=(?:for|in|of|to|from|and|at|as|on|by|or|compared|versus|during)\b)|[^\W\d_{''.join(VULGAR)}{_RAISED}]+)|(?P<n>\n)|(?P<s>[^\s\w]|_)"
)
_CHUNK = regex(rf"[^{_SPACES}]+")
_WESTERN = regex(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = regex(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_SWISS = regex(r"\d{1,3}(?:['’]\d{3})+(?:\.\d+)?")
_CONTINENTAL = regex(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_PLAIN = regex(r"\d+(?:\.\d+)?")
_ONE_DOT = regex(r"\d{1,3}\.\d{3}")
_DECIMAL_COMMA = regex(r"\d+,\d{1,2}")
_EURO_BEHIND = regex(r"[ \u00a0\u202f]?€(?! ?\d)")
_LIST = regex(r"\d+(?:,\d+)+")
_HEAD_GROUP = regex(r"[1-9]\d{0,2}")
_NEXT_GROUP = regex(r"\d{3}")
_LAST_GROUP = regex(r"\d{3}[.,]\d{1,2}")
_AFTER_DECIMAL = regex(r"\s?(?:%|€|£|\$|percent\b|per cent\b|(?:m|mn|bn|k|million|billion|euros?|kroner|kronor|crowns)\b)")
_AFTER_SPACED = regex(r"[ \u00a0]?(?:[^\W\d]|%|€|£)|[.,;:)](?=\s[^\d|]|$)")
_BEFORE_SPACED = regex(r"(?:[$€£¥₹]|\b[A-Z]{3})[ \u00a0]?$")
_CONTINENTAL_TEXT = regex(r"\d\.\d{3},\d|\d\.\d{3}\.\d{3}(?![\d.])|\d,\d{1,2} ?(?:%|€)")
_WESTERN_TEXT = regex(r"\d,\d{3}(?!\d)")

_WRAPPED = 55
"""Characters from which a line may have been broken by wrapping rather than by its author."""
_LINE_ENDERS = frozenset(".:;!?|")
_LINE_OPENERS = frozenset("$€£¥(")
_NUMBERED = regex(r"\d{1,2}[.)]\s|\([\da-z]\)")

LONGEST_NUMBER = 32
"""Digits and separators; a longer run identifies something, it does not count anything."""


@dataclass(frozen=True, slots=True)
class Digits:
    """Value and unit of the last written digit of a digit token."""

    value: Decimal
    step: Decimal
    grouped: bool = False


class Tokens:
    """Parallel lists, one entry a token. ``kind``: w word, d number, i identifier, f vulgar fraction, s symbol, n line end, u address."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.start: list[int] = []
        self.end: list[int] = []
        self.kind: list[str] = []
        self.word: list[str] = []
        """Lower case."""
        self.digits: dict[int, Digits] = {}
        self._line_start = 0
        starts, ends, kinds, words = self.start, self.end, self.kind, self.word
        for match in _TOKEN.finditer(text):
            kind = match.lastgroup or "s"
            start, end = match.span()
            if kind == "d":
                self._add_run(start, match[0])
            elif kind != "n" or not self._soft(start):
                starts.append(start)
                ends.append(end)
                kinds.append(kind)
                words.append(match[0].lower())

    def __len__(self) -> int:
        return len(self.kind)

    def _soft(self, at: int) -> bool:
        """A line end inside wrapped prose, which separates no more than a space does."""
        text = self.text
        line_start, self._line_start = self._line_start, at + 1
        before = text[at - 2 : at - 1] if text[at - 1 : at] == "\r" else text[at - 1 : at]
        after = text[at + 1 : at + 2]
        if at - line_start < _WRAPPED or before in _LINE_ENDERS or not (after.islower() or after.isdigit() or after in _LINE_OPENERS):
            return False
        return bool(after) and "|" not in text[line_start:at] and "\t" not in text[line_start:at] and not _NUMBERED.match(text, at + 1)

    def _add(self, start: int, end: int, kind: str, word: str) -> None:
        self.start.append(start)
        self.end.append(end)
        self.kind.append(kind)
        self.word.append(word)

    def _add_number(self, start: int, run: str, digits: Digits | None) -> None:
        if digits:
            self.digits[len(self.kind)] = digits
        self._add(start, start + len(run), "d" if digits else "i", run)

    @cached_property
    def continental(self) -> bool:
        """The text writes 1.234,5: then 1.234 is a thousand and more."""
        return bool(_CONTINENTAL_TEXT.search(self.text)) and not _WESTERN_TEXT.search(self.text)

    def glued(self, i: int) -> bool:
        """Token i follows token i - 1 without a space."""
        return 0 < i < len(self.kind) and self.start[i] == self.end[i - 1]

    def words_at(self, i: int, words: tuple[str, ...]) -> bool:
        return self.at(i) == words[0] and self.word[i : i + len(words)] == list(words)

    def at(self, i: int) -> str:
        """Lower-case word at i, or an empty string outside the text."""
        return self.word[i] if 0 <= i < len(self.word) else ""

    def is_(self, i: int, kind: str) -> bool:
        return 0 <= i < len(self.kind) and self.kind[i] == kind

    def capital(self, i: int) -> bool:
        return 0 <= i < len(self.kind) and self.text[self.start[i]].isupper()

    def raw(self, i: int) -> str:
        return self.text[self.start[i] : self.end[i]]

    def _add_run(self, start: int, run: str) -> None:
        plain = _PLAIN.fullmatch(run)
        if plain and "." not in run:
            self._add_number(start, run, _read(run))
            return
        chunks = [(m.start(), m.group()) for m in _CHUNK.finditer(run)]
        if len(chunks) > 1 and self._is_telephone(start, run, chunks):
            self._add_number(start, run, None)
            return
        k = 0
        while k < len(chunks):
            stop = self._spaced_group(start, run, chunks, k)
            offset = chunks[k][0]
            if stop > k + 1:
                last = chunks[stop - 1]
                whole = run[offset : last[0] + len(last[1])]
                plain_digits = "".join(c for c in whole if c not in _SPACES).replace(",", ".")
                self._add_number(start + offset, whole, _read(plain_digits, grouped=True))
            else:
                self._add_chunk(start + offset, chunks[k][1])
            k = stop

    def _is_telephone(self, start: int, run: str, chunks: list[tuple[int, str]]) -> bool:
        plus = start > 0 and self.text[start - 1] == "+"
        zero = chunks[0][1].startswith("0") and chunks[0][1].isdigit() and len(chunks[0][1]) > 1
        later = any(len(chunk) > 3 and chunk[0] == "0" and chunk.isdecimal() for _, chunk in chunks[1:12])
        area = self.text[max(0, start - 2) : start] == ") " and self.text[max(0, start - 7) : start - 2].rpartition("(")[2].isdecimal()
        return plus or zero or later or area

    def _spaced_group(self, start: int, run: str, chunks: list[tuple[int, str]], k: int) -> int:
        """End of the thousands grouped by spaces that begin at chunk k (k + 1: none)."""
        if not _HEAD_GROUP.fullmatch(chunks[k][1]):
            return k + 1
        stop = k + 1
        while stop < len(chunks) and stop - k < 6 and _NEXT_GROUP.fullmatch(chunks[stop][1]):
            stop += 1
        if stop < len(chunks) and stop - k < 6 and _LAST_GROUP.fullmatch(chunks[stop][1]):
            stop += 1
        if stop == k + 1:
            return stop
        whole = run[chunks[k][0] : chunks[stop - 1][0] + len(chunks[stop - 1][1])]
        if " " not in whole:
            return stop
        # With plain spaces "124 131" may be two columns of a table: then something must speak for one number.
        end = start + chunks[stop - 1][0] + len(chunks[stop - 1][1])
        begin = start + chunks[k][0]
        alone = k == 0 and stop == len(chunks)
        follows = _AFTER_SPACED.match(self.text, end)
        money = _BEFORE_SPACED.search(self.text, max(0, begin - 5), begin)
        round_number = all(chunk == "000" for _, chunk in chunks[k + 1 : stop])
        return stop if alone and (follows or money or round_number) else k + 1

    def _euros_behind(self, start: int, chunk: str) -> bool:
        """ "12.500 €": a euro sign behind the figure is a continental habit; "1.549 €" may still be a price of petrol."""
        return (len(chunk) > 5 or chunk.endswith("00")) and bool(_EURO_BEHIND.match(self.text, start + len(chunk)))

    def _add_chunk(self, start: int, chunk: str) -> None:
        if len(chunk) > LONGEST_NUMBER:
            self._add_number(start, chunk, None)
        elif _WESTERN.fullmatch(chunk) or _INDIAN.fullmatch(chunk):
            self._add_number(start, chunk, _read(chunk.replace(",", ""), grouped=True))
        elif _SWISS.fullmatch(chunk):
            self._add_number(start, chunk, _read(chunk.replace("'", "").replace("’", ""), grouped=True))
        elif _CONTINENTAL.fullmatch(chunk) or (_ONE_DOT.fullmatch(chunk) and (self.continental or self._euros_behind(start, chunk))):
            self._add_number(start, chunk, _read(chunk.replace(".", "").replace(",", "."), grouped=True))
        elif _PLAIN.fullmatch(chunk):
            self._add_number(start, chunk, _read(chunk))
        elif _DECIMAL_COMMA.fullmatch(chunk) and _AFTER_DECIMAL.match(self.text, start + len(chunk)):
            self._add_number(start, chunk, _read(chunk.replace(",", ".")))
        elif _LIST.fullmatch(chunk):
            for match in _PLAIN.finditer(chunk):
                self._add_number(start + match.start(), match.group(), _read(match.group()))
        else:
            self._add_number(start, chunk, None)


def _read(digits: str, grouped: bool = False) -> Digits | None:
    """Digits with at most one point; None where a leading zero or the length says that it is an identifier."""
    whole, _, decimals = digits.partition(".")
    if len(digits) > LONGEST_NUMBER or (len(whole) > 1 and whole[0] == "0"):
        return None
    return Digits(Decimal(digits), Decimal(1).scaleb(-len(decimals)), grouped)
