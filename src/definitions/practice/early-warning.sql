-- Minutes from the issue of an alert to its acknowledgement, held against those that its measure
-- sets; what was done about it; how many alerts were genuine, and how long it took to establish
-- that.
WITH receipts AS (
  SELECT date_diff('minute', instant_of(issued_at), instant_of(acknowledged_at)) AS minutes,
    date_diff('minute', instant_of(issued_at), instant_of(acted_on)) AS to_act, acted_on,
    TRY_CAST(answer_within_minutes AS DOUBLE) AS within
  FROM rows_of('acknowledgements') k
  LEFT JOIN rows_of('alerts') a ON lower(a.id) = lower(k.alert)
  LEFT JOIN rows_of('measures') m ON lower(m.id) = lower(a.measure)
),
judged AS (
  SELECT *, CASE
      WHEN minutes IS NULL THEN 'never'
      WHEN within IS NULL THEN 'no_limit'
      WHEN minutes <= within THEN 'in_time'
      ELSE 'late'
    END AS result
  FROM receipts
),
alerts AS (
  SELECT *, date_diff('minute', instant_of(issued_at), instant_of(verified_at)) AS established
  FROM rows_of('alerts')
)
SELECT 'alerts' AS figure, count(*)::DOUBLE AS value FROM alerts
UNION ALL SELECT 'acknowledged', count(minutes) FROM receipts
UNION ALL SELECT 'median', quantile_cont(minutes, 0.5) FROM receipts
UNION ALL SELECT 'percentile90', quantile_cont(minutes, 0.9) FROM receipts
UNION ALL SELECT 'genuine', count(*) FROM alerts WHERE outcome = 'genuine'
UNION ALL SELECT 'judged', count(*) FROM alerts WHERE outcome IN ('genuine', 'noise')
UNION ALL SELECT 'median_to_establish', quantile_cont(established, 0.5) FROM alerts
UNION ALL SELECT 'acted', count(acted_on) FROM receipts
UNION ALL SELECT 'median_to_act', quantile_cont(to_act, 0.5) FROM receipts
UNION ALL SELECT 'activations', count(*) FROM rows_of('activations')
UNION ALL
SELECT name, (SELECT count(*) FROM judged WHERE result = name)
FROM (VALUES ('in_time'), ('late'), ('never'), ('no_limit')) results(name);
