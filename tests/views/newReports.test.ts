/** Reports on exercises, assistance, feedback and funding, of small records reckoned by hand. */
import { describe, expect, test } from 'vitest';
import type { RecordOf, StandingReportName } from '../../src/schema/index.ts';
import type { Inline } from '../../src/views/parts/inlines.ts';
import { standingReports } from '../../src/views/reports/index.ts';
import { context, record } from '../make.ts';

const textOf = (values: readonly Inline[]) =>
  values.map((one) => ('text' in one ? one.text : '')).join(' ');

function report(name: StandingReportName, records: readonly RecordOf[]) {
  const found = standingReports(context(records)).find((one) => one.name === name);
  return (
    found && {
      finding: found.finding,
      numbers: Object.fromEntries(
        found.numbers.map(({ label, values }) => [label, textOf(values)]),
      ),
      table: (id: string) => {
        const section = found.sections.find((one) => one.id === id);
        return section?.kind === 'table'
          ? section.table.rows.map(({ cells }) => cells.map(textOf))
          : undefined;
      },
      rows: found.rows().all,
      columns: found.rows().columns.map(({ key }) => key),
      kinds: Object.fromEntries(found.sections.map(({ id, kind }) => [id, kind])),
    }
  );
}

describe('exercises', () => {
  const exercise = record('exercises', {
    id: 'E-1',
    objectives: ['Call', 'Answer', 'Close'],
    objective_results: ['met', 'partially_met', 'not_met'],
    observers: ['p'],
  });
  const counted = record('exercises', { id: 'E-2', objectives: ['Go', 'Stop'], objectives_met: 1 });
  const made = report('exercises', [exercise, counted, record('participants', { id: 'p' })])!;
  test('count an objective once, where its own result is said', () => {
    expect(made.finding).toBe(
      '2 exercises: of 3 objectives judged one by one, 1 was met and 1 partly.',
    );
    expect(made.numbers).toEqual({
      Met: '1 of 3',
      'Partly met': '1 of 3',
      'Not met': '1 of 3',
      'Not said one by one': '2',
    });
    expect(made.rows.map(({ row }) => row.id)).toEqual([
      'E-1/1',
      'E-1/2',
      'E-1/3',
      'E-2/1',
      'E-2/2',
    ]);
  });
  test('have no report where no objective is named', () =>
    expect(report('exercises', [record('exercises', { id: 'E-3' })])).toBeUndefined());
});

describe('feedback', () => {
  const message = (id: string, fields: object) => record('feedback', { id, ...fields });
  const made = report('feedback', [
    message('1', { received_on: '2026-01-01', response_on: '2026-01-11', accepted: true }),
    message('2', { received_on: '2026-01-01', response_on: '2026-01-21', led_to: ['x'] }),
    message('3', { received_on: '2026-02', accepted: false }),
    message('4', {}),
  ])!;
  test('is answered where the day of the answer is said', () => {
    expect(made.numbers).toEqual({
      Answered: '2 of 4',
      'Median time to an answer': '15 days',
      'Longest time to an answer': '20 days',
      'Held to be right': '1 of 4',
      'Changed something': '1',
    });
    expect(made.rows.map(({ keys }) => keys.answer)).toEqual([
      ['accepted'],
      ['answered'],
      ['waiting'],
      ['waiting'],
    ]);
  });
  test('that nobody answered has no median', () =>
    expect(report('feedback', [message('4', {})])!.finding).toContain('0 were answered. 0'));
});

