-- Which figures rest on one source alone?
-- Copies of one text count as one source.
SELECT subject, metric, period, min(origin_source) AS source, first(quote ORDER BY step) AS words, count(*) AS times_stated, count(*) FILTER (is_copy) AS in_copies
FROM fact_timeline
WHERE subject IS NOT NULL AND metric IS NOT NULL
GROUP BY fact_id, subject, metric, period
HAVING count(DISTINCT origin_source) = 1
ORDER BY ALL;
