/** The texts of a record, each with the id at which it stands on a page. */
import {
  type RegisterName,
  fieldsOf,
  registerNames,
  registers,
} from '../../../schema/registers/index.ts';
import type { RecordOf } from '../../../schema/index.ts';
import { type Context, findProse, findText } from '../../../views/parts/index.ts';
import { sectionsOf } from '../../../views/prose/index.ts';
import type { SearchPassage } from './doc.ts';
import { withReferences } from './references.ts';

/** Fields that a page shows above its texts, without an id. */
export const leading: ReadonlySet<string> = new Set(['summary', 'abstract']);

/** In the order of its page: its own texts, its lesson or report, its notes, those of its facts. */
export function passagesOf(context: Context, record: RecordOf): readonly SearchPassage[] {
  const notes = findText(context, record, 'notes');
  return [
    ...ownPassages(context, record),
    ...prosePassages(context, record),
    ...(notes ? [{ id: 'notes', ...notes }] : []),
    ...factNotes(context, record),
  ];
}

function ownPassages(context: Context, record: RecordOf): readonly SearchPassage[] {
  return [...fieldsOf(record.register)]
    .filter(([field, { kind }]) => kind === 'prose' && field !== 'notes')
    .flatMap(([field]) => {
      const text = findText(context, record, field);
      if (!text) return [];
      return [leading.has(field) ? text : { id: field, ...text }];
    });
}

function prosePassages(context: Context, record: RecordOf): readonly SearchPassage[] {
  const found = findProse(context, record);
  if (!found) return [];
  const { prose, lang } = found;
  return sectionsOf(withReferences(context, prose.body)).map(({ id, title, text }) => ({
    ...(id ? { id, heading: title } : {}),
    text,
    ...(lang ? { lang } : {}),
  }));
}

/** The notes of facts about a record, which stand on its page. */
function factNotes(context: Context, record: RecordOf): readonly SearchPassage[] {
  return registerNames.flatMap((register) =>
    placesIn(register, record.register).flatMap(([field, id]) =>
      (context.repository.records.linkedFrom(register, field, record.id) as readonly RecordOf[])
        .flatMap((fact) => findText(context, fact, 'notes') ?? [])
        .map((note) => ({ id, ...note })),
    ),
  );
}

/** By reference that may lead to a register, where the notes of such a row stand. */
function placesIn(register: RegisterName, to: RegisterName): readonly [string, string][] {
  const targetsOf = (field: string) => fieldsOf(register).get(field)!.to;
  return Object.entries(registers[register].notesAt).filter(([field]) =>
    targetsOf(field).includes(to),
  ) as [string, string][];
}
