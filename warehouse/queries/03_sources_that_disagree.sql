-- Which sources disagree, about what, and in which words?
SELECT a.subject, a.metric, a.period, a.source AS one_source, a.quote AS one_says, b.source AS other_source, b.quote AS other_says, p.detail
FROM claim_pairs AS p
JOIN current_claims AS a ON a.claim_id = p.claim_a
JOIN current_claims AS b ON b.claim_id = p.claim_b
WHERE p.relation = 'conflicts'
ORDER BY ALL;
