/** Who takes part in what, and since when, as a picture. */
import type { ChartPoint, ChartSpec, Voice } from '../../../charts/index.ts';
import { formatList } from '../../../i18n/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { toAddress, yearOf } from '../../../schema/values/index.ts';
import { toChart } from '../../figures/placed/chartWords.ts';
import { findAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { wordOf } from '../../parts/inlines.ts';
import type { Figures } from '../report.ts';
import { type Text, shortTitleOf, titleOf } from '../../parts/texts.ts';

const stateVoices: Readonly<Record<string, Voice>> = {
  joined: 'done',
  signed: 'underway',
  suspended: 'late',
  left: 'contested',
};

/** Who takes part in what, and since when: measures down, participants across. */
export function participationMatrix(context: Context): ChartSpec | undefined {
  const { records } = context.repository;
  const rows = records.of('participation');
  if (rows.length === 0) return undefined;
  const measures = sharedMeasures(context);
  const parties = records
    .of('participants')
    .filter((one) => rows.some((row) => isSame(row.fields.participant, one.id)));
  return toChart(context, {
    kind: 'matrix',
    figure: 'linked',
    id: 'participation',
    title: titleFor(context, parties, measures.length),
    x: {
      type: 'category',
      label: context.say('register.participants.one'),
      categories: parties.map((one) => toCategory(context, one, shortTitleOf(context, one))),
    },
    y: {
      type: 'category',
      label: context.say('register.measures.one'),
      categories: measures.map((one) => toCategory(context, one, titleOf(context, one))),
    },
    series: [
      {
        key: 'state',
        label: context.say('field.state'),
        voice: 'neutral',
        points: rows.map((row) => toCell(context, row)),
      },
    ],
    columns: { value: context.say('field.state') },
    note: context.say('report.participation.matrixNote'),
  });
}

const isSame = (a: string, b: string): boolean => toAddress(a) === toAddress(b);

const toCategory = (context: Context, record: RecordOf, { text }: Text) => ({
  key: toAddress(record.id),
  label: text,
  href: findAddress(context, record),
});

/** The measures of which it is said who takes part. */
function sharedMeasures({ repository: { records } }: Context): readonly RecordOf<'measures'>[] {
  const rows = records.of('participation');
  return records
    .of('measures')
    .filter((one) => rows.some(({ fields }) => isSame(fields.measure, one.id)));
}

/** In how many measures a participant has joined and still is. */
const joinedBy = ({ repository: { records } }: Context, { id }: RecordOf): number =>
  records
    .linkedFrom('participation', 'participant', id)
    .filter(({ fields }) => fields.state === 'joined' && !fields.until).length;

/** In how many measures each participant takes part, and of how many that is said. */
export const joinedFigures = (context: Context): Figures =>
  Object.fromEntries([
    ['participation.measures', sharedMeasures(context).length] as const,
    ...context.repository.records
      .of('participants')
      .map((one) => [`${toAddress(one.id)}.takes_part`, joinedBy(context, one)] as const)
      .filter(([, count]) => count > 0),
  ]);

/** Who takes part in most, and in how many of all. */
function titleFor(
  context: Context,
  parties: readonly RecordOf<'participants'>[],
  measures: number,
): string {
  const counts = new Map(parties.map((one) => [one, joinedBy(context, one)]));
  const most = Math.max(0, ...counts.values());
  const names = parties
    .filter((one) => counts.get(one) === most)
    .map((one) => shortTitleOf(context, one).text);
  return context.say('report.participation.matrix', {
    names: formatList(context.language, names),
    count: most,
    measures,
  });
}

function toCell(context: Context, row: RecordOf<'participation'>): ChartPoint {
  const { state, measure, participant } = row.fields;
  const at = { x: toAddress(participant), y: toAddress(measure) };
  const home = context.repository.records.findIn('measures', measure);
  const href = home && findAddress(context, home);
  if (state === 'none') return { ...at, value: null, missing: true, text: '–' };
  return {
    ...at,
    value: 1,
    voice: stateVoices[state] ?? 'neutral',
    text: cellText(context, row),
    ...(href ? { href: `${href}#participation` } : {}),
  };
}

/** The year alone says that somebody joined; any other state has its word before it. */
function cellText(context: Context, { fields }: RecordOf<'participation'>): string {
  const { state, since, until } = fields;
  const day = state === 'joined' ? since : (until ?? since);
  const word = wordOf(context, 'state', state);
  if (!day) return word;
  return state === 'joined' ? yearOf(day) : `${word} ${yearOf(day)}`;
}
