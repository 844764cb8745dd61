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
CREATE OR REPLACE TEMP MACRO year_of(d) AS left(d, 4);
-- A day that is known as such.
CREATE OR REPLACE TEMP MACRO whole_day(d) AS CASE WHEN length(d) = 10 THEN TRY_CAST(d AS DATE) END;
