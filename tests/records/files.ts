/** The files of a planned record in each of its commits, and which faults it is meant to have. */
import { chartNames, statNames, tableNames, type FieldMeta } from '../../src/schema/index.ts';
import type { FaultCode } from '../../src/schema/faults/kinds.ts';
import { fieldsOf, registers, type RegisterName } from '../../src/schema/registers/index.ts';
import type { Files } from '../history/temporaryRepository.ts';
import { valuesOfKind } from './cells.ts';
import { toCsv, writePlain } from './plain.ts';
import type { Happening, Plan } from './plan.ts';
import { estrange, toJson } from './strange.ts';

/** Every form that an id may have; a number behind it tells two of one form apart. */
const forms = [
  'a',
  'B-',
  'c.d_',
  'index',
  '0',
  '2024-',
  'history',
  'x.html',
  'Rows',
  'feed.xml',
  'z--',
  'com',
];
/** The same of the name of a text. */
const textForms = ['text-', 'lesson-2024-', 't', 'history-of-'];
/** Forms by which one id is the file of another, or a place or page of the site. */
const meetings = (before: string | undefined) =>
  [`${before ?? 'm'}.json`, 'content', 'history', 'editions', 'index.html', 'feedback'] as const;

interface Row {
  register: RegisterName;
  id: string;
  cells: number[];
  isThere: boolean;
  isText: boolean;
  figures: readonly number[];
}

export interface Written {
  commits: readonly Files[];
  /** Errors that the plan means; any other is a fault of the generator or the engine. */
  meant: readonly FaultCode[];
}

export function toFiles(plan: Plan): Written {
  const rows: Row[] = plan.rows.map(({ register, cells }) => ({
    register,
    id: '',
    cells: [...cells],
    isThere: true,
    isText: false,
    figures: [],
  }));
  const texts = plan.texts.map(({ register, cells, figures: placed }) => ({
    register,
    id: '',
    cells: [...cells],
    isThere: true,
    isText: true,
    figures: placed,
  }));
  for (const [at, { form }] of plan.rows.entries())
    rows[at]!.id = idOf(rows, at, form, plan.meeting);
  for (const [at, { form }] of plan.texts.entries())
    texts[at]!.id = `${textForms[form % textForms.length]}${at}`;
  rows.push(...texts);
  const commits = Array.from({ length: plan.commits }, (_, commit) => {
    for (const one of plan.happenings) if (one.commit === commit) happen(rows, one);
    const here = rows.filter(
      (row, index) => row.isThere && (plan.rows[index]?.from ?? 0) <= commit,
    );
    return writeCommit(plan, withTargets(here), rows, commit);
  });
  return {
    commits,
    meant: plan.meeting ? ['x-shared-address', 'x-invalid-id', 'x-reused-id'] : [],
  };
}

/** An id that no row before has. */
function idOf(rows: readonly Row[], at: number, form: number, meeting: boolean): string {
  const id = (meeting ? meetings(rows[at - 1]?.id)[form] : undefined) ?? `${forms[form]}${at + 1}`;
  const isTaken = rows.some((row) => row.id.toLowerCase() === id.toLowerCase());
  return isTaken ? `r${at + 1}` : id;
}

function happen(rows: readonly Row[], { what, row: at, cell, value }: Happening): void {
  const row = rows[at % Math.max(1, rows.length)];
  if (!row) return;
  if (what === 'edit') row.cells[cell] = value;
  if (what === 'withdraw') row.isThere = false;
  if (what === 'restore') row.isThere = true;
  if (what === 'rename' && row.isThere && !row.isText) row.id = `${row.id}n`;
}

/** Rows whose required references lead somewhere; one that goes may take others with it. */
function withTargets(rows: readonly Row[]): readonly Row[] {
  const kept = rows.filter((row) =>
    [...fieldsOf(row.register)].every(
      ([, meta]) => meta.kind !== 'ref' || !meta.required || targetsOf(rows, row, meta).length > 0,
    ),
  );
  return kept.length === rows.length ? rows : withTargets(kept);
}

/** The rows that a reference may lead to; within a register only to earlier ones, so never in a circle. */
function targetsOf(rows: readonly Row[], row: Row, { to }: FieldMeta): readonly Row[] {
  const at = rows.indexOf(row);
  return rows.filter(
    (one, index) =>
      registers[one.register].key[0] === 'id' &&
      (to === 'any' ? one.register !== row.register : to.includes(one.register)) &&
      (one.register !== row.register || index < at),
  );
}

