-- How many rows each register holds; none of a register without rows.
CREATE OR REPLACE TEMP MACRO holdings() AS TABLE
  SELECT parse_filename(filename, true) AS register, count(*) AS count
  FROM read_csv(getvariable('site') || '/records/*.csv', header = true, all_varchar = true,
    delim = ',', quote = '"', escape = '"', buffer_size = 4000000, union_by_name = true,
    filename = true)
  GROUP BY ALL;
-- The register and the id of every row.
CREATE OR REPLACE TEMP MACRO every_row() AS TABLE
  SELECT parse_filename(filename, true) AS register, lower(id) AS id
  FROM read_csv(getvariable('site') || '/records/*.csv', header = true, all_varchar = true,
    delim = ',', quote = '"', escape = '"', buffer_size = 4000000, union_by_name = true,
    filename = true);
