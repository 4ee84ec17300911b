-- Which figures lie outside what the reference says?
-- Both intervals are inclusive; a missing bound is open.
SELECT c.source, c.subject, c.metric, c.period, c.quote, c.low, c.high, r.low AS reference_low, r.high AS reference_high, r.source AS reference, r.verified
FROM current_claims AS c
JOIN reference_facts AS r ON r.entity = c.subject AND r.metric = c.metric AND r.period = c.period AND r.unit = c.unit
WHERE c.modality = 'actual' AND (c.low > r.high OR c.high < r.low)
ORDER BY ALL;
