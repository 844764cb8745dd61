/**
 * Verification: how much of what is reported done was looked at, where reports and observers
 * differ, and what could not be verified.
 */
import { toAddress, yearOf } from '../../schema/values/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { toRecordTable } from '../records/recordTable.ts';
import { type Table, column } from '../parts/table.ts';
import type { Context } from '../parts/context.ts';
import { doneOn, standingOf, type Commitment } from '../figures/deadline.ts';
import {
  isContradicted,
  newestFinding,
  verifiedStatus,
  type Verified,
} from '../figures/verification.ts';
import { ownerIdsOf, ownersOf } from '../parts/owners.ts';
import { dated, labelOf, linkTo, plain, registerName, valuesOf } from '../parts/inlines.ts';
import { findProofMark } from '../parts/marks.ts';
import { once } from '../../schema/values/index.ts';
import type { Section } from '../parts/sections.ts';
import { findChart } from '../figures/placed/charts.ts';
import {
  breakdown,
  groupById,
  groupByYear,
  methodLinks,
  rowsAddress,
  shareLink,
  type Group,
  type StandingReport,
} from './report.ts';

const name = 'verification';
const proofs = ['verified', 'partly', 'contradicted', 'unable', 'none'] as const;

export function proofOf(context: Context, promise: Commitment): Verified {
  return isContradicted(context.repository.records, promise)
    ? 'contradicted'
    : verifiedStatus(context.repository.records, promise.id);
}

/** Findings with the owner of what they are about, whose report they confirm or do not. */
function withOwner(context: Context, findings: readonly RecordOf<'findings'>[]): Table {
  const { columns, rows } = toRecordTable(context, 'findings', findings);
  const at = columns.findIndex(({ key }) => key === 'subject') + 1;
  return {
    columns: columns.toSpliced(
      at,
      0,
      column('owner', labelOf(context, 'actions', 'owner'), 'text'),
    ),
    rows: rows.map((row, index) => ({
      ...row,
      cells: row.cells.toSpliced(at, 0, ownersOf(context, findings[index]!)),
    })),
  };
}

export function verificationReport(context: Context): StandingReport | undefined {
  const { records } = context.repository;
  if (records.of('findings').length === 0) return undefined;
  const done: readonly Commitment[] = [
    ...records.of('actions'),
    ...records.of('milestones'),
  ].filter((one) => standingOf(one) === 'done');
  if (done.length === 0) return undefined;
  const count = (proof: Verified) => done.filter((one) => proofOf(context, one) === proof).length;
  const looked = done.length - count('none');
  const coverage = findChart(context, 'verification-coverage', {});
  const findingsOn = (proof: Verified) =>
    done
      .filter((one) => proofOf(context, one) === proof)
      .map((one) => newestFinding(records, one.id))
      .filter((one) => one !== undefined);
  const list = (id: string, title: string, proof: Verified): readonly Section[] => {
    const found = findingsOn(proof);
    return found.length === 0
      ? []
      : [{ kind: 'table', id, title, table: withOwner(context, found) }];
  };
  const table = (by: 'owner' | 'year', groups: readonly Group<Commitment>[]): readonly Section[] =>
    groups.length === 0
      ? []
      : [
          {
            kind: 'table',
            id: `by-${by}`,
            title: context.say(`report.verification.table.${by}`),
            table: breakdown(
              context,
              name,
              by,
              groups,
              proofs.map((proof) => ({
                key: proof,
                label: context.say(`proof.mark.${proof}`),
                chosen: { proof },
                has: (one: Commitment) => proofOf(context, one) === proof,
              })),
            ),
          },
        ];
  return {
    name,
    title: context.say('report.verification'),
    finding: context.say('report.verification.finding', {
      looked,
      base: done.length,
      verified: count('verified'),
      partly: count('partly'),
      contradicted: count('contradicted'),
      unable: count('unable'),
    }),
    numbers: [
      {
        label: context.say('report.verification.looked'),
        values: shareLink(
          context,
          looked,
          done.length,
          rowsAddress(context, name, { proof: ['verified', 'partly', 'contradicted', 'unable'] }),
        ),
      },
      ...proofs.map((proof) => ({
        label: context.say(`proof.mark.${proof}`),
        values: shareLink(
          context,
          count(proof),
          done.length,
          rowsAddress(context, name, { proof }),
        ),
      })),
    ],
    sections: [
      ...(coverage
        ? [
            {
              kind: 'figure' as const,
              id: 'coverage',
              title: context.say('report.verification.coverage'),
              chart: coverage,
            },
          ]
        : []),
      ...list('contradictions', context.say('report.verification.contradictions'), 'contradicted'),
      ...list('unable', context.say('report.verification.unable'), 'unable'),
      ...table(
        'year',
        groupByYear(done, (one) => doneOn(one) && yearOf(doneOn(one)!)),
      ),
      ...table('owner', groupById(context, 'participants', done, ownerIdsOf)),
    ],
    rows: once(() => ({
      title: context.say('report.verification.rows'),
      columns: [
        column('title', context.say('report.promise'), 'title'),
        column('register', context.say('report.kind'), 'text'),
        column('owner', labelOf(context, 'actions', 'owner'), 'text'),
        column('done', context.say('report.doneOn'), 'date'),
        column('proof', context.say('report.proof'), 'status'),
        column('finding', registerName(context, 'findings', 'one'), 'title'),
      ],
      all: done.map((promise) => {
        const finding = newestFinding(records, promise.id);
        const mark = findProofMark(context, promise);
        const day = doneOn(promise);
        return {
          row: {
            id: promise.id,
            cells: [
              [linkTo(context, promise)],
              [plain(registerName(context, promise.register, 'one'))],
              valuesOf(context, promise, promise.register === 'actions' ? 'owner' : 'responsible'),
              day ? [dated(context, day)] : [],
              mark ? [mark] : [],
              finding ? [linkTo(context, finding)] : [],
            ],
          },
          keys: {
            proof: [proofOf(context, promise)],
            kind: [promise.register],
            owner: ownerIdsOf(promise).map(toAddress),
            year: day ? [yearOf(day)] : [],
            agreed:
              promise.register === 'actions' && promise.fields.agreed_on
                ? [yearOf(promise.fields.agreed_on)]
                : [],
          },
        };
      }),
    })),
    method: methodLinks(context, ['verified', 'followThrough', 'share']),
  };
}
