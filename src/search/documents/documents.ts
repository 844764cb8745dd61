/**
 * What is found: one document for every record with a page, every term, position, amendment,
 * correction and answer, every page that is no record's, every table and every row of a plain one;
 * each with its own words, not those of what is linked to it.
 */
import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';
import { formatDate } from '../../i18n/index.ts';
import { type IsoDate, toAddress, remember } from '../../schema/values/index.ts';
import { type RegisterName, fieldsOf, pageRegisters } from '../../schema/registers/index.ts';
import type { Dataset, RecordOf } from '../../schema/index.ts';
import {
  datasetTitle,
  mostSearchedRows,
  toAboutView,
  toCheckView,
  toContributeView,
  toMethodView,
  valueText,
} from '../../views/pages/index.ts';
import {
  type Context,
  type Inline,
  type RecordFacts,
  type Text,
  type MarkVoice,
  addressIn,
  dateThatMatters,
  findAddress,
  findProofMark,
  findReportedMark,
  findText,
  inSource,
  isTranslated,
  labelOf,
  recordFactsOf,
  registerName,
  shortTitleOf,
  sourceLanguage,
  titleOf,
  valuesOf,
  wordOf,
} from '../../views/parts/index.ts';
import { reportPath, standingReports } from '../../views/reports/index.ts';
import { sectionsOf } from '../../views/prose/index.ts';

/** `lang` where a text is in another language than the page. */
export interface SearchPassage {
  id?: string;
  heading?: string;
  text: string;
  lang?: string;
}

export interface SearchDoc {
  /**
   * Value of the filter by kind: a register, `page`, `data` for a table, `rows` for a row of a
   * plain one.
   */
  kind: RegisterName | 'page' | 'data' | 'rows';
  kindLabel: string;
  id?: string;
  href: string;
  title: Text;
  /** Ids and symbols that lead here. */
  names: readonly string[];
  facts: RecordFacts;
  reported?: { voice: MarkVoice; text: string };
  proof?: { voice: MarkVoice; text: string };
  /** Who has a part in it, by short name. */
  people: readonly string[];
  passages: readonly SearchPassage[];
  /** Short values: names, places, symbols, columns without a field. */
  values: readonly string[];
  /** Languages in which it can be read. */
  languages: readonly string[];
  changed?: IsoDate;
}

/**
 * Registers without pages whose rows say something of their own; the others are figures about
 * records, and are found with those.
 */
const spoken = ['terms', 'positions', 'amendments', 'corrections', 'feedback'] as const;

/** The values of the filter by kind. */
export const searchKinds: readonly SearchDoc['kind'][] = [
  ...pageRegisters,
  ...spoken,
  'page',
  'data',
  'rows',
];

/** Everything that the search finds in one language, in the same order in every build. */
export function* searchDocs(context: Context): Generator<SearchDoc> {
  const { repository, language } = context;
  yield* pageDocs(context);
  for (const register of pageRegisters) {
    for (const record of repository.records.of(register) as readonly RecordOf[])
      if (isTranslated(repository, record, language)) yield recordDoc(context, record);
  }
  for (const register of spoken) {
    for (const record of repository.records.of(register) as readonly RecordOf[]) {
      const doc = isTranslated(repository, record, language)
        ? spokenDoc(context, record)
        : undefined;
      if (doc) yield doc;
    }
  }
  if (language === sourceLanguage(repository))
    for (const dataset of repository.datasets) yield* datasetDocs(context, dataset);
}

const nothing = {
  names: [],
  people: [],
  values: [],
  facts: { themes: [], participants: [], forums: [] },
} as const;
const isText = (text: string | undefined): text is string => text !== undefined && text !== '';

function recordDoc(context: Context, record: RecordOf): SearchDoc {
  const reported = findReportedMark(context, record);
  const proof = findProofMark(context, record);
  const facts = recordFactsOf(context, record);
  return {
    kind: record.register,
    kindLabel: registerName(context, record.register, 'one'),
    id: record.id,
    href: findAddress(context, record)!,
    title: titleOf(context, record),
    names: namesOf(context, record),
    facts,
    ...(reported ? { reported: markOf(reported) } : {}),
    ...(proof ? { proof: markOf(proof) } : {}),
    people: peopleOf(context, record, facts),
    passages: passagesOf(context, record),
    values: shortValuesOf(context, record),
    ...languagesOf(context, record),
  };
}

const markOf = ({ voice, text }: Extract<Inline, { kind: 'mark' }>) => ({ voice, text });

