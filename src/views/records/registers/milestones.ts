/** Milestones. */
import { milestoneSlips } from '../../figures/placed/milestoneCharts.ts';
import { changesAgreed } from '../agreedChanges.ts';
import { countPromises, dueColumn } from '../promises.ts';
import { promiseSentence } from '../sentences.ts';
import type { RegisterView } from './view.ts';

export const milestonesView: RegisterView<'milestones'> = {
  figure: 'slippage-rows',
  columns: { due: dueColumn },
  sentence: promiseSentence,
  sections: changesAgreed,
  counts: countPromises,
  chart: (context) => milestoneSlips(context),
};
