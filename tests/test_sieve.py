"""A sieve never keeps back what its pattern finds, for every pattern of the package."""

from __future__ import annotations

import gc
import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claims.pipeline  # noqa: F401 (so that all its modules are loaded)
from claims.checks import IN_DOCUMENT
from claims.quantities.periods_rules import COMPILED, SIGNS
from claims.regex import regex
from claims.sieve import Sieve, Sieves, keys_of, signs_of

DEFERRED = type(regex(""))
PATTERNS = [re.compile(*written) for written in sorted({(p.pattern, int(p.flags)) for p in gc.get_objects() if isinstance(p, DEFERRED)})]
"""Every expression of the package, wherever it is kept."""
SIEVES = [Sieve(pattern) for pattern in PATTERNS]
SIFTED = [sieve for sieve in SIEVES if sieve.needs]
TEXTS = [text for rule in IN_DOCUMENT for example in sys.modules[rule.__module__].EXAMPLES for text in example.texts]


def test_most_patterns_need_some_word():
    assert len(PATTERNS) > 1000
    assert len(SIFTED) > len(PATTERNS) / 2


def test_what_is_found_in_an_example_is_let_through():
    sentences = [sentence for text in TEXTS[::3] for sentence in re.split(r"(?<=[.!?])\s+", text)]
    for sentence in sentences:
        keys = keys_of(sentence)
        for sieve in SIFTED:
            if not sieve.passes(keys):
                assert sieve.pattern.search(sentence) is None, (sieve.pattern.pattern, sentence)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_what_a_pattern_spells_is_let_through(data):
    sieve = data.draw(st.sampled_from(SIFTED))
    text = data.draw(st.from_regex(sieve.pattern))
    if sieve.pattern.search(text):
        assert sieve.passes(keys_of(text))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(TEXTS), st.integers(0, 200), st.integers(0, 200))
def test_what_is_found_in_a_stretch_is_let_through_wherever_it_is_cut(text, start, length):
    end = min(len(text), start + length)
    passing = keys_of(text[start:end])
    for sieve in SIFTED[::7]:
        if sieve.pattern.search(text, start, end):
            assert sieve.passes(passing)


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\b(?:forecast|target)s?\b", [{"forecast", "forecasts", "target", "targets"}]),
        (r"\bcompar\w+\b", [{"comp"}]),
        (r"\bthe plant\b", [{"plant"}, {"the"}]),
        (r"\b(?:its|our) (?:mill|plant)s? closed\b", [{"closed"}, {"mill", "mills", "plant", "plants"}, {"its", "our"}]),
        (r"\b(?:sold|bought (?:the|a) mill)\b", [{"bought", "sold"}, {"mill", "sold"}]),
        (r"(?<![\w-])(?:sold|bought)(?![\w-])", [{"sold", "bought"}]),
        (r"\bmills in (?:19|20)\d\d\b", [{"mills"}, {"0000"}, {"in"}]),
        (r"\b(?:\d{1,2}|two)\s+months\b", [{"months"}, {"0", "00", "two"}]),
        (r"\b(?:the\s+){0,2}months\b", [{"months"}]),
        (r"^\s*(?:cut)?", []),
        (r"\bcut\w*", []),
        (r"sold\b", []),
        (r"\bsold\b|\W", []),
        (r"(?a:\bsold\b)", []),
    ],
)
def test_needs(pattern, needs):
    assert list(Sieve(re.compile(pattern)).needs) == [frozenset(words) for words in needs]


@pytest.mark.parametrize(
    ("pattern", "signs"), [("ab?", "a"), ("a?[bc]", "bc"), ("a?(?:b|cd+|[ef])", "bcef"), ("a*", ""), ("(?i)a", ""), ("(?:a|b?)", "")]
)
def test_signs(pattern, signs):
    assert signs_of(re.compile(pattern)) == frozenset(signs)


@pytest.mark.parametrize("number", range(len(COMPILED)))
def test_a_rule_of_periods_needs_its_signs(number):
    _, pattern = COMPILED[number]
    assert SIGNS[number]

    @settings(max_examples=5, deadline=None)
    @given(st.from_regex(re.compile(pattern.pattern, pattern.flags)))
    def has_one(classes):
        assert not SIGNS[number].isdisjoint(classes)

    has_one()


def test_letters_that_stand_for_others_pass():
    pattern = re.compile(r"(?i)\bkissing\b")
    for text in ("KISSING", "\u212aıſſİng"):
        assert pattern.search(text)
        assert Sieve(pattern).passes(keys_of(text))


def test_no_other_letter_stands_for_one_of_ascii():
    """What :func:`keys_of` folds is all that a pattern which ignores case may take for an ASCII letter."""
    letter = re.compile(r"(?i)[a-z]")
    taken = {chr(code) for code in range(128, sys.maxunicode + 1) if letter.fullmatch(chr(code))}
    assert all(key.isascii() for sign in taken for key in keys_of(sign))


def test_sieves_ask_all_patterns_at_once():
    sieves = Sieves(PATTERNS[::5])
    keys = keys_of(TEXTS[0])
    assert sieves.passing(keys) == [number for number, sieve in enumerate(SIEVES[::5]) if sieve.passes(keys)]
