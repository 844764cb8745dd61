-- The entries of assistance: by whom, to whom, of which kind, in which year it began.
SELECT id, ids_of(given_by) AS key_giver, ids_of(given_to) AS key_receiver, kind AS key_kind,
  year_of(starts_on) AS key_year
FROM rows_of('assistance');
