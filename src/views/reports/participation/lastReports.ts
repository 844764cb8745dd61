/** The last report that each participant gave the others under each measure, as a picture. */
import type { ChartPoint, ChartSpec, Voice } from '../../../charts/index.ts';
import { formatDate } from '../../../i18n/index.ts';
import { compareText } from '../../../schema/faults/index.ts';
import { groupByAll, lastDay, toAddress } from '../../../schema/values/index.ts';
import { type Submission, submissionResult } from '../../figures/submissions.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { findAddress, rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { shortTitleOf, titleOf } from '../../parts/texts.ts';

/** Measures under which reports are owed, down; participants that owe them, across. */
export function lastReportsChart(
  context: Context,
  owed: readonly Submission[],
): ChartSpec | undefined {
  const { records } = context.repository;
  const named = (register: 'measures' | 'participants', field: 'measure' | 'participant') =>
    records
      .of(register)
      .filter(({ id }) => owed.some(({ fields }) => toAddress(fields[field]) === toAddress(id)))
      .map((one) => ({
        key: toAddress(one.id),
        label: (register === 'measures' ? titleOf : shortTitleOf)(context, one).text,
        href: findAddress(context, one),
      }));
  const measures = named('measures', 'measure');
  const parties = named('participants', 'participant');
  if (measures.length === 0 || parties.length === 0) return undefined;
  const cells = groupByAll(owed, ({ fields }) => [
    `${toAddress(fields.measure)} ${toAddress(fields.participant)}`,
  ]);
  return toChart(context, {
    kind: 'matrix',
    figure: 'participation-rows',
    id: 'report-last-reports',
    title: context.say('report.participation.last', {
      measures: measures.length,
      parties: parties.length,
    }),
    x: {
      type: 'category',
      label: context.say('register.participants.one'),
      categories: parties,
    },
    y: { type: 'category', label: context.say('register.measures.one'), categories: measures },
    series: [
      {
        key: 'received',
        label: context.say('field.received_on'),
        voice: 'neutral',
        points: [...cells.values()].map((own) => toCell(context, own)),
      },
    ],
    columns: { value: context.say('field.received_on') },
    note: context.say('report.participation.lastNote'),
  });
}

const voices: Readonly<Record<string, Voice>> = {
  inTime: 'done',
  late: 'underway',
  missing: 'late',
};

/** The day of the last report, in the voice of what became of the one that fell due last. */
function toCell(context: Context, own: readonly Submission[]): ChartPoint {
  const { asOf } = context.repository;
  const { measure, participant } = own[0]!.fields;
  const keys = { participant: toAddress(participant), measure: toAddress(measure) };
  const received = own.flatMap(({ fields }) => fields.received_on ?? []).toSorted(compareText);
  const newest = own
    .filter((one) => voices[submissionResult(one, asOf)] !== undefined)
    .toSorted((a, b) => compareText(lastDay(b.fields.due!), lastDay(a.fields.due!)))[0];
  const last = received.at(-1);
  return {
    x: keys.participant,
    y: keys.measure,
    value: own.length,
    voice: newest ? voices[submissionResult(newest, asOf)]! : 'neutral',
    text: last
      ? formatDate(context.language, last, 'short')
      : context.say('report.participation.noReport'),
    href: rowsAddress(context, 'participation', keys),
  };
}
