CREATE VIEW current_claims AS
SELECT d.public_id, d.page, s.name AS source, d.title, d.published_at, d.version, c.*
FROM claims AS c
JOIN documents AS d USING (document_id)
JOIN sources AS s USING (source_id)
WHERE d.document_id NOT IN (SELECT supersedes FROM documents WHERE supersedes IS NOT NULL);
COMMENT ON VIEW current_claims IS 'The claims of the latest version of each page, with where they stand.';
COMMENT ON COLUMN current_claims.source IS 'Name of who published it.';
