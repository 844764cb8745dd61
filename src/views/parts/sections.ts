/** The parts of a page below its texts. Each is drawn by the component of its kind. */
import type { ChartSpec } from '../../charts/index.ts';
import type { LadderSpec } from '../../charts/ladder/index.ts';
import type { Inline } from './inlines.ts';
import { type Table, isCounts, shownLines } from './table.ts';

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

/** Whether a section is of what is late, which comes first and is never folded. */
export const isLate = ({ id }: Section): boolean => /^overdue/.test(id);

/** What a page of sections leaves open at most, in lines of a phone; and a table worth folding. */
const mostLines = 100;
const fewLines = 12;
const headLines = 4;
const figureLines = 26;
/** A matrix is as high as it has rows. */
const chartLines = ({ kind, y }: ChartSpec): number =>
  kind === 'matrix' ? 8 + 2 * (y.categories?.length ?? 0) : figureLines;

function sectionLines(section: Section): number {
  switch (section.kind) {
    case 'table':
      return headLines + shownLines(section.table);
    case 'facts':
      return headLines + section.facts.length;
    case 'list':
      return headLines + shownLines({ columns: [], rows: [{ id: '', cells: section.items }] });
    case 'ladder':
      return headLines + figureLines;
    case 'figure':
      return headLines + chartLines(section.chart);
    case 'multiples':
      return headLines + (section.charts.length * figureLines) / 2;
    case 'note':
      return headLines;
  }
}

/** How many stops of the tab key a section is: numbers that stand against one another are two. */
function sectionLinks(section: Section): number {
  if (section.kind !== 'table') return 0;
  if (isCounts(section.table)) return 2;
  const links = section.table.rows.flatMap(({ cells }) => cells.flat());
  return 1 + links.filter(({ kind }) => kind === 'link').length;
}

/** How the sections of a page are folded. */
export interface Folding {
  /** How many links of its tables may stand open. */
  mostLinks?: number;
  /** Whether they follow each other in time, the nearest first: then those farthest off are folded. */
  inTime?: boolean;
}

/**
 * The sections of a page, each with how many rows of it are folded: of the tables, but for what is
 * late, the greatest or the farthest off, until no more lines and links stand open than a reader goes
 * through.
 */
export function foldSections(
  sections: readonly Section[],
  { mostLinks = Infinity, inTime = false }: Folding = {},
): readonly { section: Section; folded: number }[] {
  const folded = new Set<Section>();
  const fold = (most: number, sizeOf: (section: Section) => number) => {
    let open = sections.reduce((sum, one) => sum + (folded.has(one) ? 0 : sizeOf(one)), 0);
    const order = inTime
      ? sections.toReversed()
      : sections.toSorted((a, b) => sizeOf(b) - sizeOf(a));
    for (const one of order) {
      if (open <= most) return;
      if (!isFoldable(one) || folded.has(one)) continue;
      folded.add(one);
      open -= sizeOf(one);
    }
  };
  fold(mostLines, sectionLines);
  fold(mostLinks, sectionLinks);
  return sections.map((section) => ({
    section,
    folded: section.kind === 'table' && folded.has(section) ? section.table.rows.length : 0,
  }));
}

const isFoldable = (section: Section): boolean =>
  section.kind === 'table' && !isLate(section) && shownLines(section.table) >= fewLines;

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
