/** What all commands do alike: they say how they are given, refuse wrong settings, and end in words. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { findIssues, type Bugs } from './issues.ts';
import { findWrongSetting } from './settings.ts';

/**
 * Something that whoever gave the command can set right, in a sentence: a fault neither of the
 * record nor of the engine.
 */
export class Mistake extends Error {}

/** How a command ended that did not do what was asked: by a mistake, or by a fault of the engine. */
type Failure = { status: 2 | 3; text: string };

/**
 * Runs a command, whose status `main` gives (0 where it gives none; 1 is for what is wrong with the
 * record). Ends with 0 after the usage where that is asked for, with 2 after a sentence where the
 * settings or the arguments are wrong, and with 3 where the engine failed.
 */
export async function runCommand(
  usage: string,
  main: () => Promise<number | void> | number | void,
  { takesArguments = false } = {},
): Promise<void> {
  const given = process.argv.slice(2);
  // Who reads only the beginning has what was asked for.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  if (given.some((argument) => argument === '--help' || argument === '-h'))
    return console.log(usage);
  try {
    const wrong = findWrongSetting();
    if (wrong !== undefined) throw new Mistake(wrong);
    if (!takesArguments && given.length > 0)
      throw new Mistake(`“${given[0]}” is no argument of this command.\n${usage}`);
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const { status, text } = toFailure(error);
    console.error(text);
    process.exitCode = status;
  }
}

/** What to say of an error that ended a command. */
export function toFailure(error: unknown): Failure {
  const mistake = findMistake(error);
  if (mistake !== undefined) return { status: 2, text: mistake };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { bugs } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
  ) as { bugs?: Bugs };
  const issues = findIssues(bugs, join(import.meta.dirname, '../..'));
  const where = issues ? `at ${issues}` : 'to those from whom you have it';
  return {
    status: 3,
    text:
      'Waymark failed at something that it did not expect. This is a fault of Waymark, not of the ' +
      `record. Please report it with what stands below ${where}.\n${stack}`,
  };
}

/** What the system refuses, by its code. */
const refusals: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no room left on the disk',
  EDQUOT: 'There is no room left within the quota of the disk',
  EIO: 'The disk cannot be written or read: it is full or damaged',
  EROFS: 'The disk can only be read',
  EACCES: 'This may not be read or written by you',
  EPERM: 'This may not be read or written by you',
  ENOTDIR: 'A file stands where a folder should be',
  EMFILE: 'Too many files are open at once',
};

function findMistake(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof Mistake) return error.message;
  const { code = '', path, syscall = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && syscall.startsWith('spawn '))
    return `“${syscall.slice('spawn '.length)}” is not there; install it, and give the command again.`;
  const refusal = refusals[code];
  if (refusal === undefined) return findMistake(error.cause);
  return path === undefined ? `${refusal}.` : `${refusal}: ${path}`;
}
