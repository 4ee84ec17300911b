"""Asking for one address at a time: redirects, robots.txt, pauses, retries, limits."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from types import TracebackType
from typing import Self
from urllib.parse import urldefrag, urljoin, urlsplit

import httpx
import stamina
import stamina.instrumentation
from protego import Protego

from claims.sources.body import ACCEPT_ENCODING, read_body, refuse_announced
from claims.sources.config import WebSource
from claims.sources.connection import CheckedTransport, Deadline
from claims.sources.errors import AddressError, PageError, PassingError
from claims.sources.hosts import Hosts, crawl_delay, origin_of, parse_robots

MAX_RETRY_AFTER = 60.0
"""Seconds that a host may ask to be left alone for and still be asked again in this run."""
FIRST_WAIT = 0.5
MAX_WAIT = 10.0
"""Seconds between tries where the host does not say; each wait is twice the one before."""

SILENT_SHARE = 3
"""The part of an answer's time that may pass without a connection or a byte: a third."""

_REDIRECTS = (301, 302, 303, 307, 308)
_ANSWERS = (200, 203)
_MAX_VALIDATOR = 1000
_ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/*;q=0.8, */*;q=0.1"

# Its own log lines say that something is retried and not what; the failure says how often it was.
stamina.instrumentation.set_on_retry_hooks(())


@dataclass(frozen=True, slots=True)
class Validators:
    """What an earlier answer from ``url`` is known by."""

    url: str
    etag: str | None
    last_modified: str | None

    def headers_for(self, url: str) -> dict[str, str]:
        if url != self.url:
            return {}
        headers = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in headers.items() if value and value.isascii() and len(value) <= _MAX_VALIDATOR}


@dataclass(frozen=True, slots=True)
class Answer:
    """A page's bytes; ``body`` is None where the page is still what the validators say (304)."""

    url: str
    """The address at the end of the redirects."""
    body: bytes | None
    content_type: str = ""
    etag: str | None = None
    last_modified: str | None = None


