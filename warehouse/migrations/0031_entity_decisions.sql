-- Which names are one and which are not is decided by people, for good: undo is a row of its own, as with flags.

CREATE TABLE entity_decisions (
    decision_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('merge', 'split')),
    name VARCHAR NOT NULL,
    other VARCHAR NOT NULL,
    reviewer VARCHAR,
    note VARCHAR,
    decided_at TIMESTAMP NOT NULL,
    withdraws VARCHAR
);
COMMENT ON TABLE entity_decisions IS 'What people decided about two names; append-only. What counts now is in standing_entity_decisions.';
COMMENT ON COLUMN entity_decisions.decision_id IS 'Hash of all the other columns.';
COMMENT ON COLUMN entity_decisions.kind IS 'merge: name is read as other; split: the two are not one. Of a row that withdraws another, the kind taken back.';
COMMENT ON COLUMN entity_decisions.name IS 'One name, as claims have it for a subject.';
COMMENT ON COLUMN entity_decisions.other IS 'The other name; of a merge, the one that stands for both.';
COMMENT ON COLUMN entity_decisions.reviewer IS 'Who decided.';
COMMENT ON COLUMN entity_decisions.note IS 'Why, in their words.';
COMMENT ON COLUMN entity_decisions.decided_at IS 'When, UTC.';
COMMENT ON COLUMN entity_decisions.withdraws IS 'entity_decisions.decision_id that this row takes back; null for a row that decides.';
