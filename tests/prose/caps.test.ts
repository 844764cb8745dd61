/** Each cap of a text: what reaches it is let through, what passes it by one is refused, on its line. */
import { expect, test } from 'vitest';
import { checkCaps } from '../../src/prose/text/caps.ts';

const found = (source: string) =>
  checkCaps(source, 'a.mdx').map(
    ({ line, params }) => `${params['cap']} ${params['reached']} ${line}`,
  );
const times = (text: string, count: number) => text.repeat(count);
/** Lines that are paragraphs of their own. */
const apart = (line: string, count: number) => times(`${line}\n\n`, count);

test.each([
  ['bytes', apart(times('é', 9_000), 14), []],
  ['bytes, counted as they are written', apart(times('é', 9_362), 14), ['file 262164 1']],
  ['characters beyond the bytes', times(`${times('a', 100)}\n\n`, 2_600), ['file 265200 1']],
  ['lines', times('\n', 2_999), []],
  ['lines by one', times('\n', 3_000), ['lines 3001 1']],
  ['characters of a line', `- ${times('a', 19_998)}`, []],
  [
    'characters of a line by one',
    `b\n\n${times('a', 20_001)}`,
    ['line 20001 3', 'paragraph 20002 3'],
  ],
  ['a paragraph of many lines', `${times('a', 9_998)}\n${times('a', 10_000)}`, []],
  ['a paragraph by one', `${times('a', 9_999)}\n${times('a', 10_000)}`, ['paragraph 20001 2']],
  ['a list, whose items are no paragraph', times(`- ${times('a', 8_000)}\n`, 5), []],
  ['a numbered list', times(`1. ${times('a', 8_000)}\n`, 5), []],
  ['headings', times(`# ${times('a', 8_000)}\n`, 5), []],
  ['lines that begin nothing', times(`1.${times('a', 8_000)}\n`, 3), []],
  ['quotes within one another', `${times('> ', 16)}a`, []],
  ['quotes by one', `${times('> ', 17)}a`, ['nesting 17 1']],
  ['lists on one line', `${times('- ', 16)}a`, []],
  ['lists on one line by one', `${times('- ', 17)}a`, ['nesting 17 1']],
  ['numbered lists by one', `${times('1. ', 17)}a`, ['nesting 17 1']],
  ['signs that begin no list', `${times('-', 40)}a`, []],
  ['columns', `|a|b|\n${times('|-', 50)}|\n`, []],
  ['columns by one', `a\n${times('|-', 51)}|\n`, ['columns 51 2']],
  ['rows', `|a|\n${times('|-|\n', 1_001)}`, []],
  ['rows by one', `|a|\n${times('|-|\n', 1_002)}`, ['rows 1001 1003']],
  [
    'cells',
    `${times('|-', 50)}|\n${times(`${times('|-', 50)}|\n`, 199)}`,
    ['allMarks 10200 1'].slice(1),
  ],
  ['cells by one row', times(`${times('|-', 50)}|\n`, 201), ['cells 10050 201']],
  ['pairs of marks', times('*a', 1_000), []],
  ['pairs of marks by one', times('_a', 1_001), ['marks 1001 1']],
  ['pairs of marks, anew after a blank line', apart(times('*a', 600), 3), []],
  ['marks of a file', apart(times('*a', 1_000), 12), []],
  ['marks of a file by one', `${apart(times('*a', 1_000), 12)}>`, ['allMarks 12001 1']],
  ['references', apart(times('&', 500), 4), []],
  ['references by one', `${apart(times('&', 500), 4)}&`, ['references 2001 1']],
] as const)('%s', (_name, source, expected) => {
  expect(found(source)).toEqual(expected);
});

test('each cap is told once, at the first line that passes it', () => {
  const line = times('a', 20_001);
  expect(found(`b\n\n${line}\n\n${line}`)).toEqual(['line 20001 3', 'paragraph 20002 3']);
});

test('lists that go on over lines, and end', () => {
  const deep = (count: number) =>
    Array.from({ length: count }, (_, depth) => `${times('  ', depth)}- a`).join('\n');
  expect(found(deep(16))).toEqual([]);
  expect(found(deep(17))).toEqual(['nesting 17 17']);
  expect(found(`${deep(10)}\n- b\n${deep(10)}`)).toEqual([]);
  const tabs = Array.from({ length: 17 }, (_, depth) => `${times('\t', depth)}- a`).join('\n');
  expect(found(tabs)).toEqual(['nesting 17 17']);
});
