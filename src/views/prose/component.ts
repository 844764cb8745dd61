/**
 * A component in a text, as its author wrote it: a name and attributes, which are strings; and what the
 * page that a text stands on decides about its drawing.
 */
import type { ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';

export type Attributes = Readonly<Record<string, string>>;
export interface Component {
  name: string;
  attributes: Attributes;
}

/** The component that a node of a text is; nothing where it is none. */
export function findComponent(node: Nodes): Component | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const attributes = node.attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && typeof one.value === 'string'
      ? [[one.name, one.value] as const]
      : [],
  );
  return { name: node.name ?? '', attributes: Object.fromEntries(attributes) };
}

/** Draws a component. `children` are drawn already. What it returns takes the component's place. */
type DrawComponent = (
  name: string,
  attributes: Attributes,
  children: ElementContent[],
) => ElementContent | ElementContent[];

export interface ProseOptions {
  component: DrawComponent;
  /** Name of the `number`th table of the text, for those who cannot see it. */
  tableLabel: (number: number) => string;
  footnotes: {
    /** Heading of the notes. */
    label: string;
    /**
     * Name of the link from a note back to its place, `2` or `2-1` where a note is called twice.
     */
    backLabel: (reference: string) => string;
  };
  /** Where an address of the text leads on the site; as written where it is not given. */
  address?: (url: string, of: 'link' | 'image') => string;
  /**
   * What ids of headings and notes begin with, so that none of them meets one of the page's own.
   */
  idPrefix?: string;
}
