/** Where a record holds more than can be judged, one fault says of what, how much and how much may be. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkRecord } from '../../src/record/index.ts';
import { type RecordCap, recordCaps } from '../../src/schema/index.ts';
import { type Files, tinyRecord, writeFiles } from '../publish/tiny.ts';

type Described = { resources: object[]; waymark: Record<string, unknown> } & Record<
  string,
  unknown
>;

async function judge(files: Files, describe: (own: Described) => void = () => undefined) {
  const root = mkdtempSync(join(tmpdir(), 'waymark-caps-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const own = { ...tinyRecord(), ...files };
  const described = JSON.parse(own['data/datapackage.json']!) as Described;
  describe(described);
  writeFiles(root, { ...own, 'data/datapackage.json': JSON.stringify(described) });
  return (await checkRecord({ root })).faults;
}

const many = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index));
const nested = (depth: number): object => (depth === 0 ? {} : { inner: nested(depth - 1) });
const table = { 'data/x.csv': 'a,b\n1,2\n' };
const x = { name: 'x', path: 'x.csv' };
const megabyte = `a,b\n${`${'x'.repeat(30_000)},2\n`.repeat(34)}`;

/** What passes each cap that a descriptor can pass, by one or more. */
const passing: readonly (readonly [RecordCap, Files, (own: Described) => void])[] = [
  [
    'resources',
    table,
    ({ resources }) => resources.push(...many(500, (at) => ({ ...x, name: `x-${at}` }))),
  ],
  ['paths', table, ({ resources }) => resources.push({ ...x, path: many(1200, () => 'x.csv') })],
  [
    'keys',
    table,
    ({ resources }) =>
      resources.push({
        ...x,
        schema: {
          fields: [{ name: 'a' }, { name: 'b' }],
          uniqueKeys: many(2000, () => ['a', 'b']),
        },
      }),
  ],
  ['name', table, ({ resources }) => resources.push({ ...x, name: `!a${'-'.repeat(100_000)}` })],
  ['languages', {}, ({ waymark }) => (waymark['languages'] = many(33, (at) => `en-x-l${at}`))],
  ['rules', {}, ({ waymark }) => (waymark['guard'] = { words: many(501, (at) => `word${at}`) })],
  ['nesting', {}, (own) => (own['more'] = nested(3000))],
  [
    'tables',
    { 'data/x.csv': megabyte },
    ({ resources }) => resources.push({ ...x, path: many(70, () => 'x.csv') }),
  ],
];

test.each(passing)('%s', async (cap, files, describe) => {
  const before = process.cpuUsage();
  const found = (await judge(files, describe)).find(({ code }) => code === 'x-too-many');
  const { user, system } = process.cpuUsage(before);
  expect(found).toMatchObject({ file: 'data/datapackage.json', severity: 'error' });
  expect(found!.params).toMatchObject({ cap, most: recordCaps[cap] });
  expect(found!.line).toBeGreaterThan(0);
  expect(Number(found!.params['reached'])).toBeGreaterThan(recordCaps[cap]);
  expect((user + system) / 1e6).toBeLessThan(cap === 'tables' ? 60 : 10);
});

test('tens of thousands of marks on a letter are told in a moment, wherever they stand', async () => {
  const marks = `a${'\u0301\u0316'.repeat(15_000)}`;
  const written = `a${'\\u0301\\u0316'.repeat(15_000)}`;
  const before = process.cpuUsage();
  const faults = await judge(
    {
      'data/x.csv': `a\n${`${marks}\n`.repeat(100)}`,
      'data/y.json': `[["a"],["${written}"]]`,
      'content/lessons/l.mdx': `---\nid: l\n---\n\n${`${marks.slice(0, 9000)}\n\n`.repeat(12)}`,
    },
    ({ resources }) => resources.push(x, { name: 'y', path: 'y.json', type: 'table' }),
  );
  const { user, system } = process.cpuUsage(before);
  expect(
    faults.filter(({ params }) => params['cap'] === 'marks').map(({ file, line }) => [file, line]),
  ).toEqual([
    ['content/lessons/l.mdx', 5],
    ['data/x.csv', 2],
    ['data/y.json', 1],
  ]);
  expect((user + system) / 1e6).toBeLessThan(10);
});

test('a chain of 12,000 records is walked to its end, and a circle of as many is told once', async () => {
  const chain = (last: string) =>
    `id,title,status,superseded_by\n${many(
      12_000,
      (at) => `C-${at},T,superseded,${at < 11_999 ? `C-${at + 1}` : last}`,
    ).join('\n')}\n`;
  const codes = async (last: string) =>
    (
      await judge({ 'data/x.csv': chain(last) }, ({ resources }) =>
        resources.push({ ...x, waymark: { register: 'measures' } }),
      )
    )
      .filter(({ file }) => file === 'data/x.csv')
      .map(({ code }) => code);
  expect(await codes('')).toEqual(['x-superseded-without-successor']);
  expect(await codes('C-0')).toEqual(['x-circular']);
}, 120_000);

test('a label that a spreadsheet would run is refused in a register', async () => {
  const faults = await judge(
    { 'data/x.csv': "id,title,=cmd|' /C calc'!A0\nC-1,T,\n" },
    ({ resources }) => resources.push({ ...x, waymark: { register: 'measures' } }),
  );
  expect(
    faults
      .filter(({ file }) => file === 'data/x.csv')
      .map(({ code, severity, line, column }) => [code, severity, line, column]),
  ).toContainEqual(['x-formula', 'error', 1, 10]);
});
