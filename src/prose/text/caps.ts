/**
 * Caps on a lesson or report, judged by one walk over the text before any parser sees it: one small
 * file can take a parser down (a paragraph of character references takes gigabytes, thousands of
 * nested lists overflow the stack, thousands of emphasis marks take minutes). The numbers for marks
 * were measured: a file at every cap at once is parsed in well under two seconds.
 */
import { type Fault, fault } from '../../schema/faults/index.ts';

export const proseCaps = {
  /** Bytes of a file. */
  file: 262_144,
  /** Lines of a file. */
  lines: 3_000,
  /** Characters of a line. */
  line: 20_000,
  /** Characters of a paragraph. */
  paragraph: 20_000,
  /** Levels of block quotes, lists, components and emphasis within one another. */
  nesting: 16,
  columns: 50,
  rows: 1_000,
  /** Cells of all tables of a file. */
  cells: 10_000,
  /** Characters of the front matter. */
  frontMatter: 16_384,
  /** Emphasis and bracket marks between two blank lines. */
  marks: 1_000,
  /** Marks of any kind in a file. */
  allMarks: 12_000,
  /** Character references in a file. */
  references: 2_000,
} as const;

type ProseCap = keyof typeof proseCaps;

const blank = /^[ \t>]*\r?$/;
/** A line that opens a block of its own, so that the paragraph before it ends. */
const opener = /^[ \t>]*(?:[-+*#|]|\d{1,9}[.)]|```|~~~)/;
/** Whether a line, marks of quotes before it, may part the head of a table from its rows. */
const isDelimiterRow = (line: string): boolean =>
  line.includes('|') && line.includes('-') && /^[ \t>|:-]*\r?$/.test(line);
const pairMarks = /[*_~[\]!]/g;
const otherMarks = /[*_~[\]!&<{`\\|>@]/g;
const references = /&/g;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * How deep lists and quotes may be at a line, given the content columns of the list items still
 * open; updates `open`.
 */
function nestingAt(line: string, open: number[]): number {
  let [column, quotes, index] = [0, 0, 0];
  let deepest = 0;
  for (; index < line.length; index += 1) {
    const character = line[index]!;
    if (character === ' ') column += 1;
    else if (character === '\t') column += 4 - (column % 4);
    else if (character === '>') [column, quotes] = [column + 1, quotes + 1];
    else {
      const marker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t\r]|$)/.exec(line.slice(index, index + 11))?.[0];
      if (marker === undefined) break;
      while (open.length > 0 && open.at(-1)! > column) open.pop();
      column += marker.length;
      open.push(column + 1);
      index += marker.length - 1;
    }
    deepest = Math.max(deepest, quotes + open.length);
  }
  return deepest;
}

/** What is counted while walking down the lines. */
interface Walk {
  unit: number;
  run: number;
  table: number;
  cells: number;
  open: number[];
  seen: Set<ProseCap>;
}

const newWalk = (): Walk => ({ unit: 0, run: 0, table: 0, cells: 0, open: [], seen: new Set() });

/** The caps that one line breaks, with the number reached; updates the walk. */
function lineExcess(line: string, walk: Walk): [ProseCap, number][] {
  if (blank.test(line)) {
    [walk.unit, walk.run, walk.table] = [0, 0, 0];
    return [];
  }
  walk.unit = opener.test(line) ? line.length : walk.unit + line.length + 1;
  walk.run += countOf(line, pairMarks);
  if (walk.table > 0 || isDelimiterRow(line)) walk.table += 1;
  const columns = walk.table > 0 ? countOf(line, /\|/g) - 1 : 0;
  walk.cells += Math.max(columns, 0);
  return (
    [
      ['line', line.length],
      ['paragraph', walk.unit],
      ['marks', walk.run],
      ['nesting', nestingAt(line, walk.open)],
      ['columns', columns],
      ['rows', walk.table - 1],
      ['cells', walk.cells],
    ] as [ProseCap, number][]
  ).filter(([cap, reached]) => reached > proseCaps[cap]);
}

/** The fault of a cap that was passed. */
export function sizeFault(
  cap: ProseCap,
  reached: number,
  file: string,
  line: number,
  column = 1,
): Fault {
  return fault('x-mdx-size', { file, line, column }, { cap, most: proseCaps[cap], reached });
}

/** Faults of size that the whole text has. */
function checkTotals(source: string, file: string): Fault[] {
  const bytes =
    source.length > proseCaps.file ? source.length : new TextEncoder().encode(source).length;
  if (bytes > proseCaps.file) return [sizeFault('file', bytes, file, 1)];
  const totals: [ProseCap, number][] = [
    ['lines', countOf(source, /\n/g) + 1],
    ['allMarks', countOf(source, otherMarks)],
    ['references', countOf(source, references)],
  ];
  return totals
    .filter(([cap, reached]) => reached > proseCaps[cap])
    .map(([cap, reached]) => sizeFault(cap, reached, file, 1));
}

/**
 * Every cap that the text passes, each kind once, at the first line that passes it. Linear in the
 * text.
 */
export function checkCaps(source: string, file: string): Fault[] {
  const faults = checkTotals(source, file);
  if (faults.some((one) => one.params.cap === 'file')) return faults;
  const walk = newWalk();
  for (const [index, line] of source.split('\n').entries()) {
    for (const [cap, reached] of lineExcess(line, walk)) {
      if (!walk.seen.has(cap)) faults.push(sizeFault(cap, reached, file, index + 1));
      walk.seen.add(cap);
    }
  }
  return faults;
}
