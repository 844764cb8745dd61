-- The registers of a past day, by two clocks: as the tables were written at the end of the day `known`,
-- and of that what had happened by the day `day`. With both on one day they are what was known then;
-- with `known` on the last day of the record they are what was true then, as it is known now. They are
-- written to the folder `then`, on which every other definition runs: SET VARIABLE site = 'then'. Tried
-- with DuckDB 1.5.
COPY (
  FROM read_csv(getvariable('site') || '/changes.csv', header = true, all_varchar = true,
    delim = ',', quote = '"', escape = '"', buffer_size = 4000000)
  WHERE CAST(date AS DATE) <= least(getvariable('known'), getvariable('day'))
) TO (getvariable('site') || '/then/changes.csv') (FORMAT csv, HEADER);
COPY (
  FROM read_csv(getvariable('site') || '/history.csv', header = true, all_varchar = true,
    delim = ',', quote = '"', escape = '"', buffer_size = 4000000)
  WHERE CAST(date AS DATE) <= least(getvariable('known'), getvariable('day'))
) TO (getvariable('site') || '/then/history.csv') (FORMAT csv, HEADER);
COPY (
  FROM read_csv(getvariable('site') || '/versions.csv', header = true, all_varchar = true)
  WHERE CAST(date AS DATE) <= least(getvariable('known'), getvariable('day'))
) TO (getvariable('site') || '/then/versions.csv') (FORMAT csv, HEADER);
COPY (FROM lines_then('acknowledgements'))
  TO (getvariable('site') || '/then/records/acknowledgements.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('actions'))
  TO (getvariable('site') || '/then/records/actions.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('activations'))
  TO (getvariable('site') || '/then/records/activations.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('alerts'))
  TO (getvariable('site') || '/then/records/alerts.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('amendments'))
  TO (getvariable('site') || '/then/records/amendments.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('assessments'))
  TO (getvariable('site') || '/then/records/assessments.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('assistance'))
  TO (getvariable('site') || '/then/records/assistance.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('contributions'))
  TO (getvariable('site') || '/then/records/contributions.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('corrections'))
  TO (getvariable('site') || '/then/records/corrections.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('decisions'))
  TO (getvariable('site') || '/then/records/decisions.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('exercises'))
  TO (getvariable('site') || '/then/records/exercises.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('feedback'))
  TO (getvariable('site') || '/then/records/feedback.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('findings'))
  TO (getvariable('site') || '/then/records/findings.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('forums'))
  TO (getvariable('site') || '/then/records/forums.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('indicators'))
  TO (getvariable('site') || '/then/records/indicators.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('lessons'))
  TO (getvariable('site') || '/then/records/lessons.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('measures'))
  TO (getvariable('site') || '/then/records/measures.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('meetings'))
  TO (getvariable('site') || '/then/records/meetings.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('milestones'))
  TO (getvariable('site') || '/then/records/milestones.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('observations'))
  TO (getvariable('site') || '/then/records/observations.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('participants'))
  TO (getvariable('site') || '/then/records/participants.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('participation'))
  TO (getvariable('site') || '/then/records/participation.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('positions'))
  TO (getvariable('site') || '/then/records/positions.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('reports'))
  TO (getvariable('site') || '/then/records/reports.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('reviews'))
  TO (getvariable('site') || '/then/records/reviews.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('scenarios'))
  TO (getvariable('site') || '/then/records/scenarios.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('scores'))
  TO (getvariable('site') || '/then/records/scores.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('submissions'))
  TO (getvariable('site') || '/then/records/submissions.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('terms'))
  TO (getvariable('site') || '/then/records/terms.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('themes'))
  TO (getvariable('site') || '/then/records/themes.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
COPY (FROM lines_then('translations'))
  TO (getvariable('site') || '/then/records/translations.csv') (FORMAT csv, HEADER false, QUOTE '', DELIMITER E'\x1F');
