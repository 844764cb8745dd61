/** The sections of a lesson: second-level headings, and whether anything follows them. */
import type { RootContent, Heading } from 'mdast';

/**
 * What a lesson must say, in this order; in a lesson that names its `language` the headings may be
 * in that language.
 */
export const lessonSections = [
  'Driving event',
  'Lesson',
  'Recommendation',
  'Evidence of effect',
] as const;
const wordsOf = (node: { value?: unknown; children?: readonly unknown[] }): string =>
  typeof node.value === 'string'
    ? node.value
    : (node.children ?? []).map((child) => wordsOf(child as { value?: unknown })).join('');

/** The sections of a text: each second-level heading, and whether anything follows it. */
export function listSections(
  nodes: readonly RootContent[],
): { title: string; line: number; empty: boolean }[] {
  const isHeading = (node: RootContent): node is Heading =>
    node.type === 'heading' && node.depth === 2;
  return nodes.flatMap((node, index) => {
    if (!isHeading(node)) return [];
    const next = nodes[index + 1];
    return [
      {
        title: wordsOf(node).trim(),
        line: node.position?.start.line ?? 1,
        empty: next === undefined || isHeading(next),
      },
    ];
  });
}
