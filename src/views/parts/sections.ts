/** The parts of a page below its texts. Each is drawn by the component of its kind. */
import type { ChartSpec } from '../../charts/index.ts';
import type { LadderSpec } from '../../charts/ladder/index.ts';
import type { Inline } from './inlines.ts';
import type { Table } from './table.ts';

export interface Fact {
  label: string;
  values: readonly Inline[];
  /** The definition that its number comes to, where that is not the one of its section. */
  figure?: string;
}

/** A step of a ladder as its text has it: under one that it grew from, the others named. */
export interface LadderStep {
  link: Inline;
  status?: Inline;
  here?: true;
  /** What it grew from besides the step that it stands under, each. */
  besides: readonly (readonly Inline[])[];
  after: readonly LadderStep[];
}

/** One of several small charts, and what is told of it beside. */
export interface Multiple {
  chart: ChartSpec;
  told: readonly Inline[];
}

/** A part of a page; `figure` names the definition that its numbers come to. */
export type Section = { figure?: string } & (
  | { kind: 'table'; id: string; title: string; intro?: readonly Inline[]; table: Table }
  | { kind: 'facts'; id: string; title: string; intro?: readonly Inline[]; facts: readonly Fact[] }
  | { kind: 'list'; id: string; title: string; items: readonly (readonly Inline[])[] }
  | {
      kind: 'ladder';
      id: string;
      title: string;
      intro?: readonly Inline[];
      drawing: LadderSpec;
      steps: readonly LadderStep[];
    }
  | { kind: 'figure'; id: string; title?: string; chart: ChartSpec }
  | { kind: 'multiples'; id: string; title: string; charts: readonly Multiple[] }
  | { kind: 'note'; id: string; title: string; text: string }
);

/** On a page of more rows than this, tables of more than a few are folded, but what is late. */
const mostRows = 30;
const fewRows = 5;

/** The sections of a page, each with whether it is folded behind the number of its rows. */
export function foldSections(
  sections: readonly Section[],
): readonly { section: Section; folded: number }[] {
  const rows = (section: Section) => (section.kind === 'table' ? section.table.rows.length : 0);
  const all = sections.reduce((sum, section) => sum + rows(section), 0);
  return sections.map((section) => {
    const isFolded = all > mostRows && rows(section) > fewRows && !/^overdue/.test(section.id);
    return { section, folded: isFolded ? rows(section) : 0 };
  });
}

/** A figure as a section; none where there is none. */
export const figureSection = (
  id: string,
  title: string,
  chart: ChartSpec | undefined,
): readonly Section[] => (chart ? [{ kind: 'figure', id, title, chart }] : []);

/** A table as a section; none where there is none, or where no row stands in it. */
export const tableSection = (
  id: string,
  title: string,
  table: Table | undefined,
  figure?: string,
): readonly Section[] =>
  table && table.rows.length > 0
    ? [{ kind: 'table', id, title, table, ...(figure ? { figure } : {}) }]
    : [];
