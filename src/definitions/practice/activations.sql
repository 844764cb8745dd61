-- For how many minutes each emergency procedure was in use.
SELECT lower(id) || '.minutes' AS figure,
  date_diff('minute', instant_of(started_at), instant_of(ended_at)) AS value
FROM rows_of('activations')
WHERE started_at IS NOT NULL AND ended_at IS NOT NULL;
