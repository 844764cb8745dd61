/**
 * The tree of a lesson as the tree of a page. What comes in holds no code, and no text of it can
 * become markup here: elements are made of node types alone, components of what a drawing function
 * returns.
 */
import type {
  Element,
  ElementContent,
  Nodes as HastNodes,
  Properties,
  Root as HastRoot,
  RootContent as HastContent,
} from 'hast';
import type { Heading, Nodes, Parents, Root, TableCell } from 'mdast';
import { toHast as toTree, type Handler, type State } from 'mdast-util-to-hast';
import type {} from 'mdast-util-mdx-jsx';

export type Attributes = Readonly<Record<string, string>>;
/** Draws a component. `children` are drawn already. What it returns takes the component's place. */
export type DrawComponent = (
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

const standardPrefix = 'section-';
const isComponent = (node: Nodes) =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The string attributes of a component by name. */
function attributesOf(node: Nodes): Attributes {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return {};
  const pairs = node.attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && typeof one.value === 'string'
      ? [[one.name, one.value] as const]
      : [],
  );
  return Object.fromEntries(pairs);
}

/** Attributes that are words for the reader. */
const spoken = ['title', 'alt', 'caption', 'credit'];
/** Types whose text stands by itself. */
const blocks = new Set([
  'paragraph',
  'heading',
  'code',
  'tableRow',
  'mdxJsxFlowElement',
  'footnoteDefinition',
  'listItem',
  'blockquote',
  'table',
  'list',
]);

