-- How many records of each kind there are.
SELECT parse_filename(filename, true) AS figure, count(*) AS value
FROM read_csv(getvariable('site') || '/records/*.csv', header = true, all_varchar = true,
  delim = ',', quote = '"', escape = '"', buffer_size = 4000000, union_by_name = true,
  filename = true)
GROUP BY ALL;
