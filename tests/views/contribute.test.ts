import { expect, test } from 'vitest';
import { type MessageKey, say } from '../../src/i18n/index.ts';
import { faultCodes } from '../../src/schema/faults/kinds.ts';
import { toContributeView, toFaultsView, toWordsView } from '../../src/views/pages/contribute.ts';
import { isHeld } from '../../src/views/pages/held.ts';
import { context, record } from '../make.ts';

const tasks = (...made: Parameters<typeof context>) =>
  toContributeView(context(...made)).tasks.map(({ id }) => id);

test('tasks are those that the record has something for', () => {
  expect(tasks([])).toEqual([]);
  expect(tasks([record('themes', { id: 'water', title: 'Water' })])).toEqual([
    'correct-a-date',
    'translate-a-text',
  ]);
  const all = [record('actions', { id: 'A-1' }), record('lessons', { id: 'l-1' })];
  expect(tasks(all)).toEqual([
    'correct-a-date',
    'report-completion',
    'add-an-action',
    'add-a-lesson',
    'translate-a-text',
  ]);
});

test.each(['en', 'fr', 'ar'])(
  'each task has three to five steps and a way to begin, in %s',
  (language) => {
    const all = [record('actions', { id: 'A-1' }), record('lessons', { id: 'l-1' })];
    for (const task of toContributeView(context(all, {}, language)).tasks) {
      expect(task.steps.length).toBeGreaterThanOrEqual(3);
      expect(task.steps.length).toBeLessThanOrEqual(5);
      expect(new Set(task.steps).size).toBe(task.steps.length);
      expect(task.links.length).toBeGreaterThan(0);
    }
  },
);

test('a record without pages of records has no facts to correct', () => {
  expect(isHeld(context([]), 'correct')).toBe(false);
  expect(isHeld(context([record('themes', { id: 'water' })]), 'correct')).toBe(true);
});

test('every code leads to its place on the page of all kinds of fault', () => {
  expect(toContributeView(context([])).codes).toEqual(faultCodes);
  const { groups } = toFaultsView(context([]));
  const shown = groups.flatMap(({ faults }) => faults.map(({ code }) => code));
  expect(shown.toSorted()).toEqual(faultCodes.toSorted());
  expect(groups.every(({ faults }) => faults.length > 2)).toBe(true);
});

test('the words of a vocabulary stand as a table writes them and as pages say them', () => {
  const { registers } = toWordsView(context([], {}, 'fr'));
  const of = (register: string, field: string) =>
    registers
      .find(({ id }) => id === register)
      ?.fields.find(({ name }) => name === field)
      ?.words.map(({ value, word }) => [value, word]);
  const done = (key: 'choice.status.completed' | 'choice.acceptance.accepted') => say('fr', key);
  expect(of('actions', 'status')).toContainEqual(['completed', done('choice.status.completed')]);
  expect(of('actions', 'acceptance')).toContainEqual([
    'accepted',
    done('choice.acceptance.accepted'),
  ]);
  // A measure's status has words of its own.
  for (const [value, word] of of('measures', 'status')!)
    expect(word).toBe(say('fr', `choice.measure_status.${value}` as MessageKey));
});
