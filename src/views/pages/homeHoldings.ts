/** How much the record holds, kind by kind. */
import { registersOn } from '../../schema/registers/index.ts';
import { addressIn } from '../parts/addresses.ts';
import type { Context } from '../parts/context.ts';
import { dated, registerName } from '../parts/inlines.ts';
import type { Fact } from '../parts/sections.ts';
import type { Table } from '../parts/table.ts';
import { tablesTable } from './datasets/dataIndex.ts';
import { fact, lastChanged, originOf } from './datasets/facts.ts';

/** How many of one kind there are, and where they are listed. */
export interface Holding {
  label: string;
  count: number;
  href: string;
}

export function holdingsOf(context: Context): readonly Holding[] {
  const { records, datasets } = context.repository;
  const registers = registersOn('holdings')
    .filter((name) => records.of(name).length > 0)
    .map((name) => ({
      label: registerName(context, name, 'many'),
      count: records.of(name).length,
      href: addressIn(context, `/${name}/`),
    }));
  const plainTables = datasets.filter(({ resource }) => !resource.register).length;
  return plainTables > 0
    ? [
        ...registers,
        { label: context.say('nav.data'), count: plainTables, href: addressIn(context, '/data/') },
      ]
    : registers;
}

/** What a record of plain tables is: whose, of when, and each table with what it holds. */
export interface TablesHeld {
  facts: readonly Fact[];
  table: Table;
}

export function tablesOf(context: Context): TablesHeld {
  const changed = lastChanged(context);
  return {
    facts: [
      ...fact(context.say('data.changed'), changed ? [dated(context, changed, 'long')] : []),
      ...originOf(context),
    ],
    table: tablesTable(context),
  };
}
