/** What is reported done says when and by what evidence. */
import { type Fault, fault } from '../schema/faults/index.ts';
import type { Collection } from '../schema/index.ts';
import { fieldPlace } from './places.ts';

export function checkDoneIsShown(records: Collection): Fault[] {
  return [
    ...records.of('actions').flatMap((action) => {
      const { status, evidence, completed_on } = action.fields;
      const faults: Fault[] = [];
      if ((status === 'completed' || status === 'partially_completed') && !evidence?.length) {
        faults.push(fault('x-done-without-evidence', fieldPlace(action, 'evidence'), { status }));
      }
      if (status === 'completed' && !completed_on)
        faults.push(fault('x-done-without-date', fieldPlace(action, 'completed_on'), { status }));
      return faults;
    }),
    ...records.of('milestones').flatMap((milestone) => {
      const { status, evidence, met_on } = milestone.fields;
      const faults: Fault[] = [];
      if (status === 'met' && !evidence?.length)
        faults.push(
          fault('x-done-without-evidence', fieldPlace(milestone, 'evidence'), { status }),
        );
      if (status === 'met' && !met_on)
        faults.push(fault('x-done-without-date', fieldPlace(milestone, 'met_on'), { status }));
      return faults;
    }),
  ];
}
