-- The meetings of each forum up to the day: how many, how many its cadence would have brought since the
-- first, and the longest time without one, that since the last among them.
WITH held AS (
  SELECT f.id, TRY_CAST(f.cadence_months AS DOUBLE) AS cadence, last_day_of(m.starts_on) AS day,
    m.starts_on
  FROM rows_of('forums') f JOIN rows_of('meetings') m ON lower(m.forum) = lower(f.id)
  WHERE m.starts_on <= strftime(getvariable('day'), '%Y-%m-%d')
),
gaps AS (
  SELECT *, date_diff('day', day, coalesce(
      lead(day) OVER (PARTITION BY id ORDER BY starts_on), getvariable('day'))) AS days
  FROM held
),
forums AS (
  SELECT lower(id) AS id, count(*)::DOUBLE AS held, max(days) AS longest_gap,
    1 + floor(date_diff('day', arg_min(day, starts_on), getvariable('day'))
      / (any_value(nullif(cadence, 0)) * 30.4375)) AS planned
  FROM gaps GROUP BY id
)
SELECT id || '.held' AS figure, held AS value FROM forums
UNION ALL SELECT id || '.longest_gap', longest_gap FROM forums
UNION ALL SELECT id || '.planned', planned FROM forums WHERE planned IS NOT NULL;
