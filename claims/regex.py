"""Regular expressions that are compiled when they are first used.

The rules hold thousands of them, and a text needs a third: compiling all took most of the second and a half in which the program started.
"""

from __future__ import annotations

import re
from typing import Any, cast

_ATTRIBUTES = (
    "search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "scanner", "flags", "groups", "groupindex",
)  # fmt: skip


class _Deferred:
    """Stands for a compiled expression: at the first question it is compiled, and from then on each answer is the expression's own."""

    __slots__ = ("_flags", "pattern", *_ATTRIBUTES)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ATTRIBUTES:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for attribute in _ATTRIBUTES:
            setattr(self, attribute, getattr(compiled, attribute))
        return getattr(self, name)

    def __repr__(self) -> str:
        return f"regex({self.pattern!r}, {self._flags})"


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, only later. A mistake in it shows at its first use, so a test compiles all.

    >>> regex("(?P<digit>[0-9])").fullmatch("7")["digit"]
    '7'
    """
    return cast("re.Pattern[str]", _Deferred(pattern, flags))
