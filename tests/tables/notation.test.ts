import { expect, test } from 'vitest';
import { parseNotation } from '../../src/tables/descriptor/notation.ts';

const faults = (text: string, file = 'datapackage.json') =>
  parseNotation(text, file).faults.map(
    ({ line, column, params }) => `${line}:${column} ${String(params.why)}`,
  );

test('JSON with its places, tabs and all', () => {
  const { raw, locate } = parseNotation(
    '{\n\t"a": 1,\n\t"list": [\n\t\t{ "b": "x" }\n\t]\n}\n',
    'datapackage.json',
  );
  expect(raw).toEqual({ a: 1, list: [{ b: 'x' }] });
  expect(locate(['list', 0, 'b'])).toEqual({ line: 4, column: 10 });
  expect(locate(['list', 0])).toEqual({ line: 4, column: 3 });
});

test('what is missing stands where its parent stands', () => {
  const { locate } = parseNotation('{\n  "list": [{}]\n}', 'datapackage.json');
  expect(locate(['list', 0, 'b', 'c'])).toEqual({ line: 2, column: 12 });
  expect(locate(['other'])).toEqual({ line: 1, column: 1 });
});

test.each([
  ['{\n  "a": 1,\n}', '3:1 syntax'],
  ['{\n  "a" 1\n}', '2:7 syntax'],
  ['{"a": 1', '1:8 syntax'],
  ['{"a": 1} x', '1:10 syntax'],
  ['{a: 1}', '1:2 syntax'],
  ["{'a': 1}", '1:2 syntax'],
  ['', '1:1 syntax'],
  ['{"a": 01}', '1:8 syntax'],
  ['[1,\n2', '2:2 syntax'],
])('%j is no JSON', (text, fault) => {
  expect(faults(text)).toEqual([fault]);
  expect(parseNotation(text, 'datapackage.json').raw).toBeUndefined();
});

test('a key that stands twice is a fault, for the first of the two would be lost', () => {
  const text = '{\n  "name": "a",\n  "name": "b"\n}';
  expect(parseNotation(text, 'datapackage.json').faults).toMatchObject([
    {
      code: 'package-error',
      line: 3,
      column: 3,
      params: { why: 'duplicate_key', property: 'name' },
    },
  ]);
  expect(faults('a: 1\na: 2\n', 'datapackage.yaml')).toEqual(['2:1 duplicate_key']);
});

test('YAML, whose words stay what they are', () => {
  const {
    raw,
    faults: found,
    locate,
  } = parseNotation(
    'name: a\nresources:\n  - name: b\n    day: 2024-03-01\n    yes: no\n',
    'datapackage.yaml',
  );
  expect([raw, found]).toEqual([
    { name: 'a', resources: [{ name: 'b', day: '2024-03-01', yes: 'no' }] },
    [],
  ]);
  expect(locate(['resources', 0, 'name'])).toEqual({ line: 3, column: 11 });
});

test.each(['a: [1\n', 'a: b: c\n', '\ta: 1\n'])('%j is no YAML', (text) => {
  expect(faults(text, 'datapackage.yml')).toHaveLength(1);
  expect(parseNotation(text, 'datapackage.yml').raw).toBeUndefined();
});

test('aliases that unfold without bound are refused', () => {
  const lines = [
    'a0: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from(
      { length: 9 },
      (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}]`,
    ),
  ];
  expect(faults(lines.join('\n'), 'datapackage.yaml')).toHaveLength(1);
});

test('nesting without end neither throws nor hangs', { timeout: 60_000 }, () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  expect(() => parseNotation(deep, 'datapackage.json')).not.toThrow();
  expect(() => parseNotation(deep, 'datapackage.yaml')).not.toThrow();
});

test.each([
  ['a list in itself', 'resources: &a [*a]\n'],
  ['an object in itself', 'a: &a {b: *a}\n'],
  ['two in each other', 'a: &a {b: &b [*a, *b]}\nc: *b\n'],
  ['among many', `a: &a [${'{}, '.repeat(20_000)}*a]\n`],
  ['a ladder of many ways', `a0: &a0 []\n${ladder(90)}`],
])('%s ends, and is refused', { timeout: 20_000 }, (_, text) => {
  const { raw, faults: found } = parseNotation(text, 'datapackage.yaml');
  expect(raw).toBeUndefined();
  expect(found.map(({ line, column }) => [line, column])).toEqual([[1, 1]]);
});

/** Each step holds the two before it: the ways through it double with each. */
function ladder(steps: number): string {
  return Array.from(
    { length: steps },
    (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${Math.max(0, at - 1)}]\n`,
  ).join('');
}

test('a key named __proto__ is a key', () => {
  expect(
    Object.keys(parseNotation('{"__proto__": {"x": 1}}', 'datapackage.json').raw as object),
  ).toEqual(['__proto__']);
});
