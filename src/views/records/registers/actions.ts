/** Actions. */
import { followThroughByMeeting } from '../../figures/placed/followThroughCharts.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { changesAgreed } from '../agreedChanges.ts';
import { promisedBefore } from '../continued.ts';
import { countPromises, dueColumn } from '../promises.ts';
import { promiseSentence } from '../sentences.ts';
import type { RegisterView, TableOf } from './view.ts';

export const actionsView: RegisterView<'actions'> = {
  figure: 'slippage-rows',
  columns: { due: dueColumn },
  sentence: promiseSentence,
  sections: (context: Context, action: RecordOf<'actions'>, tableOf: TableOf) => [
    ...promisedBefore(context, action, tableOf),
    ...changesAgreed(context, action),
  ],
  counts: countPromises,
  chart: (context) => followThroughByMeeting(context),
};