describe('funding', () => {
  const paid = (participant: string, year: string, money: object) =>
    record('contributions', { fund: 'F', participant, year, currency: 'EUR', ...money });
  const made = report('funding', [
    record('participants', { id: 'n', short_name: 'North' }),
    record('participants', { id: 's', short_name: 'South' }),
    paid('n', '2025', { pledged: 100, paid: 100 }),
    paid('n', '2026', { pledged: 100, paid: 40 }),
    paid('s', '2025', { pledged: 60, paid: 60 }),
    paid('s', '2026', { pledged: 60 }),
    paid('s', '2024', { paid: 10, currency: 'USD', pledged: 10 }),
  ])!;
  test('adds what says both, within one currency', () => {
    expect(made.finding).toBe(
      'Of EUR 260 pledged, EUR 200 (77%) was paid; EUR 60 is outstanding. ' +
        'Of USD 10 pledged, USD 10 (100%) was paid; USD 0 is outstanding.',
    );
    expect(made.numbers).toEqual({
      'Paid in full': '3 of 5',
      'Paid in part or not at all': '1 of 5',
      'Pledge or payment not said': '1 of 5',
    });
  });
  test('says who carries how much of what was paid', () =>
    expect(made.table('by-participant-eur')).toEqual([
      ['North', 'EUR 200', 'EUR 140', '70%', 'EUR 60', '70%'],
      ['South', 'EUR 60', 'EUR 60', '100%', 'EUR 0', '30%'],
    ]));
  test('what one paid too much settles nothing of what another owes, nor in small numbers', () => {
    const uneven = report('funding', [
      paid('n', '2026', { pledged: 2, paid: 3 }),
      paid('s', '2026', { pledged: 3, paid: 1 }),
    ])!;
    expect(uneven.finding).toBe('Of EUR 5 pledged, EUR 4 (80%) was paid; EUR 2 is outstanding.');
  });
  test('what nobody says is not nought', () => {
    const silent = report('funding', [paid('n', '2026', { pledged: 5 }), paid('s', '2026', {})])!;
    expect(silent.finding).toBe('No contribution says both the pledge and the payment, in EUR.');
    expect(silent.table('by-year-eur')).toEqual([
      ['2026', 'Pledge or payment not said', '', '', '', ''],
    ]);
  });
  test('every amount leads to the rows that it adds', () => {
    const north = made.rows.filter(
      ({ keys }) => keys.participant!.includes('n') && keys.currency!.includes('eur'),
    );
    expect(north.map(({ data }) => data!.paid)).toEqual([100, 40]);
  });
});

test('assistance counts an entry once, and once for each giver and receiver', () => {
  const made = report('assistance', [
    record('participants', { id: 'n', short_name: 'North' }),
    record('participants', { id: 's', short_name: 'South' }),
    record('assistance', {
      id: 'A',
      given_by: ['n', 's'],
      given_to: ['n'],
      kind: 'training',
      people_trained: 12,
    }),
    record('assistance', { id: 'B', given_by: ['n'] }),
  ])!;
  expect(made.finding).toContain('2 times, 1 of them by training, of 12 people');
  expect(made.table('by-giver')).toEqual([
    ['North', '1', '2'],
    ['South', '1', '1'],
  ]);
});

test('attendance tells by kind who came, and who never did', () => {
  const made = report('participation', [
    record('participants', { id: 'n', kind: 'state' }),
    record('participants', { id: 's', kind: 'state' }),
    record('participants', { id: 'u', kind: 'academic' }),
    record('measures', { id: 'M' }),
    record('participation', { measure: 'M', participant: 'n', state: 'joined' }),
    record('meetings', { id: '1', starts_on: '2026-01-01', attendance: ['N'] }),
    record('meetings', { id: '2', starts_on: '2026-02-01' }),
    record('meetings', { id: '3', starts_on: '2027-01-01', attendance: ['s', 'u'] }),
  ])!;
  expect(made.table('attendance')!.map((cells) => [cells[0], cells[2], cells[4]])).toEqual([
    ['State', '1 of 1', 's'],
    ['Academic', '0 of 1', 'u'],
  ]);
});

