"""The language in which the rows of :mod:`claims.quantities.periods_rules` are written.

A pattern is written in the classes and words of :mod:`claims.quantities.periods_lexicon`: capitals
are classes, small letters are words, ``name=X`` captures a token, ``[X Y]`` is one of several, the
operators are those of regular expressions, but ``*`` is six times at most, so that no text takes
more than linear time. ``{YEAR}`` and the like are the fragments defined first.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from claims.quantities.periods_context import Context, Meaning, Tense
from claims.quantities.periods_lexicon import CLASSES, WORD_CLASS, Token
from claims.regex import regex


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern's match: its captured tokens by name, and where it stands."""

    groups: dict[str, Token]
    words: dict[str, str]
    start: int
    end: int
    context: Context

    def has(self, name: str) -> bool:
        return name in self.groups

    def value(self, name: str) -> int:
        return self.groups[name].value

    def second(self, name: str) -> int:
        return self.groups[name].second

    def word(self, name: str) -> str:
        """The captured word, lower case; empty when not captured."""
        return self.words.get(name, "")

    def tense(self) -> Tense | None:
        return self.context.tense(self.start, self.end)


Build = Callable[[Context, Found], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """``example`` holds the form once, between brackets; ``iso`` is what it means on Wednesday 22 May 2024 (a shift as "-1 year")."""

    name: str
    pattern: str
    build: Build
    example: str
    iso: str


FRAGMENTS = {
    "MONTH": "[CM LM]",
    "DAY": "(d=[D O o] (of)?)",
    "WD": "(w=[W w] DOT? COMMA? (the)?)",
    "YEAR": "( y=Y | ya=APOSYEAR | s=SPAN | f=FYL | (the? (fiscal|financial|fy) year? (g=Y | gs=SPAN | ga=APOSYEAR | gd=[D N])) "
    "| (the? rel=(last|this|next|current) (calendar|fiscal|financial)? year) )",
    "ENDED": "(ended|ending|to|through|till|until|end)",
    "COUNT": "n=[C D N]",
}


# ---------------------------------------------------------------- compiling patterns

_SYMBOL = regex(r"(?:(?P<name>[a-z]\w*)=)?(?:(?P<class>[A-Za-z]\w*)|\[(?P<set>[^\]]+)\]|(?P<group>\())|(?P<op>[)|?*])|\s+")


def _symbol(name: str) -> str:
    return re.escape(CLASSES[name]) if name in CLASSES else re.escape(WORD_CLASS[name])


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A row's pattern as a regular expression over class characters; ``KeyError`` for an unknown class or word."""
    for name, fragment in FRAGMENTS.items():
        pattern = pattern.replace("{" + name + "}", fragment)
    out: list[str] = []
    at = 0
    while at < len(pattern):
        match = _SYMBOL.match(pattern, at)
        if match is None:
            raise ValueError(f"cannot read {pattern[at:]!r}")
        at = match.end()
        opening = f"(?P<{match['name']}>" if match["name"] else ""
        if match["class"]:
            symbol = _symbol(match["class"])
            out.append(f"{opening}{symbol})" if opening else symbol)
        elif match["set"]:
            symbol = "[" + "".join(_symbol(name) for name in match["set"].split()) + "]"
            out.append(f"{opening}{symbol})" if opening else symbol)
        elif match["group"]:
            out.append(opening or "(?:")
        elif match["op"]:
            out.append("{0,6}" if match["op"] == "*" else match["op"])
    return regex("".join(out))
