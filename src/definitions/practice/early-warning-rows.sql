-- The receipts of alerts: how many minutes after the issue, and whether within those of the measure.
WITH receipts AS (
  SELECT k.id, lower(k.participant) AS participant, lower(a.measure) AS measure, a.issued_at,
    date_diff('minute', instant_of(issued_at), instant_of(acknowledged_at)) AS minutes,
    acted_on, TRY_CAST(answer_within_minutes AS DOUBLE) AS within
  FROM rows_of('acknowledgements') k
  LEFT JOIN rows_of('alerts') a ON lower(a.id) = lower(k.alert)
  LEFT JOIN rows_of('measures') m ON lower(m.id) = lower(a.measure)
)
SELECT id, participant AS key_participant, measure AS key_measure, year_of(issued_at) AS key_year,
  CASE
    WHEN minutes IS NULL THEN 'never'
    WHEN within IS NULL THEN 'noLimit'
    WHEN minutes <= within THEN 'inTime'
    ELSE 'late'
  END AS key_result,
  CASE WHEN acted_on IS NOT NULL THEN 'yes' END AS key_acted,
  minutes AS data_minutes
FROM receipts;
