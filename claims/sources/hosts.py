"""What a run owes each host: its robots.txt is kept to, and there is a pause between two requests."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from protego import Protego

MAX_CRAWL_DELAY = 30.0
"""Seconds: a longer Crawl-delay would keep a run for hours."""
ROBOTS_SIZE = 500 * 1024
"""Bytes of a robots.txt that are read: what RFC 9309 asks for at least."""


@dataclass(slots=True)
class Hosts:
    """The hosts that a run has met. Share one between the sources of a run, also between threads."""

    _robots: dict[str, Protego | str] = field(default_factory=dict)
    _free_at: dict[str, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def robots(self, origin: str) -> Protego | str | None:
        """What robots.txt of an origin says: rules, or why it cannot be known. None where it has not been asked for."""
        return self._robots.get(origin)

    def remember_robots(self, origin: str, rules: Protego | str) -> None:
        self._robots[origin] = rules

    def wait_for(self, origin: str, delay: float) -> None:
        """Sleep until the host may be asked, and take the next turn."""
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._free_at.get(origin, now))
            self._free_at[origin] = turn + delay
        if turn > now:
            time.sleep(turn - now)


def origin_of(url: str) -> str:
    """Scheme, host and port: what has a robots.txt of its own.

    >>> origin_of("https://News.Example.org/a?b#c")
    'https://news.example.org'
    """
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()


def parse_robots(body: bytes) -> Protego:
    """Read the rules of a robots.txt; bytes that are no UTF-8 stand for themselves.

    >>> parse_robots(b"User-agent: *\\nDisallow: /private").can_fetch("https://a.example/private/1", "claimtrack")
    False
    """
    return Protego.parse(body[:ROBOTS_SIZE].decode("utf-8-sig", "replace").replace("\x00", ""))


def crawl_delay(rules: Protego | str | None, robot: str) -> float:
    """Seconds between requests that the rules ask for, up to :data:`MAX_CRAWL_DELAY`."""
    wanted = None if rules is None or isinstance(rules, str) else rules.crawl_delay(robot)
    return min(max(float(wanted or 0.0), 0.0), MAX_CRAWL_DELAY)
