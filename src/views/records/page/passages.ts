/** The texts of a record's page. */
import { type RecordOf } from '../../../schema/index.ts';
import { fieldsOf } from '../../../schema/registers/index.ts';
import type { Context } from '../../parts/context.ts';
import { labelOf } from '../../parts/inlines.ts';
import { findText, type Text } from '../../parts/texts.ts';

export interface RecordText {
  id: string;
  heading?: string;
  text: Text;
}

/** Fields whose text needs no heading: the first thing that a reader came for. */
export const unheaded: ReadonlySet<string> = new Set([
  'text',
  'statement',
  'description',
  'mandate',
]);

/** Texts that stand elsewhere on the page: at its top or at the end of its texts. */
const apart: ReadonlySet<string> = new Set(['summary', 'abstract', 'notes']);

/** Each text under its label, the notes last; `headed` where the page has begun with a text. */
export function recordTexts(
  context: Context,
  record: RecordOf,
  headed: boolean,
): readonly RecordText[] {
  const fields = [...fieldsOf(record.register)]
    .filter(([field, { kind }]) => kind === 'prose' && !apart.has(field))
    .map(([field]) => field);
  const passages: RecordText[] = [];
  for (const field of [...fields, 'notes']) {
    const text = findText(context, record, field);
    const isFirst = !headed && unheaded.has(field) && passages.length === 0;
    const heading = isFirst ? {} : { heading: labelOf(context, record.register, field) };
    if (text) passages.push({ id: field, text, ...heading });
  }
  return passages;
}
