/** What is doubtful in a table, fault by fault. */
import { formatFault } from '../../i18n/index.ts';
import type { Dataset } from '../../schema/index.ts';
import { findAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { linked, plain } from '../parts/inlines.ts';
import { type Table, column } from '../parts/table.ts';
import { sourceLine } from '../takeaway/cite.ts';

const mostFaults = 200;

function foundSentence(context: Context, shown: number, count: number): string {
  const some = context.say('data.qualitySome', { count });
  return count > shown ? `${some} ${context.say('data.qualityFirst', { shown, count })}` : some;
}

export function qualityOf(context: Context, dataset: Dataset): { sentence: string; table?: Table } {
  const files = new Set(dataset.files.map(({ file }) => file));
  const faults = context.repository.faults.filter((one) => files.has(one.file));
  if (faults.length === 0) return { sentence: context.say('data.qualityNone') };
  const shown = faults.slice(0, mostFaults);
  return {
    sentence: foundSentence(context, shown.length, faults.length),
    table: {
      columns: [
        column('found', context.say('data.found'), 'title'),
        column('column', context.say('data.column')),
        column('line', context.say('data.line'), 'number'),
      ],
      rows: shown.map((one, index) => {
        const href = one.line ? sourceLine(context, one.file, one.line) : undefined;
        const line = String(one.line ?? '');
        const record =
          one.record === undefined ? undefined : context.repository.records.find(one.record);
        const address = record && findAddress(context, record);
        return {
          id: String(index),
          cells: [
            [
              ...(address ? [linked(record.id, address)] : []),
              plain(formatFault(context.language, one)),
            ],
            [plain(one.field ?? '')],
            [href ? linked(line, href) : plain(line)],
          ],
        };
      }),
    },
  };
}
