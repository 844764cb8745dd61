-- Risk, capability, gap and the spread of risk of each scenario for each participant, by edition:
-- worked out for each perspective; the lowest and the highest of those that judged.
WITH judged AS (
  SELECT lower(assessment) AS assessment, lower(scenario) AS scenario,
    lower(participant) AS participant, perspective,
    any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'likelihood') AS likelihood,
    any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'impact') AS impact,
    any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'surveillance') AS surveillance,
    any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'readiness') AS readiness,
    any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'capacity') AS capacity
  FROM rows_of('scores')
  GROUP BY ALL
),
each_view AS (
  SELECT *, likelihood * impact AS risk, (surveillance + readiness + capacity) / 3 AS capability
  FROM judged
),
with_gap AS (
  SELECT *, risk * (5 - capability) / 4 AS gap
  FROM each_view
),
ranges AS (
  SELECT assessment || '/' || scenario || '/' || participant AS cell,
    min(risk) AS "risk.lowest",
    max(risk) AS "risk.highest",
    min(capability) AS "capability.lowest",
    max(capability) AS "capability.highest",
    min(gap) AS "gap.lowest",
    max(gap) AS "gap.highest",
    CASE WHEN count(risk) > 1 THEN max(risk) - min(risk) END AS spread
  FROM with_gap
  GROUP BY cell
)
SELECT cell || '.' || name AS figure, value
FROM (UNPIVOT ranges ON COLUMNS(* EXCLUDE cell) INTO NAME name VALUE value)
ORDER BY figure;
