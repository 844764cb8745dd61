/** Texts in another language: each belongs to a text of the record, in a language of its site. */
import { findTranslated } from '../prose/index.ts';
import type { Descriptor, ProseFile } from '../schema/index.ts';
import { type Fault, fault } from '../schema/faults/index.ts';
import { toAddress } from '../schema/values/index.ts';

const withoutEnd = (file: string) => toAddress(file.replace(/\.mdx?$/i, ''));

/** Says which of them no page would show. */
export function checkTranslatedTexts(
  { languages }: Pick<Descriptor, 'languages'>,
  prose: readonly Pick<ProseFile, 'file'>[],
): readonly Fault[] {
  const files = new Set(prose.map(({ file }) => withoutEnd(file)));
  const others = languages.slice(1).map(toAddress);
  return prose.flatMap(({ file }) => {
    const translated = findTranslated(file);
    if (!translated) return [];
    const { id, language } = translated;
    const name = file.slice(file.lastIndexOf('/') + 1);
    const place = { file, line: 1, column: 1, found: name };
    const original = withoutEnd(file).slice(0, -language.length - 1);
    if (!files.has(original))
      return [fault('x-file-name', place, { why: 'original', name, suggestion: `${id}.mdx` })];
    return others.includes(toAddress(language))
      ? []
      : [fault('x-file-name', place, { why: 'language', name, suggestion: others.join(', ') })];
  });
}
