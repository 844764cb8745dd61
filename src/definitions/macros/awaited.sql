-- The reviews, last days and planned editions that are still to come, or whose day has passed without
-- anything held on it.
CREATE OR REPLACE TEMP MACRO awaited() AS TABLE
  WITH expected AS (
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
  )
  SELECT id, kind, date FROM expected a
  WHERE date IS NOT NULL AND NOT (kind = 'review' AND EXISTS (
    SELECT 1 FROM reviews r
    WHERE r.subject = lower(a.id)
      AND (last_day_of(a.date) <= last_day_of(r.held_on) OR a.date = r.due)
  ));
