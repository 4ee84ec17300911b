-- What became of each claim from one version of a page to the next: a correction is no silent edit, and both count for a source.

CREATE TABLE claim_revisions (
    document_id VARCHAR NOT NULL,
    older_document_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('added', 'dropped', 'correction', 'restatement', 'silent edit')),
    older_claim VARCHAR,
    newer_claim VARCHAR
);
COMMENT ON TABLE claim_revisions IS 'What changed from each version of a page to the next: claims added, dropped, and figures that took the place of others.';
COMMENT ON COLUMN claim_revisions.document_id IS 'documents.document_id of the newer version.';
COMMENT ON COLUMN claim_revisions.older_document_id IS 'documents.document_id of the version before it.';
COMMENT ON COLUMN claim_revisions.kind IS 'added; dropped; or of a changed figure: correction or restatement where the newer text says so, else silent edit.';
COMMENT ON COLUMN claim_revisions.older_claim IS 'claims.claim_id in the older version; null for one that was added.';
COMMENT ON COLUMN claim_revisions.newer_claim IS 'claims.claim_id in the newer version; null for one that was dropped.';

CREATE TABLE matching.compared_versions (document_id VARCHAR NOT NULL, older_document_id VARCHAR NOT NULL, claims VARCHAR NOT NULL);
COMMENT ON TABLE matching.compared_versions IS 'Versions that were compared with the one before them.';
COMMENT ON COLUMN matching.compared_versions.document_id IS 'documents.document_id of the newer version.';
COMMENT ON COLUMN matching.compared_versions.older_document_id IS 'documents.document_id of the version before it.';
COMMENT ON COLUMN matching.compared_versions.claims IS 'Hash of the claims of both, which a newer pipeline may read otherwise.';
