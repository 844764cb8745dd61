/** The labels of a table against the fields of its schema. */
import type {
  FieldDescriptor,
  ResourceDescriptor,
  TableSchema,
  TextTable,
} from '../../schema/index.ts';
import { type FaultList, toSuggestion } from '../../schema/faults/index.ts';
import { fieldsOf } from '../../schema/registers/index.ts';
import { isFormula } from '../records/formulas.ts';
import { toLabelPlace } from './places.ts';
import { completeSchema } from './schemas.ts';

/** Whether a resource's own schema says which columns there are. */
export function isTyped(resource: ResourceDescriptor): boolean {
  return resource.described && resource.schema.fields.length > 0;
}

/**
 * The schema with a field for every column: the record's own, followed by columns that it lets
 * pass, or the engine's.
 */
export function completeFields(
  tables: readonly TextTable[],
  resource: ResourceDescriptor,
): TableSchema {
  const { schema } = resource;
  const labels = [...new Set(tables.flatMap((table) => table.header))];
  if (!isTyped(resource)) {
    const complete = completeSchema(labels, resource.register);
    if (!resource.described) return complete;
    return {
      ...schema,
      fields: complete.fields,
      primaryKey: schema.primaryKey.length > 0 ? schema.primaryKey : complete.primaryKey,
    };
  }
  if (schema.fieldsMatch !== 'subset' && schema.fieldsMatch !== 'partial') return schema;
  const known = new Set(schema.fields.map((field) => field.name));
  return {
    ...schema,
    fields: [
      ...schema.fields,
      ...labels
        .filter((label) => !known.has(label))
        .map((name): FieldDescriptor => ({ name, type: 'string' })),
    ],
  };
}

/**
 * For each field the number of its column in a table, or -1; labels that are not as the schema says
 * are reported.
 */
export function matchHeader(
  table: TextTable,
  schema: TableSchema,
  resource: ResourceDescriptor,
  faults: FaultList,
): number[] {
  const byName = new Map(
    [...table.header.entries()].reverse().map(([index, label]) => [label, index]),
  );
  const names = schema.fields.map((field) => field.name);
  if (!resource.dialect.header && !table.keyed) return matchByOrder(table, names, faults);
  if (!isTyped(resource)) {
    reportUnknown(table, resource, faults);
    return names.map((name) => byName.get(name) ?? -1);
  }
  const stated = resource.schema.fieldsMatch;
  const fieldsMatch = table.keyed && stated === 'exact' ? 'equal' : stated;
  const own = resource.schema.fields.map((field) => field.name);
  if (fieldsMatch === 'exact') return matchExactly(table, own, byName, faults);
  if (
    fieldsMatch !== 'superset' &&
    (fieldsMatch !== 'partial' || !own.some((name) => byName.has(name)))
  )
    reportMissing(table, own, byName, faults);
  if (fieldsMatch === 'equal' || fieldsMatch === 'superset') reportExtra(table, own, faults);
  return names.map((name) => byName.get(name) ?? -1);
}

function matchByOrder(table: TextTable, names: readonly string[], faults: FaultList): number[] {
  const width = table.header.length;
  const params = { cells: width, labels: names.length };
  if (width > names.length)
    faults.add('extra-label', () => toLabelPlace(table, names.length), {
      why: 'number',
      ...params,
      label: '',
      near: 'no',
      suggestion: '',
    });
  names.slice(width).forEach((label) =>
    faults.add('missing-label', () => ({ ...toLabelPlace(table, 0), field: label }), {
      ...params,
      label,
    }),
  );
  return names.map((_, index) => (index < width ? index : -1));
}

/**
 * By order; where a label is another field's name, that field gets the column, so that one fault
 * does not make many.
 */
function matchExactly(
  table: TextTable,
  own: readonly string[],
  byName: ReadonlyMap<string, number>,
  faults: FaultList,
): number[] {
  const { header } = table;
  own.forEach((name, index) => {
    const label = header[index];
    if (label === undefined)
      faults.add(
        'missing-label',
        () => ({ ...toLabelPlace(table, header.length - 1), field: name }),
        { label: name },
      );
    else if (label !== name && !isReported(table, index))
      faults.add('incorrect-label', () => ({ ...toLabelPlace(table, index, label), field: name }), {
        expected: name,
        position: index + 1,
      });
  });
  reportExtra(table, own, faults, own.length);
  return own.map(
    (name, index) =>
      byName.get(name) ?? (index < header.length && !own.includes(header[index]!) ? index : -1),
  );
}

function reportMissing(
  table: TextTable,
  own: readonly string[],
  byName: ReadonlyMap<string, number>,
  faults: FaultList,
): void {
  for (const name of own.filter((field) => !byName.has(field))) {
    faults.add('missing-label', () => ({ ...toLabelPlace(table, 0), field: name }), {
      label: name,
    });
  }
}

function reportExtra(table: TextTable, own: readonly string[], faults: FaultList, from = 0): void {
  table.header.forEach((label, index) => {
    if (index < from || (from === 0 && own.includes(label)) || isReported(table, index)) return;
    faults.add(
      'extra-label',
      () => toLabelPlace(table, index, label),
      () => ({
        why: 'name',
        cells: table.header.length,
        labels: own.length,
        label,
        ...toSuggestion(label, own),
      }),
    );
  });
}

/** Whether a label has its fault from the text already: it is blank, or stands twice. */
function isReported({ header }: TextTable, index: number): boolean {
  return header[index]!.trim() === '' || header.indexOf(header[index]!) < index;
}

/** Columns that feed no field of the register: kept, but perhaps misspelt, and no formula. */
function reportUnknown(
  table: TextTable,
  { register, described }: ResourceDescriptor,
  faults: FaultList,
): void {
  if (!register || described) return;
  const known = [...fieldsOf(register).keys()];
  const unused = known.filter((name) => !table.header.includes(name));
  table.header.forEach((label, index) => {
    if (known.includes(label) || isReported(table, index)) return;
    if (isFormula(label)) return faults.add('x-formula', () => toLabelPlace(table, index, label));
    faults.add(
      'x-unknown-column',
      () => toLabelPlace(table, index, label),
      () => ({ register, ...toSuggestion(label, unused) }),
    );
  });
}
