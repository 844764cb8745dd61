-- What came in from outside: answered after how many days, held to be right, and what it changed.
WITH messages AS (
  SELECT *, days_between(received_on, response_on) AS days FROM rows_of('feedback')
)
SELECT 'received' AS figure, count(*)::DOUBLE AS value FROM messages
UNION ALL SELECT 'answered', count(response_on) FROM messages
UNION ALL SELECT 'accepted', count(*) FROM messages WHERE accepted = 'true'
UNION ALL SELECT 'led_to_change', count(led_to) FROM messages
UNION ALL SELECT 'median_days', quantile_cont(days, 0.5) FROM messages
UNION ALL SELECT 'longest_days', max(days) FROM messages;
