-- The judgements of the newest published edition: each scenario for each participant, by the step of
-- its mean likelihood and impact.
WITH latest AS (
  SELECT id FROM (SELECT *, row_number() OVER () AS line FROM rows_of('assessments'))
  WHERE published_on <= strftime(getvariable('day'), '%Y-%m-%d')
    AND lower(id) IN (SELECT lower(assessment) FROM rows_of('scores'))
  ORDER BY published_on DESC, line LIMIT 1
),
own AS (
  SELECT any_value(scenario) || '/' || any_value(participant) AS id, lower(scenario) AS scenario,
    lower(participant) AS participant, perspective,
    any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'likelihood') AS likelihood,
    any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'impact') AS impact
  FROM rows_of('scores')
  WHERE lower(assessment) = (SELECT lower(id) FROM latest)
  GROUP BY lower(scenario), lower(participant), perspective
),
means AS (
  SELECT any_value(id) AS id, scenario, participant, avg(likelihood) AS likelihood,
    avg(impact) AS impact
  FROM own
  GROUP BY scenario, participant
)
SELECT id, scenario AS key_scenario, participant AS key_participant,
  step_of(likelihood) AS key_likelihood,
  step_of(impact) AS key_impact
FROM means;
