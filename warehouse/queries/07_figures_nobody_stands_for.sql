-- Which figures does the text attribute to nobody, in headlines and openings first?
SELECT source, place, subject, metric, quote, public_id
FROM current_claims
WHERE attribution IS NULL AND type <> 'date' AND modality = 'actual'
ORDER BY place NOT IN ('title', 'lede', 'summary'), source, public_id, char_start
LIMIT 50;
