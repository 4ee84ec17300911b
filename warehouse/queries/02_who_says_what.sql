-- How many jobs does each outlet say are being cut?
-- One row for each figure of the latest version of each page; low and high are what the words allow.
SELECT subject, source, published_at, low, high, quote, attribution, public_id
FROM current_claims
WHERE metric = 'layoffs'
ORDER BY subject NULLS LAST, published_at, source, char_start;
