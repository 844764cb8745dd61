/** What is told of a table in a word or a number: how much it holds, of which years, whose it is. */
import { formatNumber } from '../../../i18n/index.ts';
import type { TableName } from '../../../schema/history/index.ts';
import type { Dataset, License, ResourceDescriptor, Source } from '../../../schema/index.ts';
import { type IsoDate, remember } from '../../../schema/values/index.ts';
import { recordChange, tableChange } from '../../changes/index.ts';
import type { Context } from '../../parts/context.ts';
import { type Inline, plain } from '../../parts/inlines.ts';
import type { Fact } from '../../parts/sections.ts';
import { isTime, timeOf } from './time.ts';

/** A fact; none where it has no value. */
export const fact = (label: string, values: readonly Inline[]): readonly Fact[] =>
  values.length > 0 ? [{ label, values }] : [];

/** How many rows there are; why not, where a table cannot be read; nothing where it is none. */
export function rowCount(context: Context, { resource, rows }: Dataset): readonly Inline[] {
  if (resource.opaque === 'unreadable')
    return [{ kind: 'mark', voice: 'unknown', text: context.say('data.withheld') }];
  return resource.opaque ? [] : [plain(formatNumber(context.language, rows.length))];
}

/** Licence and sources: a table's own, else those of the whole record. */
export function originOf(
  context: Context,
  of: Partial<Pick<ResourceDescriptor, 'licenses' | 'sources'>> = {},
): readonly Fact[] {
  const { descriptor } = context.repository;
  const own = <T>(some: readonly T[] | undefined, all: readonly T[]) => (some?.length ? some : all);
  const named = ({ title, name, path }: License & Source) => nameAndAddress(title ?? name, path);
  return [
    ...fact(context.say('data.licence'), own(of.licenses, descriptor.licenses).map(named)),
    ...fact(context.say('data.sources'), own(of.sources, descriptor.sources).map(named)),
  ];
}

const nameAndAddress = (name: string | undefined, path: string | undefined): Inline =>
  path && /^https?:/.test(path)
    ? { kind: 'link', text: name ?? path, href: path, external: true }
    : plain(name ?? path ?? '');

/** The first and the last year of a table's dates; nothing where it has none. */
export function yearsOf(dataset: Dataset): readonly string[] {
  return remember('years of tables', dataset, () => {
    const columns = [...dataset.resource.schema.fields.keys()].filter((index) =>
      isTime(dataset, index),
    );
    let [first, last] = ['9999', '0000'];
    for (const { values } of dataset.rows)
      for (const index of columns) {
        const year = timeOf(values[index])?.slice(0, 4);
        if (year === undefined) continue;
        if (year < first) first = year;
        if (year > last) last = year;
      }
    return [...new Set(first > last ? [] : [first, last])];
  });
}

/** How the history calls a table. */
export const tableOf = ({ resource: { name, register } }: Dataset): TableName =>
  register ? { register } : { dataset: name };

/** The day of the newest change of a table, or of the whole record, as far as that is known. */
export function lastChanged(context: Context, dataset?: Dataset): IsoDate | undefined {
  const { history } = context.repository;
  if (dataset) return tableChange(context, [tableOf(dataset)])?.date;
  return history?.versions.at(-1)?.date ?? recordChange(context)?.date;
}
