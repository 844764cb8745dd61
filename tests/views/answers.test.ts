/** What the page of a theme, a measure, a forum or a participant answers first. */
import { describe, expect, test } from 'vitest';
import { formatRange } from '../../src/i18n/index.ts';
import type { FieldsOf } from '../../src/schema/registers/index.ts';
import { toRecordView } from '../../src/views/records/index.ts';
import { context, record } from '../make.ts';

const theme = record('themes', { id: 'water', name: 'Water' });
let count = 0;
const action = (fields: Partial<FieldsOf<'actions'>>) =>
  record('actions', {
    id: `A-${(count += 1)}`,
    title: `Action ${count}`,
    themes: ['water'],
    ...fields,
  });
const late = (due: string) => action({ due, status: 'in_progress' });
const done = (due: string, completed_on: string) =>
  action({ due, status: 'completed', completed_on });

const viewOf = (...actions: ReturnType<typeof action>[]) =>
  toRecordView(context([theme, ...actions], { asOf: '2026-06-30' }), theme);

describe('the answer', () => {
  test('counts what is late and says since when, whatever the order of the rows', () => {
    const view = viewOf(late('2026-03-01'), done('2026-01-01', '2026-01-01'), late('2025-02-01'));
    expect(view.sentence).toBe(
      'Of 3 actions, 2 are overdue, the first since 2 February 2025; 1 is reported completed, 0 of them verified.',
    );
    const [section] = view.sections;
    expect(section).toMatchObject({ id: 'overdue', title: '2 actions overdue' });
    const rows = section?.kind === 'table' ? section.table.rows : [];
    expect(rows.map(({ id }) => id)).toEqual(['A-3', 'A-1']);
  });
  test('says that nothing is late, and shows no empty list', () => {
    const view = viewOf(done('2026-01-01', '2026-01-01'));
    expect(view.sentence).toContain('none is overdue');
    expect(view.sections.map(({ id }) => id)).not.toContain('overdue');
  });
  test('is silent where nothing was agreed, or nobody reports', () => {
    expect(viewOf().sentence).toBeUndefined();
    expect(viewOf(action({ due: '2025-01-01' })).sentence).toBeUndefined();
  });
});

describe('the half-years', () => {
  const chartOf = (...actions: ReturnType<typeof action>[]) => {
    const found = viewOf(...actions).sections.find(({ id }) => id === 'half-years');
    return found?.kind === 'figure' ? found.chart : undefined;
  };
  const three = () => [
    done('2024-06-30', '2024-06-30'),
    done('2025-03', '2025-05-01'),
    late('2025-12-31'),
  ];
  test('stand by the date first agreed, the newest last, on time, late or neither', () => {
    const moved = action({ due: '2026-05-01', due_original: '2025-01-01', status: 'in_progress' });
    const chart = chartOf(...three(), moved)!;
    const x = chart.x?.type === 'category' ? (chart.x.categories ?? []) : [];
    expect(x.map(({ key }) => key)).toEqual([
      '2024-01/2024-06',
      '2025-01/2025-06',
      '2025-07/2025-12',
    ]);
    const of = (key: string) =>
      chart.series.find((one) => one.key === key)!.points.map(({ y }) => y);
    expect(of('onTime')).toEqual([1, 0, 0]);
    expect(of('late')).toEqual([0, 1, 0]);
    expect(of('overdue')).toEqual([0, 1, 1]);
    expect(chart.title).toMatch(/0 of 1 action first due July\s–\sDecember 2025/u);
  });
  test('are not drawn of two, nor of what has no half or is still ahead', () => {
    const ahead = action({ due: '2027-01-31', status: 'in_progress' });
    const ofYear = action({ due: '2023', status: 'in_progress' });
    expect(chartOf(...three().slice(1), ahead, ofYear)).toBeUndefined();
  });
});

test.each([
  ['en', '2024-05-28', '2024-05-29', '28–29 May 2024'],
  ['en', '2024-05-28', '2024-05-28', '28 May 2024'],
  ['en', '2024-05-28', '2024-06-02', '28 May – 2 June 2024'],
  ['en', '2024-12-30', '2025-01-02', '30 December 2024 – 2 January 2025'],
  ['en', '2024', '2025', '2024–2025'],
  ['en', '2024-05', '2024-06-02', 'May 2024 – 2 June 2024'],
  ['fr', '2024-05-28', '2024-05-29', '28–29 mai 2024'],
  ['ar', '2024-05-28', '2024-05-29', '28–29 مايو 2024'],
])('in %s the span from %s to %s says once what both share', (language, from, to, said) =>
  expect(formatRange(language, from, to).replace(/\s/gu, ' ')).toBe(said),
);
