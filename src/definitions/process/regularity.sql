-- Assessments against the day planned for them; meetings against the cadence of their forum, with a
-- month of grace.
WITH assessments AS (
  SELECT *, days_between(planned_for, published_on) AS days
  FROM rows_of('assessments') WHERE planned_for IS NOT NULL
),
meetings AS (
  SELECT m.id, f.id AS forum, m.starts_on, TRY_CAST(f.cadence_months AS DOUBLE) AS cadence
  FROM rows_of('meetings') m JOIN rows_of('forums') f ON lower(f.id) = lower(m.forum)
  WHERE m.starts_on IS NOT NULL AND m.starts_on <= strftime(getvariable('day'), '%Y-%m-%d')
    AND coalesce(TRY_CAST(f.cadence_months AS DOUBLE), 0) <> 0
),
gaps AS (
  SELECT *,
    days_between(lag(starts_on) OVER held, starts_on) AS gap,
    lead(id) OVER held IS NULL AS is_last
  FROM meetings
  WINDOW held AS (PARTITION BY forum ORDER BY starts_on)
)
SELECT 'assessments.planned' AS figure, count(*) AS value FROM assessments
UNION ALL SELECT 'assessments.published', count(published_on) FROM assessments
UNION ALL SELECT 'assessments.late', count(*) FILTER (days > 0) FROM assessments
UNION ALL SELECT 'meetings.held', count(*) FROM gaps
UNION ALL SELECT 'meetings.following', count(gap) FROM gaps
UNION ALL SELECT 'meetings.late', count(*) FILTER (gap > cadence * 30.4375 + 31) FROM gaps
UNION ALL
SELECT 'forums.waiting', count(*) FROM gaps
WHERE is_last
  AND date_diff('day', last_day_of(starts_on), getvariable('day')) > cadence * 30.4375 + 31;
