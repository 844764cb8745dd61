/** Finds the numbers on a page that the engine worked out, and the figures that they are said to be. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { parse } from 'parse5';
import words from '../../src/i18n/en.json' with { type: 'json' };

interface Node {
  nodeName: string;
  value?: string;
  attrs?: readonly { name: string; value: string }[];
  childNodes?: readonly Node[];
}

/** A text with a number. */
export interface Numbered {
  text: string;
  /** Names of definitions, or of files whose values it is: of the innermost element with any. */
  figures: readonly string[];
}

const attribute = ({ attrs = [] }: Node, name: string) =>
  attrs.find((one) => one.name === name)?.value;

/** What is no text of a page, or stands on every page: dates, drawings, commands, the citation. */
const passedOver = new Set('head script style time svg nav footer pre code option'.split(' '));
const isPassedOver = (node: Node) =>
  passedOver.has(node.nodeName) ||
  /(?:^| )(?:cite|pages)(?: |$)/.test(attribute(node, 'class') ?? '') ||
  (node.nodeName !== 'html' && attribute(node, 'lang') !== undefined);

function* textsOf(node: Node, figures: readonly string[]): Generator<Numbered> {
  if (node.nodeName === '#text') {
    if (/\d/.test(node.value!)) yield { text: node.value!.trim(), figures };
    return;
  }
  if (isPassedOver(node)) return;
  const named = attribute(node, 'data-figure')?.split(' ') ?? figures;
  for (const child of node.childNodes ?? []) yield* textsOf(child, named);
}

const months =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|' +
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const dates = new RegExp(
  `(?:\\b\\d{1,2} )?\\b${months}(?: \\d{4}|\\b)(?:, \\d\\d:\\d\\d(?: UTC)?)?` +
    '|\\b\\d{4}-\\d\\d(?:-\\d\\d)?\\b|\\b(?:19|20)\\d\\d\\b',
  'g',
);

/** Commits, the name of a hash, the pages of a list, and how many kinds of fault the engine has. */
const named = /\b[0-9a-f]{40}\b|\bsha256\b|\bpage \d+|\b\d+ kinds? of fault\b/g;

/** Words of the engine with a number in them that is none of the record: rules, names of forms. */
const fixed = Object.values(words).filter(
  (message) => /\d/.test(message) && !message.includes('{'),
);

/** What the registers of a site say: texts with a number, the longest first, and numbers. */
function writtenIn(site: string): { texts: readonly string[]; numbers: ReadonlySet<number> } {
  const texts = new Set(fixed);
  const numbers = new Set<number>();
  for (const file of readdirSync(join(site, 'records')).filter((one) => one.endsWith('.csv'))) {
    const { data } = Papa.parse<string[]>(readFileSync(join(site, 'records', file), 'utf8'));
    for (const cell of data.flat().flatMap((one) => [one, ...one.split(/[;\n]/)])) {
      if (/^-?\d+(?:\.\d+)?$/.test(cell)) numbers.add(Number(cell));
      else if (/\d/.test(cell) && (cell.length > 14 || !cell.includes(' '))) texts.add(cell.trim());
    }
  }
  const { licenses } = JSON.parse(readFileSync(join(site, 'data', 'datapackage.json'), 'utf8')) as {
    licenses?: readonly { title?: string }[];
  };
  for (const { title } of licenses ?? []) if (title) texts.add(title);
  return { texts: [...texts].toSorted((a, b) => b.length - a.length), numbers };
}

/** Every text of a page with a number in it, of what stands there without a script too. */
export const numbersOf = (site: string, path: string): readonly Numbered[] => [
  ...textsOf(parse(readFileSync(join(site, path), 'utf8'), { scriptingEnabled: false }), []),
];

/**
 * Tells of any such text whether a number in it was worked out: it is no date, stands in no text of
 * the record and, where values are shown, is none of them.
 */
export function workedOutOf(site: string): (one: Numbered) => boolean {
  const { texts, numbers } = writtenIn(site);
  const isValue = (written: string) => numbers.has(Number(written.replaceAll(',', '')));
  return ({ text, figures }) => {
    let left = text;
    for (const one of texts) {
      if (!/\d/.test(left)) return false;
      left = left.replaceAll(one, ' ');
    }
    left = left.replace(dates, ' ').replace(named, ' ');
    if (figures.includes('records'))
      left = left.replace(/\d[\d,]*(?:\.\d+)?/g, (one) => (isValue(one) ? ' ' : one));
    return /\d/.test(left);
  };
}
