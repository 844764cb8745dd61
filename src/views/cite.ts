/** How a page is cited, with the version of the record that it shows. */
import { formatDate } from '../i18n/index.ts';
import type { RecordOf } from '../schema/tables.ts';
import { absolute, findAddress } from './addresses.ts';
import type { Context } from './context.ts';
import { registerName } from './inlines.ts';
import { siteTitle, titleOf } from './texts.ts';

export interface CiteView { text: string; json?: string; /** The very line of the row in the public repository. */ source?: string; /** The form in which a correction of this record is suggested. */ correct?: string; hash: string; forms: readonly CiteForm[] }

/** The citation in a form that reference managers read. */
export interface CiteForm { label: string; text: string }

export function toCite(context: Context, record: RecordOf, json: string): CiteView {
  const { commit } = context.repository;
  const text = context.say('record.citation', {
    title: titleOf(context, record).text, kind: registerName(context, record.register, 'one'), id: record.id, site: siteTitle(context).text,
    version: commit ? commit.hash.slice(0, 10) : 'none', date: formatDate(context.language, commit?.date ?? context.repository.asOf), address: absolute(context, findAddress(context, record) ?? ''),
  });
  const source = sourceLine(context, record.origin.file, record.origin.line);
  const correct = correctionAddress(context, record.id);
  return { text, json, hash: context.repository.hashOf(record), forms: formsOf(context, record), ...(source ? { source } : {}), ...(correct ? { correct } : {}) };
}

/** BibTeX, RIS and CSL-JSON, each with the version's date and address. */
function formsOf(context: Context, record: RecordOf): readonly CiteForm[] {
  const { commit, asOf } = context.repository;
  const date = commit?.date ?? asOf;
  const [year, month, day] = date.split('-').map(Number);
  const about = { title: titleOf(context, record).text, address: absolute(context, findAddress(context, record) ?? ''), version: commit?.hash.slice(0, 10) ?? '', site: siteTitle(context).text };
  const note = about.version === '' ? record.id : `${record.id}, ${about.version}`;
  const bibtex = [`@misc{${record.id.replace(/[^A-Za-z0-9_-]/g, '')},`, `  title = {${toBibtex(about.title)}},`, `  howpublished = {${toBibtex(about.site)}},`, `  year = {${year}},`, `  month = {${month}},`, `  note = {${toBibtex(note)}},`, `  url = {${about.address}}`, '}'];
  const ris = ['TY  - ELEC', `TI  - ${about.title}`, `T2  - ${about.site}`, `PY  - ${year}`, `DA  - ${date.replaceAll('-', '/')}`, `ID  - ${record.id}`, ...(about.version ? [`ET  - ${about.version}`] : []), `UR  - ${about.address}`, 'ER  - '];
  const csl = [{ id: record.id, type: 'webpage', title: about.title, 'container-title': about.site, issued: { 'date-parts': [[year, month, day]] }, ...(about.version ? { version: about.version } : {}), URL: about.address }];
  return [{ label: context.say('cite.bibtex'), text: bibtex.join('\n') }, { label: context.say('cite.ris'), text: ris.join('\n') }, { label: context.say('cite.csl'), text: JSON.stringify(csl, null, 1) }];
}

const toBibtex = (text: string) => text.replace(/[\\{}&%$#_^~]/g, (character) => (character === '\\' ? '\\textbackslash{}' : `\\${character}`));

/**
 * The address of the repository's correction form, filled in with the record and, where one is named, its field; nothing where the record names no
 * repository. GitHub and its like take the form's fields by name; GitLab takes a title and a text.
 */
export function correctionAddress(context: Context, record: string, field?: string): string | undefined {
  const { repository } = context.repository.descriptor;
  if (!repository || !repository.startsWith('https://')) return undefined;
  const base = repository.replace(/\/$/, '');
  const title = `${context.say('record.correct')}: ${record}${field === undefined ? '' : ` ${field}`}`;
  if (repository.includes('gitlab')) return `${base}/-/issues/new?${new URLSearchParams({ 'issue[title]': title }).toString()}`;
  return `${base}/issues/new?${new URLSearchParams({ template: 'correction.yml', title, record, ...(field === undefined ? {} : { field }) }).toString()}`;
}

/** The address of a line of a file of the record on the usual forges; nothing where the record names no repository. */
export function sourceLine(context: Context, file: string, line?: number): string | undefined {
  const { repository, branch } = context.repository.descriptor;
  if (!repository || !repository.startsWith('https://')) return undefined;
  const blob = repository.includes('gitlab') ? '-/blob' : 'blob';
  return `${repository.replace(/\/$/, '')}/${blob}/${encodeURIComponent(branch)}/${file}${line ? `#L${line}` : ''}`;
}
