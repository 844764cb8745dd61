-- How decisions were adopted; which positions stand: not before the day they were stated, not from
-- the day of their withdrawal, not past their last day; and on which decisions disagreement stands,
-- which is a reservation, dissent, abstention or suspensive objection.
WITH states(state) AS (VALUES ('standing'), ('withdrawn'), ('lapsed'), ('ahead')),
kinds(kind) AS (
  VALUES ('supports'), ('interpretative_statement'), ('reservation'), ('dissent'), ('abstention'),
    ('suspensive_objection')
)
SELECT 'decisions' AS figure, count(*)::DOUBLE AS value FROM rows_of('decisions')
UNION ALL
SELECT 'decisions.disagreement', count(*) FROM rows_of('decisions')
WHERE lower(id) IN (
  SELECT subject FROM stated_positions() WHERE disagrees AND state = 'standing'
)
UNION ALL
SELECT 'adopted.' || name,
  (SELECT count(*) FROM rows_of('decisions') WHERE coalesce(adoption, 'unsaid') = name)
FROM (VALUES ('consensus'), ('silence'), ('vote'), ('unsaid')) ways(name)
UNION ALL
SELECT 'positions', count(*) FROM rows_of('positions')
UNION ALL
SELECT 'disagreement', count(*) FROM stated_positions() WHERE disagrees
UNION ALL
SELECT states.state,
  (SELECT count(*) FROM stated_positions() s WHERE disagrees AND s.state = states.state)
FROM states
UNION ALL
SELECT kinds.kind || '.' || states.state,
  (SELECT count(*) FROM stated_positions() s WHERE s.kind = kinds.kind AND s.state = states.state)
FROM kinds, states
UNION ALL
SELECT 'objection_days', max(date_diff('day', last_day_of(date), getvariable('day')))
FROM stated_positions()
WHERE state = 'standing' AND kind = 'suspensive_objection'
  AND last_day_of(date) <= getvariable('day');
