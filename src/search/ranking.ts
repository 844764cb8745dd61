/**
 * What counts in the search, and how much: every weight that orders its results. The method page
 * tells them to readers. Nothing is imported here, so that it weighs little in the browser.
 */

/** What a word counts by the part of a document it stands in; a word of a text counts 1. */
export const partWeights = {
  /** Ids, symbols and other names. */
  names: 3,
  /** Short values: people, places, dates. */
  values: 0.4,
  /**
   * In a title of four words as much as the indexer gives headings by itself; the more, the fewer
   * words the title has, and never less or more than this.
   */
  title: { ofFourWords: 7, least: 4, most: 10 },
} as const;

/**
 * What documents of a kind count beside others: a measure more than what hangs on it, such as its
 * actions and milestones, which have the same words in shorter titles; what tells of everything,
 * such as a year's report, less than what is about the one thing.
 */
const overview = 0.75;
export const kindWeights: Readonly<Partial<Record<string, number>>> = {
  measures: 1.25,
  reports: overview,
  page: overview,
};

/** What the places of a word in a document count. */
export const placeWeights = {
  /** All of them together, where there are as many as `many`; each further one adds less. */
  all: 2.4,
  many: 100,
  /** The first one, at the very beginning; half of it `reach` words later. */
  first: 0.6,
  reach: 3,
} as const;

/** The same for a phrase: its first place, and after how many words that counts half. */
export const phraseWeights = { first: 4, reach: 8 } as const;

/** What it counts that words asked for one after the other stand so in a text: so much again. */
export const besideWeight = 1;

/** What another name of a word counts against the word itself. */
export const otherNameWeight = 0.5;

/**
 * Where not all words are asked for: how much of what a query asks for a text must have, by how
 * rare its words are, against the text that has the most of it.
 */
export const mostShare = 0.75;

const percent = (weight: number) => Math.round(weight * 100);

/** The weights that the method page tells: how many times as much, and per cent. */
export const toldWeights = () => ({
  beside: 1 + besideWeight,
  otherName: percent(otherNameWeight),
  measure: percent(kindWeights['measures']! - 1),
  overview: percent(1 - overview),
});
