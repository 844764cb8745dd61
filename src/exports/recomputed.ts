/**
 * What the definitions of the figures are run on, and what the site says that they come to: the rows
 * of every register by the names of its fields (`/records/<register>.csv`), every change as a table
 * (`/changes.csv`), the days of its versions (`/versions.csv`), and the figures (`/method/figures.json`).
 */
import { fieldsOf, registerNames, type RegisterName } from '../schema/registers/index.ts';
import type { RecordOf } from '../schema/index.ts';
import { changesOf } from '../views/changes/index.ts';
import type { Context } from '../views/parts/index.ts';
import { namedFigures } from '../views/reports/index.ts';
import { toTableCsv } from './csv.ts';
import { stringify, toReason } from './json.ts';

/** Of a register without rows the header alone: a definition reads every register it asks for. */
export function* recomputedFiles(context: Context): Generator<{ path: string; content: string }> {
  for (const register of registerNames)
    yield { path: `/records/${register}.csv`, content: toRegisterCsv(context, register) };
  yield { path: '/changes.csv', content: toChangesCsv(context) };
  yield { path: '/versions.csv', content: toVersionsCsv(context) };
  yield {
    path: '/method/figures.json',
    content: stringify({ asOf: context.repository.asOf, figures: namedFigures(context) }),
  };
}

function toRegisterCsv({ repository }: Context, register: RegisterName): string {
  const fields = [...fieldsOf(register).keys()];
  const names = fields.includes('id') ? fields : ['id', ...fields];
  const rows = (repository.records.of(register) as readonly RecordOf[]).map((record) => {
    const values = record.fields as Readonly<Record<string, unknown>>;
    return names.map((name) => (name === 'id' ? record.id : toText(values[name])));
  });
  return toTableCsv(names, rows);
}

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.join(';');
  return value === undefined ? '' : String(value as string | number | boolean);
}

/** Each version of the record with its day, the first one first: where the history begins. */
function toVersionsCsv({ repository: { history } }: Context): string {
  const versions = history && history.mode === 'full' ? history.versions : [];
  return toTableCsv(
    ['date', 'commit'],
    versions.map(({ date, commit }) => [date, commit ?? '']),
  );
}

const changeColumns = [
  'position',
  'date',
  'commit',
  'register',
  'dataset',
  'id',
  'change',
  'field',
  'from',
  'to',
  'withheld',
  'reason',
] as const;

/**
 * Newest first, as in `changes.json`; `position` counts from the newest. A value that may not be
 * shown is empty, and `withheld` says which of the two it is.
 */
function toChangesCsv(context: Context): string {
  const rows = changesOf(context).map((change, position) => {
    const withheld = (['from', 'to'] as const).filter((side) => typeof change[side] === 'object');
    const shown = (value: unknown) => (typeof value === 'string' ? value : '');
    return [
      String(position),
      change.date,
      change.commit ?? '',
      change.register ?? '',
      change.dataset ?? '',
      change.id,
      change.change,
      change.field ?? '',
      shown(change.from),
      shown(change.to),
      withheld.join(';'),
      toReason(change.amendments) ?? '',
    ];
  });
  return toTableCsv(changeColumns, rows);
}
