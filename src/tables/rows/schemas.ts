/** The schema that the engine gives to a table which the record did not describe. */
import type { FieldDescriptor, FieldMeta, TableSchema } from '../../schema/index.ts';
import { type RegisterName, fieldsOf, registers } from '../../schema/registers/index.ts';
import { rangeOf } from '../../schema/values/index.ts';

/**
 * Dates of three precisions are no `date` of the standard, and instants may leave out seconds: both
 * are texts of a known form.
 */
const datePattern = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?';
const instantPattern =
  '\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)';
const idPattern = '[A-Za-z0-9][A-Za-z0-9._-]*';

/**
 * The schema of a table by its labels: a register's own columns have the types of its fields, all
 * others are texts.
 */
export function completeSchema(
  header: readonly string[],
  register: RegisterName | undefined,
): TableSchema {
  const known = register ? fieldsOf(register) : new Map<string, FieldMeta>();
  const key: readonly string[] = register ? registers[register].key : [];
  return {
    fields: header.map((name) => {
      const meta = known.get(name);
      return meta ? toField(name, meta, register!) : { name, type: 'string' };
    }),
    fieldsMatch: 'exact',
    missingValues: [{ value: '' }],
    primaryKey: key.filter((name) => header.includes(name)),
    uniqueKeys: [],
    foreignKeys: [],
  };
}

function toField(name: string, meta: FieldMeta, register: RegisterName): FieldDescriptor {
  const required = meta.required ? { required: true } : {};
  const field = (
    type: FieldDescriptor['type'],
    constraints: FieldDescriptor['constraints'] = {},
    more: Partial<FieldDescriptor> = {},
  ): FieldDescriptor => {
    const all = { ...required, ...constraints };
    return {
      name,
      type,
      description: meta.doc,
      ...(Object.keys(all).length > 0 ? { constraints: all } : {}),
      ...more,
    };
  };
  if (meta.list) return field('list', {}, { delimiter: ';' });
  switch (meta.kind) {
    case 'id':
      return field('string', { unique: true, pattern: idPattern });
    case 'date':
      return field('string', { pattern: datePattern });
    case 'instant':
      return field('string', { pattern: instantPattern });
    case 'choice':
      return field('string', { enum: meta.choices });
    case 'flag':
      return field('boolean', {}, { trueValues: ['true'], falseValues: ['false'] });
    case 'number': {
      const { least, most, whole } = rangeOf(register, name);
      return field(whole ? 'integer' : 'number', {
        ...(least === undefined ? {} : { minimum: least }),
        ...(most === undefined ? {} : { maximum: most }),
      });
    }
    default:
      return field('string');
  }
}
