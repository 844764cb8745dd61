/** What is wording alone: how a text is typed, never what it says. */
import { expect, test } from 'vitest';
import { isWording } from '../../src/views/changes/log/wording.ts';
import { record } from '../make.ts';

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
])('“%s” to “%s” is', (from, to) => expect(isWording(change(from, to))).toBe(true));

test.each([
  ['not begun', 'now begun'],
  ['1.5', '15'],
  ['2024-01-01', '2024-01-10'],
  ['re sign', 'resign'],
  ['', 'Open the hotline'],
])('“%s” to “%s” is not', (from, to) => expect(isWording(change(from, to))).toBe(false));

test('translations and other spellings of terms are, definitions and what has a reason are not', () => {
  const why = record('amendments', { record: 'A-1', field: 'title', reason: 'Misspelt.' });
  expect(isWording(change('a', 'b', { register: 'translations', field: 'text' }))).toBe(true);
  expect(isWording(change('a', 'b', { register: 'terms', field: 'see_also' }))).toBe(true);
  expect(isWording(change('a', 'b', { register: 'terms', field: 'definition' }))).toBe(false);
  expect(isWording(change('a', 'A', { amendments: [why] }))).toBe(false);
});
