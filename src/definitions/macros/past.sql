-- The cells of a register, one a line, each with the place of its row.
CREATE OR REPLACE TEMP MACRO cells_of(name) AS TABLE
  SELECT line, id, field, value
  FROM (SELECT row_number() OVER () AS line, * FROM rows_of(name))
  UNPIVOT INCLUDE NULLS (value FOR field IN (COLUMNS(* EXCLUDE (line, id))));
-- The names of the columns of a register, in their order.
CREATE OR REPLACE TEMP MACRO columns_of(name) AS TABLE
  SELECT unnest(names) AS field, unnest(range(1, len(names) + 1)) AS nth
  FROM (
    SELECT string_split(regexp_extract(content, '^[^\r\n]*'), ',') AS names
    FROM read_text(getvariable('site') || '/records/' || name || '.csv')
  );
-- The cells of a register as the table held them at the end of the day `known`: what was written later
-- is taken back. A row goes by the id that it has now. A value that may not be shown is left as it is
-- now. Before the first version nothing tells when a row came, so those that stood in the first
-- version of their table are taken to have been there.
CREATE OR REPLACE TEMP MACRO written_cells(name) AS TABLE
  WITH told AS MATERIALIZED (
    SELECT "row", lower(id) AS key, id, change, quiet, field, coalesce("from", '') AS earlier,
      coalesce(withheld LIKE '%from%', false) AS hidden, CAST("position" AS BIGINT) AS place,
      CAST(date AS DATE) > getvariable('known') AS later
    FROM read_csv(getvariable('site') || '/history.csv', header = true, all_varchar = true,
      delim = ',', quote = '"', escape = '"', buffer_size = 4000000)
    WHERE register = name
  ),
  reaches_back AS (
    SELECT coalesce(min(CAST(date AS DATE)) <= getvariable('known'), false) AS yes
    FROM read_csv(getvariable('site') || '/versions.csv', header = true, all_varchar = true)
  ),
  -- Of each row the earliest that happened to it since, and to each of its cells.
  since AS (
    SELECT "row", arg_min(id, place) AS id, arg_max(change, place) FILTER (
        field IS NULL AND (quiet IS NULL OR (SELECT yes FROM reaches_back))
      ) AS change
    FROM told WHERE later GROUP BY "row"
  ),
  was AS (
    SELECT "row", field, arg_max(earlier, place) AS value, arg_max(hidden, place) AS hidden
    FROM told WHERE later AND field <> 'id' AND coalesce(quiet, '') <> 'key'
    GROUP BY "row", field
  ),
  -- The number of each row of today: that of what was told last under its id.
  numbered AS (SELECT key, arg_min("row", place) AS "row" FROM told GROUP BY key),
  today AS MATERIALIZED (
    SELECT c.*, n."row" FROM cells_of(name) c LEFT JOIN numbered n ON n.key = lower(c.id)
  )
  SELECT t.line, t.id, t.field,
    CASE WHEN w.field IS NULL OR w.hidden THEN t.value ELSE nullif(w.value, '') END AS value
  FROM today t
  LEFT JOIN was w ON w."row" = t."row" AND w.field = t.field
  LEFT JOIN since s ON s."row" = t."row"
  WHERE coalesce(s.change, '') NOT IN ('added', 'restored')
  UNION ALL
  -- Rows that have gone since.
  SELECT 1000000000 + CAST(s."row" AS BIGINT), s.id, c.field,
    CASE WHEN NOT w.hidden THEN nullif(w.value, '') END
  FROM since s
  CROSS JOIN columns_of(name) c
  LEFT JOIN was w ON w."row" = s."row" AND w.field = c.field
  WHERE s.change = 'withdrawn' AND c.field <> 'id'
    AND s."row" NOT IN (SELECT "row" FROM today WHERE "row" IS NOT NULL);
