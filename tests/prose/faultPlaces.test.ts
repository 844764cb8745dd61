/** Every fault of a text is told at once, each where it stands. */
import { expect, test } from 'vitest';
import type { Fault } from '../../src/schema/faults/fault.ts';
import { parseProse } from '../../src/prose/read.ts';
import { file, head } from './place.ts';

test('every fault of a file is reported at once, each where it stands', () => {
  const source =
    `${head}Words {a} and <b>c</b>.\n\n[d](javascript:e) and ![f](g.svg)\n\n<Evil/>\n\n` +
    `<Chart nam="h"/>\n\nimport i from "j"\n`;
  const told = parseProse(source, file).faults.map(({ code, line, column, params }: Fault) => [
    code,
    line,
    column,
    params['kind'],
  ]);
  expect(told).toEqual([
    ['x-mdx-code', 6, 7, 'expression'],
    ['x-mdx-html', 6, 15, 'tag'],
    ['x-mdx-link', 8, 1, 'scheme'],
    ['x-mdx-image', 8, 23, 'vector'],
    ['x-mdx-component', 10, 1, 'unknown'],
    ['x-mdx-attribute', 12, 1, 'missing'],
    ['x-mdx-attribute', 12, 8, 'unknown'],
    ['x-mdx-code', 14, 1, 'import'],
  ]);
});

test('where a text cannot be read at all, every raw brace and bracket is named none the less', () => {
  const source =
    `${head}One {a}.\n\nTwo <3 and {{ b }}.\n\nThree \`{c}\` and \\{d} stay.\n\nFour ` +
    `<div>.\n\n[e](ftp://f.example)\n`;
  const told = parseProse(source, file).faults.map(({ code, line, column }) => [
    code,
    line,
    column,
  ]);
  expect(told).toEqual([
    ['x-mdx-code', 6, 5],
    ['x-mdx-html', 8, 5],
    ['x-mdx-code', 8, 12],
    ['x-mdx-html', 12, 6],
    ['x-mdx-link', 14, 1],
  ]);
});
