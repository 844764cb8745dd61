/** The words of the log of changes: nothing in them is a key, a code or a sign that no reader sees. */
import { expect, test } from 'vitest';
import { noHistory } from '../../src/schema/history/index.ts';
import { toChangesTable } from '../../src/views/changes/log/table.ts';
import { rowName } from '../../src/views/changes/log/rowName.ts';
import { sentenceOf } from '../../src/views/changes/record/sentences.ts';
import { fieldsOf, registerNames, registers } from '../../src/schema/registers/index.ts';
import { context, record } from '../make.ts';

const measure = record('measures', { id: 'CBM-03', title: 'Notice of releases' });
const position = record('positions', {
  subject: 'CBM-03',
  participant: 'tavosk',
  kind: 'suspensive_objection',
});
const translation = record('translations', {
  record: 'CBM-03',
  field: 'title',
  language: 'fr',
  text: 'Préavis',
});
const tavosk = record('participants', { id: 'tavosk', name: 'Tavosk', short_name: 'Tavosk' });
const site = context([measure, position, translation, tavosk], {
  history: { ...noHistory, mode: 'full' },
});
const textOf = (cell: readonly { text: string }[]) => cell.map(({ text }) => text).join(' | ');

test.each([
  [position, 'Notice of releases · Tavosk · Suspensive objection | Position'],
  [translation, 'Notice of releases · Title · French | Translation'],
])('a row without an id is called by what its key names', (row, name) => {
  const { rows } = toChangesTable(site, [
    {
      version: 1,
      date: '2024-01-01',
      id: row.id,
      lineage: 1,
      register: row.register,
      change: 'added',
      amendments: [],
    },
  ]);
  expect(textOf(rows[0]!.cells[0] ?? [])).toBe(name);
});

test('every register of such rows gives a name in which no key stands', () => {
  const keyed = registerNames.filter((name) => registers[name].key.length > 1);
  expect(keyed.length).toBeGreaterThan(8);
  for (const register of keyed) {
    const fields = registers[register].key.map((field) => {
      const isDay = fieldsOf(register).get(field)!.kind === 'date';
      return [field, isDay ? '2024-05-03' : 'CBM-03'];
    });
    const name = rowName(site, record(register, Object.fromEntries(fields)));
    expect(name, register).not.toMatch(/\/|2024-05/);
    if (register !== 'contributions') expect(name, register).toContain('Notice of releases');
  }
});

test('a change of spaces alone is told as such, and any other with both texts', () => {
  const told = (from: string, to: string) =>
    sentenceOf(site, 'measures', { field: 'title', from, to, amendments: [] });
  expect(told('30\u00a0minutes : oui', '30 minutes\u202f: oui')).toBe(
    'Title: only the spaces in it changed.',
  );
  expect(told('30\u00a0minutes', '40\u00a0minutes')).not.toContain('U+');
  expect(told('30 minutes', '30 minu\u200btes')).toContain('[U+200B]');
});
