-- What a reference fact was replaced by stays on record: rows are added and closed, never changed otherwise or removed.

ALTER TABLE reference_facts RENAME TO earlier_reference_facts;
CREATE TABLE reference_facts (
    reference_id VARCHAR NOT NULL,
    entity VARCHAR NOT NULL,
    metric VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    low DECIMAL(38, 6),
    high DECIMAL(38, 6),
    unit VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    as_of DATE,
    retrieved_at TIMESTAMP,
    verified BOOLEAN NOT NULL,
    verified_against VARCHAR,
    seen_from TIMESTAMP,
    seen_until TIMESTAMP,
    replaced_by VARCHAR
);
INSERT INTO reference_facts
    SELECT left(sha256(concat_ws(chr(31), 'reference', entity, metric, period, coalesce(low::VARCHAR, chr(0)), coalesce(high::VARCHAR, chr(0)), unit,
               source, CASE WHEN verified THEN 'True' ELSE 'False' END, chr(0), chr(0), chr(0))), 20),
           entity, metric, period, low, high, unit, source, NULL, NULL, verified, NULL, NULL, NULL, NULL
    FROM earlier_reference_facts;
DROP TABLE earlier_reference_facts;
COMMENT ON TABLE reference_facts IS 'Figures the user brought to compare with, and what stood in their place before. What holds now is in reference_in_force.';
COMMENT ON COLUMN reference_facts.reference_id IS 'Hash of all that the user says of it.';
COMMENT ON COLUMN reference_facts.entity IS 'Canonical name.';
COMMENT ON COLUMN reference_facts.metric IS 'What is measured.';
COMMENT ON COLUMN reference_facts.period IS 'When it holds, ISO; a fiscal period by its months.';
COMMENT ON COLUMN reference_facts.low IS 'Least value, in base units, inclusive.';
COMMENT ON COLUMN reference_facts.high IS 'Greatest value, in base units, inclusive.';
COMMENT ON COLUMN reference_facts.unit IS 'people, an ISO 4217 code, percent or other.';
COMMENT ON COLUMN reference_facts.source IS 'Where it comes from: the citation.';
COMMENT ON COLUMN reference_facts.as_of IS 'Day on which the source says so.';
COMMENT ON COLUMN reference_facts.retrieved_at IS 'When it was looked up there, UTC.';
COMMENT ON COLUMN reference_facts.verified IS 'Whether a person compared it with its source.';
COMMENT ON COLUMN reference_facts.verified_against IS 'What it was compared with.';
COMMENT ON COLUMN reference_facts.seen_from IS 'Start of the run that first found it in the reference, UTC; null for one from before this was kept.';
COMMENT ON COLUMN reference_facts.seen_until IS 'Start of the run that no longer found it, UTC; null for what holds now.';
COMMENT ON COLUMN reference_facts.replaced_by IS 'reference_facts.reference_id that took its place; null where it holds, or was taken out.';

CREATE TABLE reference_checks (
    claim_id VARCHAR NOT NULL,
    reference_id VARCHAR NOT NULL,
    inside BOOLEAN NOT NULL
);
COMMENT ON TABLE reference_checks IS 'Claims that could be held against a reference fact of the same subject, metric, unit and days, and how they came out.';
COMMENT ON COLUMN reference_checks.claim_id IS 'claims.claim_id';
COMMENT ON COLUMN reference_checks.reference_id IS 'reference_facts.reference_id: of several the one that says most about it.';
COMMENT ON COLUMN reference_checks.inside IS 'Whether some value rounds both to what the words say and to what the fact says.';
