-- What did each page change from one version to the next, and did it say so?
SELECT source, page, newer_version AS version, kind, subject, metric, older_quote, newer_quote, newer_published_at, newer_seen_from
FROM page_changes
ORDER BY kind NOT IN ('silent edit', 'correction', 'restatement'), newer_published_at DESC NULLS LAST, page, version, kind, older_quote, newer_quote;
