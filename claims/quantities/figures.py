"""Every figure of a text but its dates, in one scan over the tokens.

At each token that can open a figure the readers of the families are asked in turn; what they return is completed with
its hedges and its noun. Nothing is read twice, so the scan is linear.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.model import Quantity, QuantityKind
from claims.quantities import counts, hedges, money, multiples, percents, ranges, refusals, vague
from claims.quantities.counts import NounPhrase
from claims.quantities.numerals import NUMBER_WORDS, Number, read_number
from claims.quantities.tokens import Tokens, word_set


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure with its unit, tokens ``start`` to ``stop``; ``core`` is the number alone."""

    start: int
    stop: int
    number: Number
    unit: str | None = None
    kind: QuantityKind = "number"
    factor: Decimal = Decimal(1)
    """What the unit multiplies by: 0.01 for cents and basis points."""
    prefixed: bool = False
    points: bool = False
    sign: str | None = None
    after: hedges.Hedge | None = None
    """A hedge between number and unit: "100-plus", "50 or so per cent"."""

    @property
    def low(self) -> Decimal:
        return self.number.value * self.factor


_NUMBER_START = frozenset(NUMBER_WORDS) | {"a", "an", "half"}
_SIGNS = {"-": "-", "−": "-", "–": "-", "+": "+"}
_SIGN_WORDS = {"minus": "-", "negative": "-"}
_START_WORDS = (
    _NUMBER_START | money.PREFIX_WORDS | vague.FIRST_WORDS | multiples.FIRST_WORDS | counts.ORDINAL_FIRST | frozenset(_SIGN_WORDS) | {"no"}
)
_START_SYMBOLS = frozenset("$€£¥￥₹₩₺₽₪฿₱₫₦₴₡₿.-−–+(")


