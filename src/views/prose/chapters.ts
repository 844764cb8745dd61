/** A long text in chapters, each of which a phone folds behind its heading. */
import type { Element, Root, RootContent } from 'hast';
import type { ProsePart } from './parts.ts';

/** What stands under a heading of the first rank; what stands before the first has none. */
interface Chapter {
  heading?: Root;
  /** Whether a phone shows its heading alone at first. */
  folded?: boolean;
  parts: readonly ProsePart[];
}

/** Letters of a text that is long on a phone, those read on at first, and the room of a figure. */
const longText = 9000;
const openText = 5000;
const figureLetters = 1500;

const lettersIn = (node: Root | RootContent): number => {
  if (node.type === 'text') return node.value.length;
  return 'children' in node ? node.children.reduce((sum, one) => sum + lettersIn(one), 0) : 0;
};
const lettersOf = (parts: readonly ProsePart[]): number =>
  parts.reduce(
    (sum, part) => sum + (part.kind === 'text' ? lettersIn(part.tree) : figureLetters),
    0,
  );

/** The chapters of a text, with its language where that is not the page's; a short text is one. */
export function chaptersOf(parts: readonly ProsePart[], lang?: string): readonly Chapter[] {
  if (lettersOf(parts) < longText) return [{ parts }];
  let letters = 0;
  return parts
    .reduce((all, part) => addPart(all, part, lang), [{ parts: [] }] as readonly Chapter[])
    .map((chapter) => {
      letters += lettersOf(chapter.parts);
      return { ...chapter, folded: chapter.heading !== undefined && letters > openText };
    });
}

function addPart(
  chapters: readonly Chapter[],
  part: ProsePart,
  lang: string | undefined,
): readonly Chapter[] {
  if (part.kind !== 'text') return toLast(chapters, part);
  return part.tree.children.reduce<readonly Chapter[]>(
    (all, node) =>
      node.type === 'element' && node.tagName === 'h2'
        ? [...all, { heading: headingOf(node, lang), parts: [] }]
        : toLast(all, { kind: 'text', tree: { type: 'root', children: [node] }, headings: [] }),
    chapters,
  );
}

const headingOf = (node: Element, lang: string | undefined): Root => ({
  type: 'root',
  children: [lang ? { ...node, properties: { ...node.properties, lang } } : node],
});

/** Adds a part to the last chapter; text goes on where text stood. */
function toLast(chapters: readonly Chapter[], part: ProsePart): readonly Chapter[] {
  const last = chapters.at(-1)!;
  const before = last.parts.at(-1);
  const joined =
    before?.kind === 'text' && part.kind === 'text'
      ? [
          ...last.parts.slice(0, -1),
          {
            ...before,
            tree: { ...before.tree, children: [...before.tree.children, ...part.tree.children] },
          },
        ]
      : [...last.parts, part];
  return [...chapters.slice(0, -1), { ...last, parts: joined }];
}
