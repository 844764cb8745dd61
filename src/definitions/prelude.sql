-- Dates may be a year (2026), a month (2026-03) or a day.
CREATE OR REPLACE TEMP MACRO first_day_of(d) AS
  TRY_CAST(CASE length(d) WHEN 4 THEN d || '-01-01' WHEN 7 THEN d || '-01' ELSE d END AS DATE);
CREATE OR REPLACE TEMP MACRO last_day_of(d) AS
  CASE length(d)
    WHEN 4 THEN TRY_CAST(d || '-12-31' AS DATE)
    WHEN 7 THEN last_day(TRY_CAST(d || '-01' AS DATE))
    ELSE TRY_CAST(d AS DATE)
  END;
-- Past, or before another: every day of it is.
CREATE OR REPLACE TEMP MACRO is_before(a, b) AS last_day_of(a) < first_day_of(b);
CREATE OR REPLACE TEMP MACRO is_past(d) AS last_day_of(d) < getvariable('day');
CREATE OR REPLACE TEMP MACRO days_between(a, b) AS date_diff('day', last_day_of(a), last_day_of(b));
-- An instant may leave out its seconds (2026-03-08T04:20Z).
CREATE OR REPLACE TEMP MACRO instant_of(t) AS
  CAST(regexp_replace(t, 'T(\d\d:\d\d)(Z|[+-]\d\d:\d\d)$', 'T\1:00\2') AS TIMESTAMPTZ);
-- The rows of a register, every value as text, empty ones as NULL.
CREATE OR REPLACE TEMP MACRO rows_of(register) AS TABLE
  SELECT * FROM read_csv(getvariable('site') || '/records/' || register || '.csv',
    header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', strict_mode = true,
    buffer_size = 4000000);
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
-- Risk (likelihood × impact), capability and the gap between them, of each scenario for each
-- participant in each perspective of an edition.
CREATE OR REPLACE TEMP MACRO judged_risks() AS TABLE
  SELECT *, risk * (5 - capability) / 4 AS gap
  FROM (
    SELECT *, likelihood * impact AS risk, (surveillance + readiness + capacity) / 3 AS capability
    FROM (
      SELECT lower(assessment) || '/' || lower(scenario) || '/' || lower(participant) AS cell,
        perspective,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'likelihood') AS likelihood,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'impact') AS impact,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'surveillance') AS surveillance,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'readiness') AS readiness,
        any_value(CAST(value AS DOUBLE)) FILTER (dimension = 'capacity') AS capacity
      FROM rows_of('scores')
      GROUP BY ALL
    )
  );
