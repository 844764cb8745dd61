-- The rows of a register, every value as text, empty ones as NULL.
CREATE OR REPLACE TEMP MACRO rows_of(register) AS TABLE
  SELECT * FROM read_csv(getvariable('site') || '/records/' || register || '.csv',
    header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', strict_mode = true,
    buffer_size = 4000000);
-- A list of ids in one cell, as lower-case ids.
CREATE OR REPLACE TEMP MACRO ids_of(list) AS
  CASE WHEN list IS NULL THEN [] ELSE string_split(lower(list), ';') END;
CREATE OR REPLACE TEMP MACRO yes_or_no(truth) AS CASE WHEN truth THEN 'yes' ELSE 'no' END;
-- A text as a key of addresses: its ASCII letters and digits, the rest as hyphens; where that would
-- not tell it apart from another text, with a checksum behind it.
CREATE OR REPLACE TEMP MACRO checksum_of(t) AS lower(to_base(CAST(list_reduce(
  list_transform(range(1, length(t) + 1), lambda place: CAST(unicode(substr(t, place, 1)) AS BIGINT)),
  lambda total, one: (total * 31 + one) % 4294967296, 7) AS BIGINT), 36));
CREATE OR REPLACE TEMP MACRO hyphenated(t) AS
  trim(regexp_replace(lower(trim(t)), '[^a-z0-9]+', '-', 'g'), '-');
CREATE OR REPLACE TEMP MACRO key_of(t) AS
  CASE
    WHEN t IS NULL THEN NULL
    WHEN trim(t) = '' THEN 'none'
    WHEN regexp_full_match(lower(trim(t)), '[a-z0-9 -]*[a-z0-9][a-z0-9 -]*')
        AND length(hyphenated(t)) <= 48
      THEN hyphenated(t)
    ELSE ltrim(left(hyphenated(t), 48) || '-' || checksum_of(lower(trim(t))), '-')
  END;
