/** What each keyword of a JSON Schema asks of a value. */
type Matches = (value: unknown, schema: unknown) => boolean;
export type Json = Record<string, unknown>;
/** Whether a text has a pattern, at the cost of the work that it takes. */
export interface Patterns {
  hasPattern(source: string, text: string): boolean;
}

export function checkValue(keyword: string, wanted: unknown, value: unknown): boolean {
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

export function checkText(
  keyword: string,
  wanted: unknown,
  value: unknown,
  patterns: Patterns,
): boolean {
  if (typeof value !== 'string') return true;
  if (keyword === 'minLength') return [...value].length >= (wanted as number);
  if (keyword === 'maxLength') return [...value].length <= (wanted as number);
  return keyword !== 'pattern' || patterns.hasPattern(wanted as string, value);
}

export function checkArray(
  keyword: string,
  wanted: unknown,
  value: unknown,
  schema: Json,
  matches: Matches,
): boolean {
  if (!Array.isArray(value)) return true;
  const prefix: unknown[] = [schema['prefixItems'], schema['items']].find(Array.isArray) ?? [];
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

export function checkObject(
  keyword: string,
  wanted: unknown,
  value: unknown,
  schema: Json,
  matches: Matches,
  patterns: Patterns,
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
      keys.every((key) => !patterns.hasPattern(pattern, key) || matches(object[key], part)),
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
  const forms = Object.keys((schema['patternProperties'] as Json | undefined) ?? {});
  return keys
    .filter((key) => !named.includes(key) && !forms.some((form) => patterns.hasPattern(form, key)))
    .every((key) => matches(object[key], wanted));
}

export function checkCombined(
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
