"""The address under which a page is kept: the one it states for itself where that may be believed, else the one that answered."""

from __future__ import annotations

from urllib.parse import parse_qsl, urldefrag, urlencode, urljoin, urlsplit

_CAMPAIGN = ("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "utm_id")


def same_site_address(url: str, canonical: str | None) -> str | None:
    """The address that a page fetched from ``url`` states for itself, where it may: on its own site, and not the front page.

    >>> same_site_address("https://www.example.org/a?utm_source=rss", "/a")
    'https://www.example.org/a'
    >>> same_site_address("https://example.org/a", "https://other.org/a") is None
    True
    """
    if not canonical:
        return None
    try:
        target = urljoin(url, canonical.strip()).partition("#")[0]
        here, there = urlsplit(url), urlsplit(target)
        usable = there.scheme in ("http", "https") and there.username is None and _same_site(here.hostname, there.hostname)
    except ValueError:
        return None
    # A canonical address without a path on every page is a common mistake of templates; it would make all pages one.
    usable = usable and (there.path.strip("/") != "" or there.query != "" or here.path.strip("/") == "")
    return target if usable else None


def without_campaign(url: str) -> str:
    """An address without the fragment and without what only says where a reader came from.

    >>> without_campaign("https://example.org/a?id=3&utm_source=rss#top")
    'https://example.org/a?id=3'
    """
    url = urldefrag(url)[0]
    parts = urlsplit(url)
    fields = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in fields if name.lower() not in _CAMPAIGN]
    return url if len(kept) == len(fields) else parts._replace(query=urlencode(kept)).geturl()


def _same_site(a: str | None, b: str | None) -> bool:
    if not a or not b:
        return False
    a, b = a.lower().removeprefix("www."), b.lower().removeprefix("www.")
    return a == b or a.endswith(f".{b}") or b.endswith(f".{a}")
