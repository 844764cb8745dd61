/** What is drawn of each register; those that are not here need nothing of their own. */
import { registerNames, type RegisterName } from '../../../schema/registers/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { acknowledgementsView } from './acknowledgements.ts';
import { actionsView } from './actions.ts';
import { activationsView } from './activations.ts';
import { alertsView } from './alerts.ts';
import { amendmentsView } from './amendments.ts';
import { assessmentsView } from './assessments.ts';
import { correctionsView } from './corrections.ts';
import { decisionsView } from './decisions.ts';
import { exercisesView } from './exercises.ts';
import { feedbackView } from './feedback.ts';
import { findingsView } from './findings.ts';
import { forumsView } from './forums.ts';
import { indicatorsView } from './indicators.ts';
import { lessonsView } from './lessons.ts';
import { measuresView } from './measures.ts';
import { meetingsView } from './meetings.ts';
import { milestonesView } from './milestones.ts';
import { participantsView } from './participants.ts';
import { positionsView } from './positions.ts';
import { scenariosView } from './scenarios.ts';
import { submissionsView } from './submissions.ts';
import { themesView } from './themes.ts';
import type { RegisterView } from './view.ts';

const views: { readonly [R in RegisterName]?: RegisterView<R> } = {
  acknowledgements: acknowledgementsView,
  actions: actionsView,
  activations: activationsView,
  alerts: alertsView,
  amendments: amendmentsView,
  assessments: assessmentsView,
  corrections: correctionsView,
  decisions: decisionsView,
  exercises: exercisesView,
  feedback: feedbackView,
  findings: findingsView,
  forums: forumsView,
  indicators: indicatorsView,
  lessons: lessonsView,
  measures: measuresView,
  meetings: meetingsView,
  milestones: milestonesView,
  participants: participantsView,
  positions: positionsView,
  scenarios: scenariosView,
  submissions: submissionsView,
  themes: themesView,
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
