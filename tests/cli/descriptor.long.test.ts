/** `npm run new -- descriptor`: what it makes of tables of strangers, and how much is left to do by hand. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newDescriptor } from '../../src/cli/new/descriptor/index.ts';
import { checkRecord } from '../../src/record/index.ts';
import { readTables } from '../tables/readTables.ts';
import { folder, root, run } from './newRun.ts';

/** As a spreadsheet in French saves it. */
const french = [
  'Suivi des engagements du groupe de travail;;;;;;',
  'Mis à jour le 3 mai 2024;;;;;;',
  ';;;;;;',
  'N°;Action;Responsable;Échéance;Avancement;Coût (k€);Remarques',
  '1;Ouvrir un point de contact;Ministère de l’Eau;15/03/2024;Terminé;12,5;',
  '2;Publier la carte des zones;Service météo;30/06/2024;En cours;8;"attend; relance faite"',
  '3;Exercice commun;Protection civile;à préciser;À faire;n/a;',
  '4;Traduire le manuel;Secrétariat;31/12/2024;Bloqué;1250,75;budget',
  '5;Former les opérateurs;Protection civile;01/09/2024;En cours;3;',
  '',
].join('\r\n');

const latin = (text: string) =>
  Buffer.from(text.replaceAll('’', "'").replaceAll('€', 'E'), 'latin1');
const errorsIn = async (record: string) =>
  (await checkRecord({ root: record })).faults.filter(({ severity }) => severity === 'error');

test('a spreadsheet becomes a register, and what is not certain is asked for', async () => {
  const record = folder();
  writeFileSync(join(record, 'suivi.csv'), latin(french));
  const told = run(record, 'descriptor', join(record, 'suivi.csv')).stdout;
  expect(told).toContain('suivi.csv: 5 rows, each a record of actions');
  expect(told).toMatch(
    /^ {2}datapackage\.json:\d+:\d+ suivi\.csv “Avancement”: say what “Bloqué” means: not_started/m,
  );
  const [, line] = /datapackage\.json:(\d+):\d+ suivi\.csv “Avancement”: say what/.exec(told)!;
  const written = readFileSync(join(record, 'datapackage.json'), 'utf8');
  expect(written.split('\n')[Number(line) - 1]).toContain('"Bloqué": ""');
  expect(told).toContain('It has no error.');
  expect(await errorsIn(record)).toEqual([]);
  const { records } = readTables(record);
  expect(
    records.map(({ texts }) => [texts['id'], texts['due'] ?? texts['due_text'], texts['status']]),
  ).toEqual([
    ['suivi-1', '2024-03-15', 'completed'],
    ['suivi-2', '2024-06-30', 'in_progress'],
    ['suivi-3', 'à préciser', 'not_started'],
    ['suivi-4', '2024-12-31', undefined],
    ['suivi-5', '2024-09-01', 'in_progress'],
  ]);
});

test('tables of one register with the same numbers are kept apart; JSON and words of Arabic are read', async () => {
  const record = folder({
    'data/a.csv':
      'الرقم\tالعنوان\tالحالة\tتاريخ الاستحقاق\n1\tفتح\tمنجز\t2024-03-01\n2\tنشر\tلم يبدأ بعد\t2024-04-01\n',
    'data/b.json':
      '{"made": "2024", "rows": [{"id": 1, "task": "Open", "deadline": "2024-05-01", "status": "Done"}]}',
    'data/c.csv': 'x,x\n1,2\n',
  });
  const told = await newDescriptor(
    ['a.csv', 'b.json', 'c.csv'].map((name) => join(record, 'data', name)),
  );
  expect(told).toContain('It has no error.');
  expect(told).toContain('c.csv: 1 row, as a plain table');
  expect(
    readTables(record).records.map(({ id, register, texts }) => [id, register, texts['status']]),
  ).toEqual([
    ['a-1', 'actions', 'completed'],
    ['a-2', 'actions', 'not_started'],
    ['b-1', 'actions', 'completed'],
  ]);
});

test('nothing is written over, and a file that is not there is named', () => {
  const record = folder({ 'a.csv': 'a,b\n1,2\n', 'datapackage.json': '{}' });
  expect(run(record, 'descriptor', join(record, 'a.csv')).stderr).toContain('is there already');
  expect(run(record, 'descriptor', join(record, 'no.csv')).stderr).toContain('There is no file');
  expect(readFileSync(join(record, 'datapackage.json'), 'utf8')).toBe('{}');
});

const real = join(root, '../shared/real');
if (!existsSync(real)) console.warn(`skipped: the tables of strangers are not at ${real}`);

/** What was measured: how many places must be changed by hand until check has no error. */
const strangers: Readonly<Record<string, { edits: number; from: (to: string) => void }>> = {
  kev: { edits: 0, from: (to) => clone('kev/record.bundle', to) },
  'currency-codes': { edits: 0, from: (to) => clone('packages/currency-codes.bundle', to) },
  'language-codes': { edits: 0, from: (to) => copy('packages/language-codes', to) },
  'csv-spectrum': { edits: 0, from: (to) => copy('csv-torture/csv-spectrum/csvs', to) },
};

function clone(bundle: string, to: string): void {
  execFileSync('git', ['clone', '--quiet', '-b', 'main', join(real, bundle), to]);
}
function copy(from: string, to: string): void {
  cpSync(join(real, from), to, { recursive: true });
}

describe.skipIf(!existsSync(real))('real tables are described', () => {
  test.each(Object.entries(strangers))(
    '%s',
    async (name, { edits, from }) => {
      const record = join(folder(), name);
      from(record);
      const files = readdirSync(record, { recursive: true, encoding: 'utf8' });
      for (const file of files.filter((one) => basename(one) === 'datapackage.json'))
        rmSync(join(record, file));
      await newDescriptor(
        files.filter((file) => file.endsWith('.csv')).map((file) => join(record, file)),
      );
      expect(await errorsIn(record)).toHaveLength(edits);
      expect(edits).toBeLessThanOrEqual(3);
      if (name === 'kev') {
        const { records } = readTables(record);
        expect(records.filter(({ register }) => register === 'actions')).toHaveLength(1404);
      }
    },
    120_000,
  );
});
