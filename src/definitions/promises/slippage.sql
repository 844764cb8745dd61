-- How far due dates have moved, and how much later things are than was first agreed.
WITH RECURSIVE
moves AS MATERIALIZED (
  SELECT lower(id) AS id, "from" AS value
  FROM read_csv(getvariable('site') || '/changes.csv',
    header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', buffer_size = 4000000)
  WHERE register IN ('actions', 'milestones') AND field = 'due'
  QUALIFY row_number() OVER (PARTITION BY lower(id) ORDER BY CAST("position" AS INTEGER) DESC) = 1
),
-- Of several amendments to one value the last in the table.
amended AS MATERIALIZED (
  SELECT lower(record) AS id, "from" AS earlier, "to" AS later, row_number() OVER () AS line
  FROM rows_of('amendments') WHERE field = 'due' AND "from" IS NOT NULL
),
steps AS MATERIALIZED (
  SELECT * FROM amended QUALIFY row_number() OVER (PARTITION BY id, later ORDER BY line DESC) = 1
),
-- The first value in the history, or the present one; then back through the amendments before it,
-- through each once.
chain AS (
  SELECT lower(p.id) AS id, coalesce(m.value, p.due) AS value, []::BIGINT[] AS through
  FROM promises() p LEFT JOIN moves m ON m.id = lower(p.id)
  UNION ALL
  SELECT c.id, s.earlier, list_append(c.through, s.line)
  FROM chain c JOIN steps s
    ON s.id = c.id AND s.later = c.value AND NOT list_contains(c.through, s.line)
),
firsts AS (SELECT id, arg_max(value, len(through)) AS value FROM chain GROUP BY id),
slips AS (
  SELECT p.*, coalesce(p.due_original, CASE WHEN last_day_of(f.value) IS NOT NULL THEN f.value END, p.due)
      AS first_due
  FROM promises() p JOIN firsts f ON f.id = lower(p.id)
  WHERE p.due IS NOT NULL
),
counted AS (
  SELECT due <> first_due AS moved,
    CASE
      WHEN standing = 'done' AND reported_on IS NOT NULL THEN days_between(first_due, reported_on)
      WHEN standing = 'open' AND is_past(due)
        THEN date_diff('day', last_day_of(first_due), getvariable('day'))
      ELSE days_between(first_due, due)
    END AS days
  FROM slips
)
SELECT 'dated' AS figure, count(*)::DOUBLE AS value FROM counted
UNION ALL SELECT 'moved', count(*) FILTER (moved) FROM counted
UNION ALL SELECT 'later', count(*) FILTER (days > 0) FROM counted
UNION ALL SELECT 'median_days', quantile_cont(days, 0.5) FROM counted
UNION ALL SELECT 'worst_days', max(days) FROM counted;
