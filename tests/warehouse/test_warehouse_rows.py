"""Records survive the way through Parquet and DuckDB, digit for digit and code point for code point."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warehouse_samples import a_batch, a_claim, a_document, a_flag, a_run, documents, read

from claims.model import Claim, ClaimType, Document, Flag, Modality
from warehouse import Batch, Extracted, load, publish, read_corpus, replace_results, run_query, write_batch
from warehouse.rows import six_places

ODD = [
    "e\u0301",
    "👩‍👩‍👧",
    "🇬🇧",
    "\r\n",
    "\u00a0",
    "\u202f",
    "\u202bשלום\u202c",
    "\x00",
    "\u2028",
    "한",
    "1",
    " ",
    "ﬁ",
    "\ufeff",
    "\U0010ffff",
]
TEXT = st.lists(st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=("Cs",))), max_size=30).map("".join)
DECIMAL = st.decimals(allow_nan=False, allow_infinity=False) | st.sampled_from(
    [Decimal("9E+10"), Decimal("0.10"), Decimal("-0"), Decimal("1e-9")]
)
MAYBE = st.none() | TEXT


@st.composite
def extracted(draw: st.DrawFn) -> Extracted:
    document = Document(
        draw(TEXT.filter(bool)), draw(TEXT), draw(MAYBE), draw(MAYBE), draw(MAYBE), draw(MAYBE), draw(st.none() | st.dates(date(1, 1, 1)))
    )
    claims = []
    for _ in range(draw(st.integers(0, 3))):
        field = draw(st.sampled_from(["text", "title"])) if document.title else "text"
        whole = document.field(field)
        start, end = sorted((draw(st.integers(0, len(whole))), draw(st.integers(0, len(whole)))))
        changes: dict[str, Any] = {name: draw(MAYBE) for name in ("subject", "metric", "scope", "basis", "noun", "hedge", "attribution")}
        changes |= {name: draw(st.none() | DECIMAL) for name in ("low", "high", "precision", "coarse_precision")}
        changes |= {"type": draw(st.sampled_from(get_args(ClaimType))), "modality": draw(st.sampled_from(get_args(Modality)))}
        changes |= {"period_start": draw(st.none() | st.dates(date(1, 1, 1))), "certainty": draw(st.floats(0, 1)), "field": field}
        changes |= {"quote": whole[start:end], "direction": draw(st.sampled_from(["up", "down", None])), "superseded": draw(st.booleans())}
        claims.append(a_claim(document, start, end, **changes))
    return Extracted(document, tuple({claim.id: claim for claim in claims}.values()))


@settings(max_examples=8, deadline=None)
@given(st.lists(extracted(), min_size=1, max_size=12))
def test_what_is_written_is_read_back_and_no_span_is_broken(items: list[Extracted]) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        by_content = {item.document.content_id: item for item in items}
        write_batch(root, Batch(a_run(), tuple(by_content.values())))
        report = load(root)
        assert report.rejected == () and report.documents == len(by_content)
        for found in read_corpus(root).items:
            written = by_content[found.document.content_id]
            assert found.document == written.document
            assert sorted(found.claims, key=lambda c: c.id) == sorted(written.claims, key=lambda c: c.id)
            assert {claim.id for claim in found.claims} == {claim.id for claim in written.claims}
        publish(root)
        assert run_query(root, "FROM broken_spans", "json") == "[]\n"


def test_everything_that_a_document_carries_is_kept(tmp_path: Path) -> None:
    document = documents(1)[0]
    item = read(document)
    inside = a_flag(item.claims, rule="growth_mismatch", arithmetic="1 + 1 = 2", consequences=("x", "y"), miss=Decimal("1.25"))
    item = replace(item, flags=(inside,), fetched_at=datetime(2024, 5, 1, 10, 30, 15, 250))
    write_batch(tmp_path, Batch(a_run(), (item,)))
    (found,) = read_corpus(tmp_path).items
    assert found == item
    assert found.reading.claims == item.claims and found.reading.lists == item.lists


def test_evidence_of_flags_inside_a_document_names_it_as_the_warehouse_does(tmp_path: Path) -> None:
    """One text at one URL under two ids is one document: the first id counts, for its flags too."""
    one = a_document("one", "Acme cut 5 jobs.", url="https://x.example/a", publisher="P", title="T")
    two = replace(one, id="two")
    assert one.content_id == two.content_id
    write_batch(tmp_path, a_batch(one))
    load(tmp_path)
    item = read(two)
    write_batch(tmp_path, Batch(a_run(version="2"), (replace(item, flags=(a_flag(item.claims),)),)))
    (found,) = read_corpus(tmp_path).items
    assert found.document == one
    assert [words.document for flag in found.flags for words in flag.evidence] == ["one"]
    assert [claim.document for claim in found.claims] == ["one"]


@pytest.mark.parametrize(
    ("value", "column"),
    [
        ("1.5", "1.500000"),
        ("9E+10", "90000000000.000000"),
        ("0.0000005", "0.000000"),
        ("0.0000015", "0.000002"),
        ("1E+50", "9" * 32 + ".999999"),
        ("-1E+50", "-" + "9" * 32 + ".999999"),
        ("1E-400", "0.000000"),
        ("99999999999999999999999999999999.9999999", "9" * 32 + ".999999"),
        ("-99999999999999999999999999999999.9999999", "-" + "9" * 32 + ".999999"),
    ],
)
def test_a_value_is_fitted_into_the_column(value: str, column: str) -> None:
    fitted = six_places(Decimal(value))
    assert fitted is not None and format(fitted, "f") == column
    assert duckdb.execute("SELECT ?::DECIMAL(38,6)", [fitted]).fetchall() == [(fitted,)]


def test_a_lone_surrogate_is_refused_at_the_door(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="lone surrogate"):
        write_batch(tmp_path, Batch(a_run(), (Extracted(a_document("a", "\ud800")),)))
    assert list((tmp_path / "inbox").iterdir()) == []


def test_every_shifted_quote_is_a_broken_span(tmp_path: Path) -> None:
    """Code points, not graphemes or bytes: a span that is right by another count is broken."""
    text = "Cafe\u0301 👩‍👩‍👧 \u202bשלום\u202c\r\n\u00a0\x00 cut 300 jobs"
    document = a_document("odd", text, title="🇬🇧 e\u0301 300 jobs")
    start = text.index("300 jobs")
    right = a_claim(document, start, start + 8)
    in_title = replace(right, field="title", start=4, end=12, low=Decimal(5))
    assert document.title is not None and document.title[6:14] == "300 jobs"
    by_graphemes = replace(right, start=start - 1, end=start + 7, low=Decimal(2))
    by_bytes = replace(right, start=len(text[:start].encode()), end=len(text[:start].encode()) + 8, low=Decimal(3))
    good_title = replace(in_title, start=6, end=14, low=Decimal(4))
    good: list[Claim] = [right, good_title]
    bad: list[Claim] = [in_title, by_graphemes, by_bytes]
    write_batch(tmp_path, Batch(a_run(), (Extracted(document, tuple(good + bad)),)))
    load(tmp_path)
    flags: list[Flag] = [a_flag(good, key="good"), a_flag(bad[:1], key="bad"), replace(a_flag(good, key="lost"), evidence=())]
    strange = replace(flags[0].evidence[0], document="no such document")
    replace_results(tmp_path, a_run(), flags=[*flags, replace(flags[0], id="astray", evidence=(strange,))])
    publish(tmp_path)
    listed = run_query(tmp_path, "SELECT table_name, id FROM broken_spans ORDER BY ALL", "csv").splitlines()[1:]
    assert listed == sorted([f"claims,{claim.id}" for claim in bad] + ["flag_evidence,astray", "flag_evidence,bad"])


def test_a_second_row_of_an_id_is_listed(tmp_path: Path) -> None:
    """Claims may differ in what their id leaves out: both are kept, and watched."""
    document = documents(1)[0]
    claim = read(document).claims[0]
    write_batch(tmp_path, Batch(a_run(), (Extracted(document, (claim, claim, replace(claim, attribution="a spokesman"))),)))
    assert load(tmp_path).claims == 2
    publish(tmp_path)
    assert run_query(tmp_path, "FROM duplicate_ids", "csv").splitlines()[1:] == [f"claims,{claim.id},2"]
