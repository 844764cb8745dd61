/**
 * JSON Schema, as far as a column's constraint needs it: every keyword of draft 2020-12 that
 * asserts something of one value, with references within the schema. `format` says nothing here, as
 * the standard allows; references elsewhere and unevaluated properties are not known.
 */
import { Allowance, type Pattern, compilePattern } from '../../schema/values/index.ts';
import {
  checkValue,
  checkText,
  checkArray,
  checkObject,
  checkCombined,
  type Json,
  type Patterns,
} from './jsonKeywords.ts';

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
type Verdict = 'holds' | 'broken' | 'costly';

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

class Judge implements Patterns {
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
