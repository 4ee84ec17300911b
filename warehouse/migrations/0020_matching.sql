-- What matching keeps, so that a run compares the new with what it may belong to and reads nothing else. Nobody's contract:
-- all of it follows from the other tables, and is made anew from them when the basis changes.

CREATE SCHEMA matching;

CREATE TABLE matching.basis (digest VARCHAR NOT NULL);
COMMENT ON TABLE matching.basis IS 'One row: what the last conclusion rested on. When it changes, everything is compared anew.';
COMMENT ON COLUMN matching.basis.digest IS 'Hash of pipeline version, reference and program.';

CREATE TABLE matching.pending (document_id VARCHAR NOT NULL, revision BIGINT NOT NULL);
COMMENT ON TABLE matching.pending IS 'Documents that the next conclusion takes up: they are new, were read anew, or changed their place among the versions.';
COMMENT ON COLUMN matching.pending.document_id IS 'documents.document_id';
COMMENT ON COLUMN matching.pending.revision IS 'Revision of the ledger at which it was noted; a conclusion clears what it has seen.';

CREATE TABLE matching.short_names (short VARCHAR NOT NULL, full_name VARCHAR NOT NULL);
COMMENT ON TABLE matching.short_names IS 'Names that some document spells out, and under which claims are matched.';
COMMENT ON COLUMN matching.short_names.short IS 'The name as claims.subject has it.';
COMMENT ON COLUMN matching.short_names.full_name IS 'What it stands for.';

CREATE TABLE matching.words (word VARCHAR NOT NULL, spelling VARCHAR NOT NULL);
COMMENT ON TABLE matching.words IS 'Words of names.';
COMMENT ON COLUMN matching.words.word IS 'The word, case folded.';
COMMENT ON COLUMN matching.words.spelling IS 'One spelling for all that it may be taken for.';

CREATE TABLE matching.pieces (piece VARCHAR NOT NULL, word VARCHAR NOT NULL);
COMMENT ON TABLE matching.pieces IS 'Words by the keys under which words like them find them.';
COMMENT ON COLUMN matching.pieces.piece IS 'Length, letters that may differ, number of the piece, its letters.';
COMMENT ON COLUMN matching.pieces.word IS 'words.word';

CREATE TABLE matching.names (number INTEGER NOT NULL, subject VARCHAR NOT NULL, scope VARCHAR, words VARCHAR[] NOT NULL);
COMMENT ON TABLE matching.names IS 'Distinct subjects and scopes of claims, short names spelled out.';
COMMENT ON COLUMN matching.names.number IS 'Names it here.';
COMMENT ON COLUMN matching.names.subject IS 'The subject.';
COMMENT ON COLUMN matching.names.scope IS 'The scope.';
COMMENT ON COLUMN matching.names.words IS 'Its words, on whose spelling the keys rest.';

CREATE TABLE matching.name_keys (key UBIGINT NOT NULL, number INTEGER NOT NULL);
COMMENT ON TABLE matching.name_keys IS 'Keys of which any two names of one subject share at least one.';
COMMENT ON COLUMN matching.name_keys.key IS 'Hash of the key.';
COMMENT ON COLUMN matching.name_keys.number IS 'names.number';

CREATE TABLE matching.texts (number INTEGER NOT NULL, shingles UBIGINT NOT NULL, document_id VARCHAR NOT NULL);
COMMENT ON TABLE matching.texts IS 'Documents that are long enough to tell a copy.';
COMMENT ON COLUMN matching.texts.number IS 'Names the text here: documents of the same words share one.';
COMMENT ON COLUMN matching.texts.shingles IS 'Hash of its shingles.';
COMMENT ON COLUMN matching.texts.document_id IS 'documents.document_id';

CREATE TABLE matching.fingerprints (fingerprint UINTEGER NOT NULL, number INTEGER NOT NULL);
COMMENT ON TABLE matching.fingerprints IS 'Texts by the keys of which any two that are compared share at least one.';
COMMENT ON COLUMN matching.fingerprints.fingerprint IS 'Hash of a run of words.';
COMMENT ON COLUMN matching.fingerprints.number IS 'texts.number';

CREATE TABLE matching.crowds (fingerprint UINTEGER NOT NULL, first INTEGER NOT NULL);
COMMENT ON TABLE matching.crowds IS 'Fingerprints of so many texts that each is compared with the first alone.';
COMMENT ON COLUMN matching.crowds.fingerprint IS 'fingerprints.fingerprint';
COMMENT ON COLUMN matching.crowds.first IS 'texts.number of the first.';

CREATE TABLE matching.near_texts (a INTEGER NOT NULL, b INTEGER NOT NULL);
COMMENT ON TABLE matching.near_texts IS 'Each two texts that are near-verbatim copies.';
COMMENT ON COLUMN matching.near_texts.a IS 'texts.number, the smaller.';
COMMENT ON COLUMN matching.near_texts.b IS 'texts.number, the larger.';

CREATE TABLE matching.findings (
    finding_id VARCHAR NOT NULL, flag_id VARCHAR NOT NULL, claims VARCHAR[] NOT NULL, places VARCHAR[] NOT NULL, content VARCHAR NOT NULL
);
COMMENT ON TABLE matching.findings IS 'What the checks between documents found, before one cause became one flag.';
COMMENT ON COLUMN matching.findings.finding_id IS 'Hash of its content.';
COMMENT ON COLUMN matching.findings.flag_id IS 'flags.id, as far as the flag was not dropped.';
COMMENT ON COLUMN matching.findings.claims IS 'claims.claim_id of each claim involved.';
COMMENT ON COLUMN matching.findings.places IS 'Where its words stand: findings that share them may have one cause.';
COMMENT ON COLUMN matching.findings.content IS 'The finding, as JSON.';
