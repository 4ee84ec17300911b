CREATE VIEW standing_decisions AS
SELECT DISTINCT ON (flag_id) flag_id, decision_id, verdict, reviewer, note, decided_at
FROM decisions
WHERE withdraws IS NULL AND decision_id NOT IN (SELECT withdraws FROM decisions WHERE withdraws IS NOT NULL)
ORDER BY flag_id, decided_at DESC, decision_id DESC;
COMMENT ON VIEW standing_decisions IS 'What counts now: of each flag the latest decision that was not withdrawn.';
