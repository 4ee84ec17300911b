CREATE VIEW duplicate_ids AS
SELECT table_name, id, count(*) AS times
FROM (
    SELECT 'sources' AS table_name, source_id AS id FROM sources
    UNION ALL SELECT 'documents', document_id FROM documents
    UNION ALL SELECT 'extractions', document_id FROM extractions
    UNION ALL SELECT 'claims', claim_id FROM claims
    UNION ALL SELECT 'entities', entity_id FROM entities
    UNION ALL SELECT 'facts', fact_id FROM facts
    UNION ALL SELECT 'fact_claims', fact_id || ' ' || claim_id FROM fact_claims
    UNION ALL SELECT 'claim_pairs', claim_a || ' ' || claim_b FROM claim_pairs
    UNION ALL SELECT 'document_relations', relation_id FROM document_relations
    UNION ALL SELECT 'flags', id FROM flags
    UNION ALL SELECT 'flag_evidence', flag_id || ' ' || position FROM flag_evidence
    UNION ALL SELECT 'decisions', decision_id FROM decisions
    UNION ALL SELECT 'observations', document_id || ' ' || seen_from FROM observations
    UNION ALL SELECT 'reference_facts', reference_id || ' ' || coalesce(seen_from::VARCHAR, '') FROM reference_facts
    UNION ALL SELECT 'entity_decisions', decision_id FROM entity_decisions
    UNION ALL SELECT 'reference_checks', claim_id FROM reference_checks
    UNION ALL SELECT 'runs', run_id FROM runs
)
GROUP BY table_name, id
HAVING count(*) > 1;
COMMENT ON VIEW duplicate_ids IS 'Ids that stand more than once in a table. Must be empty.';
COMMENT ON COLUMN duplicate_ids.table_name IS 'The table.';
COMMENT ON COLUMN duplicate_ids.id IS 'The id, or the columns that make one.';
COMMENT ON COLUMN duplicate_ids.times IS 'How often it stands there.';
