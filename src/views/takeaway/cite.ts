/** How a page is cited: a record by its own last change, others by that of what they tell. */
import { formatDate } from '../../i18n/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import type { TableName } from '../../schema/history/index.ts';
import { toAddress } from '../../schema/values/index.ts';
import { absolute, addressIn, findAddress } from '../parts/addresses.ts';
import { type LastChange, recordChange, rowChange, tableChange } from '../changes/index.ts';
import type { Context } from '../parts/context.ts';
import { registerName } from '../parts/inlines.ts';
import { siteTitle, titleOf } from '../parts/texts.ts';

export interface CiteView {
  text: readonly CitePiece[];
  json?: string;
  /** The very line of the row in the public repository. */ source?: string;
  /** The page on which this record is corrected. */ correct: string;
  hash: string;
  forms: readonly CiteForm[];
}

/**
 * A piece of a citation; an address or a version is set apart, since it runs from left to right in
 * every script.
 */
export interface CitePiece {
  text: string;
  apart?: boolean;
}

/** A citation cut at the addresses and versions that stand in it. */
function toCitePieces(text: string, apart: readonly string[]): readonly CitePiece[] {
  const found = apart
    .map((one) => ({ one, at: one === '' ? -1 : text.lastIndexOf(one) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  let from = 0;
  const pieces = found.flatMap(({ one, at }): CitePiece[] => {
    const before = text.slice(from, at);
    from = at + one.length;
    return [{ text: before }, { text: one, apart: true }];
  });
  return [...pieces, { text: text.slice(from) }].filter((piece) => piece.text !== '');
}

/** The citation of a standing report: its title, the record, the day of its figures, the address. */
export function citeReport(context: Context, title: string, path: string): readonly CitePiece[] {
  const address = absolute(context, addressIn(context, path));
  return toCitePieces(
    context.say('report.citation', {
      title,
      site: siteTitle(context).text,
      date: formatDate(context.language, context.repository.asOf),
      address,
    }),
    [address],
  );
}

/** The citation in a form that reference managers read. */
export interface CiteForm {
  label: string;
  text: string;
}

export function toCite(context: Context, record: RecordOf, json: string): CiteView {
  const { repository } = context;
  const title = titleOf(context, record).text;
  const address = absolute(context, findAddress(context, record) ?? '');
  const changed = rowChange(context, record.register, record.id);
  const text = context.say('record.citation', {
    title,
    kind: registerName(context, record.register, 'one'),
    id: record.id,
    site: siteTitle(context).text,
    ...sayChange(context, changed),
    address,
  });
  const source = sourceLine(context, record.origin.file, record.origin.line);
  const hash = repository.hashOf(record);
  return {
    text: toCitePieces(text, [address]),
    json,
    correct: correctionAddress(context, record),
    hash,
    forms: formsOf(context, { key: record.id, title, address, hash, changed }),
    ...(source ? { source } : {}),
  };
}

/**
 * What a page tells: the `record` as a whole, figures of the `day`, or the rows of some tables; one
 * that tells of none is the engine's.
 */
export type PageSubject = 'record' | 'day' | readonly TableName[];

/** How a page is cited that is no record's: by its title and the last change of what it tells. */
export function toPageCite(
  context: Context,
  { title, path, tells = [] }: { title: string; path: string; tells?: PageSubject },
): Pick<CiteView, 'text' | 'forms'> {
  const address = absolute(context, addressIn(context, path));
  const changed = lastChangeOf(context, tells);
  const text = context.say('cite.pageText', {
    title,
    site: siteTitle(context).text,
    ...sayChange(context, changed),
    address,
  });
  const key = path.replace(/^\/|\/$/g, '') || 'home';
  return {
    text: toCitePieces(text, [address]),
    forms: formsOf(context, { key, title, address, changed }),
  };
}

function lastChangeOf(context: Context, tells: PageSubject): LastChange | undefined {
  if (tells === 'day') return { date: context.repository.asOf };
  return tells === 'record' ? recordChange(context) : tableChange(context, tells);
}

/** The day of a change and the hash of its commit in short, for a sentence. */
function sayChange({ language }: Context, changed: LastChange | undefined) {
  return changed
    ? {
        version: changed.commit?.slice(0, 10) ?? 'day',
        date: formatDate(language, changed.date),
      }
    : { version: 'none', date: '' };
}

interface Cited {
  key: string;
  title: string;
  address: string;
  hash?: string;
  changed: LastChange | undefined;
}

/**
 * BibTeX, RIS and CSL-JSON, each with the day and commit of the last change, as far as they are
 * known, and, of a record, the hash of its values.
 */
function formsOf(
  context: Context,
  { key, title, address, hash, changed }: Cited,
): readonly CiteForm[] {
  const date = changed?.date ?? '';
  const [year, month, day] = date.split('-').map(Number);
  const [site, version, sum] = [
    siteTitle(context).text,
    changed?.commit ?? '',
    hash ? `SHA-256 ${hash}` : '',
  ];
  const note = [key, version, sum].filter((part) => part !== '').join(', ');
  const bibtex = [
    `@misc{${key.replace(/[^A-Za-z0-9_-]/g, '-')},`,
    `  title = {${toBibtex(title)}},`,
    `  howpublished = {${toBibtex(site)}},`,
    ...(date ? [`  year = {${year}},`, `  month = {${month}},`, `  day = {${day}},`] : []),
    `  note = {${toBibtex(note)}},`,
    `  url = {${address}}`,
    '}',
  ];
  const ris = [
    'TY  - ELEC',
    `TI  - ${title}`,
    `T2  - ${site}`,
    ...(date ? [`PY  - ${year}`, `DA  - ${date.replaceAll('-', '/')}`] : []),
    `ID  - ${key}`,
    ...(version ? [`ET  - ${version}`] : []),
    ...(sum ? [`N1  - ${sum}`] : []),
    `UR  - ${address}`,
    'ER  - ',
  ];
  const csl = [
    {
      id: key,
      type: 'webpage',
      title,
      'container-title': site,
      ...(date ? { issued: { 'date-parts': [[year, month, day]] } } : {}),
      ...(version ? { version } : {}),
      ...(sum ? { note: sum } : {}),
      URL: address,
    },
  ];
  return [
    { label: context.say('cite.bibtex'), text: bibtex.join('\n') },
    { label: context.say('cite.ris'), text: ris.join('\n') },
    { label: context.say('cite.csl'), text: JSON.stringify(csl, null, 1) },
  ];
}

const toBibtex = (text: string) =>
  text.replace(/[\\{}&%$#_^~]/g, (character) =>
    character === '\\' ? '\\textbackslash{}' : `\\${character}`,
  );

/** The page on which a record, or one field of it, is corrected. */
export function correctionAddress(
  context: Context,
  { register, id }: Pick<RecordOf, 'register' | 'id'>,
  field?: string,
): string {
  const asked = `?record=${register}/${toAddress(id)}${field === undefined ? '' : `&field=${field}`}`;
  return `${addressIn(context, '/correct/')}${asked}`;
}

/**
 * The address of a line of a file of the record on the usual forges; nothing where the record names
 * no repository.
 */
export function sourceLine(context: Context, file: string, line?: number): string | undefined {
  const { repository, branch } = context.repository.descriptor;
  if (!repository || !repository.startsWith('https://')) return undefined;
  const blob = repository.includes('gitlab') ? '-/blob' : 'blob';
  return `${repository.replace(/\/$/, '')}/${blob}/${encodeURIComponent(branch)}/${file}${line ? `#L${line}` : ''}`;
}
