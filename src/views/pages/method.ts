/**
 * The method page: every figure's definition, formula and base rule, with what it comes to in this
 * record.
 */
import { type MessageKey, formatDate, formatNumber } from '../../i18n/index.ts';
import type { Definition } from '../../definitions/index.ts';
import type { Context } from '../parts/context.ts';
import { earlyWarningOf } from '../figures/earlyWarning.ts';
import { effectiveStatus } from '../figures/effectiveStatus.ts';
import { followThrough } from '../figures/followThrough.ts';
import { punctualityOf } from '../figures/regularity.ts';
import { fallenDue } from '../figures/submissions.ts';
import { repositoryAsOf } from '../changes/asOf.ts';
import { hasMoved } from '../changes/slips.ts';
import { addressIn, fileAddress, rowsAddress } from '../parts/addresses.ts';
import { editionSentence } from '../changes/editionWords.ts';
import { searchAddress } from '../parts/inlines.ts';
import { definitionsOf, standingReports } from '../reports/index.ts';
import { type ShownDefinition, findDefinition } from './definition.ts';
import { isHeld } from './held.ts';
import { shareText } from '../parts/shares.ts';

interface MethodEntry {
  id: string;
  title: string;
  definition: string;
  formula: string;
  base: string;
  here?: { text: string; href: string };
  /** Names of the definitions of what it comes to here. */
  figure?: string;
  /** The same as SQL, where it is published, and the commands that run it. */
  sql: readonly ShownDefinition[];
}
export interface MethodView {
  title: string;
  intro: string;
  /** What the site says of every figure that is published as SQL. */
  figuresHref: string;
  entries: readonly MethodEntry[];
}

const figures = [
  'share',
  'overdue',
  'edition',
  'past',
  'moved',
  'followThrough',
  'verified',
  'risk',
  'change',
  'status',
  'warning',
  'exercise',
  'assistance',
  'feedback',
  'funding',
  'position',
  'regularity',
  'submission',
  'attendance',
  'indicator',
  'lesson',
  'correction',
  'coming',
  'holdings',
  'search',
] as const;
type FigureKey = (typeof figures)[number];

/** Weights of the search, as `search/ranking.ts` tells them. */
export type SearchWeights = Readonly<
  Record<'beside' | 'otherName' | 'measure' | 'overview', number>
>;

export function toMethodView(
  context: Context,
  weights: SearchWeights,
  definitions: readonly Definition[] = [],
): MethodView {
  const told = { ...weights, means: context.repository.descriptor.means };
  return {
    figuresHref: fileAddress(context, '/method/figures.json'),
    title: context.say('method.title'),
    intro: context.say('method.intro', {
      date: formatDate(context.language, context.repository.asOf),
    }),
    entries: figures.map((key) => {
      const here = hereOf(context, key);
      const sql = definitionsOf(key).flatMap(
        (name) => findDefinition(context, definitions, name) ?? [],
      );
      const part = (name: string) => context.say(`method.${key}.${name}` as MessageKey, told);
      return {
        id: key.toLowerCase(),
        title: context.say(`method.${key}`),
        definition: part('definition'),
        formula: part('formula'),
        base: part('base'),
        ...(here ? { here } : {}),
        sql,
        ...(sql[0] ? { figure: sql[0].file.replace(/\.sql$/, '') } : {}),
      };
    }),
  };
}

function hereOf(context: Context, key: FigureKey): MethodEntry['here'] {
  const { records, asOf } = context.repository;
  const actions = records.of('actions');
  const result = followThrough(actions, records, asOf);
  const share = (count: number, base: number, to: string | Record<string, string>) =>
    base === 0
      ? undefined
      : {
          text: shareText(context, count, base),
          href: typeof to === 'string' ? to : searchAddress(context, to),
        };
  switch (key) {
    case 'overdue':
      return share(result.overdue.length, result.base.length, {
        kind: 'actions',
        status: 'overdue',
      });
    case 'edition':
      return isHeld(context, 'meetings')
        ? { text: editionSentence(context), href: addressIn(context, '/meetings/') }
        : undefined;
    case 'past':
      return pastHere(context);
    case 'moved':
      return standingReports(context).some(({ name }) => name === 'slippage')
        ? share(
            actions.filter((one) => hasMoved(context.repository, one)).length,
            actions.filter((one) => one.fields.due).length,
            rowsAddress(context, 'slippage', { kind: 'actions', moved: 'yes' }),
          )
        : undefined;
    case 'followThrough':
      return share(result.completed.length, result.base.length, {
        kind: 'actions',
        status: 'completed',
      });
    case 'verified':
      return share(result.verified.length, result.completed.length, {
        kind: 'actions',
        verified: 'verified',
      });
    case 'status':
      return share(
        records.of('measures').filter((one) => effectiveStatus(one, asOf) === 'review_overdue')
          .length,
        records.of('measures').length,
        { kind: 'measures', status: 'review_overdue' },
      );
    case 'lesson':
      return share(
        records.of('lessons').filter((one) => one.fields.state === 'validated').length,
        records.of('lessons').length,
        { kind: 'lessons', status: 'validated' },
      );
    case 'regularity': {
      const published = punctualityOf(records).filter((one) => one.published);
      return share(
        published.filter((one) => (one.days ?? 0) <= 0).length,
        published.length,
        rowsAddress(context, 'regularity', { kind: 'assessments', result: 'inTime' }),
      );
    }
    case 'submission': {
      const owed = fallenDue(records.of('submissions'), asOf);
      return owed.length === 0
        ? undefined
        : {
            text: shareText(
              context,
              owed.filter(({ fields }) => fields.received_on).length,
              owed.length,
            ),
            href: addressIn(context, '/reports/participation/'),
          };
    }
    case 'warning':
      return warningHere(context);
    default:
      return undefined;
  }
}

/** One number of the day on which the history begins, read by both clocks. */
function pastHere(context: Context): MethodEntry['here'] {
  const { history, asOf } = context.repository;
  const day = history?.versions[0]?.date;
  if (day === undefined || day >= asOf) return undefined;
  const [then, now] = [day, asOf].map((written) => {
    const { records } = repositoryAsOf(context.repository, day, written);
    return followThrough(records.of('actions'), records, day).overdue.length;
  });
  return {
    text: context.say('method.past.here', {
      date: formatDate(context.language, day),
      then: then!,
      now: now!,
    }),
    href: addressIn(context, '/changes/'),
  };
}

function warningHere(context: Context): MethodEntry['here'] {
  const { records } = context.repository;
  const { alerts, acknowledged, median, percentile90, genuine, judged } = earlyWarningOf(
    records,
    records.of('alerts'),
  );
  if (median === undefined || percentile90 === undefined) return undefined;
  const rounded = (value: number) => Math.round(value);
  return {
    text: context.say('method.warning.here', {
      alerts,
      acknowledged,
      median: rounded(median),
      percentile: rounded(percentile90),
      genuine: shareText(context, genuine, judged) || formatNumber(context.language, genuine),
    }),
    href: searchAddress(context, { kind: 'alerts' }),
  };
}
