-- The promises with a due date: the first one, how often it moved, and how much later it is.
WITH named AS (
  SELECT id, ids_of(owner) AS owners, lower(meeting) AS meeting FROM rows_of('actions')
  UNION ALL SELECT id, ids_of(responsible), NULL FROM rows_of('milestones')
)
SELECT s.id, lower(m.forum) AS key_forum, n.owners AS key_owner, year_of(s.first_due) AS key_due,
  yes_or_no(moved) AS key_moved, s.register AS key_kind, yes_or_no(days > 0) AS key_slipped,
  since_edition(e.late_now, e.late_then) AS key_since,
  s.first_due AS data_first_due, s.due AS data_due,
  CASE WHEN standing = 'done' THEN reported_on END AS data_done_on,
  CASE WHEN standing = 'open' AND is_past(s.due)
    THEN date_diff('day', last_day_of(s.due), getvariable('day')) END AS data_days_overdue,
  s.moves AS data_moves, days AS data_days, days_between(s.first_due, s.due) AS data_days_to_due,
  CASE WHEN standing = 'done' THEN days_between(s.first_due, reported_on) END AS data_days_to_done
FROM slips() s
JOIN named n ON n.id = s.id
LEFT JOIN rows_of('meetings') m ON lower(m.id) = n.meeting
LEFT JOIN overdue_now_and_then() e ON e.register = s.register AND e.id = s.id;
