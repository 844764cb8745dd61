/**
 * Figures that come alive: `<waymark-chart data-spec="address of the chart's JSON">` around its
 * drawings. The page is complete without it. When the figure comes near the view, its values are
 * fetched from the address that readers take them away from, so both are the same file, and the
 * live figure takes the place of the marks. Whatever goes wrong, the drawing stays.
 */
import type { ChartSpec } from '../spec.ts';

const near = '400px 0px';

async function comeAlive(picture: HTMLElement, address: string): Promise<void> {
  try {
    const [response, { enliven }] = await Promise.all([fetch(address), import('./chart.ts')]);
    if (response.ok) enliven(picture, (await response.json()) as ChartSpec);
  } catch {
    // The drawing says everything that the live figure would.
  }
}

class WaymarkChart extends HTMLElement {
  connectedCallback(): void {
    const address = this.dataset.spec;
    if (address === undefined || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void comeAlive(this, address);
      },
      { rootMargin: near },
    );
    observer.observe(this);
  }
}

customElements.define('waymark-chart', WaymarkChart);
