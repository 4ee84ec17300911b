from __future__ import annotations

from datetime import date

import pytest

from claims.model import BlockKind, Document
from claims.read.blocks import split_blocks
from claims.read.documents import read_bytes
from claims.read.html import NoArticleError, read_html
from claims.read.html_charset import decode_html
from claims.read.html_metadata import parse_date

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Acme to cut 1,200 jobs - Daily News</title>
<meta property="og:site_name" content="Daily News"><link rel="canonical" href="https://news.example.org/acme">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": ["NewsArticle"], "headline": "Acme to cut 1,200 jobs",
"datePublished": "2024-04-03T23:00:00-05:00"}]}</script><style>p { color: red }</style></head>
<body><header><div>Daily News</div><nav><ul><li><a href="/">Home</a></li><li><a href="/b">Business</a></li></ul></nav></header>
<main><article><h1>Acme to cut 1,200 jobs</h1>
<div><h2>Key points</h2><ul><li>1,200 jobs to go</li><li>Sales down 4%<ul><li>retail down 6%</li></ul></li></ul></div>
<p>LONDON – Acme will cut <strong>1,200</strong> jobs, or about $<span>3</span>&nbsp;million a year<sup>1</sup>, it said on Wednesday.</p>
<p>Its chief told <a href="/x">the paper</a>: <q>We had 12,000 people.</q><br><br>She added that <del>5,000</del> <ins>4,000</ins>
   work in Leeds.</p>
<aside><h3>Read more</h3><ul><li><a href="/b">Beta hires 500</a></li></ul></aside>
<table><caption>Results</caption><thead><tr><th>£m</th><th>2022</th><th>2023</th></tr></thead>
<tbody><tr><th>Revenue</th><td>1,200<sup>(2)</sup></td><td>1,150</td></tr><tr><td>Profit | loss</td><td>120</td><td></td></tr></tbody></table>
<dl><dt>Employees:</dt><dd>12,000</dd><dt>Founded</dt><dd>1987</dd></dl>
<blockquote>“We regret the loss of 1,200 posts,” she said.</blockquote>
<p>The shares fell 2.5% to 310p in early trading in London, the steepest fall among the companies of the index that day.</p>
</article></main><footer><p>© 2024 Daily News. All rights reserved. 12 High Street.</p></footer>
<script>var views = 35000;</script></body></html>"""

TEXT = """## Key points

- 1,200 jobs to go
- Sales down 4%
  - retail down 6%

LONDON – Acme will cut 1,200 jobs, or about $3 million a year, it said on Wednesday.

Its chief told the paper: “We had 12,000 people.”
She added that 4,000 work in Leeds.

| Results |
| £m | 2022 | 2023 |
| Revenue | 1,200 | 1,150 |
| Profit / loss | 120 |  |

- Employees: 12,000
- Founded: 1987

> “We regret the loss of 1,200 posts,” she said.

