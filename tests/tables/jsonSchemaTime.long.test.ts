/** A schema from anybody keeps nobody waiting. */
import { expect, test } from 'vitest';
import { compileJsonSchema, type Schema } from '../../src/tables/values/jsonSchema.ts';

test('a schema or a value that would keep everyone waiting is told so, in seconds', () => {
  const round: Schema = {
    $defs: { a: { anyOf: [{ $ref: '#/$defs/a' }, { $ref: '#/$defs/a' }] } },
    $ref: '#/$defs/a',
  };
  expect(compileJsonSchema(round)('x')).toBe('costly');
  const judge = compileJsonSchema(round);
  expect(
    Array.from({ length: 300 }, (_, index) => judge(index)).every(
      (verdict) => verdict === 'costly',
    ),
  ).toBe(true);
  expect(
    compileJsonSchema({ uniqueItems: true })(Array.from({ length: 16_000 }, (_, index) => [index])),
  ).toBe('holds');
  expect(compileJsonSchema({ pattern: '^(a+)+$' })(`${'a'.repeat(30_000)}b`)).toBe('broken');
  // Without limits it would not end; on a busy machine its seconds are many.
}, 240_000);
