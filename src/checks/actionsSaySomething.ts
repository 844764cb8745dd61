/**
 * An action says what is to be done: where a table's actions have titles or texts, a row with
 * neither is one that somebody has begun and not filled. A declared gap says why it is empty.
 */
import { type Fault, fault } from '../schema/faults/index.ts';
import { groupByAll } from '../schema/values/index.ts';
import type { Collection, RecordOf } from '../schema/index.ts';
import { fieldPlace } from './places.ts';

const saysSomething = ({ fields }: RecordOf<'actions'>) =>
  Boolean(fields.title || fields.text || fields.release);

export function checkActionsSaySomething(records: Collection): Fault[] {
  return [...groupByAll(records.of('actions'), ({ origin }) => [origin.resource]).values()]
    .filter((table) => table.some(saysSomething))
    .flatMap((table) =>
      table
        .filter((action) => !saysSomething(action))
        .map((action) => fault('x-required', fieldPlace(action, 'text'), { register: 'actions' })),
    );
}
