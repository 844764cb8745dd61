/**
 * What is worked out once and kept. The build runs the same code in two copies, that of the pages
 * (which Astro has bundled) and that of the files for machines; both use one memory, so that
 * neither works out anew what the other has.
 */
const everything = Symbol.for('waymark.remembered');

interface Kept<K> {
  get(key: K): unknown;
  has(key: K): boolean;
  set(key: K, value: unknown): unknown;
}
type Memories = Map<string, WeakMap<object, unknown>>;

function keep<K, T>(kept: Kept<K>, key: K, make: () => T): T {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as T;
}

function memoryOf(name: string): WeakMap<object, unknown> {
  const memories = ((globalThis as Record<symbol, unknown>)[everything] ??= new Map()) as Memories;
  return keep(memories, name, () => new WeakMap<object, unknown>());
}

/**
 * What `make` gives, worked out the first time that it is asked for of an object, and, where a key
 * is given, with that key; kept for as long as the object is. The name is one use's alone.
 */
export function remember<T>(name: string, of: object, make: () => T, key?: unknown): T {
  const memory = memoryOf(name);
  return key === undefined
    ? keep(memory, of, make)
    : keep(
        keep(memory, of, () => new Map<unknown, unknown>()),
        key,
        make,
      );
}

/** A function that works its value out when it is first called. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
