/** What a message is made of, as the tests of the dictionaries need it. */
import { IntlMessageFormat } from 'intl-messageformat';
import { localeOf } from '../../src/i18n/index.ts';
import { dictionaries } from './dictionaries.ts';

type Ast = ReturnType<IntlMessageFormat['getAst']>;
type Element = Ast[number];

/** Kinds of elements as the parser numbers them. */
const literal = 0;
const number = 2;
const select = 5;
const plural = 6;
const pound = 7;

const kinds: Readonly<Record<number, Argument['kind']>> = {
  [number]: 'number',
  [plural]: 'number',
  [select]: 'select',
};

export interface Argument {
  name: string;
  kind: 'text' | 'number' | 'select';
}
export interface Choice {
  name: string;
  kind: 'select' | 'plural';
  cases: readonly string[];
  /** Whether some case shows the count as a figure. */ shown: boolean;
  /** Whether it tells a rank and not a count. */ ordinal: boolean;
}

const branchesOf = (element: Element): readonly [string, Ast][] =>
  'options' in element
    ? Object.entries(element.options).map(([name, option]) => [name, option.value])
    : [];

export const messageOf = (language: string, key: string): string =>
  (dictionaries[language] as Record<string, string>)[key]!;
export const parseMessage = (language: string, message: string): Ast =>
  new IntlMessageFormat(message, localeOf(language), undefined, { ignoreTag: true }).getAst();
export const astOf = (language: string, key: string): Ast =>
  parseMessage(language, messageOf(language, key));

/** Every element, those within cases included. */
function elementsOf(ast: Ast): readonly Element[] {
  return ast.flatMap((element) => [
    element,
    ...branchesOf(element).flatMap(([, branch]) => elementsOf(branch)),
  ]);
}

/** The arguments of a message, each once: a number where it is formatted as one anywhere. */
export function argumentsOf(ast: Ast): readonly Argument[] {
  const found = new Map<string, Argument['kind']>();
  for (const element of elementsOf(ast)) {
    if (element.type === literal || element.type === pound || !('value' in element)) continue;
    const kind = kinds[element.type] ?? 'text';
    if (kind !== 'text' || !found.has(element.value)) found.set(element.value, kind);
  }
  return [...found]
    .map(([name, kind]) => ({ name, kind }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

export function choicesOf(ast: Ast): readonly Choice[] {
  return elementsOf(ast)
    .filter((element) => element.type === select || element.type === plural)
    .map((element) => ({
      name: (element as { value: string }).value,
      kind: element.type === select ? 'select' : 'plural',
      cases: branchesOf(element).map(([name]) => name),
      ordinal: 'pluralType' in element && element.pluralType === 'ordinal',
      shown: branchesOf(element).some(([, branch]) => branch.some((one) => one.type === pound)),
    }));
}

/** All that a message says besides its places. */
export function literalsOf(language: string, key: string): string {
  return elementsOf(astOf(language, key))
    .map((element) => (element.type === literal ? (element as { value: string }).value : ''))
    .join('');
}

/** The words of a message without its places and without what is set apart as code by isolates. */
export function wordsOf(language: string, key: string): string {
  const words = elementsOf(astOf(language, key))
    .map((element) => (element.type === literal ? (element as { value: string }).value : '\u0000'))
    .join('\u0001');
  return words.replace(/[\u2066\u2068][^\u2069]*\u2069/g, '\u0000');
}

type Sample = Record<string, string | number>;

/**
 * One set of parameters for each case of each choice, with texts and numbers that can be told apart
 * in what comes out.
 */
export function samplesOf(key: string, counts: readonly number[]): readonly Sample[] {
  const ast = astOf('en', key);
  const cases = new Map(
    choicesOf(ast)
      .filter((choice) => choice.kind === 'select')
      .map((choice) => [choice.name, choice.cases]),
  );
  const bare = (index: number): Sample =>
    Object.fromEntries(
      argumentsOf(ast).map(({ name, kind }, place) => [
        name,
        kind === 'number' ? counts[index % counts.length]! + place : `‹${name}›`,
      ]),
    );
  const samples = counts.map((_, index) => bare(index));
  return samples.flatMap((sample) =>
    combinations(cases).map((chosen) => ({ ...sample, ...chosen })),
  );
}

function combinations(cases: ReadonlyMap<string, readonly string[]>): readonly Sample[] {
  return [...cases].reduce<readonly Sample[]>(
    (all, [name, values]) =>
      all.flatMap((one) =>
        values.map((value) => ({ ...one, [name]: value === 'other' ? `‹${name}›` : value })),
      ),
    [{}],
  );
}
