/**
 * The live figure, loaded when a figure comes near the view: Chart.js draws the marks under the texts of the drawing, and each point can be reached
 * by pointer and keyboard and is told in words. All the Chart.js that the site has is in this module and what it imports.
 */
import {
  BarController, BarElement, Chart, LineController, LineElement, LinearScale, PointElement, ScatterController, type ActiveElement,
} from 'chart.js';
import { formatPoint } from '../views/charts/format.ts';
import { hatches } from '../views/charts/look.ts';
import { propertyOf } from '../views/charts/palette.ts';
import { isLying, voices, type ChartSpec, type Voice } from '../views/charts/spec.ts';
import type { LiveLayout } from '../views/charts/svg.ts';
import { toChartConfig, type ChartLook, type LiveKind, type LivePoint } from './chartConfig.ts';
import { stepFrom, toTour, type Stop } from './chartTour.ts';

Chart.register(BarController, BarElement, LineController, LineElement, LinearScale, PointElement, ScatterController);

type Live = Chart<LiveKind, LivePoint[]>;

/** Colours as the style sheet has them now, whatever they are written as there. */
function readColours(figure: HTMLElement): (property: string) => string {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.setProperty('forced-color-adjust', 'none');
  figure.append(probe);
  const read = new Map<string, string>();
  for (const property of ['--ink', '--paper', ...voices.map(propertyOf)]) {
    probe.style.color = `var(${property})`;
    read.set(property, getComputedStyle(probe).color);
  }
  probe.remove();
  return (property) => read.get(property) ?? 'currentcolor';
}

/** The pattern of a voice, drawn four times as fine as a pixel of the page so that it stays sharp. */
function toPattern(voice: Voice, colour: string, paper: string, scale: number): CanvasPattern | string {
  const hatch = hatches[voice];
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (hatch === undefined || context === null) return colour;
  const fine = 4;
  canvas.width = canvas.height = hatch.tile * fine;
  context.scale(fine, fine);
  context.fillStyle = paper;
  context.fillRect(0, 0, hatch.tile, hatch.tile);
  context.globalAlpha = hatch.ground === 'full' ? 1 : 0.2;
  context.fillStyle = colour;
  context.fillRect(0, 0, hatch.tile, hatch.tile);
  context.globalAlpha = 1;
  context.strokeStyle = hatch.ground === 'full' ? paper : colour;
  context.lineWidth = hatch.width;
  context.lineCap = hatch.ground === 'full' ? 'round' : 'butt';
  context.stroke(new Path2D(hatch.strokes));
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(scale / fine));
  return pattern ?? colour;
}

const wants = (query: string): MediaQueryList => matchMedia(query);
const preferences = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-reduced-motion: reduce)'].map(wants);

function readLook(figure: HTMLElement, svg: SVGSVGElement): ChartLook {
  const colour = readColours(figure);
  const { width, height } = svg.viewBox.baseVal;
  const scale = svg.getBoundingClientRect().width / width;
  const paper = colour('--paper');
  const stroke = (voice: Voice) => colour(propertyOf(voice));
  return { scale, width, height, ink: colour('--ink'), paper, stroke, fill: (voice) => toPattern(voice, stroke(voice), paper, scale), still: preferences[2]!.matches };
}

const shownDrawing = (picture: HTMLElement): SVGSVGElement | undefined =>
  [...picture.querySelectorAll('svg')].find((svg) => svg.getBoundingClientRect().width > 0);

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, attributes: Readonly<Record<string, string>> = {}): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** The parts that a live figure adds to its picture. */
function addParts(picture: HTMLElement, spec: ChartSpec) {
  const keys = element('p', 'figure-keys', { id: `keys-${crypto.randomUUID()}` });
  keys.textContent = spec.words.keys;
  const canvas = element('canvas', 'figure-canvas', {
    tabindex: '0', role: 'application', 'aria-roledescription': spec.words.kinds[spec.kind], 'aria-label': spec.title, 'aria-describedby': keys.id,
  });
  const said = element('p', 'figure-keys', { 'aria-live': 'polite' });
  const tip = element('p', 'figure-tip', { 'aria-hidden': 'true', hidden: '' });
  picture.append(canvas, keys, said, tip);
  return { canvas, said, tip };
}

