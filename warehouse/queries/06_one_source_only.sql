-- Which figures rest on one source alone?
-- Copies of one text count as one source.
WITH copies AS (
    SELECT document_id, min(relation_id) AS copy_of
    FROM (SELECT unnest(documents) AS document_id, relation_id FROM document_relations WHERE kind = 'syndicated')
    GROUP BY document_id
)
SELECT t.subject, t.metric, t.period, min(t.source) AS source, first(t.quote ORDER BY t.step) AS words, count(*) AS times_stated
FROM fact_timeline AS t
LEFT JOIN copies USING (document_id)
WHERE t.subject IS NOT NULL AND t.metric IS NOT NULL
GROUP BY t.fact_id, t.subject, t.metric, t.period
HAVING count(DISTINCT coalesce(copies.copy_of, t.source)) = 1
ORDER BY ALL;
