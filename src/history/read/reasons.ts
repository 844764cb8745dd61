/**
 * Why a published value was changed: the amendments that name the change. Where amendments and
 * versions do not go step by step together, they are joined where they lead from one value to the
 * same other: one amendment to the several changes that it covers, several amendments to one
 * change.
 */
import {
  type FieldChange,
  type Moment,
  type RecordEvent,
  findWay,
  says,
  toAmended,
  toGivenUp,
} from '../../schema/history/index.ts';
import { compareText } from '../../schema/faults/index.ts';
import { toAddress } from '../../schema/values/index.ts';
import type { RegisterName } from '../../schema/registers/index.ts';
import type { RecordOf } from '../../schema/index.ts';

export type Amendment = RecordOf<'amendments'>;

/** A change of one field in one version, and the amendments that give its reason. */
interface Step extends FieldChange {
  version: number;
  amendments: readonly Amendment[];
}

/**
 * The amendments of each change of one record; each amendment is the reason of one change, or of
 * changes that follow one another.
 */
export class Reasons {
  readonly #steps = new Map<string, readonly Step[]>();
  readonly #unused = new Map<string, readonly Amendment[]>();
  #own: readonly Amendment[] = [];

  /** `events` are those of the record, oldest first; `ids` all that it had. */
  constructor(
    register: RegisterName | undefined,
    ids: readonly string[],
    events: readonly RecordEvent[],
    amendments: readonly Amendment[],
  ) {
    if (!register || amendments.length === 0) return;
    const records = new Set(ids.map((id) => toAddress(toAmended(register, id, '').record)));
    this.#own = amendments
      .filter(({ fields }) => records.has(toAddress(fields.record)))
      .toSorted((a, b) => compareText(a.fields.date ?? '', b.fields.date ?? ''));
    const own = this.#own;
    const steps = events.flatMap((event) => toSteps(register, event));
    for (const field of new Set(
      [...steps, ...own.map(({ fields }) => fields)].map((one) => one.field),
    )) {
      const named = new Set(ids.map((id) => toAddress(toAmended(register, id, field).field)));
      const left = new Set(own.filter(({ fields }) => named.has(toAddress(fields.field))));
      this.#steps.set(
        field,
        joined(
          steps.filter((step) => step.field === field),
          left,
        ),
      );
      this.#unused.set(field, [...left]);
    }
  }

  /** The amendments of what a version changed in a field, the earliest first. */
  find({ version }: Moment, field: string): readonly Amendment[] {
    return this.#steps.get(field)?.find((step) => step.version === version)?.amendments ?? [];
  }

  /**
   * Amendments of a field that no version shows: what they say was changed before the history
   * begins, or at once with something else.
   */
  unused(field: string): readonly Amendment[] {
    return this.#unused.get(field) ?? [];
  }

  /** The amendments of every field that no version shows, the earliest first. */
  get unshown(): readonly Amendment[] {
    const shown = new Set([...this.#steps.values()].flat().flatMap((step) => step.amendments));
    return this.#own.filter((one) => !shown.has(one));
  }
}

function toSteps(register: RegisterName, event: RecordEvent): Step[] {
  if (event.quiet === 'column') return [];
  const { version } = event;
  return fieldsOfChange(register, event).map((one) => ({ ...one, version, amendments: [] }));
}

/**
 * What a version changes in a record: one that goes gives up its values, one that comes back takes
 * them up.
 */
function fieldsOfChange(
  register: RegisterName,
  { change, fields, id, values = {} }: RecordEvent,
): readonly FieldChange[] {
  if (change === 'withdrawn') return toGivenUp(register, id, values);
  if (change !== 'restored') return fields;
  const taken = toGivenUp(register, id, {});
  return [...taken.map(({ field, from, to }) => ({ field, from: to, to: from })), ...fields];
}

/** The steps with their amendments, which are taken from those that are left. */
function joined(steps: readonly Step[], left: Set<Amendment>): readonly Step[] {
  const list = steps.map((step): Step => {
    const one = isKnown(step, step)
      ? [...left].find(({ fields }) => says(fields.from, step.from) && says(fields.to, step.to))
      : undefined;
    if (one) left.delete(one);
    return one ? { ...step, amendments: [one] } : step;
  });
  for (let start = 0; start < list.length && left.size > 0; start++) {
    for (let end = start; end < list.length && list[end]!.amendments.length === 0; end++) {
      const way = isKnown(list[start]!, list[end]!)
        ? findWay([...left], list[start]!.from, list[end]!.to)
        : undefined;
      if (!way) continue;
      for (let at = start; at <= end; at++) list[at] = { ...list[at]!, amendments: way };
      for (const one of way) left.delete(one);
      break;
    }
  }
  return list;
}

/** Whether one end at least of a run of steps may be shown. */
const isKnown = ({ from }: Step, { to }: Step): boolean =>
  typeof from === 'string' || typeof to === 'string';
