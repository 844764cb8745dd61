-- The lessons: how far each has come, and whether a year passed without a remedy assigned.
SELECT id, state AS key_state, ids_of(themes) AS key_theme, year_of(recorded_on) AS key_year,
  yes_or_no(
    coalesce(state NOT IN ('action_assigned', 'implemented', 'validated'), true)
    AND coalesce(date_diff('day', last_day_of(coalesce(recorded_on, occurred_on)),
      getvariable('day')) > 365, false)
  ) AS key_idle,
  yes_or_no(recurs_from IS NOT NULL) AS key_recurs
FROM rows_of('lessons');
