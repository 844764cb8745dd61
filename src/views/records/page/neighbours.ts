/** The records that stand before and after one in the list of its register. */
import type { RecordOf, Repository } from '../../../schema/index.ts';
import type { RegisterName } from '../../../schema/registers/index.ts';
import { remember } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { type Inline, linkTo, registerName } from '../../parts/inlines.ts';
import { inListOrder } from '../list/order.ts';

interface Neighbour {
  rel: 'prev' | 'next';
  label: string;
  link: Inline;
}

export interface Neighbours {
  title: string;
  links: readonly Neighbour[];
}

/** None where the record is the only one of its register. */
export function neighboursOf(context: Context, record: RecordOf): Neighbours {
  const { repository } = context;
  const { register } = record;
  const at = placesIn(repository, register).get(record)!;
  const toLink = (rel: Neighbour['rel'], other: RecordOf | undefined): readonly Neighbour[] =>
    other ? [{ rel, label: context.say(`record.${rel}`), link: linkTo(context, other) }] : [];
  const all = inListOrder(repository, register);
  return {
    title: context.say('record.neighbours', { register: registerName(context, register, 'many') }),
    links: [...toLink('prev', all[at - 1]), ...toLink('next', all[at + 1])],
  };
}

const placesIn = (repository: Repository, register: RegisterName): ReadonlyMap<RecordOf, number> =>
  remember(
    'places in lists',
    repository,
    () => new Map(inListOrder(repository, register).map((one, index) => [one, index])),
    register,
  );
