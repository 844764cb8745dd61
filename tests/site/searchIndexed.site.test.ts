/** What is in the index of the shipped site, against its tables and pages. */
import { languageSign } from '../../src/search/documents/format.ts';
import { describe, expect, test } from 'vitest';
import { registers, type RegisterName } from '../../src/schema/registers/index.ts';
import { attribute } from './pages.ts';
import {
  addresses,
  cards,
  facts,
  htmlOf,
  languages,
  lessons,
  nothing,
  pageOf,
  rowsOf,
  textOfRow,
} from './searchIndex.ts';

describe('what is found', () => {
  test('each page that is meant to be found is in the index of its language', () => {
    for (const language of languages) {
      const found = new Set(
        cards.get(language)!.map(([, , , , href]) => href.replace(/[#?].*$/, '')),
      );
      const meant = addresses.filter(
        (address) =>
          (/^\/(fr|ar)\//.exec(address)?.[1] ?? 'en') === language &&
          / data-pagefind-body\b/.test(htmlOf(address)),
      );
      expect(meant.length).toBeGreaterThan(60);
      expect(meant.filter((address) => !found.has(address))).toEqual([]);
    }
  });
  test(
    'so are the rows of every register with pages, the terms, and what was said in ' +
      'corrections, amendments, positions and feedback',
    () => {
      const ids = new Set(cards.get('en')!.map(([, , , id]) => id));
      const missing = (Object.keys(registers) as RegisterName[])
        .filter(
          (name) =>
            (registers[name].pages && name !== 'lessons' && name !== 'reports') ||
            ['terms', 'corrections', 'feedback'].includes(name),
        )
        .flatMap((name) =>
          rowsOf(name)
            .filter(({ id }) => !ids.has(id!))
            .map(({ id }) => `${name} ${id}`),
        );
      expect(missing).toEqual([]);
      const count = (kind: string) =>
        facts.select({ ...nothing, filters: { ...nothing.filters, kind: [kind] } }, undefined).rows
          .length;
      for (const name of ['positions', 'amendments', 'corrections', 'feedback', 'terms'])
        expect({ name, count: count(name) }).toEqual({ name, count: rowsOf(name).length });
      expect(count('lessons')).toBe(lessons.length);
    },
  );
  test('a part of a text leads to a heading that its page has', () => {
    const wrong = languages.flatMap((language) => {
      const sections = sectionsIn(language);
      return cards.get(language)!.flatMap(([, , , , href], row) => {
        const { anchors } = JSON.parse(textOfRow(language, row).toString('utf8')) as {
          anchors: readonly { element: string; id: string }[];
        };
        const led = anchors.filter(
          ({ element, id }) => !id.startsWith('$') && (element === 'h2' || sections.has(id)),
        );
        const html = led.length > 0 ? htmlOf(href.replace(/[#?].*$/, '')) : '';
        return (
          led
            // Behind the sign stands the language of what is not translated.
            .map(({ id }) => ({ id: id.split(languageSign)[0]! }))
            .filter(({ id }) => !html.includes(` id="${id}"`))
            .map(({ id }) => `${language} ${href} #${id}`)
        );
      });
    });
    expect(wrong).toEqual([]);
  });
  test('lessons and reports are found down to their headings', () => {
    const row = cards.get('en')!.findIndex(([, , , id]) => id === 'll-plume-sectors-need-one-map');
    const { anchors } = JSON.parse(textOfRow('en', row).toString('utf8')) as {
      anchors: readonly { element: string; id: string }[];
    };
    expect(anchors.filter(({ element }) => element === 'h2').map(({ id }) => id)).toEqual([
      'section-driving-event',
      'section-lesson',
      'section-recommendation',
      'section-evidence-of-effect',
    ]);
  });
});

/** Ids under which a text of a record is said to stand. */
function sectionsIn(language: string): ReadonlySet<string> {
  const search = pageOf(`${language === 'en' ? '' : `/${language}`}/search/`).elements.find(
    (element) => attribute(element, 'data-words') !== undefined,
  )!;
  return new Set(
    Object.keys(
      (JSON.parse(attribute(search, 'data-words')!) as { sections: Record<string, string> })
        .sections,
    ),
  );
}
