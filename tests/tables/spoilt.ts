/**
 * Tables that are spoilt in one place each: every kind of defect at every place of a sound table.
 * The place is known because it was put there.
 */
import type { FaultCode } from '../../src/schema/faults/kinds.ts';

export const schema = {
  fields: [
    { name: 'code', type: 'string', constraints: { unique: true, pattern: '[a-z]\\d' } },
    { name: 'count', type: 'integer', constraints: { maximum: 100 } },
    { name: 'day', type: 'date' },
    { name: 'kind', constraints: { enum: ['red', 'blue', 'a,b'] } },
    { name: 'share', type: 'number' },
  ],
};
const header = ['code', 'count', 'day', 'kind', 'share'];
const toRows = (kind: (row: number) => string) =>
  Array.from({ length: 9 }, (_, row) => [
    `c${row}`,
    String(row * 7),
    `2024-01-0${row + 1}`,
    kind(row),
    `${row}.5`,
  ]);
const rows = toRows(() => 'blue');
/** The same with cells in quotes, delimiters within: places must not be counted by delimiters. */
const quotedRows = toRows((row) => (row % 3 === 0 ? '"a,b"' : 'red'));

interface Spoilt {
  bytes: Uint8Array;
  code: FaultCode;
  line: number;
  column: number | undefined;
  what: string;
}

const encode = (text: string) => new TextEncoder().encode(text);
const joined = (lines: readonly (readonly string[])[]) =>
  `${lines.map((cells) => cells.join(',')).join('\n')}\n`;
/** The character at which a cell begins. */
const startOf = (cells: readonly string[], column: number) =>
  cells.slice(0, column).reduce((sum, cell) => sum + cell.length + 1, 1);

/**
 * Defects within one cell: what stands instead, the code, and how far behind the beginning of the
 * cell the fault is told.
 */
const ofCells: readonly {
  what: string;
  put: (cell: string) => string;
  code: FaultCode;
  behind: number;
  columns?: readonly number[];
}[] = [
  {
    what: 'a letter behind the closing quote',
    put: () => '"a"b',
    code: 'x-stray-quote',
    behind: 2,
  },
  { what: 'a quote that never closes', put: () => '"a', code: 'x-unterminated-quote', behind: 0 },
  { what: 'a space before the quote', put: () => ' "a"', code: 'x-stray-quote', behind: 1 },
  { what: 'a NUL', put: () => 'a\0', code: 'x-nul', behind: 1 },
  { what: 'a bare carriage return', put: () => 'a\rb', code: 'x-bare-carriage-return', behind: 1 },
  {
    what: 'a character that reorders',
    put: () => 'a\u202Eb',
    code: 'x-unsafe-character',
    behind: 0,
    columns: [0, 3],
  },
  {
    what: 'a control character',
    put: () => 'a\u0007b',
    code: 'x-unsafe-character',
    behind: 0,
    columns: [0, 3],
  },
  {
    what: 'a word for a number',
    put: () => 'many',
    code: 'type-error',
    behind: 0,
    columns: [1, 4],
  },
  {
    what: 'a day that is none',
    put: () => '2024-13-01',
    code: 'type-error',
    behind: 0,
    columns: [2],
  },
  {
    what: 'a fraction for a whole number',
    put: () => '1.5',
    code: 'type-error',
    behind: 0,
    columns: [1],
  },
  { what: 'more than may be', put: () => '101', code: 'constraint-error', behind: 0, columns: [1] },
  {
    what: 'none of the values',
    put: () => 'green',
    code: 'constraint-error',
    behind: 0,
    columns: [3],
  },
  { what: 'not of the form', put: () => 'C1', code: 'constraint-error', behind: 0, columns: [0] },
  {
    what: 'too long a cell',
    put: () => 'a'.repeat(32_768),
    code: 'x-cell-too-long',
    behind: 0,
    columns: [0, 3],
  },
];

