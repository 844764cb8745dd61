/** What the drawing of a ladder is made from: plain data, its texts in the reader's language. */

export interface LadderBox {
  id: string;
  title: string;
  /** Language of the title, where that is not the page's. */
  lang?: string;
  href?: string;
  /** The mark of its status, by the name that the page's shapes have, and its word. */
  status?: { voice: string; text: string };
  /** The steps that it grew from; those that are not drawn are passed over. */
  from: readonly string[];
  /** It is the one that the page is about. */
  here?: boolean;
}

export interface LadderSpec {
  label: string;
  direction: 'ltr' | 'rtl';
  language: string;
  steps: readonly LadderBox[];
}
