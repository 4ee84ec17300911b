-- Which pages changed a figure after publication, and from what to what?
SELECT source, page, older_published_at, older_quote, newer_published_at, newer_quote
FROM silent_edits
WHERE status = 'open'
ORDER BY newer_published_at DESC, page;
