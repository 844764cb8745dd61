-- The actions: what became of each, in which forum and year it was agreed, by whom and of which kind.
WITH known AS (
  SELECT a.*, standing_of(a.status) AS standing, coalesce(a.due_original, a.due) AS first_due,
    lower(m.forum) AS forum, coalesce(a.agreed_on, m.starts_on) AS agreed
  FROM rows_of('actions') a LEFT JOIN rows_of('meetings') m ON lower(m.id) = lower(a.meeting)
)
SELECT k.id,
  CASE
    WHEN standing = 'unknown' THEN 'unreported'
    WHEN standing IN ('dropped', 'superseded') THEN 'dropped'
    WHEN standing = 'done' AND (completed_on IS NULL OR first_due IS NULL) THEN 'undated'
    WHEN standing = 'done' AND is_before(first_due, completed_on) THEN 'late'
    WHEN standing = 'done' THEN 'onTime'
    WHEN is_past(due) THEN 'overdue'
    ELSE 'open'
  END AS key_result,
  since_edition(e.late_now, e.late_then) AS key_since,
  forum AS key_forum, lower(meeting) AS key_meeting, lower(measure) AS key_measure, ids_of(owner) AS key_owner, kind AS key_kind, year_of(agreed) AS key_year,
  CASE WHEN standing = 'done' THEN proof_of(f.outcome, f.completion) END AS key_proof
FROM known k
LEFT JOIN newest_findings() f ON f.subject = lower(k.id)
LEFT JOIN overdue_now_and_then() e ON e.register = 'actions' AND e.id = k.id;
