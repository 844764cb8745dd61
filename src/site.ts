/** The front desk: builds the repository once, prints the whole fault report, throws once. */
import { formatFaultLine } from './i18n/index.ts';
import { RecordRefused, buildRepository } from './record/index.ts';
import { toAddress } from './schema/values/index.ts';
import { hasVersions, tombstonesOf } from './views/changes/index.ts';
import { type Context, toContext } from './views/parts/index.ts';
import { type RegisterName, pageRegisters } from './schema/registers/index.ts';
import type { RecordOf, Repository } from './schema/index.ts';

let built: Promise<Repository> | undefined;

/**
 * The repository of this build: the one that `npm run build` has judged, or, while developing, one
 * read here.
 */
export function getRepository(): Promise<Repository> {
  const judged = (globalThis as Record<symbol, unknown>)[Symbol.for('waymark.repository')] as
    Repository | undefined;
  if (judged) return Promise.resolve(judged);
  built ??= buildRepository({
    root: process.env.RECORD ?? process.cwd(),
    asOf: process.env.AS_OF,
    history: process.env.HISTORY,
    cache: '.waymark/cache/history',
  }).catch((error: unknown) => {
    if (error instanceof RecordRefused)
      for (const fault of error.faults) console.error(formatFaultLine('en', fault));
    throw error;
  });
  return built;
}

/** Forgets the repository, so that the next page reads the record anew: for `npm run dev`. */
export function forgetRepository(): void {
  built = undefined;
  contexts.clear();
}

const contexts = new Map<string, Context>();

/** What the views of a language are given. */
export async function getContext(language: string): Promise<Context> {
  const repository = await getRepository();
  let context = contexts.get(language);
  if (!context) {
    const site = new URL(import.meta.env.SITE ?? 'http://localhost');
    context = toContext(repository, language, {
      base: import.meta.env.BASE_URL.replace(/\/$/, ''),
      origin: import.meta.env.SITE ? site.origin : '',
    });
    contexts.set(language, context);
  }
  return context;
}

/**
 * The contexts of every language of the record, with the route parameter under which each stands;
 * the source language has none.
 */
export async function getLanguages(): Promise<
  readonly { context: Context; language: string | undefined }[]
> {
  const { descriptor } = await getRepository();
  return Promise.all(
    descriptor.languages.map(async (language, index) => ({
      context: await getContext(language),
      language: index === 0 ? undefined : language.toLowerCase(),
    })),
  );
}

/** Routes of a page that stands once in every language. */
export async function toLanguagePaths() {
  return (await getLanguages()).map(({ context, language }) => ({
    params: { language },
    props: { context },
  }));
}

/** The registers that have lists and pages of records. */
export const listedRegisters: readonly RegisterName[] = pageRegisters;

/**
 * Routes of the pages of earlier versions, in the source language: for every record that was
 * another before.
 */
export async function getVersionPaths() {
  const { context } = (await getLanguages())[0]!;
  const gone = tombstonesOf(context)
    .filter((one) => one.history !== undefined)
    .map(({ register, id }) => ({ register, id }));
  const here = listedRegisters.flatMap((register) =>
    (context.repository.records.of(register) as readonly RecordOf[]).map(({ id }) => ({
      register,
      id,
    })),
  );
  return [...here, ...gone]
    .filter(({ register, id }) => hasVersions(context, register, id))
    .map(({ register, id }) => ({
      params: { register, id: toAddress(id) },
      props: { context, register, id },
    }));
}
