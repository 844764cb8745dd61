/** What texts say that records know better: figures, references, links; each with its line. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { textLaws } from '../../src/checks/index.ts';
import { parseProse } from '../../src/prose/index.ts';
import { buildRepository, RecordRefused } from '../../src/record/index.ts';
import { collect } from '../../src/tables/records/collection.ts';
import { tinyRecord, writeFiles } from '../publish/tiny.ts';

async function faultsOf(lines: readonly string[]): Promise<readonly string[]> {
  const root = mkdtempSync(join(tmpdir(), 'waymark-figures-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFiles(root, {
    ...tinyRecord(),
    'content/reports/one.mdx': `---\ntitle: A report\npublished_on: 2024-12-01\n---\n\n${lines.join('\n\n')}\n`,
  });
  try {
    await buildRepository({ root, asOf: '2024-12-31', history: 'off' });
    return [];
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error;
    return error.faults
      .filter(({ file }) => file === 'content/reports/one.mdx')
      .map(({ line, field, found, code }) => `${line} ${field} ${found} ${code}`);
  }
}

test('right figures have no fault', async () => {
  expect(
    await faultsOf([
      'Agreed: <Stat name="actions-agreed" filter="forum:Working-Group year:2024 ' +
        'theme:water participant:north measure:cbm-1" />, <Ref id="A-1" />, <Term id="gate" ' +
        '/>.',
      '<Chart name="follow-through-by-meeting" asOf="2024-06" />',
      '<Table name="overdue-actions" limit="3" />',
      '<Callout kind="note">Words.</Callout>',
    ]),
  ).toEqual([]);
});

test('every wrong one has its own, with its line, all in one run', async () => {
  expect(
    await faultsOf([
      'Agreed: <Stat name="actions-agred" />.',
      '<Chart name="regularity" filter="year:2024" />',
      '<Table name="overdue-actions" filter="forum:nowhere year:20x4 planet:mars" />',
      '<Chart name="lessons-by-state" filter="owner:nobody theme:watr measure:none" />',
      '<Chart name="lessons-by-state" asOf="2024-13-01" />',
      'See <Ref id="A-99" /> and <Term id="gatee" />.',
    ]),
  ).toEqual([
    '6 name actions-agred x-unknown-figure',
    '8 filter year:2024 x-unknown-figure',
    '10 filter planet:mars x-unknown-figure',
    '10 filter year:20x4 x-unknown-figure',
    '10 filter nowhere x-unknown-reference',
    '12 filter watr x-unknown-reference',
    '12 filter nobody x-unknown-reference',
    '12 filter none x-unknown-reference',
    '14 asOf 2024-13-01 invalid-date',
    '16 id A-99 x-unknown-reference',
    '16 id gatee x-unknown-reference',
  ]);
});

test('a link over http is told with its place, in a text and in its definitions, and only that', async () => {
  const { prose } = parseProse(
    '---\ntitle: One\n---\n\nSee [one](http://a.example/x), [two][b].\n\n[b]: HTTP://b.example\n',
    'content/reports/one.mdx',
  );
  const faults = textLaws.flatMap((law) => law([prose!], collect([])));
  expect(faults.map(({ code, line, column, found }) => [code, line, column, found])).toEqual([
    ['x-insecure-link', 5, 5, 'http://a.example/x'],
    ['x-insecure-link', 7, 1, 'HTTP://b.example'],
  ]);
});
