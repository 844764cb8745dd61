/**
 * A change of the record in sentences, as plain text or as Markdown in which nothing of what a
 * contributor wrote is markup.
 */
import { type MessageKey, type Params, type Say, hasMessage } from '../../i18n/index.ts';
import { showControls } from '../../schema/faults/index.ts';

/**
 * The parts of `history/changes/difference.ts` that are said here; views do not look below
 * themselves.
 */
interface SaidField {
  field: string;
  rank: string;
  from: string;
  to: string;
  days?: number;
  section?: string;
}
interface SaidRecord {
  change: 'added' | 'changed' | 'withdrawn' | 'restored';
  register?: string;
  dataset?: string;
  id: string;
  title?: string;
  fields: readonly SaidField[];
}
export interface SaidDifference {
  records: readonly SaidRecord[];
  tables: readonly {
    kind: string;
    register?: string;
    dataset?: string;
    column?: string;
    to?: string;
    rows?: number;
    removed?: number;
  }[];
  properties: readonly { property: string; from: string; to: string }[];
  files: readonly { file: string; change: 'added' | 'changed' | 'removed' }[];
  gaps: readonly { file: string; code: string }[];
}

export type Form = 'text' | 'markdown';
interface Line {
  depth: 0 | 1;
  text: string;
}
interface Part {
  heading?: string;
  lines: readonly Line[];
}
/** How what a contributor wrote is set apart from the engine's own words. */
type Quote = (text: string) => string;

/** Most characters of a report: forges refuse longer comments. */
export const longestReport = 60_000;

/**
 * A code span that nothing within it can end: no Markdown, HTML, mention or address in it is acted
 * upon.
 */
