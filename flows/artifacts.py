"""What Prefect's UI shows of a run: open flags and failed sources as tables, a summary in markdown.

Everything in here may come from a document, and the UI renders markdown and HTML in both kinds of artifact, in every
cell of a table too. So every text is escaped for both, addresses become links only when they are http or https, and
there are no images.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from claims.model import InputError
from claims.sources.page import SourceFailure
from warehouse.records import QueuedEvidence, QueuedFlag, Summary

MAX_ROWS = 500
"""Flags in the table: the warehouse has them all."""
KEY_SHOWN = 10
"""Digits of a flag's key: enough to name it, and short enough to be copied by hand."""
_MAX_TEXT = 400
_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f​-‏‪-‮⁠-⁯﻿]+")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~^:@=$/])")
_SAFE_IN_URL = ":/?#@!$&+,;=%~-._"


def escape(text: str, limit: int = _MAX_TEXT) -> str:
    """Make a text harmless in markdown and HTML, on one line, cut at ``limit`` characters.

    >>> escape("<b>*x*</b>\\n[y](javascript:1)")
    '&lt;b&gt;\\\\*x\\\\*&lt;\\\\/b&gt; \\\\[y\\\\]\\\\(javascript\\\\:1\\\\)'
    """
    line = _SPACE.sub(" ", text).strip()
    if len(line) > limit:
        line = f"{line[: limit - 1]}…"
    # Entities first: their ampersand and semicolon mean nothing to markdown. "#x27;" would, so quotes stay.
    return _MARKDOWN.sub(r"\\\1", html.escape(line, quote=False))


def link(text: str, url: str | None) -> str:
    """A text, and behind it a link where the address is an http or https one.

    The text is no part of the link: the UI shows what stands in a link's brackets as it is, escapes and all.

    >>> link("a", "https://example.org/x(1)"), link("a", "javascript:alert(1)")
    ('a [↗](https://example.org/x%281%29)', 'a')
    """
    address = (url or "").strip()
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        usable = False
    return f"{escape(text)} [↗]({quote(address, safe=_SAFE_IN_URL)})" if usable else escape(text)


def flag_rows(flags: Sequence[QueuedFlag]) -> list[dict[str, str]]:
    """One row a flag: by what to decide it, severity, rule, subject, the figures, what does not add up, and the pages they stand on.

    The figures stand before the sentence: cells do not wrap, and what is far to the right is not seen.
    """
    return [
        {
            "flag": escape(queued.flag.id[:KEY_SHOWN]),
            "severity": escape(queued.flag.severity),
            "rule": escape(queued.flag.rule),
            "subject": escape(queued.subject or "—"),
            "figures": " / ".join(escape(quote, 120) for quote in _distinct(found.evidence.quote for found in queued.evidence)),
            "what": escape(queued.flag.explanation),
            "sources": ", ".join(_distinct(_source(found) for found in queued.evidence)),
        }
        for queued in flags[:MAX_ROWS]
    ]


def failure_rows(failures: Sequence[SourceFailure], errors: Sequence[InputError]) -> list[dict[str, str]]:
    """One row for each page or source that could not be fetched and each input that could not be read: of whom, what, why."""
    rows = [{"source": escape(failed.source), "what": link(failed.url, failed.url), "why": escape(failed.reason)} for failed in failures]
    rows += [{"source": "—", "what": escape(error.path), "why": escape(error.message)} for error in errors]
    return rows[:MAX_ROWS]


def summary_markdown(summary: Summary, added: Sequence[tuple[str, int]]) -> str:
    """The run in a few lines: what is new, what there is."""
    lines = ["| this run | |", "|---|---:|", *(f"| {escape(name)} | {count:,} |" for name, count in added), ""]
    totals = [("documents", summary.documents), ("claims", summary.claims), ("facts", summary.facts), ("decisions", summary.decisions)]
    lines += ["| warehouse | |", "|---|---:|", *(f"| {name} | {count:,} |" for name, count in totals)]
    lines += [f"| open flags, {escape(severity)} | {count:,} |" for severity, count in summary.flags.items()]
    lines += [f"| still to be decided | {summary.to_review:,} |"]
    return "\n".join(lines)


def _source(found: QueuedEvidence) -> str:
    return link(found.publisher or found.evidence.document, found.url)


def _distinct(texts: object) -> list[str]:
    return list(dict.fromkeys(texts))  # type: ignore[call-overload]
