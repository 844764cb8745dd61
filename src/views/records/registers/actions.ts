/** Actions. */
import { followThroughByMeeting } from '../../figures/placed/followThroughCharts.ts';
import { countPromises, dueColumn } from '../promises.ts';
import { promiseSentence } from '../sentences.ts';
import type { RegisterView } from './view.ts';

export const actionsView: RegisterView<'actions'> = {
  columns: { due: dueColumn },
  sentence: promiseSentence,
  counts: countPromises,
  chart: (context) => followThroughByMeeting(context),
};
