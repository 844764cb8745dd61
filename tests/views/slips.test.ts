import { expect, test } from 'vitest';
import { toHistory } from '../../src/history/changes/changes.ts';
import { toValues } from '../../src/history/changes/historyRow.ts';
import { hasMoved, slipOf } from '../../src/views/changes/slips.ts';
import { record, repository } from '../make.ts';

const milestone = (fields: object) =>
  record('milestones', { id: 'MS-1', status: 'scheduled', ...fields } as never);
const amendment = (from: string, to: string, date: string) =>
  record('amendments', {
    record: 'MS-1',
    field: 'due',
    from,
    to,
    date,
    reason: `to ${to}`,
  } as never);
const side = (dues: readonly string[]) => ({
  columns: [],
  keyNames: [],
  rows: dues.map((due) => ({
    key: 'ms-1',
    id: 'MS-1',
    values: toValues([
      ['id', 'MS-1'],
      ['due', due],
    ]),
    cells: [],
  })),
});
const historyOf = (dues: readonly string[], redactions: Parameters<typeof toHistory>[1] = []) =>
  toHistory(
    dues.map((due, index) => ({
      commit: `c${index}`,
      date: `2026-0${index + 1}-01`,
      edges: [
        [
          {
            table: { name: 'milestones', register: 'milestones' as const, keyed: 'id' as const },
            from: side(dues.slice(0, index).slice(-1)),
            to: side([due]),
            whole: false,
          },
        ],
      ],
    })),
    redactions,
  );
const slip = (one: ReturnType<typeof milestone>, ...args: Parameters<typeof repository>) => {
  const found = slipOf(repository([one, ...args[0]], args[1]), one);
  return (
    found && [
      found.original,
      found.due,
      found.days,
      found.moves.count,
      found.moves.amendments.map(({ fields }) => fields.reason).join(),
    ]
  );
};

test('moves are counted in the history, and in the amendments that go before it', () => {
  const one = milestone({ due: '2026-12-31' });
  const amendments = [
    amendment('2026-03-31', '2026-06-30', '2025-10-01'),
    amendment('2026-06-30', '2026-09-30', '2025-12-01'),
    amendment('2026-09-30', '2026-12-31', '2026-02-01'),
  ];
  expect(slip(one, amendments, { history: historyOf(['2026-09-30', '2026-12-31']) })).toEqual([
    '2026-03-31',
    '2026-12-31',
    275,
    3,
    'to 2026-06-30,to 2026-09-30,to 2026-12-31',
  ]);
  expect(slip(one, amendments)).toEqual([
    '2026-03-31',
    '2026-12-31',
    275,
    3,
    'to 2026-06-30,to 2026-09-30,to 2026-12-31',
  ]);
  expect(slip(one, [], { history: historyOf(['2026-06-30', '2026-09-30', '2026-12-31']) })).toEqual(
    ['2026-06-30', '2026-12-31', 184, 2, ''],
  );
  expect(slip(milestone({ due: '2026-12-31', due_original: '2026-06-30' }), [])).toEqual([
    '2026-06-30',
    '2026-12-31',
    184,
    1,
    '',
  ]);
  expect(slip(one, [])).toEqual(['2026-12-31', '2026-12-31', 0, 0, '']);
});

test('where the first date may not be shown there is no slip, and the date has moved all the same', () => {
  const one = milestone({ due: '2026-12-31' });
  const history = historyOf(
    ['2026-06-30', '2026-09-30', '2026-12-31'],
    [{ record: 'MS-1', field: 'due', until: '2026-02-01', reason: 'mistake' }],
  );
  expect(slip(one, [], { history })).toBeUndefined();
  expect(hasMoved(repository([one], { history }), one)).toBe(true);
});
