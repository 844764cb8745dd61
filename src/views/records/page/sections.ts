/** The parts that only some registers' pages have, beside the lists of what refers to them. */
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import type { Section } from '../../parts/sections.ts';
import { toRecordTable } from '../recordTable.ts';
import { viewOf } from '../registers/index.ts';

export function sectionsFor(context: Context, record: RecordOf): readonly Section[] {
  return viewOf(record.register).sections?.(context, record, toRecordTable) ?? [];
}
