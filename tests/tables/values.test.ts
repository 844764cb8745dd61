import { describe, expect, test } from 'vitest';
import { isKnownFormat, isPlainText, toCanonical } from '../../src/tables/values/values.ts';
import type { FieldDescriptor, FieldType } from '../../src/schema/descriptor.ts';

const empty = [{ value: '' }];
const read = (cell: string, field: Partial<FieldDescriptor>) =>
  toCanonical(cell, { name: 'f', type: 'string', ...field }, empty);
const wrong = (type: FieldType, format = 'default') => ({
  error: { code: 'type-error', params: { type, format } },
});

describe('missing values', () => {
  test("the table's, the field's own instead of them", () => {
    expect(read('', {})).toEqual({ missing: true });
    expect(read('-', { missingValues: [{ value: '-' }] })).toEqual({ missing: true });
    expect(read('', { missingValues: [{ value: '-' }] })).toEqual({ value: '', text: '' });
    expect(
      read('NA', { type: 'integer', missingValues: [{ value: 'NA', label: 'not asked' }] }),
    ).toEqual({ missing: true });
  });

  test('where a value is required', () => {
    expect(read('', { constraints: { required: true } })).toMatchObject({
      error: { code: 'constraint-error', params: { constraint: 'required' } },
    });
  });
});

describe('values and their canonical texts', () => {
  test.each<[Partial<FieldDescriptor>, string, unknown, string?]>([
    [{ type: 'string' }, ' a\u0301 ', ' a\u0301 '],
    [{ type: 'string', format: 'email' }, 'a.b@example.org', 'a.b@example.org'],
    [{ type: 'string', format: 'uri' }, 'https://example.org/a?b#c', 'https://example.org/a?b#c'],
    [{ type: 'string', format: 'binary' }, 'QUJD', 'QUJD'],
    [
      { type: 'string', format: 'uuid' },
      '95ecc380-afe9-11e4-9b6c-751b66dd541e',
      '95ecc380-afe9-11e4-9b6c-751b66dd541e',
    ],
    [{ type: 'any' }, '007', '007'],
    [{ type: 'integer' }, '-012', -12, '-12'],
    [{ type: 'integer' }, '12345678901234567890', '12345678901234567890', '12345678901234567890'],
    [{ type: 'integer', bareNumber: false }, '95%', 95, '95'],
    [{ type: 'number' }, '1.50', 1.5, '1.5'],
    [{ type: 'number', decimalChar: ',', groupChar: '.' }, '1.234,50', 1234.5, '1234.5'],
    [{ type: 'number' }, 'INF', 'INF', 'INF'],
    [{ type: 'boolean' }, 'TRUE', true, 'true'],
    [{ type: 'boolean' }, '0', false, 'false'],
    [{ type: 'boolean', trueValues: ['ja'], falseValues: ['nein'] }, 'ja', true, 'true'],
    [{ type: 'object' }, '{ "b": 1, "a": [] }', { b: 1, a: [] }, '{"b":1,"a":[]}'],
    [{ type: 'array' }, '[1, "x"]', [1, 'x'], '[1,"x"]'],
    [{ type: 'list' }, 'a, b,c', ['a', 'b', 'c'], 'a,b,c'],
    [{ type: 'list', delimiter: ';', itemType: 'integer' }, '1;02', [1, 2], '1;2'],
    [{ type: 'date' }, '2024-02-29', '2024-02-29'],
    [{ type: 'date', format: 'any' }, '5 March 2024', '2024-03-05', '2024-03-05'],
    [{ type: 'date', format: '%d/%m/%Y' }, '03/05/2024', '2024-05-03', '2024-05-03'],
    [{ type: 'date', format: '%B %Y' }, 'March 2024', '2024-03', '2024-03'],
    [
      { type: 'datetime' },
      '2024-03-01T06:40:00.500+02:00',
      '2024-03-01T06:40:00.5+02:00',
      '2024-03-01T06:40:00.5+02:00',
    ],
    [
      { type: 'datetime', format: 'any' },
      '2024-03-01 06:40',
      '2024-03-01T06:40:00',
      '2024-03-01T06:40:00',
    ],
    [
      { type: 'datetime', format: '%Y-%m-%d %H.%M.%S' },
      '2022-05-25 10.39.15',
      '2022-05-25T10:39:15',
      '2022-05-25T10:39:15',
    ],
    [{ type: 'time' }, '06:40:00', '06:40:00'],
    [{ type: 'time', format: '%I:%M %p' }, '6:40 pm', '18:40:00', '18:40:00'],
    [{ type: 'year' }, '2024', 2024, '2024'],
    [{ type: 'yearmonth' }, '2024-03', '2024-03'],
    [{ type: 'duration' }, 'P1Y2M3DT10H30M', 'P1Y2M3DT10H30M'],
    [{ type: 'geopoint' }, '90.50, 45.5', [90.5, 45.5], '90.5,45.5'],
    [{ type: 'geopoint', format: 'array' }, '[90.5, 45]', [90.5, 45], '90.5,45'],
    [{ type: 'geopoint', format: 'object' }, '{"lon": "90.5", "lat": 45}', [90.5, 45], '90.5,45'],
    [
      { type: 'geojson' },
      '{"type":"Point","coordinates":[1,2]}',
      { type: 'Point', coordinates: [1, 2] },
      '{"type":"Point","coordinates":[1,2]}',
    ],
    [
      { type: 'geojson', format: 'topojson' },
      '{"type":"Topology"}',
      { type: 'Topology' },
      '{"type":"Topology"}',
    ],
  ])('%j reads %s', (field, cell, value, text = value as string) => {
    expect(read(cell, field)).toEqual({ value, text });
  });
});