The shares fell 2.5% to 310p in early trading in London, the steepest fall among the companies of the index that day."""


def text_of(body: str) -> str:
    return read_html(f"<html><head><title>Acme</title></head><body><article>{body}</article></body></html>".encode()).text


def test_an_article_and_what_its_page_says_of_it() -> None:
    page = read_html(PAGE.encode())
    assert page.text == TEXT
    assert (page.title, page.published, page.publisher) == ("Acme to cut 1,200 jobs", date(2024, 4, 3), "Daily News")
    assert page.canonical == "https://news.example.org/acme"


def test_the_next_stage_sees_its_parts() -> None:
    kinds = [block.kind for block in split_blocks(Document("a", TEXT))]
    assert kinds.count(BlockKind.LIST_ITEM) == 5
    assert kinds.count(BlockKind.TABLE_ROW) == 4
    assert kinds.count(BlockKind.HEADING) == kinds.count(BlockKind.QUOTATION) == 1


def test_a_file() -> None:
    [document], errors = read_bytes("news/a.HTML", PAGE.encode(), published=date(2020, 1, 1))
    assert errors == []
    assert (document.id, document.path, document.url) == ("news/a.HTML", "news/a.HTML", "https://news.example.org/acme")
    assert (document.published, document.publisher, document.text) == (date(2024, 4, 3), "Daily News", TEXT)
    [dated], _ = read_bytes("a.htm", b"<p>Sales rose 5%.</p>", published=date(2020, 1, 1))
    assert (dated.published, dated.text, dated.title) == (date(2020, 1, 1), "Sales rose 5%.", None)


def test_standard_input_is_read_as_a_page_where_it_begins_like_one() -> None:
    [document], _ = read_bytes("-", PAGE.encode())
    assert (document.id, document.text) == ("stdin", TEXT)
    [draft], _ = read_bytes("-", b"<p>Sales</p> is how HTML marks a paragraph.")
    assert draft.text.startswith("<p>Sales</p>")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>Sales rose 5%.</p>", "Sales rose 5%."),
        ("Sales rose 5%.", "Sales rose 5%."),
        ("<div>Sales rose 5%.</div><div>Costs fell.</div>", "Sales rose 5%.\n\nCosts fell."),
        ("<ul><li>12 shops<li>13 sites</ul>", "- 12 shops\n- 13 sites"),
        ("<table><tr><td>Sales<td>$3 million<tr><td>Costs<td>$2 million</table>", "| Sales | $3 million |\n| Costs | $2 million |"),
        ("<h2>Sales</h2><p>They<br>rose.</p>", "## Sales\n\nThey\nrose."),
        ("<nav>Home 12</nav><p>Sales rose.</p><script>5</script>", "Sales rose."),
    ],
)
def test_very_short_pages(body: str, text: str) -> None:
    assert text_of(body) == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("It has 1,204<sup>2</sup> shops.", "It has 1,204 shops."),
        ("It has 1,204<sup>[2]</sup> shops.", "It has 1,204 shops."),
        ("It has 1,204<sup><a href='#n'>12</a></sup> shops.", "It has 1,204 shops."),
        ("It has 1,204<sup>2,3</sup> shops.", "It has 1,204 shops."),
        ("It has 1,204<b> shops</b><sup>*</sup>.", "It has 1,204 shops."),
        ("On the 3<sup>rd</sup> of May.", "On the 3rd of May."),
        ("It has 90 m<sup>2</sup> to let.", "It has 90 m² to let."),
        ("About 3 × 10<sup>6</sup> cells.", "About 3 × 10^6 cells."),
        ("It has 1,204<a id='x'></a> shops<i class='icon'></i> to <b><span></span></b>let.", "It has 1,204 shops to let."),
        ("It has<span> </span>1,204<b> </b><i>shops</i>.", "It has 1,204 shops."),
        ("In 2010<sup>6</sup> it had 5 shops.", "In 2010 it had 5 shops."),
        ("Sales rose <s>4%</s> 5% in May.", "Sales rose 5% in May."),
        ("“CO<sub>2</sub> fell 5%.”", "“CO2 fell 5%.”"),
        ("She said: <q>We sell <b>5%</b> more</q>.", "She said: “We sell 5% more”."),
        (
            "Sales&nbsp;rose 5&thinsp;% to 1&nbsp;204&#8239;300 &amp; <b>1&#8201;000</b>.",
            "Sales rose 5 % to 1\xa0204\u202f300 & 1\u2009000.",
        ),
    ],
)
def test_marks_that_are_no_part_of_a_figure(body: str, text: str) -> None:
    assert text_of(f"<p>{body}</p>") == text


def test_sentences_in_bare_divisions_and_lines_of_preformatted_text() -> None:
    said = "<p>The company said that sales rose 5% to $3 million in the quarter, helped by demand in Europe and Asia.</p>"
    text = text_of(
        f"{said}<div>It has <b>12</b> shops in all.</div><div class='share'>Share 12</div>{said.replace('5%', '6%')}"
        "<pre>Revenue      1,200     1,150\nProfit         120      (15)\nNote: unaudited.  See below.</pre><p>Shares fell 2%.</p>"
    )
    assert "It has 12 shops in all.\n" in text
    assert "Share 12" not in text
    assert "\nRevenue | 1,200 | 1,150\nProfit | 120 | (15)\nNote: unaudited. See below.\n" in text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\x00", "is empty"),
        (b"<html></html>", "holds no text of an article"),
        (b"<html><body><nav>Home</nav><script>x = 5</script></body></html>", "holds no text of an article"),
        (b"<!-- nothing -->", "is empty"),
        (b"\n%PDF-1.7\n", "is a PDF, whatever its name or its server says"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "is binary data, not a page"),
    ],
)
def test_what_is_no_article(data: bytes, reason: str) -> None:
    with pytest.raises(NoArticleError) as caught:
        read_html(data)
    assert str(caught.value) == reason


@pytest.mark.parametrize(
    "body", ["<div>" * 50_000, "<blockquote>" * 50_000 + "x", "<ul><li>a" * 20_000, "<b>" * 50_000 + "x", "<table><tr><td>" * 5_000]
)
def test_nesting_without_end(body: str) -> None:
    try:
        read_html(body.encode())
    except NoArticleError as error:
        assert str(error)


@pytest.mark.parametrize(
    ("data", "content_type", "text"),
    [
        ("£5m é".encode(), "", "£5m é"),
        ("£5m é".encode(), "text/html; charset=ISO-8859-1", "£5m é"),
        ("£5m – é".encode("cp1252"), "text/html; charset=utf-8", "£5m – é"),
        ("£5m – é".encode("cp1252"), "text/html; charset=iso-8859-1", "£5m – é"),
        ("€5m Łódź".encode("iso8859-2", "replace"), "text/html; charset=iso-8859-2", "?5m Łódź"),
        (b'<meta charset="koi8-r">' + "Рост".encode("koi8-r"), "text/html", '<meta charset="koi8-r">Рост'),
        (b"<meta http-equiv=content-type content='text/html; charset=shift_jis'>" + "売上".encode("cp932"), "",
         "<meta http-equiv=content-type content='text/html; charset=shift_jis'>売上"),
        ("\ufeffSales £5m".encode("utf-16-le"), "text/html; charset=utf-8", "Sales £5m"),
        ("Sales £5m".encode("utf-16-be"), "text/html; charset=utf-16be", "Sales £5m"),
        (b"\xef\xbb\xbfSales", "", "Sales"),
        (b"Sales \x81 rose by five per cent in May", "text/html; charset=x-unknown", "Sales \ufffd rose by five per cent in May"),
        (b"Sales +AGE- rose", "text/html; charset=utf-7", "Sales +AGE- rose"),
        (b"Sales \\u0041 rose", "text/html; charset=unicode_escape", "Sales \\u0041 rose"),
        (b"Sales rose", "text/html; charset=zlib", "Sales rose"),
        (b"Sales rose by\x00 five per cent in May", "", "Sales rose by five per cent in May"),
    ],
)  # fmt: skip
def test_characters(data: bytes, content_type: str, text: str) -> None:
    assert decode_html(data, content_type) == text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Acme cuts jobs</title>", "Acme cuts jobs"),
        ("<title>Acme cuts jobs | Daily News</title><meta property='og:site_name' content='Daily News'>", "Acme cuts jobs"),
        ("<title>Acme - 300 jobs</title><meta property='og:site_name' content='Daily News'>", "Acme - 300 jobs"),
        ("<title>x</title><meta property='og:title' content=' Acme \n cuts jobs '>", "Acme cuts jobs"),
        (
            '<title>x</title><script type=\'application/ld+json\'>[{"@type":"Report","headline":"Acme cuts jobs"}]</script>',
            "Acme cuts jobs",
        ),
        ("<title>x</title><script type='application/ld+json'>{broken</script>", "x"),
        ("<title>x</title><script type='application/ld+json'>" + "[" * 100_000 + "</script>", "x"),
        ("", "Acme cuts 300 jobs in Leeds"),
        ("<title> </title>", "Acme cuts 300 jobs in Leeds"),
        ("<title>Acme cuts 300 jobs in Leeds - Reuters - Home</title>", "Acme cuts 300 jobs in Leeds"),
    ],
)
def test_titles(head: str, title: str) -> None:
    page = read_html(f"<html><head>{head}</head><body><h1>Acme cuts 300 jobs in Leeds</h1><p>Sales rose 5%.</p></body></html>".encode())
    assert page.title == title


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("<meta name='date' content='2024-04-03'>", date(2024, 4, 3)),
        ("<meta itemprop='datePublished' content='2024-04-03T10:00:00Z'>", date(2024, 4, 3)),
        (
            "<meta property='article:published_time' content='2024-04-03T23:59:00-08:00'><meta name=date content=2020-01-01>",
            date(2024, 4, 3),
        ),
        ("<meta property='article:modified_time' content='2024-04-03'>", None),
        ("<meta name='date' content='yesterday'>", None),
        ("<meta name='date' content='2024-13-45'>", None),
        ("", None),
    ],
)
def test_dates_of_the_head(head: str, day: date | None) -> None:
    assert read_html(f"<html><head>{head}</head><body><p>Sales rose 5% on 1 May 2019.</p></body></html>".encode()).published == day


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("<time datetime='2024-04-03'>3 April</time>", date(2024, 4, 3)),
        ("<time datetime='2024-04-03'>3 April</time> <time datetime='2024-04-05'>5 April</time>", None),
        ("<time datetime='2024-04-05'>5 April</time> <time pubdate datetime='2024-04-03'>3 April</time>", date(2024, 4, 3)),
        ("<span itemprop='datePublished' content='2024-04-03'>today</span>", date(2024, 4, 3)),
    ],
)
def test_dates_of_the_body(body: str, day: date | None) -> None:
    assert read_html(f"<html><body><article><p>{body}: sales rose 5%.</p></article></body></html>".encode()).published == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-04-03", date(2024, 4, 3)),
        ("2024/04/03 10:00", date(2024, 4, 3)),
        ("20240403T100000Z", date(2024, 4, 3)),
        (" Wed, 3 Apr 2024 23:30:00 +0200", date(2024, 4, 3)),
        ("2024-02-30", None),
        ("1712138400", None),
        ("April", None),
        ("", None),
    ],
)
def test_dates(text: str, day: date | None) -> None:
    assert parse_date(text) == day
