import { describe, expect, test } from 'vitest';
import { sayIn } from '../../src/i18n/index.ts';
import { toRecordDifferences } from '../../src/history/difference/records.ts';
import { toPropertyDifferences } from '../../src/history/difference/properties.ts';
import { looksAlike, showUnseen } from '../../src/schema/faults/unseen.ts';
import type { FieldChange, History, RecordEvent } from '../../src/schema/history/history.ts';
import {
  formatDifference,
  toCodeSpan,
  type SaidDifference,
} from '../../src/views/changes/difference.ts';

const moment = { version: 1, date: '2024-12-31' };
const changed = (
  id: string,
  fields: readonly FieldChange[],
  more: Partial<RecordEvent> = {},
): RecordEvent => ({
  ...moment,
  register: 'actions',
  id,
  lineage: 1,
  change: 'changed',
  fields,
  ...more,
});

const historyOf = (events: readonly RecordEvent[]): History => ({
  mode: 'full',
  versions: [
    { number: 0, date: '2024-01-01', commit: 'a' },
    { number: 1, date: '2024-12-31' },
  ],
  events,
  changes: [],
  tables: [],
  gaps: [],
});

const tell = (...events: readonly RecordEvent[]) =>
  toRecordDifferences(historyOf(events), () => undefined);

describe('the order of a change', () => {
  test('statuses come first, then dates, then the rest, within a record and between records', () => {
    const text = { field: 'title', from: 'a', to: 'b' };
    const [due, status] = [
      { field: 'due', from: '2024-01-01', to: '2024-01-31' },
      { field: 'status', from: 'in_progress', to: 'completed' },
    ];
    const told = tell(
      changed('A-1', [text]),
      changed('A-2', [text, due]),
      changed('A-3', [due, text, status]),
    );
    expect(told.map(({ id, fields }) => [id, fields.map(({ field }) => field)])).toEqual([
      ['A-3', ['status', 'due', 'title']],
      ['A-2', ['due', 'title']],
      ['A-1', ['title']],
    ]);
    expect(told[1]!.fields[0]).toMatchObject({ days: 30 });
  });

  test('a withdrawn record is told before all others', () => {
    expect(
      tell(
        changed('A-1', [{ field: 'status', from: 'a', to: 'b' }]),
        changed('A-2', [], { change: 'withdrawn', values: { title: 'x' } }),
      ).map(({ id }) => id),
    ).toEqual(['A-2', 'A-1']);
  });

  test('what was committed before is no part of it', () => {
    expect(
      tell(changed('A-1', [{ field: 'title', from: 'a', to: 'b' }], { version: 0, commit: 'a' })),
    ).toEqual([]);
  });
});

describe('what cannot be seen', () => {
  test.each([
    ['a\u200Bb', 'a[U+200B zero width space]b'],
    ['a\u202Eb', 'a[U+202E right-to-left override]b'],
    [' a ', '[U+0020 space]a[U+0020 space]'],
    ['a b', 'a b'],
    ['a\u00A0b', 'a[U+00A0 no-break space]b'],
    ['N\u043Erth', 'N\u043E[U+043E]rth'],
    ['Москва', 'Москва'],
    ['naïve', 'naïve'],
    ['a\u{E0041}b', 'a[U+E0041]b'],
    ['a\nb', 'a[U+000A line feed]b'],
  ])('%j is written %s', (text, shown) => expect(showUnseen(text)).toBe(shown));

  test.each([
    ['a\u00A0b', 'a\u202Fb', true],
    ['a b', 'a\u200Bb', false],
    ['ab', 'a\u200Bb', true],
    ['a', 'b', false],
    ['a', 'a', false],
  ])('%j and %j look alike: %s', (one, other, alike) => expect(looksAlike(one, other)).toBe(alike));

  test('a value that changes only in it is told', () => {
    const [told] = tell(changed('A-1', [{ field: 'title', from: 'North', to: 'N\u043Erth' }]));
    expect(told!.fields[0]).toMatchObject({ from: 'North', to: 'N\u043E[U+043E]rth' });
  });
});

