/** Every kind of column, described by what its words mean, says what the words say by themselves. */
import { describe, expect, test } from 'vitest';
import { compileRowReader } from '../../src/history/changes/reading.ts';
import { fieldsOf, registerNames, type RegisterName } from '../../src/schema/registers/index.ts';
import { valuesOfKind } from '../records/cells.ts';
import { toCsv } from '../records/plain.ts';
import { estrange } from '../records/strange.ts';
import { brief, recordsOf, resourceOf } from './tablesOf.ts';
import { plain } from './toldColumns.ts';

const tabled = registerNames.filter((name) => name !== 'lessons' && name !== 'reports');

/** Rows in which every field has each of the values of its kind in turn. */
function rowsOf(register: RegisterName): { header: string[]; rows: string[][] } {
  const fields = [...fieldsOf(register)];
  const rows = Array.from({ length: 6 }, (_, at) =>
    fields.map(([name, meta]) => {
      if (meta.kind === 'id') return `r${at}`;
      const values = valuesOfKind(register, name, meta).map(String);
      const known = values.length > 0 ? values : ['A-1', 'b.2', 'C_3', 'd', '5', '6.'];
      const chosen = [at, ...(meta.list ? [at + 1] : [])].map((one) => known[one % known.length]);
      return at === 5 && !meta.required ? '' : [...new Set(chosen)].join(';');
    }),
  );
  return { header: fields.map(([name]) => name), rows };
}

describe.each(['words', 'typed'] as const)('a table of strange %s', (strangeness) => {
  test.each(tabled)('of %s has the same records and the same history', (register) => {
    const { header, rows } = rowsOf(register);
    const strange = estrange(register, header, rows, strangeness);
    const own = { waymark: { register } };
    const others = { waymark: { register }, schema: strange.schema };
    const expected = recordsOf(toCsv([header, ...rows]), own);
    const read = recordsOf(toCsv([strange.header, ...strange.rows]), others);
    expect(read.all.map(brief)).toEqual(expected.all.map(brief));
    const told = (records: typeof read.records) =>
      records.map(({ id, fields, texts }) => plain({ id, fields, texts }));
    expect(told(read.records)).toEqual(told(expected.records));
    const past = (raw: object, labels: string[], cells: string[][]) =>
      compileRowReader(resourceOf(raw), labels)
        .toSide(cells)
        .rows.map(({ key, id, values }) => ({ key, id, values }));
    expect(past(others, strange.header, strange.rows)).toEqual(past(own, header, rows));
  });
});
