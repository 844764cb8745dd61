/** The live figure of a specification, as the browser would configure it at one pixel a unit. */
import { toChartConfig } from '../../src/charts/live/config.ts';
import type { ChartLook, LivePoint } from '../../src/charts/live/points.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { toSvg, type LiveLayout } from '../../src/charts/svg.ts';

const lookAt = (viewBox: unknown): ChartLook => {
  const [, , width, height] = String(viewBox).split(' ').map(Number);
  return {
    scale: 1,
    width: width!,
    height: height!,
    stroke: (voice) => voice,
    fill: (voice) => `fill ${voice}`,
    ink: 'ink',
    paper: 'paper',
    still: true,
  };
};

const none: LiveLayout = { plot: [0, 0, 1, 1], along: [0, 1], up: [0, 1], lying: false, at: [] };

/** The configuration, and all its points; neither where the chart is no figure of the library's. */
export function live(spec: ChartSpec, width: 'wide' | 'narrow' = 'wide') {
  const svg = toSvg(spec, { width });
  const layout = svg.properties['data-layout'] ?? svg.properties.dataLayout;
  const config = toChartConfig({
    spec,
    layout: layout === undefined ? none : (JSON.parse(String(layout)) as LiveLayout),
    look: lookAt(svg.properties.viewBox),
  });
  return {
    svg,
    lying: layout !== undefined && (JSON.parse(String(layout)) as LiveLayout).lying,
    config,
    points: (config?.data.datasets ?? []).flatMap(({ data }) => data as LivePoint[]),
  };
}
