-- The positions that participants took, and whether each stands: not before the day it was stated,
-- not from the day of its withdrawal, not past its last day. All but support and statements of how a
-- text is read disagree.
CREATE OR REPLACE TEMP MACRO stated_positions() AS TABLE
  SELECT id, lower(subject) AS subject, lower(participant) AS participant, kind, date, until, lapses_on,
    kind IN ('reservation', 'dissent', 'abstention', 'suspensive_objection') AS disagrees,
    CASE
      WHEN first_day_of(date) > getvariable('day') THEN 'ahead'
      WHEN NOT first_day_of(until) > getvariable('day') THEN 'withdrawn'
      WHEN is_past(lapses_on) THEN 'lapsed'
      ELSE 'standing'
    END AS state
  FROM rows_of('positions');
