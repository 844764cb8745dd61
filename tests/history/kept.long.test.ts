/** What is kept of a history between builds. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sealOf } from '../../src/history/versions/cache.ts';
import { TemporaryRepository } from './temporaryRepository.ts';
import { lines, one, read, tables, two } from './told.ts';

describe('what is kept between builds', () => {
  test('makes no difference, whole, damaged, cut or exchanged', async () => {
    const repository = new TemporaryRepository();
    const folder = mkdtempSync(join(tmpdir(), 'waymark-cache-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const cache = join(folder, 'a', 'b');
    repository.commit('2024-01-10', tables(one, two));
    repository.commit('2024-02-10', tables(one.replace('not_started', 'completed'), two));
    repository.commit(
      '2024-03-10',
      tables(one.replace('not_started', 'completed'), two.replace('2025-06-30', '2025-07-31')),
    );
    const expected = await read(repository.root);
    expect(JSON.stringify(await read(repository.root, { cache }))).toBe(JSON.stringify(expected));
    const file = join(cache, readdirSync(cache)[0]!);
    const kept = readFileSync(file, 'utf8');
    expect(kept.split('\n')).toHaveLength(4);
    const swapped = kept
      .split('\n')
      .map((line, index, all) => (index < 2 ? line.slice(0, 64) + all[1 - index]!.slice(64) : line))
      .join('\n');
    for (const damaged of [
      kept.replaceAll('completed', 'in_progress'),
      kept.slice(0, kept.length >> 1),
      swapped,
      '\0'.repeat(99),
      '',
    ]) {
      writeFileSync(file, damaged);
      expect(JSON.stringify(await read(repository.root, { cache }))).toBe(JSON.stringify(expected));
    }
    repository.commit('2024-04-10', tables(one, two));
    expect(lines(await read(repository.root, { cache }))).toHaveLength(lines(expected).length + 2);
  });

  test('a forged entry that leads elsewhere than to the record as it stands is found out', async () => {
    const repository = new TemporaryRepository();
    const cache = mkdtempSync(join(tmpdir(), 'waymark-cache-'));
    onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
    repository.commit('2024-01-10', tables(one, two));
    repository.commit('2024-02-10', tables(one.replace('not_started', 'completed'), two));
    const expected = await read(repository.root, { cache });
    const file = join(cache, readdirSync(cache)[0]!);
    const forged = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [key, , ...rest] = line.split(' ');
        const content = rest.join(' ').replaceAll('completed', 'in_progress');
        return `${key} ${sealOf(key!, content)} ${content}\n`;
      });
    writeFileSync(file, forged.join(''));
    expect(await read(repository.root, { cache })).toEqual(expected);
  });
});
