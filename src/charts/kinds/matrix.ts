/**
 * A matrix for the downloads; on a page it is a real table. Rows and columns of cells, each with
 * its value written in it.
 */
import { s } from 'hastscript';
import { formatPointValue } from '../format.ts';
import { mark, seriesGroup, voiceClass } from '../parts/marks.ts';
import { baselineOf, group, linkedNodes, rect, write, writeSmall } from '../parts/pen.ts';
import { round, toX, type Drawing, type Node, type Sheet } from '../parts/sheet.ts';
import {
  categoriesOf,
  isMissing,
  pointsOf,
  voiceOf,
  type ChartCategory,
  type ChartPoint,
  type ChartSeries,
  type ChartSpec,
} from '../spec.ts';
import { widthOf, wrap } from '../parts/text.ts';

interface Grid {
  start: number;
  top: number;
  cell: number;
  step: number;
  columns: ReadonlyMap<string, number>;
  rows: ReadonlyMap<string, number>;
}

/** The marks of change. */
export const changeMarks = { rose: '↑', fell: '↓' } as const;

/** What a cell shows: its words, or its value; the mark of a small base. */
export function cellText(spec: ChartSpec, point: ChartPoint): string {
  if (isMissing(spec, point)) return point.text ?? '–';
  const shown =
    point.text ??
    formatPointValue(spec, {
      x: point.x,
      ...(point.value === undefined ? {} : { value: point.value }),
    });
  return point.smallBase === true ? `${shown} †` : shown;
}

function drawCell(
  sheet: Sheet,
  { start, top, cell, step, columns, rows }: Grid,
  series: ChartSeries,
  point: ChartPoint,
): Node {
  const x = start + (columns.get(String(point.x)) ?? 0) * cell;
  const y = top + (rows.get(String(point.y)) ?? 0) * step;
  const voice = voiceOf(series, point);
  const missing = isMissing(sheet.spec, point);
  const words = [cellText(sheet.spec, point), point.change ? changeMarks[point.change] : ''];
  const shown = wrap(words.join(' '), sheet.small, cell - 6, 2);
  return mark(sheet, series, point, [
    ...(missing
      ? []
      : [rect(sheet, x + 0.5, y + 0.5, cell - 1, step - 1, `cell ${voiceClass(voice)}`)]),
    writeSmall(
      sheet,
      x + cell / 2,
      baselineOf(y + step / 2, shown.length, sheet.small),
      shown,
      'middle',
      missing ? 'soft' : `on on-${voice}`,
    ),
  ]);
}

/** Heads of columns: level where they fit in three lines, else reading upwards. */
function drawHeads(
  sheet: Sheet,
  columns: readonly ChartCategory[],
  start: number,
  cell: number,
): { height: number; nodes: Node[] } {
  const step = sheet.small * 1.25;
  const level = columns.every(({ label }) =>
    label.split(/\s+/).every((word) => widthOf(word, sheet.small) <= cell - 4),
  );
  if (level) {
    const heads = columns.map(({ label }) => wrap(label, sheet.small, cell - 4, 3));
    const most = heads.reduce((high, lines) => Math.max(high, lines.length), 1);
    return {
      height: most * step + 6,
      nodes: columns.flatMap((column, index) =>
        linkedNodes(column.href, [
          writeSmall(
            sheet,
            start + (index + 0.5) * cell,
            (most - heads[index]!.length) * step + sheet.small,
            heads[index]!,
            'middle',
            'soft',
          ),
        ]),
      ),
    };
  }
  const heads = columns.map(({ label }) => wrap(label, sheet.small, 120, 1)[0] ?? '');
  const height = heads.reduce((most, one) => Math.max(most, widthOf(one, sheet.small)), 0) + 8;
  return {
    height,
    nodes: columns.flatMap((column, index) => {
      const x = toX(sheet, start + (index + 0.5) * cell) + sheet.small * 0.35;
      const anchor = sheet.spec.direction === 'rtl' ? { textAnchor: 'end' } : {};
      const props = {
        className: 'soft',
        fontSize: String(sheet.small),
        transform: `translate(${x} ${height - 5})rotate(-90)`,
        ...anchor,
      };
      return linkedNodes(column.href, [s('text', props, heads[index]!)]);
    }),
  };
}

/** What the shades stand for, in a row above the cells. */
function drawShades(sheet: Sheet): { height: number; nodes: Node[] } {
  const { shades } = sheet.spec;
  if (shades === undefined) return { height: 0, nodes: [] };
  const high = sheet.small * 1.7;
  const wide = Math.max(...shades.steps.map(({ label }) => widthOf(label, sheet.small))) + 16;
  const start = widthOf(shades.label, sheet.small) + 12;
  const write = (x: number, text: string, anchor: 'start' | 'middle', className: string) =>
    writeSmall(sheet, x, baselineOf(high / 2, 1, sheet.small), text, anchor, className);
  return {
    height: high + sheet.small,
    nodes: [
      write(0, shades.label, 'start', 'soft'),
      ...shades.steps.map(({ voice, label }, index) =>
        group(voiceClass(voice), [
          rect(sheet, start + index * wide, 0, wide - 1, high, 'cell'),
          write(start + (index + 0.5) * wide, label, 'middle', `on on-${voice}`),
        ]),
      ),
    ],
  };
}

export function drawMatrix(sheet: Sheet): Drawing {
  const { spec } = sheet;
  const [columns, rows] = [categoriesOf(spec, 'x'), categoriesOf(spec, 'y')];
  const names = rows.map(({ label }) =>
    wrap(label, sheet.size, sheet.width * (sheet.narrow ? 0.3 : 0.38), 3),
  );
  const start =
    names.reduce(
      (most, lines) => Math.max(most, ...lines.map((one) => widthOf(one, sheet.size))),
      0,
    ) + 10;
  const words = pointsOf(spec)
    .flatMap(({ point }) => cellText(spec, point).split(/\s+/))
    .reduce((most, word) => Math.max(most, widthOf(word, sheet.small)), 0);
  const cell = Math.max(
    words + 10,
    26,
    Math.min(72, (sheet.width - start) / Math.max(1, columns.length)),
  );
  const width = Math.max(sheet.width, start + cell * columns.length);
  const wide: Sheet = { ...sheet, width };
  const key = drawShades(wide);
  const heads = drawHeads(wide, columns, start, cell);
  const deepest = names.reduce((most, lines) => Math.max(most, lines.length), 2);
  const step = (deepest * 1.25 + 0.4) * sheet.size;
  const grid: Grid = {
    start,
    top: heads.height,
    cell,
    step,
    columns: new Map(columns.map(({ key }, index) => [key, index])),
    rows: new Map(rows.map(({ key }, index) => [key, index])),
  };
  return {
    width,
    height: key.height + heads.height + rows.length * step,
    nodes: [
      group('key', key.nodes),
      s('g', { transform: `translate(0 ${round(key.height)})` }, [
        group('names', heads.nodes),
        group(
          'names',
          rows.flatMap((row, index) => {
            const lines = names[index]!;
            const baseline = baselineOf(
              heads.height + (index + 0.5) * step,
              lines.length,
              sheet.size,
            );
            return linkedNodes(row.href, [
              group('name', [
                s('title', row.label),
                write(wide, 0, baseline, lines, 'start', 'label'),
              ]),
            ]);
          }),
        ),
        ...spec.series.map((series) =>
          seriesGroup(
            series,
            series.points.map((point) => drawCell(wide, grid, series, point)),
          ),
        ),
      ]),
    ],
  };
}
