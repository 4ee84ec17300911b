-- Which names did people merge or part, and why?
SELECT d.decided_at, d.reviewer, d.kind, d.name, d.other, d.note, d.withdraws IS NOT NULL AS withdrawal, s.decision_id IS NOT NULL AS counts
FROM entity_decisions AS d
LEFT JOIN standing_entity_decisions AS s USING (decision_id)
ORDER BY d.decided_at DESC, d.decision_id;
