/**
 * The examples on the contribute page are true: the wrong one raises its fault, the right one does
 * not.
 */
import { expect, test } from 'vitest';
import { judgeProse, judgeTable } from '../../src/client/check/judge.ts';
import { hasMessage } from '../../src/i18n/index.ts';
import type { CheckedRecord, CheckedTable } from '../../src/schema/faults/checking.ts';
import { faultCodes, type FaultCode } from '../../src/schema/faults/kinds.ts';
import { parseDescriptor } from '../../src/tables/descriptor/descriptor.ts';
import {
  faultExamples,
  type DescriptorExample,
  type LessonExample,
  type TableExample,
} from '../../src/schema/faults/examples/index.ts';

const record: CheckedRecord = {
  strict: false,
  guard: { coordinateDecimals: 2, words: [], exempt: [] },
  tables: [],
  known: [
    { register: 'participants', file: 'data/known.csv', ids: ['north', 'south'] },
    { register: 'meetings', file: 'data/known.csv', ids: ['M-1'] },
    { register: 'measures', file: 'data/known.csv', ids: ['CBM-1'] },
    { register: 'actions', file: 'data/known.csv', ids: [['B-1', 'completed']] },
    { register: 'findings', file: 'data/known.csv', ids: [['F-1', 'confirmed']] },
  ],
};

function codesOfTable(text: string, { register, schema, latin1 }: TableExample): readonly string[] {
  const raw = {
    resources: [
      {
        name: 'table',
        path: 'table.csv',
        ...(schema ? { schema } : {}),
        ...(register ? { waymark: { register } } : {}),
      },
    ],
  };
  const { descriptor, faults } = parseDescriptor(raw, 'data/datapackage.json');
  const table: CheckedTable = {
    resource: descriptor.resources[0]!,
    title: '',
    files: [],
    header: [],
  };
  const bytes = latin1
    ? Uint8Array.from(Buffer.from(text, 'latin1'))
    : new TextEncoder().encode(text);
  return [...faults, ...judgeTable(bytes, table, 'data/table.csv', record).faults].map(
    ({ code }) => code,
  );
}

function codesOfLesson(text: string, { part }: LessonExample): readonly string[] {
  const sections = [
    ['Driving event', 'An event.'],
    ['Lesson', part === 'text' ? text : 'A lesson.'],
    ['Recommendation', 'Do it.'],
    ['Evidence of effect', 'None yet.'],
  ].map(([heading, own]) => `## ${heading}\n\n${own}`);
  const front = ['id: ll-test', 'title: A test', ...(part === 'front' ? [text] : [])].join('\n');
  const body = part === 'sections' ? text : sections.join('\n\n');
  const source = `---\n${front}\n---\n\n${body}\n`;
  return judgeProse(source, 'lessons', 'content/lessons/ll-test.mdx', record).faults.map(
    ({ code }) => code,
  );
}

function codesOfDescriptor(text: string, { part }: DescriptorExample): readonly string[] {
  const own = JSON.parse(part === 'whole' ? text : `{ ${text} }`) as Record<string, unknown>;
  const resource = { name: 'actions', path: 'actions.csv' };
  const raw = {
    whole: own,
    resource: { resources: [{ ...resource, ...own }] },
    waymark: { resources: [resource], waymark: own },
  }[part];
  return parseDescriptor(raw, 'data/datapackage.json').faults.map(({ code }) => code);
}

function codesOf(code: FaultCode, side: 'wrong' | 'right'): readonly string[] {
  const example = faultExamples[code];
  if (example.kind === 'table') return codesOfTable(example[side], example);
  if (example.kind === 'lesson') return codesOfLesson(example[side], example);
  return example.kind === 'descriptor' ? codesOfDescriptor(example[side], example) : [];
}

const tried = faultCodes.filter((code) => faultExamples[code].kind !== 'files');

test.each(tried)('%s: the wrong example raises it, the right one raises nothing', (code) => {
  expect(codesOf(code, 'wrong')).toContain(code);
  expect(codesOf(code, 'right')).toEqual([]);
});

/** What no file by itself can show: sizes, names, and what git holds. */
const untried: readonly FaultCode[] = [
  'x-no-record',
  'x-file-missing',
  'x-file-not-described',
  'x-file-unused',
  'x-file-too-large',
  'x-file-large',
  'x-file-name',
  'x-words-missing',
  'x-too-many-rows',
  'x-reused-id',
  'x-shared-address',
  'x-withheld',
  'x-drop-commit',
  'x-amendment-missing',
  'x-shallow-history',
  'x-no-history',
];

test('every kind of fault of tables, texts and descriptors has an example that is tried', () => {
  expect(faultCodes.filter((code) => !tried.includes(code) && !untried.includes(code))).toEqual([]);
});

test('every kind of fault has its sentence and its paragraph', () => {
  expect(
    faultCodes
      .flatMap((code) => [`fault.${code}`, `fault.${code}.explained`])
      .filter((key) => !hasMessage(key)),
  ).toEqual([]);
});

test('what is shown of an example differs, and nothing unseen is in it', () => {
  for (const [code, { wrong, right, shown = { wrong, right } }] of Object.entries(faultExamples)) {
    expect.soft(shown.wrong === shown.right, code).toBe(false);
    expect
      .soft(/[\p{C}]/u.test((shown.wrong + shown.right).replaceAll('\n', '')), code)
      .toBe(false);
    expect.soft(shown.wrong.trim() !== '' && shown.right.trim() !== '', code).toBe(true);
  }
});
