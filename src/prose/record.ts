/**
 * A lesson or report as a record: its front matter by the fields of its register, and the sections
 * that a lesson owes. Runs in a browser too.
 */
import {
  type Fault,
  type FaultCode,
  type Place,
  fault,
  toSuggestion,
} from '../schema/faults/index.ts';
import {
  type FieldMeta,
  type ProseFile,
  type RecordOf,
  standingReportNames,
} from '../schema/index.ts';
import { checkCharacters, isId } from '../schema/values/index.ts';
import { fieldsOf, type proseRegisters } from '../schema/registers/index.ts';
import {
  type Reading,
  compileItem,
  compileKind,
  isFormula,
  readItems,
} from '../tables/records/index.ts';
import { listSections, lessonSections } from './sections.ts';

export type ProseRegister = (typeof proseRegisters)[number];
type Entry = { value: string | readonly string[]; line: number };
/** Keys that are no field of the register: the language that the text is written in. */
const otherKeys = ['language'];

/** The id that a file's name stands for: what comes before the extension. */
export function fileId(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx?$/i, '');
}

/** What the record is made of while it is read. */
interface Draft {
  register: ProseRegister;
  prose: ProseFile;
  id: string;
  fields: Record<string, unknown>;
  texts: Record<string, string>;
  faults: Fault[];
}

const add = (
  draft: Draft,
  code: FaultCode,
  place: Omit<Place, 'file'>,
  params: Fault['params'] = {},
): void => {
  draft.faults.push(
    fault(
      code,
      { file: draft.prose.file, ...place, ...(isId(draft.id) ? { record: draft.id } : {}) },
      params,
    ),
  );
};

function readValue(
  register: ProseRegister,
  name: string,
  meta: FieldMeta,
  value: Entry['value'],
): Reading | undefined {
  if (value.length === 0) return undefined;
  if (typeof value === 'string') return compileKind(register, name, meta)(value);
  if (!meta.list)
    return { code: 'x-front-matter', params: { kind: 'list' }, found: value.join(', ') };
  const separated = value.find((item) => item.includes(';'));
  if (separated !== undefined)
    return { code: 'x-front-matter', params: { kind: 'separator' }, found: separated };
  return readItems(value, compileItem(register, name, meta));
}

function readField(draft: Draft, name: string, meta: FieldMeta, { value, line }: Entry): void {
  const place = { line, column: 1, field: name };
  const text = typeof value === 'string' ? value : value.join('; ');
  if (['text', 'prose', 'link'].includes(meta.kind) && isFormula(text))
    add(draft, 'x-formula', { ...place, found: text });
  const reading = readValue(draft.register, name, meta, value);
  if (reading === undefined) return;
  if ('code' in reading)
    return add(draft, reading.code, { ...place, found: reading.found ?? text }, reading.params);
  draft.fields[name] = reading.value;
  draft.texts[name] = reading.text;
}

/** Every key to its field; keys that no field has are faults. */
function readFields(draft: Draft): void {
  const fields = fieldsOf(draft.register);
  const known = [...fields.keys(), ...otherKeys];
  for (const [name, entry] of draft.prose.frontMatter) {
    const meta = fields.get(name);
    if (meta) readField(draft, name, meta, entry);
    else if (!otherKeys.includes(name)) {
      add(
        draft,
        'x-unknown-property',
        { line: entry.line, column: 1, field: name, found: name },
        { property: name, known: known.join(', '), ...toSuggestion(name, known) },
      );
    }
  }
}

/** The id, which the file's name gives and front matter may repeat in any case. */
function readId(draft: Draft): void {
  const stated = draft.prose.frontMatter.get('id');
  if (
    stated &&
    typeof draft.fields['id'] === 'string' &&
    draft.id.toLowerCase() !== fileId(draft.prose.file).toLowerCase()
  ) {
    add(
      draft,
      'x-file-name',
      { line: stated.line, column: 1, field: 'id', found: draft.id },
      { why: 'id', name: fileId(draft.prose.file), suggestion: `${draft.id.toLowerCase()}.mdx` },
    );
  }
  if (stated && draft.fields['id'] === undefined) return;
  if (
    draft.register === 'reports' &&
    (standingReportNames as readonly string[]).includes(draft.id.toLowerCase())
  )
    return add(
      draft,
      'x-invalid-id',
      { line: 1, column: 1, found: draft.id },
      { near: 'yes', suggestion: `${draft.id}-report` },
    );
  if (!isId(draft.id))
    return add(
      draft,
      'x-invalid-id',
      { line: 1, column: 1, found: draft.id },
      toSuggestion(draft.id, []),
    );
  draft.fields['id'] = draft.id;
  draft.texts['id'] = draft.id;
}

function checkRequired(draft: Draft): void {
  for (const [name, meta] of fieldsOf(draft.register)) {
    if (meta.required && draft.fields[name] === undefined && !draft.prose.frontMatter.get(name)) {
      add(draft, 'x-required', { line: 1, column: 1, field: name }, { register: draft.register });
    }
  }
  const language = draft.prose.frontMatter.get('language');
  if (
    language &&
    !(
      typeof language.value === 'string' &&
      /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language.value)
    )
  ) {
    add(
      draft,
      'x-front-matter',
      { line: language.line, column: 1, field: 'language', found: String(language.value) },
      { kind: 'language' },
    );
  }
}

/** A lesson holds its four sections, none of them empty. */
function checkSections(draft: Draft): void {
  if (draft.register !== 'lessons' || draft.fields['release'] !== undefined) return;
  const sections = listSections(draft.prose.body.children);
  const byOrder = draft.prose.frontMatter.has('language');
  for (const [index, wanted] of lessonSections.entries()) {
    const found = byOrder
      ? sections[index]
      : sections.find(({ title }) => title.toLowerCase() === wanted.toLowerCase());
    const place = { line: found?.line ?? draft.prose.bodyLine, column: 1 };
    if (!found)
      add(draft, 'x-missing-section', place, {
        why: byOrder ? 'order' : 'missing',
        section: wanted,
        number: index + 1,
      });
    else if (found.empty)
      add(
        draft,
        'x-missing-section',
        { ...place, found: found.title },
        { why: 'empty', section: wanted, number: index + 1 },
      );
  }
}

/** The characters of every line: what hides, impersonates or is not normalised. */
function checkLines(draft: Draft): void {
  for (const [index, line] of draft.prose.source.split('\n').entries()) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    draft.faults.push(
      ...checkCharacters(text, 'prose', { file: draft.prose.file, line: index + 1, column: 1 }),
    );
  }
}

/** The record of a lesson or report, or why there is none. */
export function toProseRecord(
  prose: ProseFile,
  register: ProseRegister,
): { record?: RecordOf<ProseRegister>; faults: Fault[] } {
  const stated = prose.frontMatter.get('id')?.value;
  const id = typeof stated === 'string' && stated !== '' ? stated : fileId(prose.file);
  const draft: Draft = {
    register,
    prose,
    id,
    fields: Object.create(null) as Record<string, unknown>,
    texts: Object.create(null) as Record<string, string>,
    faults: [],
  };
  readFields(draft);
  readId(draft);
  checkRequired(draft);
  checkSections(draft);
  checkLines(draft);
  if (draft.faults.some((one) => one.severity === 'error')) return { faults: draft.faults };
  const origin = { file: prose.file, line: 1, resource: register };
  return {
    record: {
      register,
      id,
      fields: draft.fields,
      extras: [],
      origin,
      texts: draft.texts,
    } as unknown as RecordOf<ProseRegister>,
    faults: draft.faults,
  };
}
