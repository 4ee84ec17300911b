-- A copy speaks for the source it copies: it is no witness of its own, and never the first.
CREATE VIEW source_scorecard AS
WITH counted AS (
    SELECT d.source_id, count(DISTINCT d.page) AS pages, count(DISTINCT d.document_id) AS versions, count(c.claim_id) AS claims,
        count(DISTINCT d.page) FILTER (o.origin_source_id <> d.source_id) AS copied_pages,
        min(d.published_at) AS first_stated, max(d.published_at) AS last_stated,
        min(d.fetched_at) AS first_observed, max(d.fetched_at) AS last_observed
    FROM documents AS d JOIN document_origins AS o USING (document_id) LEFT JOIN claims AS c USING (document_id) GROUP BY d.source_id
), involved AS (
    SELECT f.id, f.rule, f.status, f.severity, v.verdict IN ('confirmed', 'corrected') AS confirmed, v.verdict = 'dismissed' AS dismissed,
        d.source_id, count(*) OVER (PARTITION BY f.id) = 1 AS alone
    FROM (SELECT DISTINCT e.flag_id, d.source_id FROM flag_evidence AS e JOIN documents AS d USING (document_id)) AS d
    JOIN flags AS f ON f.id = d.flag_id
    LEFT JOIN standing_decisions AS v ON v.flag_id = f.id
), flagged AS (
    SELECT source_id, count(*) FILTER (status = 'open' AND severity <> 'info') AS open_flags,
        count(*) FILTER (confirmed) AS confirmed, count(*) FILTER (confirmed AND alone) AS confirmed_alone,
        count(*) FILTER (confirmed AND NOT alone) AS confirmed_with_others, count(*) FILTER (dismissed) AS dismissed,
        count(*) FILTER (rule = 'silent_edit' AND (confirmed OR (status = 'open' AND severity <> 'info' AND NOT coalesce(dismissed, false)))) AS silent_edits,
        count(*) FILTER (rule = 'silent_edit' AND confirmed) AS confirmed_silent_edits
    FROM involved GROUP BY source_id
), witness AS (
    SELECT f.fact_id, o.origin_source_id AS source_id, min(d.published_at) AS stated, min(d.fetched_at) AS observed
    FROM fact_claims AS f JOIN claims AS c USING (claim_id) JOIN documents AS d USING (document_id) JOIN document_origins AS o USING (document_id)
    GROUP BY ALL
), placed AS (
    SELECT source_id, count(*) OVER fact AS witnesses,
        stated IS NOT NULL AND rank() OVER (PARTITION BY fact_id ORDER BY stated NULLS LAST) = 1 AS states_first,
        rank() OVER (PARTITION BY fact_id ORDER BY observed NULLS LAST) = 1 AS observed_first,
        stated < min(stated) OVER (PARTITION BY fact_id ORDER BY stated NULLS LAST GROUPS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
            AND count(*) FILTER (stated IS NOT NULL) OVER (PARTITION BY fact_id ORDER BY stated NULLS LAST GROUPS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) = 1 AS led
    FROM witness WINDOW fact AS (PARTITION BY fact_id)
), first AS (
    SELECT source_id, count(*) AS facts, count(*) FILTER (witnesses > 1) AS facts_shared, count(*) FILTER (states_first) AS facts_stated_first,
        count(*) FILTER (led) AS facts_led, count(*) FILTER (observed_first) AS facts_observed_first
    FROM placed GROUP BY source_id
), revised AS (
    SELECT d.source_id, count(*) FILTER (r.kind IN ('correction', 'restatement')) AS corrections
    FROM claim_revisions AS r JOIN documents AS d USING (document_id) GROUP BY d.source_id
), held AS (
    SELECT d.source_id, count(*) FILTER (h.inside) AS borne_out, count(*) FILTER (NOT h.inside) AS contradicted
    FROM reference_checks AS h JOIN reference_in_force AS r USING (reference_id) JOIN claims AS c USING (claim_id) JOIN documents AS d USING (document_id)
    WHERE r.verified GROUP BY d.source_id
)
SELECT
    s.source_id, s.name AS source, c.pages, c.versions, c.claims, c.copied_pages,
    coalesce(r.facts, 0) AS facts, coalesce(r.facts_shared, 0) AS facts_shared, coalesce(r.facts_led, 0) AS facts_led,
    coalesce(r.facts_stated_first, 0) AS facts_stated_first, coalesce(r.facts_observed_first, 0) AS facts_observed_first,
    coalesce(f.open_flags, 0) AS open_flags, coalesce(f.confirmed, 0) AS confirmed, coalesce(f.confirmed_alone, 0) AS confirmed_alone,
    coalesce(f.confirmed_with_others, 0) AS confirmed_with_others, coalesce(f.dismissed, 0) AS dismissed,
    coalesce(v.corrections, 0) AS corrections, coalesce(f.silent_edits, 0) AS silent_edits, coalesce(f.confirmed_silent_edits, 0) AS confirmed_silent_edits,
    coalesce(h.borne_out, 0) AS borne_out, coalesce(h.contradicted, 0) AS contradicted,
    c.first_stated, c.last_stated, c.first_observed, c.last_observed
FROM sources AS s
JOIN counted AS c USING (source_id)
LEFT JOIN flagged AS f USING (source_id)
LEFT JOIN first AS r USING (source_id)
LEFT JOIN revised AS v USING (source_id)
LEFT JOIN held AS h USING (source_id);
COMMENT ON VIEW source_scorecard IS 'Each source: how much it says, how early it was, by stated dates and by what was observed here, what a person confirmed against it, and how it stands to verified reference facts. A copy counts for the source it copies wherever facts are counted.';
COMMENT ON COLUMN source_scorecard.source IS 'Name of the source.';
COMMENT ON COLUMN source_scorecard.pages IS 'Pages of it.';
COMMENT ON COLUMN source_scorecard.versions IS 'Versions of these pages.';
COMMENT ON COLUMN source_scorecard.claims IS 'Claims in all versions.';
COMMENT ON COLUMN source_scorecard.copied_pages IS 'Pages whose text is a near-verbatim copy of an earlier one of another source.';
COMMENT ON COLUMN source_scorecard.facts IS 'Facts that it states itself, or that copies of its texts state.';
COMMENT ON COLUMN source_scorecard.facts_shared IS 'Of these, facts that an independent source states too.';
COMMENT ON COLUMN source_scorecard.facts_led IS 'Of the shared ones, facts that it states on an earlier day than every other independent source.';
COMMENT ON COLUMN source_scorecard.facts_stated_first IS 'Facts for which no other independent source states an earlier date; those that it alone states are among them.';
COMMENT ON COLUMN source_scorecard.facts_observed_first IS 'Facts which no other independent source was seen here to state earlier.';
COMMENT ON COLUMN source_scorecard.open_flags IS 'Open flags with words of it, those that are info left out.';
COMMENT ON COLUMN source_scorecard.confirmed IS 'Flags with words of it that a person last confirmed or corrected.';
COMMENT ON COLUMN source_scorecard.confirmed_alone IS 'Of these, flags on its words alone: its own slips.';
COMMENT ON COLUMN source_scorecard.confirmed_with_others IS 'Of these, flags on words of several sources: one of them errs, which is not said.';
COMMENT ON COLUMN source_scorecard.dismissed IS 'Flags with words of it that a person last dismissed.';
COMMENT ON COLUMN source_scorecard.corrections IS 'Figures that its pages changed and said so: corrections and restatements.';
COMMENT ON COLUMN source_scorecard.silent_edits IS 'Silent edits of its pages that a person confirmed, or that are open and were not dismissed.';
COMMENT ON COLUMN source_scorecard.confirmed_silent_edits IS 'Confirmed flags that are silent edits.';
COMMENT ON COLUMN source_scorecard.borne_out IS 'Claims that a verified reference fact bears out.';
COMMENT ON COLUMN source_scorecard.contradicted IS 'Claims that a verified reference fact contradicts.';
COMMENT ON COLUMN source_scorecard.first_stated IS 'Earliest date its documents state.';
COMMENT ON COLUMN source_scorecard.last_stated IS 'Latest date its documents state.';
COMMENT ON COLUMN source_scorecard.first_observed IS 'When it was first seen here, UTC.';
COMMENT ON COLUMN source_scorecard.last_observed IS 'When a new version of it was last seen here, UTC.';
