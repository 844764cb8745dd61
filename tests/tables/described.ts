/** Descriptors as they are parsed, and their faults. */
import { expect } from 'vitest';
import type { Descriptor, FieldDescriptor } from '../../src/schema/descriptor.ts';
import type { Fault } from '../../src/schema/faults/fault.ts';
import { parseDescriptor } from '../../src/tables/descriptor/descriptor.ts';

export const parse = (raw: unknown): { descriptor: Descriptor; faults: Fault[] } =>
  parseDescriptor(raw, 'data/datapackage.json');
export const fine = (raw: unknown): Descriptor => {
  const { descriptor, faults } = parse(raw);
  expect(faults).toEqual([]);
  return descriptor;
};
export const resource = (raw: object) =>
  fine({ name: 'p', resources: [{ name: 'r', path: 'r.csv', ...raw }] }).resources[0]!;
export const field = (raw: unknown): FieldDescriptor =>
  resource({ schema: { fields: [raw] } }).schema.fields[0]!;
export const faultsOf = (raw: unknown) =>
  parse(raw).faults.map(({ code, found, params }) =>
    [code, params.why ?? params.suggestion ?? '', found ?? '']
      .filter((part) => part !== '')
      .join(' '),
  );
export const resourceFaults = (raw: object) =>
  faultsOf({ name: 'p', resources: [{ name: 'r', path: 'r.csv', ...raw }] });
