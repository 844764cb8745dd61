-- The judgements of the newest published edition: what each perspective says of a scenario for a
-- participant, by its likelihood and impact.
SELECT id || '/' || perspective AS id, scenario AS key_scenario, participant AS key_participant,
  step_of(likelihood) AS key_likelihood, step_of(impact) AS key_impact
FROM newest_judgements();