class Client:
    """Asks for the pages of one source, one after the other, within its limits."""

    def __init__(self, source: WebSource, hosts: Hosts) -> None:
        self._source = source
        self._hosts = hosts
        self._deadline = Deadline()
        self._robot = source.user_agent.partition("/")[0].split()[0]
        self._end = time.monotonic() + source.time_limit
        self._silence = source.timeout / SILENT_SHARE
        self._step = httpx.Timeout(self._silence).as_dict()
        # The bare transport: a client of httpx would look into redirects, proxies and the environment by itself.
        self._transport = CheckedTransport(self._deadline, allow_private=source.allow_private)
        self._headers = {"User-Agent": source.user_agent, "Accept": _ACCEPT, "Accept-Encoding": ACCEPT_ENCODING}
        self._cookies = httpx.Cookies()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._transport.close()

    def get(self, url: str, validators: Validators | None = None) -> Answer:
        """Ask for an address, and again where that may help. Raises :class:`PageError` with the reason in words."""
        return self._retried(url, validators, self._source.max_size, obey=True)

    def _retried(self, url: str, validators: Validators | None, max_size: int, *, obey: bool) -> Answer:
        tries = 0
        try:
            waits = stamina.retry_context(
                on=self._wait, attempts=self._source.retries + 1, timeout=None, wait_initial=FIRST_WAIT, wait_max=MAX_WAIT, wait_jitter=0
            )
            for attempt in waits:
                with attempt:
                    tries = attempt.num
                    return self._follow(url, validators, max_size, obey=obey)
        except PassingError as error:
            raise PassingError(f"{error}, in {tries} tries" if tries > 1 else str(error), error.wait) from None
        raise AssertionError("a retry context ends by an answer or an error")

    def _wait(self, error: Exception) -> bool | float:
        """Whether to try again, and after how long where the host says so."""
        if not isinstance(error, PassingError) or time.monotonic() > self._end:
            return False
        if error.wait is None:
            return True
        return error.wait if error.wait <= MAX_RETRY_AFTER else False

    def _follow(self, url: str, validators: Validators | None, max_size: int, *, obey: bool) -> Answer:
        """Ask, and go where the redirects lead. Cookies live as long as that: some pages need them to let anyone through."""
        if obey:
            self._cookies.clear()
        passed = [url]
        while True:
            here = passed[-1]
            if obey:
                self._obey_robots(here)
            answer = self._ask(here, validators.headers_for(here) if validators else {}, max_size)
            if isinstance(answer, Answer):
                return answer
            if len(passed) > self._source.max_redirects:
                how = "in a circle" if answer in passed else f"more than {self._source.max_redirects} times"
                raise PageError(f"redirects {how}")
            passed.append(answer)

    def _ask(self, url: str, headers: Mapping[str, str], max_size: int) -> Answer | str:
        """One request: the answer, or the address that it redirects to."""
        if time.monotonic() > self._end:
            raise PageError(f"was not asked for: the {self._source.time_limit:g} s of its source are over")
        origin = origin_of(url)
        self._hosts.wait_for(origin, max(self._source.delay, crawl_delay(self._hosts.robots(origin), self._robot)))
        self._deadline.start(self._source.timeout)
        try:
            request = httpx.Request("GET", url, headers={**self._headers, **headers}, extensions={"timeout": self._step})
            self._cookies.set_cookie_header(request)
            response = self._transport.handle_request(request)
            try:
                response.request = request
                self._cookies.extract_cookies(response)
                return self._answer(url, response, max_size, conditional=bool(headers))
            finally:
                response.close()
        except httpx.TimeoutException:
            self._deadline.check()
            raise PassingError(f"was silent for {self._silence:.3g} s") from None
        except (httpx.InvalidURL, httpx.UnsupportedProtocol):
            raise PageError("is no address that can be fetched") from None
        except httpx.RemoteProtocolError as error:
            raise PassingError(f"broke off or did not keep to HTTP: {_one_line(error)}") from None
        except httpx.HTTPError as error:
            raise PassingError(f"cannot be reached: {_one_line(error)}") from None

    def _answer(self, url: str, response: httpx.Response, max_size: int, *, conditional: bool) -> Answer | str:
        status, headers = response.status_code, response.headers
        if status in _REDIRECTS:
            return _target(url, headers.get("location"))
        etag, last_modified = headers.get("etag"), headers.get("last-modified")
        if status == HTTPStatus.NOT_MODIFIED and conditional:
            return Answer(url, None, "", etag, last_modified)
        if status not in _ANSWERS:
            raise _refusal(status, headers.get("retry-after"))
        refuse_announced(headers.get("content-length"), max_size)
        body = read_body(response.iter_raw(), headers.get("content-encoding", ""), max_size)
        return Answer(url, body, headers.get("content-type", ""), etag, last_modified)

    # ------------------------------------------------------------ robots.txt

    def _obey_robots(self, url: str) -> None:
        origin = origin_of(url)
        rules = self._hosts.robots(origin)
        if rules is None:
            rules = self._read_robots(origin)
            self._hosts.remember_robots(origin, rules)
        if isinstance(rules, str):
            raise PageError(rules)
        if not rules.can_fetch(url, self._robot):
            raise PageError(f"was not asked for: {origin}/robots.txt does not allow {self._robot}")

    def _read_robots(self, origin: str) -> Protego | str:
        """The rules, or why no page of the origin may be asked for: a robots.txt that cannot be had forbids all (RFC 9309).

        What this source's own limits refuse is raised and not remembered: another source may have others.
        """
        address = f"{origin}/robots.txt"
        try:
            answer = self._retried(address, None, self._source.max_size, obey=False)
        except _MissingError:
            return parse_robots(b"")
        except PassingError as error:
            return f"was not asked for: {address} {error}"
        except AddressError:
            raise
        except PageError as error:
            raise PageError(f"was not asked for: {address} {error}") from None
        return parse_robots(answer.body or b"")


class _MissingError(PageError):
    """4xx but 429: there is nothing, which for a robots.txt allows everything."""


def _refusal(status: int, retry_after: str | None) -> PageError:
    try:
        phrase = f" ({HTTPStatus(status).phrase.lower()})"
    except ValueError:
        phrase = ""
    message = f"answered {status}{phrase}"
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= 500:
        wait = _seconds(retry_after)
        if wait is not None and wait > MAX_RETRY_AFTER:
            message += f" and asks to be left alone for {wait:,.0f} s"
        return PassingError(message, wait)
    return _MissingError(message) if 400 <= status < 500 else PageError(message)


def _seconds(retry_after: str | None) -> float | None:
    """Retry-After, in seconds or as a date, as seconds from now."""
    text = (retry_after or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError):
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())


def _target(url: str, location: str | None) -> str:
    try:
        target = urldefrag(urljoin(url, (location or "").strip()))[0]
        parts = urlsplit(target)
        usable = bool(location) and parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
    except ValueError:
        usable = False
    if not usable:
        raise PageError(f"redirects to {(location or 'nowhere')[:200]!r}, which cannot be fetched")
    return target


def _one_line(error: Exception) -> str:
    text = " ".join(str(error).split())[:200] or type(error).__name__
    return text[:1].lower() + text[1:]
