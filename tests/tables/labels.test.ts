import { describe, expect, test } from 'vitest';
import { typed } from './tablesOf.ts';
import { fields, faults } from './labelled.ts';

describe('labels against fields', () => {
  test.each<[string, string, string, string[]]>([
    ['exact', 'a,b', 'alike', []],
    ['exact', 'b,a', 'in another order', ['1:1 a incorrect-label', '1:3 b incorrect-label']],
    ['exact', 'a', 'one too few', ['1:1 b missing-label']],
    ['exact', 'a,b,c', 'one too many', ['1:5 extra-label']],
    ['exact', 'a,B', 'another', ['1:3 b incorrect-label']],
    ['equal', 'b,a', 'in another order', []],
    ['equal', 'a,c', 'another', ['1:1 b missing-label', '1:3 extra-label']],
    ['subset', 'c,b,a', 'one more', []],
    ['subset', 'a,c', 'one missing', ['1:1 b missing-label']],
    ['superset', 'b', 'one fewer', []],
    ['superset', 'b,c', 'another', ['1:3 extra-label']],
    ['partial', 'c,b', 'one in common', []],
    ['partial', 'c,d', 'none in common', ['1:1 a missing-label', '1:1 b missing-label']],
  ])('%s: %s is %s', (fieldsMatch, header, _, expected) => {
    expect(
      faults(
        `${header}\n${header
          .split(',')
          .map(() => '1')
          .join(',')}\n`,
        { schema: { fieldsMatch, ...fields('a', 'b') } },
      ),
    ).toEqual(expected);
  });

  test('columns in another order feed their own fields, so that one fault does not make many', () => {
    const { rows, faults: found } = typed('b,a\nx,1\n', {
      schema: fields({ name: 'a', type: 'integer' }, 'b'),
    });
    expect([rows[0]!.values, found.map((fault) => fault.code)]).toEqual([
      [1, 'x'],
      ['incorrect-label', 'incorrect-label'],
    ]);
  });

  test('a missing column does not make its cells missing', () => {
    expect(
      faults('a\n1\n', { schema: fields('a', { name: 'b', constraints: { required: true } }) }),
    ).toEqual(['1:1 b missing-label']);
  });

  test('columns that a schema lets pass are published', () => {
    const { fields: completed, rows } = typed('c,a\nx,1\n', {
      schema: { fieldsMatch: 'subset', ...fields({ name: 'a', type: 'integer' }) },
    });
    expect([completed.map((field) => field.name), rows[0]!.values]).toEqual([
      ['a', 'c'],
      [1, 'x'],
    ]);
  });

  test('a label that is blank or stands twice is told of once', () => {
    expect(faults('a,b,,b\n1,2,3,4\n', { schema: fields('a', 'b') })).toEqual([]);
  });

  test('columns that a register does not know are a warning, with what may be meant', () => {
    const { faults: found } = typed('id,titel\nA-1,x\n', { waymark: { register: 'actions' } });
    expect(found).toMatchObject([
      {
        code: 'x-unknown-column',
        severity: 'warning',
        line: 1,
        column: 4,
        found: 'titel',
        params: { near: 'yes', suggestion: 'title' },
      },
    ]);
  });
});
