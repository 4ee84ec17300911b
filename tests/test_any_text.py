"""No text at all brings the pipeline down, and whatever it finds can be written as JSON."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims import check_documents
from claims.model import Document

NASTY = (
    "1" + "0" * 400, "$" + "9" * 400, "0." + "0" * 400 + "1", "1e400", "10^400", "1/0", "0/0", "½", "²", "٣٠٠", "१२", "-0", "−5%", "0%",
    "31 February 2024", "29 February 2023", "0 May 0000", "year 0", "9999-12-31", "0000-00-00", "2024-13-45", "Q5 2024", "FY0", "FY9999", "32/13/2024",
    "in 0 BC", "the year ended 31 February", "a year earlier", "five thousand years ago", "999999 years ago", "next Monday", "three months to September", "(October-September)", "(September-April)",
    "$1 trillion trillion", "a billion billion people", "between 9 and 1", "from 5 to 5%", "-5 to -3", "5–3%", "half a dozen", "one in zero", "halved",
    "zero", "doubled from nothing to $0", "km²", "m³", "kg m-2", "Acme Corp", "Acme Corp employs", "Revenue rose", "cut jobs", "of which", "respectively",
    "\x00", "\x1b", "\u0085", "\u2028", "\ufeff", "\u200b", "\u202e", "\u2066", "\u2069", "\ud800", "\udfff", "😀", "\u0301", "İ", "ß", "|", "\t", "\n", "\r\n", "#",
    "- ", "> ", "(", ")", "[", "]", "{", '"', "“", "”", "'", "’s", "—", "–", "‑", "$", "£", "€", "₹", "%", ".", ",", ";", ":", "/", "\\", "~", "…",
)  # fmt: skip
pieces = st.one_of(st.sampled_from(NASTY), st.sampled_from(NASTY), st.text(max_size=5))
composed = st.builds(lambda parts, gap: gap.join(parts), st.lists(pieces, max_size=14), st.sampled_from(["", " ", "\n", ", ", " | "]))
texts = st.one_of(composed, composed, st.text(max_size=120), st.text(st.characters(), max_size=60))
days = st.one_of(st.none(), st.sampled_from([date.min, date.max, date(2024, 2, 29), date(2024, 5, 2)]))

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def check(documents: list[Document]) -> None:
    result = check_documents(documents)
    assert json.loads(json.dumps(result.to_json(), allow_nan=False))["errors"] == []
    for reading in result.result.readings:
        for claim in reading.claims:
            assert reading.document.field(claim.field)[claim.start : claim.end] == claim.quote != ""


@settings(max_examples=200, deadline=None)
@given(texts, st.one_of(st.just(""), texts), days)
def test_any_text_is_read(text: str, title: str, published: date | None) -> None:
    check([Document("a", text, title, published=published)])


@settings(max_examples=40, deadline=None)
@given(st.lists(texts, min_size=2, max_size=4))
def test_any_texts_are_compared(several: list[str]) -> None:
    check([Document(f"d{number}", text, published=date(2024, 5, 1)) for number, text in enumerate(several)])


def test_a_company_that_only_the_headline_names() -> None:
    check([Document("a", "group profit 105.7 million\nDVFA earnings", "Marnholt ag 2023 year", published=date(2024, 3, 25))])


@pytest.mark.skipif(not DATA.is_dir(), reason="the real texts are not beside this repository")
def test_every_real_text_is_read() -> None:
    lines = [line for path in sorted(DATA.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(lines) > 300
    check([Document(row["id"], row["text"], row.get("title") or "") for row in map(json.loads, lines)])
