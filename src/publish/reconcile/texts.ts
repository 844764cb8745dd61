/** What pages are owed to; and the texts of a record, by the names of their files alone. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A record as the tables tell: which page it is owed, and where it comes from. */
export interface Owed {
  register: string;
  id: string;
  origin: string;
}

/** Lessons and reports: a file is a record, its name the id; `x.fr.mdx` is `x` in French. */
export function listProseOwed(root: string): Owed[] {
  return ['lessons', 'reports'].flatMap((register) => {
    const folder = join(root, 'content', register);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => /\.mdx?$/.test(file) && !/(^|\/)\./.test(file) && !/\.[a-z-]+\.mdx?$/.test(file),
      )
      .map((file) => ({
        register,
        id: basename(file)
          .replace(/\.mdx?$/, '')
          .toLowerCase(),
        origin: `content/${register}/${file}`,
      }));
  });
}
