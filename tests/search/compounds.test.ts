/** Words joined by signs: found as they are written, joined, one after the other, or scattered. */
import { describe, expect, test } from 'vitest';
import { findClause } from '../../src/search/client/engine/clauses.ts';
import { parseQuery } from '../../src/search/client/query/query.ts';
import { indexOf } from './smallIndex.ts';

const night = 'No officer stands by at night, and at the time of the alert nobody answered.';
const ofBorder = 'A border that people cross every day.';

async function found(texts: readonly string[], query: string) {
  const [clause] = parseQuery(query);
  const { scores, words, notes = [] } = await findClause(indexOf(texts), clause!);
  return {
    rows: [...scores.keys()],
    notes: notes.map(({ kind }) => kind),
    marked: [...(words?.keys() ?? [])],
  };
}

describe('words joined by signs', () => {
  test.each([
    ['night-time', ['At night-time nobody answers.', night]],
    ['night-time', ['At night time nobody answers.', night]],
    ['night-time', ['At nighttime nobody answers.', night]],
    ['cross-border', ['A cross-border drill.', ofBorder]],
    ['cross-border', ['A cross border drill.', ofBorder]],
  ])('%s is found together where a text has it so, and nowhere else', async (query, texts) =>
    expect(await found(texts, query)).toMatchObject({ rows: [0], notes: [] }),
  );
  test.each([
    ['night-time', [ofBorder, night]],
    ['night/time', [ofBorder, night]],
    ['Night–Time', [ofBorder, night]],
    ['cross-border', [night, ofBorder]],
    ['télé-alerte', [night, 'Une alerte par télé.']],
  ])('%s is found scattered where no text has it together, and says so', async (query, texts) =>
    expect(await found(texts, query)).toEqual({ rows: [1], notes: ['scattered'], marked: [1] }),
  );
  test('every part must be there, as a word of its own', async () => {
    for (const query of ['night-shift', 'night-tim', 'nigh-time'])
      expect(await found([night, ofBorder], query)).toMatchObject({ rows: [], notes: ['missing'] });
  });
  test('a name with a figure is not taken apart', async () =>
    expect(await found(['CBM 5 and 99 others'], 'CBM-99')).toMatchObject({ rows: [] }));
  test('what is left out is left out together only', async () =>
    expect(await found([night], '-night-time')).toMatchObject({ rows: [] }));
});
