-- What is reported done, and what the newest finding on it says.
WITH named AS (
  SELECT id, ids_of(owner) AS owners, agreed_on FROM rows_of('actions')
  UNION ALL SELECT id, ids_of(responsible), NULL FROM rows_of('milestones')
)
SELECT p.id, proof_of(f.outcome, f.completion) AS key_proof, p.register AS key_kind,
  n.owners AS key_owner, year_of(p.reported_on) AS key_year, year_of(n.agreed_on) AS key_agreed
FROM promises() p
JOIN named n ON n.id = p.id
LEFT JOIN newest_findings() f ON f.subject = lower(p.id)
WHERE p.standing = 'done';
