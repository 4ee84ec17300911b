-- substring counts code points in DuckDB, as the spans do; graphemes have functions of their own.
CREATE VIEW broken_spans AS
WITH spans AS (
    SELECT 'claims' AS table_name, claim_id AS id, document_id, field, char_start, char_end, quote FROM claims
    UNION ALL
    SELECT 'flag_evidence', flag_id, document_id, field, char_start, char_end, quote FROM flag_evidence
)
SELECT s.*, substring(CASE s.field WHEN 'text' THEN d.text ELSE coalesce(d.title, '') END, s.char_start + 1, s.char_end - s.char_start) AS found
FROM spans AS s
LEFT JOIN documents AS d USING (document_id)
WHERE s.char_end < s.char_start OR found IS DISTINCT FROM s.quote;
COMMENT ON VIEW broken_spans IS 'Spans whose text is not their quote, of claims and of evidence. Must be empty.';
COMMENT ON COLUMN broken_spans.table_name IS 'Where the span stands: claims or flag_evidence.';
COMMENT ON COLUMN broken_spans.id IS 'claim_id or flag_id.';
COMMENT ON COLUMN broken_spans.found IS 'What stands at the span instead.';
