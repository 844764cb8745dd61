/**
 * The time of the guard, and of all that it is made of, grows with a text and no faster: on some 250
 * texts of one part over and over, with a beginning and an end, made of what the guard looks for.
 */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkGuard } from '../../src/checks/guard/index.ts';
import { fold, toPlain } from '../../src/checks/guard/fold.ts';
import { findMarkRun } from '../../src/schema/values/index.ts';
import { growthOf, tooFast } from '../growth.ts';
import { freshRules, place } from './guarded.ts';

const names = ['SECRET', 'NATO ', 'TLP', 'tel', 'passport', 'password', 'lat', 'GB82', 'eyJ'];
const signs = [' ', '-', '.', ':', '=', '@', '(', '[', '<', '"', '/', '\u200b', '\u0301', '1', 'Ѕ'];
const ends = ['', ' x', '!'];

/** Each name parted by each sign, each sign with each, and each sign long behind each name. */
const shapes: readonly (readonly [before: string, over: string, end: string])[] = [
  ...names.flatMap((name) => signs.map((sign) => ['', name + sign, ends[0]!] as const)),
  ...names.flatMap((name, at) => signs.map((sign) => [name, sign, ends[at % 3]!] as const)),
];

/** What reads a text, by its name: the whole, and what it begins with. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  guard: (text) => checkGuard([{ text, place }], freshRules()),
  fold,
  plain: toPlain,
  marks: (text) => findMarkRun(text),
  ...(await privateFinders()),
};

/** What seeks private things in a text, by name: each by itself, whether or not the guard would ask. */
async function privateFinders(): Promise<Record<string, (text: string) => unknown>> {
  const folder = new URL('../../src/checks/guard/private/', import.meta.url);
  const modules = await Promise.all(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
  );
  const finders = modules.flatMap((exported) =>
    Object.entries(exported).filter(([name]) => name.startsWith('find')),
  ) as [string, (text: string, decimals: number) => unknown][];
  return Object.fromEntries(finders.map(([name, find]) => [name, (text: string) => find(text, 2)]));
}

/** Up to the longest cell; what takes less than 30 ms there stalls nothing. */
const measured = { shortest: 8000, longest: 32_000, measurable: 30 };

test('a work that takes the square of its text is told from one that does not', () => {
  const shorter = { ...measured, shortest: 2000 };
  const textOf = (length: number) => `${'a'.repeat(length)}!`;
  expect(growthOf((text) => /a+$/.test(text), textOf, shorter)).toBeGreaterThan(tooFast);
  expect(growthOf((text) => /(?<!a)a+$/.test(text), textOf, shorter)).toBeLessThan(tooFast);
});

test('there are some 250 shapes, and finders of private things', () => {
  expect(Object.keys(readers).length).toBeGreaterThan(8);
  expect(new Set(shapes.map((shape) => shape.join('\0'))).size).toBeGreaterThan(250);
});

test.each(Object.entries(readers))('%s', { timeout: 300_000 }, (_, read) => {
  read('warm');
  const slow = shapes.flatMap(([before, over, end]) => {
    const growth = growthOf(
      read,
      (length) => before + over.repeat(Math.ceil(length / over.length)).slice(0, length) + end,
      measured,
    );
    return growth < tooFast ? [] : [`${before}|${over}|${end} ${growth.toFixed(1)} times`];
  });
  expect(slow).toEqual([]);
});
