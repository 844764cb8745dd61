-- Rises and falls of risk from one edition of an assessment to another, by the highest value of any perspective:
-- those of at least one point counted, and each.
WITH changes AS (
  SELECT pair, place, list_max(now) - list_max(before) AS rise FROM compared_risks()
)
SELECT pair || '/' || place || '.change' AS figure, rise AS value FROM changes
UNION ALL SELECT pair || '.up', count(*) FILTER (rise >= 1) FROM changes GROUP BY pair
UNION ALL SELECT pair || '.down', count(*) FILTER (rise <= -1) FROM changes GROUP BY pair
UNION ALL SELECT pair || '.same', count(*) FILTER (abs(rise) < 1) FROM changes GROUP BY pair;
