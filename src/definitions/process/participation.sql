-- Of the meetings that were held and say who attended: how many somebody of each kind attended.
WITH held AS (
  SELECT id, lower(attendance) AS attendance
  FROM rows_of('meetings')
  WHERE attendance IS NOT NULL AND starts_on IS NOT NULL
    AND NOT first_day_of(starts_on) > getvariable('day')
),
attended AS (
  SELECT id, unnest(string_split(attendance, ';')) AS participant FROM held
),
kinds AS (
  SELECT kind, count(DISTINCT a.id) AS meetings
  FROM rows_of('participants') p LEFT JOIN attended a ON a.participant = lower(p.id)
  WHERE kind IS NOT NULL
  GROUP BY kind
)
SELECT 'meetings' AS figure, count(*) AS value FROM held
UNION ALL
SELECT 'attended.' || kind, meetings FROM kinds;
