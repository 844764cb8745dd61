/** Every string of a record that is published, for the guard to look at. */
import {
  type GuardedString,
  checkGuard,
  listCellStrings,
  listGuardedStrings,
  nameString,
  readsDigits,
  toIdOf,
} from '../checks/guard/index.ts';
import { pastTexts } from '../history/read/index.ts';
import { fileId, findTranslated } from '../prose/index.ts';
import {
  type Descriptor,
  type Dataset,
  type Exemption,
  type FieldDescriptor,
  type ProseFile,
  type RecordOf,
  fieldFed,
} from '../schema/index.ts';
import type { Fault } from '../schema/faults/index.ts';
import type { History, TableName } from '../schema/history/index.ts';
import { listTexts, checkTexts } from '../schema/values/index.ts';
import type { RecordFiles } from '../tables/index.ts';
import { parseNotation, toRecordPath } from '../tables/descriptor/index.ts';

/**
 * What the descriptor says for the engine alone: it is not published, and names what is refused
 * elsewhere.
 */
const isForEngine = (path: readonly (string | number)[]) =>
  path[0] === 'waymark' && (path[1] === 'guard' || path[1] === 'redactions');

/** Where the standard has the address of who made a package or its sources, in all its versions. */
const contact =
  /^(?:resources\.\d+\.)?(?:(?:contributors|sources|maintainers|publishers?|authors?|author)(?:\.\d+)?)(?:\.email)?$/;
const address = /(?<![^\s<(])[^\s<>()@:/]+@[^\s<>()@:/]+/;
const withoutContact = (text: string, field: string): string =>
  contact.test(field) ? text.replace(address, ' ') : text;

/** The notations that describe a record: the descriptor, and the schemas that it refers to. */
const notations = ({ source, references }: Described): (readonly [string, string])[] => [
  ...(source ? [[source.file, source.text] as const] : []),
  ...references,
];

type Described = Pick<RecordFiles, 'source' | 'references'>;

/** Every text of a notation that is published: titles, people, labels of columns. */
function textsOf(raw: unknown, file: string) {
  return [...listTexts(raw)]
    .filter(({ path }) => !isForEngine(path))
    .map(({ text, path }) => {
      const field = path.join('.');
      const one: GuardedString = { text: withoutContact(text, field), place: { file, field } };
      return { path, field, text, one };
    });
}

/** A string as the guard looks at it, and as it is published where that is more. */
export type JudgedString = GuardedString & { written?: string };

/** The texts that describe a record. */
export function* descriptionStrings(files: Described): Generator<JudgedString> {
  for (const [file, text] of notations(files))
    for (const { one, text: written } of textsOf(parseNotation(text, file).raw, file))
      yield { ...one, written };
}

/**
 * The texts of the descriptor, and of the schemas that it refers to, are published as well: titles,
 * people, labels of columns.
 */
export function checkDescriptions(
  files: Described,
  rules: Descriptor['guard'],
  used: Set<Exemption>,
): Fault[] {
  return notations(files).flatMap(([file, text]) => {
    const { raw, locate } = parseNotation(text, file);
    const texts = textsOf(raw, file);
    const paths = new Map(texts.map(({ path, field }) => [field, path]));
    return [
      ...checkTexts(raw, file, locate),
      ...checkGuard(
        texts.map(({ one }) => one),
        rules,
        used,
      ).map((one) => ({ ...one, ...locate(paths.get(one.field!)!) })),
    ];
  });
}

/** Every string that would be published, with its place. */
export function* guarded(
  datasets: readonly Dataset[],
  prose: readonly ProseFile[],
  records: readonly RecordOf[],
  images: readonly string[],
): Generator<GuardedString> {
  const idOf = toIdOf(records);
  for (const dataset of datasets) yield* listCellStrings(dataset, idOf);
  for (const image of images) yield nameString(image);
  for (const text of prose) {
    const record = findTranslated(text.file)?.id ?? fileId(text.file);
    for (const one of listGuardedStrings(text)) yield { ...one, place: { ...one.place, record } };
  }
}

/** Past values that the history pages would show: guarded as the record itself is. */
export function* pastStrings(
  history: History,
  descriptor: Pick<Descriptor, 'file' | 'resources'>,
): Generator<GuardedString> {
  const columns = new Map<string, PastColumn>();
  for (const { register, dataset, id, field, text, commit } of pastTexts(history)) {
    const name = `${register ?? ''} ${dataset ?? ''} ${field}`;
    const known = columns.get(name) ?? toPastColumn(descriptor, { register, dataset, field });
    columns.set(name, known);
    const { column, files } = known;
    const texts = ['mdx', 'md'].map((form) => `content/${register}/${id.toLowerCase()}.${form}`);
    yield {
      text,
      place: {
        file: `${register ?? dataset ?? ''} ${id}${commit ? `@${commit.slice(0, 10)}` : ''}`,
        field,
        record: id,
      },
      besides: { files: [...files, ...texts], field: column?.name },
      typed: column !== undefined && readsDigits(column, text),
      plain: register === undefined,
    };
  }
}

/** The column that a field of the history stands in now, and the files of its table. */
interface PastColumn {
  column: FieldDescriptor | undefined;
  files: readonly string[];
}

function toPastColumn(
  { file, resources }: Pick<Descriptor, 'file' | 'resources'>,
  { register, dataset, field }: TableName & { field: string },
): PastColumn {
  const tables = resources.filter((one) =>
    register ? one.register === register : one.name === dataset,
  );
  return {
    column: tables.flatMap(({ schema }) => schema.fields).find((one) => fieldFed(one) === field),
    files: tables.flatMap(({ path }) => path.map((one) => toRecordPath(file, one))),
  };
}