describe('what is of another type', () => {
  test.each<[Partial<FieldDescriptor> & { type: FieldType }, string[]]>([
    [
      { type: 'string', format: 'email' },
      ['a', 'a@b', 'a b@example.org', `${'a'.repeat(400)}@example.org`],
    ],
    [{ type: 'string', format: 'uri' }, ['example.org', '/a', 'https://a b']],
    [{ type: 'string', format: 'binary' }, ['QUJ', 'Q*==']],
    [{ type: 'string', format: 'uuid' }, ['95ecc380']],
    [{ type: 'integer' }, ['1.0', '1e3', 'x', '1,000', '', '--1'].filter((cell) => cell !== '')],
    [{ type: 'number' }, ['1,5', '1.2.3', 'x', '.', '1e99999999', '0x1f', '1 000', 'Infinity']],
    [{ type: 'number', groupChar: ',' }, ['1,5', '12,34', '1,2345']],
    [{ type: 'boolean' }, ['yes', 'tRUE', '2']],
    [{ type: 'object' }, ['[]', 'null', '{', '7', '{"a":1,}']],
    [{ type: 'array' }, ['{}', '[1', '"a"', `${'['.repeat(100)}${']'.repeat(100)}`]],
    [{ type: 'list', itemType: 'integer' }, ['1,x', '1,,2']],
    [{ type: 'date' }, ['2024-02-30', '2024', '2024-3-5', '05/03/2024', '2024-03-05T00:00:00Z']],
    [{ type: 'date', format: 'any' }, ['3/5/2024', 'soon', '2024-13-01']],
    [{ type: 'date', format: '%d/%m/%Y' }, ['2024-05-03', '31/02/2024', '13/13/2024']],
    [
      { type: 'datetime' },
      [
        '2024-03-01',
        '2024-03-01 06:40:00',
        '2024-03-01T06:40',
        '2024-03-01T25:00:00Z',
        '2024-03-01T06:40:60Z',
      ],
    ],
    [{ type: 'time' }, ['06:40', '24:00:00']],
    [{ type: 'year' }, ['24', '2024.0', 'x']],
    [{ type: 'yearmonth' }, ['2024', '2024-13', '2024-03-01']],
    [{ type: 'duration' }, ['P', 'PT', '1Y', 'P1.5Y', 'P1S']],
    [{ type: 'geopoint' }, ['91', '181,0', '0,91', 'a,b', '1,2,3']],
    [{ type: 'geopoint', format: 'object' }, ['{"lon": 1}', '[1,2]']],
    [{ type: 'geojson' }, ['{"type":"Circle"}', '[]', 'x']],
  ])('%j', (field, cells) => {
    expect(cells.map((cell) => read(cell, field))).toEqual(
      cells.map(() => wrong(field.type, field.format)),
    );
  });
});

