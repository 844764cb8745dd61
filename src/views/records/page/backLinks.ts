/** What refers to a record, as the lists at the end of its page. */
import { type MessageKey, hasMessage } from '../../../i18n/index.ts';
import { toAddress } from '../../../schema/values/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { type RegisterName, registerNames, registers } from '../../../schema/registers/index.ts';
import type { Context } from '../../parts/context.ts';
import { type SharedFilter, countByFilter } from '../../parts/filters.ts';
import {
  labelOf,
  linked,
  plain,
  registerName,
  searchAddress,
  type Inline,
} from '../../parts/inlines.ts';
import { firstOrLate } from '../../parts/shown.ts';
import type { Section } from '../../parts/sections.ts';
import { findFilteredList } from '../list/list.ts';
import { toRecordTable } from '../recordTable.ts';

/** How many linked rows stand on a record's own page; the rest are a search away. */
const mostLinked = 60;

/**
 * Every list of records that refer to this one, each titled as a sentence; those that a section
 * already shows are left out.
 */
export function backLinks(context: Context, record: RecordOf): readonly Section[] {
  const links = context.repository.records.linksTo(record.id);
  if (links.length === 0) return [];
  return registerNames.flatMap((register) => {
    const own = links.filter(({ from }) => from.register === register);
    const { shownWith } = registers[register];
    return [...new Set(own.map(({ field }) => field))]
      .filter((field) => !shownWith.includes(field))
      .map((field) => {
        const rows = own.filter((link) => link.field === field).map(({ from }) => from);
        return linkedSection(context, record, { register, field }, rows);
      });
  });
}

interface Reference {
  register: RegisterName;
  field: string;
}

function linkedSection(
  context: Context,
  record: RecordOf,
  { register, field }: Reference,
  rows: readonly RecordOf[],
): Section {
  const shown = firstOrLate(context, rows, mostLinked);
  const more = () => [
    plain(context.say('links.first', { shown: shown.length, count: rows.length })),
    allOf(context, record, { register, field }),
  ];
  return {
    kind: 'table',
    id: `${register}-${field}`.replaceAll('_', '-'),
    title: linkTitle(context, register, field),
    table: toRecordTable(context, register, shown, [field]),
    ...(rows.length > shown.length ? { intro: more() } : {}),
  };
}

function linkTitle(context: Context, register: RegisterName, field: string): string {
  const key = `links.${register}.${field}`;
  return hasMessage(key)
    ? context.say(key as MessageKey)
    : context.say('links.other', {
        register: registerName(context, register, 'many'),
        field: labelOf(context, register, field),
      });
}

/** The filters of the search whose values are the rows of a register. */
const filters: Readonly<Partial<Record<RegisterName, SharedFilter>>> = {
  themes: 'theme',
  forums: 'forum',
};

/** The filter of the search that gives what refers to a record by this field. */
function filterFor(record: RecordOf, { register, field }: Reference): SharedFilter | undefined {
  const { owner, takesPart } = registers[register];
  if (record.register !== 'participants') return filters[record.register];
  if (field === owner) return 'owner';
  return (takesPart as readonly string[]).includes(field) ? 'partner' : 'participant';
}

/**
 * The list of a register with what belongs to a record alone, or, where the list has no filter for
 * that, the search; with how many that gives.
 */
function allOf(context: Context, record: RecordOf, reference: Reference): Inline {
  const { register } = reference;
  const kind = registerName(context, register, 'many');
  const filter = filterFor(record, reference);
  if (!filter)
    return linked(
      context.say('links.search', { register: kind }),
      searchAddress(context, { kind: register, q: record.id }),
    );
  const value = toAddress(record.id);
  const list = findFilteredList(context, register, filter, value);
  if (list) return linked(context.say('links.all', { count: list.count }), list.href);
  const count = countByFilter(context, register, filter, value);
  return linked(
    context.say('links.searchCount', { register: kind, count }),
    searchAddress(context, { kind: register, [filter]: value }),
  );
}
