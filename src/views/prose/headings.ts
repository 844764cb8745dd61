/** The headings of a text, the ids under which they stand, and the sections that they begin. */
import type { Heading, Nodes, Parents, Root } from 'mdast';
import { toPlainText } from './words.ts';

export interface ProseHeading {
  id: string;
  depth: number;
  title: string;
}
export interface ProseSection {
  id: string;
  title: string;
  text: string;
}

/** What ids of headings and notes begin with, where nothing else is asked for. */
export const standardPrefix = 'section-';

/** A heading as part of an address: letters of any script, digits and hyphens. */
function toSlug(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
}

function* listHeadings(node: Nodes): Generator<Heading> {
  if (node.type === 'heading') yield node;
  else if ('children' in node)
    for (const child of (node as Parents).children) yield* listHeadings(child);
}

/** The id of every heading: the same in every build, and unique within the text. */
export function idsOf(body: Root, prefix: string): ReadonlyMap<Heading, string> {
  const taken = new Set<string>();
  const ids = new Map<Heading, string>();
  for (const heading of listHeadings(body)) {
    const slug = toSlug(toPlainText(heading)) || 'part';
    let id = slug;
    for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`;
    taken.add(id);
    ids.set(heading, prefix + id);
  }
  return ids;
}

/** The headings of a text with the ids under which `toHast` draws them. */
export function headingsOf(body: Root, idPrefix = standardPrefix): ProseHeading[] {
  return [...idsOf(body, idPrefix)].map(([heading, id]) => ({
    id,
    depth: heading.depth,
    title: toPlainText(heading),
  }));
}

/**
 * The text cut at its headings of the first two levels; what stands before the first has an empty
 * title and id.
 */
export function sectionsOf(body: Root, idPrefix = standardPrefix): ProseSection[] {
  const ids = idsOf(body, idPrefix);
  const sections: { id: string; title: string; nodes: Root['children'] }[] = [
    { id: '', title: '', nodes: [] },
  ];
  for (const node of body.children) {
    if (node.type === 'heading' && node.depth <= 2)
      sections.push({ id: ids.get(node)!, title: toPlainText(node), nodes: [] });
    else sections.at(-1)!.nodes.push(node);
  }
  return sections
    .map(({ id, title, nodes }) => ({
      id,
      title,
      text: toPlainText({ type: 'root', children: nodes }),
    }))
    .filter(({ id, text }) => id !== '' || text !== '');
}
