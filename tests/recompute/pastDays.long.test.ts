/**
 * A past day by both clocks: its definition rebuilds the tables as they were written then, cell by
 * cell, and the figures that the site works out for it are those of the definitions on what it wrote.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { buildRepository, readRecord, RecordRefused } from '../../src/record/index.ts';
import type { Repository } from '../../src/schema/index.ts';
import { collect } from '../../src/tables/records/index.ts';
import { repositoryAsOf } from '../../src/views/changes/asOf.ts';
import { type Context, toContext } from '../../src/views/parts/index.ts';
import { TemporaryRepository } from '../history/temporaryRepository.ts';
import { toFiles } from '../records/files.ts';
import { anyPlan, type Plan } from '../records/plan.ts';
import { connect } from './duckdb.ts';
import { recomputeFrom, writeRecord } from './files.ts';
import { type Clocks, type Tables } from './past.ts';
import { differencesOf, endOfTime, tablesIn, tablesOf, writeThen } from './past.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-past-'));
afterAll(() => rmSync(folder, { recursive: true }));
const connection = await connect();

const contextOf = (repository: Repository): Context =>
  toContext(repository, 'en', { base: '', origin: '' });

/** The tables of a folder, whatever the laws of today say of them. */
const tablesAt = (root: string): Tables => tablesOf(collect(readRecord(root).records));

/** What differs between the tables of a day and those that the definition writes for it. */
async function differencesOn(repository: Repository, day: string, tables: Tables) {
  const clocks = { day: endOfTime, known: day };
  const then = await writeThen(connection, folder, contextOf(repository), clocks);
  return differencesOf(tables, tablesIn(then), repository).map((one) => `${day}: ${one}`);
}

/** What the site and the definitions say differently of a day: rows, then figures. */
async function unequalOn(repository: Repository, { day, known }: Clocks): Promise<string[]> {
  const past = repositoryAsOf(repository, day, known);
  const then = await writeThen(connection, folder, contextOf(repository), { day, known });
  const rows = differencesOf(tablesOf(past.records), tablesIn(then), repository);
  const figures = await recomputeFrom(connection, then, contextOf(past));
  return [
    ...rows,
    ...figures
      .filter(({ equal }) => !equal)
      .map(({ name, said, found }) => `${name} said ${said}, found ${found}`),
  ].map((one) => `${day} known on ${known}: ${one}`);
}

test('the demonstration on every day on which it changed, and at the end of its years', async () => {
  const root = process.cwd();
  const repository = await buildRepository({ root });
  writeRecord(folder, contextOf(repository));
  const last = new Map(repository.history!.versions.map(({ date, commit }) => [date, commit!]));
  const wrong: string[] = [];
  for (const [day, commit] of last) {
    const place = join(folder, commit);
    mkdirSync(place);
    const tar = execFileSync('git', ['archive', commit, 'data', 'content'], {
      cwd: root,
      maxBuffer: 2 ** 28,
    });
    execFileSync('tar', ['-x', '-C', place], { input: tar });
    wrong.push(...(await differencesOn(repository, day, tablesAt(place))));
    wrong.push(...(await unequalOn(repository, { day, known: day })));
  }
  const [first] = last.keys();
  const day = '2024-12-31';
  for (const known of [day, first!, repository.asOf])
    wrong.push(...(await unequalOn(repository, { day, known })));
  expect(last.size).toBeGreaterThan(1);
  expect(wrong.slice(0, 40)).toEqual([]);
}, 600_000);

const seed = Number(process.env.SEED ?? 20_261_130);
const many = Number(process.env.RECORDS ?? 12);

/** The record of a plan, and its tables on the day of each commit; none where it is refused. */
async function versionsOf(plan: Plan) {
  const record = new TemporaryRepository();
  const days = toFiles(plan).commits.map((files, at) => {
    const day = `2024-0${at + 1}-10`;
    record.commit(day, files);
    return { day, tables: tablesAt(record.root) };
  });
  try {
    return { days, repository: await buildRepository({ root: record.root, asOf: '2026-01-15' }) };
  } catch (error) {
    if (error instanceof RecordRefused) return undefined;
    throw error;
  }
}

test('made-up records on the day of each of their versions', async () => {
  const plans = fc
    .sample(anyPlan, { seed, numRuns: many * 3 })
    .filter(({ commits, happenings }) => commits > 1 && happenings.length > 0);
  const wrong: string[] = [];
  let compared = 0;
  for (const [at, plan] of plans.slice(0, many).entries()) {
    const made = await versionsOf(plan);
    if (!made) continue;
    compared += made.days.length;
    writeRecord(folder, contextOf(made.repository));
    for (const { day, tables } of made.days) {
      const differing = await differencesOn(made.repository, day, tables);
      const unequal = await unequalOn(made.repository, { day, known: day });
      const later = await unequalOn(made.repository, { day, known: '2024-04-10' });
      wrong.push(...[...differing, ...unequal, ...later].map((one) => `${at}: ${one}`));
    }
  }
  expect(wrong.slice(0, 40)).toEqual([]);
  expect(compared).toBeGreaterThan(many);
}, 1_200_000);