/** What the node says, without marks: blocks on lines of their own, cells apart. */
function say(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  const own = isComponent(node) ? spoken.flatMap((name) => attributesOf(node)[name] ?? []) : [];
  if (!('children' in node)) return own.join(' ');
  const parts = node.children.map((child) =>
    blocks.has(child.type)
      ? `${say(child)}\n`
      : child.type === 'tableCell'
        ? `${say(child)} `
        : say(child),
  );
  return [...own.map((text) => `${text}\n`), ...parts].join('');
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** The words of a text, a block a line: for search, feeds and excerpts. */
export function toPlainText(body: Root): string {
  return tidy(say(body));
}

/** A heading as part of an address: letters of any script, digits and hyphens. */
function toSlug(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

function* listHeadings(node: Nodes): Generator<Heading> {
  if (node.type === 'heading') yield node;
  else if ('children' in node)
    for (const child of (node as Parents).children) yield* listHeadings(child);
}

/** The id of every heading: the same in every build, and unique within the text. */
function idsOf(body: Root, prefix: string): ReadonlyMap<Heading, string> {
  const taken = new Set<string>();
  const ids = new Map<Heading, string>();
  for (const heading of listHeadings(body)) {
    const slug = toSlug(tidy(say(heading))) || 'part';
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
    title: tidy(say(heading)),
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
      sections.push({ id: ids.get(node)!, title: tidy(say(node)), nodes: [] });
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

/** What the handlers share while one text is drawn. */
interface Drawing {
  options: ProseOptions;
  ids: ReadonlyMap<Heading, string>;
  prefix: string;
  tables: number;
}

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
/** Words of contributors run in the direction of their own script. */
const auto = { dir: 'auto' } as const;

function linkProperties(
  url: string,
  title: string | null | undefined,
  { options, ids, prefix }: Drawing,
): Properties {
  const own = url.startsWith('#') && [...ids.values()].includes(prefix + decode(url.slice(1)));
  const href = own ? `#${prefix}${decode(url.slice(1))}` : (options.address?.(url, 'link') ?? url);
  const isExternal = /^https:/i.test(href);
  return {
    href,
    ...(title ? { title } : {}),
    ...(isExternal ? { rel: ['noopener', 'noreferrer', 'nofollow', 'ugc'] } : {}),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function imageProperties(
  url: string,
  alt: string | null | undefined,
  title: string | null | undefined,
  { options }: Drawing,
): Properties {
  return {
    src: options.address?.(url, 'image') ?? url,
    alt: alt ?? '',
    loading: 'lazy',
    decoding: 'async',
    ...(title ? { title } : {}),
  };
}

/** A table that can be scrolled by itself, its columns aligned by classes. */
function drawTable(
  state: State,
  node: Extract<Nodes, { type: 'table' }>,
  drawing: Drawing,
): Element {
  const cell = (tag: 'th' | 'td', one: TableCell, column: number): Element => {
    const align = node.align?.[column];
    return element(
      tag,
      {
        ...auto,
        ...(tag === 'th' ? { scope: 'col' } : {}),
        ...(align ? { className: [`align-${align}`] } : {}),
      },
      state.all(one),
    );
  };
  const [head, ...rows] = node.children.map((row, index) =>
    element(
      'tr',
      {},
      row.children.map((one, column) => cell(index === 0 ? 'th' : 'td', one, column)),
    ),
  );
  drawing.tables += 1;
  const parts = [
    element('thead', {}, head ? [head] : []),
    ...(rows.length > 0 ? [element('tbody', {}, rows)] : []),
  ];
  const table = element('table', { className: ['table'] }, parts);
  return element(
    'div',
    {
      className: ['scroll'],
      role: 'region',
      ariaLabel: drawing.options.tableLabel(drawing.tables),
      tabIndex: 0,
    },
    [table],
  );
}

/**
 * An item of a list; a task says by a sign whether it is done, for a control that nobody can use
 * would only mislead.
 */
function drawItem(state: State, node: Extract<Nodes, { type: 'listItem' }>): Element {
  const children = node.children.flatMap((child): ElementContent[] =>
    child.type === 'paragraph' && !node.spread
      ? state.all(child)
      : [state.one(child, node) as ElementContent[] | ElementContent].flat(),
  );
  const drawn = children.filter((child) => child !== undefined);
  if (typeof node.checked !== 'boolean') return element('li', auto, drawn);
  const sign: ElementContent = { type: 'text', value: node.checked ? '☑ ' : '☐ ' };
  const [first, ...rest] = drawn;
  const inside = first?.type === 'element' && first.tagName === 'p';
  return element(
    'li',
    auto,
    inside ? [{ ...first, children: [sign, ...first.children] }, ...rest] : [sign, ...drawn],
  );
}

/** How each type of node is drawn where the library's own way does not do. */
function handlersFor(drawing: Drawing): Record<string, Handler> {
  const { options } = drawing;
  const wrap =
    (tagName: string): Handler =>
    (state, node: Parents) =>
      element(tagName, auto, state.all(node));
  const component: Handler = (state, node: Extract<Nodes, { type: 'mdxJsxTextElement' }>) =>
    options.component(node.name ?? '', attributesOf(node), state.all(node)) as Element;
  const nothing: Handler = () => undefined;
  const toDefinition = (state: State, identifier: string) =>
    state.definitionById.get(identifier.toUpperCase());
  return {
    paragraph: wrap('p'),
    heading: (state, node: Heading) =>
      element(`h${node.depth}`, { id: drawing.ids.get(node), ...auto }, state.all(node)),
    link: (state, node: Extract<Nodes, { type: 'link' }>) =>
      element('a', linkProperties(node.url, node.title, drawing), state.all(node)),
    linkReference: (state, node: Extract<Nodes, { type: 'linkReference' }>) => {
      const found = toDefinition(state, node.identifier);
      return element('a', linkProperties(found?.url ?? '', found?.title, drawing), state.all(node));
    },
    image: (_state, node: Extract<Nodes, { type: 'image' }>) =>
      element('img', imageProperties(node.url, node.alt, node.title, drawing), []),
    imageReference: (state, node: Extract<Nodes, { type: 'imageReference' }>) => {
      const found = toDefinition(state, node.identifier);
      return element('img', imageProperties(found?.url ?? '', node.alt, found?.title, drawing), []);
    },
    table: (state, node) => drawTable(state, node, drawing),
    listItem: drawItem,
    inlineCode: (_state, node: { value: string }) =>
      element('code', { dir: 'ltr' }, [{ type: 'text', value: node.value }]),
    code: (_state, node: { value: string }) =>
      element('pre', { tabIndex: 0, dir: 'ltr' }, [
        element('code', {}, [{ type: 'text', value: `${node.value}\n` }]),
      ]),
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
    html: nothing,
    mdxFlowExpression: nothing,
    mdxTextExpression: nothing,
    mdxjsEsm: nothing,
    yaml: nothing,
  };
}

/**
 * Nodes that are neither element nor text have no place on a page: raw markup, comments,
 * instructions.
 */
function isDrawn(node: HastNodes): boolean {
  return node.type === 'element' || node.type === 'text';
}

function keepDrawn<T extends HastRoot | Element>(node: T): T {
  node.children = (node.children as HastContent[])
    .filter(isDrawn)
    .map((child) => (child.type === 'element' ? keepDrawn(child) : child)) as never;
  return node;
}

/** The page's tree of a text. Nothing but elements and text comes out of it. */
export function toHast(body: Root, options: ProseOptions): HastRoot {
  const prefix = options.idPrefix ?? standardPrefix;
  const drawing: Drawing = { options, ids: idsOf(body, prefix), prefix, tables: 0 };
  const tree = toTree(body, {
    handlers: handlersFor(drawing),
    unknownHandler: () => undefined,
    clobberPrefix: `note-${prefix}`,
    footnoteLabel: options.footnotes.label,
    footnoteLabelProperties: {},
    footnoteBackLabel: (reference, rerun) =>
      options.footnotes.backLabel(rerun > 1 ? `${reference + 1}-${rerun}` : `${reference + 1}`),
  });
  return keepDrawn(tree.type === 'root' ? tree : { type: 'root', children: [tree as HastContent] });
}
