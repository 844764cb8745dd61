/**
 * What history costs: `npm run bench:history [-- commits rows]`. A repository of 2,000 commits over
 * a table of 5,000 rows is made from a seed; its history is read without anything kept, with
 * everything kept, and with one new commit; each in a process of its own, so that peak memory is
 * that of one reading (git's own processes stand besides; processor time is that of the process
 * from its start, without git's). Then the same for `../shared/real/kev`, where it is there.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHistory } from '../../src/history/history.ts';
import { readRecordFiles } from '../../src/tables/files.ts';

const self = fileURLToPath(import.meta.url);
const seed = 20_260_101;
const words = (
  'border drill weather alert hotline river bridge notice joint common protocol sensor ' +
  'report annual review chlorine release water level crossing'
).split(' ');
const statuses = ['not_started', 'in_progress', 'completed'];

/** Numbers from 0 to 1, the same on every machine (mulberry32). */
function toRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Table {
  readonly #random = toRandom(seed);
  readonly #rows: string[][] = [];

  constructor(count: number) {
    for (let index = 0; index < count; index++) this.#rows.push(this.#newRow(index));
  }

  #words(count: number): string {
    return Array.from(
      { length: count },
      () => words[Math.floor(this.#random() * words.length)],
    ).join(' ');
  }

  #newRow(index: number): string[] {
    const text = `"${this.#words(10)}, ${this.#words(5)}${index % 7 === 0 ? `\n""${this.#words(2)}""` : ''}"`;
    return [
      `A-${index + 1}`,
      'M-1',
      this.#words(4),
      text,
      '2020-01-15',
      '2025-03-31',
      'not_started',
      this.#words(3),
    ];
  }

  /** A few rows edited, now and then one added or taken out. */
  edit(): void {
    for (let count = 1 + Math.floor(this.#random() * 4); count > 0; count--) {
      const row = this.#rows[Math.floor(this.#random() * this.#rows.length)]!;
      row[5] =
        `202${5 + Math.floor(this.#random() * 4)}-0${1 + Math.floor(this.#random() * 9)}` +
        `-1${Math.floor(this.#random() * 9)}`;
      row[6] = statuses[Math.floor(this.#random() * statuses.length)]!;
      if (this.#random() < 0.3) row[7] = this.#words(4);
    }
    if (this.#random() < 0.1)
      this.#rows.splice(
        Math.floor(this.#random() * this.#rows.length),
        0,
        this.#newRow(100_000 + Math.floor(this.#random() * 1e9)),
      );
    if (this.#random() < 0.05) this.#rows.splice(Math.floor(this.#random() * this.#rows.length), 1);
  }

  toBytes(): Buffer {
    return Buffer.from(
      `id,meeting,title,text,agreed_on,due,status,notes\n${this.#rows.map((row) => row.join(',')).join('\n')}\n`,
    );
  }
}

const descriptor = JSON.stringify({
  name: 'bench',
  title: 'Bench',
  resources: [{ name: 'actions', path: 'actions.csv', waymark: { register: 'actions' } }],
});

async function makeRepository(folder: string, commits: number, rows: number): Promise<void> {
  execFileSync('git', ['init', '-q', '-b', 'main', folder]);
  const child = spawn('git', ['fast-import', '--quiet'], {
    cwd: folder,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const write = async (bytes: Buffer | string) => {
    if (!child.stdin.write(bytes)) await once(child.stdin, 'drain');
  };
  const table = new Table(rows);
  for (let index = 0; index < commits; index++) {
    if (index > 0) table.edit();
    const bytes = table.toBytes();
    await write(
      `commit refs/heads/main\ncommitter Bench <bench@example.org> ${1_500_000_000 + index * 43_200} +0000\ndata 0\n`,
    );
    if (index === 0)
      await write(
        `M 100644 inline data/datapackage.json\ndata ${Buffer.byteLength(descriptor)}\n${descriptor}\n`,
      );
    await write(`M 100644 inline data/actions.csv\ndata ${bytes.length}\n`);
    await write(bytes);
    await write('\n');
  }
  child.stdin.end();
  await once(child, 'close');
  execFileSync('git', ['reset', '-q', '--hard'], { cwd: folder });
  console.log(
    `seed ${seed}: ${commits} commits, ${rows} rows, ` +
      `${(table.toBytes().length / 1e6).toFixed(1)} MB in the last version`,
  );
}

function addCommit(folder: string): void {
  const path = join(folder, 'data/actions.csv');
  const env = {
    ...process.env,
    GIT_AUTHOR_DATE: '2030-01-01T00:00:00Z',
    GIT_COMMITTER_DATE: '2030-01-01T00:00:00Z',
  };
  const text = execFileSync('git', ['show', 'HEAD:data/actions.csv'], {
    cwd: folder,
    maxBuffer: 1e9,
  }).toString();
  writeFileSync(path, text.replace('not_started', 'in_progress'));
  execFileSync(
    'git',
    ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', 'commit', '-qam', 'one more'],
    { cwd: folder, env },
  );
}

/** Reads a history in this process, and prints what it took. */
async function measureHere(root: string, cache: string): Promise<void> {
  const start = performance.now();
  const { descriptor: own } = readRecordFiles(root);
  const before = performance.now();
  const { history, faults } = await readHistory({ root, descriptor: own!, cache });
  const took = performance.now() - before;
  const { user, system } = process.cpuUsage();
  console.log(
    JSON.stringify({
      took,
      files: before - start,
      cpu: (user + system) / 1e6,
      peak: process.resourceUsage().maxRSS / 1024,
      versions: history.versions.length,
      changes: history.changes.length,
      faults: faults.length,
    }),
  );
}

function measure(name: string, root: string, cache: string, most: number): void {
  const answer = spawnSync(process.execPath, [self, '--read', root, cache], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { took, cpu, peak, versions, changes } = JSON.parse(answer.stdout) as Record<
    'took' | 'cpu' | 'peak' | 'versions' | 'changes',
    number
  >;
  const verdict = took <= most * 1000 && peak <= 300 ? 'within' : 'OVER';
  console.log(
    `${name.padEnd(34)} ${(took / 1000).toFixed(2).padStart(6)} s  ` +
      `${cpu.toFixed(2).padStart(5)} s of processor  ${peak.toFixed(0).padStart(4)} MB  ` +
      `${versions} versions, ${changes} changes; ${verdict} ${most} s and 300 MB`,
  );
  if (verdict === 'OVER') process.exitCode = 1;
}

async function main(commits: number, rows: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const [root, cache] = [join(folder, 'record'), join(folder, 'cache')];
  console.log(`${availableParallelism()} cores, Node ${process.versions.node}`);
  try {
    await makeRepository(root, commits, rows);
    measure('nothing kept', root, cache, 8);
    measure('everything kept', root, cache, 2);
    addCommit(root);
    measure('one new commit', root, cache, 2);
    const bundle = resolve('../shared/real/kev/record.bundle');
    if (!existsSync(bundle)) return console.log('kev: skipped, ../shared/real/kev is absent');
    execFileSync('git', ['clone', '-q', '-b', 'main', bundle, join(folder, 'kev')]);
    measure('kev, nothing kept', join(folder, 'kev'), join(folder, 'kev-cache'), 3);
    measure('kev, everything kept', join(folder, 'kev'), join(folder, 'kev-cache'), 3);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first, second, third] = process.argv.slice(2);
if (first === '--read') await measureHere(second!, third!);
else await main(Number(first ?? 2000), Number(second ?? 5000));
