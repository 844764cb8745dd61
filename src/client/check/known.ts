/** What the pages that judge fetch once they are used: the record's description, and words. */
import { formatMessage } from '../../i18n/index.ts';
import type { PublishedRecord } from '../../schema/faults/index.ts';

/** Says a message by its key; a word of the record that no dictionary has stands as it is. */
export type SayKey = (key: string, params?: Readonly<Record<string, string | number>>) => string;
export interface Known {
  record: PublishedRecord;
  say: SayKey;
  /** Whether the dictionary has the key. */
  has: (key: string) => boolean;
}

let known: Promise<Known> | undefined;

/** Fetched once, from where the element says; anew where it could not be. */
export async function fetchKnown(from: HTMLElement): Promise<Known> {
  known ??= fetchAll(from);
  try {
    return await known;
  } catch (error) {
    known = undefined;
    throw error;
  }
}

/** What stands at an address as JSON; nothing where nothing does. */
export async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(address);
  return response.json();
}

async function fetchAll({ dataset }: HTMLElement): Promise<Known> {
  const [record, words] = await Promise.all([
    fetchJson(dataset['record']!),
    fetchJson(dataset['words']!),
  ]);
  if (record === undefined || words === undefined) throw new Error(dataset['record']);
  const language = dataset['language'] ?? 'en';
  const messages = words as Readonly<Record<string, string>>;
  const has = (key: string) => Object.hasOwn(messages, key);
  return {
    record: record as PublishedRecord,
    has,
    say: (key, params) =>
      has(key) ? formatMessage(language, messages[key]!, params) : key.replace(/^fault\./, ''),
  };
}
