/**
 * A million tables against another parser, in less than a minute: each is made from a number of its
 * own, so that one that fails can be made again, and is cut down to the least text that still
 * fails. `ORACLE_TABLES` and `SEED` ask for other numbers.
 */
import { parse } from 'csv-parse/sync';
import type { Dialect } from '../../../src/schema/dialect.ts';
import { parseTable } from '../../../src/tables/text/csv.ts';
import { plainDialect } from '../../../src/tables/descriptor/dialect.ts';
import { seeded } from '../../bench/seeded.ts';

export const tables = Number(process.env.ORACLE_TABLES ?? 1_000_000);
const seed = Number(process.env.SEED ?? 20_261_123);

export const headless: Dialect = { ...plainDialect, header: false };
/**
 * A text with the dialect in which it is to be read and, where it was written from rows, those
 * rows.
 */
export interface Case {
  text: string;
  dialect: Dialect;
  rows?: readonly (readonly string[])[];
}

/** Faults with which a table without register is published: its cells stand as they are. */
const ofShape: ReadonlySet<string> = new Set([
  'blank-row',
  'missing-cell',
  'extra-cell',
  'x-mixed-line-ends',
  'x-bare-carriage-return',
  'x-stray-quote',
]);

export function readByOracle(
  text: string,
  { delimiter, quoteChar, escapeChar }: Dialect,
): string[][] | undefined {
  try {
    return parse(text, {
      delimiter,
      quote: quoteChar ?? false,
      escape: escapeChar ?? quoteChar ?? '"',
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: text.includes('\n') ? ['\r\n', '\n'] : ['\r'],
      skip_empty_lines: true,
    }) as string[][];
  } catch {
    return undefined;
  }
}

const isSame = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]) =>
  a.length === b.length &&
  a.every(
    (row, index) =>
      row.length === b[index]!.length && row.every((cell, number) => cell === b[index]![number]),
  );

export type Verdict = 'compared' | 'fault' | { why: string };

/**
 * Whether a table is read as the oracle reads it and as it was written, or has a fault; whatever
 * else happens is told.
 */
export function judge({ text, dialect, rows: written }: Case): Verdict {
  let read: ReturnType<typeof parseTable>;
  try {
    read = parseTable(text, dialect, 'data/table.csv');
  } catch (error) {
    return { why: `throws ${String(error)}` };
  }
  const { table, faults } = read;
  if (!table && faults.length === 0) return { why: 'neither a table nor a fault' };
  if (faults.some(({ code }) => !ofShape.has(code)))
    return written && faults.some(({ code }) => !ofShape.has(code) && code !== 'x-looks-delimited')
      ? { why: `well written, yet ${faults[0]!.code}` }
      : 'fault';
  const own = table!.rows.map(({ written: stands, cells }) => stands ?? cells);
  if (written && !isSame(own, written)) return { why: 'not as it was written' };
  const other = readByOracle(text, dialect);
  if (!other) return { why: 'the oracle refuses it' };
  return isSame(own, other)
    ? 'compared'
    : { why: `not as the oracle reads it: ${JSON.stringify(own)} for ${JSON.stringify(other)}` };
}

/** The least text that is still judged wrong: pieces are left out as long as it stays so. */
function shrink(one: Case): Case {
  const shorter = { ...one };
  delete shorter.rows;
  let least = typeof judge(shorter) === 'object' ? shorter : one;
  if (least === one) return one;
  for (let size = Math.ceil(least.text.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < least.text.length;) {
      const next = { ...least, text: least.text.slice(0, at) + least.text.slice(at + size) };
      if (typeof judge(next) === 'object') least = next;
      else at += size;
    }
  }
  return least;
}

/** Judges `count` tables; says how many were compared, and the first that is wrong. */
export function judgeMany(
  name: string,
  count: number,
  make: (random: () => number) => Case,
): { compared: number; wrong: string | undefined } {
  const started = performance.now();
  // The oracle makes an error for every row of another width, also where it is to say nothing of
  // it; their traces would take most of the time.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  let compared = 0;
  let wrong: string | undefined;
  for (let number = 0; number < count && wrong === undefined; number += 1) {
    const one = make(seeded(seed + number));
    const verdict = judge(one);
    if (verdict === 'compared') compared += 1;
    else if (typeof verdict === 'object') {
      const least = shrink(one);
      const told = judge(least);
      wrong =
        `table ${number} of seed ${seed}: ${typeof told === 'object' ? told.why : ''}: ` +
        `${JSON.stringify(least)} (made as ${JSON.stringify(one.text)})`;
    }
  }
  Error.stackTraceLimit = stackTraceLimit;
  console.log(
    `csv oracle, ${name}: seed ${seed}, ${count} tables, ${compared} read and compared, ` +
      `the others with a fault; ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return { compared, wrong };
}
