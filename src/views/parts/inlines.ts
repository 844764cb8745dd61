/** The pieces of which every list, fact and sentence is made: plain data that components draw. */
import {
  type MessageKey,
  formatDate,
  formatInstant,
  formatNumber,
  hasMessage,
} from '../../i18n/index.ts';
import type { ChartSpec } from '../../charts/index.ts';
import type { IsoDate } from '../../schema/values/index.ts';
import type { FieldMeta, RecordOf } from '../../schema/index.ts';
import { type RegisterName, fieldsOf } from '../../schema/registers/index.ts';
import { addressIn, findAddress, linkLanguage } from './addresses.ts';
import type { Context } from './context.ts';
import { findText, shortTitleOf, titleOf, type Text } from './texts.ts';

/** The voices of a status: each has a mark of its own shape beside its word. */
export type MarkVoice =
  'done' | 'underway' | 'not-begun' | 'late' | 'verified' | 'contested' | 'closed' | 'unknown';

export type Inline =
  | { kind: 'text'; text: string; lang?: string; quiet?: boolean }
  | {
      kind: 'link';
      text: string;
      href: string;
      lang?: string;
      /** Language of the page that it leads to, where that differs. */ hreflang?: string;
      external?: boolean;
    }
  | { kind: 'date'; date: string; text: string }
  | { kind: 'mark'; voice: MarkVoice; text: string }
  /** A small chart that stands in a row, with what it says. */
  | { kind: 'spark'; text: string; chart: ChartSpec };

export const plain = (text: string, quiet = false): Inline =>
  quiet ? { kind: 'text', text, quiet } : { kind: 'text', text };
export const contributed = (text: Text): Inline => ({ kind: 'text', ...text });
export const dated = (
  context: Context,
  date: IsoDate,
  length: 'long' | 'short' = 'short',
): Inline => ({ kind: 'date', date, text: formatDate(context.language, date, length) });
export const spark = (chart: ChartSpec): Inline => ({ kind: 'spark', text: chart.title, chart });
export const linked = (text: string, href: string): Inline => ({ kind: 'link', text, href });

/** A link to a record by its title, or its short name; plain text where it has no page. */
export function linkTo(
  context: Context,
  record: RecordOf,
  length: 'full' | 'short' = 'full',
): Inline {
  const title = length === 'short' ? shortTitleOf(context, record) : titleOf(context, record);
  const href = findAddress(context, record);
  if (!href) return contributed(title);
  const language = linkLanguage(context, record);
  return {
    kind: 'link',
    ...title,
    href,
    ...(language === context.language ? {} : { hreflang: language }),
  };
}

/** A link to the record with this id, or the id as text where there is none. */
export function linkToId(context: Context, id: string, length: 'full' | 'short' = 'short'): Inline {
  const record = context.repository.records.find(id);
  return record ? linkTo(context, record, length) : plain(id);
}

/**
 * The word of a vocabulary in the reader's language; a word that the dictionary lacks is shown as
 * written, its underlines as spaces.
 */
export function wordOf(context: Context, field: string, value: string): string {
  const key = `choice.${field}.${value}`;
  return hasMessage(key) ? context.say(key) : value.replaceAll('_', ' ');
}

/** The label of a register's field. */
export function labelOf(context: Context, register: RegisterName, field: string): string {
  const own = `field.${register}.${field}`;
  if (hasMessage(own)) return context.say(own);
  const general = `field.${field}`;
  return hasMessage(general) ? context.say(general) : field.replaceAll('_', ' ');
}

/** The name of a register: many rows, or one. */
export function registerName(
  context: Context,
  register: RegisterName,
  number: 'many' | 'one',
): string {
  return context.say(`register.${register}.${number}` as MessageKey);
}

/** The values of one field of a record, ready to draw; empty where it has none. */
export function valuesOf(context: Context, record: RecordOf, field: string): readonly Inline[] {
  const value = (record.fields as Record<string, unknown>)[field];
  if (value === undefined || value === '') return [];
  const meta = fieldsOf(record.register).get(field)!;
  if (!meta.list && (meta.kind === 'text' || meta.kind === 'prose'))
    return [
      hasMessage(`choice.${field}.${value}`)
        ? plain(wordOf(context, field, String(value)))
        : contributed(findText(context, record, field)!),
    ];
  return (Array.isArray(value) ? value : [value]).map((one) => valueOf(context, field, meta, one));
}

function valueOf(context: Context, field: string, meta: FieldMeta, value: unknown): Inline {
  switch (meta.kind) {
    case 'ref':
      return linkToId(
        context,
        String(value),
        meta.list || field === 'participant' ? 'short' : 'full',
      );
    case 'date':
      return dated(context, String(value), 'long');
    case 'instant':
      return {
        kind: 'date',
        date: String(value),
        text: formatInstant(context.language, String(value)),
      };
    case 'choice':
      return plain(wordOf(context, field, String(value)));
    case 'flag':
      return plain(context.say(value ? 'word.yes' : 'word.no'));
    case 'number':
      return plain(formatNumber(context.language, Number(value)));
    case 'link':
      return linkOrSymbol(String(value));
    default:
      return plain(String(value));
  }
}

/** An address becomes a link; a document's symbol stays text. */
export function linkOrSymbol(value: string): Inline {
  return /^https?:\/\//.test(value)
    ? { kind: 'link', text: value.replace(/^https?:\/\//, ''), href: value, external: true }
    : plain(value);
}

/** A text whose written-out addresses are links. */
export function toLinkedText({ text, lang }: Text): readonly Inline[] {
  const language = lang ? { lang } : {};
  return text
    .split(/(https:\/\/[^\s<>"]*[^\s<>".,;:)\]])/)
    .filter((part) => part !== '')
    .map((part): Inline =>
      part.startsWith('https://')
        ? { kind: 'link', text: part, href: part, external: true }
        : { kind: 'text', text: part, ...language },
    );
}

/** A link into the search with filters set; keys are those of the search's address. */
export function searchAddress(context: Context, filters: Readonly<Record<string, string>>): string {
  return `${addressIn(context, '/search/')}?${new URLSearchParams(filters).toString()}`;
}
