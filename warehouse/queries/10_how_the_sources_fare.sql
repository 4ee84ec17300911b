-- Which sources have most confirmed against them, for how much they say?
SELECT source, pages, claims, open_flags, confirmed, dismissed, round(1000.0 * confirmed / nullif(claims, 0), 1) AS confirmed_per_1000_claims
FROM source_scorecard
ORDER BY confirmed_per_1000_claims DESC NULLS LAST, source;