def find_figures(text: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """Numbers, percentages, money, counts and multiples of a text, in order and without overlap.

    ``taken`` are the spans of dates and periods: no figure is read inside them, except a number with separators
    ("2,019 employees") and a year-like number that a count's words govern ("hired 2023 people").

    >>> [(q.kind, q.low, q.high) for q in find_figures("sales rose 12-13% to over $90 billion")]
    [('percent', Decimal('12'), Decimal('13')), ('money', Decimal('90000000000'), None)]
    """
    return _Scan(text, taken).run()


class _Scan:
    """One pass over one text. Holds the tokens, what the text's currencies mean, and where the last figure ended."""

    def __init__(self, text: str, taken: Sequence[tuple[int, int]]) -> None:
        self.tokens = Tokens(text)
        self.currencies = money.Currencies(text)
        self.taken = sorted(span for span in taken if span[0] < span[1])
        self.taken_starts = [start for start, _ in self.taken]
        self.floor = 0
        """First token that the next figure may use."""

    def run(self) -> tuple[Quantity, ...]:
        tokens, found, i = self.tokens, list[Quantity](), 0
        while i < len(tokens):
            kind = tokens.kind[i]
            if not (kind in "df" or (kind == "w" and tokens.word[i] in _START_WORDS) or (kind == "s" and tokens.word[i] in _START_SYMBOLS)):
                i += 1
                continue
            read = self._read(i)
            if read is None:
                i += 1
                continue
            quantities, stop = read
            found += quantities
            i = max(stop, i + 1)
            if quantities:
                self.floor = i
        return _merge_bounds(tokens.text, found)

    # ------------------------------------------------ what stands at a token

    def _read(self, i: int) -> tuple[list[Quantity], int] | None:
        tokens = self.tokens
        taken = self._taken_until(i)
        if taken is not None:
            return [], taken
        if tokens.kind[i] == "w":
            words = self._read_words(i)
            if words:
                return words
        if tokens.kind[i] == "d":
            ordinal = counts.read_ordinal(tokens, i)
            if ordinal:
                return [self._ordinal(ordinal)], ordinal.stop
        odds = self._odds_or_share(i)
        if odds:
            return odds
        amount = self._amount(i, joined=tokens.at(i - 1) != "between")
        if amount is None:
            return None
        if isinstance(amount, int):
            return [], amount
        return self._with_range(amount)

    def _taken_until(self, i: int) -> int | None:
        """The token behind the date or period that holds token i, or None."""
        k = bisect_right(self.taken_starts, self.tokens.start[i]) - 1
        if k < 0 or self.taken[k][1] <= self.tokens.start[i]:
            return None
        digits = self.tokens.digits.get(i)
        start, end = self.taken[k]
        if digits and (digits.grouped or self.tokens.end[i] > end):
            return None
        if digits and (start, end) == (self.tokens.start[i], self.tokens.end[i]) and self._counted_year(i):
            return None
        stop = i + 1
        while stop < len(self.tokens) and self.tokens.start[stop] < end:
            stop += 1
        return stop

    def _counted_year(self, i: int) -> bool:
        """ "hired 2023 people": a bare year between a verb or hedge and a noun for people or things."""
        before, after = self.tokens.at(i - 1), self.tokens.at(i + 1)
        return after in counts.PLURALS and before in _COUNT_VERBS

    def _read_words(self, i: int) -> tuple[list[Quantity], int] | None:
        tokens, word = self.tokens, self.tokens.word[i]
        if word in vague.FIRST_WORDS:
            size = vague.read_vague(tokens, i)
            if size:
                quantity, stop = self._vague(size)
                return [quantity], stop
        if word == "a" or word == "an":
            if tokens.at(i + 1) in vague.FIRST_WORDS or tokens.at(i + 1) in ("few", "couple"):
                size = vague.read_vague(tokens, i)
                if size:
                    quantity, stop = self._vague(size)
                    return [quantity], stop
            if tokens.at(i + 1) in ("cent", "penny"):
                return self._single_coin(i)
        if word in multiples.FIRST_WORDS:
            factor = multiples.read_multiple(tokens, i)
            if factor:
                return [self._multiple(factor)], factor.stop
        if word in counts.ORDINAL_FIRST:
            ordinal = counts.read_ordinal(tokens, i)
            if ordinal:
                return [self._ordinal(ordinal)], ordinal.stop
        if word == "no":
            phrase = counts.read_none(tokens, i)
            if phrase:
                return [self._none(i, phrase)], phrase.stop
        return None

    def _single_coin(self, i: int) -> tuple[list[Quantity], int] | None:
        unit = money.unit_after(self.tokens, i + 1, self.currencies, False)
        if unit is None or self.tokens.at(i - 1) not in ("by", "of", "to", "than", "about", "nearly"):
            return None
        value = unit.factor
        return [self._quantity(i, unit.stop, "money", value, value, unit=unit.code, step=value, coarse=value, core=(i, i + 1))], unit.stop

    def _odds_or_share(self, i: int) -> tuple[list[Quantity], int] | None:
        tokens = self.tokens
        if tokens.kind[i] not in "wd" or (tokens.kind[i] == "w" and tokens.word[i] not in _NUMBER_START):
            return None
        if tokens.kind[i] == "d" and refusals.is_name(tokens, i):
            return None
        if tokens.at(i - 1) == "-" and tokens.glued(i):
            return None
        share = percents.read_odds(tokens, i)
        if share is None:
            share = percents.read_share(tokens, i)
            if share and read_number(tokens, i):
                scale = read_number(tokens, i)
                if scale and scale.stop > share.stop:
                    return None
        if share is None:
            return None
        if self._stands_alone(i, share.stop):
            return [self._lone_fraction(share)], share.stop
        return [self._share(share)], share.stop

    def _stands_alone(self, i: int, stop: int) -> bool:
        """Nothing else on the line: then a fraction is a number, no share of anything."""
        tokens = self.tokens
        return (i == 0 or tokens.kind[i - 1] == "n") and (stop >= len(tokens) or tokens.kind[stop] == "n")

    def _lone_fraction(self, share: percents.Share) -> Quantity:
        core = (share.start, share.stop)
        return self._quantity(
            share.start, share.stop, "number", share.value, share.value, step=Decimal("0.01"), coarse=Decimal("0.01"), core=core
        )

    # ------------------------------------------------ one amount

    def _amount(self, i: int, joined: bool = True) -> Amount | int | None:
        """The figure with its unit at token i; the token to go on from where digits are no figure; None where nothing stands."""
        tokens = self.tokens
        k, sign = self._sign(i)
        unit = money.unit_before(tokens, k, self.currencies) if tokens.kind[k] in "ws" else None
        if unit and not self._prefix_fits(unit, k):
            unit = None
        if unit:
            k = unit.stop
            if k >= len(tokens):
                return None
            if not sign:
                k, sign = self._sign(k)
        if k >= len(tokens) or (tokens.kind[k] not in "df" and tokens.at(k) != "." and tokens.word[k] not in _NUMBER_START):
            return None
        if (i > 0 or unit) and self._refused_before(k, unit is not None):
            return k + 1
        number = read_number(tokens, k, money=unit is not None, joined=joined)
        if number is None:
            return None
        amount = self._unit(i, number, unit, sign)
        if amount is None:
            return number.stop
        return amount

    def _sign(self, i: int) -> tuple[int, str | None]:
        """Skip a sign at token i: glued to the figure, not to what stands before it."""
        tokens, word = self.tokens, self.tokens.at(i)
        if word in _SIGN_WORDS and i + 1 < len(tokens):
            return i + 1, _SIGN_WORDS[word]
        if word in _SIGNS and tokens.glued(i + 1) and not (tokens.glued(i) and (tokens.kind[i - 1] in "wdi" or tokens.at(i - 1) in ")%")):
            return i + 1, _SIGNS[word]
        return i, None

    def _prefix_fits(self, unit: money.Unit, k: int) -> bool:
        """Letters glued to a word before them are no currency; a code must be followed by a figure."""
        tokens = self.tokens
        if tokens.kind[k] == "w" and tokens.glued(k) and tokens.kind[k - 1] in "wdi":
            return False
        after = unit.stop
        if after >= len(tokens):
            return False
        return tokens.kind[after] in "df" or tokens.at(after) in _NUMBER_START or tokens.at(after) in (".", "-", "−", "(")

    def _refused_before(self, k: int, money_before: bool) -> bool:
        tokens = self.tokens
        if tokens.kind[k] == "w":
            number_word = tokens.word[k] not in ("a", "an", "half")
            return number_word and (
                refusals.is_title_word(tokens, k) and tokens.at(k + 1) not in counts.PLURALS and not self._scale_follows(k)
            )
        return tokens.kind[k] == "d" and not money_before and refusals.is_name(tokens, k)

    def _scale_follows(self, k: int) -> bool:
        return self.tokens.at(k + 1) in ("hundred", "thousand", "million", "billion", "percent", "per", "-", "dozen")

    def _unit(self, i: int, number: Number, before: money.Unit | None, sign: str | None) -> Amount | None:
        """Attach what follows the number: a hedge, a percent sign, a currency, a factor's "x"; None refuses the number."""
        tokens, stop = self.tokens, number.stop
        middle = hedges.hedge_after(tokens, stop) if tokens.at(stop) in ("-", "+", "or", "plus", "odd") else None
        behind = middle.stop if middle else stop
        amount = Amount(i, behind, number, sign=sign, after=middle.hedge if middle else None)
        if before:
            return self._money(replace(amount, start=i, unit=before.code, kind="money", factor=before.factor, prefixed=True))
        percent = percents.percent_unit(tokens, behind)
        if tokens.at(behind) == ")" and tokens.at(behind + 1) == "%" and tokens.at(i - 1) == "(":
            # "(66)%" in a report is a negative.
            return replace(amount, stop=behind + 2, unit="percent", kind="percent", sign="-")
        if percent:
            row, stop = percent
            if stop < len(tokens) and tokens.glued(stop) and tokens.kind[stop] in "dw" and row.name == "percent":
                return None
            return replace(amount, stop=stop, unit="percent", kind="percent", factor=row.factor, points=row.points)
        if percents.plain_points(tokens, behind):
            return replace(amount, stop=behind + 1, unit="percent", kind="percent", points=True)
        times = multiples.factor_suffix(tokens, behind)
        if times:
            return replace(amount, stop=times, kind="multiple")
        after = money.unit_after(tokens, behind, self.currencies, number.scaled or number.value >= 100)
        if after and not (tokens.glued(after.stop) and tokens.is_(after.stop, "w")):
            amount = replace(amount, stop=after.stop, unit=after.code, kind="money", factor=after.factor)
            return self._money(amount) if after.factor == 1 else amount
        if middle is None or middle.hedge.name not in ("plus", "or so"):
            amount = replace(amount, stop=number.stop, after=None)
        return self._bare(amount)

    def _money(self, amount: Amount) -> Amount:
        """A scale behind the currency ("75 USD million") and the cents of "thirteen dollars forty-five cents"."""
        tokens, k = self.tokens, amount.stop
        if not amount.number.scaled and tokens.at(k) in ("million", "billion", "trillion", "m", "bn", "mn"):
            scale = {"million": 6, "m": 6, "mn": 6, "billion": 9, "bn": 9, "trillion": 12}[tokens.word[k]]
            return replace(amount, stop=k + 1, number=amount.number.with_scale(Decimal(10**scale)))
        k = k + 1 if tokens.at(k) == "and" else k
        if amount.number.scaled or amount.prefixed or k >= len(tokens) or (tokens.kind[k] != "d" and tokens.word[k] not in NUMBER_WORDS):
            return amount
        cents = read_number(tokens, k, joined=False)
        if cents and 0 < cents.value < 100 and tokens.at(cents.stop) in ("cents", "cent", "pence", "p"):
            value = amount.number.value + cents.value / 100
            return replace(amount, stop=cents.stop + 1, number=_in_cents(amount.number, value, cents.stop))
        spoken = tokens.is_(k, "d") and len(tokens.word[k]) == 2 and tokens.at(k - 1) in ("dollars", "euros", "pounds", "and")
        if cents and spoken and (k + 1 >= len(tokens) or tokens.kind[k + 1] in "sn") and tokens.at(k + 1) not in ("%", "-", "/", "$"):
            return replace(amount, stop=k + 1, number=_in_cents(amount.number, amount.number.value + cents.value / 100, k + 1))
        return amount

    def _bare(self, amount: Amount) -> Amount | None:
        """A number without unit: refuse it where it is part of a name, a time, a pronoun."""
        tokens, i = self.tokens, amount.number.start
        stop = amount.stop if amount.after else amount.number.stop
        suffix = counts.UNIT_SUFFIXES.get(tokens.at(stop))
        if suffix and tokens.is_(stop, "w") and not (tokens.glued(stop + 1) and tokens.kind[stop + 1] in "dwi") and tokens.kind[i] == "d":
            return replace(amount, stop=stop + 1, unit=suffix[0], kind="count", factor=suffix[1])
        if refusals.is_name_after(tokens, stop):
            return None
        if refusals.is_hyphenated(tokens, stop) and counts.hyphen_noun(tokens, stop) is None:
            return None
        if tokens.kind[i] == "d":
            if refusals.is_list_number(tokens, i, stop) or refusals.is_note_mark(tokens, i, stop) or refusals.is_age(tokens, i, stop):
                return None
            if refusals.is_day_of_month(tokens, i) and counts.noun_phrase(tokens, stop) is None:
                return None
        elif (tokens.word[i] == "one" and stop == i + 1 and not self._one_counts(i)) or (
            tokens.word[i] in ("a", "an") and not amount.number.scaled
        ):
            return None
        return amount

    def _one_counts(self, i: int) -> bool:
        if refusals.is_pronoun(self.tokens, i) or self.tokens.capital(i):
            return (
                self.tokens.capital(i)
                and counts.singular_noun(self.tokens, i + 1) is not None
                and self.tokens.at(i - 1) not in refusals.LABEL_WORDS
            )
        return counts.singular_noun(self.tokens, i + 1) is not None or self.tokens.words_at(i + 1, ("for", "every"))

    # ------------------------------------------------ ranges

    def _with_range(self, first: Amount) -> tuple[list[Quantity], int]:
        tokens = self.tokens
        second = self._second(first)
        if second is None:
            if (
                tokens.kind[first.number.start] == "d"
                and first.kind == "number"
                and refusals.is_score(tokens, first.number.start, first.number.stop)
            ):
                return self._chain(first)
            return [self._finish(first)], self._stop
        row, other = second
        shared = _share_units(first, other, row.dash)
        if shared is None:
            return self._two_or_none(first, other, row)
        low, high = shared
        if low.low >= high.low:
            return self._two_or_none(low, high, row)
        if row.name == "and" and not self._between(first):
            return [self._finish(first)], self._stop
        if row.name == "or" and not _near_each_other(low, high):
            return [self._finish(first)], self._stop
        if row.name == "to" and self._is_change(low, high, first.kind != "number"):
            head = self._finish(low)
            self.floor = low.stop
            return [head, self._finish(high)], self._stop
        return [self._finish(low, high)], self._stop

    def _second(self, first: Amount) -> tuple[ranges.Connector, Amount] | None:
        """The connector behind the first figure and the figure behind it."""
        tokens, k = self.tokens, first.stop
        row = ranges.connector(tokens, k)
        if row is None or k + 1 >= len(tokens) or self._taken_until(k + 1) is not None:
            return None
        if row.dash and first.number.in_words and tokens.glued(k):
            return None
        if row.name in ("and", "or") and tokens.at(k + 1) in ("a", "an", "so", "more"):
            return None
        k += 1
        if row.name == "to" and tokens.at(k) in ("about", "around", "perhaps", "nearly", "almost"):
            k += 1
        other = self._amount(k, joined=True)
        return (row, other) if isinstance(other, Amount) and other.sign is None else None

    def _between(self, first: Amount) -> bool:
        return self.tokens.at(first.start - 1) == "between"

    def _is_change(self, low: Amount, high: Amount, own_unit: bool) -> bool:
        before = self.tokens.at(low.start - 1)
        if before == "from":
            return ranges.governed_by_change(self.tokens, low.start - 1)
        if low.kind == "percent":
            return False
        return high.low >= 2 * low.low and ranges.moved_to(self.tokens, low.start, own_unit)

    def _two_or_none(self, first: Amount, other: Amount, row: ranges.Connector) -> tuple[list[Quantity], int]:
        """Two figures that are no range: "fell from 1,480 to 1,268" are two, the score "3-1" is none."""
        tokens = self.tokens
        if row.dash and first.kind == "number" and tokens.glued(first.stop):
            return self._chain(first)
        if (
            row.name == "to"
            and first.kind == "number"
            and other.kind != "number"
            and tokens.at(first.start - 1) == "from"
            and _unit_is_shared(other)
        ):
            shared = replace(first, unit=other.unit, kind=other.kind, factor=other.factor, points=other.points)
            if not first.number.scaled and other.number.scaled and first.number.mantissa <= 10 * other.number.mantissa:
                shared = replace(shared, number=first.number.with_scale(other.number.scale))
            head = self._finish(shared)
            self.floor = first.stop
            return [head], self._stop
        return [self._finish(first)], self._stop

    def _chain(self, first: Amount) -> tuple[list[Quantity], int]:
        """Skip a chain of numbers joined by dashes or slashes; a fraction such as 3/4 is a figure."""
        tokens, k = self.tokens, first.number.stop
        fraction = self._fraction(first)
        if fraction:
            return fraction
        while (
            k + 1 < len(tokens)
            and tokens.at(k) in ("-", "‑", "–", "/")
            and tokens.glued(k)
            and tokens.glued(k + 1)
            and tokens.kind[k + 1] in "diw"
        ):
            k += 2
        return [], k

    def _fraction(self, first: Amount) -> tuple[list[Quantity], int] | None:
        tokens, i = self.tokens, first.number.start
        if tokens.at(i + 1) != "/" or not tokens.is_(i + 2, "d") or (tokens.at(i + 3) == "/" and tokens.glued(i + 3)):
            return None
        if tokens.at(i - 1) == "/" and tokens.glued(i):
            return None
        top, bottom = tokens.digits[i].value, tokens.digits[i + 2].value
        if not (0 < top < bottom and bottom in (2, 3, 4, 5, 6, 8, 10, 16, 32, 100)):
            return None
        number = Number(i, i + 3, top / bottom, top / bottom, Decimal(1), Decimal("0.01"), Decimal("0.01"))
        return [self._finish(replace(first, number=number, stop=i + 3))], self._stop

    # ------------------------------------------------ hedges, nouns, records

    def _finish(self, first: Amount, last: Amount | None = None) -> Quantity:
        """Complete one figure, or the range of two, with hedges and noun; sets ``_stop`` to the token behind it."""
        tokens = self.tokens
        end = last or first
        low, high = first.low, end.low
        start, stop = first.start, end.stop
        phrase = self._noun(end) if end.kind == "number" else None
        kind: QuantityKind = "count" if phrase or end.kind == "count" else end.kind
        percent = kind == "percent"
        large = percent or kind == "money" or end.number.scaled or high >= 100
        if last and tokens.at(start - 1) == "between" and start - 1 >= self.floor:
            start -= 1
        before = hedges.hedge_before(tokens, start, self.floor)
        if before and not hedges.applies(tokens, before, stop, large):
            before = None
        after, stop = self._hedge_behind(end, stop, phrase)
        hedge = after or (before.hedge if before else None)
        low_bound: Decimal | None = low
        high_bound: Decimal | None = high
        if hedge and not (last and hedge.sense == "about"):
            turned = before is not None and after is None and hedges.negated(tokens, before)
            whole = kind == "count" and end.unit is None and (phrase is None or phrase.head not in counts.TIMES)
            low_bound, high_bound = hedges.hedged(hedge.sense, low, high, percent=percent, whole=whole, turned=turned)
        if before:
            start = before.start
        sign = first.sign or self._accounting_sign(first, end)
        step = min(first.number.step * first.factor, end.number.step * end.factor)
        coarse = max(first.number.coarse * first.factor, end.number.coarse * end.factor)
        self._stop = stop
        quantity = self._quantity(
            start, stop, kind, low_bound, high_bound, unit=phrase.head if phrase else end.unit, step=step, coarse=coarse,
            core=(first.number.start, end.number.stop), noun=phrase, hedge=hedge.name if hedge else None,
        )  # fmt: skip
        return replace(quantity, signed=sign, points=end.points, span=last is not None)  # type: ignore[arg-type]

    def _hedge_behind(self, end: Amount, stop: int, phrase: NounPhrase | None) -> tuple[hedges.Hedge | None, int]:
        """The hedge behind figure and unit, or behind a noun ("150 people or more"): then the span stays at the figure."""
        if end.after:
            return end.after, stop
        found = hedges.hedge_after(self.tokens, stop)
        if found and (end.kind != "multiple" or found.hedge.name == "or more"):
            return found.hedge, found.stop
        if phrase and phrase.start == stop:
            found = hedges.hedge_after(self.tokens, phrase.stop)
            if found and self.tokens.at(phrase.stop) == "or":
                return found.hedge, stop
        return None, stop

    def _noun(self, end: Amount) -> NounPhrase | None:
        tokens = self.tokens
        stop = end.stop
        behind = hedges.hedge_after(tokens, stop)
        if behind and behind.hedge.name in ("or so", "plus", "or more", "or less"):
            stop = behind.stop
        hyphen = counts.hyphen_noun(tokens, stop)
        if hyphen:
            return hyphen
        phrase = counts.noun_phrase(tokens, stop)
        if phrase is None and end.number.value == 1:
            phrase = counts.singular_noun(tokens, stop)
        if phrase and self._taken_until(phrase.start) is not None:
            return None
        return phrase

    def _accounting_sign(self, first: Amount, end: Amount) -> str | None:
        """ "(4)" in a cell of a table is a negative: a cell stands behind a bar, a tab or two spaces."""
        tokens = self.tokens
        k = first.start - 1
        if tokens.at(k) != "(" or tokens.at(end.stop) != ")" or not tokens.glued(first.start) or not tokens.glued(end.stop):
            return None
        gap = tokens.text[tokens.end[k - 1] if k else 0 : tokens.start[k]]
        cell = k > 0 and (tokens.at(k - 1) in ("|", "$", "€", "£") or "\t" in gap or len(gap) > 1)
        return "-" if cell else None

    def _vague(self, size: vague.VagueRead) -> tuple[Quantity, int]:
        tokens, row, stop = self.tokens, size.row, size.stop
        percent = percents.percent_unit(tokens, stop)
        unit = None if percent else money.unit_after(tokens, stop + 1 if tokens.at(stop) == "of" else stop, self.currencies, True)
        phrase = None if percent or unit else counts.noun_phrase(tokens, stop)
        low = None if row.low is None else Decimal(row.low)
        high = None if row.high is None else Decimal(row.high)
        kind: QuantityKind = "count" if phrase else "number"
        if percent or (row.percent and (phrase is None or tokens.at(stop) in _PERCENT_NOUNS)):
            kind, phrase, stop = "percent", None, percent[1] if percent else stop
        elif unit:
            kind, stop = "money", unit.stop
        noun_unit = phrase.head if phrase else unit.code if unit else "percent" if kind == "percent" else None
        quantity = self._quantity(
            size.start, stop, kind, low, high, unit=noun_unit, core=(size.start, size.stop), noun=phrase, hedge=row.name
        )
        return quantity, stop

    def _multiple(self, factor: multiples.Factor) -> Quantity:
        before = hedges.hedge_before(self.tokens, factor.start, self.floor)
        low: Decimal | None = factor.value
        high: Decimal | None = factor.value
        if before and before.hedge.sense in ("min", "near", "about", "max", "below"):
            sense = before.hedge.sense
            low, high = (
                multiples.factor_interval(sense, factor.value) if factor.change else hedges.hedged(sense, factor.value, factor.value)
            )
        start = before.start if before else factor.start
        return self._quantity(
            start, factor.stop, "multiple", low, high, step=Decimal(1), coarse=Decimal(1), core=(factor.start, factor.stop),
            hedge=before.hedge.name if before else None,
        )  # fmt: skip

    def _share(self, share: percents.Share) -> Quantity:
        before = hedges.hedge_before(self.tokens, share.start, self.floor)
        if before and not hedges.applies(self.tokens, before, share.stop, True):
            before = None
        low: Decimal | None = share.low
        high: Decimal | None = share.high
        if before:
            turned = hedges.negated(self.tokens, before)
            low, high = hedges.hedged(before.hedge.sense, share.low, share.high, percent=True, turned=turned)
        start = before.start if before else share.start
        return self._quantity(
            start, share.stop, "percent", low, high, unit="percent", step=Decimal(1), coarse=Decimal(1), core=(share.start, share.stop),
            hedge=before.hedge.name if before else None,
        )  # fmt: skip

    def _ordinal(self, ordinal: counts.Ordinal) -> Quantity:
        return self._quantity(
            ordinal.start, ordinal.stop, "count", ordinal.value, ordinal.value, unit=ordinal.noun.head, step=Decimal(1), coarse=Decimal(1),
            core=(ordinal.start, ordinal.stop), noun=ordinal.noun,
        )  # fmt: skip

    def _none(self, i: int, phrase: NounPhrase) -> Quantity:
        zero = Decimal(0)
        return self._quantity(
            i, i + 1, "count", zero, zero, unit=phrase.head, step=Decimal(1), coarse=Decimal(1), core=(i, i + 1), noun=phrase
        )

    def _quantity(
        self,
        start: int,
        stop: int,
        kind: QuantityKind,
        low: Decimal | None,
        high: Decimal | None,
        *,
        core: tuple[int, int],
        unit: str | None = None,
        step: Decimal | None = None,
        coarse: Decimal | None = None,
        noun: NounPhrase | None = None,
        hedge: str | None = None,
    ) -> Quantity:
        """The record, from half-open token spans."""
        starts, ends = self.tokens.start, self.tokens.end
        return Quantity(
            start=starts[start],
            end=ends[stop - 1],
            kind=kind,
            low=_tidy(low),
            high=_tidy(high),
            unit=unit,
            precision=_tidy(step),
            coarse_precision=_tidy(coarse),
            hedge=hedge,
            core_start=starts[core[0]],
            core_end=ends[core[1] - 1],
            noun_start=starts[noun.start] if noun else None,
            noun_end=ends[noun.stop - 1] if noun else None,
        )


_COUNT_VERBS = word_set(
    "hired employs employed employ cut cuts shed sheds axed added adds laid dismissed recruited recruits opened closed "
    "sold built than least nearly almost about roughly around some exactly affecting affects all these those fired"
)
_PERCENT_NOUNS = word_set("growth decline declines gains gain increases increase rises rise percentage margins")


def _in_cents(number: Number, value: Decimal, stop: int) -> Number:
    cent = Decimal("0.01")
    return replace(number, value=value, mantissa=value, step=cent, coarse=cent, stop=stop)


def _tidy(value: Decimal | None) -> Decimal | None:
    """Whole values without exponent or trailing decimals, so that equal values print alike."""
    if value is None:
        return None
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize() if value.as_tuple().exponent < -6 else value  # type: ignore[operator]


def _unit_is_shared(other: Amount) -> bool:
    return other.kind in ("percent", "money") and not other.prefixed


def _share_units(first: Amount, other: Amount, dash: bool) -> tuple[Amount, Amount] | None:
    """Give each end the unit and scale that only the other states; None where the units differ."""
    if first.kind != other.kind:
        if first.kind == "number" and not other.prefixed and first.sign is None:
            first = replace(first, unit=other.unit, kind=other.kind, factor=other.factor, points=other.points)
        elif other.kind == "number" and first.kind == "money" and first.prefixed:
            other = replace(other, unit=first.unit, kind=first.kind, factor=first.factor)
        else:
            return None
    if first.unit != other.unit or first.points != other.points or first.factor != other.factor:
        return None
    if other.number.scaled and not first.number.scaled and first.number.mantissa <= other.number.mantissa:
        first = replace(first, number=first.number.with_scale(other.number.scale))
    return first, other


def _near_each_other(low: Amount, high: Amount) -> bool:
    """ "Thirty or forty" is a range, "5 or 500" a choice."""
    return low.kind == "number" and high.low <= 2 * low.low and low.number.in_words == high.number.in_words


def _merge_bounds(text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """ "Above 1,000 and below 1,500" is one interval."""
    merged: list[Quantity] = []
    for quantity in found:
        last = merged[-1] if merged else None
        if (
            last
            and last.high is None
            and quantity.low is None
            and isinstance(last.low, Decimal)
            and isinstance(quantity.high, Decimal)
            and last.low < quantity.high
            and last.kind in (quantity.kind, "number")
            and text[last.end : quantity.start].strip().lower() in ("and", "but")
        ):
            merged[-1] = replace(quantity, start=last.start, low=last.low, core_start=last.core_start, span=True)
        else:
            merged.append(quantity)
    return tuple(merged)
