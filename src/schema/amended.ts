/** How a row of `amendments` names what was changed. */
import { registers, type RegisterName } from './registers.ts';

/**
 * Fields whose published values may change only with an amendment: due dates, states of promises, obligations, what observers found, scores, sunset
 * dates, the state of a lesson and the text of a decision. An id may change only so in every register whose rows have pages.
 */
export const amendedFields: Readonly<Partial<Record<RegisterName, readonly string[]>>> = {
  actions: ['due', 'due_original', 'status'],
  milestones: ['due', 'due_original', 'status'],
  submissions: ['due'],
  measures: ['status', 'obligation', 'expires_on'],
  decisions: ['text', 'expires_on'],
  findings: ['outcome', 'completion', 'statement'],
  scores: ['value'],
  lessons: ['state'],
};

/** What the columns `record` and `field` of an amendment hold. */
export interface Amended { record: string; field: string }

/**
 * The record and field by which an amendment names a field of a row. A row with a page goes by its id. A fact about records has no id that a
 * reference may lead to: it goes by the first record of its key, and the rest of the key stands before the field, as in
 * `toxic-release/north/military/likelihood/value` of an assessment.
 */
export function toAmended(register: RegisterName, id: string, field: string): Amended {
  if (registers[register].pages) return { record: id, field };
  const [record, ...rest] = id.split('/');
  return { record: record!, field: [...rest, field].join('/') };
}
