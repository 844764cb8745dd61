-- Measures in force, and those whose review is overdue.
SELECT 'all' AS figure, count(*) AS value FROM shown_measures()
UNION ALL
SELECT 'in_force', count(*) FROM shown_measures() WHERE stands(effective, standing)
UNION ALL
SELECT 'review_overdue', count(*) FROM shown_measures() WHERE effective = 'review_overdue';
