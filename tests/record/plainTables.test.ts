/**
 * Tables without register are somebody else's: they are published as they stand, with what is
 * doubtful told beside the row; what cannot be read is a gap, and the rest is published.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { judgeTable } from '../../src/client/check/judge.ts';
import { checkFiles } from '../../src/exports/check.ts';
import { toTableCsv } from '../../src/tables/records/csv.ts';
import { toDataPackage } from '../../src/exports/datapackage.ts';
import { buildRepository, checkRecord, readRecord } from '../../src/record/index.ts';
import type { Repository } from '../../src/schema/index.ts';
import { type CheckedRecord, countFaults } from '../../src/schema/faults/index.ts';
import { toDatasetView } from '../../src/views/pages/datasets/dataset.ts';
import { toContext } from '../../src/views/parts/context.ts';
import { temporary, writeFiles, type Files } from '../publish/tiny.ts';

const folder = temporary('plain-tables');
afterAll(folder.remove);

let number = 0;
const numbers = [
  { name: 'id', type: 'integer' },
  { name: 'day', type: 'date' },
  { name: 'value', type: 'number' },
];

/** A package of tables without register; each may have fields of its own. */
function packageOf(tables: Files, waymark: object = {}, more: Record<string, object> = {}): string {
  const root = `${folder.path}/${(number += 1)}`;
  const resources = Object.keys(tables).map((name) => ({
    name,
    path: `${name}.csv`,
    ...more[name],
  }));
  writeFiles(root, {
    'data/datapackage.json': JSON.stringify({ name: 'p', title: 'P', resources, waymark }),
    ...Object.fromEntries(Object.entries(tables).map(([name, text]) => [`data/${name}.csv`, text])),
  });
  return root;
}
const typed = { t: { schema: { fields: numbers, primaryKey: ['id'] } } };
const told = (root: string) =>
  readRecord(root).faults.map(({ code, severity, line }) => `${severity} ${line ?? ''} ${code}`);
const build = (root: string): Promise<Repository> =>
  buildRepository({ root, asOf: '2026-01-01', history: 'off' });
const viewOf = (repository: Repository, language: string, name = 't') =>
  toDatasetView(
    toContext(repository, language, { base: '', origin: '' }),
    repository.datasets.find(({ resource }) => resource.name === name)!,
  );

const faulty =
  'id,day,value\n1,2024-01-01,1\n1,2024-02-30,x\n\n,,\n4\n5,2024-01-01,1,more\n6,2024-01-01,"a"b\n';

describe('faults of rows', () => {
  const warnings = [
    'warning 3 primary-key',
    'warning 3 type-error',
    'warning 3 type-error',
    'warning 4 blank-row',
    'warning 5 blank-row',
    'warning 6 missing-cell',
    'warning 7 extra-cell',
    'warning 8 type-error',
    'warning 8 x-stray-quote',
  ];
  test('are warnings, and the rows are published as they stand', async () => {
    const root = packageOf({ t: faulty }, {}, typed);
    expect(told(root)).toEqual(warnings);
    const { datasets } = await build(root);
    expect(toTableCsv(datasets[0]!.header, datasets[0]!.texts)).toBe(
      faulty.replace('\n\n', '\n').replace('"a"b', '"""a""b"'),
    );
  });
  test('are errors where the record is kept strictly', async () => {
    const root = packageOf({ t: faulty }, { strict: true }, typed);
    expect(told(root)).toEqual(warnings.map((one) => one.replace('warning', 'error')));
    await expect(build(root)).rejects.toThrow('9 errors');
  });
  test('are errors in a register', () => {
    const root = packageOf(
      { t: 'id,title\nA-1\n' },
      {},
      { t: { waymark: { register: 'actions' } } },
    );
    expect(told(root)).toEqual(['error 2 missing-cell']);
  });
  test('stand beside their rows in words and with a mark, in every language', async () => {
    const repository = await build(packageOf({ t: faulty }, {}, typed));
    for (const [language, word, sentence] of [
      ['en', 'Doubtful', /^the row of line 2 .+ \(id\)$/],
      ['fr', 'Douteux', /^la ligne .+ \(id\)$/],
      ['ar', 'مثير للشك', /^للصف .+ \(id\)$/],
    ] as const) {
      const { rows } = viewOf(repository, language);
      const doubts = rows.table.rows.map(({ cells }) => cells.at(-1)!);
      expect(doubts.map((cell) => cell.length)).toEqual([0, 4, 2, 2, 2, 3]);
      expect(doubts[1]!.slice(0, 2)).toEqual([
        { kind: 'mark', voice: 'unknown', text: word },
        { kind: 'text', text: expect.stringMatching(sentence) as string },
      ]);
    }
  });
  test('of rows further down are told with these rows', async () => {
    const many = Array.from({ length: 160 }, (_, index) => `${index},2024-01-01,1\n`).join('');
    const root = packageOf({ t: `id,day,value\n${many}160,never,1\n` }, {}, typed);
    const { concerned, rows } = viewOf(await build(root), 'en');
    expect(rows.table.columns).toHaveLength(4);
    expect(concerned!.title).toBe('A further row with something doubtful in it');
    expect(concerned!.table.rows.map(({ id }) => id)).toEqual(['160']);
  });
  test('are counted however many there are, and not all of them listed', async () => {
    const rows = Array.from({ length: 4725 }, (_, index) => `${index},soon,1\n`).join('');
    const root = packageOf({ t: `id,day,value\n${rows}` }, {}, typed);
    const { faults } = readRecord(root);
    expect([faults.length, countFaults(faults), countFaults(faults, 'error')]).toEqual([
      1000, 4725, 0,
    ]);
    expect(viewOf(await build(root), 'en').quality.sentence).toContain('4,725');
  });
});

