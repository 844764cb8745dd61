-- Lessons, and those of which a remedy was carried out and found to work.
SELECT 'all' AS figure, count(*) AS value FROM rows_of('lessons')
UNION ALL SELECT 'validated', count(*) FROM rows_of('lessons') WHERE state = 'validated';
