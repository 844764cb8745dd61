/**
 * Records that anybody could have: which rows, which of their cells, which tables besides, which
 * texts, in which languages, and what became of them in up to four commits. A plan is numbers, in
 * which the smaller says the simpler (a cell of 0 is empty), so that fast-check finds the smallest
 * that fails; `files.ts` writes what it says.
 */
import fc from 'fast-check';
import { registerNames, type RegisterName } from '../../src/schema/registers/index.ts';
import type { Strangeness } from './strange.ts';

interface PlannedRow {
  register: RegisterName;
  /** The form of its id, and of each of its cells what it holds. */
  form: number;
  cells: readonly number[];
  /** The commit with which it comes. */
  from: number;
}

export interface PlannedTable {
  name: number;
  columns: number;
  rows: number;
  /** The number of key columns, and the commit from which on the descriptor says so. */
  key: number;
  keyFrom: number;
}

interface PlannedText {
  register: 'lessons' | 'reports';
  form: number;
  cells: readonly number[];
  figures: readonly number[];
}

const happenings = ['edit', 'withdraw', 'rename', 'restore', 'rekey'] as const;
export interface Happening {
  commit: number;
  what: (typeof happenings)[number];
  row: number;
  cell: number;
  value: number;
}

export interface Plan {
  languages: readonly string[];
  rows: readonly PlannedRow[];
  tables: readonly PlannedTable[];
  texts: readonly PlannedText[];
  commits: number;
  happenings: readonly Happening[];
  /** Whether ids may have forms that meet at an address. */
  meeting: boolean;
  /** Whether its registers are tables of strangers, described and not edited, or JSON. */
  strangeness: Strangeness | 'json' | undefined;
}

const small = (max: number) => fc.nat(max);
/** A cell that is empty now and then. */
const cell = fc.oneof(fc.constant(0), small(8), small(8));
const cells = fc.array(cell, { minLength: 32, maxLength: 32 });
const tabled = registerNames.filter((name) => name !== 'lessons' && name !== 'reports');

export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  languages: fc.constantFrom(
    ['en'],
    ['en', 'fr'],
    ['fr', 'en'],
    ['en', 'fr', 'ar'],
    ['ar'],
    ['en', 'es'],
  ),
  rows: fc.array(
    fc.record({
      register: fc.constantFrom(...tabled),
      form: small(11),
      cells,
      from: fc.oneof(fc.constant(0), small(3)),
    }),
    { minLength: 1, maxLength: 24, size: 'max' },
  ),
  tables: fc.array(
    fc.record({
      name: small(4),
      columns: small(3),
      rows: small(4),
      key: small(2),
      keyFrom: small(2),
    }),
    { maxLength: 2, size: 'max' },
  ),
  texts: fc.array(
    fc.record({
      register: fc.constantFrom('lessons' as const, 'reports' as const),
      form: small(11),
      cells,
      figures: fc.array(small(40), { maxLength: 3 }),
    }),
    { maxLength: 2, size: 'max' },
  ),
  commits: fc.integer({ min: 1, max: 4 }),
  happenings: fc.array(
    fc.record({
      commit: fc.integer({ min: 1, max: 3 }),
      what: fc.constantFrom(...happenings),
      row: small(23),
      cell: small(31),
      value: small(8),
    }),
    { maxLength: 12, size: 'max' },
  ),
  meeting: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.boolean()),
  strangeness: fc.constantFrom(undefined, 'words', 'typed', 'json'),
});
