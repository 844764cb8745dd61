-- Of each indicator the last value of the whole region, held against its baseline, against the value
-- before it, and against its target by the target's day.
WITH known AS (
  SELECT lower(indicator) AS indicator, date, TRY_CAST(value AS DOUBLE) AS value, participant
  FROM rows_of('observations')
  WHERE value IS NOT NULL AND first_day_of(date) <= getvariable('day')
),
whole AS (
  SELECT *, row_number() OVER (
      PARTITION BY indicator ORDER BY last_day_of(date) DESC, date DESC
    ) AS place
  FROM known
  WHERE participant IS NULL
),
stated AS (
  SELECT id, direction, target_on, TRY_CAST(baseline AS DOUBLE) AS baseline,
    TRY_CAST(target AS DOUBLE) AS target, coalesce(is_past(target_on), false) AS over
  FROM rows_of('indicators')
),
measured AS (
  SELECT i.*, latest.value AS latest, earlier.value AS earlier,
    (SELECT arg_min(value, place) FROM whole w
      WHERE w.indicator = lower(i.id) AND last_day_of(w.date) <= last_day_of(i.target_on)
    ) AS by_its_day,
    lower(i.id) IN (SELECT indicator FROM known) AS known
  FROM stated i
  LEFT JOIN whole latest ON latest.indicator = lower(i.id) AND latest.place = 1
  LEFT JOIN whole earlier ON earlier.indicator = lower(i.id) AND earlier.place = 2
),
-- Upwards, whichever way is better.
upright AS (
  SELECT *, CASE direction WHEN 'up' THEN 1 WHEN 'down' THEN -1 END AS sign FROM measured
),
judged AS (
  SELECT id, latest,
    CASE
      WHEN latest IS NULL AND known THEN 'by_participant'
      WHEN latest IS NULL THEN 'no_value'
      WHEN sign IS NULL OR target IS NULL THEN 'no_target'
      WHEN NOT over AND latest * sign >= target * sign THEN 'in_time'
      WHEN NOT over THEN 'not_yet_due'
      WHEN latest * sign >= target * sign AND coalesce(by_its_day * sign >= target * sign, false)
        THEN 'in_time'
      WHEN latest * sign >= target * sign THEN 'late'
      WHEN coalesce(by_its_day * sign >= target * sign, false) THEN 'lost'
      ELSE 'missed'
    END AS result,
    sign(latest * sign - baseline * sign) AS since_start,
    sign(latest * sign - earlier * sign) AS trend
  FROM upright
)
SELECT 'all' AS figure, count(*)::DOUBLE AS value FROM judged
UNION ALL
SELECT name, (SELECT count(*) FROM judged WHERE result = name)
FROM (VALUES ('in_time'), ('late'), ('lost'), ('missed'), ('not_yet_due'), ('no_target'),
  ('by_participant'), ('no_value')) results(name)
UNION ALL
SELECT 'since_start.' || name, (SELECT count(*) FROM judged WHERE since_start = change)
FROM (VALUES ('better', 1), ('same', 0), ('worse', -1)) changes(name, change)
UNION ALL
SELECT 'trend.' || name, (SELECT count(*) FROM judged WHERE trend = change)
FROM (VALUES ('better', 1), ('same', 0), ('worse', -1)) changes(name, change)
UNION ALL
SELECT lower(id) || '.latest', latest FROM judged WHERE latest IS NOT NULL;
