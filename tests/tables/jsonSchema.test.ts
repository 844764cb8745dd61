import Ajv2020 from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import {
  compileJsonSchema,
  findUnknownKeyword,
  type Schema,
} from '../../src/tables/values/jsonSchema.ts';

const matchesSchema = (value: unknown, schema: Schema) =>
  compileJsonSchema(schema)(value) === 'holds';
const values: unknown[] = [
  null,
  true,
  0,
  1,
  1.5,
  -3,
  10,
  '',
  'a',
  'abc',
  '\u{1F600}',
  [],
  [1],
  [1, 1],
  [1, 'a', 2],
  [[1]],
  {},
  { a: 1 },
  { a: 'x', b: 2 },
  { b: 1 },
  { ab: 1 },
  { a: { b: 1 } },
  { a: null },
];
const schemas: Schema[] = [
  true,
  false,
  {},
  { type: 'object' },
  { type: ['string', 'null'] },
  { type: 'integer' },
  { enum: [1, 'a', { a: 1 }, [1]] },
  { const: { a: 1 } },
  { minimum: 1 },
  { exclusiveMinimum: 1 },
  { maximum: 1 },
  { exclusiveMaximum: 1 },
  { multipleOf: 0.5 },
  { minLength: 1 },
  { maxLength: 1 },
  { pattern: '^a' },
  { minItems: 1 },
  { maxItems: 1 },
  { uniqueItems: true },
  { items: { type: 'integer' } },
  { prefixItems: [{ type: 'integer' }, { type: 'string' }], items: false },
  { contains: { const: 1 } },
  { contains: { const: 1 }, minContains: 2 },
  { required: ['a'] },
  { minProperties: 1 },
  { maxProperties: 1 },
  { properties: { a: { type: 'integer' } } },
  { properties: { a: true }, additionalProperties: false },
  { patternProperties: { '^a': { type: 'integer' } }, additionalProperties: { type: 'string' } },
  { propertyNames: { maxLength: 1 } },
  { dependentRequired: { a: ['b'] } },
  { dependentSchemas: { a: { required: ['b'] } } },
  { allOf: [{ minimum: 0 }, { maximum: 5 }] },
  { anyOf: [{ type: 'string' }, { minimum: 5 }] },
  { oneOf: [{ type: 'integer' }, { minimum: 1 }] },
  { not: { type: 'object' } },
  { if: { type: 'string' }, then: { minLength: 1 }, else: { type: 'object' } },
  { $defs: { n: { type: 'integer' } }, properties: { a: { $ref: '#/$defs/n' } } },
  { properties: { a: { $ref: '#' } }, type: 'object' },
];

test.each(schemas.map((schema) => [JSON.stringify(schema), schema] as const))(
  '%s holds for what another validator holds it for',
  (_, schema) => {
    const validate = new Ajv2020({ strict: false }).compile(schema as object);
    expect(values.map((value) => matchesSchema(value, schema))).toEqual(
      values.map((value) => validate(value)),
    );
  },
);

test('keywords that cannot be checked are found', () => {
  expect(findUnknownKeyword({ properties: { a: { $ref: 'https://example.org/s' } } })).toBe('$ref');
  expect(findUnknownKeyword({ allOf: [{ unevaluatedProperties: false }] })).toBe(
    'unevaluatedProperties',
  );
  expect(
    findUnknownKeyword({ enum: [{ $ref: 'x' }], properties: { a: { $ref: '#/b' } } }),
  ).toBeUndefined();
});

test('a schema that leads round ends', () => {
  expect(matchesSchema(1, { $ref: '#' })).toBe(false);
});

test('patterns that cannot be tried are found', () => {
  expect(findUnknownKeyword({ properties: { a: { pattern: '(?=b)' } } })).toBe('pattern (?=b)');
  expect(findUnknownKeyword({ patternProperties: { '(a)\\1': true } })).toBe('pattern (a)\\1');
});
