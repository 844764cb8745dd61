-- The contributions: paid as pledged, or less, or one of the two not said.
SELECT id,
  CASE
    WHEN pledged IS NULL OR paid IS NULL THEN 'unsaid'
    WHEN TRY_CAST(paid AS DOUBLE) < TRY_CAST(pledged AS DOUBLE) THEN 'short'
    ELSE 'inFull'
  END AS key_result,
  lower(participant) AS key_participant, key_of(year) AS key_year, key_of(fund) AS key_fund,
  key_of(coalesce(currency, '')) AS key_currency, pledged AS data_pledged, paid AS data_paid
FROM rows_of('contributions');
