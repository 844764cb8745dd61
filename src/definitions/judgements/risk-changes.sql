-- Rises and falls of risk from one edition of an assessment to another, by the means over the
-- perspectives: those of at least one point counted, and each.
FROM told_changes(true);
