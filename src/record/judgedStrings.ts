/**
 * Every string of a record that check looks at, as check looks at it: what a site that was made of
 * the record may say. For whoever finds such a text again where its place is no longer known.
 */
import { readHistory } from '../history/index.ts';
import { readRecordFiles } from '../tables/index.ts';
import type { Judging } from './judge.ts';
import { readTables, readTexts } from './read.ts';
import { type JudgedString, descriptionStrings, guarded, pastStrings } from './strings.ts';

/** The strings of the record as it stands, then those of its past, which is read when it is asked for. */
export async function* listJudgedStrings({
  root,
  history,
  cache,
}: Omit<Judging, 'read'>): AsyncGenerator<Iterable<JudgedString>> {
  const files = readRecordFiles(root);
  const { descriptor } = files;
  if (!descriptor) return;
  const tables = readTables(files, descriptor);
  const texts = readTexts(root);
  yield descriptionStrings(files);
  yield guarded(tables.read, texts.prose, [...tables.records, ...texts.records], texts.images);
  if (history === 'off') return;
  const past = await readHistory({ root, descriptor, cache });
  yield pastStrings(past.history, descriptor);
}
