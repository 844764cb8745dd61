/** A line from the value that is read to the axis that says it. */
import type { Plugin } from 'chart.js';
import type { ChartSpec } from '../spec.ts';
import type { LiveKind } from './datasets.ts';
import type { ChartLook } from './points.ts';
import { frameOf } from './reading.ts';

/** To which sides of the plot lines lead: bars that lie have their values at their ends. */
export function guidesOf({ kind }: ChartSpec, lying: boolean): { foot: boolean; side: boolean } {
  if (kind === 'bar' || kind === 'stackedBar') return { foot: false, side: !lying };
  return { foot: true, side: kind === 'line' };
}

export function toGuide(spec: ChartSpec, lying: boolean, look: ChartLook): Plugin<LiveKind> {
  const { foot, side } = guidesOf(spec, lying);
  return {
    id: 'guide',
    beforeDatasetsDraw: (chart) => {
      const [active] = chart.getActiveElements();
      const { x, y } = active?.element ?? { x: NaN, y: NaN };
      if (!Number.isFinite(x) || !Number.isFinite(y)) return;
      const { ctx } = chart;
      const { left, right, bottom } = frameOf(chart, active!.datasetIndex);
      ctx.save();
      ctx.strokeStyle = look.ink;
      ctx.lineWidth = 1;
      ctx.setLineDash([2, 3]);
      ctx.beginPath();
      if (foot) {
        ctx.moveTo(x, y);
        ctx.lineTo(x, bottom);
      }
      if (side) {
        ctx.moveTo(x, y);
        ctx.lineTo(spec.direction === 'rtl' ? right : left, y);
      }
      ctx.stroke();
      ctx.restore();
    },
  };
}
