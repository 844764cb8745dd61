/**
 * Rows of a lying chart: the name of each category beside its row, or above it where the sheet is
 * narrow and names are long.
 */
import { s } from 'hastscript';
import { baselineOf, group, linkedNodes, write } from '../parts/pen.ts';
import type { Node, Sheet } from '../parts/sheet.ts';
import type { ChartCategory } from '../spec.ts';
import { widthOf, wrap } from '../parts/text.ts';
import { eventsUnderRow } from './events.ts';

/** `top` and `height` are those of the row's lane, where marks stand. */
export interface Row {
  key: string;
  top: number;
  height: number;
  middle: number;
}
export interface Rows {
  rows: ReadonlyMap<string, Row>;
  start: number;
  bottom: number;
  nodes: Node[];
}

const gap = { beside: 9, above: 12 };
const lineStep = 1.25;

interface Column {
  beside: boolean;
  start: number;
  lines: readonly string[][];
}

/** Where names go, and how they break. */
function toColumn(sheet: Sheet, categories: readonly ChartCategory[]): Column {
  const widest = categories.reduce(
    (most, { label }) => Math.max(most, widthOf(label, sheet.size)),
    0,
  );
  const limit = sheet.width * (sheet.narrow ? 0.3 : 0.36);
  const beside = !sheet.narrow || widest <= limit;
  const width = beside ? Math.min(widest + 1, limit) : sheet.width;
  const lines = categories.map(({ label }) => wrap(label, sheet.size, width, beside ? 3 : 2));
  const used = lines.reduce(
    (most, some) => Math.max(most, ...some.map((one) => widthOf(one, sheet.size))),
    0,
  );
  return { beside, start: beside && used > 0 ? used + 12 : 0, lines };
}

/**
 * Lays out a row for each category from `top` down. `heightOf` says how high the lane of a category
 * has to be.
 */
export function layRows(
  sheet: Sheet,
  categories: readonly ChartCategory[],
  top: number,
  heightOf: (key: string) => number,
): Rows {
  const { beside, start, lines } = toColumn(sheet, categories);
  const rows = new Map<string, Row>();
  const nodes: Node[] = [];
  const step = sheet.size * lineStep;
  let y = top;
  const between = gap[beside ? 'beside' : 'above'];
  for (const [index, category] of categories.entries()) {
    const named = lines[index]!;
    const height = heightOf(category.key);
    const above = beside ? 0 : named.length * step + 1;
    const taken = beside ? Math.max(height, named.length * step) : height;
    const lane = y + above + (taken - height) / 2;
    rows.set(category.key, { key: category.key, top: lane, height, middle: lane + height / 2 });
    const baseline = beside ? baselineOf(y + taken / 2, named.length, sheet.size) : y + sheet.size;
    nodes.push(
      ...linkedNodes(category.href, [
        group(
          'name',
          [
            s('title', category.label),
            write(sheet, 0, baseline, named, 'start', beside ? 'label' : 'halo'),
          ],
          category.lang === undefined ? {} : { lang: category.lang },
        ),
      ]),
    );
    const events = eventsUnderRow(sheet, category.key, start, y + above + taken);
    nodes.push(...events.nodes);
    y += above + taken + events.height + between;
  }
  return { rows, start, bottom: y - between + 4, nodes: [group('names', nodes)] };
}

/** How much room names beside rows take from the start, before their rows are laid. */
export function nameRoom(sheet: Sheet, categories: readonly ChartCategory[]): number {
  return toColumn(sheet, categories).start;
}