describe('what cannot be read', () => {
  const tables = {
    t: 'id,day,value\n1,2024-01-01,1\n',
    semicolons: 'id;name\n1;one\n2\n',
    open: 'id,name\n1,"one\n',
    empty: '',
  };
  test('is withheld as a declared gap, and the rest is published', async () => {
    const root = packageOf(tables, {}, { ...typed, gone: {} });
    expect(told(root)).toEqual([
      'warning 1 source-error',
      'warning 2 x-unterminated-quote',
      'warning 1 x-looks-delimited',
      'warning 3 missing-cell',
    ]);
    const repository = await build(root);
    expect(repository.datasets.map(({ resource, rows }) => [resource.opaque, rows.length])).toEqual(
      [
        [undefined, 1],
        ['unreadable', 0],
        ['unreadable', 0],
        ['unreadable', 0],
      ],
    );
    const view = viewOf(repository, 'en', 'semicolons');
    expect([view.downloads, view.rows.table.rows, view.quality.table!.rows.length]).toEqual([
      [],
      [],
      1,
    ]);
    const context = toContext(repository, 'en', { base: '', origin: '' });
    const { resources } = JSON.parse(toDataPackage(context)) as { resources: object[] };
    expect(resources[1]).toMatchObject({ data: [], waymark: { withheld: ['x-looks-delimited'] } });
  });
  test('is an error in a register, and in a record that is kept strictly', () => {
    const register = { semicolons: { waymark: { register: 'actions' } } };
    const { semicolons } = tables;
    expect(told(packageOf({ semicolons }, {}, register))).toContain('error 1 x-looks-delimited');
    expect(told(packageOf({ semicolons }, { strict: true }))).toEqual([
      'error 1 x-looks-delimited',
      'error 3 missing-cell',
    ]);
  });
  test('is no file as well', () => {
    const root = packageOf({ t: tables.t });
    const descriptor = { name: 'p', resources: [{ name: 'gone', path: 'gone.csv' }] };
    writeFiles(root, { 'data/datapackage.json': JSON.stringify(descriptor) });
    const [missing] = readRecord(root).faults.filter(({ code }) => code === 'x-file-missing');
    expect(missing).toMatchObject({ severity: 'warning' });
  });
  test('is followed by no echo in the tables that refer to it', () => {
    const schema = {
      fields: [{ name: 'of', type: 'string' }],
      foreignKeys: [{ fields: ['of'], reference: { resource: 'semicolons', fields: ['id'] } }],
    };
    const { semicolons } = tables;
    expect(told(packageOf({ semicolons, u: 'of\n9\n' }, {}, { u: { schema } }))).toEqual([
      'warning 1 x-looks-delimited',
      'warning 3 missing-cell',
    ]);
  });
});

describe('the guard', () => {
  const codes = (text: string, waymark = {}) => told(packageOf({ t: text }, waymark, typed));
  test('looks for no numbers where a column has read one, and for all where it has not', () => {
    expect(codes('id,day,value\n1,2024-01-01,48187039000\n2,,1.379786955835E-05\n')).toEqual([]);
    expect(codes('id,day,value\n1,,+44 20 7946 0958\n')).toEqual([
      'warning 2 x-personal-data',
      'warning 2 type-error',
    ]);
  });
  test('warns of persons and places, and refuses marks and secrets', () => {
    const text = 'a\njo.nowhere@ministry.int\n"48.85837, 2.29448"\nTLP:RED\npassword=hunter22\n';
    expect(told(packageOf({ t: text }))).toEqual([
      'warning 2 x-personal-data',
      'warning 3 x-coordinates',
      'error 4 x-tlp',
      'error 5 x-secret',
    ]);
  });
  test('reads what is withheld too: a public repository is publication already', () => {
    expect(told(packageOf({ t: 'a;b\n1;NATO SECRET\n2;jo.nowhere@ministry.int\n' }))).toEqual([
      'warning 1 x-looks-delimited',
      'error 2 x-classification',
      'warning 3 x-personal-data',
    ]);
  });
  test('reads what stands beyond the last label', () => {
    expect(told(packageOf({ t: 'a\n1,TLP:RED\n' }))).toEqual([
      'error 2 x-tlp',
      'warning 2 extra-cell',
    ]);
  });
});

test('the page that checks a file says the same as the check', async () => {
  const good = 'id,day,value\n1,2024-01-01,1\n';
  const root = packageOf({ t: good }, {}, typed);
  const context = toContext(await build(root), 'en', { base: '', origin: '' });
  const [description] = [...checkFiles([context])];
  const record = JSON.parse(description!.content) as CheckedRecord;
  for (const text of [
    faulty,
    'id;day;value\n1;2024-01-01;1\n2\n',
    'id,day,value\r\n1,2024-01-01,1\n2,2024-01-01,"1\r"\n3\n',
    'id,day,value\n1,2024-01-01,48187039000\n2,TLP:RED,+44 20 7946 0958\n',
  ]) {
    writeFiles(root, { 'data/t.csv': text });
    // That the folder is not in git is said of the record, and of no file.
    const all = (await checkRecord({ root })).faults;
    const faults = all.filter(({ code }) => code !== 'x-no-history');
    const bytes = new TextEncoder().encode(text);
    const judged = judgeTable(bytes, record.tables[0]!, 'data/t.csv', record);
    expect(judged.faults).toEqual(faults);
    expect(faults.length).toBeGreaterThan(0);
  }
});
