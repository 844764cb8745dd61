-- The judgements of the newest published edition: what each perspective says of a scenario for a
-- participant, by its likelihood and impact.
WITH latest AS (
  SELECT id FROM (SELECT *, row_number() OVER () AS line FROM rows_of('assessments'))
  WHERE published_on <= strftime(getvariable('day'), '%Y-%m-%d')
    AND lower(id) IN (SELECT lower(assessment) FROM rows_of('scores'))
  ORDER BY published_on DESC, line LIMIT 1
),
own AS (
  SELECT any_value(scenario) || '/' || any_value(participant) || '/' || perspective AS id,
    lower(scenario) AS scenario, lower(participant) AS participant,
    any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'likelihood') AS likelihood,
    any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'impact') AS impact
  FROM rows_of('scores')
  WHERE lower(assessment) = (SELECT lower(id) FROM latest)
  GROUP BY lower(scenario), lower(participant), perspective
)
SELECT id, scenario AS key_scenario, participant AS key_participant,
  step_of(likelihood) AS key_likelihood,
  step_of(impact) AS key_impact
FROM own;
