-- Reports that participants owe. One fell due when the whole of its due date has passed.
WITH judged AS (
  SELECT CASE
      WHEN waived = 'true' THEN 'waived'
      WHEN due IS NULL AND received_on IS NOT NULL THEN 'undated'
      WHEN due IS NULL OR NOT is_past(due) THEN 'not_yet_due'
      WHEN received_on IS NULL THEN 'missing'
      WHEN is_before(due, received_on) THEN 'late'
      ELSE 'in_time'
    END AS result
  FROM rows_of('submissions')
)
SELECT 'fell_due' AS figure, count(*) AS value FROM judged
WHERE result IN ('in_time', 'late', 'missing')
UNION ALL
SELECT name, (SELECT count(*) FROM judged WHERE result = name)
FROM (VALUES ('in_time'), ('late'), ('missing'), ('not_yet_due'), ('undated'), ('waived'))
  results(name);
