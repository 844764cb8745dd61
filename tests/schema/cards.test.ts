/** The compiler names what a register's card leaves out, and fields that the register lacks. */
import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { registers } from '../../src/schema/registers/index.ts';

const folder = resolve(import.meta.dirname, '../../src/schema/registers');

/** A card that says all there is to say of a register with an id and a day. */
const whole: Readonly<Record<string, string>> = {
  key: `['id']`,
  page: `'own'`,
  titled: `'title'`,
  about: `'none'`,
  dated: `['visited_on']`,
  born: `'visited_on'`,
  happened: `['visited_on']`,
  datesInOrder: `[]`,
  undone: `'none'`,
  coming: `[]`,
  amended: `[]`,
  owner: `'none'`,
  status: `'none'`,
  answers: `[]`,
  takesPart: `[]`,
  forum: `'none'`,
  columns: `['title', 'visited_on']`,
  order: `'newest'`,
  shownWith: `[]`,
  notesAt: `{}`,
  spoken: `'title'`,
  nav: `'more'`,
  holdings: `'none'`,
};

const toText = (card: Readonly<Record<string, string>>) => `
  import { register } from './card.ts';
  import { date, id } from './fields.ts';
  export const visits = register(
    'visits',
    { id: id(), visited_on: date('When.') },
    { ${Object.entries(card)
      .map(([key, value]) => `${key}: ${value}`)
      .join(', ')} },
  );`;

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
};

/** What the compiler says of each text, all in one program. */
function judge(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const files = new Map(
    Object.entries(texts).map(([name, text]) => [`${folder}/scratch-${name}.ts`, text]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = files.get(file);
    return text === undefined
      ? getSourceFile(file, target, ...rest)
      : ts.createSourceFile(file, text, target);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return Object.fromEntries(
    [...files.keys()].map((file, index) => [
      Object.keys(texts)[index]!,
      program
        .getSemanticDiagnostics(program.getSourceFile(file))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
        .join(' '),
    ]),
  );
}

test('the compiler names each key that a card leaves out, and each field that is none', () => {
  const without = (key: string) =>
    Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));
  const said = judge({
    whole: toText(whole),
    stranger: toText({ ...whole, born: `'hour'` }),
    ...Object.fromEntries(Object.keys(whole).map((key) => [key, toText(without(key))])),
  });
  expect(said['whole']).toBe('');
  expect(said['stranger']).toContain(`"hour"`);
  for (const key of Object.keys(whole))
    expect(said[key], `a card without ${key}`).toContain(`'${key}' is missing`);
}, 120_000);

test('that card has every key that cards have', () => {
  const { name: _name, fields: _fields, pages: _pages, ...card } = registers.actions;
  expect(Object.keys(whole).toSorted()).toEqual(Object.keys(card).toSorted());
});
