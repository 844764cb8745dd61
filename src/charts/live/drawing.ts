/** The drawing that a live figure stands on. */
import type { ChartSpec } from '../spec.ts';

/** The drawing that the style sheet shows at the figure's present width. */
export function shownDrawing(picture: HTMLElement): SVGSVGElement | undefined {
  return [...picture.querySelectorAll('svg')].find((svg) => svg.getBoundingClientRect().width > 0);
}

/** Marks of the drawing lead nowhere while the live figure does, so that each is met once. */
export function quieten(picture: HTMLElement): void {
  for (const link of picture.querySelectorAll('a.mark')) link.removeAttribute('href');
  for (const image of picture.querySelectorAll('svg[role="img"]'))
    image.setAttribute('aria-hidden', 'true');
}

/** Whether the drawing shows the same points, with the same values. */
export function agrees(svg: SVGSVGElement, spec: ChartSpec): boolean {
  const groups = [...svg.querySelectorAll<SVGGElement>('.series')];
  return (
    groups.length === spec.series.length &&
    spec.series.every(({ key, points }) => {
      const group = groups.find(({ dataset }) => dataset.series === key);
      if (group === undefined) return false;
      const shown = [...group.querySelectorAll<SVGElement>('.mark')]
        .map(({ dataset }) => `${dataset.x} ${dataset.y ?? ''} ${dataset.high ?? ''}`)
        .sort();
      const said = points.map(({ x, y, high }) => `${x} ${y ?? ''} ${high ?? ''}`).sort();
      return shown.length === said.length && shown.every((one, place) => one === said[place]);
    })
  );
}
