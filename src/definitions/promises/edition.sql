-- What is overdue now and was not at the last edition, and what was overdue then and is not now.
SELECT r.register || '.fresh' AS figure, count(*) FILTER (late_now AND NOT late_then) AS value
FROM (VALUES ('actions'), ('milestones')) r(register)
LEFT JOIN overdue_now_and_then() USING (register)
GROUP BY r.register
UNION ALL
SELECT r.register || '.cleared', count(*) FILTER (late_then AND NOT late_now)
FROM (VALUES ('actions'), ('milestones')) r(register)
LEFT JOIN overdue_now_and_then() USING (register)
GROUP BY r.register;
