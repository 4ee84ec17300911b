CREATE VIEW flags_in_order AS
WITH copies AS (
    SELECT page, min(relation_id) AS copy_of
    FROM (SELECT unnest(documents) AS document_id, relation_id FROM document_relations WHERE kind = 'syndicated') JOIN documents USING (document_id)
    GROUP BY page
), evidence AS (
    SELECT
        e.flag_id,
        count(DISTINCT coalesce(copies.copy_of, d.source_id)) AS independent_sources,
        max(d.published_at) AS newest,
        bool_or(e.field = 'title') AS in_title
    FROM flag_evidence AS e
    LEFT JOIN documents AS d USING (document_id)
    LEFT JOIN copies USING (page)
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
), before AS (
    SELECT superseded_by AS flag_id, list(id ORDER BY id) AS supersedes FROM flags WHERE superseded_by IS NOT NULL GROUP BY superseded_by
)
SELECT
    f.id, f.rule, f.severity, f.status, f.subject, f.metric, f.sentence, f.arithmetic,
    coalesce(e.in_title, false) OR coalesce(p.in_front, false) AS prominent,
    round(coalesce(m.ratio, 1), 3) AS ratio, coalesce(e.independent_sources, 0) AS independent_sources, e.newest, f.first_seen_run,
    f.explanation, f.claims, f.consequences, f.pages, coalesce(b.supersedes, []) AS supersedes, f.superseded_by, f.closed_reason,
    s.decision_id, s.verdict, s.reviewer, s.note, s.decided_at,
    row_number() OVER (
        ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
        prominent DESC, ratio DESC, independent_sources DESC, newest DESC NULLS LAST, id
    ) AS place
FROM flags AS f
LEFT JOIN evidence AS e ON e.flag_id = f.id
LEFT JOIN places AS p ON p.flag_id = f.id
LEFT JOIN misses AS m ON m.flag_id = f.id
LEFT JOIN before AS b ON b.flag_id = f.id
LEFT JOIN standing_decisions AS s ON s.flag_id = f.id;
COMMENT ON VIEW flags_in_order IS 'Every flag, whatever became of it, with the decision that counts now, in the order to read them: severity, place, how far the values miss, independent sources, newest.';
COMMENT ON COLUMN flags_in_order.prominent IS 'Whether its words or claims stand in a title, lede or summary.';
COMMENT ON COLUMN flags_in_order.ratio IS 'By how much the values miss: the greatest lower bound over the least upper bound of one metric and unit, at least 1.';
COMMENT ON COLUMN flags_in_order.independent_sources IS 'Sources its evidence stands in, copies of one text counted once.';
COMMENT ON COLUMN flags_in_order.newest IS 'Latest stated date of the documents involved.';
COMMENT ON COLUMN flags_in_order.verdict IS 'The verdict that counts now; null when nobody has decided, or all decisions were withdrawn.';
COMMENT ON COLUMN flags_in_order.place IS 'Place among all flags, from 1.';
COMMENT ON COLUMN flags_in_order.rule IS 'The check that found it.';
COMMENT ON COLUMN flags_in_order.subject IS 'Subject of its first claim.';
COMMENT ON COLUMN flags_in_order.metric IS 'Metric of its first claim.';
COMMENT ON COLUMN flags_in_order.claims IS 'claims.claim_id of each claim involved.';
COMMENT ON COLUMN flags_in_order.supersedes IS 'flags.id of those whose place it took; their decisions are not its own.';
