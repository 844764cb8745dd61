/**
 * Verification: how much of what is reported done was looked at, where reports and observers
 * differ, and what could not be verified.
 */
import { once, toAddress, yearOf } from '../../schema/values/index.ts';
import { type Commitment, doneOn, standingOf } from '../figures/deadline.ts';
import { findChart } from '../figures/placed/charts.ts';
import { type Verified, newestFinding, proofOf } from '../figures/verification.ts';
import type { Context } from '../parts/context.ts';
import { type Inline, dated, labelOf, linkTo, plain, registerName } from '../parts/inlines.ts';
import { findProofMark } from '../parts/marks.ts';
import { ownerIdsOf, ownersOf } from '../parts/owners.ts';
import { type Fact, type Section, figureSection, tableSection } from '../parts/sections.ts';
import { type Table, column } from '../parts/table.ts';
import { toRecordTable } from '../records/recordTable.ts';
import { type Group, breakdown, groupById, groupByYear } from './groups.ts';
import {
  type CountedRow,
  type CountedRows,
  type StandingReport,
  methodLinks,
  numbersFor,
} from './report.ts';

const name = 'verification';
const proofs = ['verified', 'partly', 'contradicted', 'unable', 'none'] as const;
const lookedAt = ['verified', 'partly', 'contradicted', 'unable'] as const;

export function verificationReport(context: Context): StandingReport | undefined {
  const { records } = context.repository;
  if (records.of('findings').length === 0) return undefined;
  const promises: readonly Commitment[] = [...records.of('actions'), ...records.of('milestones')];
  const done = promises.filter((one) => standingOf(one) === 'done');
  if (done.length === 0) return undefined;
  const count = (proof: Verified) => provedSo(context, done, proof).length;
  return {
    name,
    title: context.say('report.verification'),
    finding: context.say('report.verification.finding', {
      looked: done.length - count('none'),
      base: done.length,
      verified: count('verified'),
      partly: count('partly'),
      contradicted: count('contradicted'),
      unable: count('unable'),
    }),
    numbers: numbersOf(context, done),
    sections: sectionsOf(context, done),
    rows: once(() => rowsOf(context, done)),
    method: methodLinks(context, ['verified', 'followThrough', 'share']),
  };
}

/** Of what is reported done, that of which this is proved. */
const provedSo = (
  { repository: { records } }: Context,
  done: readonly Commitment[],
  proof: Verified,
): readonly Commitment[] => done.filter((one) => proofOf(records, one) === proof);

function numbersOf(context: Context, done: readonly Commitment[]): readonly Fact[] {
  const { share } = numbersFor(context, name);
  const looked = done.length - provedSo(context, done, 'none').length;
  return [
    share(context.say('report.verification.looked'), looked, done.length, { proof: lookedAt }),
    ...proofs.map((proof) => {
      const count = provedSo(context, done, proof).length;
      return share(context.say(`proof.mark.${proof}`), count, done.length, { proof });
    }),
  ];
}

function sectionsOf(context: Context, done: readonly Commitment[]): readonly Section[] {
  const coverage = findChart(context, 'verification-coverage', {});
  const years = groupByYear(done, (one) => doneOn(one) && yearOf(doneOn(one)!));
  const owners = groupById(context, 'participants', done, ownerIdsOf);
  const list = (id: string, title: string, proof: Verified) =>
    tableSection(id, title, findingsTable(context, provedSo(context, done, proof)));
  return [
    ...figureSection('coverage', context.say('report.verification.coverage'), coverage),
    ...list('contradictions', context.say('report.verification.contradictions'), 'contradicted'),
    ...list('unable', context.say('report.verification.unable'), 'unable'),
    ...tableBy(context, 'year', years),
    ...tableBy(context, 'owner', owners),
  ];
}

/** The newest findings with the owner of what they are about, whose report they confirm or do not. */
function findingsTable(context: Context, promises: readonly Commitment[]): Table {
  const findings = promises
    .map(({ id }) => newestFinding(context.repository.records, id))
    .filter((one) => one !== undefined);
  const { columns, rows } = toRecordTable(context, 'findings', findings);
  const at = columns.findIndex(({ key }) => key === 'subject') + 1;
  const owner = column('owner', labelOf(context, 'actions', 'owner'));
  return {
    columns: columns.toSpliced(at, 0, owner),
    rows: rows.map((row, index) => ({
      ...row,
      cells: row.cells.toSpliced(at, 0, ownersOf(context, findings[index]!)),
    })),
  };
}

function tableBy(
  context: Context,
  by: 'owner' | 'year',
  groups: readonly Group<Commitment>[],
): readonly Section[] {
  const { records } = context.repository;
  const parts = proofs.map((proof) => ({
    key: proof,
    label: context.say(`proof.mark.${proof}`),
    chosen: { proof },
    has: (one: Commitment) => proofOf(records, one) === proof,
  }));
  const title = context.say(`report.verification.table.${by}`);
  return tableSection(`by-${by}`, title, breakdown(context, name, by, groups, parts));
}

const rowsOf = (context: Context, done: readonly Commitment[]): CountedRows => ({
  title: context.say('report.verification.rows'),
  columns: [
    column('title', context.say('report.promise'), 'title'),
    column('register', context.say('report.kind')),
    column('owner', labelOf(context, 'actions', 'owner')),
    column('done', context.say('report.doneOn'), 'date'),
    column('proof', context.say('report.proof'), 'status'),
    column('finding', registerName(context, 'findings', 'one'), 'title'),
  ],
  all: done.map((promise) => ({
    row: { id: promise.id, cells: cellsOf(context, promise) },
    keys: keysOf(context, promise),
  })),
});

function cellsOf(context: Context, promise: Commitment): readonly (readonly Inline[])[] {
  const finding = newestFinding(context.repository.records, promise.id);
  const mark = findProofMark(context, promise);
  const day = doneOn(promise);
  return [
    [linkTo(context, promise)],
    [plain(registerName(context, promise.register, 'one'))],
    ownersOf(context, promise),
    day ? [dated(context, day)] : [],
    mark ? [mark] : [],
    finding ? [linkTo(context, finding)] : [],
  ];
}

function keysOf(context: Context, promise: Commitment): CountedRow['keys'] {
  const day = doneOn(promise);
  const agreed = promise.register === 'actions' ? promise.fields.agreed_on : undefined;
  return {
    proof: [proofOf(context.repository.records, promise)],
    kind: [promise.register],
    owner: ownerIdsOf(promise).map(toAddress),
    year: day ? [yearOf(day)] : [],
    agreed: agreed ? [yearOf(agreed)] : [],
  };
}
