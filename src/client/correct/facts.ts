/** What of a record can be corrected, and the proposal that comes of it. Pure. */
import type { Fault } from '../../schema/faults/index.ts';
import { type FieldMeta, common } from '../../schema/index.ts';
import {
  type RegisterName,
  fieldsOf,
  registers,
  vocabularyOf,
} from '../../schema/registers/index.ts';
import { toFieldText } from '../../tables/records/index.ts';
import type { Proposal } from '../../views/proposals/index.ts';
import { judgeValues } from '../check/judge.ts';
import type { Known } from '../check/known.ts';

/** A record as its file for machines tells of it. */
export interface RecordJson {
  register: RegisterName;
  id: string;
  address: string;
  fields: Readonly<Record<string, unknown>>;
  hash: string;
  /** In which version it last changed; null where the site tells no history. */
  lastChange: { date: string; commit: string | null } | null;
}

/** One field of a record that can be corrected, with what it says now. */
export interface OpenField {
  name: string;
  meta: FieldMeta;
  label: string;
  text: string;
}

/**
 * Every field but those that name the row, since an id is never changed: as on its page those of the
 * register come before those of every record.
 */
export function openFieldsOf({ register, fields }: RecordJson, known: Known): readonly OpenField[] {
  const keys: readonly string[] = registers[register].key;
  return [...fieldsOf(register)]
    .filter(([name]) => !keys.includes(name))
    .toSorted(([a], [b]) => Number(a in common) - Number(b in common))
    .map(([name, meta]) => ({
      name,
      meta,
      label: labelFor(register, name, known),
      text: toFieldText(fields[name]),
    }));
}

function labelFor(register: RegisterName, name: string, { say, has }: Known): string {
  const key = [`field.${register}.${name}`, `field.${name}`].find(has);
  return key === undefined ? name.replaceAll('_', ' ') : say(key);
}

/** The words that a field may say, by value; nothing for a field of open texts. */
export function wordsFor(
  register: RegisterName,
  { name, meta }: OpenField,
  { say, has }: Known,
): ReadonlyMap<string, string> {
  if (meta.kind === 'flag')
    return new Map([
      ['true', say('word.yes')],
      ['false', say('word.no')],
    ]);
  const vocabulary = vocabularyOf(register, name);
  return new Map(
    meta.choices.map((value) => {
      const key = `choice.${vocabulary}.${value}`;
      return [value, has(key) ? say(key) : value.replaceAll('_', ' ')];
    }),
  );
}

const textsOf = ({ register, id, fields }: RecordJson): Record<string, string> => ({
  ...(fieldsOf(register).has('id') ? { id } : {}),
  ...Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, toFieldText(value)] as const),
  ),
});

const keyOf = ({ code, field, found }: Fault): string => [code, field, found].join('\n');

/** What would be wrong with a record that is not wrong with it now, were the field to say `text`. */
export function faultsOfChange(
  json: RecordJson,
  { name }: OpenField,
  text: string,
  known: Known,
): readonly Fault[] {
  const { record } = known;
  const before = textsOf(json);
  const already = new Set(judgeValues(json.register, before, record).map(keyOf));
  return judgeValues(json.register, { ...before, [name]: text }, record)
    .filter((one) => !already.has(keyOf(one)))
    .map((one) => ({ ...one, params: nameFields(json.register, one.params, known) }));
}

/** Where a sentence names another field, it does so by its label. */
const nameFields = (register: RegisterName, params: Fault['params'], known: Known) =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      key === 'earlier' && typeof value === 'string' ? labelFor(register, value, known) : value,
    ]),
  );

export interface NewValue {
  text: string;
  reason: string;
  source: string;
}

/** The change as those who keep the record are told of it. */
export function toProposal(
  { register, id, address, hash, lastChange }: RecordJson,
  fact: OpenField,
  { text, reason, source }: NewValue,
  { say }: Known,
): Proposal {
  const said = (value: string) => (value === '' ? `(${say('correct.nothing')})` : value);
  const [was, is] = [said(fact.text), said(text)];
  const field = `${fact.label} (${fact.name})`;
  const version = [lastChange?.commit, lastChange?.date, `SHA-256 ${hash}`]
    .filter(Boolean)
    .join(', ');
  return {
    subject: say('correct.subject', { what: `${id} ${fact.name}` }),
    lines: [
      [say('field.record'), `${say(`register.${register}.one`)} ${id}`],
      [say('correct.address'), address],
      [say('field.field'), field],
      [say('correct.now'), was],
      [say('correct.new'), is],
      [say('field.reason'), reason],
      [say('field.source'), source],
      [say('correct.version'), version],
    ],
    form: { record: id, field: fact.name, was, is, reason, source },
  };
}
