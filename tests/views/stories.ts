/** Histories of one promise made up: what versions held, and amendments that led there or nowhere. */
import fc from 'fast-check';
import { toHistory } from '../../src/history/changes/changes.ts';
import type { RecordOf } from '../../src/schema/tables.ts';
import { addDays } from '../../src/schema/values/index.ts';
import { type Row, row, toSteps } from '../history/moved.ts';
import { context, record } from '../make.ts';

const fields = ['due', 'status'] as const;
const values = {
  due: ['2024-03-01', '2024-09-30', '2025-01-31', '2026-01-31'],
  status: ['not_started', 'in_progress', 'partially_completed', 'discontinued'],
};
const value = fc.record({
  due: fc.constantFrom(...values.due),
  status: fc.constantFrom(...values.status),
});
/** A version's values, and whether amendments say why they came. */
const version = fc.record({ values: value, explained: fc.boolean() });
const agreed = fc.record({
  field: fc.constantFrom(...fields),
  from: fc.nat({ max: 3 }),
  to: fc.nat({ max: 3 }),
  /** Days from a year before the history begins; some amendments have no day. */
  day: fc.option(fc.nat({ max: 700 }), { nil: undefined }),
});

const plan = fc.record({
  versions: fc.array(version, { minLength: 1, maxLength: 6 }),
  others: fc.array(agreed, { maxLength: 5 }),
  kept: fc.constantFrom('full', 'off', 'none'),
});
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

const toAmendments = ({ versions, others }: Plan): readonly RecordOf<'amendments'>[] => {
  const explaining = versions.flatMap(({ values: now, explained }, index) => {
    const before = versions[index - 1]?.values;
    if (!before || !explained) return [];
    return fields
      .filter((field) => before[field] !== now[field])
      .map((field) => ({ field, from: before[field], to: now[field], date: `2024-0${index}-20` }));
  });
  const apart = others.map(({ field, from, to, day }) => ({
    field,
    from: values[field][from]!,
    to: values[field][to]!,
    ...(day === undefined ? {} : { date: addDays('2023-01-01', day) }),
  }));
  const all = [...explaining, ...apart].map((one, index) =>
    record('amendments', { ...one, record: 'A-1', reason: `why ${index};`, authority: 'DEC-1' }),
  );
  // No two rows of a table have one key.
  return [...new Map(all.map((one) => [one.id, one])).values()];
};

/** A site of one action, its owner, its versions and its amendments; each has a reason of its own. */
export const stories = plan.map((made) => {
  const amendments = toAmendments(made);
  const rows: Row[] = made.versions.map(({ values: { due, status } }) => row(due, { status }));
  const now = { ...rows.at(-1)!, owner: ['north'] };
  const records = [
    record('participants', { id: 'north', name: 'North' }),
    record('themes', { id: 'quiet', name: 'Quiet' }),
    record('decisions', { id: 'DEC-1', title: 'The first decision' }),
    record('actions', now),
    ...amendments,
  ];
  const history = toHistory(toSteps(rows.map((one) => [one])));
  const site =
    made.kept === 'none'
      ? context(records)
      : context(records, { history: made.kept === 'off' ? { ...history, mode: 'off' } : history });
  return { site, amendments, kept: made.kept };
});
