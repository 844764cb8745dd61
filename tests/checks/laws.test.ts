import { describe, expect, test } from 'vitest';
import type { FieldsOf } from '../../src/schema/registers/index.ts';
import { checkReferences } from '../../src/checks/references.ts';
import { laws } from '../../src/checks/laws.ts';
import { collect } from '../../src/tables/records/collection.ts';
import type { RecordOf } from '../../src/schema/tables.ts';
import { record } from '../make.ts';

const judge = (...records: readonly RecordOf[]) =>
  laws
    .flatMap((law) => law(collect(records)))
    .map(({ code, field, record: id, found }) => [code, id, field, found]);

test('a sound record has no fault', () => {
  expect(
    judge(
      record('meetings', { id: 'T-1', starts_on: '2026-01-01', ends_on: '2026-01-02' }),
      record('actions', {
        id: 'A-1',
        meeting: 't-1',
        status: 'completed',
        agreed_on: '2026-01-02',
        due: '2026-02-01',
        completed_on: '2026-01-20',
        evidence: ['X/1'],
      }),
      record('findings', {
        id: 'F-1',
        subject: 'A-1',
        outcome: 'confirmed',
        visited_on: '2026-02-01',
        reported_on: '2026-02-10',
      }),
      record('lessons', { id: 'l-1', state: 'validated', actions: ['A-1'], validated_by: 'F-1' }),
    ),
  ).toEqual([]);
});

describe('ids', () => {
  test('stand once over all registers, whatever their case', () => {
    expect(judge(record('themes', { id: 'water' }), record('forums', { id: 'Water' }))).toEqual([
      ['x-duplicate-id', 'Water', 'id', 'Water'],
    ]);
  });
  test('that do not exist are suggested where one is near', () => {
    const [fault] = checkReferences(
      collect([
        record('meetings', { id: 'TWG-2023-1' }),
        record('actions', { id: 'A-1', meeting: 'TWG-2032-1' }),
      ]),
    );
    expect(fault!.params).toMatchObject({ near: 'yes', suggestion: 'TWG-2023-1' });
    expect(judge(record('actions', { id: 'A-1', owner: ['nowhere'] }))).toEqual([
      ['x-unknown-reference', 'A-1', 'owner', 'nowhere'],
    ]);
  });
  test('lead to a register where they may', () => {
    expect(
      judge(record('themes', { id: 'water' }), record('actions', { id: 'A-1', meeting: 'water' })),
    ).toEqual([['x-wrong-register', 'A-1', 'meeting', 'water']]);
  });
});

test('a link over http is told, and is a link all the same', () => {
  const evidence = ['X/1', 'http://a.example/x', 'https://a.example/y'];
  expect(judge(record('actions', { id: 'A-1', evidence }))).toEqual([
    ['x-insecure-link', 'A-1', 'evidence', 'http://a.example/x'],
  ]);
});

describe('dates', () => {
  test('stand in order', () => {
    expect(
      judge(record('meetings', { id: 'T-1', starts_on: '2026-02-02', ends_on: '2026-02-01' })),
    ).toEqual([['x-dates-out-of-order', 'T-1', 'ends_on', '2026-02-01']]);
    expect(
      judge(record('actions', { id: 'A-1', agreed_on: '2026-02-02', due: '2026-02-01' })),
    ).toEqual([['x-dates-out-of-order', 'A-1', 'due', '2026-02-01']]);
  });
  test('of lower precision may be the same', () =>
    expect(
      judge(record('actions', { id: 'A-1', agreed_on: '2026-02-02', due: '2026-02' })),
    ).toEqual([]));
});

describe('what is done', () => {
  test('shows its evidence and its date', () => {
    expect(judge(record('actions', { id: 'A-1', status: 'completed' }))).toEqual([
      ['x-done-without-evidence', 'A-1', 'evidence', undefined],
      ['x-done-without-date', 'A-1', 'completed_on', undefined],
    ]);
    expect(judge(record('milestones', { id: 'M-1', status: 'met', met_on: '2026-01-01' }))).toEqual(
      [['x-done-without-evidence', 'M-1', 'evidence', undefined]],
    );
  });
  test('does not call itself open', () => {
    expect(
      judge(record('actions', { id: 'A-1', status: 'in_progress', completed_on: '2026-01-01' })),
    ).toEqual([['x-contradicting-flags', 'A-1', 'status', 'in_progress']]);
    expect(
      judge(
        record('participants', { id: 'n' }),
        record('measures', { id: 'M' }),
        record('submissions', {
          measure: 'M',
          participant: 'n',
          cycle: '1',
          waived: true,
          received_on: '2026-01-01',
        }),
      ),
    ).toEqual([['x-contradicting-flags', 'M/n/1', 'waived', 'true']]);
  });
});

