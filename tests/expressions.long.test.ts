/**
 * Every regular expression of the source takes the time of the text that it meets: as the automaton
 * of recheck judges it, and where that cannot say (look-around, references back, long lists of words)
 * as its time on texts of its own parts shows, which is less than a proof.
 */
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { expressions } from './expressions.ts';
import { growthOf, tooFast } from './growth.ts';

/** Without its other engines, which need Java or a program of their own. */
const { checkSync } = createRequire(import.meta.url)(
  'recheck/lib/browser.js',
) as typeof import('recheck');

const judged = expressions.filter(({ source }) => source !== undefined);

/** A set of characters, a class of them, one that is escaped, or one. */
const single = String.raw`\[(?:\\[^]|[^\]\\])*\]|\\[pPu]\{[^}]*\}|\\[^]|[^()\\[\]{}*+?|]`;

/**
 * The same with fewer repetitions of single characters, where they are counted: how time grows
 * hangs on what repeats without end, and the automaton of \w{200} is large.
 */
const withFewer = (source: string): string =>
  source.replace(
    new RegExp(`(${single})\\{(\\d+)(,?)(\\d*)\\}`, 'g'),
    (_, one: string, least: string, comma: string, most: string) =>
      `${one}{${Math.min(Number(least), 2)}${comma}${most && Math.min(Number(most), 3)}}`,
  );

/** Whether anything in it repeats without end: what does not takes a bounded number of steps. */
const repeats = (source: string): boolean =>
  /[*+]|\{\d+,\}/.test(
    source.replace(new RegExp(single, 'g'), (one) => (one.length > 1 ? 'x' : one)),
  );

const verdicts = new Map<string, string>();

/** What recheck makes of an expression in a moment; `unknown` of a large one, or of look-around. */
function judge(source: string, flags: string): string {
  const fewer = withFewer(source);
  const key = `/${fewer}/${flags}`;
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  const plain = flags.replace('v', 'u');
  const { status } = checkSync(fewer, plain, { checker: 'automaton', timeout: 300 });
  verdicts.set(key, status);
  return status;
}

/** Texts that one expression is tried on: the longest are lists of words. */
const mostShapes = 80;

const samples = new Map([
  ['\\s', ' '],
  ['\\d', '1'],
  ['\\w', 'a'],
  ['\\S', 'a'],
  ['\\D', 'a'],
  ['\\W', '-'],
  ['\\t', '\t'],
  ['\\n', '\n'],
  ['\\r', '\r'],
]);

/** A character that a set, an escape or a letter of the expression stands for. */
function sampleOf(one: string): string {
  const inner = one.startsWith('[^') ? 'q' : one.replace(/^\[/, '');
  const escaped = samples.get(inner.slice(0, 2));
  if (escaped !== undefined) return escaped;
  if (/^\\[pP]/.test(inner)) return 'a';
  return inner.replace(/^\\/, '')[0] ?? 'a';
}

const repeated = new RegExp(`(?:${single})(?=[*+?]|\\{\\d+,|\\)[*+])`, 'g');

/**
 * How the time of an expression grows on texts of what it repeats: each over and over, by itself and
 * behind what leads to it, with its neighbour in turn, and the whole, with an end that fits nothing.
 */
function growthOn(source: string, flags: string): number {
  const expression = new RegExp(source, flags.replace(/[gy]/g, ''));
  const partsOf = (text: string) =>
    [...text.matchAll(new RegExp(single, 'g'))].map(([one]) => sampleOf(one));
  const shapes = new Map<string, readonly [string, string]>([
    ['whole', ['', partsOf(source).join('').slice(0, 200)]],
  ]);
  for (const { 0: one, index } of source.matchAll(repeated)) {
    const [unit, before] = [sampleOf(one), partsOf(source.slice(0, index))];
    const next = partsOf(source.slice(index + one.length, index + one.length + 20))[0] ?? '';
    for (const [first, over] of [
      ['', unit],
      [before.slice(-20).join(''), unit],
      ['', unit + next],
      ['', (before.at(-1) ?? '') + unit],
    ] as const)
      shapes.set(first + '\0' + over, [first, over]);
  }
  const growths = [...shapes.values()]
    .filter(([, unit]) => unit !== '')
    .slice(0, mostShapes)
    .map(([before, unit]) =>
      growthOf(
        (text) => expression.test(text),
        (length) => `${before}${unit.repeat(Math.ceil(length / unit.length))}\0`,
        { shortest: 6, longest: 8000, measurable: 8 },
      ),
    );
  return Math.max(1, ...growths);
}

/** Whether recheck finds it linear, or where it cannot say, its time on texts of its own parts. */
function isLinear(source: string, flags: string): boolean {
  const verdict = judge(source, flags);
  return verdict === 'safe' || (verdict === 'unknown' && growthOn(source, flags) < tooFast);
}

test.each([
  ['(a+)+$', false],
  ['a+$', false],
  ['\\s*x?\\s*\\.?\\s*y', false],
  ['(?=a)a*b', false],
  ['(?<!a)a+$', true],
  ['[a-z]{200}b', true],
])('%s is linear: %s', (source, linear) => {
  expect(isLinear(source, '')).toBe(linear);
});

test('the expressions of the source are found', () => {
  expect(judged.length).toBeGreaterThan(500);
});

test('each takes the time of the text', { timeout: 300_000 }, () => {
  const slow = judged
    .filter(({ source }) => repeats(source!))
    .filter(({ source, flags }) => !isLinear(source!, flags))
    .map(({ file, written }) => [file, written]);
  expect(slow).toEqual([]);
});

/** By file: what is put together only while the engine runs, and what of. */
const built: Readonly<Record<string, string>> = {
  'checks/guard/guard.ts': 'words of the lists of marks',
  'checks/guard/marks/marks.ts': 'words of the lists of marks',
  'checks/guard/private/coordinates.ts': 'forms of degrees, each of bounded length',
  'checks/guard/private/numbers/nationalNumbers.ts': 'forms of numbers, each of bounded length',
  'checks/guard/private/numbers/papers.ts': 'names of papers, sought in sixty characters',
  'checks/guard/private/secrets.ts': 'names of passwords, sought in forty characters',
  'checks/guard/private/telephone.ts': 'names and forms of telephones, each of bounded length',
  'checks/guard/private/tokens.ts': 'forms of tokens, each of bounded length',
  'checks/guard/references.ts': 'names of references',
  'checks/guard/marks/settings.ts': 'words before a mark, sought in a bounded stretch',
  'checks/guard/marks/tlp.ts': 'words of colours',
  'prose/text/unsafe.ts': 'one set of characters',
  'schema/values/characters.ts': 'one class of characters',
  'schema/values/patterns.ts': 'a record’s pattern: compiled to see whether it is one, never run',
  'search/client/page/notes.ts': 'a word of the query, its signs escaped',
  'search/client/query/forms.ts': 'endings of English words',
  'search/documents/words.ts': 'sets of characters that share none',
  'tables/text/cells.ts': 'two signs of a dialect, escaped',
  'tables/text/tableText.ts': 'a sign of a dialect, escaped',
  'tables/values/datePatterns.ts': 'digits and names of months, each of bounded length',
  'tables/values/likelyDates.ts': 'names of months between signs, from the beginning on',
};

test('those put together while the engine runs are made of its own parts', () => {
  const files = expressions.filter(({ source }) => source === undefined).map(({ file }) => file);
  expect([...new Set(files)].toSorted()).toEqual(Object.keys(built).toSorted());
});
