-- A text as words between spaces; signs within a word, as of 1.5 and 2024-01-01, stay.
CREATE OR REPLACE TEMP MACRO words_of(t) AS
  regexp_replace(
    regexp_replace(' ' || regexp_replace(lower(t), '[^\p{L}\p{N}.,-]+', ' ', 'g') || ' ',
      '[.,-]+ ', ' ', 'g'),
    ' +', ' ', 'g');
CREATE OR REPLACE TEMP MACRO day_written(d, months) AS
  day(d) || ' ' || months[month(d)] || ' ' || year(d);
-- A value as a sentence may have it: as it stands, without underlines, and a day written out in
-- English, French or Arabic.
CREATE OR REPLACE TEMP MACRO forms_of(t) AS
  [t, replace(t, '_', ' ')] || CASE
    WHEN TRY_CAST(t AS DATE) IS NULL OR length(t) <> 10 THEN []
    ELSE [
      strftime(CAST(t AS DATE), '%-d %B %Y'), strftime(CAST(t AS DATE), '%B %-d, %Y'),
      day_written(CAST(t AS DATE), ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet',
        'août', 'septembre', 'octobre', 'novembre', 'décembre']),
      day_written(CAST(t AS DATE), ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو',
        'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'])
    ]
  END;
CREATE OR REPLACE TEMP MACRO names_value(t, value) AS
  value IS NOT NULL AND coalesce(list_bool_or(
    list_transform(forms_of(value), lambda form: contains(words_of(t), words_of(form)))), false);
-- How long what each correction mends stood, and how that is known: a version set it (`set`), the first
-- version had it (`kept`), the record came out on that day (`published`), or it was noticed (`noticed`).
CREATE OR REPLACE TEMP MACRO wrong_days() AS TABLE
  WITH told AS MATERIALIZED (
    SELECT coalesce(register, dataset) AS name, lower(id) AS key, "row", change, quiet, field, "from",
      "to", CAST(date AS DATE) AS day, date, CAST("position" AS BIGINT) AS place
    FROM read_csv(getvariable('site') || '/history.csv', header = true, all_varchar = true,
      delim = ',', quote = '"', escape = '"', buffer_size = 4000000)
  ),
  first_version AS (
    SELECT min(CAST(date AS DATE)) AS day
    FROM read_csv(getvariable('site') || '/versions.csv', header = true, all_varchar = true)
  ),
  corrections AS MATERIALIZED (
    SELECT id, lower(record) AS record, was, "is", noticed_on, corrected_on FROM rows_of('corrections')
  ),
  -- The first edit that leads from what was wrong to what is right, in the record or a row about it.
  mended AS (
    SELECT c.id, t.*
    FROM corrections c
    JOIN told t ON (t.key = c.record OR starts_with(t.key, c.record || '/'))
      AND t.field IS NOT NULL AND t.quiet IS NULL AND t.change = 'changed'
      AND (c.noticed_on IS NULL OR t.date >= c.noticed_on)
      AND names_value(c.was, t."from") AND names_value(c."is", t."to")
    QUALIFY row_number() OVER (PARTITION BY c.id ORDER BY t.place DESC) = 1
  ),
  -- What happened to that cell last before: it came with that value, or its row did.
  from_history AS (
    SELECT m.id, m.day AS until, coalesce(arg_min(t.day, t.place), any_value(f.day)) AS since,
      CASE
        WHEN count(t.place) = 0 OR arg_min(coalesce(t.quiet, ''), t.place) = 'baseline' THEN 'kept'
        ELSE 'set'
      END AS known
    FROM mended m CROSS JOIN first_version f
    LEFT JOIN told t ON t."row" = m."row" AND t.name = m.name AND t.place > m.place
      AND (t.field = m.field OR t.field IS NULL)
    GROUP BY m.id, m.day
  ),
  published AS (
    SELECT lower(id) AS id, published_on FROM rows_of('assessments')
    UNION ALL SELECT lower(id), published_on FROM rows_of('reports')
  ),
  from_days AS (
    SELECT c.id, whole_day(coalesce(corrected_on, strftime(getvariable('day'), '%Y-%m-%d'))) AS until,
      CASE WHEN noticed_on < published_on THEN NULL ELSE whole_day(published_on) END AS published,
      whole_day(noticed_on) AS noticed
    FROM corrections c LEFT JOIN published p ON p.id = c.record
  ),
  stood AS (
    SELECT id, known, date_diff('day', since, until) AS days FROM from_history
    UNION ALL
    SELECT id, CASE WHEN published <= until THEN 'published' ELSE 'noticed' END,
      date_diff('day', CASE WHEN published <= until THEN published ELSE noticed END, until)
    FROM from_days
    WHERE id NOT IN (SELECT id FROM from_history) AND (published <= until OR noticed <= until)
  )
  SELECT id, known, days FROM stood;
