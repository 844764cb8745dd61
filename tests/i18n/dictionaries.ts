/** The dictionaries under test, by language. */
import ar from '../../src/i18n/ar.json' with { type: 'json' };
import en from '../../src/i18n/en.json' with { type: 'json' };
import fr from '../../src/i18n/fr.json' with { type: 'json' };

export const dictionaries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en,
  fr,
  ar,
};
export const keys = Object.keys(en);
export const translated = ['fr', 'ar'] as const;
