/** A page in a context of its own, with what it asked for and what troubled it; and from one to the next. */
import type { Browser, Locator, Page } from 'playwright-core';

export interface Opened {
  page: Page;
  troubles: string[];
  asked: { url: string; method: string }[];
}

export async function openPage(
  browser: Browser,
  address: string,
  settings: Parameters<Browser['newContext']>[0] = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    ...settings,
  });
  const page = await context.newPage();
  const opened: Opened = { page, troubles: [], asked: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') opened.troubles.push(message.text());
  });
  page.on('pageerror', (error) => opened.troubles.push(String(error)));
  page.on('dialog', (dialog) => {
    opened.troubles.push('a dialog');
    void dialog.dismiss();
  });
  page.on('request', (request) =>
    opened.asked.push({ url: request.url(), method: request.method() }),
  );
  await page.goto(address, { waitUntil: 'networkidle' });
  return opened;
}

/** Follows a link to another page, until all of that is there: a click ends at its first byte. */
export const follow = async (link: Locator): Promise<void> => {
  await Promise.all([link.page().waitForEvent('load'), link.click()]);
};
