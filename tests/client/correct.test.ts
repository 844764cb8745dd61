/** Every field of every register takes a right value and refuses a wrong one, as it is written. */
import { describe, expect, test } from 'vitest';
import {
  type RecordJson,
  openFieldsOf,
  faultsOfChange,
  toProposal,
} from '../../src/client/correct/facts.ts';
import { judgeReasons } from '../../src/client/check/judge.ts';
import type { Known } from '../../src/client/check/known.ts';
import { hasMessage, say } from '../../src/i18n/index.ts';
import type { FieldMeta } from '../../src/schema/index.ts';
import {
  type RegisterName,
  addressedRegisters,
  fieldsOf,
  registerNames,
} from '../../src/schema/registers/index.ts';
import { rangeOf } from '../../src/schema/values/index.ts';

/** One row of every register, to refer to. */
const known: Known = {
  record: {
    version: 'c3d4, 2024-06-01',
    strict: false,
    guard: { coordinateDecimals: 2, words: [], exempt: [] },
    tables: [],
    known: registerNames
      .filter((register) => fieldsOf(register).has('id'))
      .map((register) => ({ register, file: `data/${register}.csv`, ids: [`${register}-1`] })),
  },
  has: hasMessage,
  say: (key, params) => (hasMessage(key) ? say('en', key, params) : key),
};

function rightValue(register: RegisterName, name: string, meta: FieldMeta): string {
  const { least } = rangeOf(register, name);
  switch (meta.kind) {
    case 'id':
      return `${register}-2`;
    case 'date':
      return '2024-05-01';
    case 'instant':
      return '2024-05-01T10:00:00Z';
    case 'number':
      return String(least ?? 1);
    case 'flag':
      return 'true';
    case 'choice':
      return meta.choices[0]!;
    case 'ref':
      return `${meta.to === 'any' ? 'actions' : meta.to[0]!}-1`;
    case 'link':
      return 'https://example.org/a';
    default:
      return 'Some words';
  }
}
const wrongValues: Readonly<Record<FieldMeta['kind'], string>> = {
  id: 'not an id',
  date: '2024-13-01',
  instant: 'in May',
  number: 'many',
  flag: 'perhaps',
  choice: 'whatever',
  ref: 'nobody-is-called-this',
  link: 'javascript:alert(1)',
  text: '=HYPERLINK("x")',
  prose: '=HYPERLINK("x")',
};

const toJson = (register: RegisterName): RecordJson => ({
  register,
  id: `${register}-2`,
  address: `https://example.org/${register}/${register}-2/`,
  fields: Object.fromEntries(
    [...fieldsOf(register)]
      .filter(([, { required }]) => required)
      .map(([name, meta]) => [name, rightValue(register, name, meta)]),
  ),
  hash: 'a1b2',
  lastChange: { date: '2024-06-01', commit: 'c3d4' },
});

describe.each(addressedRegisters)('%s', (register) => {
  const json = toJson(register);
  const facts = openFieldsOf(json, known);
  test.each(facts.map((fact) => [fact.name, fact] as const))('%s', (name, fact) => {
    const right = faultsOfChange(json, fact, rightValue(register, name, fact.meta), known);
    expect(right.filter((one) => one.field === name && one.severity === 'error')).toEqual([]);
    const wrong = faultsOfChange(json, fact, wrongValues[fact.meta.kind], known);
    expect(wrong.filter((one) => one.field === name).length).toBeGreaterThan(0);
  });

  test('a field that must say something may not be emptied', () => {
    for (const fact of facts.filter(({ meta }) => meta.required))
      expect(faultsOfChange(json, fact, '', known).length, fact.name).toBeGreaterThan(0);
  });
});

test('fields of the register come before those of every record, and the id is none of them', () => {
  const names = openFieldsOf(toJson('actions'), known).map(({ name }) => name);
  expect(names[0]).toBe('meeting');
  expect(names).not.toContain('id');
  expect(names.indexOf('title')).toBeGreaterThan(names.indexOf('contested_note'));
});

test('what is wrong with a record already is no fault of the change', () => {
  const json = {
    ...toJson('actions'),
    fields: { id: 'actions-2', owner: ['nobody'], due: '2024' },
  };
  const due = openFieldsOf(json, known).find(({ name }) => name === 'due')!;
  expect(faultsOfChange(json, due, '2024-05-01', known)).toEqual([]);
});

test('a fault between two fields names the other one by its label', () => {
  const json = {
    ...toJson('actions'),
    fields: { id: 'actions-2', text: 'Do it.', agreed_on: '2024-05-01' },
  };
  const due = openFieldsOf(json, known).find(({ name }) => name === 'due')!;
  const [fault] = faultsOfChange(json, due, '2024-04-01', known);
  expect(fault).toMatchObject({
    code: 'x-dates-out-of-order',
    params: { earlier: say('en', 'field.agreed_on') },
  });
});

test('what may not be published is refused before it is sent', () => {
  const json = toJson('actions');
  const notes = openFieldsOf(json, known).find(({ name }) => name === 'notes')!;
  const faults = faultsOfChange(json, notes, 'Write to jane.doe@gmail.com', known);
  expect(faults.map(({ code }) => code)).toContain('x-personal-data');
});

test('so is what may not be published in the reason or the source', () => {
  const codes = (words: { reason?: string; source?: string }) =>
    judgeReasons(words, known.record).map(({ code, field }) => [code, field]);
  expect(codes({ reason: 'The list says so.', source: 'TWG.INF/4/22' })).toEqual([]);
  expect(codes({ reason: 'Ask jane.doe@gmail.com' })).toEqual([['x-personal-data', 'reason']]);
  expect(codes({ source: 'jane.doe@gmail.com' })).toEqual([['x-personal-data', 'source']]);
});

test('the proposal says record, field, both values, reason, source and version', () => {
  const json = { ...toJson('actions'), fields: { id: 'actions-2', due: '2024-05-01' } };
  const due = openFieldsOf(json, known).find(({ name }) => name === 'due')!;
  const change = { text: '', reason: 'It has none.', source: 'TWG.1' };
  const { lines, form } = toProposal(json, due, change, known);
  expect(lines.map(([, value]) => value)).toEqual([
    'Action actions-2',
    'https://example.org/actions/actions-2/',
    'Due date (due)',
    '2024-05-01',
    '(nothing)',
    'It has none.',
    'TWG.1',
    'c3d4, 2024-06-01, SHA-256 a1b2',
  ]);
  expect(form).toMatchObject({ record: 'actions-2', field: 'due', was: '2024-05-01' });
});
