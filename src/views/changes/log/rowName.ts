/** What a row is called that has no title and no id of its own. */
import { formatLanguageName } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { fieldsOf, registers } from '../../../schema/registers/index.ts';
import { isDate } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { labelOf, valuesOf } from '../../parts/inlines.ts';

/**
 * The names of what its key is made of: a position by what it is on, by whom and of which kind.
 */
export function rowName(context: Context, record: RecordOf): string {
  const values = record.fields as Record<string, unknown>;
  return registers[record.register].key
    .map((field) => partName(context, record, field, values[field]))
    .filter((part) => part !== '')
    .join(' · ');
}

function partName(context: Context, record: RecordOf, field: string, value: unknown): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const about = context.repository.records.find(
    (record.fields as { record?: string }).record,
  )?.register;
  if (field === 'field' && about) return labelOf(context, about, value);
  if (field === 'language') return formatLanguageName(context.language, value);
  const meant = fieldsOf(record.register).get(field)!;
  if (meant.kind === 'text' && !isDate(value)) return value;
  return valuesOf(context, record, field)
    .map(({ text }) => text)
    .join(', ');
}
