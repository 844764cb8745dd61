/**
 * Other readers of MDX and Markdown, for second opinions on what the gate let through. None of them
 * runs anything.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { authorComponents } from '../../src/schema/prose.ts';

interface Node {
  type: string;
  name?: string | null;
  value?: string;
  attributes?: { type: string; value?: unknown }[];
  children?: Node[];
}

const comments = /^\s*(?:\/\*(?:(?!\*\/)[^])*\*\/\s*)*$/;
const offered = new RegExp(`^\\s*</?(?:${Object.keys(authorComponents).join('|')})\\b`);

/** What in a tree is code or markup, or nothing. */
export function findCode(node: Node): string | undefined {
  if (node.type === 'mdxjsEsm' || node.type === 'toml') return `${node.type}: ${node.value}`;
  if (node.type === 'html' && !offered.test(node.value ?? '')) return `html: ${node.value}`;
  if (/^mdx(?:Flow|Text)Expression$/.test(node.type) && !comments.test(node.value ?? ''))
    return `expression: ${node.value}`;
  if (/^mdxJsx/.test(node.type)) {
    if (!Object.hasOwn(authorComponents, node.name ?? '')) return `element: ${node.name}`;
    const attribute = node.attributes?.find(
      (one) =>
        one.type !== 'mdxJsxAttribute' || (one.value !== null && typeof one.value === 'object'),
    );
    if (attribute) return `attribute: ${JSON.stringify(attribute.value)}`;
  }
  for (const child of node.children ?? []) {
    const found = findCode(child);
    if (found) return found;
  }
  return undefined;
}

const everything = {
  math: true,
  directive: true,
  superscript: true,
  subscript: true,
  wikilinks: true,
  definitionList: true,
  headingAttributes: true,
};
const strict = {
  extensions: [frontmatter(), gfm(), mdxjs()],
  mdastExtensions: [frontmatterFromMarkdown(), gfmFromMarkdown(), mdxFromMarkdown()],
};

/**
 * Readers by name. `certain` ones read what the gate lets through without a fault; the others have
 * grammars of their own.
 */
const readers: readonly {
  name: string;
  certain: boolean;
  read: (source: string) => Node;
}[] = [
  {
    name: 'micromark with JavaScript',
    certain: true,
    read: (source) => fromMarkdown(source, strict) as Node,
  },
  { name: 'Sätteri', certain: true, read: (source) => mdxToMdast(source) as Node },
  {
    name: 'Sätteri with every feature',
    certain: false,
    read: (source) => mdxToMdast(source, { features: everything }) as Node,
  },
  { name: 'Sätteri as Markdown', certain: true, read: (source) => markdownToMdast(source) as Node },
];

/** What any reader finds to be code in a text, or why a certain one cannot read it. */
export function findOpinions(source: string): string[] {
  return readers.flatMap(({ name, certain, read }) => {
    try {
      const code = findCode(read(source));
      return code === undefined ? [] : [`${name}: ${code}`];
    } catch (error) {
      return certain ? [`${name} cannot read: ${(error as Error).message}`] : [];
    }
  });
}
