-- How many records of each kind there are.
SELECT register AS figure, count AS value FROM holdings();
