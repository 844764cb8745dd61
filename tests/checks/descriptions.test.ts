/**
 * What is published of the descriptor is judged as a cell is: titles, people, labels of columns,
 * and the schemas that stand in files of their own.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { judgeTable } from '../../src/client/check/judge.ts';
import { readRecord } from '../../src/record/index.ts';
import { parseDescriptor } from '../../src/tables/descriptor/descriptor.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-descriptions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

function faultsOf(descriptor: object, files: Record<string, string> = {}): string[] {
  const root = join(folder, String(count++));
  mkdirSync(join(root, 'data'), { recursive: true });
  for (const [name, text] of Object.entries({
    'a.csv': 'code,name\n1,one\n',
    'datapackage.json': JSON.stringify(
      { name: 'r', title: 'R', resources: [{ name: 'a', path: 'a.csv' }], ...descriptor },
      null,
      1,
    ),
    ...files,
  }))
    writeFileSync(join(root, 'data', name), text);
  return readRecord(root).faults.map(
    ({ code, file, line, field, found }) =>
      `${file}:${line ?? ''} ${field ?? ''} ${code}${found === undefined ? '' : ` ${found}`}`,
  );
}

test('a descriptor that says nothing it should not has no fault', () => {
  expect(
    faultsOf({
      description: 'A record of the talks.',
      contributors: [{ title: 'Secretariat', email: 'info@example.org' }],
    }),
  ).toEqual([]);
});

test('those who made it and its sources may be written to', () => {
  const email = 'jo.nowhere@ministry.int';
  expect(
    faultsOf({
      contributors: [{ title: 'Jo', email }, `Jo Nowhere <${email}>`],
      sources: [{ title: 'A list', email }],
      resources: [{ name: 'a', path: 'a.csv', sources: [{ title: 'A list', email }] }],
    }),
  ).toEqual([]);
  const secret = { title: 'Jo', email: 'https://jo:pa55word@ministry.int' };
  expect(faultsOf({ contributors: [secret] })).toContain(
    'data/datapackage.json:13 contributors.0.email x-secret',
  );
});

test.each([
  ['a label', { description: 'TLP:AMBER' }, 'data/datapackage.json:10 description x-tlp'],
  [
    'a mark',
    { keywords: ['water', 'NATO SECRET'] },
    'data/datapackage.json:12 keywords.1 x-classification',
  ],
  [
    'an address of a person',
    { contributors: [{ title: 'Ask jo.nowhere@ministry.int' }] },
    'data/datapackage.json:12 contributors.0.title x-personal-data',
  ],
  [
    'a number beside the address of a contributor',
    { contributors: [{ title: 'Jo', email: 'jo.nowhere@ministry.int, +44 20 7946 0958' }] },
    'data/datapackage.json:13 contributors.0.email x-personal-data',
  ],
  [
    'a character that reorders',
    { description: 'a\u202Eb' },
    'data/datapackage.json:10 description x-unsafe-character U+202E',
  ],
  [
    'a soft hyphen',
    { description: 'a\u00ADb' },
    'data/datapackage.json:10 description x-unsafe-character U+00AD',
  ],
])('%s in the descriptor is refused where it stands', (_, descriptor, told) => {
  expect(faultsOf(descriptor)).toEqual([told]);
});

test('what the record refuses elsewhere is named for the engine alone', () => {
  expect(faultsOf({ waymark: { guard: { words: ['project heron'], exempt: [] } } })).toEqual([]);
  expect(
    faultsOf({
      description: 'Of Project Heron.',
      waymark: { guard: { words: ['project heron'] } },
    }),
  ).toEqual(['data/datapackage.json:10 description x-classification']);
});

test('an exemption lets one property through, with its reason', () => {
  const exempt = [
    {
      file: 'data/datapackage.json',
      field: 'description',
      code: 'x-personal-data',
      reason: 'The editor of the record, who agreed',
    },
  ];
  expect(
    faultsOf({
      description: 'Ask jo.nowhere@ministry.int',
      waymark: { guard: { exempt } },
    }),
  ).toEqual([]);
});

test('schemas in files of their own are read as well', () => {
  const schema = JSON.stringify(
    { fields: [{ name: 'code' }, { name: 'name', title: 'UN CONFIDENTIAL' }] },
    null,
    1,
  );
  expect(
    faultsOf(
      { resources: [{ name: 'a', path: 'a.csv', schema: 'a.schema.json' }] },
      { 'a.schema.json': schema },
    ),
  ).toEqual(['data/a.schema.json:8 fields.1.title x-classification']);
});

test('a label of a column is a text that is published, and no fault says what it is', () => {
  const csv = 'code,jo.nowhere@ministry.int\n1,2\n';
  expect(faultsOf({}, { 'a.csv': csv })).toEqual(['data/a.csv:1  x-personal-data']);
  const resource = parseDescriptor(
    { resources: [{ name: 'a', path: 'a.csv' }] },
    'data/datapackage.json',
  ).descriptor.resources[0]!;
  const { faults } = judgeTable(
    new TextEncoder().encode(csv),
    { resource, title: '', files: [], header: [] },
    'data/a.csv',
    {
      strict: false,
      guard: { coordinateDecimals: 2, words: [], exempt: [] },
      tables: [],
      known: [],
    },
  );
  expect(faults.map(({ code, line }) => [code, line])).toEqual([['x-personal-data', 1]]);
});
