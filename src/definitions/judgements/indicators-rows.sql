-- The indicators: the last value of the whole region, and what is judged by it.
WITH dated AS (
  SELECT lower(indicator) AS indicator, date, TRY_CAST(value AS DOUBLE) AS value
  FROM rows_of('observations')
  WHERE value IS NOT NULL AND participant IS NULL AND first_day_of(date) <= getvariable('day')
  QUALIFY row_number() OVER (
    PARTITION BY lower(indicator) ORDER BY last_day_of(date) DESC, date DESC
  ) = 1
)
SELECT j.id, result AS key_result, change_of(since_start) AS key_start, change_of(trend) AS key_trend,
  ids_of(i.themes) AS key_theme, i.unit AS data_unit, d.value AS data_latest, d.date AS data_latest_on
FROM judged_indicators() j
JOIN rows_of('indicators') i ON i.id = j.id
LEFT JOIN dated d ON d.indicator = lower(j.id);
