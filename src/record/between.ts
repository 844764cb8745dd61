/**
 * What a proposed change adds and takes out again before its end: the record as it stands does not
 * show it, but whoever merges the change publishes each of its commits.
 */
import { type GuardedString, checkGuard, listSourceStrings } from '../checks/guard/index.ts';
import { type AddedLines, readAdded, readWorkTree } from '../history/git/index.ts';
import type { Descriptor } from '../schema/index.ts';
import { type Fault, fault } from '../schema/faults/index.ts';
import { toRecordPath } from '../tables/descriptor/index.ts';
import { readLooseCells } from '../tables/text/index.ts';

/** So much of a hash stands for its commit, as in the places of past values. */
const shortHash = 10;
const shortOf = ({ commit }: Pick<AddedLines, 'commit'>): string => commit.slice(0, shortHash);

/**
 * Faults of lines that commits since `base` added and that no longer stand, and for each commit of
 * those that adds what may not be published, by these, by faults of the history (`past`) or by those
 * of the record as it stands, that it is to be dropped.
 */
export async function checkBetween(
  base: string,
  root: string,
  descriptor: Descriptor,
  { past, standing }: { past: readonly Fault[]; standing: readonly Fault[] },
): Promise<readonly Fault[]> {
  const paths = descriptor.file.includes('/') ? ['data', 'content'] : ['.'];
  const added = await readAdded(root, base, paths);
  if (!added) return [];
  const told = new Set(past.map((one) => `${one.code} ${commitOf(one)}`));
  const { gone, kept } = apart(added, root);
  const judge = (lines: readonly AddedLines[]) =>
    checkGuard(stringsOf(lines, descriptor), descriptor.guard).filter(
      (one) => !isContact(one, descriptor),
    );
  const faults = judge(gone).filter((one) => !told.has(`${one.code} ${commitOf(one)}`));
  const stands = new Set(standing.map((one) => `${one.code} ${one.file}`));
  const standingToo = judge(kept).filter((one) =>
    stands.has(`${one.code} ${one.file.replace(/@[0-9a-f]+$/, '')}`),
  );
  const commits = new Set(added.map(shortOf));
  const wrong = [...past, ...faults, ...standingToo].flatMap((one) => commitOf(one) ?? []);
  return [
    ...faults,
    ...[...new Set(wrong)]
      .filter((commit) => commits.has(commit))
      .map((commit) => fault('x-drop-commit', { file: `commit ${commit}`, found: commit })),
  ];
}

/** The commit in which a fault of the past stands. */
const commitOf = ({ file }: Fault): string | undefined => /@([0-9a-f]{10})$/.exec(file)?.[1];

/** The descriptor names whom to write to. */
const isContact = ({ file, code, params }: Fault, descriptor: Descriptor): boolean =>
  file.startsWith(`${descriptor.file}@`) && code === 'x-personal-data' && params.kind === 'email';

function* stringsOf(
  added: readonly AddedLines[],
  { file: descriptorFile, resources }: Descriptor,
): Generator<GuardedString> {
  const registers = new Set(
    resources
      .filter(({ register }) => register)
      .flatMap(({ path }) => path.map((one) => toRecordPath(descriptorFile, one))),
  );
  for (const one of added) {
    const besides = { files: [one.file] };
    const place = { file: `${one.file}@${shortOf(one)}` };
    const text = one.lines.join('\n');
    if (text.trim() === '' || text.includes('\0')) continue;
    if (/\.(?:csv|tsv)$/i.test(one.file))
      for (const [index, row] of one.lines.entries())
        yield {
          text: row,
          place: { ...place, line: one.line + index },
          readings: readLooseCells(row).map((cell) => ({ text: cell, line: one.line + index })),
          // What its column is for is not known here: its history says that.
          typed: true,
          plain: !registers.has(one.file),
          besides,
        };
    else
      for (const found of listSourceStrings(text, place.file, one.line))
        yield { ...found, besides };
  }
}

/** The lines that no longer stand in their file, and those that do; the others left empty. */
function apart(added: readonly AddedLines[], root: string) {
  const now = new Map<string, ReadonlySet<string>>();
  const linesOf = (file: string) => {
    const known = now.get(file);
    if (known) return known;
    const text = readWorkTree(root, [file]).get(file)?.toString() ?? '';
    const lines = new Set(text.split(/\r?\n/));
    now.set(file, lines);
    return lines;
  };
  const only = (isKept: boolean) =>
    added.map((one) => ({
      ...one,
      lines: one.lines.map((line) =>
        linesOf(one.file).has(line.replace(/\r$/, '')) === isKept ? line : '',
      ),
    }));
  return { gone: only(false), kept: only(true) };
}
