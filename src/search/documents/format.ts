/** The shape of the files beside the search index, for those who write and those who read them. */

/** A value of a filter, and what it is called. */
export type SearchValue = readonly [key: string, label: string];

/** Header of the table of facts. Rows are numbered from 0, as in the index. */
export interface FactsHeader {
  rows: number;
  language: string;
  /** Days since the year 0, as all days of the table. */
  asOf: number;
  /** Languages of the site; the mask of a row has a bit for each in which it can be read. */
  languages: readonly string[];
  kinds: readonly SearchValue[];
  /** How many rows of which kind follow each other. */
  runs: readonly (readonly [kind: number, count: number])[];
  themes: readonly SearchValue[];
  themeSets: readonly (readonly number[])[];
  participants: readonly SearchValue[];
  participantSets: readonly (readonly number[])[];
  ownerSets: readonly (readonly number[])[];
  partnerSets: readonly (readonly number[])[];
  forums: readonly SearchValue[];
  forumSets: readonly (readonly number[])[];
  /** The first has no key: rows without a status. */
  statuses: readonly SearchValue[];
  verified: readonly SearchValue[];
  disagreements: readonly SearchValue[];
  disagreementSets: readonly (readonly number[])[];
  /** Whether the day of the newest change is known. */
  changed: boolean;
}

/** What a result shows of a document. Empty texts stand for what it does not have. */
export type SearchCard = readonly [
  title: string,
  titleLanguage: string,
  kind: string,
  id: string,
  href: string,
  date: string,
  reportedVoice: string,
  reported: string,
  proofVoice: string,
  proof: string,
  people: string,
];

/**
 * Parts of a document that have no id on its page: its names, a text without a heading, and the
 * short values beside its texts.
 */
export const searchRegions = { names: '$names', text: '$text', values: '$values' } as const;

/**
 * Stands in the id of a part between its id on the page and the language of its text, where that is
 * not the page's.
 */
export const languageSign = '~';

/**
 * Parts words for the indexer: a sign of ASCII, with a soft hyphen before it that tells it from one
 * of the text.
 */
export const parting = '\u00AD`';

/** Most files of one kind that an index has, of whatever size it is. */
const mostFiles = 64;
/** How many of so many pieces stand in one file. */
export const partsInFile = (count: number): number => Math.ceil(count / mostFiles);
/** Where a piece begins in its file is counted in steps of so many bytes. */
export const partStep = 128;
/** How many cards stand in one file: all are read where all results are taken away. */
export const cardsInFile = (rows: number): number => Math.max(64, partsInFile(rows));

/**
 * Characters of the name of a file of parts: the beginning of its hash. Two files of one kind with
 * one name would take some sixteen million files of it to expect.
 */
export const partNameLength = 12;
/** Where the files of parts of every index stand, by their kind, below the indexes. */
export const partsFolder = 'parts';

/** What the browser must know before it can ask. */
export interface SearchManifest {
  rows: number;
  /** Pieces of the concordance. */
  shards: number;
  /** Words whose places are kept only beside their neighbours. */
  frequent: readonly string[];
  /** First letters of the words of the texts: one piece each. */
  letters: readonly string[];
  /** Whether there are other names of words. */
  aliases: boolean;
  /**
   * Rows that count more or less than others, and how much: the first, and the one after the last.
   */
  weights: readonly (readonly [from: number, to: number, weight: number])[];
  /** Which stemmer the index needs; told once the index is made. */
  wasm?: string;
  /** Of each kind of file the names of its files, one after another; told once they have them. */
  names?: Readonly<Record<string, string>>;
}

/**
 * Names of one thing: a term, its other spellings and languages. Those that some text has come
 * first.
 */
export interface SearchAlias {
  present: readonly string[];
  absent: readonly string[];
}
