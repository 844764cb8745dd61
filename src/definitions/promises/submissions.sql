-- Reports that participants owe. One fell due when the whole of its due date has passed.
SELECT 'fell_due' AS figure, count(*) AS value FROM owed_reports()
WHERE result IN ('inTime', 'late', 'missing')
UNION ALL
SELECT name, (SELECT count(*) FROM owed_reports() WHERE result = key)
FROM (VALUES ('in_time', 'inTime'), ('late', 'late'), ('missing', 'missing'),
  ('not_yet_due', 'notYetDue'), ('undated', 'undated'), ('waived', 'waived')) results(name, key);
