-- What is still to come: reviews, sunsets and planned editions, those whose day has passed without
-- anything held on it, and what falls due in this month and the next three.
WITH awaited AS (
  SELECT id, 'review' AS kind, review_due AS date FROM rows_of('measures')
  WHERE coalesce(status, '') NOT IN ('expired', 'retired', 'superseded', 'proposed')
  UNION ALL
  SELECT id, 'sunset', expires_on FROM rows_of('measures')
  WHERE coalesce(status, '') NOT IN ('expired', 'retired', 'superseded', 'proposed')
  UNION ALL SELECT id, 'review', review_due FROM rows_of('decisions')
  UNION ALL SELECT id, 'sunset', expires_on FROM rows_of('decisions') WHERE NOT is_past(expires_on)
  UNION ALL
  SELECT id, 'planned', planned_for FROM rows_of('assessments') WHERE published_on IS NULL
  UNION ALL
  SELECT id, 'review', review_due FROM rows_of('assessments')
  WHERE published_on IS NOT NULL AND lower(id) NOT IN (
    SELECT lower(replaces) FROM rows_of('assessments') WHERE replaces IS NOT NULL
  )
),
-- A review answers the dates of its subject up to the day on which it was held, and its own due one.
reviews AS (
  SELECT lower(subject) AS subject, held_on, due FROM rows_of('reviews')
  WHERE held_on IS NOT NULL AND NOT first_day_of(held_on) > getvariable('day')
),
waiting AS (
  SELECT kind, is_past(date) AS past FROM awaited a
  WHERE date IS NOT NULL AND NOT (kind = 'review' AND EXISTS (
    SELECT 1 FROM reviews r
    WHERE r.subject = lower(a.id)
      AND (last_day_of(a.date) <= last_day_of(r.held_on) OR a.date = r.due)
  ))
),
due AS (
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
SELECT kind AS figure, (SELECT count(*) FROM waiting w WHERE w.kind = k.kind AND NOT past) AS value
FROM (VALUES ('review'), ('sunset'), ('planned')) k(kind)
UNION ALL SELECT 'past', count(*) FROM waiting WHERE past
UNION ALL SELECT 'month.' || month, value FROM months;
