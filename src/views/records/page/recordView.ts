/**
 * A record's page as plain data: title, one line of status, facts, texts, and what is linked to it.
 */
import type { Fault } from '../../../schema/faults/index.ts';
import { groupByAll, remember, toAddress } from '../../../schema/values/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { proseRegisters, registers } from '../../../schema/registers/index.ts';
import { addressIn, fileAddress } from '../../parts/addresses.ts';
import type { Context } from '../../parts/context.ts';
import { dated, labelOf, plain, registerName, type Inline } from '../../parts/inlines.ts';
import { definitionName } from '../../figures/risk.ts';
import { marksOf } from '../../parts/marks.ts';
import type { Fact, Section } from '../../parts/sections.ts';
import { toHistoryView, type HistoryView } from '../../changes/record/history.ts';
import { storyOf } from '../../changes/record/told.ts';
import { findText, titleOf, type Text } from '../../parts/texts.ts';
import { type LifeView, toLife } from '../life/life.ts';
import { saidOf } from '../life/said.ts';
import { backLinks } from './backLinks.ts';
import { factsOf } from './facts.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { recordTexts, type RecordText } from './passages.ts';
import { ownerCell } from '../recordTable.ts';
import { statusSentence, viewOf } from '../registers/index.ts';
import { sectionsFor } from './sections.ts';
import { findTranslationNote, type TranslationNote } from './translation.ts';

export interface RecordView {
  record: RecordOf;
  id: string;
  /** What kind of record it is, with its id: the line above the title. */
  kind: string;
  kindHref: string;
  title: Text;
  lead?: Text;
  /** Given in another language than the record's own. */
  translation?: TranslationNote | undefined;
  sentence?: string;
  marks: readonly Inline[];
  /** Who must do it. */
  owner?: Fact;
  /** Its dates on one line, where it has more than one. */
  life?: LifeView;
  facts: readonly Fact[];
  /** What its numbers come to: values of rows and their changes, and definitions by name. */
  figure: string;
  passages: readonly RecordText[];
  sections: readonly Section[];
  /** What is doubtful in the row. */
  warnings: readonly Fault[];
  history: HistoryView;
  neighbours: Neighbours;
  /** The row as data. */
  json: string;
}

export function toRecordView(context: Context, record: RecordOf): RecordView {
  const { register, id } = record;
  const life = toLife(context, record);
  const title = titleOf(context, record);
  const texts = textsOf(context, record);
  const shown = [texts.lead ?? [], texts.passages.map(({ text }) => text)].flat();
  return {
    record,
    id,
    kind: registerName(context, register, 'one'),
    kindHref: addressIn(context, `/${register}/`),
    title,
    ...texts,
    translation: findTranslationNote(context, record, [title, ...shown]),
    sentence: statusSentence(context, record),
    marks: marksOf(context, record),
    ...ownerOf(context, record),
    ...(life ? { life } : {}),
    facts: [...factsOf(context, record), ...lastChanged(context, record)],
    figure: ['records', 'changes', viewOf(register).figure ?? []]
      .flat()
      .map((name) => definitionName(context.repository, name))
      .join(' '),
    sections: [...sectionsFor(context, record), ...backLinks(context, record)],
    warnings: warningsOf(context.repository.faults, id),
    history: toHistoryView(context, register, id, saidOf(context, record)),
    neighbours: neighboursOf(context, record),
    json: fileAddress(context, `/${register}/${toAddress(id)}.json`),
  };
}

function ownerOf(context: Context, record: RecordOf): Pick<RecordView, 'owner'> {
  const { owner } = registers[record.register];
  const values = owner === 'none' ? [] : ownerCell(context, record);
  return values.length > 0
    ? { owner: { label: labelOf(context, record.register, owner), values } }
    : {};
}

/** On which day the row last changed; where its history begins with it, on that day or before. */
function lastChanged(context: Context, { register, id }: RecordOf): readonly Fact[] {
  const { told, entries } = storyOf(context, register, id);
  if (told === undefined) return [];
  const first = told.entries.at(-1)!;
  const day = entries.find(({ date }) => date > first.date)?.date ?? first.date;
  const isKept = day === first.date && first.quiet === 'baseline';
  const before = isKept ? [plain(context.say('history.orBefore'), true)] : [];
  return [{ label: context.say('data.changed'), values: [dated(context, day, 'long'), ...before] }];
}

/** The summary leads; without one the first text does, where it needs no heading. */
function textsOf(context: Context, record: RecordOf): Pick<RecordView, 'lead' | 'passages'> {
  const summary = findText(context, record, 'summary') ?? findAbstract(context, record);
  const passages = recordTexts(context, record, summary !== undefined);
  if (summary) return { lead: summary, passages };
  const [first, ...others] = passages;
  return first && first.heading === undefined
    ? { lead: first.text, passages: others }
    : { passages };
}

const findAbstract = (context: Context, record: RecordOf) =>
  (proseRegisters as readonly string[]).includes(record.register)
    ? findText(context, record, 'abstract')
    : undefined;

function warningsOf(faults: readonly Fault[], id: string): readonly Fault[] {
  if (faults.length === 0) return [];
  const byRecord = remember('faults by record', faults, () =>
    groupByAll(faults, ({ record }) => (record === undefined ? [] : [toAddress(record)])),
  );
  return byRecord.get(toAddress(id)) ?? [];
}
