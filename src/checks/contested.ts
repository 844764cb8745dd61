/**
 * A contested status says what is contested, and a note of it stands only on a contested status.
 */
import { type Fault, fault } from '../schema/faults/index.ts';
import type { Collection } from '../schema/index.ts';
import { fieldPlace } from './places.ts';

export function checkContested(records: Collection): Fault[] {
  return records.of('actions').flatMap((action) => {
    const { contested, contested_note } = action.fields;
    if (contested && !contested_note)
      return [fault('x-contested-without-note', fieldPlace(action, 'contested_note'), {})];
    if (contested === false && contested_note) {
      return [
        fault('x-contradicting-flags', fieldPlace(action, 'contested', 'false'), {
          other: 'contested_note',
        }),
      ];
    }
    return [];
  });
}
