/**
 * Versions of lessons and reports: front matter and body. Nothing of a body is parsed: the history
 * shows it as text.
 */
import { type Fault, fault } from '../../schema/faults/index.ts';
import {
  LineIndex,
  findTranslated,
  parseFrontMatter,
  proseCaps,
  splitFrontMatter,
} from '../../prose/index.ts';
import { sha256, type HistoryCache } from './cache.ts';
import { MissingBlob } from './tables/tableVersions.ts';

/** A version of a lesson or report. */
export interface ProseText {
  register: 'lessons' | 'reports';
  file: string;
  frontMatter: readonly (readonly [string, string | readonly string[]])[];
  body: string;
}

export const prosePaths = ['content/lessons', 'content/reports'] as const;

/**
 * The register that a file's path makes it a row of; nothing of other files, and of a text in
 * another language, which is no row.
 */
export function findProseRegister(path: string): ProseText['register'] | undefined {
  if (findTranslated(path)) return undefined;
  const match = /^content\/(lessons|reports)\/(?:[^/]+\/)*[^/]+\.mdx?$/i.exec(path);
  return match?.[1] as ProseText['register'] | undefined;
}

/** Reads versions of lessons and reports, each once. */
export class ProseReader {
  readonly #read: (blob: string) => Promise<string | undefined>;
  readonly #cache: HistoryCache;

  constructor(read: (blob: string) => Promise<string | undefined>, cache: HistoryCache) {
    this.#read = read;
    this.#cache = cache;
  }

  /** The text of a version, or the fault for which it cannot be read. */
  async parse(file: string, blob: string): Promise<ProseText | Fault> {
    const key = sha256('prose', file, blob);
    const known = this.#cache.find<ProseText | Fault>(key);
    if (known) return known;
    const source = await this.#read(blob);
    if (source === undefined) throw new MissingBlob(blob);
    const text = parseText(source, file);
    this.#cache.set(key, text);
    return text;
  }
}

function parseText(text: string, file: string): ProseText | Fault {
  const source = text.replace(/^\uFEFF/, '');
  if (source.length > proseCaps.file)
    return fault(
      'x-mdx-size',
      { file },
      { cap: 'file', most: proseCaps.file, reached: source.length },
    );
  const lines = new LineIndex(source);
  const parts = splitFrontMatter(source);
  if ('kind' in parts)
    return fault('x-front-matter', { file, ...lines.placeOf(parts.offset) }, { kind: parts.kind });
  const { frontMatter, faults } = parseFrontMatter(parts, file, lines);
  if (faults[0]) return faults[0];
  return {
    register: findProseRegister(file)!,
    file,
    frontMatter: [...frontMatter].map(([key, { value }]) => [key, value]),
    body: source.slice(parts.bodyStart),
  };
}
