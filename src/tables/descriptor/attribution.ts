/** Licences and sources of a package or of one resource. */
import type { License, Source } from '../../schema/index.ts';
import type { Property } from './property.ts';

/** The licences of a package or resource; v0 wrote one under `license`. */
export function parseLicenses(raw: Property): License[] {
  const old = [raw.at('license')].filter(({ value }) => value !== undefined);
  const items = raw.has('licenses') ? raw.at('licenses').items() : old;
  return items.flatMap((item): License[] => {
    if (typeof item.value === 'string') return [{ name: item.value }];
    if (!item.object()) return [];
    const name = item.at('name').text() ?? item.at('type').text() ?? item.at('id').text();
    return [{ name, path: parseAddress(item, ['path', 'url']), title: item.at('title').text() }];
  });
}

/** The sources of a package or resource; v0 wrote `name` and `web`. */
export function parseSources(raw: Property): Source[] {
  return (raw.has('sources') ? raw.at('sources').items() : []).flatMap((item): Source[] => {
    if (typeof item.value === 'string') return [{ title: item.value }];
    if (!item.object()) return [];
    const title = item.at('title').text() ?? item.at('name').text();
    return [
      {
        title,
        path: parseAddress(item, ['path', 'web', 'url']),
        email: item.at('email').text(),
        version: item.at('version').text(),
      },
    ];
  });
}

/** An address under the first of several names; one that could run code in a page is a fault. */
export function parseAddress(raw: Property, keys: readonly string[]): string | undefined {
  const found = keys.map((key) => raw.at(key)).find((property) => property.value !== undefined);
  const address = found?.text();
  if (
    address === undefined ||
    /^(?:https?:|mailto:)/i.test(address) ||
    !/^[^/?#]*:/.test(address.replace(/[\s\0-\x1F]/g, ''))
  )
    return address;
  return void found!.add('x-invalid-link', { allowed: 'https, http, mailto' });
}
