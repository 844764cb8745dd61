-- The meetings that were held and say who attended.
CREATE OR REPLACE TEMP MACRO attended_meetings() AS TABLE
  SELECT id, ids_of(attendance) AS attendance
  FROM rows_of('meetings')
  WHERE attendance IS NOT NULL AND starts_on IS NOT NULL
    AND NOT first_day_of(starts_on) > getvariable('day');
