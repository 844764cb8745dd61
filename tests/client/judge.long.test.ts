/** What the browser says of a file is what the gate says of it within its record. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeProse, judgeTable } from '../../src/client/check/judge.ts';
import { findKind } from '../../src/client/check/kind.ts';
import { checkFiles } from '../../src/exports/check.ts';
import { buildRepository, checkRecord } from '../../src/record/index.ts';
import type { CheckedRecord } from '../../src/schema/faults/checking.ts';
import type { Fault } from '../../src/schema/faults/fault.ts';
import { checkRecordPath } from '../../src/views/pages/judging.ts';
import { toContext } from '../../src/views/parts/context.ts';

const shipped = join(import.meta.dirname, '../..');
let root: string;
let record: CheckedRecord;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'waymark-check-'));
  for (const part of ['data', 'content'])
    cpSync(join(shipped, part), join(root, part), { recursive: true });
  const repository = await buildRepository({ root, asOf: '2026-11-23', history: 'off' });
  const [file] = [
    ...checkFiles([
      toContext(repository, repository.descriptor.languages[0]!, { base: '', origin: '' }),
    ]),
  ].filter(({ path }) => path === checkRecordPath);
  record = JSON.parse(file!.content) as CheckedRecord;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const plain = (faults: readonly Fault[]) => JSON.parse(JSON.stringify(faults)) as unknown;

/** The faults of a changed file by the gate, in a copy of the record, and by the browser. */
async function judgeBoth(
  file: string,
  change: (text: string) => string | Uint8Array,
): Promise<[gate: unknown, browser: unknown, count: number]> {
  const before = readFileSync(join(root, file), 'utf8');
  const after = change(before);
  writeFileSync(join(root, file), after);
  try {
    const gate = (await checkRecord({ root })).faults.filter((one) => one.file === file);
    const bytes = typeof after === 'string' ? new TextEncoder().encode(after) : after;
    const kind = findKind(file.slice(file.lastIndexOf('/') + 1), bytes, '', record)!;
    const judged =
      'table' in kind
        ? judgeTable(bytes, kind.table, kind.file, record)
        : judgeProse(
            new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
            kind.register,
            kind.file,
            record,
          );
    return [plain(gate), plain(judged.faults), gate.length];
  } finally {
    writeFileSync(join(root, file), before);
  }
}

/** The first row below the labels, with something put in the place of something else. */
const inFirstRow = (from: RegExp, to: string) => (text: string) =>
  text
    .split('\n')
    .map((line, index) => (index === 1 ? line.replace(from, to) : line))
    .join('\n');
const latin1 = (text: string) =>
  Uint8Array.from(Buffer.from(inFirstRow(/single/, 'singlé')(text), 'latin1'));

const changes: readonly [
  name: string,
  file: string,
  change: (text: string) => string | Uint8Array,
][] = [
  ['a date', 'data/actions.csv', inFirstRow(/\d{4}-(\d\d)-(\d\d)/, '31/12/2024')],
  ['a status', 'data/actions.csv', inFirstRow(/completed/, 'Done')],
  ['an owner that is not there', 'data/actions.csv', inFirstRow(/(HLM-\d{4}-1),1,/, 'nobody,1,')],
  ['a formula', 'data/actions.csv', inFirstRow(/Each state/, '=Each state')],
  [
    'an id in small letters, twice',
    'data/actions.csv',
    (text) => `${text}${text.split('\n')[1]!.replace(/^[^,]+/, (id) => id.toLowerCase())}\n`,
  ],
  ['a personal number', 'data/actions.csv', inFirstRow(/Each state/, 'Call +1 202 555 0143')],
  ['a letter of another alphabet', 'data/participants.csv', (text) => text.replace('a', '\u0430')],
  ['an open quote', 'data/actions.csv', inFirstRow(/Each state/, '"Each state')],
  ['semicolons', 'data/themes.csv', (text) => text.replaceAll(',', ';')],
  ['line ends of two kinds', 'data/themes.csv', (text) => text.replace('\n', '\r\n')],
  ['another encoding', 'data/actions.csv', latin1],
  ['a column unknown', 'data/actions.csv', (text) => text.replace('status', 'statsu')],
  ['nothing at all', 'data/themes.csv', () => ''],
  ['done without evidence', 'data/actions.csv', inFirstRow(/HLM\.INF\/2\/20/, '')],
  [
    'code in a lesson',
    'content/lessons/ll-hotline-test-needs-an-answer.mdx',
    (text) => text.replace('## Lesson', 'It took {4 * 60} minutes.\n\n## Lesson'),
  ],
  [
    'a lesson without a section',
    'content/lessons/ll-hotline-test-needs-an-answer.mdx',
    (text) => text.replace('## Recommendation', '### Recommendation'),
  ],
  [
    'a lesson that claims too much',
    'content/lessons/ll-hotline-test-needs-an-answer.mdx',
    (text) => text.replace(/actions:\n(?: {2}- .*\n)+/, ''),
  ],
  [
    'a lesson that refers to nothing',
    'content/lessons/ll-hotline-test-needs-an-answer.mdx',
    (text) => text.replace('CBM-05', 'CBM-95').replace('AL-2023-11', 'AL-2093-11'),
  ],
  [
    'front matter that cannot be read',
    'content/lessons/ll-hotline-test-needs-an-answer.mdx',
    (text) => text.replace('title: A', 'title: a: A'),
  ],
  [
    'a figure that nobody knows',
    'content/reports/annual-2024.mdx',
    (text) => `${text}\n<Chart name="nothing" />\n`,
  ],
];

describe('the same faults as the gate', () => {
  test.each(changes)('%s', async (_name, file, change) => {
    const [gate, browser, count] = await judgeBoth(file, change);
    expect(count).toBeGreaterThan(0);
    expect(browser).toEqual(gate);
  });
});

test('no file of the shipped record has a fault in the browser', () => {
  for (const table of record.tables) {
    for (const file of table.files)
      expect(judgeTable(readFileSync(join(root, file)), table, file, record).faults, file).toEqual(
        [],
      );
  }
});

test('a file is taken for the table of its name, else for the one that its labels are like, else for none', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const nameOf = (name: string, text: string) => {
    const kind = findKind(name, bytes(text), '', record);
    if (kind === undefined) return undefined;
    return 'table' in kind ? kind.table.resource.name : kind.register;
  };
  const header = readFileSync(join(root, 'data/actions.csv'), 'utf8').split('\n')[0]!;
  expect(nameOf('actions.csv', 'x')).toBe('actions');
  expect(nameOf('Book1.csv', `${header}\n`)).toBe('actions');
  expect(nameOf('Book1.csv', `\uFEFF${header.replaceAll(',', ';')}\r\n`)).toBe('actions');
  expect(nameOf('Book1.csv', 'a,b,c\n1,2,3\n')).toBeUndefined();
  expect(nameOf('', '---\nid: ll-a\n---\n')).toBe('lessons');
  expect(nameOf('r.mdx', '---\nid: r\nperiod: 2024\n---\n')).toBe('reports');
});
