/**
 * The judged repository, as the pages find it. Pages and collections are bundled by Astro and are
 * other modules than those of the process that reads the record, so they meet in one place that
 * both can see. Nothing here reads, so that Astro loads it in a moment.
 */
import type { Repository } from '../../schema/index.ts';

type Reader = () => Promise<Repository>;

const key = Symbol.for('waymark.repository');
const shared = globalThis as { [key]?: Reader };

/** Says how pages come to the repository that this process builds from now on. */
export function offerRepository(read: Reader): void {
  shared[key] = read;
}

/** Whether somebody has judged a record for the pages. */
export const isOffered = (): boolean => shared[key] !== undefined;

/** The repository that this process has judged; throws where the record is refused. */
export function judgedRepository(): Promise<Repository> {
  if (!shared[key]) throw new Error('No record was offered; see astro.config.mjs.');
  return shared[key]();
}

/**
 * The name under which Astro knows a lesson or report: its file within the record, always `.mdx`.
 */
export function moduleOf({ file }: { file: string }): string {
  return file.replace(/\.mdx?$/i, '.mdx');
}