/** The text of each cell of a row, those that are empty left out. */
function cellsOf(rows: readonly Row[], row: Row, { languages }: Plan): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [index, [name, meta]] of [...fieldsOf(row.register)].entries()) {
    const number = row.cells[index % row.cells.length]!;
    if (name === 'id') found.set(name, row.id);
    else if (number === 0 && !meta.required) continue;
    else {
      const values =
        meta.kind === 'ref'
          ? targetsOf(rows, row, meta).map(({ id }) => id)
          : valuesOf(row.register, name, meta, languages);
      const chosen = [number, ...(meta.list ? [number + 1] : [])].map(
        (at) => values[at % values.length],
      );
      if (values.length > 0) found.set(name, [...new Set(chosen)].join(meta.list ? ';' : ''));
    }
  }
  return found;
}

function valuesOf(
  register: RegisterName,
  name: string,
  meta: FieldMeta,
  languages: readonly string[],
): readonly unknown[] {
  if (register === 'translations' && name === 'language') return languages.slice(1).concat('fr');
  if (register === 'translations' && name === 'field') return ['title', 'summary', 'name', 'text'];
  if (register === 'amendments' && name === 'field') return ['title', 'due', 'status'];
  return valuesOfKind(register, name, meta);
}

function writeCommit(plan: Plan, rows: readonly Row[], all: readonly Row[], commit: number): Files {
  const used = [...new Set(plan.rows.map(({ register }) => register))];
  const written = used.map((register) => writeRegister(register, rows, plan));
  const tables = plan.tables.map((table, index) => writePlain(table, `${index}`, commit, plan));
  const descriptor = {
    name: 'made-up',
    title: 'A record that was made up',
    licenses: [{ name: 'CC0-1.0' }],
    waymark: { languages: plan.languages },
    resources: [
      ...written.map(({ resource }) => resource),
      ...tables.map(({ resource }) => resource),
    ],
  };
  return {
    'data/datapackage.json': JSON.stringify(descriptor, undefined, 1),
    ...Object.fromEntries(
      [...written, ...tables].map(({ resource, text }) => [`data/${resource.path}`, text]),
    ),
    ...Object.fromEntries(
      all
        .filter(({ isText }) => isText)
        .map((row) => [
          `content/${row.register}/${row.id.toLowerCase()}.mdx`,
          rows.includes(row) ? writeText(row, rows, plan) : undefined,
        ]),
    ),
  };
}

/** The table of a register, with the columns that some row needs; one row for each key. */
function writeRegister(
  register: RegisterName,
  rows: readonly Row[],
  plan: Plan,
): { resource: { path: string; schema?: object }; text: string } {
  const own = rows.filter((row) => row.register === register && !row.isText);
  const filled = own.map((row) => cellsOf(rows, row, plan));
  const key = registers[register].key as readonly string[];
  const keyOf = (cells: ReadonlyMap<string, string>) =>
    key
      .map((name) => cells.get(name) ?? '')
      .join('/')
      .toLowerCase();
  const once = [...new Map(filled.map((cells) => [keyOf(cells), cells])).values()];
  const names = [...fieldsOf(register)].filter(
    ([name, { required }]) =>
      required || key.includes(name) || once.some((cells) => cells.has(name)),
  );
  const header = names.map(([name]) => name);
  const lines = once.map((cells) => header.map((name) => cells.get(name) ?? ''));
  const resource = { name: register, path: `${register}.csv`, waymark: { register } };
  if (plan.strangeness === undefined) return { resource, text: toCsv([header, ...lines]) };
  if (plan.strangeness === 'json')
    return {
      resource: { ...resource, path: `${register}.json` },
      text: toJson(register, header, lines),
    };
  const { schema, ...strange } = estrange(register, header, lines, plan.strangeness);
  return {
    resource: { ...resource, schema },
    text: toCsv([strange.header, ...strange.rows]),
  };
}

const sections: Readonly<Record<'lessons' | 'reports', readonly string[]>> = {
  lessons: ['Driving event', 'Lesson', 'Recommendation', 'Evidence of effect'],
  reports: ['Content', 'Content', 'Overview & outlook'],
};
const figures = [
  ...chartNames.map((name) => `<Chart name="${name}" />`),
  ...tableNames.map((name) => `<Table name="${name}" />`),
  ...statNames.map((name) => `So many: <Stat name="${name}" />.`),
];

function writeText(row: Row, rows: readonly Row[], plan: Plan): string {
  const register = row.register as 'lessons' | 'reports';
  const front = [...cellsOf(rows, row, plan)].map(([name, text]) => {
    const { list } = fieldsOf(register).get(name)!;
    return `${name}: ${JSON.stringify(list ? text.split(';') : text)}`;
  });
  const placed = row.figures.map((at) => figures[at % figures.length]!);
  const body = sections[register].map(
    (title, at) => `## ${title}\n\nWords.\n\n${placed[at] ?? ''}`,
  );
  return `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}
