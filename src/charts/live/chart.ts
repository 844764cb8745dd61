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
} from 'chart.js';
import { formatPoint } from '../format.ts';
import type { ChartSpec } from '../spec.ts';
import type { LiveLayout } from '../svg.ts';
import { toChartConfig } from './config.ts';
import type { LiveKind } from './datasets.ts';
import { agrees, quieten, shownDrawing } from './drawing.ts';
import { preferences, readLook } from './look.ts';
import type { LivePoint } from './points.ts';
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
  /** Told to those who hear, and shown to those who see. */
  readonly #said: HTMLElement;
  readonly #tip: HTMLElement;
  #chart: Chart<LiveKind, LivePoint[]> | undefined;
  #tour: Stop[] = [];
  #current: Stop | undefined;
  #lying = false;
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
    this.#tip = add(picture, 'p', 'figure-tip', {
      'aria-hidden': 'true',
      hidden: '',
      dir: spec.direction,
    });
    quieten(picture);
    this.#listen();
  }

  #listen(): void {
    this.#canvas.addEventListener('keydown', (event) => this.#press(event));
    this.#canvas.addEventListener('blur', () => this.#leave());
    this.#canvas.addEventListener('pointerleave', () => {
      if (this.#current === undefined) this.#tip.hidden = true;
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
    this.#tip.hidden = true;
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
    config.plugins = [toUnderlay(svg, look.scale)];
    config.options!.onHover = (_event, [active]) => this.#look(active);
    config.options!.onClick = (_event, [active]) => {
      if (active !== undefined) this.#follow(active);
    };
    this.#chart = new Chart(this.#canvas, config);
    this.#tour = toTour(
      this.#spec,
      this.#chart.data.datasets.map(({ data }) => data),
    );
  }

  /**
   * Shows the point under the pointer; away from all points, the one that the keyboard stands on
   * stays shown.
   */
  #look(active: Address | undefined): void {
    if (active !== undefined) this.#show(active);
    else if (this.#current === undefined) this.#tip.hidden = true;
  }

  #pointAt({ datasetIndex, index }: Address): LivePoint | undefined {
    return this.#chart?.data.datasets[datasetIndex]?.data[index];
  }

  /** Puts the words of a point by its mark, within the picture. */
  #show(address: Address): void {
    const live = this.#pointAt(address);
    const mark = this.#chart?.getDatasetMeta(address.datasetIndex).data[address.index];
    if (live === undefined || mark === undefined) return;
    const tip = this.#tip;
    tip.textContent = formatPoint(this.#spec, live.series, live.point);
    tip.hidden = false;
    this.#canvas.style.cursor = live.point.href === undefined ? 'default' : 'pointer';
    tip.style.left = '0';
    const place = mark.tooltipPosition(true);
    this.#moveTip(place.x ?? 0, place.y ?? 0);
  }

  /**
   * Puts the tip above a place or, at the head of the picture, under it; never beyond its sides. A
   * point that is missing has no place on an axis.
   */
  #moveTip(x: number, y: number): void {
    const tip = this.#tip;
    const middle = Number.isFinite(x) ? x : 0;
    const above = Number.isFinite(y) ? y - tip.offsetHeight - 12 : 0;
    const most = this.#canvas.offsetLeft + this.#canvas.offsetWidth - tip.offsetWidth;
    tip.style.left = `${Math.max(0, Math.min(middle - tip.offsetWidth / 2, most))}px`;
    tip.style.top = `${above < 0 ? y + 12 : above}px`;
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
    this.#said.textContent = this.#tip.textContent;
  }

  #leave(): void {
    this.#current = undefined;
    this.#said.textContent = '';
    this.#tip.hidden = true;
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
