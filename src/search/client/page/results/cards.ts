/** What results show, and the texts around their matches. */
import { cardsInFile, type SearchCard } from '../../../documents/format.ts';
import type { SearchIndex } from '../../engine/searchIndex.ts';

/**
 * What the index keeps of a document: its text, where its parts begin by number of the word, and
 * its card.
 */
export interface Fragment {
  content: string;
  anchors: readonly { element: string; id: string; text: string; location: number }[];
  card: SearchCard;
}

const signatureLength = 'pagefind_dcd'.length;

/** The text and card of one document. */
export async function readFragment(index: SearchIndex, row: number): Promise<Fragment> {
  const bytes = await index.texts.of(row);
  const { content, anchors, filters } = JSON.parse(
    new TextDecoder().decode(bytes.subarray(signatureLength)),
  ) as Omit<Fragment, 'card'> & { filters: { card: readonly [string] } };
  return { content, anchors, card: JSON.parse(filters.card[0]) as SearchCard };
}

/** The card of a row, from the file that holds those beside it too. */
export async function readCard({ files, manifest }: SearchIndex, row: number): Promise<SearchCard> {
  const inFile = cardsInFile(manifest.rows);
  const cards = await files.packedJson<readonly SearchCard[]>('cards', Math.floor(row / inFile));
  return cards[row % inFile]!;
}
