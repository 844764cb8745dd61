/**
 * The figures that have a definition of their own in SQL, by the name of the definition: what the
 * site says, for whoever works them out again.
 */
import {
  type ReceiptResult,
  earlyWarningOf,
  medianToAct,
  minutesToEstablish,
  receiptResult,
} from '../figures/earlyWarning.ts';
import { effectiveStatus, isInForce } from '../figures/effectiveStatus.ts';
import { followThrough } from '../figures/followThrough.ts';
import { punctualityOf } from '../figures/regularity.ts';
import { submissionResult } from '../figures/submissions.ts';
import { standingOf } from '../figures/deadline.ts';
import { proofOf } from '../figures/verification.ts';
import { registerNames } from '../../schema/registers/index.ts';
import { isOf } from '../changes/editionWords.ts';
import { sinceLastEdition } from '../changes/lastEdition.ts';
import type { Context } from '../parts/context.ts';
import { measureFigures } from '../records/compare/measures.ts';
import { statFigures } from '../records/compare/years.ts';
import { listFigures } from '../records/list/statuses.ts';
import type { Figures } from './report.ts';
import { comingFigures } from './coming.ts';
import { assistanceFigures } from './assistance/report.ts';
import { attendanceFigures } from './participation/attendance.ts';
import { carriedFigures } from './participation/carried.ts';
import { joinedFigures } from './participation/matrix.ts';
import { decisionFigures } from './decisions/figures.ts';
import { exerciseFigures } from './exercises/objectives.ts';
import { feedbackFigures } from './feedback/answers.ts';
import { fundingFigures } from './funding/money.ts';
import { indicatorFigures } from './indicators/counted.ts';
import { riskFigures } from './jointAssessment/riskFigures.ts';
import { activationFigures, correctionFigures, forumFigures } from './ownFigures.ts';
import { heldBy, waitingOf } from './regularity/held.ts';
import { exactDaysAt, slippedOf } from './slippage/slipped.ts';

export function namedFigures(context: Context): Readonly<Record<string, Figures>> {
  return {
    activations: activationFigures(context),
    assistance: assistanceFigures(context),
    coming: comingFigures(context),
    corrections: correctionFigures(context),
    decisions: decisionFigures(context),
    'early-warning': earlyWarning(context),
    edition: edition(context),
    exercises: exerciseFigures(context),
    feedback: feedbackFigures(context),
    'follow-through': {
      ...promisesOf(context, 'actions'),
      ...promisesOf(context, 'milestones'),
      ...byKind(context),
    },
    forums: forumFigures(context),
    funding: fundingFigures(context),
    holdings: holdings(context),
    indicators: indicatorFigures(context),
    lessons: lessons(context),
    linked: {
      ...carriedFigures(context),
      ...joinedFigures(context),
      ...measureFigures(context),
    },
    lists: listFigures(context),
    measures: measures(context),
    participation: attendanceFigures(context),
    regularity: regularity(context),
    ...riskFigures(context),
    slippage: slippage(context),
    stats: statFigures(context),
    submissions: submissions(context),
    verification: verification(context),
  };
}

function earlyWarning({ repository: { records } }: Context): Figures {
  const { median, percentile90, ...counts } = earlyWarningOf(records, records.of('alerts'));
  const receipts = records.of('acknowledgements');
  const results = receipts.map((one) => receiptResult(records, one));
  const count = (kind: ReceiptResult) => results.filter((result) => result === kind).length;
  return {
    ...counts,
    median: median ?? null,
    percentile90: percentile90 ?? null,
    in_time: count('inTime'),
    late: count('late'),
    never: count('never'),
    no_limit: count('noLimit'),
    acted: receipts.filter(({ fields }) => fields.acted_on !== undefined).length,
    median_to_act: medianToAct(records, receipts) ?? null,
    activations: records.of('activations').length,
    median_to_establish: minutesToEstablish(records.of('alerts')) ?? null,
  };
}

