"""What records keep beside their fields: worked out once, and never part of a copy, a row or a pickle of them."""

from __future__ import annotations

from typing import Any


class Identified:
    """A slot for an id that is hashed once: it is no field, so copies, rows and pickles of a record never carry it."""

    __slots__ = ("_id",)
    _id: str


class Asked:
    """A slot for what a record was asked before and what the answers were: no field, so copies and pickles never carry it."""

    __slots__ = ("_answers",)
    _answers: dict[object, Any]

    @property
    def answers(self) -> dict[object, Any]:
        """Answers by question, kept as long as the record is. See :mod:`claims.checks.once`."""
        try:
            return self._answers
        except AttributeError:
            object.__setattr__(self, "_answers", {})
            return self._answers
