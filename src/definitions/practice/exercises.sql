-- The objectives of exercises, one by one, and what became of each; who observed, and what was learned.
WITH stated AS (
  SELECT id, string_split(objectives, ';') AS objectives,
    string_split(objective_results, ';') AS results
  FROM rows_of('exercises')
  WHERE objectives IS NOT NULL
),
objectives AS (
  SELECT id, coalesce(results[number], 'unknown') AS result
  FROM stated, LATERAL (SELECT unnest(range(1, len(objectives) + 1)) AS number) numbers
),
taught AS (
  SELECT DISTINCT lower(unnest(string_split(exercises, ';'))) AS id FROM rows_of('lessons')
)
SELECT 'all' AS figure, count(*)::DOUBLE AS value FROM rows_of('exercises')
UNION ALL SELECT 'observed', count(*) FROM rows_of('exercises') WHERE observers IS NOT NULL
UNION ALL SELECT 'taught', count(*) FROM rows_of('exercises') WHERE lower(id) IN (FROM taught)
UNION ALL SELECT 'judged', count(*) FROM objectives WHERE result <> 'unknown'
UNION ALL
SELECT name, (SELECT count(*) FROM objectives WHERE result = name)
FROM (VALUES ('met'), ('partially_met'), ('not_met'), ('unknown')) results(name);
