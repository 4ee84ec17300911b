"""What is asked of a host, how often and with which words: robots.txt, pauses, retries, redirects, conditions."""

from __future__ import annotations

import ssl
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from loopback import Exchange, Handler, Site, article, serving

from claims.sources.fetch import fetch_source
from claims.sources.hosts import Hosts
from claims.sources.page import PageState

NOW = datetime(2024, 4, 3, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def reasons(site: Site, *paths: str, **limits: Any) -> list[str]:
    return [failure.reason for failure in fetch_source(site.source(*paths, **limits), {}, NOW).failures]


def answering(*answers: tuple[int, str] | tuple[int, str, dict[str, str]]) -> Handler:
    """A page that gives these answers one after the other, then the last again."""
    left = list(answers)

    def answer(exchange: Exchange) -> None:
        status, body, *headers = left.pop(0) if len(left) > 1 else left[0]
        exchange.send(status, body.encode(), **(headers[0] if headers else {}))

    return answer


class TestConditions:
    def test_unchanged_pages_are_asked_for_by_their_validators(self, site: Site) -> None:
        def page(exchange: Exchange) -> None:
            same = (
                exchange.headers.get("if-none-match") == '"1"'
                and exchange.headers.get("if-modified-since") == "Tue, 02 Apr 2024 10:00:00 GMT"
            )
            headers = {"etag": '"1"', "last_modified": "Tue, 02 Apr 2024 10:00:00 GMT"}
            exchange.send(304, **headers) if same else exchange.send(200, article().encode(), **headers)

        site.pages["/a"] = page
        first = fetch_source(site.source("/a"), {}, NOW)
        assert len(first.documents) == 1
        second = fetch_source(site.source("/a"), first.states, LATER)
        assert (second.documents, second.failures) == ((), ())
        assert second.states == {f"{site.url}/a": replace(first.states[f"{site.url}/a"], fetched_at=LATER.isoformat())}

    def test_the_same_bytes_are_no_new_version(self, site: Site) -> None:
        site.pages["/a"] = article()
        first = fetch_source(site.source("/a"), {}, NOW)
        assert fetch_source(site.source("/a"), first.states, LATER).documents == ()
        assert "if-none-match" not in site.asked[-1].headers

    def test_a_changed_page_is_a_new_version_at_the_same_address(self, site: Site) -> None:
        site.pages["/a"] = answering(
            (200, article("Acme cut 300 jobs."), {"etag": '"1"'}), (200, article("Acme cut 400 jobs."), {"etag": '"2"'})
        )
        first = fetch_source(site.source("/a"), {}, NOW)
        second = fetch_source(site.source("/a"), first.states, LATER)
        assert first.documents[0].address == second.documents[0].address
        assert first.documents[0].content_id != second.documents[0].content_id
        assert second.states[f"{site.url}/a"].etag == '"2"'

    def test_a_failure_forgets_nothing(self, site: Site) -> None:
        site.pages["/a"] = answering((200, article()), (500, ""), (200, article()))
        first = fetch_source(site.source("/a"), {}, NOW)
        second = fetch_source(site.source("/a"), first.states, LATER)
        assert (len(second.failures), second.states) == (1, {})
        assert fetch_source(site.source("/a"), {**first.states, **second.states}, LATER).documents == ()

    def test_validators_go_to_the_address_that_gave_them(self, site: Site) -> None:
        site.pages |= {"/a": answering((302, "", {"location": "/b"})), "/b": answering((200, article(), {"etag": '"1"'}))}
        first = fetch_source(site.source("/a"), {}, NOW)
        assert first.states[f"{site.url}/a"].answered_by == f"{site.url}/b"
        fetch_source(site.source("/a"), first.states, LATER)
        sent = {asked.path: asked.headers.get("if-none-match") for asked in site.asked}
        assert (sent["/a"], sent["/b"]) == (None, '"1"')
        site.pages |= {"/a": answering((302, "", {"location": "/c"})), "/c": article("Other: sales fell 3%.")}
        assert [d.url for d in fetch_source(site.source("/a"), first.states, LATER).documents] == [f"{site.url}/c"]

    def test_unasked_for_304_is_a_failure(self, site: Site) -> None:
        site.pages["/a"] = answering((304, ""))
        assert reasons(site, "/a") == ["answered 304 (not modified)"]

    def test_a_feed_that_has_not_changed_still_leads_to_its_pages(self, site: Site) -> None:
        def feed(exchange: Exchange) -> None:
            same = exchange.headers.get("if-none-match") == '"f"'
            body = (
                b'<rss version="2.0"><channel><item><link>/a</link><pubDate>Tue, 02 Apr 2024 09:00:00 GMT</pubDate></item></channel></rss>'
            )
            exchange.send(304) if same else exchange.send(200, body, etag='"f"')

        site.pages |= {"/feed": feed, "/a": answering((200, article("Acme cut 300 jobs.")), (200, article("Acme cut 400 jobs.")))}
        source = site.source("/feed", kind="feed")
        first = fetch_source(source, {}, NOW)
        second = fetch_source(source, first.states, LATER)
        assert [(d.text, d.published and d.published.isoformat()) for d in (*first.documents, *second.documents)] == [
            ("Acme cut 300 jobs.", "2024-04-02"),
            ("Acme cut 400 jobs.", "2024-04-02"),
        ]

    def test_states_are_plain_values(self, site: Site) -> None:
        import json

        site.pages |= {"/feed": '<rss version="2.0"><channel><item><title>A</title><link>/a</link></item></channel></rss>', "/a": article()}
        states = fetch_source(site.source("/feed", kind="feed"), {}, NOW).states
        assert len(states) == 2
        for state in states.values():
            assert PageState.from_json(json.loads(json.dumps(state.to_json()))) == state


class TestRetries:
    def test_what_passes_is_asked_again(self, site: Site) -> None:
        site.pages["/a"] = answering((503, ""), (200, article()))
        assert len(fetch_source(site.source("/a", retries=1), {}, NOW).documents) == 1

    def test_what_does_not_pass_is_not(self, site: Site) -> None:
        for path, status in (("/a", 404), ("/b", 403), ("/c", 410)):
            site.pages[path] = answering((status, ""))
        assert reasons(site, "/a", "/b", "/c", retries=2) == ["answered 404 (not found)", "answered 403 (forbidden)", "answered 410 (gone)"]
        assert [site.count(path) for path in ("/a", "/b", "/c")] == [1, 1, 1]

    def test_a_broken_connection_is_asked_again(self, site: Site) -> None:
        def hang_up(exchange: Exchange) -> None:
            if site.count("/a") == 1:
                exchange.close_connection = True
            else:
                exchange.send(200, article().encode())

        site.pages["/a"] = hang_up
        assert len(fetch_source(site.source("/a", retries=1), {}, NOW).documents) == 1

    def test_retry_after_is_waited_for(self, site: Site) -> None:
        site.pages["/a"] = answering((429, "", {"retry_after": "1"}), (200, article()))
        assert len(fetch_source(site.source("/a", retries=1), {}, NOW).documents) == 1
        first, second = (asked.at for asked in site.asked if asked.path == "/a")
        assert second - first >= 1.0

    @pytest.mark.parametrize("wait", ["3600", format_datetime(datetime(2100, 1, 1, tzinfo=UTC), usegmt=True)])
    def test_a_long_retry_after_is_left_to_a_later_run(self, site: Site, wait: str) -> None:
        site.pages |= {"/a": answering((429, "", {"retry_after": wait})), "/b": article()}
        fetched = fetch_source(site.source("/a", "/b", retries=3), {}, NOW)
        assert fetched.failures[0].reason.startswith("answered 429 (too many requests) and asks to be left alone for ")
        assert len(fetched.documents) == 1
        assert site.count("/a") == 1

    @pytest.mark.parametrize("wait", ["soon", "-1", "", "Wed, 99 Foo"])
    def test_a_retry_after_that_says_nothing(self, site: Site, wait: str) -> None:
        site.pages["/a"] = answering((503, "", {"retry_after": wait}), (200, article()))
        assert len(fetch_source(site.source("/a", retries=1), {}, NOW).documents) == 1

    def test_the_whole_source_ends_in_time(self, site: Site) -> None:
        def slow(exchange: Exchange) -> None:
            site.closing.wait(1.2)
            exchange.send(200, article().encode())

        site.pages |= {"/a": slow, "/b": article()}
        fetched = fetch_source(site.source("/a", "/b", time_limit=1), {}, NOW)
        assert len(fetched.documents) == 1
        assert [failure.reason for failure in fetched.failures] == ["was not asked for: the 1 s of its source are over"]

    def test_nobody_there(self) -> None:
        with serving() as gone:
            source = gone.source("/a")
        [failure] = fetch_source(source, {}, NOW).failures
        assert "cannot be reached: [Errno" in failure.reason


class TestRobots:
    @pytest.mark.parametrize(
        "robots", [answering((404, "")), answering((403, "")), b"", b"\xff\xfe\x00nonsense", b"User-agent: other\nDisallow: /"]
    )
    def test_allows(self, site: Site, robots: Any) -> None:
        site.pages |= {"/robots.txt": robots, "/a": article()}
        assert len(fetch_source(site.source("/a"), {}, NOW).documents) == 1

    @pytest.mark.parametrize("agent", ["*", "claimtrack", "ClaimTrack"])
    def test_denies(self, site: Site, agent: str) -> None:
        site.pages |= {"/robots.txt": f"User-agent: {agent}\nDisallow: /a\nAllow: /a/b", "/a": article(), "/a/b": article()}
        fetched = fetch_source(site.source("/a", "/a/b"), {}, NOW)
        assert [f.reason for f in fetched.failures] == [f"was not asked for: {site.url}/robots.txt does not allow claimtrack"]
        assert [d.url for d in fetched.documents] == [f"{site.url}/a/b"]
        assert site.count("/a") == 0

    def test_is_read_for_the_name_in_the_user_agent(self, site: Site) -> None:
        site.pages |= {"/robots.txt": "User-agent: checker\nDisallow: /", "/a": article()}
        assert reasons(site, "/a") == []
        assert reasons(site, "/a", user_agent="Checker/2.0 (mail@example.org)") == [
            f"was not asked for: {site.url}/robots.txt does not allow Checker"
        ]
        assert site.asked[-1].headers["user-agent"] == "Checker/2.0 (mail@example.org)"

    @pytest.mark.parametrize("status", [500, 503, 429])
    def test_that_cannot_be_had_forbids_all(self, site: Site, status: int) -> None:
        site.pages |= {"/robots.txt": answering((status, "")), "/a": article(), "/b": article()}
        found = reasons(site, "/a", "/b")
        assert len(found) == 2
        assert all(reason.startswith(f"was not asked for: {site.url}/robots.txt answered {status}") for reason in found)
        assert [asked.path for asked in site.asked] == ["/robots.txt"]

    def test_holds_behind_a_redirect_too(self, site: Site) -> None:
        with serving() as other:
            other.pages |= {"/robots.txt": "User-agent: *\nDisallow: /", "/b": article()}
            site.pages["/a"] = answering((301, "", {"location": f"{other.url}/b"}))
            assert reasons(site, "/a") == [f"was not asked for: {other.url}/robots.txt does not allow claimtrack"]
            assert other.count("/b") == 0

    def test_may_redirect(self, site: Site) -> None:
        site.pages |= {"/robots.txt": answering((301, "", {"location": "/r"})), "/r": "User-agent: *\nDisallow: /a", "/a": article()}
        assert len(reasons(site, "/a")) == 1

    def test_is_fetched_once_for_all_sources_of_a_run(self, site: Site) -> None:
        site.pages |= {"/robots.txt": "User-agent: *\nAllow: /", "/a": article(), "/b": article()}
        hosts = Hosts()
        for path in ("/a", "/b"):
            assert len(fetch_source(site.source(path), {}, NOW, hosts=hosts).documents) == 1
        assert site.count("/robots.txt") == 1

    def test_what_one_source_may_not_ask_another_may(self, site: Site) -> None:
        site.pages["/a"] = article()
        hosts = Hosts()
        assert fetch_source(site.source("/a", allow_private=False), {}, NOW, hosts=hosts).documents == ()
        assert len(fetch_source(site.source("/a"), {}, NOW, hosts=hosts).documents) == 1


class TestPauses:
    """A busy server notes a request some hundredths late, so a gap is asked to be most of its pause: without one there is hardly any."""

    def gaps(self, site: Site) -> list[float]:
        times = [asked.at for asked in site.asked]
        return [later - earlier for earlier, later in pairwise(times)]

    def test_between_requests_to_one_host(self, site: Site) -> None:
        site.pages |= {"/a": article(), "/b": article()}
        fetch_source(site.source("/a", "/b", delay=0.3), {}, NOW)
        assert len(self.gaps(site)) == 2
        assert min(self.gaps(site)) >= 0.2

    def test_as_long_as_robots_txt_asks_for(self, site: Site) -> None:
        site.pages |= {"/robots.txt": "User-agent: *\nCrawl-delay: 0.4\n", "/a": article(), "/b": article()}
        fetch_source(site.source("/a", "/b"), {}, NOW)
        assert self.gaps(site)[1] >= 0.3


class TestRequests:
    def test_say_who_asks_and_what_is_read(self, site: Site) -> None:
        site.pages["/a"] = article()
        fetch_source(site.source("/a"), {}, NOW)
        for asked in site.asked:
            assert asked.headers["user-agent"].startswith("claimtrack/")
            assert asked.headers["accept-encoding"] == "gzip"

    def test_follow_redirects_up_to_the_limit(self, site: Site) -> None:
        for n in range(4):
            site.pages[f"/{n}"] = answering(((301, 302, 303, 308)[n], "", {"location": f"/{n + 1}#part"}))
        site.pages["/4"] = article()
        assert [d.url for d in fetch_source(site.source("/0", max_redirects=4), {}, NOW).documents] == [f"{site.url}/4"]
        assert reasons(site, "/0", max_redirects=3) == ["redirects more than 3 times"]

    def test_keep_cookies_for_the_redirects_of_one_page_only(self, site: Site) -> None:
        def wall(exchange: Exchange) -> None:
            if "seen=1" in exchange.headers.get("cookie", ""):
                exchange.send(200, article().encode())
            else:
                exchange.send(302, location=exchange.path, set_cookie="seen=1; Path=/")

        site.pages |= {"/a": wall, "/b": wall}
        assert len(fetch_source(site.source("/a", "/b"), {}, NOW).documents) == 2
        assert "cookie" not in next(asked for asked in site.asked if asked.path == "/b").headers

    def test_over_tls_are_made_to_who_can_prove_the_name(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        certificate = self.certificate(tmp_path)
        with serving() as site:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            site.socket = context.wrap_socket(site.socket, server_side=True)
            site.pages["/a"] = article()
            good, other = (f"https://{host}:{site.server_port}/a" for host in ("localhost", "127.0.0.1"))
            source = site.source(good, other, allow_private=True)
            fetched = fetch_source(source, {}, NOW)
            assert [("certificate verify failed" in failure.reason) for failure in fetched.failures] == [True, True]
            monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
            fetched = fetch_source(source, {}, NOW)
            assert [d.url for d in fetched.documents] == [good]
            assert "certificate verify failed" in fetched.failures[0].reason

    @staticmethod
    def certificate(folder: Path) -> Path:
        """A certificate for localhost that nobody trusts, with its key."""
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import ec

        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
        made = (
            x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
            .not_valid_before(datetime.now(UTC) - timedelta(days=1)).not_valid_after(datetime.now(UTC) + timedelta(days=1))
            .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
            .sign(key, hashes.SHA256())
        )  # fmt: skip
        private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        path = folder / "localhost.pem"
        path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
        return path


def test_checking_a_draft_loads_no_network(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("Sales rose 5% to $3 million in 2023.\n")
    code = (
        f"import sys\nfrom claims.cli import main\nsys.argv = ['claimtrack', 'check', {str(draft)!r}]\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert end.code == 0, end.code\n"
        "loaded = {'httpx', 'httpcore', 'trafilatura', 'lxml', 'protego', 'stamina', 'feedparser', 'defusedxml'} & set(sys.modules)\n"
        "assert not loaded, loaded\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr
