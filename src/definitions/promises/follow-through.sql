-- What became of actions and of milestones: one row for each number.
WITH known AS (
  SELECT p.*,
    standing = 'open' AND due IS NOT NULL AND is_past(due) AS overdue,
    standing = 'done' AS done,
    standing NOT IN ('dropped', 'superseded', 'unknown') AS counted,
    coalesce(due_original, due) AS first_due
  FROM promises() p
),
judged AS (
  SELECT k.*, f.outcome, f.completion
  FROM known k LEFT JOIN newest_findings() f ON f.subject = lower(k.id)
),
counts AS (
  SELECT r.register,
    count(j.id) AS agreed,
    count(*) FILTER (counted) AS base,
    count(*) FILTER (done) AS completed,
    count(*) FILTER (done AND reported_on IS NOT NULL AND first_due IS NOT NULL
      AND NOT is_before(first_due, reported_on)) AS on_time,
    count(*) FILTER (done AND reported_on IS NOT NULL AND first_due IS NOT NULL
      AND is_before(first_due, reported_on)) AS late,
    count(*) FILTER (done AND (reported_on IS NULL OR first_due IS NULL)) AS undated,
    count(*) FILTER (overdue) AS overdue,
    count(*) FILTER (standing = 'open' AND NOT overdue) AS open,
    count(*) FILTER (counted AND contested = 'true') AS contested,
    count(*) FILTER (standing = 'unknown') AS unreported,
    count(*) FILTER (done AND outcome = 'confirmed') AS verified,
    count(*) FILTER (done AND contradicts(outcome, completion)) AS contradicted
  FROM (VALUES ('actions'), ('milestones')) r(register)
  LEFT JOIN judged j ON j.register = r.register
  GROUP BY r.register
),
kinds AS (
  SELECT 'actions.' || k.kind AS register,
    count(*) FILTER (counted) AS base,
    count(*) FILTER (done) AS completed
  FROM (VALUES ('act'), ('outcome'), ('procedural')) k(kind)
  LEFT JOIN rows_of('actions') a ON a.kind = k.kind
  LEFT JOIN known p ON p.register = 'actions' AND p.id = a.id
  GROUP BY k.kind
)
SELECT register || '.' || name AS figure, value
FROM (UNPIVOT counts ON COLUMNS(* EXCLUDE register) INTO NAME name VALUE value)
UNION ALL
SELECT register || '.' || name, value
FROM (UNPIVOT kinds ON base, completed INTO NAME name VALUE value)
ORDER BY figure;
