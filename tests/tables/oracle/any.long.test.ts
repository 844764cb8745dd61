/**
 * Half a million texts of the marks by which tables are cut: each is read as another parser reads
 * it, or has a fault.
 */
import { expect, test } from 'vitest';
import { headless, judge, judgeMany, readByOracle, tables, type Case } from './oracle.ts';

const pieces = [
  'a',
  'b',
  'cell',
  '1',
  '"',
  '"',
  '""',
  '","',
  '"\n',
  '\n"',
  ',',
  ',',
  ',',
  ';',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '\0',
  ' ',
  '\t',
  '\uFEFF',
  'é',
  '\u2028',
  '\u{1F600}',
];
/** Fewer kinds meet more often. */
const few = [
  ['a', '"', ',', '\n'],
  ['a', '"a"', ',', '\r\n', '""'],
  ['a', 'b', ',', ',', '\n', ' '],
  ['"a,b"', '"\n"', ',', '\n', 'a'],
];

function make(random: () => number): Case {
  const kinds = random() < 0.4 ? pieces : few[Math.floor(random() * few.length)]!;
  let text = '';
  for (let left = 1 + Math.floor(random() * 16); left > 0; left -= 1)
    text += kinds[Math.floor(random() * kinds.length)]!;
  return { text, dialect: headless };
}

test('any text is read as the oracle reads it, or has a fault', () => {
  const { compared, wrong } = judgeMany('any text', tables / 2, make);
  expect(wrong).toBeUndefined();
  expect(compared).toBeGreaterThan(tables / 10);
}, 600_000);

test('the judge sees what is wrong: a text that the oracle refuses, and rows that were not written', () => {
  expect(readByOracle('"a', headless)).toBeUndefined();
  expect(judge({ text: '"a', dialect: headless })).toBe('fault');
  expect(
    judge({
      text: 'a,b\nc,d',
      dialect: headless,
      rows: [
        ['a', 'b'],
        ['c', 'e'],
      ],
    }),
  ).toEqual({ why: 'not as it was written' });
  expect(judge({ text: 'a;b', dialect: { ...headless, delimiter: ';', quoteChar: 'a' } })).not.toBe(
    'compared',
  );
});
