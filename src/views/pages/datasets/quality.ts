/** What is doubtful in a table, fault by fault; and why one is withheld. */
import { formatFault } from '../../../i18n/index.ts';
import type { Dataset, Repository } from '../../../schema/index.ts';
import { type Fault, countFaults, withholdsTable } from '../../../schema/faults/index.ts';
import { findAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { linked, plain } from '../../parts/inlines.ts';
import { type Table, column } from '../../parts/table.ts';
import { sourceLine } from '../../takeaway/cite.ts';

const mostFaults = 200;

/**
 * What was found in a table's files. Of one that is withheld, only why it is: everything else could
 * quote what nobody has judged.
 */
export function faultsIn({ faults }: Repository, { files, resource }: Dataset): readonly Fault[] {
  const own = new Set(files.map(({ file }) => file));
  const found = faults.filter(
    (one) =>
      own.has(one.file) ||
      (one.code === 'x-file-missing' && own.has(String(one.params['file'] ?? ''))),
  );
  return resource.opaque === 'unreadable' ? found.filter(withholdsTable) : found;
}

function sentenceOf(context: Context, { resource }: Dataset, faults: readonly Fault[]): string {
  const count = countFaults(faults);
  if (resource.opaque === 'unreadable') return context.say('data.withheldWhy');
  if (count === 0) return context.say('data.qualityNone');
  const some = context.say('data.qualitySome', { count });
  const shown = Math.min(faults.length, mostFaults);
  return count > shown ? `${some} ${context.say('data.qualityFirst', { shown, count })}` : some;
}

export function qualityOf(
  context: Context,
  dataset: Dataset,
  faults: readonly Fault[],
): { sentence: string; table?: Table } {
  const sentence = sentenceOf(context, dataset, faults);
  if (faults.length === 0) return { sentence };
  return {
    sentence,
    table: {
      columns: [
        column('found', context.say('data.found'), 'title'),
        column('column', context.say('data.column')),
        column('line', context.say('data.line'), 'number'),
      ],
      rows: faults.slice(0, mostFaults).map((one, index) => {
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
