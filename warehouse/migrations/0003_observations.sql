-- A text that a page leaves and comes back to is one version, seen twice: content alone cannot tell what a page says now.

CREATE TABLE observations (
    page VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    seen_from TIMESTAMP NOT NULL,
    seen_until TIMESTAMP
);
COMMENT ON TABLE observations IS 'From when to when each version stood on its page, as far as runs looked; one row for each time it came.';
COMMENT ON COLUMN observations.page IS 'The page: documents.page.';
COMMENT ON COLUMN observations.document_id IS 'documents.document_id: the version that stood there.';
COMMENT ON COLUMN observations.seen_from IS 'Start of the run that found it there, UTC.';
COMMENT ON COLUMN observations.seen_until IS 'Start of the run that found others in its place, UTC; null for what a page says now.';
COMMENT ON COLUMN documents.version IS 'Counts the versions of the page from 1, by when each was last seen there; of those seen together, by stated date, then by public id.';
COMMENT ON TABLE input_errors IS 'Inputs that the last run could not read.';
