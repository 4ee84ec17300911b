from __future__ import annotations

from pathlib import Path

import pytest

from claims.sources.config import ConfigError, FolderSource, read_sources


def _write(folder: Path, text: str) -> Path:
    path = folder / "sources.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_reads_sources_with_paths_from_the_file(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "ref").mkdir()
    path = _write(
        tmp_path,
        'reference = "ref"\n[[source]]\nname = "a"\nkind = "folder"\npath = "docs"\ninclude = ["*.json"]\n',
    )
    sources = read_sources(path)
    assert sources.sources == (FolderSource("a", "folder", tmp_path / "docs", ("*.json",)),)
    assert sources.reference == tmp_path / "ref"
    assert sources.root == tmp_path


def test_reference_is_optional(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    sources = read_sources(_write(tmp_path, '[[source]]\nname = "a"\nkind = "folder"\npath = "docs"\n'))
    assert sources.reference is None
    assert sources.folders[0].include == ()


def test_reports_every_problem_at_once(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    path = _write(
        tmp_path,
        """
referense = "ref"
[[source]]
name = "a"
kind = "folder"
path = "docs"
[[source]]
name = "a"
kind = "folders"
pth = "docs"
[[source]]
name = "with space"
kind = "folder"
path = "nowhere"
include = "*.json"
""",
    )
    with pytest.raises(ConfigError) as caught:
        read_sources(path)
    problems = caught.value.problems
    expected = [
        "unknown key 'referense'; did you mean 'reference'?",
        "source 2 (a): unknown key 'pth'; did you mean 'path'?",
        "source 2 (a): the name is used twice",
        "source 2 (a): kind must be 'folder', 'url' or 'feed', not 'folders'",
        "source 3 (with space): name must be 1 to 100 letters, digits, dots, hyphens or underscores",
        f"source 3 (with space): path: there is no folder {tmp_path / 'nowhere'}",
        'source 3 (with space): include must be a list of patterns such as ["*.json"]',
    ]
    assert list(problems) == expected
    assert str(caught.value).splitlines() == [f"{path}: {problem}" for problem in expected]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "names no source"),
        ("source = 3\n", "names no source"),
        ("source = [3]\n", "source 1: must be a [[source]] table"),
        ("[[source]\n", "is not TOML"),
        ('[[source]]\nname = "a"\nkind = "folder"\npath = 3\n', "path must name a folder"),
        ('[[source]]\nname = 3\nkind = ["folder"]\npath = ""\n', "name must be"),
    ],
)
def test_odd_files_are_one_clear_problem(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(ConfigError, match=r"sources\.toml: ") as caught:
        read_sources(_write(tmp_path, text))
    assert problem in "\n".join(caught.value.problems)


def test_a_missing_file_and_a_binary_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no such file"):
        read_sources(tmp_path / "sources.toml")
    (tmp_path / "sources.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="not UTF-8 text"):
        read_sources(tmp_path / "sources.toml")
    with pytest.raises(ConfigError, match="cannot be read"):
        read_sources(tmp_path)
