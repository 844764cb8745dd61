/**
 * A table of a register as strangers write it: every column under another name, every cell another
 * word, described so that it says the same.
 */
import type { FieldMeta } from '../../src/schema/index.ts';
import { fieldsOf, type RegisterName } from '../../src/schema/registers/index.ts';

/** How far a table is estranged: its words alone, or also under types that cannot read them. */
export type Strangeness = 'words' | 'typed';

interface StrangeTable {
  header: string[];
  rows: string[][];
  schema: { fields: object[] };
}

/** What a stranger's column may be typed as that feeds a field of the kind. */
const types: Readonly<Record<FieldMeta['kind'], object>> = {
  id: { type: 'integer' },
  ref: { type: 'integer' },
  text: { type: 'year' },
  prose: { type: 'time' },
  link: { type: 'string', format: 'uri' },
  date: { type: 'date', format: '%d/%m/%Y' },
  instant: { type: 'datetime' },
  number: { type: 'number' },
  flag: { type: 'boolean', trueValues: ['J'], falseValues: ['N'] },
  choice: { type: 'string', constraints: { enum: ['offen', 'zu'] } },
};

/** A word of letters for a text, the same on every day. */
function toWord(text: string): string {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + letter.codePointAt(0)!) % 26 ** 7;
  const letters = Array.from({ length: 7 }, (_, at) =>
    String.fromCodePoint(97 + (Math.floor(hash / 26 ** at) % 26)),
  );
  return `Wört ${letters.join('')}`;
}

export function estrange(
  register: RegisterName,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  strangeness: Strangeness,
): StrangeTable {
  const columns = header.map((name, index) => {
    const meta = fieldsOf(register).get(name)!;
    const partsOf = (cell: string) => (meta.list ? cell.split(';') : [cell]);
    const parts = [...new Set(rows.flatMap((row) => partsOf(row[index]!)))].filter(Boolean);
    const words = new Map(parts.map((part) => [part, toWord(part)]));
    const type = meta.list ? { type: 'list', delimiter: '|' } : types[meta.kind];
    const item = meta.list ? { itemType: 'integer' } : {};
    const field = {
      name: `Spalte ${index}`,
      ...(strangeness === 'typed' ? { ...type, ...item } : {}),
      waymark: {
        field: name,
        values: Object.fromEntries([...words].map(([part, word]) => [word, part])),
      },
    };
    const join = meta.list && strangeness === 'typed' ? '|' : ';';
    const write = (cell: string) =>
      partsOf(cell)
        .map((part) => words.get(part) ?? part)
        .join(join);
    return { field, write };
  });
  return {
    header: columns.map((_, index) => `Spalte ${index}`),
    rows: rows.map((row) => row.map((cell, index) => columns[index]!.write(cell))),
    schema: { fields: columns.map(({ field }) => field) },
  };
}

/** The same as a list of objects in JSON, whose empty cells are left away or null; an empty table as its labels. */
export function toJson(
  register: RegisterName,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return JSON.stringify([header]);
  const items = rows.map((row, at) =>
    Object.fromEntries(
      header.flatMap((name, index): [string, unknown][] => {
        const cell = row[index]!;
        if (cell === '') return at === 0 ? [[name, null]] : [];
        return [[name, fieldsOf(register).get(name)!.list ? cell.split(';') : cell]];
      }),
    ),
  );
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}
