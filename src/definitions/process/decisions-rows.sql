-- The positions that participants took on decisions and measures, and whether each stands.
WITH known AS (
  SELECT *,
    CASE
      WHEN first_day_of(date) > getvariable('day') THEN 'ahead'
      WHEN NOT first_day_of(until) > getvariable('day') THEN 'withdrawn'
      WHEN is_past(lapses_on) THEN 'lapsed'
      ELSE 'standing'
    END AS state
  FROM rows_of('positions')
),
ended AS (
  SELECT *, date_diff('day', last_day_of(date), CASE state
      WHEN 'withdrawn' THEN last_day_of(until)
      WHEN 'lapsed' THEN last_day_of(lapses_on)
      WHEN 'standing' THEN getvariable('day')
    END) AS days
  FROM known
)
SELECT id, state AS key_state,
  yes_or_no(kind IN ('reservation', 'dissent', 'abstention', 'suspensive_objection')) AS key_against,
  kind AS key_kind, lower(participant) AS key_participant, year_of(date) AS key_year,
  CASE WHEN days >= 0 THEN days END AS data_days
FROM ended;
