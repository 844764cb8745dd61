/** Assistance: who helped whom with training, equipment, expertise and funds. */
import type { RecordOf } from '../../../schema/index.ts';
import { once, toAddress, yearOf } from '../../../schema/values/index.ts';
import type { Context } from '../../parts/context.ts';
import { type Fact, type Section, figureSection, tableSection } from '../../parts/sections.ts';
import { plain, wordOf } from '../../parts/inlines.ts';
import { formatNumber } from '../../../i18n/index.ts';
import { toRecordTable } from '../../records/recordTable.ts';
import { type CountedPart, type Group, breakdown, groupById, groupByYear } from '../groups.ts';
import {
  type CountedRow,
  type CountedRows,
  type Figures,
  type StandingReport,
  methodLinks,
  numbersFor,
} from '../report.ts';
import { pairsChart } from './pairs.ts';

const name = 'assistance';
type Assistance = RecordOf<'assistance'>;
const kinds = ['training', 'equipment', 'expertise', 'funds'] as const;

export function assistanceReport(context: Context): StandingReport | undefined {
  const all = context.repository.records.of('assistance');
  if (all.length === 0) return undefined;
  return {
    name,
    title: context.say('register.assistance.many'),
    finding: findingOf(context, all),
    numbers: numbersOf(context, all),
    sections: sectionsOf(context, all),
    rows: once(() => rowsOf(context, all)),
    method: methodLinks(context, ['assistance']),
  };
}

/** How many people were trained, of the entries that say so. */
const trainedIn = (all: readonly Assistance[]): number =>
  all.reduce((sum, { fields }) => sum + (fields.people_trained ?? 0), 0);

function findingOf(context: Context, all: readonly Assistance[]): string {
  return context.say('report.assistance.finding', {
    count: all.length,
    training: all.filter(({ fields }) => fields.kind === 'training').length,
    trained: trainedIn(all),
  });
}

const partsOf = (context: Context): readonly CountedPart<Assistance>[] =>
  kinds.map((kind) => ({
    key: kind,
    label: wordOf(context, 'kind', kind),
    chosen: { kind },
    has: ({ fields }) => fields.kind === kind,
  }));

function numbersOf(context: Context, all: readonly Assistance[]): readonly Fact[] {
  const { count } = numbersFor(context, name);
  const trained = formatNumber(context.language, trainedIn(all));
  return [
    ...partsOf(context)
      .filter(({ has }) => all.some(has))
      .map(({ label, chosen, has }) => count(label, all.filter(has).length, chosen)),
    { label: context.say('field.people_trained'), values: [plain(trained)] },
  ];
}

function sectionsOf(context: Context, all: readonly Assistance[]): readonly Section[] {
  const byParty = (field: 'given_by' | 'given_to') =>
    groupById(context, 'participants', all, ({ fields }) => fields[field] ?? []);
  const years = groupByYear(all, ({ fields }) => fields.starts_on && yearOf(fields.starts_on));
  const tableBy = (by: 'giver' | 'receiver' | 'year', groups: readonly Group<Assistance>[]) =>
    tableSection(
      `by-${by}`,
      context.say(`report.assistance.table.${by}`),
      breakdown(context, name, by, groups, partsOf(context)),
    );
  return [
    ...figureSection(
      'pairs',
      context.say('report.assistance.pairs'),
      pairsChart(context, all, findingOf(context, all)),
    ),
    ...tableBy('giver', byParty('given_by')),
    ...tableBy('receiver', byParty('given_to')),
    ...tableBy('year', years),
  ];
}

function rowsOf(context: Context, all: readonly Assistance[]): CountedRows {
  const { columns, rows } = toRecordTable(context, 'assistance', all);
  return {
    title: context.say('report.assistance.rows'),
    columns,
    all: all.map(
      ({ fields: { given_by = [], given_to = [], kind, starts_on } }, index): CountedRow => ({
        row: rows[index]!,
        keys: {
          giver: given_by.map(toAddress),
          receiver: given_to.map(toAddress),
          kind: kind ? [kind] : [],
          year: starts_on ? [yearOf(starts_on)] : [],
        },
      }),
    ),
  };
}

export function assistanceFigures({ repository: { records } }: Context): Figures {
  const all = records.of('assistance');
  const count = (kind: string) => all.filter(({ fields }) => fields.kind === kind).length;
  return {
    all: all.length,
    people_trained: trainedIn(all),
    training: count('training'),
    equipment: count('equipment'),
    expertise: count('expertise'),
    funds: count('funds'),
  };
}
