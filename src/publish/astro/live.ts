/**
 * The record of `npm run dev`: read whole when it is first asked for, and anew after each change.
 * What a reading comes to is told in the terminal as `npm run check` tells it.
 */
import { formatFaultLine } from '../../i18n/index.ts';
import { RecordRefused, buildRepository } from '../../record/index.ts';
import { type Fault, countFaults } from '../../schema/faults/index.ts';
import type { Repository } from '../../schema/index.ts';
import { toReading } from '../settings.ts';

export class LiveRecord {
  /** The record as it could last be shown; nothing where it never could. */
  repository: Repository | undefined;
  /** Why the record as it stands cannot be shown; nothing where it can. */
  trouble: unknown;
  #first: Promise<void> | undefined;
  #warned = '';

  /** The record as it could last be shown; throws where it never could. */
  async shown(): Promise<Repository> {
    await (this.#first ??= this.read());
    if (!this.repository) throw this.trouble;
    return this.repository;
  }

  /** Reads the record as it stands now. */
  async read(): Promise<void> {
    const started = performance.now();
    try {
      this.repository = await buildRepository(toReading());
      this.trouble = undefined;
      this.#warn(this.repository.faults);
      const seconds = (performance.now() - started) / 1000;
      console.log(`The record was read in ${seconds.toFixed(1)} s and has no error.`);
    } catch (error) {
      this.trouble = error;
      for (const line of toTroubles('en', error)) console.error(line);
      console.error('Every page says so, until that is mended.');
    }
  }

  /** Tells the warnings where they are not those of the last time. */
  #warn(faults: readonly Fault[]): void {
    const lines = faults.slice(0, mostWarnings).map((one) => toLine('en', one));
    const left = countFaults(faults) - lines.length;
    if (left > 0) lines.push(`… and ${left} more: npm run check names them.`);
    const told = lines.join('\n');
    if (told !== this.#warned) console.warn(told);
    this.#warned = told;
  }
}

const mostWarnings = 20;

/** What is wrong, a line each: every fault of a record, or where the engine failed. */
export function toTroubles(language: string, error: unknown): readonly string[] {
  if (error instanceof RecordRefused) return error.faults.map((one) => toLine(language, one));
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}

const toLine = (language: string, one: Fault) =>
  `${one.severity === 'warning' ? 'warning: ' : ''}${formatFaultLine(language, one)}`;
