-- Help that participants gave one another: how often, of which kind, and how many were trained.
WITH given AS (
  SELECT *, TRY_CAST(people_trained AS DOUBLE) AS trained FROM rows_of('assistance')
)
SELECT 'all' AS figure, count(*)::DOUBLE AS value FROM given
UNION ALL SELECT 'people_trained', coalesce(sum(trained), 0) FROM given
UNION ALL
SELECT name, (SELECT count(*) FROM given WHERE kind = name)
FROM (VALUES ('training'), ('equipment'), ('expertise'), ('funds')) kinds(name);
