/** What is drawn of each register; those that are not here need nothing of their own. */
import { registerNames, type RegisterName } from '../../../schema/registers/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { acknowledgements } from './acknowledgements.ts';
import { actions } from './actions.ts';
import { alerts } from './alerts.ts';
import { amendments } from './amendments.ts';
import { assessments } from './assessments.ts';
import { exercises } from './exercises.ts';
import { findings } from './findings.ts';
import { forums } from './forums.ts';
import { indicators } from './indicators.ts';
import { lessons } from './lessons.ts';
import { measures } from './measures.ts';
import { meetings } from './meetings.ts';
import { milestones } from './milestones.ts';
import { participants } from './participants.ts';
import { positions } from './positions.ts';
import { scenarios } from './scenarios.ts';
import { submissions } from './submissions.ts';
import type { RegisterView } from './view.ts';

const views: { readonly [R in RegisterName]?: RegisterView<R> } = {
  acknowledgements,
  actions,
  alerts,
  amendments,
  assessments,
  exercises,
  findings,
  forums,
  indicators,
  lessons,
  measures,
  meetings,
  milestones,
  participants,
  positions,
  scenarios,
  submissions,
};

/** The view of a register, to be given records of that register alone. */
export function viewOf(register: RegisterName): RegisterView {
  return (views[register] ?? {}) as RegisterView;
}

/** Registers whose pages have figures of their own. */
export const picturedRegisters = registerNames.filter((name) => viewOf(name).pictured);

/** The status sentence of a record, or nothing for a register that has no status. */
export function statusSentence(context: Context, record: RecordOf): string | undefined {
  return viewOf(record.register).sentence?.(context, record);
}
