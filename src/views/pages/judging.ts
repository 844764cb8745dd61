/**
 * What the pages that judge within the browser are told: where they find what they need, and to whom
 * what was judged can be sent.
 */
import { checkGuard } from '../../checks/guard/index.ts';
import { interfaceLanguage } from '../../i18n/index.ts';
import { addressIn, fileAddress } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';

/** The file with the record's description and known ids. */
export const checkRecordPath = '/check/record.json';
/** The file with the words of a language. */
export const checkWordsPath = (language: string): string => `/check/words.${language}.json`;

export interface JudgingView {
  record: string;
  words: string;
  language: string;
  /** The page whose fragments explain the kinds of fault. */
  explained: string;
}

export const toJudgingView = (context: Context): JudgingView => ({
  record: fileAddress(context, checkRecordPath),
  words: fileAddress(context, checkWordsPath(interfaceLanguage(context.language))),
  language: interfaceLanguage(context.language),
  explained: addressIn(context, '/contribute/faults/'),
});

/** To whom a proposal can be sent. */
export interface WaysView {
  /** The first address of a contributor that is an office's: one of a person stands on no page. */
  mail?: string;
  /** The repository, where it has forms. */
  repository?: string;
}

export function toWaysView({ repository: { descriptor } }: Context): WaysView {
  const { contributors, repository, guard, file } = descriptor;
  const isOfOffice = (text: string) =>
    checkGuard([{ text, place: { file, field: 'contributors' } }], guard).length === 0;
  const mail = contributors.map(({ email }) => email).find((one) => one && isOfOffice(one));
  return {
    ...(mail ? { mail } : {}),
    ...(repository?.startsWith('https://') ? { repository } : {}),
  };
}
