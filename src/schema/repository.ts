/** The record, read, joined and judged: what every view and export is a function of. */
import type { IsoDate } from './values/dates.ts';
import type { Descriptor } from './descriptor.ts';
import type { Fault } from './faults/fault.ts';
import type { History } from './history/history.ts';
import type { ProseFile } from './prose.ts';
import type { RegisterName } from './registers/index.ts';
import type { Dataset, RecordOf } from './tables.ts';

/** One reference: the record that holds it and the field it stands in. */
export interface Link {
  from: RecordOf;
  field: string;
}

/** All records of all registers, with their references resolved both ways. */
export interface Collection {
  /** The rows of a register, in the order of the tables. */
  of<R extends RegisterName>(register: R): readonly RecordOf<R>[];
  /**
   * The record that has this id, in any case; facts about records, with their composite keys, have
   * none.
   */
  find(id: string | undefined): RecordOf | undefined;
  /** The record of one register that has this id. */
  findIn<R extends RegisterName>(register: R, id: string | undefined): RecordOf<R> | undefined;
  /** Every reference to the record with this id, in the order of registers and rows. */
  linksTo(id: string): readonly Link[];
  /** The rows of `register` whose `field` refers to the record with this id. */
  linkedFrom<R extends RegisterName>(
    register: R,
    field: string,
    id: string,
  ): readonly RecordOf<R>[];
}

export interface Repository {
  descriptor: Descriptor;
  records: Collection;
  /** Lessons and reports by id in lower case. */
  prose: ReadonlyMap<string, ProseFile>;
  /** Images beside lessons and reports, by path within `content/`. */
  images: ReadonlyMap<string, Uint8Array>;
  /** Every table that was read, registers and plain datasets alike. */
  datasets: readonly Dataset[];
  faults: readonly Fault[];
  /** Its changes; of mode `off` where the site is built without them. */
  history?: History;
  /** The day as of which every figure is worked out. */
  asOf: IsoDate;
  /** The newest commit that touched the record, where it is in git. */
  commit?: { hash: string; date: IsoDate };
  /**
   * SHA-256 of a record's canonical values, as 64 hexadecimal digits: the same wherever the same
   * values stand.
   */
  hashOf(record: RecordOf): string;
  /** Which edition of the engine built it. */
  engine: string;
}
