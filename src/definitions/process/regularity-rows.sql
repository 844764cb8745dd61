-- The assessments that were planned, and the meetings held of forums with a cadence.
SELECT id, 'assessments' AS key_kind, NULL AS key_forum,
  CASE
    WHEN published_on IS NULL THEN 'awaited'
    WHEN days_between(planned_for, published_on) > 0 THEN 'late'
    ELSE 'inTime'
  END AS key_result,
  year_of(planned_for) AS key_year
FROM rows_of('assessments') WHERE planned_for IS NOT NULL
UNION ALL
SELECT id, 'meetings', lower(forum), CASE WHEN late THEN 'late' ELSE 'inTime' END, year_of(starts_on)
FROM held_meetings();