function promisesOf(context: Context, register: 'actions' | 'milestones'): Figures {
  const { records, asOf } = context.repository;
  const result = followThrough(records.of(register), records, asOf);
  const count = (name: string, rows: readonly unknown[]) => [`${register}.${name}`, rows.length];
  return Object.fromEntries([
    count('agreed', result.agreed),
    count('base', result.base),
    count('completed', result.completed),
    count('on_time', result.onTime),
    count('late', result.late),
    count('undated', result.undated),
    count('overdue', result.overdue),
    count('open', result.open),
    count('contested', result.contested),
    count('unreported', result.unreported),
    count('verified', result.verified),
    count('contradicted', result.contradicted),
  ]) as Figures;
}

/** Of each kind of action, how many count and how many of those are completed. */
function byKind({ repository: { records, asOf } }: Context): Figures {
  const kinds = ['act', 'outcome', 'procedural'] as const;
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const own = records.of('actions').filter(({ fields }) => fields.kind === kind);
      const { base, completed } = followThrough(own, records, asOf);
      return [
        [`actions.${kind}.base`, base.length],
        [`actions.${kind}.completed`, completed.length],
      ];
    }),
  );
}

function edition({ repository }: Context): Figures {
  const { fresh, cleared } = sinceLastEdition(repository);
  return Object.fromEntries(
    (['actions', 'milestones'] as const).flatMap((register) => [
      [`${register}.fresh`, fresh.filter(isOf(register)).length],
      [`${register}.cleared`, cleared.filter(({ promise }) => isOf(register)(promise)).length],
    ]),
  );
}

/** How many records of each kind there are. */
const holdings = ({ repository: { records } }: Context): Figures =>
  Object.fromEntries(
    registerNames
      .map((register) => [register, records.of(register).length] as const)
      .filter(([, count]) => count > 0),
  );

function lessons({ repository: { records } }: Context): Figures {
  const all = records.of('lessons');
  return {
    all: all.length,
    validated: all.filter(({ fields }) => fields.state === 'validated').length,
  };
}

function measures({ repository: { records, asOf } }: Context): Figures {
  const all = records.of('measures');
  return {
    all: all.length,
    in_force: all.filter((one) => isInForce(one, asOf)).length,
    review_overdue: all.filter((one) => effectiveStatus(one, asOf) === 'review_overdue').length,
  };
}

function regularity(context: Context): Figures {
  const { records } = context.repository;
  const planned = punctualityOf(records);
  const held = heldBy(
    context,
    records.of('forums').filter(({ fields }) => fields.cadence_months),
  );
  return {
    'assessments.planned': planned.length,
    'assessments.published': planned.filter((one) => one.published).length,
    'assessments.late': planned.filter(({ days }) => (days ?? 0) > 0).length,
    'meetings.held': held.length,
    'meetings.following': held.filter(({ gap }) => gap !== undefined).length,
    'meetings.late': held.filter(({ late }) => late).length,
    'forums.waiting': waitingOf(context, held).length,
  };
}

function slippage(context: Context): Figures {
  const all = slippedOf(context);
  return {
    dated: all.length,
    moved: all.filter(({ moved }) => moved).length,
    later: all.filter(({ days }) => days > 0).length,
    median_days: all.length > 0 ? exactDaysAt(all, 0.5) : null,
    worst_days: all.length > 0 ? Math.max(...all.map(({ days }) => days)) : null,
  };
}

function submissions({ repository: { records, asOf } }: Context): Figures {
  const results = records.of('submissions').map((one) => submissionResult(one, asOf));
  const count = (...kinds: readonly string[]) =>
    results.filter((result) => kinds.includes(result)).length;
  return {
    fell_due: count('inTime', 'late', 'missing'),
    in_time: count('inTime'),
    late: count('late'),
    missing: count('missing'),
    not_yet_due: count('notYetDue'),
    undated: count('undated'),
    waived: count('waived'),
  };
}

function verification({ repository: { records } }: Context): Figures {
  const done = [...records.of('actions'), ...records.of('milestones')].filter(
    (one) => standingOf(one) === 'done',
  );
  const count = (proof: string) => done.filter((one) => proofOf(records, one) === proof).length;
  return {
    done: done.length,
    verified: count('verified'),
    partly: count('partly'),
    contradicted: count('contradicted'),
    unable: count('unable'),
    none: count('none'),
  };
}
