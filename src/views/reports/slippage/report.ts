/** Slippage: how far dates have moved, by forum, owner and year, and which moved furthest. */
import { once, yearOf } from '../../../schema/values/index.ts';
import { editionSection } from '../../changes/editionWords.ts';
import { sinceLastEdition } from '../../changes/lastEdition.ts';
import { findChart } from '../../figures/placed/charts.ts';
import { rowsAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { linked, linkTo, plain } from '../../parts/inlines.ts';
import { ownerIdsOf } from '../../parts/owners.ts';
import { type Fact, type Section, figureSection } from '../../parts/sections.ts';
import { findForum } from '../followThrough/results.ts';
import { groupById, groupByYear } from '../groups.ts';
import { type StandingReport, methodLinks, numbersFor } from '../report.ts';
import { slippageBy, slippageTableBy } from './groupSections.ts';
import { slippageRows } from './rows.ts';
import { type Slipped, medianDays, slippedOf } from './slipped.ts';

const name = 'slippage';

export function slippageReport(context: Context): StandingReport | undefined {
  const all = slippedOf(context);
  const worst = all.toSorted((a, b) => b.days - a.days)[0];
  if (!worst || !all.some(({ moved, days }) => moved || days > 0)) return undefined;
  return {
    name,
    title: context.say('report.slippage'),
    finding: context.say('report.slippage.finding', {
      moved: all.filter(({ moved }) => moved).length,
      base: all.length,
      days: medianDays(all),
      worst: worst.days,
    }),
    numbers: numbersOf(context, all, worst),
    sections: sectionsOf(context, all),
    rows: once(() => slippageRows(context, all)),
    method: methodLinks(context, ['moved', 'edition', 'share']),
  };
}

function numbersOf(context: Context, all: readonly Slipped[], worst: Slipped): readonly Fact[] {
  const moved = all.filter((one) => one.moved).length;
  const late = all.filter(({ days }) => days > 0).length;
  const { fresh, cleared } = sinceLastEdition(context.repository);
  const { count, share } = numbersFor(context, name);
  const median = context.say('word.days', { count: medianDays(all) });
  return [
    share(context.say('report.slippage.moved'), moved, all.length, { moved: 'yes' }),
    share(context.say('report.slippage.late'), late, all.length, { slipped: 'yes' }),
    {
      label: context.say('chart.slippage.median'),
      values: [linked(median, rowsAddress(context, name))],
    },
    {
      label: context.say('report.slippage.worst'),
      values: [
        linkTo(context, worst.promise),
        plain(context.say('word.days', { count: worst.days })),
      ],
    },
    count(context.say('edition.fresh'), fresh.length, { since: 'fresh' }),
    count(context.say('edition.cleared'), cleared.length, { since: 'cleared' }),
  ];
}

function sectionsOf(context: Context, all: readonly Slipped[]): readonly Section[] {
  const milestones = findChart(context, 'milestones-timeline', {});
  const byYear = findChart(context, 'slippage-by-year', {});
  const years = groupByYear(all, ({ slip }) => yearOf(slip.original));
  return [
    ...editionSection(context),
    ...figureSection('most-moved', context.say('report.slippage.most'), milestones),
    ...figureSection('by-year', context.say('report.by.year'), byYear),
    ...slippageTableBy(context, 'year', years),
    ...slippageBy(context, 'forum', byForum(context, all)),
    ...slippageBy(
      context,
      'owner',
      groupById(context, 'participants', all, ({ promise }) => ownerIdsOf(promise)),
    ),
  ];
}

/** Of actions alone: a milestone is of no forum. */
const byForum = (context: Context, all: readonly Slipped[]) =>
  groupById(context, 'forums', all, ({ promise }) => {
    const forum = promise.register === 'actions' ? findForum(context, promise) : undefined;
    return forum ? [forum] : [];
  });
