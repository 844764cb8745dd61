/**
 * `npm run diff -- BASE`: says what the work tree changes in the record against a commit, branch or
 * tag, in words, as text, JSON or Markdown. RECORD names the record's folder. Exits with 1 where
 * the history does not reach BASE, never for what the change holds.
 */
import { parseArgs } from 'node:util';
import { checkGuard } from '../checks/guard/index.ts';
import { readChangesSince } from '../history/index.ts';
import { formatFaultLine, sayIn } from '../i18n/index.ts';
import {
  type Difference,
  toFileDifferences,
  toPropertyDifferences,
  toRecordDifferences,
  toTableDifferences,
} from '../history/difference/index.ts';
import { type Read, checkRecord, readRecord } from '../record/index.ts';
import type { Descriptor } from '../schema/index.ts';
import { countFaults } from '../schema/faults/index.ts';
import { toAddress } from '../schema/values/index.ts';
import { readBaseFiles, readWorkTree } from '../history/git/index.ts';
import { parseNotation } from '../tables/descriptor/index.ts';
import { formatDifference, longestReport } from '../views/changes/index.ts';
import { Mistake, root, runCommand } from '../publish/index.ts';

const formats = ['text', 'json', 'markdown'] as const;

const usage = `Name the commit, branch or tag to compare with, such as: npm run diff -- main
npm run diff -- REF [--format ${formats.join('|')}]
Settings: RECORD; README.md says what it is.`;

/** What was asked for; a sentence that says how to ask where that is not understood. */
function readArguments(): { base: string; format: (typeof formats)[number] } {
  try {
    const { values, positionals } = parseArgs({
      options: { format: { type: 'string', default: 'text' } },
      allowPositionals: true,
    });
    const format = formats.find((one) => one === values.format);
    if (!format) throw new Error(`--format is one of ${formats.join(', ')}`);
    if (positionals.length !== 1) throw new Error('');
    return { base: positionals[0]!, format };
  } catch (error) {
    throw new Mistake(`${(error as Error).message}\n${usage}`.trim());
  }
}

/** What the work tree changes; a sentence where the base cannot be read. */
async function readDifference(base: string, record: Read): Promise<Difference | string> {
  const { descriptor } = record;
  if (!descriptor) return 'The record has no descriptor that can be read; npm run check says why.';
  const { history, faults } = await readChangesSince(base, { root, descriptor });
  if (faults.length > 0) return faults.map((one) => formatFaultLine('en', one)).join('\n');
  const titles = new Map(
    record.records.map(({ id, fields }) => [
      toAddress(id),
      toTitle(fields as Record<string, unknown>),
    ]),
  );
  const show = (text: string, field: string) => {
    const [refused] = checkGuard([{ text, place: { file: '', field } }], descriptor.guard);
    return refused ? `[${sayIn('en')('diff.notShown', { code: refused.code })}]` : text;
  };
  return {
    records: toRecordDifferences(history, (id) => titles.get(toAddress(id)), show),
    tables: toTableDifferences(history),
    ...(await readOtherDifferences(base, descriptor)),
    gaps: history.gaps.filter(({ commit }) => commit === undefined),
  };
}

const toTitle = ({ title, name, text }: Record<string, unknown>): string | undefined =>
  [title, name, text].find((one): one is string => typeof one === 'string');

/** What differs besides rows and texts: the descriptor, and files of other kinds. */
async function readOtherDifferences(
  base: string,
  descriptor: Descriptor,
): Promise<Pick<Difference, 'properties' | 'files'>> {
  const folder = descriptor.file.slice(0, Math.max(0, descriptor.file.lastIndexOf('/')));
  const paths = folder === '' ? [''] : [folder, 'content'];
  const before = await readBaseFiles(root, base, paths, [descriptor.file]);
  if (typeof before === 'string') return { properties: [], files: [] };
  const tree = readWorkTree(root, folder === '' ? ['data', 'content'] : paths);
  const bytes = before.wanted.get(descriptor.file);
  const isOther = (file: string) => file !== descriptor.file && !/\.(?:csv|tsv|mdx?)$/i.test(file);
  const after = new Map(
    [...tree]
      .filter(([file]) => isOther(file))
      .map(([file, content]) => [file, before.hash(content)]),
  );
  return {
    properties: bytes
      ? toPropertyDifferences(
          parseNotation(new TextDecoder().decode(bytes), descriptor.file).raw,
          descriptor.raw,
        )
      : [],
    files: toFileDifferences(
      new Map(
        [...before.hashes].filter(
          ([file]) => isOther(file) && (folder !== '' || /^(?:data|content)\//.test(file)),
        ),
      ),
      after,
    ),
  };
}

async function main(): Promise<number> {
  const asked = readArguments();
  const record = readRecord(root);
  const difference = await readDifference(asked.base, record);
  if (typeof difference === 'string') {
    console.error(difference);
    return 1;
  }
  const { faults } = await checkRecord({ root, base: asked.base, read: record });
  const counts = {
    errors: countFaults(faults, 'error'),
    warnings: countFaults(faults, 'warning'),
  };
  if (asked.format === 'json')
    process.stdout.write(`${JSON.stringify({ ...difference, faults: counts }, null, 1)}\n`);
  else
    process.stdout.write(
      formatDifference(
        difference,
        sayIn('en'),
        asked.format,
        counts,
        asked.format === 'text' ? Infinity : longestReport,
      ),
    );
  return 0;
}

await runCommand(usage, main, { takesArguments: true });
