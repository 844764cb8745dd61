import { describe, expect, test } from 'vitest';
import { checkTranslatedTexts } from '../../src/checks/index.ts';
import { findProseRegister } from '../../src/history/versions/prose.ts';
import { checkTranslatedProse, findTranslated, parseProse } from '../../src/prose/index.ts';
import type { ProseFile } from '../../src/schema/index.ts';
import { recordDoc } from '../../src/search/documents/docs/records.ts';
import { findProse } from '../../src/views/parts/index.ts';
import { findTranslationNote } from '../../src/views/records/page/translation.ts';
import { context, record } from '../make.ts';

const sections = (headings: readonly string[]) =>
  headings.map((one) => `## ${one}\n\na\n`).join('');
const french = sections(['Événement', 'Enseignement', 'Recommandation', 'Preuve']);
const inFrench = 'content/lessons/ll-sirens.fr.mdx';

function read(file: string, body = french, yaml = 'standing: unofficial\n'): ProseFile {
  const { prose, faults } = parseProse(`---\n${yaml}---\n\n${body}`, file);
  expect(faults).toEqual([]);
  return prose!;
}
const told = (...args: Parameters<typeof read>) =>
  checkTranslatedProse(read(...args), 'lessons').map(({ code, field, record: id }) => [
    code,
    field,
    id,
  ]);

describe('a text in another language', () => {
  test('is known by the language before its extension', () => {
    expect(findTranslated('content/lessons/ll-sirens.mdx')).toBeUndefined();
    expect(findTranslated(inFrench)).toEqual({ id: 'll-sirens', language: 'fr' });
    expect(findTranslated('content/reports/annual.pt-br.md')).toEqual({
      id: 'annual',
      language: 'pt-br',
    });
  });

  test('has its sections in order, whatever they are called, and nothing but its standing', () => {
    expect(told(inFrench)).toEqual([]);
    expect(told(inFrench, sections(['Événement', 'Enseignement']))).toEqual([
      ['x-missing-section', undefined, 'll-sirens'],
      ['x-missing-section', undefined, 'll-sirens'],
    ]);
    expect(told(inFrench, french, 'title: Les sirènes\n')).toEqual([
      ['x-unknown-property', 'title', 'll-sirens'],
      ['x-required', 'standing', 'll-sirens'],
    ]);
  });

  test('belongs to a text of the record, in a language of its site', () => {
    const reasons = (...files: string[]) =>
      checkTranslatedTexts(
        { languages: ['en', 'fr', 'pt-BR'] },
        files.map((file) => ({ file })),
      ).map(({ params }) => [params['why'], params['suggestion']]);
    const own = 'content/lessons/ll-sirens.md';
    expect(reasons(own, inFrench, 'content/lessons/ll-sirens.pt-br.mdx')).toEqual([]);
    expect(reasons(inFrench)).toEqual([['original', 'll-sirens.mdx']]);
    expect(reasons(own, inFrench.replace('.fr.', '.de.'))).toEqual([['language', 'fr, pt-br']]);
    expect(reasons(own, inFrench.replace('.fr.', '.en.'))).toEqual([['language', 'fr, pt-br']]);
  });

  test('is no row of the history', () => {
    expect(findProseRegister('content/lessons/ll-sirens.mdx')).toBe('lessons');
    expect(findProseRegister(inFrench)).toBeUndefined();
  });
});

describe('the page of a lesson in another language', () => {
  const lesson = record('lessons', { id: 'll-sirens', title: 'Sirens', abstract: 'A tone.' });
  const row = (field: string, text: string, standing: 'official' | 'unofficial' = 'official') =>
    record('translations', { record: 'LL-sirens', field, language: 'fr', text, standing });
  const english = read('content/lessons/ll-sirens.mdx', sections(['Event']), 'title: Sirens\n');
  const texts = (...files: ProseFile[]) => ({
    prose: new Map(files.map((file) => [/([^/]+)\.mdx$/.exec(file.file)![1]!, file])),
  });
  const titles = [lesson, row('title', 'Les sirènes'), row('abstract', 'Une tonalité.')];

  test('shows the text in that language, else the original, marked as such', () => {
    const both = texts(english, read(inFrench));
    expect(findProse(context(titles, both, 'fr'), lesson)).toMatchObject({ key: 'll-sirens.fr' });
    expect(findProse(context(titles, both, 'fr'), lesson)?.lang).toBeUndefined();
    expect(findProse(context(titles, both), lesson)).toMatchObject({ key: 'll-sirens' });
    expect(findProse(context(titles, texts(english), 'fr'), lesson)).toMatchObject({
      key: 'll-sirens',
      lang: 'en',
    });
  });

  test('says the weakest standing of its texts, and what is not translated', () => {
    const note = (files: ProseFile[], more: readonly ReturnType<typeof row>[] = []) =>
      findTranslationNote(context([...titles, ...more], texts(...files), 'fr'), lesson, [])
        ?.sentences;
    expect(note([english])).toEqual([
      'Traduction officielle.',
      'Le texte lui-même n’est pas encore traduit.',
    ]);
    expect(note([english, read(inFrench)])).toEqual(['Traduction non officielle.']);
    expect(note([], [row('notes', 'Une note.', 'unofficial')])).toEqual([
      'Traduction non officielle.',
    ]);
    expect(
      findTranslationNote(context(titles, texts(english)), lesson, []),
      'in its own language',
    ).toBeUndefined();
  });

  test('is one document of the search in each language, in the words of that language', () => {
    const both = texts(english, read(inFrench));
    const words = recordDoc(context(titles, both, 'fr'), lesson).passages;
    expect(words.filter(({ lang }) => lang !== undefined)).toEqual([]);
    expect(words.map(({ heading }) => heading)).toContain('Événement');
    expect(recordDoc(context(titles, both), lesson).languages).toEqual(['en', 'fr']);
  });
});
