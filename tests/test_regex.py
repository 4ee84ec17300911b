"""Regular expressions that are compiled when they are first used: the same answers, and no mistake that waits in one."""

from __future__ import annotations

import gc
import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import claims
from claims.regex import _Deferred, regex

WORDS = r"(?i)\b(?P<verb>cut|shed)s?\s+(?P<count>\d+)"
TEXT = "It cuts 40 jobs, and SHED 12 more."


def test_every_expression_of_the_package_compiles() -> None:
    for module in walk_packages([str(Path(claims.__file__).parent)], "claims."):
        import_module(module.name)
    deferred = [found for found in gc.get_objects() if isinstance(found, _Deferred)]
    assert len(deferred) > 2000, "are they all made by regex()?"
    for found in deferred:
        re.compile(found.pattern, found._flags)


@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "findall", "split"])
def test_it_answers_as_the_compiled_one_does(method: str) -> None:
    one, other = (getattr(pattern, method)(TEXT) for pattern in (regex(WORDS), re.compile(WORDS)))
    assert (one.span() if isinstance(one, re.Match) else one) == (other.span() if isinstance(other, re.Match) else other)


def test_places_groups_and_substitutes() -> None:
    lazy, compiled = regex(WORDS, re.MULTILINE), re.compile(WORDS, re.MULTILINE)
    assert [m.span("count") for m in lazy.finditer(TEXT, 5)] == [m.span("count") for m in compiled.finditer(TEXT, 5)]
    assert lazy.sub("x", TEXT) == compiled.sub("x", TEXT)
    assert (lazy.flags, lazy.groups, lazy.groupindex) == (compiled.flags, compiled.groups, compiled.groupindex)


def test_its_words_are_known_before_it_is_compiled() -> None:
    assert regex("(").pattern == "("
    with pytest.raises(re.error):
        regex("(").search("")


def test_what_an_expression_has_not_it_has_not() -> None:
    with pytest.raises(AttributeError):
        _ = regex("a").nothing


def test_no_module_compiles_while_it_is_imported() -> None:
    """Bytes apart, which are few. In functions too: most of them make what a module keeps."""
    written = {
        path.name: path.read_text(encoding="utf-8") for path in Path(claims.__file__).parent.rglob("*.py") if path.name != "regex.py"
    }
    eager = {name for name, text in written.items() if re.search(r"re\.compile\((?!rb)", text)}
    assert not eager, "regex() of claims/regex.py compiles when an expression is first used"
