-- What the sentence above the list of each register counts, and how many rows have each status.
WITH promised AS (
  SELECT register, standing, due, coalesce(standing = 'open' AND is_past(due), false) AS overdue,
    standing = 'unknown' AND due > strftime(getvariable('day'), '%Y-%m-%d') AS coming
  FROM promises()
),
counts AS (
  SELECT register || '.done' AS figure, count(*) FILTER (standing = 'done') AS value
  FROM promised GROUP BY register
  UNION ALL
  SELECT register || '.overdue', count(*) FILTER (overdue) FROM promised GROUP BY register
  UNION ALL
  SELECT register || '.reported', count(*) FILTER (standing <> 'unknown')
  FROM promised GROUP BY register
  UNION ALL
  SELECT register || '.coming', count(*) FILTER (coming) FROM promised GROUP BY register
  UNION ALL
  SELECT 'alerts.genuine', count(*) FILTER (outcome = 'genuine') FROM rows_of('alerts')
  UNION ALL
  SELECT 'feedback.answered', count(response_on) FROM rows_of('feedback')
  UNION ALL
  SELECT 'feedback.accepted', count(*) FILTER (accepted = 'true') FROM rows_of('feedback')
  UNION ALL
  SELECT 'findings.confirmed', count(*) FILTER (outcome = 'confirmed') FROM rows_of('findings')
  UNION ALL
  SELECT 'lessons.validated', count(*) FILTER (state = 'validated') FROM rows_of('lessons')
  UNION ALL
  SELECT 'measures.inForce', count(*) FILTER (stands(effective, standing)) FROM shown_measures()
  UNION ALL
  SELECT 'participants.states', count(*) FILTER (kind = 'state') FROM rows_of('participants')
),
days AS (
  SELECT 'assessments' AS register, published_on AS day FROM rows_of('assessments')
  UNION ALL SELECT 'exercises', starts_on FROM rows_of('exercises')
  UNION ALL SELECT 'meetings', starts_on FROM rows_of('meetings')
),
held AS (
  SELECT register, day > strftime(getvariable('day'), '%Y-%m-%d') AS ahead FROM days
),
statuses AS (
  SELECT 'actions' AS register, status, due FROM rows_of('actions')
  UNION ALL SELECT 'milestones', status, due FROM rows_of('milestones')
  UNION ALL SELECT 'measures', effective, NULL FROM shown_measures()
  UNION ALL SELECT 'alerts', outcome, NULL FROM rows_of('alerts')
  UNION ALL SELECT 'findings', outcome, NULL FROM rows_of('findings')
  UNION ALL SELECT 'lessons', state, NULL FROM rows_of('lessons')
  UNION ALL SELECT 'positions', state, NULL FROM stated_positions()
),
shown AS (
  SELECT register, CASE
      WHEN register IN ('actions', 'milestones') AND standing_of(status) = 'open' AND is_past(due)
        THEN 'overdue'
      ELSE status
    END AS status
  FROM statuses
)
SELECT figure, value FROM counts
WHERE EXISTS (FROM holdings() h WHERE h.register = split_part(figure, '.', 1))
UNION ALL
SELECT register || '.held', count(*) FILTER (NOT ahead) FROM held GROUP BY register
UNION ALL
SELECT register || '.ahead', count(*) FILTER (ahead) FROM held GROUP BY register
UNION ALL
SELECT register || '.status.' || status, count(*) FROM shown
WHERE status IS NOT NULL GROUP BY register, status
UNION ALL
SELECT e.register || '.disagreement.' || p.state, count(DISTINCT e.id)
FROM every_row() e JOIN stated_positions() p ON p.subject = e.id
WHERE p.disagrees GROUP BY e.register, p.state;
