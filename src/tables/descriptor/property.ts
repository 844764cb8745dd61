/**
 * A property of a descriptor on its way to a typed value: knows where it stands, and reports what
 * is not of the wanted type.
 */
import {
  type FaultCode,
  type FaultList,
  toFound,
  toSuggestion,
} from '../../schema/faults/index.ts';
import { type RecordCap, capParams, recordCaps } from '../../schema/index.ts';
import type { Notation, Path } from './notation.ts';

type Level = 'package-error' | 'resource-error' | 'schema-error';
type Params = Readonly<Record<string, string | number>>;

/** What a fault shows of a value; nothing of lists and objects. */
function toShown(value: unknown): string | undefined {
  if (typeof value === 'string') return toFound(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

export class Property {
  readonly value: unknown;
  readonly path: Path;
  readonly source: Pick<Notation, 'file' | 'locate'>;
  readonly faults: FaultList;
  /** The code of a wrong type, by the part of the descriptor that it stands in. */
  readonly level: Level;

  constructor(
    value: unknown,
    path: Path,
    source: Pick<Notation, 'file' | 'locate'>,
    faults: FaultList,
    level: Level = 'package-error',
  ) {
    this.value = value ?? undefined;
    this.path = path;
    this.source = source;
    this.faults = faults;
    this.level = level;
  }

  /** A property of this object; its value is undefined where it is missing or null. */
  at(key: string, level: Level = this.level): Property {
    const own =
      this.isObject() && Object.hasOwn(this.value as object, key)
        ? (this.value as Record<string, unknown>)[key]
        : undefined;
    return new Property(own, [...this.path, key], this.source, this.faults, level);
  }

  /** Whether this object says null of a property. */
  saysNull(key: string): boolean {
    return this.isObject() && (this.value as Record<string, unknown>)[key] === null;
  }

  isObject(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  has(key: string): boolean {
    return this.at(key).value !== undefined;
  }

  keys(): string[] {
    return this.isObject() ? Object.keys(this.value as object) : [];
  }

  add(code: FaultCode, params: Params | (() => Params) = {}, found: unknown = this.value): void {
    const text = toShown(found);
    this.faults.add(
      code,
      () => ({
        file: this.source.file,
        ...this.source.locate(this.path),
        ...(text === undefined ? {} : { found: text }),
      }),
      params,
    );
  }

  /** Whether as many of something as this holds are too many, which is reported. */
  exceeds(cap: RecordCap, reached: number): boolean {
    if (reached <= recordCaps[cap]) return false;
    this.add('x-too-many', capParams(cap, reached));
    return true;
  }

  #wrong(wanted: string): undefined {
    if (this.value !== undefined)
      this.add(this.level, { why: 'type', property: this.path.join('.'), wanted });
    return undefined;
  }

  text(): string | undefined {
    return typeof this.value === 'string' ? this.value : this.#wrong('string');
  }

  /** A text that is no longer than a name may be. */
  name(): string | undefined {
    const text = this.text();
    return text === undefined || this.exceeds('name', text.length) ? undefined : text;
  }

  /** A text that is not empty; numbers and booleans are written out. */
  scalar(): string | undefined {
    return typeof this.value === 'number' || typeof this.value === 'boolean'
      ? String(this.value)
      : this.text();
  }

  flag(): boolean | undefined {
    return typeof this.value === 'boolean' ? this.value : this.#wrong('boolean');
  }

  number(): number | undefined {
    return typeof this.value === 'number' ? this.value : this.#wrong('number');
  }

  object(): Property | undefined {
    return this.isObject() ? this : this.#wrong('object');
  }

  items(): Property[] {
    if (!Array.isArray(this.value)) return this.#wrong('array') ?? [];
    return this.value.map(
      (item, index) =>
        new Property(item, [...this.path, index], this.source, this.faults, this.level),
    );
  }

  /** A list of texts; a single text counts as a list of one. */
  texts(): string[] {
    if (typeof this.value === 'string') return [this.value];
    return this.items()
      .map((item) => item.text())
      .filter((text) => text !== undefined);
  }

  /** Texts by key, each key its own property whatever its name. */
  dictionary(): Record<string, string> {
    const object = this.object();
    const found: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const key of object?.keys() ?? []) {
      const text = object!.at(key).scalar();
      if (text !== undefined) found[key] = text;
    }
    return found;
  }

  /** Reports every property whose name is not known here, with the name that may be meant. */
  checkNames(known: readonly string[]): void {
    for (const key of this.keys()) {
      if (known.includes(key)) continue;
      this.at(key).add(
        'x-unknown-property',
        () => ({
          property: [...this.path, key].join('.'),
          known: known.join(', '),
          ...toSuggestion(key, known),
        }),
        key,
      );
    }
  }
}
