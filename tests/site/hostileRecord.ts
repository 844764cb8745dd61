/**
 * A record whose every text field, of every register, of the front matter and of the descriptor, is
 * filled with texts that become code where a page is made without care.
 */
import {
  fieldsOf,
  registerNames,
  registers,
  type RegisterName,
} from '../../src/schema/registers/index.ts';
import type { FieldMeta } from '../../src/schema/registers/fields.ts';
import type { Files } from '../publish/tiny.ts';

/** What the gate lets pass as a text, and what as a symbol of a document. */
export interface Accepted {
  texts: readonly string[];
  symbols: readonly string[];
}

/** Rows of a table, and files of lessons, whose front matter may hold less. */
const rowsOf = 6;
const lessonsOf = 24;
/** Among how many texts of the descriptor the payloads are divided. */
const descriptorParts = 12;
const counts: Readonly<Record<string, number>> = {
  lessons: lessonsOf,
  descriptor: descriptorParts,
};
export const countOf = (register: string) => counts[register] ?? rowsOf;
export const tables: readonly RegisterName[] = registerNames.filter(
  (name) => name !== 'lessons' && name !== 'reports',
);
export const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
export const idOf = (register: RegisterName, row: number) => `${register}-${row}`;
const isFree = ({ kind }: FieldMeta) => kind === 'text' || kind === 'prose';
/** Fields of addresses, which may be symbols of documents: these take fewer texts. */
const isLink = ({ kind }: FieldMeta) => kind === 'link';
export const isFilled = (meta: FieldMeta) => isFree(meta) || isLink(meta);

/** The cell of a row: a text where the field takes one, else something that is right. */
function toCell(
  register: RegisterName,
  name: string,
  meta: FieldMeta,
  row: number,
  textOf: (field: string, row: number) => string,
): string {
  const needed = meta.required || registers[register].key.includes(name);
  if (name === 'release') return '';
  if (isFilled(meta))
    return registers[register].key.includes(name) ? `key ${row}` : textOf(name, row);
  if (meta.kind === 'id') return idOf(register, row);
  if (
    !needed &&
    !['title', 'name', 'owner', 'measure', 'meeting', 'forum', 'starts_on'].includes(name)
  )
    return '';
  if (meta.kind === 'ref')
    return meta.to === 'any'
      ? idOf('measures', row)
      : idOf(
          (meta.to.find((one) => tables.includes(one as RegisterName)) ??
            'measures') as RegisterName,
          row,
        );
  if (meta.kind === 'date') return '2024-01-10';
  if (meta.kind === 'instant') return '2024-01-10T10:00:00Z';
  if (meta.kind === 'number') return String(Math.min(5, row + 1));
  return meta.kind === 'choice' ? meta.choices[0]! : '';
}

/** A record whose text fields hold what `textOf` gives. */
export function toRecord(
  accepted: Accepted,
  textOf: (register: RegisterName, field: string, row: number) => string,
): Files {
  const files: Record<string, string> = {};
  for (const register of tables) {
    const fields = [...fieldsOf(register)];
    const rows = Array.from({ length: rowsOf }, (_, row) =>
      fields
        .map(([name, meta]) =>
          quote(toCell(register, name, meta, row, (field) => textOf(register, field, row))),
        )
        .join(','),
    );
    files[`data/${register}.csv`] =
      `${[fields.map(([name]) => name).join(','), ...rows].join('\n')}\n`;
  }
  for (let row = 0; row < lessonsOf; row += 1) {
    const texts = [...fieldsOf('lessons')]
      .filter(([name, meta]) => isFilled(meta) && name !== 'release')
      .map(([name, { list }]) => {
        const text = textOf('lessons', name, row);
        return `${name}: ${JSON.stringify(list ? text.split('; ') : text)}`;
      });
    files[`content/lessons/lessons-${row}.mdx`] =
      `---\nid: lessons-${row}\nstate: observed\noccurred_on: 2024-01-01\n` +
      `recorded_on: 2024-02-01\n${texts.join('\n')}\n---\n\n## Driving event\n\nOne.\n\n` +
      '## Lesson\n\nTwo.\n\n## Recommendation\n\nThree.\n\n## Evidence of effect\n\nFour.\n';
  }
  const { descriptor, table } = describe(accepted, textOf);
  files['data/strange.csv'] = table;
  files['data/datapackage.json'] = JSON.stringify({
    ...descriptor,
    name: 'hostile',
    waymark: { languages: ['en'] },
    resources: [
      ...tables.map((name) => ({ name, path: `${name}.csv`, waymark: { register: name } })),
      ...descriptor.resources,
    ],
  });
  return files;
}

/**
 * The texts of the descriptor itself, and a stranger's table whose labels, choices and cells are
 * hostile too.
 */
function describe(
  { texts }: Accepted,
  given: (register: RegisterName, field: string, row: number) => string,
) {
  let row = 0;
  const text = (field: string) =>
    given('descriptor' as RegisterName, field, row++ % descriptorParts);
  const fields = Array.from({ length: 6 }, (_, index) => ({
    name: `${index} ${texts[(index * 41) % texts.length]!}`,
    title: text('fieldTitle'),
    description: text('fieldDescription'),
    ...(index === 0 ? { categories: [{ value: 'x', label: text('category') }] } : {}),
  }));
  const cells = fields.map((_, index) => (index === 0 ? 'x' : text('cell')));
  const descriptor = {
    title: text('title'),
    description: text('description'),
    version: text('version'),
    keywords: [text('keyword')],
    contributors: [
      { title: text('contributor'), organization: text('organization'), roles: [text('role')] },
    ],
    sources: [{ title: text('source') }],
    licenses: [{ name: 'CC0-1.0', title: text('licence') }],
    resources: [
      {
        name: 'strange',
        path: 'strange.csv',
        title: text('resourceTitle'),
        description: text('resourceDescription'),
        sources: [{ title: text('resourceSource') }],
        licenses: [{ name: 'CC0-1.0', title: text('resourceLicence') }],
        schema: { fields },
      },
    ],
  };
  return {
    descriptor,
    table: `${[fields.map(({ name }) => quote(name)).join(','), cells.map(quote).join(',')].join('\n')}\n`,
  };
}

/** The name of a field in a row, under which it is noted what stands there. */
export const keyOf = (register: string, field: string, row: number) =>
  `${register}/${field}/${row}`;

/** The share of a list that a row holds: all of it among all rows, and in each something. */
const shareOf = (all: readonly string[], count: number, row: number) => {
  const edge = (at: number) => Math.floor((at * all.length) / count);
  const share = all.slice(edge(row), edge(row + 1));
  return share.length > 0 ? share : [all[row % all.length]!];
};

/** What a field of a row holds: every text that it may hold, divided among the rows. */
export function toText(
  { texts, symbols }: Accepted,
  register: string,
  field: string,
  row: number,
): string {
  const meta =
    register === 'descriptor' ? undefined : fieldsOf(register as RegisterName).get(field);
  const items = (meta && isLink(meta) ? symbols : texts).filter(
    (text) => !meta?.list || !text.includes(';'),
  );
  if (meta && isLink(meta))
    return meta.list
      ? shareOf(items, countOf(register), row).join('; ')
      : items[(row * 7) % items.length]!;
  const share = shareOf(items, countOf(register), row);
  return meta?.list
    ? [`${field} ${row}`, ...share.map((text) => text.trim())].join('; ')
    : `${field} ${row} ${share.join(' | ')}`;
}
