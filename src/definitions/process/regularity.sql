-- Assessments against the day planned for them; meetings against the cadence of their forum, with a
-- month of grace.
WITH assessments AS (
  SELECT *, days_between(planned_for, published_on) AS days
  FROM rows_of('assessments') WHERE planned_for IS NOT NULL
)
SELECT 'assessments.planned' AS figure, count(*) AS value FROM assessments
UNION ALL SELECT 'assessments.published', count(published_on) FROM assessments
UNION ALL SELECT 'assessments.late', count(*) FILTER (days > 0) FROM assessments
UNION ALL SELECT 'meetings.held', count(*) FROM held_meetings()
UNION ALL SELECT 'meetings.following', count(gap) FROM held_meetings()
UNION ALL SELECT 'meetings.late', count(*) FILTER (late) FROM held_meetings()
UNION ALL
SELECT 'forums.waiting', count(*) FROM held_meetings()
WHERE is_last
  AND date_diff('day', last_day_of(starts_on), getvariable('day')) > cadence * 30.4375 + 31;
