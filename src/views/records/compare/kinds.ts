/** Measures, participants and years as rows of one table, two of which the address chooses. */
import { addressIn } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import type { Lines } from './lines.ts';
import { measureLines } from './measures.ts';
import { participantLines } from './participants.ts';
import { yearLines } from './years.ts';

export const comparedKinds = ['measures', 'participants', 'years'] as const;
export type ComparedKind = (typeof comparedKinds)[number];

/** Rows by name; the address chooses two of them by their keys. */
export interface CompareView extends Lines {
  kind: ComparedKind;
  title: string;
  path: string;
  /** The definition that its numbers come to, where their column names none. */
  figure: string;
}

const figures = {
  measures: 'records',
  participants: 'records',
  years: 'stats',
};
const linesOf = { measures: measureLines, participants: participantLines, years: yearLines };

/** The table of a kind; nothing where the record has fewer than two of it. */
export function toCompareView(context: Context, kind: ComparedKind): CompareView | undefined {
  const lines = linesOf[kind](context);
  return lines.rows.length < 2
    ? undefined
    : {
        kind,
        title: context.say(`compare.${kind}`),
        path: `/compare/${kind}/`,
        figure: figures[kind],
        ...lines,
      };
}

/** What can be put side by side in this record. */
export function compareEntries(context: Context): readonly { label: string; href: string }[] {
  return comparedKinds
    .filter((kind) => toCompareView(context, kind))
    .map((kind) => ({
      label: context.say(`compare.${kind}`),
      href: addressIn(context, `/compare/${kind}/`),
    }));
}