describe('a lesson', () => {
  const action = record('actions', { id: 'A-1', status: 'in_progress' });
  test('may not be further than its actions', () => {
    expect(
      judge(action, record('lessons', { id: 'l-1', state: 'implemented', actions: ['A-1'] })),
    ).toEqual([['x-lesson-state', 'l-1', 'state', 'implemented']]);
    expect(judge(record('lessons', { id: 'l-1', state: 'action_assigned' }))).toEqual([
      ['x-lesson-state', 'l-1', 'state', 'action_assigned'],
    ]);
  });
  test('validated names a finding that confirms', () => {
    const done = record('actions', {
      id: 'A-1',
      status: 'completed',
      completed_on: '2026-01-01',
      evidence: ['X'],
    });
    expect(
      judge(done, record('lessons', { id: 'l-1', state: 'validated', actions: ['A-1'] })),
    ).toEqual([['x-verified-without-finding', 'l-1', 'validated_by', undefined]]);
    const finding = record('findings', {
      id: 'F-1',
      subject: 'A-1',
      outcome: 'not_confirmed',
      draft_sent: '2026-01-10',
      reply_due: '2026-01-20',
    });
    expect(
      judge(
        done,
        finding,
        record('lessons', { id: 'l-1', state: 'validated', actions: ['A-1'], validated_by: 'F-1' }),
      ),
    ).toEqual([['x-lesson-state', 'l-1', 'state', 'validated']]);
  });
  test('may be less far than its actions', () =>
    expect(
      judge(
        record('actions', {
          id: 'A-1',
          status: 'completed',
          completed_on: '2026-01-01',
          evidence: ['X'],
        }),
        record('lessons', { id: 'l-1', state: 'identified', actions: ['A-1'] }),
      ),
    ).toEqual([]));
});

test('what is contested says what', () => {
  expect(judge(record('actions', { id: 'A-1', contested: true }))).toEqual([
    ['x-contested-without-note', 'A-1', 'contested_note', undefined],
  ]);
  expect(
    judge(record('actions', { id: 'A-1', contested: false, contested_note: 'North disputes it.' })),
  ).toEqual([['x-contradicting-flags', 'A-1', 'contested', 'false']]);
});

describe('a finding that contradicts', () => {
  const finding = (fields: Partial<FieldsOf<'findings'>>) =>
    judge(
      record('actions', { id: 'A-1' }),
      record('findings', { id: 'F-1', subject: 'A-1', ...fields }),
    );
  test('was shown to the party as a draft, with a day for the reply', () => {
    expect(finding({ outcome: 'partially_confirmed' })).toEqual([
      ['x-contradicted-unheard', 'F-1', 'draft_sent', undefined],
    ]);
    expect(finding({ outcome: 'not_confirmed', draft_sent: '2026-01-01' })).toEqual([
      ['x-contradicted-unheard', 'F-1', 'reply_due', undefined],
    ]);
  });
  test('only then: what confirms, and what could not be looked at, asks for no reply', () => {
    expect(finding({ outcome: 'confirmed' })).toEqual([]);
    expect(finding({ outcome: 'unable_to_verify' })).toEqual([]);
    expect(finding({})).toEqual([]);
  });
});

describe('the results of an exercise', () => {
  const exercise = (fields: Partial<FieldsOf<'exercises'>>) =>
    judge(record('exercises', { id: 'E-1', objectives: ['Call', 'Answer'], ...fields }));
  const differs = [['x-contradicting-flags', 'E-1', 'objective_results', expect.any(String)]];
  test('are as many as its objectives, of which as many are met as the row says', () => {
    expect(exercise({ objective_results: ['met'] })).toEqual(differs);
    expect(exercise({ objective_results: ['met', 'partially_met'], objectives_met: 2 })).toEqual(
      differs,
    );
    expect(exercise({ objective_results: ['met', 'not_met'], objectives_met: 1 })).toEqual([]);
    expect(exercise({ objectives_met: 2 })).toEqual([]);
  });
});

describe('successions', () => {
  test('name the successor', () =>
    expect(judge(record('actions', { id: 'A-1', status: 'superseded' }))).toEqual([
      ['x-superseded-without-successor', 'A-1', 'superseded_by', undefined],
    ]));
  test('do not lead back to their beginning', () => {
    expect(
      judge(
        record('measures', { id: 'M-1', builds_on: ['M-2'] }),
        record('measures', { id: 'M-2', builds_on: ['M-1'] }),
      ),
    ).toEqual([['x-circular', 'M-1', 'builds_on', 'M-1']]);
    expect(
      judge(
        record('measures', { id: 'M-1' }),
        record('measures', { id: 'M-2', builds_on: ['M-1'] }),
        record('measures', { id: 'M-3', builds_on: ['M-1', 'M-2'] }),
      ),
    ).toEqual([]);
  });
});
