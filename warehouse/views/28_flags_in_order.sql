CREATE VIEW flags_in_order AS
WITH dates AS (
    SELECT e.flag_id, max(d.published_at) AS newest FROM flag_evidence AS e JOIN documents AS d USING (document_id) GROUP BY e.flag_id
), before AS (
    SELECT superseded_by AS flag_id, list(id ORDER BY id) AS supersedes FROM flags WHERE superseded_by IS NOT NULL GROUP BY superseded_by
)
SELECT
    f.id, f.rule, f.severity, f.status, f.subject, f.metric, f.sentence, f.arithmetic,
    f.place_rank < 3 AS prominent, round(f.miss_ratio::DOUBLE, 3) AS ratio, f.independent_sources, e.newest, f.first_seen_run,
    f.place_rank, f.miss_ratio,
    f.explanation, f.claims, f.consequences, f.pages, coalesce(b.supersedes, []) AS supersedes, f.superseded_by, f.closed_reason,
    s.decision_id, s.verdict, s.reviewer, s.note, s.decided_at,
    row_number() OVER (
        ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
        f.place_rank, f.miss_ratio DESC, f.independent_sources DESC, e.newest DESC NULLS LAST, f.id
    ) AS place
FROM flags AS f
LEFT JOIN dates AS e ON e.flag_id = f.id
LEFT JOIN before AS b ON b.flag_id = f.id
LEFT JOIN standing_decisions AS s ON s.flag_id = f.id;
COMMENT ON VIEW flags_in_order IS 'Every flag, whatever became of it, with the decision that counts now, in the order to read them: severity, place, how far the values miss, independent sources, newest.';
COMMENT ON COLUMN flags_in_order.prominent IS 'Whether its words or claims stand in a title, lede or summary.';
COMMENT ON COLUMN flags_in_order.ratio IS 'By how much the values miss: miss_ratio, rounded.';
COMMENT ON COLUMN flags_in_order.newest IS 'Latest stated date of the documents involved.';
COMMENT ON COLUMN flags_in_order.verdict IS 'The verdict that counts now; null when nobody has decided, or all decisions were withdrawn.';
COMMENT ON COLUMN flags_in_order.place IS 'Place among all flags, from 1.';
COMMENT ON COLUMN flags_in_order.rule IS 'The check that found it.';
COMMENT ON COLUMN flags_in_order.subject IS 'Subject of its first claim.';
COMMENT ON COLUMN flags_in_order.metric IS 'Metric of its first claim.';
COMMENT ON COLUMN flags_in_order.claims IS 'claims.claim_id of each claim involved.';
COMMENT ON COLUMN flags_in_order.supersedes IS 'flags.id of those whose place it took; their decisions are not its own.';
