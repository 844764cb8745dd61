/** What the commits of a line add to the files of a record, whatever becomes of it later. */
import { run } from './command.ts';

/** Lines that one commit adds to a file, one after another. */
export interface AddedLines {
  commit: string;
  /** Path within the record. */
  file: string;
  /** Number of the first in that version of the file. */
  line: number;
  lines: readonly string[];
}

const shape = [
  '-p',
  '--unified=0',
  '--text',
  '--no-renames',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--relative',
  '--src-prefix=a/',
  '--dst-prefix=b/',
];

/**
 * Every line added between the commit where two lines of history parted and HEAD, oldest commit
 * first; of a merge what it adds to both of its sides. Nothing where git does not hold them.
 */
export async function readAdded(
  root: string,
  base: string,
  paths: readonly string[],
): Promise<readonly AddedLines[] | undefined> {
  const asked = (merges: string) =>
    run(root, [
      'log',
      '--reverse',
      '--format=%x00%H',
      merges,
      ...shape,
      `${base}..HEAD`,
      '--',
      ...paths,
    ]);
  // An older git does not know how to make a merge once more.
  const [best, other] = [await asked('--remerge-diff'), '--diff-merges=first-parent'];
  const { code, output } = best.code === 0 ? best : await asked(other);
  return code === 0 ? [...parseLog(output.toString())] : undefined;
}

function* parseLog(log: string): Generator<AddedLines> {
  for (const part of log.split(/^\0(?=[0-9a-f]{40,64}$)/m).slice(1)) {
    const [commit = '', ...rest] = part.split('\n');
    yield* parseDiff(commit, rest);
  }
}

function* parseDiff(commit: string, lines: readonly string[]): Generator<AddedLines> {
  let file = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const name = /^\+\+\+ (?:"(?<quoted>b\/.*)"|b\/(?<plain>.*?))\t?$/.exec(line)?.groups;
    if (name) file = name.plain ?? unquote(name.quoted!).slice(2);
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) continue;
    const [, removed = '1', first, added = '1'] = hunk;
    const own = takeHunk(lines, at + 1, Number(removed) + Number(added));
    at = own.end - 1;
    if (own.added.length > 0) yield { commit, file, line: Number(first), lines: own.added };
  }
}

/** A hunk has as many lines as its head says: what they begin with says nothing else. */
function takeHunk(lines: readonly string[], from: number, count: number) {
  const added: string[] = [];
  let at = from;
  for (let left = count; left > 0 && at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.startsWith('\\')) continue;
    left -= 1;
    if (line.startsWith('+')) added.push(line.slice(1));
  }
  return { added, end: at };
}

/** Names with controls, quotes or backslashes come in quotes, written as in C. */
const unquote = (name: string): string =>
  name.replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
    /^[0-7]{3}$/.test(code) ? String.fromCharCode(parseInt(code, 8)) : code,
  );
