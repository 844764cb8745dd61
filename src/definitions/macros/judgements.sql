-- The step from 1 to 5 in which a score stands, or what several come to.
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
        lower(assessment) AS edition, lower(scenario) || '/' || lower(participant) AS place,
        perspective,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'likelihood') AS likelihood,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'impact') AS impact,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'surveillance') AS surveillance,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'readiness') AS readiness,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'capacity') AS capacity
      FROM rows_of('scores')
      WHERE lower(assessment) IN (SELECT lower(id) FROM rows_of('assessments'))
      GROUP BY ALL
    )
  );
-- Two editions that are held against each other: the twelve newest published ones that have scores, each
-- with each later one, and every edition with the one that it replaces.
CREATE OR REPLACE TEMP MACRO edition_pairs() AS TABLE
  WITH scored AS (
    SELECT lower(id) AS id, lower(replaces) AS replaces, published_on, row_number() OVER () AS line
    FROM rows_of('assessments')
    WHERE lower(id) IN (SELECT lower(assessment) FROM rows_of('scores'))
  ),
  newest AS (
    SELECT id, row_number() OVER (ORDER BY published_on DESC, line) AS nth FROM scored
    WHERE published_on <= strftime(getvariable('day'), '%Y-%m-%d')
    QUALIFY nth <= 12
  )
  SELECT e.id AS earlier, l.id AS later FROM newest e JOIN newest l ON l.nth < e.nth
  UNION
  SELECT e.id, l.id FROM scored e JOIN scored l ON l.replaces = e.id;
-- The risks that perspectives gave a scenario for a participant in two such editions that both judged
-- it.
CREATE OR REPLACE TEMP MACRO compared_risks() AS TABLE
  WITH given AS (
    SELECT edition, place, list(risk) FILTER (risk IS NOT NULL) AS risks
    FROM judged_risks() GROUP BY edition, place
  )
  SELECT p.earlier || '/' || p.later AS pair, l.place, e.risks AS before, l.risks AS now
  FROM edition_pairs() p
  JOIN given e ON e.edition = p.earlier
  JOIN given l ON l.edition = p.later AND l.place = e.place
  WHERE e.risks IS NOT NULL AND l.risks IS NOT NULL;
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
