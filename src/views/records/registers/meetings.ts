/** Meetings of forums. */
import { formatRange } from '../../../i18n/index.ts';
import type { IsoDate } from '../../../schema/values/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import type { Context } from '../../parts/context.ts';
import { followThrough } from '../../figures/followThrough.ts';
import { followThroughByMeeting } from '../../figures/placed/followThroughCharts.ts';
import { labelOf, linked, plain, registerName, searchAddress } from '../../parts/inlines.ts';
import type { Section } from '../../parts/sections.ts';
import { firstOrLate } from '../../parts/shown.ts';
import { column, type Table } from '../../parts/table.ts';
import { followThroughFacts } from '../answers/facts.ts';
import type { RegisterView, TableOf } from './view.ts';

type Meeting = RecordOf<'meetings'>;
type Action = RecordOf<'actions'>;

export const meetingsView: RegisterView<'meetings'> = {
  figure: 'follow-through-rows',
  sentence: meetingSentence,
  sections: meetingSections,
  counts: (all, asOf) =>
    countHeld(
      all.map(({ fields }) => fields.starts_on),
      asOf,
    ),
  chart: (context) => followThroughByMeeting(context),
};

/** How many of the days are past, and how many are to come. */
export function countHeld(days: readonly (IsoDate | undefined)[], asOf: IsoDate) {
  return {
    held: days.filter((day) => day !== undefined && day <= asOf).length,
    ahead: days.filter((day) => day !== undefined && day > asOf).length,
  };
}

function meetingSentence(context: Context, { fields }: Meeting): string | undefined {
  const { starts_on, ends_on, place } = fields;
  if (!starts_on) return undefined;
  const isAhead = starts_on > context.repository.asOf;
  return context.say(isAhead ? 'sentence.meeting.planned' : 'sentence.meeting.held', {
    date: formatRange(context.language, starts_on, ends_on ?? starts_on),
    place: place ?? 'none',
  });
}

function meetingSections(context: Context, meeting: Meeting, tableOf: TableOf): readonly Section[] {
  const actions = context.repository.records
    .linkedFrom('actions', 'meeting', meeting.id)
    .toSorted(byNumber);
  const list =
    actions.length === 0
      ? [noList(context)]
      : [figuresOf(context, actions), listOf(context, meeting, actions, tableOf)];
  return [...agendaOf(context, meeting), ...list];
}

function agendaOf(context: Context, { fields: { agenda = [] } }: Meeting): readonly Section[] {
  const items = agenda.map((item) => [plain(item)]);
  const title = labelOf(context, 'meetings', 'agenda');
  return items.length > 0 ? [{ kind: 'list', id: 'agenda', title, items }] : [];
}

const byNumber = (a: Action, b: Action) =>
  Number(a.fields.number ?? NaN) - Number(b.fields.number ?? NaN) || 0;

const noList = (context: Context): Section => ({
  kind: 'note',
  id: 'actions-meeting',
  title: context.say('meeting.list'),
  text: context.say('meeting.noList'),
});

/** What became of the list, where anything is reported of it. */
function figuresOf(context: Context, actions: readonly Action[]): Section {
  const { records, asOf } = context.repository;
  const result = followThrough(actions, records, asOf);
  const about = { id: 'follow-through', title: context.say('figure.followThrough') };
  return result.base.length === 0
    ? {
        kind: 'note',
        ...about,
        text: context.say('followThrough.noStatus', { count: actions.length }),
      }
    : { kind: 'facts', ...about, facts: followThroughFacts(context, result) };
}

const mostOnPage = 100;

function listOf(
  context: Context,
  meeting: Meeting,
  actions: readonly Action[],
  tableOf: TableOf,
): Section {
  const shown = firstOrLate(context, actions, mostOnPage);
  const more = () => [
    plain(context.say('links.first', { shown: shown.length, count: actions.length })),
    linked(
      context.say('links.search', { register: registerName(context, 'actions', 'many') }),
      searchAddress(context, { kind: 'actions', q: meeting.id }),
    ),
  ];
  return {
    kind: 'table',
    id: 'actions-meeting',
    title: context.say('meeting.listCount', { count: actions.length }),
    table: numbered(context, tableOf(context, 'actions', shown), shown),
    ...(actions.length > shown.length ? { intro: more() } : {}),
  };
}

/** An action list shows the number of each item before it. */
function numbered(context: Context, table: Table, actions: readonly Action[]): Table {
  if (!actions.some(({ fields }) => fields.number)) return table;
  return {
    ...table,
    columns: [column('number', context.say('column.number')), ...table.columns],
    rows: table.rows.map((row, index) => ({
      ...row,
      cells: [[plain(actions[index]!.fields.number ?? '')], ...row.cells],
    })),
  };
}
