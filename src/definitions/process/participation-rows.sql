-- The reports that participants owe, and what became of each.
SELECT id, participant AS key_participant, measure AS key_measure, cycle AS key_cycle,
  result AS key_result
FROM owed_reports();
