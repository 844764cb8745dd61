/** Tables of three fields. */
import { brief, typed } from './tablesOf.ts';

export const fields = (...list: (string | object)[]) => ({
  fields: list.map((field) => (typeof field === 'string' ? { name: field } : field)),
});
export const faults = (text: string | string[], raw: object = {}) =>
  typed(text, raw).faults.map(brief);
