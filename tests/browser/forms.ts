/** The forms in which readers meet a page: by language, width, colours, and on paper. */
import type { Page } from 'playwright-core';
import { drawnRules, findViolations, paperRules } from './axe.ts';

interface Form {
  name: string;
  width: number;
  media: Parameters<Page['emulateMedia']>[0];
  /** The rules of axe that find something else in this form than in the first; all where none are named. */
  rules?: readonly string[];
}

const light = (width: number): Form => ({
  name: `light at ${width}`,
  width,
  media: { media: 'screen', colorScheme: 'light', forcedColors: 'none' },
});
const dark = (width: number): Form => ({
  name: `dark at ${width}`,
  width,
  media: { media: 'screen', colorScheme: 'dark', forcedColors: 'none' },
  rules: drawnRules,
});
const forced: Form = {
  name: 'forced colours',
  width: 1280,
  media: { media: 'screen', colorScheme: 'dark', forcedColors: 'active' },
  rules: drawnRules,
};
/** A page of A4 between its margins. */
const paper: Form = {
  name: 'print',
  width: 672,
  media: { media: 'print', colorScheme: 'light', forcedColors: 'none' },
  rules: paperRules,
};

/** By the beginning of addresses in each language; the first is the one in which a page is loaded. */
export const forms: Readonly<Record<'' | '/fr' | '/ar', readonly [Form, ...Form[]]>> = {
  '': [light(1280), dark(390), forced, paper],
  '/fr': [light(390), paper],
  '/ar': [light(390), dark(1280), paper],
};

/** What is wrong with a page in each of the forms, which are taken on one after the other. */
export async function troublesIn(
  page: Page,
  address: string,
  all: readonly [Form, ...Form[]],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const form of all) {
    await page.emulateMedia(form.media);
    await page.setViewportSize({ width: form.width, height: 900 });
    if (form === all[0]) await page.goto(address, { waitUntil: 'load' });
    const over = await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    if (over > 0) found.push(`${form.name}: scrolls sideways by ${over}`);
    const { rules } = form;
    const violations = await findViolations(page, rules ? { rules } : {});
    found.push(...violations.map((one) => `${form.name}: ${one}`));
  }
  return found;
}
