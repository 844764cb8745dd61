/** The empty tables that a site offers are read without fault by the engine's own reader. */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { judgeTable } from '../../src/client/check/judge.ts';
import { checkFiles } from '../../src/exports/check.ts';
import { toTableCsv } from '../../src/tables/records/csv.ts';
import { buildRepository } from '../../src/record/index.ts';
import type { CheckedRecord } from '../../src/schema/faults/index.ts';
import {
  blankColumns,
  registerNames,
  type RegisterName,
} from '../../src/schema/registers/index.ts';
import { parseDescriptor } from '../../src/tables/descriptor/index.ts';
import { judgeResource } from '../../src/tables/rows/index.ts';
import { blankHeader } from '../../src/views/pages/blanks.ts';
import { toContext } from '../../src/views/parts/context.ts';
import { context } from '../make.ts';
import { temporary, writeFiles } from '../publish/tiny.ts';

const folder = temporary('blanks');
afterAll(folder.remove);

const built = async (root: string) =>
  toContext(await buildRepository({ root, asOf: '2026-11-23', history: 'off' }), 'en', {
    base: '',
    origin: '',
  });

/** The faults of a table by a descriptor that says of it only which register it feeds. */
function faultsAlone(register: RegisterName, text: string) {
  const { descriptor } = parseDescriptor(
    { name: 'p', resources: [{ name: register, path: 'a.csv', waymark: { register } }] },
    'data/datapackage.json',
  );
  const file = 'data/a.csv';
  return judgeResource([{ file, bytes: text.length, text, faults: [] }], descriptor!.resources[0]!)
    .faults;
}

test.each(registerNames)('of a record without a table of %s', (register) => {
  const header = blankHeader(context([]), register);
  expect(header).toEqual(blankColumns(register));
  expect(faultsAlone(register, toTableCsv(header, []))).toEqual([]);
});

test('of the demonstration, by the labels of its own tables', async () => {
  const shipped = await built(join(import.meta.dirname, '../..'));
  const [file] = [...checkFiles([shipped])];
  const record = JSON.parse(file!.content) as CheckedRecord;
  const own = record.tables.filter(({ resource }) => resource.register);
  expect(own.length).toBeGreaterThan(20);
  for (const table of own) {
    const register = table.resource.register!;
    const text = toTableCsv(blankHeader(shipped, register), []);
    const judged = judgeTable(new TextEncoder().encode(text), table, table.files[0]!, record);
    expect(judged.faults, register).toEqual([]);
    expect(text.trim().split(',').length).toBe(table.header.length);
  }
});

test('labels of a table that does not stand as usual are the register’s', async () => {
  const root = `${folder.path}/dialect`;
  const at = (dialect: object, text: string) => {
    const resources = [{ name: 'themes', path: 't.csv', dialect, waymark: { register: 'themes' } }];
    writeFiles(root, {
      'data/datapackage.json': JSON.stringify({ name: 'p', title: 'P', resources }),
      'data/t.csv': text,
    });
    return built(root);
  };
  expect(blankHeader(await at({}, 'id,title\nt-1,One\n'), 'themes')).toEqual(['id', 'title']);
  const semicolons = await at({ delimiter: ';' }, 'id;title\nt-1;One\n');
  expect(blankHeader(semicolons, 'themes')).toEqual(blankColumns('themes'));
});
