/** Links into the search, and from its page to every list and record. */
import { describe, expect, test } from 'vitest';
import { parseSearch } from '../../src/search/client/address.ts';
import { registers, type RegisterName } from '../../src/schema/registers/index.ts';
import { attribute, textOf } from './pages.ts';
import { addresses, facts, lessons, pageOf, rowsOf, text } from './searchIndex.ts';

describe('links into the search', () => {
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
  test('from a list of what somebody owns lead to what they own, no more and no less', () => {
    const lists = addresses
      .filter((address) => /^\/participants\/./.test(address))
      .map(pageOf)
      .flatMap(({ address, elements }) =>
        elements.flatMap((element) => {
          const id = attribute(element, 'id');
          const [, register, filter] =
            /^(actions|milestones)-(owner|partners|responsible)$/.exec(id ?? '') ?? [];
          const shown = /Shown are \d+ of (\d+)/.exec(textOf(element))?.[1];
          return register && shown
            ? [{ address, register, filter, listed: Number(shown), owner: address.split('/')[2]! }]
            : [];
        }),
      );
    const name = (filter: string | undefined) => (filter === 'partners' ? 'partner' : 'owner');
    expect(lists.length).toBeGreaterThan(0);
    expect(
      lists.map(({ register, filter, owner }) => {
        const search = `?kind=${register}&${name(filter)}=${owner}`;
        return facts.select(parseSearch(search), undefined).rows.length;
      }),
    ).toEqual(lists.map(({ listed }) => listed));
  });
  // A figure of a day that is over leads to all of its kind: its rows have moved on since.
  test('from a number of today give as many rows as it says, on every page', () => {
    const counted = addresses
      .filter((address) => !/^\/(fr|ar|changes|search|reports\/annual-\d+)\//.test(address))
      .map(pageOf)
      .flatMap(({ address, elements }) =>
        elements.flatMap((element) => {
          const href = attribute(element, 'href');
          const said = /^([\d,]+)(?: of [\d,]+)?(?: \(.*\))?$/.exec(textOf(element).trim())?.[1];
          if (!href?.startsWith('/search/?') || !said) return [];
          const found = facts.select(parseSearch(href.slice('/search/'.length)), undefined).rows;
          return [{ address, href, said: Number(said.replaceAll(',', '')), found: found.length }];
        }),
      );
    expect(counted.length).toBeGreaterThan(5);
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
