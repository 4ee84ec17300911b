"""Why a flag no longer holds, in words: which evidence resolved it.

Asked while the new outcome is in place: documents, facts and relations are what they are now, and a flag's words still point at
the versions they were found in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb

from claims.match.revisions import announced
from claims.model import Document
from warehouse.ledger import name_rows, records, rows

Row = dict[str, Any]

FIGURES_CHANGED = "The page changed: another flag of this rule took its place."
REPLACED = "The checks changed: another flag of this rule took its place."
TEXT_CHANGED = "No longer found: the page has changed."
NO_LONGER_FOUND = "No longer found by the checks."

_EDITED = """
SELECT e.flag_id, e.quote AS old, coalesce(d.publisher, d.public_id) AS publisher, d.text AS old_text, now.text AS new_text,
    (SELECT arg_min(c.quote, (c.char_start, c.claim_id)) FROM claims AS c
     WHERE c.document_id = now.document_id AND c.subject IS NOT DISTINCT FROM f.subject AND c.metric IS NOT DISTINCT FROM f.metric
       AND c.quote <> e.quote) AS new
FROM flag_evidence AS e JOIN closing USING (flag_id) JOIN flags AS f ON f.id = e.flag_id JOIN documents AS d USING (document_id)
JOIN documents AS now ON now.page = d.page
WHERE d.document_id IN (SELECT supersedes FROM documents WHERE supersedes IS NOT NULL)
  AND now.document_id NOT IN (SELECT supersedes FROM documents WHERE supersedes IS NOT NULL)
ORDER BY e.flag_id, e.position
"""
"""Words that stand in a version which its page has replaced, and what the page says now of the flag's subject and measure."""

_COPIES = """
WITH members AS (SELECT relation_id, unnest(documents) AS document_id FROM document_relations WHERE kind = 'syndicated')
SELECT e.flag_id, list_sort(list(DISTINCT coalesce(d.publisher, d.public_id))) AS publishers
FROM flag_evidence AS e JOIN closing USING (flag_id) JOIN members AS m USING (document_id) JOIN documents AS d USING (document_id)
GROUP BY e.flag_id, m.relation_id HAVING count(DISTINCT d.page) > 1
ORDER BY ALL
"""
"""Sources of a flag that are copies of one text."""

_LATER = """
WITH told AS (
    SELECT f.id AS flag_id, r.started_at, unnest(f.claims) AS claim_id
    FROM flags AS f JOIN closing ON closing.flag_id = f.id JOIN runs AS r ON r.run_id = f.first_seen_run
)
SELECT DISTINCT ON (t.flag_id) t.flag_id, coalesce(d.publisher, d.public_id) AS publisher, c.quote
FROM told AS t JOIN fact_claims AS old USING (claim_id) JOIN fact_claims AS other ON other.fact_id = old.fact_id
JOIN claims AS c ON c.claim_id = other.claim_id JOIN documents AS d USING (document_id)
WHERE d.fetched_at > t.started_at AND c.claim_id NOT IN (SELECT claim_id FROM told AS own WHERE own.flag_id = t.flag_id)
ORDER BY t.flag_id, d.fetched_at DESC, d.document_id, c.char_start, c.claim_id
"""
"""What was said of the flag's facts after it was found: the latest."""


def closing_reasons(connection: duckdb.DuckDBPyConnection, gone: Sequence[str], successors: Mapping[str, str]) -> dict[str, str]:
    """The reason for each flag that is gone. ``successors``: gone flag -> the new one that took its place."""
    if not gone:
        return {}
    name_rows(connection, "closing", "flag_id", gone)
    edited: dict[str, Row] = {}
    for row in records(connection, _EDITED):
        edited.setdefault(row["flag_id"], row)
    copies = dict(reversed(rows(connection, _COPIES)))
    later = {key: (publisher, quote) for key, publisher, quote in rows(connection, _LATER)}
    return {key: _reason(key in successors, edited.get(key), copies.get(key), later.get(key)) for key in gone}


def _reason(passed_on: bool, edited: Row | None, copies: list[str] | None, later: tuple[str, str] | None) -> str:
    if passed_on:
        if edited:
            return FIGURES_CHANGED
        return f"{later[0]} said “{later[1]}”: another flag of this rule took its place." if later else REPLACED
    if edited:
        return _after_edit(edited)
    if copies:
        return f"No longer found: {' and '.join(copies)} are copies of one text, and one source."
    return f"No longer found since {later[0]} said “{later[1]}”." if later else NO_LONGER_FOUND


def _after_edit(edited: Row) -> str:
    if edited["old"] in edited["new_text"] and edited["new"] is None:
        return TEXT_CHANGED
    if edited["new"] is None:
        return f"No longer found: {edited['publisher']} no longer says “{edited['old']}”."
    said = announced(Document("page", edited["old_text"]), Document("page", edited["new_text"]))
    how = {"correction": "corrected itself", "restatement": "restated it"}.get(said or "", "changed its page")
    return f"No longer found: {edited['publisher']} {how} and now says “{edited['new']}” instead of “{edited['old']}”."
