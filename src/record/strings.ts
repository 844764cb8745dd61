/** Every string of a record that is published, for the guard to look at. */
import { type GuardedString, checkGuard, listGuardedStrings } from '../checks/guard/index.ts';
import { pastTexts } from '../history/read/index.ts';
import type { Descriptor, Dataset, ProseFile } from '../schema/index.ts';
import type { Fault } from '../schema/faults/index.ts';
import type { History } from '../schema/history/index.ts';
import { listTexts, checkTexts } from '../schema/values/index.ts';
import type { RecordFiles } from '../tables/index.ts';
import { parseNotation } from '../tables/descriptor/index.ts';
import { longestCell } from '../tables/text/index.ts';

/**
 * What the descriptor says for the engine alone: it is not published, and names what is refused
 * elsewhere.
 */
const isForEngine = (path: readonly (string | number)[]) =>
  path[0] === 'waymark' && (path[1] === 'guard' || path[1] === 'redactions');

/**
 * The texts of the descriptor, and of the schemas that it refers to, are published as well: titles,
 * people, labels of columns.
 */
export function checkDescriptions(
  { source, references }: RecordFiles,
  rules: Descriptor['guard'],
): Fault[] {
  return [...(source ? [[source.file, source.text] as const] : []), ...references].flatMap(
    ([file, text]) => {
      const { raw, locate } = parseNotation(text, file);
      const texts = [...listTexts(raw)].filter(({ path }) => !isForEngine(path));
      const guardedTexts = texts.map(({ text: one, path }): GuardedString => ({
        text: one,
        place: { file, field: path.join('.') },
      }));
      const paths = new Map(texts.map(({ path }) => [path.join('.'), path]));
      return [
        ...checkTexts(raw, file, locate),
        ...checkGuard(guardedTexts, rules).map((one) => ({
          ...one,
          ...locate(paths.get(one.field!)!),
        })),
      ];
    },
  );
}

/** Every string that would be published, with its place. */
export function* guarded(
  datasets: readonly Dataset[],
  prose: readonly ProseFile[],
): Generator<GuardedString> {
  for (const { header, texts, rows, files } of datasets) {
    // A label has no column of its own: naming it would say what it says.
    for (const label of header)
      yield { text: label, place: { file: files[0]?.file ?? '', line: 1 } };
    for (const [index, cells] of texts.entries()) {
      const { file, line } = rows[index] ?? { file: '', line: 0 };
      // What goes on beyond the longest cell is refused for that.
      for (const [column, text] of cells.entries())
        if (text !== '')
          yield {
            text: text.length > longestCell ? text.slice(0, longestCell) : text,
            place: { file, line, field: header[column]! },
          };
    }
  }
  for (const file of prose) yield* listGuardedStrings(file);
}

/** Past values that the history pages would show: guarded as the record itself is. */
export function* pastStrings(history: History): Generator<GuardedString> {
  for (const { register, dataset, id, field, text, commit } of pastTexts(history)) {
    yield {
      text,
      place: {
        file: `${register ?? dataset ?? ''} ${id}${commit ? `@${commit.slice(0, 10)}` : ''}`,
        field,
      },
    };
  }
}