describe('positions', () => {
  const position = (id: string, kind: 'dissent' | 'suspensive_objection', fields: object) =>
    record('positions', { subject: id, participant: 'n', kind, ...fields });
  const made = report('decisions', [
    record('participants', { id: 'n', short_name: 'North' }),
    record('decisions', { id: 'D', adoption: 'vote' }),
    position('1', 'dissent', { date: '2026-01-01' }),
    position('2', 'dissent', { date: '2026-01-01', until: '2026-06-30' }),
    position('3', 'suspensive_objection', { date: '2026-01-01', lapses_on: '2026-06-29' }),
    position('4', 'suspensive_objection', { date: '2026-06-20', lapses_on: '2026-06-30' }),
    position('5', 'dissent', { date: '2026-07-01' }),
    position('6', 'dissent', {}),
    position('8', 'dissent', { date: '2026' }),
    record('positions', { subject: '7', participant: 'n', kind: 'supports' }),
  ])!;
  test('stand until they are withdrawn, or until the last day set for them is past', () => {
    const rows = made.rows.filter(({ keys }) => keys.register![0] === 'positions');
    expect(rows.map(({ keys }) => keys.state![0])).toEqual([
      'standing',
      'withdrawn',
      'lapsed',
      'standing',
      'ahead',
      'standing',
      'standing',
      'standing',
    ]);
    expect(rows.map(({ data }) => data!.days)).toEqual([180, 180, 179, 10, '', '', '', '']);
  });
  test('of support do not count as disagreement', () =>
    expect(made.finding).toBe(
      'Of 1 decision, 0 were adopted by consensus. Of 8 positions, 7 express disagreement ' +
        '(reservations, dissents, abstentions or suspensive objections), and 4 of those stand.',
    ));
  test('of every kind are counted by kind, by participant and by year, each once', () => {
    expect(made.table('by-kind')).toEqual([
      ['Supports', '1', '0', '0', '0', '1'],
      ['Dissent', '3', '1', '0', '1', '5'],
      ['Suspensive objection', '1', '0', '1', '0', '2'],
    ]);
    expect(made.table('by-participant')).toEqual([['North', '1', '5', '2', '8']]);
    expect(made.table('by-year')).toEqual([
      ['2026', '0', '4', '2', '6'],
      ['Not said', '1', '1', '0', '2'],
    ]);
  });
});

describe('decisions', () => {
  const taken = (id: string, fields: object = {}) => record('decisions', { id, ...fields });
  const dissent = (subject: string, fields: object = {}) =>
    record('positions', { subject, participant: 'n', kind: 'dissent', ...fields });
  test('that nobody took a position on are reported, and that it is so', () => {
    const made = report('decisions', [taken('D', { adoption: 'consensus' }), taken('E')])!;
    expect(made.finding).toBe(
      'Of 2 decisions, 1 was adopted by consensus. No position of a participant is recorded.',
    );
    expect(made.table('adopted')!.map((cells) => cells.slice(0, 2))).toEqual([
      ['Consensus', '1 of 2'],
      ['Not said', '1 of 2'],
    ]);
    expect(made.rows.map(({ keys }) => keys.adoption)).toEqual([['consensus'], ['unsaid']]);
    expect(made.kinds.positions).toBe('note');
    expect(made.numbers).toEqual({ Decisions: '2', Positions: '0' });
    expect(made.columns).toEqual(['title', 'kind', 'adoption']);
  });
  test('are not needed for a report on positions', () => {
    const made = report('decisions', [dissent('A')])!;
    expect(made.finding).toContain(
      'No decision is recorded. Of 1 position, 1 expresses disagreement',
    );
    expect(made.numbers).toMatchObject({ Decisions: '0', 'Disagreement stands': '1 of 1' });
    expect(made.table('adopted')).toBeUndefined();
  });
  test('with which somebody does not agree count while that stands', () => {
    const made = report('decisions', [
      taken('D'),
      taken('E'),
      taken('F'),
      dissent('d'),
      dissent('E', { until: '2026-06-30' }),
      record('positions', { subject: 'F', participant: 'n', kind: 'supports' }),
    ])!;
    expect(made.numbers['Decisions with which a participant does not agree']).toBe('1 of 3');
    expect(made.rows.slice(0, 3).map(({ keys }) => keys.disagreement)).toEqual([
      ['standing'],
      ['withdrawn'],
      [],
    ]);
  });
  test('have no report where there is neither', () =>
    expect(report('decisions', [record('participants', { id: 'n' })])).toBeUndefined());
});
