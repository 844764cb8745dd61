/** The schema of a table: Table Schema v2, and what older packages wrote for the same things. */
import { type ForeignKey, type TableSchema, fieldsNamed } from '../../schema/index.ts';
import { toSuggestion } from '../../schema/faults/index.ts';
import { type RegisterName, fieldsOf } from '../../schema/registers/index.ts';
import type { Property } from './property.ts';
import { parseField, parseMissing } from './field.ts';

const matches = ['exact', 'equal', 'subset', 'superset', 'partial'] as const;

/** The schema of a table that says nothing of itself. */
export const emptySchema: TableSchema = {
  fields: [],
  fieldsMatch: 'exact',
  missingValues: [{ value: '' }],
  primaryKey: [],
  uniqueKeys: [],
  foreignKeys: [],
};

/**
 * The schema under a property, faults reported; `register` is whose fields its columns may feed.
 */
export function parseSchema(raw: Property, register: RegisterName | undefined): TableSchema {
  const fields = (raw.has('fields') ? raw.at('fields').items() : [])
    .map(parseField)
    .filter((field) => field !== undefined);
  const keys = ['primaryKey', 'uniqueKeys', 'foreignKeys'].map((key) => countColumns(raw.at(key)));
  const areJudged = !raw.exceeds(
    'keys',
    keys.reduce((sum, columns) => sum + columns),
  );
  const has = (key: string) => areJudged && raw.has(key);
  const schema: TableSchema = {
    fields,
    fieldsMatch: parseMatch(raw.at('fieldsMatch')),
    missingValues: raw.has('missingValues')
      ? parseMissing(raw.at('missingValues'))
      : emptySchema.missingValues,
    primaryKey: has('primaryKey') ? raw.at('primaryKey').texts() : [],
    uniqueKeys: has('uniqueKeys')
      ? raw
          .at('uniqueKeys')
          .items()
          .map((key) => key.texts())
      : [],
    foreignKeys: has('foreignKeys')
      ? raw
          .at('foreignKeys')
          .items()
          .map(parseForeignKey)
          .filter((key) => key !== undefined)
      : [],
  };
  checkNames(raw, schema);
  checkMapping(raw, schema, register);
  return schema;
}

/** How many columns keys name, as they are written: a text, a list, or lists of them. */
function countColumns({ value }: Property): number {
  if (!Array.isArray(value)) return value === undefined ? 0 : 1;
  return (value as { fields?: unknown }[]).reduce((sum, key) => {
    const columns = Array.isArray(key) ? key : key?.fields;
    return sum + (Array.isArray(columns) ? columns.length : 1);
  }, 0);
}

function parseMatch(raw: Property): TableSchema['fieldsMatch'] {
  const stated = Array.isArray(raw.value) ? raw.texts()[0] : raw.text();
  const text = stated ?? 'exact';
  const match = matches.find((known) => known === text);
  if (!match)
    raw.add(
      'schema-error',
      { why: 'fields_match', known: matches.join(', '), ...toSuggestion(text, matches) },
      text,
    );
  return match ?? 'exact';
}

function parseForeignKey(raw: Property): ForeignKey | undefined {
  const reference = raw.at('reference');
  const fields = raw.at('fields').texts();
  const key: ForeignKey = {
    fields,
    reference: {
      resource: reference.at('resource').text() ?? '',
      fields: reference.at('fields').texts(),
    },
  };
  if (fields.length > 0 && fields.length === key.reference.fields.length) return key;
  return void raw.add('schema-error', { why: 'foreign_key' }, fields.join(', '));
}

/** Names must be unique, and keys must name fields that are there. */
function checkNames(raw: Property, schema: TableSchema): void {
  const names = schema.fields.map((field) => field.name);
  const known = new Set<string>();
  for (const name of names) {
    if (known.has(name)) raw.at('fields').add('schema-error', { why: 'duplicate_field' }, name);
    known.add(name);
  }
  if (names.length === 0) return;
  const check = (property: string, fields: readonly string[]) => {
    for (const field of fields.filter((name) => !known.has(name))) {
      raw
        .at(property)
        .add(
          'schema-error',
          () => ({ why: 'unknown_field', property, ...toSuggestion(field, names) }),
          field,
        );
    }
  };
  check('primaryKey', schema.primaryKey);
  schema.uniqueKeys.forEach((key) => check('uniqueKeys', key));
  schema.foreignKeys.forEach((key) => check('foreignKeys', key.fields));
}

/** A mapped column must feed a field that its register has, and no field twice. */
function checkMapping(
  raw: Property,
  schema: TableSchema,
  register: RegisterName | undefined,
): void {
  const known = register ? [...fieldsOf(register).keys()] : [];
  const fed = new Set<string>();
  const names = schema.fields.flatMap((field, index) =>
    fieldsNamed(field).map((name) => ({ name, index })),
  );
  if (names.length === 0) return;
  const items = raw.at('fields').items();
  for (const { name, index } of names) {
    const property = items[index]?.at('waymark').at('field') ?? raw.at('fields');
    if (!register) property.add('schema-error', { why: 'no_register' }, name);
    else if (!known.includes(name))
      property.add('x-unknown-field', { register, ...toSuggestion(name, known) }, name);
    else if (fed.has(name)) property.add('schema-error', { why: 'mapped_twice', register }, name);
    fed.add(name);
  }
}
