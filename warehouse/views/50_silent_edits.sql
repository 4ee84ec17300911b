CREATE VIEW silent_edits AS
WITH words AS (
    SELECT e.flag_id, e.quote, d.page, d.document_id, d.published_at, d.version, s.name AS source
    FROM flag_evidence AS e JOIN documents AS d USING (document_id) JOIN sources AS s USING (source_id)
)
SELECT
    f.id AS flag_id, f.severity, f.status, min(w.page) AS page, min(w.source) AS source, f.subject, f.metric,
    arg_min(w.quote, w.version) AS older_quote, arg_max(w.quote, w.version) AS newer_quote,
    min(w.version) AS older_version, max(w.version) AS newer_version,
    arg_min(w.document_id, w.version) AS older_document_id, arg_max(w.document_id, w.version) AS newer_document_id,
    min(w.published_at) AS older_published_at, max(w.published_at) AS newer_published_at, f.explanation
FROM flags AS f JOIN words AS w ON w.flag_id = f.id
WHERE f.rule = 'silent_edit'
GROUP BY ALL;
COMMENT ON VIEW silent_edits IS 'Figures that a page changed between versions: the words before and after.';
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
COMMENT ON COLUMN silent_edits.newer_published_at IS 'Date that the newer version states.';
