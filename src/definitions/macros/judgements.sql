-- The step from 1 to 5 in which a score or a mean of scores stands.
CREATE OR REPLACE TEMP MACRO step_of(score) AS
  CASE WHEN score IS NOT NULL THEN greatest(1, least(5, round(score)::INTEGER)) END;
-- Risk (likelihood × impact), capability and the gap between them, of each scenario for each
-- participant in each perspective of an edition.
CREATE OR REPLACE TEMP MACRO judged_risks() AS TABLE
  SELECT *, risk * (5 - capability) / 4 AS gap
  FROM (
    SELECT *, likelihood * impact AS risk, (surveillance + readiness + capacity) / 3 AS capability
    FROM (
      SELECT lower(assessment) || '/' || lower(scenario) || '/' || lower(participant) AS cell,
        perspective,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'likelihood') AS likelihood,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'impact') AS impact,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'surveillance') AS surveillance,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'readiness') AS readiness,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'capacity') AS capacity
      FROM rows_of('scores')
      GROUP BY ALL
    )
  );
-- Of each indicator the last value of the whole region, held against its baseline, against the value
-- before it, and against its target by the target's day.
CREATE OR REPLACE TEMP MACRO judged_indicators() AS TABLE
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
  )
  SELECT id, latest,
    CASE
      WHEN latest IS NULL AND known THEN 'byParticipant'
      WHEN latest IS NULL THEN 'noValue'
      WHEN sign IS NULL OR target IS NULL THEN 'noTarget'
      WHEN NOT over AND latest * sign >= target * sign THEN 'inTime'
      WHEN NOT over THEN 'notYetDue'
      WHEN latest * sign >= target * sign AND coalesce(by_its_day * sign >= target * sign, false)
        THEN 'inTime'
      WHEN latest * sign >= target * sign THEN 'late'
      WHEN coalesce(by_its_day * sign >= target * sign, false) THEN 'lost'
      ELSE 'missed'
    END AS result,
    sign(latest * sign - baseline * sign) AS since_start,
    sign(latest * sign - earlier * sign) AS trend
  FROM upright;
-- Better, the same or worse than before; unknown where there is nothing to compare.
CREATE OR REPLACE TEMP MACRO change_of(direction) AS
  CASE direction WHEN 1 THEN 'better' WHEN 0 THEN 'same' WHEN -1 THEN 'worse' ELSE 'unknown' END;
-- What each perspective says of the likelihood and impact of a scenario for a participant, in the
-- newest published edition that has scores.
CREATE OR REPLACE TEMP MACRO newest_judgements() AS TABLE
  WITH latest AS (
    SELECT id FROM (SELECT *, row_number() OVER () AS line FROM rows_of('assessments'))
    WHERE published_on <= strftime(getvariable('day'), '%Y-%m-%d')
      AND lower(id) IN (SELECT lower(assessment) FROM rows_of('scores'))
    ORDER BY published_on DESC, line LIMIT 1
  )
  SELECT any_value(scenario) || '/' || any_value(participant) AS id, lower(scenario) AS scenario,
    lower(participant) AS participant, perspective,
    any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'likelihood') AS likelihood,
    any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'impact') AS impact
  FROM rows_of('scores')
  WHERE lower(assessment) = (SELECT lower(id) FROM latest)
  GROUP BY lower(scenario), lower(participant), perspective;
