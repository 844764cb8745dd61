/** Readers who do not wait: what the page shows in the end is what its address gives to anybody. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seeded } from '../bench/seeded.ts';
import { settled } from '../search/queries.ts';
import { searchOfEachTest } from './eachSearch.ts';

const search = await searchOfEachTest();
const { box, open } = search;

const words = [
  'hotline',
  'evacuation',
  'dam release',
  '"toxic release"',
  'Quellim -drill',
  'CBM-05',
  'drones',
  'CBM-5',
  'hot-lime',
  'flod',
  'mesure',
  'avalanche siren',
  'إنذار',
];

/** Where in its history the page was opened: no step goes back beyond that. */
interface Visit {
  navigation: { currentEntry: { index: number } };
  start: number;
}

/** What the page shows and says: all of it must follow from the address. */
async function shownNow(page: Page) {
  return page.evaluate(() => {
    const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
    const text = (name: string) => part(name).innerText.replaceAll('\u200B', '');
    return {
      box: part('form').querySelector('input')!.value,
      status: text('status'),
      notes: text('notes'),
      list: text('list'),
      order: part('bar').querySelector('select')!.value,
      chosen: text('chosen'),
      pages: part('pages').hidden ? '' : text('pages'),
      citation: part('away').hidden ? '' : text('citation'),
      counts: [...document.querySelectorAll('[data-filter] li:not([hidden]) label')]
        .map((one) => one.textContent)
        .toSorted(),
      checked: [...document.querySelectorAll<HTMLInputElement>('[data-filter] input:checked')].map(
        ({ value }) => value,
      ),
      months: [...document.querySelectorAll<HTMLInputElement>('[data-part="range"] input')].map(
        ({ value }) => value,
      ),
    };
  });
}

test('whatever a hurried reader does, in the end the page is what its address gives to anybody', async () => {
  const random = seeded(Number(process.env.SEED ?? 5));
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const acts: readonly (() => Promise<unknown>)[] = [
    () => box().pressSequentially(` ${pick(words)}`, { delay: pick([0, 10, 60, 170]) }),
    async () => {
      for (let left = Math.floor(random() * 9); left > 0; left -= 1) await box().press('Backspace');
    },
    () => box().fill(pick([...words, ''])),
    () =>
      search.page.evaluate((at) => {
        const all = document.querySelectorAll<HTMLInputElement>(
          '[data-filter] li:not([hidden]) input',
        );
        all[Math.floor(at * all.length)]?.click();
      }, random()),
    () =>
      search.page.evaluate(() =>
        document.querySelector<HTMLElement>('.found-chosen, [data-part="pages"] a')?.click(),
      ),
    () =>
      search.page.evaluate(
        (to) => {
          const order = document.querySelector<HTMLSelectElement>('[data-part="bar"] select')!;
          if (
            order.selectedOptions[0]?.value === to ||
            [...order.options].find(({ value }) => value === to)!.disabled
          )
            return;
          order.value = to;
          order.dispatchEvent(new Event('change', { bubbles: true }));
        },
        pick(['relevance', 'newest', 'oldest', 'due']),
      ),
    () =>
      search.page.evaluate(() => {
        const { navigation, start } = window as unknown as Visit;
        if (navigation.currentEntry.index > start) history.back();
      }),
    () => search.page.waitForTimeout(pick([20, 100, 160, 400])),
  ];
  const other = await search.page.context().newPage();
  for (let reader = 0; reader < Number(process.env.READERS ?? 3); reader += 1) {
    await open('?q=flood');
    await search.page.evaluate(() => {
      const visit = window as unknown as Visit;
      visit.start = visit.navigation.currentEntry.index;
    });
    for (let act = 0; act < 9; act += 1) {
      await pick(acts)();
      if (new URL(search.page.url()).pathname !== '/search/') break;
    }
    if (new URL(search.page.url()).pathname !== '/search/') continue;
    await search.page.waitForTimeout(700);
    await settled(search.page);
    const shown = await shownNow(search.page);
    await other.goto(search.page.url());
    await settled(other);
    const opened = await shownNow(other);
    expect({ reader, address: search.page.url(), ...shown, box: shown.box.trim() }).toEqual({
      reader,
      address: search.page.url(),
      ...opened,
    });
  }
}, 120_000);
