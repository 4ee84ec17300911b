"""Connections that go to checked addresses only and end in time.

Both are done below HTTP, where nothing gets around them: a host is resolved once, its addresses are checked, and the
connection is opened to the very address that was checked, so that a name which resolves otherwise a moment later
(DNS rebinding) gains nothing. Redirects open connections in the same way. And each read and write is given what is left
of the answer's time, so that a server which drips its headers or its body is cut off as well as a silent one.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from ipaddress import ip_network
from typing import Any

import httpcore
import httpx

from claims.sources.addresses import Address, ResolveError, is_public, resolve
from claims.sources.errors import AddressError, PageError, PassingError


class Deadline:
    """The end of the time that one answer may take."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._end = 0.0

    def start(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds

    def check(self) -> float:
        """Seconds that are left. Raises :class:`PageError` where there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise PageError(f"did not answer in full within {self._seconds:g} s")
        return left

    def left(self, wanted: float | None) -> float:
        """Seconds that a step may take which wants so many. Raises :class:`PageError` where there are none."""
        return self.check() if wanted is None else min(self.check(), wanted)


class CheckedTransport(httpx.HTTPTransport):
    """httpx's transport over :class:`CheckedBackend`. No proxy is asked: it would connect where nothing is checked."""

    def __init__(self, deadline: Deadline, *, allow_private: bool | tuple[str, ...]) -> None:
        context = httpx.create_ssl_context()  # from the environment only whom to trust: SSL_CERT_FILE, SSL_CERT_DIR
        super().__init__(verify=context, trust_env=False)
        if not isinstance(self._pool, httpcore.ConnectionPool):  # the one place that leans on how httpx is made
            raise TypeError("this version of httpx keeps its connections elsewhere")
        self._pool.close()
        self._pool = httpcore.ConnectionPool(
            ssl_context=context, max_connections=4, keepalive_expiry=30.0, network_backend=CheckedBackend(deadline, allow_private)
        )


class CheckedBackend(httpcore.NetworkBackend):
    """Opens connections to public addresses, and to others as far as ``allow_private`` goes."""

    def __init__(self, deadline: Deadline, allow_private: bool | tuple[str, ...]) -> None:
        self._deadline = deadline
        self._all = allow_private is True
        self._networks = [] if isinstance(allow_private, bool) else [ip_network(network) for network in allow_private]
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        error: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for address in self._checked(host, port):
            try:
                stream = self._backend.connect_tcp(address, port, self._deadline.left(timeout), local_address, socket_options)
                return _TimedStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failure:
                error = error or failure
        assert error is not None
        raise error

    def connect_unix_socket(self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None) -> Any:
        raise AddressError("leads to a socket of this machine, which is not asked")

    def _checked(self, host: str, port: int) -> list[str]:
        try:
            found = resolve(host, port)
        except ResolveError as error:
            raise PassingError(f"cannot be reached: {host} {error}") from None
        usable = [str(address) for address in found if self._may_ask(address)]
        if not usable:
            shown = host if host == str(found[0]) else f"{host} ({found[0]})"
            raise AddressError(f"leads to {shown}, which is no public address; allow_private in its source can allow that")
        return usable

    def _may_ask(self, address: Address) -> bool:
        return self._all or is_public(address) or any(address in network for network in self._networks)


class _TimedStream(httpcore.NetworkStream):
    """A stream whose steps end when the answer's time does."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
