/** A long text in chapters: which of them a phone folds, and that nothing of it is lost. */
import { h } from 'hastscript';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { chaptersOf } from '../../src/views/prose/chapters.ts';
import type { ProsePart } from '../../src/views/prose/parts.ts';

const text = (...children: Root['children']): ProsePart => ({
  kind: 'text',
  tree: { type: 'root', children },
  headings: [],
});
const words = (letters: number) => h('p', 'x'.repeat(letters));
const table: ProsePart = { kind: 'table', table: { columns: [], rows: [] }, label: 'a table' };
const whole = [
  text(words(500), h('h2', { id: 'a' }, 'A'), words(4000)),
  table,
  text(words(100), h('h2', { id: 'b' }, 'B'), words(4000)),
];

test('a short text is one, and of a long one what comes first is read on', () => {
  expect(chaptersOf(whole.slice(0, 2))).toEqual([{ parts: whole.slice(0, 2) }]);
  const chapters = chaptersOf(whole);
  expect(chapters.map(({ folded }) => folded)).toEqual([false, true, true]);
  expect(chapters.map(({ parts }) => parts.map(({ kind }) => kind))).toEqual([
    ['text'],
    ['text', 'table', 'text'],
    ['text'],
  ]);
});

test('no word of a text is lost, and a heading has its language', () => {
  const letters = (parts: readonly ProsePart[]) =>
    parts
      .map((one) => (one.kind === 'text' ? toHtml(one.tree) : ''))
      .join('')
      .replace(/<[^>]*>/g, '');
  const chapters = chaptersOf(whole, 'fr');
  const told = chapters.map(({ heading, parts }) =>
    letters([...(heading ? [text(...heading.children)] : []), ...parts]),
  );
  expect(told.join('')).toBe(letters(whole));
  expect(chapters[1]!.heading!.children[0]).toMatchObject({ properties: { id: 'a', lang: 'fr' } });
});
