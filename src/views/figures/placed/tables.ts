/** Tables that an author may place in a report. */
import type { Filter, FigureTableName } from '../../../schema/index.ts';
import { hasMoved } from '../../changes/slips.ts';
import type { Context } from '../../parts/context.ts';
import type { Table } from '../../parts/table.ts';
import { toRecordTable } from '../../records/recordTable.ts';
import { isOverdue } from '../deadline.ts';
import { isContradicted } from '../verification.ts';
import { chosen } from './chosen.ts';

export function toNamedTable(
  context: Context,
  name: FigureTableName,
  filter: Filter,
  limit: number,
): Table {
  const { records, asOf } = context.repository;
  const actions = chosen(records, records.of('actions'), filter, (one) => one.fields.agreed_on);
  const byDue = (a: { fields: { due?: string } }, b: { fields: { due?: string } }) =>
    (a.fields.due ?? '9') < (b.fields.due ?? '9') ? -1 : 1;
  switch (name) {
    case 'overdue-actions':
      return toRecordTable(
        context,
        'actions',
        actions
          .filter((one) => isOverdue(one, asOf))
          .toSorted(byDue)
          .slice(0, limit),
      );
    case 'moved-actions':
      return toRecordTable(
        context,
        'actions',
        actions
          .filter((one) => hasMoved(context.repository, one))
          .toSorted(byDue)
          .slice(0, limit),
      );
    case 'contradictions':
      return toRecordTable(
        context,
        'findings',
        chosen(records, records.of('findings'), filter, (one) => one.fields.reported_on)
          .filter((one) => {
            const subject =
              records.findIn('actions', one.fields.subject) ??
              records.findIn('milestones', one.fields.subject);
            return subject !== undefined && isContradicted(records, subject);
          })
          .slice(0, limit),
      );
    case 'coming-reviews':
      return toRecordTable(
        context,
        'measures',
        records
          .of('measures')
          .filter((one) => (one.fields.review_due ?? '') > asOf)
          .toSorted((a, b) => (a.fields.review_due! < b.fields.review_due! ? -1 : 1))
          .slice(0, limit),
      );
    case 'lessons':
      return toRecordTable(
        context,
        'lessons',
        chosen(records, records.of('lessons'), filter, (one) => one.fields.recorded_on).slice(
          0,
          limit,
        ),
      );
  }
}
