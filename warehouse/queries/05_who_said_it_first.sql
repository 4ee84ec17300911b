-- Who said it first, by the dates that the documents state, and who repeated it?
SELECT fact_id, subject, metric, period, first(source ORDER BY step) AS first_source, min(published_at) AS first_published,
    first(quote ORDER BY step) AS first_words, count(DISTINCT source) AS sources
FROM fact_timeline
GROUP BY ALL
HAVING count(DISTINCT source) > 1
ORDER BY sources DESC, first_published, fact_id;
