/** Who takes part in the process. */
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { followThrough } from '../../figures/followThrough.ts';
import type { Section } from '../../parts/sections.ts';
import { followThroughFacts } from '../answers/facts.ts';
import { type Promised, promisesSections, promisesSentence } from '../answers/promises.ts';
import type { RegisterView, TableOf } from './view.ts';

export const participantsView: RegisterView<'participants'> = {
  figure: 'slippage-rows',
  sentence: (context, participant) => promisesSentence(context, promisedOf(context, participant)),
  sections: participantSections,
  counts: (all) => ({ states: all.filter(({ fields }) => fields.kind === 'state').length }),
  pictured: true,
};

function promisedOf({ repository }: Context, { id }: RecordOf<'participants'>): Promised {
  const of = repository.records.linkedFrom;
  return { actions: of('actions', 'owner', id), milestones: of('milestones', 'responsible', id) };
}

function participantSections(
  context: Context,
  participant: RecordOf<'participants'>,
  tableOf: TableOf,
): readonly Section[] {
  const { records, asOf } = context.repository;
  const promised = promisedOf(context, participant);
  const { actions } = promised;
  const title = context.say('participant.followThrough', { count: actions.length });
  const facts = followThroughFacts(context, followThrough(actions, records, asOf));
  const figure = 'follow-through-rows';
  return [
    ...promisesSections(context, participant, promised, { tableOf }),
    ...(actions.length > 0
      ? [{ kind: 'facts' as const, id: 'follow-through', figure, title, facts }]
      : []),
  ];
}
