/** A record's life on one line, and one history of what happened to it and what was said of it. */
import { describe, expect, test } from 'vitest';
import { toHistory } from '../../src/history/changes/changes.ts';
import type { RecordOf } from '../../src/schema/tables.ts';
import { toLife } from '../../src/views/records/life/life.ts';
import { neighboursOf } from '../../src/views/records/page/neighbours.ts';
import { toRecordView } from '../../src/views/records/page/recordView.ts';
import { row, toSteps } from '../history/moved.ts';
import { context, record } from '../make.ts';
import { inWords } from './happenings.ts';

const people = [
  record('participants', { id: 'north', name: 'North' }),
  record('participants', { id: 'watch', name: 'Watch' }),
];
const action = (fields: object) =>
  record('actions', { id: 'A-1', title: 'Act', status: 'in_progress', ...fields } as never);
const moved = (from: string, to: string, date?: string) =>
  record('amendments', {
    record: 'A-1',
    field: 'due',
    from,
    to,
    reason: `Why ${to}.`,
    ...(date ? { date } : {}),
  });

const life = (
  one: RecordOf,
  others: readonly RecordOf[] = [],
  asOf = '2026-06-30',
  language = 'en',
) => toLife(context([...people, one, ...others], { asOf }, language), one);
const told = (view: ReturnType<typeof toLife>) =>
  view?.items.map(({ date, voice, what, more }) =>
    [date, voice, what, ...(more ? [more.text] : [])].join(' | '),
  );

describe('the events of a life', () => {
  test('stand in order, a move with its reason, what was found with who found it', () => {
    const one = action({
      agreed_on: '2024-01-10',
      due: '2025-03-31',
      due_original: '2024-06-30',
      completed_on: '2025-04-02',
      status: 'completed',
    });
    const others = [
      moved('2024-06-30', '2024-12-31', '2024-06-01'),
      moved('2024-12-31', '2025-03-31', '2024-12-20'),
      record('findings', {
        id: 'F-1',
        subject: 'A-1',
        verifier: ['watch'],
        reported_on: '2025-06-01',
        outcome: 'not_confirmed',
      }),
    ];
    expect(told(life(one, others))).toEqual([
      '2024-01-10 | done | Agreed',
      '2024-06-01 | moved | Moved to 31 Dec 2024 | Why 2024-12-31.',
      '2024-06-30 | not-begun | First due',
      '2024-12-20 | moved | Moved to 31 Mar 2025 | Why 2025-03-31.',
      '2025-03-31 | not-begun | Due date',
      '2025-04-02 | done | Reported completed',
      '2025-06-01 | contested | Not confirmed | Watch',
    ]);
  });

  test('go on to today while it is owed: before what is to come, after what is late', () => {
    const one = action({ agreed_on: '2024-01-10', due: '2025-03-31' });
    expect(told(life(one, [], '2024-09-01'))).toEqual([
      '2024-01-10 | done | Agreed',
      '2024-09-01 | today | Today',
      '2025-03-31 | not-begun | Due date',
    ]);
    const late = life(one, [], '2025-09-01');
    expect(told(late)).toEqual([
      '2024-01-10 | done | Agreed',
      '2025-03-31 | late | Due date',
      '2025-09-01 | today | Today',
    ]);
    expect(late!.today).toBe(1);
  });

  test('end with what is over', () => {
    const done = { agreed_on: '2020-01-10', due: '2020-03-31', status: 'discontinued' };
    expect(told(life(action(done)))).not.toContain('2026-06-30 | today | Today');
  });

  test('of one day and kind are one', () => {
    const one = record('measures', { id: 'M-1', title: 'M', in_force_from: '2024-01-01' });
    const position = (participant: string) =>
      record('positions', { subject: 'M-1', participant, kind: 'reservation', date: '2024-02-01' });
    const view = life(one, [position('north'), position('watch')]);
    expect(told(view)).toEqual([
      '2024-01-01 | done | In force from',
      '2024-02-01 | contested | Reservation (2) | North; Watch',
      '2026-06-30 | today | Today',
    ]);
  });

  test('share a label on one side of the line', () => {
    const one = action({ agreed_on: '2024-01-10', due: '2025-03-31', completed_on: '2025-03-31' });
    const finding = record('findings', { id: 'F', subject: 'A-1', reported_on: '2025-03-31' });
    expect(life(one, [finding])!.stops.map(({ items }) => items.map(({ what }) => what))).toEqual([
      ['Agreed'],
      ['Due date'],
      ['Reported in progress', 'Finding'],
      ['Today'],
    ]);
  });

  test.each([
    ['one date', action({ due: '2025-03-31' })],
    ['no date', action({})],
    ['two dates of one day', action({ agreed_on: '2025-03-31', due: '2025-03-31' })],
    [
      'a register without promises',
      record('meetings', { id: 'A-1', starts_on: '2024-05-28' } as never),
    ],
  ])('are no life of %s', (_, one) => expect(life(one)).toBeUndefined());

  test('an amendment without a day is on no line', () => {
    const one = action({ agreed_on: '2024-01-10', due: '2025-03-31', due_original: '2024-06-30' });
    expect(told(life(one, [moved('2024-06-30', '2025-03-31')]))!.join()).not.toContain('moved');
  });

  test('a month is a span', () => {
    const { items, strip } = life(action({ agreed_on: '2024-01-10', due: '2026-10' }))!;
    expect(items.map(({ when }) => when)).toEqual([
      '10 January 2024',
      '30 June 2026',
      'October 2026',
    ]);
    expect(strip.places.at(-1)!.until).toBe(1);
  });

  test('have Arabic words', () => {
    const one = action({ agreed_on: '2024-01-10', due: '2025-03-31', due_original: '2024-06-30' });
    const view = life(one, [moved('2024-06-30', '2025-03-31', '2024-06-01')], '2025-09-01', 'ar')!;
    for (const { what, when, short } of view.items)
      expect(`${what}${when}${short}`).not.toMatch(/[a-z]/i);
  });
});

