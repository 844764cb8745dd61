/**
 * Commits the record as it has grown to a temporary repository, a version for each of its days.
 * Beside the edits the tables are written otherwise now and then: in another order, with another
 * delimiter, with a column more.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toTableCsv } from '../../src/tables/records/csv.ts';
import { buildRepository } from '../../src/record/index.ts';
import { toContext, type Context } from '../../src/views/parts/context.ts';
import { days, grown, lessonOn, lessons, root, rowsOn, tables } from './grown.ts';

const kept = ['participants', 'themes', 'measures', 'forums', 'meetings', 'decisions', 'exercises'];

/**
 * On one day the actions are separated by semicolons; until another they have no column for their
 * kind, and every second version turns their order.
 */
const semicolons: string = days[1];
const kindSince: string = days[3];

function toText(name: keyof typeof grown, day: string): string {
  const header = Object.keys(tables[name][0]!).filter(
    (key) => name !== 'actions' || key !== 'kind' || day >= kindSince,
  );
  const rows =
    days.indexOf(day as (typeof days)[number]) % 2 === 1
      ? rowsOn(name, day).toReversed()
      : rowsOn(name, day);
  const cells = rows.map((row) => header.map((key) => row[key] ?? ''));
  if (name !== 'actions' || day !== semicolons) return toTableCsv(header, cells);
  return (
    [header, ...cells]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
      .join('\r\n') + '\r\n'
  );
}

function toDescriptor(day: string): string {
  const descriptor = JSON.parse(readFileSync(join(root, 'data/datapackage.json'), 'utf8')) as {
    waymark: Record<string, unknown>;
    resources: { name: string }[];
  };
  const resources = descriptor.resources
    .filter(({ name }) => kept.includes(name) || name in grown)
    .map((one) =>
      one.name === 'actions' && day === semicolons
        ? { ...one, dialect: { delimiter: ';', lineTerminator: '\r\n' } }
        : one,
    );
  return JSON.stringify(
    {
      ...descriptor,
      resources,
      waymark: { ...descriptor.waymark, strict: false, languages: ['en', 'fr', 'ar'] },
    },
    null,
    1,
  );
}

/** Makes the repository; the caller removes the folder. */
function growRecord(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-grown-'));
  const git = (args: readonly string[], day: string) =>
    execFileSync(
      'git',
      [
        '-C',
        folder,
        '-c',
        'user.name=Secretariat',
        '-c',
        'user.email=secretariat@example.org',
        ...args,
      ],
      {
        stdio: 'ignore',
        env: {
          ...process.env,
          GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
          GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
          GIT_CONFIG_GLOBAL: '/dev/null',
        },
      },
    );
  mkdirSync(join(folder, 'data'));
  for (const name of kept)
    cpSync(join(root, 'data', `${name}.csv`), join(folder, 'data', `${name}.csv`));
  mkdirSync(join(folder, 'content/lessons'), { recursive: true });
  git(['init', '-q', '-b', 'main'], days[0]);
  for (const day of days) {
    for (const name of Object.keys(grown) as (keyof typeof grown)[]) {
      writeFileSync(join(folder, 'data', `${name}.csv`), toText(name, day));
    }
    for (const [name, text] of lessons) {
      const stood = lessonOn(text, day);
      if (stood !== undefined) writeFileSync(join(folder, 'content/lessons', name), stood);
    }
    writeFileSync(join(folder, 'data/datapackage.json'), toDescriptor(day));
    git(['add', '-A'], day);
    git(['commit', '-q', '-m', `The record as of ${day}`], day);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

let context: Promise<Context> | undefined;

/** The record read with its history, once for all tests of one process: it takes seconds. */
export const grownContext = (): Promise<Context> => (context ??= readGrown());

async function readGrown(): Promise<Context> {
  const { folder, remove } = growRecord();
  try {
    return toContext(await buildRepository({ root: folder }), 'en', {
      base: '',
      origin: 'https://record.example',
    });
  } finally {
    remove();
  }
}
