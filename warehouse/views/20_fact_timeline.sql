CREATE VIEW fact_timeline AS
SELECT
    f.fact_id, f.subject, f.metric, f.scope, f.period, d.published_at, d.fetched_at, s.name AS source, d.public_id, d.version,
    c.low, c.high, c.unit, c.direction, c.modality, c.attribution, c.quote, c.claim_id, c.document_id,
    row_number() OVER (PARTITION BY f.fact_id ORDER BY d.published_at NULLS LAST, d.version, d.public_id, c.char_start, c.claim_id) AS step
FROM facts AS f
JOIN fact_claims USING (fact_id)
JOIN claims AS c USING (claim_id)
JOIN documents AS d USING (document_id)
JOIN sources AS s USING (source_id);
COMMENT ON VIEW fact_timeline IS 'What was said of each fact, by whom and when: step counts from 1 by the dates that the documents state.';
COMMENT ON COLUMN fact_timeline.source IS 'Name of who published it.';
COMMENT ON COLUMN fact_timeline.step IS 'Place in the order of stated dates within the fact, from 1.';
