/**
 * The shipped record lets no scores be averaged over perspectives or territories: no word, number or
 * file of its site does.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { shipped } from './ask.ts';
import { readPage, textOf } from './pages.ts';

const { dir } = await shipped();
const files = (readdirSync(dir, { recursive: true }) as string[]).toSorted();
const read = (file: string) => readFileSync(join(dir, file), 'utf8');

/** Of pages that tell of scores: what a figure or its heading would say of a mean. */
const pages = files.filter((file) =>
  /^(?:(?:fr|ar)\/)?(?:assessments\/.*|scenarios\/.*|compare\/assessments\/.*|reports\/joint-assessment\/)?index\.html$/.test(
    file,
  ),
);
const meanWords: Readonly<Record<string, RegExp>> = {
  en: /\bmean (?:risk|of the)|averaged? over/i,
  fr: /risques? moyens?|moyenne des points/i,
  ar: /متوسط(?:ات)? (?:ال)?(?:مخاطر|منظورات)/,
};

test('no page of scores speaks of a mean', () => {
  const wrong = pages.flatMap((file) => {
    const [, language = 'en'] = /^(fr|ar)\//.exec(file) ?? [];
    const page = readPage(dir, file);
    const main = page.elements.find(({ tagName }) => tagName === 'main')!;
    const found = meanWords[language]!.exec(textOf(main));
    return found ? [`${file}: ${found[0]}`] : [];
  });
  expect(wrong).toEqual([]);
  expect(pages.length).toBeGreaterThan(50);
});

test('figures for machines and their definitions are the two ends, not what lies between', () => {
  const { figures } = JSON.parse(read('method/figures.json')) as {
    figures: Record<string, Record<string, number>>;
  };
  const ranges = Object.entries(figures['risk-ranges']!);
  const odd = ranges.filter(
    ([name, value]) =>
      !/\.(?:lowest|highest|spread)$/.test(name) ||
      (/\.risk\.|\.spread$/.test(name) && !Number.isInteger(value)),
  );
  expect(odd).toEqual([]);
  expect(ranges.length).toBeGreaterThan(1000);
  expect(figures.risk).toBeUndefined();
  expect(existsSync(join(dir, 'method/risk.sql'))).toBe(false);
  const ranged = files.filter((file) => /^method\/.*-ranges\.sql$/.test(file));
  expect(ranged.length).toBeGreaterThan(2);
  for (const file of ranged) expect(read(file), file).not.toMatch(/avg\(|mean/i);
});

test('charts of risk and their downloads hold whole numbers: scores of somebody, multiplied', () => {
  const charts = files.filter((file) =>
    /^charts\/.*\/(?:risk|spread|likelihood-impact|compare|assessment-scores)-.*\.csv$/.test(file),
  );
  const fractions = charts.filter((file) =>
    (parseCsv(read(file), { columns: true, bom: true }) as Record<string, string>[]).some(
      ({ y = '', value = '', text = '' }) => /\d[.,٫]\d/.test(`${y} ${value} ${text}`),
    ),
  );
  expect(fractions).toEqual([]);
  expect(charts.length).toBeGreaterThan(20);
});
