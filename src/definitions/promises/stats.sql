-- The counts that a lesson or a report may place in a sentence, of all and of each year: of a base
-- where they have one.
WITH actions AS (
  SELECT p.*, year_of(coalesce(a.agreed_on, m.starts_on)) AS year, s.moved,
    f.outcome, f.completion
  FROM promises() p
  JOIN rows_of('actions') a ON p.register = 'actions' AND a.id = p.id
  LEFT JOIN rows_of('meetings') m ON lower(m.id) = lower(a.meeting)
  LEFT JOIN slips() s ON s.register = 'actions' AND s.id = p.id
  LEFT JOIN newest_findings() f ON f.subject = lower(p.id)
),
milestones AS (
  SELECT p.*, year_of(p.due) AS year, s.moved
  FROM promises() p LEFT JOIN slips() s ON s.register = 'milestones' AND s.id = p.id
  WHERE p.register = 'milestones'
),
findings AS (
  SELECT f.*, year_of(f.reported_on) AS year,
    coalesce(p.standing = 'done' AND contradicts(n.outcome, n.completion), false) AS against
  FROM rows_of('findings') f
  LEFT JOIN promises() p ON lower(p.id) = lower(f.subject)
  LEFT JOIN newest_findings() n ON n.subject = lower(f.subject)
),
reports AS (
  SELECT year_of(due) AS year, received_on FROM rows_of('submissions')
  WHERE coalesce(waived, '') <> 'true' AND is_past(due)
),
counted AS (
  SELECT standing NOT IN ('dropped', 'superseded', 'unknown') AS counted, standing = 'done' AS done,
    * FROM actions
),
known AS (
  SELECT 'actions-agreed' AS name, year, true AS one, NULL AS based FROM actions
  UNION ALL SELECT 'actions-completed', year, done, counted FROM counted
  UNION ALL
  SELECT 'actions-overdue', year, standing = 'open' AND coalesce(is_past(due), false), counted
  FROM counted
  UNION ALL SELECT 'actions-open', year, standing = 'open', counted FROM counted
  UNION ALL SELECT 'actions-verified', year, done AND coalesce(outcome = 'confirmed', false), done
  FROM counted
  UNION ALL SELECT 'actions-moved', year, coalesce(moved, false), true FROM actions
  UNION ALL SELECT 'milestones-due', year, true, NULL FROM milestones
  UNION ALL SELECT 'milestones-met', year, standing = 'done', true FROM milestones
  UNION ALL SELECT 'milestones-moved', year, coalesce(moved, false), true FROM milestones
  UNION ALL SELECT 'findings-published', year, true, NULL FROM findings
  UNION ALL SELECT 'findings-contradicting', year, against, true FROM findings
  UNION ALL
  SELECT 'meetings-held', year_of(starts_on), true, NULL FROM rows_of('meetings')
  WHERE starts_on <= strftime(getvariable('day'), '%Y-%m-%d')
  UNION ALL SELECT 'lessons-recorded', year_of(recorded_on), true, NULL FROM rows_of('lessons')
  UNION ALL
  SELECT 'lessons-validated', year_of(recorded_on), coalesce(state = 'validated', false), true
  FROM rows_of('lessons')
  UNION ALL SELECT 'submissions-owed', year, true, NULL FROM reports
  UNION ALL SELECT 'submissions-received', year, received_on IS NOT NULL, true FROM reports
),
dates AS (
  SELECT agreed_on AS date FROM rows_of('actions')
  UNION ALL SELECT starts_on FROM rows_of('meetings')
  UNION ALL SELECT reported_on FROM rows_of('findings')
  UNION ALL SELECT recorded_on FROM rows_of('lessons')
),
-- The years up to the day; the first stands for all of them.
years AS (
  SELECT '' AS year
  UNION
  SELECT year_of(date) FROM dates WHERE date <= strftime(getvariable('day'), '%Y-%m-%d')
),
names AS (
  SELECT unnest(['actions-agreed', 'actions-completed', 'actions-overdue', 'actions-open',
    'actions-verified', 'actions-moved', 'milestones-due', 'milestones-met', 'milestones-moved',
    'findings-published', 'findings-contradicting', 'meetings-held', 'lessons-recorded',
    'lessons-validated', 'submissions-owed', 'submissions-received']) AS name
),
counts AS (
  SELECT n.name || CASE y.year WHEN '' THEN '' ELSE '.' || y.year END AS name,
    count(*) FILTER (k.one) AS count, count(*) FILTER (k.based) AS base,
    n.name NOT IN ('actions-agreed', 'milestones-due', 'findings-published', 'meetings-held',
      'lessons-recorded', 'submissions-owed') AS of_a_base
  FROM names n CROSS JOIN years y
  LEFT JOIN known k ON k.name = n.name AND (y.year = '' OR k.year = y.year)
  GROUP BY n.name, y.year
)
SELECT name AS figure, count AS value FROM counts
UNION ALL SELECT name || '.base', base FROM counts WHERE of_a_base
UNION ALL
SELECT 'measures-in-force', count(*) FILTER (stands(effective, standing)) FROM shown_measures();
