/** Records, collections and repositories made by hand for unit tests. */
import { collect } from '../src/tables/records/collection.ts';
import type { Descriptor } from '../src/schema/descriptor.ts';
import { registers, type FieldsOf, type RegisterName } from '../src/schema/registers/index.ts';
import type { Repository } from '../src/schema/repository.ts';
import type { RecordOf } from '../src/schema/tables.ts';
import { toContext, type Context } from '../src/views/parts/context.ts';

let line = 1;

export function record<R extends RegisterName>(
  register: R,
  fields: Partial<FieldsOf<R>>,
): RecordOf<R> {
  const values = fields as Record<string, unknown>;
  const id = registers[register].key.map((key) => String(values[key] ?? '')).join('/');
  line += 1;
  return {
    register,
    id,
    fields,
    extras: [],
    texts: {},
    origin: { file: `data/${register}.csv`, line, resource: register },
  } as unknown as RecordOf<R>;
}

export const descriptor: Descriptor = {
  file: 'data/datapackage.json',
  title: 'A record',
  licenses: [],
  sources: [],
  contributors: [],
  keywords: [],
  resources: [],
  languages: ['en', 'fr'],
  branch: 'main',
  demonstration: false,
  strict: false,
  means: 'all',
  guard: { coordinateDecimals: 2, words: [], exempt: [] },
  redactions: [],
  translations: {},
  raw: {},
};

export function repository(
  records: readonly RecordOf[],
  more: Partial<Repository> = {},
): Repository {
  return {
    descriptor,
    records: collect(records),
    prose: new Map(),
    images: new Map(),
    datasets: [],
    faults: [],
    asOf: '2026-06-30',
    hashOf: (one) => one.id,
    engine: 'test',
    ...more,
  };
}

export function context(
  records: readonly RecordOf[],
  more: Partial<Repository> = {},
  language = 'en',
): Context {
  return toContext(repository(records, more), language, { base: '', origin: '' });
}
