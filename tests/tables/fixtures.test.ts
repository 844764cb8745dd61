/** One folder for each fault: a small record, and the faults that it must give. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Fault } from '../../src/schema/faults/fault.ts';
import { faultCodes, type FaultCode } from '../../src/schema/faults/kinds.ts';
import { readTables } from './readTables.ts';

const fixtures = join(import.meta.dirname, '../fixtures/tables');
const folders = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Every code that sources and records raise for tables and their descriptor. */
const raised: readonly FaultCode[] = [
  'x-no-record',
  'package-error',
  'resource-error',
  'schema-error',
  'x-unknown-register',
  'x-unknown-property',
  'x-unknown-field',
  'x-file-missing',
  'x-file-not-described',
  'x-path-outside',
  'x-file-too-large',
  'x-file-large',
  'encoding-error',
  'x-nul',
  'x-bare-carriage-return',
  'x-mixed-line-ends',
  'x-unterminated-quote',
  'x-stray-quote',
  'x-looks-delimited',
  'source-error',
  'duplicate-label',
  'blank-label',
  'missing-label',
  'extra-label',
  'incorrect-label',
  'extra-cell',
  'missing-cell',
  'blank-row',
  'x-too-many-rows',
  'x-cell-too-long',
  'x-unknown-column',
  'type-error',
  'invalid-date',
  'constraint-error',
  'unique-error',
  'primary-key',
  'foreign-key',
  'x-invalid-id',
  'x-invalid-value',
  'x-invalid-choice',
  'x-invalid-link',
  'x-required',
  'x-formula',
  'x-unsafe-character',
  'x-unbalanced-direction',
  'x-mixed-scripts',
  'x-mixed-scripts-in-prose',
  'x-not-normalised',
];

interface Generated {
  file: string;
  start: string;
  repeat: string;
  times: number;
  end?: string;
}

/** A copy of a fixture, with the file that is too large to be kept. */
function withCopy<T>(folder: string, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'waymark-'));
  try {
    cpSync(join(fixtures, folder), root, { recursive: true });
    const recipe = join(root, 'generate.json');
    if (existsSync(recipe)) {
      const {
        file,
        start,
        repeat,
        times,
        end = '',
      } = JSON.parse(readFileSync(recipe, 'utf8')) as Generated;
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), start + repeat.repeat(times) + end);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const isOf = (folder: string, code: string) => folder === code || folder.startsWith(`${code}-`);

test.each(folders)('%s', { timeout: 60_000 }, (folder) => {
  const expected = JSON.parse(
    readFileSync(join(fixtures, folder, 'faults.json'), 'utf8'),
  ) as Fault[];
  const { faults } = withCopy(folder, readTables);
  expect(JSON.parse(JSON.stringify(faults))).toEqual(expected);
  expect(faults.map((fault) => fault.code).some((code) => isOf(folder, code))).toBe(true);
});

test('every code that is raised has its folder, and no folder is without code', () => {
  expect(raised.filter((code) => !folders.includes(code))).toEqual([]);
  expect(folders.filter((folder) => !faultCodes.some((code) => isOf(folder, code)))).toEqual([]);
});
