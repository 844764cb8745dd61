/**
 * The years of the process as one picture: its sessions, editions, exercises, warnings and moved
 * dates, each on its day.
 */
import type { ChartPoint, ChartSpec } from '../../charts/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import type { RegisterName } from '../../schema/registers/index.ts';
import { isBefore, isDate, precisionOf, yearOf } from '../../schema/values/index.ts';
import { formatDate } from '../../i18n/index.ts';
import { addressIn, findPlace } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { dateThatMatters } from '../parts/filters.ts';
import { registerName } from '../parts/inlines.ts';
import { shortTitleOf } from '../parts/texts.ts';
import { toChart } from '../figures/placed/chartWords.ts';

/** Registers of what happens on a day, from above. Amendments are those of due dates. */
const laneNames = [
  'meetings',
  'assessments',
  'exercises',
  'alerts',
  'activations',
  'amendments',
] as const satisfies readonly RegisterName[];
type LaneName = (typeof laneNames)[number];

const fewestEvents = 10;

interface Lane {
  key: LaneName;
  label: string;
  href: string;
  points: readonly ChartPoint[];
}

/** Nothing where few events are known, or all are of one year. */
export function yearsChart(context: Context): ChartSpec | undefined {
  const lanes = laneNames
    .map((name) => laneOf(context, name))
    .filter(({ points }) => points.length > 0);
  const days = lanes.flatMap(({ points }) => points.map(({ x }) => String(x))).toSorted();
  const first = days[0];
  if (!first || days.length < fewestEvents || yearOf(first) === yearOf(days.at(-1)!))
    return undefined;
  const { asOf } = context.repository;
  return toChart(context, {
    kind: 'timeline',
    names: 'none',
    figure: 'records',
    id: 'years',
    title: context.say('home.years.title', { date: formatDate(context.language, first) }),
    x: { type: 'date', label: context.say('field.date') },
    y: {
      type: 'category',
      label: context.say('report.kind'),
      categories: lanes.map(({ key, label, href }) => ({ key, label, href })),
    },
    series: lanes.map(({ key, label, points }) => ({
      key,
      label,
      voice: key === 'amendments' ? ('late' as const) : ('accent' as const),
      points,
    })),
    referenceLines: [{ axis: 'x', value: asOf, label: context.say('chart.today'), role: 'today' }],
  });
}

function laneOf(context: Context, name: LaneName): Lane {
  const rows: readonly RecordOf<LaneName>[] = context.repository.records.of(name);
  const moves = name === 'amendments';
  return {
    key: name,
    label: moves ? context.say('home.years.moves') : registerName(context, name, 'many'),
    href: addressIn(context, moves ? '/reports/slippage/' : `/${name}/`),
    points: rows.flatMap((record) => toPoint(context, record) ?? []),
  };
}

/** An event on its day; none where the day is not known, or is to come. */
function toPoint(context: Context, record: RecordOf<LaneName>): ChartPoint | undefined {
  if (record.register === 'amendments' && record.fields.field !== 'due') return undefined;
  if (record.register === 'assessments' && !record.fields.published_on) return undefined;
  const day = dateThatMatters(record);
  if (!day || precisionOf(day) !== 'day' || isBefore(context.repository.asOf, day))
    return undefined;
  return {
    x: day,
    y: record.register,
    label: labelOf(context, record),
    href: findPlace(context, record),
  };
}

/** What happened: the title of the row; of a moved date, whose, and from when to when. */
function labelOf(context: Context, record: RecordOf<LaneName>): string {
  if (record.register !== 'amendments') return shortTitleOf(context, record).text;
  const { record: id, from, to } = record.fields;
  const subject = context.repository.records.find(id);
  return context.say('home.years.moved', {
    title: subject ? shortTitleOf(context, subject).text : id,
    from: toWords(context, from),
    to: toWords(context, to),
  });
}

const toWords = ({ language }: Context, value = 'none') =>
  isDate(value) ? formatDate(language, value, 'short') : value;
