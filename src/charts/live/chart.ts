/**
 * The live figure, loaded when a figure comes near the view: Chart.js draws the marks under the
 * texts of the drawing, and each point can be reached by pointer and keyboard and is told in words.
 * All the Chart.js that the site has is in this module and what it imports.
 */
import {
  BarController,
  BarElement,
  Chart,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  ScatterController,
  type ChartEvent,
} from 'chart.js';
import { formatPoint } from '../format.ts';
import type { ChartSpec } from '../spec.ts';
import type { LiveLayout } from '../svg.ts';
import { toChartConfig } from './config.ts';
import type { LiveKind } from './datasets.ts';
import { agrees, quieten, shownDrawing } from './drawing.ts';
import { toGuide } from './guide.ts';
import { preferences, readLook } from './look.ts';
import type { LivePoint } from './points.ts';
import { registerReading } from './reading.ts';
import { stepFrom, toTour, type Stop } from './tour.ts';
import { toUnderlay } from './underlay.ts';

Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  ScatterController,
);
registerReading();

type Address = Pick<Stop, 'datasetIndex' | 'index'>;

function add<K extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  name: K,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.append(made);
  return made;
}

class LiveFigure {
  readonly #picture: HTMLElement;
  readonly #spec: ChartSpec;
  readonly #canvas: HTMLCanvasElement;
  /** Told to those who hear. */
  readonly #said: HTMLElement;
  /** Shown to those who see, in a line under the picture, where it covers nothing. */
  readonly #reading: HTMLElement;
  #chart: Chart<LiveKind, LivePoint[]> | undefined;
  #tour: Stop[] = [];
  #current: Stop | undefined;
  #lying = false;
  /** What was read before a finger came down: the next tap on the same point follows it. */
  #before: LivePoint | undefined;
  #read: LivePoint | undefined;
  #width = -1;

  constructor(picture: HTMLElement, spec: ChartSpec) {
    this.#picture = picture;
    this.#spec = spec;
    const keys = add(picture, 'p', 'figure-keys', { id: `keys-${spec.id}` });
    keys.textContent = spec.words.keys;
    this.#canvas = add(picture, 'canvas', 'figure-canvas', {
      tabindex: '0',
      role: 'application',
      'aria-roledescription': spec.words.kinds[spec.kind],
      'aria-label': spec.title,
      'aria-describedby': keys.id,
    });
    this.#said = add(picture, 'p', 'figure-keys', { 'aria-live': 'polite' });
    this.#reading =
      picture.querySelector<HTMLElement>('.figure-reading') ?? add(picture, 'p', 'figure-reading');
    quieten(picture);
    this.#listen();
  }

  #listen(): void {
    this.#canvas.addEventListener('keydown', (event) => this.#press(event));
    this.#canvas.addEventListener('blur', () => this.#leave());
    this.#canvas.addEventListener('focus', () => {
      if (this.#canvas.matches(':focus-visible')) this.#reading.textContent = this.#spec.words.keys;
    });
    this.#canvas.addEventListener('pointerdown', ({ pointerType }) => {
      this.#before = pointerType === 'touch' ? this.#read : undefined;
    });
    this.#canvas.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType !== 'touch') this.#look(undefined);
    });
    new ResizeObserver(() => {
      const width = shownDrawing(this.#picture)?.getBoundingClientRect().width ?? 0;
      if (width === this.#width) return;
      this.#width = width;
      this.#draw();
    }).observe(this.#picture);
    for (const preference of preferences) preference.addEventListener('change', () => this.#draw());
    document.addEventListener('look', () => this.#draw());
  }

  /** Draws anew: when the figure comes alive, changes its width, or the reader changes colours. */
  #draw(): void {
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#show(undefined);
    const svg = shownDrawing(this.#picture);
    const layout = svg?.dataset.layout;
    this.#picture.classList.toggle('figure-live', layout !== undefined);
    if (svg === undefined || layout === undefined) return;
    const look = readLook(this.#picture, svg);
    const live = JSON.parse(layout) as LiveLayout;
    this.#lying = live.lying;
    const config = toChartConfig({ spec: this.#spec, layout: live, look });
    if (config === undefined) return;
    this.#canvas.width = look.width * look.scale;
    this.#canvas.height = look.height * look.scale;
    config.plugins = [toUnderlay(svg), toGuide(this.#spec, this.#lying, look)];
    config.options!.onHover = (_event, [active]) => this.#look(active);
    config.options!.onClick = (event, [active]) => {
      if (active !== undefined && this.#isMeant(event, active)) this.#follow(active);
    };
    this.#chart = new Chart(this.#canvas, config);
    this.#tour = toTour(
      this.#spec,
      this.#chart.data.datasets.map(({ data }) => data),
    );
  }

  /** Shows the point that the pointer is nearest to; without one, that which the keyboard is on. */
  #look(active: Address | undefined): void {
    this.#show(active ?? this.#current);
  }

  /** Whether a click is on the mark itself, and a tap on what was read before. */
  #isMeant(event: ChartEvent, address: Address): boolean {
    const at = this.#pointAt(address);
    if (event.native instanceof PointerEvent && event.native.pointerType === 'touch')
      return at !== undefined && at === this.#before;
    const marks = this.#chart!.getElementsAtEventForMode(
      event.native!,
      'nearest',
      { intersect: true },
      true,
    );
    return marks.some((one) => this.#pointAt(one) === at);
  }

  #pointAt({ datasetIndex, index }: Address): LivePoint | undefined {
    return this.#chart?.data.datasets[datasetIndex]?.data[index];
  }

  /** Says a point in the line under the picture. */
  #show(address: Address | undefined): void {
    const live = address && this.#pointAt(address);
    this.#read = live;
    this.#reading.textContent = live ? formatPoint(this.#spec, live.series, live.point) : '';
    this.#canvas.style.cursor = live?.point.href === undefined ? 'default' : 'pointer';
  }

  #follow(address: Address): void {
    const href = this.#pointAt(address)?.point.href;
    if (href !== undefined) location.assign(href);
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') this.#canvas.blur();
    else if (event.key === 'Enter' && this.#current !== undefined) this.#follow(this.#current);
    else {
      const next = stepFrom(this.#tour, this.#current, event.key, {
        lying: this.#lying,
        rtl: this.#spec.direction === 'rtl',
      });
      if (next === undefined) return;
      event.preventDefault();
      this.#visit(next);
    }
  }

  #visit(stop: Stop): void {
    const live = this.#pointAt(stop);
    if (this.#chart === undefined || live === undefined) return;
    this.#current = stop;
    this.#chart.setActiveElements(
      live.x === null || live.y === null
        ? []
        : [{ datasetIndex: stop.datasetIndex, index: stop.index }],
    );
    this.#chart.render();
    this.#show(stop);
    this.#said.textContent = this.#reading.textContent;
  }

  #leave(): void {
    this.#current = undefined;
    this.#said.textContent = '';
    this.#show(undefined);
    this.#chart?.setActiveElements([]);
    this.#chart?.render();
  }
}

/**
 * Makes the figure live, for as long as the page is open; not where the file says something else
 * than the drawing.
 */
export function enliven(picture: HTMLElement, spec: ChartSpec): void {
  if ([...picture.querySelectorAll('svg')].every((svg) => agrees(svg, spec)))
    new LiveFigure(picture, spec);
}
