-- The judgements of the newest published edition: each scenario for each participant, by the step of
-- its mean likelihood and impact.
WITH means AS (
  SELECT any_value(id) AS id, scenario, participant, avg(likelihood) AS likelihood,
    avg(impact) AS impact
  FROM newest_judgements()
  GROUP BY scenario, participant
)
SELECT id, scenario AS key_scenario, participant AS key_participant,
  step_of(likelihood) AS key_likelihood, step_of(impact) AS key_impact
FROM means;
