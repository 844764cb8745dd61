/** Whatever a text holds: what is read without a fault is what another parser reads, and nothing crashes. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dialect } from '../../src/schema/descriptor.ts';
import { parseTable, plainDialect } from '../../src/sources/csv.ts';

/** Raise it for a longer search. */
const runs = 4000;
const seed = 20_261_123;
const timeout = 20 * runs;
console.log(`csv oracle: seed ${seed}, ${runs} runs a property`);

const headless: Dialect = { ...plainDialect, header: false };

function readByOracle(text: string, { delimiter, quoteChar, escapeChar }: Dialect): string[][] | undefined {
  try {
    return parse(text, {
      delimiter, quote: quoteChar ?? false, escape: escapeChar ?? quoteChar ?? '"', relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n'],
    }) as string[][];
  } catch {
    return undefined;
  }
}

/** Faults that say nothing of cells: blank rows are left out, and all rows have the first one's width. */
const ofShape = ['blank-row', 'missing-cell', 'extra-cell', 'x-looks-delimited'];

function readHere(text: string, dialect: Dialect): { rows: string[][]; codes: string[] } {
  const { table, faults } = parseTable(text, dialect, 'data/table.csv');
  return { rows: (table?.rows ?? []).map((row) => [...row.cells]), codes: faults.map((fault) => fault.code) };
}

/** The oracle's rows in the shape that ours have. */
function toShape(rows: readonly string[][]): string[][] {
  const width = rows[0]?.length ?? 0;
  const isBlank = (row: readonly string[]) => row.every((cell) => cell === '') || (row.length === 1 && width > 1 && row[0]!.trim() === '');
  return rows.filter((row) => !isBlank(row)).map((row) => [...row, ...new Array<string>(width).fill('')].slice(0, width));
}

const character = fc.constantFrom('a', 'b', '1', ' ', '"', '"', ',', ';', '\n', '\t', 'é', '\u{1F600}', '\u2028', '\uFEFF', '|', '\\');
const cell = fc.array(character, { maxLength: 6 }).map((characters) => characters.join(''));
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
const dialects = fc.record({ delimiter: fc.constantFrom(',', ';', '\t', '|', '::'), lineEnd: fc.constantFrom('\n', '\r\n'), last: fc.boolean(), all: fc.boolean() });

test('a table that was written well is read as it was written', { timeout }, () => {
  fc.assert(fc.property(table, dialects, (rows, { delimiter, lineEnd, last, all }) => {
    const write = (text: string) => (all || /["\n]/.test(text) || text.includes(delimiter) || text.includes(delimiter[0]!) ? `"${text.replaceAll('"', '""')}"` : text);
    const text = rows.map((row) => row.map(write).join(delimiter)).join(lineEnd) + (last ? lineEnd : '');
    const { rows: found, codes } = readHere(text, { ...headless, delimiter });
    expect(codes.filter((code) => !ofShape.includes(code))).toEqual([]);
    if (codes.includes('x-looks-delimited')) return;
    expect(found).toEqual(toShape(rows));
    expect(toShape(readByOracle(text, { ...headless, delimiter })!)).toEqual(found);
  }), { seed, numRuns: runs });
});

test('any text is read as the oracle reads it, or has a fault', { timeout }, () => {
  const texts = fc.array(fc.constantFrom('a', 'b', '"', '"', '""', '","', ',', ',', ';', '\n', '\n', '\r\n', '\r', '\0', ' ', '\t', '\uFEFF'), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(fc.property(texts, (text) => {
    const { rows, codes } = readHere(text, headless);
    if (codes.some((code) => !ofShape.includes(code)) || codes.includes('x-looks-delimited')) return;
    const read = readByOracle(text, headless);
    expect(read, 'the oracle refuses what was read here').toBeDefined();
    expect(rows).toEqual(toShape(read!));
  }), { seed, numRuns: runs * 2 });
});

test('a text that the oracle refuses has a fault', { timeout }, () => {
  const texts = fc.array(fc.constantFrom('a', '"', '"', '""', ',', '\n', ' '), { maxLength: 24 }).map((parts) => parts.join(''));
  fc.assert(fc.property(texts, (text) => {
    if (readByOracle(text, headless) === undefined) expect(readHere(text, headless).codes).not.toEqual([]);
  }), { seed, numRuns: runs });
});

test('every fault and every cell has the place of its text', { timeout }, () => {
  fc.assert(fc.property(table, dialects, (rows, { delimiter, lineEnd }) => {
    const text = rows.map((row) => row.map((part) => `"${part.replaceAll('"', '""')}"`).join(delimiter)).join(lineEnd);
    const lines = text.split('\n');
    const { table: read } = parseTable(text, { ...headless, delimiter }, 'data/table.csv');
    for (const row of read?.rows ?? []) {
      row.places?.forEach((place, index) => {
        if (index >= row.cells.length) return;
        const at = lines[Math.floor(place / 65_536) - 1]!.slice((place % 65_536) - 1);
        expect(at.startsWith(`"${row.cells[index]!.replaceAll('"', '""').split('\n')[0]!}`)).toBe(true);
      });
    }
  }), { seed, numRuns: runs / 4 });
});

test('no dialect and no text makes it throw', { timeout }, () => {
  const dialect = fc.record({
    delimiter: fc.constantFrom(',', ';', '', '"', 'ab', '\n'), quoteChar: fc.constantFrom('"', "'", null, '""'), doubleQuote: fc.boolean(), escapeChar: fc.constantFrom(null, '\\', '"'),
    skipInitialSpace: fc.boolean(), header: fc.boolean(), headerRows: fc.constantFrom([1], [1, 2], [3], []), commentRows: fc.constantFrom([], [1], [2, 3]),
    commentChar: fc.constantFrom(null, '#', 'a'), nullSequence: fc.constantFrom(null, '\\N'), lineTerminator: fc.constantFrom('\n', '\r\n', '\r', 'x'),
  }).map((part) => ({ ...plainDialect, ...part }));
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '"', "'", ',', ';', '\n', '\r', '\\', '#', ' ', '\0', 'N') , maxLength: 60 }), dialect, (text, used) => {
    const { table: read, faults } = parseTable(text, used, 'data/table.csv');
    for (const row of read?.rows ?? []) {
      expect(row.cells.length).toBe(read!.header.length);
      expect(row.places!.every((place) => place >= 65_537)).toBe(true);
    }
    expect(faults.every((fault) => fault.file === 'data/table.csv')).toBe(true);
    expect(read !== undefined || faults.length > 0).toBe(true);
  }), { seed, numRuns: runs });
});
