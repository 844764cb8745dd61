/**
 * The kinds of field that a register can have. Each constructor returns a zod type whose output is
 * the typed value, with metadata that says how a cell's text becomes that value (`records/`), how
 * it is labelled (`i18n/`) and how it is drawn (`views/`).
 */
import { z } from 'zod';
import { isDate, isInstant } from '../values/dates.ts';
import { isId } from '../values/ids.ts';

export type FieldKind =
  'id' | 'text' | 'prose' | 'ref' | 'date' | 'instant' | 'number' | 'flag' | 'choice' | 'link';

export interface FieldMeta {
  kind: FieldKind;
  /** Several values in one cell, separated by `;`. */
  list: boolean;
  /** The registers that a reference may lead to; `any` is every register with pages. */
  to: readonly string[] | 'any';
  /** The closed vocabulary of a `choice`. */
  choices: readonly string[];
  /** A row without it cannot be read. */
  required: boolean;
  /** What the field means, for the column dictionary. */
  doc: string;
}

const meta = (kind: FieldKind, doc: string, more: Partial<FieldMeta> = {}): FieldMeta => ({
  kind,
  doc,
  list: false,
  to: [],
  choices: [],
  required: false,
  ...more,
});
const describe = <T extends z.ZodType>(type: T, value: FieldMeta): T =>
  type.meta({ waymark: value });

/** The metadata of a field's type; throws where the type was not made here. */
export function fieldMeta(type: z.ZodType): FieldMeta {
  const found = (type.meta() as { waymark?: FieldMeta } | undefined)?.waymark;
  if (!found) throw new Error('a field without metadata');
  return found;
}

export const id = (doc = 'Permanent name of the record, never reused.') =>
  describe(z.string().refine(isId), meta('id', doc, { required: true }));
/** A short text: a title, a name, a symbol. */
export const text = (doc: string) => describe(z.string().optional(), meta('text', doc));
export const requiredText = (doc: string) =>
  describe(z.string().min(1), meta('text', doc, { required: true }));
/** A text of sentences. */
export const prose = (doc: string) => describe(z.string().optional(), meta('prose', doc));
export const texts = (doc: string) =>
  describe(z.array(z.string()).optional(), meta('text', doc, { list: true }));
/** Addresses (https) or symbols of documents. */
export const links = (doc: string) =>
  describe(z.array(z.string()).optional(), meta('link', doc, { list: true }));
export const link = (doc: string) => describe(z.string().optional(), meta('link', doc));
export const date = (doc: string) =>
  describe(z.string().refine(isDate).optional(), meta('date', doc));
export const instant = (doc: string) =>
  describe(z.string().refine(isInstant).optional(), meta('instant', doc));
export const number = (doc: string) => describe(z.number().optional(), meta('number', doc));
/** How many of something: a whole number, not below 0. */
export const count = (doc: string) =>
  describe(z.number().int().min(0).optional(), meta('number', doc));
/** A judgement on a scale of whole numbers. */
export const scale = (least: number, most: number, doc: string) =>
  describe(z.number().int().min(least).max(most), meta('number', doc, { required: true }));
export const flag = (doc: string) => describe(z.boolean().optional(), meta('flag', doc));
export const choice = <const T extends readonly [string, ...string[]]>(choices: T, doc: string) =>
  describe(z.enum(choices).optional(), meta('choice', doc, { choices }));
export const requiredChoice = <const T extends readonly [string, ...string[]]>(
  choices: T,
  doc: string,
) => describe(z.enum(choices), meta('choice', doc, { choices, required: true }));
/** Several values of a closed vocabulary. */
export const choices = <const T extends readonly [string, ...string[]]>(values: T, doc: string) =>
  describe(
    z.array(z.enum(values)).optional(),
    meta('choice', doc, { choices: values, list: true }),
  );
type Target = readonly string[] | 'any';
export const ref = (to: Target, doc: string) =>
  describe(z.string().optional(), meta('ref', doc, { to }));
export const requiredRef = (to: Target, doc: string) =>
  describe(z.string().min(1), meta('ref', doc, { to, required: true }));
export const refs = (to: Target, doc: string) =>
  describe(z.array(z.string()).optional(), meta('ref', doc, { to, list: true }));

/** The fields that every record may carry. */
export const common = {
  title: text('What the record is called on lists and pages.'),
  summary: prose('What it is, in a sentence or two.'),
  themes: refs(['themes'], 'Subjects it belongs to.'),
  source: text('Where the row comes from: a document, a symbol, an address.'),
  notes: prose('What a reader should know besides.'),
  release: text(
    'Why the content of this row is not published: a reason code. A row with one is shown as a declared gap.',
  ),
};
