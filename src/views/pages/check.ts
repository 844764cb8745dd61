/**
 * The checker page: what it says before a file is chosen, and where it finds what it needs then.
 */
import { interfaceLanguage } from '../../i18n/index.ts';
import type { ResourceDescriptor } from '../../schema/index.ts';
import { proseRegisters } from '../../schema/registers/index.ts';
import { addressIn, fileAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { registerName } from '../parts/inlines.ts';
import { findOwnText } from '../parts/texts.ts';

/** The file with the record's description and known ids. */
export const checkRecordPath = '/check/record.json';
/** The file with the words of a language. */
export const checkWordsPath = (language: string): string => `/check/words.${language}.json`;

export interface CheckView {
  title: string;
  intro: string;
  /** Tables and kinds of text to choose from: value and label. */
  kinds: readonly { value: string; label: string }[];
  record: string;
  words: string;
  language: string;
  /** The page whose fragments explain the kinds of fault. */
  explained: string;
}

export function toCheckView(context: Context): CheckView {
  const { say, repository, language } = context;
  const tables = repository.datasets.filter(
    ({ resource: { opaque } }) => !opaque || opaque === 'unreadable',
  );
  return {
    title: say('nav.check'),
    intro: say('check.intro'),
    kinds: [
      ...tables.map(({ resource }) => ({
        value: resource.name,
        label: tableName(context, resource),
      })),
      ...proseRegisters.map((name) => ({
        value: `text:${name}`,
        label: registerName(context, name, 'one'),
      })),
    ],
    record: fileAddress(context, checkRecordPath),
    words: fileAddress(context, checkWordsPath(interfaceLanguage(language))),
    language: interfaceLanguage(language),
    explained: addressIn(context, '/contribute/'),
  };
}

/** A table's title in the reader's language; where it has none there, the name of its register. */
function tableName(context: Context, resource: ResourceDescriptor): string {
  const title = findOwnText(context, resource, 'title');
  if (resource.register && title?.lang !== undefined)
    return registerName(context, resource.register, 'many');
  return title?.text ?? resource.name;
}
