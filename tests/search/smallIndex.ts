/** An index of a few short texts, as the engine asks one; its words have no forms but their own. */
import type { SearchEngine } from '../../src/search/client/engine/engine.ts';
import type { Fits } from '../../src/search/client/engine/stems.ts';
import { foldWord, phrasePlaces, toTokens, type Token } from '../../src/search/documents/words.ts';

export function indexOf(texts: readonly string[], language = 'en'): SearchEngine {
  const tokens = texts.map(toTokens);
  const fits = (isMeant: (token: Token) => boolean, whole: boolean): Fits =>
    new Map(
      tokens.flatMap((list, row) => {
        const words = [...list.keys()].filter((place) => isMeant(list[place]!));
        return words.length > 0 ? [[row, { score: words.length, words, whole }] as const] : [];
      }),
    );
  const whole = (word: string, accents = false) =>
    fits(({ key, accented = key }) => (accents ? accented === word : key === foldWord(word)), true);
  const stems = {
    prepare: async () => undefined,
    whole: async (word: string, accents: boolean) => whole(word, accents),
    beginning: async (word: string) =>
      new Map([...fits(({ key }) => key.startsWith(foldWord(word)), false), ...whole(word)]),
  };
  const phrases = (phrase: readonly Token[]) =>
    tokens.flatMap((list, row) => {
      const places = phrasePlaces(phrase, list);
      return places.length > 0 ? [[row, places] as const] : [];
    });
  const known = new Set(tokens.flat().map(({ key }) => key));
  return {
    pageLanguage: language,
    files: { language },
    manifest: { rows: texts.length },
    stems: async () => stems,
    places: { find: async (phrase: readonly Token[]) => new Map(phrases(phrase)) },
    spelling: {
      known: async (words: readonly string[]) => words.filter((word) => known.has(word)),
      wordsWith: async (word: string) =>
        [...known].filter((one) => one.startsWith(word)).map((one) => [one, 1] as const),
    },
  } as unknown as SearchEngine;
}
