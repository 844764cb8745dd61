-- The reports that participants owe, and what became of each.
SELECT id, lower(participant) AS key_participant, lower(measure) AS key_measure,
  lower(cycle) AS key_cycle,
  CASE
    WHEN waived = 'true' THEN 'waived'
    WHEN due IS NULL AND received_on IS NOT NULL THEN 'undated'
    WHEN due IS NULL OR NOT is_past(due) THEN 'notYetDue'
    WHEN received_on IS NULL THEN 'missing'
    WHEN is_before(due, received_on) THEN 'late'
    ELSE 'inTime'
  END AS key_result
FROM rows_of('submissions');
