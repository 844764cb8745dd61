/**
 * How long the gate takes for the largest files that it reads, and with how much memory: each is
 * judged alone in a process of its own, as `npm run check` judges it. Budgets: a file within the
 * caps 2 s and 512 MB, one over a cap 200 ms. `npm run bench:sizes`; names of files choose among
 * them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cases } from './sizes/cases.ts';

const judge =
  `
  const { checkRecord } = await ` +
  `import(${JSON.stringify(join(import.meta.dirname, '../../src/record/index.ts'))});
  ` +
  `const empty = process.memoryUsage.rss();
  const [started, before] = ` +
  `[performance.now(), process.cpuUsage()];
  const { faults, counts } = await ` +
  `checkRecord({ root: process.argv[1] });
  const { user, system } = ` +
  `process.cpuUsage(before);
  console.log(JSON.stringify({ wall: performance.now() - ` +
  'started, work: (user + system) / 1000, peak: process.resourceUsage().maxRSS / 1024, ' +
  `rows: counts.rows, codes: [...new Set(faults.map(({ code }) => code))] }));
`;

let failed = 0;
const folder = mkdtempSync(join(tmpdir(), 'waymark-sizes-'));
const wanted = process.argv.slice(2);
for (const [name, { path, content, register, more = {}, schema, over = false }] of Object.entries(
  cases,
).filter(([one]) => wanted.length === 0 || wanted.some((part) => one.includes(part)))) {
  const root = join(folder, 'record');
  rmSync(root, { recursive: true, force: true });
  const files: Record<string, string | Uint8Array> = {
    [path]: content(),
    'data/datapackage.json': JSON.stringify({
      name: 'r',
      title: 'R',
      resources: path.startsWith('data/')
        ? [
            {
              name: 't',
              path: 't.csv',
              ...(register ? { waymark: { register } } : {}),
              ...(schema ? { schema } : {}),
            },
            ...Object.keys(more).map((one) => ({
              name: one,
              path: `${one}.csv`,
              waymark: { register: one },
            })),
          ]
        : [],
    }),
    ...Object.fromEntries(Object.entries(more).map(([one, text]) => [`data/${one}.csv`, text])),
  };
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), bytes);
  }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', judge, root],
    { encoding: 'utf8', timeout: 600_000 },
  );
  if (stdout === '') {
    console.log(`${name}: NOT JUDGED ${stderr.slice(0, 300)}`);
    failed += 1;
    continue;
  }
  const { wall, work, peak, rows, codes } = JSON.parse(stdout) as {
    wall: number;
    work: number;
    peak: number;
    rows: number;
    codes: string[];
  };
  const good = wall <= (over ? 200 : 2_000) && peak <= 512;
  if (!good) failed += 1;
  console.log(
    `${good ? '    ' : 'OVER'} ${name.padEnd(56)} ` +
      `${(work / 1000).toFixed(2).padStart(7)} s of processor ` +
      `${(wall / 1000).toFixed(2).padStart(7)} s ${peak.toFixed(0).padStart(6)} MB  ` +
      `${rows} rows, ${codes.join(' ') || 'no fault'}`,
  );
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
