/** One field of a schema: its type, format, constraints, and the register field that it feeds. */
import {
  type FieldType,
  type MissingValue,
  type FieldDescriptor,
  type Constraints,
  ownProperties,
} from '../../schema/index.ts';
import { toSuggestion } from '../../schema/faults/index.ts';
import { compilePattern, isExpression } from '../../schema/values/index.ts';
import type { Property } from './property.ts';

const fieldTypes: readonly FieldType[] = [
  'string',
  'number',
  'integer',
  'boolean',
  'object',
  'array',
  'list',
  'datetime',
  'date',
  'time',
  'year',
  'yearmonth',
  'duration',
  'geopoint',
  'geojson',
  'any',
];

export function parseMissing(raw: Property): MissingValue[] {
  return raw.items().flatMap((item) => {
    if (!item.isObject())
      return [item.text()].filter((value) => value !== undefined).map((value) => ({ value }));
    const [value, label] = [item.at('value').text(), item.at('label').text()];
    return value === undefined ? [] : [{ value, ...(label === undefined ? {} : { label }) }];
  });
}

export function parseField(raw: Property): FieldDescriptor | undefined {
  if (typeof raw.value === 'string') return { name: raw.value, type: 'string' };
  const object = raw.object();
  if (!object) return undefined;
  const name = object.at('name').text();
  if (name === undefined) return void object.add('schema-error', { why: 'no_name' }, undefined);
  const texts = [
    'title',
    'description',
    'decimalChar',
    'groupChar',
    'delimiter',
    'rdfType',
    'unit',
  ] as const;
  return {
    name,
    type: parseType(object.at('type')),
    ...defined({ format: parseFormat(object.at('format')), example: object.at('example').value }),
    ...defined(Object.fromEntries(texts.map((key) => [key, object.at(key).text()]))),
    ...defined({
      constraints: object.has('constraints')
        ? parseConstraints(object.at('constraints'))
        : undefined,
      missingValues: object.has('missingValues')
        ? parseMissing(object.at('missingValues'))
        : undefined,
      categories: object.has('categories') ? parseCategories(object.at('categories')) : undefined,
      categoriesOrdered: object.at('categoriesOrdered').flag(),
      trueValues: object.has('trueValues') ? object.at('trueValues').texts() : undefined,
      falseValues: object.has('falseValues') ? object.at('falseValues').texts() : undefined,
      bareNumber: object.at('bareNumber').flag(),
      itemType: object.has('itemType') ? parseType(object.at('itemType')) : undefined,
      waymark: object.has('waymark') ? parseMapped(object.at('waymark')) : undefined,
    }),
  };
}

/** The entries that have a value: a property that was not written stays away. */
function defined<T extends object>(
  entries: T,
): {
  [K in keyof T]?: Exclude<T[K], undefined>;
} {
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined),
  ) as never;
}

function parseType(raw: Property): FieldType {
  if (raw.value === undefined) return 'string';
  const text = raw.text();
  const type = fieldTypes.find((known) => known === text);
  if (text !== undefined && !type)
    raw.add('schema-error', {
      why: 'unknown_type',
      known: fieldTypes.join(', '),
      ...toSuggestion(text, fieldTypes),
    });
  return type ?? 'any';
}

/** `default` says nothing, and `fmt:` is how the first drafts wrote a pattern. */
function parseFormat(raw: Property): string | undefined {
  const format = raw.text()?.replace(/^fmt:/, '');
  return format === 'default' || format === '' ? undefined : format;
}

function parseCategories(raw: Property): NonNullable<FieldDescriptor['categories']> {
  return raw.items().flatMap((item) => {
    const value = item.isObject() ? item.at('value').value : item.value;
    if (typeof value !== 'string' && typeof value !== 'number')
      return (
        item.add('schema-error', {
          why: 'type',
          property: item.path.join('.'),
          wanted: 'string',
        }) ?? []
      );
    const label = item.isObject() ? item.at('label').text() : undefined;
    return [label === undefined ? value : { value, label }];
  });
}

function parseConstraints(raw: Property): Constraints | undefined {
  if (!raw.object()) return undefined;
  const bound = (key: string) => {
    const value = raw.at(key).value;
    return typeof value === 'number' ? value : raw.at(key).text();
  };
  return defined({
    required: raw.at('required').flag(),
    unique: raw.at('unique').flag(),
    minLength: raw.at('minLength').number(),
    maxLength: raw.at('maxLength').number(),
    minimum: bound('minimum'),
    maximum: bound('maximum'),
    exclusiveMinimum: bound('exclusiveMinimum'),
    exclusiveMaximum: bound('exclusiveMaximum'),
    jsonSchema: raw.at('jsonSchema').object()?.value as Record<string, unknown> | undefined,
    pattern: parsePattern(raw.at('pattern')),
    enum: raw.has('enum')
      ? raw
          .at('enum')
          .items()
          .map((item) => item.value)
      : undefined,
  });
}

/** A pattern that cannot be tried is a fault here, so that nothing fails later. */
function parsePattern(raw: Property): string | undefined {
  const pattern = raw.text();
  if (pattern === undefined || compilePattern(pattern)) return pattern;
  raw.add('schema-error', { why: isExpression(pattern) ? 'pattern_limits' : 'pattern' });
  return undefined;
}

/** The name of a field, or several in a list. */
function parseFed(raw: Property): string | readonly string[] | undefined {
  return Array.isArray(raw.value) ? raw.texts() : raw.text();
}

function parseMapped(raw: Property): FieldDescriptor['waymark'] {
  if (!raw.object()) return undefined;
  raw.checkNames(ownProperties.field);
  return defined({
    field: raw.saysNull('field') ? null : parseFed(raw.at('field')),
    values: raw.has('values') ? raw.at('values').dictionary() : undefined,
  });
}
