/** Versions of tables that are kept at hand, up to so many bytes. */
import { type TableReading } from './reading.ts';

/** Versions up to so many bytes, at least two; the oldest goes first. */
export class Shelf {
  readonly #readings = new Map<string, TableReading>();
  readonly #most: number;
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  find(key: string): TableReading | undefined {
    return this.#readings.get(key);
  }

  take(key: string): TableReading | undefined {
    const reading = this.#readings.get(key);
    if (reading) this.#bytes -= reading.bytes.length;
    this.#readings.delete(key);
    return reading;
  }

  /** Puts a version on the shelf; the versions that had to go. */
  put(key: string, reading: TableReading): TableReading[] {
    this.#readings.set(key, reading);
    this.#bytes += reading.bytes.length;
    const gone: TableReading[] = [];
    for (const oldest of this.#readings.keys()) {
      if (this.#bytes <= this.#most || this.#readings.size <= 2) break;
      gone.push(this.take(oldest)!);
    }
    return gone;
  }
}
