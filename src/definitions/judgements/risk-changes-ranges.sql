-- Rises and falls of risk from one edition of an assessment to another, by the highest value that any
-- perspective gives: those of at least one point counted, and each.
FROM told_changes(false);
