/** Grid and reference lines, which lie under the marks. */
import type { Plugin } from 'chart.js';
import type { LiveKind } from './datasets.ts';

interface Line {
  path: Path2D;
  /** From the places of the path, which may stand in a panel, to pixels. */
  matrix: DOMMatrix;
  colour: string;
  width: number;
  dash: number[];
}

/** The lines of the drawing that lie under its marks, as the style sheet paints them. */
function readLines(svg: SVGSVGElement): Line[] {
  return [...svg.querySelectorAll<SVGPathElement>(':is(.axis, .reference, .spreads) path')].map(
    (path) => {
      const { stroke, strokeWidth, strokeDasharray } = getComputedStyle(path);
      const dash =
        strokeDasharray === 'none'
          ? []
          : strokeDasharray.split(/[\s,]+/).map((part) => Number.parseFloat(part));
      return {
        path: new Path2D(path.getAttribute('d') ?? ''),
        matrix: path.getCTM()!,
        colour: stroke,
        width: Number.parseFloat(strokeWidth),
        dash,
      };
    },
  );
}

/**
 * Grid and reference lines lie under the marks: while the figure is live, the canvas draws the
 * drawing's own.
 */
export function toUnderlay(svg: SVGSVGElement): Plugin<LiveKind> {
  const lines = readLines(svg);
  return {
    id: 'underlay',
    beforeDatasetsDraw: ({ ctx }) => {
      for (const { path, matrix, colour, width, dash } of lines) {
        ctx.save();
        ctx.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
        ctx.strokeStyle = colour;
        ctx.lineWidth = width;
        ctx.setLineDash(dash);
        ctx.stroke(path);
        ctx.restore();
      }
    },
  };
}
