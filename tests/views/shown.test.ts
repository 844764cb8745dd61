import { expect, test } from 'vitest';
import { firstOrLate } from '../../src/views/parts/shown.ts';
import { context, record } from '../make.ts';

const action = (id: number, due: string) =>
  record('actions', { id: `A-${id}`, due, status: 'in_progress' });

test('a list that is cut keeps its order, and all that is overdue', () => {
  const rows = Array.from({ length: 90 }, (_, id) =>
    action(id, id % 10 === 9 ? '2025-01-01' : '2027-01-01'),
  );
  const shown = firstOrLate(context(rows), rows, 60);
  const late = rows.filter(({ fields }) => fields.due === '2025-01-01');
  expect(shown.length).toBe(60);
  expect(late.every((one) => shown.includes(one))).toBe(true);
  expect(rows.filter((one) => shown.includes(one))).toEqual(shown);
  expect(firstOrLate(context(rows), late, 3)).toEqual(late);
  expect(firstOrLate(context(rows), rows, 200)).toEqual(rows);
});
