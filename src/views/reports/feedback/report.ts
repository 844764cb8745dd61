/** Feedback: what came in from outside, how soon it was answered, and what changed because of it. */
import type { RecordOf } from '../../../schema/index.ts';
import { once, yearOf } from '../../../schema/values/index.ts';
import { answerDays, daysToAnswer, hasLed, isAccepted, isAnswered } from './answers.ts';
import type { Context } from '../../parts/context.ts';
import { plain } from '../../parts/inlines.ts';
import { type Fact, type Section, figureSection, tableSection } from '../../parts/sections.ts';
import { numberColumn } from '../../parts/table.ts';
import { toRecordTable } from '../../records/recordTable.ts';
import { type Group, breakdown, groupByText, groupByYear, textKey } from '../groups.ts';
import { type DrawnPart, partsChart } from '../partsChart.ts';
import {
  type CountedRow,
  type CountedRows,
  type StandingReport,
  methodLinks,
  numbersFor,
} from '../report.ts';

const name = 'feedback';
type Message = RecordOf<'feedback'>;

export function feedbackReport(context: Context): StandingReport | undefined {
  const all = context.repository.records.of('feedback');
  if (all.length === 0) return undefined;
  const { median, longest } = answerDays(all);
  return {
    name,
    title: context.say('register.feedback.many'),
    finding: context.say('report.feedback.finding', {
      received: all.length,
      answered: all.filter(isAnswered).length,
      median:
        median === undefined ? 'none' : context.say('word.days', { count: Math.round(median) }),
      longest: longest ?? 0,
      accepted: all.filter(isAccepted).length,
      led: all.filter(hasLed).length,
    }),
    numbers: numbersOf(context, all),
    sections: sectionsOf(context, all),
    rows: once(() => rowsOf(context, all)),
    method: methodLinks(context, ['feedback', 'share']),
  };
}

function numbersOf(context: Context, all: readonly Message[]): readonly Fact[] {
  const { count, share } = numbersFor(context, name);
  const answered = all.filter(isAnswered).length;
  const accepted = all.filter(isAccepted).length;
  const { median, longest } = answerDays(all);
  const days = (label: string, value: number | undefined): readonly Fact[] =>
    value === undefined
      ? []
      : [{ label, values: [plain(context.say('word.days', { count: Math.round(value) }))] }];
  return [
    share(context.say('report.feedback.answered'), answered, all.length, { answered: 'yes' }),
    ...days(context.say('report.feedback.median'), median),
    ...days(context.say('report.feedback.longest'), longest),
    share(context.say('field.accepted'), accepted, all.length, { accepted: 'yes' }),
    count(context.say('report.feedback.led'), all.filter(hasLed).length, { led: 'yes' }),
  ];
}

const answer = ({ fields }: Message): 'accepted' | 'refused' | 'answered' | 'waiting' => {
  if (!fields.response_on) return 'waiting';
  if (fields.accepted === undefined) return 'answered';
  return fields.accepted ? 'accepted' : 'refused';
};

const voices = [
  ['accepted', 'done'],
  ['refused', 'contested'],
  ['answered', 'underway'],
  ['waiting', 'late'],
] as const;

const partsOf = (context: Context): readonly DrawnPart<Message>[] =>
  voices.map(([key, voice]) => ({
    key,
    voice,
    label: context.say(`report.feedback.answer.${key}`),
    chosen: { answer: key },
    has: (one) => answer(one) === key,
  }));

function sectionsOf(context: Context, all: readonly Message[]): readonly Section[] {
  const years = groupByYear(all, ({ fields }) => fields.received_on && yearOf(fields.received_on));
  const senders = groupByText(all, ({ fields }) => fields.from_kind);
  const chart = partsChart(context, {
    name,
    id: 'report-feedback',
    by: 'year',
    title: context.say('report.feedback.chart', {
      answered: all.filter(isAnswered).length,
      base: all.length,
    }),
    x: context.say('report.by.year'),
    y: context.say('report.feedback.messages'),
    groups: years,
    parts: partsOf(context),
  });
  const tableBy = (by: 'sender' | 'year', groups: readonly Group<Message>[]) =>
    tableSection(
      `by-${by}`,
      context.say(`report.feedback.table.${by}`),
      breakdown(context, name, by, groups, partsOf(context)),
    );
  const right = all.filter((one) => isAccepted(one) || hasLed(one));
  return [
    ...figureSection('answers', context.say('report.feedback.answers'), chart),
    ...tableSection(
      'changed',
      context.say('report.feedback.changed'),
      toRecordTable(context, 'feedback', right),
    ),
    ...tableBy('sender', senders),
    ...tableBy('year', years),
  ];
}

function rowsOf(context: Context, all: readonly Message[]): CountedRows {
  const { columns, rows } = toRecordTable(context, 'feedback', all);
  return {
    title: context.say('report.feedback.rows'),
    columns: [...columns, numberColumn('days', context.say('report.feedback.days'))],
    all: all.map((one, index): CountedRow => {
      const row = rows[index]!;
      const days = daysToAnswer(one);
      const { received_on, from_kind } = one.fields;
      return {
        row: { ...row, cells: [...row.cells, days === undefined ? [] : [plain(String(days))]] },
        keys: {
          answered: [isAnswered(one) ? 'yes' : 'no'],
          accepted: isAccepted(one) ? ['yes'] : [],
          led: hasLed(one) ? ['yes'] : [],
          answer: [answer(one)],
          sender: from_kind ? [textKey(from_kind)] : [],
          year: received_on ? [yearOf(received_on)] : [],
        },
        data: { days: days ?? '' },
      };
    }),
  };
}
