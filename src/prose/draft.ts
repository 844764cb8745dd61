/** A text while its front matter and its sections are judged. Runs in a browser too. */
import {
  type Fault,
  type FaultCode,
  type Place,
  fault,
  toSuggestion,
} from '../schema/faults/index.ts';
import type { FieldMeta, ProseFile } from '../schema/index.ts';
import { checkCharacters, isId } from '../schema/values/index.ts';
import type { RegisterName } from '../schema/registers/index.ts';
import {
  type Reading,
  compileItem,
  compileKind,
  isFormula,
  readItems,
} from '../tables/records/index.ts';
import { listSections, lessonSections } from './sections.ts';

type Entry = { value: string | readonly string[]; line: number };

/** What the record is made of while it is read. */
export interface Draft {
  /** The register whose fields the front matter has. */
  register: RegisterName;
  prose: ProseFile;
  id: string;
  fields: Record<string, unknown>;
  texts: Record<string, string>;
  faults: Fault[];
}

export const add = (
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
  register: RegisterName,
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

/**
 * Every key to its field; keys that no field has are faults, but for `otherKeys`, which are not
 * read here.
 */
export function readFields(
  draft: Draft,
  fields: ReadonlyMap<string, FieldMeta>,
  otherKeys: readonly string[],
): void {
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

/**
 * A lesson holds its four sections, none of them empty; in another language they are known by their
 * order.
 */
export function checkSections(draft: Draft, byOrder: boolean): void {
  const sections = listSections(draft.prose.body.children);
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
export function checkLines(draft: Draft): void {
  for (const [index, line] of draft.prose.source.split('\n').entries()) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    draft.faults.push(
      ...checkCharacters(text, 'prose', { file: draft.prose.file, line: index + 1, column: 1 }),
    );
  }
}
