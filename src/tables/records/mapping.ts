/** Which column of a table feeds which field of its register. */
import {
  type FieldDescriptor,
  type ResourceDescriptor,
  fieldFed,
  fieldsNamed,
} from '../../schema/index.ts';
import { type RegisterName, fieldsOf, registers } from '../../schema/registers/index.ts';

/**
 * For each column the register field that it feeds: the first that it names, else the one of its own
 * name that no other column names.
 */
export function findFieldNames(
  fields: readonly FieldDescriptor[],
  register: RegisterName | undefined,
): (string | undefined)[] {
  if (!register) return fields.map(() => undefined);
  const known = fieldsOf(register);
  const named = new Set(fields.flatMap(fieldsNamed));
  const taken = new Set<string>();
  return fields.map((column) => {
    const states = column.waymark?.field !== undefined;
    const field = !states && named.has(column.name) ? undefined : fieldFed(column);
    if (field === undefined || !known.has(field) || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  });
}

/** A resource whose rows belong to a register. */
export type Registered = ResourceDescriptor & { register: RegisterName };

export interface Mapping {
  /** Register field to the number of the schema field that feeds it. */
  fields: ReadonlyMap<string, number>;
  /** Schema fields that feed none. */
  extras: readonly number[];
  /**
   * Schema fields that make up the id, in order; empty where the register has none, or nothing
   * makes it.
   */
  id: readonly number[];
}

/** The mapping of a resource whose schema is complete. */
export function toMapping(resource: Registered): Mapping {
  const { schema, register } = resource;
  const names = findFieldNames(schema.fields, register);
  const id = registers[register].key[0] === 'id' ? findIdColumns(resource, names) : [];
  const fields = new Map(
    names.flatMap((name, index) =>
      name === undefined || (name === 'id' && !id.includes(index)) ? [] : [[name, index] as const],
    ),
  );
  return {
    fields,
    id,
    extras: schema.fields
      .map((_, index) => index)
      .filter(
        (index) => names[index] === undefined || (names[index] === 'id' && !id.includes(index)),
      ),
  };
}

/** The one column that holds the ids of a table, by what is said of it; nothing where several do. */
export function findIdColumn(resource: Registered): FieldDescriptor | undefined {
  const { schema } = resource;
  const fields =
    schema.fields.length > 0 ? schema.fields : [{ name: 'id', type: 'string' as const }];
  const [index, ...more] = toMapping({ ...resource, schema: { ...schema, fields } }).id;
  return index === undefined || more.length > 0 ? undefined : fields[index];
}

/**
 * The column that says it is the id; else the several columns of the primary key; else a column
 * called `id`; else the key's only column.
 */
function findIdColumns(
  { schema }: ResourceDescriptor,
  names: readonly (string | undefined)[],
): number[] {
  const stated = schema.fields.findIndex((field) => fieldsNamed(field)[0] === 'id');
  const key = schema.primaryKey
    .map((name) => schema.fields.findIndex((field) => field.name === name))
    .filter((index) => index >= 0);
  if (stated >= 0) return [stated];
  if (key.length > 1) return key;
  const own = names.indexOf('id');
  return own >= 0 ? [own] : key;
}
