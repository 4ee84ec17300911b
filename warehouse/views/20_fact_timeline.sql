CREATE VIEW fact_timeline AS
WITH both_ways AS (
    SELECT claim_a AS claim_id, claim_b AS other, relation FROM claim_pairs UNION ALL SELECT claim_b, claim_a, relation FROM claim_pairs
), sourced AS (
    SELECT c.claim_id, o.origin_source_id FROM claims AS c JOIN document_origins AS o USING (document_id)
), related AS (
    SELECT b.claim_id,
        list(DISTINCT b.other ORDER BY b.other) FILTER (b.relation = 'conflicts' AND mine.origin_source_id <> theirs.origin_source_id) AS conflicts_with,
        list(DISTINCT b.other ORDER BY b.other) FILTER (b.relation IN ('agrees', 'refines') AND mine.origin_source_id <> theirs.origin_source_id) AS agrees_with,
        list(DISTINCT b.other ORDER BY b.other) FILTER (b.relation = 'revised') AS revised_with
    FROM both_ways AS b JOIN sourced AS mine USING (claim_id) JOIN sourced AS theirs ON theirs.claim_id = b.other
    WHERE b.relation <> 'not_comparable'
    GROUP BY b.claim_id
)
SELECT
    f.fact_id, f.subject, f.metric, f.scope, f.period, d.published_at, d.fetched_at, s.name AS source, d.public_id, d.version,
    c.low, c.high, c.unit, c.direction, c.modality, c.attribution, c.quote, c.claim_id, c.document_id, d.page,
    d.document_id NOT IN (SELECT supersedes FROM documents WHERE supersedes IS NOT NULL) AS current,
    origin.page <> d.page AS is_copy, o.origin_id, os.name AS origin_source,
    coalesce(
        min(d.published_at) OVER (PARTITION BY f.fact_id, o.origin_source_id) = min(d.published_at) OVER (PARTITION BY f.fact_id), false
    ) AS stated_first,
    coalesce(r.agrees_with, []) AS agrees_with, coalesce(r.conflicts_with, []) AS conflicts_with, coalesce(r.revised_with, []) AS revised_with,
    row_number() OVER (PARTITION BY f.fact_id ORDER BY d.published_at NULLS LAST, d.version, d.public_id, c.char_start, c.claim_id) AS step
FROM facts AS f
JOIN fact_claims USING (fact_id)
JOIN claims AS c USING (claim_id)
JOIN documents AS d USING (document_id)
JOIN sources AS s USING (source_id)
JOIN document_origins AS o USING (document_id)
JOIN documents AS origin ON origin.document_id = o.origin_id
JOIN sources AS os ON os.source_id = o.origin_source_id
LEFT JOIN related AS r USING (claim_id);
COMMENT ON VIEW fact_timeline IS 'What was said of each fact, by whom and when: step counts from 1 by the dates that the documents state. A copy speaks for the source it copies.';
COMMENT ON COLUMN fact_timeline.source IS 'Name of who published it.';
COMMENT ON COLUMN fact_timeline.current IS 'Whether its page says this now, as far as is known.';
COMMENT ON COLUMN fact_timeline.is_copy IS 'Whether the text is a near-verbatim copy of an earlier one elsewhere.';
COMMENT ON COLUMN fact_timeline.origin_id IS 'documents.document_id of the earliest copy of its text; its own where there is none.';
COMMENT ON COLUMN fact_timeline.origin_source IS 'Name of the independent source behind it: of a copy, who published the text first. count(DISTINCT origin_source) counts witnesses.';
COMMENT ON COLUMN fact_timeline.stated_first IS 'Whether its independent source states the earliest date for this fact; several may share the day.';
COMMENT ON COLUMN fact_timeline.agrees_with IS 'claims.claim_id of independent sources'' claims of this fact with which it agrees, or which one refines.';
COMMENT ON COLUMN fact_timeline.conflicts_with IS 'claims.claim_id of independent sources'' claims of this fact with which it conflicts.';
COMMENT ON COLUMN fact_timeline.revised_with IS 'claims.claim_id of what the same sentence said in another version of the page.';
COMMENT ON COLUMN fact_timeline.step IS 'Place in the order of stated dates within the fact, from 1.';
