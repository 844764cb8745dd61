-- Whether each promise is overdue now, and whether it was at the last edition: on the eve of the newest
-- meeting before the day, or sixty days before it.
CREATE OR REPLACE TEMP MACRO overdue_now_and_then() AS TABLE
  WITH edition AS (
    SELECT coalesce(
        max(last_day_of(starts_on)) FILTER (last_day_of(starts_on) < getvariable('day')) - 1,
        getvariable('day') - 60
      )::DATE AS day
    FROM rows_of('meetings')
  ),
  now AS (
    SELECT 'actions' AS register, id, due, status, agreed_on, completed_on AS reported_on
    FROM rows_of('actions')
    UNION ALL
    SELECT 'milestones', id, due, status, NULL, met_on FROM rows_of('milestones')
  ),
  -- The earliest change of each field, and of the row itself, since the edition.
  changes AS (
    SELECT register, lower(id) AS id, change, field, "from", position::INTEGER AS position
    FROM read_csv(getvariable('site') || '/changes.csv', header = true, all_varchar = true,
      delim = ',', quote = '"', escape = '"', buffer_size = 4000000)
    WHERE date::DATE > (SELECT day FROM edition)
  ),
  earliest AS (
    SELECT * FROM changes
    QUALIFY row_number() OVER (
      PARTITION BY register, id, coalesce(field, '') ORDER BY position DESC
    ) = 1
  ),
  published AS (
    SELECT n.register, n.id,
      CASE WHEN d.id IS NULL THEN n.due ELSE d."from" END AS due,
      CASE WHEN s.id IS NULL THEN n.status ELSE s."from" END AS status,
      coalesce(r.change = 'withdrawn', true) AS present
    FROM now n
    LEFT JOIN earliest d ON d.register = n.register AND d.id = lower(n.id) AND d.field = 'due'
    LEFT JOIN earliest s ON s.register = n.register AND s.id = lower(n.id) AND s.field = 'status'
    LEFT JOIN earliest r ON r.register = n.register AND r.id = lower(n.id) AND r.field IS NULL
  ),
  -- Where the history begins later: the dates in the rows, and the amendments since the edition.
  amended AS (
    SELECT lower(record) AS id, field, "from"
    FROM (SELECT *, row_number() OVER () AS line FROM rows_of('amendments'))
    WHERE last_day_of(date) > (SELECT day FROM edition)
    QUALIFY row_number() OVER (PARTITION BY lower(record), field ORDER BY date, line) = 1
  ),
  reported AS (
    SELECT n.register, n.id,
      coalesce(d."from", n.due) AS due,
      coalesce(s."from", CASE
        WHEN standing_of(n.status) = 'done' AND last_day_of(n.reported_on) > e.day THEN 'in_progress'
        ELSE n.status
      END) AS status,
      NOT coalesce(last_day_of(n.agreed_on) > e.day, false) AS present
    FROM now n CROSS JOIN edition e
    LEFT JOIN amended d ON d.id = lower(n.id) AND d.field = 'due'
    LEFT JOIN amended s ON s.id = lower(n.id) AND s.field = 'status'
  ),
  reaches_back AS (
    SELECT count(*) > 0 AS yes
    FROM read_csv(getvariable('site') || '/versions.csv', header = true, all_varchar = true)
    WHERE date::DATE <= (SELECT day FROM edition)
  ),
  stood AS (
    SELECT * FROM published WHERE (SELECT yes FROM reaches_back)
    UNION ALL
    SELECT * FROM reported WHERE NOT (SELECT yes FROM reaches_back)
  )
  SELECT n.register, n.id,
    coalesce(standing_of(n.status) = 'open' AND is_past(n.due), false) AS late_now,
    coalesce(t.present AND standing_of(t.status) = 'open' AND last_day_of(t.due) < e.day, false)
      AS late_then
  FROM now n CROSS JOIN edition e
  JOIN stood t ON t.register = n.register AND t.id = n.id;
CREATE OR REPLACE TEMP MACRO since_edition(late_now, late_then) AS
  CASE WHEN late_now AND NOT late_then THEN 'fresh' WHEN late_then AND NOT late_now THEN 'cleared' END;
