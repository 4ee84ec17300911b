"""``sources.toml``: what to collect, and where the reference data is.

.. code-block:: toml

    reference = "reference"          # optional: a folder of facts.csv, entities.csv, aliases.csv

    [defaults]                       # optional: any of the limits below, for all sources of kind url and feed
    timeout = 20

    [[source]]
    name = "aws-layoffs"             # what the warehouse calls it
    kind = "folder"
    path = "documents"               # relative to this file
    include = ["*.json"]             # optional: patterns of file names or of paths below the folder

    [[source]]
    name = "example-news"
    kind = "feed"                    # RSS or Atom: the pages that it links to
    url = "https://news.example.org/feed.xml"

    [[source]]
    name = "example-releases"
    kind = "url"                     # the pages themselves
    urls = ["https://example.org/press/1", "https://example.org/press/2"]
    publisher = "Example plc"        # optional: goes before what a page says of itself

docs/sources.md lists the keys of :class:`WebSource` with their ranges.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from ipaddress import ip_network
from pathlib import Path
from typing import Any, Literal, TypeAlias
from urllib.parse import urlsplit

from claims.read.documents import MAX_SIZE
from claims.regex import regex

KINDS = ("folder", "url", "feed")
_TOP_KEYS = ("reference", "defaults", "source")
_FOLDER_KEYS = ("name", "kind", "path", "include")
_NAME = regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_HEADER_TEXT = regex(r"[A-Za-z][\x20-\x7e]{0,199}")
_BAD_IN_URL = regex(r"[\x00-\x20\x7f\\]")

DEFAULT_USER_AGENT = "claimtrack/0.1 (reads news and releases to check their figures)"


class ConfigError(Exception):
    """A ``sources.toml`` that cannot be used. ``problems`` lists all that is wrong with it, not the first thing only."""

    def __init__(self, path: Path, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(f"{path}: {problem}" for problem in problems))
        self.path = path
        self.problems = problems


@dataclass(frozen=True, slots=True)
class FolderSource:
    """A folder of files. ``path`` is as usable from the working directory; ``include`` empty means every known kind of file."""

    name: str
    kind: Literal["folder"]
    path: Path
    include: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WebSource:
    """Pages by their addresses (``url``), or those that feeds link to (``feed``), and the limits to which they are held."""

    name: str
    kind: Literal["url", "feed"]
    urls: tuple[str, ...]
    publisher: str | None = None
    allow_private: bool | tuple[str, ...] = False
    """Whether addresses that are not public (this machine, the local network) may be asked: all, none, or those in these networks."""
    timeout: float = 30.0
    """Seconds for one answer, from connecting to its last byte; a third of it may pass without any."""
    time_limit: float = 900.0
    """Seconds for the whole source: pages that have not been asked by then wait for the next run."""
    max_size: int = MAX_SIZE
    """Bytes of one answer, as sent and as unpacked."""
    retries: int = 2
    """Further tries after a time-out, a broken connection, 429 or 5xx."""
    max_redirects: int = 5
    max_pages: int = 100
    """Pages of one run; a feed's first ones."""
    delay: float = 1.0
    """Seconds between two requests to one host; longer where its robots.txt says so."""
    user_agent: str = DEFAULT_USER_AGENT
    """The word before the slash is the name that robots.txt is read for."""


Source: TypeAlias = FolderSource | WebSource


@dataclass(frozen=True, slots=True)
class Sources:
    """A whole ``sources.toml``. ``root`` is the folder it lies in: ids of documents without one are paths from there."""

    root: Path
    sources: tuple[Source, ...]
    reference: Path | None = None

    @property
    def folders(self) -> tuple[FolderSource, ...]:
        return tuple(source for source in self.sources if isinstance(source, FolderSource))

    @property
    def web(self) -> tuple[WebSource, ...]:
        """The sources that are fetched: see ``claims.sources.fetch``."""
        return tuple(source for source in self.sources if isinstance(source, WebSource))