export function toCodeSpan(text: string): string {
  const flat = showControls(text.replace(/[\r\n]+/g, ' ')).trim();
  if (flat === '') return '` `';
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${flat}${pad}${fence}`;
}

const quotes: Readonly<Record<Form, Quote>> = {
  text: (text) => `“${showControls(text)}”`,
  markdown: toCodeSpan,
};

/** The whole report, cut at a line where it would be longer than `most`. */
export function formatDifference(
  difference: SaidDifference,
  say: Say,
  form: Form,
  counts?: { errors: number; warnings: number },
  most = longestReport,
): string {
  const markdown = form === 'markdown';
  const parts = toParts(difference, say, quotes[form]);
  const opening = [
    `${markdown ? '### ' : ''}${say('diff.title')}`,
    '',
    ...(counts ? [say('diff.faults', counts), ''] : []),
    parts.length === 0 ? say('diff.none') : toSummary(difference, say),
    ...(parts.length > 0 ? ['', say('diff.unseenNote')] : []),
  ];
  const lines = parts.flatMap(({ heading, lines: own }) => [
    '',
    ...(heading === undefined ? [] : [`${markdown ? '#### ' : ''}${heading}`, '']),
    ...own.map((line) => formatLine(line, markdown)),
  ]);
  return `${[...opening, ...limit(lines, most - opening.join('\n').length - 100, say)].join('\n')}\n`;
}

const formatLine = ({ depth, text }: Line, markdown: boolean): string =>
  `${'  '.repeat(depth)}${markdown ? '- ' : ''}${text}`;

function limit(lines: readonly string[], most: number, say: Say): readonly string[] {
  let size = 0;
  const end = lines.findIndex((line) => (size += line.length + 1) > most);
  if (end < 0) return lines;
  return [
    ...lines.slice(0, end),
    '',
    say('diff.more', { count: lines.slice(end).filter((line) => line !== '').length }),
  ];
}

function toSummary({ records }: SaidDifference, say: Say): string {
  const count = (...changes: readonly string[]) =>
    records.filter(({ change }) => changes.includes(change)).length;
  return say('diff.summary', {
    changed: count('changed'),
    added: count('added', 'restored'),
    withdrawn: count('withdrawn'),
  });
}

function toParts(difference: SaidDifference, say: Say, quote: Quote): readonly Part[] {
  const part = (heading: MessageKey | undefined, lines: readonly Line[]): readonly Part[] =>
    lines.length === 0 ? [] : [{ ...(heading ? { heading: say(heading) } : {}), lines }];
  const flat = (texts: readonly string[]): readonly Line[] =>
    texts.map((text) => ({ depth: 0, text }));
  return [
    ...part(
      undefined,
      difference.records.flatMap((record) => toRecordLines(record, say, quote)),
    ),
    ...part('diff.tables', flat(difference.tables.map((table) => sayTable(table, say, quote)))),
    ...part(
      'diff.properties',
      flat(
        difference.properties.map(({ property, from, to }) =>
          sayChange(quote(property), from, to, say, quote),
        ),
      ),
    ),
    ...part(
      'diff.files',
      flat(
        difference.files.map(({ file, change }) =>
          say(`diff.file.${change}`, { file: quote(file) }),
        ),
      ),
    ),
    ...part(
      'diff.gaps',
      flat(difference.gaps.map(({ file, code }) => say('diff.gap', { file: quote(file), code }))),
    ),
  ];
}

function toRecordLines(record: SaidRecord, say: Say, quote: Quote): readonly Line[] {
  const kind =
    record.register === undefined
      ? say('diff.row', { table: quote(record.dataset ?? '') })
      : say(`register.${record.register}.one` as MessageKey);
  const named = say(`diff.${record.change}`, { kind, id: quote(record.id) });
  const text =
    record.title === undefined
      ? named
      : say('diff.titled', { record: named, title: quote(record.title) });
  return [
    { depth: 0, text },
    ...record.fields.map((field): Line => ({
      depth: 1,
      text: sayField(record, field, say, quote),
    })),
  ];
}

function sayField(
  { register, change }: SaidRecord,
  { field, rank, from, to, days, section }: SaidField,
  say: Say,
  quote: Quote,
): string {
  const label =
    rank === 'text' ? textLabel(section, say, quote) : labelOf(register, field, say, quote);
  const [old, now] = [from, to].map((value) => wordOf(field, rank, value, say, quote)) as [
    string,
    string,
  ];
  if (change === 'added') return say('diff.fieldNew', { field: label, to: now });
  if (days !== undefined && days !== 0)
    return say(days > 0 ? 'diff.later' : 'diff.earlier', {
      field: label,
      from: old,
      to: now,
      days: Math.abs(days),
    });
  return sayValues(label, from === '' ? undefined : old, to === '' ? undefined : now, say);
}

const sayChange = (label: string, from: string, to: string, say: Say, quote: Quote): string =>
  sayValues(label, from === '' ? undefined : quote(from), to === '' ? undefined : quote(to), say);

function sayValues(
  field: string,
  from: string | undefined,
  to: string | undefined,
  say: Say,
): string {
  const params: Params = { field, from: from ?? '', to: to ?? '' };
  if (from === undefined) return say('diff.fieldSet', params);
  return say(to === undefined ? 'diff.fieldCleared' : 'diff.field', params);
}

/** The name of a text, or of the section of it that differs. */
const textLabel = (section: string | undefined, say: Say, quote: Quote): string =>
  section === undefined ? say('diff.body') : say('diff.bodyUnder', { section: quote(section) });

/** The dictionary's name of a field; a column that no register has, as it is written. */
function labelOf(register: string | undefined, field: string, say: Say, quote: Quote): string {
  const keys = register === undefined ? [] : [`field.${register}.${field}`, `field.${field}`];
  const key = keys.find((one) => hasMessage(one));
  return key === undefined ? quote(field) : say(key as MessageKey);
}

/** The dictionary's word for a status; any other value as it is written. */
function wordOf(field: string, rank: string, value: string, say: Say, quote: Quote): string {
  const key = `choice.${field}.${value}`;
  return rank === 'status' && hasMessage(key) ? say(key as MessageKey) : quote(value);
}

function sayTable(
  { kind, register, dataset, column, to, rows, removed }: SaidDifference['tables'][number],
  say: Say,
  quote: Quote,
): string {
  return say(`diff.table.${kind}` as MessageKey, {
    table: quote(register ?? dataset ?? ''),
    column: quote(column ?? ''),
    to: quote(to ?? ''),
    rows: rows ?? 0,
    removed: removed ?? 0,
  });
}
