-- The measures as the site shows them: past its expiry date expired, past its review date overdue for
-- review, whatever its row says.
CREATE OR REPLACE TEMP MACRO shown_measures() AS TABLE
  WITH known AS (
    SELECT *,
      -- A row that tells of an end that is still to come: the measure stands through that day.
      CASE
        WHEN status IN ('expired', 'superseded') AND expires_on IS NOT NULL AND NOT is_past(expires_on)
          THEN 'in_force'
        ELSE status
      END AS standing
    FROM rows_of('measures')
  )
  SELECT *,
    CASE
      WHEN coalesce(standing, '') NOT IN ('agreed', 'in_force', 'suspended') THEN standing
      WHEN expires_on IS NOT NULL AND is_past(expires_on) THEN 'expired'
      WHEN review_due IS NOT NULL AND is_past(review_due) AND standing <> 'suspended'
        THEN 'review_overdue'
      ELSE standing
    END AS effective
  FROM known;
CREATE OR REPLACE TEMP MACRO stands(effective, standing) AS
  effective = 'in_force' OR (effective = 'review_overdue' AND standing = 'in_force');
