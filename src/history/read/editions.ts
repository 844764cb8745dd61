/** A record as it stood, version by version. */
import type { Moment, PastValues, RecordEvent, PastValue } from '../../schema/history/index.ts';
import { momentOf } from './keys.ts';

/** A record as it stood from one version on, until the next of the list. */
export interface Edition extends Moment {
  id: string;
  values: PastValues;
  present: boolean;
}

export function toEditions(events: readonly RecordEvent[]): Edition[] {
  const editions: Edition[] = [];
  let values: Record<string, PastValue> = {};
  for (const event of events) {
    values = Object.assign(
      Object.create(null) as Record<string, PastValue>,
      event.values ?? values,
    );
    if (!event.values)
      for (const { field, to } of event.fields)
        if (field !== 'id' || values.id !== undefined) values[field] = to;
    const edition = {
      ...momentOf(event),
      id: event.id,
      values: withoutEmpty(values),
      present: event.change !== 'withdrawn',
    };
    if (editions.at(-1)?.version === event.version) editions.pop();
    editions.push(edition);
  }
  return editions;
}

function withoutEmpty(values: PastValues): PastValues {
  return Object.assign(
    Object.create(null) as Record<string, PastValue>,
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')),
  );
}

/** The record as it stood in a version; nothing where it did not stand in it. */
export function findEdition(
  { editions }: { editions: readonly Edition[] },
  version: number,
): Edition | undefined {
  const edition = editions.findLast((one) => one.version <= version);
  return edition?.present ? edition : undefined;
}
