-- How many rows name each participant and each measure, by what they name it as (a participant takes
-- part in a measure that it joined and has not left); of how many measures it is said who takes part;
-- what a participant paid, by currency.
WITH named AS (
  SELECT 'participants' AS register, 'hosted' AS part, unnest(ids_of(host)) AS id FROM rows_of('meetings')
  UNION ALL SELECT 'participants', 'chaired', unnest(ids_of(chair)) FROM rows_of('meetings')
  UNION ALL SELECT 'participants', 'led', unnest(ids_of("lead")) FROM rows_of('measures')
  UNION ALL SELECT 'participants', 'owned', unnest(ids_of(owner)) FROM rows_of('actions')
  UNION ALL SELECT 'participants', 'reached', unnest(ids_of(responsible)) FROM rows_of('milestones')
  UNION ALL SELECT 'participants', 'verified', unnest(ids_of(verifier)) FROM rows_of('findings')
  UNION ALL SELECT 'participants', 'taught', unnest(ids_of(submitted_by)) FROM rows_of('lessons')
  UNION ALL
  SELECT 'participants', 'takes_part', lower(participant) FROM rows_of('participation')
  WHERE state = 'joined' AND until IS NULL
  UNION ALL
  SELECT 'measures', 'joined', lower(measure) FROM rows_of('participation') WHERE state = 'joined'
  UNION ALL SELECT 'measures', 'milestones', lower(measure) FROM rows_of('milestones')
  UNION ALL SELECT 'measures', 'lessons', unnest(ids_of(measures)) FROM rows_of('lessons')
),
known AS (
  SELECT 'participants' AS register, lower(id) AS id FROM rows_of('participants')
  UNION ALL SELECT 'measures', lower(id) FROM rows_of('measures')
)
SELECT id || '.' || part AS figure, count(*)::DOUBLE AS value
FROM named JOIN known USING (register, id)
GROUP BY id, part
UNION ALL
SELECT 'participation.measures', count(*) FROM rows_of('measures')
WHERE lower(id) IN (SELECT lower(measure) FROM rows_of('participation'))
UNION ALL
SELECT lower(participant) || '.paid.' || coalesce(currency, ''), sum(CAST(paid AS DOUBLE))
FROM rows_of('contributions')
WHERE paid IS NOT NULL AND lower(participant) IN (SELECT id FROM known WHERE register = 'participants')
GROUP BY lower(participant), coalesce(currency, '');
