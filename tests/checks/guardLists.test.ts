/** Every entry of the guard's lists by itself: none can be lost, and none let through, unnoticed. */
import { describe, expect, test } from 'vitest';
import {
  promisedAnywhere,
  promisedCapitals,
  promisedLevels,
  promisedOrganisations,
  promisedWords,
} from '../fixtures/promisedMarks.ts';
import { codesOf } from './guarded.ts';
import { having, lacking, wordsOf as words } from './guardedLists.ts';

describe('marks', () => {
  const mark = 'x-classification mark';
  test('that nobody writes but as a mark', () => {
    const texts = promisedAnywhere.map((phrase) => `then ${phrase.toLowerCase()} came once`);
    expect(lacking(mark, texts)).toEqual([]);
  });
  test('in capitals within a sentence, and in small letters alone', () => {
    expect(
      lacking(
        mark,
        promisedCapitals.map((phrase) => `then ${phrase} came once`),
      ),
    ).toEqual([]);
    expect(
      lacking(
        mark,
        promisedCapitals.map((phrase) => phrase.toLowerCase()),
      ),
    ).toEqual([]);
  });
  test('ordinary words alone, in brackets, and before a text, in capitals', () => {
    const shapes = promisedWords.flatMap((word) => [
      word,
      `It met (${word}) once.`,
      `${word}: it met.`,
      `${word} // it met.`,
      `${word} - it met.`,
      `it met / ${word} / once`,
      `it met //${word}`,
      `it met — ${word}`,
      `Classification: ${word}`,
    ]);
    expect(lacking(mark, shapes)).toEqual([]);
    // Of these languages the words are rare enough in others to be marks wherever they stand.
    const marksAnywhere = words('VERTROUWELIJK GIZLI POUFNE TAJNE ZASTRZEZONE POVERLJIVO TAJNO');
    const latin = promisedWords.filter(
      (word) => /^[A-Z]+$/.test(word) && !marksAnywhere.includes(word),
    );
    expect(
      having(
        mark,
        latin.map((word) => `then ${word} came once`),
      ),
    ).toEqual([]);
    expect(
      having(
        mark,
        latin.map((word) => word.toLowerCase()),
      ),
    ).toEqual([]);
  });
  test('of every organisation and level', () => {
    const isLatin = (text: string) => /^[A-Z ]+$/.test(text);
    const pairs = promisedOrganisations.flatMap((organisation) =>
      promisedLevels
        .filter((level) => isLatin(level) === isLatin(organisation))
        .flatMap((level) => [`${organisation} ${level}`, `${level} ${organisation}`]),
    );
    expect(pairs.length).toBeGreaterThan(400);
    expect(
      lacking(
        mark,
        pairs.map((pair) => `then ${pair} came once`),
      ),
    ).toEqual([]);
    expect(
      lacking(
        mark,
        pairs.map((pair) => pair.toLowerCase()),
      ),
    ).toEqual([]);
  });
  test('in columns for marks alone, in any case', () => {
    const fields = words(
      'classification marking sensitivity handling protection releasability security secrecy ' +
        'confidential caveat distribution',
    );
    expect(fields.filter((field) => codesOf('Restricted', field).length === 0)).toEqual([]);
    const others = words('title text notes name status kind');
    expect(others.filter((field) => codesOf('Restricted', field).length > 0)).toEqual([]);
    const states = words(
      'status state statut state état etat type kind category catégorie categorie estado',
    );
    expect(states.filter((field) => codesOf('LIMITE', field).length > 0)).toEqual([]);
    expect(codesOf('LIMITE', 'notes')).toEqual([mark]);
    expect(codesOf('LIMITE: 50', 'notes')).toEqual([]);
  });
  test('behind the words that announce one', () => {
    const labels = [
      ...words(
        'Classification Marking Handling Distr. Distribution Caveat гриф تصنيف التصنيف Mention',
      ),
      ...['درجة السرية', 'Einstufung', 'Gizlilik derecesi'],
    ];
    expect(
      lacking(
        mark,
        labels.map((label) => `It met. ${label}: SECRET`),
      ),
    ).toEqual([]);
  });
  test('the banners of the United States', () => {
    const texts = [
      ...words('(U//FOUO) (C//REL) (S//NF) (TS//SI) (R//NF) (CUI//SP)'),
      ...words('UNCLASSIFIED//A CONFIDENTIAL//A SECRET//A CUI//A RESTRICTED//A'),
      'TOP SECRET//A',
      ...words('NOFORN ORCON FOUO SI TK HCS LIMDIS PROPIN IMCON').map((word) => `it //${word} was`),
      'it //REL TO was',
      'it was REL TO USA once',
      'Distr.: Restricted',
    ];
    expect(lacking(mark, texts)).toEqual([]);
  });
});

describe('labels of the traffic light', () => {
  test('of every colour', () => {
    const colours =
      words(`RED AMBER ORANGE YELLOW GREEN WHITE BLACK ROUGE AMBRE JAUNE VERT BLANC ROT
      BERNSTEIN GELB GRUN WEISS ROJO AMBAR AMARILLO VERDE BLANCO ROSSO GIALLO BIANCO VERMELHO AMARELO
      BRANCO KIRMIZI SARI YESIL BEYAZ КРАСНЫЙ ЯНТАРНЫЙ ЖЕЛТЫЙ ЗЕЛЕНЫЙ БЕЛЫЙ أحمر الأحمر كهرماني
      الكهرماني أصفر أخضر الأخضر أبيض الأبيض 红 橙 绿 白 🔴 🟠 🟡 🟢 🟥 🟧 🟨 🟩 ⚪ ⬜`);
    expect(
      lacking(
        'x-tlp label',
        colours.map((colour) => `it is TLP ${colour} now`),
      ),
    ).toEqual([]);
    expect(lacking('x-tlp label', ['TLP:AMBER+STRICT', 'Traffic Light Protocol: red'])).toEqual([]);
  });
  test('but no coloured thing', () => {
    const things = words(
      'paper papers book books list lists line lines card cards flag flags alert alerts light lights ' +
        'cross crescent house sea',
    );
    expect(
      having(
        'x-tlp label',
        things.map((thing) => `the tlp green ${thing} of once`),
      ),
    ).toEqual([]);
  });
});
