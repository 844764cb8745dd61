/** What is folded: rows that a phone does not show at first, and tables of a page with many. */
import { expect, test } from 'vitest';
import { type Inline, linked, plain } from '../../src/views/parts/inlines.ts';
import { type Section, foldSections } from '../../src/views/parts/sections.ts';
import { type Table, column, firstRows, numberColumn } from '../../src/views/parts/table.ts';

/** A table in which each row has these cells. */
const tableOf = (rows: number, ...cells: Inline[]): Table => ({
  columns: cells.map((_, at) => column(`c${at}`, `c${at}`, at === 0 ? 'title' : 'text')),
  rows: Array.from({ length: rows }, (_, row) => ({
    id: `${row}`,
    cells: cells.map((cell) => [cell]),
  })),
});
const section = (id: string, table: Table): Section => ({ kind: 'table', id, title: id, table });
const word = plain('word');
const link = linked('word', '/there/');
const foldsOf = (mostLinks: number | undefined, ...sections: Section[]) =>
  foldSections(sections, mostLinks === undefined ? {} : { mostLinks }).map(({ folded }) => folded);

test('a phone shows as many rows as have forty lines, and all where few would be left', () => {
  expect(firstRows(tableOf(40, word))).toBe(40);
  expect(firstRows(tableOf(42, word))).toBe(42);
  expect(firstRows(tableOf(43, word))).toBe(40);
  expect(firstRows(tableOf(30, word, word, word, word))).toBe(10);
  expect(firstRows(tableOf(30, plain('x'.repeat(64)), word, word))).toBe(10);
  expect(firstRows(tableOf(30, word, word), 100)).toBe(30);
});

test('a row that is longer than all that is shown at first is shown', () => {
  expect(firstRows(tableOf(9, plain('x'.repeat(9000))))).toBe(1);
});

test('numbers that stand against one another stand together', () => {
  const counts = tableOf(60, word, link, link);
  const columns = [column('title', 'Of', 'title'), numberColumn('a', 'A'), numberColumn('b', 'B')];
  expect(firstRows({ ...counts, columns })).toBe(60);
  expect(
    foldsOf(5, section('counts', { ...counts, columns, rows: counts.rows.slice(0, 9) })),
  ).toEqual([0]);
});

test('of a long page the greatest tables are folded, until it is short; not what is late', () => {
  const late = section('overdue-milestones', tableOf(38, word));
  const great = section('great', tableOf(37, word));
  const small = section('small', tableOf(11, word));
  const middle = section('middle', tableOf(30, word));
  expect(foldsOf(undefined, great, small)).toEqual([0, 0]);
  expect(foldsOf(undefined, late, small, great, middle)).toEqual([0, 0, 37, 0]);
  expect(
    foldsOf(undefined, late, small, great, middle, section('more', tableOf(36, word))),
  ).toEqual([0, 0, 37, 0, 36]);
  expect(foldsOf(undefined, ...Array.from({ length: 30 }, () => small)).every((one) => !one)).toBe(
    true,
  );
});

test('of many links the tables with the most are folded, until few are left', () => {
  const few = section('few', tableOf(13, link));
  const many = section('many', tableOf(20, link, link));
  expect(foldsOf(16, few, many)).toEqual([0, 20]);
  expect(foldsOf(undefined, few, many)).toEqual([0, 0]);
});

test('of what follows in time the farthest is folded, the nearest stands open', () => {
  const months = [30, 37, 24, 13].map((rows) => section(`${rows}`, tableOf(rows, word)));
  const folds = foldSections(months, { inTime: true });
  expect(folds.map(({ folded }) => folded)).toEqual([0, 0, 24, 13]);
});
