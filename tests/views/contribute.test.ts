import { expect, test } from 'vitest';
import { faultCodes } from '../../src/schema/faults/kinds.ts';
import { toContributeView, toFaultsView } from '../../src/views/pages/contribute.ts';
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

test('every code leads to its place on the page of all kinds of fault', () => {
  expect(toContributeView(context([])).codes).toEqual(faultCodes);
  expect(toFaultsView(context([])).faults.map(({ code }) => code)).toEqual(faultCodes);
});
