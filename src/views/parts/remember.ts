/**
 * What is worked out once and kept. The build runs the views in two copies of their code, that of
 * the pages (which Astro has bundled) and that of the files for machines; both use one memory, so
 * that neither works out anew what the other has.
 */
import type { Repository } from '../../schema/index.ts';

const everything = Symbol.for('waymark.remembered');

type Memory = WeakMap<Repository, Map<string, unknown>>;

function memoryOf(name: string): Memory {
  const memories = ((globalThis as Record<symbol, unknown>)[everything] ??= new Map<
    string,
    Memory
  >()) as Map<string, Memory>;
  const memory = memories.get(name) ?? (new WeakMap() as Memory);
  memories.set(name, memory);
  return memory;
}

/**
 * What `make` gives, worked out the first time that a name and a key are asked for of a repository.
 * The name is one use's alone.
 */
export function remember<T>(name: string, repository: Repository, key: string, make: () => T): T {
  const memory = memoryOf(name);
  const own = memory.get(repository) ?? new Map<string, unknown>();
  memory.set(repository, own);
  if (!own.has(key)) own.set(key, make());
  return own.get(key) as T;
}

/** A function that works its value out when it is first called. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
