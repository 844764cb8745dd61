/** One reader at the search page: the bytes and the time until results are shown. */
import type { Browser, Page } from 'playwright-core';

export interface Measure {
  bytes: number;
  page: number;
  milliseconds: number;
}

export const slowPhone = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** One reader: a cold page with one word, then a further word, then another. */
export async function measure(
  browser: Browser,
  url: string,
  words: readonly string[],
  slow: boolean,
): Promise<Measure[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (slow) {
    await session.send('Network.emulateNetworkConditions', slowPhone);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  const kinds = new Map<string, string>();
  let bytes = { search: 0, page: 0 };
  session.on('Network.responseReceived', ({ requestId, response }) =>
    kinds.set(requestId, new URL(response.url).pathname),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = kinds.get(requestId) ?? '';
    bytes[/^\/search\/$|\.(css|woff2|svg)$/.test(path) ? 'page' : 'search'] += encodedDataLength;
  });
  const measures: Measure[] = [];
  await page.addInitScript(watch);
  await page.goto(`${url}/search/?q=${words[0]}`, { waitUntil: 'commit' });
  measures.push(await taken(page, () => bytes));
  for (let count = 2; count <= words.length; count += 1) {
    await page.waitForSelector('[data-state="done"]');
    await page.waitForTimeout(slow ? 1500 : 300);
    bytes = { search: 0, page: 0 };
    await page.evaluate(type, ` ${words[count - 1]}`);
    measures.push(await taken(page, () => bytes));
  }
  await context.close();
  return measures;
}

/**
 * Runs in the page: a reader who types a letter every 120 ms, also where the machine is too busy to
 * be asked for each of them.
 */
async function type(text: string): Promise<void> {
  const box = document.querySelector<HTMLInputElement>('[data-part="form"] input')!;
  for (const letter of text) {
    box.value += letter;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
}

interface Watched {
  shownAt: number | undefined;
  from: number;
}

/**
 * Runs in the page: notes when results are put into the list, or a word about there being none,
 * after the last key. They come ten at once.
 */
function watch(): void {
  const own = window as unknown as Watched;
  own.from = 0;
  document.addEventListener(
    'input',
    () => Object.assign(own, { from: performance.now(), shownAt: undefined }),
    true,
  );
  const isShown = ({ target, addedNodes }: MutationRecord) =>
    addedNodes.length > 0 &&
    target instanceof Element &&
    target.matches('[data-part="list"], [data-part="notes"]');
  new MutationObserver((records) => {
    if (records.some(isShown)) own.shownAt ??= performance.now();
  }).observe(document, { subtree: true, childList: true });
}

async function taken(page: Page, bytes: () => { search: number; page: number }): Promise<Measure> {
  await page.waitForFunction(
    () => (window as unknown as Watched).shownAt !== undefined,
    undefined,
    { timeout: 60_000, polling: 20 },
  );
  const { search, page: own } = bytes();
  const milliseconds = await page.evaluate(() => {
    const { shownAt, from } = window as unknown as Watched;
    return shownAt! - from;
  });
  return { bytes: search, page: own, milliseconds };
}
