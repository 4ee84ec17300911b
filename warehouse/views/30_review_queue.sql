CREATE VIEW review_queue AS
WITH copies AS (
    SELECT document_id, min(relation_id) AS copy_of
    FROM (SELECT unnest(documents) AS document_id, relation_id FROM document_relations WHERE kind = 'syndicated')
    GROUP BY document_id
), evidence AS (
    SELECT
        e.flag_id,
        count(DISTINCT coalesce(copies.copy_of, d.source_id)) AS independent_sources,
        max(d.published_at) AS newest,
        bool_or(e.field = 'title') AS in_title
    FROM flag_evidence AS e
    LEFT JOIN documents AS d USING (document_id)
    LEFT JOIN copies USING (document_id)
    GROUP BY e.flag_id
), involved AS (
    SELECT f.id AS flag_id, c.* FROM (SELECT id, unnest(claims) AS claim_id FROM flags) AS f JOIN claims AS c USING (claim_id)
), places AS (
    SELECT flag_id, bool_or(place IN ('title', 'lede', 'summary')) AS in_front FROM involved GROUP BY flag_id
), misses AS (
    SELECT flag_id, max(miss) AS ratio
    FROM (
        SELECT flag_id, CASE WHEN min(coalesce(high, low)) > 0
            THEN greatest(1, CAST(max(coalesce(low, high)) AS DOUBLE) / CAST(min(coalesce(high, low)) AS DOUBLE)) END AS miss
        FROM involved WHERE low IS NOT NULL OR high IS NOT NULL GROUP BY flag_id, metric, unit
    )
    GROUP BY flag_id
), ordered AS (
    SELECT
        f.id, f.rule, f.severity, f.subject, f.metric, f.sentence, f.arithmetic,
        coalesce(e.in_title, false) OR coalesce(p.in_front, false) AS prominent,
        round(coalesce(m.ratio, 1), 3) AS ratio, coalesce(e.independent_sources, 0) AS independent_sources, e.newest, f.first_seen_run,
        f.explanation, f.claims, f.consequences, f.pages
    FROM flags AS f
    LEFT JOIN evidence AS e ON e.flag_id = f.id
    LEFT JOIN places AS p ON p.flag_id = f.id
    LEFT JOIN misses AS m ON m.flag_id = f.id
    WHERE f.status = 'open' AND f.id NOT IN (SELECT flag_id FROM decisions)
)
SELECT
    row_number() OVER (
        ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
        prominent DESC, ratio DESC, independent_sources DESC, newest DESC NULLS LAST, id
    ) AS position, *
FROM ordered
ORDER BY position;
COMMENT ON VIEW review_queue IS 'Open flags that nobody has decided, in the order to read them: severity, place, how far the values miss, independent sources, newest.';
COMMENT ON COLUMN review_queue.position IS 'Place in the queue, from 1.';
COMMENT ON COLUMN review_queue.prominent IS 'Whether its words or claims stand in a title, lede or summary.';
COMMENT ON COLUMN review_queue.ratio IS 'By how much the values miss: the greatest lower bound over the least upper bound of one metric and unit, at least 1.';
COMMENT ON COLUMN review_queue.independent_sources IS 'Sources its evidence stands in, copies of one text counted once.';
COMMENT ON COLUMN review_queue.newest IS 'Latest stated date of the documents involved.';
