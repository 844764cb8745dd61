/** Histories of several lines, merged. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TemporaryRepository } from './temporaryRepository.ts';
import { lines, one, read, tables, three, two } from './told.ts';

describe('lines of history side by side', () => {
  test('each line is told by its own commits, and a merge that decides nothing tells nothing', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two, three));
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2024-02-01', tables(one.replace('not_started', 'in_progress'), two, three));
    repository.commit('2024-02-03', tables(one.replace('not_started', 'completed'), two, three));
    repository.git('checkout', '-q', 'main');
    repository.commit('2024-02-02', tables(one, two, three.replace('2025-09-30', '2026-01-31')));
    repository.gitAt('2024-02-10', 'merge', '-q', '--no-edit', 'side');
    const told = [
      '2024-02-01 A-1 changed status: not_started -> in_progress',
      '2024-02-02 A-3 changed due: 2025-09-30 -> 2026-01-31',
      '2024-02-03 A-1 changed status: in_progress -> completed',
    ];
    expect(lines(await read(repository.root))).toEqual(told);
  });

  test('the same whichever line the merge calls its first', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two, three));
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2024-02-01', tables(one.replace('2025-03-31', '2025-04-30'), two, three));
    repository.git('checkout', '-q', 'main');
    repository.commit('2024-02-02', tables(one, two, three.replace('not_started', 'completed')));
    repository.git('checkout', '-q', 'side');
    repository.gitAt('2024-02-10', 'merge', '-q', '--no-edit', 'main');
    repository.git('branch', '-f', 'main', 'side');
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-01 A-1 changed due: 2025-03-31 -> 2025-04-30',
      '2024-02-02 A-3 changed status: not_started -> completed',
    ]);
  });

  test('where two lines moved one date, the merge tells which it keeps, and the moves form one chain', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one));
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2024-02-01', tables(one.replace('2025-03-31', '2025-04-30')));
    repository.git('checkout', '-q', 'main');
    repository.commit('2024-02-02', tables(one.replace('2025-03-31', '2025-05-31')));
    repository.gitAt('2024-02-10', 'merge', '-q', '--no-edit', '-X', 'theirs', 'side');
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-01 A-1 changed due: 2025-03-31 -> 2025-04-30',
      '2024-02-02 A-1 changed due: 2025-04-30 -> 2025-05-31',
      '2024-02-10 A-1 changed due: 2025-05-31 -> 2025-04-30',
    ]);
  });

  test('a merge that throws a line away tells that it does', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2024-02-01', tables(one.replace('2025-03-31', '2025-04-30'), three));
    repository.git('checkout', '-q', 'main');
    repository.gitAt('2024-02-10', 'merge', '-q', '--no-edit', '-s', 'ours', 'side');
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-01 A-1 changed due: 2025-03-31 -> 2025-04-30',
      '2024-02-01 A-2 withdrawn',
      '2024-02-01 A-3 added',
      '2024-02-10 A-1 changed due: 2025-04-30 -> 2025-03-31',
      '2024-02-10 A-2 restored',
      '2024-02-10 A-3 withdrawn',
    ]);
  });

  test('what both lines did alike is told once', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2024-02-01', tables(one.replace('not_started', 'completed'), two));
    repository.git('checkout', '-q', 'main');
    repository.commit('2024-02-02', tables(one.replace('not_started', 'completed'), two));
    repository.gitAt('2024-02-10', 'merge', '-q', '--no-edit', 'side');
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-01 A-1 changed status: not_started -> completed',
    ]);
  });

  test('an edit made in the merge itself is told with it', async () => {
    const repository = new TemporaryRepository();
    repository.commit('2024-01-10', tables(one, two));
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2024-02-01', tables(one, two, three));
    repository.git('checkout', '-q', 'main');
    repository.commit('2024-02-02', { 'data/notes.txt': 'no table' });
    repository.gitAt('2024-02-10', 'merge', '-q', '--no-ff', '--no-commit', 'side');
    repository.commit('2024-02-10', tables(one.replace('2025-03-31', '2026-03-31'), two, three));
    expect(lines(await read(repository.root))).toEqual([
      '2024-02-01 A-3 added',
      '2024-02-10 A-1 changed due: 2025-03-31 -> 2026-03-31',
    ]);
  });
});

describe('any lines and merges', () => {
  const seed = 20_251_123;

  /** Commits with random parents, whose merges take rows from either side, or neither. */
  function build(random: (below: number) => number): string {
    const repository = new TemporaryRepository();
    const versions: Map<string, string>[] = [];
    const heads = new Set<number>();
    let stream = '';
    for (let index = 0; index < 18; index++) {
      const drawn = () => [
        random(5) < 3 ? index - 1 : random(index),
        ...(random(3) === 0 ? [random(index)] : []),
      ];
      const last = index === 17 ? [...heads] : [];
      const parents = index === 0 || index === 17 ? last : [...new Set(drawn())];
      parents.forEach((parent) => heads.delete(parent));
      heads.add(index);
      const rows = new Map(versions[parents[0]!] ?? []);
      for (const [id, row] of versions[parents[1]!] ?? []) if (random(2) === 0) rows.set(id, row);
      for (let edits = parents.length > 1 ? random(2) : 1 + random(3); edits > 0; edits--) {
        const id = `A-${random(6)}`;
        if (random(5) === 0) rows.delete(id);
        else rows.set(id, `${id},M-1,Title ${random(4)},202${random(5)},in_progress`);
      }
      versions.push(rows);
      stream +=
        `commit refs/heads/main\nmark :${index + 1}\ncommitter Test <test@example.org> ` +
        `${1_600_000_000 + index * 500 * (random(5) === 0 ? -1 : 1)} +0000\ndata 0\n`;
      parents.forEach(
        (parent, at) => (stream += `${at === 0 ? 'from' : 'merge'} :${parent + 1}\n`),
      );
      stream += 'deleteall\n';
      for (const [path, text] of Object.entries(tables(...rows.values())))
        stream += `M 100644 inline ${path}\ndata ${(text as string).length}\n${text as string}\n`;
    }
    execFileSync('git', ['fast-import', '--quiet', '--force'], {
      cwd: repository.root,
      input: stream,
    });
    repository.git('reset', '-q', '--hard');
    return repository.root;
  }

  test(`each value's changes form one chain, which ends at the record as it stands (seed ${seed})`, async () => {
    let state = seed;
    const random = (below: number): number =>
      (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) % below;
    for (let run = 0; run < 6; run++) {
      const root = build((below) => random(below * 16) >> 4);
      const history = await read(root);
      const rows = new Map<string, Record<string, unknown>>();
      for (const event of history.events) {
        const row =
          event.values && event.change !== 'withdrawn'
            ? { ...event.values }
            : { ...rows.get(event.id) };
        if (event.change === 'changed')
          for (const { field, from } of event.fields) expect(row[field] ?? '').toBe(from);
        for (const { field, to } of event.fields) row[field] = to;
        if (event.change === 'withdrawn') rows.delete(event.id);
        else rows.set(event.id, row);
      }
      const [, ...last] = readFileSync(join(root, 'data/actions.csv'), 'utf8').trim().split('\n');
      expect(
        [...rows.values()]
          .map(({ id, meeting, title, due, status }) => [id, meeting, title, due, status].join())
          .sort(),
      ).toEqual(last.sort());
    }
  });
});
