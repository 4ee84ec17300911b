CREATE VIEW silent_edits AS
WITH words AS (
    SELECT e.flag_id, e.quote, d.page, d.document_id, d.published_at, d.version, s.name AS source,
        (SELECT min(seen_from) FROM observations AS seen WHERE seen.document_id = d.document_id) AS seen_from
    FROM flag_evidence AS e JOIN documents AS d USING (document_id) JOIN sources AS s USING (source_id)
)
SELECT
    f.id AS flag_id, f.severity, f.status, min(w.page) AS page, min(w.source) AS source, f.subject, f.metric,
    arg_min(w.quote, w.version) AS older_quote, arg_max(w.quote, w.version) AS newer_quote,
    min(w.version) AS older_version, max(w.version) AS newer_version,
    arg_min(w.document_id, w.version) AS older_document_id, arg_max(w.document_id, w.version) AS newer_document_id,
    arg_min(w.published_at, w.version) AS older_published_at, arg_max(w.published_at, w.version) AS newer_published_at,
    arg_min(w.seen_from, w.version) AS older_seen_from, arg_max(w.seen_from, w.version) AS newer_seen_from,
    v.verdict, v.reviewer, f.explanation
FROM flags AS f JOIN words AS w ON w.flag_id = f.id LEFT JOIN standing_decisions AS v ON v.flag_id = f.id
WHERE f.rule = 'silent_edit'
GROUP BY ALL;
COMMENT ON VIEW silent_edits IS 'Figures that a page changed between versions without saying so: the words before and after, and what was decided about it.';
COMMENT ON COLUMN silent_edits.flag_id IS 'flags.id';
COMMENT ON COLUMN silent_edits.page IS 'The page that was edited.';
COMMENT ON COLUMN silent_edits.source IS 'Name of who published it.';
COMMENT ON COLUMN silent_edits.older_quote IS 'The words before.';
COMMENT ON COLUMN silent_edits.newer_quote IS 'The words after.';
COMMENT ON COLUMN silent_edits.older_version IS 'documents.version of the words before.';
COMMENT ON COLUMN silent_edits.newer_version IS 'documents.version of the words after.';
COMMENT ON COLUMN silent_edits.older_document_id IS 'documents.document_id of the words before.';
COMMENT ON COLUMN silent_edits.newer_document_id IS 'documents.document_id of the words after.';
COMMENT ON COLUMN silent_edits.older_published_at IS 'Date that the older version states.';
COMMENT ON COLUMN silent_edits.newer_published_at IS 'Date that the newer version states: a silent edit keeps it as a rule.';
COMMENT ON COLUMN silent_edits.older_seen_from IS 'When the words before were first seen here, UTC.';
COMMENT ON COLUMN silent_edits.newer_seen_from IS 'When the words after were first seen here, UTC.';
COMMENT ON COLUMN silent_edits.verdict IS 'The verdict that counts now; null when nobody has decided.';
