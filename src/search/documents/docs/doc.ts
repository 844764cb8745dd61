/** One document of the search. */
import type { IsoDate } from '../../../schema/values/index.ts';
import { type RegisterName, registerNames, registers } from '../../../schema/registers/index.ts';
import type { RecordFacts, Text, MarkVoice } from '../../../views/parts/index.ts';

/** `lang` where a text is in another language than the page. */
export interface SearchPassage {
  id?: string;
  heading?: string;
  text: string;
  lang?: string;
}

export interface SearchDoc {
  /**
   * Value of the filter by kind: a register, `page`, `data` for a table, `rows` for a row of a
   * plain one.
   */
  kind: RegisterName | 'page' | 'data' | 'rows';
  kindLabel: string;
  id?: string;
  href: string;
  title: Text;
  /** Ids and symbols that lead here. */
  names: readonly string[];
  facts: RecordFacts;
  reported?: { voice: MarkVoice; text: string };
  proof?: { voice: MarkVoice; text: string };
  /** Who has a part in it, by short name. */
  people: readonly string[];
  passages: readonly SearchPassage[];
  /** Short values: names, places, symbols, columns without a field. */
  values: readonly string[];
  /** Languages in which it can be read. */
  languages: readonly string[];
  changed?: IsoDate;
}

/** What a document has that is no record's. */
export const emptyDoc = {
  names: [],
  people: [],
  values: [],
  facts: { themes: [], participants: [], owners: [], partners: [], forums: [], disagreement: [] },
} as const;

export const isText = (text: string | undefined): text is string =>
  text !== undefined && text !== '';

const without = (title: 'title' | 'subject') =>
  registerNames.filter((name) => !registers[name].pages && registers[name].spoken === title);

/**
 * Registers without pages whose rows say something of their own, those with a title first; the
 * others are figures about records, and are found with those.
 */
export const spokenRegisters: readonly RegisterName[] = [
  ...without('title'),
  ...without('subject'),
];
