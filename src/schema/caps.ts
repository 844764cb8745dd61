/**
 * The most that a record may hold of each thing, so that any file is judged in two seconds and any
 * record in a minute, whatever stands in it. Caps on bytes, rows and columns of a table and on the
 * text of a lesson stand where those are read. Reasons and measurements: SECURITY.md.
 */
export const recordCaps = {
  /** Resources of a descriptor. */
  resources: 500,
  /** Files of a resource. */
  paths: 100,
  /** Columns of all keys of a table, foreign ones too. */
  keys: 20,
  /** Languages of a record. */
  languages: 32,
  /** Levels of lists and objects within one another in a descriptor. */
  nesting: 100,
  /** Rules of a record: exemptions, redactions, or words that it guards. */
  rules: 500,
  /** Characters of a name. */
  name: 200,
  /** Combining marks on one letter. */
  marks: 30,
  /** Bytes of all tables. */
  tables: 64 * 1024 * 1024,
  /** Images beside the lessons, or beside the reports. */
  images: 200,
  /** Pixels of all those images. */
  pixels: 100_000_000,
} as const;

export type RecordCap = keyof typeof recordCaps;

/** What the fault of a cap that was passed says. */
export const capParams = (cap: RecordCap, reached: number) => ({
  cap,
  reached,
  most: recordCaps[cap],
});
