"""One file per rule. Its docstring is what a reviewer reads; its EXAMPLES, with those of the mechanisms that it calls, are run by one test.

A rule is a module with ``check(reading)`` for what one document says, or ``check(corpus)`` for what
documents say against each other, registered below. Nothing else has to be touched to add one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claims.checks import (
    cross_source,
    date_order,
    descriptor_mismatch,
    direction_mismatch,
    duration_mismatch,
    event_count,
    growth_mismatch,
    percent_of_total,
    ratio_mismatch,
    reference_conflict,
    scope_mismatch,
    silent_edit,
    sum_mismatch,
    unit_slip,
    value_conflict,
    weekday_mismatch,
)
from claims.checks.finding import Corpus, Finding
from claims.model import Reading

IN_DOCUMENT: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    value_conflict.check,
    growth_mismatch.check,
    descriptor_mismatch.check,
    scope_mismatch.check,
    weekday_mismatch.check,
    percent_of_total.check,
    direction_mismatch.check,
    sum_mismatch.check,
    unit_slip.check,
    event_count.check,
    duration_mismatch.check,
    ratio_mismatch.check,
    date_order.check,
)
"""Rules that look at one reading."""

ACROSS_DOCUMENTS: tuple[Callable[[Corpus], Iterator[Finding]], ...] = (
    cross_source.check,
    silent_edit.check,
    reference_conflict.check,
)
"""Rules that look at documents together."""


def check_reading(reading: Reading) -> tuple[Finding, ...]:
    """Run every rule that looks inside a document."""
    return tuple(finding for rule in IN_DOCUMENT for finding in rule(reading))


def check_corpus(corpus: Corpus) -> tuple[Finding, ...]:
    """Run every rule that looks across documents."""
    return tuple(finding for rule in ACROSS_DOCUMENTS for finding in rule(corpus))


__all__ = ["ACROSS_DOCUMENTS", "IN_DOCUMENT", "Corpus", "Finding", "check_corpus", "check_reading"]
