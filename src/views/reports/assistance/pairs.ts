/** Who helped whom, as a picture. */
import type { ChartSpec } from '../../../charts/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { findAddress, rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { shortTitleOf } from '../../parts/texts.ts';

type Assistance = RecordOf<'assistance'>;

/** Givers down, receivers across: how often each helped each. */
export function pairsChart(
  context: Context,
  all: readonly Assistance[],
  title: string,
): ChartSpec | undefined {
  const givers = partiesOf(context, all, 'given_by');
  const receivers = partiesOf(context, all, 'given_to');
  if (givers.length === 0 || receivers.length === 0) return undefined;
  const cells = givers.flatMap(({ key: giver }) =>
    receivers.map(({ key: receiver }) => {
      const count = all.filter(
        ({ fields }) => names(fields.given_by, giver) && names(fields.given_to, receiver),
      ).length;
      const at = { x: receiver, y: giver };
      return count === 0
        ? { ...at, value: null, missing: true, text: '–' }
        : { ...at, value: count, href: rowsAddress(context, 'assistance', { giver, receiver }) };
    }),
  );
  return toChart(context, {
    kind: 'matrix',
    figure: 'assistance-rows',
    id: 'report-assistance',
    title,
    x: { type: 'category', label: context.say('field.given_to'), categories: receivers },
    y: { type: 'category', label: context.say('field.given_by'), categories: givers },
    series: [
      {
        key: 'times',
        label: context.say('report.assistance.times'),
        voice: 'neutral',
        points: cells,
      },
    ],
    columns: { value: context.say('report.assistance.times') },
  });
}

const names = (ids: readonly string[] | undefined, key: string): boolean =>
  (ids ?? []).some((id) => toAddress(id) === key);

/** The participants that a column names, in the order of their own table. */
function partiesOf(context: Context, all: readonly Assistance[], field: 'given_by' | 'given_to') {
  return context.repository.records
    .of('participants')
    .filter(({ id }) => all.some(({ fields }) => names(fields[field], toAddress(id))))
    .map((one) => ({
      key: toAddress(one.id),
      label: shortTitleOf(context, one).text,
      href: findAddress(context, one),
    }));
}
