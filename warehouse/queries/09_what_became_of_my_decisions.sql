-- What did we decide, and what became of the flag since?
SELECT d.decided_at, d.reviewer, d.verdict, d.note, f.rule, f.sentence, f.status, f.closed_reason, s.sentence AS what_came_after
FROM decisions AS d
LEFT JOIN flags AS f ON f.id = d.flag_id
LEFT JOIN flags AS s ON s.id = f.superseded_by
ORDER BY d.decided_at DESC, d.decision_id;