test('of long texts only what differs is shown, with the heading that it stands under', () => {
  const body = (word: string) =>
    `## Lesson\n\nOne ${'filler '.repeat(100)}${word} ${'filler '.repeat(100)}\n\n## Recommendation\n\nTwo\n`;
  const [told] = tell(
    changed('ll-a', [{ field: 'body', from: body('old'), to: body('new') }], {
      register: 'lessons',
    }),
  );
  expect(told!.fields).toHaveLength(1);
  expect(told!.fields[0]).toMatchObject({ section: 'Lesson', rank: 'text' });
  expect(told!.fields[0]!.to.length).toBeLessThan(400);
  expect(told!.fields[0]!.to).toContain('new');
});

test('a value that may not be shown is replaced wherever it stands', () => {
  const told = toRecordDifferences(
    historyOf([changed('A-1', [{ field: 'notes', from: '', to: 'marker' }])]),
    () => 'a marker',
    (text) => (text.includes('marker') ? '[not shown]' : text),
  );
  expect(JSON.stringify(told)).not.toContain('marker');
});

test('properties of a descriptor go by name, so that a new item is one change', () => {
  const [before, after] = [
    { resources: [{ name: 'b', path: 'b.csv' }], strict: true },
    {
      resources: [
        { name: 'a', path: 'a.csv' },
        { name: 'b', path: 'b.csv' },
      ],
      strict: false,
    },
  ];
  expect(toPropertyDifferences(before, after).map(({ property }) => property)).toEqual([
    'resources[a].name',
    'resources[a].path',
    'strict',
  ]);
});

describe('a report in Markdown', () => {
  const hostile = [
    '`',
    '``',
    '` `` ```',
    '<script>alert(1)</script>',
    '@everyone',
    '[x](javascript:y)',
    '![x](https://example.org/x.png)',
    '\n\n# heading',
    '| a | b |',
    '-->',
    '</details>',
    'x\u2028y',
  ];
  const report = (text: string): SaidDifference => ({
    records: [
      {
        change: 'changed',
        register: 'actions',
        id: 'A-1',
        title: text,
        fields: [{ field: text, rank: 'value', from: text, to: text }],
      },
    ],
    tables: [{ kind: 'rows', dataset: text, rows: 1, removed: 0 }],
    properties: [{ property: text, from: text, to: text }],
    files: [{ file: text, change: 'added' }],
    gaps: [{ file: text, code: 'x-nul' }],
  });

  test.each(hostile)('%j is shown and not obeyed', (text) => {
    const span = toCodeSpan(text);
    const fence = /^`+/.exec(span)![0];
    expect(span.endsWith(fence)).toBe(true);
    expect(span.includes('\n')).toBe(false);
    const inside = span.slice(fence.length, -fence.length);
    expect([...inside.matchAll(/`+/g)].map(([run]) => run.length)).not.toContain(fence.length);
    const whole = formatDifference(report(text), sayIn('en'), 'markdown');
    const flat = text.replace(/[\r\n]+/g, ' ').trim();
    expect(
      whole.replaceAll(span, '').includes(flat.replace(/^[`\s]+|[`\s]+$/g, '') || '\u0000'),
    ).toBe(false);
  });

  test('is cut at a line and says how much is left out', () => {
    const records = Array.from({ length: 2000 }, (_, index) => ({
      change: 'changed' as const,
      register: 'actions',
      id: `A-${index}`,
      fields: [{ field: 'title', rank: 'value', from: 'a'.repeat(200), to: 'b'.repeat(200) }],
    }));
    const whole = formatDifference(
      { records, tables: [], properties: [], files: [], gaps: [] },
      sayIn('en'),
      'markdown',
    );
    expect(whole.length).toBeLessThan(60_001);
    expect(whole.trim().split('\n').at(-1)).toMatch(/^[\d,]+ more lines are left out\.$/);
  });
});
