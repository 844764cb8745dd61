/** The columns of a table, as its page explains them; and a value of a cell as text. */
import { formatNumber } from '../../../i18n/index.ts';
import {
  type CellValue,
  type Dataset,
  type FieldDescriptor,
  type FieldMeta,
  fieldFed,
} from '../../../schema/index.ts';
import { fieldsOf } from '../../../schema/registers/index.ts';
import { type Table, column } from '../../parts/table.ts';
import type { Context } from '../../parts/context.ts';
import { contributed, labelOf, plain, type Inline } from '../../parts/inlines.ts';
import { inSource } from '../../parts/texts.ts';

export function columnTable(context: Context, dataset: Dataset): Table {
  const { resource } = dataset;
  return {
    columns: [
      column('column', context.say('data.column'), 'title'),
      column('type', context.say('data.type')),
      column('meaning', context.say('data.meaning')),
      column('rules', context.say('data.constraints')),
      column('filled', context.say('data.filled'), 'number'),
    ],
    rows: resource.schema.fields.map((field, index) => ({
      id: field.name,
      cells: [
        [
          plain(field.name),
          ...(field.title && field.title !== field.name ? [plain(field.title, true)] : []),
        ],
        [plain(typeOf(context, dataset, field))],
        meaningOf(context, dataset, field),
        rulesOf(context, dataset, field).map((rule) => plain(rule)),
        filledCells(context, dataset, index),
      ],
    })),
  };
}

/** How many rows have a value in a column; nothing of a table that was not read. */
function filledCells(
  { language }: Context,
  { resource, rows }: Dataset,
  index: number,
): readonly Inline[] {
  if (resource.opaque === 'unreadable') return [];
  const filled = rows.filter(
    ({ values }) => ![null, undefined, ''].includes(values[index] as null),
  );
  return [plain(formatNumber(language, filled.length))];
}

function meaningOf(
  context: Context,
  { resource }: Dataset,
  field: FieldDescriptor,
): readonly Inline[] {
  const fed = findFed(resource, field);
  const lang = context.words === 'en' ? {} : { lang: 'en' };
  // Where the record says nothing, the engine has put its own words there.
  const isOwn = field.description !== undefined && field.description !== fed?.meta.doc;
  const engine = field.description ? { text: field.description, ...lang } : undefined;
  const described = isOwn ? inSource(context, field.description!) : engine;
  const label = fed ? labelOf(context, fed.register, fed.name) : undefined;
  if (!fed || (described && described.lang === undefined))
    return described ? [contributed(described)] : [];
  const more = described ?? { text: fed.meta.doc, ...lang };
  return [plain(label!), { kind: 'text', quiet: true, ...more }];
}

/** The field of a register that a column feeds. */
function findFed({ register }: Dataset['resource'], field: FieldDescriptor) {
  const name = fieldFed(field);
  const meta = register && name !== undefined ? fieldsOf(register).get(name) : undefined;
  return register && name !== undefined && meta ? { register, name, meta } : undefined;
}

/** What stands in a column, in words: the type of its field where that says more than its own. */
function typeOf({ say }: Context, { resource }: Dataset, field: FieldDescriptor): string {
  const meta = findFed(resource, field)?.meta;
  if (meta && !meta.list && isTyped(meta.kind)) return say(`data.kind.${meta.kind}`);
  const type = say(`data.type.${field.type}`);
  return field.format && field.format !== 'default' ? `${type} (${field.format})` : type;
}

/** Kinds of a field that a table can only write as text with a pattern. */
const isTyped = (kind: FieldMeta['kind']): kind is 'id' | 'ref' | 'date' | 'instant' | 'choice' =>
  ['id', 'ref', 'date', 'instant', 'choice'].includes(kind);

function rulesOf(
  context: Context,
  { resource }: Dataset,
  field: FieldDescriptor,
): readonly string[] {
  const { required, unique, enum: allowed, pattern, minimum, maximum } = field.constraints ?? {};
  const kind = findFed(resource, field)?.meta.kind;
  const isSaid = kind !== undefined && isTyped(kind);
  const target = resource.schema.foreignKeys.find((key) => key.fields.includes(field.name));
  return [
    ...(resource.schema.primaryKey.includes(field.name) ? [context.say('data.key')] : []),
    ...(required ? [context.say('data.required')] : []),
    ...(unique ? [context.say('data.unique')] : []),
    ...(allowed ? [context.say('data.oneOf', { values: allowed.map(String).join(', ') })] : []),
    ...(pattern && !isSaid ? [context.say('data.pattern', { pattern })] : []),
    ...(minimum === undefined ? [] : [context.say('data.minimum', { value: String(minimum) })]),
    ...(maximum === undefined ? [] : [context.say('data.maximum', { value: String(maximum) })]),
    ...(field.type === 'list'
      ? [context.say('data.separated', { delimiter: field.delimiter ?? ',' })]
      : []),
    ...(target
      ? [context.say('data.refersTo', { resource: target.reference.resource || resource.name })]
      : []),
  ];
}

/** A value of a cell as text for people; what is missing is an empty cell. */
export function valueText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(valueText).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
