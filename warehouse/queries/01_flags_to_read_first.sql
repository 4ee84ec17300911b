-- What should I read first?
-- The ten open flags at the head of the queue, with the pages they are about.
SELECT position, severity, rule, sentence, list_aggregate(pages, 'string_agg', ' | ') AS pages
FROM review_queue
WHERE severity <> 'info'
ORDER BY position
LIMIT 10;
