-- What did we decide, and what became of the flag since?
SELECT d.decided_at, d.reviewer, d.verdict, d.note, d.withdraws IS NOT NULL AS withdrawal, s.decision_id IS NOT NULL AS counts,
    f.rule, f.sentence, f.status, f.closed_reason, next.sentence AS what_came_after
FROM decisions AS d
LEFT JOIN standing_decisions AS s USING (decision_id)
LEFT JOIN flags AS f ON f.id = d.flag_id
LEFT JOIN flags AS next ON next.id = f.superseded_by
ORDER BY d.decided_at DESC, d.decision_id;
