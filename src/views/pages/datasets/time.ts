/** Which columns of a table tell when, and the dates in them. */
import type { CellValue, Dataset, FieldType } from '../../../schema/index.ts';
import { isDate, remember } from '../../../schema/values/index.ts';

const declared: ReadonlySet<FieldType> = new Set(['date', 'datetime', 'year', 'yearmonth']);
/** Other columns may hold dates: of those so called it is tried. */
const tried: ReadonlySet<FieldType> = new Set(['integer', 'number', 'string', 'any']);
const called = /(^|[^a-z])(year|date|month|day|time|period|année|annee|mois|jour)([^a-z]|$)/;

const wordsOf = (name: string) => name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();

/** The date in a cell of such a column, as a year, a month or a day; nothing where there is none. */
export function timeOf(value: CellValue | undefined): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  const date = text.slice(0, 10);
  return isDate(date) && date >= '0001' ? date : undefined;
}

/** Whether a column tells when: by its type, or by its name and all of its cells. */
export function isTime(dataset: Dataset, index: number): boolean {
  return remember('columns of time', dataset, () => tells(dataset, index), index);
}

function tells({ resource, rows }: Dataset, index: number): boolean {
  const { name, type } = resource.schema.fields[index]!;
  if (declared.has(type)) return true;
  if (!tried.has(type) || !called.test(wordsOf(name))) return false;
  const filled = rows.filter(({ values }) => ![null, ''].includes(values[index] as null));
  return (
    filled.length > 0 &&
    filled.every(({ values }) => String(values[index]).length <= 10 && timeOf(values[index]))
  );
}
