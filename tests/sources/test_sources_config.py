from __future__ import annotations

from pathlib import Path

import pytest

from claims.sources.config import DEFAULT_USER_AGENT, ConfigError, FolderSource, WebSource, read_sources


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


def test_pages_and_feeds_with_their_limits_and_the_defaults(tmp_path: Path) -> None:
    sources = read_sources(
        _write(
            tmp_path,
            """
[defaults]
timeout = 20
max_pages = 10
user_agent = "checker/1.0 (mail@example.org)"
[[source]]
name = "news"
kind = "feed"
url = "https://news.example.org/feed.xml"
max_pages = 5
[[source]]
name = "releases"
kind = "url"
urls = ["https://example.org/1", "https://example.org/2", "https://example.org/1"]
publisher = "Example plc"
allow_private = ["10.1.0.0/16", "::1"]
max_size = 500000
retries = 0
max_redirects = 0
delay = 0.5
time_limit = 60
""",
        )
    )
    news, releases = sources.web
    assert sources.folders == ()
    assert news == WebSource(
        "news", "feed", ("https://news.example.org/feed.xml",), timeout=20, max_pages=5, user_agent="checker/1.0 (mail@example.org)"
    )
    assert (releases.urls, releases.publisher) == (("https://example.org/1", "https://example.org/2"), "Example plc")
    assert (releases.timeout, releases.max_pages, releases.max_size, releases.retries) == (20, 10, 500_000, 0)
    assert (releases.allow_private, releases.delay, releases.time_limit, releases.max_redirects) == (("10.1.0.0/16", "::1"), 0.5, 60, 0)


def test_without_limits_those_of_the_program_hold(tmp_path: Path) -> None:
    [source] = read_sources(_write(tmp_path, '[[source]]\nname = "a"\nkind = "url"\nurl = "http://example.org/"\n')).web
    assert (source.allow_private, source.timeout, source.max_size, source.retries, source.delay) == (False, 30, 10_000_000, 2, 1)
    assert source.user_agent == DEFAULT_USER_AGENT


def test_every_problem_of_pages_and_feeds_at_once(tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        """
[defaults]
timeout = 0
max_page = 3
[[source]]
name = "a"
kind = "feed"
[[source]]
name = "b"
kind = "url"
url = "https://example.org/"
urls = ["https://example.org/"]
path = "documents"
[[source]]
name = "c"
kind = "url"
urls = ["example.org", "ftp://example.org/", "https://user:word@example.org/", "https://[bad", 3, "https://example.org/a b"]
publisher = ""
allow_private = ["10.0.0.1/8"]
timeout = "10"
max_size = 10
retries = 1.5
max_redirects = -1
max_pages = true
delay = 100
user_agent = "two\\nlines"
time_limit = inf
[[source]]
name = "d"
kind = "url"
urls = []
""",
    )
    with pytest.raises(ConfigError) as caught:
        read_sources(path)
    nothing = "is no address that can be fetched: give one that begins with https:// or http://"
    assert list(caught.value.problems) == [
        "defaults: unknown key 'max_page'; did you mean 'max_pages'?",
        "defaults: timeout must be a number of seconds from 0.1 to 600, not 0",
        'source 1 (a): give either url = "https://..." or urls = ["https://...", ...]',
        "source 2 (b): unknown key 'path'; known are name, kind, url, urls, publisher, allow_private, timeout, time_limit, max_size, retries, "
        "max_redirects, max_pages, delay, user_agent",
        'source 2 (b): give either url = "https://..." or urls = ["https://...", ...]',
        f"source 3 (c): 'example.org' {nothing}",
        f"source 3 (c): 'ftp://example.org/' {nothing}",
        "source 3 (c): 'https://user:word@example.org/' holds a user name or password, which is not supported: it would stand in the warehouse "
        "and in logs",
        "source 3 (c): 'https://[bad' is no address: Invalid IPv6 URL",
        "source 3 (c): 3 is no address: give a string",
        f"source 3 (c): 'https://example.org/a b' {nothing}",
        "source 3 (c): publisher must be a name",
        "source 3 (c): allow_private must be true, false or a list of networks such as [\"10.1.0.0/16\"], not ['10.0.0.1/8']",
        "source 3 (c): timeout must be a number of seconds from 0.1 to 600, not '10'",
        "source 3 (c): time_limit must be a number of seconds from 1 to 86400, not inf",
        "source 3 (c): max_size must be a number of bytes from 1000 to 100000000, not 10",
        "source 3 (c): retries must be a whole number from 0 to 10, not 1.5",
        "source 3 (c): max_redirects must be a whole number from 0 to 20, not -1",
        "source 3 (c): max_pages must be a whole number from 1 to 10000, not True",
        "source 3 (c): delay must be a number of seconds from 0 to 60, not 100",
        "source 3 (c): user_agent must be a name as in 'example-checker/1.0 (mail@example.org)', not 'two\\nlines'",
        'source 4 (d): urls must be a list such as ["https://example.org/news"]',
    ]
