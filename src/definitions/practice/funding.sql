-- What was pledged and what was paid of it, of the rows that say both, within one currency.
WITH stated AS (
  SELECT lower(participant) AS participant, year, upper(trim(coalesce(currency, ''))) AS currency,
    TRY_CAST(pledged AS DOUBLE) AS pledged, TRY_CAST(paid AS DOUBLE) AS paid
  FROM rows_of('contributions')
),
rows AS (
  SELECT *, currency AS name, pledged IS NOT NULL AND paid IS NOT NULL AS complete FROM stated
),
sums AS (
  SELECT name AS figure, pledged, paid, complete FROM rows
  UNION ALL SELECT name || '/' || participant, pledged, paid, complete FROM rows
  UNION ALL SELECT name || '/' || year, pledged, paid, complete FROM rows WHERE year IS NOT NULL
)
SELECT 'in_full' AS figure, count(*)::DOUBLE AS value FROM rows WHERE complete AND paid >= pledged
UNION ALL SELECT 'short', count(*) FROM rows WHERE complete AND paid < pledged
UNION ALL SELECT 'unsaid', count(*) FROM rows WHERE NOT complete
UNION ALL
SELECT figure || '.pledged', coalesce(sum(pledged) FILTER (complete), 0) FROM sums GROUP BY figure
UNION ALL
SELECT figure || '.paid', coalesce(sum(paid) FILTER (complete), 0) FROM sums GROUP BY figure
UNION ALL
-- Row by row: what one paid beyond its pledge settles nothing of another's.
SELECT figure || '.outstanding', coalesce(sum(greatest(pledged - paid, 0)) FILTER (complete), 0)
FROM sums GROUP BY figure;
