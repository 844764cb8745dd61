/** Results as a file, and a search as a citation. */
import type { SearchCard } from '../../documents/format.ts';
import type { FilterName } from '../address.ts';
import { readCard } from './results/cards.ts';
import type { Found } from '../engine/found.ts';
import { elementOf } from './nodes.ts';

/** One result as data. Names of its fields are the same in every language. */
interface Row {
  kind: string;
  id: string;
  title: string;
  date: string;
  status: string;
  verified_status: string;
  reported: string;
  verified: string;
  disagreement: readonly string[];
  themes: readonly string[];
  owners: readonly string[];
  partners: readonly string[];
  participants: readonly string[];
  forums: readonly string[];
  language: string;
  address: string;
}

const atOnce = 6;

/** All results in the order shown, as rows. */
export async function toResultRows(
  found: Found,
  onProgress: (done: number) => void,
): Promise<Row[]> {
  const wanted = found.groups.flatMap(({ engine, rows }) => rows.map((row) => ({ engine, row })));
  const rows = Array<Row>(wanted.length);
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < wanted.length) {
      const number = next++;
      const { engine, row } = wanted[number]!;
      const [card, facts] = [await readCard(engine, row), await engine.facts()];
      rows[number] = toRow(card, (name) => facts.of(row, name), engine.files.language);
      done += 1;
      if (done % 50 === 0) onProgress(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return rows;
}

function toRow(
  [title, titleLanguage, , id, href, date, , reported, , proof]: SearchCard,
  of: (name: FilterName) => readonly string[],
  language: string,
): Row {
  const first = (name: FilterName) => of(name)[0] ?? '';
  return {
    kind: first('kind'),
    id,
    title,
    date,
    status: first('status'),
    verified_status: first('verified'),
    reported,
    verified: proof,
    disagreement: of('disagreement'),
    themes: of('theme'),
    owners: of('owner'),
    partners: of('partner'),
    participants: of('participant'),
    forums: of('forum'),
    language: titleLanguage || language,
    address: new URL(href, location.href).href,
  };
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
const safe = (text: string) =>
  /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n\0]/.test(text) ? `'${text}` : text;
const cell = (text: string) =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * A table for spreadsheets (RFC 4180), of one row or more, with a mark that tells them that it is
 * Unicode.
 */
export function toResultsCsv(rows: readonly Row[]): string {
  const names = Object.keys(rows[0]!) as (keyof Row)[];
  const lines = rows.map((row) =>
    names.map((name) => cell(safe([row[name]].flat().join(';')))).join(','),
  );
  return `\uFEFF${[names.join(','), ...lines].join('\r\n')}\r\n`;
}

/** The same as data, with what was asked and when it held. */
export function toResultsJson(
  rows: readonly Row[],
  about: { query: string; address: string; asOf: string },
): string {
  return `${JSON.stringify({ ...about, count: rows.length, results: rows }, null, 1)}\n`;
}

/** Hands a text to the reader as a file. */
export function save(name: string, type: string, content: string): void {
  const href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  elementOf('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
