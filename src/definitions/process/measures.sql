-- Measures in force, and those whose review is overdue.
WITH known AS (
  SELECT *,
    -- A row that tells of an end that is still to come: the measure stands through that day.
    CASE
      WHEN status IN ('expired', 'superseded') AND expires_on IS NOT NULL AND NOT is_past(expires_on)
        THEN 'in_force'
      ELSE status
    END AS standing
  FROM rows_of('measures')
),
shown AS (
  SELECT *,
    CASE
      WHEN standing NOT IN ('agreed', 'in_force', 'suspended') THEN standing
      WHEN expires_on IS NOT NULL AND is_past(expires_on) THEN 'expired'
      WHEN review_due IS NOT NULL AND is_past(review_due) AND standing <> 'suspended'
        THEN 'review_overdue'
      ELSE standing
    END AS effective
  FROM known
)
SELECT 'all' AS figure, count(*) AS value FROM shown
UNION ALL
SELECT 'in_force', count(*) FROM shown
WHERE effective = 'in_force' OR (effective = 'review_overdue' AND standing = 'in_force')
UNION ALL
SELECT 'review_overdue', count(*) FROM shown WHERE effective = 'review_overdue';
