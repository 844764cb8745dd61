/**
 * Stands in for the runner where one file of tests runs thousands of times: as much of it as the
 * tests of the guard use. The first assertion that fails ends the run.
 */
import assert from 'node:assert/strict';

type Run = () => unknown;
const tests: Run[] = [];

const each =
  (take: (name: string, run: Run) => void) =>
  (cases: readonly unknown[]) =>
  (name: string, run: (...given: never[]) => unknown) => {
    for (const one of cases)
      take(name, () => run(...((Array.isArray(one) ? one : [one]) as never[])));
  };

const addTest = (_name: string, run: Run) => void tests.push(run);
const addGroup = (_name: string, run: Run) => void run();
export const test = Object.assign(addTest, { each: each(addTest) });
export const describe = Object.assign(addGroup, { each: each(addGroup) });
export const vi = { setConfig: () => undefined };
export const afterAll = () => undefined;

const holds = (list: unknown, item: unknown): boolean =>
  typeof list === 'string'
    ? list.includes(item as string)
    : [...(list as unknown[])].includes(item);

export function expect(value: unknown) {
  const is = (truth: boolean) => assert.ok(truth);
  const checks = {
    toBe: (other: unknown) => is(Object.is(value, other)),
    toEqual: (other: unknown) => assert.deepEqual(plain(value), plain(other)),
    toContain: (item: unknown) => is(holds(value, item)),
    toMatch: (pattern: RegExp | string) => is(new RegExp(pattern).test(value as string)),
    toHaveLength: (length: number) => is((value as unknown[]).length === length),
    toBeLessThan: (other: number) => is((value as number) < other),
    toBeLessThanOrEqual: (other: number) => is((value as number) <= other),
    toBeGreaterThan: (other: number) => is((value as number) > other),
    toBeDefined: () => is(value !== undefined),
    toBeUndefined: () => is(value === undefined),
    toMatchObject: (other: object) => assert.partialDeepStrictEqual(value, other),
  };
  const not = {
    toEqual: (other: unknown) => assert.notDeepEqual(plain(value), plain(other)),
    toContain: (item: unknown) => is(!holds(value, item)),
    toBe: (other: unknown) => is(!Object.is(value, other)),
    toMatch: (pattern: RegExp | string) => is(!new RegExp(pattern).test(value as string)),
  };
  return { ...checks, not };
}

/** Without properties that hold nothing, and without prototypes. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : structuredClone(value);

/** Runs what was told, in its order. */
export async function runAll(): Promise<void> {
  for (const run of tests.splice(0)) await run();
}
