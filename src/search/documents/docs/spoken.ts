/**
 * The document of a row without a page that says something of its own: under a title made of what
 * it is about, leading to where it can be read.
 */
import { registers } from '../../../schema/registers/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import {
  type Context,
  type Text,
  findPlace,
  findReportedMark,
  idsIn,
  labelOf,
  recordFactsOf,
  registerName,
  shortTitleOf,
  titleOf,
  wordOf,
} from '../../../views/parts/index.ts';
import { type SearchDoc, type SearchPassage, emptyDoc } from './doc.ts';
import { passagesOf } from './passages.ts';
import { languagesRead, shownMark } from './records.ts';
import { peopleOf, shortValuesOf } from './shortValues.ts';

export function* spokenDoc(context: Context, record: RecordOf): Generator<SearchDoc> {
  const { register, id } = record;
  const href = findPlace(context, record);
  if (!href) return;
  const facts = recordFactsOf(context, record);
  const reported = findReportedMark(context, record);
  yield {
    ...emptyDoc,
    kind: register,
    kindLabel: registerName(context, register, 'one'),
    href,
    title: spokenTitle(context, record),
    facts,
    ...(reported ? { reported: shownMark(reported) } : {}),
    ...(registers[register].key[0] === 'id' ? { id, names: [id] } : {}),
    people: peopleOf(context, record, facts),
    passages: passagesOf(context, record).map(withoutPlace),
    values: shortValuesOf(context, record),
    ...languagesRead(context, record),
  };
}

const withoutPlace = ({ heading, text, lang }: SearchPassage): SearchPassage => ({
  ...(heading === undefined ? {} : { heading }),
  text,
  ...(lang === undefined ? {} : { lang }),
});

/** The record that a row is about. */
function subjectOf({ repository }: Context, record: RecordOf): RecordOf | undefined {
  const [id] = idsIn(record, registers[record.register].about);
  return repository.records.find(id);
}

function spokenTitle(context: Context, record: RecordOf): Text {
  if (registers[record.register].spoken === 'title') return titleOf(context, record);
  const subject = subjectOf(context, record);
  const kind = registerName(context, record.register, 'one');
  const about = subject ? titleOf(context, subject).text : kind;
  if (record.register === 'positions') return { text: positionTitle(context, record, about) };
  if (record.register === 'amendments') {
    const { field } = record.fields;
    const label = subject ? labelOf(context, subject.register, field) : field;
    return { text: context.say('search.title.amendment', { field: label, about }) };
  }
  return { text: context.say('search.title.about', { kind, about }) };
}

function positionTitle(context: Context, { fields }: RecordOf<'positions'>, about: string): string {
  const who = context.repository.records.findIn('participants', fields.participant);
  return context.say('search.title.position', {
    who: who ? shortTitleOf(context, who).text : fields.participant,
    kind: wordOf(context, 'kind', fields.kind),
    about,
  });
}
