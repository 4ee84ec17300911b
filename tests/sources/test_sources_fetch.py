"""What becomes of a page that was had: its address, title, date, publisher; and of a feed's pages."""

from __future__ import annotations

from datetime import UTC, date, datetime

from loopback import Exchange, Site, article

from claims.sources.canonical import same_site_address, without_campaign
from claims.sources.fetch import fetch_source

NOW = datetime(2024, 4, 3, 12, 0, tzinfo=UTC)
LATER = datetime(2024, 4, 4, 12, 0, tzinfo=UTC)


def feed(*items: str) -> str:
    return f'<rss version="2.0"><channel><title>News</title>{"".join(f"<item>{item}</item>" for item in items)}</channel></rss>'


def test_the_page_goes_before_its_feed_and_the_source_before_both(site: Site) -> None:
    head = (
        '<meta property="article:published_time" content="2024-04-02T08:00:00Z"><meta property="og:site_name" content="The Paper"></head>'
    )
    site.pages |= {
        "/feed": feed(
            "<link>/a</link><title>Other</title><pubDate>Mon, 01 Apr 2024 08:00:00 GMT</pubDate>", "<link>/b</link><title>Only here</title>"
        ),
        "/a": article().replace("</head>", head),
        "/b": "<p>Sales rose 5% to $3 million in 2023, the company said on Monday.</p>",
    }
    a, b = fetch_source(site.source("/feed", kind="feed"), {}, NOW).documents
    assert (a.title, a.published, a.publisher) == ("Acme sells more", date(2024, 4, 2), "The Paper")
    assert (b.title, b.published, b.publisher) == ("Only here", None, None)
    named = fetch_source(site.source("/feed", kind="feed", publisher="Acme plc"), {}, NOW).documents
    assert [document.publisher for document in named] == ["Acme plc", "Acme plc"]


def test_documents_are_named_by_the_address_that_their_page_states(site: Site) -> None:
    site.pages["/a?utm_source=rss"] = article().replace("</head>", '<link rel="canonical" href="/a"></head>')
    site.pages["/b?id=1&utm_medium=feed"] = article()
    site.pages["/c"] = article().replace("</head>", '<link rel="canonical" href="https://elsewhere.example/c"></head>')
    site.pages["/d"] = article().replace("</head>", f'<link rel="canonical" href="{site.url}/"></head>')
    documents = fetch_source(site.source(*site.pages), {}, NOW).documents
    assert [document.url for document in documents] == [f"{site.url}{path}" for path in ("/a", "/b?id=1", "/c", "/d")]
    assert [document.id for document in documents] == [document.url for document in documents]


def test_two_pages_that_state_one_address_stay_two_and_keep_their_names(site: Site) -> None:
    for path in ("/a", "/b"):
        site.pages[path] = article(f"{path} sold for $3 million.").replace("</head>", '<link rel="canonical" href="/section"></head>')
    first = fetch_source(site.source("/a", "/b"), {}, NOW)
    assert [document.url for document in first.documents] == [f"{site.url}/section", f"{site.url}/b"]
    for path in ("/a", "/b"):
        site.pages[path] = article(f"{path} sold for $4 million.").replace("</head>", '<link rel="canonical" href="/section"></head>')
    second = fetch_source(site.source("/b", "/a"), first.states, LATER)
    assert [document.url for document in second.documents] == [f"{site.url}/b", f"{site.url}/section"]


def test_no_more_pages_than_the_source_may_have(site: Site) -> None:
    site.pages |= {f"/{n}": article() for n in range(5)}
    site.pages["/feed"] = feed(*(f"<link>/{n}</link>" for n in range(5)))
    assert len(fetch_source(site.source("/feed", kind="feed", max_pages=2), {}, NOW).documents) == 2


def test_a_page_in_two_feeds_is_asked_for_once(site: Site) -> None:
    site.pages |= {"/a": article(), "/f": feed("<link>/a</link>"), "/g": feed("<link>/a#x</link>")}
    assert len(fetch_source(site.source("/f", "/g", kind="feed"), {}, NOW).documents) == 1
    assert site.count("/a") == 1


def test_other_kinds_of_data(site: Site) -> None:
    def of_type(content_type: str, body: bytes) -> object:
        return lambda exchange: exchange.send(200, body, content_type=content_type)

    site.pages |= {
        "/text": of_type("text/plain; charset=utf-8", b"Sales rose 5%.\nCosts fell."),
        "/blank": of_type("text/plain", b" \n"),
        "/pdf": of_type("application/pdf", b"%PDF-1.7"),
        "/json": of_type("application/json", b"{}"),
        "/image": of_type("image/png", b"\x89PNG"),
        "/none": of_type("", article().encode()),
        "/binary": of_type("text/html", bytes(range(256)) * 40),
    }  # type: ignore[dict-item]
    fetched = fetch_source(site.source(*site.pages), {}, NOW)
    assert [(document.url[-5:], document.text[:14]) for document in fetched.documents] == [
        ("/text", "Sales rose 5%."),
        ("/none", "Sales rose 5% "),
    ]
    assert [(failure.url.rsplit("/")[-1], failure.reason) for failure in fetched.failures] == [
        ("blank", "is empty"),
        ("pdf", "is a PDF, which is not read yet"),
        ("json", "is of the type 'application/json', which is not read"),
        ("image", "is of the type 'image/png', which is not read"),
        ("binary", "is binary data, not a page"),
    ]


def test_what_no_one_foresaw_is_one_failure_too(site: Site) -> None:
    def odd(exchange: Exchange) -> None:
        exchange.wfile.write(b"\x16\x03\x01 this is no HTTP\r\n\r\n")
        exchange.close_connection = True

    site.pages |= {"/a": odd, "/b": article(), "/deep": "<div>" * 20_000 + "<blockquote>" * 20_000, "/long": "<a href=x>" * 30_000}
    fetched = fetch_source(site.source("/a", "/deep", "/long", "/b"), {}, NOW)
    assert [document.url for document in fetched.documents] == [f"{site.url}/b"]
    assert len(fetched.failures) == 3
    assert all("\n" not in failure.reason and failure.reason for failure in fetched.failures)


def test_canonical_addresses() -> None:
    url = "https://www.example.org/news/a?utm_source=x"
    assert same_site_address(url, "https://example.org/news/a") == "https://example.org/news/a"
    assert same_site_address(url, "//m.example.org/news/a#top") == "https://m.example.org/news/a"
    for refused in (None, "", "https://example.com/news/a", "https://notexample.org/a", "https://example.org/", "/", "javascript:alert(1)",
                    "https://user@example.org/a", "https://[bad"):  # fmt: skip
        assert same_site_address(url, refused) is None
    assert same_site_address("https://example.org/", "https://www.example.org") == "https://www.example.org"


def test_campaigns() -> None:
    assert without_campaign("https://example.org/a?UTM_Source=x#b") == "https://example.org/a"
    assert without_campaign("https://example.org/a?b=1&c=%20&b=#x") == "https://example.org/a?b=1&c=%20&b="
