/**
 * Whatever a text holds: every place is right, and nothing crashes. That cells are right is held
 * against another parser in oracleAny and oracleWritten.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTable } from '../../../src/tables/text/csv.ts';
import { plainDialect } from '../../../src/tables/descriptor/dialect.ts';
import { headless } from './oracle.ts';

/** Raise it for a longer search. */
const runs = 4000;
const seed = 20_261_123;
const timeout = 20 * runs;
console.log(`csv places and dialects: seed ${seed}, ${runs} runs a property`);

const character = fc.constantFrom(
  'a',
  'b',
  '1',
  ' ',
  '"',
  '"',
  ',',
  ';',
  '\n',
  '\t',
  'é',
  '\u{1F600}',
  '\u2028',
  '\uFEFF',
  '|',
  '\\',
);
const cell = fc.array(character, { maxLength: 6 }).map((characters) => characters.join(''));
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), {
  minLength: 1,
  maxLength: 6,
});
const dialects = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', '::'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
});

test('every fault and every cell has the place of its text', { timeout }, () => {
  fc.assert(
    fc.property(table, dialects, (rows, { delimiter, lineEnd }) => {
      const text = rows
        .map((row) => row.map((part) => `"${part.replaceAll('"', '""')}"`).join(delimiter))
        .join(lineEnd);
      const lines = text.split('\n');
      const { table: read } = parseTable(text, { ...headless, delimiter }, 'data/table.csv');
      for (const row of read?.rows ?? []) {
        row.places?.forEach((place, index) => {
          if (index >= row.cells.length) return;
          const at = lines[Math.floor(place / 65_536) - 1]!.slice((place % 65_536) - 1);
          expect(at.startsWith(`"${row.cells[index]!.replaceAll('"', '""').split('\n')[0]!}`)).toBe(
            true,
          );
        });
      }
    }),
    { seed, numRuns: runs / 4 },
  );
});

test('no dialect and no text makes it throw', { timeout }, () => {
  const dialect = fc
    .record({
      delimiter: fc.constantFrom(',', ';', '', '"', 'ab', '\n'),
      quoteChar: fc.constantFrom('"', "'", null, '""'),
      doubleQuote: fc.boolean(),
      escapeChar: fc.constantFrom(null, '\\', '"'),
      skipInitialSpace: fc.boolean(),
      header: fc.boolean(),
      headerRows: fc.constantFrom([1], [1, 2], [3], []),
      commentRows: fc.constantFrom([], [1], [2, 3]),
      commentChar: fc.constantFrom(null, '#', 'a'),
      nullSequence: fc.constantFrom(null, '\\N'),
      lineTerminator: fc.constantFrom('\n', '\r\n', '\r', 'x'),
    })
    .map((part) => ({ ...plainDialect, ...part }));
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', '"', "'", ',', ';', '\n', '\r', '\\', '#', ' ', '\0', 'N'),
        maxLength: 60,
      }),
      dialect,
      (text, used) => {
        const { table: read, faults } = parseTable(text, used, 'data/table.csv');
        for (const row of read?.rows ?? []) {
          expect(row.cells.length).toBe(read!.header.length);
          expect(row.places!.every((place) => place >= 65_537)).toBe(true);
        }
        expect(faults.every((fault) => fault.file === 'data/table.csv')).toBe(true);
        expect(read !== undefined || faults.length > 0).toBe(true);
      },
    ),
    { seed, numRuns: runs },
  );
});
