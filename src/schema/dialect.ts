/** How the rows of a table stand in its text: Table Dialect v2. */

export interface Dialect {
  delimiter: string;
  lineTerminator?: string;
  quoteChar: string | null;
  doubleQuote: boolean;
  escapeChar: string | null;
  skipInitialSpace: boolean;
  header: boolean;
  /** Lines that hold the header, from 1; several are joined by `headerJoin`. */
  headerRows: readonly number[];
  headerJoin: string;
  commentRows: readonly number[];
  commentChar: string | null;
  nullSequence: string | null;
  /** Of a table in JSON: how its rows stand there. */
  json?: JsonDialect;
}

export interface JsonDialect {
  /** Whether each row is a line of its own, as in JSON Lines. */
  lines: boolean;
  /** The property that holds the rows; the whole text where there is none. */
  property?: string;
  itemType?: 'array' | 'object';
  /** Which keys of its objects are columns, in their order; where nothing is said, all. */
  itemKeys?: readonly string[];
}
