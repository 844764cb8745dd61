import { describe, expect, test } from 'vitest';
import { compileKind, isLink } from '../../src/tables/records/kinds.ts';
import { fault } from '../../src/schema/faults/index.ts';
import { formatFault } from '../../src/i18n/index.ts';
import { rangeOf } from '../../src/schema/values/index.ts';
import { fieldsOf, registerNames, type RegisterName } from '../../src/schema/registers/index.ts';

const read = (register: RegisterName, field: string, text: string) =>
  compileKind(register, field, fieldsOf(register).get(field)!)(text);
const code = (register: RegisterName, field: string, text: string) =>
  (read(register, field, text) as { code?: string }).code;

test('texts are what they are', () => {
  expect(read('actions', 'title', ' a ')).toEqual({ value: ' a ', text: ' a ' });
});

test('ids', () => {
  expect(read('actions', 'id', 'A-1')).toEqual({ value: 'A-1', text: 'A-1' });
  expect(read('actions', 'id', 'Açtion 1 (b)')).toEqual({
    code: 'x-invalid-id',
    params: { near: 'yes', suggestion: 'Action-1-b' },
  });
  expect(code('actions', 'id', '../a')).toBe('x-invalid-id');
});

test('dates of three precisions, and the day of an instant', () => {
  expect(['2024', '2024-03', '2024-03-05'].map((text) => read('actions', 'due', text))).toEqual(
    ['2024', '2024-03', '2024-03-05'].map((text) => ({ value: text, text })),
  );
  expect(read('actions', 'due', '2024-03-05T06:40:00Z')).toEqual({
    value: '2024-03-05',
    text: '2024-03-05',
  });
  expect(code('actions', 'due', '2024-02-30')).toBe('invalid-date');
});

test('instants', () => {
  expect(read('alerts', 'issued_at', '2024-03-01T06:40Z')).toEqual({
    value: '2024-03-01T06:40Z',
    text: '2024-03-01T06:40Z',
  });
  expect(read('alerts', 'issued_at', '2024-03-01')).toMatchObject({
    code: 'invalid-date',
    params: { kind: 'instant' },
  });
});

test('numbers keep their sign and lose needless zeros', () => {
  expect(read('observations', 'value', '-5.20')).toEqual({ value: -5.2, text: '-5.2' });
  expect(code('observations', 'value', '5,2')).toBe('type-error');
  expect(code('observations', 'value', 'NaN')).toBe('type-error');
});

test('scales', () => {
  expect(read('scores', 'value', '5')).toEqual({ value: 5, text: '5' });
  expect(['0', '6', '2.5'].map((text) => code('scores', 'value', text))).toEqual([
    'x-invalid-value',
    'x-invalid-value',
    'x-invalid-value',
  ]);
});

test.each(['en', 'fr', 'ar'])(
  'a number out of its range is told both ends, or the one, in %s',
  (language) => {
    const told = registerNames.flatMap((register) =>
      [...fieldsOf(register)]
        .filter(
          ([name, { kind }]) => kind === 'number' && rangeOf(register, name).least !== undefined,
        )
        .map(([name]) => {
          const { params } = read(register, name, '-7') as {
            params: Record<string, string | number>;
          };
          const one = fault('x-invalid-value', { file: 'a.csv', found: '-7' }, params);
          return formatFault(language, one);
        }),
    );
    expect(told.length).toBeGreaterThan(2);
    expect(
      told.filter((text) => /\s{2}|\s$|\{|undefined/.test(text) || !/[05]|1/.test(text)),
    ).toEqual([]);
  },
);

test('flags are true or false and nothing else', () => {
  expect([read('actions', 'contested', 'true'), read('actions', 'contested', 'false')]).toEqual([
    { value: true, text: 'true' },
    { value: false, text: 'false' },
  ]);
  expect(['yes', 'TRUE', '1', ''].map((text) => code('actions', 'contested', text))).toEqual(
    new Array(4).fill('type-error'),
  );
});

test('choices', () => {
  expect(read('actions', 'status', 'completed')).toEqual({ value: 'completed', text: 'completed' });
  expect(read('actions', 'status', 'Completed')).toMatchObject({
    code: 'x-invalid-choice',
    params: {
      near: 'yes',
      suggestion: 'completed',
      choices: expect.stringContaining('in_progress') as string,
    },
  });
});

test('lists', () => {
  expect(read('actions', 'owner', 'a; b ;c')).toEqual({ value: ['a', 'b', 'c'], text: 'a;b;c' });
  expect(read('actions', 'owner', ';a;;')).toEqual({ value: ['a'], text: 'a' });
  expect(read('actions', 'owner', 'a;;b')).toMatchObject({
    code: 'x-invalid-value',
    params: { why: 'empty_item', position: 2 },
  });
  expect(read('actions', 'evidence', 'X/1;javascript:x')).toMatchObject({
    code: 'x-invalid-link',
    found: 'javascript:x',
  });
});

describe('links', () => {
  test.each([
    'https://example.org',
    'https://example.org/a?b=c:d#e',
    'https://example.org:8080/',
    'HTTPS://example.org/',
    'http://example.org',
    'mailto:a@example.org',
    'tel:+123-456',
    'HLM.DEC/3/22',
    'Report 12 of 2020',
    '/data/x',
    '#part',
    'a/b:c',
    'SC.CBM/3/22',
  ])('%s may be followed or is a symbol', (text) => {
    expect(isLink(text)).toBe(true);
  });

  test.each([
    'http:/example.org',
    'http://user:pw@example.org/',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    '//example.org',
    'https://',
    'https:///x',
    'https://a b',
    'https://user:pw@example.org/',
    '\\\\host\\x',
    'ftp://x',
    'blob:x',
    'https://exa<mple',
    'mailto:x',
    'a\nb',
  ])('%j may not', (text) => {
    expect(isLink(text)).toBe(false);
  });
});
