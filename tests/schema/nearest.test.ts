import { expect, test } from 'vitest';
import { findNearest, toSuggestion } from '../../src/schema/faults/nearest.ts';

test.each([
  ['complete', ['completed', 'in_progress'], 'completed'],
  ['Due', ['due', 'due_text'], 'due'],
  ['titel', ['title', 'text'], 'title'],
  ['dune', ['due', 'text'], 'due'],
  ['done', ['completed', 'noted'], undefined],
  ['id', ['ab'], undefined],
  ['1404', ['1405'], undefined],
  ['', ['a'], undefined],
  ['x'.repeat(300), ['x'.repeat(300)], undefined],
])('%s', (text, candidates, nearest) => {
  expect(findNearest(text, candidates)).toBe(nearest);
});

test('the parameters of a sentence say whether there is a suggestion', () => {
  expect(toSuggestion('lanuages', ['languages'])).toEqual({ near: 'yes', suggestion: 'languages' });
  expect(toSuggestion('colour', ['languages'])).toEqual({ near: 'no', suggestion: '' });
});

test('only so many candidates are compared', () => {
  function* endless() {
    for (;;) yield 'other';
  }
  expect(findNearest('languages', endless())).toBeUndefined();
});
