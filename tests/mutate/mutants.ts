/** Small changes of a source file, each of which a test should notice. */
import ts from 'typescript';

export interface Mutant {
  file: string;
  line: number;
  /** What stands at a place, and what is put there. */
  from: number;
  to: number;
  text: string;
  /** What it does, in few words, and the name of the function that it is in. */
  about: string;
  within: string;
}

type Change = readonly [node: ts.Node, text: string, about: string];

const swapped: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.PercentToken]: '*',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
};

/** The changes that one node offers. */
function* changesOf(node: ts.Node): Generator<Change> {
  if (ts.isBinaryExpression(node)) {
    const other = swapped[node.operatorToken.kind];
    const isText = [node.left, node.right].some((one) => ts.isStringLiteralLike(one));
    if (other && !isText)
      yield [node.operatorToken, other, `${node.operatorToken.getText()} → ${other}`];
  }
  if (ts.isConditionalExpression(node)) {
    yield [node.condition, 'true', 'condition → true'];
    yield [node.condition, 'false', 'condition → false'];
  }
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) {
    if (ts.isIfStatement(node)) yield [node.expression, 'true', 'condition → true'];
    yield [node.expression, 'false', 'condition → false'];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    yield [node, node.operand.getText(), 'without !'];
  if (node.kind === ts.SyntaxKind.TrueKeyword) yield [node, 'false', 'true → false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) yield [node, 'true', 'false → true'];
  if (ts.isNumericLiteral(node)) {
    const value = Number(node.getText().replaceAll('_', ''));
    yield [node, String(value + 1), `${node.getText()} → ${value + 1}`];
  }
  if (ts.isExpressionStatement(node)) yield [node, ';', 'statement removed'];
  if (ts.isArrayLiteralExpression(node))
    for (const one of node.elements)
      if (ts.isStringLiteralLike(one) || ts.isRegularExpressionLiteral(one))
        yield [
          one,
          ts.isStringLiteralLike(one) ? "'\\u0001'" : '/\\u0001/',
          `without ${one.getText()}`,
        ];
  if (ts.isRegularExpressionLiteral(node))
    for (const [text, about] of changesOfPattern(node.getText())) yield [node, text, about];
}

/** The parts of an expression: an alternative, a look-around or an end left out, another number. */
function* changesOfPattern(pattern: string): Generator<readonly [text: string, about: string]> {
  const parts = [
    /\(\?<?[!=](?:[^()[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\])*\)/g,
    /\|(?:[^()|[\]\\]|\\.)+(?=[|)])/g,
    /(?<!\\)\^(?![\]])|(?<!\\)\$(?=\/|\||\))/g,
    /\\b/g,
    /\{\d+(?:,\d*)?\}/g,
    /(?<=[\])a-z])\?(?!:)/g,
    /i(?=[a-hj-z]*$)/g,
  ];
  for (const part of parts)
    for (const { 0: found, index } of pattern.matchAll(part)) {
      const isFlag = part === parts.at(-1);
      if (isFlag && index < pattern.lastIndexOf('/')) continue;
      // A word within a class is no alternative.
      const open = pattern.lastIndexOf('[', index);
      if (!isFlag && open >= 0 && pattern.indexOf(']', open) > index && pattern[open - 1] !== '\\')
        continue;
      const rest = pattern.slice(0, index) + pattern.slice(index + found.length);
      if (isPattern(rest)) yield [rest, `${found.slice(0, 40)} left out at ${index}`];
    }
}

function isPattern(text: string): boolean {
  const end = text.lastIndexOf('/');
  try {
    return new RegExp(text.slice(1, end), text.slice(end + 1)).source !== '(?:)';
  } catch {
    return false;
  }
}

/** The name of what a node declares on its own. */
const nameOf = (node: ts.Node): string | undefined =>
  (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.name
    ? node.name.getText()
    : undefined;

/** Every mutant of a file, in the order of its places. */
export function listMutants(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node, outer: string): void => {
    const within = nameOf(node) ?? outer;
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node))
      return;
    for (const [{ end }, text, about, start] of [...changesOf(node)].map(
      ([at, ...rest]) => [at, ...rest, at.getStart()] as const,
    )) {
      const line = tree.getLineAndCharacterOfPosition(start).line + 1;
      mutants.push({ file, line, from: start, to: end, text, about, within });
    }
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(tree, '');
  return mutants;
}