/** Marks of the drawing lead nowhere while the live figure does, so that each is met once. */
function quieten(picture: HTMLElement): void {
  for (const link of picture.querySelectorAll('a.mark')) link.removeAttribute('href');
  for (const image of picture.querySelectorAll('svg[role="img"]')) image.setAttribute('aria-hidden', 'true');
}

/** Makes the figure live, for as long as the page is open. */
export function enliven(picture: HTMLElement, spec: ChartSpec): void {
  const { canvas, said, tip } = addParts(picture, spec);
  let chart: Live | undefined;
  let tour: Stop[] = [];
  let current: Stop | undefined;

  const draw = () => {
    chart?.destroy();
    chart = undefined;
    hide();
    const svg = shownDrawing(picture);
    const layout = svg?.dataset.layout;
    const look = svg === undefined ? undefined : readLook(picture, svg);
    const config = layout === undefined || look === undefined ? undefined : toChartConfig(spec, JSON.parse(layout) as LiveLayout, look);
    picture.classList.toggle('figure-live', config !== undefined);
    if (config === undefined || look === undefined) return;
    canvas.width = look.width * look.scale;
    canvas.height = look.height * look.scale;
    config.options!.onHover = (_event, active) => { if (active.length > 0) show(active[0]!); else hide(); };
    config.options!.onClick = (_event, active) => { if (active.length > 0) follow(active[0]!); };
    chart = new Chart(canvas, config);
    tour = toTour(spec, chart.data.datasets.map(({ data }) => data));
  };

  const pointAt = ({ datasetIndex, index }: Pick<ActiveElement, 'datasetIndex' | 'index'>): LivePoint | undefined => chart?.data.datasets[datasetIndex]?.data[index];

  /** Puts the words by the mark, within the picture. */
  const show = (active: Pick<ActiveElement, 'datasetIndex' | 'index'>) => {
    const live = pointAt(active);
    if (chart === undefined || live === undefined) return;
    tip.textContent = formatPoint(spec, live.series, live.point);
    tip.hidden = false;
    canvas.style.cursor = live.point.href === undefined ? 'default' : 'pointer';
    const mark = chart.getDatasetMeta(active.datasetIndex).data[active.index]!.tooltipPosition(true);
    const x = mark.x ?? 0;
    const y = mark.y ?? 0;
    tip.style.left = `${Math.max(0, Math.min(x - tip.offsetWidth / 2, picture.clientWidth - tip.offsetWidth))}px`;
    tip.style.top = `${y - tip.offsetHeight - 14 < 0 ? y + 14 : y - tip.offsetHeight - 14}px`;
  };

  const hide = () => {
    tip.hidden = true;
    canvas.style.cursor = 'default';
    current = undefined;
  };

  const follow = (active: Pick<ActiveElement, 'datasetIndex' | 'index'>) => {
    const href = pointAt(active)?.point.href;
    if (href !== undefined) location.assign(href);
  };

  const visit = (stop: Stop) => {
    const live = pointAt(stop);
    if (chart === undefined || live === undefined) return;
    chart.setActiveElements(live.x === null || live.y === null ? [] : [{ datasetIndex: stop.datasetIndex, index: stop.index }]);
    chart.update('active');
    show(stop);
    said.textContent = tip.textContent;
    current = stop;
  };

  const leave = () => {
    chart?.setActiveElements([]);
    chart?.update('none');
    hide();
    canvas.blur();
  };

  canvas.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') { leave(); return; }
    if (event.key === 'Enter' && current !== undefined) { follow(current); return; }
    const next = stepFrom(tour, current, event.key, { lying: spec.kind !== 'line' && spec.kind !== 'timeline' && (spec.kind === 'range' || spec.kind === 'dotPlot' || isLying(spec)), rtl: spec.direction === 'rtl' });
    if (next === undefined) return;
    event.preventDefault();
    visit(next);
  });
  canvas.addEventListener('blur', hide);
  canvas.addEventListener('pointerleave', () => { if (document.activeElement !== canvas) hide(); });

  quieten(picture);
  let width = -1;
  new ResizeObserver(() => {
    const now = shownDrawing(picture)?.getBoundingClientRect().width ?? 0;
    if (now !== width) { width = now; draw(); }
  }).observe(picture);
  for (const preference of preferences) preference.addEventListener('change', draw);
}
