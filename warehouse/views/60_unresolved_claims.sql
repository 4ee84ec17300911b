CREATE VIEW unresolved_claims AS
SELECT
    list_filter(
        [CASE WHEN subject IS NULL THEN 'subject' END, CASE WHEN metric IS NULL THEN 'metric' END, CASE WHEN period IS NULL THEN 'period' END],
        missing -> missing IS NOT NULL
    ) AS missing,
    *
FROM current_claims
WHERE subject IS NULL OR metric IS NULL OR period IS NULL;
COMMENT ON VIEW unresolved_claims IS 'Current claims whose subject, metric or period could not be told; they are never compared on it.';
COMMENT ON COLUMN unresolved_claims.missing IS 'Which of subject, metric and period could not be told.';
COMMENT ON COLUMN unresolved_claims.source IS 'Name of who published it.';
