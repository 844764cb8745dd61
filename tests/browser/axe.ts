/** What axe finds against a page, by the rules of WCAG 2.2 AA and by good practice. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Each broken rule with the first places that break it. Only what is wrong is written out, and axe
 * ends in the page itself: to say of thousands of elements that they are right, and to carry that
 * into a second page, takes most of the time. A site has no frames, which alone would need that.
 */
export async function findViolations(page: Page, within?: string): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async ({ values, place }) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      const { violations } = await inPage.run(place ?? document, {
        resultTypes: ['violations'],
        runOnly: { type: 'tag', values },
      });
      return violations.map(
        ({ id, nodes }) =>
          `axe ${id}: ${nodes
            .slice(0, 2)
            .map(({ html }) => html.slice(0, 160))
            .join(' | ')}`,
      );
    },
    { values: tags, place: within },
  );
}
