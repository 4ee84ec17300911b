-- Undo is a decision too: it names the one that it takes back.

ALTER TABLE decisions ADD COLUMN withdraws VARCHAR;
COMMENT ON TABLE decisions IS 'What a person answered to a flag; append-only. What counts now is in standing_decisions.';
COMMENT ON COLUMN decisions.verdict IS 'confirmed, dismissed, corrected or cannot_tell; of a row that withdraws another, the verdict taken back.';
COMMENT ON COLUMN decisions.withdraws IS 'decisions.decision_id that this row takes back; null for a row that decides.';
