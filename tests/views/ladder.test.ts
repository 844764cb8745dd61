/** Which steps stand on a ladder, and its text. */
import { expect, test } from 'vitest';
import type { Inline } from '../../src/views/parts/inlines.ts';
import type { LadderStep, Section } from '../../src/views/parts/sections.ts';
import { ladderSection, wholeLadder } from '../../src/views/records/ladder.ts';
import { context, record } from '../make.ts';

const measure = (id: string, ...builds_on: string[]) =>
  record('measures', { id, title: `Title ${id}`, status: 'in_force', builds_on });
const diamond = [
  measure('M-4', 'M-2', 'M-3'),
  measure('M-3', 'M-1'),
  measure('M-2', 'M-1'),
  measure('M-1'),
  measure('M-9'),
  measure('M-5', 'M-1'),
];
const said = (items: readonly Inline[]) => items.map((item) => item.text).join(' ');
/** Each step of the list on its line, set in as it is nested. */
const lines = (steps: readonly LadderStep[], depth = 0): string[] =>
  steps.flatMap(({ link, besides, here, after }) => [
    `${'  '.repeat(depth)}${[link.text, besides.map(said).join('; '), here ? '(here)' : ''].filter(Boolean).join(' ')}`,
    ...lines(after, depth + 1),
  ]);
const ladderIn = ([section]: readonly Section[]) => {
  if (section?.kind !== 'ladder') throw new Error('no ladder');
  return section;
};

test('a measure’s ladder is what it grew from and what grew from it, each step once', () => {
  const section = ladderIn(ladderSection(context(diamond), diamond[2]!));
  expect(lines(section.steps)).toEqual(['Title M-1', '  Title M-2 (here)', '    Title M-4']);
  expect(section.drawing.steps.map(({ id }) => id).toSorted()).toEqual(['M-1', 'M-2', 'M-4']);
  expect(section.drawing.steps.filter(({ here }) => here).map(({ id }) => id)).toEqual(['M-2']);
});

test('the whole ladder has each step once, and no measure that stands alone', () => {
  const section = ladderIn(wholeLadder(context(diamond)));
  expect(lines(section.steps)).toEqual([
    'Title M-1',
    '  Title M-2',
    '    Title M-4 also grew from Title M-3',
    '  Title M-3',
    '  Title M-5',
  ]);
  expect(section.drawing.steps).toHaveLength(5);
});

test('where no measure grew from another there is no ladder', () => {
  const alone = [measure('M-1'), measure('M-2')];
  expect(wholeLadder(context(alone))).toEqual([]);
  expect(ladderSection(context(alone), alone[0]!)).toEqual([]);
});

test('a ladder as long as its table is told without setting each step further in', () => {
  const chain = Array.from({ length: 3000 }, (_, at) =>
    measure(
      `M-${String(at).padStart(4, '0')}`,
      ...(at ? [`M-${String(at - 1).padStart(4, '0')}`] : []),
    ),
  );
  const told = lines(ladderIn(ladderSection(context(chain), chain[7]!)).steps);
  expect(told).toHaveLength(3000);
  expect(told.at(-1)).toBe('            Title M-2999 grew from Title M-2998');
});
