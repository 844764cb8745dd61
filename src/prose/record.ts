/**
 * A lesson or report as a record: its front matter by the fields of its register, and the sections
 * that a lesson owes. Runs in a browser too.
 */
import { type Fault, toSuggestion } from '../schema/faults/index.ts';
import { type ProseFile, type RecordOf, standingReportNames } from '../schema/index.ts';
import { isId } from '../schema/values/index.ts';
import { fieldsOf, type proseRegisters } from '../schema/registers/index.ts';
import { type Draft, add, checkLines, checkSections, readFields } from './draft.ts';
import { fileId, findTranslated } from './names.ts';

export type ProseRegister = (typeof proseRegisters)[number];
/** Keys that are no field of the register: the language that the text is written in. */
const otherKeys = ['language'];

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

/** The record of a lesson or report, or why there is none. */
export function toProseRecord(
  prose: ProseFile,
  register: ProseRegister,
): { record?: RecordOf<ProseRegister>; faults: Fault[] } {
  const stated = prose.frontMatter.get('id')?.value;
  const id = typeof stated === 'string' && stated !== '' ? stated : fileId(prose.file);
  const draft = toDraft(prose, register, id);
  readFields(draft, fieldsOf(register), otherKeys);
  readId(draft);
  checkRequired(draft);
  if (register === 'lessons' && draft.fields['release'] === undefined)
    checkSections(draft, prose.frontMatter.has('language'));
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

/**
 * The faults of a text in another language. It is no record of its own: its front matter says its
 * standing, its title and abstract are in the table of translations.
 */
export function checkTranslatedProse(prose: ProseFile, register: ProseRegister): Fault[] {
  const draft = toDraft(prose, 'translations', findTranslated(prose.file)!.id);
  const standing = fieldsOf('translations').get('standing')!;
  readFields(draft, new Map([['standing', standing]]), []);
  if (!prose.frontMatter.has('standing'))
    add(
      draft,
      'x-required',
      { line: 1, column: 1, field: 'standing' },
      { register: 'translations' },
    );
  if (register === 'lessons') checkSections(draft, true);
  checkLines(draft);
  return draft.faults;
}

const toDraft = (prose: ProseFile, register: Draft['register'], id: string): Draft => ({
  register,
  prose,
  id,
  fields: Object.create(null) as Draft['fields'],
  texts: Object.create(null) as Draft['texts'],
  faults: [],
});
