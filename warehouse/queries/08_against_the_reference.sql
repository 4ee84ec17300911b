-- Which figures lie outside what the reference says, and who says so?
-- Both intervals are inclusive; a missing bound is open. Of facts that were replaced since, the table reference_facts keeps what they were.
SELECT c.source, c.subject, c.metric, c.period, c.quote, c.low, c.high, r.low AS reference_low, r.high AS reference_high, r.source AS citation,
    r.as_of, r.verified
FROM reference_checks AS h
JOIN current_claims AS c USING (claim_id)
JOIN reference_in_force AS r USING (reference_id)
WHERE NOT h.inside
ORDER BY ALL;
