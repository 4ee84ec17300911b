from __future__ import annotations

import os
from pathlib import Path

import pytest

from claims.sources.folder import paths_below


def _fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def _names(folder: Path, *include: str) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in paths_below(folder, include)]


def test_known_kinds_sorted_by_path_whatever_the_order_of_writing(tmp_path: Path) -> None:
    _fill(tmp_path, "b.txt", "a/z.MD", "a.json", "a/b.jsonl", "page.html", "picture.png", "Makefile")
    assert _names(tmp_path) == ["a.json", "a/b.jsonl", "a/z.MD", "b.txt", "page.html"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    _fill(tmp_path, ".hidden.txt", ".git/a.txt", "seen.txt")
    assert _names(tmp_path) == ["seen.txt"]


def test_include_matches_name_or_path(tmp_path: Path) -> None:
    _fill(tmp_path, "2024/a.md", "2025/a.md", "README.md", "b.json")
    assert _names(tmp_path, "*.json") == ["b.json"]
    assert _names(tmp_path, "2024/*.md", "b.*") == ["2024/a.md", "b.json"]
    assert _names(tmp_path, "a.md") == ["2024/a.md", "2025/a.md"]


def test_a_link_to_a_folder_above_is_no_loop(tmp_path: Path) -> None:
    _fill(tmp_path, "a/b.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    assert _names(tmp_path) == ["a/b.txt"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        paths_below(tmp_path / "gone")


def test_a_pipe_is_passed_over_and_a_link_to_nothing_is_listed(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    assert _names(tmp_path) == ["gone.txt"]