describe('constraints', () => {
  test.each<[Partial<FieldDescriptor>, string, string[], string[]]>([
    [
      { constraints: { minLength: 2, maxLength: 3 } },
      'minLength',
      ['ab', '\u{1F600}\u{1F600}\u{1F600}'],
      ['a'],
    ],
    [{ constraints: { maxLength: 3 } }, 'maxLength', ['abc'], ['abcd']],
    [{ type: 'list', constraints: { maxLength: 1 } }, 'maxLength', ['a'], ['a,b']],
    [
      { type: 'number', constraints: { minimum: 1 } },
      'minimum',
      ['1', '1.0', 'INF'],
      ['0.9', '-5', 'NaN'],
    ],
    [
      { type: 'number', decimalChar: ',', constraints: { exclusiveMaximum: '2,5' } },
      'exclusiveMaximum',
      ['2,4'],
      ['2,5'],
    ],
    [
      { type: 'date', constraints: { maximum: '2024-12-31' } },
      'maximum',
      ['2024-12-31'],
      ['2025-01-01'],
    ],
    [
      { type: 'date', format: '%d/%m/%Y', constraints: { minimum: '01/02/2024' } },
      'minimum',
      ['01/02/2024'],
      ['31/01/2024'],
    ],
    [
      { type: 'datetime', constraints: { exclusiveMinimum: '2024-01-01T00:00:00Z' } },
      'exclusiveMinimum',
      ['2024-01-01T02:00:00+01:00'],
      ['2024-01-01T01:00:00+01:00'],
    ],
    [
      { type: 'yearmonth', constraints: { minimum: '2024-03' } },
      'minimum',
      ['2024-03'],
      ['2024-02'],
    ],
    [{ type: 'year', constraints: { maximum: 2024 } }, 'maximum', ['2024'], ['2025']],
    [{ type: 'duration', constraints: { maximum: 'P1M' } }, 'maximum', ['P30D'], ['P32D']],
    [{ type: 'time', constraints: { minimum: '09:00:00' } }, 'minimum', ['09:00:00'], ['08:59:59']],
    [{ constraints: { pattern: '[a-c]+' } }, 'pattern', ['abc'], ['abcd', 'xabc']],
    [{ constraints: { pattern: 'a|b' } }, 'pattern', ['a', 'b'], ['ab']],
    [{ constraints: { enum: ['x', 'y'] } }, 'enum', ['x'], ['z']],
    [{ type: 'integer', constraints: { enum: [1, '2'] } }, 'enum', ['01', '2'], ['3']],
    [
      { categories: ['low', { value: 'high', label: 'High' }] },
      'categories',
      ['low', 'high'],
      ['High'],
    ],
    [{ type: 'integer', categories: [{ value: 0, label: 'none' }] }, 'categories', ['0'], ['1']],
    [
      { type: 'object', constraints: { jsonSchema: { required: ['a'] } } },
      'jsonSchema',
      ['{"a":1}'],
      ['{}'],
    ],
  ])('%j', (field, constraint, held, broken) => {
    for (const cell of held) expect(read(cell, field)).toHaveProperty('value');
    for (const cell of broken)
      expect(read(cell, field)).toMatchObject({
        error: { code: 'constraint-error', params: { constraint } },
      });
  });

  test('a value of another type is told of its type, not of its constraints', () => {
    expect(read('x', { type: 'integer', constraints: { minimum: 1 } })).toEqual(wrong('integer'));
  });

  test('the nearest of a list is suggested', () => {
    expect(read('complete', { constraints: { enum: ['completed', 'open'] } })).toMatchObject({
      error: { params: { expected: 'completed, open', near: 'yes', suggestion: 'completed' } },
    });
  });
});

test('what asks nothing of a text is known', () => {
  expect([
    isPlainText({ name: 'a', type: 'string' }),
    isPlainText({ name: 'a', type: 'any', constraints: {} }),
    isPlainText({ name: 'a', type: 'string', format: 'other' }),
  ]).toEqual([true, true, true]);
  expect([
    isPlainText({ name: 'a', type: 'string', format: 'uri' }),
    isPlainText({ name: 'a', type: 'date' }),
    isPlainText({ name: 'a', type: 'string', constraints: { minLength: 1 } }),
    isPlainText({ name: 'a', type: 'string', categories: ['x'] }),
  ]).toEqual([false, false, false, false]);
});

test('formats that cannot be read are known', () => {
  expect([
    isKnownFormat({ name: 'a', type: 'date', format: '%d/%m/%Y' }),
    isKnownFormat({ name: 'a', type: 'date', format: '%Q' }),
    isKnownFormat({ name: 'a', type: 'string', format: '%Q' }),
  ]).toEqual([true, false, true]);
});
