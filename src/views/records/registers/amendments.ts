/** Reasons for changed values. */
import { isDate } from '../../../schema/values/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { dated, labelOf, plain, wordOf, type Inline } from '../../parts/inlines.ts';
import type { ColumnView, RegisterView } from './view.ts';

export const amendmentsView: RegisterView<'amendments'> = {
  columns: { field: { cell: fieldCell }, from: valueColumn('from'), to: valueColumn('to') },
};

function fieldCell(context: Context, { fields }: RecordOf<'amendments'>): readonly Inline[] {
  const subject = context.repository.records.find(fields.record);
  return [plain(subject ? labelOf(context, subject.register, fields.field) : fields.field)];
}

/** A value before or after: a date in words, a status in its own. */
function valueColumn(key: 'from' | 'to'): ColumnView<'amendments'> {
  return {
    kind: 'date',
    cell: (context, { fields }) => {
      const value = fields[key];
      if (value === undefined) return [];
      return isDate(value) && value.length > 4
        ? [dated(context, value)]
        : [plain(wordOf(context, fields.field, value))];
    },
  };
}
