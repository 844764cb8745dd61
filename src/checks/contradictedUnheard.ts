/** Whoever a finding contradicts was shown its draft, and asked to reply by a day. */
import { type Fault, fault } from '../schema/faults/index.ts';
import type { Collection } from '../schema/index.ts';
import { contradictingOutcomes } from '../schema/registers/index.ts';
import { fieldPlace } from './places.ts';

export function checkContradictedUnheard(records: Collection): Fault[] {
  return records.of('findings').flatMap((finding) => {
    const { outcome, draft_sent, reply_due } = finding.fields;
    if (!outcome || !contradictingOutcomes.has(outcome) || (draft_sent && reply_due)) return [];
    const missing = draft_sent ? 'reply_due' : 'draft_sent';
    return [fault('x-contradicted-unheard', fieldPlace(finding, missing), { outcome })];
  });
}
