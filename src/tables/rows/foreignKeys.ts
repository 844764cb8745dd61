/** References between plain tables: every foreign key leads to a row that is there. */
import type { ForeignKey, ResourceDescriptor } from '../../schema/index.ts';
import { type Fault, FaultList, findNearest, toPlainFault } from '../../schema/faults/index.ts';
import { toCellPlace } from './places.ts';
import type { TypedRow } from './typedRow.ts';

/** Most suggestions that are looked for: each is a comparison with every value. */
const mostSuggestions = 200;

interface Keyed {
  resource: ResourceDescriptor;
  rows: readonly TypedRow[];
}

/**
 * Checks the foreign keys of all resources; one that leads to a resource which is not among them is
 * not checked.
 */
export function checkForeignKeys(tables: readonly Keyed[]): Fault[] {
  const byName = new Map(tables.map((table) => [table.resource.name, table]));
  return tables.flatMap((table) => {
    const faults = new FaultList();
    for (const key of table.resource.schema.foreignKeys) {
      const target = key.reference.resource === '' ? table : byName.get(key.reference.resource);
      if (target) checkForeignKey(table, key, target, faults);
    }
    const found = faults.toFaults();
    return table.resource.register ? found : found.map(toPlainFault);
  });
}

function checkForeignKey(table: Keyed, key: ForeignKey, target: Keyed, faults: FaultList): void {
  const from = indexesOf(table.resource, key.fields);
  const to = indexesOf(target.resource, key.reference.fields);
  const params = { resource: target.resource.name, fields: key.reference.fields.join(', ') };
  if (!from || !to) {
    const file = table.rows[0]?.file ?? '';
    if (from)
      faults.add('schema-error', () => ({ file, found: params.fields }), {
        why: 'reference_field',
        resource: params.resource,
      });
    return;
  }
  const known = new Set(target.rows.map((row) => textsOf(row, to).join('\0')));
  let suggestions = mostSuggestions;
  for (const row of table.rows) {
    if (from.some((index) => row.bad?.includes(index) || hasWord(table.resource, row, index)))
      continue;
    const texts = keysOf(row, from).find(
      (key) => key.some((text) => text !== '') && !known.has(key.join('\0')),
    );
    if (!texts) continue;
    const suggestion =
      texts.length === 1 && suggestions-- > 0 ? (findNearest(texts[0]!, known) ?? '') : '';
    const place = () =>
      toCellPlace(
        row.file,
        row.source,
        row.columns[from[0]!]!,
        key.fields.join(', '),
        texts.join(', '),
      );
    faults.add('foreign-key', place, {
      ...params,
      near: suggestion === '' ? 'no' : 'yes',
      suggestion,
    });
  }
}

function indexesOf({ schema }: ResourceDescriptor, names: readonly string[]): number[] | undefined {
  const indexes = names.map((name) => schema.fields.findIndex((field) => field.name === name));
  return indexes.every((index) => index >= 0) ? indexes : undefined;
}

/** The keys of a row: of a list each item is one. */
function keysOf(row: TypedRow, indexes: readonly number[]): readonly (readonly string[])[] {
  const value = indexes.length === 1 ? row.values[indexes[0]!] : undefined;
  return Array.isArray(value) ? value.map((item) => [String(item)]) : [textsOf(row, indexes)];
}

/** Whether the descriptor has a word for a cell: it means something else than it says. */
function hasWord({ schema }: ResourceDescriptor, row: TypedRow, index: number): boolean {
  const words = schema.fields[index]!.waymark?.values;
  return words !== undefined && Object.hasOwn(words, row.source.cells[row.columns[index]!] ?? '');
}

function textsOf(row: TypedRow, indexes: readonly number[]): string[] {
  return indexes.map((index) => row.texts[index]!);
}
