/**
 * A real action list in a stranger's columns. It stands beside the project; where it is absent the
 * tests are skipped, and say so.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTables, type ReadTables } from './readTables.ts';

const bundle = join(import.meta.dirname, '../../../shared/real/kev/record.bundle');
const here = existsSync(bundle);
if (!here) console.warn(`skipped: the real action list is not at ${bundle}`);

describe.skipIf(!here)('the catalogue of known exploited vulnerabilities', () => {
  let folder: string;
  let read: ReadTables;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-'));
    execFileSync('git', ['clone', '--quiet', bundle, '-b', 'main', join(folder, 'kev')]);
    read = readTables(join(folder, 'kev'));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('reads without an error', () => {
    expect(read.faults.map((fault) => [fault.code, fault.severity])).toEqual([
      ['x-file-large', 'warning'],
    ]);
  });

  test('gives every row as an action', () => {
    const actions = read.records.filter((record) => record.register === 'actions');
    expect([actions.length, new Set(actions.map((record) => record.id)).size]).toEqual([
      1404, 1404,
    ]);
    expect(
      actions.every(
        (record) =>
          record.texts['meeting'] === 'BOD-22-01' &&
          record.texts['kind'] === 'act' &&
          record.texts['status'] === undefined,
      ),
    ).toBe(true);
    expect(
      actions.filter((record) => record.texts['due']! < record.texts['agreed_on']!),
    ).toHaveLength(15);
    expect(actions.filter((record) => record.texts['due']! > '2025-08-26')).toHaveLength(8);
  });

  test('keeps its words, and the columns that feed no field', () => {
    const action = read.records.find((record) => record.id === 'CVE-2025-48384')!;
    expect(action.texts).toMatchObject({
      title: 'Git Link Following Vulnerability',
      owner_text: 'Git',
      agreed_on: '2025-08-25',
      due: '2025-09-15',
    });
    expect(action.extras).toEqual([
      { label: 'Product', name: 'product', value: 'Git' },
      {
        label: 'Used in ransomware campaigns',
        name: 'knownRansomwareCampaignUse',
        value: 'Unknown',
      },
      { label: 'Weaknesses (CWE)', name: 'cwes', value: 'CWE-59, CWE-436' },
    ]);
    const mentioned = read.records.filter(
      (record) =>
        record.register === 'actions' &&
        /use-after-free/i.test(`${record.texts['title']} ${record.texts['summary']}`),
    );
    expect(mentioned).toHaveLength(76);
  });
});
