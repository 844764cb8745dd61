/**
 * What stands where on a site, as it is promised to readers: the reconciler's own list, kept apart
 * from the code that makes the pages, so that neither can be wrong alone. A page that is in no list
 * here is owed to nobody, and the build stops: add it here if it is meant to be.
 */
import { standingReportNames } from '../../schema/index.ts';

/**
 * Registers whose rows have a page of their own, at `/<register>/<id>/`, with the record as JSON
 * beside it.
 */
export const pagedRegisters: ReadonlySet<string> = new Set([
  'participants',
  'themes',
  'measures',
  'forums',
  'meetings',
  'actions',
  'milestones',
  'findings',
  'assessments',
  'scenarios',
  'decisions',
  'exercises',
  'assistance',
  'alerts',
  'activations',
  'indicators',
  'feedback',
  'lessons',
  'reports',
]);

/** Registers whose rows stand together on one page, each at the fragment of its id. */
export const gatheredRegisters: Readonly<Record<string, string>> = {
  terms: 'glossary/',
  corrections: 'corrections/',
};

/** Standing pages of every language, with whatever stands below them. */
export const standingPages: ReadonlySet<string> = new Set([
  'search',
  'data',
  'method',
  'about',
  'contribute',
  'correct',
  'glossary',
  'calendar',
  'corrections',
  'changes',
  'check',
  'compare',
  'embed',
  'feeds',
]);

/** Reports that the engine writes itself, beside those of the record: their names are promised. */
export const engineReports: ReadonlySet<string> = new Set(
  standingReportNames.map((name) => `reports/${name}`),
);

/** Pages that stand once, at the root. */
export const rootPages: ReadonlySet<string> = new Set(['index.html', '404.html']);

/** Hidden files that hosts look for; any other would be something forgotten. */
export const hiddenFiles = /^(\.htaccess|\.nojekyll|\.well-known\/.*)$/;

/** A page's path without its language: `fr/actions/a-1/` is `actions/a-1/` in French. */
export function splitLanguage(
  path: string,
  languages: readonly string[],
): { language: string; path: string } {
  const first = path.slice(0, path.indexOf('/') + 1).replace('/', '');
  const language = languages.slice(1).find((one) => one.toLowerCase() === first);
  return language
    ? { language, path: path.slice(first.length + 1) }
    : { language: languages[0] ?? 'en', path };
}

/** The path of a page from that of its file. */
export const toPagePath = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');