function languagesOf(
  context: Context,
  record: RecordOf,
): { languages: readonly string[]; changed?: IsoDate } {
  const { repository } = context;
  const key = `${record.register}/${toAddress(record.id)}`;
  const changed = [
    changesOf(repository).get(key),
    changesOf(repository).get(`${key}/${context.language}`),
  ]
    .filter(isText)
    .toSorted()
    .at(-1);
  return {
    languages: repository.descriptor.languages.filter((language) =>
      isTranslated(repository, record, language),
    ),
    ...(changed ? { changed } : {}),
  };
}

/**
 * The day of the newest edit of each record, and with a language at its end of its translation,
 * where the history is known and has one.
 */
function changesOf(repository: Context['repository']): ReadonlyMap<string, IsoDate> {
  return remember('days of the newest edits', repository, () => {
    const days = new Map<string, IsoDate>();
    for (const { register, id, date } of repository.history?.changes ?? []) {
      const translation =
        register === 'translations' ? repository.records.findIn('translations', id) : undefined;
      const translated = translation && repository.records.find(translation.fields.record);
      if (translated)
        days.set(
          `${translated.register}/${toAddress(translated.id)}/${translation.fields.language}`,
          date,
        );
      else if (register) days.set(`${register}/${toAddress(id)}`, date);
    }
    return days;
  });
}

/**
 * Its id, its symbol, its number on a list; and the symbols of its documents, where they are not
 * those of another record.
 */
function namesOf(context: Context, record: RecordOf): readonly string[] {
  const { document_symbol, symbol, documents, number, meeting } = record.fields as Symbols & {
    documents?: readonly string[];
    number?: string;
    meeting?: string;
  };
  const listed = record.register === 'actions' && meeting && number ? [`${meeting} ${number}`] : [];
  const taken = symbolsOf(context.repository);
  return [
    record.id,
    document_symbol,
    symbol,
    ...(documents ?? []).filter((one) => !taken.has(one)),
    ...listed,
  ].filter(isText);
}

interface Symbols {
  document_symbol?: string;
  symbol?: string;
}

/** The symbols under which measures and decisions were adopted. */
function symbolsOf(repository: Context['repository']): ReadonlySet<string> {
  return remember('symbols of measures and decisions', repository, () => {
    const records = [...repository.records.of('measures'), ...repository.records.of('decisions')];
    return new Set(
      records
        .flatMap(({ fields }) => [(fields as Symbols).document_symbol, (fields as Symbols).symbol])
        .filter(isText),
    );
  });
}

const mostPeople = 6;

function peopleOf(context: Context, record: RecordOf, facts: RecordFacts): readonly string[] {
  if (record.register === 'participants') return [];
  const found = facts.participants
    .slice(0, mostPeople)
    .map((id) => context.repository.records.findIn('participants', id))
    .filter((one) => one !== undefined);
  const more = facts.participants.length - mostPeople;
  return [
    ...found.map((one) => shortTitleOf(context, one).text),
    ...(more > 0 ? [context.say('search.morePeople', { count: more })] : []),
  ];
}

/** Fields that a page shows above its texts, without an id. */
export const leading: ReadonlySet<string> = new Set(['summary', 'abstract']);

/** The texts of a record in the order of its page, each with the id at which it stands there. */
function passagesOf(context: Context, record: RecordOf): readonly SearchPassage[] {
  const own: SearchPassage[] = [];
  for (const [field, meta] of fieldsOf(record.register)) {
    if (meta.kind !== 'prose' || field === 'notes') continue;
    const text = findText(context, record, field);
    if (text) own.push(leading.has(field) ? text : { id: field, ...text });
  }
  const notes = findText(context, record, 'notes');
  const prose = context.repository.prose.get(toAddress(record.id));
  const sections = prose
    ? sectionsOf(withReferences(context, prose.body)).map(({ id, title, text }) => ({
        ...(id ? { id, heading: title } : {}),
        ...inSource(context, text),
      }))
    : [];
  return [
    ...own,
    ...sections,
    ...(notes ? [{ id: 'notes', ...notes }] : []),
    ...factNotes(context, record),
  ];
}

/**
 * Facts about records that have no page: where what is said about them stands on the page of what
 * they are about.
 */
const noted: Partial<
  Record<RegisterName, readonly (readonly [register: RegisterName, field: string, id: string])[]>
> = {
  measures: [
    ['participation', 'measure', 'participation'],
    ['submissions', 'measure', 'submissions-measure'],
  ],
  indicators: [['observations', 'indicator', 'values-notes']],
  participants: [['contributions', 'participant', 'contributions-participant']],
};

