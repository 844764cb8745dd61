/**
 * `npm run stress:records`: 300 made-up records, each checked and, where check finds no error, built
 * and held against its tables. RECORDS names another number, SEED another series. The smallest that
 * fails is shown with its files.
 */
import { Judges, searchFault } from './judged.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_007);
const runs = Number(process.env.RECORDS ?? 300);
console.log(`${runs} records, seed ${seed}`);
const judges = new Judges();
try {
  const fault = await searchFault(judges, seed, runs);
  console.log(fault === '' ? 'Every record without errors is published.' : fault);
  process.exitCode = fault === '' ? 0 : 1;
} finally {
  judges.end();
}
