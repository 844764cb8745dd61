/** Records that the change at hand adds, changes or takes away, the weightiest first. */
import { showUnseen, compareText } from '../../schema/faults/index.ts';
import type { RecordEvent, History, FieldChange } from '../../schema/history/index.ts';
import { type RegisterName, registerNames } from '../../schema/registers/index.ts';
import { bodyField } from '../changes/prose.ts';
import { cut } from './excerpts.ts';
import { type FieldDifference, type Show, toText, toFieldDifferences, ranks } from './fields.ts';

export interface RecordDifference {
  change: RecordEvent['change'];
  register?: RegisterName;
  dataset?: string;
  id: string;
  title?: string;
  fields: readonly FieldDifference[];
}

const changeOrder: readonly RecordEvent['change'][] = ['withdrawn', 'restored', 'changed', 'added'];

/**
 * The changes of the version that is not committed; `titleOf` gives the title of a record as it
 * stands, where it has one.
 */
export function toRecordDifferences(
  { events, versions }: History,
  titleOf: (id: string) => string | undefined,
  show: Show = (text) => text,
): RecordDifference[] {
  const last = versions.at(-1);
  if (!last || last.commit !== undefined) return [];
  const told = events.filter((event) => event.version === last.number && event.quiet === undefined);
  return told
    .map((event) => toRecordDifference(event, titleOf, show))
    .filter(({ change, fields }) => change !== 'changed' || fields.length > 0)
    .toSorted(compareRecords);
}

function toRecordDifference(
  { change, register, dataset, id, fields, values }: RecordEvent,
  titleOf: (id: string) => string | undefined,
  show: Show,
): RecordDifference {
  const title =
    titleOf(id) ??
    [values?.['title'], values?.['name'], values?.['text']].map(toText).find((text) => text !== '');
  const all =
    change === 'added' && values
      ? Object.entries(values)
          .filter(([field]) => field !== 'id')
          .map(([field, to]): FieldChange => ({ field, from: '', to }))
      : fields;
  const differences = all
    .flatMap((one) => toFieldDifferences(register, one, show))
    .filter(({ field }) => change !== 'added' || field !== bodyField);
  return {
    change,
    ...(register ? { register } : {}),
    ...(dataset === undefined ? {} : { dataset }),
    id,
    ...(title ? { title: cut(showUnseen(show(title, 'title')), 160) } : {}),
    fields:
      change === 'withdrawn'
        ? []
        : differences.toSorted((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank)),
  };
}

function compareRecords(a: RecordDifference, b: RecordDifference): number {
  const rank = ({ change, fields }: RecordDifference) =>
    change !== 'changed' ? ranks.length : Math.min(...fields.map((one) => ranks.indexOf(one.rank)));
  const order = (one: RecordDifference) => (one.change === 'withdrawn' ? -1 : rank(one));
  return (
    order(a) - order(b) ||
    changeOrder.indexOf(a.change) - changeOrder.indexOf(b.change) ||
    registerNames.indexOf(a.register as RegisterName) -
      registerNames.indexOf(b.register as RegisterName) ||
    compareText(a.dataset ?? '', b.dataset ?? '') ||
    compareText(a.id, b.id)
  );
}
