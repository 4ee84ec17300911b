"""What many rules ask of one reading, worked out once for each reading."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from claims.model import Reading

P = ParamSpec("P")
T = TypeVar("T")


def once(work: Callable[Concatenate[Reading, P], T]) -> Callable[Concatenate[Reading, P], T]:
    """Let a function of a reading give the answer it gave before to the same reading and arguments.

    The answers lie with the reading and go when it goes. They are shared by all who ask, and must not be changed by any.
    """

    @wraps(work)
    def answer(reading: Reading, /, *args: P.args, **kwargs: P.kwargs) -> T:
        question = (work, args, tuple(kwargs.items())) if args or kwargs else work
        known = reading.answers
        found: T
        try:
            found = known[question]
        except KeyError:
            found = known[question] = work(reading, *args, **kwargs)
        return found

    return answer
