/** The regular expressions of the source, found by the parser of TypeScript. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesIn, root } from './source.ts';

interface Expression {
  file: string;
  /** As it stands in the source, on one line. */
  written: string;
  /** What it comes to; undefined where only a run of the program can tell. */
  source: string | undefined;
  flags: string;
}

const isOfRegExp = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';

/** Constants of a file, by name. */
function constantsOf(file: ts.SourceFile): ReadonlyMap<string, ts.Expression> {
  const found = new Map<string, ts.Expression>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      found.set(node.name.text, node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

type Constants = ReturnType<typeof constantsOf>;

/** The text that an expression of constants comes to. */
function textOf(node: ts.Expression | undefined, constants: Constants): string | undefined {
  if (node === undefined) return '';
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isIdentifier(node) && constants.has(node.text))
    return textOf(constants.get(node.text), constants);
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw')
    return ts.isNoSubstitutionTemplateLiteral(node.template)
      ? node.template.getText().slice(1, -1)
      : undefined;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return joined([node.left, node.right].map((side) => textOf(side, constants)));
  if (!ts.isTemplateExpression(node)) return undefined;
  return joined([
    node.head.text,
    ...node.templateSpans.flatMap((span) => [
      textOf(span.expression, constants),
      span.literal.text,
    ]),
  ]);
}

const joined = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : parts.join('');

/** The code of a file: of a page what stands between its two lines of hyphens. */
function codeOf(file: string): ts.SourceFile {
  const text = readFileSync(join(root, 'src', file), 'utf8');
  if (!file.endsWith('.astro')) return ts.createSourceFile(file, text, 99, true);
  const [, code = ''] = /^---\n([^]*?)\n---/.exec(text) ?? [];
  return ts.createSourceFile(file, code, 99, true, ts.ScriptKind.TSX);
}

function expressionsOf(file: string): Expression[] {
  const code = codeOf(file);
  const constants = constantsOf(code);
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    const written = node.getText(code).replace(/\s+/g, ' ');
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({
        file,
        written,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    } else if (isOfRegExp(node)) {
      const [source, flags] = node.arguments?.map((one) => textOf(one, constants)) ?? [];
      found.push({ file, written, source, flags: flags ?? '' });
    }
    ts.forEachChild(node, visit);
  };
  visit(code);
  return found;
}

/** Every regular expression of `src`. */
export const expressions: readonly Expression[] = filesIn('src')
  .filter((file) => /\.(?:ts|mjs|astro)$/.test(file))
  .flatMap((file) => expressionsOf(file.replace(/^src\//, '')));
