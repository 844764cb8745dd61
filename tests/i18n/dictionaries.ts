/** The dictionaries under test, by language. */
import { ar } from '../../src/i18n/ar.ts';
import { en } from '../../src/i18n/en.ts';
import { fr } from '../../src/i18n/fr.ts';

export const dictionaries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en,
  fr,
  ar,
};
export const keys = Object.keys(en);
export const translated = ['fr', 'ar'] as const;
