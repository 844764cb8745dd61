-- The messages: whether answered, held to be right, and followed by a change; from whom, and when.
SELECT id, yes_or_no(response_on IS NOT NULL) AS key_answered,
  CASE WHEN accepted = 'true' THEN 'yes' END AS key_accepted,
  CASE WHEN led_to IS NOT NULL THEN 'yes' END AS key_led,
  CASE
    WHEN response_on IS NULL THEN 'waiting'
    WHEN accepted = 'true' THEN 'accepted'
    WHEN accepted = 'false' THEN 'refused'
    ELSE 'answered'
  END AS key_answer,
  key_of(from_kind) AS key_sender, year_of(received_on) AS key_year,
  days_between(received_on, response_on) AS data_days
FROM rows_of('feedback');
