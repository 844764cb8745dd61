/** Texts that hold nothing of the kind are let through. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { checkGuard, listGuardedStrings } from '../../src/checks/guard/index.ts';
import { parseTable } from '../../src/tables/text/csv.ts';
import { plainDialect } from '../../src/tables/descriptor/dialect.ts';
import { parseProse } from '../../src/prose/read.ts';
import { seeded } from '../bench/seeded.ts';
import { rules } from './guarded.ts';
import { isCaught, judgeSet } from './nets.ts';

// A loaded machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const shared = join(import.meta.dirname, '../../../shared/real');

describe('clean texts', () => {
  const folder = join(shared, '18f-posts/content/posts');
  test.skipIf(!existsSync(folder))(
    'of strangers are let through: at most 0.5 % of their strings are refused (skipped where ../shared is absent)',
    () => {
      const strings = readdirSync(folder).flatMap((file) =>
        readFileSync(join(folder, file), 'utf8')
          .split(/\n[ \t]*\n/)
          .map((text) => ({ text, place: { file } })),
      );
      const start = performance.now();
      const faults = checkGuard(strings, rules);
      const addresses = faults.filter(({ params }) => params['kind'] === 'email');
      console.log(
        `clean corpus: ${strings.length} paragraphs, ${addresses.length} with an e-mail ` +
          `address, ${faults.length - addresses.length} other faults, ` +
          `${Math.round(performance.now() - start)} ms`,
      );
      expect((faults.length - addresses.length) / strings.length).toBeLessThan(0.0005);
      expect(faults.filter(({ code }) => code === 'x-tlp' || code === 'x-classification')).toEqual(
        [],
      );
      expect(addresses.length / strings.length).toBeLessThan(0.01);
    },
  );
  test('of the record that comes with the engine are let through, exemptions left aside', () => {
    const root = join(import.meta.dirname, '../..');
    const tables = readdirSync(join(root, 'data'))
      .filter((file) => file.endsWith('.csv'))
      .flatMap((file) => {
        const { table } = parseTable(
          readFileSync(join(root, 'data', file), 'utf8'),
          plainDialect,
          `data/${file}`,
        );
        return table!.rows.flatMap(({ cells, line }) =>
          cells.map((text, column) => ({
            text,
            place: { file: `data/${file}`, line, field: table!.header[column]! },
          })),
        );
      });
    const lessons = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mdx'))
      .flatMap((file) => [
        ...listGuardedStrings(
          parseProse(readFileSync(join(root, 'content', file), 'utf8'), `content/${file}`).prose!,
        ),
      ]);
    const strings = [...tables, ...lessons].filter(({ text }) => text !== '');
    const faults = checkGuard(strings, rules);
    console.log(`clean corpus: ${strings.length} texts of the record, ${faults.length} refused`);
    expect(strings.length).toBeGreaterThan(10_000);
    expect(faults.length / strings.length).toBeLessThan(0.005);
  });
  test('10,000 rows are judged in well under a second of work', () => {
    const random = seeded(3);
    const words = (
      'the border desk shall report each release of water before the gates open and record ' +
      'the answer CVE-2024-4664 on 2024-05-12 under T-3 of the secretariat in round 12'
    ).split(' ');
    const text = (count: number): string =>
      Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');
    const strings = Array.from({ length: 10_000 }, (_, row) =>
      ['A-1', '2024-05-12', text(8), text(30), 'in_progress', 'Région frontalière', '12'].map(
        (cell, index) => ({
          text: cell,
          place: { file: 'data/a.csv', line: row + 2, field: `f${index}` },
        }),
      ),
    ).flat();
    checkGuard(strings.slice(0, 7_000), rules);
    const before = process.threadCpuUsage();
    expect(checkGuard(strings, rules)).toEqual([]);
    const { user } = process.threadCpuUsage(before);
    console.log(`guard: 10,000 rows in ${Math.round(user / 1000)} ms of work`);
    expect(user / 1000).toBeLessThan(1_500);
  });
});

describe('two sets of texts', () => {
  test.each(['tuning', 'reporting'] as const)(
    '%s: at least 95 % of the sensitive ones are refused, at most 1 % of the innocent',
    (name) => {
      const { sensitive, innocent } = judgeSet(name);
      const [caught, alarms] = [sensitive, innocent].map((texts) => texts.filter(isCaught).length);
      console.log(`${name}: ${caught} of ${sensitive.length}, ${alarms} of ${innocent.length}`);
      expect([sensitive.length, innocent.length]).toEqual([400, 2_000]);
      expect(new Set([...sensitive, ...innocent].map(({ text }) => text)).size).toBe(2_400);
      expect(caught! / sensitive.length).toBeGreaterThanOrEqual(0.95);
      expect(alarms! / innocent.length).toBeLessThanOrEqual(0.01);
    },
  );
});
