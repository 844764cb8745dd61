/** Themes: what is agreed of each, and what became of it. */
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { onTimeColumn } from '../answers/onTime.ts';
import { type Promised, promisesSections, promisesSentence } from '../answers/promises.ts';
import type { RegisterView } from './view.ts';

export const themesView: RegisterView<'themes'> = {
  figure: 'follow-through-rows',
  sentence: (context, theme) => promisesSentence(context, promisedOf(context, theme)),
  sections: (context, theme, tableOf) =>
    promisesSections(context, theme, promisedOf(context, theme), { tableOf }),
  listed: [onTimeColumn(promisedOf)],
  pictured: true,
};

function promisedOf({ repository }: Context, { id }: RecordOf<'themes'>): Promised {
  const of = repository.records.linkedFrom;
  return { actions: of('actions', 'themes', id), milestones: of('milestones', 'themes', id) };
}
