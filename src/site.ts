/** The front desk: the repository of this build, and what is worked out of it once for all pages. */
import { judgedRepository } from './record/judged/index.ts';
import { toAddress } from './schema/values/index.ts';
import { hasVersions, tombstonesOf } from './views/changes/index.ts';
import { type Context, toContext } from './views/parts/index.ts';
import { type RegisterName, pageRegisters } from './schema/registers/index.ts';
import type { RecordOf } from './schema/index.ts';

const contexts = new Map<string, Context>();

/** What the views of a language are given. */
async function getContext(language: string): Promise<Context> {
  const repository = await judgedRepository();
  let context = contexts.get(language);
  // While developing, the record is read anew after each change.
  if (context?.repository !== repository) {
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
  const { descriptor } = await judgedRepository();
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