def read_sources(path: Path) -> Sources:
    """Read a ``sources.toml``.

    Raises :class:`ConfigError` with every problem of the file: unknown keys (with the nearest known one), missing
    or wrongly typed values, names used twice, folders that do not exist, addresses that are none, limits out of range.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError(path, ("there is no such file",)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(path, (f"cannot be read: {getattr(error, 'strerror', None) or 'not UTF-8 text'}",)) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(path, (f"is not TOML: {error}",)) from error
    problems = tuple(_problems(table, path.parent))
    if problems:
        raise ConfigError(path, problems)
    return _build(table, path.parent)


def _build(table: Mapping[str, Any], root: Path) -> Sources:
    reference = table.get("reference")
    defaults = table.get("defaults", {})
    return Sources(
        root=root,
        sources=tuple(_source(row, defaults, root) for row in table["source"]),
        reference=None if reference is None else root / reference,
    )


def _source(row: Mapping[str, Any], defaults: Mapping[str, Any], root: Path) -> Source:
    if row["kind"] == "folder":
        return FolderSource(row["name"], "folder", root / row["path"], tuple(row.get("include", ())))
    limits = {key: value for key, value in {**defaults, **row}.items() if key in _LIMITS}
    if isinstance(limits.get("allow_private"), list):
        limits["allow_private"] = tuple(limits["allow_private"])
    urls = row.get("urls") or [row["url"]]
    return WebSource(row["name"], row["kind"], tuple(dict.fromkeys(urls)), row.get("publisher"), **limits)


# ---------------------------------------------------------------- what is wrong with a table


def _problems(table: Mapping[str, Any], root: Path) -> Iterator[str]:
    yield from _unknown_keys(table, _TOP_KEYS, "")
    if "reference" in table:
        yield from _folder_problems(table["reference"], root, "reference")
    defaults = table.get("defaults", {})
    if not isinstance(defaults, dict):
        yield "defaults: must be a [defaults] table"
    else:
        yield from _unknown_keys(defaults, tuple(_LIMITS), "defaults: ")
        yield from _limit_problems(defaults, "defaults: ")
    rows = table.get("source")
    if not isinstance(rows, list) or not rows:
        yield "names no source: add a [[source]] table with name, kind and path (folder) or url (url, feed)"
        return
    seen: set[str] = set()
    for number, row in enumerate(rows, start=1):
        yield from _source_problems(row, root, number, seen)


def _source_problems(row: Any, root: Path, number: int, seen: set[str]) -> Iterator[str]:
    if not isinstance(row, dict):
        yield f"source {number}: must be a [[source]] table"
        return
    name = row.get("name")
    where = f"source {number} ({name}): " if isinstance(name, str) and name else f"source {number}: "
    kind = row.get("kind")
    known = kind if isinstance(kind, str) and kind in KINDS else None
    keys = {"folder": _FOLDER_KEYS, None: tuple(dict.fromkeys((*_FOLDER_KEYS, *_WEB_KEYS)))}.get(known, _WEB_KEYS)
    yield from _unknown_keys(row, keys, where)
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        yield f"{where}name must be 1 to 100 letters, digits, dots, hyphens or underscores"
    elif name in seen:
        yield f"{where}the name is used twice"
    else:
        seen.add(name)
    if known is None:
        *first, last = map(repr, KINDS)
        yield f"{where}kind must be {', '.join(first)} or {last}, not {kind!r}"
    elif known == "folder":
        yield from _folder_source_problems(row, root, where)
    else:
        yield from _web_source_problems(row, where)


def _folder_source_problems(row: Mapping[str, Any], root: Path, where: str) -> Iterator[str]:
    yield from _folder_problems(row.get("path"), root, f"{where}path")
    include = row.get("include", [])
    if not isinstance(include, list) or not all(isinstance(pattern, str) and pattern for pattern in include):
        yield f'{where}include must be a list of patterns such as ["*.json"]'


def _folder_problems(value: Any, root: Path, where: str) -> Iterator[str]:
    if not isinstance(value, str) or not value or "\x00" in value:
        yield f"{where} must name a folder"
    elif not (root / value).is_dir():
        yield f"{where}: there is no folder {root / value}"


def _web_source_problems(row: Mapping[str, Any], where: str) -> Iterator[str]:
    if ("url" in row) == ("urls" in row):
        yield f'{where}give either url = "https://..." or urls = ["https://...", ...]'
    elif "urls" in row and (not isinstance(row["urls"], list) or not row["urls"]):
        yield f'{where}urls must be a list such as ["https://example.org/news"]'
    else:
        for url in row["urls"] if "urls" in row else [row["url"]]:
            if problem := _url_problem(url):
                yield f"{where}{url!r} {problem}"
    publisher = row.get("publisher")
    if publisher is not None and (not isinstance(publisher, str) or not publisher.strip()):
        yield f"{where}publisher must be a name"
    yield from _limit_problems(row, where)


def _url_problem(url: Any) -> str | None:
    if not isinstance(url, str):
        return "is no address: give a string"
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        return f"is no address: {error}"
    if parts.scheme not in ("http", "https") or not host or _BAD_IN_URL.search(url):
        return "is no address that can be fetched: give one that begins with https:// or http://"
    if parts.username is not None or parts.password is not None:
        return "holds a user name or password, which is not supported: it would stand in the warehouse and in logs"
    return None


def _limit_problems(row: Mapping[str, Any], where: str) -> Iterator[str]:
    for key, (is_right, what) in _LIMITS.items():
        if key in row and not is_right(row[key]):
            yield f"{where}{key} must be {what}, not {row[key]!r}"


def _number_within(low: float, high: float) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high


def _integer_within(low: int, high: int) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _bool_or_networks(value: Any) -> bool:
    try:
        return isinstance(value, bool) or (isinstance(value, list) and all(isinstance(n, str) and bool(ip_network(n)) for n in value))
    except ValueError:
        return False


_LIMITS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "allow_private": (_bool_or_networks, 'true, false or a list of networks such as ["10.1.0.0/16"]'),
    "timeout": (_number_within(0.1, 600), "a number of seconds from 0.1 to 600"),
    "time_limit": (_number_within(1, 86_400), "a number of seconds from 1 to 86400"),
    "max_size": (_integer_within(1_000, 100_000_000), "a number of bytes from 1000 to 100000000"),
    "retries": (_integer_within(0, 10), "a whole number from 0 to 10"),
    "max_redirects": (_integer_within(0, 20), "a whole number from 0 to 20"),
    "max_pages": (_integer_within(1, 10_000), "a whole number from 1 to 10000"),
    "delay": (_number_within(0, 60), "a number of seconds from 0 to 60"),
    "user_agent": (
        lambda value: isinstance(value, str) and _HEADER_TEXT.fullmatch(value) is not None,
        "a name as in 'example-checker/1.0 (mail@example.org)'",
    ),
}
_WEB_KEYS = ("name", "kind", "url", "urls", "publisher", *_LIMITS)


def _unknown_keys(table: Mapping[str, Any], known: tuple[str, ...], where: str) -> Iterator[str]:
    for key in table:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            yield f"{where}unknown key {key!r}" + (f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(known)}")
