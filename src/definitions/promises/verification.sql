-- What observers found of what is reported done, actions and milestones together.
WITH judged AS (
  SELECT proof_of(outcome, completion) AS proof
  FROM promises() p LEFT JOIN newest_findings() f ON f.subject = lower(p.id)
  WHERE standing = 'done'
)
SELECT 'done' AS figure, count(*) AS value FROM judged
UNION ALL
SELECT name, (SELECT count(*) FROM judged WHERE proof = name)
FROM (VALUES ('verified'), ('partly'), ('contradicted'), ('unable'), ('none')) proofs(name);
