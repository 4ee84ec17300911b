CREATE VIEW corroborations AS
SELECT c.claim_id, c.document_id, d.public_id, s.name AS source, d.published_at, c.subject, c.metric, c.period, c.quote,
    r.reference_id, r.low, r.high, r.unit, r.source AS citation, r.as_of, r.verified
FROM reference_checks AS h
JOIN claims AS c USING (claim_id)
JOIN documents AS d USING (document_id)
JOIN sources AS s USING (source_id)
JOIN reference_facts AS r ON r.reference_id = h.reference_id AND r.seen_until IS NULL
WHERE h.inside;
COMMENT ON VIEW corroborations IS 'Claims that a reference fact bears out, each with the fact and where it comes from.';
COMMENT ON COLUMN corroborations.source IS 'Name of who published the claim.';
COMMENT ON COLUMN corroborations.low IS 'Least value of the reference fact, in base units, inclusive.';
COMMENT ON COLUMN corroborations.high IS 'Greatest value of the reference fact, in base units, inclusive.';
COMMENT ON COLUMN corroborations.unit IS 'Unit of both.';
COMMENT ON COLUMN corroborations.citation IS 'Where the reference fact comes from.';
