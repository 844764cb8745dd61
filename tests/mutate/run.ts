/**
 * `npm run mutate`: makes small changes in the guard and in the caps of texts, one at a time, and
 * counts how many the fast tests notice. MUTANTS is how many of all are tried (a sample, by SEED;
 * `all` for each), FILES a part of the names of files.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../bench/seeded.ts';
import { isEquivalent } from './equivalent.ts';
import { listMutants, type Mutant } from './mutants.ts';

const root = join(import.meta.dirname, '../..');
const { MUTANTS: wanted = '1200', SEED: seed = '1', FILES: part = '' } = process.env;
/** A mutant that takes longer never ends. */
const longest = 30_000;
const flags = ['--disable-warning=ExperimentalWarning'];
/** The loaded files of so many mutants fill the memory of a process. */
const mostOfProcess = 60;

const files = [
  ...readdirSync(join(root, 'src/checks/guard'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('index.ts'))
    .map((name) => `src/checks/guard/${name}`),
  'src/prose/text/caps.ts',
].filter((file) => file.includes(part));
const all = files
  .flatMap((file) => listMutants(file, readFileSync(join(root, file), 'utf8')))
  .filter((one) => !isEquivalent(one));
const random = seeded(Number(seed));
const chosen =
  wanted === 'all'
    ? all
    : all
        .map((one) => [random(), one] as const)
        .sort((a, b) => a[0] - b[0])
        .slice(0, Number(wanted))
        .map(([, one]) => one);

const tries = [...chosen];
const survivors: Mutant[] = [];
let late = 0;

/** Tries mutants until none is left, in processes of its own. */
async function work(): Promise<void> {
  let child: ChildProcess | undefined;
  const stop = () => child?.kill('SIGKILL');
  for (let tried = 0; ; tried += 1) {
    const one = tries.pop();
    if (!one) return void stop();
    if (!child || tried % mostOfProcess === 0) {
      stop();
      child = fork(join(import.meta.dirname, 'worker.ts'), [], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        execArgv: flags,
      });
    }
    const killed = await ask(child, one);
    if (killed === undefined) {
      late += 1;
      stop();
      child = undefined;
    } else if (!killed) survivors.push(one);
  }
}

/** What a process says of a mutant; nothing where it does not answer in time. */
function ask(child: ChildProcess, one: Mutant | 'none'): Promise<boolean | undefined> {
  return new Promise((done) => {
    const end = (killed: boolean | undefined) => {
      clearTimeout(timer);
      child.removeAllListeners();
      done(killed);
    };
    const timer = setTimeout(() => end(undefined), longest);
    child.once('message', (killed) => end(killed as boolean));
    child.once('exit', () => end(undefined));
    child.send(one);
  });
}

/** Without a mutant every test holds: else each would seem to be noticed. */
async function checkTests(): Promise<void> {
  const child = fork(join(import.meta.dirname, 'worker.ts'), [], { execArgv: flags });
  const started = performance.now();
  const killed = await ask(child, 'none');
  child.kill('SIGKILL');
  if (killed !== false) throw new Error('The tests fail without any mutant.');
  console.log(`The tests take ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

await checkTests();
const started = performance.now();
await Promise.all([work(), work()]);
for (const { file, line, about } of survivors.toSorted(
  (a, b) => a.file.localeCompare(b.file) || a.line - b.line,
))
  console.log(`${file}:${line} ${about}`);
const killed = chosen.length - survivors.length;
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(
  `${killed} of ${chosen.length} mutants noticed (${((killed / chosen.length) * 100).toFixed(1)} %), ` +
    `${late} of them by never ending; ${all.length} in all, seed ${seed}; ${minutes} minutes.`,
);
