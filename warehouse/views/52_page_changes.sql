CREATE VIEW page_changes AS
SELECT d.page, s.name AS source, r.kind, coalesce(n.subject, o.subject) AS subject, coalesce(n.metric, o.metric) AS metric,
    o.quote AS older_quote, n.quote AS newer_quote, older.version AS older_version, d.version AS newer_version,
    older.published_at AS older_published_at, d.published_at AS newer_published_at,
    (SELECT min(seen_from) FROM observations AS seen WHERE seen.document_id = d.document_id) AS newer_seen_from,
    r.older_claim, r.newer_claim, r.older_document_id, r.document_id
FROM claim_revisions AS r
JOIN documents AS d USING (document_id)
JOIN documents AS older ON older.document_id = r.older_document_id
JOIN sources AS s ON s.source_id = d.source_id
LEFT JOIN claims AS o ON o.claim_id = r.older_claim
LEFT JOIN claims AS n ON n.claim_id = r.newer_claim;
COMMENT ON VIEW page_changes IS 'What each page changed from one version to the next: figures added, dropped, corrected, restated, or changed without a word.';
COMMENT ON COLUMN page_changes.source IS 'Name of who published it.';
COMMENT ON COLUMN page_changes.subject IS 'Whose figure it is.';
COMMENT ON COLUMN page_changes.metric IS 'What is measured.';
COMMENT ON COLUMN page_changes.older_quote IS 'The words before; null for a figure that was added.';
COMMENT ON COLUMN page_changes.newer_quote IS 'The words after; null for a figure that was dropped.';
COMMENT ON COLUMN page_changes.older_version IS 'documents.version of the words before.';
COMMENT ON COLUMN page_changes.newer_version IS 'documents.version of the words after.';
COMMENT ON COLUMN page_changes.older_published_at IS 'Date that the older version states.';
COMMENT ON COLUMN page_changes.newer_published_at IS 'Date that the newer version states.';
COMMENT ON COLUMN page_changes.newer_seen_from IS 'When the words after were first seen here, UTC.';
COMMENT ON COLUMN page_changes.document_id IS 'documents.document_id of the newer version.';
