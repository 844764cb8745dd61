/**
 * What the definitions of the figures are run on, and what the site says that they come to: the rows
 * of every register by the names of its fields (`/records/<register>.csv`), every change as a table
 * (`/changes.csv`), what leads back to the rows of a past day (`/history.csv`), the days of its versions
 * (`/versions.csv`), and the figures (`/method/figures.json`).
 */
import type { PastValue, RecordEvent } from '../schema/history/index.ts';
import { fieldsOf, registerNames, type RegisterName } from '../schema/registers/index.ts';
import type { Collection, RecordOf } from '../schema/index.ts';
import { changesOf } from '../views/changes/index.ts';
import type { Context } from '../views/parts/index.ts';
import { namedFigures } from '../views/reports/index.ts';
import { toFieldText, toTableCsv } from '../tables/records/index.ts';
import { stringify, toReason } from './json.ts';

/** Of a register without rows the header alone: a definition reads every register it asks for. */
export function* recomputedFiles(context: Context): Generator<{ path: string; content: string }> {
  const { records } = context.repository;
  for (const register of registerNames)
    yield { path: `/records/${register}.csv`, content: toRegisterCsv(records, register) };
  yield { path: '/changes.csv', content: toChangesCsv(context) };
  yield { path: '/history.csv', content: toHistoryCsv(context) };
  yield { path: '/versions.csv', content: toVersionsCsv(context) };
  yield {
    path: '/method/figures.json',
    content: stringify({ asOf: context.repository.asOf, figures: namedFigures(context) }),
  };
}

/** The rows of a register by the names of its fields. */
export function toRegisterCsv(records: Collection, register: RegisterName): string {
  const fields = [...fieldsOf(register).keys()];
  const names = fields.includes('id') ? fields : ['id', ...fields];
  const rows = (records.of(register) as readonly RecordOf[]).map((record) => {
    const values = record.fields as Readonly<Record<string, unknown>>;
    return names.map((name) => (name === 'id' ? record.id : toFieldText(values[name])));
  });
  return toTableCsv(names, rows);
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
  const rows = changesOf(context).map((change, position) => [
    String(position),
    change.date,
    change.commit ?? '',
    change.register ?? '',
    change.dataset ?? '',
    change.id,
    change.change,
    change.field ?? '',
    ...toShown(change.from, change.to),
    toReason(change.amendments) ?? '',
  ]);
  return toTableCsv(changeColumns, rows);
}

/** Both values of a change as far as they may be shown, and which may not. */
function toShown(from: PastValue = '', to: PastValue = ''): readonly [string, string, string] {
  const withheld = Object.entries({ from, to }).filter(([, value]) => typeof value === 'object');
  const shown = (value: PastValue) => (typeof value === 'string' ? value : '');
  return [shown(from), shown(to), withheld.map(([side]) => side).join(';')];
}

const historyColumns = [
  'position',
  'date',
  'commit',
  'register',
  'dataset',
  'row',
  'id',
  'change',
  'quiet',
  'field',
  'from',
  'to',
  'withheld',
] as const;

/**
 * Everything that happened to rows since the first version, newest first: what is an
 * edit, what is none (`quiet`), and every value that a row took with it. The same row has the same
 * number, whatever its id was. Whoever takes it back from the rows of today has those of any day.
 */
function toHistoryCsv({ repository: { history } }: Context): string {
  const rows = (history?.events ?? [])
    .filter(({ version }) => version > 0)
    .flatMap((event) =>
      cellsOf(event).map((cells) => [
        event.date,
        event.commit ?? '',
        event.register ?? '',
        event.dataset ?? '',
        String(event.lineage),
        event.id,
        event.change,
        event.quiet ?? '',
        ...cells,
      ]),
    );
  return toTableCsv(
    historyColumns,
    rows.toReversed().map((row, position) => [String(position), ...row]),
  );
}

/** The row as a whole where it came or went, and each field: its name, values, and what is withheld. */
function cellsOf({ change, fields, values = {} }: RecordEvent): readonly (readonly string[])[] {
  const gone = change === 'withdrawn' ? Object.entries(values) : [];
  return [
    ...(change === 'changed' ? [] : [['', '', '', '']]),
    ...gone.map(([field, value]) => [field, ...toShown(value)]),
    ...fields.map(({ field, from, to }) => [field, ...toShown(from, to)]),
  ];
}
