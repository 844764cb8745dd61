/** Who takes part in the process. */
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { isOverdue } from '../../figures/deadline.ts';
import { followThrough } from '../../figures/followThrough.ts';
import type { Section } from '../../parts/sections.ts';
import { followThroughFacts } from '../followThroughFacts.ts';
import type { RegisterView, TableOf } from './view.ts';

export const participantsView: RegisterView<'participants'> = {
  figure: 'slippage-rows',
  sections: participantSections,
  counts: (all) => ({ states: all.filter(({ fields }) => fields.kind === 'state').length }),
};

function participantSections(
  context: Context,
  participant: RecordOf<'participants'>,
  tableOf: TableOf,
): readonly Section[] {
  const { records, asOf } = context.repository;
  const owned = records.linkedFrom('actions', 'owner', participant.id);
  if (owned.length === 0) return [];
  const overdue = owned.filter((action) => isOverdue(action, asOf));
  const title = context.say('participant.overdue', { count: overdue.length });
  const table = () => tableOf(context, 'actions', overdue, ['owner']);
  return [
    {
      kind: 'facts',
      id: 'follow-through',
      figure: 'follow-through-rows',
      title: context.say('participant.followThrough', { count: owned.length }),
      facts: followThroughFacts(context, followThrough(owned, records, asOf)),
    },
    ...(overdue.length > 0
      ? [
          {
            kind: 'table' as const,
            id: 'overdue',
            figure: 'follow-through-rows',
            title,
            table: table(),
          },
        ]
      : []),
  ];
}
