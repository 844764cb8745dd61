/** What axe finds against a page, by the rules of WCAG 2.2 AA and by good practice. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at how a page is drawn: the others find the same in whatever form. */
export const drawnRules = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

/** Those of them that are about reading alone: nothing on paper is pressed, or need look like a link. */
export const paperRules = ['color-contrast'];

/**
 * Each broken rule with the first places that break it. Only what is wrong is written out, and axe
 * ends in the page itself: to say of thousands of elements that they are right, and to carry that
 * into a second page, takes most of the time. A site has no frames, which alone would need that.
 */
export async function findViolations(
  page: Page,
  { within, rules }: { within?: string; rules?: readonly string[] } = {},
): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async ({ place, runOnly }) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      const { violations } = await inPage.run(place ?? document, {
        resultTypes: ['violations'],
        runOnly,
      });
      return violations.map(
        ({ id, nodes }) =>
          `axe ${id}: ${nodes
            .slice(0, 2)
            .map(({ html }) => html.slice(0, 160))
            .join(' | ')}`,
      );
    },
    {
      place: within,
      runOnly: rules
        ? { type: 'rule' as const, values: [...rules] }
        : { type: 'tag' as const, values: tags },
    },
  );
}
