/**
 * JSON Schema, as far as a column's constraint needs it: every keyword of draft 2020-12 that
 * asserts something of one value, with references within the schema. `format` says nothing here, as
 * the standard allows; references elsewhere and unevaluated properties are not known.
 */
import { Allowance, type Pattern, compilePattern } from '../../schema/values/index.ts';

export type Schema = boolean | { readonly [keyword: string]: unknown };

const unknown = ['$dynamicRef', '$recursiveRef', 'unevaluatedProperties', 'unevaluatedItems'];
const deepest = 64;

/** A keyword of the schema that cannot be checked here. */
export function findUnknownKeyword(schema: unknown): string | undefined {
  if (Array.isArray(schema))
    return schema.map(findUnknownKeyword).find((found) => found !== undefined);
  if (typeof schema !== 'object' || schema === null) return undefined;
  for (const [key, value] of Object.entries(schema)) {
    if (
      unknown.includes(key) ||
      (key === '$ref' && !(typeof value === 'string' && value.startsWith('#')))
    )
      return key;
    if (key === 'pattern' && typeof value === 'string' && !compilePattern(value, 'anywhere'))
      return `pattern ${value}`;
    if (key === 'patternProperties' && typeof value === 'object' && value !== null)
      for (const source of Object.keys(value))
        if (!compilePattern(source, 'anywhere')) return `pattern ${source}`;
    const found = key === 'enum' || key === 'const' ? undefined : findUnknownKeyword(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * `costly` where holding the value against the schema takes more work than a column may have:
 * schemas may lead round in circles.
 */
export type Verdict = 'holds' | 'broken' | 'costly';

/**
 * Steps for one value, and for all values of a column: what goes beyond leads round in circles. A
 * pattern's steps count at each character.
 */
const mostWork = { value: 50_000, column: 20_000_000 };

/** What holds values against a schema. A schema that is none itself holds for nothing. */
export function compileJsonSchema(schema: Schema): (value: unknown) => Verdict {
  const column = new Allowance(mostWork.column);
  const patterns = new Map<string, Pattern | undefined>();
  return (value) => {
    try {
      return new Judge(schema, patterns, [new Allowance(mostWork.value), column]).matches(
        value,
        schema,
        0,
      )
        ? 'holds'
        : 'broken';
    } catch (error) {
      return error instanceof Costly ? 'costly' : 'broken';
    }
  };
}

/** How many steps of a pattern cost as much as one of a schema. */
const charactersAStep = 20;

class Costly extends Error {}

type Matches = (value: unknown, schema: unknown) => boolean;
type Json = Record<string, unknown>;

class Judge {
  readonly #root: Schema;
  readonly #patterns: Map<string, Pattern | undefined>;
  readonly #allowances: readonly Allowance[];

  constructor(
    root: Schema,
    patterns: Map<string, Pattern | undefined>,
    allowances: readonly Allowance[],
  ) {
    this.#root = root;
    this.#patterns = patterns;
    this.#allowances = allowances;
  }

  matches(value: unknown, schema: Schema, depth: number): boolean {
    this.spend(1);
    if (typeof schema === 'boolean') return schema;
    if (depth > deepest) return false;
    const matches = (inner: unknown, part: unknown) =>
      this.matches(inner, part as Schema, depth + 1);
    return Object.entries(schema).every(([keyword, wanted]) => {
      if (keyword === '$ref') return matches(value, resolve(this.#root, wanted as string) ?? false);
      return (
        checkValue(keyword, wanted, value) &&
        checkText(keyword, wanted, value, this) &&
        checkArray(keyword, wanted, value, schema, matches) &&
        checkObject(keyword, wanted, value, schema, matches, this) &&
        checkCombined(keyword, wanted, value, schema, matches)
      );
    });
  }

  hasPattern(source: string, text: string): boolean {
    if (!this.#patterns.has(source)) this.#patterns.set(source, compilePattern(source, 'anywhere'));
    const pattern = this.#patterns.get(source);
    this.spend(Math.ceil(((text.length + 1) * (pattern?.size ?? 1)) / charactersAStep));
    return pattern?.(text) ?? false;
  }

  spend(work: number): void {
    for (const allowance of this.#allowances) if (!allowance.spend(work)) throw new Costly();
  }
}

function checkValue(keyword: string, wanted: unknown, value: unknown): boolean {
  if (keyword === 'type')
    return (Array.isArray(wanted) ? wanted : [wanted]).some((type) =>
      isType(value, type as string),
    );
  if (keyword === 'enum') return (wanted as unknown[]).some((item) => isSame(item, value));
  if (keyword === 'const') return isSame(wanted, value);
  if (typeof value !== 'number' || typeof wanted !== 'number') return true;
  if (keyword === 'minimum') return value >= wanted;
  if (keyword === 'maximum') return value <= wanted;
  if (keyword === 'exclusiveMinimum') return value > wanted;
  if (keyword === 'exclusiveMaximum') return value < wanted;
  return keyword !== 'multipleOf' || Number.isInteger(Math.round((value / wanted) * 1e9) / 1e9);
}

function checkText(keyword: string, wanted: unknown, value: unknown, judge: Judge): boolean {
  if (typeof value !== 'string') return true;
  if (keyword === 'minLength') return [...value].length >= (wanted as number);
  if (keyword === 'maxLength') return [...value].length <= (wanted as number);
  return keyword !== 'pattern' || judge.hasPattern(wanted as string, value);
}

function checkArray(
  keyword: string,
  wanted: unknown,
  value: unknown,
  schema: Json,
  matches: Matches,
): boolean {
  if (!Array.isArray(value)) return true;
  const prefix = (
    Array.isArray(schema['prefixItems'])
      ? schema['prefixItems']
      : Array.isArray(schema['items'])
        ? schema['items']
        : []
  ) as unknown[];
  if (keyword === 'minItems') return value.length >= (wanted as number);
  if (keyword === 'maxItems') return value.length <= (wanted as number);
  if (keyword === 'uniqueItems')
    return wanted !== true || new Set(value.map(toCanonical)).size === value.length;
  if (keyword === 'prefixItems' || (keyword === 'items' && Array.isArray(wanted)))
    return value.slice(0, prefix.length).every((item, index) => matches(item, prefix[index]));
  if (keyword === 'items') return value.slice(prefix.length).every((item) => matches(item, wanted));
  if (keyword !== 'contains') return true;
  const count = value.filter((item) => matches(item, wanted)).length;
  return (
    count >= ((schema['minContains'] as number | undefined) ?? 1) &&
    count <= ((schema['maxContains'] as number | undefined) ?? Infinity)
  );
}

/** A text that is the same for values that are the same, whatever the order of their properties. */
const toCanonical = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) =>
    isType(part, 'object')
      ? Object.fromEntries(Object.entries(part as Json).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

function checkObject(
  keyword: string,
  wanted: unknown,
  value: unknown,
  schema: Json,
  matches: Matches,
  judge: Judge,
): boolean {
  if (!isType(value, 'object')) return true;
  const object = value as Json;
  const keys = Object.keys(object);
  const has = (key: string) => Object.hasOwn(object, key);
  if (keyword === 'required') return (wanted as string[]).every(has);
  if (keyword === 'minProperties') return keys.length >= (wanted as number);
  if (keyword === 'maxProperties') return keys.length <= (wanted as number);
  if (keyword === 'propertyNames') return keys.every((key) => matches(key, wanted));
  if (keyword === 'properties')
    return Object.entries(wanted as Json).every(
      ([key, part]) => !has(key) || matches(object[key], part),
    );
  if (keyword === 'patternProperties')
    return Object.entries(wanted as Json).every(([pattern, part]) =>
      keys.every((key) => !judge.hasPattern(pattern, key) || matches(object[key], part)),
    );
  if (keyword === 'dependentRequired')
    return Object.entries(wanted as Record<string, string[]>).every(
      ([key, others]) => !has(key) || others.every(has),
    );
  if (keyword === 'dependentSchemas')
    return Object.entries(wanted as Json).every(
      ([key, part]) => !has(key) || matches(object, part),
    );
  if (keyword !== 'additionalProperties') return true;
  const named = Object.keys((schema['properties'] as Json | undefined) ?? {});
  const patterns = Object.keys((schema['patternProperties'] as Json | undefined) ?? {});
  return keys
    .filter(
      (key) => !named.includes(key) && !patterns.some((pattern) => judge.hasPattern(pattern, key)),
    )
    .every((key) => matches(object[key], wanted));
}

function checkCombined(
  keyword: string,
  wanted: unknown,
  value: unknown,
  schema: Json,
  matches: Matches,
): boolean {
  const parts = wanted as unknown[];
  if (keyword === 'allOf') return parts.every((part) => matches(value, part));
  if (keyword === 'anyOf') return parts.some((part) => matches(value, part));
  if (keyword === 'oneOf') return parts.filter((part) => matches(value, part)).length === 1;
  if (keyword === 'not') return !matches(value, wanted);
  if (keyword === 'if')
    return matches(value, schema[matches(value, wanted) ? 'then' : 'else'] ?? true);
  return true;
}

function resolve(root: Schema, reference: string): unknown {
  return reference
    .slice(1)
    .split('/')
    .slice(1)
    .reduce<unknown>((part, key) => {
      const name = decodeURIComponent(key).replace(/~1/g, '/').replace(/~0/g, '~');
      return typeof part === 'object' && part !== null && Object.hasOwn(part, name)
        ? (part as Json)[name]
        : undefined;
    }, root);
}

function isType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object')
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.length &&
    left.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, (b as Json)[key]))
  );
}
