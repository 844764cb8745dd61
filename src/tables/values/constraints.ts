/** What a schema asks of a value beyond its type. */
import { Allowance, compilePattern, firstDay } from '../../schema/values/index.ts';
import type { Constraints, FieldDescriptor, FieldType } from '../../schema/index.ts';
import { toFound, toSuggestion } from '../../schema/faults/index.ts';
import { compileJsonSchema, type Schema } from './jsonSchema.ts';
import type { Value } from './structures.ts';

type Params = Readonly<Record<string, string | number>>;
/** What a value breaks, as parameters of the fault; undefined where it breaks nothing. */
type Check = (value: Value, cell: string) => Params | undefined;

const longestList = 12;
/** Most suggestions of one column: each is a comparison with every choice. */
const mostSuggestions = 200;

/**
 * One check of all constraints of a field but `required` and `unique`, which need more than the
 * value; undefined where there are none.
 */
export function compileConstraints(
  field: FieldDescriptor,
  parse: (cell: string) => Value | undefined,
): Check | undefined {
  const { constraints = {} } = field;
  const checks = [
    ...lengthChecks(constraints),
    ...boundChecks(constraints, field.type, parse),
    ...patternChecks(constraints),
    ...enumChecks(field, parse),
    ...schemaChecks(constraints),
  ];
  if (checks.length === 0) return undefined;
  return (value, cell) => {
    for (const check of checks) {
      const broken = check(value, cell);
      if (broken) return broken;
    }
    return undefined;
  };
}

function broken(constraint: string, expected: unknown): Params {
  return {
    constraint,
    expected: typeof expected === 'number' ? expected : toFound(String(expected)),
    near: 'no',
    suggestion: '',
  };
}

function lengthChecks({ minLength, maxLength }: Constraints): Check[] {
  return [
    ...(minLength === undefined
      ? []
      : [
          (value: Value) =>
            lengthOf(value) < minLength ? broken('minLength', minLength) : undefined,
        ]),
    ...(maxLength === undefined
      ? []
      : [
          (value: Value) =>
            lengthOf(value) > maxLength ? broken('maxLength', maxLength) : undefined,
        ]),
  ];
}

/** Characters of a text, items of a list, properties of an object. */
function lengthOf({ value, text }: Value): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : [...text].length;
}

function boundChecks(
  constraints: Constraints,
  type: FieldType,
  parse: (cell: string) => Value | undefined,
): Check[] {
  const bounds = {
    minimum: (a: number, b: number) => a >= b,
    maximum: (a: number, b: number) => a <= b,
    exclusiveMinimum: (a: number, b: number) => a > b,
    exclusiveMaximum: (a: number, b: number) => a < b,
  };
  return Object.entries(bounds).flatMap(([name, holds]) => {
    const bound = constraints[name as keyof typeof bounds];
    const limit =
      bound === undefined
        ? undefined
        : toComparable(parse(String(bound))?.text ?? String(bound), type);
    return limit === undefined
      ? []
      : [
          ({ text }: Value) =>
            holds(toComparable(text, type) ?? NaN, limit) ? undefined : broken(name, bound),
        ];
  });
}

/** A number that grows with the value, for types that have an order. */
function toComparable(text: string, type: FieldType): number | undefined {
  const numbers: Partial<Record<FieldType, () => number>> = {
    number: () => Number(text.replace('INF', 'Infinity')),
    integer: () => Number(text),
    year: () => Number(text),
    yearmonth: () => Date.parse(`${text}-01T00:00:00Z`),
    date: () => Date.parse(`${firstDay(text)}T00:00:00Z`),
    datetime: () => Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`),
    time: () => Date.parse(`1970-01-01T${/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`}`),
    duration: () => toSeconds(text),
  };
  const number = numbers[type]?.();
  return number === undefined || Number.isNaN(number) ? undefined : number;
}

/** About how long a duration is: years and months have their mean length. */
function toSeconds(text: string): number {
  const [, sign, years, months, weeks, days, hours, minutes, seconds] =
    /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(
      text,
    ) ?? [];
  const day = 86_400;
  const units = [
    [years, 365.2425 * day],
    [months, 30.436875 * day],
    [weeks, 7 * day],
    [days, day],
    [hours, 3600],
    [minutes, 60],
    [seconds, 1],
  ] as const;
  return (
    units.reduce((sum, [count, unit]) => sum + Number(count ?? 0) * unit, 0) *
    (sign === '-' ? -1 : 1)
  );
}

/**
 * Characters times steps of the pattern: a pattern made to be slow is told within seconds to
 * minutes, one of 600,000 codes of a table of 50 MB never (`npm run bench:sizes`).
 */
const mostPatternWork = 500_000_000;

/** A pattern must match the whole cell, as in XML Schema. */
function patternChecks({ pattern }: Constraints): Check[] {
  const matches = pattern === undefined ? undefined : compilePattern(pattern);
  if (!matches) return [];
  const allowance = new Allowance(mostPatternWork);
  return [
    (_, cell) => {
      if (!allowance.spend((cell.length + 1) * matches.size)) return broken('cost', pattern);
      return matches(cell) ? undefined : broken('pattern', pattern);
    },
  ];
}

function enumChecks(
  { constraints, categories }: FieldDescriptor,
  parse: (cell: string) => Value | undefined,
): Check[] {
  const choices = categories?.map((item) => (typeof item === 'object' ? item.value : item));
  return [
    ...choiceChecks('enum', constraints?.enum, parse),
    ...choiceChecks('categories', choices, parse),
  ];
}

function choiceChecks(
  constraint: string,
  choices: readonly unknown[] | undefined,
  parse: (cell: string) => Value | undefined,
): Check[] {
  if (!choices) return [];
  const texts = choices.map((choice) => {
    const written = typeof choice === 'object' ? JSON.stringify(choice) : String(choice);
    return parse(written)?.text ?? written;
  });
  const known = new Set(texts);
  const expected =
    texts.slice(0, longestList).join(', ') + (texts.length > longestList ? ', …' : '');
  let left = mostSuggestions;
  return [
    ({ text }) =>
      known.has(text)
        ? undefined
        : { ...broken(constraint, expected), ...(left-- > 0 ? toSuggestion(text, texts) : {}) },
  ];
}

function schemaChecks({ jsonSchema }: Constraints): Check[] {
  if (!jsonSchema) return [];
  const text = JSON.stringify(jsonSchema);
  const judge = compileJsonSchema(jsonSchema as Schema);
  return [
    ({ value }) => {
      const verdict = judge(value);
      return verdict === 'holds'
        ? undefined
        : broken(verdict === 'costly' ? 'cost' : 'jsonSchema', text);
    },
  ];
}
