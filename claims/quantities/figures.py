"""Every figure of a text but its dates, in one scan over the tokens.

At each token that can open a figure the readers of the families are asked in turn; what they return is completed with
its hedges and its noun. Nothing is read twice, so the scan is linear.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.model import Quantity
from claims.quantities import counts, money, multiples, ordinals, percents, ranges, refusals, vague
from claims.quantities.amounts import NUMBER_START, SIGN_WORDS, Amount, AmountReader, near_each_other, share_units, unit_is_shared
from claims.quantities.completion import Completion
from claims.quantities.hedges import hedge_before
from claims.quantities.margins import with_margins
from claims.quantities.numerals import Number, read_number
from claims.quantities.sharing import share_currencies
from claims.quantities.taken import Taken
from claims.quantities.tokens import Tokens

_START_WORDS = (
    NUMBER_START
    | money.PREFIX_WORDS
    | vague.FIRST_WORDS
    | multiples.FIRST_WORDS
    | ordinals.FIRST_WORDS
    | frozenset(SIGN_WORDS)
    | counts.NONE_WORDS
)
_START_SYMBOLS = frozenset(money.SYMBOLS) | frozenset(".-−–+(")


def find_figures(text: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """Numbers, percentages, money, counts and multiples of a text, in order and without overlap.

    ``taken`` are the spans of dates and periods: no figure is read inside them, except a number with separators
    ("2,019 employees") and a year-like number that a count's words govern ("hired 2023 people").

    >>> [(q.kind, q.low, q.high) for q in find_figures("sales rose 12-13% to over $90 billion")]
    [('percent', Decimal('12'), Decimal('13')), ('money', Decimal('90000000000'), None)]
    """
    return _Scan(text, taken).run() if text else ()


class _Scan:
    """One pass over one text: asks the readers at each token, joins ranges, and lets the records be completed."""

    def __init__(self, text: str, taken: Sequence[tuple[int, int]]) -> None:
        self.tokens = Tokens(text)
        currencies = money.Currencies(text)
        self.taken = Taken(self.tokens, taken)
        self.amounts = AmountReader(self.tokens, currencies)
        self.complete = Completion(self.tokens, currencies, self.taken)

    def run(self) -> tuple[Quantity, ...]:
        tokens, found, i = self.tokens, list[Quantity](), 0
        kinds, words = tokens.kind, tokens.word
        while i < len(kinds):
            kind = kinds[i]
            if not (kind in "df" or (kind == "w" and words[i] in _START_WORDS) or (kind == "s" and words[i] in _START_SYMBOLS)):
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
                self.complete.floor = i
        return share_currencies(tokens.text, with_margins(tokens.text, _merge_bounds(tokens.text, found)))

    # ------------------------------------------------ what stands at a token

    def _read(self, i: int) -> tuple[list[Quantity], int] | None:
        tokens = self.tokens
        taken = self.taken.until(i)
        if taken is not None:
            return [], taken
        if tokens.kind[i] == "w":
            words = self._read_words(i)
            if words:
                return words
        if tokens.kind[i] == "d":
            ordinal = ordinals.read_ordinal(tokens, i)
            if ordinal:
                return [self.complete.ordinal(ordinal)], ordinal.stop
        odds = self._odds_or_share(i)
        if odds:
            return odds
        amount = self.amounts.read(i, joined=tokens.at(i - 1) != "between")
        if amount is None:
            return None
        if isinstance(amount, int):
            return [], refusals.end_of_labels(tokens, i, amount)
        return self._with_range(amount)

    def _read_words(self, i: int) -> tuple[list[Quantity], int] | None:
        tokens, word = self.tokens, self.tokens.word[i]
        if word in vague.FIRST_WORDS:
            size = vague.read_vague(tokens, i)
            if size:
                quantity, stop = self.complete.vague(size)
                return [quantity], stop
        if word == "a" or word == "an":
            if tokens.at(i + 1) in vague.FIRST_WORDS or tokens.at(i + 1) in ("few", "couple"):
                size = vague.read_vague(tokens, i)
                if size:
                    quantity, stop = self.complete.vague(size)
                    return [quantity], stop
            if tokens.at(i + 1) in ("cent", "penny"):
                return self.complete.single_coin(i)
            point = percents.single_point(tokens, i)
            if point:
                return [self.complete.one_point(i, point)], point
        if word in multiples.FIRST_WORDS:
            factor = multiples.read_multiple(tokens, i)
            if factor:
                return [self.complete.multiple(factor)], factor.stop
        if word in ordinals.FIRST_WORDS:
            ordinal = ordinals.read_ordinal(tokens, i)
            if ordinal:
                return [self.complete.ordinal(ordinal)], ordinal.stop
        if word in counts.NONE_WORDS:
            phrase = counts.read_none(tokens, i)
            if phrase:
                return [self.complete.none(i, phrase)], phrase.stop
        return None

    def _odds_or_share(self, i: int) -> tuple[list[Quantity], int] | None:
        tokens = self.tokens
        if tokens.kind[i] not in "wdf" or (tokens.kind[i] == "w" and tokens.word[i] not in NUMBER_START):
            return None
        if tokens.kind[i] == "d" and refusals.is_name(tokens, i):
            return None
        if tokens.at(i - 1) == "-" and tokens.glued(i):
            return None
        share = percents.read_odds(tokens, i)
        if share:
            alone = tokens.at(share.stop - 2) != "in" or tokens.word[i + 1 : i + 2] == ["in"]
            return self._share(share, alone=alone)
        fraction = percents.read_fraction_of_one(tokens, i)
        if fraction is None:
            return None
        part = self._part_of_unit(fraction)
        if part:
            return part
        if self._stands_alone(i, fraction.stop):
            return [self.complete.lone_fraction(fraction)], fraction.stop
        share = percents.read_share(tokens, i)
        if share is None:
            return None
        scaled = read_number(tokens, i)
        if scaled and scaled.stop > share.stop:
            return None
        return self._share(share)

    def _share(self, share: percents.Share, alone: bool = False) -> tuple[list[Quantity], int]:
        """A percentage; odds with nothing else on the line are a number."""
        if alone and self._stands_alone(share.start, share.stop):
            return [self.complete.lone_fraction(share)], share.stop
        return [self.complete.share(share)], share.stop

    def _part_of_unit(self, share: percents.Share) -> tuple[list[Quantity], int] | None:
        """ "Half a percentage point", "a tenth of one percent", "a quarter of a cent"."""
        tokens, k = self.tokens, share.stop
        k += 1 if tokens.at(k) == "of" else 0
        if tokens.at(k) not in ("a", "an", "one"):
            return None
        number = Number(share.start, share.stop, share.value, share.value, Decimal(1), Decimal("0.01"), Decimal("0.01"), True)
        amount = Amount(share.start, share.stop, number)
        unit = percents.percent_unit(tokens, k + 1)
        if unit or percents.plain_points(tokens, k + 1):
            row, stop = unit or (percents.POINTS, k + 2)
            return self._one(replace(amount, stop=stop, unit="percent", kind="percent", factor=row.factor, points=row.points))
        if tokens.at(k + 1) in counts.MEASURES:
            return self._one(replace(amount, stop=k + 2, unit=tokens.word[k + 1], kind="count"))
        coin = money.unit_after(tokens, k + 1, self.amounts.currencies, False) if tokens.is_(k + 1, "w") else None
        if coin and coin.start == k + 1 and tokens.at(coin.stop) != "of":
            return self._one(replace(amount, stop=coin.stop, unit=coin.code, kind="money", factor=coin.factor))
        return None

    def _stands_alone(self, i: int, stop: int) -> bool:
        """Nothing else on the line: then a fraction is a number, no share of anything."""
        tokens = self.tokens
        return (i == 0 or tokens.kind[i - 1] == "n") and (stop >= len(tokens) or tokens.kind[stop] == "n")

    # ------------------------------------------------ ranges

    def _with_range(self, first: Amount) -> tuple[list[Quantity], int]:
        tokens = self.tokens
        second = self._second(first)
        if ranges.joined_by_to(tokens, first.stop) and not self._is_joined_range(first, second):
            return [], first.stop + 4
        if second is None:
            if (
                tokens.kind[first.number.start] == "d"
                and first.kind == "number"
                and refusals.is_score(tokens, first.number.start, first.number.stop)
            ):
                return self._chain(first)
            return self._one(first)
        row, other = second
        if row.dash and refusals.joins_digits(tokens, other.number.stop):
            return self._chain(first)
        shared = share_units(first, other, row.dash)
        if shared is None:
            return self._two_or_none(first, other, row)
        low, high = shared
        if low.low >= high.low:
            return self._two_or_none(low, high, row)
        if row.name == "and" and not self._between(first):
            return self._one(first)
        bare = first.kind == "number" or low.number.scale != first.number.scale
        if row.name == "or" and not (bare and near_each_other(low, high)):
            return self._one(first)
        if row.name == "to" and self._is_change(low, high, first.kind != "number"):
            head, self.complete.floor = self.complete.finish(low)
            tail, stop = self.complete.finish(high)
            return [head, tail], stop
        return self._one(low, high)

    def _is_joined_range(self, first: Amount, second: tuple[ranges.Connector, Amount] | None) -> bool:
        """ "Two-to-three years" is a range, a "9-to-5 job" and a "3-to-1 vote" are none."""
        if second is None:
            return False
        other = second[1]
        return first.low < other.low and (other.kind != "number" or counts.noun_phrase(self.tokens, other.number.stop) is not None)

    def _one(self, first: Amount, last: Amount | None = None) -> tuple[list[Quantity], int]:
        quantity, stop = self.complete.finish(first, last)
        return [quantity], stop

    def _second(self, first: Amount) -> tuple[ranges.Connector, Amount] | None:
        """The connector behind the first figure and the figure behind it."""
        tokens, k = self.tokens, first.stop
        found = ranges.find_connector(tokens, k)
        if found is None or found[1] >= len(tokens) or self.taken.until(found[1]) is not None:
            return None
        row, after = found
        if row.dash and first.number.in_words and tokens.glued(k):
            return None
        if row.name in ("and", "or") and tokens.at(after) in ("a", "an", "so", "more"):
            return None
        k = after
        if row.name == "to" and tokens.at(k) in ("about", "around", "perhaps", "nearly", "almost"):
            k += 1
        other = self.amounts.read(k, money_scale=first.kind == "money")
        return (row, other) if isinstance(other, Amount) and other.sign is None else None

    def _between(self, first: Amount) -> bool:
        return self.tokens.at(first.start - 1) == "between"

    def _is_change(self, low: Amount, high: Amount, own_unit: bool) -> bool:
        hedge = hedge_before(self.tokens, low.start, self.complete.floor)
        start = hedge.start if hedge else low.start
        if self.tokens.at(start - 1) == "from":
            return ranges.governed_by_change(self.tokens, start - 1)
        if low.kind == "percent":
            return False
        if high.low >= ranges.MANIFOLD * low.low and ranges.changed_by(self.tokens, start):
            return True
        return high.low >= 2 * low.low and ranges.moved_to(self.tokens, start, own_unit)

    def _two_or_none(self, first: Amount, other: Amount, row: ranges.Connector) -> tuple[list[Quantity], int]:
        """Two figures that are no range: "fell from 1,480 to 1,268" are two, the score "3-1" and the ratio "4.5 to 1" are none."""
        tokens = self.tokens
        ratio = row.name == "to" and first.kind == other.kind == "number" and other.low == 1 and not other.number.in_words
        if ratio and tokens.at(first.start - 1) != "from" and counts.noun_phrase(tokens, other.stop) is None:
            return [], other.stop
        if row.dash and first.kind == "number" and tokens.glued(first.stop):
            return self._chain(first)
        if (
            row.name == "to"
            and first.kind == "number"
            and other.kind != "number"
            and tokens.at(first.start - 1) == "from"
            and unit_is_shared(other)
        ):
            shared = replace(first, unit=other.unit, kind=other.kind, factor=other.factor, points=other.points)
            if not first.number.scaled and other.number.scaled and first.number.mantissa <= 10 * other.number.mantissa:
                shared = replace(shared, number=first.number.with_scale(other.number.scale))
            return self._one(shared)
        return self._one(first)

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
        return self._one(replace(first, number=number, stop=i + 3))


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