function spoilCells(): Spoilt[] {
  // A quote that never closes is closed by the next one, so it is put where none follows.
  return [rows, quotedRows].flatMap((base) =>
    ofCells
      .filter(({ code }) => base === rows || code !== 'x-unterminated-quote')
      .flatMap((defect) => spoilEach(base, defect)),
  );
}

function spoilEach(
  base: readonly (readonly string[])[],
  { what, put, code, behind, columns = [...header.keys()] }: (typeof ofCells)[number],
): Spoilt[] {
  return base.flatMap((cells, row) =>
    columns.map((column): Spoilt => {
      const spoilt = cells.with(column, put(cells[column]!));
      return {
        bytes: encode(joined([header, ...base.with(row, spoilt)])),
        code,
        line: row + 2,
        column: startOf(spoilt, column) + behind,
        what: `${what} in row ${row} column ${column}`,
      };
    }),
  );
}

function spoilRows(): Spoilt[] {
  return rows.flatMap((cells, row): Spoilt[] => {
    const line = row + 2;
    const withRow = (...instead: string[][]) =>
      joined([header, ...rows.toSpliced(row, 1, ...instead)]);
    const lines = [header, ...rows].map((one) => one.join(','));
    const before = lines.slice(0, row + 1).join('\n').length + 1;
    const bytes = encode(`${lines.join('\n')}\n`);
    return [
      {
        bytes: encode(withRow([...cells, 'more'])),
        code: 'extra-cell',
        line,
        column: startOf([...cells, 'more'], 5),
        what: `an extra cell in row ${row}`,
      },
      {
        bytes: encode(withRow(cells.slice(0, 3))),
        code: 'missing-cell',
        line,
        column: undefined,
        what: `a missing cell in row ${row}`,
      },
      {
        bytes: encode(withRow([''], cells)),
        code: 'blank-row',
        line,
        column: 1,
        what: `a blank row before row ${row}`,
      },
      ...(row === 0
        ? []
        : [
            {
              bytes: encode(
                lines.map((one, index) => one + (index === line - 1 ? '\r\n' : '\n')).join(''),
              ),
              code: 'x-mixed-line-ends' as const,
              line,
              column: lines[line - 1]!.length + 1,
              what: `another line end in row ${row}`,
            },
          ]),
      {
        bytes: Uint8Array.from([...bytes.subarray(0, before), 0xff, ...bytes.subarray(before)]),
        code: 'encoding-error',
        line,
        column: 1,
        what: `a byte that is no character in row ${row}`,
      },
      ...(row === 0
        ? []
        : [
            {
              bytes: encode(withRow(cells.with(0, rows[0]![0]!))),
              code: 'unique-error' as const,
              line,
              column: 1,
              what: `the same code again in row ${row}`,
            },
          ]),
    ];
  });
}

function spoilHeaders(): Spoilt[] {
  return header.flatMap((_, column): Spoilt[] => {
    const withLabel = (label: string) => header.with(column, label);
    const at = (label: string) => startOf(withLabel(label), column);
    const text = (label: string) => encode(joined([withLabel(label), ...rows]));
    return [
      {
        bytes: text(''),
        code: 'blank-label',
        line: 1,
        column: at(''),
        what: `a blank label in column ${column}`,
      },
      ...(column === 0
        ? []
        : [
            {
              bytes: text('code'),
              code: 'duplicate-label' as const,
              line: 1,
              column: at('code'),
              what: `a label twice in column ${column}`,
            },
          ]),
      {
        bytes: text('other'),
        code: 'incorrect-label',
        line: 1,
        column: at('other'),
        what: `another label in column ${column}`,
      },
    ];
  });
}

/** The sound tables, as bytes. */
export const soundTables = [rows, quotedRows].map((base) => encode(joined([header, ...base])));
/** Every spoilt table. */
export const spoiltTables = () => [...spoilCells(), ...spoilRows(), ...spoilHeaders()];
