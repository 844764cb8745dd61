-- What an action or a milestone is reported to be.
CREATE OR REPLACE TEMP MACRO standing_of(status) AS
  CASE
    WHEN status IN ('completed', 'met') THEN 'done'
    WHEN status IN ('discontinued', 'cancelled') THEN 'dropped'
    WHEN status = 'superseded' THEN 'superseded'
    WHEN status IS NULL THEN 'unknown'
    ELSE 'open'
  END;
-- Both registers of what was promised, as one.
CREATE OR REPLACE TEMP MACRO promises() AS TABLE
  SELECT 'actions' AS register, id, due, due_original, completed_on AS reported_on,
    standing_of(status) AS standing, contested
  FROM rows_of('actions')
  UNION ALL
  SELECT 'milestones', id, due, due_original, met_on, standing_of(status), NULL
  FROM rows_of('milestones');
-- The newest finding on each record, by the day it was reported, then by id.
CREATE OR REPLACE TEMP MACRO newest_findings() AS TABLE
  SELECT lower(subject) AS subject, outcome, completion
  FROM rows_of('findings')
  WHERE outcome IS NOT NULL
  QUALIFY row_number() OVER (
    PARTITION BY lower(subject)
    ORDER BY coalesce(reported_on, visited_on, '') DESC, id DESC
  ) = 1;
-- Reported done, but the newest finding does not confirm it or finds the work no further than limited.
CREATE OR REPLACE TEMP MACRO contradicts(outcome, completion) AS
  outcome = 'not_confirmed' OR coalesce(completion IN ('no_evidence', 'not_started', 'limited'), false);
-- What the newest finding says of what is reported done.
CREATE OR REPLACE TEMP MACRO proof_of(outcome, completion) AS
  CASE
    WHEN contradicts(outcome, completion) THEN 'contradicted'
    WHEN outcome = 'confirmed' THEN 'verified'
    WHEN outcome = 'partially_confirmed' THEN 'partly'
    WHEN outcome = 'unable_to_verify' THEN 'unable'
    ELSE 'none'
  END;
-- Of each promise with a due date the first due date, how often it was moved, and how much later it is.
CREATE OR REPLACE TEMP MACRO slips() AS TABLE
  WITH RECURSIVE
  moves AS MATERIALIZED (
    SELECT lower(id) AS id, "from" AS earlier, "to" AS later,
      row_number() OVER (PARTITION BY lower(id) ORDER BY CAST("position" AS INTEGER) DESC) AS nth
    FROM read_csv(getvariable('site') || '/changes.csv',
      header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', buffer_size = 4000000)
    WHERE register IN ('actions', 'milestones') AND field = 'due'
  ),
  -- Of several amendments to one value the last in the table.
  amended AS MATERIALIZED (
    SELECT lower(record) AS id, "from" AS earlier, "to" AS later, row_number() OVER () AS line
    FROM rows_of('amendments') WHERE field = 'due' AND "from" IS NOT NULL
  ),
  steps AS MATERIALIZED (
    SELECT * FROM amended QUALIFY row_number() OVER (PARTITION BY id, later ORDER BY line DESC) = 1
  ),
  -- Back through the amendments, through each once: from the first value in the history, or the
  -- present one, as far as they go; and from each move in the history to where it came from.
  chain AS (
    SELECT lower(p.id) AS id, 0 AS nth, coalesce(m.earlier, p.due) AS value, NULL AS ends,
      []::BIGINT[] AS through
    FROM promises() p LEFT JOIN moves m ON m.id = lower(p.id) AND m.nth = 1
    UNION ALL
    SELECT id, nth, later, earlier, [] FROM moves WHERE earlier IS NOT NULL AND later IS NOT NULL
    UNION ALL
    SELECT c.id, c.nth, s.earlier, c.ends, list_append(c.through, s.line)
    FROM chain c JOIN steps s
      ON s.id = c.id AND s.later = c.value AND NOT list_contains(c.through, s.line)
      AND c.value IS DISTINCT FROM c.ends
  ),
  firsts AS (
    SELECT id, arg_max(value, len(through)) AS value, max(len(through)) AS amendments,
      any_value(value) FILTER (len(through) = 0) AS known
    FROM chain WHERE nth = 0 GROUP BY id
  ),
  told AS (
    SELECT id, nth, coalesce(any_value(len(through)) FILTER (value = ends), 1) AS moves
    FROM chain WHERE nth > 0 GROUP BY id, nth
  ),
  dated AS (
    SELECT p.*,
      coalesce((SELECT sum(moves) FROM told t WHERE t.id = f.id), 0)
        + greatest(f.amendments, CASE WHEN p.due_original <> f.known THEN 1 ELSE 0 END) AS moves,
      coalesce(p.due_original, CASE WHEN last_day_of(f.value) IS NOT NULL THEN f.value END, p.due)
        AS first_due
    FROM promises() p JOIN firsts f ON f.id = lower(p.id)
    WHERE p.due IS NOT NULL
  )
  SELECT *, due <> first_due AS moved,
    CASE
      WHEN standing = 'done' AND reported_on IS NOT NULL THEN days_between(first_due, reported_on)
      WHEN standing = 'open' AND is_past(due)
        THEN date_diff('day', last_day_of(first_due), getvariable('day'))
      ELSE days_between(first_due, due)
    END AS days
  FROM dated;
-- The reports that participants owe, and what became of each. One fell due when the whole of its due
-- date has passed.
CREATE OR REPLACE TEMP MACRO owed_reports() AS TABLE
  SELECT id, lower(participant) AS participant, lower(measure) AS measure, lower(cycle) AS cycle,
    CASE
      WHEN waived = 'true' THEN 'waived'
      WHEN due IS NULL AND received_on IS NOT NULL THEN 'undated'
      WHEN due IS NULL OR NOT is_past(due) THEN 'notYetDue'
      WHEN received_on IS NULL THEN 'missing'
      WHEN is_before(due, received_on) THEN 'late'
      ELSE 'inTime'
    END AS result
  FROM rows_of('submissions');
