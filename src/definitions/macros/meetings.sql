-- The meetings held of forums with a cadence: days since the one before, and whether that is longer
-- than the cadence by more than a month of grace.
CREATE OR REPLACE TEMP MACRO held_meetings() AS TABLE
  WITH meetings AS (
    SELECT m.id, f.id AS forum, m.starts_on, TRY_CAST(f.cadence_months AS DOUBLE) AS cadence
    FROM rows_of('meetings') m JOIN rows_of('forums') f ON lower(f.id) = lower(m.forum)
    WHERE m.starts_on IS NOT NULL AND m.starts_on <= strftime(getvariable('day'), '%Y-%m-%d')
      AND coalesce(TRY_CAST(f.cadence_months AS DOUBLE), 0) <> 0
  )
  SELECT *, coalesce(gap > cadence * 30.4375 + 31, false) AS late
  FROM (
    SELECT *,
      days_between(lag(starts_on) OVER held, starts_on) AS gap,
      lead(id) OVER held IS NULL AS is_last
    FROM meetings
    WINDOW held AS (PARTITION BY forum ORDER BY starts_on)
  );
-- The meetings that were held and say who attended.
CREATE OR REPLACE TEMP MACRO attended_meetings() AS TABLE
  SELECT id, ids_of(attendance) AS attendance
  FROM rows_of('meetings')
  WHERE attendance IS NOT NULL AND starts_on IS NOT NULL
    AND NOT first_day_of(starts_on) > getvariable('day');
