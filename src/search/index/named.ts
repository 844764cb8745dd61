/**
 * Files of an index by what they hold: an edit that leaves a file as it is leaves its name as well,
 * and no reader who has one edition open is given a part of another under the same name.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { extname, join, parse } from 'node:path';
import { partNameLength } from '../documents/format.ts';

/**
 * Moves the files of a folder, which are called 0, 1, 2 and so on, into another under the names that
 * their content gives them; gives those names, one after another.
 */
export function moveByContent(folder: string, to: string): string {
  mkdirSync(to, { recursive: true });
  const files = readdirSync(folder).toSorted((a, b) => numberOf(a) - numberOf(b));
  const names = files.map((file, number) => {
    if (numberOf(file) !== number) throw new Error(`${folder} has ${file} where ${number} is due.`);
    const bytes = readFileSync(join(folder, file));
    const name = createHash('sha256').update(bytes).digest('hex').slice(0, partNameLength);
    renameSync(join(folder, file), join(to, name + extname(file)));
    return name;
  });
  rmSync(folder, { recursive: true });
  return names.join('');
}

const numberOf = (file: string) => Number(parse(file).name);