function factNotes(context: Context, record: RecordOf): readonly SearchPassage[] {
  return (noted[record.register] ?? []).flatMap(([register, field, id]) => {
    const notes = (
      context.repository.records.linkedFrom(register, field, record.id) as readonly RecordOf[]
    ).flatMap((fact) => findText(context, fact, 'notes') ?? []);
    return notes.map((note) => ({ id, ...note }));
  });
}

/** A text in which each reference to a record is what the page shows for it: title and id. */
function withReferences<T extends Nodes>(context: Context, node: T): T {
  if (!('children' in node)) return node;
  return {
    ...node,
    children: (node.children as Nodes[]).map(
      (child) => findReference(context, child) ?? withReferences(context, child),
    ),
  };
}

function findReference(context: Context, node: Nodes): Nodes | undefined {
  if (node.type !== 'mdxJsxTextElement' || node.children.length > 0) return undefined;
  const id = node.attributes.find(
    (one) => one.type === 'mdxJsxAttribute' && one.name === 'id',
  )?.value;
  const target =
    typeof id === 'string'
      ? (context.repository.records.find(id) ?? context.repository.records.findIn('terms', id))
      : undefined;
  if (!target) return undefined;
  const title = titleOf(context, target).text;
  return { type: 'text', value: node.name === 'Ref' ? `${title} (${target.id})` : title };
}

/** Fields that are told elsewhere: in the title, the marks or the names. */
const told = new Set(['id', 'title', 'name', 'term', 'status', 'release', 'number']);
const worded = new Set(['text', 'link']);

const isOnly = (to: readonly string[] | 'any', register: RegisterName) =>
  to !== 'any' && to.length === 1 && to[0] === register;

/**
 * Names of people and places, symbols, columns without a field, the ids of other records as the row
 * gives them, and the date that matters in words; themes have a filter.
 */
function shortValuesOf(context: Context, record: RecordOf): readonly string[] {
  const values: string[] = [];
  for (const [field, meta] of fieldsOf(record.register)) {
    if (told.has(field)) continue;
    if (meta.kind === 'ref' && !isOnly(meta.to, 'participants')) {
      if (!isOnly(meta.to, 'themes'))
        values.push(
          ...[
            (record.fields as Record<string, string | readonly string[] | undefined>)[field] ?? [],
          ].flat(),
        );
    } else if (worded.has(meta.kind) || meta.kind === 'ref')
      values.push(...valuesOf(context, record, field).map(({ text }) => text));
  }
  const date = dateThatMatters(record);
  return [
    ...values,
    ...record.extras.map(({ value }) => value),
    ...(date ? [formatDate(context.language, date)] : []),
  ].filter(isText);
}

/**
 * A row of a register without pages, under a title made of what it is about, leading to where it
 * can be read.
 */
function spokenDoc(context: Context, record: RecordOf): SearchDoc | undefined {
  const title = spokenTitle(context, record);
  const href = spokenAddress(context, record);
  if (!title || !href) return undefined;
  return {
    ...nothing,
    kind: record.register,
    kindLabel: registerName(context, record.register, 'one'),
    href,
    title,
    facts: recordFactsOf(context, record),
    ...(record.register === 'terms' ||
    record.register === 'corrections' ||
    record.register === 'feedback'
      ? { id: record.id, names: [record.id] }
      : {}),
    people: peopleOf(context, record, recordFactsOf(context, record)),
    passages: passagesOf(context, record).map(({ id: _, ...passage }) => passage),
    values: shortValuesOf(context, record),
    ...languagesOf(context, record),
  };
}

function spokenTitle(context: Context, record: RecordOf): Text | undefined {
  const { records } = context.repository;
  if (record.register === 'terms') return titleOf(context, record);
  const { subject, record: changed } = record.fields as { subject?: string; record?: string };
  const about = records.find(subject ?? changed);
  const name = about ? titleOf(context, about).text : registerName(context, record.register, 'one');
  if (record.register === 'positions') {
    const who = records.findIn('participants', record.fields.participant);
    return {
      text: context.say('search.title.position', {
        who: who ? shortTitleOf(context, who).text : record.fields.participant,
        kind: wordOf(context, 'kind', record.fields.kind),
        about: name,
      }),
    };
  }
  if (record.register === 'amendments')
    return {
      text: context.say('search.title.amendment', {
        field: about ? labelOf(context, about.register, record.fields.field) : record.fields.field,
        about: name,
      }),
    };
  return {
    text: context.say('search.title.about', {
      kind: registerName(context, record.register, 'one'),
      about: name,
    }),
  };
}

