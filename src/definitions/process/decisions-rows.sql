-- The decisions, how each was adopted and what became of disagreement with it; and the positions that
-- participants took on anything.
WITH ended AS (
  SELECT *, date_diff('day', last_day_of(date), CASE state
      WHEN 'withdrawn' THEN last_day_of(until)
      WHEN 'lapsed' THEN last_day_of(lapses_on)
      WHEN 'standing' THEN getvariable('day')
    END) AS days
  FROM stated_positions()
)
SELECT id, 'decisions' AS key_register, coalesce(adoption, 'unsaid') AS key_adoption,
  (SELECT list(DISTINCT state) FROM stated_positions() WHERE subject = lower(d.id) AND disagrees)
    AS key_disagreement,
  NULL AS key_state, NULL AS key_against, NULL AS key_kind, NULL AS key_participant,
  NULL AS key_year, NULL AS data_days
FROM rows_of('decisions') d
UNION ALL
SELECT id, 'positions', NULL, NULL, state, yes_or_no(disagrees), kind, participant,
  coalesce(year_of(date), 'unsaid'), CASE WHEN days >= 0 THEN days END
FROM ended;
