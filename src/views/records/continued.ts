/** Actions that promise once more what an earlier one promised. */
import type { Collection, RecordOf } from '../../schema/index.ts';
import { toAddress } from '../../schema/values/index.ts';
import type { Context } from '../parts/context.ts';
import type { Section } from '../parts/sections.ts';
import type { TableOf } from './registers/view.ts';

type Action = RecordOf<'actions'>;

/** The actions that an action continues, the nearest first; a circle, which check names, ends it. */
export function earlierPromises(records: Collection, action: Action): readonly Action[] {
  const earlier: Action[] = [];
  const seen = new Set([toAddress(action.id)]);
  let next = action.fields.continues;
  while (next !== undefined && !seen.has(toAddress(next))) {
    seen.add(toAddress(next));
    const found = records.findIn('actions', next);
    if (!found) break;
    earlier.push(found);
    next = found.fields.continues;
  }
  return earlier;
}

/** That it was promised before, how often, and what became of it each time. */
export function promisedBefore(
  context: Context,
  action: Action,
  tableOf: TableOf,
): readonly Section[] {
  const earlier = earlierPromises(context.repository.records, action);
  if (earlier.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'promised-before',
      title: context.say('action.promisedAgain', { nth: earlier.length + 1 }),
      table: tableOf(context, 'actions', earlier),
    },
  ];
}
