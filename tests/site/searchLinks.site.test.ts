/** Links into the search, and from its page to every list and record. */
import { describe, expect, test } from 'vitest';
import { parseSearch } from '../../src/search/client/address.ts';
import { registers, type RegisterName } from '../../src/schema/registers/index.ts';
import { attribute, textOf } from './pages.ts';
import { addresses, facts, lessons, pageOf, rowsOf, text } from './searchIndex.ts';

describe('links into the search', () => {
  test('from a list say how many rows the search gives', () => {
    const links = Object.values(registers)
      .filter(({ pages }) => pages)
      .map(({ name }) => pageOf(`/${name}/`))
      .flatMap(({ address, elements }) =>
        elements
          .filter(({ tagName }) => tagName === 'li')
          .flatMap((item) => {
            const [link, count] = ['a', 'span'].map((name) =>
              item.childNodes.find((node) => node.nodeName === name),
            );
            const href = link && 'attrs' in link ? attribute(link, 'href') : undefined;
            return href?.startsWith('/search/?') &&
              count &&
              'attrs' in count &&
              attribute(count, 'class') === 'count'
              ? [{ address, href, said: Number(textOf(count).replace(/\D/g, '')) }]
              : [];
          }),
      );
    const counted = links.map(({ address, href, said }) => ({
      address,
      href,
      said,
      found: facts.select(parseSearch(href.slice('/search/'.length)), undefined).rows.length,
    }));
    expect(counted.length).toBeGreaterThan(25);
    expect(counted.filter(({ said, found }) => said !== found)).toEqual([]);
  });
  test('from a record with many linked rows say how many too', () => {
    const counted = addresses
      .filter((address) => /^\/(participants|themes|forums)\/./.test(address))
      .map(pageOf)
      .flatMap(({ address, elements }) =>
        elements.flatMap((element) => {
          const href = attribute(element, 'href');
          const said = /\(([\d,\u202f\s]+)\)$/.exec(textOf(element))?.[1];
          return href?.startsWith('/search/?') && said
            ? [
                {
                  address,
                  said: Number(said.replace(/\D/g, '')),
                  found: facts.select(parseSearch(href.slice('/search/'.length)), undefined).rows
                    .length,
                },
              ]
            : [];
        }),
      );
    expect(counted.length).toBeGreaterThan(0);
    expect(counted.filter(({ said, found }) => said !== found)).toEqual([]);
  });
  test('without scripts the search page leads to every list, and from A to Z to every record', () => {
    for (const language of ['', '/fr', '/ar']) {
      const hrefs = (address: string) =>
        new Set(pageOf(address).elements.flatMap((element) => attribute(element, 'href') ?? []));
      const page = hrefs(`${language}/search/`);
      expect(
        Object.values(registers)
          .filter(({ pages: own, name }) => own && !page.has(`${language}/${name}/`))
          .map(({ name }) => name),
      ).toEqual([]);
      expect(page.has(`${language}/search/titles/`)).toBe(true);
      const titles = new Set(
        addresses
          .filter((address) => address.startsWith(`${language}/search/titles/`))
          .flatMap((address) => [...hrefs(address)])
          .map((href) => href.replace(/^\/(fr|ar)\//, '/')),
      );
      const records = (Object.keys(registers) as RegisterName[])
        .filter((name) => registers[name].pages && name !== 'lessons' && name !== 'reports')
        .flatMap((name) => rowsOf(name).map(({ id }) => `/${name}/${id!.toLowerCase()}/`));
      expect(
        [...records, ...lessons.map(({ id }) => `/lessons/${text(id)}/`)].filter(
          (address) => !titles.has(address),
        ),
      ).toEqual([]);
    }
  });
});
