-- The reports that participants owe, and what became of each; the meetings held that say who attended,
-- with the kinds of participants that were there; and the participants of each kind.
SELECT id, 'submissions' AS key_register, participant AS key_participant, measure AS key_measure,
  cycle AS key_cycle, result AS key_result, NULL AS key_attended, NULL AS key_kind
FROM owed_reports()
UNION ALL
SELECT m.id, 'meetings', NULL, NULL, NULL, NULL,
  (SELECT list(DISTINCT p.kind) FROM rows_of('participants') p
    WHERE list_contains(m.attendance, lower(p.id)) AND p.kind IS NOT NULL),
  NULL
FROM attended_meetings() m
UNION ALL
SELECT id, 'participants', NULL, NULL, NULL, NULL, NULL, kind
FROM rows_of('participants')
WHERE kind IS NOT NULL AND EXISTS (FROM attended_meetings());
