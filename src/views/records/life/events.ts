/** What happened to a record, and what was to happen, each on its day: the events of its life. */
import { formatDate } from '../../../i18n/index.ts';
import { type RecordOf, common } from '../../../schema/index.ts';
import { type RegisterName, fieldsOf, registers } from '../../../schema/registers/index.ts';
import { type IsoDate, groupByAll, isBefore, isDate } from '../../../schema/values/index.ts';
import { compareText } from '../../../schema/faults/index.ts';
import type { Edit } from '../../../history/read/index.ts';
import { storyOf } from '../../changes/record/told.ts';
import { hasMoved, slipOf } from '../../changes/slips.ts';
import { type Commitment, standingOf } from '../../figures/deadline.ts';
import { disagrees } from '../../figures/positions/standing.ts';
import type { Context } from '../../parts/context.ts';
import { type MarkVoice, labelOf, registerName, wordOf } from '../../parts/inlines.ts';
import { findReportedMark, isCommitment } from '../../parts/marks.ts';
import { type Text, findText } from '../../parts/texts.ts';
import { shortNames } from '../sentences.ts';

export interface LifeEvent {
  date: IsoDate;
  /** Its mark; `moved` is that of a date or status that gave way to another. */
  voice: MarkVoice | 'moved';
  /** In few words, and what else there is to say: why, or who says so. */
  what: string;
  more?: Text;
  /** Whether it is a day by which something is to be, and not one on which something was. */
  promised?: true;
}

/**
 * The dates that a register promises, and which only an amendment may move: a register without one
 * has records, but no lives.
 */
export const promisedDates = (register: RegisterName): readonly string[] =>
  registers[register].coming.filter((field) => registers[register].amended.includes(field));

/** Every event of a record that has a day, in their order; of one day and kind in one. */
export function eventsOf(context: Context, record: RecordOf): readonly LifeEvent[] {
  const events = [
    ...ownDates(context, record),
    ...firstDue(context, record),
    ...changesOf(context, record),
    ...foundOf(context, record),
    ...statedOf(context, record),
    ...reviewsOf(context, record),
  ];
  return together(context, events).toSorted((a, b) => compareText(a.date, b.date));
}

function ownDates(context: Context, record: RecordOf): readonly LifeEvent[] {
  const fields = [...fieldsOf(record.register)].filter(
    ([field, { kind, list }]) => kind === 'date' && !list && !(field in common),
  );
  return fields.flatMap(([field]) => {
    const date = (record.fields as Readonly<Record<string, unknown>>)[field];
    return typeof date === 'string' && isDate(date) ? ownDate(context, record, field, date) : [];
  });
}

function ownDate(
  context: Context,
  record: RecordOf,
  field: string,
  date: IsoDate,
): readonly LifeEvent[] {
  if (field === 'due_original') return [];
  const what = labelOf(context, record.register, field);
  if (registers[record.register].coming.includes(field))
    return [{ date, what, voice: promisedVoice(context, record, field), promised: true }];
  if (isCommitment(record) && field === reportField(record))
    return [reported(context, record, date)];
  const isAhead = isBefore(context.repository.asOf, date);
  return [{ date, what, voice: isAhead ? 'not-begun' : 'done' }];
}

/** Late is the date for whose passing the record is called overdue. */
const promisedVoice = (context: Context, record: RecordOf, field: string): MarkVoice =>
  (field === 'due' || field === 'review_due') && findReportedMark(context, record)?.voice === 'late'
    ? 'late'
    : 'not-begun';

function reported(context: Context, promise: Commitment, date: IsoDate): LifeEvent {
  const { status } = promise.fields;
  const word = status && wordOf(context, 'status', status).toLocaleLowerCase(context.language);
  return {
    date,
    voice: standingOf(promise) === 'partly' ? 'underway' : 'done',
    what: word
      ? context.say('sentence.reported', { status: word })
      : labelOf(context, promise.register, reportField(promise)),
  };
}

const reportField = ({ register }: Commitment) =>
  register === 'actions' ? 'completed_on' : 'met_on';

/** The first due date, where the present one is another. */
function firstDue(context: Context, record: RecordOf): readonly LifeEvent[] {
  if (!isCommitment(record) || !hasMoved(context.repository, record)) return [];
  const date = slipOf(context.repository, record)?.original;
  const what = labelOf(context, record.register, 'due_original');
  return date === undefined ? [] : [{ date, what, voice: 'not-begun', promised: true }];
}

