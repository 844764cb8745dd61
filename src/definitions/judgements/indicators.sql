-- What is judged of the indicators, one by one.
SELECT 'all' AS figure, count(*)::DOUBLE AS value FROM judged_indicators()
UNION ALL
SELECT name, (SELECT count(*) FROM judged_indicators() WHERE result = key)
FROM (VALUES ('in_time', 'inTime'), ('late', 'late'), ('lost', 'lost'), ('missed', 'missed'),
  ('not_yet_due', 'notYetDue'), ('no_target', 'noTarget'), ('by_participant', 'byParticipant'),
  ('no_value', 'noValue')) results(name, key)
UNION ALL
SELECT 'since_start.' || name, (SELECT count(*) FROM judged_indicators() WHERE since_start = change)
FROM (VALUES ('better', 1), ('same', 0), ('worse', -1)) changes(name, change)
UNION ALL
SELECT 'trend.' || name, (SELECT count(*) FROM judged_indicators() WHERE trend = change)
FROM (VALUES ('better', 1), ('same', 0), ('worse', -1)) changes(name, change)
UNION ALL
SELECT lower(id) || '.latest', latest FROM judged_indicators() WHERE latest IS NOT NULL;
