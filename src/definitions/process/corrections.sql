-- For how many days what each correction mends stood, named by how that is known.
SELECT lower(id) || '.' || known AS figure, days AS value FROM wrong_days();
