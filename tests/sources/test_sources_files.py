"""From paths to documents: what is read, under which name, and what is said of the rest. Real files throughout."""

import io
import os
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from claims.sources.files import read_paths


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, data: bytes | str = "Sales rose 5%.") -> str:
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def ids(*paths: str) -> list[str]:
    documents, errors = read_paths(paths)
    assert errors == []
    return [d.id for d in documents]


def messages(*paths: str, **options) -> dict[str, str]:
    return {error.path: error.message for error in read_paths(paths, **options)[1]}


def test_files_and_folders_sorted_by_id(here):
    for name in ("b.txt", "news/z.md", "news/a.txt", "news/deep/m.json"):
        write(name, '{"text": "x", "id": "m"}' if name.endswith("json") else "Sales rose 5%.")
    assert ids("news", "b.txt") == ids("b.txt", "news") == ["b.txt", "m", "news/a.txt", "news/z.md"]


def test_a_path_has_one_name_however_it_is_written(here):
    write("news/a.txt")
    assert ids("./news/../news//a.txt", "news", str(here / "news" / "a.txt")) == ["news/a.txt"]


def test_a_path_outside_keeps_its_whole_name(here, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "a.txt"
    outside.write_text("Sales rose.")
    assert ids(str(outside)) == [outside.as_posix()]


def test_hidden_files_and_unknown_kinds_in_a_folder_are_passed_over(here):
    for name in ("news/a.txt", "news/.b.txt", "news/.git/c.txt", "news/d.csv", "news/Makefile"):
        write(name)
    assert ids("news") == ["news/a.txt"]


def test_named_by_the_user_they_are_errors(here):
    write("d.csv")
    assert messages("d.csv")["d.csv"].startswith("is a .csv file, which is not read; give .txt")


def test_what_is_read_later_is_named_even_in_a_folder(here):
    write("news/a.txt")
    write("news/b.pdf", b"%PDF-1.7")
    documents, errors = read_paths(["news"])
    assert [d.id for d in documents] == ["news/a.txt"]
    assert [(e.path, e.message) for e in errors] == [("news/b.pdf", "is a .pdf file, which is not read yet; save it as text")]


def test_every_broken_input_is_one_error_and_the_rest_is_read(here):
    write("a.txt")
    write("empty.txt", b"")
    write("binary.txt", b"\x00\x01\x02")
    write("bad.json", "{")
    write("big.txt", "x" * 2000)
    Path("link.txt").symlink_to("nowhere.txt")
    Path("bare").mkdir()
    documents, errors = read_paths(
        ["empty.txt", "a.txt", "binary.txt", "bad.json", "big.txt", "link.txt", "gone.txt", "bare"], max_size=1000
    )
    assert [d.id for d in documents] == ["a.txt"]
    assert {e.path: e.message for e in errors} == {
        "empty.txt": "is empty; there is nothing to check",
        "binary.txt": "is binary data, not text; save it as text",
        "bad.json": "is not valid JSON: Expecting property name enclosed in double quotes at line 1, column 2",
        "big.txt": "is over 0.001 MB and was not read; split it, or raise --max-size",
        "link.txt": "is a link to a file that does not exist; mend or remove the link",
        "gone.txt": "does not exist; check the path",
        "bare": "holds no file to check (.txt, .md, .markdown, .html, .htm, .json, .jsonl, .ndjson)",
    }


def test_unreadable_file_and_folder(here, monkeypatch):
    """Root may read everything: for root the system's refusal is put in front of the real calls."""
    write("news/a.txt")
    write("news/shut/b.txt")
    write("c.txt")
    if os.geteuid() == 0:
        refuse(monkeypatch, "shut", "c.txt")
    else:
        Path("news/shut").chmod(0)
        Path("c.txt").chmod(0)
    documents, errors = read_paths(["news", "c.txt"])
    if os.geteuid() != 0:
        Path("news/shut").chmod(0o755)
    assert [d.id for d in documents] == ["news/a.txt"]
    assert {Path(e.path).name: e.message for e in errors} == dict.fromkeys(("shut", "c.txt"), "may not be read; change its permissions")


def refuse(monkeypatch, *names: str) -> None:
    open_, scandir = Path.open, os.scandir

    def refusing(call):
        def wrapped(path, *args, **options):
            if Path(path).name in names:
                raise PermissionError(13, "Permission denied", str(path))
            return call(path, *args, **options)

        return wrapped

    monkeypatch.setattr(Path, "open", refusing(open_))
    monkeypatch.setattr(os, "scandir", refusing(scandir))


def test_links_that_form_a_loop_end(here):
    write("news/a.txt")
    Path("news/again").symlink_to(".")
    assert ids("news") == ["news/a.txt"]


def test_an_endless_device_is_over_size(here):
    assert messages("/dev/zero", max_size=1000) == {"/dev/zero": "is over 0.001 MB and was not read; split it, or raise --max-size"}


def test_a_name_that_is_not_utf8_is_shown_with_a_sign(here):
    name = os.fsdecode(b"caf\xe9.txt")
    write(name)
    assert ids(name) == ["caf\ufffd.txt"]


def test_standard_input(here, monkeypatch):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"Sales rose.")))
    (document,), errors = read_paths(["-", "-"], published=date(2024, 4, 3))
    assert (document.id, document.path, document.published, errors) == ("stdin", "-", date(2024, 4, 3), [])


def test_ids_used_twice_are_told_apart(here):
    write("a.json", '{"id": "x", "text": "one"}')
    write("b.json", '{"id": "x", "text": "two"}')
    write("c.json", '{"id": "x", "text": "two"}')
    found = ids("a.json", "b.json", "c.json")
    assert len(found) == 2 and all(i.startswith("x@") for i in found)
    assert sorted(ids("c.json", "a.json")) == sorted(found)
