CREATE VIEW source_scorecard AS
WITH counted AS (
    SELECT d.source_id, count(DISTINCT d.page) AS pages, count(DISTINCT d.document_id) AS versions, count(c.claim_id) AS claims,
        min(d.published_at) AS first_stated, max(d.published_at) AS last_stated,
        min(d.fetched_at) AS first_observed, max(d.fetched_at) AS last_observed
    FROM documents AS d LEFT JOIN claims AS c USING (document_id) GROUP BY d.source_id
), involved AS (
    SELECT DISTINCT d.source_id, f.id, f.rule, f.status, f.severity, v.verdict
    FROM flags AS f
    JOIN flag_evidence AS e ON e.flag_id = f.id
    JOIN documents AS d USING (document_id)
    LEFT JOIN standing_decisions AS v ON v.flag_id = f.id
), flagged AS (
    SELECT source_id, count(*) FILTER (status = 'open' AND severity <> 'info') AS open_flags,
        count(*) FILTER (verdict IN ('confirmed', 'corrected')) AS confirmed,
        count(*) FILTER (verdict = 'dismissed') AS dismissed,
        count(*) FILTER (verdict IN ('confirmed', 'corrected') AND rule = 'silent_edit') AS confirmed_silent_edits
    FROM involved GROUP BY source_id
), first AS (
    SELECT source_id, count(*) FILTER (stated = 1) AS facts_stated_first, count(*) FILTER (observed = 1) AS facts_observed_first
    FROM (
        SELECT d.source_id, f.fact_id,
            rank() OVER (PARTITION BY f.fact_id ORDER BY min(d.published_at) NULLS LAST) AS stated,
            rank() OVER (PARTITION BY f.fact_id ORDER BY min(d.fetched_at) NULLS LAST) AS observed
        FROM fact_claims AS f JOIN claims USING (claim_id) JOIN documents AS d USING (document_id)
        GROUP BY d.source_id, f.fact_id
    )
    GROUP BY source_id
)
SELECT
    s.source_id, s.name AS source, c.pages, c.versions, c.claims,
    coalesce(f.open_flags, 0) AS open_flags, coalesce(f.confirmed, 0) AS confirmed, coalesce(f.dismissed, 0) AS dismissed,
    coalesce(f.confirmed_silent_edits, 0) AS confirmed_silent_edits,
    coalesce(r.facts_stated_first, 0) AS facts_stated_first, coalesce(r.facts_observed_first, 0) AS facts_observed_first,
    c.first_stated, c.last_stated, c.first_observed, c.last_observed
FROM sources AS s
JOIN counted AS c USING (source_id)
LEFT JOIN flagged AS f USING (source_id)
LEFT JOIN first AS r USING (source_id);
COMMENT ON VIEW source_scorecard IS 'Each source: how much it says, what a person confirmed against it, and how early it was, by stated dates and by what was observed here.';
COMMENT ON COLUMN source_scorecard.source IS 'Name of the source.';
COMMENT ON COLUMN source_scorecard.pages IS 'Pages of it.';
COMMENT ON COLUMN source_scorecard.versions IS 'Versions of these pages.';
COMMENT ON COLUMN source_scorecard.claims IS 'Claims in all versions.';
COMMENT ON COLUMN source_scorecard.open_flags IS 'Open flags with words of it, those that are info left out.';
COMMENT ON COLUMN source_scorecard.confirmed IS 'Flags with words of it that a person last confirmed or corrected.';
COMMENT ON COLUMN source_scorecard.dismissed IS 'Flags with words of it that a person last dismissed.';
COMMENT ON COLUMN source_scorecard.confirmed_silent_edits IS 'Confirmed flags that are silent edits.';
COMMENT ON COLUMN source_scorecard.facts_stated_first IS 'Facts for which no other source states an earlier date.';
COMMENT ON COLUMN source_scorecard.facts_observed_first IS 'Facts which no other source was seen here to state earlier.';
COMMENT ON COLUMN source_scorecard.first_stated IS 'Earliest date its documents state.';
COMMENT ON COLUMN source_scorecard.last_stated IS 'Latest date its documents state.';
COMMENT ON COLUMN source_scorecard.first_observed IS 'When it was first seen here, UTC.';
COMMENT ON COLUMN source_scorecard.last_observed IS 'When a new version of it was last seen here, UTC.';
