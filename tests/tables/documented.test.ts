/** The tables that CONTRIBUTING.md shows are read as it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeResource } from '../../src/tables/rows/resource.ts';
import { resource } from './described.ts';

const shown = readFileSync(join(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| `([^`]*[12][^`]*)` \| `("[^`]*)`/.exec(line))
  .filter((row) => row !== null)
  .map(([, text, said]) => [text!.replaceAll('⏎', '\n'), `{${said}}`] as const);

test('there are a dozen of them', () => expect(shown.length).toBeGreaterThanOrEqual(12));

test.each(shown)('%j with %s', (text, said) => {
  const described = resource(JSON.parse(said) as object);
  const { dataset, faults } = judgeResource(
    [{ file: 'r.csv', bytes: text.length, text, faults: [] }],
    described,
  );
  const labels = described.dialect.header
    ? dataset.header
    : described.schema.fields.map(({ name }) => name);
  expect([faults, labels, dataset.texts]).toEqual([[], ['a', 'b'], [['1', '2']]]);
});
