/**
 * Which messages the source asks for. A key stands there as a literal, or is built in a template
 * whose places hold words of closed sets: those that the compiler knows by their types, and those
 * of the registers.
 */
import { join } from 'node:path';
import ts from 'typescript';
import { codeFiles, root, src, textOf } from '../source.ts';
import { type Vocabulary, readVocabulary } from './vocabulary.ts';

export interface Usage {
  /** Every literal and every name of a property: what a word of no closed set may be. */
  quoted: Set<string>;
  /** Keys as templates build them; groups are words that the compiler knows as text only. */
  built: RegExp[];
  vocabulary: Vocabulary;
}

/** The keys of a dictionary that nothing in the source asks for. */
export function unusedKeys(dictionary: object, usage: Usage): readonly string[] {
  return Object.keys(dictionary).filter((key) => !isAsked(key, usage));
}

function isAsked(key: string, { quoted, built, vocabulary }: Usage): boolean {
  if (quoted.has(key)) return true;
  if (vocabulary.isOwn(key)) return vocabulary.has(key);
  return built.some((form) =>
    form
      .exec(key)
      ?.slice(1)
      .every((word) => quoted.has(word)),
  );
}

/** Reads the whole source. */
export function readUsage(): Usage {
  const usage: Usage = { quoted: new Set(), built: [], vocabulary: readVocabulary() };
  const { program, files } = compile();
  for (const file of files) readNode(program.getSourceFile(file)!, program.getTypeChecker(), usage);
  for (const file of codeFiles.filter((one) => one.endsWith('.astro')))
    readDrawing(textOf(file), usage);
  return usage;
}

function compile(): { program: ts.Program; files: readonly string[] } {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = codeFiles.filter((file) => file.endsWith('.ts')).map((file) => join(src, file));
  return { program: ts.createProgram(files, { ...options, types: [] }), files };
}

function readNode(node: ts.Node, checker: ts.TypeChecker, usage: Usage): void {
  if (ts.isStringLiteralLike(node) || isNameOfProperty(node)) usage.quoted.add(node.text);
  if (ts.isTemplateExpression(node) && isKeyHead(node.head.text))
    usage.built.push(toForm(node, checker));
  ts.forEachChild(node, (child) => readNode(child, checker, usage));
}

const isNameOfProperty = (node: ts.Node): node is ts.Identifier =>
  ts.isIdentifier(node) &&
  (ts.isPropertyAssignment(node.parent) ||
    ts.isShorthandPropertyAssignment(node.parent) ||
    ts.isPropertySignature(node.parent)) &&
  node.parent.name === node;

const isKeyHead = (head: string) => /^[a-zA-Z]+\.([\w-]+\.)*$/.test(head);
const toLiteral = (text: string) => text.replaceAll('.', '\\.');
const anyWord = '([^.]+)';

function toForm(node: ts.TemplateExpression, checker: ts.TypeChecker): RegExp {
  const parts = node.templateSpans.map(
    ({ expression, literal }) =>
      toPattern(checker.getTypeAtLocation(uncast(expression))) + toLiteral(literal.text),
  );
  return new RegExp(`^${toLiteral(node.head.text)}${parts.join('')}$`);
}

/** An expression without `as`, which may claim a narrower type than there is. */
const uncast = (expression: ts.Expression) =>
  ts.isAsExpression(expression) ? expression.expression : expression;

function toPattern(type: ts.Type): string {
  const words = type.isUnion() ? type.types : [type];
  if (!words.every((word) => word.isStringLiteral())) return anyWord;
  return `(?:${words.map(({ value }) => toLiteral(value)).join('|')})`;
}

/** The drawing of a component, which the compiler does not read: a place may hold any word. */
function readDrawing(text: string, { quoted, built }: Usage): void {
  for (const [, word] of text.matchAll(/'([\w.-]+)'/g)) quoted.add(word!);
  for (const [, head, rest] of text.matchAll(/`([a-zA-Z]+\.[\w.-]*)(\$\{[^`]*)`/g))
    built.push(new RegExp(`^${toLiteral(head!)}${rest!.replace(/\$\{[^}]*\}/g, anyWord)}$`));
}
