-- What observers found of what is reported done, actions and milestones together.
WITH judged AS (
  SELECT CASE
      WHEN contradicts(outcome, completion) THEN 'contradicted'
      WHEN outcome = 'confirmed' THEN 'verified'
      WHEN outcome = 'partially_confirmed' THEN 'partly'
      WHEN outcome = 'unable_to_verify' THEN 'unable'
      ELSE 'none'
    END AS proof
  FROM promises() p LEFT JOIN newest_findings() f ON f.subject = lower(p.id)
  WHERE standing = 'done'
)
SELECT 'done' AS figure, count(*) AS value FROM judged
UNION ALL
SELECT name, (SELECT count(*) FROM judged WHERE proof = name)
FROM (VALUES ('verified'), ('partly'), ('contradicted'), ('unable'), ('none')) proofs(name);
