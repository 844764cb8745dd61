/** A file of a version as a table: where it lies, and everything that decides how it is read. */
import type { ResourceDescriptor, Descriptor } from '../../schema/index.ts';
import { isRemote, toRecordPath } from '../../tables/descriptor/index.ts';
import type { Description } from './tables/reading.ts';

/** A file of a version that holds rows of a table. */
export interface Slot {
  /** Path within the record folder, in that version. */
  path: string;
  /**
   * The table whose rows it holds: `register:` or `dataset:` and a name. A dataset goes by the name
   * that its file has today.
   */
  table: string;
  resource: ResourceDescriptor;
  description: Description;
  /** Everything of the resource that decides how its rows are read. */
  print: string;
  /** Everything that decides how its text is cut. */
  manner: string;
}

/** Where the tables of a descriptor lie, within the record folder. */
export function tablePaths(descriptor: Descriptor): string[] {
  return descriptor.resources
    .filter((resource) => !resource.opaque)
    .flatMap((resource) =>
      resource.path
        .filter((path) => !isRemote(path))
        .map((path) => toRecordPath(descriptor.file, path)),
    );
}

/** Everything of a resource that decides how its rows are read, as one text. */
export function toPrint({
  register,
  prefix,
  defaults,
  described,
  schema,
  encoding,
  dialect,
}: ResourceDescriptor): string {
  const fields = schema.fields.map(
    ({ title, description, example, constraints, ...field }) => field,
  );
  return JSON.stringify([
    register,
    prefix,
    defaults,
    described,
    { ...schema, fields, foreignKeys: [] },
    encoding,
    dialect,
  ]);
}
