from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from claims.model import Document
from claims.reference import EMPTY_REFERENCE
from claims.sources.config import Sources, WebSource
from claims.sources.page import FeedEntry, Fetched, PageState, SourceFailure
from flows.collect import collect
from flows.extract import extract_batch
from flows.pages import folder_of, keep, known_states, remember, stored_versions
from warehouse.corpus import read_corpus
from warehouse.records import Run

URL = "https://news.example/a"
STATE = PageState(URL, '"1"', None, "hash", "2024-04-03T10:00:00+00:00", (FeedEntry(URL, "A", "2024-04-03"),))
SOURCES = Sources(Path(), (WebSource("press", "url", (URL,)), WebSource("wire", "feed", ("https://news.example/feed",))))


def _page(text: str, **fields: str) -> Document:
    return Document(URL, text, "A title", None, URL, fields.get("publisher", "Daily A"), date(2024, 4, 3))


def test_every_version_of_a_page_is_a_file_of_its_own_and_the_same_one_counts_once(tmp_path: Path) -> None:
    assert keep(tmp_path, "press", Fetched((_page("Orrin has 3 plants."),))).versions == 1
    assert keep(tmp_path, "press", Fetched((_page("Orrin has 4 plants."),))).versions == 1
    assert keep(tmp_path, "press", Fetched((_page("Orrin has 3 plants."),))).versions == 0
    assert len(stored_versions(tmp_path, "press")) == 2
    assert stored_versions(tmp_path, "wire") == ()


@pytest.mark.parametrize(
    "text", ["plain", "a\r\nb\u00a0c", "NUL \x00 and \x1b", "emoji 😀 e\u0301", "half a pair \ud83d", "\u202eright to left"]
)
def test_a_version_reaches_the_warehouse_as_it_was_fetched(tmp_path: Path, text: str) -> None:
    keep(tmp_path, "press", Fetched((_page(text),)))
    found = collect(SOURCES, tmp_path)
    assert len(found.content_ids) == 1
    extract_batch(tmp_path, Run.begin("run", "v"), found.items, EMPTY_REFERENCE)
    (item,) = read_corpus(tmp_path).items
    assert item.document.content_id == found.content_ids[0]
    assert item.document.text == text.replace("\ud83d", "\ufffd")
    assert (item.document.url, item.document.title, item.document.publisher, item.document.published) == (
        URL, "A title", "Daily A", date(2024, 4, 3),
    )  # fmt: skip
    assert item.collected_from == "press"
    assert item.fetched_at is not None


def test_one_page_that_two_sources_give_is_collected_once(tmp_path: Path) -> None:
    keep(tmp_path, "press", Fetched((_page("Orrin has 3 plants."),)))
    keep(tmp_path, "wire", Fetched((_page("Orrin has 3 plants."),)))
    (item,) = collect(SOURCES, tmp_path).items
    assert (item.source, item.name) == ("press", f"pages/press/{item.content_ids[0]}.json")


def test_what_is_known_of_a_page_counts_only_once_it_is_remembered(tmp_path: Path) -> None:
    kept = keep(tmp_path, "press", Fetched((_page("Orrin has 3 plants."),), (), {URL: STATE}))
    assert known_states(tmp_path, "press") == {}, "a run killed here must ask for the page again"
    assert len(collect(SOURCES, tmp_path).content_ids) == 1, "and finds what the killed run had fetched"
    remember(tmp_path, kept)
    assert known_states(tmp_path, "press") == {URL: STATE}
    remember(tmp_path, kept)
    assert known_states(tmp_path, "press") == {URL: STATE}


def test_addresses_that_did_not_answer_keep_what_was_known(tmp_path: Path) -> None:
    remember(tmp_path, keep(tmp_path, "press", Fetched((), (), {URL: STATE})))
    failure = SourceFailure("press", URL, "answers with 500")
    kept = keep(tmp_path, "press", Fetched((), (failure,), {"https://news.example/b": STATE}))
    assert kept.failures == (failure,)
    remember(tmp_path, kept)
    assert set(known_states(tmp_path, "press")) == {URL, "https://news.example/b"}


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"a": {}}', b'{"a": 1}', b"\xff"])
def test_damaged_states_only_cost_requests(tmp_path: Path, damage: bytes) -> None:
    remember(tmp_path, keep(tmp_path, "press", Fetched((), (), {URL: STATE})))
    (folder_of(tmp_path, "press") / ".states.json").write_bytes(damage)
    assert known_states(tmp_path, "press") == {}


def test_a_page_that_cannot_be_kept_is_a_failure_and_asked_for_again(tmp_path: Path) -> None:
    kept = keep(tmp_path, "press", Fetched((_page(" \n"), _page("Orrin has 3 plants.")), (), {URL: STATE}))
    assert (kept.versions, kept.states) == (1, None)
    assert [str(failure) for failure in kept.failures] == [f'press: {URL} "text" is empty; there is nothing to check']


def test_stored_files_are_documents_that_anybody_can_read(tmp_path: Path) -> None:
    keep(tmp_path, "press", Fetched((_page("Orrin has 3 plants — 😀."),)))
    ((_, path),) = stored_versions(tmp_path, "press")
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "id": URL, "url": URL, "publisher": "Daily A", "title": "A title", "published": "2024-04-03", "text": "Orrin has 3 plants — 😀.",
    }  # fmt: skip