-- The amendments that were written by then and tell of a later day: of several to one field the first.
CREATE OR REPLACE TEMP MACRO later_amendments() AS TABLE
  WITH amendments AS (
    SELECT line, any_value(value) FILTER (field = 'record') AS record,
      any_value(value) FILTER (field = 'field') AS field,
      any_value(value) FILTER (field = 'from') AS earlier,
      any_value(value) FILTER (field = 'date') AS date
    FROM written_cells('amendments') GROUP BY line
  )
  SELECT lower(record) AS key, field, earlier FROM amendments
  WHERE first_day_of(date) > getvariable('day')
  QUALIFY row_number() OVER (PARTITION BY lower(record), field ORDER BY date, line DESC) = 1;
-- The same as far as it had happened by the day `day`: what was amended later is as it was before, what
-- was agreed, held, found or stated later is left out, and what was done later is still open.
CREATE OR REPLACE TEMP MACRO cells_then(name) AS TABLE
  WITH born(register, field) AS (
    VALUES ('actions', 'agreed_on'), ('amendments', 'date'), ('assessments', 'as_of'),
      ('assistance', 'starts_on'), ('corrections', 'noticed_on'), ('decisions', 'date'),
      ('exercises', 'starts_on'), ('feedback', 'received_on'), ('findings', 'reported_on'),
      ('lessons', 'recorded_on'), ('meetings', 'starts_on'), ('positions', 'date'),
      ('reports', 'published_on'), ('reviews', 'held_on')
  ),
  undone(register, done, field, before) AS (
    VALUES ('actions', 'completed_on', 'completed_on', NULL),
      ('actions', 'completed_on', 'status', 'in_progress'),
      ('assessments', 'published_on', 'published_on', NULL),
      ('measures', 'in_force_from', 'status', 'agreed'),
      ('milestones', 'met_on', 'met_on', NULL), ('milestones', 'met_on', 'status', 'scheduled'),
      ('submissions', 'received_on', 'received_on', NULL)
  ),
  cells AS MATERIALIZED (
    SELECT c.line, c.id, c.field, CASE WHEN a.key IS NULL THEN c.value ELSE a.earlier END AS value
    FROM written_cells(name) c
    LEFT JOIN later_amendments() a ON a.key = lower(c.id) AND a.field = c.field
  ),
  ahead AS MATERIALIZED (
    SELECT line, field FROM cells
    WHERE first_day_of(value) > getvariable('day')
      AND field IN (
        SELECT field FROM born WHERE register = name
        UNION ALL SELECT done FROM undone WHERE register = name
      )
  ),
  opened AS (
    SELECT a.line, u.field, u.before FROM ahead a JOIN undone u ON u.register = name AND u.done = a.field
  )
  SELECT c.line, c.id, c.field, CASE WHEN o.line IS NULL THEN c.value ELSE o.before END AS value
  FROM cells c
  LEFT JOIN opened o ON o.line = c.line AND o.field = c.field
  WHERE c.line NOT IN (
    SELECT a.line FROM ahead a JOIN born b ON b.register = name AND b.field = a.field
  );
-- A register of a past day as the lines of a file.
CREATE OR REPLACE TEMP MACRO csv_cell(t) AS
  CASE
    WHEN regexp_matches(t, '[",\r\n]|^\s|\s$') THEN '"' || replace(t, '"', '""') || '"'
    ELSE coalesce(t, '')
  END;
CREATE OR REPLACE TEMP MACRO lines_then(name) AS TABLE
  WITH cells AS MATERIALIZED (FROM cells_then(name)),
  named AS (
    SELECT line, field, value FROM cells
    UNION ALL SELECT DISTINCT line, 'id', id FROM cells
    UNION ALL SELECT 0, field, field FROM columns_of(name)
  )
  SELECT string_agg(csv_cell(value), ',' ORDER BY nth) AS line
  FROM named JOIN columns_of(name) USING (field)
  GROUP BY named.line ORDER BY named.line;