function spokenAddress(context: Context, record: RecordOf): string | undefined {
  if (record.register === 'terms' || record.register === 'corrections')
    return findAddress(context, record);
  if (record.register === 'feedback') return addressIn(context, '/corrections/#feedback');
  const { subject, record: changed } = record.fields as { subject?: string; record?: string };
  const about = context.repository.records.find(subject ?? changed);
  const address = about && findAddress(context, about);
  const place = record.register === 'positions' ? '#positions-subject' : '#amendments-record';
  return address && !address.includes('#') ? address + place : address;
}

/** The pages that are no record's. */
function* pageDocs(context: Context): Generator<SearchDoc> {
  const page = (path: string, title: string, passages: readonly SearchPassage[]): SearchDoc => ({
    ...nothing,
    kind: 'page',
    kindLabel: context.say('search.kind.page'),
    href: addressIn(context, path),
    title: { text: title },
    passages,
    languages: context.repository.descriptor.languages,
  });
  const about = toAboutView(context);
  yield page('/about/', about.title, [
    ...(about.description ? [{ text: about.description.text }] : []),
    ...about.parts.map((part) => ({
      id: part.id,
      heading: part.title,
      text: part.paragraphs.map((items) => items.map(({ text }) => text).join(' ')).join(' '),
    })),
  ]);
  const method = toMethodView(context);
  yield page('/method/', method.title, [
    { text: method.intro },
    ...method.entries.map((one) => ({
      id: one.id,
      heading: one.title,
      text: `${one.definition} ${one.formula} ${one.base}`,
    })),
  ]);
  const contribute = toContributeView(context);
  yield page('/contribute/', contribute.title, [
    { text: contribute.intro },
    ...contribute.steps.map((text) => ({ text })),
    ...contribute.faults.map((one) => ({ text: `${one.code}: ${one.sentence}` })),
  ]);
  for (const report of standingReports(context))
    yield page(reportPath(report.name), report.title, [
      { text: report.finding },
      ...report.sections.flatMap((section) =>
        section.title
          ? [
              {
                id: section.id,
                heading: section.title,
                text: section.kind === 'figure' ? section.chart.title : '',
              },
            ]
          : [],
      ),
    ]);
  const check = toCheckView(context);
  yield page('/check/', check.title, [{ text: check.intro }]);
  yield page('/glossary/', context.say('glossary.title'), []);
}

/** A table, and each row of a plain one. */
function* datasetDocs(context: Context, dataset: Dataset): Generator<SearchDoc> {
  const { resource } = dataset;
  const href = addressIn(context, `/data/${resource.name}/`);
  const title = datasetTitle(context, dataset);
  const languages = [sourceLanguage(context.repository)];
  yield {
    ...nothing,
    kind: 'data',
    kindLabel: context.say('data.table'),
    id: resource.name,
    href,
    title: { text: title },
    names: [resource.name],
    languages: context.repository.descriptor.languages,
    passages: [
      ...(resource.description ? [{ text: resource.description }] : []),
      ...resource.schema.fields
        .filter((field) => field.description)
        .map((field) => ({ text: `${field.title ?? field.name}: ${field.description}` })),
    ],
    values: resource.schema.fields.map((field) => field.name),
  };
  if (resource.register) return;
  const key = resource.schema.primaryKey
    .map((name) => resource.schema.fields.findIndex((field) => field.name === name))
    .filter((index) => index >= 0);
  for (const [index, row] of dataset.rows.slice(0, mostSearchedRows).entries()) {
    const texts = row.values.map(valueText);
    const id = key.map((column) => texts[column]).join('-');
    yield {
      ...nothing,
      kind: 'rows',
      kindLabel: context.say('search.kind.row', { table: title }),
      href: index < 50 ? `${href}#preview` : href,
      title: { text: rowTitle(texts, id, index, context) },
      languages,
      ...(id ? { id, names: [id] } : {}),
      passages: texts
        .map((text, column) => ({ text, name: dataset.header[column] }))
        .filter(({ text }) => text !== '')
        .map(({ text }) => ({ text })),
    };
  }
}

/** What a row is called: its key with its first words, else its first words, else its number. */
function rowTitle(texts: readonly string[], id: string, index: number, context: Context): string {
  const words = texts.find((text) => text !== id && /\p{L}{3}/u.test(text));
  const name = [id, words && words.length > 80 ? `${words.slice(0, 80)}…` : words]
    .filter(isText)
    .join(': ');
  return name || context.say('search.title.row', { number: index + 1 });
}
