-- Risk, capability, gap and the spread of risk of each scenario for each participant, by edition:
-- worked out for each perspective, then averaged over those that judged.
WITH means AS (
  SELECT cell,
    avg(risk) AS risk,
    avg(capability) AS capability,
    avg(gap) AS gap,
    CASE WHEN count(risk) > 1 THEN max(risk) - min(risk) END AS spread
  FROM judged_risks()
  GROUP BY cell
)
SELECT cell || '.' || name AS figure, value
FROM (UNPIVOT means ON risk, capability, gap, spread INTO NAME name VALUE value)
ORDER BY figure;
