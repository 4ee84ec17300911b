CREATE VIEW standing_entity_decisions AS
SELECT DISTINCT ON (least(name, other), greatest(name, other)) decision_id, kind, name, other, reviewer, note, decided_at
FROM entity_decisions
WHERE withdraws IS NULL AND decision_id NOT IN (SELECT withdraws FROM entity_decisions WHERE withdraws IS NOT NULL)
ORDER BY least(name, other), greatest(name, other), decided_at DESC, decision_id DESC;
COMMENT ON VIEW standing_entity_decisions IS 'What counts now: of each two names the latest decision that was not withdrawn. Runs apply it.';
