/** Why a published value was changed: the amendment that names the change. */
import { toAmended } from '../schema/amended.ts';
import { compareText } from '../schema/faults.ts';
import type { FieldChange, Moment, PastValue } from '../schema/history.ts';
import { toAddress } from '../schema/ids.ts';
import type { RegisterName } from '../schema/registers.ts';
import type { RecordOf } from '../schema/tables.ts';

export type Amendment = RecordOf<'amendments'>;

/** Finds the amendment of each change of one record: each amendment is the reason of one change, in the order of their dates. */
export class Reasons {
  readonly #byField = new Map<string, Amendment[]>();
  readonly #found = new Map<string, Amendment | undefined>();
  readonly #register: RegisterName | undefined;
  readonly #ids: readonly string[];

  constructor(register: RegisterName | undefined, ids: readonly string[], amendments: readonly Amendment[]) {
    this.#register = register;
    this.#ids = ids;
    if (!register || amendments.length === 0) return;
    const records = new Set(ids.map((id) => toAddress(toAmended(register, id, '').record)));
    const own = amendments.filter(({ fields }) => records.has(toAddress(fields.record)));
    for (const one of own.toSorted((a, b) => compareText(a.fields.date ?? '', b.fields.date ?? ''))) {
      this.#byField.set(toAddress(one.fields.field), [...(this.#byField.get(toAddress(one.fields.field)) ?? []), one]);
    }
  }

  /** The amendment of a change. Asked again for the same change, it answers the same. */
  find({ version }: Moment, { field, from, to }: FieldChange): Amendment | undefined {
    if (this.#byField.size === 0) return undefined;
    const key = `${version} ${field}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#take(field, from, to));
    return this.#found.get(key);
  }

  #take(field: string, from: PastValue, to: PastValue): Amendment | undefined {
    if (typeof from !== 'string' && typeof to !== 'string') return undefined;
    for (const id of this.#ids) {
      const list = this.#byField.get(toAddress(toAmended(this.#register!, id, field).field)) ?? [];
      const at = list.findIndex(({ fields }) => says(fields.from, from) && says(fields.to, to));
      if (at >= 0) return list.splice(at, 1)[0];
    }
    return undefined;
  }
}

/** Whether an amendment names a value. One that may not be shown is taken to be the one named, as long as the other is shown. */
function says(named: string | undefined, value: PastValue): boolean {
  return typeof value !== 'string' || (named ?? '').trim() === value.trim();
}
