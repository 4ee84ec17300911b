"""What Prefect's UI shows of a run: open flags as a table, a summary in markdown.

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
from warehouse.records import QueuedEvidence, QueuedFlag, Summary

MAX_ROWS = 500
"""Flags in the table: the warehouse has them all."""
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
    """A link to an http or https address; for any other, and for none, the text alone.

    >>> link("a", "https://example.org/x(1)"), link("a", "javascript:alert(1)")
    ('[a](https://example.org/x%281%29)', 'a')
    """
    label = escape(text)
    try:
        parts = urlsplit((url or "").strip())
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        usable = False
    return f"[{label}]({quote((url or '').strip(), safe=_SAFE_IN_URL)})" if usable else label


def flag_rows(flags: Sequence[QueuedFlag]) -> list[dict[str, str]]:
    """One row a flag: severity, rule, subject, what does not add up, the figures, and the pages they stand on."""
    return [
        {
            "severity": escape(queued.flag.severity),
            "rule": escape(queued.flag.rule),
            "subject": escape(queued.subject or "—"),
            "what": escape(queued.flag.explanation),
            "figures": " / ".join(escape(quote, 120) for quote in _distinct(found.evidence.quote for found in queued.evidence)),
            "sources": ", ".join(_distinct(_source(found) for found in queued.evidence)),
        }
        for queued in flags[:MAX_ROWS]
    ]


def summary_markdown(summary: Summary, added: Sequence[tuple[str, int]], errors: Sequence[InputError]) -> str:
    """The run in a few lines: what is new, what there is, what could not be read."""
    lines = ["| this run | |", "|---|---:|", *(f"| {escape(name)} | {count:,} |" for name, count in added), ""]
    totals = [("documents", summary.documents), ("claims", summary.claims), ("facts", summary.facts), ("decisions", summary.decisions)]
    lines += ["| warehouse | |", "|---|---:|", *(f"| {name} | {count:,} |" for name, count in totals)]
    lines += [f"| open flags, {escape(severity)} | {count:,} |" for severity, count in summary.flags.items()]
    if errors:
        lines += ["", f"**{len(errors):,} could not be read**", ""]
        lines += [f"- {escape(error.path)}: {escape(error.message)}" for error in errors[:100]]
    return "\n".join(lines)


def _source(found: QueuedEvidence) -> str:
    return link(found.publisher or found.evidence.document, found.url)


def _distinct(texts: object) -> list[str]:
    return list(dict.fromkeys(texts))  # type: ignore[call-overload]
