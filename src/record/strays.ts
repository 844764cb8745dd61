/**
 * Files below `data` and `content` that no rule takes up: whoever put them there should not believe
 * that they are published. A folder in which nothing is taken up is told once.
 */
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, fault, toSuggestion, type Fault } from '../schema/faults/index.ts';
import { proseRegisters } from '../schema/registers/index.ts';

/** For those who read the folder itself, and for git: never meant for the site. */
const isForKeepers = (name: string): boolean =>
  /^(?:readme|licen[cs]e)(?:\.(?:md|txt))?$/i.test(name) || /^\.git(?:keep|ignore)$/.test(name);

/** Folders in which each file is judged by itself, even where none is taken up. */
const lookedInto = ['data', 'content', ...proseRegisters.map((register) => `content/${register}`)];
const mostCounted = 10_000;

/** `known` are the files that are read, or of which it was told why not. */
export function checkStrays(root: string, known: ReadonlySet<string>): readonly Fault[] {
  return strayIn(root, '', known);
}

function strayIn(root: string, folder: string, known: ReadonlySet<string>): readonly Fault[] {
  return list(root, folder).flatMap((entry) => {
    if (folder === '' && !/^(?:data|content)$/i.test(entry.name)) return [];
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (known.has(file) || isForKeepers(entry.name)) return [];
    if (entry.isFile()) return strayFile(file, entry.name);
    const isOpened =
      lookedInto.includes(file) || [...known].some((one) => one.startsWith(`${file}/`));
    if (entry.isDirectory()) return isOpened ? strayIn(root, file, known) : strayFolder(root, file);
    return isOpened ? [] : [unused(file, 'link')];
  });
}

/** Tables of `data` without resource are told as such (`x-file-not-described`). */
function strayFile(file: string, name: string): readonly Fault[] {
  if (name === '.gitattributes') return [unused(file, 'attributes')];
  if (name.startsWith('.')) return [unused(file, 'hidden')];
  if (/^data\/.*\.(?:csv|tsv)$/i.test(file)) return [];
  if (/\.(?:xls[xmb]?|ods|numbers)$/i.test(name)) return [unused(file, 'sheet')];
  return [unused(file, /\.mdx?$/i.test(name) ? 'text' : 'other')];
}

function strayFolder(root: string, folder: string): readonly Fault[] {
  const files = count(root, folder, mostCounted);
  if (files === 0) return [];
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  if (name.startsWith('.')) return [unused(folder, 'hidden')];
  const wanted = folder === `content/${name}` ? proseRegisters : ['data', 'content'];
  const near = toSuggestion(name, wanted);
  return [unused(folder, 'folder', { files, ...near })];
}

const unused = (file: string, why: string, more: Readonly<Record<string, string | number>> = {}) =>
  fault('x-file-unused', { file }, { why, ...more });

/** Files below a folder, but for the keepers' own; not more than asked for. */
function count(root: string, folder: string, most: number): number {
  let counted = 0;
  for (const entry of list(root, folder)) {
    if (counted >= most) break;
    if (entry.isDirectory()) counted += count(root, `${folder}/${entry.name}`, most - counted);
    else if (!isForKeepers(entry.name)) counted += 1;
  }
  return counted;
}

function list(root: string, folder: string): readonly Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true }).toSorted((a, b) =>
      compareText(a.name, b.name),
    );
  } catch {
    return [];
  }
}
