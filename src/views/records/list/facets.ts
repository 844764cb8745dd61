/** What the rows of a register's list can be chosen by, and how many have each value. */
import { localeOf } from '../../../i18n/index.ts';
import { compareText } from '../../../schema/faults/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import { fieldsOf, registers, type RegisterName } from '../../../schema/registers/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { standings } from '../../figures/positions/standing.ts';
import { findAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { type RecordFacts, recordFactsOf } from '../../parts/filters.ts';
import { labelOf, registerName } from '../../parts/inlines.ts';
import { shortTitleOf } from '../../parts/texts.ts';
import { statusLabel } from './statuses.ts';

const valuesOf = {
  theme: ({ themes }: RecordFacts) => themes,
  owner: ({ owners }: RecordFacts) => owners,
  participant: ({ participants }: RecordFacts) => participants,
  status: ({ status }: RecordFacts) => (status === undefined ? [] : [status]),
  disagreement: ({ disagreement }: RecordFacts) => disagreement,
  forum: ({ forums }: RecordFacts) => forums,
  year: ({ date }: RecordFacts) => (date === undefined ? [] : [date.slice(0, 4)]),
} as const;
type FacetName = keyof typeof valuesOf;
const facetNames = Object.keys(valuesOf) as FacetName[];

export interface Facet {
  name: FacetName;
  label: string;
  values: readonly FacetValue[];
}

interface FacetValue {
  key: string;
  label: string;
  lang?: string | undefined;
  count: number;
  /** The page that has these rows too. */
  href?: string;
}

const mostFacets = 3;
const mostValues = 300;

/**
 * The first facets that part the rows: with several values, of which some have several rows. Whoever
 * has any part in a record is offered where nobody owes it.
 */
export function facetsOf(
  context: Context,
  register: RegisterName,
  records: readonly RecordOf[],
): readonly Facet[] {
  const facts = records.map((record) => recordFactsOf(context, record));
  const all = facetNames.flatMap((name) => {
    const counts = new Map<string, number>();
    for (const key of facts.flatMap((one) => valuesOf[name](one)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
    const parts =
      counts.size <= mostValues &&
      [...counts.values()].some((count) => count < records.length) &&
      (name === 'disagreement' || [...counts.values()].some((count) => count > 1));
    return parts ? [{ name, counts }] : [];
  });
  const owned = all.some(({ name }) => name === 'owner');
  return all
    .filter(({ name }) => name !== 'participant' || !owned)
    .slice(0, mostFacets)
    .map(({ name, counts }) => ({
      name,
      label: labelOfFacet(context, register, name),
      values: valuesIn(context, register, name, counts),
    }));
}

/** What a row can be chosen by, of each facet. */
export function keysOf(
  context: Context,
  record: RecordOf,
  facets: readonly Facet[],
): Readonly<Record<string, readonly string[]>> {
  const facts = recordFactsOf(context, record);
  return Object.fromEntries(facets.map(({ name }) => [name, valuesOf[name](facts)]));
}

const homes: Readonly<Partial<Record<FacetName, RegisterName>>> = {
  theme: 'themes',
  owner: 'participants',
  participant: 'participants',
  forum: 'forums',
};

function labelOfFacet(context: Context, register: RegisterName, name: FacetName): string {
  if (name === 'owner') return labelOf(context, register, registers[register].owner);
  if (name === 'status') return labelOf(context, register, 'status');
  const home = homes[name];
  return home
    ? registerName(context, home, 'one')
    : context.say(`search.filter.${name as 'year' | 'disagreement'}`);
}

function valuesIn(
  context: Context,
  register: RegisterName,
  name: FacetName,
  counts: ReadonlyMap<string, number>,
): readonly FacetValue[] {
  const home = homes[name];
  if (home) return namedValues(context, home, counts);
  const labelOfKey = (key: string) => {
    if (name === 'disagreement')
      return context.say(`disagreement.${key as (typeof standings)[number]}`);
    return name === 'status' ? statusLabel(context, key, register) : key;
  };
  const known: readonly string[] = name === 'status' ? statusesOf(register) : standings;
  return [...counts]
    .map(([key, count]) => ({ key, count, label: labelOfKey(key) }))
    .toSorted((a, b) => known.indexOf(a.key) - known.indexOf(b.key) || compareText(b.key, a.key));
}

/** Statuses in the order of their vocabulary; what the engine finds, such as overdue, comes first. */
function statusesOf(register: RegisterName): readonly string[] {
  const { status } = registers[register];
  return (status === 'none' ? undefined : fieldsOf(register).get(status.field)?.choices) ?? [];
}

/** Themes and forums stand as the record has them, participants by their names. */
function namedValues(
  context: Context,
  home: RegisterName,
  counts: ReadonlyMap<string, number>,
): readonly FacetValue[] {
  const records = context.repository.records.of(home) as readonly RecordOf[];
  const values = records.flatMap((record) => {
    const key = toAddress(record.id);
    const count = counts.get(key);
    if (count === undefined) return [];
    const href = findAddress(context, record);
    const { text: label, lang } = shortTitleOf(context, record);
    return [{ key, count, label, lang, ...(href ? { href } : {}) }];
  });
  if (home !== 'participants') return values;
  const { compare } = new Intl.Collator(localeOf(context.language), { numeric: true });
  return values.toSorted((a, b) => compare(a.label, b.label));
}
