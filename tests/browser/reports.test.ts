import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './browser.ts';

const { url } = inject('site');
let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());

const names = ['follow-through', 'slippage', 'verification', 'joint-assessment', 'participation', 'regularity', 'lessons', 'coming'];
const paths = [...names.map((name) => `/reports/${name}/`), '/compare/', '/compare/measures/', '/compare/participants/?a=tavosk&b=sehlora', '/compare/years/?a=2023&b=2024', '/compare/assessments/jta-2025-2/jta-2026-1/', '/embed/en/report-follow-through-forum/'];

test.each([[1280, 'light', ''], [390, 'dark', '/ar']] as const)('standing reports and comparisons at %i pixels, %s, language "%s": no axe violation, no sideways scroll, no console error', async (width, scheme, language) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const found: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') found.push(message.text()); });
  for (const path of paths) {
    await page.goto(`${url}${path.startsWith('/embed/') ? path : language + path}`, { waitUntil: 'networkidle' });
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    found.push(...violations.map(({ id, nodes }) => `${path} axe ${id}: ${nodes.slice(0, 2).map(({ html }) => html.slice(0, 160)).join(' | ')}`));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) found.push(`${path} scrolls sideways by ${over}`);
  }
  await context.close();
  expect(found).toEqual([]);
}, 300_000);

test('a number of a report shows just the rows that it counts, and says so', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/reports/follow-through/`);
  const link = page.locator('#numbers a', { hasText: /\d+ of \d+/ }).nth(4);
  const count = Number(/^\d+/.exec((await link.textContent())!)![0]);
  await link.click();
  await page.waitForURL(/result=overdue#rows/);
  await page.locator('table[data-rows]').waitFor();
  expect(await page.locator('table[data-rows] tbody tr:visible').count()).toBe(count);
  expect(await page.locator('.rows-said span').textContent()).toMatch(new RegExp(`^${count} of \\d+ rows$`));
  await page.close();
});

test('without a script every row can be unfolded', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${url}/reports/lessons/?idle=yes#rows`);
  if (!(await page.locator('table[data-rows]').isVisible())) await page.locator('#all-rows summary').click();
  expect(await page.locator('table[data-rows] tbody tr:visible').count()).toBeGreaterThan(10);
  await context.close();
});

test('two participants stand side by side under an address', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/compare/participants/?a=tavosk&b=sehlora`);
  await page.locator('table[data-compare] tbody th').first().waitFor();
  expect(await page.locator('table[data-compare] thead th').count()).toBe(3);
  expect(await page.locator('table[data-compare] tbody tr').count()).toBeGreaterThan(3);
  await page.goto(`${url}/compare/participants/`);
  expect(await page.locator('table[data-compare] tbody tr').count()).toBeGreaterThan(10);
  await page.close();
});

test('a page made for embedding may be framed by others, and no other page', async () => {
  const policy = async (path: string) => (await fetch(`${url}${path}`)).headers.get('content-security-policy');
  expect(await policy('/embed/en/report-follow-through-forum/')).toContain('frame-ancestors *');
  expect(await policy('/reports/follow-through/')).toContain("frame-ancestors 'none'");
});
