CREATE VIEW reference_in_force AS
SELECT * EXCLUDE (seen_until, replaced_by) FROM reference_facts WHERE seen_until IS NULL;
COMMENT ON VIEW reference_in_force IS 'The reference facts that hold now, as the last run found them.';
