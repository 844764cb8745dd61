/** How a row of `amendments` names what was changed. */
import type { FieldChange, PastValue, PastValues } from './history.ts';
import { registers, type RegisterName } from '../registers/index.ts';

/** What the columns `record` and `field` of an amendment hold. */
export interface Amended {
  record: string;
  field: string;
}

/**
 * The record and field by which an amendment names a field of a row. A row with a page goes by its
 * id. A fact about records has no id that a reference may lead to: it goes by the first record of
 * its key, and the rest of the key stands before the field, as in
 * `toxic-release/north/military/likelihood/value` of an assessment.
 */
export function toAmended(register: RegisterName, id: string, field: string): Amended {
  if (registers[register].pages) return { record: id, field };
  const [record, ...rest] = id.split('/');
  return { record: record!, field: [...rest, field].join('/') };
}

/**
 * What a row that is taken out gives up: its id, or, of a row that has no page, each value that
 * needs an amendment.
 */
export function toGivenUp(register: RegisterName, id: string, values: PastValues): FieldChange[] {
  const given: readonly FieldChange[] = registers[register].pages
    ? [{ field: 'id', from: id, to: '' }]
    : registers[register].amended.map((field) => ({
        field,
        from: values[field] ?? '',
        to: '',
      }));
  return given.filter(({ from }) => from !== '');
}

interface Leading {
  fields: { from?: string | undefined; to?: string | undefined };
}

/**
 * Amendments that lead, one after another, from one value to another: the fewest that do, earlier
 * ones of the list first. None where they do not lead there.
 */
export function findWay<T extends Leading>(
  amendments: readonly T[],
  from: PastValue,
  to: PastValue,
): readonly T[] | undefined {
  const left = new Set(amendments);
  let ways: { value: PastValue; way: readonly T[] }[] = [{ value: from, way: [] }];
  while (ways.length > 0) {
    const next = ways.flatMap(({ value, way }) =>
      [...left]
        .filter(({ fields }) => says(fields.from, value))
        .map((step) => {
          left.delete(step);
          return { value: step.fields.to ?? '', way: [...way, step] };
        }),
    );
    const found = next.find(({ value }) => says(value, to));
    if (found) return found.way;
    ways = next;
  }
  return undefined;
}

/** Whether an amendment names a value; one that may not be shown need not be named. */
export function says(named: string | undefined, value: PastValue): boolean {
  return typeof value !== 'string' || (named ?? '').trim() === value.trim();
}
