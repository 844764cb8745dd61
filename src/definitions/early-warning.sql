-- Minutes from the issue of an alert to its acknowledgement, and how many alerts were genuine.
WITH receipts AS (
  SELECT date_diff('minute', instant_of(issued_at), instant_of(acknowledged_at))
    AS minutes
  FROM rows_of('acknowledgements') k JOIN rows_of('alerts') a ON lower(a.id) = lower(k.alert)
  WHERE issued_at IS NOT NULL AND acknowledged_at IS NOT NULL
)
SELECT 'alerts' AS figure, (SELECT count(*) FROM rows_of('alerts'))::DOUBLE AS value
UNION ALL SELECT 'acknowledged', count(minutes) FROM receipts
UNION ALL SELECT 'median', quantile_cont(minutes, 0.5) FROM receipts
UNION ALL SELECT 'percentile90', quantile_cont(minutes, 0.9) FROM receipts
UNION ALL SELECT 'genuine', count(*) FROM rows_of('alerts') WHERE outcome = 'genuine'
UNION ALL SELECT 'judged', count(*) FROM rows_of('alerts') WHERE outcome IN ('genuine', 'noise');
