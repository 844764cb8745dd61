/** What happened to a record, as a reader of its page reads it. */
import type { Happening } from '../../src/views/changes/record/sentences.ts';

export const inWords = ({ date, what, why }: Happening): string =>
  [
    ...(date ? [`${date.text}:`] : []),
    ...what.map(({ text }) => text),
    ...why.map(({ label, values }) => `${label}: ${values.map(({ text }) => text).join(' ')}`),
  ].join(' ');
