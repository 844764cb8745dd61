/** For how many days wrong values stood: what the site says of any versions is what SQL finds. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { toHistory } from '../../src/history/changes/changes.ts';
import { correctionFigures } from '../../src/views/reports/ownFigures.ts';
import { row, toSteps } from '../history/moved.ts';
import { context, record } from '../make.ts';
import { connect, run } from './duckdb.ts';
import { definitionsOfRecord, writeRecord } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-corrections-'));
afterAll(() => rmSync(folder, { recursive: true }));

const statuses = ['met', 'scheduled', 'in_progress'];
const days = ['2024-12-26', '2024-12-27', '2025-01-01'];
const said = ['Shown as met.', 'In progress', 'It was scheduled, on 26 December 2024.'];
const dates = ['Due on December 26, 2024', 'au 27 décembre 2024', '1 يناير 2025.', 'none'];

/** A row as it stood in a version, or that it was gone. */
const version = fc.option(
  fc.record({ status: fc.constantFrom(...statuses), due: fc.constantFrom(...days) }),
  { freq: 6 },
);
const text = fc.constantFrom(...said, ...dates);
const correction = fc.record({
  was: text,
  is: text,
  noticed_on: fc.constantFrom(undefined, '2024-02-01', '2024-05-01', '2024'),
  corrected_on: fc.constantFrom(undefined, '2024-06-01'),
});

test('of any versions, and of none that shows it', async () => {
  const connection = await connect();
  const kinds = new Set<string>();
  const versions = fc.array(version, { minLength: 1, maxLength: 8 });
  const made = fc.tuple(versions, fc.array(correction, { minLength: 8, maxLength: 8 }));
  for (const [at, [stood, corrections]] of fc.sample(made, { seed: 5, numRuns: 40 }).entries()) {
    const history = toHistory(
      toSteps(stood.map((one) => (one ? [row(one.due, { status: one.status })] : []))),
    );
    const rows = corrections.map((fields, nth) =>
      record('corrections', { id: `C-${nth}`, record: 'A-1', ...fields }),
    );
    const published =
      at % 2 === 0 ? [record('reports', { id: 'A-1', published_on: '2024-01-15' })] : [];
    const own = context([...rows, ...published], {
      history,
      asOf: '2026-06-30',
      descriptor: { ...context([]).repository.descriptor, languages: ['en', 'fr', 'ar'] },
    });
    writeRecord(folder, own);
    const sql = definitionsOfRecord(own).get('corrections')!;
    const found = (await run(connection, sql, folder, '2026-06-30')).map(({ figure, value }) => [
      figure,
      Number(value),
    ]);
    const figures = correctionFigures(own);
    expect(Object.fromEntries(found)).toEqual(figures);
    for (const name of Object.keys(figures)) kinds.add(name.replace(/.*\./, ''));
  }
  expect([...kinds].toSorted()).toEqual(['kept', 'noticed', 'published', 'set']);
}, 300_000);
