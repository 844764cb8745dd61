-- How far due dates have moved, and how much later things are than was first agreed.
SELECT 'dated' AS figure, count(*)::DOUBLE AS value FROM slips()
UNION ALL SELECT 'moved', count(*) FILTER (moved) FROM slips()
UNION ALL SELECT 'later', count(*) FILTER (days > 0) FROM slips()
UNION ALL SELECT 'median_days', quantile_cont(days, 0.5) FROM slips()
UNION ALL SELECT 'worst_days', max(days) FROM slips();
