-- Who said it first, by the dates that the documents state, and who repeated it?
-- Copies of one text are no witnesses: each counts for the source that it copies.
SELECT fact_id, subject, metric, period, first(origin_source ORDER BY step) AS first_source, min(published_at) AS first_published,
    first(quote ORDER BY step) AS first_words, count(DISTINCT origin_source) AS independent_sources, count(*) FILTER (is_copy) AS copies
FROM fact_timeline
GROUP BY ALL
HAVING count(DISTINCT source) > 1
ORDER BY independent_sources DESC, first_published, fact_id;
