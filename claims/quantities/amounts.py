"""One figure with its unit: sign, currency, number, scale, percent sign; and what two ends of a range share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claims.model import QuantityKind
from claims.quantities import counts, hedges, money, multiples, percents, refusals
from claims.quantities.number_words import NUMBER_WORDS
from claims.quantities.numerals import Number, read_number
from claims.quantities.tokens import Tokens

NUMBER_START = frozenset(NUMBER_WORDS) | {"a", "an", "half"}
_SIGNS = {"-": "-", "−": "-", "–": "-", "+": "+"}
SIGN_WORDS = {"minus": "-", "negative": "-"}


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


class AmountReader:
    """Reads amounts of one text: its tokens, and what its currencies mean."""

    def __init__(self, tokens: Tokens, currencies: money.Currencies) -> None:
        self.tokens = tokens
        self.currencies = currencies

    def read(self, i: int, joined: bool = True, money_scale: bool = False) -> Amount | int | None:
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
        if k >= len(tokens) or (tokens.kind[k] not in "df" and tokens.at(k) != "." and tokens.word[k] not in NUMBER_START):
            return None
        if (i > 0 or unit) and self._refused_before(k, unit is not None):
            return k + 1
        number = read_number(tokens, k, money=unit is not None or money_scale, joined=joined)
        if number is None:
            return None
        amount = self._unit(i, number, unit, sign)
        if amount is None:
            return number.stop
        return replace(amount, sign="-") if self._lone_minus(i, amount) else amount

    def _lone_minus(self, i: int, amount: Amount) -> bool:
        """ "- 10 k" with nothing else on the line; "- 300 jobs" is an item of a list."""
        tokens, k = self.tokens, i - 1
        if tokens.at(k) not in ("-", "−") or tokens.glued(i):
            return False
        return (k == 0 or tokens.kind[k - 1] == "n") and (amount.stop >= len(tokens) or tokens.kind[amount.stop] == "n")

    def _sign(self, i: int) -> tuple[int, str | None]:
        """Skip a sign at token i: glued to the figure, not to what stands before it."""
        tokens, word = self.tokens, self.tokens.at(i)
        if word in SIGN_WORDS and i + 1 < len(tokens):
            # "Ten minus three" subtracts.
            return (i, None) if tokens.is_(i - 1, "d") or tokens.at(i - 1) in NUMBER_WORDS else (i + 1, SIGN_WORDS[word])
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
        return tokens.kind[after] in "df" or tokens.at(after) in NUMBER_START or tokens.at(after) in (".", "-", "−", "(")

    def _refused_before(self, k: int, money_before: bool) -> bool:
        tokens = self.tokens
        if tokens.kind[k] == "w":
            number_word = tokens.word[k] not in ("a", "an", "half")
            if refusals.is_joined(tokens, k) or refusals.is_behind_age(tokens, k):
                return True
            if number_word and refusals.is_labelled(tokens, k) and not self._scale_follows(k):
                return True
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
            behind_code = money.code_behind(tokens, behind, before)
            if behind_code:
                amount, before = replace(amount, stop=behind_code.stop), behind_code
            return self._money(replace(amount, start=i, unit=before.code, kind="money", factor=before.factor, prefixed=True))
        percent = percents.percent_unit(tokens, behind)
        if tokens.at(behind) == ")" and tokens.at(behind + 1) == "%" and tokens.at(i - 1) == "(":
            # "(66)%" in a report is a negative.
            return replace(amount, start=i - 1, stop=behind + 2, unit="percent", kind="percent", sign="-")
        if percent:
            row, stop = percent
            if stop < len(tokens) and tokens.glued(stop) and tokens.kind[stop] in "dw" and row.name == "percent":
                return None
            return replace(amount, stop=stop, unit="percent", kind="percent", factor=row.factor, points=row.points)
        part = percents.part_of_point(tokens, behind)
        if part and number.value < 1:
            row, stop = part
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
            if any(refused(tokens, i, stop) for refused in refusals.AROUND):
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


def _in_cents(number: Number, value: Decimal, stop: int) -> Number:
    cent = Decimal("0.01")
    return replace(number, value=value, mantissa=value, step=cent, coarse=cent, stop=stop)


def unit_is_shared(other: Amount) -> bool:
    return other.kind in ("percent", "money") and not other.prefixed


def share_units(first: Amount, other: Amount, dash: bool) -> tuple[Amount, Amount] | None:
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
    elif dash and _shares_thousands(first.number, other.number):
        first = replace(first, number=first.number.with_scale(Decimal(1000)))
    return first, other


def _shares_thousands(low: Number, high: Number) -> bool:
    """ "5-6,000": a low end below the thousands of a high end in whole thousands."""
    thousands = high.value / 1000
    return (
        not low.scaled and not high.scaled and low.value < thousands and low.value < 1000 and thousands == int(thousands) and low.step == 1
    )


def near_each_other(low: Amount, high: Amount) -> bool:
    """ "Thirty or forty" is a range, "5 or 500" a choice."""
    return high.low <= 2 * low.low and low.number.in_words == high.number.in_words
