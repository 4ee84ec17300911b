-- Copies hang together through their relations, which may overlap: each document is led to the earliest that it can be reached from.
CREATE VIEW document_origins AS
WITH RECURSIVE ranked AS (
    SELECT document_id, source_id, row_number() OVER (ORDER BY published_at NULLS LAST, fetched_at NULLS LAST, page, version, document_id) AS age
    FROM documents
), member AS (
    SELECT relation_id, document_id, age, min(age) OVER (PARTITION BY relation_id) AS eldest
    FROM (SELECT relation_id, unnest(documents) AS document_id FROM document_relations WHERE kind = 'syndicated') JOIN ranked USING (document_id)
), edge AS (
    SELECT age AS here, eldest AS there FROM member UNION SELECT eldest, age FROM member
), reached(here, origin) USING KEY (here) AS (
    SELECT here, min(there) FROM edge GROUP BY here
    UNION
    SELECT e.here, min(r.origin)
    FROM reached AS r JOIN edge AS e ON e.there = r.here JOIN recurring.reached AS known ON known.here = e.here
    WHERE r.origin < known.origin
    GROUP BY e.here
)
SELECT d.document_id, coalesce(o.document_id, d.document_id) AS origin_id, coalesce(o.source_id, d.source_id) AS origin_source_id
FROM ranked AS d
LEFT JOIN reached ON reached.here = d.age
LEFT JOIN ranked AS o ON o.age = reached.origin;
COMMENT ON VIEW document_origins IS 'Whose text each document is: of near-verbatim copies the earliest, by stated date, then by when it was seen.';
COMMENT ON COLUMN document_origins.document_id IS 'documents.document_id';
COMMENT ON COLUMN document_origins.origin_id IS 'documents.document_id of the earliest copy of its text; itself where there is none or it is the earliest.';
COMMENT ON COLUMN document_origins.origin_source_id IS 'sources.source_id of that one: the independent source behind the document.';
