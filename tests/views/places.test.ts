/** Every row is read somewhere, and the log of changes leads there. */
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildRepository } from '../../src/record/index.ts';
import { type RegisterName, registerNames, registers } from '../../src/schema/registers/index.ts';
import type { RecordOf } from '../../src/schema/index.ts';
import { noHistory } from '../../src/schema/history/index.ts';
import { findPlace } from '../../src/views/parts/addresses.ts';
import { type Context, toContext } from '../../src/views/parts/context.ts';
import { addressOfChanged } from '../../src/views/changes/log/edits.ts';
import { toChangesTable } from '../../src/views/changes/log/table.ts';
import { context, record } from '../make.ts';

const position = record('positions', { subject: 'D', participant: 'n', kind: 'dissent' });
const score = record('scores', {
  assessment: 'J',
  scenario: 'S',
  participant: 'n',
  perspective: 'local',
  dimension: 'impact',
});
const records = [
  record('participants', { id: 'n' }),
  record('decisions', { id: 'D' }),
  record('assessments', { id: 'J' }),
  record('scenarios', { id: 'S' }),
  record('measures', { id: 'M' }),
  record('terms', { id: 't' }),
  position,
  score,
];
const site = context(records, {
  history: {
    ...noHistory,
    mode: 'full',
    events: [
      {
        version: 2,
        date: '2026-01-02',
        register: 'positions',
        id: 'M/n/dissent',
        lineage: 9,
        change: 'withdrawn',
        values: { subject: 'M', participant: 'n', kind: 'dissent' },
        fields: [],
      },
    ],
  } as never,
});

test.each([
  [records[1]!, '/decisions/d/'],
  [position, '/decisions/d/#history'],
  [score, '/assessments/j/s/#n'],
  [record('positions', { ...position.fields, subject: 't' }), '/glossary/#t'],
  [record('amendments', { record: 'm', field: 'due', to: '2026' }), '/measures/m/#history'],
  [record('participation', { measure: 'M', participant: 'n' }), '/measures/m/#participation'],
  [record('translations', { record: 'D', field: 'title', language: 'fr' }), '/decisions/d/'],
  [record('positions', { ...position.fields, subject: 'gone' }), undefined],
])('%o is read at %s', (row, place) => expect(findPlace(site, row)).toBe(place));

test.each([
  ['fr', '/fr/participants/n/'],
  ['FR', '/fr/participants/n/'],
  ['de', '/participants/n/'],
])('a translation in %s is read at %s, since German is not published', (language, place) => {
  const row = record('translations', { record: 'n', field: 'title', language, text: 'N' });
  expect(findPlace(context([...records, row]), row)).toBe(place);
});

describe('the log leads', () => {
  const change = (register: RegisterName, id: string, more: object = {}) => ({
    version: 1,
    date: '2026-01-01',
    register,
    id,
    lineage: 9,
    change: 'changed' as const,
    amendments: [],
    ...more,
  });
  test('from a row without a page to where it stands', () => {
    const [row] = toChangesTable(site, [change('positions', position.id)]).rows;
    expect(row!.cells[0]![0]).toMatchObject({
      kind: 'link',
      text: 'D · n · Dissent',
      href: '/decisions/d/#history',
    });
  });
  test('from a row that is gone to the page on which it stood', () =>
    expect(addressOfChanged(site, change('positions', 'M/n/dissent'))).toBe('/measures/m/'));
  test('from a term that is gone to the glossary', () =>
    expect(addressOfChanged(site, change('terms', 'gone'))).toBe('/glossary/'));
});

describe('in the shipped record', () => {
  let shipped: Context;
  beforeAll(async () => {
    const root = resolve(import.meta.dirname, '../..');
    const repository = await buildRepository({ root, asOf: '2026-11-23', history: 'off' });
    shipped = toContext(repository, 'en', { base: '', origin: '' });
  }, 300_000);
  const pageless = registerNames.filter((name) => !registers[name].pages);
  test.each(pageless)('every row of %s has a place', (register) => {
    const rows = shipped.repository.records.of(register) as readonly RecordOf[];
    expect(rows.filter((row) => !findPlace(shipped, row)).map(({ id }) => id)).toEqual([]);
  });
});