/**
 * Moves of promised dates, and changes of the status that were agreed. What several amendments lead
 * to is told by each of them, on its own day.
 */
function changesOf(context: Context, record: RecordOf): readonly LifeEvent[] {
  const { status } = registers[record.register];
  const dates = registers[record.register].coming;
  const edits = storyOf(context, record.register, record.id).entries.flatMap((entry) =>
    entry.edits.map((edit) => ({ ...edit, date: entry.date })),
  );
  const agreed = new Set(edits.flatMap(({ amendments }) => amendments));
  const changes = [
    ...[...agreed].map((one) => ({ ...one.fields, why: findText(context, one, 'reason') })),
    ...edits.filter(({ amendments, move }) => amendments.length === 0 && isMove(move)),
  ];
  return changes.flatMap((change): LifeEvent[] => {
    const { field, to, date } = change;
    if (typeof to !== 'string' || date === undefined || !isDate(date)) return [];
    const why = 'why' in change && change.why ? { more: change.why } : {};
    if (dates.includes(field) && isDate(to))
      return [{ date, voice: 'moved', what: moved(context, record, field, to), ...why }];
    if (status === 'none' || field !== status.field || to === '') return [];
    const word = wordOf(context, status.words, to);
    return [{ date, voice: 'moved', what: context.say('life.status', { status: word }), ...why }];
  });
}

const isMove = (move: Edit['move']): boolean => move?.days !== undefined && move.days !== 0;

const moved = (context: Context, record: RecordOf, field: string, to: IsoDate): string =>
  context.say('life.moved', {
    field: field === 'due' ? 'none' : labelOf(context, record.register, field),
    date: formatDate(context.language, to, 'short'),
  });

/** What observers found. */
function foundOf(context: Context, record: RecordOf): readonly LifeEvent[] {
  return context.repository.records
    .linkedFrom('findings', 'subject', record.id)
    .flatMap((finding): LifeEvent[] => {
      const { reported_on, visited_on, verifier } = finding.fields;
      const date = reported_on ?? visited_on;
      const mark = findReportedMark(context, finding);
      const by = shortNames(context, verifier);
      const what = mark?.text ?? registerName(context, 'findings', 'one');
      return date === undefined
        ? []
        : [{ date, voice: mark?.voice ?? 'unknown', what, ...(by ? { more: { text: by } } : {}) }];
    });
}

/** What participants stated. */
function statedOf(context: Context, record: RecordOf): readonly LifeEvent[] {
  return context.repository.records
    .linkedFrom('positions', 'subject', record.id)
    .flatMap((position): LifeEvent[] => {
      const { date, kind, participant } = position.fields;
      const what = wordOf(context, 'kind', kind);
      const more = { text: shortNames(context, [participant]) };
      const voice = disagrees(position) ? 'contested' : 'done';
      return date === undefined ? [] : [{ date, voice, what, more }];
    });
}

/** When it was reviewed, and with what outcome. */
function reviewsOf(context: Context, record: RecordOf): readonly LifeEvent[] {
  const label = registerName(context, 'reviews', 'one');
  return context.repository.records
    .linkedFrom('reviews', 'subject', record.id)
    .flatMap(({ fields: { held_on: date, outcome } }): LifeEvent[] => {
      if (date === undefined) return [];
      const word = outcome && wordOf(context, 'outcome', outcome);
      const what = word ? `${context.say('word.labelled', { label })} ${word}` : label;
      return [{ date, voice: 'done', what }];
    });
}

/** Events of one day that are called alike, in one that says how many they are. */
function together(context: Context, events: readonly LifeEvent[]): readonly LifeEvent[] {
  const alike = groupByAll(events, ({ date, voice, what }) => [`${date} ${voice} ${what}`]);
  return [...alike.values()].map((all) => {
    const texts = all.flatMap(({ more }) => more ?? []);
    const [first] = texts;
    if (all.length === 1) return all[0]!;
    const text = [...new Set(texts.map((one) => one.text))].join(context.say('sentence.separator'));
    return {
      ...all[0]!,
      what: context.say('life.several', { what: all[0]!.what, count: all.length }),
      ...(first ? { more: { ...first, text } } : {}),
    };
  });
}
