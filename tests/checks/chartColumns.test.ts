/** A picture of a plain table is told which of its columns are not there, and where that is said. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkRecord } from '../../src/record/index.ts';

const root = mkdtempSync(join(tmpdir(), 'waymark-chart-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Faults of a record with one table whose resource says `waymark`. */
async function faultsOf(waymark: unknown, more: object = {}) {
  mkdirSync(join(root, 'data'), { recursive: true });
  writeFileSync(join(root, 'data', 'rain.csv'), 'year,depth\n2023,410\n2024,395\n');
  const resource = { name: 'rain', path: 'rain.csv', waymark };
  const descriptor = { name: 'rain', title: 'Rain', ...more, resources: [resource] };
  writeFileSync(join(root, 'data', 'datapackage.json'), JSON.stringify(descriptor, null, 2));
  const { faults } = await checkRecord({ root, history: 'off' });
  return faults
    .filter(({ code }) => code === 'schema-error' || code === 'x-unknown-property')
    .map(({ code, severity, line, found, params }) => ({
      code,
      severity,
      line,
      found,
      near: params.suggestion,
    }));
}

test('columns that are there, and no picture, are in order', async () => {
  expect(await faultsOf({ chart: { x: 'year', y: 'depth' } })).toEqual([]);
  expect(await faultsOf({ chart: null })).toEqual([]);
});

test.each(['x', 'y', 'by'])('%s names a column that is not there', async (property) => {
  const chart = { x: 'year', y: 'depth', [property]: 'deptj' };
  const told = { code: 'schema-error', found: 'deptj', near: 'depth' };
  const [one, ...more] = await faultsOf({ chart });
  expect(one).toMatchObject({ ...told, severity: 'warning', line: expect.any(Number) });
  expect(more).toEqual([]);
  const strict = await faultsOf({ chart }, { waymark: { strict: true } });
  expect(strict).toMatchObject([{ ...told, severity: 'error' }]);
});

test('a register has drawings of its own', async () => {
  const faults = await faultsOf({ register: 'terms', chart: { x: 'year' } });
  expect(faults).toMatchObject([{ code: 'x-unknown-property', found: 'chart' }]);
});
