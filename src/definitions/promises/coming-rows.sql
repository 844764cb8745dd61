-- The reviews, last days and planned editions still to come, or past without anything held on them.
SELECT id || '/' || kind AS id, kind AS key_kind,
  CASE WHEN is_past(date) THEN 'past' ELSE 'ahead' END AS key_when, year_of(date) AS key_year
FROM awaited();
