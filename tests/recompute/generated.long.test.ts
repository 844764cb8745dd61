/**
 * Figures of small records with whatever a register may hold, at three days each: what the site says
 * is what its definitions come to.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fieldsOf, type RegisterName } from '../../src/schema/registers/index.ts';
import { type RecordOf, means } from '../../src/schema/index.ts';
import { seeded } from '../bench/seeded.ts';
import { context, descriptor, record } from '../make.ts';
import { dates, valuesOfKind } from '../records/cells.ts';
import { connect } from './duckdb.ts';
import { recomputeRecord } from './files.ts';

/** How many records: `RECORDS=200` takes some minutes. */
const many = Number(process.env.RECORDS ?? 20);
const seed = Number(process.env.SEED ?? 20_261_130);
const folder = mkdtempSync(join(tmpdir(), 'waymark-recompute-'));
afterAll(() => rmSync(folder, { recursive: true }));

const days = ['2024-12-31', '2025-06-30', '2026-01-15'];
type Random = () => number;

/** One of some values, or, of an odd record, none. */
const pick = <T>(random: Random, values: readonly T[], none = 0.2): T | undefined =>
  random() < none ? undefined : values[Math.floor(random() * values.length)];

/** A row with values of its fields' kinds, each there or not; references lead to one of `ids`. */
function anyRow(random: Random, register: RegisterName, id: string, ids: readonly string[]) {
  const fields: Record<string, unknown> = { id };
  for (const [name, meta] of fieldsOf(register)) {
    const { kind, list, to, required } = meta;
    if (name === 'id' || kind === 'link') continue;
    const none = required ? 0 : 0.25;
    const known = ids.length > 0 && to.length > 0 ? ids : ['nobody'];
    const all = kind === 'ref' ? known : valuesOfKind(register, name, meta);
    const values = Array.from({ length: list ? 1 + Math.floor(random() * 3) : 1 }, () =>
      pick(random, all, none),
    ).filter((one) => one !== undefined);
    if (values.length > 0) fields[name] = list ? values : values[0];
  }
  return record(register, fields as never) as RecordOf;
}

const registers: readonly RegisterName[] = [
  'participants',
  'forums',
  'meetings',
  'measures',
  'actions',
  'milestones',
  'findings',
  'alerts',
  'acknowledgements',
  'activations',
  'submissions',
  'assessments',
  'exercises',
  'assistance',
  'feedback',
  'scores',
  'lessons',
  'decisions',
  'reviews',
  'contributions',
  'corrections',
  'participation',
  'positions',
  'indicators',
  'observations',
];

/** A few rows of some registers; amendments that lead from one due date to the next. */
function anyRecord(random: Random): RecordOf[] {
  const counts = registers.map((register) => ({ register, count: Math.floor(random() * 6) }));
  const ids = counts.flatMap(({ register, count }) =>
    Array.from({ length: count }, (_, at) => `${register}-${at}`),
  );
  const rows = counts.flatMap(({ register, count }) => {
    const own = (name: RegisterName) => ids.filter((id) => id.startsWith(`${name}-`));
    const led = {
      meetings: 'forums',
      acknowledgements: 'alerts',
      observations: 'indicators',
    } as const;
    const to = register in led ? own(led[register as keyof typeof led]) : ids;
    return Array.from({ length: count }, (_, at) =>
      anyRow(random, register, `${register}-${at}`, random() < 0.5 ? to : to.map(upper)),
    );
  });
  return [...onceEach(rows), ...rows.flatMap((row) => movesOf(random, row))];
}

/** No two rows of a register have one key: a record that has them is refused. */
const onceEach = (rows: readonly RecordOf[]): readonly RecordOf[] => [
  ...new Map(rows.map((row) => [`${row.register} ${row.id.toLowerCase()}`, row])).values(),
];

const upper = (id: string) => id.toUpperCase();

function movesOf(random: Random, row: RecordOf): RecordOf[] {
  let { due } = row.fields as { due?: string };
  if ((row.register !== 'actions' && row.register !== 'milestones') || !due) return [];
  return Array.from({ length: Math.floor(random() * 4) }, (_, at) => {
    const from = pick(
      random,
      dates.filter((one) => one !== due && one < due!),
      0.1,
    );
    const move = record('amendments', {
      record: row.id,
      field: 'due',
      from,
      to: due,
      date: `2025-0${9 - at}-01`,
    });
    due = from ?? 'nothing leads here';
    return move as RecordOf;
  });
}

/** What may be averaged takes turns, so that both definitions of risk are run. */
const of = (records: readonly RecordOf[], number: number, asOf: string) =>
  context(records, {
    asOf,
    descriptor: { ...descriptor, means: means[number % means.length]! },
  });

test('the site and the definitions say the same of any record, at three days each', async () => {
  console.log(`seed ${seed}`);
  const connection = await connect();
  const wrong: string[] = [];
  let compared = 0;
  for (let number = 0; number < many; number += 1) {
    const records = anyRecord(seeded(seed + number));
    for (const asOf of days) {
      const all = await recomputeRecord(connection, folder, of(records, number, asOf));
      compared += all.length;
      for (const { name, said, found, equal } of all)
        if (!equal) wrong.push(`${number} at ${asOf}: ${name} said ${said}, found ${found}`);
    }
  }
  console.log(`${compared} figures compared`);
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(compared).toBeGreaterThan(many * days.length * 50);
}, 1_200_000);
