/**
 * Half a million tables that were written well, in several dialects: each is read as it was
 * written, and as another parser reads it.
 */
import { expect, test } from 'vitest';
import { headless, judgeMany, tables, type Case } from './oracle.ts';

const characters = [
  'a',
  'b',
  '1',
  ' ',
  '"',
  '"',
  ',',
  ';',
  '\n',
  '\t',
  'é',
  '\u{1F600}',
  '\u2028',
  '\uFEFF',
  '|',
  '\\',
  '=',
];
const dialects = [',', ',', ';', '\t', '|', '::'].map((delimiter) => ({ ...headless, delimiter }));

function make(random: () => number): Case {
  const pick = (most: number) => Math.floor(random() * most);
  const dialect = dialects[pick(dialects.length)]!;
  const { delimiter } = dialect;
  const [lineEnd, all, width] = [random() < 0.5 ? '\n' : '\r\n', random() < 0.3, 2 + pick(3)];
  const cell = () => {
    let text = '';
    for (let left = pick(5); left > 0; left -= 1) text += characters[pick(characters.length)]!;
    return text;
  };
  const write = (text: string) =>
    all || /["\n]/.test(text) || text.includes(delimiter[0]!)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const rows = Array.from({ length: 1 + pick(3) }, () =>
    Array.from({ length: random() < 0.9 ? width : 2 + pick(3) }, cell),
  );
  return {
    text:
      rows.map((row) => row.map(write).join(delimiter)).join(lineEnd) +
      (random() < 0.5 ? lineEnd : ''),
    dialect,
    rows,
  };
}

test('a table that was written well is read as it was written, and as the oracle reads it', () => {
  const { compared, wrong } = judgeMany('well written', tables / 2, make);
  expect(wrong).toBeUndefined();
  expect(compared).toBeGreaterThan(tables / 2.5);
}, 600_000);
