-- Risk, capability, gap and the spread of risk of each scenario for each participant, by edition:
-- worked out for each perspective; the lowest and the highest of those that judged.
WITH ranges AS (
  SELECT cell,
    min(risk) AS "risk.lowest",
    max(risk) AS "risk.highest",
    min(capability) AS "capability.lowest",
    max(capability) AS "capability.highest",
    min(gap) AS "gap.lowest",
    max(gap) AS "gap.highest",
    CASE WHEN count(risk) > 1 THEN max(risk) - min(risk) END AS spread
  FROM judged_risks()
  GROUP BY cell
)
SELECT cell || '.' || name AS figure, value
FROM (UNPIVOT ranges ON COLUMNS(* EXCLUDE cell) INTO NAME name VALUE value)
ORDER BY figure;
