-- How decisions were adopted, and which reservations, dissents, abstentions and objections stand:
-- not before the day they were stated, not from the day of their withdrawal, not past their last day.
WITH against AS (
  SELECT kind, date, until, lapses_on,
    CASE
      WHEN first_day_of(date) > getvariable('day') THEN 'ahead'
      WHEN NOT first_day_of(until) > getvariable('day') THEN 'withdrawn'
      WHEN is_past(lapses_on) THEN 'lapsed'
      ELSE 'standing'
    END AS state
  FROM rows_of('positions')
  WHERE kind IN ('reservation', 'dissent', 'abstention', 'suspensive_objection')
)
SELECT name AS figure, (SELECT count(*) FROM against WHERE state = name)::DOUBLE AS value
FROM (VALUES ('standing'), ('withdrawn'), ('lapsed'), ('ahead')) states(name)
UNION ALL
SELECT name || '.standing', (SELECT count(*) FROM against WHERE state = 'standing' AND kind = name)
FROM (VALUES ('reservation'), ('dissent'), ('abstention'), ('suspensive_objection')) kinds(name)
UNION ALL
SELECT 'adopted.' || name, (SELECT count(*) FROM rows_of('decisions') WHERE adoption = name)
FROM (VALUES ('consensus'), ('silence'), ('vote')) ways(name)
UNION ALL
SELECT 'objection_days', max(date_diff('day', last_day_of(date), getvariable('day')))
FROM against
WHERE state = 'standing' AND kind = 'suspensive_objection'
  AND last_day_of(date) <= getvariable('day');
