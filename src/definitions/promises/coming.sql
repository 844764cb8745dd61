-- What is still to come: reviews, sunsets and planned editions, those whose day has passed without
-- anything held on it, and what falls due in this month and the next three.
WITH due AS (
  SELECT due AS date FROM promises() WHERE standing IN ('open', 'unknown')
  UNION ALL SELECT review_due FROM rows_of('measures')
  UNION ALL SELECT expires_on FROM rows_of('measures')
  UNION ALL SELECT planned_for FROM rows_of('assessments') WHERE published_on IS NULL
  UNION ALL SELECT starts_on FROM rows_of('meetings')
),
months AS (
  SELECT strftime(last_day_of(date), '%Y-%m') AS month, count(*) AS value FROM due
  WHERE length(date) > 4 AND last_day_of(date) > getvariable('day')
    AND last_day_of(date) < date_trunc('month', getvariable('day')) + INTERVAL 4 MONTH
  GROUP BY month
)
SELECT kind AS figure,
  (SELECT count(*) FROM awaited() a WHERE a.kind = k.kind AND NOT is_past(date)) AS value
FROM (VALUES ('review'), ('sunset'), ('planned')) k(kind)
UNION ALL SELECT 'past', count(*) FROM awaited() WHERE is_past(date)
UNION ALL SELECT 'month.' || month, value FROM months;
