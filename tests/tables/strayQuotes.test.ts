/** Quotes out of order are told in the time of the text, however many there are in one line. */
import { expect, test } from 'vitest';
import { parseTable } from '../../src/tables/text/csv.ts';
import { plainDialect } from '../../src/tables/descriptor/dialect.ts';

test.each<[string, (times: number) => string, object]>([
  ['behind a closing quote', (times) => '"a"b,'.repeat(times), {}],
  ['behind a space', (times) => ' "a",'.repeat(times), {}],
  ['with an escape', (times) => '"a\\""b,'.repeat(times), { escapeChar: '\\' }],
  ['behind a long cell', (times) => `"${'x'.repeat(times * 4)}",${'"a"b,'.repeat(5000)}`, {}],
  ['over lines', (times) => '"a\n"b\n'.repeat(times), {}],
])('%s', (_, line, own) => {
  const text = `a\n${line(300_000)}`;
  const before = process.cpuUsage();
  const { faults } = parseTable(text, { ...plainDialect, ...own }, 't.csv');
  const { user, system } = process.cpuUsage(before);
  const strays = faults.filter(({ code }) => code === 'x-stray-quote');
  expect(strays).toHaveLength(1000);
  expect(Number(strays.at(-1)!.params['more'])).toBeGreaterThan(1000);
  expect(strays[0]!.line).toBeGreaterThan(1);
  expect((user + system) / 1e6).toBeLessThan(5);
});
