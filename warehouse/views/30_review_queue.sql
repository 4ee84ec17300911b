CREATE VIEW review_queue AS
SELECT
    row_number() OVER (ORDER BY place) AS position, id, rule, severity, subject, metric, sentence, arithmetic, prominent, ratio,
    independent_sources, newest, first_seen_run, explanation, claims, consequences, pages, supersedes, place_rank, miss_ratio
FROM flags_in_order
WHERE status = 'open' AND verdict IS NULL
ORDER BY position;
COMMENT ON VIEW review_queue IS 'Open flags that nobody has decided, in the order to read them: severity, place, how far the values miss, independent sources, newest.';
COMMENT ON COLUMN review_queue.position IS 'Place in the queue, from 1.';
COMMENT ON COLUMN review_queue.prominent IS 'Whether its words or claims stand in a title, lede or summary.';
COMMENT ON COLUMN review_queue.ratio IS 'By how much the values miss: miss_ratio, rounded.';
COMMENT ON COLUMN review_queue.newest IS 'Latest stated date of the documents involved.';
COMMENT ON COLUMN review_queue.rule IS 'The check that found it.';
COMMENT ON COLUMN review_queue.subject IS 'Subject of its first claim.';
COMMENT ON COLUMN review_queue.metric IS 'Metric of its first claim.';
COMMENT ON COLUMN review_queue.claims IS 'claims.claim_id of each claim involved.';
COMMENT ON COLUMN review_queue.supersedes IS 'flags.id of those whose place it took; their decisions are not its own.';
