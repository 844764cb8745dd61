-- Risk, capability and gap of each scenario for each participant, by edition, as each perspective
-- has them.
WITH own AS (
  SELECT cell || '/' || perspective AS cell, risk, capability, gap FROM judged_risks()
)
SELECT cell || '.' || name AS figure, value
FROM (UNPIVOT own ON risk, capability, gap INTO NAME name VALUE value)
ORDER BY figure;
