/** The files of the shipped site that are no pages: tables, records, the manifest, the index. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { registers } from '../../src/schema/registers/index.ts';
import { shipped } from './ask.ts';
import { lessonFiles, readTable, tables } from './shippedRecord.ts';

const { dir } = await shipped();

const isSame = (value: unknown, text: string) =>
  Array.isArray(value)
    ? value.join(';') ===
      text
        .split(';')
        .map((part) => part.trim())
        .join(';')
    : String(value) === text;

describe('files for machines', () => {
  test.each(tables)('the CSV of $name reads back equal', ({ name, rows }) =>
    expect(readTable(join(dir, 'data', `${name}.csv`))).toEqual(rows),
  );
  test.each(tables)('the JSON of $name has its rows', ({ name, rows }) => {
    const published = JSON.parse(readFileSync(join(dir, 'data', `${name}.json`), 'utf8')) as Record<
      string,
      unknown
    >[];
    expect(published.length).toBe(rows.length);
    expect(Object.keys(published[0] ?? {})).toEqual(Object.keys(rows[0] ?? {}));
  });
  test('a record as JSON holds its fields as they stand in the table', () => {
    const actions = tables.find(({ name }) => name === 'actions')!.rows;
    const wrong = actions.filter((row) => {
      const { fields } = JSON.parse(
        readFileSync(join(dir, 'actions', `${row.id!.toLowerCase()}.json`), 'utf8'),
      ) as { fields: Record<string, unknown> };
      return Object.entries(row).some(([key, text]) => text !== '' && !isSame(fields[key], text));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
  test('the descriptor validates against the Data Package v2 profile', () => {
    const profile = JSON.parse(
      readFileSync(join(import.meta.dirname, 'profiles/datapackage-2.0.json'), 'utf8'),
    ) as object;
    const published = JSON.parse(
      readFileSync(join(dir, 'data/datapackage.json'), 'utf8'),
    ) as object;
    const ajv = new Ajv({
      strict: false,
      allErrors: true,
      formats: { uri: true, email: true, 'date-time': true, date: true },
      validateFormats: false,
    });
    const validate = ajv.compile(profile);
    validate(published);
    expect(validate.errors ?? []).toEqual([]);
  });
  test('the manifest names every file with its hash', () => {
    const lines = readFileSync(join(dir, 'MANIFEST.sha256'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const files =
      readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
        .length - 1;
    expect(lines.length).toBe(files);
    const wrong = lines.filter(
      (line) =>
        createHash('sha256')
          .update(readFileSync(join(dir, line.slice(66))))
          .digest('hex') !== line.slice(0, 64),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the search index', () => {
  const indexes = join(dir, 'search', 'index');
  test.each(['en', 'fr', 'ar'])('of %s holds as many documents as it was given', (language) => {
    const folder = join(
      indexes,
      readdirSync(indexes).find((name) => name.startsWith(`${language}-`))!,
    );
    const { rows } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      rows: number;
    };
    const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(
      Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0),
    ).toBe(rows);
  });
  test('of the source language holds every record, lesson and report', () => {
    const folder = join(
      indexes,
      readdirSync(indexes).find((name) => name.startsWith('en-'))!,
    );
    const { rows } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      rows: number;
    };
    expect(rows).toBeGreaterThanOrEqual(
      tables
        .filter(({ register }) => registers[register].pages)
        .reduce((sum, { rows: own }) => sum + own.length, 0) + lessonFiles.length,
    );
  });
});
