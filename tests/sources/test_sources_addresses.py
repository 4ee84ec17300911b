from __future__ import annotations

import socket
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import Any

import pytest
from loopback import Exchange, Site, article

from claims.sources.addresses import ResolveError, is_public, resolve
from claims.sources.fetch import fetch_source

NOW = datetime(2024, 4, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "93.184.215.14", "172.32.0.1", "192.167.255.255", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255",
        "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1",
        "240.0.0.1", "255.255.255.255",
        "::", "::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:0.0.0.0", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::a00:1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "fc00::1", "fd00:ec2::254", "fe80::1",
        "fec0::1", "ff02::1",
    ],
)  # fmt: skip
def test_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "localhost", "::ffff:127.0.0.1", "0"])
def test_other_spellings_of_this_machine_end_as_its_numbers(host: str) -> None:
    assert not any(is_public(address) for address in resolve(host, 80))


@pytest.mark.parametrize("host", ["no.such.host.invalid", "a" * 70 + ".example", "999.999.999.999.invalid"])
def test_a_name_that_leads_nowhere(host: str) -> None:
    with pytest.raises(ResolveError):
        resolve(host, 80)


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "0177.1", "localhost", "[::ffff:127.0.0.1]", "0.0.0.0"])
def test_no_spelling_of_this_machine_is_asked(site: Site, host: str) -> None:
    site.pages["/a"] = article()
    fetched = fetch_source(site.source(f"http://{host}:{site.server_port}/a", allow_private=False), {}, NOW)
    [failure] = fetched.failures
    assert failure.reason.startswith("leads to ")
    assert "which is no public address" in failure.reason
    assert site.asked == []


@pytest.mark.parametrize("target", ["//127.0.0.2:{port}/secret", "http://2130706434:{port}/secret", "http://[::1]:{port}/secret"])
def test_redirects_are_checked_like_any_address(site: Site, target: str) -> None:
    site.pages["/a"] = lambda exchange: exchange.send(302, location=target.format(port=site.server_port))
    fetched = fetch_source(site.source("/a"), {}, NOW)
    assert "which is no public address" in fetched.failures[0].reason
    assert {asked.path for asked in site.asked} == {"/robots.txt", "/a"}


@pytest.mark.parametrize(
    "target", ["ftp://127.0.0.1/a", "file:///etc/passwd", "javascript:alert(1)", "http://a:b@127.0.0.1/", "http://[bad", ""]
)
def test_redirects_lead_to_pages_only(site: Site, target: str) -> None:
    site.pages["/a"] = lambda exchange: exchange.send(302, location=target)
    [failure] = fetch_source(site.source("/a"), {}, NOW).failures
    assert failure.reason.startswith("redirects to ")
    assert failure.reason.endswith(", which cannot be fetched")


def test_a_name_that_resolves_anew_gains_nothing(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: the first answer may be asked, every later one may not. One connection resolves once."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def resolver(host: Any, *rest: Any, **more: Any) -> Any:
        if host != "rebinding.example":
            return real(host, *rest, **more)
        asked.append(host)
        return real("127.0.0.1" if len(asked) == 1 else "127.0.0.2", *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", resolver)
    site.pages |= {"/robots.txt": "User-agent: *\nAllow: /", "/a": article()}
    source = site.source(f"http://rebinding.example:{site.server_port}/a")
    fetched = fetch_source(source, {}, NOW)
    assert len(fetched.documents) == 1  # robots.txt and page over the one connection, to the address that was checked
    assert len(asked) == 1
    assert "which is no public address" in fetch_source(source, {}, NOW).failures[0].reason


def test_of_several_addresses_only_those_that_may_be_asked_are(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.getaddrinfo

    def resolver(host: Any, *rest: Any, **more: Any) -> Any:
        if host == "several.example":
            return [*real("127.0.0.2", *rest, **more), *real("127.0.0.1", *rest, **more)]
        return real(host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", resolver)
    site.pages["/a"] = article()
    assert len(fetch_source(site.source(f"http://several.example:{site.server_port}/a"), {}, NOW).documents) == 1


def test_no_proxy_of_the_environment_gets_in_between(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    site.pages["/a"] = article()
    assert len(fetch_source(site.source("/a"), {}, NOW).documents) == 1


def test_all_private_addresses_where_the_source_says_so(site: Site) -> None:
    def elsewhere(exchange: Exchange) -> None:
        exchange.send(302, location=f"http://localhost:{site.server_port}/b")

    site.pages |= {"/a": elsewhere, "/b": article()}
    [document] = fetch_source(site.source("/a", allow_private=True), {}, NOW).documents
    assert document.url == f"http://localhost:{site.server_port}/b"
