-- The objectives of exercises, one by one, and what became of each.
WITH stated AS (
  SELECT *, string_split(objectives, ';') AS stated, string_split(objective_results, ';') AS results
  FROM rows_of('exercises')
  WHERE objectives IS NOT NULL
)
SELECT id || '/' || number AS id, lower(id) AS key_exercise, lower(measure) AS key_measure,
  year_of(starts_on) AS key_year, coalesce(results[number], 'unknown') AS key_result
FROM stated, LATERAL (SELECT unnest(range(1, len(stated) + 1)) AS number) numbers;
