import { expect, test } from 'vitest';
import { completeSchema } from '../../src/tables/rows/schemas.ts';
import { compileField } from '../../src/tables/values/values.ts';

test('a plain table is all texts', () => {
  expect(completeSchema(['a', '__proto__'], undefined)).toEqual({
    fields: [
      { name: 'a', type: 'string' },
      { name: '__proto__', type: 'string' },
    ],
    fieldsMatch: 'exact',
    missingValues: [{ value: '' }],
    primaryKey: [],
    uniqueKeys: [],
    foreignKeys: [],
  });
});

test("a register's columns have the types of its fields", () => {
  const { fields, primaryKey } = completeSchema(
    ['id', 'due', 'status', 'contested', 'owner', 'title', 'remark'],
    'actions',
  );
  expect(primaryKey).toEqual(['id']);
  expect(fields.map(({ name, type }) => [name, type])).toEqual([
    ['id', 'string'],
    ['due', 'string'],
    ['status', 'string'],
    ['contested', 'boolean'],
    ['owner', 'list'],
    ['title', 'string'],
    ['remark', 'string'],
  ]);
  expect(fields[0]!.constraints).toMatchObject({ required: true, unique: true });
  expect(fields[2]!.constraints!.enum).toContain('completed');
  expect(fields[3]).toMatchObject({ trueValues: ['true'], falseValues: ['false'] });
  expect(fields[4]!.delimiter).toBe(';');
  expect(fields[1]!.description).toBe('When it is due, as it stands now.');
  expect(fields[6]).toEqual({ name: 'remark', type: 'string' });
});

test('a composite key, a scale, an instant', () => {
  const { fields, primaryKey } = completeSchema(
    ['assessment', 'scenario', 'participant', 'perspective', 'dimension', 'value'],
    'scores',
  );
  expect(primaryKey).toEqual(['assessment', 'scenario', 'participant', 'perspective', 'dimension']);
  expect(fields[5]).toMatchObject({
    type: 'integer',
    constraints: { required: true, minimum: 1, maximum: 5 },
  });
});

test('the published patterns hold for what the engine takes, and for little else', () => {
  const [date, instant] = [
    completeSchema(['due'], 'actions').fields[0]!,
    completeSchema(['issued_at'], 'alerts').fields[0]!,
  ];
  const holds = (field: typeof date, cell: string) => 'value' in compileField(field, [])(cell);
  expect(['2024', '2024-03', '2024-03-31'].map((cell) => holds(date, cell))).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    ['24', '2024-13', '2024-03-32', '2024-03-31T00:00:00Z'].map((cell) => holds(date, cell)),
  ).toEqual([false, false, false, false]);
  expect(
    ['2024-03-01T06:40Z', '2024-03-01T06:40:00+02:00'].map((cell) => holds(instant, cell)),
  ).toEqual([true, true]);
  expect(['2024-03-01', '2024-03-01T06:40'].map((cell) => holds(instant, cell))).toEqual([
    false,
    false,
  ]);
});
