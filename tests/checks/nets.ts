/**
 * The two sets of texts by which the guard's nets are measured: `tuning`, whose misses may be looked
 * at, and `reporting`, whose figures are told. How they were made stands in their folder.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkGuard } from '../../src/checks/guard/index.ts';
import { place, rules } from './guarded.ts';

const folder = join(import.meta.dirname, '../fixtures/guard');
const codes: Readonly<Record<string, string>> = {
  marks: 'x-classification',
  tlp: 'x-tlp',
  email: 'x-personal-data',
  telephone: 'x-personal-data',
  identity: 'x-personal-data',
  accounts: 'x-account-number',
  coordinates: 'x-coordinates',
  secrets: 'x-secret',
};

interface Text {
  family: string;
  text: string;
}

/** A text of the set, and the codes that it is refused for. */
interface Judged extends Text {
  found: readonly string[];
}

/**
 * The texts of a file, one a line, under the heading of their family. Keys are broken by a caret,
 * so that no scanner of a forge takes them for true ones; line ends are drawn.
 */
function readTexts(file: string): Text[] {
  let family = '';
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('## ')) family = line.slice(3);
      return line === '' || line.startsWith('## ')
        ? []
        : [{ family, text: line.replaceAll('‸', '').replaceAll(' ⏎ ', '\n') }];
    });
}

const judge = ({ family, text }: Text): Judged => ({
  family,
  text,
  found: checkGuard([{ text, place }], rules).map(({ code }) => code),
});

/** Every text of a set, judged as a cell of a register. */
export function judgeSet(name: 'tuning' | 'reporting'): {
  sensitive: readonly Judged[];
  innocent: readonly Judged[];
} {
  return {
    sensitive: readTexts(`${name}.sensitive.txt`).map(judge),
    innocent: readTexts(`${name}.innocent.txt`).map(judge),
  };
}

export const isCaught = ({ found }: Judged): boolean => found.length > 0;
/** Whether it is refused as what it is, and not for something else that it looks like. */
export const isNamed = ({ family, found }: Judged): boolean => found.includes(codes[family]!);
