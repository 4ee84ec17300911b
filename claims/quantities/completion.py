"""What was read at a place, completed to a :class:`~claims.model.Quantity`: hedges, noun, precision, spans."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claims.model import Quantity, QuantityKind
from claims.quantities import counts, hedges, money, multiples, percents, vague
from claims.quantities.amounts import Amount
from claims.quantities.counts import NounPhrase
from claims.quantities.ordinals import Ordinal
from claims.quantities.taken import Taken
from claims.quantities.tokens import Tokens, word_set


class Completion:
    """Makes the records of one text. ``floor`` is the first token that a hedge may use: the end of the figure before."""

    def __init__(self, tokens: Tokens, currencies: money.Currencies, taken: Taken) -> None:
        self.tokens = tokens
        self.currencies = currencies
        self.taken = taken
        self.floor = 0

    def finish(self, first: Amount, last: Amount | None = None) -> tuple[Quantity, int]:
        """Complete one figure, or the range of two, with hedges and noun; and the token behind it."""
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
        quantity = self._quantity(
            start, stop, kind, low_bound, high_bound, unit=phrase.head if phrase else end.unit, step=step, coarse=coarse,
            core=(first.number.start, end.number.stop), noun=phrase, hedge=hedge.name if hedge else None,
        )  # fmt: skip
        return replace(quantity, signed=sign, points=end.points, span=last is not None), stop  # type: ignore[arg-type]

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
        if phrase and self.taken.until(phrase.start) is not None:
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

    def vague(self, size: vague.VagueRead) -> tuple[Quantity, int]:
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

    def multiple(self, factor: multiples.Factor) -> Quantity:
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

    def share(self, share: percents.Share) -> Quantity:
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

    def lone_fraction(self, share: percents.Share) -> Quantity:
        core = (share.start, share.stop)
        return self._quantity(
            share.start, share.stop, "number", share.value, share.value, step=Decimal("0.01"), coarse=Decimal("0.01"), core=core
        )

    def ordinal(self, ordinal: Ordinal) -> Quantity:
        return self._quantity(
            ordinal.start, ordinal.stop, "count", ordinal.value, ordinal.value, unit=ordinal.noun.head, step=Decimal(1), coarse=Decimal(1),
            core=(ordinal.start, ordinal.stop), noun=ordinal.noun,
        )  # fmt: skip

    def one_point(self, i: int, stop: int) -> Quantity:
        """ "A percentage point"."""
        before = hedges.hedge_before(self.tokens, i, self.floor)
        low: Decimal | None = Decimal(1)
        high: Decimal | None = Decimal(1)
        if before:
            low, high = hedges.hedged(before.hedge.sense, Decimal(1), Decimal(1))
        quantity = self._quantity(
            before.start if before else i, stop, "percent", low, high, unit="percent", step=Decimal(1), coarse=Decimal(1), core=(i, stop),
            hedge=before.hedge.name if before else None,
        )  # fmt: skip
        return replace(quantity, points=True)

    def none(self, i: int, phrase: NounPhrase) -> Quantity:
        zero = Decimal(0)
        return self._quantity(
            i, i + 1, "count", zero, zero, unit=phrase.head, step=Decimal(1), coarse=Decimal(1), core=(i, i + 1), noun=phrase
        )

    def single_coin(self, i: int) -> tuple[list[Quantity], int] | None:
        unit = money.unit_after(self.tokens, i + 1, self.currencies, False)
        if unit is None or self.tokens.at(i - 1) not in ("by", "of", "to", "than", "about", "nearly"):
            return None
        value = unit.factor
        return [self._quantity(i, unit.stop, "money", value, value, unit=unit.code, step=value, coarse=value, core=(i, i + 1))], unit.stop

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


_PERCENT_NOUNS = word_set("growth decline declines gains gain increases increase rises rise percentage margins")


def _tidy(value: Decimal | None) -> Decimal | None:
    """Whole values without exponent or trailing decimals, so that equal values print alike."""
    if value is None:
        return None
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize() if value.as_tuple().exponent < -6 else value  # type: ignore[operator]
