/** Lessons and reports as they come in: front matter as text, and a tree that holds no code. */
import type { Root } from 'mdast';

/** A lesson or report file, read: nothing in it was executed, and nothing in it can be. */
export interface ProseFile {
  /** Path within the record folder, such as `content/lessons/ll-sirens.mdx`. */
  file: string;
  /** Key to text or list of texts, as written; a key's line for faults. */
  frontMatter: ReadonlyMap<string, { value: string | readonly string[]; line: number }>;
  /**
   * CommonMark and GFM, with `mdxJsxFlowElement` and `mdxJsxTextElement` for the allowed components
   * only, whose attributes are string literals. Never `html`, `mdxjsEsm`, `mdxFlowExpression` or
   * `mdxTextExpression`.
   */
  body: Root;
  /** Line of the file on which the body begins. */
  bodyLine: number;
  /** The whole file, for history and download. */
  source: string;
}

/** What of a text a page needs. */
export type DrawnProse = Pick<ProseFile, 'file' | 'body'>;

/**
 * The components that an author may place, each with its attributes. `required` ones must be given.
 */
export const authorComponents: Readonly<
  Record<
    string,
    { flow: boolean; text: boolean; attributes: Readonly<Record<string, 'required' | 'optional'>> }
  >
> = {
  Chart: {
    flow: true,
    text: false,
    attributes: { name: 'required', filter: 'optional', asOf: 'optional' },
  },
  Figure: {
    flow: true,
    text: false,
    attributes: { src: 'required', alt: 'required', caption: 'optional', credit: 'optional' },
  },
  Stat: {
    flow: false,
    text: true,
    attributes: { name: 'required', filter: 'optional', asOf: 'optional' },
  },
  Table: {
    flow: true,
    text: false,
    attributes: { name: 'required', filter: 'optional', asOf: 'optional', limit: 'optional' },
  },
  Ref: { flow: false, text: true, attributes: { id: 'required' } },
  Term: { flow: false, text: true, attributes: { id: 'required' } },
  Callout: { flow: true, text: false, attributes: { kind: 'optional', title: 'optional' } },
};