describe('one history', () => {
  const one = action({ agreed_on: '2024-01-10', due: '2024-09-30' });
  const others = [
    moved('2024-06-30', '2024-09-30', '2024-06-01'),
    record('findings', {
      id: 'F-1',
      title: 'Seen',
      subject: 'A-1',
      verifier: ['watch'],
      reported_on: '2024-08-01',
      outcome: 'confirmed',
    }),
    record('positions', {
      subject: 'A-1',
      participant: 'north',
      kind: 'dissent',
      text: 'We object.',
      date: '2024-05-01',
    }),
    record('corrections', {
      id: 'C-1',
      record: 'A-1',
      was: 'Wrong.',
      is: 'Right.',
      corrected_on: '2024-07-01',
    }),
    record('corrections', { id: 'C-2', record: 'A-1', was: 'Old.', is: 'New.' }),
  ];
  const site = context([...people, one, ...others]);
  const view = toRecordView(site, one);

  test('has amendments, findings, positions and corrections in the order of their days', () => {
    expect(view.history.told.map(({ day, kind }) => `${day} ${kind.text}`)).toEqual([
      '2024-08-01 Finding',
      '2024-07-01 Correction',
      '2024-06-01 Amendment',
      '2024-05-01 Position',
      ' Correction',
    ]);
    const words = view.history.told.map(inWords);
    expect(words[0]).toContain('Seen Confirmed');
    expect(words[0]).toContain('Watch');
    expect(words[3]).toContain('We object.');
    expect(words[1]).toMatch(/Wrong\..*Right\./);
  });

  test('takes the place of the tables that said the same', () =>
    expect(view.sections.map(({ id }) => id)).toEqual([]));

  test('keeps what came before its newest entries', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      record('findings', {
        id: `G-${index}`,
        subject: 'A-1',
        reported_on: `2024-01-${index + 10}`,
      }),
    );
    const { told: newest, earlier } = toRecordView(context([one, ...many]), one).history;
    expect([newest.length, earlier.length]).toEqual([12, 8]);
    expect([...newest, ...earlier].map(({ day }) => day)).toEqual(
      many.map(({ fields }) => fields.reported_on).toReversed(),
    );
  });

  const kept = toHistory(toSteps([[row('2024-09-30')]]));
  const closing = (fields: object, more: readonly RecordOf[] = []) => {
    const own = action({ due: '2024-09-30', ...fields });
    return toRecordView(context([...people, own, ...more], { history: kept }), own).history.closing;
  };
  test('is called unchanged only where nothing moved and nothing was put right', () => {
    expect(closing({})).toMatch(/^Unchanged/);
    expect(closing({ due_original: '2024-06-30' })).not.toMatch(/Unchanged/);
    expect(closing({}, [others[3]!])).not.toMatch(/Unchanged/);
    expect(closing({}, [others[0]!])).not.toMatch(/Unchanged/);
  });
});

test('the record before and the one after, as their list has them', () => {
  const all = ['M-1', 'M-2', 'M-3'].map((id) =>
    record('measures', { id, title: `Title of ${id}` }),
  );
  const site = context(all.toReversed());
  const ways = (one: RecordOf) =>
    neighboursOf(site, one).links.map(({ rel, link }) => [rel, link.text]);
  expect(ways(all[0]!)).toEqual([['next', 'Title of M-2']]);
  expect(ways(all[1]!)).toEqual([
    ['prev', 'Title of M-1'],
    ['next', 'Title of M-3'],
  ]);
  expect(neighboursOf(context([all[0]!]), all[0]!).links).toEqual([]);
});
