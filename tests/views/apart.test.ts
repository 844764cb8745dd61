/** What stands apart in the log: how a text is typed, never what it says, and new columns. */
import { expect, test } from 'vitest';
import { noHistory } from '../../src/schema/history/index.ts';
import { isApart } from '../../src/views/changes/log/apart.ts';
import { context, record } from '../make.ts';

const came = { version: 1, date: '2024-01-01', register: 'actions' } as const;
const site = context([], {
  history: {
    ...noHistory,
    mode: 'full',
    tables: [{ ...came, kind: 'column-added', column: 'continues' }],
  },
});

const change = (from: string, to: string, more: object = {}) => ({
  version: 1,
  date: '2024-01-01',
  id: 'A-1',
  lineage: 1,
  register: 'actions' as const,
  change: 'changed' as const,
  field: 'title',
  from,
  to,
  amendments: [],
  ...more,
});

test.each([
  ['Open  the hotline ', 'Open the hotline'],
  ['the “gate”', 'the "Gate"'],
  ['Qui ?', 'Qui\u202f?'],
  ['2020-2026', '2020–2026'],
  ['an alert', 'an <Term id="t-alert">alert</Term>'],
])('“%s” to “%s” is', (from, to) => expect(isApart(site, change(from, to))).toBe(true));

test.each([
  ['not begun', 'now begun'],
  ['1.5', '15'],
  ['2024-01-01', '2024-01-10'],
  ['re sign', 'resign'],
  ['', 'Open the hotline'],
])('“%s” to “%s” is not', (from, to) => expect(isApart(site, change(from, to))).toBe(false));

test('translations and other spellings of terms are, definitions and what has a reason are not', () => {
  const why = record('amendments', { record: 'A-1', field: 'title', reason: 'Misspelt.' });
  expect(isApart(site, change('a', 'b', { register: 'translations', field: 'text' }))).toBe(true);
  expect(isApart(site, change('a', 'b', { register: 'terms', field: 'see_also' }))).toBe(true);
  expect(isApart(site, change('a', 'b', { register: 'terms', field: 'definition' }))).toBe(false);
  expect(isApart(site, change('a', 'A', { amendments: [why] }))).toBe(false);
  const filled = { field: 'continues', amendments: [why] };
  expect(isApart(site, change('', 'A-0', filled))).toBe(false);
});

test.each([
  ['the version that added the column', {}, true],
  ['a later version', { version: 2 }, false],
  ['another column', { field: 'due' }, false],
  ['another table', { register: 'milestones' }, false],
  ['a row that the version added', { change: 'added', field: undefined }, false],
])('a first value by %s', (_, more, apart) => {
  expect(isApart(site, change('', 'A-0', { field: 'continues', ...more }))).toBe(apart);
  expect(isApart(site, change('A-0', '', { field: 'continues', ...more }))).toBe(false);
});
