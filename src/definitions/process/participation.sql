-- Of the meetings that were held and say who attended: how many somebody of each kind attended; and how
-- many participants there are of each kind.
WITH attended AS (
  SELECT id, unnest(attendance) AS participant FROM attended_meetings()
),
kinds AS (
  SELECT kind, count(DISTINCT p.id) AS participants, count(DISTINCT a.id) AS meetings
  FROM rows_of('participants') p LEFT JOIN attended a ON a.participant = lower(p.id)
  WHERE kind IS NOT NULL
  GROUP BY kind
)
SELECT 'meetings' AS figure, count(*) AS value FROM attended_meetings()
UNION ALL SELECT 'participants.' || kind, participants FROM kinds
UNION ALL SELECT 'attended.' || kind, meetings FROM kinds;
