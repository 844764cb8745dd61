/** How each column of a table is read, by its field. */
import type {
  FieldDescriptor,
  TableSchema,
  ResourceDescriptor,
  TextTable,
  FieldMeta,
} from '../../schema/index.ts';
import { type FaultList, toFound } from '../../schema/faults/index.ts';
import { fieldsOf } from '../../schema/registers/index.ts';
import type { Use } from '../../schema/values/index.ts';
import { findFieldNames, readOtherwise } from '../records/index.ts';
import { type CellReader, compileField } from '../values/index.ts';
import { findUnknownKeyword } from '../values/jsonSchema.ts';
import { isPlainText, isKnownFormat } from '../values/values.ts';
import { isTyped } from './headers.ts';

/** How one column is read. */
export interface TypedColumn {
  field: FieldDescriptor;
  /** Undefined where a cell is its own value. */
  read: CellReader | undefined;
  absent: ReadonlySet<string>;
  /** Whether its cells are dates of a register, whose faults say how to write one. */
  isDate: boolean;
  use: Use;
}

export function compileColumns(
  schema: TableSchema,
  resource: ResourceDescriptor,
  tables: readonly TextTable[],
  faults: FaultList,
): TypedColumn[] {
  const { nullSequence } = resource.dialect;
  const missing =
    nullSequence === null
      ? schema.missingValues
      : [...schema.missingValues, { value: nullSequence }];
  const known = resource.register ? fieldsOf(resource.register) : undefined;
  const names = findFieldNames(schema.fields, resource.register);
  return schema.fields.map((field, index) => {
    checkField(field, tables[0]?.file ?? '', faults);
    const meta = known?.get(names[index] ?? '');
    const plain = !isTyped(resource) || isPlainText(field);
    return {
      field,
      read: plain ? undefined : readOtherwise(field, compileField(field, missing)),
      absent: new Set((field.missingValues ?? missing).map((item) => item.value)),
      isDate: meta?.kind === 'date' && (field.type === 'date' || field.type === 'string'),
      use: resource.register && !resource.described ? useOf(names[index], meta) : 'data',
    };
  });
}

/** What a schema asks for that cannot be done here. */
function checkField(field: FieldDescriptor, file: string, faults: FaultList): void {
  const add = (why: string, found: string) =>
    faults.add('schema-error', () => ({ file, field: field.name, found: toFound(found) }), {
      why,
      type: field.type,
    });
  if (!isKnownFormat(field)) add('format', field.format ?? '');
  const keyword = findUnknownKeyword(field.constraints?.jsonSchema);
  if (keyword !== undefined) add('json_schema', keyword);
}

const named = ['title', 'name', 'short_name', 'term'];
function useOf(name: string | undefined, meta: FieldMeta | undefined): Use {
  if (!meta || name === undefined) return 'prose';
  if (meta.kind !== 'text' && meta.kind !== 'prose') return 'code';
  return named.includes(name) ? 'name' : 'prose';
}
